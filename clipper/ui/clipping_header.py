"""The row above the clipping list: what is shown, in which order, and how densely."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from clipper.ui.clipping_label import ElidedLabel
from clipper.ui.clipping_typesetting import Density
from clipper.ui.look.look import Look
from clipper.ui.look.mnemonics import give_mnemonics

SORTS = ("date", "title", "source", "added", "passages")
"""The orders of the list, as `sort_chosen` names them."""

HEADER_HEIGHT = 44
HEADER_LEFT, _RIGHT = 16, 18
_PADDING, _GAP, _CHEVRON = 6, 4, 14


class ListHeader(QWidget):
    """The title of the view, or what a search has found in it, and the view button."""

    sort_chosen = Signal(str)
    density_chosen = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._sort, self._density = SORTS[0], Density.COMFORTABLE
        self._title = self._result = ""
        self.title = ElidedLabel(self)
        self.button = SortButton(look, self)
        self.button.clicked.connect(self._open_menu)
        self.menu = QMenu(self)
        self._sorts = self._group(SORTS, self._sort_triggered)
        self.menu.addSeparator()
        self._densities = self._group(tuple(Density), self._density_triggered)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(HEADER_LEFT, 0, _RIGHT - _PADDING, 0)
        layout.setSpacing(8)
        layout.addWidget(self.title, 1)
        layout.addWidget(self.button)
        self.retranslate()
        self.restyle()

    def _group(self, names: tuple[str, ...], triggered: object) -> dict[str, QAction]:
        """Actions in the menu of which one is on."""
        group = QActionGroup(self)
        actions = {}
        for name in names:
            action = QAction(self)
            action.setCheckable(True)
            action.setData(str(name))
            group.addAction(action)
            self.menu.addAction(action)
            actions[str(name)] = action
        group.triggered.connect(triggered)
        return actions

    def retranslate(self) -> None:
        """Set all words in the current language."""
        sorts = {
            "date": self.tr("Newest"),
            "title": self.tr("Headline"),
            "source": self.tr("Source"),
            "added": self.tr("Added"),
            "passages": self.tr("Passages"),
        }
        densities = {Density.COMFORTABLE: self.tr("Comfortable rows"), Density.COMPACT: self.tr("Compact rows")}
        for name, words in sorts.items():
            self._sorts[name].setText(words)
        for density, words in densities.items():
            self._densities[density].setText(words)
        give_mnemonics(self.menu)
        self.button.setToolTip(self.tr("Order and density of the list"))
        self.button.setAccessibleName(self.tr("Order of the list: %1").replace("%1", sorts[self._sort]))
        self.button.setAccessibleDescription(self.tr("Opens a menu with the order and density of the list"))
        self.button.setText(sorts[self._sort])
        self._sorts[self._sort].setChecked(True)
        self._densities[self._density].setChecked(True)

    def restyle(self) -> None:
        """The fonts of the look."""
        look = self._look
        self.button.setFont(look.ui_font(12, 500))
        self.setFixedHeight(max(HEADER_HEIGHT, look.px(HEADER_HEIGHT)))
        self._show_title()

    def set_title(self, title: str) -> None:
        """Name the view."""
        self._title = title
        self._show_title()

    def set_result(self, words: str) -> None:
        """What a search has found, in place of the title; "" without a search."""
        self._result = words
        self._show_title()

    def _show_title(self) -> None:
        look = self._look
        self.title.setFont(look.ui_font(12, 400) if self._result else look.ui_font(15, 600))
        self.title.set_ink(look.theme.ink2 if self._result else look.theme.ink)
        self.title.set_words(self._result or self._title)

    def set_sort(self, sort: str) -> None:
        """Show this order as the current one; ValueError for one that is not in `SORTS`."""
        if sort not in SORTS:
            raise ValueError(f"the list has no order {sort!r}")
        self._sort = sort
        self.retranslate()

    def set_density(self, density: Density) -> None:
        """Show this density as the current one."""
        self._density = density
        self.retranslate()

    def _open_menu(self) -> None:
        place = self.button.rect().bottomRight()
        self.menu.popup(self.button.mapToGlobal(place) - QPoint(self.menu.sizeHint().width(), -2))

    def _sort_triggered(self, action: QAction) -> None:
        self.set_sort(str(action.data()))
        self.sort_chosen.emit(self._sort)

    def _density_triggered(self, action: QAction) -> None:
        self.set_density(Density(str(action.data())))
        self.density_chosen.emit(self._density.value)


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
