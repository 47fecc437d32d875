"""Lets the lists show what steps will do to closed clippings before the worker has done it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from clipper.domain.clipping import ClippingId
from clipper.library.rewriting import Rewritten
from clipper.workspace.rows import FreshRows
from clipper.workspace.steps import Steps


class RowsAhead(QObject):
    """For all windows of a library: their rows share the FreshRows."""

    changed = Signal(object)
    """A tuple of clippings' ids: their rows look different."""

    def __init__(self, steps: Steps, fresh: FreshRows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps = steps
        self._fresh = fresh
        steps.expecting.connect(self._follow)
        steps.rewritten.connect(self._follow_disk)

    def _follow(self, clippings: tuple[ClippingId, ...]) -> None:
        for clipping in clippings:
            self._fresh.expect(clipping, self._steps.expects(clipping))
        self.changed.emit(clippings)

    def _follow_disk(self, found: Rewritten) -> None:
        self._fresh.expect(found.clipping, self._steps.expects(found.clipping))
