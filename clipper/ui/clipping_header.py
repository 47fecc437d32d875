"""The row above the clipping list: what is shown, and in which order."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from clipper.ui.look.look import Look

SORTS = ("date", "title", "source", "passages")
"""The orders of the list, as `sort_chosen` names them."""

_LEFT, _RIGHT = 16, 18
_PADDING, _GAP, _CHEVRON = 6, 4, 14


class ListHeader(QWidget):
    """The title of the view and the sort button."""

    sort_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sort = SORTS[0]
        self.title = ElidedLabel(self)
        self.button = SortButton(look, self)
        self.button.clicked.connect(self._open_menu)
        self.menu = QMenu(self)
        self._actions = self._filled_menu()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_LEFT, 0, _RIGHT - _PADDING, 0)
        layout.setSpacing(8)
        layout.addWidget(self.title, 1)
        layout.addWidget(self.button)
        self.retranslate()
        self.restyle()

    def _filled_menu(self) -> dict[str, QAction]:
        group = QActionGroup(self)
        actions = {}
        for sort in SORTS:
            action = QAction(self)
            action.setCheckable(True)
            action.setData(sort)
            group.addAction(action)
            self.menu.addAction(action)
            actions[sort] = action
        group.triggered.connect(self._sort_triggered)
        return actions

    def retranslate(self) -> None:
        """Set all words in the current language."""
        words = {
            "date": self.tr("Newest"),
            "title": self.tr("Headline"),
            "source": self.tr("Source"),
            "passages": self.tr("Passages"),
        }
        for sort, action in self._actions.items():
            action.setText(words[sort])
        self.button.setToolTip(self.tr("Order of the list"))
        self.button.setAccessibleName(self.tr("Order of the list: %1").replace("%1", words[self._sort]))
        self.button.setText(words[self._sort])
        self._actions[self._sort].setChecked(True)

    def restyle(self) -> None:
        """The fonts of the look."""
        look = self._look
        self.title.setFont(look.ui_font(15, 600))
        self.button.setFont(look.ui_font(12, 500))
        self.setFixedHeight(max(44, look.px(44)))

    def set_title(self, title: str) -> None:
        """Name the view."""
        self.title.setText(title)

    def set_sort(self, sort: str) -> None:
        """Show this order as the current one; ValueError for one that is not in `SORTS`."""
        if sort not in SORTS:
            raise ValueError(f"the list has no order {sort!r}")
        self._sort = sort
        self.retranslate()

    def _open_menu(self) -> None:
        place = self.button.rect().bottomRight()
        self.menu.popup(self.button.mapToGlobal(place) - QPoint(self.menu.sizeHint().width(), -2))

    def _sort_triggered(self, action: QAction) -> None:
        self.set_sort(str(action.data()))
        self.sort_chosen.emit(self._sort)


class SortButton(QToolButton):
    """A word with a chevron behind it: painted, because the style leaves a gap between the two."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self) -> QSize:
        """The word, the chevron and their padding; 30 high."""
        width = QFontMetrics(self.font()).horizontalAdvance(self.text())
        return QSize(width + _GAP + _CHEVRON + 2 * _PADDING, max(30, self._look.px(28)))

    def minimumSizeHint(self) -> QSize:
        """The same: the title gives way."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Hover fill, focus ring, word, chevron."""
        theme = self._look.theme
        body = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(theme.hover if self.underMouse() or self.isDown() else Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.acc, 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(body, 7, 7)
            painter.setPen(theme.ink2)
            painter.drawText(self.rect().adjusted(_PADDING, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
            left, top = self.width() - _PADDING - _CHEVRON + 1, (self.height() - _CHEVRON) // 2 + 1
            chevron = self._look.icon("chevron-down", theme.ink2, _CHEVRON, dpr=self.devicePixelRatioF())
            painter.drawPixmap(left, top, chevron)


class ElidedLabel(QLabel):
    """A label of one line that is cut with "…" instead of making its pane wider."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """The text, or as much of it as there is room for."""
        text = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
