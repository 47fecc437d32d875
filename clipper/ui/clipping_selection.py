"""Selected rows as clippings: kept while the rows change under them, and found again afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from PySide6.QtCore import QItemSelection

from clipper.domain.clipping import ClippingId
from clipper.ui.clipping_rows import ClippingRows

MOST_STRETCHES = 10_000
"""A selection that falls into more stretches than that in another order is let go: Qt's work grows with the square of
them, from 50 ms here to 20 s for half of 100,000 rows, every other one (PySide6 6.11, Nov 2026)."""

Stretch = tuple[int, int]
"""First and last row."""


@dataclass(frozen=True, slots=True)
class KeptSelection:
    """What was selected: stretches of rows, and what all rows were known by then.

    `first` is the topmost clipping: by it one sees whether the numbers still mean the same. An index that is built
    anew begins to count anew.
    """

    stretches: tuple[Stretch, ...]
    numbers: Sequence[int]
    first: ClippingId | None

    def selected(self) -> list[int]:
        """The numbers of the selected rows, from the top."""
        return list(chain.from_iterable(self.numbers[first : last + 1] for first, last in self.stretches))

    def rows_in(self, rows: ClippingRows) -> list[int]:
        """The rows in which they are now, from the top. 10 ms for 100,000 (Nov 2026)."""
        selected = set(self.selected())
        found = [row for row, number in enumerate(rows.numbers()) if number in selected]
        return found if found and self._means_the_same(rows) else []

    def _means_the_same(self, rows: ClippingRows) -> bool:
        number = self.numbers[self.stretches[0][0]]
        here = next((row for row, other in enumerate(rows.numbers()) if other == number), None)
        return here is None or rows.id_at(here) == self.first


def kept_selection(rows: ClippingRows, selection: QItemSelection) -> KeptSelection:
    """What to remember of a selection. Reads one row, whatever its size."""
    stretches = tuple(sorted((reach.top(), reach.bottom()) for reach in selection.toList()))
    return KeptSelection(stretches, rows.numbers(), rows.id_at(stretches[0][0]))


def rows_of(selection: QItemSelection) -> list[int]:
    """The rows of a selection, from the top, each once."""
    return sorted({row for reach in selection.toList() for row in range(reach.top(), reach.bottom() + 1)})


def count_of(selection: QItemSelection) -> int:
    """How many rows it has, without going through them."""
    return sum(reach.height() for reach in selection.toList())


def selection_of(rows: ClippingRows, wanted: list[int]) -> QItemSelection:
    """These rows, which are in order, as stretches; none when there are too many."""
    selection, stretches = QItemSelection(), list(_stretches(wanted))
    for first, last in stretches if len(stretches) <= MOST_STRETCHES else ():
        selection.select(rows.index(first, 0), rows.index(last, 0))
    return selection


def _stretches(numbers: Iterable[int]) -> Iterator[Stretch]:
    numbers = list(numbers)
    breaks = [nth + 1 for nth, (one, other) in enumerate(pairwise(numbers)) if other != one + 1]
    for start, end in zip([0, *breaks], [*breaks, len(numbers)], strict=True):
        yield numbers[start], numbers[end - 1]
