"""A whole page as blocks, in one linear pass and without a tree: no input is too deep or too broken for it.

What is shown when the article cannot be told from the page, and as "Show the whole page". Scripts, styles and form
parts are left out, nothing else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from clipper.domain.clipping import Block, BlockKind, RunStyle
from clipper.formats.block_builder import BlockBuilder, link_target
from clipper.formats.html_scan import Tag, attributes_of, scan, unescaped

_BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td"
    " tfoot th thead tr ul".split()
)
_LEFT_OUT = frozenset("svg template noscript select datalist canvas object audio video math button head".split())
_STYLES = {
    "b": RunStyle.STRONG,
    "strong": RunStyle.STRONG,
    "i": RunStyle.EMPHASIS,
    "em": RunStyle.EMPHASIS,
    "cite": RunStyle.EMPHASIS,
    "code": RunStyle.CODE,
    "kbd": RunStyle.CODE,
    "samp": RunStyle.CODE,
    "tt": RunStyle.CODE,
}
_HEADING = re.compile(r"h[1-6]$")
_NUMBER = re.compile(r"\d{1,6}$")


def page_blocks(text: str, base_url: str = "") -> tuple[Block, ...]:
    """All the text of a page; relative links are resolved against `base_url`, or dropped without one. O(n)."""
    writer = _Writer(base_url)
    at = 0
    left_out = _LeftOut(text)
    for tag in scan(text):
        if tag.start < at:
            continue
        writer.text(text[at : tag.start])
        at = max(tag.after, left_out.end_of(tag))
        writer.tag(tag)
    writer.text(text[at:])
    writer.builder.close()
    return tuple(writer.builder.blocks)


@dataclass(slots=True)
class _LeftOut:
    """Where elements end that are not shown. One that never ends is shown: half a page must not vanish."""

    page: str
    unended: set[str] = field(default_factory=set)

    def end_of(self, tag: Tag) -> int:
        if tag.is_end or tag.name not in _LEFT_OUT or tag.name in self.unended:
            return 0
        closing = re.compile(f"</{tag.name}\\s*>", re.IGNORECASE).search(self.page, tag.end)
        if closing:
            return closing.start()
        self.unended.add(tag.name)
        return 0


@dataclass(slots=True)
class _Writer:
    """Keeps what is open around the text: lists, quotations, a heading, a table row."""

    base_url: str
    builder: BlockBuilder = field(default_factory=BlockBuilder)
    lists: list[int | None] = field(default_factory=list)
    marker: str = ""
    quotes: int = 0
    heading: int = 0
    is_preformatted: bool = False
    is_in_row: bool = False
    is_first_cell: bool = True

    def text(self, chunk: str) -> None:
        if chunk:
            self.builder.text(unescaped(chunk))

    def tag(self, tag: Tag) -> None:
        if tag.name in _BLOCKS:
            self._block(tag)
        elif tag.name == "br":
            self.builder.line_break()
        elif tag.name == "img":
            self._image(tag)
        elif tag.name == "a":
            self._link(tag)
        elif tag.name in _STYLES:
            self._style(_STYLES[tag.name], tag.is_end)

    def _style(self, style: RunStyle, is_end: bool) -> None:
        if is_end:
            self.builder.end_style(style)
        else:
            self.builder.begin_style(style)

    def _link(self, tag: Tag) -> None:
        self.builder.end_style(RunStyle.LINK)
        if not tag.is_end:
            self.builder.begin_style(RunStyle.LINK, link_target(attributes_of(tag).get("href", ""), self.base_url))

    def _image(self, tag: Tag) -> None:
        attributes = attributes_of(tag)
        source = attributes.get("data-src") or attributes.get("src", "")
        if self.is_in_row or not source:
            self.builder.text(attributes.get("alt", ""))
        else:
            self.builder.image(source, attributes.get("alt", ""))

    def _block(self, tag: Tag) -> None:
        if tag.name in ("td", "th") and self.is_in_row:
            self._cell(tag)
            return
        self._note(tag)
        if tag.name == "tr" and not tag.is_end:
            self.is_in_row, self.is_first_cell = True, True
            self.builder.open(BlockKind.TABLE_ROW)
            return
        # A paragraph inside a cell: the table only lays out the page, its cells are text like any other.
        self.is_in_row = False
        self._begin()

    def _cell(self, tag: Tag) -> None:
        if tag.is_end:
            return
        if not self.is_first_cell:
            self.builder.next_cell()
        self.is_first_cell = False

    def _note(self, tag: Tag) -> None:
        """Keep account of what this tag opens or closes."""
        step = -1 if tag.is_end else 1
        if tag.name in ("ul", "ol"):
            self._list(tag)
        elif tag.name == "li":
            self._item(tag)
        elif tag.name == "blockquote":
            self.quotes = max(0, self.quotes + step)
        elif tag.name == "pre":
            self.is_preformatted = not tag.is_end
        elif _HEADING.match(tag.name):
            self.heading = 0 if tag.is_end else int(tag.name[1])

    def _list(self, tag: Tag) -> None:
        self.marker = ""
        if tag.is_end:
            self.lists = self.lists[:-1]
            return
        start = attributes_of(tag).get("start", "1") if tag.name == "ol" else ""
        number = int(start) if _NUMBER.match(start) else 1
        self.lists.append(number if tag.name == "ol" else None)

    def _item(self, tag: Tag) -> None:
        number = self.lists[-1] if self.lists else None
        self.marker = "" if tag.is_end else "•" if number is None else f"{number}."
        if number is not None and not tag.is_end:
            self.lists[-1] = number + 1

    def _begin(self) -> None:
        if self.is_preformatted:
            self.builder.open(BlockKind.PREFORMATTED, keeps_spaces=True)
        elif self.heading:
            self.builder.open(BlockKind.HEADING, level=self.heading)
        elif self.lists:
            self.builder.open(BlockKind.LIST_ITEM, level=len(self.lists), marker=self.marker)
            self.marker = ""
        elif self.quotes:
            self.builder.open(BlockKind.QUOTE, level=self.quotes)
        else:
            self.builder.open(BlockKind.PARAGRAPH)
