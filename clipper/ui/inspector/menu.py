"""The "…" menu of a card."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Signal
from PySide6.QtGui import QAction, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from clipper.domain.passage import Colour
from clipper.ui.look.look import Look


class CardMenu(QMenu):
    """One menu for all cards: `open_for` says for which. The keys beside the words are the window's."""

    recolour_chosen = Signal(str, object)
    tag_chosen = Signal(str)
    note_chosen = Signal(str)
    remove_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._passage_id = ""
        self.setAccessibleName(self.tr("Passage"))
        self._colours = {self._colour_action(key): colour for key, colour in enumerate(Colour, start=1)}
        self.addSeparator()
        self._tag = self.addAction(self.tr("Tag…") + "\tT")
        self._note = self.addAction(self.tr("Note…") + "\tN")
        self.addSeparator()
        self._remove = self.addAction(self.tr("Remove") + "\t" + self.tr("Delete"))
        self.triggered.connect(self._pass_on)

    def _colour_action(self, key: int) -> QAction:
        action = self.addAction("")
        action.setData(key)
        action.setCheckable(True)
        return action

    def open_for(self, passage_id: str, colour: Colour, place: QPoint) -> None:
        """Shows the menu at a place on the screen, for a passage that has `colour`."""
        self._passage_id = passage_id
        for action, of_action in self._colours.items():
            action.setText(f"{self._look.colour_words(of_action)}\t{action.data()}")
            action.setChecked(of_action == colour)
            action.setIcon(self._swatch(of_action, is_ticked=of_action == colour))
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
        elif action is self._remove:
            self.remove_chosen.emit(self._passage_id)
