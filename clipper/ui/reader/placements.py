"""Where the passages of the shown clipping stand, in Qt positions, ready to be asked for a stretch of text.

One passage put in or taken out costs the same at 10 as at 10,000, but for moving pointers in two lists.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from clipper.domain.offsets import OffsetMap
from clipper.domain.passage import Passage, Span


@dataclass(frozen=True, slots=True)
class Placed:
    """A passage with its place in Qt positions."""

    passage: Passage
    start: int
    end: int

    @property
    def order(self) -> tuple[int, int, str]:
        """Reading order."""
        return (self.start, self.end, self.passage.id)


def _order(item: Placed) -> tuple[int, int, str]:
    return item.order


class Placements:
    """Passages in reading order."""

    def __init__(self, items: Iterable[Placed] = ()) -> None:
        self.items = sorted(items, key=_order)
        self._starts = [item.start for item in self.items]
        self._by_id = {item.passage.id: item for item in self.items}
        self._reach = list(accumulate((item.end for item in self.items), max))
        """The furthest end of all passages up to each: never falls, so it can be bisected."""
        self._moved: Placed | None = None

    @classmethod
    def of(cls, placed: Iterable[tuple[Passage, Span]], offsets: OffsetMap) -> Placements:
        """From code points."""
        return cls(Placed(passage, offsets.to_qt(span.start), offsets.to_qt(span.end)) for passage, span in placed)

    def moved(self, before: OffsetMap, after: OffsetMap) -> Placements:
        """The same passages in the positions of another map of the same text."""
        places = ((item, before.from_qt(item.start), before.from_qt(item.end)) for item in self.items)
        return Placements(Placed(item.passage, after.to_qt(start), after.to_qt(end)) for item, start, end in places)

    def put(self, item: Placed) -> None:
        """Let a passage stand here; where it stood before it does not any more."""
        self.drop(item.passage.id)
        index = self._index_for(item)
        self.items.insert(index, item)
        self._starts.insert(index, item.start)
        self._by_id[item.passage.id] = item
        self._reach.insert(index, -1)
        self._mend_reach(index)

    def _index_for(self, item: Placed) -> int:
        index = bisect_left(self._starts, item.start)
        while index < len(self.items) and self.items[index].order < item.order:
            index += 1
        return index

    def drop(self, passage_id: str) -> None:
        """A passage stands nowhere any more."""
        item = self._by_id.pop(passage_id, None)
        if item is not None:
            index = self._index_for(item)
            del self.items[index], self._starts[index], self._reach[index]
            self._mend_reach(index)

    def _mend_reach(self, index: int) -> None:
        """From here on, until it is as it was: what follows depends on nothing before."""
        reach = self._reach[index - 1] if index else 0
        for nth in range(index, len(self.items)):
            reach = max(reach, self.items[nth].end)
            if self._reach[nth] == reach:
                return
            self._reach[nth] = reach

    def show_preview(self, moved: tuple[str, int, int] | None) -> None:
        """Let one passage stand elsewhere for now: (its id, start, end); None puts it back."""
        if moved is None:
            if self._moved is not None:
                self.put(self._moved)
            self._moved = None
            return
        passage_id, start, end = moved
        item = self._by_id.get(passage_id)
        if item is not None:
            self._moved = self._moved or item
            self.put(Placed(item.passage, start, end))

    def within(self, start: int, end: int) -> list[Placed]:
        """The passages that touch [start, end), and those they hang together with or overlap.

        So lanes, and what counts as overlapped, do not depend on the stretch that is asked for.
        """
        reach = self._reach
        first = bisect_right(reach, start)
        while 0 < first < len(self.items) and reach[first - 1] > self._starts[first]:
            first -= 1
        last = bisect_left(self._starts, end)
        if first >= last:
            return []
        return self.items[first : max(last, bisect_left(self._starts, reach[last - 1]))]

    def chain(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of all passages whose lanes depend on what stands in [start, end): each overlaps the next."""
        near = self.within(start, end)
        if not near:
            return start, end
        last = bisect_left(self._starts, end)
        while last < len(self.items) and self._reach[last - 1] > self._starts[last]:
            last += 1
        return min(start, near[0].start), max(end, self._reach[last - 1])

    def at(self, position: int) -> list[Passage]:
        """The passages over a position, shortest first."""
        found = [item for item in self.within(position, position + 1) if item.start <= position < item.end]
        return [item.passage for item in sorted(found, key=lambda item: item.end - item.start)]

    def find(self, passage_id: str) -> Placed | None:
        """Where a passage stands."""
        return self._by_id.get(passage_id)
