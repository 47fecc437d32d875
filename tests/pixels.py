"""What colours a picture has: a million pixels as fast as a hundred by `pixelColor`."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage


def raw(image: QImage) -> bytes:
    """Its pixels row by row, four bytes each: `QColor.rgb()`. A copy: the bits of an image die with it."""
    opaque = image.convertToFormat(QImage.Format.Format_RGB32)
    return bytes(opaque.constBits())


def colours_in(image: QImage, place: QRect | None = None) -> set[str]:
    """The names of all that are there, or in this part of it: "#rrggbb"."""
    part = image if place is None else image.copy(place)
    return {f"#{pixel & 0xFFFFFF:06x}" for pixel in set(memoryview(raw(part)).cast("I"))}
