"""The column: how wide it is for a face and a language, and how far apart its lines stand."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtGui import QFont, QFontMetricsF

WIDTHS = {"narrow": 60, "normal": 68, "wide": 75}
"""Characters in a line of the column (DESIGN.md §1)."""
LEADING = 1.55
LEAST_COLUMN = 440
LEFT_GUTTER = 34
RIGHT_GUTTER = 48
"""Beside the column, the right one holding the note markers."""

# Letters as often as prose has them, so that their mean advance is the language's. Our own words.
_SAMPLES = {
    "uk": "Коли місто прокидається, біля пристані вже чути голоси: люди сперечаються про ціни й воду.",
    "en": "When the town wakes, voices are already heard at the landing: people argue about prices.",
}


@dataclass(frozen=True, slots=True)
class ReadingStyle:
    """What the reader can be told about setting text. `zoom` multiplies every size."""

    size_px: float = 17
    leading: float = LEADING
    characters: int = WIDTHS["normal"]
    zoom: float = 1.0
    is_justified: bool = False
    is_hyphenated: bool = False
    are_margin_notes_shown: bool = True
    are_patterns_shown: bool = False
    """A line of its own under each colour; high contrast has them always."""

    def sets_as(self, other: ReadingStyle) -> bool:
        """Whether text is set alike: the two differ in nothing but what is painted beside and behind it."""
        return self == replace(
            other, are_margin_notes_shown=self.are_margin_notes_shown, are_patterns_shown=self.are_patterns_shown
        )

    @property
    def body_px(self) -> float:
        """The size of body text on the screen."""
        return self.size_px * self.zoom


def column_width(font: QFont, language: str, characters: int) -> float:
    """Pixels that hold so many characters: Ukrainian takes about a tenth more than English."""
    sample = _SAMPLES["uk" if language in ("uk", "ru", "be", "bg") else "en"]
    return QFontMetricsF(font).horizontalAdvance(sample) / len(sample) * characters


def line_height_percent(font: QFont, em_px: float, leading: float) -> float:
    """What ProportionalHeight needs for lines `leading` em apart: it multiplies the font's height, not its size."""
    return 100 * leading * em_px / QFontMetricsF(font).height()
