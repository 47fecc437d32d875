"""Which of many clippings need attention, by what the index remembers. What that is: library/attention.py."""

from __future__ import annotations

from collections.abc import Iterable

from clipper.cli.context import Context
from clipper.domain.clipping import Clipping, ClippingId
from clipper.library.attention import checked, count_attention, lost_passages, may_need_attention

__all__ = ["attention_counts", "count_attention", "lost_passages", "may_need_attention"]


def attention_counts(context: Context, rows: Iterable[Clipping]) -> dict[ClippingId, int]:
    """For clippings that may need attention, how many things in them do. The others are not in it."""
    known = context.index.attention()
    counts, fresh = {}, {}
    for row in rows:
        if not may_need_attention(row):
            continue
        if row.id not in known:
            fresh[row.id] = checked(context.library.open_clipping(row.id))
        counts[row.id] = fresh[row.id].attention if row.id in fresh else known[row.id]
    context.index.remember_checked(fresh, {})
    return counts
