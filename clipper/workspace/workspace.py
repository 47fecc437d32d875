"""What one window shows of an open library: its rows, the clipping in the reader, the edits its user makes there."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from clipper.domain import edits
from clipper.domain.anchor import describe
from clipper.domain.clipping import ClippingId
from clipper.domain.edits import Action, Edit
from clipper.domain.errors import ClipperError
from clipper.domain.passage import ClippingNotes, Colour, Passage
from clipper.domain.restoring import restored
from clipper.domain.text import trimmed_span
from clipper.domain.views import View
from clipper.library.library import Library
from clipper.library.opened import new_passage
from clipper.search.index import Sort
from clipper.workspace.bringing import Bringing, BringingCommand
from clipper.workspace.changes import Origin, Problem, SaveStatus, problem_key
from clipper.workspace.edit_command import EditCommand
from clipper.workspace.listing import Listing
from clipper.workspace.open_library import OpenLibrary
from clipper.workspace.rows import Rows
from clipper.workspace.saving import Saving
from clipper.workspace.session import Session
from clipper.workspace.step import StepCommand
from clipper.workspace.tagging import Tagging


class Workspace(QObject):
    """One window's place at an open library. Widgets ask it, and it tells them; on the main thread only."""

    rows_changed = Signal(bool)
    """The list was arranged anew. Whether the rows are others than before, or stand elsewhere."""
    row_changed = Signal(object)
    """A clipping's id: its row looks different."""
    rows_look_other = Signal()
    """Many rows look different; they are the same ones, in the same order."""
    progress = Signal(int, int)
    """Of the scan: files read, files to read. Equal when it is done."""
    opening = Signal(object)
    opened = Signal(object)
    """A Session: the clipping to show now."""
    changed = Signal(object)
    """A Change."""
    reveal = Signal(object)
    """A clipping's id: show it, it is about to change by undo or redo of `stepped`."""
    said = Signal(object, object)
    """Origin (undo or redo) and Action, for the status strip."""
    problem = Signal(object)
    """A Problem."""
    solved = Signal(str)
    """The key of a Problem that is none any more."""
    gathering = Signal()
    """Tell what is typed and was not told yet: what comes next would take its place."""
    save_state = Signal(object)

    def __init__(
        self, opened_library: OpenLibrary, parent: QObject | None = None, *, bringing: Bringing | None = None
    ) -> None:
        """`bringing`: of a window that this one takes the place of; an import may be under way."""
        super().__init__(parent)
        self.opened_library = opened_library
        self.library: Library = opened_library.library
        self.reading = opened_library.reading
        self.rows = Rows(opened_library.index, reading=self.reading, fresh=opened_library.fresh)
        self.listing = Listing(self.rows, opened_library.queries, self.reading, opened_library.today, self)
        self._current: ClippingId | None = None
        self._shown: ClippingId | None = None
        """Another than `_current` while that is being read: until it is there, this one can be marked."""
        self._displayed: Session | None = None
        self.stepped: Edit | None = None
        """What was undone or done again last; None when that was no edit of one clipping."""
        self._left_at: ClippingId | None = None
        """What was shown when the program ended: to find it again does not make it read."""
        self._read_only: set[ClippingId] = set()
        """Of which it was told that their marks cannot be changed."""
        self._bringing = bringing or self._make_bringing()
        opened_library.hold(self, set())
        self._connect()

    def _make_bringing(self) -> Bringing:
        """The library's child: it and its undo steps outlive the window."""
        shared = self.opened_library
        made = Bringing(self.library, shared.jobs, shared.saving, shared.flush, shared, push=shared.undo_stack.push)
        made.finished.connect(shared.scanning.start)
        shared.brought.follow(made)
        return made

    def _connect(self) -> None:
        shared = self.opened_library
        for theirs, ours in (
            (shared.changed, self.changed),
            (shared.problem, self.problem),
            (shared.solved, self.solved),
            (shared.gathering, self.gathering),
            (shared.saving.state_changed, self.save_state),
            (shared.scanning.progress, self.progress),
            (shared.row_changed, self.row_changed),
            (shared.rows_look_other, self.rows_look_other),
            (self.reading.progressed, self.row_changed),
        ):
            theirs.connect(ours)
        shared.views_changed.connect(self.listing.refresh)
        self.listing.arranged.connect(self.rows_changed)
        self.listing.failed.connect(self._tell_listing_failure)
        self.listing.answered.connect(self._solve_listing_failure)
        shared.background.read.connect(self._search_in_more)
        self.reading.changed.connect(self._show_reading)
        shared.renewed.connect(self._show_renewed)
        shared.text_changed.connect(self._show_other_text)

    @property
    def undo_stack(self) -> QUndoStack:
        """The one of the library."""
        return self.opened_library.undo_stack

    @property
    def saving(self) -> Saving:
        """The one of the library."""
        return self.opened_library.saving

    @property
    def tags(self) -> Tagging:
        """The library's tags."""
        return self.opened_library.tags

    @property
    def bringing(self) -> Bringing:
        """What is brought into the library from this window."""
        return self._bringing

    @property
    def is_scanning(self) -> bool:
        """Whether the folder is being looked at."""
        return self.opened_library.scanning.is_running

    # Rows ---------------------------------------------------------------------------------------------------------

    def start(self, sort: Sort = Sort.DATE, view: View | None = None) -> None:
        """Show what the index knows; then the folder is looked at."""
        self.listing.start(sort, view or View())
        self._left_at = self.reading.last()
        self.opened_library.counting.refresh()
        self.opened_library.start(is_known=bool(len(self.rows)))

    def catch_up(self) -> None:
        """Tell what the library's other windows were told before this one was there."""
        standing = self.opened_library.standing
        for problem in standing.problems:
            self.problem.emit(problem)
        if standing.save_state.status in (SaveStatus.SAVING, SaveStatus.FAILED):
            self.save_state.emit(standing.save_state)

    def sort_by(self, sort: Sort) -> None:
        """Another order of the list."""
        self.listing.sort_by(sort)

    def counts(self) -> tuple[int, int]:
        """How many clippings and passages the library has."""
        return self.opened_library.index.counts()

    def tag_uses(self) -> dict[str, int]:
        """Every tag of the library with how often it is used, passages and clippings together."""
        return self.tags.used()

    def refresh(self) -> None:
        """Look at the folder again; the list follows."""
        self.opened_library.scanning.start()

    def _show_reading(self, clippings: tuple[ClippingId, ...], _is_read: bool) -> None:
        if len(clippings) == 1:
            self.row_changed.emit(clippings[0])
        else:
            self.rows_look_other.emit()

    def _search_in_more(self, _done: int, _left: int) -> None:
        """More texts have been read: the words in the search field may stand in them."""
        if self.listing.words:
            self.listing.refresh()

    def _tell_listing_failure(self, error: ClipperError) -> None:
        self.problem.emit(Problem("list", error))

    def _solve_listing_failure(self) -> None:
        self.solved.emit("list")

    # Opening ------------------------------------------------------------------------------------------------------

    @property
    def current(self) -> Session | None:
        """The clipping that is shown; while another one is being read to take its place, still this one."""
        return self.opened_library.session(self._shown) if self._shown else None

    @property
    def current_id(self) -> ClippingId | None:
        """The clipping that is shown or being read."""
        return self._current

    def open(self, clipping: ClippingId) -> None:
        """Show a clipping: at once when it is in memory, else when a worker has read it."""
        self._current = clipping
        session = self.opened_library.session(clipping)
        if session is not None and not session.could_not_be_read:
            self._show(session)
            return
        self.opening.emit(clipping)
        self.opened_library.read(clipping, self._show_if_wanted)

    def _show_if_wanted(self, session: Session) -> None:
        if session.id == self._current:  # else the user has gone on: a stale answer
            self._show(session)

    def _show_renewed(self, session: Session) -> None:
        """Also of what is still seen while another one is awaited: marks would fall where its words stood before."""
        if session.id in (self._current, self._shown) and session is not self._displayed:
            self._show(session)

    def _show_other_text(self, session: Session) -> None:
        if session.id == self._shown:
            self.opened.emit(session)

    def _show(self, session: Session) -> None:
        self.gathering.emit()
        self.opened_library.end_typing()
        if session.id not in (self._shown, self._left_at):  # else it may have been marked as unread since
            self.reading.open(session.id)
        self._left_at = None
        self._shown, self._displayed = session.id, session
        self.opened_library.hold(self, {session.id} | ({self._current} if self._current else set()))
        self.opened.emit(session)
        self._tell_of_notes(session)

    def _tell_of_notes(self, session: Session) -> None:
        """Why they are not all there, or cannot be changed; of the latter no more when they can."""
        key, fault = problem_key("notes", session.id), session.opened.loaded.fault
        if fault is not None:
            self.problem.emit(Problem(key, fault, session.id))
        elif session.id in self._read_only:
            self.solved.emit(key)
        if session.is_read_only:
            self._read_only.add(session.id)
        else:
            self._read_only.discard(session.id)

    def leave(self) -> None:
        """Show no clipping."""
        self.gathering.emit()
        self.opened_library.end_typing()
        self._current = self._shown = self._displayed = None
        self.opened_library.hold(self, set())

    def stay(self) -> bool:
        """Go on with the shown clipping. Whether another one was to take its place: it is wanted no more."""
        if self._shown is None or self._current == self._shown:
            return False
        self._current = self._shown
        return True

    def show_other_version(self, clipping: ClippingId) -> bool:
        """After a conflict: let go of our side, which is kept in its own file, and read the other.

        False while its last marks cannot be kept there: nothing has changed.
        """
        is_kept = self.opened_library.forget(clipping)
        if is_kept:
            self.open(clipping)
        return is_kept

    def place(self, clipping: ClippingId) -> int:
        """The code point where the user stopped reading."""
        return self.reading.place(clipping)

    def remember_place(self, clipping: ClippingId, start: int, seen: int = 0) -> None:
        """The user is here in the clipping, and has seen its text as far as that many percent."""
        self.reading.remember(clipping, start, seen)

    def last_clipping(self) -> ClippingId | None:
        """The clipping that was read last."""
        return self.reading.last()

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
        passage = new_passage(
            text, span, colour, now=library.now(), new_id=library.new_id, creator=self.opened_library.creator
        )
        self._do(edits.highlight(session.id, passage))
        return passage.id

    # Of passages: those of the shown clipping, or of another one that is in memory.

    def recolour(self, passage_id: str, colour: Colour, clipping: ClippingId | None = None) -> None:
        """Give a passage another colour."""
        self._edit(passage_id, lambda id_, one: edits.recolour(id_, one, colour, self.library.now()), clipping)

    def move_ends(self, passage_id: str, start: int, end: int) -> None:
        """Let a passage cover another stretch."""
        self._anchor(passage_id, start, end, edits.move_ends)

    def place_again(self, passage_id: str, start: int, end: int) -> None:
        """Give a passage that lost its place this one."""
        self._anchor(passage_id, start, end, edits.place)

    def _anchor(self, passage_id: str, start: int, end: int, make: edits.Anchoring) -> None:
        session = self._writable()
        span = trimmed_span(session.document.text, start, end) if session and session.document else None
        if session is None or session.document is None or span is None:
            return
        anchor = describe(session.document.text, span)
        self._edit(passage_id, lambda id_, passage: make(id_, passage, anchor, self.library.now()))

    def annotate(self, passage_id: str, note: str, clipping: ClippingId | None = None) -> None:
        """Put this note on a passage; "" takes it away."""
        self._edit(passage_id, lambda id_, one: edits.annotate(id_, one, note, self.library.now()), clipping)

    def end_typing(self) -> None:
        """The note field was left: what is typed next is an undo step of its own."""
        self.opened_library.end_typing()

    def tag(self, passage_id: str, tags: Iterable[str], clipping: ClippingId | None = None) -> None:
        """Add tags to a passage."""
        self._edit(passage_id, lambda id_, one: edits.tag(id_, one, tags, self.library.now()), clipping)

    def untag(self, passage_id: str, tags: Iterable[str], clipping: ClippingId | None = None) -> None:
        """Take tags off a passage."""
        self._edit(passage_id, lambda id_, one: edits.untag(id_, one, tags, self.library.now()), clipping)

    def remove(self, passage_id: str, clipping: ClippingId | None = None) -> None:
        """Move a passage to the trash."""
        self._edit(passage_id, lambda id_, one: edits.remove(id_, [one]), clipping)

    def tag_clipping(self, tags: Iterable[str], clipping: ClippingId | None = None) -> None:
        """Add tags to the shown clipping, or to another one that is in memory."""
        if session := self._writable(clipping):
            now, new_id, creator = self.library.now(), self.library.new_id(), self.opened_library.creator
            self._do(edits.tag_clipping(session.id, session.notes, tags, now, new_id, creator))

    def untag_clipping(self, tags: Iterable[str], clipping: ClippingId | None = None) -> None:
        """Take tags off the shown clipping, or off another one that is in memory."""
        if session := self._writable(clipping):
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
            now, new_id, creator = self.library.now(), self.library.new_id(), self.opened_library.creator
            self._do(edits.note_clipping(session.id, session.notes, text, now, new_id, creator))

    def choose_encoding(self, encoding: str) -> None:
        """Read the shown clipping with this encoding; "" for what its bytes say."""
        if session := self._writable():
            self._do(edits.choose_encoding(session.id, session.notes, encoding, self.library.now()))

    def restore(self, earlier: ClippingNotes) -> None:
        """Let the marks of the shown clipping be what they were; what has come since goes to the trash."""
        if session := self._writable():
            self._do(restored(session.id, session.notes, earlier, self.library.now()))

    def _edit(
        self,
        passage_id: str,
        make: Callable[[ClippingId, Passage], Edit | None],
        clipping: ClippingId | None = None,
    ) -> None:
        session = self._writable(clipping)
        passage = session.notes.passage(passage_id) if session else None
        if session is not None and passage is not None:
            self._do(make(session.id, passage))

    def _writable(self, clipping: ClippingId | None = None) -> Session | None:
        if not self.opened_library.jobs.is_open:  # nobody would save it
            return None
        session = self.current if clipping is None else self.opened_library.session(clipping)
        return None if session is None or session.is_read_only else session

    def _do(self, edit: Edit | None) -> None:
        self.opened_library.do(edit)

    def undo(self) -> None:
        """Take the last edit back, after showing its clipping."""
        self._step(Origin.UNDO)

    def redo(self) -> None:
        """Do the last undone edit again, after showing its clipping."""
        self._step(Origin.REDO)

    @property
    def undo_action(self) -> Action | None:
        """What `undo` would take back."""
        return self._action_of(self.undo_stack.index() - 1)

    @property
    def redo_action(self) -> Action | None:
        """What `redo` would do again."""
        return self._action_of(self.undo_stack.index())

    def _action_of(self, place: int) -> Action | None:
        command = self.undo_stack.command(place) if 0 <= place < self.undo_stack.count() else None
        return command.action if isinstance(command, EditCommand | StepCommand | BringingCommand) else None

    def _step(self, origin: Origin) -> None:
        if not self.opened_library.jobs.is_open:
            return
        self.gathering.emit()
        self.opened_library.bulk.settle()
        stack = self.undo_stack
        command = stack.command(stack.index() - (origin is Origin.UNDO))
        if not isinstance(command, EditCommand | StepCommand | BringingCommand):
            return
        action = command.action
        self.stepped = command.edit if isinstance(command, EditCommand) else None
        if isinstance(command, EditCommand) and command.edit.clipping != self._current:
            self.reveal.emit(command.edit.clipping)
        if origin is Origin.UNDO:
            stack.undo()
        else:
            stack.redo()
        if not (isinstance(command, EditCommand) and command.is_refused):
            self.said.emit(origin, action)

    # End ----------------------------------------------------------------------------------------------------------

    def flush(self) -> bool:
        """Save everything now, what was typed a moment ago too. False when something could not be."""
        return self.opened_library.flush()

    def close(self) -> None:
        """The window goes, with the last one the library. What is not saved by then is lost: flush first."""
        # What is still being read comes too late, and what was shown is shown no more, whatever becomes of it.
        self._current = self._shown = self._displayed = None
        self.listing.close()
        if self.opened_library.let_go(self):
            self.opened_library.close()
