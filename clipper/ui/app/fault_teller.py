"""Says in a window that something went wrong in Clipper itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal
from weakref import WeakSet

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from clipper.ui.info_bar import BarAction, InfoBar

_FAULT, _LAST_RUN = "fault", "last-run"


class FaultTeller(QObject):
    """Says in the newest window that something went wrong in Clipper itself, once for each kind."""

    def __init__(
        self, newest_bar: Callable[[], InfoBar | None], say_plainly: Callable[[str], None], parent: QObject
    ) -> None:
        """`say_plainly`: as long as no window has a bar."""
        super().__init__(parent)
        self._newest_bar = newest_bar
        self._say_plainly = say_plainly
        self._reports: dict[str, Path] = {}
        self._bars: WeakSet[InfoBar] = WeakSet()

    def tell(self, report: Path | None) -> None:
        """A bug, and its report if one could be written."""
        self._tell_fault(self._newest_bar(), report)

    def tell_of_last_run(self, report: Path) -> None:
        """The program did not end by itself."""
        self._tell_last_run(self._newest_bar(), report)

    def tell_again(self, before: InfoBar, bar: InfoBar) -> None:
        """A window takes the place of another one: what stands there is said here, in the language of now."""
        if _FAULT in before.message_keys:
            self._tell_fault(bar, self._reports.get(_FAULT))
        if _LAST_RUN in before.message_keys:
            self._tell_last_run(bar, self._reports.get(_LAST_RUN))

    def _tell_fault(self, bar: InfoBar | None, report: Path | None) -> None:
        bold = self.tr("Something went wrong in Clipper. What you marked is saved.")
        plain = self.tr("You can go on. A report of it holds none of your words, and was sent nowhere.")
        self._show(bar, _FAULT, "error", bold, plain if report is not None else "", report)

    def _tell_last_run(self, bar: InfoBar | None, report: Path | None) -> None:
        bold = self.tr("Clipper ended unexpectedly last time; nothing that was saved is lost.")
        self._show(bar, _LAST_RUN, "warning", bold, "", report)

    def _show(
        self,
        bar: InfoBar | None,
        key: str,
        kind: Literal["warning", "error"],
        bold: str,
        plain: str,
        report: Path | None,
    ) -> None:
        if bar is None:
            self._say_plainly(f"{bold} {plain} {report or ''}".strip())
            return
        actions = []
        if report is not None:
            self._reports[key] = report
            actions = [BarAction(self.tr("Show the report"), "report")]
        if bar not in self._bars:
            self._bars.add(bar)
            bar.action_triggered.connect(self._act)
        bar.show_message(key, kind, bold, plain, actions)

    def _act(self, key: str, action: str) -> None:
        if action == "report" and key in self._reports:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._reports[key])))
