"""Notes of one library on disk: beside the clippings, or in the mirror folder when the library cannot be written.

Everything here is stateless but for which notes file belongs to a clipping that moved; results go back to the caller.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from clipper.domain.clipping import ClippingId
from clipper.domain.errors import (
    ClipperError,
    DiskFull,
    NotesDamaged,
    NotesNewer,
    NotesUnreadable,
    SaveConflict,
    SaveFailed,
)
from clipper.domain.passage import ClippingNotes
from clipper.domain.reasons import DISK_FULL, LOST_FOLDER, SaidByUs, reason_of
from clipper.library.base import NO_FILE, Base, Fingerprint, damaged
from clipper.library.notes_backups import EarlierNotes, NotesBackups
from clipper.storage.atomic import SYSTEM_FILES, Files, sync_folder, write_atomically
from clipper.storage.locking import locked
from clipper.storage.notes_file import (
    VERSION,
    NotesWriter,
    NotJson,
    TooLarge,
    expire_trash,
    format_notes,
    is_empty,
    parse_notes,
    read_notes_file,
)
from clipper.storage.notes_names import NOTES_ENDING, base_name, conflict_name, damaged_name, notes_name

_REFUSALS = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_FRESH_MODE = 0o666


@dataclass(frozen=True, slots=True)
class LoadedNotes:
    """A clipping's notes and the state of the files they came from. `fault`: why they are not all there."""

    notes: ClippingNotes
    base: Base
    fault: ClipperError | None = None
    is_read_only: bool = False
    records: tuple[str, ...] = field(default=())
    """One sentence for each record that could not be read and was set aside."""


@dataclass(frozen=True, slots=True)
class Saved:
    """Where the notes are now. `is_mirrored`: in the mirror folder, because the library refuses writing."""

    base: Base
    is_mirrored: bool


class NotesStore:
    """Reads and writes the notes files of one library."""

    def __init__(
        self,
        folder: Path,
        mirror: Path,
        backups: Path,
        now: Callable[[], str],
        new_id: Callable[[], str],
        files: Files | None = None,
    ) -> None:
        self._folder = folder
        self._mirror = mirror
        self.backups = NotesBackups(backups)
        self._now = now
        self._new_id = new_id
        self._files = files or Files()
        self._disk = _disk_of(folder)
        self._lock = mirror.with_name(mirror.name + ".lock")
        self._writer = NotesWriter()
        self.adopted: dict[ClippingId, str] = {}
        """Clippings that moved, with the notes file (relative path) that was found to be theirs."""

    # Places -------------------------------------------------------------------------------------------------------

    def path(self, clipping: ClippingId) -> Path:
        """Where the clipping's notes file belongs."""
        beside = self._folder / clipping
        return beside.with_name(notes_name(beside.name))

    def _path_to_read(self, clipping: ClippingId) -> Path:
        return self._adopted_or(self.path(clipping), clipping)

    def _adopted_or(self, own: Path, clipping: ClippingId) -> Path:
        adopted = self.adopted.get(clipping)
        return self._folder / adopted if adopted and not own.exists() else own

    def _mirror_path(self, clipping: ClippingId) -> Path:
        return self._mirror / self.path(clipping).relative_to(self._folder)

    # Reading ------------------------------------------------------------------------------------------------------

    def load(self, clipping: ClippingId) -> LoadedNotes:
        """The clipping's notes. Never raises: what is wrong is told in `fault`, and no byte is touched."""
        mirrored = self._mirror_path(clipping)
        try:
            in_mirror = read_notes_file(mirrored)
            data = in_mirror if in_mirror is not None else read_notes_file(self._path_to_read(clipping))
        except OSError as error:
            fault = NotesUnreadable(file=clipping, reason=reason_of(error))
            return LoadedNotes(self._no_notes(), Base(), fault, is_read_only=True)
        if in_mirror is not None:
            base = Base(_base_of(mirrored), Fingerprint(in_mirror))
        else:
            base = Base(Fingerprint(data))
        return self._parsed(clipping, data, base)

    def no_notes(self) -> LoadedNotes:
        """What `load` gives for a clipping that nobody marked."""
        return LoadedNotes(self._no_notes(), Base())

    def _parsed(self, clipping: ClippingId, data: bytes | None, base: Base) -> LoadedNotes:
        if data is None:
            return LoadedNotes(self._no_notes(), base)
        try:
            parsed = parse_notes(data, salt=clipping)
        except TooLarge as error:  # nothing says that it is damaged
            fault: ClipperError = NotesUnreadable(file=clipping, reason=error.told)
            return LoadedNotes(self._no_notes(), base, fault, is_read_only=True)
        except NotJson as error:
            fault = NotesDamaged(file=clipping, reason=error.told, kept_as=self._path_to_read(clipping).name)
            return LoadedNotes(self._no_notes(), base.damaged(), fault)
        if parsed.version > VERSION:
            newer = NotesNewer(file=clipping, version=parsed.version)
            return LoadedNotes(parsed.notes, base, newer, is_read_only=True, records=parsed.problems)
        return LoadedNotes(parsed.notes, base, records=parsed.problems)

    def _no_notes(self) -> ClippingNotes:
        return ClippingNotes(self._new_id())

    # Writing ------------------------------------------------------------------------------------------------------

    def save(self, clipping: ClippingId, notes: ClippingNotes, base: Base, source_url: str = "") -> Saved:
        """Write the notes if the file is still the one of `base`; into the mirror if the library refuses.

        Raises SaveConflict when another program changed the file: ours is then kept beside it. Raises SaveFailed when
        the system cannot write: the old file is whole.
        """
        notes = expire_trash(notes, self._now())
        data = b"" if is_empty(notes) else self._writer.format(notes, source_url)
        try:
            return self._save_in_library(clipping, data, base)
        except OSError as error:
            if error.errno not in _REFUSALS:
                raise _not_saved(clipping, error) from error
        return self.save_in_mirror(clipping, data, base)

    def _save_in_library(self, clipping: ClippingId, data: bytes, base: Base) -> Saved:
        path = self.path(clipping)
        read_from = self._adopted_or(path, clipping)
        # Ours: what it was when we read it, what we put into the mirror and someone brought home, what we are about
        # to write. And no file: a deletion loses against a later change (FORMAT.md §4).
        written = Fingerprint(data or None)
        ours = (NO_FILE, base.library, base.mirror, written)

        def check() -> None:
            if Fingerprint(read_notes_file(read_from)) not in ours or (read_from != path and path.exists()):
                raise SaveConflict(file=clipping, kept_as=self._keep_beside(path, data, self._files))

        self._check_disk(clipping)
        self.backups.before_write(clipping, read_from, self._now)
        with locked(self._lock):
            if data:
                write_atomically(path, data, files=self._files, check=check)
            else:
                check()
                _remove(path)
        if read_from != path:
            self._leave_adopted(clipping, read_from, ours)
        self._drop_mirrored(clipping, base.mirror)
        return Saved(Base(written), is_mirrored=False)

    def _check_disk(self, clipping: ClippingId) -> None:
        """Where a disk was mounted there is an empty folder without it: what is written there is hidden when it is
        back. A folder that holds the clipping is the right one, whatever its disk is called now.
        """
        if _disk_of(self._folder) != self._disk and not (self._folder / clipping).exists():
            raise SaidByUs(errno.ENODEV, LOST_FOLDER)

    @property
    def has_lost_its_folder(self) -> bool:
        """Whether something else stands in the place of the library's folder, or nothing."""
        return _disk_of(self._folder) != self._disk

    def _leave_adopted(self, clipping: ClippingId, read_from: Path, ours: tuple[Fingerprint, ...]) -> None:
        """Remove the notes file from where the clipping was before it moved, unless another one is there now."""
        with suppress(OSError):  # the notes are saved; where they lay before may refuse writing
            if not any(_owners(read_from)) and Fingerprint(read_notes_file(read_from)) in ours:
                _remove(read_from)
        self.adopted = {id_: file for id_, file in self.adopted.items() if id_ != clipping}

    def _keep_beside(self, path: Path, data: bytes, files: Files) -> str:
        """Our side of a conflict, under a name of its own. Returns the name."""
        name = conflict_name(path.name, self._now(), lambda name: not _reserve(path.with_name(name), files))
        try:
            write_atomically(path.with_name(name), data or format_notes(self._no_notes()), files=files)
        except BaseException:
            with suppress(OSError):
                path.with_name(name).unlink()
            raise
        return name

    def save_beside(self, clipping: ClippingId, notes: ClippingNotes, kept_as: str) -> None:
        """After a conflict: write our side again under the name that the conflict told. Raises SaveFailed."""
        path = self.path(clipping).parent / kept_as  # a whole path when it is in the mirror
        is_mirrored = path.is_relative_to(self._mirror)
        try:
            if not is_mirrored:
                self._check_disk(clipping)
            write_atomically(path, format_notes(notes), files=SYSTEM_FILES if is_mirrored else self._files)
        except OSError as error:
            raise _not_saved(clipping, error) from error

    def save_in_mirror(self, clipping: ClippingId, data: bytes, base: Base) -> Saved:
        """Write the notes file's bytes into the mirror folder, with a mark of what they grew out of."""
        path = self._mirror_path(clipping)
        data = data or format_notes(self._no_notes())
        written = Fingerprint(data)
        ours = (NO_FILE, base.mirror, written)

        def check() -> None:
            if Fingerprint(read_notes_file(path)) not in ours:
                kept_as = self._keep_beside(path, data, SYSTEM_FILES)
                raise SaveConflict(file=clipping, kept_as=str(path.with_name(kept_as)))

        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self.backups.before_write(clipping, path, self._now)
            with locked(self._lock):
                check()  # before the other side's base is overwritten
                write_atomically(_base_path(path), base.library.sha256.encode())
                write_atomically(path, data, check=check)
        except OSError as error:
            raise _not_saved(clipping, error) from error
        return Saved(Base(base.library, written), is_mirrored=True)

    def rescue(self, clipping: ClippingId, notes: ClippingNotes, base: Base, source_url: str = "") -> Saved:
        """Keep notes in the mirror that the library's disk would not take; they come home at the next start."""
        return self.save_in_mirror(clipping, format_notes(notes, source_url), base)

    def _drop_mirrored(self, clipping: ClippingId, mirrored: Fingerprint) -> None:
        """Remove mirrored notes that are in the library now: just those, not what another program put there.

        Where that fails they are taken for ours the next time, and no harm is done.
        """
        if not mirrored:
            return
        path = self._mirror_path(clipping)
        with suppress(OSError):
            if Fingerprint(read_notes_file(path)) == mirrored:
                path.unlink()
                _base_path(path).unlink(missing_ok=True)

    # Housekeeping -------------------------------------------------------------------------------------------------

    def set_aside_damaged(self, clipping: ClippingId, base: Base) -> str | None:
        """Rename a damaged notes file so that a new one can be written. Returns its new name. Raises OSError.

        None when it is not the file of that base any more: a sync program may have been half through.
        """
        mirrored = self._mirror_path(clipping)
        path = mirrored if mirrored.exists() else self._path_to_read(clipping)
        if damaged(Fingerprint(read_notes_file(path))) not in (base.library, base.mirror):
            return None
        return self._set_aside(path)

    def _set_aside(self, path: Path) -> str:
        name = damaged_name(path.name, self._now(), lambda name: path.with_name(name).exists())
        path.rename(path.with_name(name))
        sync_folder(path.parent)
        return name

    def restore_newest(self, clipping: ClippingId) -> EarlierNotes | None:
        """Put the newest copy into the place of a notes file that is gone. Raises OSError. None: there is none."""
        path, earlier = self.path(clipping), next(self.backups.of(clipping, self._now()), None)
        if earlier is None or path.exists():
            return None

        def check() -> None:
            if path.exists():
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))

        write_atomically(path, earlier.backup.path.read_bytes(), files=self._files, check=check)
        return earlier

    def mirrored(self) -> dict[ClippingId, str]:
        """Clippings whose notes wait in the mirror folder, with a stamp that changes when those do."""
        found = {}
        for path in self._mirror.rglob("*" + NOTES_ENDING):
            for clipping in self._owners_of(path):
                if stamp := _stamp_of(path):  # else brought home meanwhile
                    found[clipping] = stamp
        return found

    def mirror_stamp(self, clipping: ClippingId) -> str:
        """A stamp of the clipping's notes in the mirror folder, "" when none wait there."""
        return _stamp_of(self._mirror_path(clipping))

    def mirrored_alone(self) -> list[Path]:
        """Notes that wait in the mirror folder and whose clipping is not where it was."""
        return sorted(path for path in self._mirror.rglob("*" + NOTES_ENDING) if not any(self._owners_of(path)))

    def _owners_of(self, mirrored: Path) -> Iterator[ClippingId]:
        folder = self._folder / mirrored.parent.relative_to(self._mirror)
        with suppress(OSError):  # the folder is gone or cannot be read; the notes wait on
            for path in _owners(folder / mirrored.name):
                yield ClippingId(path.relative_to(self._folder).as_posix())

    def bring_home(self, clipping: ClippingId) -> Saved | None:
        """Move mirrored notes into the library; None while it still cannot be written. Raises SaveConflict."""
        loaded = self.load(clipping)
        base = loaded.base
        if not base.mirror or loaded.fault:
            return None
        try:
            if base.library == damaged(Fingerprint(read_notes_file(self._path_to_read(clipping)))):
                self._set_aside(self._path_to_read(clipping))
                base = Base(NO_FILE, base.mirror)
            data = b"" if is_empty(loaded.notes) else format_notes(loaded.notes)
            return self._save_in_library(clipping, data, base)
        except SaveConflict:
            self._drop_mirrored(clipping, base.mirror)  # kept beside by now
            raise
        except OSError:
            return None


def _base_path(mirrored: Path) -> Path:
    return mirrored.with_name(base_name(mirrored.name))


def _base_of(mirrored: Path) -> Fingerprint:
    base = read_notes_file(_base_path(mirrored))
    return Fingerprint.known(base.decode("ascii", "replace")) if base is not None else NO_FILE


def _disk_of(folder: Path) -> tuple[int, int] | None:
    """What tells a folder from another one in its place."""
    try:
        status = folder.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _stamp_of(path: Path) -> str:
    try:
        status = path.stat()
    except OSError:
        return ""
    return f"{status.st_size},{status.st_mtime_ns}"


def _owners(notes_file: Path) -> Iterator[Path]:
    """The clipping beside a notes file. The folder is listed only for a shortened name. Raises OSError."""
    plain = notes_file.with_name(notes_file.name.removesuffix(NOTES_ENDING))
    beside = [plain] if plain.exists() else plain.parent.iterdir() if "~" in plain.name else []
    return (path for path in beside if notes_name(path.name) == notes_file.name)


def _reserve(path: Path, files: Files) -> bool:
    """Make an empty file, so that no other program takes the name. False when it is taken."""
    try:
        files.close(files.create(path, _FRESH_MODE))
    except FileExistsError:
        return False
    return True


def _remove(path: Path) -> None:
    with suppress(FileNotFoundError):
        path.unlink()
        sync_folder(path.parent)


def _not_saved(clipping: ClippingId, error: OSError) -> SaveFailed:
    reason = reason_of(error)
    kind = DiskFull if reason == DISK_FULL else SaveFailed
    return kind(file=clipping, reason=reason)
