"""Which clipping lies in the reader: shown from its session, its place kept, back and forward through those read."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from clipper.domain.clipping import Block, ClippingId, Document
from clipper.ui.main_window.desk import Desk
from clipper.ui.main_window.details import DetailsDesk
from clipper.ui.main_window.finder import Finder
from clipper.ui.main_window.history import History
from clipper.ui.main_window.images import ClippingImages
from clipper.ui.main_window.messages import Messages
from clipper.ui.main_window.panes import Panes
from clipper.ui.main_window.words import error_advice, error_words
from clipper.ui.reader.reader import Reader
from clipper.workspace.changes import Change
from clipper.workspace.session import Session
from clipper.workspace.workspace import Workspace

MOST_LOOKED_AT = 1_000
"""Rows in which the next unread clipping is looked for: some milliseconds."""


class ReadingDesk(QObject):
    """Between the workspace and the reader; what is marked there is the Desk's."""

    clipping_wanted = Signal(object)
    """A ClippingId: choose it in the list and show it."""

    def __init__(
        self,
        workspace: Workspace,
        reader: Reader,
        panes: Panes,
        desk: Desk,
        details: DetailsDesk,
        finder: Finder,
        messages: Messages,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._reader = reader
        self._article = reader.article
        self._panes = panes
        self._desk = desk
        self._details = details
        self._finder = finder
        self._messages = messages
        self._history = History()
        self._shown: tuple[ClippingId, tuple[Block, ...]] | None = None
        """The text that is set, and whose it is."""
        workspace.opened.connect(self._show)
        workspace.changed.connect(self._follow)
        reader.star_toggled.connect(self._star)
        reader.archive_toggled.connect(self._archive)
        reader.original_requested.connect(self.open_original)
        self._article.place_changed.connect(self._keep)

    def read(self, clipping: ClippingId) -> None:
        """Show a clipping, unless it is shown already."""
        if self._workspace.current_id != clipping:
            self.keep_place()
            self._workspace.open(clipping)

    def leave(self) -> None:
        """Show none: the one that was shown is gone, and there is no other."""
        self._workspace.leave()
        self._desk.leave()
        self._details.leave()
        self._finder.set_text("")
        self._shown = None
        self._reader.show_nothing()
        self._messages.leave()

    def _show(self, session: Session) -> None:
        document = session.document
        is_other = document is None or self._shown != (session.id, document.blocks)
        self._history.visit(session.id)
        if document is None:
            self._show_page(session)
        elif is_other:
            self._show_text(session, document)
        else:  # its notes are others: caret, selection and place are the reader's
            self._article.ends.cancel()
            self._article.show_metadata(session.metadata, session.is_read_only)
        self._desk.show(session)
        self._details.show(session)
        self._show_state(session)
        if is_other:
            self._finder.set_text(document.text if document else "")
            self._go_to_place(session)
        self._messages.tell_of_records(session)
        self._messages.tell_of_remarks(session)

    def _show_page(self, session: Session) -> None:
        self._shown, fault = None, session.opened.fault
        words = f"{error_words(fault)} {error_advice(fault)}" if fault else ""
        self._reader.show_page(self.tr("This clipping cannot be shown"), words, self.tr("Open original"))

    def _show_text(self, session: Session, document: Document) -> None:
        self._shown = session.id, document.blocks
        images = ClippingImages(self._workspace.library.folder, self._workspace.library.folder / session.id)
        self._article.show_document(document, session.metadata, images.read, session.is_read_only)
        self._reader.show_article()

    def _go_to_place(self, session: Session) -> None:
        if session.document is None:
            self._workspace.remember_place(session.id, 0)
            return
        self._article.go_to(self._workspace.place(session.id))
        self.keep_place()

    def _follow(self, change: Change) -> None:
        session = self._workspace.current
        if session is not None and session.id == change.clipping:
            self._show_state(session)

    def _star(self, on: bool) -> None:
        self._workspace.star(on)
        self._show_current_state()

    def _archive(self, on: bool) -> None:
        self._workspace.archive(on)
        self._show_current_state()

    def _show_current_state(self) -> None:
        """A button that was pressed stands as it was where nothing may be changed."""
        if (session := self._workspace.current) is not None:
            self._show_state(session)

    def _show_state(self, session: Session) -> None:
        self._reader.show_state(starred=session.notes.state.starred, archived=session.notes.state.archived)

    # Places -------------------------------------------------------------------------------------------------------

    def keep_place(self) -> None:
        """Remember where the user is."""
        self._keep(self._article.place())

    def _keep(self, start: int) -> None:
        session = self._workspace.current
        if session is not None and session.document is not None and self._reader.is_showing_article:
            length = max(1, len(session.document.text))
            self._workspace.remember_place(session.id, start, 100 * self._article.end_of_sight() // length)

    def go_back(self, by: int) -> None:
        """In caret mode by sentence; else to the clipping that was read before (-1) or after (1) this one."""
        if self._panes.focused() == "reader" and self._article.is_in_caret_mode:
            self._article.move_by_sentence(by > 0)
        elif (clipping := self._history.step(by)) is not None:
            self.clipping_wanted.emit(clipping)

    @property
    def history(self) -> History:
        """Where the user has been."""
        return self._history

    def go_on_from(self, history: History) -> None:
        """As in a window that this one takes the place of."""
        self._history = history

    def can_step(self, by: int) -> bool:
        """Whether there is one."""
        return self._history.can_step(by)

    # The text -----------------------------------------------------------------------------------------------------

    def page(self, by: int) -> bool:
        """A page down (1) or up (-1); from the end of the text on to the next unread clipping."""
        if self._panes.focused() is None:
            return False
        bar = self._article.verticalScrollBar()
        if by > 0 and bar.value() == bar.maximum():
            self._go_to_unread()
        else:
            bar.setValue(bar.value() + by * (self._article.viewport().height() - 60))
        return True

    def _go_to_unread(self) -> None:
        rows, shown = self._workspace.rows, self._workspace.current_id
        here = rows.row_of(shown) if shown is not None else None
        first = 0 if here is None else here + 1
        following = (row for row in range(first, min(len(rows), first + MOST_LOOKED_AT)) if rows.is_unread(row))
        if (row := next(following, None)) is not None:
            self.clipping_wanted.emit(rows.clipping(row).id)

    def toggle_caret(self) -> None:
        """A caret in the article, or none; where there is one page, the text's."""
        self._panes.show_reader_page()
        self._article.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._article.set_caret_mode(not self._article.is_in_caret_mode)

    def widen(self) -> bool:
        """Word, sentence, paragraph. From the list it is not the article's key."""
        article = self._article
        if self._panes.focused() not in ("reader", None) or not (article.is_in_caret_mode or article.selected()):
            return False
        article.widen()
        return True

    def remove(self) -> bool:
        """Remove the active passage. From the list or the sidebar that is not what Delete means."""
        return self._panes.focused() in ("reader", "inspector", None) and self._desk.remove()

    def quote(self) -> None:
        """Copy the selection or the active passage with its source."""
        words = self._desk.quotation()
        if words:
            QGuiApplication.clipboard().setText(words)
            self.say_quoted()

    def say_quoted(self) -> None:
        """A quotation is on the clipboard."""
        self._messages.say(self.tr("Copied with its source"))

    # The clipping itself ------------------------------------------------------------------------------------------

    def toggle_star(self) -> None:
        """Star the clipping, or take the star away."""
        if (session := self._workspace.current) is not None:
            self._workspace.star(not session.notes.state.starred)

    def toggle_archive(self) -> None:
        """Archive the clipping, or take it back."""
        if (session := self._workspace.current) is not None:
            self._workspace.archive(not session.notes.state.archived)

    def open_original(self) -> None:
        """In the program that the system has for such files."""
        if (session := self._workspace.current) is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._workspace.library.folder / session.id)))

    def show_in_folder(self) -> None:
        """In the system's file manager."""
        if (session := self._workspace.current) is not None:
            path = self._workspace.library.folder / session.id
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
