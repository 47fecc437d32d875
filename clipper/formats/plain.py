"""Plain text → Document: paragraphs, headline and captions after the header was read (FORMAT.md §1)."""

from __future__ import annotations

from clipper.domain.clipping import Block, BlockKind, Document
from clipper.formats.block_builder import is_empty
from clipper.formats.captions import is_caption
from clipper.formats.plain_header import PlainHeader, read_plain_header
from clipper.formats.summary import completed

READER = "plain/1"


def read_plain(text: str, encoding: str) -> Document:
    """Read a decoded text. O(n); never fails. The canonical text is the file's, less its header and blank lines."""
    header = read_plain_header(text)
    blocks = plain_blocks(header)
    return Document(completed(header.metadata, blocks), blocks, reader=READER, encoding=encoding)


def plain_blocks(header: PlainHeader) -> tuple[Block, ...]:
    """The headline, when the file holds one, and the paragraphs."""
    headline = [Block(BlockKind.HEADLINE, header.headline)] if header.headline else []
    kept = [Block(BlockKind.PARAGRAPH, line) for line in header.unread]
    return (*headline, *kept, *map(_block, _paragraphs(header.body)))


def _block(text: str) -> Block:
    return Block(BlockKind.CAPTION if is_caption(text) else BlockKind.PARAGRAPH, text)


def _paragraphs(body: str) -> list[str]:
    """Groups of lines that blank lines part. Without blank lines every line is one.

    Only "\\n" ends a line here: str.splitlines() would also cut at form feeds and U+2028. Either way of grouping
    gives the same canonical text.
    """
    groups: list[list[str]] = [[]]
    for line in body.split("\n"):
        if is_empty(line):
            groups.append([])
        else:
            groups[-1].append(line)
    groups = [group for group in groups if group]
    if len(groups) == 1:
        return groups[0]
    return ["\n".join(group) for group in groups]
