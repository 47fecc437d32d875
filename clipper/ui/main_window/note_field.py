"""The note popover of one desk: made when it is first wanted, it follows the note that it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QWidget

from clipper.domain.clipping import ClippingId
from clipper.domain.passage import Passage
from clipper.ui.look.look import Look
from clipper.workspace.changes import Change
from clipper.workspace.session import Session
from clipper.workspace.workspace import Workspace

if TYPE_CHECKING:
    from clipper.ui.note_popover import NotePopover


class NoteField(QObject):
    """What the desk does with the words is its own business. Another clipping may be shown meanwhile."""

    written = Signal(object, str, str)
    """(ClippingId, passage, text)."""

    def __init__(self, workspace: Workspace, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._look = look
        self._window = window
        self._popover: NotePopover | None = None
        self._clipping: ClippingId | None = None
        workspace.changed.connect(self._follow_change)
        workspace.opened_library.renewed.connect(self._follow_renewed)

    def open_for(self, place: QRect, clipping: ClippingId, passage: Passage) -> None:
        """Open it at a place in the window."""
        self.popover.flush()  # of another passage, while it is known whose that is
        self._clipping = clipping
        self.popover.open_for(place, passage.id, passage.note)

    @property
    def passage_id(self) -> str | None:
        """Whose note is being written."""
        return self._popover.passage_id if self._popover is not None else None

    def flush(self) -> None:
        """Tell what is typed and not told yet."""
        if self._popover is not None:
            self._popover.flush()

    @property
    def made(self) -> NotePopover | None:
        """The card itself, once it was wanted."""
        return self._popover

    @property
    def popover(self) -> NotePopover:
        """The card itself."""
        if self._popover is None:
            from clipper.ui.note_popover import NotePopover  # not above: the first paint does without

            self._popover = NotePopover(self._look, self._window)
            self._popover.note_changed.connect(self._tell)
            self._popover.closed.connect(self._workspace.end_typing)
        return self._popover

    def _tell(self, passage_id: str, text: str) -> None:
        if self._clipping is not None:
            self.written.emit(self._clipping, passage_id, text)

    def _follow_change(self, change: Change) -> None:
        session = self._workspace.opened_library.session(change.clipping)
        if session is not None and self.passage_id in change.items:
            self._follow_renewed(session)

    def _follow_renewed(self, session: Session) -> None:
        """In another window, or by another program: what is typed next goes on from there."""
        if self._popover is None or self.passage_id is None or session.id != self._clipping:
            return
        if (passage := session.notes.passage(self.passage_id)) is not None:
            self._popover.follow(passage.id, passage.note)
