"""The window's settings: a typed value, with an INI file in the state folder as its store."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from clipper.domain.passage import Colour
from clipper.search.index import Sort
from clipper.ui.look.theme import THEMES

MOST_RECENT = 10
LANGUAGES = ("system", "en", "uk")
SYSTEM_THEME = "system"
DENSITIES = ("comfortable", "compact")
COLUMNS = ("narrow", "normal", "wide")
TAG_ORDERS = ("use", "name")
LEAST_ZOOM, MOST_ZOOM = 75, 250
LEAST_SPACING, MOST_SPACING = 130, 200
LEAST_INTERFACE_ZOOM, MOST_INTERFACE_ZOOM = 100, 150
_NUMBER = re.compile(r"-?\d{1,6}", re.ASCII)
"""A longer one is no width of anything, and more than Qt takes."""


_CHOICES: Mapping[str, frozenset[str]] = {
    "theme": frozenset((SYSTEM_THEME, *THEMES)),
    "language": frozenset(LANGUAGES),
    "sort": frozenset(Sort),
    "density": frozenset(DENSITIES),
    "column": frozenset(COLUMNS),
    "colour": frozenset(Colour),
    "tag_order": frozenset(TAG_ORDERS),
}
_RANGES: Mapping[str, tuple[int, int]] = {
    "text_zoom": (LEAST_ZOOM, MOST_ZOOM),
    "line_spacing": (LEAST_SPACING, MOST_SPACING),
    "interface_zoom": (LEAST_INTERFACE_ZOOM, MOST_INTERFACE_ZOOM),
}


@dataclass(slots=True)
class Settings:
    """What the window remembers. Mutable: the app owns the one there is, and saves it when a window closes."""

    theme: str = "system"
    last_library: str = ""
    recent_libraries: tuple[str, ...] = ()
    reopens_last: bool = True
    language: str = "system"
    creator: str = ""
    """The annotator's name, written into new passages and notes; "" writes none."""
    view: str = "all"
    sort: str = "date"
    sorts: tuple[str, ...] = ()
    """The order of each view that has another than `sort`: "tag:energy=title"."""
    density: str = "comfortable"
    colour: str = Colour.YELLOW.value
    pane_widths: tuple[str, ...] = ()
    """What the user chose, for each class of window width: "wide.list=340", "medium.sidebar=rail"."""
    geometry: bytes = b""
    reading_face: str = ""
    text_zoom: int = 100
    line_spacing: int = 155
    """Percent of the text size."""
    column: str = "normal"
    is_justified: bool = False
    is_hyphenated: bool = False
    are_patterns_shown: bool = False
    are_margin_notes_shown: bool = True
    is_toolbar_shown: bool = True
    are_single_keys_on: bool = True
    keys: tuple[str, ...] = ()
    """What the user bound anew: "highlight=H;Ctrl+H"; nothing after "=" takes all its keys away."""
    is_motion_reduced: bool = False
    interface_zoom: int = 100
    """Percent of the system's own size of text; everything grows with it, the article too."""
    tag_order: str = "use"
    """What the tag field offers first: the tags used most, or those first in the alphabet."""
    are_tag_colours_shown: bool = True

    def remember_library(self, folder: Path) -> None:
        """It was opened just now."""
        name = str(folder)
        self.last_library = name
        self.recent_libraries = (name, *(one for one in self.recent_libraries if one != name))[:MOST_RECENT]


def load_settings(path: Path) -> Settings:
    """The settings in that file; the default for each that is missing or not what it should be."""
    store, settings = _store(path), Settings()
    for field in fields(Settings):
        value = _typed(store.value(field.name), getattr(settings, field.name))
        if value is not None:
            setattr(settings, field.name, value)
    _correct(settings)
    return settings


def _correct(settings: Settings) -> None:
    """What is no choice of ours becomes the default, what is out of its range the end of it."""
    for name, choices in _CHOICES.items():
        if getattr(settings, name) not in choices:
            setattr(settings, name, getattr(Settings(), name))
    for name, (least, most) in _RANGES.items():
        setattr(settings, name, max(least, min(most, getattr(settings, name))))


def save_settings(settings: Settings, path: Path) -> None:
    """Write them. A state folder that cannot be written costs the window's memory, nothing else."""
    store = _store(path)
    for field in fields(Settings):
        value = getattr(settings, field.name)
        store.setValue(field.name, _storable(value))
    store.sync()


def _store(path: Path) -> QSettings:
    return QSettings(str(path), QSettings.Format.IniFormat)


def _storable(value: object) -> object:
    match value:
        case bool():
            return "yes" if value else "no"
        case tuple():
            return list(value)
        case bytes():
            return QByteArray(value)
        case _:
            return value


def _typed(stored: Any, default: object) -> object | None:  # noqa: ANN401  QSettings hands out anything
    """`stored` as the type of `default`; QSettings gives back strings, and a string for a list of one."""
    if stored is None:
        return None
    match default:
        case bool():
            return {"yes": True, "no": False}.get(str(stored))
        case int():
            return int(stored) if _NUMBER.fullmatch(str(stored)) else None
        case bytes():
            return bytes(stored.data()) if isinstance(stored, QByteArray) else None
        case tuple():
            return tuple(str(one) for one in ([stored] if isinstance(stored, str) else stored))
        case _:
            return str(stored)
