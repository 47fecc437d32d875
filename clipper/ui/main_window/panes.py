"""The four panes of the window: where they are, which of them are seen, which has the focus."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from clipper.domain.views import View, ViewKind
from clipper.ui.clipping_list import ClippingList
from clipper.ui.inspector import Inspector
from clipper.ui.keys import is_typing
from clipper.ui.look import motion
from clipper.ui.look.look import Look
from clipper.ui.main_window.arrangement import (
    LEAST_READER,
    LIMITS,
    LINE,
    Arrangement,
    Choices,
    Page,
    arrange,
    class_of,
    folded_of,
)
from clipper.ui.main_window.pane_edge import PaneEdge
from clipper.ui.reader.reader import BAR_HEIGHT, Reader
from clipper.ui.settings import Settings
from clipper.ui.sidebar import Sidebar

BOARDS = (ViewKind.PASSAGES, ViewKind.ATTENTION)
"""The views that are no list of clippings."""
_NAMES = ("sidebar", "list", "reader", "inspector")
_SIDES = {"sidebar": Qt.Edge.LeftEdge, "list": Qt.Edge.LeftEdge}


class Panes(QWidget):
    """Sidebar, list, reader (with the bars above it) and inspector beside each other.

    No QSplitter: it would lay the article out twice for a change, and hand a narrow window's misery to any pane.
    """

    inspector_shown = Signal(bool)
    """Whether it is, told at every arrangement."""

    def __init__(
        self,
        look: Look,
        settings: Settings,
        sidebar: Sidebar,
        clipping_list: ClippingList,
        middle: QWidget,
        reader: Reader,
        inspector: Inspector,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._settings = look, settings
        self._sidebar, self._list, self._reader, self._inspector = sidebar, clipping_list, reader, inspector
        self._widgets = dict(zip(_NAMES, (sidebar, clipping_list, middle, inspector), strict=True))
        self._choices = Choices(settings.pane_widths)
        self._page = Page.LIST
        self._now = Arrangement(0, 0, 0, 0)
        self._class = class_of(self.width())
        self._board: QWidget | None = None
        for widget in (clipping_list, middle, inspector, sidebar):  # the order in which Tab reaches them
            widget.setParent(self)
        self._edges = {name: PaneEdge(look, self) for name in LIMITS}
        sidebar.set_folded(folded_of(settings.pane_widths))
        self._connect()

    def _connect(self) -> None:
        """Before anybody else: what they put the focus on must be seen by then."""
        for name, edge in self._edges.items():
            edge.dragged.connect(partial(self._drag, name))
            edge.dropped.connect(self.keep_widths)
            edge.reset.connect(partial(self._reset, name))
        self._sidebar.view_chosen.connect(self._bring_list)
        self._sidebar.entered.connect(self._go_to_list)
        self._sidebar.folding_changed.connect(self.keep_widths)
        self._list.entered.connect(self.show_reader_page)
        self._inspector.entered.connect(self.show_reader_page)
        self._reader.article.escaped.connect(self._escape_article)

    # Which are seen -----------------------------------------------------------------------------------------------

    def toggle_sidebar(self) -> None:
        """All of the sidebar, or the rail."""
        self.show_sidebar(self._now.is_rail)

    def show_sidebar(self, is_full: bool) -> None:
        """All of the sidebar, or the rail. Below 1400 px it closes the inspector, for as long as it is there."""
        self._choices.set_sidebar(self._class, is_full=is_full)
        self._change()

    def toggle_inspector(self) -> None:
        """Show the inspector, or hide it."""
        self.show_inspector(not self._now.inspector)

    def show_inspector(self, shown: bool) -> None:
        """Show or hide the inspector. Below 1400 px the sidebar gives way to it, below 1200 px the list."""
        self._choices.set_inspector(self._class, is_shown=shown)
        self._change()

    def show_list_page(self) -> None:
        """Bring the list into sight, wherever it gave way."""
        self._page = Page.LIST
        if self._class.hides_list and self._now.inspector:
            self._choices.set_inspector(self._class, is_shown=False)
        self._change()

    def show_reader_page(self) -> None:
        """Bring the text into sight, where there is room for one page."""
        self._page = Page.READER
        if self._now.inspector and not self._now.reader:
            self._choices.set_inspector(self._class, is_shown=False)
        self._change()

    def show_board(self, board: QWidget) -> None:
        """Give all the room beside the sidebar to what stands in the reader's place."""
        self._board = board
        self._page = Page.BOARD
        self._change()

    @property
    def is_board_shown(self) -> bool:
        """Whether it has."""
        return self._page is Page.BOARD

    @property
    def is_one_page_shown(self) -> bool:
        """Whether there is room for the list or the text only."""
        return not (self._now.list and self._now.reader) and not self._now.inspector and not self.is_board_shown

    def pane(self, name: str) -> QWidget:
        """One of the four: "sidebar", "list", "reader" (with the bars above it) or "inspector"."""
        return self._widgets[name]

    @property
    def is_sidebar_full(self) -> bool:
        """All of the sidebar, not the rail."""
        return not self._now.is_rail

    def arrange(self) -> None:
        """Lay the panes out for the width that there is."""
        self._follow_class()
        self._apply(arrange(self.width(), self._choices, self._page))

    def follow_width(self, was: int, now: int) -> None:  # noqa: ARG002
        """The window's width is another."""
        self.arrange()

    def keep_widths(self) -> None:
        """Remember what the user chose."""
        self._settings.pane_widths = self._choices.kept(self._sidebar.folded, before=self._settings.pane_widths)

    def _bring_list(self, view: View) -> None:
        if view.kind not in BOARDS:
            self.show_list_page()

    def _go_to_list(self, view: View) -> None:
        if view.kind not in BOARDS:
            self.show_list_page()
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow_class(self) -> None:
        """Coming into a class with one page, that one stays which has the focus."""
        before, self._class = self._class, class_of(self.width())
        if self._page is Page.BOARD:
            return
        focus = self.window().focusWidget()
        if self._class.has_pages and not before.has_pages and focus is not None:
            in_list = any(holds(pane, focus) for pane in (self._list, self._sidebar))
            self._page = Page.LIST if in_list else Page.READER

    # Laying out ---------------------------------------------------------------------------------------------------

    def _change(self) -> None:
        """The user wants another arrangement: remember it, lay it out, and let pictures slide."""
        self.keep_widths()
        before, after = self._now, arrange(self.width(), self._choices, self._page)
        if before == after:
            return
        places = self._places(before)
        pictures = self._pictures_of_leaving(after) if self.isVisible() and motion.is_on() else None
        self._apply(after)
        if pictures is not None:
            self._slide(places, pictures)

    def _apply(self, after: Arrangement) -> None:
        self._now = after
        focus = self.window().focusWidget()
        loses_focus = focus is not None and any(
            not width and holds(pane, focus) for pane, width in self._panes_and_widths(after)
        )
        self._sidebar.set_rail(after.is_rail)
        places = self._places(after)
        for name, pane in self._widgets.items():
            if name in places:
                pane.setGeometry(places[name])
            pane.setVisible(name in places)
        self._place_edges(places)
        self._reader.set_inspector_shown(bool(after.inspector))
        self.inspector_shown.emit(bool(after.inspector))
        if loses_focus and focus is not None and focus.isVisible():
            focus.setFocus()  # it went along into another pane
        elif loses_focus:
            self.focus_home()

    def _panes_and_widths(self, of: Arrangement) -> zip[tuple[QWidget, int]]:
        return zip(self._widgets.values(), of.widths, strict=True)

    def _places(self, of: Arrangement) -> dict[str, QRect]:
        """The panes that are seen, and where."""
        places, left = {}, 0
        for name, width in zip(_NAMES, of.widths, strict=True):
            if width:
                places[name] = QRect(left, 0, width, self.height())
                left += width + LINE
        return places

    def _place_edges(self, places: dict[str, QRect]) -> None:
        """The inspector's is at its left; the rail's, and one with nothing beside it, only paint."""
        lines = {name: place.right() + 1 for name, place in places.items() if name in ("sidebar", "list")}
        if "inspector" in places:
            lines["inspector"] = places["inspector"].left() - 1
        for name, edge in self._edges.items():
            edge.setVisible(name in lines and 0 < lines[name] < self.width())
            edge.place(lines.get(name, 0), self.height())
            edge.set_draggable(self._can_drag(name))
            edge.raise_()

    def _can_drag(self, name: str) -> bool:
        if name == "sidebar":
            return not self._now.is_rail
        return bool(self._now.reader and getattr(self._now, name))

    def focus_home(self) -> None:
        """The text, or what stands in its place, where it is seen; else the list, or the inspector."""
        for pane in (self.in_reader(), self._list, self._inspector):
            if pane.isVisible():
                pane.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def minimumSizeHint(self) -> QSize:
        """None of the panes': the window says how small it may be, and panes give way."""
        return QSize(0, 0)

    def sizeHint(self) -> QSize:
        return QSize(1440, 800)

    # Dragging an edge ---------------------------------------------------------------------------------------------

    def _drag(self, name: str, x: int) -> None:
        """A pane is as wide as the mouse wants, within its limits and what the text can spare."""
        if not self._can_drag(name):
            return
        now: int = getattr(self._now, name)
        place = self._places(self._now)[name]
        wanted = place.right() - x if name == "inspector" else x - place.left()
        spare = max(0, self._now.reader - LEAST_READER) if self._now.reader else self.width()
        least, most = LIMITS[name]
        self._choices.set_width(self._class, name, max(least, min(most, wanted, now + spare)))
        self.arrange()

    def _reset(self, name: str) -> None:
        self._choices.set_width(self._class, name, None)
        self._change()

    # Sliding ------------------------------------------------------------------------------------------------------

    def _pictures_of_leaving(self, after: Arrangement) -> dict[str, QPixmap]:
        return {
            name: pane.grab()
            for (name, pane), width in zip(self._widgets.items(), after.widths, strict=True)
            if not width and pane.isVisible()
        }

    def _slide(self, before: dict[str, QRect], leaving: dict[str, QPixmap]) -> None:
        from clipper.ui.main_window.sliding import Moving, Slide, outside  # not above: the first paint does without

        after, moving = self._places(self._now), []
        for name, pane in self._widgets.items():
            edge, bar = _SIDES.get(name, Qt.Edge.RightEdge), BAR_HEIGHT if name == "reader" else None
            if name in leaving:
                start = before[name]
                moving.append(Moving(leaving[name], start, outside(start, edge), bar))
            elif name in after:
                end = after[name]
                moving.append(Moving(pane.grab(), before.get(name, outside(end, edge)), end, bar))
        Slide(moving, self._look.theme.line).begin(self)

    # Which has the focus ------------------------------------------------------------------------------------------

    def focused(self) -> str | None:
        """The pane whose view has the focus; None while a button, a field or a popover has it."""
        focus = QApplication.focusWidget()
        if focus is None or is_typing(focus):
            return None
        views = {
            "sidebar": self._sidebar.view,
            "list": self._list.view,
            "reader": self._reader.in_focus,
            "inspector": self._inspector.focusProxy(),
        }
        return next((name for name, view in views.items() if view is focus), None)

    def take_focus(self, name: str) -> None:
        """Into a pane, by what `focused` calls it, if it is seen."""
        panes = {
            "sidebar": self._sidebar,
            "list": self._list,
            "reader": self.in_reader(),
            "inspector": self._inspector,
        }
        if panes[name].isVisible():
            panes[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def is_below_bars(self, widget: QWidget) -> bool:
        """Whether it belongs to the text, not to the bars above it."""
        return self._reader.isAncestorOf(widget)

    def in_reader(self) -> QWidget:
        """What takes the focus in the reader's place: the text, what is shown instead of it, or a board."""
        return self._board if self._board is not None and self.is_board_shown else self._reader.in_focus

    def go_in(self, *, has_active_passage: bool) -> bool:
        """From the list into the article, from there to the active passage's card. False: nothing to go into."""
        match self.focused():
            case "list":
                self.show_reader_page()
                self._reader.in_focus.setFocus(Qt.FocusReason.ShortcutFocusReason)
            case "reader" if self._reader.article.ends.is_active:
                return False
            case "reader" if has_active_passage and self._inspector.isVisible():
                self._inspector.show_tab("passages")
                self._inspector.setFocus(Qt.FocusReason.ShortcutFocusReason)
            case _:
                return False
        return True

    def go_out(self) -> bool:
        """The way back."""
        match self.focused():
            case "reader":
                self.show_list_page()
                self._list.setFocus(Qt.FocusReason.ShortcutFocusReason)
            case "inspector":
                self.show_reader_page()
                self._reader.in_focus.setFocus(Qt.FocusReason.ShortcutFocusReason)
            case _:
                return False
        return True

    def _escape_article(self) -> None:
        """Esc, when nothing in the text was left to give up, brings the list back."""
        if self._reader.article.active_id is None:
            self._uncover()

    def _uncover(self) -> bool:
        """Close the inspector where it took the list's place; whether it had."""
        covers = bool(self._class.hides_list and self._now.inspector)
        if covers:
            self.show_inspector(False)
        return covers

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc that no pane wanted."""
        if event.key() != Qt.Key.Key_Escape or not self._uncover():
            super().keyPressEvent(event)


def holds(pane: QWidget, focus: QWidget) -> bool:
    """Whether the focus is in there."""
    return pane is focus or pane.isAncestorOf(focus)
