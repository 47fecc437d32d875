"""The action table: every command of the window with its words and keys. Menus and key bindings are made from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from clipper.domain.passage import Colour
from clipper.workspace.translating import QT_TRANSLATE_NOOP


class Group(StrEnum):
    """The menus, in their order."""

    FILE = QT_TRANSLATE_NOOP("Actions", "File")
    EDIT = QT_TRANSLATE_NOOP("Actions", "Edit")
    VIEW = QT_TRANSLATE_NOOP("Actions", "View")
    GO = QT_TRANSLATE_NOOP("Actions", "Go")
    PASSAGE = QT_TRANSLATE_NOOP("Actions", "Passage")


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One command. `id` names the method that does it; `keys` as keys.key_name writes them, the first is shown."""

    id: str
    text: str
    group: Group
    keys: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The words in the language of the interface."""
        return QCoreApplication.translate("Actions", self.text)


COLOUR_WORDS = {
    Colour.YELLOW: QT_TRANSLATE_NOOP("Actions", "Yellow"),
    Colour.GREEN: QT_TRANSLATE_NOOP("Actions", "Green"),
    Colour.BLUE: QT_TRANSLATE_NOOP("Actions", "Blue"),
    Colour.VIOLET: QT_TRANSLATE_NOOP("Actions", "Violet"),
    Colour.PINK: QT_TRANSLATE_NOOP("Actions", "Pink"),
    Colour.ORANGE: QT_TRANSLATE_NOOP("Actions", "Orange"),
}

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("open_folder", QT_TRANSLATE_NOOP("Actions", "Open a folder…"), Group.FILE, ("Ctrl+O",)),
    ActionSpec("close_window", QT_TRANSLATE_NOOP("Actions", "Close"), Group.FILE, ("Ctrl+W", "Ctrl+Q")),
    ActionSpec("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), Group.EDIT, ("Ctrl+Z",)),
    ActionSpec("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), Group.EDIT, ("Ctrl+Shift+Z", "Ctrl+Y")),
    ActionSpec("toggle_inspector", QT_TRANSLATE_NOOP("Actions", "Passages beside the text"), Group.VIEW, ("I",)),
    ActionSpec("next_theme", QT_TRANSLATE_NOOP("Actions", "Next theme"), Group.VIEW, ("Ctrl+Shift+L",)),
    ActionSpec("next_clipping", QT_TRANSLATE_NOOP("Actions", "Next clipping"), Group.GO, ("J",)),
    ActionSpec("previous_clipping", QT_TRANSLATE_NOOP("Actions", "Previous clipping"), Group.GO, ("K",)),
    ActionSpec("next_passage", QT_TRANSLATE_NOOP("Actions", "Next passage"), Group.GO, ("]",)),
    ActionSpec("previous_passage", QT_TRANSLATE_NOOP("Actions", "Previous passage"), Group.GO, ("[",)),
    ActionSpec("page_down", QT_TRANSLATE_NOOP("Actions", "Page down"), Group.GO, ("Space",)),
    ActionSpec("page_up", QT_TRANSLATE_NOOP("Actions", "Page up"), Group.GO, ("Shift+Space",)),
    ActionSpec("next_pane", QT_TRANSLATE_NOOP("Actions", "Next pane"), Group.GO, ("F6",)),
    ActionSpec("previous_pane", QT_TRANSLATE_NOOP("Actions", "Previous pane"), Group.GO, ("Shift+F6",)),
    ActionSpec("go_in", QT_TRANSLATE_NOOP("Actions", "Into the article or card"), Group.GO, ("Enter",)),
    ActionSpec("go_out", QT_TRANSLATE_NOOP("Actions", "Out of the article or card"), Group.GO, ("Backspace",)),
    ActionSpec("highlight", QT_TRANSLATE_NOOP("Actions", "Highlight"), Group.PASSAGE, ("H",)),
    *(
        ActionSpec(f"colour_{colour.value}", COLOUR_WORDS[colour], Group.PASSAGE, (str(nth),))
        for nth, colour in enumerate(Colour, 1)
    ),
    ActionSpec("tag", QT_TRANSLATE_NOOP("Actions", "Tag…"), Group.PASSAGE, ("T",)),
    ActionSpec("note", QT_TRANSLATE_NOOP("Actions", "Note…"), Group.PASSAGE, ("N",)),
    ActionSpec("remove", QT_TRANSLATE_NOOP("Actions", "Remove"), Group.PASSAGE, ("Delete",)),
    ActionSpec("tag_clipping", QT_TRANSLATE_NOOP("Actions", "Tag the clipping…"), Group.PASSAGE, ("Shift+T",)),
)
