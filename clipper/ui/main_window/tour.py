"""F6 and Tab: the order in which the focus goes through the panes, and through what is in them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from clipper.ui.look.raised import step_in, tab_chain
from clipper.ui.main_window.panes import Panes, holds


class Tour:
    """Search, list, reader, inspector, sidebar, strip (DESIGN.md §11)."""

    def __init__(self, panes: Panes, *, search: QWidget, strip: QWidget) -> None:
        """`search`: the field, which may stand inside the list."""
        self._panes, self._search, self._strip = panes, search, strip

    def go(self, by: int) -> None:
        """F6: put the focus into the next pane that takes it."""
        stops = self._stops()
        focus = QApplication.focusWidget()
        around = (nth for nth, (pane, _) in enumerate(stops) if focus is not None and holds(pane, focus))
        here = next(around, 0)
        for step in range(1, len(stops)):
            pane, target = stops[(here + by * step) % len(stops)]
            self._turn_to(pane)
            if not target.isVisible():
                continue
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if QApplication.focusWidget() is not focus:
                return

    def _stops(self) -> list[tuple[QWidget, QWidget]]:
        """Panes, and what takes the focus in each. The search first: it may stand inside the list."""
        clipping_list, reader, inspector, sidebar = self._panes_in_order()
        stops = [(self._search, self._search), (clipping_list, clipping_list)]
        if self._panes.is_board_shown:  # it has their room: going there would leave it
            stops.clear()
        stops += [(reader, self._panes.in_reader()), (inspector, inspector), (sidebar, sidebar)]
        # Only while it has a button: with nothing to press, the focus would be lost there.
        return stops + [(self._strip, button) for button in tab_chain(self._strip)[:1]]

    def _panes_in_order(self) -> list[QWidget]:
        return [self._panes.pane(name) for name in ("list", "reader", "inspector", "sidebar")]

    def _turn_to(self, pane: QWidget) -> None:
        """Where there is one page, turn to the one that is wanted."""
        if not self._panes.is_one_page_shown:
            return
        if pane in (self._panes.pane("list"), self._search):
            self._panes.show_list_page()
        elif pane is self._panes.pane("reader"):
            self._panes.show_reader_page()

    def tab(self, *, forward: bool) -> None:
        """Tab and Shift+Tab: through the panes in the same order, whenever their parts were made."""
        window = self._panes.window()
        chain, focus = tab_chain(window), window.focusWidget()
        chain.sort(key=self._panes.is_below_bars)  # the bars above the text were made later than the text
        stops = [stop for pane in (*self._panes_in_order(), self._strip) for stop in chain if holds(pane, stop)]
        if focus is None or focus in stops or not self._focus_beside(focus):
            step_in(stops, focus, forward=forward)

    def _focus_beside(self, gone: QWidget) -> bool:
        """What had the focus was hidden or disabled: the view of its pane has it now. False: it is seen no more."""
        for pane, view in self._stops():
            if holds(pane, gone) and view is not gone and view.isVisible():
                view.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False
