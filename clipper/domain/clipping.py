"""A clipping as values: what is known about it, its blocks, and the canonical text made of them (FORMAT.md §1)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import accumulate
from typing import NewType

from clipper.domain.text import word_count
from clipper.domain.told import Told

ClippingId = NewType("ClippingId", str)
"""The clipping's path relative to its library, parts joined with "/"."""

CORRECTABLE = ("title", "date", "source", "author", "url")
"""The fields of `Metadata` that a user may correct."""


class BlockKind(StrEnum):
    """What a block of a document is."""

    HEADLINE = "headline"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    QUOTE = "quote"
    LIST_ITEM = "list_item"
    PREFORMATTED = "preformatted"
    TABLE_ROW = "table_row"
    IMAGE = "image"


class RunStyle(StrEnum):
    """How a stretch inside a block is set."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Run:
    """A styled stretch of a block: half-open, in code points of the block's own text."""

    start: int
    end: int
    style: RunStyle
    href: str = ""


IMAGE_TEXT = "\ufffc"
"""The canonical text of an image block."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph-like piece of a document. `text` is part of the canonical text, letter for letter.

    `level`: a heading's 1–6, a list item's or quote's depth from 1. `marker`: what stands before a list item
    ("•", "3."), painted, never text. `image`: where an image comes from (a relative path, a `data:` or a remote
    URL); `alternative` its words.
    """

    kind: BlockKind
    text: str
    runs: tuple[Run, ...] = ()
    level: int = 0
    marker: str = ""
    image: str = ""
    alternative: str = ""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about an article besides its text; "" is unknown.

    `date` is ISO 8601: a day (`2025-10-31`) or a minute with or without its offset (`2025-10-31T09:12+02:00`).
    `language` is a BCP 47 code.
    """

    title: str = ""
    title_inferred: bool = False
    date: str = ""
    source: str = ""
    author: str = ""
    url: str = ""
    language: str = ""
    description: str = ""
    tags: tuple[str, ...] = ()

    def corrected(self, corrections: Mapping[str, str]) -> Metadata:
        """The same, with what the user put right."""
        known = {name: value for name, value in corrections.items() if name in CORRECTABLE and value}
        if not known:
            return self
        inferred = self.title_inferred and "title" not in known
        return replace(self, **known, title_inferred=inferred)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Header:
    """What a list row needs of a clipping file, from its first 64 kB. `words` is an estimate for longer files.

    `problem` says why the file could not be read.
    """

    metadata: Metadata
    excerpt: str = ""
    words: int = 0
    problem: Told | None = None


class Document:
    """A clipping file that was read: its metadata and its blocks, whose texts joined with "\\n" are the text.

    `reader` names the way of reading and its version ("plain/1"), `encoding` the one the bytes were decoded with.
    `remarks` are sentences for the user about the reading ("Shown as plain text: …").
    Immutable by agreement; not a dataclass because its text is worth making only once.
    """

    __slots__ = ("_word_count", "block_starts", "blocks", "encoding", "metadata", "reader", "remarks", "text")

    def __init__(
        self,
        metadata: Metadata,
        blocks: tuple[Block, ...],
        *,
        reader: str,
        encoding: str,
        remarks: tuple[str, ...] = (),
    ) -> None:
        self.metadata = metadata
        self.blocks = blocks
        self.reader = reader
        self.encoding = encoding
        self.remarks = remarks
        self.text = "\n".join(block.text for block in blocks)
        lengths = accumulate((len(block.text) + 1 for block in blocks), initial=0)
        self.block_starts: tuple[int, ...] = tuple(lengths)[:-1]
        """Where each block starts in the text, in code points."""
        self._word_count: int | None = None

    def paragraph(self, start: int) -> int:
        """Which paragraph a place is in, counted from 1; a headline that stands in the text does not count."""
        has_headline = self.blocks[0].kind is BlockKind.HEADLINE
        return max(1, bisect_right(self.block_starts, start) - has_headline)

    def count_words(self) -> int:
        """How many words the text has. Counted once, 15 ms for 50,000: the worker that reads asks first."""
        if self._word_count is None:
            self._word_count = word_count(self.text)
        return self._word_count


_TO_CLEAN = re.compile("[\r\u2029\ufeff\ufffe\ufdd0\ufdd1\ud800-\udfff]")
_UNSAFE = re.compile("[\ufeff\ufffe\ufdd0\ufdd1\ud800-\udfff]")


def clean_text(decoded: str) -> str:
    """The only normalising there is: line ends to "\\n"; U+FEFF, U+FFFE, U+FDD0/1 and lone surrogates dropped.

    U+2029 ends a block, so it becomes a blank line. No NFC: it would change what other tools count.
    """
    if not _TO_CLEAN.search(decoded):  # a fifth of the cost of replacing (Nov 2026)
        return decoded
    text = decoded.replace("\r\n", "\n").replace("\r", "\n").replace("\u2029", "\n\n")
    return _UNSAFE.sub("", text)


@dataclass(frozen=True, slots=True)
class Marks:
    """What a list row shows of a clipping's notes. `colours`: one for each passage, in document order.

    `passage_tags`: those of all passages, repeated as often as they are used.
    """

    page_id: str = ""
    tags: tuple[str, ...] = ()
    passage_tags: tuple[str, ...] = ()
    note: str = ""
    colours: tuple[str, ...] = ()
    passage_notes: int = 0
    starred: bool = False
    archived: bool = False


@dataclass(frozen=True, slots=True)
class Clipping:
    """One clipping as the list shows it: known without reading it whole. `metadata` is already corrected.

    `problem`: why the file or its notes need the user's attention.
    """

    id: ClippingId
    metadata: Metadata
    excerpt: str = ""
    words: int = 0
    marks: Marks = Marks()
    problem: Told | None = None
