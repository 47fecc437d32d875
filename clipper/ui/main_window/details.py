"""The Details of the shown clipping: filled from the session, what the user puts right turned into edits."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication

from clipper.domain.edits import Action
from clipper.formats.decoding import ENCODINGS
from clipper.ui.inspector import Details, Inspector
from clipper.ui.look.told_words import words_of
from clipper.ui.main_window.desk import Desk
from clipper.workspace.changes import Change
from clipper.workspace.session import Session
from clipper.workspace.workspace import Workspace

_SHOWN = (
    Action.CORRECT,
    Action.NOTE_CLIPPING,
    Action.TAG_CLIPPING,
    Action.UNTAG_CLIPPING,
    Action.RENAME_TAG,
    Action.MERGE_TAGS,
    Action.DELETE_TAG,
    Action.ENCODE,
    Action.RESTORE,
    Action.HIGHLIGHT,
    Action.REMOVE,
)
"""Edits that change what Details show."""


class DetailsDesk(QObject):
    """Between the workspace and the inspector's second tab."""

    show_in_folder_requested = Signal()
    link_requested = Signal(str)

    def __init__(self, workspace: Workspace, inspector: Inspector, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._inspector = inspector
        self._desk = desk
        workspace.changed.connect(self._follow)
        inspector.corrected.connect(workspace.correct)
        inspector.clipping_note_changed.connect(workspace.note_clipping)
        inspector.clipping_note_closed.connect(workspace.end_typing)
        inspector.encoding_chosen.connect(workspace.choose_encoding)
        inspector.url_open_requested.connect(self.link_requested)
        inspector.url_copy_requested.connect(self._copy)
        inspector.show_in_folder_requested.connect(self.show_in_folder_requested)
        inspector.clipping_tags_requested.connect(self._open_tags)
        inspector.clipping_tag_removed.connect(self._untag)

    def show(self, session: Session) -> None:
        """Fill the tab."""
        self._inspector.show_details(self._details(session))

    def leave(self) -> None:
        """There is no clipping."""
        self._inspector.show_details(None)

    def _follow(self, change: Change) -> None:
        session = self._workspace.current
        if session is not None and session.id == change.clipping and change.action in _SHOWN:
            self.show(session)

    def _details(self, session: Session) -> Details:
        document, notes, metadata = session.document, session.notes, session.metadata
        path = self._workspace.library.folder / session.id
        corrected = frozenset(name for name, _ in notes.state.corrected)
        try:
            status = path.stat()
            size, seconds = status.st_size, status.st_mtime
        except OSError:
            size, seconds = 0, 0.0  # gone meanwhile: the page in the reader says so
        modified = datetime.fromtimestamp(seconds).astimezone().isoformat(timespec="minutes") if seconds else ""
        return Details(
            clipping=session.id,
            title=metadata.title,
            title_inferred=metadata.title_inferred,
            is_title_corrected="title" in corrected,
            author=metadata.author,
            source=metadata.source,
            date=metadata.date,
            url=metadata.url,
            language=metadata.language,
            words=document.count_words() if document else 0,
            tags=notes.tags,
            note=notes.note,
            file=path.name,
            folder=str(path.parent),
            encoding=document.encoding if document else "",
            encodings=tuple(ENCODINGS),
            is_encoding_chosen=bool(notes.state.encoding),
            sha256=session.opened.sha256,
            size_bytes=size,
            modified=modified,
            passages=len(notes.passages),
            is_read_only=session.is_read_only,
            remarks=tuple(words_of(remark, {}) for remark in document.remarks) if document else (),
            corrected=corrected,
        )

    def _copy(self, url: str) -> None:
        QGuiApplication.clipboard().setText(url)

    def _open_tags(self, place: QRect) -> None:
        self._desk.open_clipping_tags(place)

    def _untag(self, tag: str) -> None:
        self._workspace.untag_clipping([tag])
