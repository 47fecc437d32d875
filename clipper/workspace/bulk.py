"""One change of many clippings, open or closed: tags, star, archive, read. Each call is one undo step."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from clipper.domain import edits
from clipper.domain.clipping import ClippingId, Marks
from clipper.domain.edits import Action, Edit
from clipper.domain.errors import IndexFailed
from clipper.domain.passage import ClippingNotes, normal_tag, tag_key, unique_tags
from clipper.library.library import Library
from clipper.library.opened import marks_of
from clipper.search.index import Index
from clipper.workspace.changes import Origin, Problem
from clipper.workspace.reading import Reading
from clipper.workspace.step import Part, Step, StepCommand
from clipper.workspace.tagging import Tagging

if TYPE_CHECKING:
    from clipper.workspace.open_library import OpenLibrary

MakeEdit = Callable[[ClippingId, ClippingNotes], Edit | None]


class Bulk(QObject):
    """On the main thread only. Every call returns how many clippings it changes; with none there is no undo step.

    Rows show the change at once (`RowsAhead`), the disk follows; what cannot be changed is told as one problem.
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

    def tag(self, clippings: Iterable[ClippingId], tags: Iterable[str]) -> int:
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

    def untag(self, clippings: Iterable[ClippingId], tags: Iterable[str]) -> int:
        """Take tags off clippings; their passages keep theirs."""
        gone, now = {tag_key(tag) for tag in tags}, self._library.now()

        def make(id_: ClippingId, notes: ClippingNotes) -> Edit | None:
            return edits.untag_clipping(id_, notes, gone, now)

        def after(marks: Marks) -> Marks:
            return replace(marks, tags=tuple(tag for tag in marks.tags if tag_key(tag) not in gone))

        return self._change(clippings, Action.UNTAG_CLIPPING, make, after)

    def marks(self, clippings: Iterable[ClippingId]) -> list[Marks]:
        """What they carry now; those that are gone are left out. Raises IndexFailed."""
        return list(self._marks(list(dict.fromkeys(clippings))).values())

    def tags_of(self, clippings: Iterable[ClippingId]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The tags that all of them carry, and those that any does. Raises IndexFailed."""
        carried = [one.tags for one in self.marks(clippings)]
        every = unique_tags(tag for tags in carried for tag in tags)
        keys = [{tag_key(tag) for tag in tags} for tags in carried]
        return tuple(tag for tag in every if all(tag_key(tag) in one for one in keys)), every

    def toggle_star(self, clippings: Iterable[ClippingId]) -> int:
        """Star them, or take the stars away when all have one."""
        return self._toggle(clippings, lambda marks: marks.starred, self.star)

    def toggle_archive(self, clippings: Iterable[ClippingId]) -> int:
        """Archive them, or take them back when all are archived."""
        return self._toggle(clippings, lambda marks: marks.archived, self.archive)

    def _toggle(
        self,
        clippings: Iterable[ClippingId],
        is_on: Callable[[Marks], bool],
        change: Callable[[Iterable[ClippingId], bool], int],
    ) -> int:
        """Changes only those that are not so yet, and reads no row of the others again."""
        try:
            marks = self._marks(list(dict.fromkeys(clippings)))
        except IndexFailed as error:
            self._workspace.problem.emit(Problem("tags", error))
            return 0
        off = [id_ for id_, one in marks.items() if not is_on(one)]
        return change(off or marks, bool(off))

    def star(self, clippings: Iterable[ClippingId], on: bool) -> int:
        """Star clippings, or take their stars away."""
        now = self._library.now()

        def make(id_: ClippingId, notes: ClippingNotes) -> Edit | None:
            return edits.star(id_, notes, on, now)

        return self._change(clippings, Action.STAR, make, lambda marks: replace(marks, starred=on))

    def archive(self, clippings: Iterable[ClippingId], on: bool) -> int:
        """Archive clippings, or take them back."""
        now = self._library.now()

        def make(id_: ClippingId, notes: ClippingNotes) -> Edit | None:
            return edits.archive(id_, notes, on, now)

        return self._change(clippings, Action.ARCHIVE, make, lambda marks: replace(marks, archived=on))

    def mark_read(self, clippings: Iterable[ClippingId], on: bool) -> int:
        """Make clippings read or unread, on this computer only; nothing is written into the library."""
        others = tuple(one for one in dict.fromkeys(clippings) if self._reading.is_read(one) is not on)

        def take(origin: Origin) -> None:
            self._reading.mark(others, is_read=on is not (origin is Origin.UNDO))

        if others:
            action = Action.MARK_READ if on else Action.MARK_UNREAD
            self._workspace.undo_stack.push(StepCommand(action, take))
        return len(others)

    def toggle_read(self, clippings: Iterable[ClippingId]) -> int:
        """Make all of them unread when they are read, else all of them read."""
        listed = list(clippings)
        return self.mark_read(listed, on=not all(map(self._reading.is_read, listed)))

    def _change(
        self, clippings: Iterable[ClippingId], action: Action, make: MakeEdit, after: Callable[[Marks], Marks]
    ) -> int:
        try:
            marks = self._marks(list(dict.fromkeys(clippings)))
        except IndexFailed as error:  # nobody knows how they are: better nothing than a part
            self._workspace.problem.emit(Problem("tags", error))
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

    def _marks(self, clippings: list[ClippingId]) -> dict[ClippingId, Marks]:
        """As memory has them, else as they will be, else as in the index; those that are gone are left out."""
        expected = self._tags.steps.expected()
        found: dict[ClippingId, Marks] = {}
        for id_ in clippings:
            session = self._workspace.session(id_)
            if session is not None:
                found[id_] = marks_of(session.notes)
            elif id_ in expected:
                found[id_] = expected[id_]
        found.update(self._index.marks([id_ for id_ in clippings if id_ not in found]))
        return found
