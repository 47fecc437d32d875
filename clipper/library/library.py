"""A library: a folder with its subfolders, opened. No Qt; command line and window both stand on it.

Holds no notes: callers do. Methods may be called from worker threads, one at a time for those that write.
"""

from __future__ import annotations

import hashlib
import os
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from clipper.domain.clipping import Clipping, ClippingId, Document, Header, Metadata
from clipper.domain.errors import (
    ClipperError,
    ClippingGone,
    ClippingMissing,
    ClippingTooLarge,
    ClippingUnreadable,
    FolderMissing,
    FolderUnreadable,
    IndexFailed,
    NotesDamaged,
    NotesRestored,
    NotesUnreadable,
    SaveConflict,
    TwoCandidates,
)
from clipper.domain.passage import ClippingNotes, DocumentFacts
from clipper.domain.reasons import reason_of
from clipper.formats import registry
from clipper.library.base import Base
from clipper.library.notes_store import LoadedNotes, NotesStore, Saved
from clipper.library.opened import (
    OpenClipping,
    Placing,
    as_saved,
    in_their_places,
    place_passages,
    row_of,
    with_quotes,
)
from clipper.library.state_folder import StateFolder
from clipper.library.tag_book_store import TagBookStore
from clipper.search.index import Checked, Entry, Index
from clipper.storage.atomic import Files
from clipper.storage.folder import FileStamp, Inventory, adopt, notes_path, orphaned, take_inventory
from clipper.storage.notes_file import NotJson, parse_notes, read_notes_file

BATCH = 200
"""Rows read between two updates of the index, so that a first launch shows some at once."""


def utc_now() -> str:
    """The time as notes files write it: UTC, to the second, "Z"."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())


def new_uri() -> str:
    """A fresh absolute URI for an item."""
    return uuid.uuid4().urn


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a scan is. `changed` are the clippings whose rows are new since the last report."""

    done: int
    total: int
    changed: tuple[ClippingId, ...] = ()
    removed: tuple[ClippingId, ...] = ()


@dataclass(frozen=True, slots=True)
class Attention:
    """What the user should know about files of the library."""

    faults: tuple[ClipperError, ...] = ()
    sentences: tuple[str, ...] = field(default=())


class Library:
    """An opened folder. Raises FolderMissing or FolderUnreadable when it cannot be one."""

    def __init__(
        self,
        folder: Path,
        state: StateFolder,
        *,
        now: Callable[[], str] = utc_now,
        new_id: Callable[[], str] = new_uri,
        files: Files | None = None,
    ) -> None:
        _check_folder(folder)
        self.folder = folder
        self.state = state
        self.now = now
        self.new_id = new_id
        self.store = NotesStore(folder, state.mirror(folder), state.backups(folder), now, new_id, files)
        self.tag_book = TagBookStore(folder, state.mirror(folder), now, files, lambda: self.store.has_lost_its_folder)
        self.attention = Attention()
        """What the last refresh found that the user should know."""
        self.left_behind: tuple[str, ...] = ()
        """Temp files that it found, for `sweep`."""
        self._placing = Placing()
        self._index_path = state.index(folder)

    def open_index(self) -> Index:
        """The library's index, for the calling thread. Raises IndexFailed."""
        index = Index(self._index_path)
        self._index_path = index.path  # where the state folder cannot be written, a temporary one for all threads
        return index

    # Rows ---------------------------------------------------------------------------------------------------------

    def refresh(self, index: Index) -> Iterator[Progress]:
        """Bring the index up to date with the folder, batch by batch. Reads only.

        Raises FolderMissing, FolderUnreadable when the folder is gone meanwhile: nothing is forgotten then.
        """
        _check_folder(self.folder)
        inventory = take_inventory(self.folder, registry.is_clipping_name)
        if not inventory.clippings and self.store.has_lost_its_folder:
            raise FolderMissing(folder=self.folder)  # an empty mount point is no empty library
        self.left_behind = inventory.left_behind
        known = index.stamps()
        before = self.store.adopted
        hashes = self._adopt_moved_notes(inventory, index)
        adopted = tuple(id_ for id_, file in self.store.adopted.items() if before.get(id_) != file)
        stamps = self._stamps(inventory)
        removed = tuple(id_ for id_ in known if id_ not in stamps)
        stale = [id_ for id_, stamp in stamps.items() if known.get(id_) != stamp]
        came_ns = time.time_ns() if index.knows_all else None
        index.update((), removed)
        yield Progress(0, len(stale), changed=adopted, removed=removed)
        done, rest = 0, iter(stale)
        while batch := tuple(islice(rest, BATCH)):
            added_ns = {id_: came_ns or inventory.clippings[id_].mtime_ns for id_ in batch}
            index.update(self._entry(id_, stamps[id_], added_ns=added_ns[id_]) for id_ in batch)
            done += len(batch)
            yield Progress(done, len(stale), changed=batch)
        index.remember_hashes(hashes)
        index.note_scanned()

    def find_moved_notes(self, index: Index) -> None:
        """Know whose the notes files are that lie alone: enough to open one clipping, no row is read. Reads only."""
        self._adopt_moved_notes(take_inventory(self.folder, registry.is_clipping_name), index)

    def refresh_all(self, index: Index) -> None:
        """`refresh` to its end."""
        for _ in self.refresh(index):
            pass

    def _stamps(self, inventory: Inventory) -> dict[ClippingId, str]:
        """For each clipping, everything its row is made from: sizes and times of the file and of its notes."""
        mirrored = self.store.mirrored()
        stamps = {}
        for id_, stamp in inventory.clippings.items():
            notes = inventory.notes_files.get(self.store.adopted.get(id_) or notes_path(id_))
            stamps[id_] = f"{_text(stamp)};{_text(notes)};{mirrored.get(id_, '')}"
        return stamps

    def _adopt_moved_notes(self, inventory: Inventory, index: Index) -> dict[ClippingId, str]:
        """Find the clippings of notes files that lie alone. Returns the hashes it had to compute."""
        orphans = {file: self._facts_in(file) for file in orphaned(inventory)}
        if not orphans:
            self.store.adopted, self.attention = {}, Attention(sentences=inventory.problems)
            return {}
        alone = [id_ for id_ in inventory.clippings if notes_path(id_) not in inventory.notes_files]
        hashes = self._hashes(alone, index)
        stamps = index.stamps()
        # Known, and by its stamp with no notes, here or in the mirror; those that it adopted would be in it.
        adoption = adopt(orphans, hashes, lambda id_: stamps.get(id_, "").split(";")[1:] == ["", ""])
        self.store.adopted = dict(adoption.pairs)
        faults: list[ClipperError] = [ClippingGone(notes_file=file) for file in adoption.lost]
        for file, candidates in adoption.ambiguous.items():
            faults.append(TwoCandidates(notes_file=file, candidates=", ".join(candidates)))
        self.attention = Attention(tuple(faults), inventory.problems)
        return hashes

    def _facts_in(self, notes_file: str) -> DocumentFacts:
        try:
            return parse_notes(read_notes_file(self.folder / notes_file) or b"").notes.facts
        except (OSError, NotJson):
            return DocumentFacts()

    def _hashes(self, clippings: list[ClippingId], index: Index) -> dict[ClippingId, str]:
        """SHA-256 of the clippings' bytes; those computed before are not read again while their stamps hold."""
        known, stamps = index.hashes(), index.stamps()
        found = {}
        for id_ in clippings:
            path = self.folder / id_
            try:
                status = path.stat()
                stamp = _text(FileStamp(status.st_size, status.st_mtime_ns))
                is_same = id_ in known and stamps.get(id_, "").split(";")[0] == stamp
                found[id_] = known[id_] if is_same else _sha256(path)
            except OSError:
                continue  # its row will say that it cannot be read
        return found

    def read_row(self, clipping: ClippingId) -> Clipping:
        """The row of a clipping, from its first 64 kB and its notes. A file that cannot be read has a problem."""
        return self._entry(clipping, "").clipping

    def _entry(
        self, clipping: ClippingId, stamp: str, saved: ClippingNotes | None = None, added_ns: int = 0
    ) -> Entry:
        """The row for the index. One that the system would not hand out goes without a stamp: it is tried again."""
        path = self.folder / clipping
        loaded = LoadedNotes(saved, Base()) if saved is not None else self.store.load(clipping)
        try:
            with path.open("rb") as file:
                size, beginning = os.fstat(file.fileno()).st_size, file.read(registry.HEADER_BYTES)
            header = registry.read_header(path.name, beginning, size, loaded.notes.state.encoding)
        except OSError as error:
            fault = ClippingUnreadable(file=clipping, reason=reason_of(error))
            header, stamp = Header(Metadata(title=path.name, title_inferred=True), problem=fault.told), ""
        if isinstance(loaded.fault, NotesUnreadable):
            stamp = ""
        text_key = f"{stamp.partition(';')[0]};{loaded.notes.state.encoding}" if stamp else ""
        return Entry(row_of(clipping, header, loaded), stamp, _said(loaded.notes), text_key, added_ns)

    def reread_row(
        self,
        index: Index,
        clipping: ClippingId,
        notes: ClippingNotes | None = None,
        checked: Checked | None = None,
    ) -> None:
        """Bring one row up to date, after its notes were saved; given those, they are not read again.

        `checked`: what whoever has it open knows of its passages' places.
        """
        if not self.has_clipping(clipping):  # renamed or deleted meanwhile: the next scan says so
            return
        path, notes_file = self.folder / clipping, self.store.path(clipping)
        parts = [_text(_stamp(path)), _text(_stamp(notes_file)), self.store.mirror_stamp(clipping)]
        with suppress(IndexFailed):  # the notes are saved; a scan will see that the row is not that of these files
            entry = self._entry(clipping, ";".join(parts), notes, time.time_ns())
            index.update([replace(entry, checked=checked)])

    # One clipping -------------------------------------------------------------------------------------------------

    def has_clipping(self, clipping: ClippingId) -> bool:
        """Whether there is such a file in the library."""
        path = Path(clipping)
        if path.is_absolute() or ".." in path.parts or not registry.is_clipping_name(path.name):
            return False
        try:
            return (self.folder / path).is_file()
        except OSError:  # a name longer than the file system takes
            return False

    def open_clipping(self, clipping: ClippingId, loaded: LoadedNotes | None = None) -> OpenClipping:
        """Read a clipping with its notes, or with those that were loaded before. Reads only.

        What cannot be read is told in `fault` and `loaded.fault`. A hostile page may take 10 s.
        """
        if not self.has_clipping(clipping):  # before its notes: those of a file outside are none of ours
            return OpenClipping(clipping, None, "", self.store.no_notes(), {}, ClippingMissing(file=clipping))
        loaded = loaded or self.store.load(clipping)
        return self._read(clipping, loaded, loaded.notes.state.encoding)

    def read_text(self, clipping: ClippingId, encoding: str) -> OpenClipping:
        """The clipping's text alone, read with this encoding ("" finds it out); its notes are not looked at."""
        return self._read(clipping, self.store.no_notes(), encoding)

    def read_document(self, clipping: ClippingId, encoding: str) -> Document:
        """The clipping's text, when nobody waits for it. Raises ClipperError when it cannot be read."""
        return registry.read_document(Path(clipping).name, self._bytes(clipping), encoding, is_behind=True)

    def _read(self, clipping: ClippingId, loaded: LoadedNotes, encoding: str) -> OpenClipping:
        try:
            data = self._bytes(clipping)
            document = registry.read_document(Path(clipping).name, data, encoding)
        except ClipperError as fault:
            return OpenClipping(clipping, None, "", loaded, {}, fault)
        outcomes = place_passages(document.text, loaded.notes)
        notes = in_their_places(with_quotes(loaded.notes, document.text, outcomes), outcomes)
        loaded = replace(loaded, notes=notes)
        document.count_words()  # here in the worker, not when the reader shows it
        return OpenClipping(clipping, document, hashlib.sha256(data).hexdigest(), loaded, outcomes)

    def open_for_marking(self, clipping: ClippingId) -> OpenClipping:
        """`open_clipping` with notes that are ready to be saved."""
        return self.open_clipping(clipping, self.load_for_marking(clipping))

    def load_for_marking(self, clipping: ClippingId) -> LoadedNotes:
        """A clipping's notes, ready to be saved: a damaged file is mended first, and the fault tells how."""
        if not self.has_clipping(clipping):
            return self.store.no_notes()
        loaded = self.store.load(clipping)
        if not isinstance(loaded.fault, NotesDamaged):
            return loaded
        mended = self.mend_damaged(clipping, loaded)
        again = self.store.load(clipping)  # it may have become whole meanwhile
        return replace(again, fault=mended) if mended is not None else again

    def mend_damaged(self, clipping: ClippingId, loaded: LoadedNotes) -> NotesDamaged | None:
        """Rename a damaged notes file and put its newest copy into its place. What to tell; None: nothing done."""
        try:
            kept_as = self.store.set_aside_damaged(clipping, loaded.base)
        except OSError:
            return None  # a save will see that it is not ours to overwrite
        if kept_as is None or loaded.fault is None:
            return None
        values = {**loaded.fault.values, "kept_as": kept_as}
        try:
            earlier = self.store.restore_newest(clipping)
        except OSError:
            earlier = None  # the folder takes no new file, or the copies cannot be read: they are where they are
        if earlier is None:
            return NotesDamaged(**values)
        return NotesRestored(**values, taken=earlier.backup.taken.astimezone().strftime("%Y-%m-%d %H:%M"))

    def _bytes(self, clipping: ClippingId) -> bytes:
        path = self.folder / clipping
        try:
            size, limit = path.stat().st_size, registry.size_limit(path.name)
            if size > limit:
                raise ClippingTooLarge(file=clipping, size_mb=size // 1_000_000, limit_mb=limit // 1_000_000)
            return path.read_bytes()
        except OSError as error:
            raise ClippingUnreadable(file=clipping, reason=reason_of(error)) from error

    # Saving -------------------------------------------------------------------------------------------------------

    def save(self, opened: OpenClipping, notes: ClippingNotes, base: Base) -> Saved:
        """Write a clipping's notes. Raises SaveConflict, SaveFailed."""
        return self.store.save(opened.id, as_saved(opened, notes, self._placing), base, _source_url(opened, notes))

    def rescue(self, opened: OpenClipping, notes: ClippingNotes, base: Base) -> Saved:
        """Keep notes on this computer that the library's disk would not take. Raises SaveFailed."""
        return self.store.rescue(opened.id, as_saved(opened, notes, self._placing), base, _source_url(opened, notes))

    def bring_home(self, index: Callable[[], Index] | None = None) -> list[ClipperError]:
        """Move notes that wait in the mirror folder into the library. Returns the conflicts it met.

        `index`: to find the files that such notes grew out of, should they lie where the clipping was before.
        """
        conflicts: list[ClipperError] = []
        waiting = self.store.mirrored()
        if index is not None and any(self._grew_elsewhere(clipping) for clipping in waiting):
            with suppress(IndexFailed, FolderMissing, FolderUnreadable):  # the scan will say so
                self.find_moved_notes(index())
        for clipping in waiting:
            try:
                self.store.bring_home(clipping)
            except SaveConflict as conflict:
                conflicts.append(conflict)
        return conflicts

    def _grew_elsewhere(self, clipping: ClippingId) -> bool:
        return bool(self.store.load(clipping).base.library) and not self.store.path(clipping).exists()


def _check_folder(folder: Path) -> None:
    try:
        if not folder.is_dir():
            raise FolderMissing(folder=folder)
        with os.scandir(folder):
            pass
    except OSError as error:
        raise FolderUnreadable(folder=folder, reason=reason_of(error)) from error


def _source_url(opened: OpenClipping, notes: ClippingNotes) -> str:
    corrected = dict(notes.state.corrected).get("url", "")
    return corrected or (opened.document.metadata.url if opened.document else "")


def _said(notes: ClippingNotes) -> tuple[str, ...]:
    """What the notes say beyond their row, for the search."""
    return tuple(text for one in notes.passages for text in (one.note, one.anchor.exact) if text)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _stamp(path: Path) -> FileStamp | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return FileStamp(status.st_size, status.st_mtime_ns)


def _text(stamp: FileStamp | None) -> str:
    return "" if stamp is None else f"{stamp.size_bytes},{stamp.mtime_ns}"
