"""Earlier marks of the shown clipping: copies read in the background, compared with now, brought back as an edit."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from clipper.domain.clipping import ClippingId
from clipper.domain.restoring import difference
from clipper.library.notes_backups import EarlierNotes
from clipper.ui.look.look import Look
from clipper.workspace.changes import Change
from clipper.workspace.session import Session
from clipper.workspace.workspace import Workspace

if TYPE_CHECKING:
    from clipper.ui.earlier_marks import EarlierMarks


class EarlierDesk(QObject):
    """The card is made when it is first opened; while it is open it follows the clipping that is shown."""

    def __init__(self, workspace: Workspace, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._look = look
        self._window = window
        self._card: EarlierMarks | None = None
        self._copies: list[EarlierNotes] = []
        workspace.opened.connect(self._turn_to)
        workspace.changed.connect(self._follow)

    def open(self) -> None:
        """Show the card for the clipping that is shown."""
        if self._workspace.current is None:
            return
        if self._card is None:
            from clipper.ui.earlier_marks import EarlierMarks  # not above: the first paint does without

            self._card = EarlierMarks(self._look, self._window)
            self._card.restore_wanted.connect(self._restore)
        self._copies = []
        self._show(self._card)
        self._card.open()
        self._read()

    def _turn_to(self, _: Session) -> None:
        """Another clipping is shown."""
        if self._card is not None and self._card.is_open:
            self._copies = []
            self._show(self._card)
            self._read()

    def _read(self) -> None:
        session = self._workspace.current
        if session is not None:
            store = self._workspace.library.store
            work = partial(store.backups.readable, session.id)
            self._workspace.opened_library.jobs.freely(work, partial(self._take, session.id))

    def _take(self, clipping: ClippingId, copies: list[EarlierNotes]) -> None:
        if not isValid(self):  # the window may have been closed meanwhile
            return
        session = self._workspace.current
        if self._card is not None and session is not None and session.id == clipping:
            focus = QApplication.focusWidget()
            had_focus = focus is not None and self._card.isAncestorOf(focus)
            self._copies = copies
            self._show(self._card)
            if had_focus:
                self._card.take_focus()

    def _show(self, card: EarlierMarks) -> None:
        from clipper.ui.earlier_marks import Version

        session = self._workspace.current
        if session is None:
            return
        card.show_versions(
            [
                Version(copy.backup.taken, len(copy.notes.passages), difference(session.notes, copy.notes))
                for copy in self._copies
            ],
            is_writable=not session.is_read_only,
        )

    def _follow(self, change: Change) -> None:
        session = self._workspace.current
        if self._card is not None and self._card.is_open and session is not None and session.id == change.clipping:
            self._show(self._card)

    def _restore(self, nth: int) -> None:
        if 0 <= nth < len(self._copies):
            self._workspace.restore(self._copies[nth].notes)
