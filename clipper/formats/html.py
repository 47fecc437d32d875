"""HTML → Document: the article without its page's clutter, found in a child process, or as much as can be shown."""

from __future__ import annotations

import atexit
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from clipper.domain.clipping import Block, BlockKind, Document, Metadata
from clipper.domain.dates import iso_date
from clipper.domain.told import sentence
from clipper.formats.block_builder import one_line
from clipper.formats.captions import is_caption
from clipper.formats.html_head import page_head
from clipper.formats.html_process import Answer, Fault, HtmlProcess
from clipper.formats.html_scan import is_too_deep
from clipper.formats.html_text import page_blocks
from clipper.formats.html_wire import from_wire
from clipper.formats.summary import completed

READER = "html/1"
TOO_DEEP = sentence("Shown as plain text: its tags are nested too deeply.")
TOO_SLOW = sentence("Shown as plain text: telling the article from the page took too long.")
FAILED = sentence("Shown as plain text: the article could not be told from the page.")
WHOLE_PAGE = sentence("The whole page is shown: no article was found in it.")

ENOUGH = 200
"""Fewer characters than this are hardly an article: then the whole page is shown."""

# All that this package keeps alive between calls: processes that took 0.5 s to start. The second one reads what
# nobody waits for, so that a page the user opens waits for none of those.
_PROCESS, _BEHIND = HtmlProcess(), HtmlProcess()
atexit.register(_PROCESS.close)
atexit.register(_BEHIND.close)


def read_html(
    text: str,
    encoding: str,
    *,
    whole_page: bool = False,
    is_behind: bool = False,
    process: HtmlProcess | None = None,
) -> Document:
    """Read a decoded page; `whole_page` shows everything it says. Takes some 10 s at most, whatever the page.

    `is_behind`: nobody waits for it; `close_behind` when there are no more of those.
    Nothing is loaded from anywhere: an image keeps where it comes from, and the window decides.
    """
    metadata = page_head(text).metadata()
    if whole_page:
        shown = _Shown(page_blocks(text, metadata.url))
    else:
        shown = _article(text, metadata.url, process or (_BEHIND if is_behind else _PROCESS))
    metadata = _filled(metadata, shown.metadata)
    blocks = _set(shown.blocks, metadata.title)
    metadata = completed(metadata, blocks)
    return Document(metadata, blocks, reader=READER, encoding=encoding, remarks=shown.remarks)


def close_worker() -> None:
    """End the child processes; the next page starts another."""
    _PROCESS.close()
    _BEHIND.close()


def close_behind() -> None:
    """End the process for pages that nobody waits for."""
    _BEHIND.close()


@dataclass(frozen=True, slots=True)
class _Shown:
    """What is shown of a page, and what is to be said about it."""

    blocks: tuple[Block, ...]
    remarks: tuple[str, ...] = ()
    metadata: Mapping[str, str] = field(default_factory=dict)


def _article(text: str, url: str, process: HtmlProcess) -> _Shown:
    if is_too_deep(text):
        return _Shown(page_blocks(text, url), (TOO_DEEP,))
    images = _Images()
    match process.ask(images.set_aside(text), url):
        case Fault.TOO_SLOW:
            return _Shown(page_blocks(text, url), (TOO_SLOW,))
        case Fault.FAILED:
            return _Shown(page_blocks(text, url), (FAILED,))
        case Answer({"too_deep": True}):
            return _Shown(page_blocks(text, url), (TOO_DEEP,))
        case Answer(message):
            found = tuple(map(images.put_back, from_wire(message["blocks"])))
            return _enough(found, text, url, message["metadata"])
    raise AssertionError("all answers are told apart above")


def _enough(found: tuple[Block, ...], text: str, url: str, metadata: Mapping[str, str]) -> _Shown:
    """The article, unless so little was found that the whole page says more."""
    if _length(found) < ENOUGH:
        page = page_blocks(text, url)
        if _length(page) > _length(found):
            return _Shown(page, (WHOLE_PAGE,), metadata)
    return _Shown(found, (), metadata)


def _length(blocks: tuple[Block, ...]) -> int:
    return sum(len(block.text) for block in blocks)


def _filled(metadata: Metadata, found: Mapping[str, str]) -> Metadata:
    """What the page's head does not say, from the article as it was found."""
    return replace(
        metadata,
        author=metadata.author or one_line(found.get("author", "")),
        date=metadata.date or iso_date(found.get("date", "")),
        source=metadata.source or one_line(found.get("sitename", "")),
        description=metadata.description or one_line(found.get("description", "")),
    )


def _set(blocks: tuple[Block, ...], title: str) -> tuple[Block, ...]:
    """Headline and captions get their own kinds."""
    headline = _headline_index(blocks, title)
    return tuple(
        replace(block, kind=BlockKind.HEADLINE, level=0) if index == headline else _captioned(block)
        for index, block in enumerate(blocks)
    )


def _headline_index(blocks: tuple[Block, ...], title: str) -> int:
    """The heading that says the title; else a heading of the first level at the very top."""
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING and title and one_line(block.text) == title:
            return index
    is_top = bool(blocks) and blocks[0].kind is BlockKind.HEADING and blocks[0].level == 1
    return 0 if is_top else -1


def _captioned(block: Block) -> Block:
    is_one = block.kind is BlockKind.PARAGRAPH and is_caption(block.text)
    return replace(block, kind=BlockKind.CAPTION) if is_one else block


_DATA_IMAGE = re.compile(r"(?<=[\s\"'/])(src\s?=\s?[\"']?)(data:image/[^\"'\s>]+)", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"clipper-image-(\d+)\.png$")
_SMALLEST_IMAGE = 400


@dataclass(slots=True)
class _Images:
    """Images written into the page itself: megabytes the child need not see, and trafilatura would not keep."""

    sources: list[str] = field(default_factory=list)

    def set_aside(self, page: str) -> str:
        """The page with a short name for each image; the tiny ones are only there until a script loads others."""
        return _DATA_IMAGE.sub(self._name, page)

    def _name(self, match: re.Match[str]) -> str:
        if len(match[2]) < _SMALLEST_IMAGE:
            return match[0]
        self.sources.append(match[2])
        return f"{match[1]}clipper-image-{len(self.sources) - 1}.png"

    def put_back(self, block: Block) -> Block:
        """The block with its image's own source."""
        name = _PLACEHOLDER.search(block.image)
        return (
            replace(block, image=self.sources[int(name[1])]) if name and int(name[1]) < len(self.sources) else block
        )
