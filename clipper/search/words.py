"""What is a word to the search field: folded, so that case, stress marks and kinds of apostrophes do not count.

й, ї and ґ stay letters of their own, as in the alphabet; Latin letters lose their accents (café → cafe).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

LONGEST = 40
"""Code points of a word that count; what is longer is no word (base64 in a page)."""
MOST_TYPED = 12
"""Words of a query that count."""

_PIECE = 20_000

_STRESS = "\u0300\u0301"
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_APOSTROPHE = "ʼ"
_APOSTROPHES = "’'‘`ʹ′‛＇"


def _bare(letter: str) -> str:
    """A Latin letter without its accents."""
    return "".join(part for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part))


@cache  # not at a launch, which has no words to fold
def _folded() -> dict[int, str | None]:
    return {
        **dict.fromkeys(map(ord, _STRESS + _UNSEEN)),
        **dict.fromkeys(map(ord, _APOSTROPHES), _APOSTROPHE),
        **{code: _bare(chr(code)) for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))},
        ord("ѐ"): "е",
        ord("ѝ"): "и",
    }


_WORD = re.compile(rf"[^\W_{_APOSTROPHE}]+(?:{_APOSTROPHE}[^\W_{_APOSTROPHE}]+)*")


def words_of(text: str) -> list[str]:
    """The words of a text, folded, in order, with repetitions. 0.2 ms for 400 words (Nov 2026)."""
    folded = unicodedata.normalize("NFC", text).casefold().translate(_folded())
    return [word[:LONGEST] for word in _WORD.findall(folded)]


def distinct_words(texts: Iterable[str]) -> str:
    """The different words of several texts, with spaces between them.

    Long texts go through in pieces: in a worker each call would keep the interpreter from the main thread, a second
    for 10 MB (Nov 2026).
    """
    return " ".join(dict.fromkeys(word for text in texts for piece in _pieces(text) for word in words_of(piece)))


def _pieces(text: str) -> Iterator[str]:
    """The text in pieces that end between words, so far as there are such places."""
    start = 0
    while len(text) - start > _PIECE:
        end = max(text.rfind(" ", start, start + _PIECE), text.rfind("\n", start, start + _PIECE)) + 1
        end = end or start + _PIECE
        yield text[start:end]
        start = end
    yield text[start:]


def typed_words(typed: str) -> list[str]:
    """The words to look for, each once and the longest first; a word that begins another one says nothing more."""
    found: list[str] = []
    for word in sorted(set(words_of(typed)), key=len, reverse=True):
        if not any(other.startswith(word) for other in found):
            found.append(word)
    return found[:MOST_TYPED]
