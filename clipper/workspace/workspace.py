"""The one mutable state of a running window: rows, opened clippings, undo. Widgets ask it, and it tells them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from clipper.domain import edits
from clipper.domain.anchor import describe
from clipper.domain.clipping import ClippingId
from clipper.domain.edits import Action, Edit
from clipper.domain.errors import ClipperError, IndexFailed, LibraryNotWritable, SaveConflict
from clipper.domain.passage import Colour, Passage
from clipper.domain.text import trimmed_span
from clipper.library.library import Library, Progress
from clipper.library.notes_store import Base, LoadedNotes
from clipper.library.opened import OpenClipping, marks_of, new_passage
from clipper.search.index import Index, Sort
from clipper.storage.reading_places import ReadingPlaces
from clipper.workspace.action_words import action_words
from clipper.workspace.changes import Change, Origin, Problem, problem_key
from clipper.workspace.jobs import Jobs
from clipper.workspace.rows import Rows
from clipper.workspace.saving import Saving
from clipper.workspace.session import Session
from clipper.workspace.tagging import TagCommand, Tagging

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
    gathering = Signal()
    """Tell what is typed and was not told yet: what comes next would take its place."""
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
        self._shown: ClippingId | None = None
        """Another than `_current` while that is being read: until it is there, this one can be marked."""
        self._stale: set[ClippingId] = set()
        """Clippings that changed outside while they were read, or had something to save: read anew after that."""
        self._being_read: set[ClippingId] = set()
        self._is_scanning = False
        self._typing = 0
        self._rows_pause_ms = ROWS_PAUSE_MS
        self._since_rows = QElapsedTimer()
        self.undo_stack = QUndoStack(self)
        self.saving = Saving(library, jobs, self._index_of_worker, self)
        self.saving.state_changed.connect(self.save_state)
        self.saving.saved.connect(self._settle_row)
        self.saving.failed.connect(self._tell_failure)
        self.saving.mirrored.connect(self._tell_mirrored)
        self.tags = Tagging(self, library, jobs, self._index, self._index_of_worker)

    # Rows ---------------------------------------------------------------------------------------------------------

    def start(self, sort: Sort = Sort.DATE) -> None:
        """Show what the index knows, bring mirrored notes home, then look at the folder."""
        self.rows.arrange(sort)
        self.rows_changed.emit()
        self._jobs.in_order(self.library.bring_home, self._tell_conflicts)
        self.tags.start()
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
        return self.tags.used()

    def refresh(self) -> None:
        """Look at the folder again; the list follows."""
        if self._is_scanning or not self._jobs.is_open:
            return
        self._is_scanning = True
        self._since_rows.start()
        self._jobs.freely(self._scan, self._end_scan, self._fail_scan)

    def _scan(self) -> None:
        """In a worker, with an index of its own."""
        index = self.library.open_index()
        try:
            for progress in self.library.refresh(index):
                if not self._jobs.is_open:
                    return
                self._jobs.post(self._follow_scan, progress)
        finally:
            index.close()

    def _follow_scan(self, progress: Progress) -> None:
        self.progress.emit(progress.done, progress.total)
        for clipping in progress.changed:
            self._reread_if_open(clipping)
        is_done = 0 < progress.total == progress.done
        if progress.removed or is_done or self._since_rows.elapsed() > self._rows_pause_ms:
            self._since_rows.restart()
            self.rows.arrange()
            self.rows_changed.emit()
            # In a large library arranging takes long itself: a tenth of the time at most.
            self._rows_pause_ms = max(ROWS_PAUSE_MS, 10 * self._since_rows.elapsed())
            self._since_rows.restart()

    def _end_scan(self, _: None) -> None:
        self._is_scanning = False
        self.solved.emit("folder")
        self.tags.reload()
        for fault in self.library.attention.faults:
            self.problem.emit(Problem(f"attention:{fault}", fault))
        self.progress.emit(1, 1)

    def _fail_scan(self, error: ClipperError) -> None:
        self._is_scanning = False
        self.problem.emit(Problem("folder", error))

    def _reread_if_open(self, clipping: ClippingId) -> None:
        """The file or its notes changed outside: a clean session is read anew, a dirty one when it is saved.

        What is being read now may be from before: once more, when it is there.
        """
        session = self._sessions.get(clipping)
        must_wait = clipping in self._being_read if session is None else session.is_dirty
        if must_wait:
            self._stale.add(clipping)
        elif session is not None and not session.kept_as:
            self._read(clipping, partial(self._take_again, session, session.base))

    def _take_again(self, session: Session, base: Base, opened: OpenClipping, turn: int) -> None:
        """`base`: what the session's notes stood on when this reading was asked for."""
        now = self._sessions.get(opened.id)
        if now is None or now.kept_as or now.has_read_the_same(opened):
            return
        self.gathering.emit()
        is_late = now is not session or session.base != base or self.tags.is_stale(opened.id, turn)
        if is_late or session.is_dirty:
            self._reread_if_open(opened.id)
            return
        self._sessions[opened.id] = Session(opened)
        if opened.id == self._current:
            self._show(self._sessions[opened.id])

    def _settle_row(self, clipping: ClippingId) -> None:
        self.solved.emit(problem_key("save", clipping))
        self.rows.settle(clipping)
        self.row_changed.emit(clipping)
        self._reread_if_stale(clipping)

    def _reread_if_stale(self, clipping: ClippingId) -> None:
        if clipping in self._stale:
            self._stale.discard(clipping)
            self._reread_if_open(clipping)

    def _index_of_worker(self) -> Index:
        if self._worker_index is None:
            self._worker_index = self.library.open_index()
        return self._worker_index

    # Opening ------------------------------------------------------------------------------------------------------

    @property
    def current(self) -> Session | None:
        """The clipping that is shown; while another one is being read to take its place, still this one."""
        return self._sessions.get(self._shown) if self._shown else None

    @property
    def current_id(self) -> ClippingId | None:
        """The clipping that is shown or being read."""
        return self._current

    def open(self, clipping: ClippingId) -> None:
        """Show a clipping: at once when it is in memory, else when a worker has read it."""
        self._current = clipping
        session = self._sessions.get(clipping)
        if session is not None and not session.could_not_be_read:
            self._show(session)
            return
        self.opening.emit(clipping)
        self._read(clipping, self._take)

    def _read(self, clipping: ClippingId, then: Callable[[OpenClipping, int], None]) -> None:
        """The notes in order with what is saved; after them the text, which may take 10 s: no save waits for that."""
        turn = self.tags.turn

        def read_text(loaded: LoadedNotes) -> None:
            self._jobs.freely(partial(self.library.open_clipping, clipping, loaded), hand_on)

        def hand_on(opened: OpenClipping) -> None:
            self._being_read.discard(clipping)
            then(opened, turn)

        self._being_read.add(clipping)
        self._jobs.in_order(lambda: self.library.load_for_marking(clipping), read_text)

    def _take(self, opened: OpenClipping, turn: int) -> None:
        if self.tags.is_stale(opened.id, turn):
            self._read(opened.id, self._take)
            return
        session = self._sessions.get(opened.id)
        if session is None or session.could_not_be_read:
            session = self._sessions[opened.id] = Session(opened)
        if opened.id == self._current:  # else the user has gone on: a stale answer
            self._show(session)
        self.tags.follow(session)
        self._reread_if_stale(opened.id)

    def _show(self, session: Session) -> None:
        self.gathering.emit()
        self._typing += 1
        self._shown = session.id
        self._sessions.move_to_end(session.id)
        self._let_go_of_old_sessions()
        self.rows.mark_opened(session.id)
        self.row_changed.emit(session.id)
        self.opened.emit(session)
        if session.opened.loaded.fault is not None:
            self.problem.emit(Problem(problem_key("notes", session.id), session.opened.loaded.fault, session.id))

    def _let_go_of_old_sessions(self) -> None:
        needed = {command.edit.clipping for command in self._commands()}
        for id_ in list(self._sessions):
            if len(self._sessions) <= KEPT_SESSIONS:
                return
            if id_ not in (self._current, self._shown) and id_ not in needed and not self._sessions[id_].is_dirty:
                del self._sessions[id_]

    def show_other_version(self, clipping: ClippingId) -> None:
        """After a conflict: let go of our side, which is kept in its own file, and read the other."""
        self.flush()
        session = self._sessions.get(clipping)
        if session is not None and session.is_dirty:
            return  # its last marks are not even there yet; the bar says so
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

    def star(self, on: bool) -> None:
        """Star the shown clipping, or take the star away."""
        if session := self._writable():
            self._do(edits.star(session.id, session.notes, on, self.library.now()))

    def archive(self, on: bool) -> None:
        """Archive the shown clipping, or take it back."""
        if session := self._writable():
            self._do(edits.archive(session.id, session.notes, on, self.library.now()))

    def note_clipping(self, text: str) -> None:
        """Put this note on the shown clipping; "" takes it away."""
        if session := self._writable():
            library = self.library
            self._do(edits.note_clipping(session.id, session.notes, text, library.now(), library.new_id()))

    def choose_encoding(self, encoding: str) -> None:
        """Read the shown clipping with this encoding; "" for what its bytes say."""
        if session := self._writable():
            self._do(edits.choose_encoding(session.id, session.notes, encoding, self.library.now()))

    def _edit(self, passage_id: str, make: Callable[[ClippingId, Passage], Edit | None]) -> None:
        session = self._writable()
        passage = session.notes.passage(passage_id) if session else None
        if session is not None and passage is not None:
            self._do(make(session.id, passage))

    def _writable(self) -> Session | None:
        session = self.current if self._jobs.is_open else None  # nobody would save it
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
        if not self._jobs.is_open:
            return
        self.gathering.emit()
        stack = self.undo_stack
        command = stack.command(stack.index() - (origin is Origin.UNDO))
        if not isinstance(command, _EditCommand | TagCommand):
            return
        action = command.action
        if isinstance(command, _EditCommand) and command.edit.clipping != self._current:
            self.reveal.emit(command.edit.clipping)
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
        if edit.action is Action.ENCODE:
            self._reread_text(session)
        self.changed.emit(Change(edit.clipping, edit.item_ids, edit.action, origin))

    def _reread_text(self, session: Session) -> None:
        """The user chose another encoding: the same notes on the text as it reads now."""
        id_, encoding = session.id, session.notes.state.encoding
        # Freely, as all texts are read: a page may take 10 s, and no save waits for that.
        self._jobs.freely(lambda: self.library.read_text(id_, encoding), partial(self._take_text, encoding))

    def _take_text(self, encoding: str, opened: OpenClipping) -> None:
        session = self._sessions.get(opened.id)
        if session is None or session.notes.state.encoding != encoding:
            return  # another one was chosen meanwhile: a stale answer
        session.take_text(opened)
        self._freshen_row(session)
        if opened.id == self._shown:
            self.opened.emit(session)

    def session(self, clipping: ClippingId) -> Session | None:
        """A clipping that is in memory."""
        return self._sessions.get(clipping)

    def sessions(self) -> list[Session]:
        """All clippings that are in memory."""
        return list(self._sessions.values())

    def reread_row(self, clipping: ClippingId) -> None:
        """The index has a new row of a clipping that is not in memory."""
        with suppress(IndexFailed):
            row = self._index.clipping(clipping)
            if row is not None:
                self.rows.put(row)
                self.rows.settle(clipping)
                self.row_changed.emit(clipping)

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
        self.problem.emit(Problem(problem_key(kind, clipping), error, clipping))

    def _tell_mirrored(self, _: ClippingId) -> None:
        self.problem.emit(Problem("mirror", LibraryNotWritable()))

    def _tell_conflicts(self, conflicts: list[ClipperError]) -> None:
        for conflict in conflicts:
            self.problem.emit(Problem(f"conflict:{conflict}", conflict))

    # End ----------------------------------------------------------------------------------------------------------

    def flush(self) -> bool:
        """Save everything now, what was typed a moment ago too. False when something could not be."""
        self.gathering.emit()
        are_tags_done = self.tags.flush()  # before the rest: it may have changed what is in memory
        return self.saving.flush() and are_tags_done

    def close(self) -> None:
        """Let go of jobs and index. What is not saved by now is lost: flush first."""
        self.saving.close()
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

    @property
    def action(self) -> Action:
        """What it is called."""
        return self.edit.action

    def redo(self) -> None:
        self._workspace.apply(self.edit, Origin.EDIT if self._is_new else Origin.REDO)
        self._is_new = False

    def undo(self) -> None:
        self._workspace.apply(self.edit.inverted(), Origin.UNDO)

    def id(self) -> int:
        return 1 if self.edit.action in (Action.NOTE, Action.NOTE_CLIPPING) else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _EditCommand) or other._typing != self._typing:
            return False
        merged = self.edit.merged_with(other.edit)
        if merged is None:
            return False
        self.edit = merged
        return True
