"""Edits of clippings that nobody has open: from notes on disk to notes on disk. No Qt."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from clipper.domain import edits
from clipper.domain.clipping import ClippingId, Marks
from clipper.domain.edits import Edit
from clipper.domain.errors import ClippingMissing, IndexFailed
from clipper.domain.passage import ClippingNotes
from clipper.library.library import Library
from clipper.library.opened import OpenClipping, marks_of
from clipper.search.index import Index

Make = Callable[[ClippingNotes], Edit | None]
"""From a clipping's notes as they are, the edit that is to be done to them; None for nothing."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A clipping after an edit on disk. `edit` is None when there was nothing to do, and nothing was written."""

    clipping: ClippingId
    edit: Edit | None
    marks: Marks
    is_mirrored: bool = False


def rewrite(library: Library, index: Callable[[], Index], clipping: ClippingId, make: Make) -> Rewritten:
    """Load a clipping's notes, edit them, save them; its text is not read and no anchor changes.

    Notes that say nothing of the file yet, as fresh ones, get its hash: by that they are found when it moves.
    Raises ClippingMissing, NotesDamaged, NotesNewer, NotesUnreadable, SaveConflict, SaveFailed: nothing was changed.
    """
    if not library.has_clipping(clipping):
        raise ClippingMissing(file=clipping)
    loaded = library.store.load(clipping)
    if loaded.fault is not None:
        raise loaded.fault
    made = make(loaded.notes)
    edit = None if made is None else still_possible(made, loaded.notes)
    notes = loaded.notes if edit is None else edits.apply(loaded.notes, edit, library.now())
    if edit is None or notes == loaded.notes:
        return Rewritten(clipping, None, marks_of(loaded.notes))
    notes = _with_hash(library.folder / clipping, notes)
    saved = library.save(OpenClipping(clipping, None, "", loaded, {}), notes, loaded.base)
    with suppress(IndexFailed):  # it is only a cache: the next scan sees that the row is old
        library.reread_row(index(), clipping)
    return Rewritten(clipping, edit, marks_of(notes), saved.is_mirrored)


def _with_hash(path: Path, notes: ClippingNotes) -> ClippingNotes:
    if notes.facts.sha256 or notes.passages:  # passages were made on a text that nobody has looked at here
        return notes
    with suppress(OSError):  # the file will not be read: what the user said of it is kept all the same
        with path.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        return replace(notes, facts=replace(notes.facts, sha256=sha256))
    return notes


def still_possible(edit: Edit, notes: ClippingNotes) -> Edit | None:
    """The edit without changes of items that another program has removed meanwhile: none of them comes back."""
    items = tuple(one for one in edit.items if not (one.before and one.after) or notes.item(one.id) is not None)
    return replace(edit, items=items) if items or edit.state else None
