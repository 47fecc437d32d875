"""Which clippings carry a tag, how often, and a change of tags in clippings that nobody has open. No Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from clipper.domain.clipping import ClippingId, Marks
from clipper.domain.errors import ClipperError
from clipper.domain.passage import normal_tag, tag_key
from clipper.domain.tag_book import TagBook
from clipper.domain.tag_colours import hue_of_key
from clipper.domain.tag_edits import TagChange, TagTarget, retagged
from clipper.library.library import Library
from clipper.library.rewriting import Make, rewrite
from clipper.search.index import Index, alphabetical


@dataclass(frozen=True, slots=True)
class TagRow:
    """A tag of the library, as the tag manager lists it.

    `clippings`, `passages`: how many carry this very tag, children not counted; both 0 for one that is only defined,
    or only the parent of others. `colour` is what it is painted in, "#RRGGBB": its own, else its nearest parent's.
    """

    tag: str
    clippings: int
    passages: int
    colour: str
    description: str = ""
    has_own_colour: bool = False
    is_defined: bool = False
    """Whether it stands in the tag book: it would be there without uses and children as well."""


@dataclass(frozen=True, slots=True)
class TagView:
    """A tag, and how many clippings its view lists: those with it, or a child of it, on them or on a passage."""

    tag: str
    count: int


class TagTally:
    """Every tag of a library, counted. 5,000 tags on 2,000 clippings: 40 ms (Nov 2026). Immutable by agreement."""

    def __init__(self, marks: Iterable[Marks], book: TagBook, keys: dict[str, str] | None = None) -> None:
        """`keys`: a memory of tag → tag_key, to be handed over again; making keys is half of the cost."""
        listed = self._marks = list(marks)
        self._book = book
        self._keys = {} if keys is None else keys
        self._clippings: Counter[str] = Counter()
        self._passages: Counter[str] = Counter()
        self._spellings: dict[str, tuple[int, str]] = {}
        on_clippings = Counter(chain.from_iterable(one.tags for one in listed))
        on_passages = Counter(chain.from_iterable(one.passage_tags for one in listed))
        for tag in {**on_clippings, **on_passages}:
            self._count(tag, on_clippings[tag], on_passages[tag])
        self._names = self._with_parents()
        self._order: list[str] | None = None
        self._rows: list[TagRow] | None = None
        self._views: list[TagView] | None = None

    def _count(self, tag: str, clippings: int, passages: int) -> None:
        key = self._key(tag)
        if not key:
            return
        self._clippings[key] += clippings
        self._passages[key] += passages
        uses = clippings + passages
        if uses > self._spellings.get(key, (0, ""))[0]:
            self._spellings[key] = (uses, tag)

    def _key(self, tag: str) -> str:
        key = self._keys.get(tag)
        if key is None:
            key = self._keys[tag] = tag_key(tag)
        return key

    def _with_parents(self) -> dict[str, str]:
        """Key → spelling: of those in use the most frequent one, then the definition's, then what a child says."""
        names = {one.key: one.tag for one in self._book}
        names.update((key, tag) for key, (_, tag) in self._spellings.items())
        for key, tag in list(names.items()):
            parent = key.rpartition("/")[0]
            spelled = normal_tag(tag) if parent and parent not in names else ""
            while parent and parent not in names:
                spelled = spelled.rpartition("/")[0]
                names[parent] = spelled
                parent = parent.rpartition("/")[0]
        return names

    def used(self) -> dict[str, int]:
        """The tags in use, as they are spelled most, with their uses on clippings and passages together."""
        return {tag: self._clippings[key] + self._passages[key] for key, (_, tag) in self._spellings.items()}

    def spelling(self, tag: str) -> str | None:
        """The tag as the library spells it; None when it is neither in use, nor defined, nor parent of such."""
        return self._names.get(tag_key(tag))

    def stands_alone(self, tag: str) -> bool:
        """Whether there is such a tag without a definition: it is in use, or the parent of another."""
        key = tag_key(tag)
        return key in self._spellings or any(name.startswith(f"{key}/") for name in self._names)

    def uses(self, tags: Iterable[str], *, with_children: bool) -> tuple[int, int]:
        """On how many clippings, and on how many passages. Each tag on each of them is one use."""
        wanted = {tag_key(tag) for tag in tags}
        keys = set(wanted)
        if with_children:
            keys |= {key for key in self._names if any(key.startswith(f"{one}/") for one in wanted)}
        return sum(self._clippings[key] for key in keys), sum(self._passages[key] for key in keys)

    def rows(self) -> list[TagRow]:
        """Every tag, parents before their children, in the order of the alphabet."""
        if self._rows is None:
            self._rows = [self._row(key) for key in self._in_order()]
        return list(self._rows)

    def views(self) -> list[TagView]:
        """Every tag as a view of the list; each clipping is counted once in each."""
        if self._views is None:
            self._views = self._count_views()
        return list(self._views)

    def _count_views(self) -> list[TagView]:
        counts: Counter[str] = Counter()
        listing: dict[str, tuple[str, ...]] = {}
        """Tag → the keys of the views that list a clipping with it."""
        for one in self._marks:
            tags = {*one.tags, *one.passage_tags}
            for tag in tags:
                if tag not in listing:
                    listing[tag] = (*_and_parents(self._key(tag)),)
            counts.update({key for tag in tags for key in listing[tag]})
        return [TagView(self._names[key], counts[key]) for key in self._in_order()]

    def _in_order(self) -> list[str]:
        if self._order is None:
            self._order = sorted(self._names, key=_place_in_tree)
        return self._order

    def _row(self, key: str) -> TagRow:
        definition = self._book.of_key(key)
        return TagRow(
            self._names[key],
            self._clippings[key],
            self._passages[key],
            self._book.chosen_colour(key) or hue_of_key(key),
            definition.description if definition else "",
            bool(definition and definition.colour),
            definition is not None,
        )


def tag_rows(marks: Iterable[Marks], book: TagBook) -> list[TagRow]:
    """Every tag of the clippings that have these marks, and of the book."""
    return TagTally(marks, book).rows()


def _and_parents(key: str) -> Iterator[str]:
    while key:
        yield key
        key = key.rpartition("/")[0]


def _place_in_tree(key: str) -> list[str]:
    return alphabetical(key).split("/")


def marks_in(index: Index) -> dict[ClippingId, Marks]:
    """The marks of every clipping that has any. 15 ms for 1,000 (Nov 2026). Raises IndexFailed."""
    return index.marked()


def carriers(marks: Mapping[ClippingId, Marks], target: TagTarget) -> list[ClippingId]:
    """The clippings that a change touches."""
    tags = set(chain.from_iterable((*one.tags, *one.passage_tags) for one in marks.values()))
    touched = {tag for tag in tags if target(tag) != tag}
    if not touched:
        return []
    return [id_ for id_, one in marks.items() if not touched.isdisjoint((*one.tags, *one.passage_tags))]


def marks_after(marks: Marks, target: TagTarget) -> Marks:
    """What marks will be after a change; a passage that has two of the tags that become one counts twice."""
    passage_tags = tuple(new for tag in marks.passage_tags if (new := target(tag)) is not None)
    return replace(marks, tags=target.applied(marks.tags), passage_tags=passage_tags)


# On disk ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Retagged:
    """What became of a change in many clippings."""

    done: tuple[ClippingId, ...] = ()
    failures: tuple[tuple[ClippingId, ClipperError], ...] = ()
    is_mirrored: bool = False


def retag(library: Library, index: Index, clippings: Iterable[ClippingId], change: TagChange) -> Retagged:
    """Do a change in clippings on disk, in as many of them as it can be done in."""
    library.store.backups.copy_all_again()
    target, now = TagTarget(change), library.now()
    done: list[ClippingId] = []
    failures: list[tuple[ClippingId, ClipperError]] = []
    is_mirrored = False
    for clipping in clippings:
        try:
            found = rewrite(library, lambda: index, clipping, retagging(clipping, change, now, target))
        except ClipperError as error:
            failures.append((clipping, error))
        else:
            done.append(clipping)
            is_mirrored |= found.is_mirrored
    return Retagged(tuple(done), tuple(failures), is_mirrored)


def retagging(clipping: ClippingId, change: TagChange, now: str, target: TagTarget) -> Make:
    """The change as a `Make` for one clipping."""
    return lambda notes: retagged(clipping, notes, change, now, target)
