"""Code points to UTF-16 positions and back: Qt counts the latter, everything else here the former.

It also knows the soft hyphens that the reader was given and the text does not hold (hyphenation.py).
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

SOFT_HYPHEN = "\u00ad"
_WIDE = re.compile("[\U00010000-\U0010ffff]")


class OffsetMap:
    """Code point index ↔ Qt position (UTF-16 units). O(log n) a look-up, n = characters above U+FFFF and hyphens.

    `inserted`: the indices, rising, before whose characters Qt holds a soft hyphen that is none of the text's.
    """

    def __init__(self, text: str, inserted: Sequence[int] = ()) -> None:
        # Units that begin no code point of the text: each moves on all that comes after it.
        second_halves = [match.end() for match in _WIDE.finditer(text)]
        self._extra = sorted([*second_halves, *inserted]) if inserted else second_halves
        self._extra_qt = [place + nth for nth, place in enumerate(self._extra)]
        self.inserted: tuple[int, ...] = tuple(inserted)

    def to_qt(self, index: int) -> int:
        """Where the code point `index` begins, in UTF-16 units: behind a soft hyphen inserted before it."""
        return index + bisect_right(self._extra, index)

    def from_qt(self, position: int) -> int:
        """A position inside a surrogate pair is read as the end of that character.

        Before and behind an inserted soft hyphen are one place.
        """
        return position - bisect_left(self._extra_qt, position)

    def before_inserted(self, position: int) -> int:
        """The position before the inserted soft hyphen that this one is behind; the same when it is behind none."""
        index = self.from_qt(position)
        nth = bisect_left(self.inserted, index)
        is_behind = nth < len(self.inserted) and self.inserted[nth] == index and position == self.to_qt(index)
        return position - 1 if is_behind else position


def with_soft_hyphens(text: str, places: Sequence[int]) -> str:
    """The text with a soft hyphen inserted before each of these indices, which rise."""
    if not places:
        return text
    borders = (0, *places, len(text))
    return SOFT_HYPHEN.join(text[start:end] for start, end in pairwise(borders))
