"""Where sentences end, in Ukrainian and English. Pure; positions are code points of the given paragraph.

A mark (. ! ? …) with the quotes and brackets that close after it may end a sentence; what stands before and after
decides. Words are known to `abbreviations`; positions in a whole document are the business of `widening`.
Measured in tests/domain/test_sentences.py on borders labelled by hand in newspapers, essays, a textbook, a story.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import regex

from clipper.domain.abbreviations import (
    LEAD_IN_LENGTH,
    LOOK_BACK,
    Role,
    continues_a_time,
    is_list_marker,
    is_only_a_time,
    is_surname_first,
    role_of,
    usually_begins,
)
from clipper.domain.patterns import lazy

_WIDE_MARKS = "。！？"
_MARKS = ".!?…‼⁇⁈⁉؟۔।" + _WIDE_MARKS
_QUOTES = "»”\"’'“›"
_OPENERS = "«“„\"'‘’‹([{*_¿¡"
_DASHES = "—–―-"

# A mark with all that clings to it: more marks, closing quotes and brackets, note numbers, an emoji. Possessive
# throughout, so that no border falls inside the cluster and the cost stays linear.
_CANDIDATE = lazy(
    rf"[{_MARKS}](?:[ \u00a0]\.(?=[\s.]|\Z)|[{_MARKS}])*+"
    rf"(?:[{_QUOTES})\]}}]++[{_MARKS}]*+|[\u00a0\u202f]»)*+"
    r"(?:\[\d{1,3}\])*+[⁰¹²³⁴-⁹]*+(?:[ \u00a0]?(?=\p{Emoji_Presentation})\X)*+"
    r"(?=(?P<gap>\s*+)(?P<first>\S)?)"
)
_FOLLOWING = lazy(
    rf"(?P<dash>[{_DASHES}](?=\s|\p{{L}}|[{regex.escape(_OPENERS)}])\s*)?"
    rf"(?P<opener>[…{regex.escape(_OPENERS)}]*)(?P<word>\w*)(?P<char>\S?)"
)
_VISIBLE_WORD = lazy(r"\w")
_MIXED_CASE = lazy(r"\p{Ll}{1,2}\p{Lu}\w*")
# Abbreviations are cut at a consonant and are short: what ends so is a whole word.
_SURELY_A_WORD = lazy(r"(?:\p{Cyrillic}{3}[аеєиіїоуюяьй]|[a-z]{5})\Z")
_SPEAKS = lazy(
    r"(?:\p{Lu}[\w’'-]*\.?\s){1,3}(?:said|says|asked|asks|cried|replied|answered|added|shouted|whispered|exclaimed"
    r"|wondered|demanded|called|yelled|inquired|wrote|writes|muttered|repeated)\b"
)
_SMALLER_UNIT = lazy(r"\d+\s(?:коп|хв|сек|см|мм|in|oz)\b")
_ENDS_IN_DAY = lazy(r"(?<!\d)\d{1,2}\Z")
_ENDS_IN_DAY_AND_MONTH = lazy(r"\d\. ?\d{1,2}\Z")
_LIST_ITEM = lazy(r"(?:\d{1,3}[.)]|\p{Ll}\)|[•●▪‣◦·*])\s")
_BRACKET_LOOK_BACK = 400


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A mark that may end the sentence begun at `start`. `gap` is the white space after it."""

    text: str
    start: int
    mark_start: int
    end: int
    gap: str

    @property
    def cluster(self) -> str:
        return self.text[self.mark_start : self.end]

    @property
    def tail(self) -> str:
        """What stands before the mark, as far as an abbreviation may reach."""
        return self.text[max(self.start, self.mark_start - LOOK_BACK) : self.mark_start]

    @property
    def so_far(self) -> str:
        """The sentence before the mark, or its beginning when it is longer than any lead-in."""
        return self.text[self.start : min(self.mark_start, self.start + LEAD_IN_LENGTH + 1)]

    @property
    def next_start(self) -> int:
        return self.end + len(self.gap)

    @property
    def closes_quote(self) -> bool:
        return any(char in _QUOTES for char in self.cluster)

    @property
    def is_one_stop(self) -> bool:
        """A full stop that an abbreviation may own: "." or ".»". The last stop of ".»." is the sentence's own."""
        return self.cluster[0] == "." and not any(char in _MARKS for char in self.cluster[1:])


@dataclass(frozen=True, slots=True)
class _Following:
    """The beginning of what follows a candidate. `word` may be empty; `char` comes right after it."""

    dash: str
    opener: str
    word: str
    char: str

    @property
    def is_small(self) -> bool:
        return self.word[:1].islower()

    @property
    def is_number(self) -> bool:
        return self.word[:1].isdigit() or (not self.word and self.char in {"№", "§"})


def sentence_spans(paragraph: str) -> list[tuple[int, int]]:
    """The sentences of one paragraph: half-open, without white space at their ends, together all that is visible.

    A paragraph may be hard-wrapped: a line end inside it is white space unless a new line was clearly meant. O(n).
    """
    borders = sorted({*_borders_at_marks(paragraph), *_borders_at_line_ends(paragraph), len(paragraph)})
    spans: list[tuple[int, int]] = []
    start = 0
    for end in borders:
        piece = paragraph[start:end]
        if visible := piece.strip():
            begin = start + len(piece) - len(piece.lstrip())
            spans.append((begin, begin + len(visible)))
        start = end
    return spans


def _borders_at_marks(text: str) -> Iterator[int]:
    start = scanned = 0
    has_words = False  # "…" or "?" before the first word begins a sentence; it ends none
    for match in _CANDIDATE.finditer(text):
        has_words = has_words or _VISIBLE_WORD.search(text, scanned, match.start()) is not None
        scanned = match.end()
        candidate = _Candidate(text, start, match.start(), match.end(), match["gap"])
        if has_words and match["first"] and _ends_sentence(candidate):
            start = candidate.next_start
            has_words = False
            yield match.end()


def _ends_sentence(candidate: _Candidate) -> bool:
    following = _following(candidate)
    if candidate.cluster[0] in _WIDE_MARKS:
        return True
    if not candidate.gap:
        return _ends_although_glued(candidate, following)
    if (not following.word and following.char and following.char in ",;:)]}»”%") or _is_mark_bracketed(candidate):
        return False
    if following.is_small:
        return _ends_before_small_letter(candidate, following)
    if following.dash:
        return _ends_before_dash(candidate)
    if candidate.is_one_stop:
        return _stop_ends_sentence(candidate, following)
    return _strong_mark_ends_sentence(candidate, following)


def _following(candidate: _Candidate) -> _Following:
    match = _FOLLOWING.match(candidate.text, candidate.next_start, candidate.next_start + LEAD_IN_LENGTH)
    assert match is not None  # every part of the pattern may be empty
    return _Following(match["dash"] or "", match["opener"], match["word"], match["char"])


def _is_mark_bracketed(candidate: _Candidate) -> bool:
    """Only the mark is bracketed: «40 (!) човнів», «[…]»."""
    before = candidate.text[candidate.mark_start - 1 : candidate.mark_start]
    return before in {"(", "["} and candidate.cluster[-1] in ")]"


def _ends_although_glued(candidate: _Candidate, following: _Following) -> bool:
    """A forgotten space: «сказав.Він». Not in domains, numbers, initials."""
    if following.opener or following.dash or not following.word[:1].isupper() or len(following.word) < 2:
        return False
    if candidate.is_one_stop and role_of(candidate.tail) not in (None, Role.CLOSES):
        return False
    before = candidate.tail[-2:]
    if not before.isalpha() or not before[-1].islower():
        return False
    is_ukrainian = not before.isascii() and following.word[1].islower()
    return is_ukrainian or usually_begins(following.word)


def _ends_before_small_letter(candidate: _Candidate, following: _Following) -> bool:
    """Rarely: a name like "iPhone", or a careless writer after what cannot be an abbreviation."""
    if following.dash or following.opener or candidate.cluster != "." or role_of(candidate.tail):
        return False
    is_name = _MIXED_CASE.fullmatch(following.word) is not None
    return is_name or _SURELY_A_WORD.search(candidate.tail) is not None


def _ends_before_dash(candidate: _Candidate) -> bool:
    """«… — сказав він. — Ходімо.» ends before the dash; «Ні!» — Марія обернулася. does not."""
    if candidate.closes_quote and "\n" not in candidate.gap:
        return False
    return not (candidate.is_one_stop and role_of(candidate.tail))


def _strong_mark_ends_sentence(candidate: _Candidate, following: _Following) -> bool:
    if following.is_number and candidate.cluster in {"…", "..."}:  # a pause: «спізнився на… 7 діб»
        return False
    if not candidate.closes_quote or candidate.cluster[-1] == ".":
        return True
    return _SPEAKS.match(candidate.text, candidate.next_start) is None  # “Why?” John asked.


def _stop_ends_sentence(candidate: _Candidate, following: _Following) -> bool:
    if is_list_marker(candidate.so_far):
        return False
    role = role_of(candidate.tail)
    if role is None:
        return not _is_spaced_date(candidate, following)
    if _is_inside_brackets(candidate):
        return False
    return _abbreviation_ends_sentence(role, candidate, following)


def _is_spaced_date(candidate: _Candidate, following: _Following) -> bool:
    """Whether the stop is one of those in «12. 11. 2026»."""
    if not following.word.isdigit() or not _ENDS_IN_DAY.search(candidate.tail):
        return False
    if following.char == ".":
        return len(following.word) <= 2
    return len(following.word) == 4 and _ENDS_IN_DAY_AND_MONTH.search(candidate.tail) is not None


def _is_inside_brackets(candidate: _Candidate) -> bool:
    """Whether the stop stands in brackets opened amid the sentence, perhaps closing with it: «(XIX ст.)»."""
    begin = max(candidate.start + 1, candidate.mark_start - _BRACKET_LOOK_BACK)
    text, end = candidate.text, candidate.mark_start
    opened = max(text.rfind("(", begin, end), text.rfind("[", begin, end))
    return opened > max(text.rfind(")", begin, end), text.rfind("]", begin, end))


def _abbreviation_ends_sentence(role: Role, candidate: _Candidate, following: _Following) -> bool:
    match role:
        case Role.LEADS:
            return False
        case Role.COUNTS:
            return not following.is_number
        case Role.CLOSES:
            return not _goes_on(candidate, following)
        case Role.EITHER:
            begins = usually_begins(following.word) and following.char != "."
            return not following.is_number and (begins or is_surname_first(candidate.tail, following.word))


def _goes_on(candidate: _Candidate, following: _Following) -> bool:
    """«У 1887 р. Одеса …», "5 p.m. Monday", «30 грн. 50 коп.»."""
    if is_only_a_time(candidate.so_far) or continues_a_time(candidate.tail, following.word):
        return True
    return _SMALLER_UNIT.match(candidate.text, candidate.next_start) is not None


def _borders_at_line_ends(text: str) -> Iterator[int]:
    """Line ends that part sentences without a mark: blank lines, list items, lines ended early on purpose."""
    if "\n" not in text:
        return
    lines = text.split("\n")
    width = max(map(len, lines))
    end = -1
    for line, following in pairwise(lines):
        end += len(line) + 1
        if _parts_sentences(line.rstrip(), following.lstrip(), width):
            yield end


def _parts_sentences(line: str, following: str, width: int) -> bool:
    """`width` is that of the longest line: where the next word had room, the line was ended on purpose."""
    if not line or not following:
        return True
    has_room = len(line) + 1 + len(following.split(None, 1)[0]) < width
    if _LIST_ITEM.match(following):
        return has_room or line[-1] in ".!?…:;"
    begins = following.lstrip(_OPENERS)[:1]
    return has_room and (begins.isupper() or begins.isdigit()) and line[-1].isalnum()
