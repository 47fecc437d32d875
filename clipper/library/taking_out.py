"""Undoing an import: the files that were brought in go to the trash in the state folder, and come back from there.

With each goes what was marked in it meanwhile, its notes file, byte for byte. For the ordered worker: nobody else may
write these notes at the same time. What cannot be moved stays where it is, and is told.
"""

from __future__ import annotations

import secrets
import shutil
import time
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from clipper.domain.clipping import ClippingId
from clipper.domain.errors import ClipperError
from clipper.domain.file_names import numbered
from clipper.domain.import_faults import ClippingNotThere, MarksNotSaved, NotBroughtIn
from clipper.domain.reasons import reason_of
from clipper.library.bringing_in import Brought, BroughtIn
from clipper.library.library import Library
from clipper.library.state_folder import StateFolder
from clipper.storage.atomic import sync_folder
from clipper.storage.notes_names import NOTES_ENDING, notes_name
from clipper.storage.placing import PLACING_FILES, PlacingFiles, move_file, move_into_own_folder

AT_A_TIME = 32
"""Clippings in one go, so that saves of marks come in between."""
KEPT_DAYS = 30
LEAP_DAYS = 400
"""By a clock that says that something is older, it stays: the clock may be wrong; pasted words have no other copy."""
_DAY_S = 86_400


@dataclass(frozen=True, slots=True)
class Moved:
    """What a step did. `left`: clippings that stayed where they were, each with the reason."""

    clippings: tuple[ClippingId, ...] = ()
    left: tuple[tuple[ClippingId, ClipperError], ...] = ()

    def __add__(self, other: Moved) -> Moved:
        return Moved(self.clippings + other.clippings, self.left + other.left)


@dataclass(slots=True)
class _Entry:
    """One clipping of the batch, where it is now. `kept`: its place in the trash while it is there."""

    clipping: ClippingId
    keeps_notes_here: bool
    kept: Path | None = None


def trash_folder(library: Library) -> Path:
    """Where this library's imports go when they are undone."""
    return trash_of(library.state, library.folder)


def trash_of(state: StateFolder, folder: Path) -> Path:
    """The same, of a library that is not open."""
    return state.root / "trash" / state.library_key(folder)


class Batch:
    """The clippings of one import, which undo and redo move out and in. Mutable: for the ordered worker only."""

    def __init__(self, library: Library, brought: BroughtIn, files: PlacingFiles = PLACING_FILES) -> None:
        self._library = library
        self._files = files
        self._entries = [_entry(one) for one in brought.imported]
        self._made_folders = sorted(brought.made_folders, key=len, reverse=True)
        self.folder = trash_folder(library) / f"{int(time.time())}-{secrets.token_hex(4)}"

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def inside(self) -> list[ClippingId]:
        """Those that are in the library."""
        return [entry.clipping for entry in self._entries if entry.kept is None]

    def _part(self, part: range | None) -> list[_Entry]:
        return self._entries if part is None else [self._entries[nth] for nth in part]

    # Out ----------------------------------------------------------------------------------------------------------

    def take_out(self, unsaved: Collection[ClippingId], part: range | None = None) -> Moved:
        """Move to the trash what is in the library, or a part of the batch.

        `unsaved`: clippings with marks that are only in memory: they stay.
        """
        moved: list[ClippingId] = []
        left: list[tuple[ClippingId, ClipperError]] = []
        for entry in self._part(part):
            if entry.kept is not None:
                continue
            try:
                self._take_out(entry, entry.clipping in unsaved)
                moved.append(entry.clipping)
            except ClipperError as fault:
                left.append((entry.clipping, fault))
            except FileNotFoundError:
                left.append((entry.clipping, ClippingNotThere()))
            except OSError as error:
                left.append((entry.clipping, NotBroughtIn(reason=reason_of(error))))
        self._sync(moved)
        return Moved(tuple(moved), tuple(left))

    def _take_out(self, entry: _Entry, is_unsaved: bool) -> None:
        store = self._library.store
        if is_unsaved or store.mirror_stamp(entry.clipping):
            raise MarksNotSaved
        path = self._library.folder / entry.clipping
        kept = self.folder / entry.clipping
        path.lstat()  # before a folder is made for nothing
        kept.parent.mkdir(parents=True, exist_ok=True)
        move_into_own_folder(path, kept, self._files)
        if not entry.keeps_notes_here:
            try:
                move_into_own_folder(store.path(entry.clipping), _notes_beside(kept), self._files)
            except FileNotFoundError:
                pass  # nobody marked anything
            except OSError:
                move_file(kept, path, self._files)  # it does not go without its marks
                raise
        entry.kept = kept

    def _sync(self, moved: list[ClippingId]) -> None:
        folder = self._library.folder
        for parent in {(folder / clipping).parent for clipping in moved}:
            sync_folder(parent, self._files)
        if not self.inside:
            for made in self._made_folders:
                with suppress(OSError):  # something else is in it, or it is gone
                    (folder / made).rmdir()

    # In again -----------------------------------------------------------------------------------------------------

    def put_back(self, part: range | None = None) -> Moved:
        """Move what is in the trash back, with its notes; under another name should its own be taken by now."""
        moved: list[ClippingId] = []
        left: list[tuple[ClippingId, ClipperError]] = []
        for entry in self._part(part):
            if entry.kept is None:
                continue
            try:
                self._put_back(entry, entry.kept)
                moved.append(entry.clipping)
            except OSError as error:
                left.append((entry.clipping, NotBroughtIn(reason=reason_of(error))))
        return Moved(tuple(moved), tuple(left))

    def _put_back(self, entry: _Entry, kept: Path) -> None:
        target = self._library.folder / entry.clipping
        target.parent.mkdir(parents=True, exist_ok=True)
        kept_notes = _notes_beside(kept)
        for nth in count(1):
            path = target.with_name(numbered(target.name, nth))
            if self._move_pair(kept, kept_notes, path, entry.keeps_notes_here and nth == 1):
                break
        entry.clipping = ClippingId(path.relative_to(self._library.folder).as_posix())
        entry.kept = None

    def _move_pair(self, kept: Path, kept_notes: Path, path: Path, finds_notes: bool) -> bool:
        """False when one of the two names is taken."""
        beside = path.with_name(notes_name(path.name))
        has_notes = kept_notes.exists()
        if not has_notes and not finds_notes and beside.exists():
            return False  # someone else's: this clipping must not get them
        try:
            if has_notes:
                move_file(kept_notes, beside, self._files)
        except FileExistsError:
            return False
        try:
            move_file(kept, path, self._files)
        except BaseException as error:
            if has_notes:
                move_file(beside, kept_notes, self._files)
            if isinstance(error, FileExistsError):
                return False
            raise
        return True


def _entry(brought: Brought) -> _Entry:
    return _Entry(brought.clipping, brought.found_notes)


def _notes_beside(path: Path) -> Path:
    return path.with_name(notes_name(path.name))


def empty_old_trash(library: Library, keep: Collection[Path], now_s: Callable[[], float] = time.time) -> None:
    """Let go of what was taken out more than 30 days ago, but for `keep` and for everything that carries notes.

    Notes may also have stayed in the library: by a kill between the two, or because they lay there before.
    """
    try:
        batches = list(trash_folder(library).iterdir())
    except OSError:
        return
    for batch in batches:
        stamp = batch.name.partition("-")[0]
        is_old = stamp.isdecimal() and KEPT_DAYS < (now_s() - int(stamp)) / _DAY_S < LEAP_DAYS
        if (
            is_old
            and batch not in keep
            and not any(_must_stay(library, path, batch, now_s()) for path in batch.rglob("*"))
        ):
            shutil.rmtree(batch, ignore_errors=True)


def _must_stay(library: Library, kept: Path, batch: Path, now_s: float) -> bool:
    """A batch's name says when it came in; when it was taken out is told by the ctime, which a rename sets."""
    try:
        came_s = kept.lstat().st_ctime
    except OSError:
        return True  # it is looked at the next time
    return now_s - came_s <= KEPT_DAYS * _DAY_S or _carries_notes(library, kept, batch)


def _carries_notes(library: Library, kept: Path, batch: Path) -> bool:
    if kept.name.endswith(NOTES_ENDING):
        return True
    clipping = ClippingId(kept.relative_to(batch).as_posix())
    return library.store.path(clipping).exists() and not (library.folder / clipping).exists()
