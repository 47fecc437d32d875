"""Folded text: what stays the same when a site changes its typography, with a way back to the original."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from clipper.domain.passage import Span

_ONE_FORM = {
    **dict.fromkeys("’ʼ‘`ʹ′‛＇", "'"),
    **dict.fromkeys("“”„‟«»″＂‹›", '"'),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    "…": "...",
}
_BIDI = [*range(0x200E, 0x2010), 0x061C, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
_DROPPED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff" + "".join(map(chr, _BIDI)))


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` folded; `origins[i]` is the code point of `original` that made `text[i]`."""

    text: str
    origins: list[int]
    original: str

    def original_span(self, start: int, end: int) -> Span:
        """Where the folded stretch stands in the original; combining marks after its last letter belong to it."""
        after = self.origins[end - 1] + 1
        while after < len(self.original) and unicodedata.combining(self.original[after]):
            after += 1
        return Span(self.origins[start], after)


def _fold_char(char: str) -> str:
    if char in _DROPPED:
        return ""
    if char.isspace():
        return " "
    if char in _ONE_FORM:
        return _ONE_FORM[char]
    decomposed = unicodedata.normalize("NFKD", char)
    bare = "".join(part for part in decomposed if not unicodedata.combining(part))
    return "".join(_ONE_FORM.get(part, part) for part in bare.casefold())


def fold(text: str) -> Folded:
    """Fold the text (FORMAT.md §3, step 3). O(n), each distinct character looked at once.

    Soft hyphens, zero-width, BOM and bidi marks go; NFKD without combining marks; letter case; any white space run is
    one space; apostrophes, quotation marks, dashes and "…" take one form each.
    """
    table = {char: _fold_char(char) for char in set(text)}
    pieces: list[str] = []
    origins: list[int] = []
    in_space = False
    for index, char in enumerate(text):
        folded = table[char]
        if folded == " ":
            if in_space:
                continue
            in_space = True
        elif folded:
            in_space = False
        pieces.append(folded)
        origins.extend([index] * len(folded))
    return Folded("".join(pieces), origins, text)
