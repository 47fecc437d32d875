"""A change of tags as one undo step: the edit of the tag book, and a part for each clipping that it touches.

A part learns its edit when it is done, because closed clippings are read then; until that it can be taken back for
nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

from clipper.domain.clipping import ClippingId, Marks
from clipper.domain.edits import Action, Edit
from clipper.domain.passage import ClippingNotes
from clipper.domain.tag_book import BookEdit
from clipper.library.tagging import Make
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
class TagStep:
    """One undo step. `book` is None when no definition changes."""

    action: Action
    book: BookEdit | None
    parts: list[Part]
