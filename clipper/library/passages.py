"""The passages of a whole library as values for a list. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from clipper.domain.anchor import Exact, Lost
from clipper.domain.clipping import ClippingId, Metadata
from clipper.domain.passage import ClippingNotes, Colour, Passage
from clipper.library.library import Library
from clipper.library.opened import Outcomes
from clipper.search.index import Index


class Place(StrEnum):
    """What is known of a passage's place in its text."""

    EXACT = "exact"
    LOST = "lost"
    UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True)
class ListedPassage:
    """A passage with what a list says of its clipping. `date` is the clipping's, `created` the passage's own."""

    id: str
    clipping: ClippingId
    title: str
    source: str
    date: str
    quote: str
    colour: Colour
    tags: tuple[str, ...] = ()
    note: str = ""
    created: str = ""
    place: Place = Place.UNCHECKED


def listed_by_outcomes(
    clipping: ClippingId, metadata: Metadata, notes: ClippingNotes, outcomes: Outcomes
) -> tuple[ListedPassage, ...]:
    """The passages of a clipping that is open, in document order."""
    return tuple(_listed(clipping, metadata, one, _place(outcomes, one.id)) for one in notes.passages)


def _place(outcomes: Outcomes, passage_id: str) -> Place:
    match outcomes.get(passage_id):
        case Exact():
            return Place.EXACT
        case Lost():
            return Place.LOST
        case None:
            return Place.UNCHECKED


def read_listed(library: Library, index: Index, clipping: ClippingId) -> tuple[ListedPassage, ...]:
    """The passages of a closed clipping, from its notes; where they stand only as far as the index knows.

    2 ms for notes of 50 kB (Nov 2026). Reads only. None of a clipping that is gone meanwhile. Raises IndexFailed.
    """
    row = index.clipping(clipping)
    if row is None:
        return ()
    lost = index.lost_in(clipping)
    notes = library.store.load(clipping).notes
    return tuple(_listed(clipping, row.metadata, one, _known_place(lost, one.id)) for one in notes.passages)


def _known_place(lost: frozenset[str] | None, passage_id: str) -> Place:
    if lost is None:
        return Place.UNCHECKED
    return Place.LOST if passage_id in lost else Place.EXACT


def _listed(clipping: ClippingId, metadata: Metadata, passage: Passage, place: Place) -> ListedPassage:
    return ListedPassage(
        passage.id,
        clipping,
        metadata.title,
        metadata.source,
        metadata.date,
        passage.anchor.exact,
        passage.colour,
        passage.tags,
        passage.note,
        passage.created,
        place,
    )
