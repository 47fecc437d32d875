"""How high the rows of the cards are: measured where it matters, estimated until there is time."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate


class RowHeights:
    """A height for each row, and whether it was measured or merely estimated. Pixels."""

    def __init__(self) -> None:
        self._heights: list[int] = []
        self._is_measured = bytearray()
        self._tops: list[int] | None = None

    def estimate(self, heights: Iterable[int]) -> None:
        """Starts anew with estimates for all rows."""
        self._heights = list(heights)
        self._is_measured = bytearray(len(self._heights))
        self._tops = None

    def measure(self, row: int, height: int) -> bool:
        """Sets a row's true height; whether it differs from what was thought."""
        is_news = self._heights[row] != height
        self._heights[row] = height
        self._is_measured[row] = 1
        if is_news:
            self._tops = None
        return is_news

    def height(self, row: int) -> int:
        """Measured or estimated; 0 for a row that is not there."""
        return self._heights[row] if row < len(self._heights) else 0

    def is_measured(self, row: int) -> bool:
        """Whether `height` is the true one."""
        return bool(self._is_measured[row])

    def unmeasured(self, limit: int) -> list[int]:
        """The first rows that are still estimates, at most `limit`."""
        rows: list[int] = []
        row = self._is_measured.find(0)
        while row >= 0 and len(rows) < limit:
            rows.append(row)
            row = self._is_measured.find(0, row + 1)
        return rows

    def tops(self) -> list[int]:
        """Where each row begins, and at last where they all end. A new list whenever a height has changed."""
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=0))
        return self._tops
