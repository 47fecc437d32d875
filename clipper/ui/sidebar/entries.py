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
_FIRST_TAG = 1 + len(HEADINGS) + len(LIBRARY_KINDS)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. A heading has a `section`, every other row a `view`."""

    number: int
    parent: int
    view: View | None = None
    section: Section | None = None
    name: str = ""
    """Of a source or a tag, without its parents; "" for headings and the library: those words are the model's."""
    count: int = 0
    depth: int = 0
    """How many tags it is under."""

    @property
    def key(self) -> str:
        """The same in all spellings and over all changes: for the current row and what is folded."""
        if self.section is not None:
            return self.section.value
        if self.view is None:
            return ""
        return f"tag:{tag_key(self.view.value)}" if self.view.kind is ViewKind.TAG else str(self.view)


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
    rows = [Entry(ROOT, -1), *(Entry(number, ROOT, section=section) for section, number in HEADINGS.items())]
    library = HEADINGS[Section.LIBRARY]
    for number, kind in enumerate(LIBRARY_KINDS, start=len(rows)):
        rows.append(Entry(number, library, View(kind), count=count_of(counts, kind)))
    rows += tags
    sources = HEADINGS[Section.SOURCES]
    for number, (name, count) in enumerate(counts.sources, start=len(rows)):
        rows.append(Entry(number, sources, View(ViewKind.SOURCE, name), name=name, count=count))
    children: list[list[int]] = [[] for _ in rows]
    for row in rows[1:]:
        children[row.parent].append(row.number)
    return Entries(rows, children)


def tag_entries(tags: Iterable[TagCount]) -> list[Entry]:
    """The rows of the tags: most clippings first, then in alphabetical order; parents before their children.

    A parent that nobody named stands there too, with the sum of what is under it.
    """
    paths, counts = _tree(tags)
    below: dict[str, list[str]] = {}
    for key in paths:
        below.setdefault(key.rpartition("/")[0], []).append(key)
    for siblings in below.values():
        siblings.sort(key=lambda key: (-counts[key], alphabetical(paths[key])))
    rows: list[Entry] = []
    level = [(key, HEADINGS[Section.TAGS], 0) for key in below.get("", [])]
    while level:
        following: list[tuple[str, int, int]] = []
        for key, parent, depth in level:
            number = _FIRST_TAG + len(rows)
            view = View(ViewKind.TAG, paths[key])
            rows.append(
                Entry(number, parent, view, name=paths[key].rpartition("/")[2], count=counts[key], depth=depth)
            )
            following += [(child, number, depth + 1) for child in below.get(key, [])]
        level = following
    return rows


def _tree(tags: Iterable[TagCount]) -> tuple[dict[str, str], dict[str, int]]:
    """Path and count by key, the parents included."""
    paths: dict[str, str] = {}
    counts: dict[str, int] = {}
    for row in tags:
        if key := tag_key(row.tag):
            paths[key] = normal_tag(row.tag)
            counts[key] = counts.get(key, 0) + row.count
    named = set(paths)
    for key in sorted(named, key=lambda key: -key.count("/")):
        _add_parents(key, named, paths, counts)
    return paths, counts


def _add_parents(key: str, named: set[str], paths: dict[str, str], counts: dict[str, int]) -> None:
    """The unnamed ones, up to the first that is named."""
    above, path = key.rpartition("/")[0], paths[key].rpartition("/")[0]
    while above and above not in named:
        paths.setdefault(above, path)
        counts[above] = counts.get(above, 0) + counts[key]
        above, path = above.rpartition("/")[0], path.rpartition("/")[0]
