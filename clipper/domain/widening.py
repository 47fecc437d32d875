"""Where a caret goes and how a selection grows: word, sentence, paragraph of a document. Pure; code points.

`text` is a document's canonical text and `block_starts` its `Document.block_starts`: a block is a paragraph, however
many line ends it holds. Only the block at hand is looked at, so the cost does not grow with the document.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from clipper.domain.clipping import IMAGE_TEXT
from clipper.domain.passage import Span
from clipper.domain.patterns import lazy
from clipper.domain.sentences import sentence_spans
from clipper.domain.text import grapheme_end, grapheme_start, trimmed_span

# Numbers whole (18.4; 1 000; 12.11.2026), short forms with stops whole (U.S.), apostrophes, hyphens and soft
# hyphens inside words. No \w+ alone: "п'ять" and "well-known" are one word each.
_WORD = lazy(
    r"(?<![\w.,])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\w)(?:[.,]\d+)?"
    r"|\d+(?:[.,:]\d+)+(?:[-‑]\w+)?(?!\w)"
    r"|(?<!\w)(?:\p{Lu}\.){2,}(?!\w)"
    r"|\w+(?:[’ʼ'‑\u00ad-]+\w+)*"
)
_SYMBOL = lazy(r"[\p{So}\p{Sc}\p{Emoji_Presentation}]")
_NUMBER_GAPS = " \u00a0\u202f"
_LONGEST_WORD = 1_000


def paragraph_at(text: str, block_starts: Sequence[int], index: int) -> tuple[int, int]:
    """The block around a position, half-open, its closing line end left out. It may be blank. O(log blocks)."""
    nth = bisect_right(block_starts, max(0, index)) - 1
    if nth < 0:
        return 0, len(text)
    end = block_starts[nth + 1] - 1 if nth + 1 < len(block_starts) else len(text)
    return block_starts[nth], end


def sentence_at(text: str, block_starts: Sequence[int], index: int) -> Span | None:
    """The sentence around a position; between two, the one that ended. None in a block without visible text."""
    start, end = paragraph_at(text, block_starts, index)
    spans = _spans(text[start:end])
    if not spans:
        return None
    begun = [span for span in spans if start + span[0] <= index]
    first, last = begun[-1] if begun else spans[0]
    return trimmed_span(text, start + first, start + last)


def next_sentence_start(text: str, block_starts: Sequence[int], index: int) -> int:
    """Where the caret goes from `index` by one sentence; the text's end when there is none. Images are passed by."""
    for nth in range(_block_at(block_starts, index), len(block_starts)):
        after = (start for start in _sentence_starts(text, block_starts, nth) if start > index)
        if (found := next(after, None)) is not None:
            return found
    return len(text)


def previous_sentence_start(text: str, block_starts: Sequence[int], index: int) -> int:
    """Where the caret goes back to: the start of its sentence, or of the one before; 0 when there is none."""
    for nth in range(_block_at(block_starts, index), -1, -1):
        before = [start for start in _sentence_starts(text, block_starts, nth) if start < index]
        if before:
            return before[-1]
    return 0


@lru_cache(maxsize=16)
def _spans(paragraph: str) -> tuple[tuple[int, int], ...]:
    """Kept for the last few paragraphs: a held arrow key asks 30 times a second, and a book may be one block."""
    return tuple(sentence_spans(paragraph))


def _block_at(block_starts: Sequence[int], index: int) -> int:
    return max(0, bisect_right(block_starts, index) - 1)


def _sentence_starts(text: str, block_starts: Sequence[int], nth: int) -> Iterator[int]:
    if not block_starts:
        return
    start, end = paragraph_at(text, block_starts, block_starts[nth])
    for first, last in _spans(text[start:end]):
        if text[start + first : start + last] != IMAGE_TEXT:
            yield start + first


def word_span(text: str, index: int) -> Span | None:
    """The word or number at a position, also when it ends there; a sign like an emoji is one too, whole.

    None on white space and punctuation that touch no word.
    """
    inside = _word_around(text, index)
    if inside is None and index > 0:
        inside = _word_around(text, grapheme_start(text, index - 1))
    return inside


def words_between(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The words and numbers that begin and end inside [start, end), as (start, end)."""
    return [match.span() for match in _WORD.finditer(text, max(0, start), min(len(text), end))]


def _word_around(text: str, index: int) -> Span | None:
    """The word that `index` is the start or the inside of."""
    if not 0 <= index < len(text):
        return None
    begin = _word_search_start(text, index)
    for match in _WORD.finditer(text, begin, min(len(text), index + _LONGEST_WORD)):
        if match.start() > index:
            break
        if index < match.end():
            return Span(grapheme_start(text, match.start()), grapheme_end(text, match.end()))
    start = grapheme_start(text, index)
    return Span(start, grapheme_end(text, start + 1)) if _SYMBOL.match(text, start) else None


def _word_search_start(text: str, index: int) -> int:
    """A place at or before `index` where no word is cut: after white space, but not that inside «1 000»."""
    lowest = max(0, index - _LONGEST_WORD)
    begin = index
    while begin > lowest and (not text[begin - 1].isspace() or _is_in_number(text, begin - 1)):
        begin -= 1
    return begin


def _is_in_number(text: str, gap: int) -> bool:
    beside = text[max(0, gap - 1) : gap] + text[gap + 1 : gap + 2]
    return text[gap] in _NUMBER_GAPS and len(beside) == 2 and beside.isdigit()


def snapped(text: str, start: int, end: int) -> Span | None:
    """The range with its ends moved out to whole words and in from white space; None when nothing is in it.

    For dragging: an end that stands between words stays there.
    """
    start, end = max(0, min(start, end)), min(len(text), max(start, end))
    first = _word_around(text, start)
    if start == end:
        return first if first and first.start < start else None
    last = _word_around(text, end - 1)
    return trimmed_span(text, min(start, first.start) if first else start, max(end, last.end) if last else end)


def widened(text: str, block_starts: Sequence[int], start: int, end: int) -> Span | None:
    """The next larger whole around a caret or selection: word, sentences, paragraphs; then it stays as it is.

    A caret on punctuation takes the next word of its sentence. None in a block without visible text.
    """
    start, end = min(start, end), max(start, end)
    selected = trimmed_span(text, start, end) if start < end else None
    if selected is None:
        return _word_for_caret(text, block_starts, start)
    wholes = (
        word_span(text, selected.start),
        _from_to(sentence_at(text, block_starts, selected.start), sentence_at(text, block_starts, selected.end - 1)),
    )
    larger = (whole for whole in wholes if whole and _holds_more(whole, selected))
    return next(larger, None) or _paragraphs(text, block_starts, selected)


def _holds_more(whole: Span, selected: Span) -> bool:
    return whole.start <= selected.start and selected.end <= whole.end and whole != selected


def _from_to(first: Span | None, last: Span | None) -> Span | None:
    return Span(first.start, last.end) if first and last else first or last


def _paragraphs(text: str, block_starts: Sequence[int], selected: Span) -> Span | None:
    start, _ = paragraph_at(text, block_starts, selected.start)
    _, end = paragraph_at(text, block_starts, selected.end - 1)
    return trimmed_span(text, start, end)


def _word_for_caret(text: str, block_starts: Sequence[int], index: int) -> Span | None:
    """The word at the caret, else the next one of its sentence, else the one before, else the sentence."""
    start, end = paragraph_at(text, block_starts, index)
    word = word_span(text, index)
    if word and start <= word.start and word.end <= end:
        return word
    sentence = sentence_at(text, block_starts, index)
    if sentence is None:
        return None
    for match in _WORD.finditer(text, max(index, sentence.start), sentence.end):
        return word_span(text, match.start())
    words = list(_WORD.finditer(text, sentence.start, sentence.end))
    return word_span(text, words[-1].start()) if words else sentence
