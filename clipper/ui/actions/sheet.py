"""How the shortcut sheet is set: which commands stand on one line, under which heading, in which column.

The keys come from the key map, the words from the table where a line does not say them better. A test sees to it that
every command which has keys is on some line.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from clipper.domain.passage import Colour
from clipper.ui.actions.table import SPECS
from clipper.workspace.translating import QT_TRANSLATE_NOOP


class Column(Enum):
    """Left and right; one below the other where there is no room."""

    LEFT = auto()
    RIGHT = auto()


@dataclass(frozen=True, slots=True)
class SheetLine:
    """Commands, or with `gestures` keys that are no commands: those are the article's own and cannot be changed."""

    ids: tuple[str, ...]
    text: str = ""
    gestures: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """What the keys do, as a part of a sentence."""
        if self.text:
            return QCoreApplication.translate("Sheet", self.text)
        return _as_part(SPECS[self.ids[0]].words)


@dataclass(frozen=True, slots=True)
class SheetSection:
    """A heading and its lines."""

    text: str
    column: Column
    lines: tuple[SheetLine, ...]

    @property
    def words(self) -> str:
        """The heading in the language of the interface."""
        return QCoreApplication.translate("Sheet", self.text)


def _as_part(words: str) -> str:
    """Without the dots, and with a small letter, but for abbreviations."""
    bare = words.rstrip("…")
    return bare if bare[1:2].isupper() else bare[:1].lower() + bare[1:]


SHEET: tuple[SheetSection, ...] = (
    SheetSection(
        QT_TRANSLATE_NOOP("Sheet", "Reading"),
        Column.LEFT,
        (
            SheetLine(("next_clipping", "previous_clipping"), QT_TRANSLATE_NOOP("Sheet", "next, previous clipping")),
            SheetLine(("page_down", "page_up"), QT_TRANSLATE_NOOP("Sheet", "page down, up")),
            SheetLine(("next_passage", "previous_passage"), QT_TRANSLATE_NOOP("Sheet", "next, previous passage")),
            SheetLine(("star",)),
            SheetLine(("toggle_read",), QT_TRANSLATE_NOOP("Sheet", "read or unread")),
            SheetLine(("archive",), QT_TRANSLATE_NOOP("Sheet", "into the archive")),
            SheetLine(("tag_clipping",), QT_TRANSLATE_NOOP("Sheet", "tags of the clipping")),
            SheetLine(("go_in", "go_out"), QT_TRANSLATE_NOOP("Sheet", "into, out of the article or card")),
            SheetLine(("back", "forward"), QT_TRANSLATE_NOOP("Sheet", "back, forward")),
            SheetLine(("select_all_clippings",)),
        ),
    ),
    SheetSection(
        QT_TRANSLATE_NOOP("Sheet", "Text from the keyboard"),
        Column.LEFT,
        (
            SheetLine(("caret",)),
            SheetLine((), QT_TRANSLATE_NOOP("Sheet", "select characters"), ("Shift+Left", "Shift+Right")),
            SheetLine((), QT_TRANSLATE_NOOP("Sheet", "select words"), ("Ctrl+Shift+Left", "Ctrl+Shift+Right")),
            SheetLine((), QT_TRANSLATE_NOOP("Sheet", "by sentence"), ("Alt+Left", "Alt+Right")),
            SheetLine((), QT_TRANSLATE_NOOP("Sheet", "select sentences"), ("Alt+Shift+Left", "Alt+Shift+Right")),
            SheetLine(("widen",), QT_TRANSLATE_NOOP("Sheet", "word, sentence, paragraph")),
            SheetLine(("move_start", "move_end"), QT_TRANSLATE_NOOP("Sheet", "move the start, the end")),
            SheetLine((), QT_TRANSLATE_NOOP("Sheet", "drop the selection"), ("Esc",)),
        ),
    ),
    SheetSection(
        QT_TRANSLATE_NOOP("Sheet", "Go to"),
        Column.LEFT,
        tuple(
            SheetLine((f"go_{name}",))
            for name in ("all", "unread", "starred", "today", "archive", "passages", "attention")
        ),
    ),
    SheetSection(
        QT_TRANSLATE_NOOP("Sheet", "Passages"),
        Column.RIGHT,
        (
            SheetLine(("highlight",), QT_TRANSLATE_NOOP("Sheet", "highlight in the last colour")),
            SheetLine(
                tuple(f"colour_{colour.value}" for colour in Colour),
                QT_TRANSLATE_NOOP("Sheet", "highlight, or change the colour"),
            ),
            SheetLine(("tag",), QT_TRANSLATE_NOOP("Sheet", "tags of the passage")),
            SheetLine(("note",)),
            SheetLine(("quote",)),
            SheetLine(("remove",)),
        ),
    ),
    SheetSection(
        QT_TRANSLATE_NOOP("Sheet", "Window"),
        Column.RIGHT,
        (
            SheetLine(("palette",)),
            SheetLine(("search",)),
            SheetLine(("find",)),
            SheetLine(("next_hit", "previous_hit"), QT_TRANSLATE_NOOP("Sheet", "next, previous match")),
            SheetLine(("undo", "redo"), QT_TRANSLATE_NOOP("Sheet", "undo, redo")),
            SheetLine(("toggle_sidebar",)),
            SheetLine(("toggle_inspector",)),
            SheetLine(("next_pane", "previous_pane"), QT_TRANSLATE_NOOP("Sheet", "next, previous pane")),
            SheetLine(("zoom_in", "zoom_out"), QT_TRANSLATE_NOOP("Sheet", "text size")),
            SheetLine(("zoom_reset",)),
            SheetLine(("next_theme",)),
            SheetLine(("tag_manager",)),
            SheetLine(("preferences",)),
        ),
    ),
    SheetSection(
        QT_TRANSLATE_NOOP("Sheet", "Library and program"),
        Column.RIGHT,
        (
            SheetLine(("open_folder",)),
            SheetLine(("new_window",)),
            SheetLine(("import_files",)),
            SheetLine(("paste",)),
            SheetLine(("shortcuts",), QT_TRANSLATE_NOOP("Sheet", "this sheet")),
            SheetLine(("close_window", "quit"), QT_TRANSLATE_NOOP("Sheet", "close the window, quit")),
        ),
    ),
)
"""Lines of commands without keys are left out, until the user binds some; what is on no line gets one then."""
