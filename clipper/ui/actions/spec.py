"""What is said of one command: its words and keys, its menu, and the facts under which it applies."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, auto

from PySide6.QtCore import QCoreApplication

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
    HELP = QT_TRANSLATE_NOOP("Actions", "Help")

    @property
    def words(self) -> str:
        """The menu's title in the language of the interface."""
        return QCoreApplication.translate("Actions", self.value)


class Palette(StrEnum):
    """The headings of the command palette."""

    PASSAGE = QT_TRANSLATE_NOOP("Actions", "Passage")
    CLIPPING = QT_TRANSLATE_NOOP("Actions", "Clipping")
    GO_TO = QT_TRANSLATE_NOOP("Actions", "Go to")
    APPLICATION = QT_TRANSLATE_NOOP("Actions", "Application")

    @property
    def words(self) -> str:
        """The heading in the language of the interface."""
        return QCoreApplication.translate("Actions", self.value)


class Fact(StrEnum):
    """What can be true of a window at a moment. Commands ask for some; checkable ones show one."""

    CLIPPING = auto()
    """A clipping is shown, be it only as a page that says why it cannot be read."""
    SEVERAL = auto()
    """More than one clipping is selected in the list."""
    LISTED = auto()
    """The list has rows."""
    ARTICLE = auto()
    """The text of a clipping is shown."""
    BOARD = auto()
    """The passages board stands where the article would."""
    SELECTION = auto()
    """Words of the article are selected."""
    PASSAGE = auto()
    """A passage is active."""
    LOST = auto()
    """The article has passages that lost their place, or the current card of a board is of one."""
    MARKABLE = auto()
    """Words are selected or a passage is active: there is something to colour, tag, annotate, quote."""
    PASSAGES = auto()
    """The article or the board has passages to go to."""
    WIDENABLE = auto()
    """There is a caret or a selection that can be widened."""
    HITS = auto()
    """Something was looked for and found in the article."""
    UNDO = auto()
    REDO = auto()
    BACK = auto()
    FORWARD = auto()
    RECENT = auto()
    """Other libraries were opened before."""

    SIDEBAR_SHOWN = auto()
    INSPECTOR_SHOWN = auto()
    CARET = auto()
    STARRED = auto()
    READ = auto()
    ARCHIVED = auto()
    COMPACT = auto()
    JUSTIFIED = auto()
    HYPHENATED = auto()
    PATTERNS = auto()
    MARGIN_NOTES = auto()
    TOOLBAR = auto()
    COLUMN_NARROW = auto()
    COLUMN_NORMAL = auto()
    COLUMN_WIDE = auto()


EXCLUSIVE = frozenset({frozenset({Fact.ARTICLE, Fact.BOARD})})
"""Facts that are never true together: commands that ask for them may share a key."""


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One command. `id` names what does it; `keys` as normal_key writes them, the first is shown."""

    id: str
    text: str
    group: Group
    keys: tuple[str, ...] = ()
    needs: frozenset[Fact] = frozenset()
    """All of them must be true."""
    alone: str = ""
    """The words where no menu stands around them: "Highlight in yellow" for "Yellow" under Passage."""
    about: str = ""
    """A sentence where the words are not enough."""
    shows: Fact | None = None
    """A checkable command: checked while this is true."""
    icon: str = ""
    """A Lucide icon for the palette."""
    is_submenu: bool = False
    """A place in the menu that is filled when it opens; it has no key and is not in the palette."""
    begins_part: bool = False
    """A line stands above it in its menu."""

    @property
    def words(self) -> str:
        """The words in the language of the interface."""
        return QCoreApplication.translate("Actions", self.text)

    @property
    def words_alone(self) -> str:
        """The words for a palette or a list of keys, in the language of the interface."""
        return QCoreApplication.translate("Actions", self.alone or self.text)

    @property
    def description(self) -> str:
        """The sentence in the language of the interface."""
        return QCoreApplication.translate("Actions", self.about) if self.about else ""

    def applies(self, facts: frozenset[Fact]) -> bool:
        """Whether it can be done now."""
        return self.needs <= facts


def can_both_apply(one: ActionSpec, other: ActionSpec) -> bool:
    """Whether there is a moment at which a key they share would be ambiguous."""
    return not any(pair <= one.needs | other.needs for pair in EXCLUSIVE)
