"""The tag field of one desk: made when it is first wanted, filled with the tags that the library knows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from clipper.domain.tag_matching import TagUse
from clipper.ui.look.look import Look
from clipper.workspace.workspace import Workspace

if TYPE_CHECKING:
    from clipper.ui.tag_popover import TagPopover


class TagField(QObject):
    """What the desk does with a tag is its own business."""

    added = Signal(str)
    removed = Signal(str)

    def __init__(self, workspace: Workspace, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._look = look
        self._window = window
        self._is_alphabetical = False
        self._popover: TagPopover | None = None

    def open_for(self, place: QRect, tags: Sequence[str], within: QRect | None = None) -> None:
        """Open it at a place in the window, for what carries these tags, over the width of `within` where it fits."""
        known = [TagUse(row.tag, row.clippings + row.passages) for row in self._workspace.tags.rows()]
        self.popover.open_for(place, tags, known, within)

    def set_alphabetical(self, on: bool) -> None:
        """The order of the tags on offer: that, or by use."""
        self._is_alphabetical = on
        if self._popover is not None:
            self._popover.set_alphabetical(on)

    @property
    def made(self) -> TagPopover | None:
        """The field itself, once it was wanted."""
        return self._popover

    @property
    def popover(self) -> TagPopover:
        """The field itself."""
        if self._popover is None:
            from clipper.ui.tag_popover import TagPopover  # not above: the first paint does without

            self._popover = TagPopover(self._look, self._window)
            self._popover.set_alphabetical(self._is_alphabetical)
            self._popover.added.connect(self.added)
            self._popover.removed.connect(self.removed)
        return self._popover
