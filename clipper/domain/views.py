"""What the list may show: all clippings, those that are unread, one source, one tag, …"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ViewKind(StrEnum):
    """The kinds of views, in the order of the sidebar. All, Unread and Today leave archived clippings out."""

    ALL = "all"
    UNREAD = "unread"
    STARRED = "starred"
    TODAY = "today"
    ARCHIVE = "archive"
    PASSAGES = "passages"
    """All passages of the library: no list of clippings."""
    ATTENTION = "attention"
    """Clippings with passages that lost their place, or that cannot be read."""
    SOURCE = "source"
    TAG = "tag"

    @property
    def has_value(self) -> bool:
        """Whether a view of this kind names something."""
        return self in (ViewKind.SOURCE, ViewKind.TAG)


@dataclass(frozen=True, slots=True)
class View:
    """One view. `value` is the source's name, or the tag (its children are meant too); "" for the other kinds."""

    kind: ViewKind = ViewKind.ALL
    value: str = ""

    def __str__(self) -> str:
        """As the settings keep it: "all", "tag:energy/grid"."""
        return f"{self.kind}:{self.value}" if self.value else self.kind.value

    @classmethod
    def parse(cls, text: str) -> View:
        """The view of that name; all clippings for what is none."""
        kind, _, value = text.partition(":")
        is_one = kind in set(ViewKind) and bool(value) == ViewKind(kind).has_value
        return cls(ViewKind(kind), value) if is_one else cls()


@dataclass(frozen=True, slots=True)
class ViewCounts:
    """How many there are of each, for the sidebar. Archived clippings count under `archived` and sources only."""

    clippings: int = 0
    unread: int = 0
    starred: int = 0
    today: int = 0
    archived: int = 0
    passages: int = 0
    attention: int = 0
    sources: tuple[tuple[str, int], ...] = ()
    """Names with how many clippings each has, most first."""
