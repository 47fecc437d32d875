"""The "…" menu of a card."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRectF, Signal
from PySide6.QtGui import QAction, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from clipper.domain.passage import Colour
from clipper.ui.look.look import Look
from clipper.ui.look.mnemonics import give_mnemonics


class CardMenu(QMenu):
    """One menu for all cards: `open_for` says for which. The keys beside the words are the window's."""

    recolour_chosen = Signal(str, object)
    tag_chosen = Signal(str)
    note_chosen = Signal(str)
    match_chosen = Signal(str)
    remove_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._passage_id = ""
        self.setAccessibleName(self.tr("Passage"))
        self._keys: Callable[[str], str] = _no_key
        self._colours = {self._colour_action(): colour for colour in Colour}
        self.addSeparator()
        self._tag, self._note = self.addAction(""), self.addAction("")
        self.addSeparator()
        self._match = self.addAction("")
        self._remove = self.addAction("")
        self.triggered.connect(self._pass_on)

    def _colour_action(self) -> QAction:
        action = self.addAction("")
        action.setCheckable(True)
        return action

    def set_keys(self, keys: Callable[[str], str]) -> None:
        """The keys in force, by the names of the window's commands, as they are shown."""
        self._keys = keys

    def _write(self, action: QAction, words: str, command: str) -> None:
        key = self._keys(command)
        action.setText(f"{words}\t{key}" if key else words)

    def open_for(self, passage_id: str, colour: Colour, place: QPoint, *, is_lost: bool) -> None:
        """Shows the menu at a place on the screen, for a passage that has `colour`."""
        self._passage_id = passage_id
        for action, of_action in self._colours.items():
            self._write(action, self._look.colour_words(of_action), f"colour_{of_action.value}")
            action.setChecked(of_action == colour)
            action.setIcon(self._swatch(of_action, is_ticked=of_action == colour))
        self._write(self._tag, self.tr("Tag…"), "tag")
        self._write(self._note, self.tr("Note…"), "note")
        self._match.setVisible(is_lost)
        self._write(self._match, self.tr("Find match…"), "find_match")
        self._write(self._remove, self.tr("Remove"), "remove")
        give_mnemonics(self)
        self.popup(place)

    def _swatch(self, colour: Colour, *, is_ticked: bool) -> QIcon:
        """A dot of the colour, a check mark in it when it is the passage's own."""
        dpr, theme = self.devicePixelRatioF(), self._look.theme
        pixmap = QPixmap(round(16 * dpr), round(16 * dpr))
        pixmap.setDevicePixelRatio(dpr)
        pixmap.fill("transparent")
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(theme.bands[colour].fill)
            painter.setPen(QPen(theme.bands[colour].stroke, 1.5))
            painter.drawEllipse(QRectF(1, 1, 14, 14))
            if is_ticked:
                painter.drawPixmap(3, 3, self._look.icon("check", theme.ink, 10, stroke=3.0, dpr=dpr))
        return QIcon(pixmap)

    def _pass_on(self, action: QAction) -> None:
        if action in self._colours:
            self.recolour_chosen.emit(self._passage_id, self._colours[action])
        elif action is self._tag:
            self.tag_chosen.emit(self._passage_id)
        elif action is self._note:
            self.note_chosen.emit(self._passage_id)
        elif action is self._match:
            self.match_chosen.emit(self._passage_id)
        elif action is self._remove:
            self.remove_chosen.emit(self._passage_id)


def _no_key(_: str) -> str:
    return ""
