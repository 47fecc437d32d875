"""The three panes of the window: how wide they are, which of them are seen, which has the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from clipper.ui.clipping_list import ClippingList
from clipper.ui.inspector import Inspector
from clipper.ui.keys import is_typing
from clipper.ui.look.look import Look
from clipper.ui.reader.reader import Reader
from clipper.ui.settings import Settings

NARROW = 1000
"""Below this width the inspector takes the list's place instead of the text's (DESIGN.md §3)."""
LEAST, WIDEST_LIST, WIDEST_INSPECTOR = 260, 460, 420


class Panes(QSplitter):
    """List, reader (with the bars above it) and inspector beside each other."""

    def __init__(
        self,
        look: Look,
        settings: Settings,
        clipping_list: ClippingList,
        middle: QWidget,
        reader: Reader,
        inspector: Inspector,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._look = look
        self._settings = settings
        self._list = clipping_list
        self._reader = reader
        self._inspector = inspector
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for pane in (clipping_list, middle, inspector):
            self.addWidget(pane)
        self.setStretchFactor(1, 1)
        for pane, widest in ((clipping_list, WIDEST_LIST), (inspector, WIDEST_INSPECTOR)):
            pane.setMinimumWidth(LEAST)
            pane.setMaximumWidth(widest)
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setStyleSheet(f"QSplitter::handle {{ background: {self._look.theme.line.name()}; }}")

    # Which are seen -----------------------------------------------------------------------------------------------

    def toggle_inspector(self) -> None:
        """Show the inspector, or hide it."""
        self.show_inspector(not self._inspector.isVisible())

    def show_inspector(self, shown: bool) -> None:
        """Show or hide the inspector; in a narrow window it takes the list's place."""
        self._settings.inspector_shown = shown
        self.arrange(asked=True)

    def arrange(self, *, asked: bool = False) -> None:
        """Show what the user wants and the window has room for. `asked`: the user wants the inspector just now."""
        narrow = self.window().width() < NARROW
        shown = self._settings.inspector_shown and (asked or not narrow)
        self._inspector.setVisible(shown)
        self._list.setVisible(not (narrow and shown))
        self._reader.set_inspector_shown(shown)

    def follow_width(self, was: int, now: int) -> None:
        """The window's width is another; `was` is negative when it had none."""
        if was < 0:
            self._set_widths(now)
        if (was < NARROW) != (now < NARROW) or was < 0:
            self.arrange()

    def _set_widths(self, width: int) -> None:
        """Widths of DESIGN.md §3 for this width class, unless the user has set their own."""
        list_width = self._settings.list_width or (380 if width >= 1600 else 304 if width >= 1400 else 310)
        inspector_width = self._settings.inspector_width or (330 if width >= 1600 else 274 if width >= 1400 else 284)
        self.setSizes([list_width, max(0, width - list_width - inspector_width), inspector_width])

    def keep_widths(self) -> None:
        """Remember the widths of the panes that are seen."""
        sizes = self.sizes()
        if self._list.isVisible():
            self._settings.list_width = sizes[0]
        if self._inspector.isVisible():
            self._settings.inspector_width = sizes[2]

    # Which has the focus ------------------------------------------------------------------------------------------

    def focused(self) -> str | None:
        """The pane whose view has the focus; None while a button, a field or a popover has it."""
        focus = QApplication.focusWidget()
        if focus is None or is_typing(focus):
            return None
        views = {"list": self._list.view, "reader": self._reader.article, "inspector": self._inspector.focusProxy()}
        return next((name for name, view in views.items() if view is focus), None)

    def tour(self, by: int) -> None:
        """Put the focus into the next pane that takes it."""
        panes = [self._list, self._reader.article, self._inspector]
        focus = QApplication.focusWidget()
        around = (nth for nth, pane in enumerate(panes) if focus and (pane is focus or pane.isAncestorOf(focus)))
        here = next(around, 0)
        for step in range(1, len(panes)):
            panes[(here + by * step) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)
            if QApplication.focusWidget() is not focus:
                return

    def go_in(self, *, has_active_passage: bool) -> bool:
        """From the list into the article, from there to the active passage's card. False: nothing to go into."""
        match self.focused():
            case "list":
                self._reader.article.setFocus()
            case "reader" if self._reader.article.ends.is_active:
                return False
            case "reader" if has_active_passage and self._inspector.isVisible():
                self._inspector.show_tab("passages")
                self._inspector.setFocus()
            case _:
                return False
        return True

    def go_out(self) -> bool:
        """The way back."""
        match self.focused():
            case "reader":
                self._list.setFocus()
            case "inspector":
                self._reader.article.setFocus()
            case _:
                return False
        return True
