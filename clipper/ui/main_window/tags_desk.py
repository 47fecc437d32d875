"""The tag manager's wishes turned into changes of the library's tags, and the tags' own colours into the look."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from clipper.domain.errors import IndexFailed
from clipper.library.tagging import TagRow
from clipper.ui.look.look import Look
from clipper.workspace.workspace import Workspace

if TYPE_CHECKING:
    from clipper.ui.tag_manager import TagLine, TagManager


class TagsDesk(QObject):
    """Between `workspace.tags` and the manager, which is made when it is first opened."""

    def __init__(self, workspace: Workspace, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._tags = workspace.tags
        self._look = look
        self._window = window
        self._manager: TagManager | None = None
        self._tags.tags_changed.connect(self._follow)
        workspace.gathering.connect(self._flush)
        self._show_hues()

    def open(self) -> None:
        """Show the manager."""
        if self._manager is None:
            self._manager = self._make()
        self._fill(self._manager)
        self._manager.open()

    def _make(self) -> TagManager:
        from clipper.ui.tag_manager import TagManager  # not above: 17 modules that the first paint does not need

        manager, tags = TagManager(self._look, self._window), self._tags
        manager.rename_requested.connect(self._rename)
        manager.move_requested.connect(self._move)
        manager.merge_requested.connect(self._merge)
        manager.delete_requested.connect(self._delete)
        manager.recolour_requested.connect(tags.recolour)
        manager.describe_requested.connect(tags.describe)
        manager.create_requested.connect(tags.define)
        return manager

    def _flush(self) -> None:
        if self._manager is not None:
            self._manager.flush()

    def _rename(self, old: str, new: str) -> None:
        existing = self._tags.rename(old, new)
        if existing and self._manager is not None:  # made meanwhile, in another window or program
            self._manager.offer_merge([old], existing)

    def _move(self, tags: Iterable[str], under: str) -> None:
        self._tags.move(tags, under)

    def _merge(self, tags: Iterable[str], into: str) -> None:
        self._tags.merge(tags, into)

    def _delete(self, tags: Iterable[str]) -> None:
        self._tags.delete(tags)

    def _follow(self) -> None:
        self._show_hues()
        self._refill()

    def _show_hues(self) -> None:
        """Tags in the colours that they have in this library."""
        self._look.set_tag_hues(self._tags.hues())

    def _refill(self) -> None:
        if self._manager is not None and self._manager.isVisible():
            self._fill(self._manager)

    def _fill(self, manager: TagManager) -> None:
        totals: tuple[int, int] | tuple[None, None] = (None, None)
        with suppress(IndexFailed):  # told by whoever fills the list
            totals = self._workspace.counts()
        manager.set_rows([_line(row) for row in self._tags.rows()], *totals)


def _line(row: TagRow) -> TagLine:
    from clipper.ui.tag_manager import TagLine  # as above

    colour = row.colour if row.has_own_colour else ""
    return TagLine(row.tag, colour, row.clippings, row.passages, row.description, row.is_defined)
