"""Markdown → Document, by our own way from markdown-it's tokens to blocks; never by Qt (8–45 times slower)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

from clipper.domain.clipping import Block, BlockKind, Document, RunStyle
from clipper.domain.told import sentence
from clipper.formats.block_builder import BlockBuilder, is_empty, one_line, safe_link
from clipper.formats.front_matter import read_front_matter
from clipper.formats.summary import completed

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

READER = "markdown/1"
TOO_DEEP = sentence("Shown as plain text: its lists and quotations are nested too deeply.")
TOO_LARGE = sentence("Shown as plain text: it is too large to be set as Markdown.")

_MOST_CHARACTERS = 1_000_000
# markdown-it leaves out, without a word, what is nested deeper than this: so we look whether it got there.
_DEEPEST = 40
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")
_BRACKET = re.compile(r"[\[\]]")
_FEW_BRACKETS = 500
_MOST_LOOKED_THROUGH = 50_000_000
"""Open brackets by characters of their paragraph: 0.8 s (Python 3.11, Nov 2026)."""
_STYLES = {"strong": RunStyle.STRONG, "em": RunStyle.EMPHASIS}


def read_markdown(text: str, encoding: str) -> Document:
    """Read a decoded text. Never fails: what cannot be set as Markdown is shown as plain text, and says so."""
    front = read_front_matter(text)
    blocks, remarks = markdown_blocks(text[front.body_start :])
    # A file that is nothing but front matter shows it, rather than an empty page.
    blocks = blocks or _as_plain_text(text)
    metadata = front.metadata
    if blocks and blocks[0].kind is BlockKind.HEADLINE and not metadata.title:
        metadata = replace(metadata, title=one_line(blocks[0].text))
    metadata = completed(metadata, blocks)
    return Document(metadata, blocks, reader=READER, encoding=encoding, remarks=remarks)


def markdown_blocks(body: str) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """The blocks of a body without front matter, and remarks."""
    if len(body) > _MOST_CHARACTERS or _takes_too_long(body):
        return _as_plain_text(body), (TOO_LARGE,)
    try:
        tokens = _parser().parse(body)
    except RecursionError:
        return _as_plain_text(body), (TOO_DEEP,)
    if any(token.level >= _DEEPEST - 1 for token in tokens):
        return _as_plain_text(body), (TOO_DEEP,)
    # What is nothing but rules, fences and link definitions has no blocks: show it rather than an empty page.
    return _with_headline(_Writer().written(tokens)) or _as_plain_text(body), ()


def _takes_too_long(body: str) -> bool:
    """Whether so many brackets stay open that looking for the ends of all of them would take seconds, or hours.

    From each "[" markdown-it looks through the rest of its paragraph. A person leaves none or one open.
    """
    if body.count("[") < _FEW_BRACKETS:
        return False
    return any(_most_open(piece) * len(piece) > _MOST_LOOKED_THROUGH for piece in _BLANK_LINES.split(body))


def _most_open(piece: str) -> int:
    most = depth = 0
    for bracket in _BRACKET.findall(piece):
        depth = depth + 1 if bracket == "[" else max(0, depth - 1)
        most = max(most, depth)
    return most


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # 70 ms of import

    options = {"html": False, "maxNesting": _DEEPEST}
    return MarkdownIt("commonmark", options).enable(["table", "strikethrough"])


def _as_plain_text(body: str) -> tuple[Block, ...]:
    pieces = (piece.strip("\n") for piece in _BLANK_LINES.split(body))
    return tuple(Block(BlockKind.PARAGRAPH, piece) for piece in pieces if not is_empty(piece))


def _with_headline(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """A heading of the first level at the very top is the headline."""
    if blocks and blocks[0].kind is BlockKind.HEADING and blocks[0].level == 1:
        return (replace(blocks[0], kind=BlockKind.HEADLINE, level=0), *blocks[1:])
    return tuple(blocks)


@dataclass(slots=True)
class _List:
    """An open list: `number` is the next item's, None in a bulleted one."""

    number: int | None


@dataclass(slots=True)
class _Writer:
    """Walks the flat tokens once. What a paragraph becomes depends on the lists and quotations open around it."""

    builder: BlockBuilder = field(default_factory=BlockBuilder)
    lists: list[_List] = field(default_factory=list)
    quotes: int = 0
    marker: str = ""
    heading: int = 0
    is_in_row: bool = False

    def written(self, tokens: Sequence[Token]) -> list[Block]:
        for token in tokens:
            self._write(token)
        self.builder.close()
        return self.builder.blocks

    def _write(self, token: Token) -> None:
        match token.type:
            case "inline":
                self._begin_block()
                self._inline(token.children or [])
            case "fence" | "code_block":
                self._preformatted(token.content)
            case "heading_open":
                self.heading = int(token.tag[1])
            case "heading_close":
                self.heading = 0
            case "blockquote_open" | "blockquote_close":
                self.quotes += token.nesting
            case "tr_open" | "tr_close" | "td_close" | "th_close":
                self._table(token.type)
            case _:
                self._list(token)

    def _list(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open":
                self.lists.append(_List(None))
            case "ordered_list_open":
                start = token.attrGet("start")
                self.lists.append(_List(1 if start is None else int(start)))
            case "bullet_list_close" | "ordered_list_close":
                self.lists.pop()
            case "list_item_open":
                self._take_marker()
            case "list_item_close":
                self.marker = ""
            case _:
                pass

    def _take_marker(self) -> None:
        innermost = self.lists[-1]
        if innermost.number is None:
            self.marker = "•"
            return
        self.marker = f"{innermost.number}."
        innermost.number += 1

    def _table(self, kind: str) -> None:
        self.is_in_row = kind != "tr_close"
        if kind == "tr_open":
            self.builder.open(BlockKind.TABLE_ROW, keeps_spaces=True)
        elif kind == "tr_close":
            self.builder.drop_last_cell()
        else:
            self.builder.next_cell()

    def _begin_block(self) -> None:
        if self.is_in_row:
            return
        if self.heading:
            self.builder.open(BlockKind.HEADING, level=self.heading, keeps_spaces=True)
        elif self.lists:
            self.builder.open(BlockKind.LIST_ITEM, level=len(self.lists), marker=self.marker, keeps_spaces=True)
            self.marker = ""
        elif self.quotes:
            self.builder.open(BlockKind.QUOTE, level=self.quotes, keeps_spaces=True)
        else:
            self.builder.open(BlockKind.PARAGRAPH, keeps_spaces=True)

    def _preformatted(self, content: str) -> None:
        self.builder.open(BlockKind.PREFORMATTED, keeps_spaces=True)
        self.builder.text(content)
        self.builder.close()

    def _inline(self, children: Sequence[Token]) -> None:
        for token in children:
            match token.type:
                case "softbreak" | "hardbreak":
                    self.builder.text("\n")
                case "code_inline":
                    self.builder.begin_style(RunStyle.CODE)
                    self.builder.text(self._in_row(token.content))
                    self.builder.end_style(RunStyle.CODE)
                case "image":
                    self._image(token)
                case "link_open":
                    self.builder.begin_style(RunStyle.LINK, safe_link(str(token.attrGet("href") or "")))
                case "link_close":
                    self.builder.end_style(RunStyle.LINK)
                case _:
                    self._styled(token)

    def _styled(self, token: Token) -> None:
        style = _STYLES.get(token.tag)
        if style and token.nesting > 0:
            self.builder.begin_style(style)
        elif style and token.nesting < 0:
            self.builder.end_style(style)
        elif not token.nesting:
            self.builder.text(self._in_row(token.content))

    def _image(self, token: Token) -> None:
        """In a table row an image is its words: a row is one line of text."""
        alternative = "".join(_plain(token.children or []))
        if self.is_in_row:
            self.builder.text(self._in_row(alternative))
            return
        source = str(token.attrGet("src") or "")
        # markdown-it percent-encodes; a file's name on the disk is not.
        is_remote = source.lower().startswith(("http:", "https:", "data:"))
        self.builder.image(source if is_remote else unquote(source), alternative)

    def _in_row(self, text: str) -> str:
        return text.replace("\t", " ") if self.is_in_row else text


def _plain(children: Sequence[Token]) -> Iterator[str]:
    for token in children:
        if token.type in ("softbreak", "hardbreak"):
            yield " "
        else:
            yield from _plain(token.children) if token.children else (token.content,)
