"""The library's tags for the window: rows, uses, and changes that are one undo step however much they touch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from clipper.domain.clipping import ClippingId, Marks
from clipper.domain.edits import Action
from clipper.domain.errors import IndexFailed
from clipper.domain.passage import normal_tag, tag_key
from clipper.domain.tag_book import (
    BookEdit,
    TagBook,
    TagDefinition,
    defined,
    dropped,
    hex_colour,
    renamed,
    with_meanings,
)
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
from clipper.library.rewriting import Rewritten
from clipper.library.tagging import TagRow, TagTally, TagView, carriers, marks_after, marks_in, retagging
from clipper.search.index import Index
from clipper.workspace.changes import Change, Origin, Problem
from clipper.workspace.jobs import Jobs
from clipper.workspace.live_tag_book import LiveTagBook
from clipper.workspace.session import Session
from clipper.workspace.step import Part, Step, StepCommand
from clipper.workspace.steps import Steps

if TYPE_CHECKING:
    from clipper.workspace.open_library import OpenLibrary


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
        self.steps = Steps(workspace, library, jobs, worker_index, self)
        """Changes of many clippings, those of tags among them."""
        self.steps.rewritten.connect(self._follow_disk)
        self.steps.progress.connect(self.progress)
        self.steps.expecting.connect(self._forget)
        self.steps.idle.connect(self._forget)
        self._known: dict[ClippingId, Marks] | None = None
        self._keys: dict[str, str] = {}
        self._tally: TagTally | None = None
        self._tallied: dict[ClippingId, Counter[str]] = {}
        """The tags that were counted on each clipping: an edit that leaves them alone changes nothing here."""
        self._is_stepping = False
        workspace.changed.connect(self._follow_edit)
        workspace.renewed.connect(self._follow_renewed)
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

    def views(self) -> list[TagView]:
        """The same tags with how many clippings the view of each lists."""
        return self._counted().views()

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

    def meanings(self) -> dict[str, str]:
        """What the user said the colours mean, by their names; the others mean what they usually do."""
        return dict(self.book.meanings)

    def _counted(self) -> TagTally:
        if self._tally is None:
            try:
                marks = self._marks()
            except IndexFailed:  # told by whoever fills the list, which shows the same; asked again next time
                return TagTally((), self.book, self._keys)
            self._tally = TagTally(marks.values(), self.book, self._keys)
            self._tallied = {clipping: _tags_in(one) for clipping, one in marks.items()}
        return self._tally

    def _marks(self) -> dict[ClippingId, Marks]:
        """Of marked clippings: as memory has them, else as they will be, else as in the index. Raises IndexFailed."""
        if self._known is None:
            self._known = marks_in(self._index)
        in_memory = {session.id: marks_of(session.notes) for session in self._workspace.sessions()}
        return {**self._known, **self.steps.expected(), **in_memory}

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

    def name_colours(self, meanings: Mapping[str, str]) -> None:
        """Say what the colours mean to the user, by their names; "" is nothing at all. One undo step.

        Those that are not named mean what they usually do.
        """
        self._push(Step(Action.NAME_COLOURS, [], self._book_edit(with_meanings(self.book, meanings))))

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
        self._push(Step(action_of(change), parts, self._book_edit(renamed(self.book, target))))

    def _redefine(self, tags: Iterable[str], make: Callable[[TagDefinition], TagDefinition], action: Action) -> None:
        book = self.book
        for tag in tags:
            named = normal_tag(self.exists(tag) or tag)
            if named:
                book = self._redefined(book, make(book.definition(tag) or TagDefinition(named)))
        self._push(Step(action, [], self._book_edit(book)))

    def _redefined(self, book: TagBook, definition: TagDefinition) -> TagBook:
        """A definition that says nothing only stays where there would be no tag without it."""
        if definition.says_nothing and not definition.has_unknown and self._counted().stands_alone(definition.tag):
            return dropped(book, [definition.tag])
        return defined(book, definition)

    def _book_edit(self, book: TagBook) -> BookEdit | None:
        if book is self.book or book == self.book or self._book.refuse():
            return None
        return BookEdit(self.book, book)

    def _push(self, step: Step) -> None:
        if step.parts or step.book is not None:
            self._workspace.undo_stack.push(StepCommand(step.action, partial(self._take_step, step)))

    def _take_step(self, step: Step, origin: Origin) -> None:
        """Do a step, or take it back."""
        with self.one_change():
            if step.book is not None:
                self._book.apply(step.book.inverted() if origin is Origin.UNDO else step.book)
            self.steps.take(step, origin)
        self.steps.start()

    # Following ----------------------------------------------------------------------------------------------------

    @property
    def turn(self) -> int:
        """To be kept with a job that reads a clipping, for `is_stale`."""
        return self.steps.turn

    def is_stale(self, clipping: ClippingId, turn: int) -> bool:
        """Whether what a job of that turn has read may be from before a change on disk: read it again."""
        return self.steps.is_stale(clipping, turn)

    def follow(self, session: Session) -> None:
        """A clipping has come into memory: what waits to be done to it is done there."""
        if self.steps.waits_for(session.id):
            with self.one_change():
                self.steps.follow(session)
            self.steps.start()

    def start(self) -> None:
        """Read the tag book."""
        self._book.start()

    def reload(self) -> None:
        """The folder was looked at again: so is the tag book."""
        self._book.reload()
        self._forget()

    def flush(self) -> bool:
        """End every change that is under way. False when the tag book could not be saved."""
        self.steps.flush()
        return self._book.flush()

    @contextmanager
    def one_change(self) -> Iterator[None]:
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

    def _follow_edit(self, change: Change) -> None:
        session = self._workspace.session(change.clipping)
        if self._tally is None or session is None or self._has_other_tags(session):
            self._forget()

    def _follow_renewed(self, session: Session) -> None:
        """Read from disk, for the first time or since another program wrote there."""
        if self._tally is not None and self._has_other_tags(session):
            self._forget()

    def _has_other_tags(self, session: Session) -> bool:
        """Than it had when they were counted."""
        return _tags_in(marks_of(session.notes)) != self._tallied.get(session.id, Counter())

    def _follow_save(self, clipping: ClippingId) -> None:
        session = self._workspace.session(clipping)
        if self._known is not None and session is not None:
            self._known[clipping] = marks_of(session.notes)

    def _follow_disk(self, found: Rewritten) -> None:
        if self._known is not None:
            self._known[found.clipping] = found.marks

    def _forget_known(self) -> None:
        self._known = self._tally = None


def _tags_in(marks: Marks) -> Counter[str]:
    return Counter((*(f"clipping {tag}" for tag in marks.tags), *marks.passage_tags))


def _listed(tags: str | Iterable[str]) -> tuple[str, ...]:
    return (tags,) if isinstance(tags, str) else tuple(tags)
