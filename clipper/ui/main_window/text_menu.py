"""Text size and column: the settings behind the reader's style, and the menu that changes them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from clipper.ui.look.mnemonics import give_mnemonics
from clipper.ui.reader.measure import WIDTHS, ReadingStyle
from clipper.ui.settings import Settings
from clipper.workspace.translating import QT_TRANSLATE_NOOP

ZOOMS = (75, 80, 90, 100, 110, 125, 150, 175, 200, 225, 250)
LEAST_SPACING, MOST_SPACING = 100, 300
"""Of lines, in percent of the text size: lines on one another, or a page apart, are nobody's wish."""
_WIDTH_WORDS = {
    "narrow": QT_TRANSLATE_NOOP("TextMenu", "Narrow column"),
    "normal": QT_TRANSLATE_NOOP("TextMenu", "Normal column"),
    "wide": QT_TRANSLATE_NOOP("TextMenu", "Wide column"),
}


class TextMenu(QObject):
    """Keeps the reading style in the settings and hands it to the reader at every change."""

    changed = Signal()
    """The settings are other ones."""

    def __init__(self, settings: Settings, apply: Callable[[ReadingStyle], None], parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._apply = apply

    def style(self) -> ReadingStyle:
        """The style that the settings ask for."""
        settings = self._settings
        characters = WIDTHS.get(settings.column, WIDTHS["normal"])
        return ReadingStyle(
            leading=max(LEAST_SPACING, min(MOST_SPACING, settings.line_spacing)) / 100,
            characters=characters,
            zoom=settings.text_zoom / 100,
            is_justified=settings.is_justified,
            is_hyphenated=settings.is_hyphenated,
            are_margin_notes_shown=settings.are_margin_notes_shown,
            are_patterns_shown=settings.are_patterns_shown,
        )

    def zoom(self, by: int) -> None:
        """So many steps larger or smaller; 0 is 100 %."""
        now = min(range(len(ZOOMS)), key=lambda nth: abs(ZOOMS[nth] - self._settings.text_zoom))
        self._settings.text_zoom = ZOOMS[max(0, min(len(ZOOMS) - 1, now + by))] if by else 100
        self._apply(self.style())
        self.changed.emit()

    def set_column(self, name: str) -> None:
        """A name of measure.WIDTHS."""
        self._settings.column = name
        self._apply(self.style())
        self.changed.emit()

    def set_justified(self, on: bool) -> None:
        """Whether lines end at the column's right edge."""
        self._settings.is_justified = on
        self._apply(self.style())
        self.changed.emit()

    def set_hyphenated(self, on: bool) -> None:
        """Whether long words may be broken at the end of a line."""
        self._settings.is_hyphenated = on
        self._apply(self.style())
        self.changed.emit()

    def menu(self, parent: QWidget, keys: Callable[[str], str]) -> QMenu:
        """The menu, as the settings are now. `keys`: of a command, as they are shown."""
        menu = QMenu(parent)
        zoom = self.tr("Text size: {percent}%").format(percent=self._settings.text_zoom)
        menu.addAction(zoom).setEnabled(False)
        for words, key, by in (
            (self.tr("Larger"), keys("zoom_in"), 1),
            (self.tr("Smaller"), keys("zoom_out"), -1),
            (self.tr("Usual size"), keys("zoom_reset"), 0),
        ):
            menu.addAction(f"{words}\t{key}" if key else words).triggered.connect(partial(self._zoom_by, by))
        menu.addSeparator()
        group = QActionGroup(menu)
        for name, words in _WIDTH_WORDS.items():
            action = menu.addAction(QCoreApplication.translate("TextMenu", words))
            action.setCheckable(True)
            action.setChecked(name == self._settings.column)
            action.triggered.connect(partial(self._choose_column, name))
            group.addAction(action)
        menu.addSeparator()
        for words, is_on, choose in (
            (self.tr("Justified lines"), self._settings.is_justified, self.set_justified),
            (self.tr("Hyphenation"), self._settings.is_hyphenated, self.set_hyphenated),
        ):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(is_on)
            action.toggled.connect(choose)
        give_mnemonics(menu)
        return menu

    def _zoom_by(self, by: int, _checked: bool = False) -> None:
        self.zoom(by)

    def _choose_column(self, name: str, _checked: bool = False) -> None:
        self.set_column(name)
