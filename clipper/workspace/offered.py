"""What is on the clipboard, or dragged over the window, as plain values: files, or words in one or two flavours.

QMimeData is gone as soon as the event is over, and asking it for a flavour may make another program fetch it: so it
is read once, when it is wanted.
"""

from __future__ import annotations

import re
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

if TYPE_CHECKING:
    from clipper.library.pasting import Content

OWN_PREFIX = "application/x-clipper-"
"""What drags of our own rows and passages begin their flavours with."""

_CHROMIUM_URL = "chromium/x-source-url"
_MOZILLA_URL = "text/x-moz-url-priv"
_WINDOWS_HTML = 'application/x-qt-windows-mime;value="HTML Format"'
_SOURCE_URL = re.compile(rb"^SourceURL:(\S{1,2000})\s*$", re.MULTILINE)
_MOST_HEADER_BYTES = 4_096


class Kind(Enum):
    """What is offered, as far as its flavours tell without fetching them."""

    FILES = "files"
    WORDS = "words"
    NOTHING = "nothing"


def kind_of(mime: QMimeData | None) -> Kind:
    """Whether these are files or words that can be brought in. Our own drags are neither.

    None is a clipboard that nobody has put anything on.
    """
    if mime is None or any(name.startswith(OWN_PREFIX) for name in mime.formats()):
        return Kind.NOTHING
    if files_in(mime):
        return Kind.FILES
    return Kind.WORDS if mime.hasHtml() or mime.hasText() else Kind.NOTHING


def files_in(mime: QMimeData | None) -> list[Path]:
    """The local files and folders; addresses of the network are none."""
    if mime is None or not mime.hasUrls():
        return []
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile() and url.toLocalFile()]


def words_in(mime: QMimeData) -> Content:
    """The text in both flavours, and the address it was copied from where the browser tells it."""
    from clipper.library.pasting import Content  # not above: the first paint does without

    return Content(mime.text() if mime.hasText() else "", mime.html() if mime.hasHtml() else "", _source_url(mime))


def _source_url(mime: QMimeData) -> str:
    if mime.hasFormat(_CHROMIUM_URL):
        return _told(mime, _CHROMIUM_URL).decode("utf-8", "replace").strip("\0 \r\n")
    if mime.hasFormat(_MOZILLA_URL):
        return _told(mime, _MOZILLA_URL).decode("utf-16-le", "replace").strip("\0 \r\n")
    if mime.hasFormat(_WINDOWS_HTML):
        found = _SOURCE_URL.search(_told(mime, _WINDOWS_HTML)[:_MOST_HEADER_BYTES])
        return found[1].decode("utf-8", "replace") if found else ""
    return ""


def _told(mime: QMimeData, flavour: str) -> bytes:
    return bytes(mime.data(flavour).data())
