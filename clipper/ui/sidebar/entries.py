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
    """Makes the rows of the tags, and remembers what a tag's key is: making keys is half of the cost."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[str, str]] = {}
        self._given: list[tuple[str, int]] = []
        self.rows: list[Entry] = []

    def put(self, tags: Iterable[TagCount]) -> bool:
        """Make `rows` of them; whether they are others than before."""
        given = [(row.tag, row.count) for row in tags]
        if given == self._given:
            return False
        before, self._given = self.rows, given
        self._known = {tag: self._known.get(tag) or (tag_key(tag), normal_tag(tag)) for tag, _ in given}
        self.rows = _entries_of_tags(*self._tree(given))
        return self.rows != before

    def _tree(self, given: Iterable[tuple[str, int]]) -> tuple[dict[str, str], dict[str, int]]:
        """Path and count by key, the parents included."""
        paths: dict[str, str] = {}
        counts: dict[str, int] = {}
        for tag, count in given:
            key, path = self._known[tag]
            if key:
                paths[key] = path
                counts[key] = counts.get(key, 0) + count
        named = set(paths)
        for key in list(paths):
            if "/" in key and key.rpartition("/")[0] not in named:
                _add_parents(key, named, paths, counts)
        return paths, counts


def _add_parents(key: str, named: set[str], paths: dict[str, str], counts: dict[str, int]) -> None:
    """Those that nobody named, up to the first that is named, with the sum of what is under them."""
    above, path = key.rpartition("/")[0], paths[key].rpartition("/")[0]
    while above and above not in named:
        paths.setdefault(above, path)
        counts[above] = counts.get(above, 0) + counts[key]
        above, path = above.rpartition("/")[0], path.rpartition("/")[0]


def _entries_of_tags(paths: dict[str, str], counts: dict[str, int]) -> list[Entry]:
    """Most clippings first, then in alphabetical order; parents before their children."""
    below: dict[str, list[str]] = {}
    for key in sorted(paths, key=lambda key: (-counts[key], alphabetical(paths[key]))):
        below.setdefault(key.rpartition("/")[0], []).append(key)
    rows: list[Entry] = []
    level = [(key, HEADINGS[Section.TAGS], 0) for key in below.get("", [])]
    while level:
        following: list[tuple[str, int, int]] = []
        for key, parent, depth in level:
            number, path = _FIRST_TAG + len(rows), paths[key]
            view, name = View(ViewKind.TAG, path), path.rpartition("/")[2]
            rows.append(Entry(number, parent, _TAG + key, view, name=name, count=counts[key], depth=depth))
            following += [(child, number, depth + 1) for child in below.get(key, [])]
        level = following
    return rows
