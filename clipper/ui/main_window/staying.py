"""Who begins to write about the clipping that is seen stays with it, though another one was chosen.

A large clipping takes seconds to be read. Without this it would come under the writer's hands: half of a note would
be gone, and the letters of the other half would be commands that star and archive the new one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from clipper.ui.keys import is_typing

if TYPE_CHECKING:
    from clipper.ui.main_window.main_window import MainWindow


class Staying(QObject):
    """Of one window. Fields that are about no clipping, or about several, are left alone: search, find, bulk tags."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def _follow_focus(self, _: QWidget | None, focused: QWidget | None) -> None:
        if focused is None or not is_typing(focused) or not self._is_of_clipping(focused):
            return
        if self._window.workspace.stay():
            self._window.clipping_list.show_clipping(self._window.workspace.current_id)

    def _is_of_clipping(self, field: QWidget) -> bool:
        window = self._window
        return any(one.isAncestorOf(field) for one in (window.reader, window.inspector, *window.desk.popovers))
