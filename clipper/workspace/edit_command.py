"""An edit of one clipping's notes as a step on the undo stack."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from clipper.domain.edits import Action, Edit
from clipper.workspace.action_words import action_words
from clipper.workspace.changes import Origin


class EditCommand(QUndoCommand):
    """Notes typed in one go, of which `typing` is the number, are one step."""

    def __init__(self, apply: Callable[[Edit, Origin], bool], edit: Edit, typing: int) -> None:
        """`apply` tells whether the notes could be changed."""
        super().__init__(action_words(edit.action))
        self._change = apply
        self._typing = typing
        self._is_new = True
        self.edit = edit
        self.is_refused = False
        """It could not be taken back, or done again: Qt takes it off the stack."""

    @property
    def action(self) -> Action:
        """What it is called."""
        return self.edit.action

    def redo(self) -> None:
        self._apply(self.edit, Origin.EDIT if self._is_new else Origin.REDO)
        self._is_new = False

    def undo(self) -> None:
        self._apply(self.edit.inverted(), Origin.UNDO)

    def _apply(self, edit: Edit, origin: Origin) -> None:
        self.is_refused = not self._change(edit, origin)
        self.setObsolete(self.is_refused)

    def id(self) -> int:
        return 1 if self.edit.action in (Action.NOTE, Action.NOTE_CLIPPING) else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, EditCommand) or other._typing != self._typing:
            return False
        merged = self.edit.merged_with(other.edit)
        if merged is None:
            return False
        self.edit = merged
        return True
