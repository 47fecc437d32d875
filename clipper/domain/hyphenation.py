"""Where words of running text may be broken at a line's end. The places are for the reader, and no part of a text.

By the patterns of the `pyphen` package (those of LibreOffice), which is loaded when the first word is asked for:
20 ms, and 8 (Ukrainian) to 60 ms (English) for a language (Nov 2026).
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import normalize

from clipper.domain.clipping import Block, BlockKind, Document, RunStyle

if TYPE_CHECKING:
    from pyphen import Pyphen

RUNNING = (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM)
"""The kinds of blocks whose words are broken."""
LEAST_LETTERS = 6
LEAST_LEFT, LEAST_RIGHT, LEAST_RIGHT_IN_LATIN = 2, 2, 3
"""Letters before and behind a hyphen."""
LONGEST_WORD = 60
"""Longer ones are no words of any language here."""
_CACHED_WORDS = 30_000

# Letters of one script with their marks; nothing beside digits, and no words whose writer says where they may be
# broken. `re`, whose classes of letters written out take a third of the time of \p{Cyrillic} (Nov 2026).
_MARKS = "\u0300-\u036f"
_CYRILLIC = "\u0400-\u0481\u048a-\u052f"
_LATIN = "A-Za-zÀ-ÖØ-öø-\u024f\u1e00-\u1eff"


def _word_of(letters: str) -> str:
    return f"[{letters}][{letters}{_MARKS}]*+(?:[’ʼ'][{letters}][{letters}{_MARKS}]*+)*+"


_WORD = re.compile(
    rf"(?<![\w\u00ad{_MARKS}])(?=[{_CYRILLIC}{_LATIN}{_MARKS}’ʼ']{{{LEAST_LETTERS}}})"  # most words are shorter
    rf"(?:(?P<cyrillic>{_word_of(_CYRILLIC)})|(?P<latin>{_word_of(_LATIN)}))(?![\w\u00ad])"
)
_ADDRESS = re.compile(r"://|www\.|@|\w[./\\_=:]\w")
"""In an address, a file's name, a word of a program: the stretch between white space is left whole."""
_SPACE = re.compile(r"\s")
_CLUSTER = re.compile(f"[^{_MARKS}][{_MARKS}]*")
APOSTROPHE = "'"
"""What the patterns have for every apostrophe."""
_CYRILLIC_LANGUAGES = ("be", "bg", "mn", "ru", "sr", "uk")
_OTHER_SCRIPTS = ("as", "el", "hi", "kn", "mr", "or", "pa", "sa", "te", "th")


def soft_hyphens(document: Document) -> tuple[int, ...]:
    """The indices of the canonical text before whose characters a line may be broken with a hyphen; they rise.

    O(n): 50,000 words, 8,000 of them different, take 0.4 s the first time and 0.1 s when they are known (two busy
    cores, Nov 2026).
    """
    found: list[int] = []
    for block, start in zip(document.blocks, document.block_starts, strict=True):
        if block.kind in RUNNING:
            found += [start + place for place in _places_in_block(block, document.metadata.language)]
    return tuple(found)


def _places_in_block(block: Block, language: str) -> Iterator[int]:
    code = [(run.start, run.end) for run in block.runs if run.style is RunStyle.CODE]
    return places_in(block.text, language, code)


def places_in(text: str, language: str = "", whole: Iterable[tuple[int, int]] = ()) -> Iterator[int]:
    """The same for a piece of running text. `whole`: stretches besides addresses that are not broken.

    `language`: a BCP 47 code. By its rules go the words in its script, others by those of Ukrainian or English.
    """
    languages = _languages(language)
    unbroken = deque(sorted([*_addresses(text), *whole]))
    for match in _WORD.finditer(text):
        start, end = match.span()
        if not LEAST_LETTERS <= end - start <= LONGEST_WORD:
            continue
        while unbroken and unbroken[0][1] <= start:
            unbroken.popleft()
        if not unbroken or unbroken[0][0] >= end:
            for place in _breaks(match.group(), languages[match.lastgroup or ""]):
                yield start + place


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    end = 0
    for match in _ADDRESS.finditer(text):
        if match.start() >= end:
            start = match.start()
            while start > end and not text[start - 1].isspace():
                start -= 1
            following = _SPACE.search(text, match.end())
            end = following.start() if following else len(text)
            yield start, end


@lru_cache(maxsize=16)
def _languages(language: str) -> dict[str, str]:
    """Which language's rules hold for each script."""
    from pyphen import language_fallback  # not at the top: only who wants hyphens pays for it

    found = {"cyrillic": "uk_UA", "latin": "en_US"}
    known = language_fallback(language) if language else None
    short = known.split("_")[0] if known else "en"
    if known and short in _CYRILLIC_LANGUAGES and known != "sr_Latn":
        found["cyrillic"] = known
    elif known and short not in _OTHER_SCRIPTS and known != "en":
        found["latin"] = known
    return found


@lru_cache(maxsize=_CACHED_WORDS)
def _breaks(word: str, language: str) -> tuple[int, ...]:
    """Where a word may be broken, in its own code points. Never between a letter and its marks."""
    clusters = _CLUSTER.findall(word)
    letters = "".join(map(_bare_letter, clusters)) if len(clusters) < len(word) else word
    is_abbreviation = letters.isupper()
    is_counted_otherwise = len(letters.lower()) != len(letters)  # «İ»: the patterns are for small letters
    if sum(map(str.isalpha, letters)) < LEAST_LETTERS or is_abbreviation or is_counted_otherwise:
        return ()
    letters = letters.replace("’", APOSTROPHE).replace("ʼ", APOSTROPHE)
    return tuple(sum(map(len, clusters[:place])) for place in _positions(letters, language))


def _bare_letter(cluster: str) -> str:
    """«й» of two code points is «й»; a stress mark is no letter."""
    return normalize("NFC", cluster)[0]


def _positions(letters: str, language: str) -> Iterator[int]:
    dictionary = _dictionary(language)
    known = dictionary.hd.cache
    if len(known) > _CACHED_WORDS:  # pyphen's own never shrinks
        known.clear()
    for place in dictionary.positions(letters):
        # Where a break changes a word's letters (`data`), the text would have to be altered.
        if place.data is None and letters[place] != APOSTROPHE:
            yield int(place)


@lru_cache(maxsize=8)
def _dictionary(language: str) -> Pyphen:
    from pyphen import Pyphen

    is_cyrillic = language.split("_")[0] in _CYRILLIC_LANGUAGES
    return Pyphen(lang=language, left=LEAST_LEFT, right=LEAST_RIGHT if is_cyrillic else LEAST_RIGHT_IN_LATIN)
