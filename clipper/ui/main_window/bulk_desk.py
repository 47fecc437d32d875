"""What is done to all clippings that are selected in the list, or dropped on a tag.

When they are not several it is done to the shown one: the one that was chosen last, be it still on its way.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from clipper.domain.clipping import ClippingId
from clipper.domain.errors import IndexFailed
from clipper.ui.clipping_list import ClippingList
from clipper.ui.look.look import Look
from clipper.ui.main_window.desk import Desk
from clipper.ui.main_window.messages import Messages
from clipper.ui.main_window.reading_desk import ReadingDesk
from clipper.ui.main_window.tag_field import TagField
from clipper.workspace.bulk import Clippings, listed
from clipper.workspace.known import Known
from clipper.workspace.session import Session
from clipper.workspace.workspace import Workspace

if TYPE_CHECKING:
    from clipper.ui.tag_popover import TagPopover


MOST_AT_ONCE = 5_000
"""Clippings that one step may change: each gets a file written, and no window closes before all are: 25 s for these.

100,000 would go on for minutes, and undoing them as well (Nov 2026). What is read has no such limit.
"""
MOST_HERE = 300
"""So few clippings are looked up here and now, in 5 ms; more by a worker."""


class BulkDesk(QObject):
    """Each call is one undo step."""

    def __init__(
        self,
        workspace: Workspace,
        clipping_list: ClippingList,
        desk: Desk,
        reading: ReadingDesk,
        messages: Messages,
        look: Look,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._bulk = workspace.opened_library.bulk
        self._list = clipping_list
        self._desk = desk
        self._reading = reading
        self._messages = messages
        self._window = window
        self._look = look
        self.tag_field = TagField(workspace, look, window)
        self.tag_field.added.connect(self._add)
        self.tag_field.removed.connect(self._remove)
        self._tagged: list[ClippingId] = []
        self._selected = 0
        self._tag_when_shown: ClippingId | None = None
        workspace.opened.connect(self._follow_shown)
        clipping_list.selection_changed.connect(self._count)
        clipping_list.bulk_requested.connect(self._do)

    @property
    def are_several(self) -> bool:
        """Whether more than one clipping is selected."""
        return self._selected > 1

    def _count(self, selected: int) -> None:
        self._selected = selected

    def _do(self, what: str) -> None:
        match what:
            case "tag":
                self.tag()
            case "untag":
                self.tag(only_common=False)
            case "star":
                self.star()
            case "archive":
                self.archive()
            case "read":
                self.toggle_read()

    # One or several -----------------------------------------------------------------------------------------------

    def star(self) -> None:
        """Star them, or take the stars away when all have one."""
        if not self.are_several and not self._is_one_awaited:
            self._reading.toggle_star()
            return
        if not self._are_too_many(self._selected):
            self._change(self._bulk.toggle_star)

    def archive(self) -> None:
        """Archive them, or take them back when all are archived."""
        if not self.are_several and not self._is_one_awaited:
            self._reading.toggle_archive()
            return
        if not self._are_too_many(self._selected):
            self._change(self._bulk.toggle_archive)

    def toggle_read(self) -> None:
        """Make them unread when all are read, else read."""
        if self.are_several:
            self._know(lambda chosen: self._say(self._bulk.toggle_read(chosen)), with_marks=False)
        elif (chosen := self._workspace.current_id) is not None:
            self._bulk.toggle_read([chosen])

    def tag(self, *, only_common: bool = True) -> None:
        """Open the tag field for them. It shows the tags that all of them have, or else those that any has."""
        if not self.are_several:
            self._tag_one()
            return
        if self._are_too_many(self._selected):
            return
        self._know(lambda chosen: self._open_tags(chosen, only_common=only_common))

    def _open_tags(self, chosen: Clippings, *, only_common: bool) -> None:
        self._tagged = listed(chosen)
        try:
            common, every = self._bulk.tags_of(chosen)
        except IndexFailed:
            return  # told by the list, which comes from the same index

        bar = self._list.bulk_bar
        anchor = QRect(bar.mapTo(self._window, QPoint(0, 0)), bar.size())
        self.tag_field.open_for(anchor, common if only_common else every)

    @property
    def tags(self) -> TagPopover:
        """The tag field."""
        return self.tag_field.popover

    def _tag_one(self) -> None:
        if self._is_one_awaited:
            self._tag_when_shown = self._workspace.current_id
        else:
            self._desk.tag_clipping()

    def _follow_shown(self, session: Session) -> None:
        if session.id != self._workspace.current_id:
            return  # what is seen until the awaited one is there was shown anew
        wanted, self._tag_when_shown = self._tag_when_shown, None
        if wanted == session.id:
            self._desk.tag_clipping()

    @property
    def _is_one_awaited(self) -> bool:
        """A clipping was chosen and is still being read: what is in the reader is another one."""
        session = self._workspace.current
        return self._workspace.current_id is not None and (
            session is None or session.id != self._workspace.current_id
        )

    def _change(self, change: Callable[[Clippings], int]) -> None:
        """Do that to all that is chosen."""
        if self.are_several:
            self._know(lambda chosen: self._say(change(chosen)))
        elif (one := self._workspace.current_id) is not None:
            self._say(change([one]))

    def _know(self, then: Callable[[Clippings], None], *, with_marks: bool = True) -> None:
        """Few are known at once; many are found by a worker, be the selection another by then."""
        if self._selected <= MOST_HERE:
            then(self._list.selected_ids())
            return
        numbers = self._list.selected_numbers()
        self._bulk.know(lambda index: index.ids(numbers), self._while_here(then), with_marks=with_marks)

    def _know_of(self, clippings: Sequence[ClippingId], then: Callable[[Clippings], None]) -> None:
        if len(clippings) <= MOST_HERE:
            then(clippings)
        else:
            self._bulk.know(lambda _: clippings, self._while_here(then))

    def _while_here(self, then: Callable[[Clippings], None]) -> Callable[[Known], None]:
        """The library answers longer than a window that was closed."""
        return lambda known: then(known) if isValid(self) else None

    def drop(self, clippings: Sequence[ClippingId], tag: str) -> None:
        """Clippings were dropped on a tag."""
        if self._are_too_many(len(clippings)):
            return
        self._know_of(clippings, lambda chosen: self._say(self._bulk.tag(chosen, [tag])))

    def _add(self, tag: str) -> None:
        self._know_of(self._tagged, lambda chosen: self._say(self._bulk.tag(chosen, [tag])))

    def _remove(self, tag: str) -> None:
        self._know_of(self._tagged, lambda chosen: self._say(self._bulk.untag(chosen, [tag])))

    def _are_too_many(self, count: int) -> bool:
        """Whether they are, which is said."""
        if count > MOST_AT_ONCE:
            self._messages.say(self.tr("No more than %Ln clippings can be changed at once", "", MOST_AT_ONCE))
        return count > MOST_AT_ONCE

    def _say(self, changed: int) -> None:
        if changed == 1:
            self._messages.say(self.tr("1 clipping changed"))
        elif changed:
            self._messages.say(self.tr("%Ln clippings changed", "", changed))
        else:
            self._messages.say(self.tr("Nothing to change"))
