"""The reader's desk: what a person does with the shown clipping and its passages, from any pane, turned into edits.

Keeps the one active passage, and shows every change of the notes in article and inspector.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QWidget

from clipper.domain.anchor import Exact
from clipper.domain.citation import quotation
from clipper.domain.clipping import ClippingId
from clipper.domain.edits import Action
from clipper.domain.passage import Colour, Passage, Span
from clipper.domain.text import trimmed_span
from clipper.ui.inspector import Card, Inspector
from clipper.ui.look.look import Look
from clipper.ui.main_window.in_memory import in_memory
from clipper.ui.main_window.note_field import NoteField
from clipper.ui.main_window.tag_field import TagField
from clipper.ui.main_window.toolbar_desk import ToolbarDesk
from clipper.ui.reader.header import long_date
from clipper.ui.reader.reader import Reader
from clipper.workspace.changes import Change, Origin
from clipper.workspace.session import Session
from clipper.workspace.workspace import Workspace

if TYPE_CHECKING:
    from clipper.ui.tag_popover import TagPopover

WHERE_THEY_WERE = frozenset({Action.RECOLOUR, Action.TAG, Action.UNTAG, Action.NOTE})
"""Edits after which every passage is there, and where it was."""
LIBRARY_TAG_ACTIONS = (Action.RENAME_TAG, Action.MERGE_TAGS, Action.DELETE_TAG)
"""Edits of tags all over the library: nothing of this clipping to go to."""
KNOB_ROOM = 6
"""What the knobs of an active passage stick out of its lines: the popover leaves them in sight."""
CLIPPING_TAG_ACTIONS = (Action.TAG_CLIPPING, Action.UNTAG_CLIPPING, Action.RESTORE, *LIBRARY_TAG_ACTIONS)


class Desk(QObject):
    """Gestures on the shown clipping. Widgets are handed in; the workspace keeps all that lasts."""

    removed = Signal()
    """A passage went to the trash: offer to take it back."""
    menu_requested = Signal(QPoint)
    """The menu of passages is wanted at this place on the screen."""
    quote_requested = Signal()
    stepped = Signal(object)
    """The Passage that `step` went to."""

    def __init__(
        self, workspace: Workspace, reader: Reader, inspector: Inspector, look: Look, window: QWidget, colour: Colour
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._reader = reader
        self._article = reader.article
        self._inspector = inspector
        self._window = window
        self._session: Session | None = None
        self.active_id: str | None = None
        self.colour = colour
        self._look = look
        self.tag_field = TagField(workspace, look, window)
        self._tagged: tuple[ClippingId, str | None] | None = None
        """What the tag popover is open for: a passage, or (None) its clipping. Another may be shown by now."""
        self.note_field = NoteField(workspace, look, window)
        self.toolbar = ToolbarDesk(self._article, look, window)
        self._connect()

    def _connect(self) -> None:
        self.tag_field.added.connect(self._add_tag)
        self.tag_field.removed.connect(self._take_tag)
        self.note_field.written.connect(self._annotate)
        self._workspace.changed.connect(self._follow)
        self._article.passage_clicked.connect(self._click)
        self._article.passage_double_clicked.connect(self._open_note_of)
        self._article.tick_clicked.connect(self.go_to)
        self._article.escaped.connect(self._deactivate)
        self._article.ends.accepted.connect(self._workspace.move_ends)
        self._article.selection_made.connect(self._offer_toolbar)
        self.toolbar.colour_chosen.connect(self.colour_key)
        self.toolbar.tag_chosen.connect(self.tag)
        self.toolbar.note_chosen.connect(self.note)
        self.toolbar.quote_chosen.connect(self.quote_requested)
        self.toolbar.more_chosen.connect(self.menu_requested)
        self._inspector.activated.connect(self._activate_from_card)
        self._inspector.entered.connect(self._enter_from_card)
        self._inspector.note_changed.connect(self._workspace.annotate)
        self._inspector.note_closed.connect(self._close_note)
        self._inspector.tags_requested.connect(self._open_tags_at_card)
        self._inspector.remove_requested.connect(self._remove)
        self._inspector.recolour_requested.connect(self._recolour)
        self._inspector.tag_removed.connect(self._untag)
        row = self._article.byline.tags
        row.add_requested.connect(self.tag_clipping)
        row.removed.connect(self._untag_clipping)
        self._article.header.title_corrected.connect(self._correct_title)

    # Showing ------------------------------------------------------------------------------------------------------

    def show(self, session: Session) -> None:
        """Another clipping is on the desk, or the same one read anew: its passages and tags."""
        is_other = self._session is None or self._session.id != session.id
        active = None if is_other or session.notes.passage(self.active_id or "") is None else self.active_id
        self._session = session
        self._show_tags()
        self._show_passages()
        self._inspector.set_cards(self._cards())
        self._set_active(active)

    def leave(self) -> None:
        """No clipping is."""
        self._session = self.active_id = None
        self._article.show_passages([])
        self._inspector.set_cards([])
        self._inspector.set_active(None)

    def _follow(self, change: Change) -> None:
        session = self._session
        if session is None or change.clipping != session.id:
            return
        self._show_changed(session, change)
        if change.action in CLIPPING_TAG_ACTIONS:
            self._show_tags()
        if change.action in (Action.CORRECT, Action.RESTORE):
            self._article.show_metadata(session.metadata, session.is_read_only)
        if self.active_id is not None and session.notes.passage(self.active_id) is None:
            self._set_active(None)
        self._inspector.set_active(self.active_id)
        if change.origin in (Origin.UNDO, Origin.REDO) and change.action not in LIBRARY_TAG_ACTIONS:
            self._show_what_changed(change)

    def _show_changed(self, session: Session, change: Change) -> None:
        """Only the passages that were touched: the cost of an edit must not grow with the number of passages.

        Making all cards anew takes 10 ms for 1,000 passages (Nov 2026); it is for those that come, go or move.
        """
        for passage_id in change.items:
            passage = session.notes.passage(passage_id)
            if passage is None:
                self._article.drop_passage(passage_id)
                continue
            span = self._span_of(passage_id)
            self._article.put_passage(passage, span)
            if change.action in WHERE_THEY_WERE:
                self._inspector.update_card(self._card(session, passage, span))
        if change.action not in WHERE_THEY_WERE:
            self._inspector.set_cards(self._cards())

    def _show_what_changed(self, change: Change) -> None:
        for passage_id in change.items:
            if self._span_of(passage_id) is not None:
                self.go_to(passage_id)
                return

    def _show_passages(self) -> None:
        if self._session is not None:
            self._article.show_passages(self._session.placed())

    def _show_tags(self) -> None:
        if self._session is not None:
            self._article.show_tags(self._session.notes.tags, self._session.is_read_only)

    def _cards(self) -> list[Card]:
        session = self._session
        if session is None:
            return []
        lost = [self._card(session, passage, None) for passage in session.lost()]
        return lost + [self._card(session, passage, span) for passage, span in session.placed()]

    def _card(self, session: Session, passage: Passage, span: Span | None) -> Card:
        document = session.document
        if document is None or span is None:
            return Card(passage, "lost", None, passage.anchor.exact)
        return Card(passage, "exact", document.paragraph(span.start), document.text[span.start : span.end])

    # The active passage -------------------------------------------------------------------------------------------

    def _span_of(self, passage_id: str) -> Span | None:
        session = self._session
        if session is None or session.notes.passage(passage_id) is None:
            return None
        outcome = session.outcome(passage_id)
        return outcome.span if isinstance(outcome, Exact) else None

    def _set_active(self, passage_id: str | None) -> None:
        self.active_id = passage_id
        self._article.set_active(passage_id)
        self._inspector.set_active(passage_id)

    def _deactivate(self) -> None:
        self._set_active(None)

    def _click(self, passage_id: str) -> None:
        self._set_active(passage_id or None)

    def _activate_from_card(self, passage_id: str) -> None:
        self._set_active(passage_id)
        if (span := self._span_of(passage_id)) is not None:
            self._article.reveal(span)

    def _enter_from_card(self, passage_id: str) -> None:
        self.go_to(passage_id)
        self._article.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to(self, passage_id: str) -> None:
        """Make a passage the active one and bring it into view."""
        self._set_active(passage_id)
        if (span := self._span_of(passage_id)) is not None:
            self._article.reveal(span)

    def step(self, by: int) -> None:
        """The next (1) or previous (-1) passage in the text, from the active one or from what is in view."""
        placed = self._session.placed() if self._session else []
        if not placed:
            return
        passage = placed[self._number_after(by, placed)][0]
        self.go_to(passage.id)
        self.stepped.emit(passage)

    def _number_after(self, by: int, placed: Sequence[tuple[Passage, Span]]) -> int:
        ids, last = [passage.id for passage, _ in placed], len(placed) - 1
        if self.active_id in ids:
            return max(0, min(last, ids.index(self.active_id) + by))
        here = self._article.place()
        after = next((number for number, (_, span) in enumerate(placed) if span.start >= here), last + 1)
        return min(last, after) if by > 0 else max(0, after - 1)

    # The selection ------------------------------------------------------------------------------------------------

    def _offer_toolbar(self) -> None:
        """Beside what the mouse selected, when there is something in it to mark."""
        span, session = self._selected_span(), self._session
        if span is not None and session is not None and not session.is_read_only:
            self.toolbar.offer(span)

    def _selected_span(self) -> Span | None:
        selected, session = self._article.selected(), self._session
        if selected is None or session is None or session.document is None:
            return None
        return trimmed_span(session.document.text, *selected)

    def quotation(self) -> str:
        """The selection, or the active passage, as a quotation with its source; "" for neither."""
        session = self._session
        if session is None:
            return ""
        span = self._selected_span() or (self._span_of(self.active_id) if self.active_id else None)
        if span is not None and session.document is not None:
            words = session.document.text[span.start : span.end]
        else:  # of a passage that lost its place, those that were marked
            passage = session.notes.passage(self.active_id or "")
            words = passage.anchor.exact if passage is not None else ""
        return quotation(words, session.metadata, long_date(session.metadata.date)) if words else ""

    # Marking ------------------------------------------------------------------------------------------------------

    def highlight(self, colour: Colour | None = None) -> bool:
        """Mark the selection, in the last colour unless one is given. False when nothing is selected."""
        selected = self._article.selected()
        if selected is None:
            return False
        self.colour = colour or self.colour
        passage_id = self._workspace.highlight(*selected, self.colour)
        if passage_id is None:
            return False
        self.toolbar.hide()
        self._article.clear_selection()
        self._set_active(passage_id)
        return True

    def colour_key(self, colour: Colour) -> None:
        """A digit: mark the selection in that colour, or give the active passage it."""
        if not self.highlight(colour) and self.active_id is not None:
            self._recolour(self.active_id, colour)

    def _recolour(self, passage_id: str, colour: Colour) -> None:
        self.colour = colour
        self._workspace.recolour(passage_id, colour)

    def remove(self) -> bool:
        """Move the active passage to the trash. False when there is none."""
        if self.active_id is None:
            return False
        self._remove(self.active_id)
        return True

    def _remove(self, passage_id: str) -> None:
        self._workspace.remove(passage_id)
        if self._session is not None and self._session.notes.passage(passage_id) is None:  # else it is read-only
            self.removed.emit()

    # Tags ---------------------------------------------------------------------------------------------------------

    def tag(self) -> None:
        """Open the tag field for the selection (marked first) or the active passage."""
        self.highlight()
        span = self._span_of(self.active_id) if self.active_id else None
        if self.active_id is None:
            return
        if span is None:
            self._open_tags_at_card(self.active_id, self._inspector.tags_place(self.active_id))
            return
        self._article.reveal(span)
        place = self._article.rect_of(span).adjusted(0, -KNOB_ROOM, 0, KNOB_ROOM)
        viewport, column = self._article.viewport(), self._article.column.toRect()
        self._open_tags(self.active_id, self._in_window(viewport, place), self._in_window(viewport, column))

    def tag_clipping(self) -> None:
        """Open the tag field for the whole clipping."""
        if self._session is not None and not self._session.is_read_only:
            self._article.go_to(0)
            row = self._article.byline.tags
            self._open_tags(None, self._in_window(row, row.add_rect()))

    def open_clipping_tags(self, place: QRect) -> None:
        """Open the tag field for the whole clipping, at a place in the inspector."""
        self._open_tags(None, self._in_window(self._inspector, place))

    def _open_tags_at_card(self, passage_id: str, place: QRect) -> None:
        self._open_tags(passage_id, self._in_window(self._inspector, place))

    def _open_tags(self, passage_id: str | None, place: QRect, within: QRect | None = None) -> None:
        session = self._session
        if session is None or session.is_read_only:
            return
        passage = session.notes.passage(passage_id) if passage_id else None
        self._tagged = session.id, passage_id
        self.tag_field.open_for(place, passage.tags if passage else session.notes.tags, within)

    @property
    def popovers(self) -> list[QWidget]:
        """Those in which something is written about the shown clipping, as far as they are made."""
        return [one for one in (self.tag_field.made, self.note_field.made) if one is not None]

    @property
    def tags(self) -> TagPopover:
        """The tag field."""
        return self.tag_field.popover

    def _in_window(self, widget: QWidget, place: QRect) -> QRect:
        return QRect(widget.mapTo(self._window, QPoint(place.topLeft())), place.size())

    def _add_tag(self, tag: str) -> None:
        match self._tagged:
            case (clipping, None):
                in_memory(self._workspace, clipping, self, lambda: self._workspace.tag_clipping([tag], clipping))
            case (clipping, str(passage)):
                in_memory(self._workspace, clipping, self, lambda: self._workspace.tag(passage, [tag], clipping))

    def _take_tag(self, tag: str) -> None:
        match self._tagged:
            case (clipping, None):
                in_memory(self._workspace, clipping, self, lambda: self._workspace.untag_clipping([tag], clipping))
            case (clipping, str(passage)):
                in_memory(self._workspace, clipping, self, lambda: self._workspace.untag(passage, [tag], clipping))

    def _untag(self, passage_id: str, tag: str) -> None:
        self._workspace.untag(passage_id, [tag])

    def _untag_clipping(self, tag: str) -> None:
        self._workspace.untag_clipping([tag])

    def _correct_title(self, title: str) -> None:
        self._workspace.correct("title", title)

    # Notes --------------------------------------------------------------------------------------------------------

    def note(self) -> None:
        """Open the note of the selection (marked first) or of the active passage."""
        self.highlight()
        if self.active_id is not None:
            self._open_note_of(self.active_id)

    @property
    def note_being_written(self) -> str | None:
        """The passage whose note is open."""
        return self._inspector.note_being_written or self.note_field.passage_id

    def write_note(self, passage_id: str) -> None:
        """Open the note of a passage."""
        self._open_note_of(passage_id)

    def _open_note_of(self, passage_id: str) -> None:
        session = self._session
        passage = session.notes.passage(passage_id) if session else None
        if session is None or passage is None or session.is_read_only:
            return
        self._set_active(passage_id)
        if self._inspector.isVisible():
            self._inspector.edit_note(passage_id)
            return
        viewport, span = self._article.viewport(), self._span_of(passage_id)
        place = QRect(viewport.rect().center(), QSize(1, 1))  # of one that lost its own
        if span is not None:
            self._article.reveal(span)
            place = self._article.rect_of(span)
        self.note_field.open_for(self._in_window(viewport, place), session.id, passage)

    def _annotate(self, clipping: ClippingId, passage: str, text: str) -> None:
        """In the popover; its clipping may not be the shown one by now."""
        in_memory(self._workspace, clipping, self, lambda: self._workspace.annotate(passage, text, clipping))

    def _close_note(self) -> None:
        """Of a card, by a key: back to the text, if it is seen."""
        self._workspace.end_typing()
        if self._article.isVisible():
            self._article.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Tell the workspace what is typed and not told yet."""
        self._article.header.flush()
        self._inspector.flush_note()
        self.note_field.flush()
