"""Anchors: how a passage is described, and found again (FORMAT.md §3, steps 1–3).

What cannot be found for certain is `Lost`: a wrong place is the worst result, a lost one is honest. Moved and changed
words (steps 4–6) are not searched for yet; they are lost, listed, and wait whole in the notes file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice
from typing import TypeAlias

from clipper.domain.folding import Folded, fold
from clipper.domain.passage import Anchor, Span

CONTEXT_START = 32
CONTEXT_MOST = 200
LONG_QUOTE = 40
"""From this many code points on, a quote that occurs once needs no context."""
SURE_CONTEXT = 24
"""So many agreeing code points on one side are a context that agrees, where neither side does whole."""
LEAST_CONTEXT = CONTEXT_START // 2
"""A whole context of fewer code points, as other programs write it, says little once the text is another."""
MOST_PLACES = 2_000
"""Words that stand more often than this are told apart by their whole context or not at all."""
CLEAR_LEAD = 8
"""By so many agreeing code points the best place must lead the next one."""
_IN_NUMBER = tuple(".,:' \u00a0\u202f")
"""One of these may stand between the digits of a number."""


@dataclass(frozen=True, slots=True)
class Exact:
    """The passage's words stand here."""

    span: Span


@dataclass(frozen=True, slots=True)
class Lost:
    """The passage has no place that is certain."""


Outcome: TypeAlias = Exact | Lost


def describe(text: str, span: Span) -> Anchor:
    """The anchor of a span: its words, its position, and as much context as makes it the only one.

    Context starts at 32 code points a side, grows to a word border, then until prefix + exact + suffix occurs once,
    at most 200 a side.
    """
    exact = text[span.start : span.end]
    reach = CONTEXT_START
    while True:
        prefix = text[_word_start(text, span.start, reach) : span.start]
        suffix = text[span.end : _word_end(text, span.end, reach)]
        if reach >= CONTEXT_MOST or _stands_once(text, prefix + exact + suffix):
            return Anchor(exact, prefix, suffix, span.start, span.end)
        reach = min(reach * 2, CONTEXT_MOST)


def _word_start(text: str, position: int, reach: int) -> int:
    start, least = max(0, position - reach), max(0, position - CONTEXT_MOST)
    while start > least and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    return start


def _word_end(text: str, position: int, reach: int) -> int:
    end, most = min(len(text), position + reach), min(len(text), position + CONTEXT_MOST)
    while 0 < end < most and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return end


def _stands_once(text: str, words: str) -> bool:
    first = text.find(words)
    return first != -1 and text.find(words, first + 1) == -1


class AnchorText:
    """A clipping's text ready for many look-ups; folding it is put off until a passage needs it."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def folded(self) -> Folded:
        """The folded text, made once."""
        return fold(self.text)


def resolve(target: AnchorText | str, anchor: Anchor, *, text_unchanged: bool) -> Outcome:
    """Where the passage stands.

    `text_unchanged`: nothing says that the text is another than the one the anchor was made on. Only then is a
    position worth anything, and the only thing a foreign anchor without a quote has.
    """
    target = AnchorText(target) if isinstance(target, str) else target
    if text_unchanged and (span := _span_at_its_position(target.text, anchor)):
        return Exact(span)
    if not anchor.exact:
        return Lost()
    if not text_unchanged and _says_little(anchor):
        anchor = replace(anchor, prefix="", suffix="")
    start = _certain_place(target.text, anchor.exact, anchor.prefix, anchor.suffix)
    if start is not None:
        return Exact(Span(start, start + len(anchor.exact)))
    return _resolve_folded(target, anchor)


def _says_little(anchor: Anchor) -> bool:
    """Whether another short word of the text may stand between the same few characters."""
    context = len(anchor.prefix) + len(anchor.suffix)
    return context < LEAST_CONTEXT and context + len(anchor.exact) < LONG_QUOTE


def _span_at_its_position(text: str, anchor: Anchor) -> Span | None:
    """The span the anchor names, when quote and context stand there.

    Context is asked for as well, so that a lost passage does not come to rest on the same short word at its old
    position once the notes have been saved with the new text's hash.
    """
    if anchor.start is None or anchor.end is None or not 0 <= anchor.start < anchor.end <= len(text):
        return None
    around = text[max(0, anchor.start - len(anchor.prefix)) : anchor.end + len(anchor.suffix)]
    if anchor.exact and around != anchor.prefix + anchor.exact + anchor.suffix:
        return None
    return Span(anchor.start, anchor.end)


def _resolve_folded(target: AnchorText, anchor: Anchor) -> Outcome:
    exact = fold(anchor.exact).text.strip()
    if not exact:
        return Lost()
    prefix, suffix = fold(anchor.prefix).text, fold(anchor.suffix).text
    start = _certain_place(target.folded.text, exact, prefix, suffix, loose=True)
    if start is None:
        return Lost()
    return Exact(target.folded.original_span(start, start + len(exact)))


def _certain_place(text: str, exact: str, prefix: str, suffix: str, *, loose: bool = False) -> int | None:
    """Where `exact` certainly stands: by its context, or by being long and the only one. None when in doubt.

    `loose` lets a space more or less between quote and context pass, as folding leaves it.
    """
    whole = prefix + exact + suffix
    if len(whole) > len(exact) and _stands_once(text, whole):
        return text.index(whole) + len(prefix)
    places = list(islice(_occurrences(text, exact), MOST_PLACES + 1))
    if not places or len(places) > MOST_PLACES:
        return None
    places = [place for place in places if not _is_part(text, place, exact, prefix, suffix)]
    if not places:
        return None
    if loose:
        prefix, suffix = prefix.rstrip(), suffix.lstrip()
    ranked = sorted(
        ((_agreement(text, place, exact, prefix, suffix, loose), place) for place in places), reverse=True
    )
    (best, place), *others = ranked
    rival = others[0][0] if others else None
    if best.is_whole:
        return place if rival is None or not rival.is_whole else None
    leads = rival is None or best.total - rival.total >= CLEAR_LEAD
    # Two places whose context agrees are no answer: an edit beside the right one makes the other lead.
    if best.is_sure and leads and not any(other.is_sure for other, _ in others):
        return place
    return place if len(places) == 1 and len(exact) >= LONG_QUOTE else None


def _occurrences(text: str, exact: str) -> Iterator[int]:
    """Every place of `exact`, overlapping ones too, one after another: "a" in a text of nothing else has millions."""
    place = text.find(exact)
    while place != -1:
        yield place
        place = text.find(exact, place + 1)


def _is_part(text: str, place: int, exact: str, prefix: str, suffix: str) -> bool:
    """Whether the place is only a part of a word or number, where the quote was a whole one: the 7 of 70, of 7,5."""
    end = place + len(exact)
    is_cut_before = bool(prefix) and not _goes_on(prefix, exact) and _goes_on(text[max(0, place - 2) : place], exact)
    is_cut_after = bool(suffix) and not _goes_on(exact, suffix) and _goes_on(exact, text[end : end + 2])
    return is_cut_before or is_cut_after


def _goes_on(before: str, after: str) -> bool:
    """Whether a word or a number goes on over this border."""
    last, first = before[-1:], after[:1]
    if last.isalpha() and first.isalpha():
        return True
    if first in _IN_NUMBER:
        first = after[1:2]
    elif last in _IN_NUMBER:
        last = before[-2:-1]
    return last.isdecimal() and first.isdecimal()


@dataclass(frozen=True, slots=True, order=True)
class _Agreement:
    """How well the surroundings of a place agree with an anchor's context."""

    is_whole: bool
    total: int
    is_sure: bool


def _agreement(text: str, place: int, exact: str, prefix: str, suffix: str, loose: bool) -> _Agreement:
    before, after = text[max(0, place - len(prefix) - 1) : place], text[place + len(exact) :][: len(suffix) + 1]
    if loose:
        before, after = before.rstrip(), after.lstrip()
    ahead = _common_start(prefix[::-1], before[::-1])
    behind = _common_start(suffix, after)
    has_context = bool(prefix or suffix)
    whole = has_context and ahead == len(prefix) and behind == len(suffix)
    sure = any(
        agreeing >= SURE_CONTEXT or (agreeing == len(side) and agreeing >= CONTEXT_START // 2)
        for agreeing, side in ((ahead, prefix), (behind, suffix))
    )
    return _Agreement(whole, ahead + behind, sure)


def _common_start(a: str, b: str) -> int:
    if a == b[: len(a)]:
        return len(a)
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
