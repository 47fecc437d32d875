"""Which entries a few letters mean. Pure.

Case does not count, apostrophes are one letter (’ ʼ '), and what finds nothing is tried once more as if typed in the
other keyboard layout: "дшпре" finds "Light".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import partial
from typing import TypeAlias
from unicodedata import normalize

from clipper.domain.keyboard_twins import in_other_layout
from clipper.ui.command_palette.item import PaletteItem

MOST_IN_GROUP = 40
"""More of one group are not shown: who types one more letter gets the right ones."""
_LONGEST = 64
_LEAST_SCATTERED = 3
_MOST_SCATTERED = 300
_MOST_INITIALS = 6
"""Letters, and words: they stand in order in nearly every long headline."""
_MOST_UNSEEN = 3
_INITIAL = re.compile(r"\b\w")
_ONE_APOSTROPHE = str.maketrans(dict.fromkeys("’ʼ‘`ʹ′", "'"))


class Rank(IntEnum):
    """How well an entry is hit, the best first."""

    BEGINNING = 0
    """The entry begins with it."""
    WORD = 1
    """A word of it does; each of several words typed does."""
    UNSEEN = 2
    """So does a word of what else it is called."""
    INITIALS = 3
    """The letters begin words, in their order."""
    INSIDE = 4
    """It stands somewhere within a word."""
    SCATTERED = 5
    """All letters occur, in their order."""


_CLASS = {
    Rank.BEGINNING: 0,
    Rank.WORD: 0,
    Rank.UNSEEN: 0,
    Rank.INITIALS: 1,
    Rank.INSIDE: 1,
    Rank.SCATTERED: 2,
}
"""Groups keep their order unless one of them has hits of a better class than the others."""


@dataclass(frozen=True, slots=True)
class Match:
    """An entry, and which characters of its words were typed (which must be NFC for that)."""

    item: PaletteItem
    places: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry with its words folded: those shown, those not shown, the letters that begin words."""

    item: PaletteItem
    nth: int
    words: str
    also: str
    initials: str


_Hit: TypeAlias = tuple[Rank, int, int]
"""How well, how loosely, and which entry: in the order of a list of hits. A tuple: one letter makes thousands."""


class Matcher:
    """The entries, made ready for typing."""

    def __init__(self, items: Iterable[PaletteItem] = ()) -> None:
        self._entries: list[_Entry] = []
        self._also: dict[tuple[str, ...], str] = {}
        self._groups: dict[str, int] = {}
        self.add(items)

    def add(self, items: Iterable[PaletteItem]) -> None:
        """More of them, after those that are here."""
        for nth, item in enumerate(items, len(self._entries)):
            self._groups.setdefault(item.group, len(self._groups))
            words = _folded(item.words)
            initials = "".join(_INITIAL.findall(words))
            self._entries.append(_Entry(item, nth, words, self._folded_also(item.also), initials))

    def _folded_also(self, words: tuple[str, ...]) -> str:
        """Folded once where many entries have the same, such as "clipping"."""
        if words not in self._also:
            self._also[words] = "\n".join(map(_folded, words))
        return self._also[words]

    def find(self, typed: str) -> list[Match]:
        """The entries to show, group after group; all, up to some of each group, when nothing is typed."""
        wanted = _tokens(typed)
        if not wanted:
            return self._in_groups([(Rank.BEGINNING, 0, entry.nth) for entry in self._entries], _no_places)
        for tokens in (wanted, _tokens(in_other_layout(typed))):
            if hits := self._hits(tokens):
                return self._in_groups(hits, partial(_places, tokens))
        for letters in ("".join(wanted), "".join(_tokens(in_other_layout(typed)))):
            if hits := self._scattered(letters):
                return self._in_groups(hits, partial(_scattered_places, letters))
        return []

    def _hits(self, tokens: Sequence[str]) -> list[_Hit]:
        patterns = [re.compile(rf"(?<!\w){re.escape(token)}") for token in tokens]
        able = self._entries
        for token in tokens:  # most entries lack it: this way they cost next to nothing
            able = [entry for entry in able if token in entry.words or token in entry.also]
        ranked = ((_hit(entry, tokens, patterns), entry.nth) for entry in able)
        hits = [(*found, nth) for found, nth in ranked if found is not None]
        return hits + self._by_initials(tokens, {nth for _, _, nth in hits})

    def _by_initials(self, tokens: Sequence[str], known: set[int]) -> list[_Hit]:
        """The letters "np" find "Next passage": they begin words in that order, words between them passed over."""
        letters = "".join(tokens)
        if not 2 <= len(letters) <= _MOST_INITIALS:
            return []
        pattern = re.compile(_in_order(letters))
        short = (entry for entry in self._entries if len(entry.initials) <= _MOST_INITIALS)
        found = (entry for entry in short if pattern.match(entry.initials) and entry.nth not in known)
        return [(Rank.INITIALS, len(entry.words), entry.nth) for entry in found]

    def _scattered(self, letters: str) -> list[_Hit]:
        """When nothing better is there. Not for one or two letters: they occur everywhere."""
        if len(letters) < _LEAST_SCATTERED:
            return []
        pattern = re.compile(_in_order(letters))
        found = [entry for entry in self._entries if pattern.match(entry.words)][:_MOST_SCATTERED]
        scored = ((_breaks(entry.words, letters), entry.nth) for entry in found)
        return [(Rank.SCATTERED, breaks, nth) for breaks, nth in scored if 2 * breaks <= len(letters)]

    def _in_groups(self, hits: list[_Hit], places_of: Callable[[str], frozenset[int]]) -> list[Match]:
        """Groups by their best class, then in the order in which they came; within a group the best first."""
        groups: dict[str, list[_Hit]] = {}
        for hit in sorted(hits):
            groups.setdefault(self._entries[hit[2]].item.group, []).append(hit)
        ordered = sorted(groups, key=lambda group: (_CLASS[groups[group][0][0]], self._groups[group]))
        return [match for group in ordered for match in self._shown(groups[group], places_of)]

    def _shown(self, hits: list[_Hit], places_of: Callable[[str], frozenset[int]]) -> Iterator[Match]:
        """The best of a group, few of those in which nothing of what was typed is seen: all tags, for "tag"."""
        unseen = 0
        for rank, _, nth in hits[:MOST_IN_GROUP]:
            entry = self._entries[nth]
            places = places_of(entry.words)
            unseen += rank is Rank.UNSEEN and not places
            if unseen <= _MOST_UNSEEN or places:
                yield Match(entry.item, places)


def _folded(text: str) -> str:
    """In small letters, one form of apostrophe; as many characters as before."""
    small = text.lower()
    if len(small) != len(text):  # "İ" becomes two
        small = "".join(lower if len(lower := char.lower()) == 1 else char for char in text)
    return small.translate(_ONE_APOSTROPHE)


def _tokens(typed: str) -> list[str]:
    return _folded(normalize("NFC", typed[:_LONGEST])).split()


def _hit(entry: _Entry, tokens: Sequence[str], patterns: Sequence[re.Pattern[str]]) -> tuple[Rank, int] | None:
    """Every token is in the words, or in those that are not shown; the worst of them counts."""
    worst, looseness = Rank.BEGINNING, 0
    for nth, (token, pattern) in enumerate(zip(tokens, patterns, strict=True)):
        place = entry.words.find(token)
        if place == 0:
            worst = max(worst, Rank.WORD if nth else Rank.BEGINNING)
            continue
        # Most hits stand after a space: the pattern, ten times as slow, is for the others.
        if place > 0 and (entry.words[place - 1] == " " or pattern.search(entry.words)):
            worst = max(worst, Rank.WORD)
        elif token in entry.also and pattern.search(entry.also):
            worst = max(worst, Rank.UNSEEN)
        elif place >= 0 and len(token) > 1:
            worst, looseness = max(worst, Rank.INSIDE), looseness + place
        else:
            return None
    return worst, looseness


def _in_order(letters: str) -> str:
    """A pattern for the letters with anything between them; it never looks at a character twice."""
    return "".join(f"[^{re.escape(char)}]*{re.escape(char)}" for char in letters)


def _no_places(_words: str) -> frozenset[int]:
    return frozenset()


def _places(tokens: Sequence[str], words: str) -> frozenset[int]:
    """Which characters of the folded words were typed: each token where it begins a word, else where it stands."""
    places: set[int] = set()
    for token in tokens:
        found = re.search(rf"(?<!\w){re.escape(token)}", words)
        start = found.start() if found else words.find(token) if len(token) > 1 else -1
        if start >= 0:
            places.update(range(start, start + len(token)))
    return frozenset(places) or _initial_places("".join(tokens), words)


def _initial_places(letters: str, words: str) -> frozenset[int]:
    starts = (found.start() for found in _INITIAL.finditer(words))
    places = [next((start for start in starts if words[start] == letter), -1) for letter in letters]
    return frozenset(places) if -1 not in places else frozenset()


def _scattered_places(letters: str, words: str) -> frozenset[int]:
    return frozenset(_scatter(words, letters))


def _breaks(words: str, letters: str) -> int:
    """How often a scattered hit breaks off and goes on in the middle of a word."""
    places, starts = _scatter(words, letters), {found.start() for found in _INITIAL.finditer(words)}
    return sum(place not in starts and place - 1 not in places for place in places)


def _scatter(words: str, letters: str) -> list[int]:
    """The letters in their order, each right after the last or at the next beginning of a word, else at its first."""
    starts = [found.start() for found in _INITIAL.finditer(words)]
    places: list[int] = []
    for nth, letter in enumerate(letters):
        after, rest = places[-1] + 1 if places else 0, letters[nth + 1 :]
        near = [after] if after < len(words) else []
        wishes = (one for one in (*near, *starts) if one >= after and words[one] == letter)
        place = next((one for one in wishes if _occur(rest, words, one + 1)), None)
        places.append(words.find(letter, after) if place is None else place)
    return places


def _occur(letters: str, words: str, after: int) -> bool:
    for letter in letters:
        after = words.find(letter, after) + 1
        if not after:
            return False
    return True
