"""Which files are clippings, and one way in for all of them: the whole document, or only what a list row needs."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePosixPath

from clipper.domain.clipping import Block, BlockKind, Document, Header, Metadata
from clipper.domain.errors import ClippingEmpty, ClippingTooLarge, NotText
from clipper.domain.text import cut_at_word
from clipper.formats.block_builder import is_empty, one_line
from clipper.formats.decoding import Decoded, canonical_name, decode, decode_as
from clipper.formats.plain import plain_blocks, read_plain
from clipper.formats.plain_header import read_plain_header
from clipper.formats.summary import EXCERPT_LENGTH, completed, summarised

HEADER_BYTES = 65_536
"""How much of a file's beginning the header pass reads."""

_MEGABYTE = 1_000_000
_TEXT = frozenset((".txt", ".text"))
_MARKDOWN = frozenset((".md", ".markdown"))
_HTML = frozenset((".html", ".htm", ".xhtml"))
SUFFIXES: frozenset[str] = _TEXT | _MARKDOWN | _HTML
"""Suffixes of clipping files, in lower case."""
_LIMITS = {**dict.fromkeys(_TEXT | _MARKDOWN, 10 * _MEGABYTE), **dict.fromkeys(_HTML, 64 * _MEGABYTE)}
_MARKDOWN_PARSED = 16_000
_SHORTEST_PROSE = 60
_ENOUGH_PROSE = 200


def is_clipping_name(name: str) -> bool:
    """Whether a file of this name is read as a clipping."""
    return _suffix(name) in SUFFIXES


def close() -> None:
    """End the process that pages are read in, should there be one; who waits for a page gets it as plain text."""
    html = sys.modules.get("clipper.formats.html")  # not imported for this
    if html is not None:
        html.close_worker()


def close_behind() -> None:
    """End the process for pages that nobody waits for, should there be one."""
    html = sys.modules.get("clipper.formats.html")
    if html is not None:
        html.close_behind()


def size_limit(name: str) -> int:
    """The most bytes a clipping of this name may have."""
    return _LIMITS[_suffix(name)]


def read_document(
    name: str, data: bytes, encoding: str = "", *, whole_page: bool = False, is_behind: bool = False
) -> Document:
    """Read a clipping file. `name` is for its suffix and for messages, `encoding` is the user's choice.

    `is_behind`: nobody waits for it, so it must keep no page waiting that is opened. `whole_page` shows all a page
    says instead of the article in it; other kinds have no pages. HTML may take 10 s, all else is O(n).
    Raises ClippingTooLarge, NotText, ClippingEmpty.
    """
    _check_size(name, len(data))
    decoded = _decoded(name, data, encoding)
    if is_empty(decoded.text):
        raise ClippingEmpty(file=name)
    document = _read(name, decoded, whole_page, is_behind)
    if not document.blocks:
        raise ClippingEmpty(file=name)
    return document


def _read(name: str, decoded: Decoded, whole_page: bool, is_behind: bool) -> Document:
    # Each way of reading is imported when a file asks for it: together they cost a launch 30 ms (Nov 2026).
    suffix = _suffix(name)
    if suffix in _HTML:
        from clipper.formats.html import read_html

        return read_html(decoded.text, decoded.encoding, whole_page=whole_page, is_behind=is_behind)
    if suffix in _MARKDOWN:
        from clipper.formats.markdown import read_markdown

        return read_markdown(decoded.text, decoded.encoding)
    return read_plain(decoded.text, decoded.encoding)


def read_header(name: str, data: bytes, size_bytes: int, encoding: str = "") -> Header:
    """What a list row shows, from a file's first `HEADER_BYTES`. Never raises for what is in them, starts no process.

    Takes below 1 ms for a text of 5 kB, some ms for a page. Title, date and the rest are those of `read_document`
    where its first 64 kB hold them; the words of a page, and of a longer file, are an estimate.
    """
    beginning = data[:HEADER_BYTES]
    try:
        _check_size(name, size_bytes)
        decoded = _decoded(name, beginning, encoding, is_cut=size_bytes > len(beginning))
        if is_empty(decoded.text):
            raise ClippingEmpty(file=name)
    except (ClippingTooLarge, NotText, ClippingEmpty) as fault:
        return Header(_named(name, Metadata()), problem=fault.told)
    share = min(1.0, len(beginning) / max(1, size_bytes))
    header = _header_reader(name)(decoded, share)
    return header if header.metadata.title else replace(header, metadata=_named(name, header.metadata))


def _named(name: str, metadata: Metadata) -> Metadata:
    """A row needs something to be called by: the file's name, where nothing else is known."""
    return replace(metadata, title=one_line(PurePosixPath(name).stem), title_inferred=True)


def _suffix(name: str) -> str:
    return PurePosixPath(name).suffix.lower()


def _check_size(name: str, size_bytes: int) -> None:
    limit = _LIMITS.get(_suffix(name), 10 * _MEGABYTE)
    if size_bytes > limit:
        size_mb = -(-size_bytes // _MEGABYTE)
        raise ClippingTooLarge(file=name, size_mb=size_mb, limit_mb=limit // _MEGABYTE)


def _decoded(name: str, data: bytes, encoding: str, *, is_cut: bool = False) -> Decoded:
    """Decode as the user said; as it seems, when the user's choice is unknown or was never made."""
    if canonical_name(encoding):
        return decode_as(data, encoding, is_cut=is_cut)
    declared = ""
    if _suffix(name) in _HTML:
        from clipper.formats.html_head import declared_charset

        declared = declared_charset(data)
    try:
        return decode(data, declared, is_cut=is_cut)
    except NotText as fault:
        raise NotText(file=name) from fault


def _header_reader(name: str) -> Callable[[Decoded, float], Header]:
    suffix = _suffix(name)
    if suffix in _HTML:
        return _html_header
    return _markdown_header if suffix in _MARKDOWN else _plain_header


def _plain_header(decoded: Decoded, share: float) -> Header:
    header = read_plain_header(decoded.text)
    blocks = plain_blocks(header)
    return summarised(completed(header.metadata, blocks), blocks, share)


def _markdown_header(decoded: Decoded, share: float) -> Header:
    """Parses only the beginning: 64 kB of Markdown take 20 ms."""
    from clipper.formats.front_matter import front_matter_end
    from clipper.formats.markdown import read_markdown

    text = decoded.text
    stop = front_matter_end(text) + _MARKDOWN_PARSED
    if stop < len(text):
        border = text.rfind("\n\n", stop // 2, stop)
        share *= (border if border > 0 else stop) / len(text)
        text = text[: border if border > 0 else stop]
    document = read_markdown(text, decoded.encoding)
    return summarised(document.metadata, document.blocks, share)


def _html_header(decoded: Decoded, share: float) -> Header:
    """Without extraction the paragraphs stand for the article; a page without any, for itself."""
    from clipper.formats.html_head import page_head
    from clipper.formats.html_text import page_blocks

    head = page_head(decoded.text, len(decoded.text))
    metadata = head.metadata()
    blocks = tuple(Block(BlockKind.PARAGRAPH, text) for text in head.paragraphs if len(text) >= _SHORTEST_PROSE)
    is_prose = sum(len(block.text) for block in blocks) >= _ENOUGH_PROSE
    if not is_prose:
        blocks = page_blocks(decoded.text)
    header = summarised(completed(metadata, blocks), blocks, share)
    # The page's own description first: its first paragraphs are as often a cookie bar's as the article's.
    return replace(header, excerpt=_cut(metadata.description)) if metadata.description else header


def _cut(description: str) -> str:
    return cut_at_word(description, EXCERPT_LENGTH)
