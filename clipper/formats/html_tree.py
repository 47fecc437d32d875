"""trafilatura's tree of an article → blocks. Imported in the child process only."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from clipper.domain.clipping import Block, BlockKind, RunStyle
from clipper.formats.block_builder import BlockBuilder, absolute, link_target

# lxml ships no types.
_Element = Any

_HI = {"#b": RunStyle.STRONG, "#i": RunStyle.EMPHASIS, "#t": RunStyle.CODE}
_NOT_IN_ROW = ("graphic", "list", "head", "quote", "table")
_INLINE_PARENTS = frozenset(("p", "hi", "ref", "head", "item", "cell"))
_MOST_ROW_LETTERS = 1_000
_LEVEL = re.compile(r"h([1-6])$")


def tree_blocks(body: _Element, base_url: str = "") -> list[Block]:
    """The blocks of an article; relative links are resolved against `base_url`, or dropped without one."""
    writer = _Writer(base_url)
    writer.content(body)
    writer.builder.close()
    return writer.builder.blocks


@dataclass(slots=True)
class _Writer:
    base_url: str
    builder: BlockBuilder = field(default_factory=BlockBuilder)
    lists: list[int | None] = field(default_factory=list)
    quotes: int = 0
    marker: str = ""

    def content(self, element: _Element) -> None:
        """An element's text and children, in order."""
        self.builder.text(element.text or "")
        for child in element:
            if isinstance(child.tag, str):
                self._element(child)
            self.builder.text(child.tail or "")

    def _element(self, element: _Element) -> None:
        match element.tag:
            case "lb":
                self.builder.line_break()
            case "hi":
                self._styled(element, _HI.get(element.get("rend", "")))
            case "ref":
                self._link(element)
            case "del":
                self.content(element)
            case "graphic":
                self._image(element)
            case "code" if not _is_block_of_code(element):
                self._styled(element, RunStyle.CODE)
            case _:
                self._block(element)

    def _block(self, element: _Element) -> None:
        match element.tag:
            case "code":
                self._preformatted(element)
            case "head":
                level = _LEVEL.match(element.get("rend") or "")
                self.builder.open(BlockKind.HEADING, level=int(level[1]) if level else 2)
                self.content(element)
            case "list":
                self._list(element)
            case "item":
                self._item(element)
            case "quote":
                self.quotes += 1
                self._begin()
                self.content(element)
                self.quotes -= 1
            case "row" if _is_data(element):
                self._row(element)
            case _:
                self._begin()
                self.content(element)
        self._begin()

    def _begin(self) -> None:
        if self.lists:
            self.builder.open(BlockKind.LIST_ITEM, level=len(self.lists), marker=self.marker)
            self.marker = ""
        elif self.quotes:
            self.builder.open(BlockKind.QUOTE, level=self.quotes)
        else:
            self.builder.open(BlockKind.PARAGRAPH)

    def _list(self, element: _Element) -> None:
        self.lists.append(1 if element.get("rend") == "ol" else None)
        self.content(element)
        self.lists.pop()

    def _item(self, element: _Element) -> None:
        number = self.lists[-1] if self.lists else None
        is_definition = (element.get("rend") or "").startswith("d")
        self.marker = "" if is_definition else "•" if number is None else f"{number}."
        if number is not None:
            self.lists[-1] = number + 1
        self._begin()
        self.content(element)

    def _row(self, row: _Element) -> None:
        self.builder.open(BlockKind.TABLE_ROW)
        for index, cell in enumerate(row.iterchildren("cell")):
            if index:
                self.builder.next_cell()
            self._cell(cell)

    def _cell(self, cell: _Element) -> None:
        """A cell's paragraphs are parted by a space: a row is one line."""
        self.builder.text(cell.text or "")
        for child in cell:
            if child.tag == "p":
                self.builder.text(" ")
                self.content(child)
            elif isinstance(child.tag, str) and child.tag != "lb":
                self._element(child)
            self.builder.text(" " + (child.tail or "") if child.tag in ("p", "lb") else child.tail or "")

    def _preformatted(self, element: _Element) -> None:
        self.builder.open(BlockKind.PREFORMATTED, keeps_spaces=True)
        self.builder.text("".join(element.itertext()))

    def _styled(self, element: _Element, style: RunStyle | None) -> None:
        if style:
            self.builder.begin_style(style)
        self.content(element)
        if style:
            self.builder.end_style(style)

    def _link(self, element: _Element) -> None:
        self.builder.begin_style(RunStyle.LINK, link_target(element.get("target") or "", self.base_url))
        self.content(element)
        self.builder.end_style(RunStyle.LINK)

    def _image(self, element: _Element) -> None:
        source = element.get("src") or element.get("data-src") or ""
        if source.startswith("/"):
            source = absolute(source, self.base_url)
        self.builder.image(source, element.get("alt") or element.get("title") or "")


def _is_block_of_code(element: _Element) -> bool:
    parent = element.getparent()
    text = "".join(element.itertext())
    return "\n" in text.strip() or parent is None or parent.tag not in _INLINE_PARENTS


def _is_data(row: _Element) -> bool:
    """Whether a row holds data, short and of one line; else the table only lays out the page."""
    if any(next(row.iter(tag), None) is not None for tag in _NOT_IN_ROW):
        return False
    cells = list(row.iterchildren("cell"))
    is_short = sum(len("".join(cell.itertext())) for cell in cells) < _MOST_ROW_LETTERS
    return is_short and all(len(cell.findall("p")) < 3 for cell in cells)
