"""What the user marked in one clipping, as values: passages, tags and notes, and all of them together.

How these lie on disk is storage/notes_file.py's business; how they change, edits.py's. `origin` holds the JSON that a
value was read from, so that what we do not understand is written back as it was.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeAlias

JsonObject: TypeAlias = dict[str, Any]
"""A parsed JSON object. Treated as frozen: nobody changes one that a value holds."""


class Colour(StrEnum):
    """The six colours, in the order of their digit keys; the names are those on disk."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    VIOLET = "violet"
    PINK = "pink"
    ORANGE = "orange"


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open range of code points in a clipping's canonical text; never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"empty or negative span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Anchor:
    """How a passage finds its place: the quote, what stands before and after it, and where it stood.

    A foreign annotation may hold only a quote (`start` and `end` None) or only a position (`exact` "").
    """

    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text that the user marked. `id` is an absolute URI; times are ISO 8601 in UTC with "Z"."""

    id: str
    anchor: Anchor
    colour: Colour = Colour.YELLOW
    tags: tuple[str, ...] = ()
    note: str = ""
    created: str = ""
    modified: str = ""
    creator: str = ""
    origin: JsonObject | None = field(default=None, hash=False, repr=False)


@dataclass(frozen=True, slots=True)
class PageItem:
    """Tags on, or a note on, the whole clipping. Ours hold one of the two; a foreign one may hold both."""

    id: str
    tags: tuple[str, ...] = ()
    note: str = ""
    created: str = ""
    modified: str = ""
    creator: str = ""
    origin: JsonObject | None = field(default=None, hash=False, repr=False)


Item: TypeAlias = Passage | PageItem


@dataclass(frozen=True, slots=True)
class ClippingState:
    """What the user said of the clipping itself. `modified` holds (name of the field on disk, time) pairs.

    `corrected` holds (field of Metadata, value) pairs. `encoding` is "" unless the user chose one.
    """

    starred: bool = False
    archived: bool = False
    corrected: tuple[tuple[str, str], ...] = ()
    encoding: str = ""
    modified: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """Which clipping, in which state, the notes were made on. The hashes are SHA-256 in hex, "" unknown."""

    file: str = ""
    sha256: str = ""
    text_sha256: str = ""
    text_length: int | None = None
    reader: str = ""


@dataclass(frozen=True, slots=True)
class Deleted:
    """A removed item: whole while it is in the trash (30 days), its id and time alone as a tombstone (180)."""

    id: str
    at: str
    item: Item | None
    origin: JsonObject | None = field(default=None, hash=False, repr=False)


@dataclass(frozen=True, slots=True)
class SetAside:
    """A record kept just as it is. `reason` says why it could not be read; "" when it is merely not ours."""

    origin: Any = field(hash=False)
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ClippingNotes:
    """Everything the user marked in one clipping. Passages are in (start, created, id) order."""

    page_id: str
    passages: tuple[Passage, ...] = ()
    page_items: tuple[PageItem, ...] = ()
    state: ClippingState = ClippingState()
    facts: DocumentFacts = DocumentFacts()
    deleted: tuple[Deleted, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    origin: JsonObject | None = field(default=None, hash=False, repr=False)

    @property
    def tags(self) -> tuple[str, ...]:
        """The clipping's own tags, each once."""
        return unique_tags(tag for item in self.page_items for tag in item.tags)

    @property
    def note(self) -> str:
        """The clipping's own note; foreign files may hold several, which read as one."""
        return "\n\n".join(item.note for item in self.page_items if item.note)

    def item(self, item_id: str) -> Item | None:
        """The passage or page item of that id."""
        items: tuple[Item, ...] = (*self.passages, *self.page_items)
        return next((item for item in items if item.id == item_id), None)

    def passage(self, passage_id: str) -> Passage | None:
        """The passage of that id."""
        return next((passage for passage in self.passages if passage.id == passage_id), None)

    @property
    def unreadable(self) -> tuple[SetAside, ...]:
        """The records that need the user's attention."""
        return tuple(record for record in self.set_aside if record.reason)


def reading_order(passage: Passage) -> tuple[int, str, str]:
    """The order of passages on disk and on screen; one without a position comes first."""
    start = passage.anchor.start
    return (-1 if start is None else start, passage.created, passage.id)


_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "`": "'", "ʹ": "'", "′": "'", "＇": "'"})


def normal_tag(typed: str) -> str:
    """A tag as it is kept: NFC, trimmed, single spaces, no empty path parts. "" when nothing is left.

    >>> normal_tag("  war /  drones/ ")
    'war/drones'
    """
    parts = (re.sub(r"\s+", " ", part).strip() for part in unicodedata.normalize("NFC", typed).split("/"))
    return "/".join(part for part in parts if part)


def tag_key(tag: str) -> str:
    """What makes two tags the same: letter case, ’ ʼ ' and Unicode forms do not count."""
    return normal_tag(tag).translate(_APOSTROPHES).casefold()


def unique_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """The tags in order, each once by `tag_key`, empty ones dropped."""
    found: dict[str, str] = {}
    for tag in tags:
        if key := tag_key(tag):
            found.setdefault(key, tag)
    return tuple(found.values())
