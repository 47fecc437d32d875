"""One of a few: `SegmentedChoice` shows them all, `ChoiceBox` opens a list. Both tell only what the user chose."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyledItemDelegate, QWidget

from clipper.ui.look.look import Look
from clipper.ui.look.segments import Segments
from clipper.ui.look.theme import Theme

Choices = Sequence[tuple[str, str]]
"""(value, words)"""
_ROW = 32
_SIDE, _CHEVRON = 11, 14


class SegmentedChoice(Segments):
    """Left and Right choose; the wheel does not."""

    chosen = Signal(str)

    def __init__(self, look: Look, name: str, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._values = [value for value, _ in choices]
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for _, words in choices:
            self.add_segment(words)
        self.currentChanged.connect(self._tell)

    def show_value(self, value: str) -> None:
        """Without telling."""
        self.blockSignals(True)
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)
        self.blockSignals(False)
        self.update()

    def _tell(self, index: int) -> None:
        if 0 <= index < len(self._values):
            self.chosen.emit(self._values[index])

    def track(self, theme: Theme) -> QColor:
        """It lies on a card, which in dark is as light as the track of a pane: darker than it there."""
        return theme.insp if theme.is_dark else super().track(theme)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls."""
        event.ignore()

    def sizeHint(self) -> QSize:
        """As wide as all words need, evenly shared."""
        widths = [self.natural_width(nth) for nth in range(self.count())]
        return QSize(max(widths, default=0) * len(widths), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        widths = [self.natural_width(nth) for nth in range(self.count())]
        return QSize(sum(widths), super().sizeHint().height())


class ChoiceBox(QComboBox):
    """A list of words, painted as a field. Up and Down choose in passing, Alt+Down or Space opens the list."""

    chosen = Signal(str)

    def __init__(
        self, look: Look, name: str, choices: Choices, parent: QWidget | None = None, *, least_width: int = 0
    ) -> None:
        """`least_width`: in px of DESIGN.md."""
        super().__init__(parent)
        self._look, self._least = look, least_width
        self.setAccessibleName(name)
        self.setItemDelegate(QStyledItemDelegate(self))  # the default one knows nothing of a least height
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMaxVisibleItems(12)
        for value, words in choices:
            self.addItem(words, value)
        self.activated.connect(self._tell)
        look.changed.connect(self._restyle)
        self._restyle()

    def show_value(self, value: str) -> None:
        """Without telling."""
        self.setCurrentIndex(self.findData(value))

    def _tell(self, index: int) -> None:
        self.chosen.emit(str(self.itemData(index)))

    def _restyle(self) -> None:
        theme = self._look.theme
        # combobox-popup: Fusion would lay its menu over the box instead of under it.
        self.setStyleSheet(
            "QComboBox { combobox-popup: 0; }"
            f"QAbstractItemView {{ background: {theme.raised.name()}; color: {theme.ink.name()};"
            f" border: 1px solid {theme.line2.name()}; outline: 0; padding: 4px; }}"
            f"QAbstractItemView::item {{ min-height: {self._look.px(_ROW - 4)}px; padding: 0 8px; border: 0;"
            f" border-radius: 6px; }}"
            f"QAbstractItemView::item:selected {{ background: {theme.sel.name()}; color: {theme.sel_t.name()}; }}"
        )
        self.setFont(self._look.ui_font(13.5))
        self.view().setMinimumWidth(self._words_width() + 2 * _SIDE + 14)
        self.updateGeometry()
        self.update()

    def _words_width(self) -> int:
        return max(
            (self.fontMetrics().horizontalAdvance(self.itemText(nth)) for nth in range(self.count())), default=0
        )

    def sizeHint(self) -> QSize:
        """As wide as the longest words, and as the fields that it stands among."""
        words = self._words_width() + 2 * _SIDE + _CHEVRON + 10
        return QSize(max(words, self._look.px(self._least)), self._look.px(_ROW))

    def minimumSizeHint(self) -> QSize:
        """Words are cut before a page is widened."""
        return QSize(90, self._look.px(_ROW))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme, box = self._look.theme, self.rect()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.acc, 2) if self.hasFocus() else QPen(theme.ctl, 1))
            painter.setBrush(theme.hover if self.underMouse() and self.isEnabled() else theme.field)
            inset = 1.0 if self.hasFocus() else 0.5
            painter.drawRoundedRect(QRectF(box).adjusted(inset, inset, -inset, -inset), 7.5, 7.5)
            room = box.adjusted(_SIDE, 0, -_SIDE - _CHEVRON - 6, 0)
            words = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room.width() + 1)
            painter.setPen(theme.ink if self.isEnabled() else theme.ink3)
            painter.drawText(room.adjusted(0, 0, 2, 0), Qt.AlignmentFlag.AlignVCenter, words)
            chevron = self._look.icon("chevron-down", theme.ink2, _CHEVRON, stroke=2.0, dpr=self.devicePixelRatioF())
            painter.drawPixmap(box.right() - _SIDE - _CHEVRON + 1, (box.height() - _CHEVRON) // 2, chevron)
