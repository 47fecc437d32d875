"""`NotePopover`: the note of a passage beside the text, for when the inspector is out of sight (DESIGN.md §5)."""

from __future__ import annotations

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clipper.ui.look.look import Look
from clipper.ui.look.note_editor import NoteBox
from clipper.ui.look.overlay import Popover
from clipper.ui.look.shadow import SHADOW_MARGIN

WIDTH = 320
INSET = 10


class NotePopover(Popover):
    """Told after a pause in typing and before it closes, in whatever way that happens."""

    note_changed = Signal(str, str)
    """(passage, text)."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window)
        self._passage_id: str | None = None
        self.setObjectName("notePopover")
        self.setAccessibleName(self.tr("Note"))
        self._box = NoteBox(look, self, least_lines=3)
        self.setFocusProxy(self._box.editor)
        column = QVBoxLayout(self)
        column.setContentsMargins(INSET, INSET, INSET, INSET)
        column.addWidget(self._box)
        self._box.editor.note_changed.connect(self._tell)
        self._box.editor.closed_by_key.connect(self.close_popover)
        self._box.editor.left.connect(self.close_popover)
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        """Text may have another size."""
        self.setFixedWidth(self.look.px(WIDTH) + 2 * SHADOW_MARGIN)

    @property
    def passage_id(self) -> str | None:
        """Whose note is being written."""
        return self._passage_id if self.is_open else None

    def open_for(self, anchor: QRect, passage_id: str, note: str) -> None:
        """Opens at the passage's marker, `anchor` in window coordinates. What was typed for another is told first."""
        self.flush()
        self._passage_id = passage_id
        self._box.editor.set_note(note)
        self.open_at(anchor)

    def follow(self, passage_id: str, note: str) -> None:
        """The kept note of a passage is now `note`; matters when it is the one being written."""
        if self.is_open and passage_id == self._passage_id:
            self._box.editor.note_changed_outside(note)

    def flush(self) -> None:
        """Tells untold words now."""
        self._box.editor.flush()

    def _tell(self, text: str) -> None:
        if self._passage_id is not None:
            self.note_changed.emit(self._passage_id, text)

    def hideEvent(self, event: QHideEvent) -> None:
        """The words are told before `closed` is."""
        if self.is_open:  # Qt also tells of the hiding in the constructor of Popover
            self.flush()
        super().hideEvent(event)
