"""Where the words of `--quote` stand in a text. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from clipper.domain.folding import fold
from clipper.domain.passage import Span
from clipper.domain.text import trimmed_span


def find_quote(text: str, quote: str, occurrence: int) -> Span | None:
    """The span of the quote's `occurrence`-th place (from 1), trimmed; None when it does not stand there that often.

    Letter for letter first, then without the white space around it, then folded (FORMAT.md §3, step 3). Places of two
    kinds are never counted together: a number would then mean something else after a change of typography.
    """
    for words in dict.fromkeys((quote, quote.strip())):
        if words in text:
            return _nth_span(text, _places(text, words), occurrence)
    return _nth_span(text, _folded_places(text, quote), occurrence)


def _nth_span(text: str, places: Iterator[tuple[int, int]], occurrence: int) -> Span | None:
    found = next((place for nth, place in enumerate(places, 1) if nth == occurrence), None)
    return trimmed_span(text, *found) if found else None


def _places(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Every place of the words, one after another, as find in a text editor counts them."""
    start = text.find(words)
    while start != -1:
        yield start, start + len(words)
        start = text.find(words, start + len(words))


def _folded_places(text: str, quote: str) -> Iterator[tuple[int, int]]:
    words, folded = fold(quote).text.strip(), fold(text)
    if not words:
        return
    for start, end in _places(folded.text, words):
        span = folded.original_span(start, end)
        yield span.start, span.end
