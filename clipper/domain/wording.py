"""Which words of two wordings differ: of a lost quotation, and of a place that resembles it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

import regex

from clipper.domain.folding import fold
from clipper.domain.passage import Span

_WORD = regex.compile(r"\w+(?:['’ʼ‑-]\w+)*|[^\w\s]+")
MOST_WORDS = 1_500
"""Comparing two of that length takes 25–35 ms (Python 3.11, Nov 2026). Longer ones differ as a whole."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Stretches that one wording has and the other has not, in order, and how many words they are at most."""

    gone: tuple[Span, ...]
    """In the old wording."""
    new: tuple[Span, ...]
    """In the new one."""
    count: int


def difference(old: str, new: str) -> Difference:
    """Word by word; letter case, apostrophes, dashes and quotation marks of another kind do not count."""
    before, after = _words(old), _words(new)
    if max(len(before), len(after)) > MOST_WORDS:
        return Difference(_whole(before), _whole(after), max(len(before), len(after)))
    matcher = SequenceMatcher(None, [_form(old, one) for one in before], [_form(new, one) for one in after], False)
    changes = [change for change in matcher.get_opcodes() if change[0] != "equal"]
    gone = _stretches(before, [(start, end) for _, start, end, _, _ in changes])
    fresh = _stretches(after, [(start, end) for _, _, _, start, end in changes])
    return Difference(tuple(gone), tuple(fresh), sum(max(b - a, d - c) for _, a, b, c, d in changes))


def _words(text: str) -> list[Span]:
    return [Span(*match.span()) for match in _WORD.finditer(text)]


def _form(text: str, word: Span) -> str:
    return fold(text[word.start : word.end]).text


def _whole(words: list[Span]) -> tuple[Span, ...]:
    return (Span(words[0].start, words[-1].end),) if words else ()


def _stretches(words: list[Span], ranges: list[tuple[int, int]]) -> Iterator[Span]:
    for start, end in ranges:
        if start < end:
            yield Span(words[start].start, words[end - 1].end)
