"""All sources, or all tags, in a popover beside the rail."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from clipper.domain.views import View
from clipper.ui.look.look import Look
from clipper.ui.look.overlay import Popover
from clipper.ui.look.shadow import SHADOW_MARGIN
from clipper.ui.sidebar.entries import Section
from clipper.ui.sidebar.model import SidebarModel
from clipper.ui.sidebar.places import row_height
from clipper.ui.sidebar.view import SidebarView

_WIDTH, _MOST_ROWS, _EDGE, _GAP = 260, 16, 8, 6


class ListPopover(Popover):
    """One section of the sidebar. A click or Enter chooses and closes; the arrows choose and stay."""

    def __init__(self, look: Look, window: QWidget, model: SidebarModel, section: Section) -> None:
        super().__init__(look, window)
        self._window, self._model, self._section = window, model, section
        self._title = QLabel(self)
        self._empty = QLabel(self)
        self._empty.setWordWrap(True)
        self.view = SidebarView(look, model, self, section)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 8)
        column.setSpacing(4)
        for widget in (self._title, self._empty, self.view):
            column.addWidget(widget)
        self.view.entered.connect(self._close)
        self.view.pressed_view.connect(self._close)
        self.view.clippings_dropped.connect(self.close_popover)
        self._dress()

    def _close(self, view: View) -> None:  # noqa: ARG002
        self.close_popover()

    def _dress(self) -> None:
        theme, index = self.look.theme, self._model.index_of_section(self._section)
        entry = self._model.entry(index)
        self._title.setText(self._model.name(entry) if entry is not None else "")
        self._title.setFont(self.look.ui_font(11.5, 600))
        self._title.setContentsMargins(16, 0, 16, 2)
        self._title.setStyleSheet(f"color: {theme.ink3.name()};")
        is_tags = self._section is Section.TAGS
        self._empty.setText(self.tr("No tags yet") if is_tags else self.tr("No sources yet"))
        self._empty.setFont(self.look.ui_font(13))
        self._empty.setContentsMargins(16, 4, 16, 8)
        self._empty.setStyleSheet(f"color: {theme.ink2.name()};")
        self.setAccessibleName(self._title.text())

    def open_beside(self, button: QWidget, view: View) -> None:
        """Beside the button of the rail, with this view's row selected."""
        self._dress()
        self.view.ensure_filled()
        self.view.show_view(view)
        rows = self._row_count()
        self._empty.setVisible(not rows)
        self.view.setVisible(bool(rows))
        self.view.setFixedHeight(min(rows, _MOST_ROWS) * row_height(self.look))
        self.setFixedWidth(self.look.px(_WIDTH) + 2 * SHADOW_MARGIN)
        corner = button.mapTo(self._window, QPoint(0, 0))
        self.open_at(button.rect().translated(corner))

    def _row_count(self) -> int:
        """The rows that are seen, folded ones left out; no further than fit."""
        count, index = 0, self._model.index(0, 0, self.view.rootIndex())
        while index.isValid() and count < _MOST_ROWS:
            count, index = count + 1, self.view.indexBelow(index)
        return count

    def _place(self, size: QSize, room: QRect) -> QPoint:  # noqa: ARG002
        """To the right of the button, its top at the button's, inside the window."""
        lowest = self._window.height() - _EDGE - size.height()
        return QPoint(self._anchor.right() + 1 + _EDGE + _GAP, max(_EDGE, min(self._anchor.top(), lowest)))
