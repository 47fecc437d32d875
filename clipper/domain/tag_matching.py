"""Which known tags a half-typed one could mean, in the order the tag field offers them (DESIGN.md §6)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from clipper.domain.passage import normal_tag, tag_key


@dataclass(frozen=True, slots=True)
class TagUse:
    """A tag of the library, spelled as it is kept, and how many clippings and passages carry it."""

    tag: str
    uses: int


@dataclass(frozen=True, slots=True)
class Match:
    """A tag on offer. `hit` is the half-open stretch of `tag` that was typed, in code points; empty is (0, 0)."""

    tag: str
    uses: int
    hit: tuple[int, int] = (0, 0)


class KnownTags:
    """The library's tags, folded and sorted once, so that a keystroke only compares.

    Making it costs 4 µs a tag, a look-up 0.2 µs a tag (Python 3.11, Nov 2026). Immutable by agreement.
    """

    __slots__ = ("_by_key", "_sorted")

    def __init__(self, uses: Iterable[TagUse], order: Callable[[str], str] | None = None) -> None:
        """`order`: a key to sort the tags by; without it the most used come first."""
        keyed = ((tag_key(use.tag), use) for use in uses)
        self._sorted = sorted(((key, use) for key, use in keyed if key), key=lambda pair: (-pair[1].uses, pair[0]))
        self._by_key = {key: use.tag for key, use in reversed(self._sorted)}
        if order is not None:
            self._sorted.sort(key=lambda pair: order(pair[1].tag))

    def __iter__(self) -> Iterator[tuple[str, TagUse]]:
        """(tag_key, tag) pairs, in their order."""
        return iter(self._sorted)

    def spelling(self, tag: str) -> str:
        """The tag as the library spells it, else as typed but in normal form; "" when nothing is left of it."""
        return self._by_key.get(tag_key(tag)) or normal_tag(tag)

    def __contains__(self, tag: str) -> bool:
        return tag_key(tag) in self._by_key


def matching_tags(typed: str, known: KnownTags, chosen: Sequence[str], *, limit: int = 50) -> list[Match]:
    """The tags on offer: the very tag typed, then those with a path part that begins so, then those that hold it.

    Within each group they are in the order of `known`. `chosen` ones are left out. Nothing typed offers all.
    """
    wanted = _typed_key(typed)
    taken = {tag_key(tag) for tag in chosen}
    same: list[Match] = []
    begins: list[Match] = []
    holds: list[Match] = []
    for key, use in known:
        place = key.find(wanted)
        if place < 0 or key in taken:
            continue
        part = f"/{key}".find(f"/{wanted}")
        group = same if key == wanted else begins if part >= 0 else holds
        if len(group) < limit:
            group.append(_match(use, key, max(part, 0) if part >= 0 else place, len(wanted)))
    return [*same, *begins, *holds][:limit]


def tag_to_create(typed: str, known: KnownTags, chosen: Sequence[str]) -> str:
    """What "Create “…”" would make, in normal form; "" when that tag exists or is chosen already."""
    tag = normal_tag(typed)
    is_chosen = tag_key(tag) in {tag_key(other) for other in chosen}
    return "" if is_chosen or tag in known else tag


def _typed_key(typed: str) -> str:
    """The folded search words; a slash at the end stays, because it asks for the children."""
    key = tag_key(typed)
    return f"{key}/" if key and typed.rstrip().endswith("/") else key


def _match(use: TagUse, key: str, start: int, length: int) -> Match:
    """With `start` and `length` taken back from the folded tag to the tag as it is spelled."""
    if not length:
        return Match(use.tag, use.uses)
    if len(key) == len(use.tag):
        return Match(use.tag, use.uses, (start, start + length))
    return Match(use.tag, use.uses, _unfolded(use.tag, key, start, start + length))


def _unfolded(tag: str, key: str, start: int, end: int) -> tuple[int, int]:
    """The stretch of `tag` behind a stretch of its key: "ß" folds to two letters. (0, 0) when it cannot be told."""
    folded = [char.casefold() for char in tag]
    borders = list(accumulate((len(char) for char in folded), initial=0))
    if borders[-1] != len(key):
        return (0, 0)
    first = max(index for index, border in enumerate(borders) if border <= start)
    last = min(index for index, border in enumerate(borders) if border >= end)
    return (first, last)
