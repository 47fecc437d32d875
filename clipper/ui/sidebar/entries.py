"""The sidebar's rows as values: library, sources, tags with their children. No Qt.

Numbers: 0 is the root, 1–3 the headings, then the library's rows, the tags, the sources.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from clipper.domain.passage import normal_tag, tag_key
from clipper.domain.views import View, ViewCounts, ViewKind
from clipper.search.index import alphabetical


class TagCount(Protocol):
    """A tag, and how many clippings its view lists."""

    @property
    def tag(self) -> str:
        """The whole path: "energy/grid"."""
        ...

    @property
    def count(self) -> int:
        """Those with a child of it included, each once; a sum of the children's counts would count some twice."""
        ...


class Section(StrEnum):
    """The headings, in their order."""

    LIBRARY = "library"
    SOURCES = "sources"
    TAGS = "tags"


LIBRARY_KINDS = (
    ViewKind.ALL,
    ViewKind.UNREAD,
    ViewKind.STARRED,
    ViewKind.TODAY,
    ViewKind.ARCHIVE,
    ViewKind.PASSAGES,
    ViewKind.ATTENTION,
)

ROOT = 0
HEADINGS = {section: number for number, section in enumerate(Section, start=1)}
_TAG = "tag:"
_FIRST_TAG = 1 + len(HEADINGS) + len(LIBRARY_KINDS)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. A heading has a `section`, every other row a `view`."""

    number: int
    parent: int
    key: str
    """The same in all spellings and over all changes: for the current row and what is folded. See `key_of`."""
    view: View | None = None
    section: Section | None = None
    name: str = ""
    """Of a source or a tag, without its parents; "" for headings and the library: those words are the model's."""
    count: int = 0
    depth: int = 0
    """How many tags it is under."""


@dataclass(frozen=True, slots=True)
class Entries:
    """All rows: by number, and the numbers of each row's children."""

    rows: Sequence[Entry]
    children: Sequence[Sequence[int]]

    def has_shape_of(self, other: Entries) -> bool:
        """Whether the same rows stand in the same places, whatever their counts."""
        return self.children == other.children and all(
            mine.view == theirs.view for mine, theirs in zip(self.rows, other.rows, strict=True)
        )


def key_of(view: View) -> str:
    """The `Entry.key` of a view's row."""
    return f"{_TAG}{tag_key(view.value)}" if view.kind is ViewKind.TAG else str(view)


def count_of(counts: ViewCounts, kind: ViewKind) -> int:
    """How many a row of the library stands for."""
    return {
        ViewKind.ALL: counts.clippings,
        ViewKind.UNREAD: counts.unread,
        ViewKind.STARRED: counts.starred,
        ViewKind.TODAY: counts.today,
        ViewKind.ARCHIVE: counts.archived,
        ViewKind.PASSAGES: counts.passages,
        ViewKind.ATTENTION: counts.attention,
    }[kind]


def entries_of(counts: ViewCounts, tags: Sequence[Entry]) -> Entries:
    """The whole tree; `tags` are those of `tag_entries`."""
    rows = [Entry(ROOT, -1, "")]
    rows += [Entry(number, ROOT, section.value, section=section) for section, number in HEADINGS.items()]
    library = HEADINGS[Section.LIBRARY]
    for number, kind in enumerate(LIBRARY_KINDS, start=len(rows)):
        rows.append(Entry(number, library, kind.value, View(kind), count=count_of(counts, kind)))
    rows += tags
    sources = HEADINGS[Section.SOURCES]
    for number, (name, count) in enumerate(counts.sources, start=len(rows)):
        view = View(ViewKind.SOURCE, name)
        rows.append(Entry(number, sources, str(view), view, name=name, count=count))
    children: list[list[int]] = [[] for _ in rows]
    for row in rows[1:]:
        children[row.parent].append(row.number)
    return Entries(rows, children)


class TagShelf:
    """Makes the rows of the tags, and remembers what is known of a tag: finding it out is half of the cost."""

    def __init__(self) -> None:
        self._known: dict[str, _Known] = {}
        self._given: list[tuple[str, int]] = []
        self.rows: list[Entry] = []

    def put(self, tags: Iterable[TagCount]) -> bool:
        """Make `rows` of them; whether they are others than before."""
        given = [(row.tag, row.count) for row in tags]
        if given == self._given:
            return False
        before, self._given = self.rows, given
        self._known = {tag: self._known.get(tag) or _known(tag) for tag, _ in given}
        self.rows = self._rows(*self._tree(given))
        return self.rows != before

    def _tree(self, given: Iterable[tuple[str, int]]) -> tuple[dict[str, _Known], dict[str, int]]:
        """Tags and counts by key, the parents included."""
        tags: dict[str, _Known] = {}
        counts: dict[str, int] = {}
        for tag, count in given:
            known = self._known[tag]
            if known.key:
                tags[known.key] = known
                counts[known.key] = counts.get(known.key, 0) + count
        named = set(tags)
        for key in list(tags):
            if "/" in key and key.rpartition("/")[0] not in named:
                _add_parents(key, named, tags, counts)
        return tags, counts

    def _rows(self, tags: dict[str, _Known], counts: dict[str, int]) -> list[Entry]:
        """Most clippings first, then in alphabetical order; parents before their children."""
        below: dict[str, list[_Known]] = {}
        for known in sorted(tags.values(), key=lambda known: (-counts[known.key], known.alphabetical)):
            below.setdefault(known.above, []).append(known)
        rows: list[Entry] = []
        level = [(known, HEADINGS[Section.TAGS], 0) for known in below.get("", [])]
        while level:
            following: list[tuple[_Known, int, int]] = []
            for known, parent, depth in level:
                number = _FIRST_TAG + len(rows)
                view, name, count = known.view, known.name, counts[known.key]
                rows.append(Entry(number, parent, _TAG + known.key, view, None, name, count, depth))
                following += [(child, number, depth + 1) for child in below.get(known.key, ())]
            level = following
        return rows


@dataclass(frozen=True, slots=True)
class _Known:
    """What follows from a tag's spelling alone."""

    key: str
    above: str
    """The key of its parent."""
    view: View
    name: str
    alphabetical: str


def _known(tag: str) -> _Known:
    key, path = tag_key(tag), normal_tag(tag)
    name = path.rpartition("/")[2]
    return _Known(key, key.rpartition("/")[0], View(ViewKind.TAG, path), name, alphabetical(path))


def _add_parents(key: str, named: set[str], tags: dict[str, _Known], counts: dict[str, int]) -> None:
    """Those that nobody named, up to the first that is named, with the sum of what is under them."""
    above, path = key.rpartition("/")[0], tags[key].view.value.rpartition("/")[0]
    while above and above not in named:
        if above not in tags:
            tags[above] = _known(path)
        counts[above] = counts.get(above, 0) + counts[key]
        above, path = above.rpartition("/")[0], path.rpartition("/")[0]
