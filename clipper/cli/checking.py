"""`check`: every notes file and every passage's place, verified; with `--repair`, what can be put right is.

A repair never throws a byte away: it renames, moves beside the clipping, or brings home. Without it nothing in the
library is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from clipper.cli.attention import lost_passages, may_need_attention
from clipper.cli.context import Context
from clipper.cli.output import sentence_of
from clipper.cli.shapes import CheckShape, ProblemShape
from clipper.domain.clipping import ClippingId
from clipper.domain.errors import (
    ClipperError,
    ClippingGone,
    NotesDamaged,
    NotesNewer,
    NotesUnreadable,
    SaveConflict,
    TwoCandidates,
)
from clipper.domain.text import cut_at_word
from clipper.library.library import Library
from clipper.library.notes_store import LoadedNotes
from clipper.library.opened import OpenClipping

_NOTES_ENDING = ".notes.json"
_QUOTED = 60
_KINDS: dict[type[ClipperError], str] = {
    NotesDamaged: "notes-damaged",
    NotesUnreadable: "notes-unreadable",
    NotesNewer: "notes-newer",
    ClippingGone: "clipping-gone",
    TwoCandidates: "two-candidates",
}


def check_library(context: Context, *, repair: bool) -> CheckShape:
    """All problems: of the folder first, then clipping by clipping, the newest first."""
    rows = context.rows()
    library = context.library
    away = {*library.store.adopted, *library.store.mirrored()}
    problems = list(_problems_of_folder(library, repair))
    for row in rows:
        if may_need_attention(row) or row.id in away:
            problems += _problems_of_clipping(library, row.id, repair)
    if repair:
        library.refresh_all(context.index)
    passages = sum(len(row.marks.colours) for row in rows)
    return {"clippings": len(rows), "passages": passages, "problems": problems}


def _problem(file: str, kind: str, message: str, repaired: bool = False) -> ProblemShape:
    return {"file": file, "kind": kind, "message": message, "repaired": repaired}


# The folder ------------------------------------------------------------------------------------------------------


def _problems_of_folder(library: Library, repair: bool) -> Iterator[ProblemShape]:
    for sentence in library.attention.sentences:
        yield _problem("", "folder-unreadable", sentence)
    for path in library.store.mirrored_alone():
        told = f"These notes wait on this computer, and their clipping is not where it was: {path}."
        yield _problem(path.name, "clipping-gone", told)
    for fault in library.attention.faults:
        notes_file = str(fault.values.get("notes_file", ""))
        yield from _problems_of_orphan(library, notes_file, fault, repair)


def _problems_of_orphan(
    library: Library, notes_file: str, fault: ClipperError, repair: bool
) -> Iterator[ProblemShape]:
    """A notes file without its clipping is loaded as if the clipping were there: its name says which."""
    clipping = ClippingId(notes_file.removesuffix(_NOTES_ENDING))
    loaded = library.store.load(clipping)
    if isinstance(loaded.fault, NotesDamaged):
        yield _damaged(library, clipping, notes_file, loaded.fault, repair)
        return
    if loaded.fault is not None:
        yield _problem(notes_file, _KINDS[type(loaded.fault)], sentence_of(loaded.fault))
    yield _problem(notes_file, _KINDS[type(fault)], sentence_of(fault))
    yield from _bad_records(notes_file, loaded)


# A clipping ------------------------------------------------------------------------------------------------------


def _problems_of_clipping(library: Library, clipping: ClippingId, repair: bool) -> Iterator[ProblemShape]:
    opened = library.open_clipping(clipping)
    if opened.fault is not None:
        yield _problem(clipping, "clipping-unreadable", sentence_of(opened.fault))
    match opened.loaded.fault:
        case NotesDamaged() as fault:
            yield _damaged(library, clipping, clipping, fault, repair)
        case ClipperError() as fault:
            yield _problem(clipping, _KINDS[type(fault)], sentence_of(fault))
    yield from _bad_records(clipping, opened.loaded)
    for passage in lost_passages(opened):
        quote = cut_at_word(passage.anchor.exact, _QUOTED)
        yield _problem(clipping, "lost", f"The passage “{quote}” has no place in the text any more.")
    yield from _notes_elsewhere(library, opened, repair)


def _bad_records(file: str, loaded: LoadedNotes) -> Iterator[ProblemShape]:
    reasons: Iterable[str] = (record.reason for record in loaded.notes.unreadable)
    for reason in reasons:
        yield _problem(file, "bad-record", f"A record in the notes cannot be read and is kept as it is. {reason}")
    for sentence in loaded.records:
        yield _problem(file, "bad-record", sentence)


def _notes_elsewhere(library: Library, opened: OpenClipping, repair: bool) -> Iterator[ProblemShape]:
    """Notes that wait on this computer, or lie where the clipping was before it moved."""
    if opened.id in library.store.mirrored():
        told = "The notes of {} wait on this computer, because the library could not be written."
        yield _mirrored(library, opened.id, told.format(opened.id), repair)
    elif notes_file := library.store.adopted.get(opened.id):
        told = f"The notes of {opened.id} lie in {notes_file}: the clipping was renamed or moved."
        repaired = repair and _save_beside_clipping(library, opened)
        yield _problem(opened.id, "moved-notes", told, repaired)


# Repairs ---------------------------------------------------------------------------------------------------------


def _damaged(library: Library, clipping: ClippingId, file: str, fault: NotesDamaged, repair: bool) -> ProblemShape:
    """Set aside under a new name, so that the clipping can be marked again; its newest copy takes its place."""
    mended = library.mend_damaged(clipping, library.store.load(clipping)) if repair else None
    return _problem(file, "notes-damaged", sentence_of(mended or fault), repaired=mended is not None)


def _mirrored(library: Library, clipping: ClippingId, told: str, repair: bool) -> ProblemShape:
    """Brought home. After a conflict both sides lie in the library, and the message says where."""
    if not repair:
        return _problem(clipping, "mirrored", told)
    try:
        saved = library.store.bring_home(clipping)
    except SaveConflict as conflict:
        return _problem(clipping, "mirrored", f"{told} {sentence_of(conflict)}", repaired=True)
    return _problem(clipping, "mirrored", told, repaired=saved is not None)


def _save_beside_clipping(library: Library, opened: OpenClipping) -> bool:
    if opened.loaded.is_read_only or opened.loaded.fault is not None:
        return False
    try:
        saved = library.save(opened, opened.loaded.notes, opened.loaded.base)
    except ClipperError:
        return False  # the message tells where the notes are, and there they stay
    return not saved.is_mirrored
