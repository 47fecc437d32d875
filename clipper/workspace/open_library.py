"""What the windows of one library share: clippings in memory, the one undo stack, saving, tags, the scan.

A window asks its own Workspace, which stands on this. Every change is told to all windows.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from clipper.domain import edits
from clipper.domain.clipping import ClippingId
from clipper.domain.edits import Action, Edit
from clipper.domain.errors import ClipperError, IndexFailed, LibraryNotWritable, SaveConflict
from clipper.library.base import Base
from clipper.library.library import Library
from clipper.library.notes_store import LoadedNotes
from clipper.library.opened import OpenClipping, marks_of
from clipper.library.rewriting import Rewritten
from clipper.search.index import Index
from clipper.storage.reading_places import ReadingPlaces
from clipper.workspace.background import Background
from clipper.workspace.bringing import Brought
from clipper.workspace.bulk import Bulk
from clipper.workspace.changes import Change, Origin, Problem, problem_key
from clipper.workspace.counting import Counting
from clipper.workspace.edit_command import EditCommand
from clipper.workspace.jobs import Jobs
from clipper.workspace.library_passages import LibraryPassages
from clipper.workspace.queries import Queries
from clipper.workspace.reading import Reading
from clipper.workspace.rows import FreshRows
from clipper.workspace.rows_ahead import RowsAhead
from clipper.workspace.saving import Saving
from clipper.workspace.scanning import Scanning
from clipper.workspace.session import Session
from clipper.workspace.standing import Standing
from clipper.workspace.tagging import Tagging

KEPT_SESSIONS = 30
"""Read clippings kept in memory beside those with something to save or to undo."""
SCAN_DELAY_MS = 400


def iso_today() -> str:
    """The day by this computer's clock."""
    return date.today().isoformat()


class OpenLibrary(QObject):
    """State of one library in one program, however many windows show it. On the main thread only."""

    rows_changed = Signal()
    """The index has other rows: the folder was looked at."""
    views_changed = Signal()
    """Rows may belong to other views, or stand elsewhere in them; also with `rows_changed`."""
    row_changed = Signal(object)
    """A clipping's id: its row looks different."""
    rows_look_other = Signal()
    """Many rows look different; they are the same ones, in the same order."""
    changed = Signal(object)
    """A Change."""
    renewed = Signal(object)
    """A Session that takes the place of the one its clipping had."""
    text_changed = Signal(object)
    """A Session whose text was read with another encoding."""
    problem = Signal(object)
    """A Problem."""
    solved = Signal(str)
    """The key of a Problem that is none any more."""
    lost_kept = Signal()
    """`lost_and_kept` are more now."""
    gathering = Signal()
    """Tell what is typed and was not told yet: what comes next would take its place."""

    def __init__(
        self,
        library: Library,
        places: ReadingPlaces,
        jobs: Jobs,
        parent: QObject | None = None,
        *,
        today: Callable[[], str] = iso_today,
    ) -> None:
        """`today` gives the ISO day that it is."""
        super().__init__(parent)
        self.library = library
        self.jobs = jobs
        self.today = today
        self.creator = ""
        """The annotator's name for new passages and notes."""
        self.lost_and_kept: frozenset[str] = frozenset()
        """Passages without a place that the user wants to hear no more of, for as long as the program runs."""
        self.index = library.open_index()
        self._worker_index: Index | None = None
        self.reading = Reading(places, library.state.library_key(library.folder), self)
        self.fresh = FreshRows()
        self.queries = Queries(library, jobs, self.reading, self)
        self.counting = Counting(self.queries, today, self)
        self._sessions: OrderedDict[ClippingId, Session] = OrderedDict()
        self._held: dict[QObject, set[ClippingId]] = {}
        self._stale: set[ClippingId] = set()
        """Clippings that changed outside while they were read, or had something to save: read anew after that."""
        self._being_read: set[ClippingId] = set()
        self._attention: frozenset[str] = frozenset()
        """Keys of what the last scan told."""
        self._is_started = self._is_mirror_told = False
        self._typing = 0
        self.undo_stack = QUndoStack(self)
        self.saving = Saving(library, jobs, self.index_of_worker, self)
        self.scanning = Scanning(library, jobs, self)
        self.tags = Tagging(self, library, jobs, self.index, self.index_of_worker)
        self.bulk = Bulk(self, library, self.index, self.tags, self.reading)
        self.passages = LibraryPassages(library, self.queries, self.session, self.sessions, self)
        self.background = Background(library, jobs, self)
        self.brought = Brought(self)
        self.standing = Standing(self)
        self._rows_ahead = RowsAhead(self.tags.steps, self.fresh, self)
        self._connect()

    def _connect(self) -> None:
        self.problem.connect(self.standing.add)
        self.solved.connect(self.standing.solve)
        self.saving.state_changed.connect(self.standing.keep)
        self.saving.saved.connect(self._settle_row)
        self.saving.failed.connect(self._tell_failure)
        self.saving.mirrored.connect(self.tell_mirrored)
        self.scanning.rows_changed.connect(self.rows_changed)
        self.scanning.reread.connect(self.reread_if_open)
        self.scanning.ended.connect(self._end_scan)
        self.scanning.failed.connect(self._tell_scan_failure)
        self.queries.index_lost.connect(self.scanning.start)
        self.brought.taken_out.connect(self.scanning.start)
        self.brought.put_back.connect(self.scanning.start)
        self.rows_changed.connect(self.views_changed)
        self.views_changed.connect(self.counting.refresh)
        self.reading.changed.connect(self.counting.refresh)
        self.changed.connect(self.passages.follow)
        self.renewed.connect(self._list_passages_of)
        self.text_changed.connect(self._list_passages_of)
        self.tags.steps.rewritten.connect(self._follow_rewritten)
        self.background.checked.connect(self._follow_checked)
        self.tags.steps.idle.connect(self._follow_index)
        self._rows_ahead.changed.connect(self.rows_look_other)

    def index_of_worker(self) -> Index:
        """For the ordered worker alone."""
        if self._worker_index is None:
            self._worker_index = self.library.open_index()
        return self._worker_index

    # The folder ---------------------------------------------------------------------------------------------------

    def start(self, *, is_known: bool) -> None:
        """Once: bring mirrored notes home, then look at the folder; a little later when its rows are known."""
        if self._is_started:
            return
        self._is_started = True
        self.jobs.in_order(partial(self.library.bring_home, self.index_of_worker), self._tell_conflicts)
        self.tags.start()
        # What the index knows is painted first: a scan's Python holds up the main thread's (GIL).
        QTimer.singleShot(SCAN_DELAY_MS if is_known else 0, self, self.scanning.start)

    def _end_scan(self) -> None:
        self.solved.emit("folder")
        self.tags.reload()
        self.passages.refresh()
        self.background.start()
        self._tell_attention()

    def _tell_attention(self) -> None:
        """What there was at the last scan was told then: the user may have put it out of sight."""
        faults = {problem_key("attention", ClippingId(str(fault))): fault for fault in self.library.attention.faults}
        before, self._attention = self._attention, frozenset(faults)
        for key in before - self._attention:
            self.solved.emit(key)
        for key, fault in faults.items():
            if key not in before:
                self.problem.emit(Problem(key, fault))

    def _tell_scan_failure(self, error: ClipperError) -> None:
        self.problem.emit(Problem("folder", error))

    def reread_if_open(self, clipping: ClippingId) -> None:
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
            self.reread_if_open(opened.id)
            return
        self._sessions[opened.id] = Session(opened)
        self.renewed.emit(self._sessions[opened.id])

    def _reread_if_stale(self, clipping: ClippingId) -> None:
        if clipping in self._stale:
            self._stale.discard(clipping)
            self.reread_if_open(clipping)

    # Clippings in memory ------------------------------------------------------------------------------------------

    def session(self, clipping: ClippingId) -> Session | None:
        """A clipping that is in memory."""
        return self._sessions.get(clipping)

    def sessions(self) -> list[Session]:
        """All clippings that are in memory."""
        return list(self._sessions.values())

    def read(self, clipping: ClippingId, then: Callable[[Session], None]) -> None:
        """Bring a clipping into memory, and say so."""
        session = self._sessions.get(clipping)
        self._read(clipping, partial(self._take, then, None if session is None else session.base))

    def _read(self, clipping: ClippingId, then: Callable[[OpenClipping, int], None]) -> None:
        """The notes in order with what is saved; after them the text, which may take 10 s: no save waits for that."""
        turn = self.tags.turn

        def read_text(loaded: LoadedNotes) -> None:
            self.jobs.freely(partial(self.library.open_clipping, clipping, loaded), hand_on, broken=give_up)

        def hand_on(opened: OpenClipping) -> None:
            self._being_read.discard(clipping)
            then(opened, turn)

        def give_up() -> None:
            self._being_read.discard(clipping)

        self._being_read.add(clipping)
        self.jobs.in_order(lambda: self.library.load_for_marking(clipping), read_text, broken=give_up)

    def _take(self, then: Callable[[Session], None], base: Base | None, opened: OpenClipping, turn: int) -> None:
        """`base`: what the notes of the session that there was stood on when this reading was asked for."""
        session = self._sessions.get(opened.id)
        is_new = session is None or session.could_not_be_read
        has_saved_since = session is not None and session.base not in (base, opened.loaded.base)
        if self.tags.is_stale(opened.id, turn) or (is_new and has_saved_since):
            self.read(opened.id, then)
            return
        if session is None or is_new:
            session = self._sessions[opened.id] = Session(opened)
        then(session)
        if is_new:
            self.renewed.emit(session)  # other windows may show the one before
        self.tags.follow(session)
        self._reread_if_stale(opened.id)

    def hold(self, window: QObject, clippings: set[ClippingId]) -> None:
        """A window shows these: they stay in memory, with the last ones read, and what must be saved or undone."""
        self._held[window] = clippings
        for clipping in clippings & self._sessions.keys():
            self._sessions.move_to_end(clipping)
        needed = {command.edit.clipping for command in self._commands()}.union(*self._held.values())
        for id_ in list(self._sessions):
            if len(self._sessions) <= KEPT_SESSIONS:
                return
            if id_ not in needed and not self._sessions[id_].is_dirty:
                del self._sessions[id_]

    def let_go(self, window: QObject) -> bool:
        """A window is closed. Whether it was the last one."""
        self._held.pop(window, None)
        return not self._held

    def forget(self, clipping: ClippingId) -> bool:
        """After a conflict: let go of our side, which is kept in its own file. False while it has more to save."""
        self.flush()
        session = self._sessions.get(clipping)
        if session is not None and session.is_dirty:
            return False  # its last marks are not even there yet; the bar says so
        self._sessions.pop(clipping, None)
        self.undo_stack.clear()
        self.fresh.settle(clipping)  # the row of our side, which the index will never have
        self.row_changed.emit(clipping)
        return True

    # Edits --------------------------------------------------------------------------------------------------------

    def do(self, edit: Edit | None) -> None:
        """Make an edit, as an undo step."""
        if edit is not None:
            self.undo_stack.push(EditCommand(self.apply, edit, self._typing))

    def end_typing(self) -> None:
        """What is typed next is an undo step of its own."""
        self._typing += 1

    def apply(self, edit: Edit, origin: Origin) -> bool:
        """Change the notes. Only undo commands call this. False, which is told, where they may not be changed."""
        session = self._sessions[edit.clipping]
        if session.is_read_only:  # a newer Clipper has written them since
            self._tell_read_only(session)
            return False
        session.replace_notes(edits.apply(session.notes, edit, self.library.now()), edit.item_ids)
        self.saving.schedule(session)
        self._freshen_row(session)
        if edit.action is Action.ENCODE:
            self._reread_text(session)
        self.changed.emit(Change(edit.clipping, edit.item_ids, edit.action, origin))
        return True

    def _reread_text(self, session: Session) -> None:
        """The user chose another encoding: the same notes on the text as it reads now."""
        id_, encoding = session.id, session.notes.state.encoding
        # Freely, as all texts are read: a page may take 10 s, and no save waits for that.
        self.jobs.freely(lambda: self.library.read_text(id_, encoding), partial(self._take_text, encoding))

    def _take_text(self, encoding: str, opened: OpenClipping) -> None:
        session = self._sessions.get(opened.id)
        if session is None or session.notes.state.encoding != encoding:
            return  # another one was chosen meanwhile: a stale answer
        session.take_text(opened)
        self._freshen_row(session)
        self.text_changed.emit(session)

    def _commands(self) -> list[EditCommand]:
        stack = self.undo_stack
        found = [stack.command(place) for place in range(stack.count())]
        return [command for command in found if isinstance(command, EditCommand)]

    # Rows ---------------------------------------------------------------------------------------------------------

    def reread_row(self, clipping: ClippingId) -> None:
        """The index has a new row of a clipping that is not in memory."""
        with suppress(IndexFailed):
            row = self.index.clipping(clipping)
            if row is not None:
                self.fresh.put(row)
                self.fresh.settle(clipping)
                self.row_changed.emit(clipping)

    def _freshen_row(self, session: Session) -> None:
        with suppress(IndexFailed):  # told by whoever fills the list; the mark is there
            row = self.index.clipping(session.id)
            if row is not None:
                self.fresh.put(replace(row, metadata=session.metadata, marks=marks_of(session.notes)))
                self.row_changed.emit(session.id)

    def _settle_row(self, clipping: ClippingId) -> None:
        self.solved.emit(problem_key("save", clipping))
        self.fresh.settle(clipping)
        self.row_changed.emit(clipping)
        self._follow_index()
        self._reread_if_stale(clipping)

    def _follow_index(self) -> None:
        """Some rows in the index are other ones: they may belong to other views, and have other words."""
        self.views_changed.emit()
        self.background.start()

    def _list_passages_of(self, session: Session) -> None:
        self.passages.reread([session.id])

    def _follow_rewritten(self, found: Rewritten) -> None:
        self.passages.reread([found.clipping])
        self._follow_index()

    def _follow_checked(self, clippings: tuple[ClippingId, ...]) -> None:
        self.passages.reread(clippings)
        self.views_changed.emit()

    def keep_lost(self, passages: Iterable[str]) -> None:
        """The user has seen that these have no place, and leaves them as they are."""
        self.lost_and_kept |= frozenset(passages)
        self.lost_kept.emit()

    # Problems -----------------------------------------------------------------------------------------------------

    def _tell_failure(self, clipping: ClippingId, error: ClipperError) -> None:
        kind = "conflict" if isinstance(error, SaveConflict) else "save"
        self.problem.emit(Problem(problem_key(kind, clipping), error, clipping))

    def _tell_read_only(self, session: Session) -> None:
        if (fault := session.opened.loaded.fault) is not None:
            self.problem.emit(Problem(problem_key("notes", session.id), fault, session.id))

    def tell_mirrored(self, _: ClippingId) -> None:
        """A clipping's notes are on this computer: the library refuses writing. Told once, it is so for all."""
        if not self._is_mirror_told:
            self._is_mirror_told = True
            self.problem.emit(Problem("mirror", LibraryNotWritable()))

    def _tell_conflicts(self, conflicts: list[ClipperError]) -> None:
        for conflict in conflicts:
            self.problem.emit(Problem(problem_key("conflict", ClippingId(str(conflict))), conflict))

    # End ----------------------------------------------------------------------------------------------------------

    @property
    def warnings(self) -> int:
        """How often a bar has told of something that was done otherwise than asked: kept apart, or not done."""
        return self.saving.conflicts + self.tags.steps.times_failed

    def flush(self) -> bool:
        """Save everything now, what was typed a moment ago too. False when something could not be."""
        self.gathering.emit()
        self.bulk.settle()
        are_tags_done = self.tags.flush()  # before the rest: it may have changed what is in memory
        return self.saving.flush() and are_tags_done

    def close(self) -> None:
        """Let go of jobs and index. What is not saved by now is lost: flush first."""
        self.saving.close()
        self.reading.flush()
        self.jobs.close()
        self.queries.close()
        self.index.close()
        if self._worker_index is not None:
            self._worker_index.close()
