"""The library's tags for the window: rows, uses, and changes that are one undo step however much they touch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from clipper.domain.clipping import ClippingId, Marks
from clipper.domain.edits import Action, Edit
from clipper.domain.errors import ClipperError, IndexFailed, LibraryNotWritable, NotesUnreadable, TagsNotChanged
from clipper.domain.passage import normal_tag, tag_key
from clipper.domain.tag_book import BookEdit, TagBook, TagDefinition, defined, dropped, hex_colour, renamed
from clipper.domain.tag_edits import (
    Delete,
    Merge,
    Move,
    Rename,
    TagChange,
    TagTarget,
    action_of,
    is_at_or_below,
    moved_name,
    outermost,
)
from clipper.library.library import Library
from clipper.library.opened import marks_of
from clipper.library.tagging import (
    Rewritten,
    TagRow,
    TagTally,
    carriers,
    marks_after,
    marks_in,
    retagging,
    still_possible,
)
from clipper.search.index import Index
from clipper.workspace.action_words import action_words
from clipper.workspace.changes import Change, Origin, Problem
from clipper.workspace.jobs import Jobs
from clipper.workspace.live_tag_book import LiveTagBook
from clipper.workspace.rewriting import Rewriting, Task
from clipper.workspace.session import Session
from clipper.workspace.tag_step import Part, TagStep

if TYPE_CHECKING:
    from clipper.workspace.open_library import OpenLibrary

_FILES_NAMED = 3
"""Clippings that are named when several could not be changed."""


class Tagging(QObject):
    """`workspace.tags`. On the main thread only; the writing is done by the ordered worker.

    Every change below is done at once in what is open and in `rows()`, and follows on disk, with `progress`.
    """

    tags_changed = Signal()
    """`rows()`, `hues()` may give something else now."""
    progress = Signal(int, int)
    """Of changing closed clippings: done, all. Equal when it is done. Not sent when none had to be changed."""

    def __init__(
        self, workspace: OpenLibrary, library: Library, jobs: Jobs, index: Index, worker_index: Callable[[], Index]
    ) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._library = library
        self._index = index
        self._book = LiveTagBook(library.tag_book, jobs, self)
        self._book.changed.connect(self._forget)
        self._book.problem.connect(workspace.problem)
        self._book.solved.connect(workspace.solved)
        self._rewriting = Rewriting(library, jobs, worker_index, self)
        self._rewriting.rewritten.connect(self._follow_disk)
        self._rewriting.progress.connect(self.progress)
        self._rewriting.idle.connect(self._end_steps)
        self._failures: list[tuple[ClippingId, ClipperError]] = []
        self._known: dict[ClippingId, Marks] | None = None
        self._expected: dict[ClippingId, tuple[Task, Marks]] = {}
        """What closed clippings will carry when the worker has got to them."""
        self._keys: dict[str, str] = {}
        self._tally: TagTally | None = None
        self._is_stepping = False
        workspace.changed.connect(self._follow_edit)
        workspace.saving.saved.connect(self._follow_save)
        workspace.rows_changed.connect(self._forget_known)

    # Asking -------------------------------------------------------------------------------------------------------

    @property
    def book(self) -> TagBook:
        """What the user said of the tags."""
        return self._book.book

    def rows(self) -> list[TagRow]:
        """Every tag in use, defined, or parent of one, parents before their children, in alphabetical order."""
        return self._counted().rows()

    def used(self) -> dict[str, int]:
        """The tags in use with how often, on clippings and passages together."""
        return self._counted().used()

    def exists(self, tag: str) -> str | None:
        """The tag as the library spells it, when there is one (in use, defined, or parent of one); else None."""
        return self._counted().spelling(tag)

    def uses(self, *tags: str, with_children: bool = True) -> tuple[int, int]:
        """On how many clippings and on how many passages these tags stand; each tag on each thing is one use."""
        return self._counted().uses(tags, with_children=with_children)

    def colour_of(self, tag: str) -> str:
        """What a tag is painted in, "#RRGGBB": its own colour, its nearest parent's, or the one made of its name."""
        return self.book.colour_of(tag)

    def hues(self) -> dict[str, str]:
        """The colours that the user chose: `tag_key(tag)` → "#RRGGBB". They hold for children without one as well."""
        return {one.key: one.colour for one in self.book if one.colour}

    def _counted(self) -> TagTally:
        if self._tally is None:
            try:
                marks = self._marks()
            except IndexFailed:  # told by whoever fills the list, which shows the same
                marks = {}
            self._tally = TagTally(marks.values(), self.book, self._keys)
        return self._tally

    def _marks(self) -> dict[ClippingId, Marks]:
        """Of marked clippings: as memory has them, else as they will be, else as in the index. Raises IndexFailed."""
        if self._known is None:
            self._known = marks_in(self._index)
        expected = {id_: marks for id_, (_, marks) in self._expected.items()}
        in_memory = {session.id: marks_of(session.notes) for session in self._workspace.sessions()}
        return {**self._known, **expected, **in_memory}

    # Changing -----------------------------------------------------------------------------------------------------

    def rename(self, old: str, new: str) -> str | None:
        """Give a tag another full path; its children follow. One undo step.

        Returns None when done, or when there is nothing to do. When `new` is another tag that exists, nothing is done
        and its spelling is returned: offer `merge([old], it)`.
        """
        new = normal_tag(new)
        there = self.exists(new)
        if there is not None and tag_key(there) != tag_key(old):
            return there
        if new and self.exists(old) is not None:
            self._change(Rename(old, new))
        return None

    def move(self, tags: Iterable[str], under: str) -> str | None:
        """Make tags, with their children, children of `under`; "" makes them top-level. One undo step.

        A tag is not moved below itself. Returns the first tag that is in the way, and does nothing then; else None.
        """
        moved = [tag for tag in outermost(tags) if not is_at_or_below(tag_key(under), tag_key(tag))]
        taken: set[str] = set()
        for tag in moved:
            name = moved_name(tag, under)
            there = self.exists(name)
            if tag_key(name) in taken or (there is not None and tag_key(there) != tag_key(tag)):
                return there or name
            taken.add(tag_key(name))
        self._change(Move(tuple(moved), under))
        return None

    def merge(self, tags: Iterable[str], into: str) -> None:
        """Let `into` stand wherever one of the tags stands; children follow (`a/x` → `into/x`). One undo step."""
        if target := normal_tag(self.exists(into) or into):
            self._change(Merge(tuple(tags), target))

    def delete(self, tags: str | Iterable[str], *, with_children: bool = True) -> None:
        """Take tags off everything, and forget their colour and description. One undo step."""
        self._change(Delete(_listed(tags), with_children))

    def define(self, tag: str) -> str | None:
        """Make a tag that nothing carries yet ("New tag"). Returns None, or the spelling of the one that exists."""
        there = self.exists(tag)
        if there is None and normal_tag(tag):
            self._redefine([tag], lambda one: one, Action.DEFINE_TAG)
        return there

    def recolour(self, tags: str | Iterable[str], colour: str) -> None:
        """Give a tag, or several, a colour, "#RRGGBB"; "" takes their own away. One undo step."""
        self._redefine(_listed(tags), lambda one: replace(one, colour=hex_colour(colour)), Action.RECOLOUR_TAG)

    def describe(self, tag: str, text: str) -> None:
        """Say what a tag means; "" takes it away. One undo step."""
        text = text.replace("\r\n", "\n").strip()
        self._redefine([tag], lambda one: replace(one, description=text), Action.DESCRIBE_TAG)

    def _change(self, change: TagChange) -> None:
        try:
            target, marks = TagTarget(change, self._keys), self._marks()
        except IndexFailed as error:  # nobody knows where the tag stands: better nothing than a part
            self._workspace.problem.emit(Problem("tags", error))
            return
        now = self._library.now()
        parts = [
            Part(id_, retagging(id_, change, now, target), marks[id_], marks_after(marks[id_], target))
            for id_ in carriers(marks, target)
        ]
        self._push(TagStep(action_of(change), self._book_edit(renamed(self.book, target)), parts))

    def _redefine(self, tags: Iterable[str], make: Callable[[TagDefinition], TagDefinition], action: Action) -> None:
        book = self.book
        for tag in tags:
            named = normal_tag(self.exists(tag) or tag)
            if named:
                book = self._redefined(book, make(book.definition(tag) or TagDefinition(named)))
        self._push(TagStep(action, self._book_edit(book), []))

    def _redefined(self, book: TagBook, definition: TagDefinition) -> TagBook:
        """A definition that says nothing only stays where there would be no tag without it."""
        if definition.says_nothing and not definition.has_unknown and self._counted().stands_alone(definition.tag):
            return dropped(book, [definition.tag])
        return defined(book, definition)

    def _book_edit(self, book: TagBook) -> BookEdit | None:
        if book is self.book or book == self.book or self._book.refuse():
            return None
        return BookEdit(self.book, book)

    def _push(self, step: TagStep) -> None:
        if step.parts or step.book is not None:
            self._workspace.undo_stack.push(TagCommand(self, step))

    # Steps: do, undo, redo ----------------------------------------------------------------------------------------

    def take_step(self, step: TagStep, origin: Origin) -> None:
        """Do a step, or take it back. Only undo commands call this."""
        is_wanted = origin is not Origin.UNDO
        with self._one_change():
            if step.book is not None:
                self._book.apply(step.book if is_wanted else step.book.inverted())
            for part in step.parts:
                self._give(part, is_wanted, origin)
        self._rewriting.start()

    def _give(self, part: Part, is_wanted: bool, origin: Origin) -> None:
        """Have a part done or undone: now when the clipping is in memory, else when the worker gets to it."""
        if part.task is not None and self._rewriting.drop(part.task):
            self._settle(part, part.task)
        if part.task is None and part.is_done == is_wanted:
            return
        task = part.task = self._task(part, is_wanted, origin)
        session = self._workspace.session(part.clipping)
        if session is not None:
            self._do_in_memory(session, task)
        else:
            self._expected[part.clipping] = (task, part.after if is_wanted else part.before)
            self._rewriting.add(task)

    def _task(self, part: Part, is_wanted: bool, origin: Origin) -> Task:
        def done(edit: Edit | None) -> None:
            part.note_done(is_wanted, edit)
            self._settle(part, task)

        def failed(error: ClipperError) -> None:
            self._failures.append((part.clipping, error))
            self._settle(part, task)

        task = Task(part.clipping, origin, part.make(is_wanted), done, failed)
        return task

    def _settle(self, part: Part, task: Task) -> None:
        """The task has ended, or will not begin."""
        if part.task is task:
            part.task = None
        if self._expected.get(part.clipping, (None,))[0] is task:
            del self._expected[part.clipping]

    def _do_in_memory(self, session: Session, task: Task) -> None:
        if session.is_read_only:
            fault = session.opened.loaded.fault
            task.failed(fault or NotesUnreadable(file=session.id, reason="they are read-only"))
            return
        made = task.make(session.notes)
        edit = None if made is None else still_possible(made, session.notes)
        if edit is not None:
            self._workspace.apply(edit, task.origin)
        task.done(edit)

    # Following ----------------------------------------------------------------------------------------------------

    @property
    def turn(self) -> int:
        """To be kept with a job that reads a clipping, for `is_stale`."""
        return self._rewriting.turn

    def is_stale(self, clipping: ClippingId, turn: int) -> bool:
        """Whether what a job of that turn has read may be from before a change on disk: read it again."""
        return self._rewriting.has_written_since(clipping, turn)

    def follow(self, session: Session) -> None:
        """A clipping has come into memory: what waits to be done to it is done there."""
        tasks = self._rewriting.claim(session.id)
        if tasks:
            with self._one_change():
                for task in tasks:
                    self._do_in_memory(session, task)
            self._rewriting.start()

    def start(self) -> None:
        """Read the tag book."""
        self._book.start()

    def reload(self) -> None:
        """The folder was looked at again: so is the tag book."""
        self._book.reload()
        self._forget()

    def flush(self) -> bool:
        """End every change that is under way. False when the tag book could not be saved."""
        self._rewriting.flush()
        return self._book.flush()

    @contextmanager
    def _one_change(self) -> Iterator[None]:
        """One `tags_changed` for all that is done inside."""
        self._is_stepping = True
        try:
            yield
        finally:
            self._is_stepping = False
        self._forget()

    def _forget(self) -> None:
        self._tally = None
        if not self._is_stepping:
            self.tags_changed.emit()

    def _follow_edit(self, _: Change) -> None:
        self._forget()

    def _follow_save(self, clipping: ClippingId) -> None:
        session = self._workspace.session(clipping)
        if self._known is not None and session is not None:
            self._known[clipping] = marks_of(session.notes)

    def _follow_disk(self, found: Rewritten) -> None:
        if self._known is not None:
            self._known[found.clipping] = found.marks
        if found.edit is not None:
            self._workspace.reread_row(found.clipping)
        if found.is_mirrored:
            self._workspace.problem.emit(Problem("mirror", LibraryNotWritable()))

    def _forget_known(self) -> None:
        self._known = self._tally = None

    def _end_steps(self) -> None:
        """Nothing waits any more: tell what could not be done."""
        failures, self._failures = self._failures, []
        if failures:
            self._workspace.problem.emit(Problem("tags", _not_changed(failures)))
        else:
            self._workspace.solved.emit("tags")
        self._forget()


class TagCommand(QUndoCommand):
    """A TagStep on the undo stack."""

    def __init__(self, tagging: Tagging, step: TagStep) -> None:
        super().__init__(action_words(step.action))
        self._tagging = tagging
        self._step = step
        self._is_new = True

    @property
    def action(self) -> Action:
        """What it is called."""
        return self._step.action

    def redo(self) -> None:
        self._tagging.take_step(self._step, Origin.EDIT if self._is_new else Origin.REDO)
        self._is_new = False

    def undo(self) -> None:
        self._tagging.take_step(self._step, Origin.UNDO)


def _listed(tags: str | Iterable[str]) -> tuple[str, ...]:
    return (tags,) if isinstance(tags, str) else tuple(tags)


def _not_changed(failures: list[tuple[ClippingId, ClipperError]]) -> TagsNotChanged:
    names = [clipping for clipping, _ in failures]
    more = ", …" if len(names) > _FILES_NAMED else ""
    files = ", ".join(names[:_FILES_NAMED]) + more
    return TagsNotChanged(files=files, count=len(names), reason=str(failures[0][1]))
