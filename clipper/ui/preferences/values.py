"""What the preferences are given to show. Plain values: the card knows neither library nor action table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from PySide6.QtGui import QKeyEvent


class PageName(StrEnum):
    """The pages, in their order."""

    GENERAL = "general"
    READING = "reading"
    HIGHLIGHTS = "highlights"
    TAGS = "tags"
    LIST = "list"
    SHORTCUTS = "shortcuts"
    ACCESSIBILITY = "accessibility"
    STORAGE = "storage"


class ShownSettings(Protocol):
    """The fields of `clipper.ui.settings.Settings` that the pages show; their names are those of `changed`."""

    theme: str
    language: str
    creator: str
    reopens_last: bool
    reading_face: str
    text_zoom: int
    line_spacing: int
    column: str
    is_justified: bool
    is_hyphenated: bool
    are_patterns_shown: bool
    are_margin_notes_shown: bool
    is_toolbar_shown: bool
    tag_order: str
    are_tag_colours_shown: bool
    density: str
    sort: str
    are_single_keys_on: bool
    is_motion_reduced: bool
    interface_zoom: int


@dataclass(frozen=True, slots=True)
class KeyRow:
    """An action with its keys. `words`, `group`: as shown; `keys`: as `key_name` writes them, the first is shown."""

    id: str
    words: str
    group: str
    keys: tuple[str, ...]
    default_keys: tuple[str, ...]


def _may_bind_any(_key: str) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class KeyTools:
    """What the page of shortcuts must be told about keys.

    `name`: a press as the action table writes it: "H", "Ctrl+Shift+T"; "" for a modifier alone.
    `taken_by`: (action, key) → the ids of the actions that would have to give the key up.
    `shown`: a key's name as it stands on a keycap. `may_bind`: whether a key may be bound at all.
    """

    name: Callable[[QKeyEvent], str]
    taken_by: Callable[[str, str], Sequence[str]]
    shown: Callable[[str], str] = str
    may_bind: Callable[[str], bool] = _may_bind_any


class PlaceKind(StrEnum):
    """What lies in a place on this computer."""

    LIBRARY = "library"
    INDEX = "index"
    STATE = "state"
    BACKUPS = "backups"
    MIRROR = "mirror"
    REPORTS = "reports"


@dataclass(frozen=True, slots=True)
class Place:
    """`size_bytes`: of what lies there, None when nobody knows. `exists`: else there is nothing to open yet."""

    kind: PlaceKind
    path: Path
    size_bytes: int | None = None
    exists: bool = True
