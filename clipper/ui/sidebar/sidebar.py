"""`Sidebar`: the tree of views above a foot, or the rail, on one model. It knows neither library nor workspace."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from clipper.domain.views import View, ViewCounts
from clipper.ui.look.look import Look
from clipper.ui.sidebar.entries import Section, TagCount
from clipper.ui.sidebar.foot import Foot
from clipper.ui.sidebar.list_popover import ListPopover
from clipper.ui.sidebar.model import SidebarModel
from clipper.ui.sidebar.places import TOP
from clipper.ui.sidebar.rail import Rail
from clipper.ui.sidebar.view import SidebarView


class Sidebar(QWidget):
    """Presents counts and tags, tells what the user wants. How wide it is, and whether a rail, the panes say."""

    view_chosen = Signal(object)
    """View, also when it is the shown one: the user may want its top."""
    entered = Signal(object)
    """View, by Enter or a double click in the tree: chosen already, and the focus goes on into the list."""
    import_requested = Signal()
    preferences_requested = Signal()
    clippings_dropped = Signal(object, str)
    """(list of ClippingId, the whole path of the tag)"""
    tag_menu_requested = Signal(str, QPoint)
    """(tag, place on the screen)"""
    folding_changed = Signal()
    """`folded` is another, for whoever remembers it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._model = SidebarModel(self)
        self._full = QWidget(self)
        self.view = SidebarView(look, self._model, self._full)
        self._foot = Foot(look, self._full)
        self.rail = Rail(look, self._model, self)
        self._popovers: dict[Section, ListPopover] = {}
        self._set_up()
        self._connect()
        self.retranslate()

    def _set_up(self) -> None:
        self.setObjectName("sidebar")
        column = QVBoxLayout(self._full)
        column.setContentsMargins(0, TOP, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self._foot)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._full)
        self._pages.addWidget(self.rail)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self.view.view_chosen.connect(self._choose)
        self.view.entered.connect(self.entered)
        self.view.clippings_dropped.connect(self.clippings_dropped)
        self.view.tag_menu_requested.connect(self.tag_menu_requested)
        self.view.folding_changed.connect(self.folding_changed)
        self.rail.view_chosen.connect(self._choose)
        self.rail.section_wanted.connect(self.list_section)
        for part in (self._foot, self.rail):
            part.import_requested.connect(self.import_requested)
            part.preferences_requested.connect(self.preferences_requested)
        self._look.changed.connect(self.update)

    def retranslate(self) -> None:
        """Another language."""
        self.setAccessibleName(self.tr("Sidebar"))
        self._model.retranslate()
        self.view.retranslate()
        self._foot.retranslate()
        self.rail.retranslate()

    # What is shown

    def set_library(self, library: str) -> None:
        """Whose views are shown; the list tells the same of its clippings."""
        self._model.library = library

    def set_counts(self, counts: ViewCounts) -> None:
        """The numbers of the library, and its sources. The same again costs nothing."""
        self._model.set_counts(counts)

    def set_tags(self, rows: Iterable[TagCount]) -> None:
        """All tags, in any order."""
        self._model.set_tags(rows)

    def set_view(self, view: View) -> None:
        """Another view is shown now: select its row, silently."""
        self.view.show_view(view)
        self.rail.show_view(view)
        for popover in self._popovers.values():
            popover.view.show_view(view)

    @property
    def shown(self) -> View:
        """The view whose row is selected."""
        return self.view.shown

    def title_of(self, view: View) -> str:
        """What a view is called."""
        return self._model.view_words(view)

    @property
    def folded(self) -> tuple[str, ...]:
        """What the user folded: "sources", "tag:energy"."""
        return self.view.folded

    def set_folded(self, keys: Iterable[str]) -> None:
        """As `folded` gave them."""
        self.view.set_folded(keys)

    # Rail

    @property
    def is_rail(self) -> bool:
        """Whether only icons are shown."""
        return self._pages.currentWidget() is self.rail

    def set_rail(self, is_rail: bool) -> None:
        """Show the rail, or all of it; the focus stays in the sidebar."""
        if is_rail == self.is_rail:
            return
        focus = self.window().focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        for popover in self._popovers.values():
            popover.close_popover()
        self._pages.setCurrentWidget(self.rail if is_rail else self._full)
        self.setFocusProxy(self.rail if is_rail else self.view)
        if had_focus:
            self.setFocus()

    def list_section(self, section: Section) -> None:
        """All sources, or all tags, in a popover beside the rail."""
        popover = self._popovers.get(section)
        if popover is None:
            popover = self._popovers[section] = ListPopover(self._look, self.window(), self._model, section)
            popover.view.view_chosen.connect(self._choose)
            popover.view.entered.connect(self.entered)
            popover.view.clippings_dropped.connect(self.clippings_dropped)
            popover.view.tag_menu_requested.connect(self.tag_menu_requested)
        popover.open_beside(self.rail.button_of(section), self.shown)

    def _choose(self, view: View) -> None:
        self.set_view(view)
        self.view_chosen.emit(view)

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._look.theme.side)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
