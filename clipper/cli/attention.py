"""Which clippings need attention: a file, notes or a record that cannot be read, a passage without a place.

A passage's place is only known by reading the whole clipping, so clippings with marks are read once and the count
kept in the index until the clipping or its notes change.
"""

from __future__ import annotations

from collections.abc import Iterable

from clipper.cli.context import Context
from clipper.domain.anchor import Lost
from clipper.domain.clipping import Clipping, ClippingId
from clipper.domain.passage import Passage
from clipper.library.opened import OpenClipping


def attention_counts(context: Context, rows: Iterable[Clipping]) -> dict[ClippingId, int]:
    """For clippings that may need attention, how many things in them do. The others are not in it."""
    known = context.index.attention()
    counts, fresh = {}, {}
    for row in rows:
        if not may_need_attention(row):
            continue
        if row.id not in known:
            fresh[row.id] = count_attention(context.library.open_clipping(row.id))
        counts[row.id] = fresh[row.id] if row.id in fresh else known[row.id]
    context.index.remember_attention(fresh)
    return counts


def may_need_attention(row: Clipping) -> bool:
    """Whether it has to be read whole to know."""
    return bool(row.marks.page_id or row.problem)


def count_attention(opened: OpenClipping) -> int:
    """How many things in a clipping need attention."""
    faults = sum(fault is not None for fault in (opened.fault, opened.loaded.fault))
    return faults + len(opened.loaded.notes.unreadable) + len(lost_passages(opened))


def lost_passages(opened: OpenClipping) -> list[Passage]:
    """The passages that have no place in the text; none are said to be lost while there is no text."""
    return [one for one in opened.loaded.notes.passages if isinstance(opened.outcomes.get(one.id), Lost)]
