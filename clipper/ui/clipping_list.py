"""The clipping list: title and sort menu above a flat table of rows. It knows neither library nor workspace."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clipper.domain.clipping import ClippingId
from clipper.ui.clipping_delegate import Density
from clipper.ui.clipping_header import ListHeader
from clipper.ui.clipping_rows import ClippingRows, RowSource, RowWords
from clipper.ui.clipping_view import RowsView
from clipper.ui.look.look import Look


class ClippingList(QWidget):
    """Header row and rows. `chosen` tells of the clipping that the user moved to, `entered` of Enter on it."""

    chosen = Signal(object)
    """ClippingId, by a click (also on the current row) or by moving with the keys."""
    entered = Signal(object)
    """ClippingId, by Enter or a double click."""
    sort_chosen = Signal(str)
    """One of `clipping_header.SORTS`."""
    menu_asked = Signal(object, QPoint)
    """ClippingId and the place on the screen where its menu is wanted: right click or the menu key."""

    def __init__(self, look: Look, parent: QWidget | None = None, *, today: Callable[[], date] = date.today) -> None:
        super().__init__(parent)
        self._look = look
        self._words = RowWords(today, self)
        self.rows = ClippingRows(self._words, self)
        # The view first: the focus reaches the rows before the sort button above them.
        self.view = RowsView(look, self.rows, self._words, self)
        self.header = ListHeader(look, self)
        self.header.sort_chosen.connect(self.sort_chosen)
        self.view.chosen.connect(self.chosen)
        self.view.entered_row.connect(self.entered)
        self.view.menu_asked.connect(self.menu_asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)
        look.changed.connect(self._restyle)
        self._restyle()

    # What is shown

    def set_source(self, source: RowSource) -> None:
        """Show other rows; the current clipping stays current where it is among them."""
        with self.view.keeping_current():
            self.rows.set_source(source)

    def reset(self) -> None:
        """The source's rows are others now. The current clipping stays current, and in its place on the screen."""
        with self.view.keeping_current():
            self.rows.reset()

    def rows_changed(self, first: int, last: int) -> None:
        """These rows, ends included, show something else now."""
        self.rows.rows_changed(first, last)

    def set_title(self, title: str) -> None:
        """Name the view: "All clippings"."""
        self.header.set_title(title)
        self.view.setAccessibleName(title)

    def set_sort(self, sort: str) -> None:
        """Show this order as the current one; `sort_chosen` is not emitted."""
        self.header.set_sort(sort)

    def set_density(self, density: str) -> None:
        """Either "comfortable" or "compact"; ValueError for anything else."""
        self.view.set_density(Density(density))

    def set_empty(self, title: str, help: str) -> None:
        """What the list says when it has no rows: one line of fact, one of help."""
        self.view.set_empty(title, help)

    # Where the user is

    def current_id(self) -> ClippingId | None:
        """The clipping whose row is selected."""
        return self.view.current_id()

    def show_clipping(self, clipping_id: ClippingId | None) -> bool:
        """Select a clipping's row and scroll to it, without telling; None selects none. Whether it is here."""
        return self.view.show_clipping(clipping_id)

    def step(self, rows: int) -> bool:
        """Go so many rows down (negative: up), as the keys do; False at the end. For J and K."""
        return self.view.step(rows)

    def _restyle(self) -> None:
        self.header.restyle()
        self.view.restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._look.theme.list)

    def changeEvent(self, event: QEvent) -> None:
        """Another language: the rows have words of ours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.header.retranslate()
            self.view.restyle()
