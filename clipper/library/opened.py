"""One clipping, opened: its document, its notes, and where each passage stands. No files are touched here."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from clipper.domain.anchor import AnchorText, Exact, Lost, Outcome, describe, resolve
from clipper.domain.clipping import Clipping, ClippingId, Document, Header, Marks
from clipper.domain.errors import ClipperError
from clipper.domain.passage import (
    Anchor,
    ClippingNotes,
    Colour,
    Passage,
    Span,
    reading_order,
    unique_tags,
)
from clipper.domain.told import Told, sentence
from clipper.library.notes_store import LoadedNotes

Outcomes = Mapping[str, Outcome]
"""Where each passage stands, by passage id."""


@dataclass(frozen=True, slots=True)
class OpenClipping:
    """A clipping that was read. `document` is None and `fault` says why when the file could not be."""

    id: ClippingId
    document: Document | None
    sha256: str
    loaded: LoadedNotes
    outcomes: Outcomes
    fault: ClipperError | None = None


def place_passages(text: str, notes: ClippingNotes) -> Outcomes:
    """Resolve every passage in the text."""
    target = AnchorText(text)
    unchanged = notes.facts.text_sha256 in ("", text_hash(text))
    return {passage.id: resolve(target, passage.anchor, text_unchanged=unchanged) for passage in notes.passages}


def with_quotes(notes: ClippingNotes, text: str, outcomes: Outcomes) -> ClippingNotes:
    """The notes in which passages that came with a position only have the words that stand there, while that is sure.

    Before any edit: one that is undone when the text has changed would bring the bare position back, and it would be
    believed.
    """
    if all(passage.anchor.exact for passage in notes.passages):
        return notes
    passages = tuple(_quoted(passage, outcomes[passage.id], text) for passage in notes.passages)
    return replace(notes, passages=passages)


def _quoted(passage: Passage, outcome: Outcome, text: str) -> Passage:
    if passage.anchor.exact or not isinstance(outcome, Exact):
        return passage
    return replace(passage, anchor=describe(text, outcome.span))


@lru_cache(maxsize=4)
def text_hash(text: str) -> str:
    """SHA-256 of the canonical text in UTF-8, hex. Remembered: every save of a clipping asks for the same one."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def as_saved(opened: OpenClipping, notes: ClippingNotes, placing: Placing) -> ClippingNotes:
    """The notes as they are to be saved: facts, positions and hashes of the clipping as it is now."""
    name = opened.id.rsplit("/", 1)[-1]
    notes = replace(notes, facts=replace(notes.facts, file=name))
    if opened.document is None:
        return notes
    return _with_fresh_anchors(notes, opened.document, opened.sha256, placing.outcomes(opened, notes))


class Placing:
    """Where passages stand, with a memory of the clipping asked for last: only what is anchored anew is looked for.

    A save of 500 passages on words that the text repeats 500 times would take seconds without it (Nov 2026).
    """

    def __init__(self) -> None:
        # One tuple, put in place at once: a rescue on the main thread may ask while the worker does.
        self._last: tuple[Document | None, dict[str, tuple[Anchor, Outcome]]] = (None, {})

    def outcomes(self, opened: OpenClipping, notes: ClippingNotes) -> Outcomes:
        """Where each passage of the notes stands in the text of the opened clipping."""
        document, known = self._last
        if opened.document is None:
            return {}
        if document is not opened.document:
            loaded = opened.loaded.notes.passages
            known = {one.id: (one.anchor, opened.outcomes[one.id]) for one in loaded if one.id in opened.outcomes}
        others = tuple(one for one in notes.passages if known.get(one.id, (None,))[0] != one.anchor)
        found = place_passages(opened.document.text, replace(notes, passages=others)) if others else {}
        now = {one.id: known[one.id] for one in notes.passages if one.id not in found}
        now |= {one.id: (one.anchor, found[one.id]) for one in others}
        self._last = opened.document, now
        return {id_: outcome for id_, (_, outcome) in now.items()}


def _with_fresh_anchors(notes: ClippingNotes, document: Document, sha256: str, outcomes: Outcomes) -> ClippingNotes:
    """Positions and hashes of the text as it is now.

    Quotes are never rewritten. As long as a passage that has only a position is lost, the old text's hash stays, or
    its position would be believed again.
    """
    text = document.text
    passages = [_refreshed(passage, outcomes[passage.id]) for passage in notes.passages]
    known = not any(isinstance(outcomes[one.id], Lost) and not one.anchor.exact for one in passages)
    facts = replace(notes.facts, sha256=sha256, reader=document.reader)
    if known:
        facts = replace(facts, text_sha256=text_hash(text), text_length=len(text))
    return replace(notes, passages=tuple(sorted(passages, key=reading_order)), facts=facts)


def _refreshed(passage: Passage, outcome: Outcome) -> Passage:
    match outcome:
        case Exact(span) if (span.start, span.end) != (passage.anchor.start, passage.anchor.end):
            return replace(passage, anchor=replace(passage.anchor, start=span.start, end=span.end))
        case _:
            return passage


def row_of(clipping: ClippingId, header: Header, loaded: LoadedNotes) -> Clipping:
    """The list row of a clipping."""
    metadata = header.metadata.corrected(dict(loaded.notes.state.corrected))
    return Clipping(
        clipping,
        metadata,
        excerpt=header.excerpt,
        words=header.words,
        marks=marks_of(loaded.notes),
        problem=header.problem or _problem_of(clipping, loaded),
    )


_BAD_RECORDS = sentence("Some records in the notes of {file} cannot be read.")


def _problem_of(clipping: ClippingId, loaded: LoadedNotes) -> Told | None:
    if loaded.fault is not None:
        return loaded.fault.told
    return Told.of(_BAD_RECORDS, {"file": clipping}) if loaded.notes.unreadable else None


def marks_of(notes: ClippingNotes) -> Marks:
    """What a row shows of the notes. `page_id` is "" while there is nothing to show."""
    is_marked = bool(notes.passages or notes.page_items or notes.state.starred or notes.state.archived)
    return Marks(
        page_id=notes.page_id if is_marked or notes.origin is not None else "",
        tags=notes.tags,
        passage_tags=tuple(tag for passage in notes.passages for tag in passage.tags),
        note=notes.note,
        colours=tuple(passage.colour.value for passage in notes.passages),
        passage_notes=sum(1 for passage in notes.passages if passage.note),
        starred=notes.state.starred,
        archived=notes.state.archived,
    )


def new_passage(
    text: str,
    span: Span,
    colour: Colour,
    *,
    now: str,
    new_id: Callable[[], str],
    tags: tuple[str, ...] = (),
    note: str = "",
    creator: str = "",
) -> Passage:
    """A passage over that stretch of the text, described so that it is found again."""
    anchor: Anchor = describe(text, span)
    return Passage(
        new_id(), anchor, colour, unique_tags(tags), note.strip(), created=now, modified=now, creator=creator
    )
