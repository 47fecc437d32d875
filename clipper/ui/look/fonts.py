"""The two faces, the system's own for the interface and Source Serif Pro for reading, and their sizes.

Sizes are set in points (pixels of DESIGN.md × 72/96, on macOS × 72/72), so that Qt applies the system's logical DPI,
and grow further when the user made the system's own font larger or smaller than usual.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

READING_FAMILIES = ("Source Serif Pro", "Noto Serif")
"""What a reading font falls back to, in order, behind the user's choice."""

_UPRIGHT_FILES = ("SourceSerifPro-Regular.ttf", "SourceSerifPro-Semibold.ttf", "SourceSerifPro-Bold.ttf")
_LOADED = "clipper_reading_face_is_loaded"
_BASE_DPI = 72 if sys.platform == "darwin" else 96
# What systems ship: Segoe UI 9, Cantarell and Noto Sans 10–11, San Francisco 13 points. Outside of it the user chose.
_USUAL_POINTS = (11.0, 13.0) if sys.platform == "darwin" else (9.0, 11.0)


def load_reading_face() -> None:
    """Make Source Serif Pro known to this application, once. Without the package the next family is used.

    The upright faces only: its italics have no Cyrillic, so Qt must slant the upright ones.
    """
    application = QCoreApplication.instance()
    if application is None or application.property(_LOADED):
        return
    application.setProperty(_LOADED, True)
    spec = find_spec("font_source_serif_pro")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        for name in _UPRIGHT_FILES:
            QFontDatabase.addApplicationFont(str(Path(folder) / "files" / name))


def user_text_scale(system_font: QFont) -> float:
    """How much larger than usual the user made the system's font; 1.0 inside the usual range."""
    points = system_font.pointSizeF()
    smallest, largest = _USUAL_POINTS
    if points <= 0 or smallest <= points <= largest:
        return 1.0
    return points / largest if points > largest else points / smallest


def logical_scale() -> float:
    """The system's logical DPI over the usual one (X11's Xft.dpi; 1.0 where scaling is by device pixels)."""
    screen = QGuiApplication.primaryScreen()
    return screen.logicalDotsPerInchY() / _BASE_DPI if screen is not None else 1.0


def sized(font: QFont, size_px: float, weight: int, scale: float) -> QFont:
    """A copy of the font at a size of DESIGN.md. Unhinted: hinting spaces Cyrillic unevenly."""
    result = QFont(font)
    result.setPointSizeF(size_px * 72 / _BASE_DPI * scale)
    result.setWeight(QFont.Weight(weight))
    result.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return result
