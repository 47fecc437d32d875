"""Bringing clippings into a library: their bytes are copied under names of their own, and nothing is overwritten.

An `Import` is done in small steps, so that it can be stopped; what is in by then stays in. Taking it out again is
`taking_out`'s business. May run beside everything else that touches the library: it only makes new files.
"""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from collections import defaultdict
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from clipper.domain.clipping import ClippingId
from clipper.domain.errors import ClipperError
from clipper.domain.file_names import folded_name, numbered
from clipper.domain.import_faults import (
    Duplicate,
    DuplicateWithNotes,
    NotBroughtIn,
    NotesNotReadable,
    SourceMissing,
    SourceUnreadable,
)
from clipper.domain.reasons import LOST_FOLDER, SaidByUs, reason_of
from clipper.formats import registry
from clipper.library.gathering import LeftOut, Wanted, gather, too_large
from clipper.library.library import Library
from clipper.storage.atomic import sync_folder
from clipper.storage.folder import printable, take_inventory
from clipper.storage.locking import locked
from clipper.storage.notes_file import NotJson, parse_notes, read_notes_file
from clipper.storage.notes_names import notes_name
from clipper.storage.placing import PLACING_FILES, PlacingFiles, SourceTooLarge, put_file, read_source

_ENDS_ALL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.ENODEV})
"""After these the next file would fare no better."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A clipping that is in now. `found_notes`: a notes file that lay there before is its own; it stays on undo."""

    clipping: ClippingId
    found_notes: bool = False


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """What became of an import. `not_reached`: files that it was stopped before."""

    imported: tuple[Brought, ...] = ()
    skipped: tuple[LeftOut, ...] = ()
    failed: tuple[LeftOut, ...] = ()
    made_folders: tuple[str, ...] = ()
    not_reached: int = 0

    @property
    def fault(self) -> ClipperError | None:
        """Why nothing at all is in, when that has one reason."""
        if self.imported or self.skipped or not self.failed:
            return None
        return self.failed[0].fault if len({str(one.fault) for one in self.failed}) == 1 else None


@dataclass(frozen=True, slots=True)
class Pasted:
    """A clipping that is no file yet: its bytes, and the name it would like to have."""

    name: str
    data: bytes


class _CannotWrite(Exception):
    """The library's side of a copy failed."""

    def __init__(self, error: OSError) -> None:
        super().__init__(str(error))
        self.error = error


class Import:
    """One import. Not for two threads at once, but each call may come from another one."""

    def __init__(
        self, library: Library, sources: Sequence[Path] | Pasted, files: PlacingFiles = PLACING_FILES
    ) -> None:
        self._library = library
        self._places = _Places(library, files)
        self._twins = _Twins(library)
        self._imported: list[Brought] = []
        self._skipped: list[LeftOut] = []
        self._failed: list[LeftOut] = []
        self._work = self._paste(sources) if isinstance(sources, Pasted) else self._bring_all(sources)
        self.done = 0
        self.total = 0
        """Files to be brought in; 0 while they are still being looked for."""

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """What was left out so far. May be asked while another thread runs."""
        return (*self._skipped, *self._failed)

    @property
    def imported(self) -> tuple[Brought, ...]:
        """What is in so far. The same holds."""
        return tuple(self._imported)

    def run(self, may_go_on: Callable[[], bool]) -> bool:
        """Go on while that says so. True when all is done. Raises FolderMissing, FolderUnreadable for the library."""
        while may_go_on():
            if next(self._work, self) is self:
                return True
        return False

    def run_to_end(self) -> BroughtIn:
        """All of it at once."""
        self.run(lambda: True)
        return self.result()

    def result(self) -> BroughtIn:
        """What is done by now; after this it cannot go on."""
        self._work.close()
        self._places.sync()
        return BroughtIn(
            tuple(self._imported),
            tuple(self._skipped),
            tuple(self._failed),
            tuple(self._places.made_folders),
            self.total - self.done,
        )

    # One step after the other -------------------------------------------------------------------------------------

    def _bring_all(self, sources: Sequence[Path]) -> Generator[None, None, None]:
        wanted: list[Wanted] = []
        for found in gather(sources, self._library.folder):
            if isinstance(found, Wanted):
                wanted.append(found)
            else:
                (self._failed if found.is_failure else self._skipped).append(found)
            yield
        self.total = len(wanted)
        if wanted:
            self._twins.look()
        for nth, one in enumerate(wanted):
            ends_all = self._bring(one)
            self.done += 1
            if ends_all is not None:
                self._failed.extend(_failure(left, ends_all) for left in wanted[nth + 1 :])
                self.done = self.total
                return
            yield

    def _bring(self, wanted: Wanted) -> ClipperError | None:
        """One file. The fault is returned when the next one would meet it too."""
        try:
            limit = registry.size_limit(wanted.path.name)
            source = read_source(wanted.path, limit)
            notes = _notes_beside(wanted.path)
            self._put(wanted, source.data, source.mtime_ns, notes)
        except FileNotFoundError:
            self._failed.append(_failure(wanted, SourceMissing()))
        except SourceTooLarge as error:
            self._skipped.append(LeftOut(wanted.path, wanted.name, too_large(error.size_bytes, limit)))
        except ClipperError as fault:
            self._failed.append(_failure(wanted, fault))
        except OSError as error:
            self._failed.append(_failure(wanted, SourceUnreadable(reason=reason_of(error))))
        except _CannotWrite as stopped:
            refused = NotBroughtIn(reason=reason_of(stopped.error))
            self._failed.append(_failure(wanted, refused))
            return refused if stopped.error.errno in _ENDS_ALL else None
        return None

    def _paste(self, pasted: Pasted) -> Generator[None, None, None]:
        wanted = Wanted(Path(), (), pasted.name)
        self.total = 1
        yield
        self._twins.look()
        try:
            self._put(wanted, pasted.data, None, None)
        except _CannotWrite as stopped:
            self._failed.append(_failure(wanted, NotBroughtIn(reason=reason_of(stopped.error))))
        self.done = 1

    def _put(self, wanted: Wanted, data: bytes, mtime_ns: int | None, notes: bytes | None) -> None:
        digest = hashlib.sha256(data).hexdigest()
        twin = self._twins.find(len(data), digest)
        if twin is not None:
            same = Duplicate if notes is None else DuplicateWithNotes
            self._skipped.append(LeftOut(wanted.path, wanted.name, same(file=printable(twin))))
            return
        name = wanted.path.name or wanted.name
        try:
            brought = self._places.put(wanted.folders, name, data, digest, mtime_ns, notes)
        except OSError as error:
            raise _CannotWrite(error) from error
        self._imported.append(brought)
        self._twins.add(len(data), digest, brought.clipping)


def _notes_beside(path: Path) -> bytes | None:
    try:
        return read_notes_file(path.with_name(notes_name(path.name)))
    except OSError as error:
        raise NotesNotReadable(reason=reason_of(error)) from error


def _failure(wanted: Wanted, fault: ClipperError) -> LeftOut:
    return LeftOut(wanted.path, wanted.name, fault, is_failure=True)


# What is in the library already -------------------------------------------------------------------------------------


class _Twins:
    """Finds a clipping of the same bytes: by size first, so that few files are read, and each once."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._unread: defaultdict[int, list[ClippingId]] = defaultdict(list)
        self._known: dict[tuple[int, str], ClippingId] = {}

    def look(self) -> None:
        """Take stock. Raises FolderMissing, FolderUnreadable."""
        inventory = take_inventory(self._library.folder, registry.is_clipping_name)
        for clipping, stamp in inventory.clippings.items():
            self._unread[stamp.size_bytes].append(clipping)

    def add(self, size_bytes: int, digest: str, clipping: ClippingId) -> None:
        """It has come in just now."""
        self._known[size_bytes, digest] = clipping

    def find(self, size_bytes: int, digest: str) -> ClippingId | None:
        """The clipping of these bytes, should there be one."""
        for clipping in self._unread.pop(size_bytes, ()):
            with suppress(OSError):  # gone, or not to be read: then nobody can say that it is the same
                data = read_source(self._library.folder / clipping, size_bytes).data
                self._known.setdefault((len(data), hashlib.sha256(data).hexdigest()), clipping)
        return self._known.get((size_bytes, digest))


# Where it goes ------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Folder:
    """A folder of the library that files go into. `taken`: its names, so that no case or Unicode form collides."""

    path: Path
    prefix: str
    taken: set[str] = field(default_factory=set)


class _Places:
    """Finds a name for each file and puts it there, its notes before it: a clipping is never seen without them."""

    def __init__(self, library: Library, files: PlacingFiles) -> None:
        self._library = library
        self._files = files
        self._folders: dict[tuple[str, ...], _Folder] = {}
        self._touched: set[Path] = set()
        mirror = library.state.mirror(library.folder)
        self._lock = mirror.with_name(mirror.name + ".import.lock")
        self.made_folders: list[str] = []

    def put(
        self,
        folders: tuple[str, ...],
        name: str,
        data: bytes,
        digest: str,
        mtime_ns: int | None,
        notes: bytes | None,
    ) -> Brought:
        """Raises the OSError that the library's disk gave; nothing of this file is left behind then."""
        if self._library.store.has_lost_its_folder:
            raise SaidByUs(errno.ENODEV, LOST_FOLDER)
        folder = self._folder(folders)
        self._touched.add(folder.path)
        with locked(self._lock):  # between Clippers: else another one's clipping could get these notes
            for nth in count(1):
                candidate = numbered(name, nth)
                found_notes = self._waits_for(folder, candidate, digest) and notes is None
                if self._is_taken(folder, candidate, found_notes):
                    continue
                if self._try(folder, candidate, data, mtime_ns, notes):
                    break
        clipping = ClippingId(folder.prefix + candidate)
        return Brought(clipping, found_notes)

    def _is_taken(self, folder: _Folder, name: str, found_notes: bool) -> bool:
        if folded_name(name) in folder.taken:
            return True
        if found_notes:
            return False
        is_mirrored = bool(self._library.store.mirror_stamp(ClippingId(folder.prefix + name)))
        return is_mirrored or folded_name(notes_name(name)) in folder.taken

    def _waits_for(self, folder: _Folder, name: str, digest: str) -> bool:
        """Whether a notes file lies there that was made for these very bytes: the clipping has come back."""
        if folded_name(notes_name(name)) not in folder.taken:
            return False
        try:
            data = read_notes_file(folder.path / notes_name(name))
            return data is not None and parse_notes(data).notes.facts.sha256 == digest
        except (OSError, NotJson):
            return False

    def _try(self, folder: _Folder, name: str, data: bytes, mtime_ns: int | None, notes: bytes | None) -> bool:
        """False when another program was faster."""
        path = folder.path / name
        beside = path.with_name(notes_name(name))
        try:
            if notes is not None:
                put_file(beside, notes, files=self._files)
        except FileExistsError:
            folder.taken.add(folded_name(beside.name))
            return False
        try:
            put_file(path, data, mtime_ns, self._files)
        except BaseException as error:
            if notes is not None:
                with suppress(OSError):
                    self._files.unlink(beside)
            if not isinstance(error, FileExistsError):
                raise
            folder.taken.add(folded_name(name))
            return False
        folder.taken |= {folded_name(name)} | ({folded_name(beside.name)} if notes is not None else set())
        return True

    def _folder(self, wanted: tuple[str, ...]) -> _Folder:
        known = self._folders.get(wanted)
        if known is None:
            known = self._folders[wanted] = self._new_folder(wanted)
        return known

    def _new_folder(self, wanted: tuple[str, ...]) -> _Folder:
        if not wanted:
            return _listed(self._library.folder, "")
        parent = self._folder(wanted[:-1])
        for nth in count(1):
            name = self._existing(parent, numbered(wanted[-1], nth))
            path = parent.path / name
            try:
                path.mkdir()
                self.made_folders.append(parent.prefix + name)
                self._touched.add(parent.path)
            except FileExistsError:
                # Only a real folder: a link might lead out of the library.
                if not stat.S_ISDIR(path.lstat().st_mode):
                    continue
            parent.taken.add(folded_name(name))
            return _listed(path, f"{parent.prefix}{name}/")
        raise AssertionError("unreachable")

    def _existing(self, parent: _Folder, name: str) -> str:
        """The name as it is spelled there already, if it is."""
        if folded_name(name) not in parent.taken:
            return name
        with os.scandir(parent.path) as entries:
            return next((one.name for one in entries if folded_name(one.name) == folded_name(name)), name)

    def sync(self) -> None:
        """Make the new names last."""
        for folder in self._touched:
            sync_folder(folder, self._files)
        self._touched.clear()


def _listed(path: Path, prefix: str) -> _Folder:
    with os.scandir(path) as entries:
        return _Folder(path, prefix, {folded_name(entry.name) for entry in entries})
