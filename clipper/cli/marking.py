"""The commands that mark: highlight, tag, note. Each makes edits as the window does and saves at once."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass, replace

from clipper.cli import wording
from clipper.cli.attention import count_attention
from clipper.cli.commands import remarks_on
from clipper.cli.context import Context, clipping_id
from clipper.cli.output import Answer, sentence_of
from clipper.cli.quotes import find_quote
from clipper.cli.shapes import clipping_shape, passage_shape
from clipper.domain import edits
from clipper.domain.anchor import Exact
from clipper.domain.clipping import Document
from clipper.domain.edits import Edit
from clipper.domain.errors import (
    ClippingMissing,
    LibraryNotWritable,
    NotesUnreadable,
    NotSaved,
    QuoteNotFound,
    SaveFailed,
)
from clipper.domain.passage import ClippingNotes, Colour, Passage, Span
from clipper.domain.text import cut_at_word
from clipper.library.opened import OpenClipping, new_passage

_QUOTED = 60
"""Code points of a quote that are repeated in a fault."""


@dataclass(frozen=True, slots=True)
class _Marked:
    """A clipping after its notes were saved, and what the user should know of it."""

    opened: OpenClipping
    remarks: tuple[str, ...]


# Passages --------------------------------------------------------------------------------------------------------


def highlight(context: Context, args: argparse.Namespace) -> Answer:
    """Make a passage of the quote; one that covers just these words already is changed instead."""
    opened = _open(context, args.file)
    if opened.document is None:
        raise opened.fault or ClippingMissing(file=opened.id)
    span = find_quote(opened.document.text, args.quote, args.occurrence)
    if span is None:
        raise QuoteNotFound(quote=cut_at_word(args.quote, _QUOTED), file=opened.id)
    same = _passage_at(opened, span)
    if same is None:
        same = _new_passage(context, opened.document, span, args)
        notes = _edited(context, opened.loaded.notes, edits.highlight(opened.id, same))
    else:
        notes = _changed(context, opened, same, args)
    marked = _save(context, opened, notes)
    shape = passage_shape(opened, marked.opened.loaded.notes.passage(same.id) or same, Exact(span))
    return Answer(shape, wording.passage_lines([shape]), marked.remarks)


def _passage_at(opened: OpenClipping, span: Span) -> Passage | None:
    """The passage that covers just this span."""
    return next((one for one in opened.loaded.notes.passages if opened.outcomes.get(one.id) == Exact(span)), None)


def _new_passage(context: Context, document: Document, span: Span, args: argparse.Namespace) -> Passage:
    library = context.library
    colour = Colour(args.colour or Colour.YELLOW)
    return new_passage(
        document.text,
        span,
        colour,
        now=library.now(),
        new_id=library.new_id,
        tags=tuple(args.tags),
        note=args.note or "",
    )


def _changed(context: Context, opened: OpenClipping, passage: Passage, args: argparse.Namespace) -> ClippingNotes:
    """The notes with what was asked for put on a passage that is there; what was not asked for stays."""
    now = context.library.now()
    changes: list[Callable[[Passage], Edit | None]] = [lambda one: edits.tag(opened.id, one, args.tags, now)]
    if args.colour:
        changes.append(lambda one: edits.recolour(opened.id, one, Colour(args.colour), now))
    if args.note is not None:
        changes.append(lambda one: edits.annotate(opened.id, one, args.note, now))
    notes = opened.loaded.notes
    for change in changes:
        notes = _edited(context, notes, change(notes.passage(passage.id) or passage))
    return notes


# Clippings -------------------------------------------------------------------------------------------------------


def tag(context: Context, args: argparse.Namespace) -> Answer:
    """Tag a clipping, or take tags away."""
    opened = _open(context, args.file)
    notes, library = opened.loaded.notes, context.library
    if args.remove:
        edit = edits.untag_clipping(opened.id, notes, args.tags, library.now())
    else:
        edit = edits.tag_clipping(opened.id, notes, args.tags, library.now(), library.new_id())
    return _clipping_answer(context, _save(context, opened, _edited(context, notes, edit)))


def note(context: Context, args: argparse.Namespace) -> Answer:
    """Write the clipping's note."""
    opened = _open(context, args.file)
    notes, library = opened.loaded.notes, context.library
    edit = edits.note_clipping(opened.id, notes, args.text, library.now(), library.new_id())
    return _clipping_answer(context, _save(context, opened, _edited(context, notes, edit)))


def _clipping_answer(context: Context, marked: _Marked) -> Answer:
    row = context.library.read_row(marked.opened.id)
    shape = clipping_shape(row, count_attention(marked.opened) > 0)
    return Answer(shape, wording.marked_lines(shape), marked.remarks)


# Opening and saving ----------------------------------------------------------------------------------------------


def _open(context: Context, file: str) -> OpenClipping:
    """A clipping whose notes may be changed.

    One whose text cannot be read may still be tagged; only one that is not there may not. Raises ClippingMissing,
    NotesNewer, NotesUnreadable, SaveConflict.
    """
    context.library.find_moved_notes(context.index)
    id_ = clipping_id(file)
    if not context.library.has_clipping(id_):
        raise ClippingMissing(file=id_)
    if id_ in context.library.store.mirrored():
        context.library.store.bring_home(id_)
    opened = context.library.open_for_marking(id_)
    if opened.loaded.is_read_only:
        raise opened.loaded.fault or NotesUnreadable(file=id_, reason="they are read-only")
    return opened


def _edited(context: Context, notes: ClippingNotes, edit: Edit | None) -> ClippingNotes:
    return notes if edit is None else edits.apply(notes, edit, context.library.now())


def _save(context: Context, opened: OpenClipping, notes: ClippingNotes) -> _Marked:
    """Write what changed, and nothing when nothing did. Raises SaveConflict, NotSaved."""
    remarks = remarks_on(opened)
    if notes == opened.loaded.notes:
        return _Marked(opened, remarks)
    try:
        saved = context.library.save(opened, notes, opened.loaded.base)
    except SaveFailed as error:
        raise NotSaved(**error.values) from error
    if context.index.number(opened.id) is not None:
        context.library.reread_row(context.index, opened.id)
    if saved.is_mirrored:
        remarks = (*remarks, sentence_of(LibraryNotWritable()))
    return _Marked(replace(opened, loaded=replace(opened.loaded, notes=notes)), remarks)
