"""Selected rows as clippings: kept while the rows change under them, and found again afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QItemSelection

from clipper.domain.clipping import ClippingId
from clipper.ui.clipping_rows import ClippingRows

MOST_KEPT = 2_000
"""Ids of a larger selection are not read at every key (2,000 take 5 ms): a reset leaves its current clipping."""

_MOST_SEARCHED = 20
"""Looking up one clipping costs 1–2 ms at 100,000. After so many that have gone, the others are only expected where
their neighbours are: what is found there is right, what is not is let go."""


@dataclass(frozen=True, slots=True)
class KeptSelection:
    """What was selected: (row, id) pairs from the top."""

    pairs: tuple[tuple[int, ClippingId], ...]

    @property
    def ids(self) -> tuple[ClippingId, ...]:
        """Which clippings."""
        return tuple(clipping_id for _, clipping_id in self.pairs)

    def rows_in(self, rows: ClippingRows) -> list[int]:
        """The rows in which they are now, from the top."""
        return sorted(set(self._found(rows)))

    def _found(self, rows: ClippingRows) -> Iterator[int]:
        shift = searched = 0
        for row, clipping_id in self.pairs:
            if rows.id_at(row + shift) == clipping_id:
                yield row + shift
                continue
            found = rows.row_of(clipping_id) if searched < _MOST_SEARCHED else None
            searched += 1
            if found is None:
                shift -= 1  # it has left, and what followed it moved up
            else:
                shift = found - row
                yield found


def kept_selection(rows: ClippingRows, selection: QItemSelection) -> KeptSelection | None:
    """What to remember of a selection; None when it is too large to remember."""
    if count_of(selection) > MOST_KEPT:
        return None
    pairs = ((row, rows.id_at(row)) for row in rows_of(selection))
    return KeptSelection(tuple((row, clipping_id) for row, clipping_id in pairs if clipping_id is not None))


def rows_of(selection: QItemSelection) -> list[int]:
    """The rows of a selection, from the top, each once."""
    return sorted({row for reach in selection.toList() for row in range(reach.top(), reach.bottom() + 1)})


def count_of(selection: QItemSelection) -> int:
    """How many rows it has, without going through them."""
    return sum(reach.height() for reach in selection.toList())


def selection_of(rows: ClippingRows, wanted: list[int]) -> QItemSelection:
    """These rows, which are in order, as stretches."""
    selection = QItemSelection()
    for first, last in _stretches(wanted):
        selection.select(rows.index(first, 0), rows.index(last, 0))
    return selection


def _stretches(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    numbers = list(numbers)
    breaks = [nth + 1 for nth, (one, other) in enumerate(pairwise(numbers)) if other != one + 1]
    for start, end in zip([0, *breaks], [*breaks, len(numbers)], strict=True):
        yield numbers[start], numbers[end - 1]
