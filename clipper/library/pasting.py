"""Text from the clipboard, or one that was dropped, as a clipping file: its words, its address if that is known, and
a name after its headline. Nothing is said of it that is not known: no date, no source.
"""

from __future__ import annotations

import html as html_text
import re
from dataclasses import dataclass
from pathlib import PurePosixPath

from clipper.domain.errors import ClipperError
from clipper.domain.file_names import name_from_title
from clipper.domain.import_faults import NoWords, OnlyAnAddress, TextTooLarge
from clipper.domain.text import word_count
from clipper.formats import registry
from clipper.library.bringing_in import Pasted

_PAGE, _TEXT = "pasted.html", "pasted.txt"
"""What the words are called while they have no name."""
_FALLBACK = "Pasted text"
_KEPT_SHARE = 0.8
"""An article taken out of a page may leave menus behind; more than this is words that the user meant to have."""
_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]{1,20}://|www\.)\S+\Z", re.IGNORECASE)
_URL = re.compile(r"https?://[^\s<>\"]{1,2000}\Z")
_LETTER = re.compile(r"\w")
_HEAD = re.compile(r"<head\b[^>]*>", re.IGNORECASE)
_IS_PAGE = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Content:
    """What the clipboard holds: the same in two flavours, "" for one that is not there. `url`: where it is from."""

    text: str = ""
    html: str = ""
    url: str = ""


def clipping_of(content: Content) -> Pasted:
    """The file to be made. Raises NoWords, OnlyAnAddress, TextTooLarge. May take 10 s for a hostile page."""
    if _ADDRESS.match(content.text.strip()):
        raise OnlyAnAddress
    if content.html and len(content.html) <= registry.size_limit(_PAGE):
        page = _page(content)
        if page is not None:
            return page
    return _plain(content)


def _page(content: Content) -> Pasted | None:
    """None when the words are safer as plain text: there are none in the page, or reading it would lose some."""
    data = _clean(_as_page(content.html, content.url)).encode("utf-8")
    try:
        found = word_count(registry.read_document(_PAGE, data).text)
    except ClipperError:
        return None
    if not found or found < _KEPT_SHARE * word_count(content.text):
        return None
    return Pasted(_name(data, _PAGE), data)


def _as_page(html: str, url: str) -> str:
    """A whole page of a fragment; a page as it is. The address stands where pages say theirs."""
    known = url if _URL.match(url) else ""
    link = f'<link rel="canonical" href="{html_text.escape(known)}">' if known else ""
    if not _IS_PAGE.search(html):
        head = f'<head><meta charset="utf-8">{link}</head>'
        return f"<!DOCTYPE html>\n<html>\n{head}\n<body>\n<article>\n{html}\n</article>\n</body>\n</html>\n"
    meta = f'<meta charset="utf-8">{link}'
    opened = _HEAD.search(html)
    return html[: opened.end()] + meta + html[opened.end() :] if opened else f"<head>{meta}</head>\n{html}"


def _plain(content: Content) -> Pasted:
    text = _clean(content.text).strip("\n")
    if not _LETTER.search(text):
        raise NoWords
    known = f"URL: {content.url}\n\n" if _URL.match(content.url) else ""
    data = f"{known}{text}\n".encode()
    limit = registry.size_limit(_TEXT)
    if len(data) > limit:
        raise TextTooLarge(size_mb=-(-len(data) // _MEGABYTE), limit_mb=limit // _MEGABYTE)
    return Pasted(_name(data, _TEXT), data)


def _clean(text: str) -> str:
    """No half characters, which no file can hold, no NULs, and one kind of line end."""
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")


def _name(data: bytes, unnamed: str) -> str:
    """After the headline that a row would show: the first line, the first sentence, a page's title."""
    title = registry.read_header(unnamed, data, len(data)).metadata.title
    called = PurePosixPath(unnamed)
    return name_from_title("" if title == called.stem else title, called.suffix, _FALLBACK)
