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
    CLIPPING = QT_TRANSLATE_NOOP("Actions", "Clipping")
    TAGS = QT_TRANSLATE_NOOP("Actions", "Tags")


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
    ActionSpec("show_in_folder", QT_TRANSLATE_NOOP("Actions", "Show in folder"), Group.FILE),
    ActionSpec("close_window", QT_TRANSLATE_NOOP("Actions", "Close"), Group.FILE, ("Ctrl+W", "Ctrl+Q")),
    ActionSpec("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), Group.EDIT, ("Ctrl+Z",)),
    ActionSpec("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), Group.EDIT, ("Ctrl+Shift+Z", "Ctrl+Y")),
    ActionSpec("find", QT_TRANSLATE_NOOP("Actions", "Find in the article"), Group.EDIT, ("Ctrl+F",)),
    ActionSpec("next_hit", QT_TRANSLATE_NOOP("Actions", "Next match"), Group.EDIT, ("F3",)),
    ActionSpec("previous_hit", QT_TRANSLATE_NOOP("Actions", "Previous match"), Group.EDIT, ("Shift+F3",)),
    ActionSpec("toggle_inspector", QT_TRANSLATE_NOOP("Actions", "Passages beside the text"), Group.VIEW, ("I",)),
    ActionSpec(
        "zoom_in",
        QT_TRANSLATE_NOOP("Actions", "Larger text"),
        Group.VIEW,
        ("Ctrl++", "Ctrl+=", "Ctrl+Shift++", "Ctrl+Shift+="),
    ),
    ActionSpec("zoom_out", QT_TRANSLATE_NOOP("Actions", "Smaller text"), Group.VIEW, ("Ctrl+-",)),
    ActionSpec("zoom_reset", QT_TRANSLATE_NOOP("Actions", "Usual text size"), Group.VIEW, ("Ctrl+0",)),
    ActionSpec("next_theme", QT_TRANSLATE_NOOP("Actions", "Next theme"), Group.VIEW, ("Ctrl+Shift+L",)),
    ActionSpec("next_clipping", QT_TRANSLATE_NOOP("Actions", "Next clipping"), Group.GO, ("J",)),
    ActionSpec("previous_clipping", QT_TRANSLATE_NOOP("Actions", "Previous clipping"), Group.GO, ("K",)),
    ActionSpec("back", QT_TRANSLATE_NOOP("Actions", "Back"), Group.GO, ("Alt+Left",)),
    ActionSpec("forward", QT_TRANSLATE_NOOP("Actions", "Forward"), Group.GO, ("Alt+Right",)),
    ActionSpec("next_passage", QT_TRANSLATE_NOOP("Actions", "Next passage"), Group.GO, ("]",)),
    ActionSpec("previous_passage", QT_TRANSLATE_NOOP("Actions", "Previous passage"), Group.GO, ("[",)),
    ActionSpec("page_down", QT_TRANSLATE_NOOP("Actions", "Page down"), Group.GO, ("Space",)),
    ActionSpec("page_up", QT_TRANSLATE_NOOP("Actions", "Page up"), Group.GO, ("Shift+Space",)),
    ActionSpec("next_pane", QT_TRANSLATE_NOOP("Actions", "Next pane"), Group.GO, ("F6",)),
    ActionSpec("previous_pane", QT_TRANSLATE_NOOP("Actions", "Previous pane"), Group.GO, ("Shift+F6",)),
    ActionSpec("go_in", QT_TRANSLATE_NOOP("Actions", "Into the article or card"), Group.GO, ("Enter",)),
    ActionSpec("go_out", QT_TRANSLATE_NOOP("Actions", "Out of the article or card"), Group.GO, ("Backspace",)),
    ActionSpec("caret", QT_TRANSLATE_NOOP("Actions", "Caret in the article"), Group.PASSAGE, ("F7",)),
    ActionSpec("widen", QT_TRANSLATE_NOOP("Actions", "Widen the selection"), Group.PASSAGE, ("V",)),
    ActionSpec("highlight", QT_TRANSLATE_NOOP("Actions", "Highlight"), Group.PASSAGE, ("H",)),
    *(
        ActionSpec(f"colour_{colour.value}", COLOUR_WORDS[colour], Group.PASSAGE, (str(nth),))
        for nth, colour in enumerate(Colour, 1)
    ),
    ActionSpec("tag", QT_TRANSLATE_NOOP("Actions", "Tag…"), Group.PASSAGE, ("T",)),
    ActionSpec("note", QT_TRANSLATE_NOOP("Actions", "Note…"), Group.PASSAGE, ("N",)),
    ActionSpec("quote", QT_TRANSLATE_NOOP("Actions", "Copy as quote"), Group.PASSAGE, ("Q",)),
    ActionSpec("move_start", QT_TRANSLATE_NOOP("Actions", "Move the start"), Group.PASSAGE, ("Alt+[",)),
    ActionSpec("move_end", QT_TRANSLATE_NOOP("Actions", "Move the end"), Group.PASSAGE, ("Alt+]",)),
    ActionSpec("remove", QT_TRANSLATE_NOOP("Actions", "Remove"), Group.PASSAGE, ("Delete",)),
    ActionSpec("star", QT_TRANSLATE_NOOP("Actions", "Star"), Group.CLIPPING, ("S",)),
    ActionSpec("archive", QT_TRANSLATE_NOOP("Actions", "Archive"), Group.CLIPPING, ("E",)),
    ActionSpec("tag_clipping", QT_TRANSLATE_NOOP("Actions", "Tag the clipping…"), Group.CLIPPING, ("Shift+T",)),
    ActionSpec("tag_manager", QT_TRANSLATE_NOOP("Actions", "Tag manager"), Group.TAGS, ("Ctrl+Shift+T",)),
)
