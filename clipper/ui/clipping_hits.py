"""Which words of a row the filter has found: folded, by prefix, as the index finds them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from clipper.domain.folding import fold
from clipper.domain.passage import Span

# On folded text, where every apostrophe is "'": within a word it is a letter.
_WORD = re.compile(r"\w+(?:'\w+)*")


def folded_words(words: Iterable[str]) -> tuple[str, ...]:
    """What the user typed as the beginnings of folded words: "Об’єкт" is "об'єкт"."""
    return tuple(dict.fromkeys(match.group() for word in words for match in _WORD.finditer(fold(word).text)))


def hits_in(text: str, beginnings: tuple[str, ...]) -> tuple[Span, ...]:
    """The whole words of the text that begin with one of these, in order. About 50 µs for 300 characters."""
    if not beginnings or not text:
        return ()
    folded = fold(text)
    return tuple(
        folded.original_span(*match.span())
        for match in _WORD.finditer(folded.text)
        if match.group().startswith(beginnings)
    )
