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
    DocumentFacts,
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


def in_their_places(notes: ClippingNotes, outcomes: Outcomes) -> ClippingNotes:
    """The notes with positions in the text as it is, in the order of it: as they will be saved, and are shown."""
    passages = [_in_its_place(passage, outcomes[passage.id]) for passage in notes.passages]
    if all(new is old for new, old in zip(passages, notes.passages, strict=True)):
        return notes
    return replace(notes, passages=tuple(sorted(passages, key=reading_order)))


def _in_its_place(passage: Passage, outcome: Outcome) -> Passage:
    fresh = _place(passage.anchor, outcome).fresh
    return passage if fresh is passage.anchor else replace(passage, anchor=fresh)


def _quoted(passage: Passage, outcome: Outcome, text: str) -> Passage:
    if passage.anchor.exact or not isinstance(outcome, Exact):
        return passage
    return replace(passage, anchor=describe(text, outcome.span))


@lru_cache(maxsize=4)
def text_hash(text: str) -> str:
    """SHA-256 of the canonical text in UTF-8, hex. Remembered: every save of a clipping asks for the same one."""
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def as_saved(opened: OpenClipping, notes: ClippingNotes, placing: Placing) -> ClippingNotes:
    """The notes as they are to be saved: facts, positions and hashes of the clipping as it is now.

    Quotes are never rewritten. As long as a passage that has only a position is lost, the old text's hash stays, or
    its position would be believed again.
    """
    name, document = opened.id.rsplit("/", 1)[-1], opened.document
    if document is None:
        return replace(notes, facts=replace(notes.facts, file=name))
    places = placing.places(opened, document, notes)
    facts = DocumentFacts(name, opened.sha256, text_hash(document.text), len(document.text), document.reader)
    if any(not one.anchor.exact and isinstance(places[one.id].outcome, Lost) for one in notes.passages):
        facts = replace(facts, text_sha256=notes.facts.text_sha256, text_length=notes.facts.text_length)
    return replace(notes, passages=_with_fresh_anchors(notes, places), facts=facts)


def _with_fresh_anchors(notes: ClippingNotes, places: Mapping[str, _Place]) -> tuple[Passage, ...]:
    if not [one for one in notes.passages if places[one.id].fresh is not one.anchor]:
        return notes.passages  # the same objects, which the writer knows
    passages = [replace(one, anchor=places[one.id].fresh) for one in notes.passages]
    return tuple(sorted(passages, key=reading_order))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an anchor stands in the text. `fresh` is the anchor with its position there: itself, when it has that."""

    anchor: Anchor
    outcome: Outcome
    fresh: Anchor


class Placing:
    """Where passages stand, with a memory of the clipping asked for last: only what is anchored anew is looked for.

    A save of 500 passages on words that the text repeats 500 times would take seconds without it (Nov 2026).
    """

    def __init__(self) -> None:
        # One tuple, put in place at once: a rescue on the main thread may ask while the worker does.
        self._last: tuple[Document | None, dict[str, _Place]] = (None, {})

    def places(self, opened: OpenClipping, document: Document, notes: ClippingNotes) -> Mapping[str, _Place]:
        """The place of each passage of the notes, and of some that are gone, in the text of the opened clipping."""
        last, known = self._last
        if last is not document:
            loaded = opened.loaded.notes.passages
            found = opened.outcomes
            known = {one.id: _place(one.anchor, found[one.id]) for one in loaded if one.id in found}
        new = [one for one in notes.passages if one.id not in known or known[one.id].anchor is not one.anchor]
        if new:
            known = known | _places_of(new, document.text, notes, known)
        self._last = document, known
        return known


def _places_of(new: list[Passage], text: str, notes: ClippingNotes, known: Mapping[str, _Place]) -> dict[str, _Place]:
    """The places of passages whose anchors are other objects now; those that are the same by value are not sought."""
    sought = tuple(one for one in new if one.id not in known or known[one.id].anchor != one.anchor)
    found = place_passages(text, replace(notes, passages=sought)) if sought else {}
    return {one.id: _place(one.anchor, found.get(one.id) or known[one.id].outcome) for one in new}


def _place(anchor: Anchor, outcome: Outcome) -> _Place:
    match outcome:
        case Exact(span) if (span.start, span.end) != (anchor.start, anchor.end):
            return _Place(anchor, outcome, replace(anchor, start=span.start, end=span.end))
        case _:
            return _Place(anchor, outcome, anchor)


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
