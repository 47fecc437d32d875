"""The images of a clipping: files of its own library and `data:` URIs. Nothing else is ever read."""

from __future__ import annotations

import base64
import binascii
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader

FORMATS = (b"png", b"jpeg", b"jpg", b"gif", b"webp", b"bmp")
"""No SVG: Qt's reader follows references out of one."""
MOST_BYTES = 40_000_000


class ClippingImages:
    """Reads images by the addresses a clipping names them with."""

    def __init__(self, library: Path, clipping: Path) -> None:
        self._library = library.resolve()
        self._folder = clipping.parent

    def read(self, address: str, widest_px: int) -> QImage | None:
        """The image, no wider than that; None for a remote, missing or foreign one."""
        data = _data_of(address) if address.startswith("data:") else self._file(address)
        return None if data is None else _decoded(data, widest_px)

    def _file(self, address: str) -> bytes | None:
        if "://" in address or address.startswith(("/", "\\")):
            return None
        try:
            path = (self._folder / unquote(address.split("?")[0].split("#")[0])).resolve()
            if not path.is_relative_to(self._library) or not path.is_file() or path.stat().st_size > MOST_BYTES:
                return None
            return path.read_bytes()
        except (OSError, ValueError):
            return None  # an address that is no path, or a file that is gone: the placeholder says so


def _data_of(address: str) -> bytes | None:
    head, comma, body = address.partition(",")
    if not comma or len(body) > MOST_BYTES:
        return None
    if not head.endswith(";base64"):
        return unquote_to_bytes(body)
    try:
        return base64.b64decode(unquote(body))
    except (binascii.Error, ValueError):
        return None


def _decoded(data: bytes, widest_px: int) -> QImage | None:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if bytes(reader.format().data()) not in FORMATS:
        return None
    size = reader.size()
    if size.isValid() and size.width() > widest_px:
        reader.setScaledSize(QSize(widest_px, max(1, size.height() * widest_px // size.width())))
    image = reader.read()
    return None if image.isNull() else image
