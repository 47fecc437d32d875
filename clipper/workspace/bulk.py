"""One change of many clippings, open or closed: tags, star, archive, read. Each call is one undo step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from clipper.domain import edits
from clipper.domain.clipping import ClippingId, Marks
from clipper.domain.edits import Action, Edit
from clipper.domain.errors import ClipperError, IndexFailed
from clipper.domain.passage import ClippingNotes, normal_tag, tag_key, unique_tags
from clipper.library.library import Library
from clipper.library.opened import marks_of
from clipper.search.index import Index
from clipper.workspace.changes import Origin, Problem
from clipper.workspace.known import Knowing, Known
from clipper.workspace.reading import Reading
from clipper.workspace.step import Part, Step, StepCommand
from clipper.workspace.tagging import Tagging

if TYPE_CHECKING:
    from clipper.workspace.open_library import OpenLibrary

Clippings = Iterable[ClippingId] | Known
MakeEdit = Callable[[ClippingId, ClippingNotes], Edit | None]


class Bulk(QObject):
    """On the main thread only. Every call returns how many clippings it changes; with none there is no undo step.

    Rows show the change at once (`RowsAhead`), the disk follows; what cannot be changed is told as one problem.
    Clippings that `know` has told of come with their marks; those of others are asked for here and now.
    """

    def __init__(
        self, workspace: OpenLibrary, library: Library, index: Index, tags: Tagging, reading: Reading
    ) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._library = library
        self._index = index
        self._tags = tags
        self._reading = reading
        self._knowing = Knowing(workspace.queries, lambda: tags.steps.turn, self._tell_failure, self)

    def know(
        self,
        find: Callable[[Index], Sequence[ClippingId]],
        then: Callable[[Known], None],
        *,
        with_marks: bool = True,
    ) -> None:
        """Have a worker find clippings with their marks; `then` is called with them, for one of the changes below."""
        self._knowing.ask(find, then, with_marks=with_marks)

    def settle(self) -> None:
        """Do now what waits for `know`: what comes next would come before it."""
        self._knowing.settle()

    def tag(self, clippings: Clippings, tags: Iterable[str]) -> int:
        """Add tags to clippings, in the spelling that the library knows."""
        named = unique_tags(self._tags.exists(tag) or normal_tag(tag) for tag in tags)
        now, creator = self._library.now(), self._workspace.creator

        def make(id_: ClippingId, notes: ClippingNotes) -> Edit | None:
            return edits.tag_clipping(id_, notes, named, now, self._library.new_id(), creator)

        @cache  # most of a thousand clippings carry the same tags, or none
        def tags_after(tags: tuple[str, ...]) -> tuple[str, ...]:
            return unique_tags((*tags, *named))

        def after(marks: Marks) -> Marks:
            return replace(marks, tags=tags_after(marks.tags))

        return self._change(clippings, Action.TAG_CLIPPING, make, after)

    def untag(self, clippings: Clippings, tags: Iterable[str]) -> int:
        """Take tags off clippings; their passages keep theirs."""
        gone, now = {tag_key(tag) for tag in tags}, self._library.now()

        def make(id_: ClippingId, notes: ClippingNotes) -> Edit | None:
            return edits.untag_clipping(id_, notes, gone, now)

        def after(marks: Marks) -> Marks:
            return replace(marks, tags=tuple(tag for tag in marks.tags if tag_key(tag) not in gone))

        return self._change(clippings, Action.UNTAG_CLIPPING, make, after)

    def marks(self, clippings: Clippings) -> list[Marks]:
        """What they carry now; those that are gone are left out. Raises IndexFailed."""
        return list(self._marks(clippings).values())

    def tags_of(self, clippings: Clippings) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The tags that all of them carry, and those that any does. Raises IndexFailed."""
        carried = [one.tags for one in self.marks(clippings)]
        every = unique_tags(tag for tags in carried for tag in tags)
        keys = [{tag_key(tag) for tag in tags} for tags in carried]
        return tuple(tag for tag in every if all(tag_key(tag) in one for one in keys)), every

    def toggle_star(self, clippings: Clippings) -> int:
        """Star them, or take the stars away when all have one."""
        return self._toggle(clippings, lambda marks: marks.starred, self.star)

    def toggle_archive(self, clippings: Clippings) -> int:
        """Archive them, or take them back when all are archived."""
        return self._toggle(clippings, lambda marks: marks.archived, self.archive)

    def _toggle(
        self,
        clippings: Clippings,
        is_on: Callable[[Marks], bool],
        change: Callable[[Clippings, bool], int],
    ) -> int:
        """Changes only those that are not so yet, and reads no row of the others again."""
        try:
            marks = self._marks(clippings)
        except IndexFailed as error:
            self._tell_failure(error)
            return 0
        off = [id_ for id_, one in marks.items() if not is_on(one)]
        return change(Known(off or list(marks), marks, self._tags.steps.turn), bool(off))

    def star(self, clippings: Clippings, on: bool) -> int:
        """Star clippings, or take their stars away."""
        now = self._library.now()

        def make(id_: ClippingId, notes: ClippingNotes) -> Edit | None:
            return edits.star(id_, notes, on, now)

        return self._change(clippings, Action.STAR, make, lambda marks: replace(marks, starred=on))

    def archive(self, clippings: Clippings, on: bool) -> int:
        """Archive clippings, or take them back."""
        now = self._library.now()

        def make(id_: ClippingId, notes: ClippingNotes) -> Edit | None:
            return edits.archive(id_, notes, on, now)

        return self._change(clippings, Action.ARCHIVE, make, lambda marks: replace(marks, archived=on))

    def mark_read(self, clippings: Clippings, on: bool) -> int:
        """Make clippings read or unread, on this computer only; nothing is written into the library."""
        others = tuple(one for one in listed(clippings) if self._reading.is_read(one) is not on)

        def take(origin: Origin) -> None:
            self._reading.mark(others, is_read=on is not (origin is Origin.UNDO))

        if others:
            action = Action.MARK_READ if on else Action.MARK_UNREAD
            self._workspace.undo_stack.push(StepCommand(action, take))
        return len(others)

    def toggle_read(self, clippings: Clippings) -> int:
        """Make all of them unread when they are read, else all of them read."""
        chosen = listed(clippings)
        return self.mark_read(chosen, on=not all(map(self._reading.is_read, chosen)))

    def _change(self, clippings: Clippings, action: Action, make: MakeEdit, after: Callable[[Marks], Marks]) -> int:
        try:
            marks = self._marks(clippings)
        except IndexFailed as error:
            self._tell_failure(error)
            return 0
        changed = {id_: new for id_, one in marks.items() if (new := after(one)) != one}
        parts = [Part(id_, partial(make, id_), marks[id_], new) for id_, new in changed.items()]
        if parts:
            step = Step(action, parts)
            self._workspace.undo_stack.push(StepCommand(action, partial(self._take, step)))
        return len(parts)

    def _take(self, step: Step, origin: Origin) -> None:
        steps = self._tags.steps
        with self._tags.one_change():
            steps.take(step, origin)
        steps.start()

    def _tell_failure(self, error: ClipperError) -> None:
        """Nobody knows how they are: better nothing than a part."""
        self._workspace.problem.emit(Problem("tags", error))

    def _marks(self, clippings: Clippings) -> dict[ClippingId, Marks]:
        """As memory has them, else as they will be, else as in the index; those that are gone are left out."""
        steps = self._tags.steps
        known, expected = _known(clippings, steps.turn), steps.expected()
        is_fresh = known.turn == steps.turn
        found: dict[ClippingId, Marks] = {}
        rest: list[ClippingId] = []
        for id_ in known.clippings:
            session = self._workspace.session(id_)
            if session is not None:
                found[id_] = marks_of(session.notes)
            elif id_ in expected:
                found[id_] = expected[id_]
            elif id_ in known.marks and (is_fresh or not steps.is_stale(id_, known.turn)):
                found[id_] = known.marks[id_]
            else:
                rest.append(id_)
        found.update(self._index.marks(rest))
        return found


def _known(clippings: Clippings, turn: int) -> Known:
    return clippings if isinstance(clippings, Known) else Known(listed(clippings), {}, turn)


def listed(clippings: Clippings) -> list[ClippingId]:
    """Which they are, each once."""
    return clippings.clippings if isinstance(clippings, Known) else list(dict.fromkeys(clippings))
