"""`ShortcutsSheet`: all keys on one card, in two columns. It is told what to show; it scrolls in a low window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from clipper.ui.look.card import Card
from clipper.ui.look.look import Look

WIDTH = 700
SIDE, COLUMN_GAP, KEYS_WIDTH = 27, 16, 124
ROW_HEIGHT, CAP_HEIGHT = 25, 20
_LEAST_FOR_TWO = 560
_SCROLLS = {
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Space: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


@dataclass(frozen=True, slots=True)
class SheetRow:
    """Keys as they are shown, "J / K", and what they do."""

    keys: str
    words: str


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A heading with its rows, in the left column or the right one."""

    title: str
    rows: tuple[SheetRow, ...]
    is_right: bool = False


class ShortcutsSheet(Card):
    """Esc, ? and × close it; arrows and Page keys scroll it. Its rows are labels, so that they are read out."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window, QSize(look.px(WIDTH), 1))
        self._title, self._cross = QLabel(self), QToolButton(self)
        self._scroll, self._page = QScrollArea(self), QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._headings: list[QLabel] = []
        self._caps: list[QLabel] = []
        self._words: list[QLabel] = []
        self._grids: list[QGridLayout] = []
        self._lay_out()
        self._cross.clicked.connect(self._close_clicked)
        self._parts: Sequence[SheetPart] = ()
        self._scale = look.text_scale
        look.changed.connect(self._renew)
        self.retranslate()
        self._restyle()

    def _lay_out(self) -> None:
        self.setObjectName("shortcutsSheet")
        self._cross.setIconSize(QSize(18, 18))
        self._cross.setMinimumSize(28, 28)
        self._cross.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._columns.setContentsMargins(SIDE, 0, SIDE - 10, 12)
        self._columns.setSpacing(COLUMN_GAP)
        self._page.setLayout(self._columns)
        self._scroll.setWidget(self._page)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for widget in (self._scroll.viewport(), self._page):
            widget.setAutoFillBackground(False)
        head = QHBoxLayout()
        head.setContentsMargins(SIDE, 0, 12, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._cross)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 12)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)

    # Rows

    def set_parts(self, parts: Sequence[SheetPart]) -> None:
        """Show these instead of what is shown."""
        self._parts = parts
        self._clear()
        for is_right in (False, True):
            column = QVBoxLayout()
            column.setSpacing(self.look.px(14))
            for part in parts:
                if part.is_right == is_right and part.rows:
                    column.addLayout(self._part(part))
            column.addStretch(1)
            self._columns.addLayout(column, 1)
        for label in (*self._headings, *self._caps, *self._words):
            label.show()  # at once, not when the event loop comes round: its size counts below
        self._restyle()
        self._align()
        self._fit()

    def _renew(self) -> None:
        """Theme or faces have changed; all places with them when text has another size."""
        if self._scale == self.look.text_scale:
            self._restyle()
        else:
            self._scale = self.look.text_scale
            self.set_parts(self._parts)

    def _align(self) -> None:
        """All words begin at the same place, right of the longest key."""
        widest = max((cap.sizeHint().width() for cap in self._caps), default=0)
        for grid in self._grids:
            grid.setColumnMinimumWidth(0, max(widest, self.look.px(KEYS_WIDTH)))

    def _clear(self) -> None:
        for widget in (*self._headings, *self._caps, *self._words):
            widget.hide()
            widget.deleteLater()
        for labels in (self._headings, self._caps, self._words):
            labels.clear()
        self._grids.clear()
        while (item := self._columns.takeAt(0)) is not None:
            layout = item.layout()
            if layout is not None:
                layout.deleteLater()

    def _part(self, part: SheetPart) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._label(part.title, self._headings), 0, 0, 1, 2)
        grid.setRowMinimumHeight(0, self.look.px(ROW_HEIGHT))
        for nth, row in enumerate(part.rows, 1):
            cap, words = self._label(row.keys, self._caps), self._label(row.words, self._words)
            cap.setAccessibleName(row.keys)
            words.setAccessibleName(f"{row.words}: {row.keys}")
            words.setWordWrap(True)
            grid.addWidget(cap, nth, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(words, nth, 1, Qt.AlignmentFlag.AlignVCenter)
            grid.setRowMinimumHeight(nth, self.look.px(ROW_HEIGHT))
        self._grids.append(grid)
        return grid

    def _label(self, text: str, among: list[QLabel]) -> QLabel:
        label = QLabel(text, self._page)
        label.setTextFormat(Qt.TextFormat.PlainText)
        among.append(label)
        return label

    # Place

    def _fit(self) -> None:
        """As high as its rows need; the window bounds it."""
        width = self.look.px(WIDTH)
        inner = self._columns.sizeHint().height()
        if self._columns.hasHeightForWidth():
            inner = self._columns.heightForWidth(width - 14)
        self._wanted = QSize(width, inner + 14 + 10 + 12 + self._cross.sizeHint().height())
        if self.is_open:
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.body().width() >= self.look.px(_LEAST_FOR_TWO)
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._columns.direction() != direction:
            self._columns.setDirection(direction)

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = _SCROLLS.get(Qt.Key(event.key()))
        if event.text() == "?":
            self.close()
        elif action is not None:
            self._scroll.verticalScrollBar().triggerAction(action)
        else:
            super().keyPressEvent(event)

    def _close_clicked(self, _checked: bool) -> None:
        self.close()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """The words that are its own; the rows are given anew by who gave them."""
        self._title.setText(self.tr("Keyboard shortcuts"))
        self.setAccessibleName(self._title.text())
        self._cross.setAccessibleName(self.tr("Close"))
        self._cross.setToolTip(self.tr("Close (Esc)"))

    def _restyle(self) -> None:
        theme, look = self.look.theme, self.look
        _dress(self._title, f"color: {theme.ink.name()};", look.ui_font(20, 700))
        self._cross.setIcon(look.button_icon("x", 18))
        for heading in self._headings:
            _dress(heading, f"color: {theme.acc.name()};", look.ui_font(13.5, 600))
        for words in self._words:
            _dress(words, f"color: {theme.ink.name()};", look.ui_font(13.5))
        for cap in self._caps:
            cap.setFixedHeight(look.px(CAP_HEIGHT))
            box = (
                f"color: {theme.ink2.name()}; background: {theme.list.name()};"
                f" border: 1px solid {theme.line2.name()}; border-radius: 4px; padding: 0 5px;"
            )
            _dress(cap, box, look.ui_font(11, 500))


def _dress(label: QLabel, sheet: str, font: QFont) -> None:
    """The sheet first: given to a label that is shown already, it takes the font back to the application's."""
    label.setStyleSheet(sheet)
    label.setFont(font)
