"""Places of a text that resemble a lost passage, best first, for a person to choose from (FORMAT.md §3, steps 3–6).

Nothing here places a passage: a resemblance is no certainty. Everything is looked for in folded text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from clipper.domain.anchor import AnchorText
from clipper.domain.folding import fold
from clipper.domain.passage import Anchor, Span

SEED = 12
"""Code points that must agree for a place to be looked at, but in short texts."""
MOST_SEEDS = 40
COMMON = 12
"""A seed that stands more often says little of the place: only so many of its places are counted."""
BUCKET = 24
"""Votes for places nearer than this are for one place."""
MOST_WINDOWS = 8
SHORT_TEXT, SHORT_QUOTE = 20_000, 60
"""Such a text is looked through whole when no seed is found or the quote is short: 15 ms (Python 3.11, Nov 2026)."""
MOST_REPEATS, MOST_COMPARED = 50, 20_000
"""Equal words that stand more often are judged by their context; the others of them are left out. So many at most."""
LONGEST_WORD = 200
"""Code points; what is longer is no word, and its borders may be millions away."""
MOST_WRONG = 0.45
"""Of the quote's length: the greatest edit distance."""
LONG_QUOTE, END, LONG_GAP = 3_000, 800, (0.5, 1.6)
"""A longer one is looked for by so many code points at both ends: the cost grows with the square."""
CONTEXT = 32
NEAR = 24
"""Code points: so far off may a neighbour stand and still tell where the passage begins or ends."""
SURE_CONTEXT = 0.8
GAP = (0.2, 2.6)
"""Of the quote's length: what may stand between its prefix and its suffix when it was rewritten."""
LEAST_SCORE = 0.45
WEIGHTS = (50, 20, 20, 4)
"""Of quote, prefix, suffix and position."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that resembles the passage. `score` is from 0 to 1, where all of it and all around it agrees."""

    span: Span
    score: float


@dataclass(frozen=True, slots=True)
class _Wanted:
    """An anchor, folded."""

    exact: str
    prefix: str
    suffix: str
    position: float | None
    """Where it began, as a share of the folded text."""


def candidates(target: AnchorText, anchor: Anchor, most: int = 5) -> list[Candidate]:
    """The places that resemble the anchor most, no two of them on the same words. Pure; 5 ms (mean, Nov 2026)."""
    find = _by_ends if len(anchor.exact) > LONG_QUOTE else _by_words
    found = sorted(find(target, anchor), key=lambda one: (-one.score, one.span.start))
    return list(_apart(found))[:most]


def _by_ends(target: AnchorText, anchor: Anchor) -> list[Candidate]:
    """For a quote of whole pages: where its beginning and its end stand, in about the right distance."""
    exact, start, end = anchor.exact, anchor.start, anchor.end
    head = Anchor(exact[:END], anchor.prefix, exact[END : END + CONTEXT], start, start and start + END)
    tail = Anchor(exact[-END:], exact[-END - CONTEXT : -END], anchor.suffix, end and end - END, end)
    begins, ends = _by_words(target, head), _by_words(target, tail)
    least, most = (share * len(exact) for share in LONG_GAP)
    return [
        Candidate(Span(first.span.start, last.span.end), (first.score + last.score) / 2)
        for first in begins
        for last in ends
        if least <= last.span.end - first.span.start <= most
    ]


def _by_words(target: AnchorText, anchor: Anchor) -> list[Candidate]:
    exact = fold(anchor.exact).text.strip()
    text = target.folded.text
    if not exact or not text:
        return []
    prefix, suffix = fold(anchor.prefix).text, fold(anchor.suffix).text
    position = None if anchor.start is None else anchor.start / max(1, len(target.text))
    wanted = _Wanted(exact, prefix[-CONTEXT:].strip(), suffix[:CONTEXT].strip(), position)
    windows = _windows(text, prefix, exact, suffix)
    places = {*_repeats(text, wanted), *_resembling(text, wanted, windows), *_between(text, wanted, windows)}
    places = {_to_words(text, *_to_context(text, wanted, *place)) for place in places}
    judged = [(_score(text, wanted, *place), place) for place in places]
    return [Candidate(target.folded.original_span(*place), score) for score, place in judged if score >= LEAST_SCORE]


def _apart(found: Iterable[Candidate]) -> Iterator[Candidate]:
    """Without what shares words with a better one."""
    taken: list[Span] = []
    for one in found:
        if not any(one.span.overlaps(other) for other in taken):
            taken.append(one.span)
            yield one


# Where to look --------------------------------------------------------------------------------------------------


def _repeats(text: str, wanted: _Wanted) -> list[tuple[int, int]]:
    """Where the very words stand; of very many those whose context agrees best."""
    found = islice(_places(text, wanted.exact), MOST_COMPARED)
    places = [(place, place + len(wanted.exact)) for place in found]
    if len(places) > MOST_REPEATS:
        places.sort(key=lambda place: -_agreeing(text, wanted, *place))
    return places[:MOST_REPEATS]


def _places(text: str, words: str) -> Iterator[int]:
    place = text.find(words)
    while place != -1:
        yield place
        place = text.find(words, place + 1)


def _agreeing(text: str, wanted: _Wanted, start: int, end: int) -> int:
    """How many code points right beside it agree: cheap, for thousands of places."""
    before, after = text[max(0, start - CONTEXT) : start].rstrip(), text[end : end + CONTEXT].lstrip()
    return _common_start(wanted.prefix[::-1], before[::-1]) + _common_start(wanted.suffix, after)


def _common_start(a: str, b: str) -> int:
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _windows(text: str, prefix: str, exact: str, suffix: str) -> list[int]:
    """Where the quote would begin by the votes of its seeds, the most voted first."""
    whole = prefix + exact + suffix
    size = min(SEED, len(whole))
    step = max(1, (len(whole) - size) // MOST_SEEDS)
    votes: Counter[int] = Counter()
    for offset in range(0, len(whole) - size + 1, step):
        places = _first_places(text, whole[offset : offset + size])
        for place in places:
            votes[(place - offset + len(prefix)) // BUCKET] += SEED // len(places) + 1
    both = {bucket: votes[bucket] + max(votes[bucket - 1], votes[bucket + 1]) for bucket in list(votes)}
    best = sorted(both, key=lambda bucket: -both[bucket])[:MOST_WINDOWS]
    return [bucket * BUCKET + BUCKET // 2 for bucket in best]


def _first_places(text: str, words: str) -> list[int]:
    return [place for place, _ in zip(_places(text, words), range(COMMON), strict=False)]


def _resembling(text: str, wanted: _Wanted, windows: list[int]) -> Iterator[tuple[int, int]]:
    """Stretches within the allowed edit distance of the quote: the local minima, not only the nearest."""
    size = len(wanted.exact)
    slack = int(size * MOST_WRONG) + BUCKET
    stretches = [(max(0, place - slack), place + size + slack) for place in windows]
    if len(text) <= SHORT_TEXT and (size < SHORT_QUOTE or not windows):
        stretches = [(0, len(text))]
    for low, high in stretches:
        near = text[low:high]
        for end in _minima(_distances(wanted.exact, near), int(size * MOST_WRONG), size):
            yield low + _start_of(wanted.exact, near, end), low + end


def _minima(distances: list[int], most: int, size: int) -> Iterator[int]:
    """Ends of stretches, the nearest first; none less than half a quote from another."""
    taken: list[int] = []
    for distance, at in sorted((distance, at) for at, distance in enumerate(distances) if distance <= most):
        if distance < size and all(abs(at - other) > size // 2 for other in taken):
            taken.append(at)
            yield at + 1


def _start_of(words: str, text: str, end: int) -> int:
    """Where the stretch that ends there begins; of equal ones the one whose length is the nearest."""
    reach = len(words) + int(len(words) * MOST_WRONG) + 1
    back = text[max(0, end - reach) : end][::-1]
    distances = _distances(words[::-1], back, from_start=True)
    best = min(range(len(back)), key=lambda at: (distances[at], abs(at + 1 - len(words))))
    return end - best - 1


def _between(text: str, wanted: _Wanted, windows: list[int]) -> Iterator[tuple[int, int]]:
    """What stands between a prefix and a suffix that agree, when the quote itself was rewritten."""
    prefix, suffix, size = wanted.prefix, wanted.suffix, len(wanted.exact)
    if min(len(prefix), len(suffix)) < SEED:
        return
    for place in windows:
        low, high = max(0, place - CONTEXT * 2), place + int(GAP[1] * size) + CONTEXT * 2
        near = text[low:high]
        start = _best(_distances(prefix, near), prefix)
        after = near if start is None else near[start:]
        rest = _best(_distances(suffix[::-1], after[::-1]), suffix)
        if start is None or rest is None:
            continue
        end = len(near) - rest
        if GAP[0] * size <= end - start <= GAP[1] * size and near[start:end].strip():
            yield low + start, low + end


def _best(distances: list[int], words: str) -> int | None:
    """After which character the words end best; None when they do not stand there."""
    at = min(range(len(distances)), key=distances.__getitem__, default=None)
    return at + 1 if at is not None and _share(distances[at], words) >= SURE_CONTEXT else None


def _to_context(text: str, wanted: _Wanted, start: int, end: int) -> tuple[int, int]:
    """As far as to the old neighbours where these stand near: a word that was put in between is the passage's."""
    before, after = wanted.prefix[-SEED:], wanted.suffix[:SEED]
    if len(before) == SEED and (place := text.rfind(before, max(0, start - NEAR - SEED), start + NEAR)) != -1:
        start = min(place + SEED, end - 1)
    if len(after) == SEED and (place := text.find(after, max(start + 1, end - NEAR), end + NEAR + SEED)) != -1:
        end = place
    return start, end


def _to_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Without spaces at its ends, and with the whole of the words that it begins and ends in."""
    while start < end - 1 and text[start].isspace():
        start += 1
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    least, most = max(0, start - LONGEST_WORD), min(len(text), end + LONGEST_WORD)
    while start > least and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < most and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return start, end


# How much it resembles ------------------------------------------------------------------------------------------


def _score(text: str, wanted: _Wanted, start: int, end: int) -> float:
    """Quote, context and position, each as far as the anchor tells of it."""
    words = text[start:end]
    before, after = text[max(0, start - 2 * CONTEXT) : start].rstrip(), text[end : end + 2 * CONTEXT].lstrip()
    shares = [
        _share(_distances(wanted.exact, words, from_start=True)[-1], max(wanted.exact, words, key=len)),
        _beside(wanted.prefix[::-1], before[::-1]),
        _beside(wanted.suffix, after),
        None if wanted.position is None else 1 - abs(wanted.position - start / len(text)),
    ]
    told = [(weight, share) for weight, share in zip(WEIGHTS, shares, strict=True) if share is not None]
    return sum(weight * share for weight, share in told) / sum(weight for weight, _ in told)


def _beside(words: str, text: str) -> float | None:
    """How well the context agrees with what the text begins with."""
    if not words:
        return None
    return _share(min(_distances(words, text, from_start=True), default=len(words)), words)


def _share(distance: int, words: str) -> float:
    return max(0.0, 1 - distance / len(words))


def _distances(words: str, text: str, *, from_start: bool = False) -> list[int]:
    """The edit distance of the words to the nearest stretch of the text that ends after each of its characters.

    `from_start`: only stretches from the text's start. Myers 1999, bit-parallel, with Python's integers as words of
    any width; 0.7 µs a character for words of 100 (Python 3.11, Nov 2026).
    """
    masks: dict[str, int] = {}
    for place, char in enumerate(words):
        masks[char] = masks.get(char, 0) | 1 << place
    full, last, carry = (1 << len(words)) - 1, 1 << (len(words) - 1), int(from_start)
    plus, minus, distance = full, 0, len(words)
    found: list[int] = []
    for char in text:
        equal = masks.get(char, 0)
        across = (((equal & plus) + plus) ^ plus | equal) & full
        down = equal | minus
        more, less = minus | full & ~(across | plus), plus & across
        distance += bool(more & last) - bool(less & last)
        more, less = more << 1 & full | carry, less << 1 & full
        plus, minus = less | full & ~(down | more), more & down
        found.append(distance)
    return found
