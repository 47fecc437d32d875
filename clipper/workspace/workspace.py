"""The one mutable state of a running window: rows, opened clippings, undo. Widgets ask it, and it tells them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from clipper.domain import edits
from clipper.domain.anchor import describe
from clipper.domain.clipping import ClippingId
from clipper.domain.edits import Action, Edit
from clipper.domain.errors import ClipperError, LibraryNotWritable, SaveConflict
from clipper.domain.passage import Colour, Passage, tag_key
from clipper.domain.text import trimmed_span
from clipper.library.library import Library, Progress
from clipper.library.opened import OpenClipping, marks_of, new_passage
from clipper.search.index import Index, Sort
from clipper.storage.reading_places import ReadingPlaces
from clipper.workspace.action_words import action_words
from clipper.workspace.changes import Change, Origin, Problem
from clipper.workspace.jobs import Jobs
from clipper.workspace.rows import Rows
from clipper.workspace.saving import Saving
from clipper.workspace.session import Session

KEPT_SESSIONS = 30
"""Read clippings kept in memory beside those with something to save or to undo."""
SCAN_DELAY_MS = 400
ROWS_PAUSE_MS = 300
"""While a scan runs, the list is arranged anew at most this often."""


class Workspace(QObject):
    """State of one library in one program. Made once, handed down; on the main thread only."""

    rows_changed = Signal()
    """The order of the rows, or which there are, is new."""
    row_changed = Signal(object)
    """A clipping's id: its row looks different."""
    progress = Signal(int, int)
    """Of the scan: files read, files to read. Equal when it is done."""
    opening = Signal(object)
    opened = Signal(object)
    """A Session: the clipping to show now."""
    changed = Signal(object)
    """A Change."""
    reveal = Signal(object)
    """A clipping's id: show it, it is about to change."""
    said = Signal(object, object)
    """Origin (undo or redo) and Action, for the status strip."""
    problem = Signal(object)
    """A Problem."""
    solved = Signal(str)
    """The key of a Problem that is none any more."""
    save_state = Signal(object)

    def __init__(self, library: Library, places: ReadingPlaces, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.library = library
        self.creator = ""
        self._places = places
        self._jobs = jobs
        self._index = library.open_index()
        self._worker_index: Index | None = None
        self._key = library.state.library_key(library.folder)
        self.rows = Rows(self._index, places.opened(self._key))
        self._sessions: OrderedDict[ClippingId, Session] = OrderedDict()
        self._current: ClippingId | None = None
        self._is_scanning = False
        self._typing = 0
        self._since_rows = QElapsedTimer()
        self.undo_stack = QUndoStack(self)
        self.saving = Saving(library, jobs, self._index_of_worker, self)
        self.saving.state_changed.connect(self.save_state)
        self.saving.saved.connect(self._settle_row)
        self.saving.failed.connect(self._tell_failure)
        self.saving.mirrored.connect(self._tell_mirrored)

    # Rows ---------------------------------------------------------------------------------------------------------

    def start(self, sort: Sort = Sort.DATE) -> None:
        """Show what the index knows, bring mirrored notes home, then look at the folder."""
        self.rows.arrange(sort)
        self.rows_changed.emit()
        self._jobs.in_order(self.library.bring_home, self._tell_conflicts)
        # What the index knows is painted first: a scan's Python holds up the main thread's (GIL).
        QTimer.singleShot(SCAN_DELAY_MS if len(self.rows) else 0, self, self.refresh)

    def sort_by(self, sort: Sort) -> None:
        """Another order of the list."""
        self.rows.arrange(sort)
        self.rows_changed.emit()

    def counts(self) -> tuple[int, int]:
        """How many clippings and passages the library has."""
        return self._index.counts()

    def tag_uses(self) -> dict[str, int]:
        """Every tag of the library with how often it is used, passages and clippings together."""
        uses: dict[str, int] = {}
        spelled: dict[str, str] = {}
        rows = {clipping.id: clipping.marks for clipping in self._index.marked()}
        rows.update({session.id: marks_of(session.notes) for session in self._sessions.values()})
        for marks in rows.values():
            for tag in (*marks.tags, *marks.passage_tags):
                name = spelled.setdefault(tag_key(tag), tag)
                uses[name] = uses.get(name, 0) + 1
        return uses

    def refresh(self) -> None:
        """Look at the folder again; the list follows."""
        if self._is_scanning:
            return
        self._is_scanning = True
        self._since_rows.start()
        self._jobs.freely(self._scan, self._end_scan, self._fail_scan)

    def _scan(self) -> None:
        """In a worker, with an index of its own."""
        index = self.library.open_index()
        try:
            for progress in self.library.refresh(index):
                self._jobs.post(self._follow_scan, progress)
        finally:
            index.close()

    def _follow_scan(self, progress: Progress) -> None:
        self.progress.emit(progress.done, progress.total)
        for clipping in progress.changed:
            self._reread_if_open(clipping)
        if progress.removed or self._since_rows.elapsed() > ROWS_PAUSE_MS or 0 < progress.total == progress.done:
            self._since_rows.restart()
            self.rows.arrange()
            self.rows_changed.emit()

    def _end_scan(self, _: None) -> None:
        self._is_scanning = False
        self.solved.emit("folder")
        for fault in self.library.attention.faults:
            self.problem.emit(Problem(f"attention:{fault}", fault))
        self.progress.emit(1, 1)

    def _fail_scan(self, error: ClipperError) -> None:
        self._is_scanning = False
        self.problem.emit(Problem("folder", error))

    def _reread_if_open(self, clipping: ClippingId) -> None:
        """The file or its notes changed outside: a clean session is read anew, a dirty one meets it when it saves."""
        session = self._sessions.get(clipping)
        if session is not None and not session.is_dirty and not session.kept_as:
            self._jobs.in_order(lambda: self.library.open_for_marking(clipping), self._take_again)

    def _take_again(self, opened: OpenClipping) -> None:
        session = self._sessions.get(opened.id)
        if session is None or session.is_dirty or session.has_read_the_same(opened):
            return
        self._sessions[opened.id] = Session(opened)
        if opened.id == self._current:
            self._show(self._sessions[opened.id])

    def _settle_row(self, clipping: ClippingId) -> None:
        self.solved.emit(f"save:{clipping}")
        self.rows.settle(clipping)
        self.row_changed.emit(clipping)

    def _index_of_worker(self) -> Index:
        if self._worker_index is None:
            self._worker_index = self.library.open_index()
        return self._worker_index

    # Opening ------------------------------------------------------------------------------------------------------

    @property
    def current(self) -> Session | None:
        """The clipping that is shown."""
        return self._sessions.get(self._current) if self._current else None

    @property
    def current_id(self) -> ClippingId | None:
        """The clipping that is shown or being read."""
        return self._current

    def open(self, clipping: ClippingId) -> None:
        """Show a clipping: at once when it is in memory, else when a worker has read it."""
        self._current = clipping
        session = self._sessions.get(clipping)
        if session is not None:
            self._show(session)
            return
        self.opening.emit(clipping)
        self._jobs.in_order(lambda: self.library.open_for_marking(clipping), self._take)

    def _take(self, opened: OpenClipping) -> None:
        if opened.id not in self._sessions:
            self._sessions[opened.id] = Session(opened)
        if opened.id == self._current:  # else the user has gone on: a stale answer
            self._show(self._sessions[opened.id])

    def _show(self, session: Session) -> None:
        self._sessions.move_to_end(session.id)
        self._let_go_of_old_sessions()
        self.rows.mark_opened(session.id)
        self.row_changed.emit(session.id)
        self.opened.emit(session)
        if session.opened.loaded.fault is not None:
            self.problem.emit(Problem(f"notes:{session.id}", session.opened.loaded.fault, session.id))

    def _let_go_of_old_sessions(self) -> None:
        needed = {command.edit.clipping for command in self._commands()}
        for id_ in list(self._sessions):
            if len(self._sessions) <= KEPT_SESSIONS:
                return
            if id_ != self._current and id_ not in needed and not self._sessions[id_].is_dirty:
                del self._sessions[id_]

    def show_other_version(self, clipping: ClippingId) -> None:
        """After a conflict: let go of our side, which is kept in its own file, and read the other."""
        self.saving.flush()
        self._sessions.pop(clipping, None)
        self.undo_stack.clear()
        self.open(clipping)

    def place(self, clipping: ClippingId) -> int:
        """The code point where the user stopped reading."""
        return self._places.place(self._key, clipping) or 0

    def remember_place(self, clipping: ClippingId, start: int) -> None:
        """The user is here in the clipping."""
        self._places.remember(self._key, clipping, start)

    def last_clipping(self) -> ClippingId | None:
        """The clipping that was read last."""
        last = self._places.last(self._key)
        return None if last is None else ClippingId(last)

    # Edits --------------------------------------------------------------------------------------------------------

    def highlight(self, start: int, end: int, colour: Colour) -> str | None:
        """Mark a stretch of the shown clipping, trimmed. Returns the passage's id; an equal one is taken again."""
        session = self._writable()
        if session is None or session.document is None:
            return None
        text = session.document.text
        span = trimmed_span(text, start, end)
        if span is None:
            return None
        if (same := session.passage_at(span)) is not None:
            return same.id
        library = self.library
        passage = new_passage(text, span, colour, now=library.now(), new_id=library.new_id, creator=self.creator)
        self._do(edits.highlight(session.id, passage))
        return passage.id

    def recolour(self, passage_id: str, colour: Colour) -> None:
        """Give a passage another colour."""
        self._edit(passage_id, lambda id_, passage: edits.recolour(id_, passage, colour, self.library.now()))

    def move_ends(self, passage_id: str, start: int, end: int) -> None:
        """Let a passage cover another stretch."""
        session = self._writable()
        span = trimmed_span(session.document.text, start, end) if session and session.document else None
        if session is None or session.document is None or span is None:
            return
        anchor = describe(session.document.text, span)
        self._edit(passage_id, lambda id_, passage: edits.move_ends(id_, passage, anchor, self.library.now()))

    def annotate(self, passage_id: str, note: str) -> None:
        """Put this note on a passage; "" takes it away."""
        self._edit(passage_id, lambda id_, passage: edits.annotate(id_, passage, note, self.library.now()))

    def end_typing(self) -> None:
        """The note field was left: what is typed next is an undo step of its own."""
        self._typing += 1

    def tag(self, passage_id: str, tags: Iterable[str]) -> None:
        """Add tags to a passage."""
        self._edit(passage_id, lambda id_, passage: edits.tag(id_, passage, tags, self.library.now()))

    def untag(self, passage_id: str, tags: Iterable[str]) -> None:
        """Take tags off a passage."""
        self._edit(passage_id, lambda id_, passage: edits.untag(id_, passage, tags, self.library.now()))

    def remove(self, passage_id: str) -> None:
        """Move a passage to the trash."""
        self._edit(passage_id, lambda id_, passage: edits.remove(id_, [passage]))

    def tag_clipping(self, tags: Iterable[str]) -> None:
        """Add tags to the shown clipping."""
        if session := self._writable():
            library = self.library
            self._do(edits.tag_clipping(session.id, session.notes, tags, library.now(), library.new_id()))

    def untag_clipping(self, tags: Iterable[str]) -> None:
        """Take tags off the shown clipping."""
        if session := self._writable():
            self._do(edits.untag_clipping(session.id, session.notes, tags, self.library.now()))

    def correct(self, field: str, value: str) -> None:
        """Put right a field of the shown clipping's metadata."""
        if session := self._writable():
            self._do(edits.correct(session.id, session.notes, field, value, self.library.now()))

    def _edit(self, passage_id: str, make: Callable[[ClippingId, Passage], Edit | None]) -> None:
        session = self._writable()
        passage = session.notes.passage(passage_id) if session else None
        if session is not None and passage is not None:
            self._do(make(session.id, passage))

    def _writable(self) -> Session | None:
        session = self.current
        return None if session is None or session.is_read_only else session

    def _do(self, edit: Edit | None) -> None:
        if edit is not None:
            self.undo_stack.push(_EditCommand(self, edit, self._typing))

    def undo(self) -> None:
        """Take the last edit back, after showing its clipping."""
        self._step(Origin.UNDO)

    def redo(self) -> None:
        """Do the last undone edit again, after showing its clipping."""
        self._step(Origin.REDO)

    def _step(self, origin: Origin) -> None:
        stack = self.undo_stack
        command = stack.command(stack.index() - (origin is Origin.UNDO))
        if not isinstance(command, _EditCommand):
            return
        action, clipping = command.edit.action, command.edit.clipping
        if clipping != self._current:
            self.reveal.emit(clipping)
        if origin is Origin.UNDO:
            stack.undo()
        else:
            stack.redo()
        self.said.emit(origin, action)

    def apply(self, edit: Edit, origin: Origin) -> None:
        """Change the notes. Only undo commands call this."""
        session = self._sessions[edit.clipping]
        session.replace_notes(edits.apply(session.notes, edit, self.library.now()), edit.item_ids)
        self.saving.schedule(session)
        self._freshen_row(session)
        self.changed.emit(Change(edit.clipping, edit.item_ids, edit.action, origin))

    def _freshen_row(self, session: Session) -> None:
        row = self._index.clipping(session.id)
        if row is not None:
            self.rows.put(replace(row, metadata=session.metadata, marks=marks_of(session.notes)))
            self.row_changed.emit(session.id)

    def _commands(self) -> list[_EditCommand]:
        stack = self.undo_stack
        found = [stack.command(place) for place in range(stack.count())]
        return [command for command in found if isinstance(command, _EditCommand)]

    # Problems -----------------------------------------------------------------------------------------------------

    def _tell_failure(self, clipping: ClippingId, error: ClipperError) -> None:
        kind = "conflict" if isinstance(error, SaveConflict) else "save"
        self.problem.emit(Problem(f"{kind}:{clipping}", error, clipping))

    def _tell_mirrored(self, _: ClippingId) -> None:
        self.problem.emit(Problem("mirror", LibraryNotWritable()))

    def _tell_conflicts(self, conflicts: list[ClipperError]) -> None:
        for conflict in conflicts:
            self.problem.emit(Problem(f"conflict:{conflict}", conflict))

    # End ----------------------------------------------------------------------------------------------------------

    def flush(self) -> bool:
        """Save everything now. False when something could not be."""
        return self.saving.flush()

    def close(self) -> None:
        """Let running jobs end and let go of the index. What is not saved by now is lost: flush first."""
        self._jobs.close()
        self._index.close()
        if self._worker_index is not None:
            self._worker_index.close()


class _EditCommand(QUndoCommand):
    """An Edit on the undo stack."""

    def __init__(self, workspace: Workspace, edit: Edit, typing: int) -> None:
        super().__init__(action_words(edit.action))
        self._workspace = workspace
        self._typing = typing
        self._is_new = True
        self.edit = edit

    def redo(self) -> None:
        self._workspace.apply(self.edit, Origin.EDIT if self._is_new else Origin.REDO)
        self._is_new = False

    def undo(self) -> None:
        self._workspace.apply(self.edit.inverted(), Origin.UNDO)

    def id(self) -> int:
        return 1 if self.edit.action is Action.NOTE else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _EditCommand) or other._typing != self._typing:
            return False
        merged = self.edit.merged_with(other.edit)
        if merged is None:
            return False
        self.edit = merged
        return True
