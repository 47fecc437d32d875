"""Lucide icons (ISC): their SVG text out of python-lucide's database, and pictures of it in our colours.

The package is found but never imported: importing it costs 35–60 ms and 11 MB, the database 0.6 ms (Nov 2026).
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


class UnknownIcon(LookupError):
    """There is no Lucide icon of that name: a mistake of ours, never of the user's."""


@cache
def _database() -> Path:
    spec = find_spec("lucide")
    if spec is None or not spec.submodule_search_locations:
        raise UnknownIcon("the package python-lucide is not installed")
    return Path(spec.submodule_search_locations[0]) / "data" / "lucide-icons.db"


@cache
def svg_text(name: str) -> str:
    """The icon's SVG as Lucide has it: 24-px grid, stroke 2, `currentColor`."""
    # immutable: a read-only site-packages has no room for SQLite's lock files.
    address = f"{_database().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(address, uri=True)) as database:
        row = database.execute("SELECT svg FROM icons WHERE name = ?", (name,)).fetchone()
    if row is None:
        raise UnknownIcon(f"no Lucide icon is called {name!r}")
    return str(row[0])


def render(name: str, colour: QColor, size: int, *, stroke: float, filled: bool, dpr: float) -> QPixmap:
    """The icon as a pixmap of `size` logical pixels a side, sharp at `dpr`."""
    return QPixmap.fromImage(_drawn(name, colour.rgba(), size, stroke, filled, dpr))


@lru_cache(maxsize=1_000)
def _drawn(name: str, rgba: int, size: int, stroke: float, filled: bool, dpr: float) -> QImage:
    """Kept over changes of the theme: the 50 of a window take 6 ms. An image, which may outlive the application."""
    colour = QColor.fromRgba(rgba)
    text = svg_text(name).replace("currentColor", colour.name())
    text = text.replace('stroke-width="2"', f'stroke-width="{stroke:g}"')
    if filled:
        text = text.replace('fill="none"', f'fill="{colour.name()}"')
    side = max(1, round(size * dpr))
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.setOpacity(colour.alphaF())
        QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, side, side))
    image.setDevicePixelRatio(dpr)
    return image
