"""Text and styles as they come from a parser → blocks. One builder makes all blocks of one document."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import urljoin

from clipper.domain.clipping import IMAGE_TEXT, Block, BlockKind, Run, RunStyle, clean_text
from clipper.domain.text import is_blank

_SPACES = re.compile(r"[ \t\n\r\f]+")
_SAFE_LINK = re.compile(r"(?:https?://|mailto:)[^\s\x00-\x1f]+$", re.IGNORECASE)
_SPACE = " \t\n\f"
# What goes at a block's beginning and end. A row keeps its tabs: an empty cell is a cell.
_TRIMMED_AT = {BlockKind.PREFORMATTED: ("\n", "\n"), BlockKind.TABLE_ROW: ("\n", " \n")}


def safe_link(target: str) -> str:
    """The target of a link that may be opened: http, https, mailto. "" for all else (FORMAT.md §6)."""
    target = target.strip()
    return target if _SAFE_LINK.match(target) else ""


def absolute(target: str, base_url: str) -> str:
    """A relative URL resolved, "" when that cannot be done."""
    try:
        return urljoin(base_url, target.strip())
    except ValueError:
        return ""


def link_target(href: str, base_url: str) -> str:
    """Where a page's link leads, as far as it may be opened. Places in the page itself are not what is shown."""
    return "" if href.strip().startswith("#") else safe_link(absolute(href, base_url))


def safe_image(source: str) -> str:
    """Where an image may come from: a relative path, a `data:image`, or a remote URL (which is never loaded).

    "" for `file:`, `//host` and everything else a page could make us read.
    """
    source = source.strip()
    lowered = source.lower()
    if lowered.startswith(("http://", "https://", "data:image/")):
        return source
    is_local = not re.match(r"[a-z][a-z0-9+.-]*:|[/\\]", lowered)
    return source if is_local else ""


def is_empty(text: str) -> bool:
    """Whether nothing in the text could be seen."""
    return all(map(is_blank, text))


def one_line(value: str) -> str:
    """A metadata value: cleaned as canonical text, white space runs as one space."""
    return " ".join(clean_text(value).split())


@dataclass(slots=True)
class _Open:
    kind: BlockKind
    level: int = 0
    marker: str = ""
    keeps_spaces: bool = False


@dataclass(slots=True)
class BlockBuilder:
    """Collects one block after another. `open` begins one, which ends the one before; empty ones vanish.

    Text is cleaned here, where its length is still free: character references bring in what decoding dropped.
    """

    blocks: list[Block] = field(default_factory=list)
    _open: _Open = field(default_factory=lambda: _Open(BlockKind.PARAGRAPH))
    _pieces: list[str] = field(default_factory=list)
    _length: int = 0
    _styles: list[tuple[RunStyle, str, int]] = field(default_factory=list)
    _runs: list[Run] = field(default_factory=list)
    _unused_marker: str = ""

    def open(self, kind: BlockKind, *, level: int = 0, marker: str = "", keeps_spaces: bool = False) -> None:
        """Begin a block. With `keeps_spaces` its text stays letter for letter; else white space runs collapse."""
        self.close()
        if kind is BlockKind.LIST_ITEM:
            marker = marker or self._unused_marker
        self._open = _Open(kind, level, marker, keeps_spaces)

    def text(self, text: str) -> None:
        """Add text as the open block takes it."""
        if self._open.keeps_spaces:
            self._add(clean_text(text.replace("\u2029", "\n")))
            return
        collapsed = _SPACES.sub(" ", clean_text(text.replace("\u2029", " ")))
        if not self._length or self._last() in "\n\t ":
            collapsed = collapsed.lstrip(" ")
        self._add(collapsed)

    def line_break(self) -> None:
        """A new line inside the block."""
        self._separate("\n")

    def next_cell(self) -> None:
        """A tab, between two cells of a table row, even when they are empty."""
        self._add("\t")

    def drop_last_cell(self) -> None:
        """Take back the tab after a row's last cell, and end the row."""
        self._take_back("\t")
        self.close()

    def begin_style(self, style: RunStyle, href: str = "") -> None:
        """What follows is set so, until the matching end or the end of the block."""
        self._styles.append((style, href, self._length))

    def end_style(self, style: RunStyle) -> None:
        """End the innermost open style of this kind, if there is one."""
        for index in range(len(self._styles) - 1, -1, -1):
            if self._styles[index][0] is style:
                self._finish_style(*self._styles.pop(index))
                return

    def image(self, source: str, alternative: str) -> None:
        """An image is a block of its own: it parts the block it stands in, whose rest goes on as it was."""
        source = safe_image(source)
        if not source:
            self.text(f" {alternative} ")
            return
        open_block, styles = self._open, [(style, href) for style, href, _ in self._styles]
        self.close()
        self.blocks.append(Block(BlockKind.IMAGE, IMAGE_TEXT, image=source, alternative=one_line(alternative)))
        self._open = _Open(open_block.kind, open_block.level, self._unused_marker, open_block.keeps_spaces)
        self._styles = [(style, href, 0) for style, href in styles]

    def close(self) -> None:
        """End the open block; it is kept when it holds anything."""
        for style, href, start in self._styles:
            self._finish_style(style, href, start)
        # An item may begin with a paragraph or an image: its marker waits for its first words.
        self._unused_marker = "" if self._append("".join(self._pieces)) else self._open.marker
        self._pieces, self._length, self._styles, self._runs = [], 0, [], []
        self._open = _Open(BlockKind.PARAGRAPH)

    def _append(self, text: str) -> bool:
        before, after = _TRIMMED_AT.get(self._open.kind, (_SPACE, _SPACE))
        begun = text.lstrip(before)
        shift, kept = len(text) - len(begun), begun.rstrip(after)
        if is_empty(kept):
            return False
        moved = (Run(max(0, r.start - shift), min(r.end - shift, len(kept)), r.style, r.href) for r in self._runs)
        runs = sorted((run for run in moved if run.start < run.end), key=lambda run: (run.start, -run.end))
        block = self._open
        self.blocks.append(Block(block.kind, kept, tuple(runs), level=block.level, marker=block.marker))
        return True

    def _add(self, text: str) -> None:
        if text:
            self._pieces.append(text)
            self._length += len(text)

    def _last(self) -> str:
        return self._pieces[-1][-1]

    def _separate(self, mark: str) -> None:
        """A mark after text; spaces before it go, so that collapsed text has none at a line's end."""
        if not self._length:
            return
        if not self._open.keeps_spaces:
            self._take_back(" ")
        if self._length:
            self._add(mark)

    def _take_back(self, char: str) -> None:
        if self._length and self._last() == char:
            self._length -= 1
            shortened = self._pieces.pop()[:-1]
            if shortened:
                self._pieces.append(shortened)

    def _finish_style(self, style: RunStyle, href: str, start: int) -> None:
        if start < self._length and (style is not RunStyle.LINK or href):
            self._runs.append(Run(start, self._length, style, href))
