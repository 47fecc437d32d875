"""A change of many clippings as one undo step: a part for each of them, and an edit of the tag book if there is one.

A part learns its edit when it is done, because closed clippings are read then; until that it can be taken back for
nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QUndoCommand

from clipper.domain.clipping import ClippingId, Marks
from clipper.domain.edits import Action, Edit
from clipper.domain.passage import ClippingNotes
from clipper.domain.tag_book import BookEdit
from clipper.library.rewriting import Make
from clipper.workspace.action_words import action_words
from clipper.workspace.changes import Origin
from clipper.workspace.rewriting import Task


@dataclass(eq=False, slots=True)
class Part:
    """What a step does to one clipping. `before`, `after`: its marks without and with it, for counting."""

    clipping: ClippingId
    first: Make
    before: Marks
    after: Marks
    edit: Edit | None = None
    is_done: bool = False
    task: Task | None = None
    """The one that waits or is under way."""

    def make(self, is_wanted: bool) -> Make:
        """How to do it, or to undo it. Called when earlier tasks of this clipping have ended."""

        def made(notes: ClippingNotes) -> Edit | None:
            if self.is_done == is_wanted:
                return None
            if is_wanted:
                return self.edit or self.first(notes)
            return self.edit.inverted() if self.edit else None

        return made

    def note_done(self, is_wanted: bool, edit: Edit | None) -> None:
        """A task has ended; `edit` is None when there was nothing to do."""
        if is_wanted and edit is not None:
            self.edit = edit
            self.is_done = True
        elif not is_wanted:
            self.is_done = False


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """One undo step. `book` is None when no definition of a tag changes."""

    action: Action
    parts: list[Part]
    book: BookEdit | None = None


class StepCommand(QUndoCommand):
    """A step on the undo stack. `take` does it, or takes it back."""

    def __init__(self, action: Action, take: Callable[[Origin], None]) -> None:
        super().__init__(action_words(action))
        self.action = action
        self._take = take
        self._is_new = True

    def redo(self) -> None:
        self._take(Origin.EDIT if self._is_new else Origin.REDO)
        self._is_new = False

    def undo(self) -> None:
        self._take(Origin.UNDO)
