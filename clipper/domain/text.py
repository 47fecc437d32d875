"""Borders in text: graphemes, words, the first sentence (all of them: `sentences`). Positions are code points."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from clipper.domain.passage import Span
from clipper.domain.sentences import sentence_spans

WORDS_PER_MINUTE = 200
"""Reading speed behind "9 min"; a usual figure for prose in both languages."""

_GRAPHEME = regex.compile(r"\X")
_WORD = regex.compile(r"\w+(?:[’ʼ'‑-]\w+)*")
_SAFE_BACK = 64


def word_count(text: str) -> int:
    """How many words; «об’єкт» and "well-known" are one each. O(n)."""
    return sum(1 for _ in _WORD.finditer(text))


def minutes_to_read(words: int) -> int:
    """Whole minutes, at least one."""
    return max(1, round(words / WORDS_PER_MINUTE))


def _graphemes_around(text: str, index: int) -> Iterator[tuple[int, int]]:
    """(start, end) of graphemes near `index`, from a place before it where one surely begins.

    An ASCII letter, digit or space always begins one unless a prepended mark stands before it, which no language
    of newspapers has: so only a short stretch is segmented, however long the text.
    """
    begin = index
    while begin > 0 and not (text[begin].isascii() and text[begin].isalnum()) and index - begin < _SAFE_BACK:
        begin -= 1
    for match in _GRAPHEME.finditer(text, begin):
        yield match.span()
        if match.end() > index:
            return


def grapheme_start(text: str, index: int) -> int:
    """The last grapheme border at or before `index`."""
    if index >= len(text):
        return len(text)
    return next((start for start, end in _graphemes_around(text, index) if start <= index < end), index)


def grapheme_end(text: str, index: int) -> int:
    """The first grapheme border at or after `index`; the end of the text for what lies behind it."""
    if index >= len(text):
        return len(text)
    start = grapheme_start(text, index)
    if start >= index:
        return index
    return next((end for begin, end in _graphemes_around(text, index) if begin == start), index)


def is_blank(char: str) -> bool:
    """White space, and what looks like it: no-break spaces, zero-width characters, a soft hyphen."""
    return char.isspace() or char in "\u200b\u2060\u00ad\ufeff"


def trimmed_span(text: str, start: int, end: int) -> Span | None:
    """The selection as a passage's span: on grapheme borders, white space at both ends dropped.

    None when nothing but white space is left. A trailing space in a selection made passages vanish from another
    program's reports (PRODUCT.md, "What hurts", 6).
    """
    start, end = max(0, min(start, end)), min(len(text), max(start, end))
    start, end = grapheme_start(text, start), grapheme_end(text, end)
    while start < end and is_blank(text[start]):
        while start < end and is_blank(text[start]):
            start += 1
        start = grapheme_end(text, start)  # what combines with a blank goes with it
    while start < end and is_blank(text[end - 1]):
        while start < end and is_blank(text[end - 1]):
            end -= 1
        end = grapheme_start(text, end)
    return Span(start, end) if start < end else None


def first_sentence(text: str) -> str:
    """The first sentence of a paragraph, its end mark included; "" when nothing is visible."""
    spans = sentence_spans(text)
    return text[slice(*spans[0])] if spans else ""


def cut_at_word(text: str, limit: int) -> str:
    """The text on one line, cut at a word border near `limit` code points, with "…" where something is left out."""
    line = " ".join(text.split())
    if len(line) <= limit:
        return line
    cut = line.rfind(" ", limit // 2, limit + 1)
    return line[: cut if cut > 0 else limit].rstrip(" ,;:–—-") + "…"
