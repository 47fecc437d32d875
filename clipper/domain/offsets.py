"""Code points to UTF-16 positions and back: Qt counts the latter, everything else here the former."""

from __future__ import annotations

import re
from bisect import bisect_left

_WIDE = re.compile("[\U00010000-\U0010ffff]")


class OffsetMap:
    """Code point index ↔ Qt position (UTF-16 units). O(log n) a look-up, n = characters above U+FFFF."""

    def __init__(self, text: str) -> None:
        wide = [match.start() for match in _WIDE.finditer(text)]
        self._wide = wide
        self._second_halves_qt = [i + nth + 1 for nth, i in enumerate(wide)]

    def to_qt(self, index: int) -> int:
        """Where the code point `index` begins, in UTF-16 units."""
        return index + bisect_left(self._wide, index)

    def from_qt(self, position: int) -> int:
        """A position inside a surrogate pair is read as the end of that character."""
        return position - bisect_left(self._second_halves_qt, position)
