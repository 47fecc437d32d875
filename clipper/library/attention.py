"""What needs attention in a clipping: a file, notes or a record that cannot be read, a passage without a place.

A passage's place is only known by reading the whole clipping, so clippings with marks are read once and what was
found is kept in the index until the clipping or its notes change.
"""

from __future__ import annotations

from collections.abc import Iterator

from clipper.domain.anchor import Lost
from clipper.domain.clipping import Clipping, ClippingId
from clipper.domain.passage import Passage
from clipper.library.library import Library
from clipper.library.opened import OpenClipping
from clipper.search.index import Checked, Index

_AT_A_TIME = 50
"""Clippings asked of the index at once; each is read and remembered by itself."""


def may_need_attention(row: Clipping) -> bool:
    """Whether it has to be read whole to know."""
    return bool(row.marks.page_id or row.problem)


def checked(opened: OpenClipping) -> Checked:
    """What the index keeps of a clipping that was read whole."""
    return Checked(count_attention(opened), tuple(passage.id for passage in lost_passages(opened)))


def count_attention(opened: OpenClipping) -> int:
    """How many things in a clipping need attention."""
    faults = sum(fault is not None for fault in (opened.fault, opened.loaded.fault))
    return faults + len(opened.loaded.notes.unreadable) + len(lost_passages(opened))


def lost_passages(opened: OpenClipping) -> list[Passage]:
    """The passages that have no place in the text; none are said to be lost while there is no text."""
    return [one for one in opened.loaded.notes.passages if isinstance(opened.outcomes.get(one.id), Lost)]


def check_marked(library: Library, index: Index) -> Iterator[ClippingId]:
    """Read the marked clippings that nobody has checked since they changed, one a step. Writes only into the index.

    One that changes meanwhile, or cannot be remembered, is left for the next time.
    """
    tried: set[tuple[ClippingId, str]] = set()
    while waiting := [one for one in index.to_check(len(tried) + _AT_A_TIME) if one not in tried]:
        for clipping, stamp in waiting:
            tried.add((clipping, stamp))
            index.remember_checked({clipping: checked(library.open_clipping(clipping))}, {clipping: stamp})
            yield clipping
