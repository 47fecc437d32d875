"""Finding words in one clipping's text: plain, by whole words, or by a regular expression that cannot hang.

Nothing is folded: what was typed becomes an expression that allows the other forms of the same letters. That costs
1–4 ms on 300,000 characters, where folding them with a map back costs 60 (Python 3.11, Nov 2026).
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import regex

from clipper.domain.passage import Span

MOST_HITS = 10_000
LONGEST_WANTED = 1_000
"""In characters. A longer expression could take long to read, before any time limit begins."""

TOO_LONG_A_TIME = "This expression takes too long"
TOO_LONG = "This expression is too long"
NOT_VALID = "This is not a valid regular expression"
_REASONS = {
    "missing )": "A bracket is not closed",
    "unterminated character set": "A square bracket is not closed",
    "unbalanced parenthesis": "A closing bracket has no opening one",
    "nothing to repeat": "There is nothing to repeat before a *, + or ?",
    "multiple repeat": "There is nothing to repeat before a *, + or ?",
    "min repeat greater than max repeat": "A range runs backwards",
    "bad character range": "A range runs backwards",
    "bad escape (end of pattern)": "Nothing follows the backslash at the end",
    "invalid group reference": "There is no such group",
    "unknown group": "There is no such group",
}
REASONS = (TOO_LONG_A_TIME, TOO_LONG, NOT_VALID, *dict.fromkeys(_REASONS.values()))
"""Every sentence that `Found.error` can hold, for a window to translate."""

_APOSTROPHES = "’ʼ'‘`′＇"
_STRESS = "\u0301"
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Characters that nobody types: soft hyphens and zero-width ones."""


@dataclass(frozen=True, slots=True)
class FindOptions:
    """How words are looked for."""

    match_case: bool = False
    whole_word: bool = False
    is_regex: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """The hits in text order, no two on one another. `is_partial`: there may be more. `error`: one of `REASONS`."""

    spans: tuple[Span, ...] = ()
    error: str = ""
    is_partial: bool = False


def find_all(
    text: str, wanted: str, *, match_case: bool, whole_word: bool, is_regex: bool, timeout_s: float = 0.25
) -> Found:
    """Every place of `wanted`, at most `MOST_HITS`. Nothing wanted is found nowhere. Never raises.

    Plainly wanted words are found whatever their apostrophes, white space, normal form, stress marks and soft
    hyphens. Hits of an expression that cover no character are dropped. Takes no longer than the limit.
    """
    if len(wanted) > LONGEST_WANTED:
        return Found(error=TOO_LONG)
    expression = wanted if is_regex else _plain_expression(text, wanted)
    if not expression:
        return Found()
    pattern = _compiled(expression, match_case=match_case, whole_word=whole_word)
    return Found(error=pattern) if isinstance(pattern, str) else _hits(pattern, text, timeout_s)


def hit_from(spans: Sequence[Span], place: int) -> int | None:
    """The first hit that begins at `place` or after it, else the first of all; None when there is none."""
    if not spans:
        return None
    return bisect_left(spans, place, key=_start) % len(spans)


def _start(span: Span) -> int:
    return span.start


def _hits(pattern: regex.Pattern[str], text: str, timeout_s: float) -> Found:
    """The limit is for all hits together: `regex` counts from the beginning of the iteration."""
    spans: list[Span] = []
    error = ""
    is_partial = False
    try:
        for match in pattern.finditer(text, timeout=timeout_s):
            start, end = match.span()
            if start >= end:
                continue
            if len(spans) == MOST_HITS:
                is_partial = True
                break
            spans.append(Span(start, end))
    except (TimeoutError, MemoryError):
        error, is_partial = TOO_LONG_A_TIME, True
    if pattern.flags & regex.REVERSE:  # (?r) finds them from the end
        spans.reverse()
    return Found(tuple(spans), error, is_partial)


def _compiled(expression: str, *, match_case: bool, whole_word: bool) -> regex.Pattern[str] | str:
    """The pattern, or why there is none. `^` and `$` are the ends of a paragraph."""
    flags = regex.MULTILINE if match_case else regex.MULTILINE | regex.IGNORECASE
    try:
        pattern = regex.compile(expression, flags)
        if not whole_word:
            return pattern
        # A comment in a verbose expression would swallow the closing bracket.
        end = "\n)" if pattern.flags & regex.VERBOSE else ")"
        return regex.compile(f"{_WORD_BEGINS}(?:{expression}{end}{_WORD_ENDS}", flags)
    except regex.error as error:
        return _REASONS.get(str(error).partition(" at position ")[0], NOT_VALID)
    except (RecursionError, OverflowError, MemoryError, ValueError):  # a thousand brackets, a{99999999999}
        return NOT_VALID


# A word goes on over an apostrophe between letters, and over what nobody sees.
_WORD_BEGINS = rf"(?<!\w[{_UNSEEN}]*)(?<!\w[{_UNSEEN}]*[{_APOSTROPHES}][{_UNSEEN}]*)"
_WORD_ENDS = rf"(?![{_UNSEEN}]*\w)(?![{_UNSEEN}]*[{_APOSTROPHES}][{_UNSEEN}]*\w)"


def _plain_expression(text: str, wanted: str) -> str:
    """The expression for words as they were typed. Only allows what this text holds: so it stays quick."""
    unseen = "".join(char for char in _UNSEEN if char in text)
    stress = f"{_STRESS}?" if _STRESS in text else ""
    between = f"[{unseen}]*" if unseen else ""
    pieces = [_piece(char, stress) for char in _typed_characters(wanted)]
    if not pieces:
        return ""
    # A letter that goes on as another one («и» of a decomposed «й») is not the letter that was typed.
    return between.join(pieces) + r"(?![\u0300-\u036f])"


def _typed_characters(wanted: str) -> list[str]:
    """Composed; every run of white space is one space; without what a selection may bring along unseen."""
    composed = unicodedata.normalize("NFC", wanted)
    is_blank = not composed.strip()
    found: list[str] = []
    for char in composed:
        is_stress = char == _STRESS and bool(found) and _is_cyrillic(found[-1])
        if char in _UNSEEN or is_stress or (char.isspace() and found[-1:] == [" "]):
            continue
        found.append(" " if char.isspace() else char)
    return [] if is_blank else found


def _piece(char: str, stress: str) -> str:
    """One typed character in all forms that mean it."""
    if char == " ":
        return r"\s+"
    if char in _APOSTROPHES:
        return f"[{_APOSTROPHES}]"
    forms = dict.fromkeys((char, unicodedata.normalize("NFD", char)))
    letter = "|".join(regex.escape(form, special_only=True) for form in forms)
    return (f"(?:{letter})" if len(forms) > 1 else letter) + (stress if _is_cyrillic(char) else "")


def _is_cyrillic(char: str) -> bool:
    return "\u0400" <= char <= "\u052f"


def escaped(text: str) -> str:
    """The expression that finds this text and nothing else."""
    return str(regex.escape(text, special_only=True, literal_spaces=True))
