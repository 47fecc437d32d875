"""How wide each pane is: the table of DESIGN.md §3, what the user chose, and the room there is. No widgets.

A width class holds from its least width up. In the three narrower ones the whole sidebar and the inspector shut each
other out; below 900 px, and wherever list and text do not fit beside each other, one page is shown at a time.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

RAIL = 56
LINE = 1
"""Between two panes."""
LEAST_TEXT = 440
LEAST_READER = LEAST_TEXT + 34 + 48 + 14
"""The column with its gutters and the scroll bar."""
LIMITS = {"sidebar": (180, 300), "list": (260, 460), "inspector": (260, 420)}


@dataclass(frozen=True, slots=True)
class WidthClass:
    """One line of the table."""

    name: str
    least: int
    widths: tuple[int, int, int]
    """Sidebar, list, inspector."""
    has_sidebar: bool = False
    """All of it; else the rail."""
    has_inspector: bool = False
    is_roomy: bool = False
    """Whole sidebar, list, text and inspector fit beside each other."""
    hides_list: bool = False
    """The inspector takes the list's place."""
    has_pages: bool = False
    """List or reader, not both."""

    def width(self, pane: str) -> int:
        """Of a pane whose width the user did not choose."""
        return self.widths[tuple(LIMITS).index(pane)]


CLASSES = (
    WidthClass("widest", 1600, (240, 380, 330), has_sidebar=True, has_inspector=True, is_roomy=True),
    WidthClass("wide", 1400, (210, 304, 274), has_sidebar=True, has_inspector=True, is_roomy=True),
    WidthClass("medium", 1200, (210, 310, 284), has_inspector=True),
    WidthClass("narrow", 900, (210, 300, 284), hides_list=True),
    WidthClass("slim", 0, (210, 300, 284), hides_list=True, has_pages=True),
)


def class_of(width: int) -> WidthClass:
    """The class of a window that is so wide."""
    return next(one for one in CLASSES if width >= one.least)


class Page(StrEnum):
    """What is shown where there is room for one."""

    LIST = "list"
    READER = "reader"
    BOARD = "board"
    """Alone beside the sidebar, at any width."""


class Choices:
    """What the user chose for each width class; what was never chosen is as the table says."""

    def __init__(self, kept: Iterable[str] = ()) -> None:
        self._values = _values_of(kept)
        self._chosen: set[str] = set()
        """What was chosen here: another window may have chosen the rest anew."""

    def kept(self, folded: Iterable[str] = (), *, before: Iterable[str] = ()) -> tuple[str, ...]:
        """For the settings: "wide.list=340", "medium.sidebar=rail"; with what is folded in the sidebar.

        `before`: what the settings have now; it stays but for what was chosen here. Not that the inspector stands in
        the place of all else: that lasts as long as the window.
        """
        others = {key: value for key, value in _values_of(before).items() if key not in self._chosen}
        ours = {key: value for key, value in self._values.items() if key in self._chosen or key not in others}
        lasting = {key: value for key, value in {**ours, **others}.items() if key != "slim.inspector"}
        return tuple(f"{key}={value}" for key, value in sorted(lasting.items())) + tuple(
            f"{_FOLDED}={key}" for key in folded
        )

    def width(self, of: WidthClass, pane: str) -> int:
        """The width that a pane should have."""
        least, most = LIMITS[pane]
        value = self._values.get(_width_key(of, pane), "")
        return max(least, min(most, int(value))) if value.isascii() and value.isdigit() else of.width(pane)

    def set_width(self, of: WidthClass, pane: str, width: int | None) -> None:
        """The user dragged a pane's edge; None forgets it."""
        self._set(_width_key(of, pane), width)

    def has_sidebar(self, of: WidthClass) -> bool:
        """Whether the whole sidebar is wanted, not the rail."""
        return self._is(f"{of.name}.sidebar", "full", "rail", of.has_sidebar)

    def set_sidebar(self, of: WidthClass, *, is_full: bool) -> None:
        """The user asked for all of it, or the rail. All of it hides the inspector where both do not fit."""
        self._set(f"{of.name}.sidebar", "full" if is_full else "rail")

    def has_inspector(self, of: WidthClass) -> bool:
        """Whether the inspector is wanted."""
        return self._is(f"{of.name}.inspector", "on", "off", of.has_inspector)

    def set_inspector(self, of: WidthClass, *, is_shown: bool) -> None:
        """The user asked for it, or not; without the room for both, the whole sidebar gives way."""
        self._set(f"{of.name}.inspector", "on" if is_shown else "off")
        if is_shown and not of.is_roomy:
            self._set(f"{of.name}.sidebar", "rail")

    def _set(self, key: str, value: object | None) -> None:
        self._chosen.add(key)
        if value is None:
            self._values.pop(key, None)
        else:
            self._values[key] = str(value)

    def _is(self, key: str, yes: str, no: str, otherwise: bool) -> bool:
        value = self._values.get(key)
        return otherwise if value not in (yes, no) else value == yes


_FOLDED = "any.folded"


def _values_of(lines: Iterable[str]) -> dict[str, str]:
    pairs = (line.partition("=") for line in lines)
    return {key: value for key, separator, value in pairs if separator and key != _FOLDED}


def _width_key(of: WidthClass, pane: str) -> str:
    """The list is there or not by itself; of the others the bare name says whether they are shown."""
    return f"{of.name}.list" if pane == "list" else f"{of.name}.{pane}_width"


def folded_of(kept: Iterable[str]) -> list[str]:
    """What was folded in the sidebar, as `Choices.kept` wrote it."""
    head = f"{_FOLDED}="
    return [line.removeprefix(head) for line in kept if line.startswith(head)]


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The widths of the panes from left to right, 0 for one that is not shown."""

    sidebar: int
    list: int
    reader: int
    inspector: int

    @property
    def is_rail(self) -> bool:
        """Whether the sidebar has room for icons only."""
        return self.sidebar == RAIL

    @property
    def widths(self) -> tuple[int, int, int, int]:
        """From left to right."""
        return self.sidebar, self.list, self.reader, self.inspector


def arrange(width: int, choices: Choices, page: Page = Page.READER) -> Arrangement:
    """The panes of a window that is so wide. `page` is what is shown where there is room for one."""
    of = class_of(width)
    is_full = choices.has_sidebar(of)
    has_inspector = choices.has_inspector(of) and (of.is_roomy or not is_full)
    has_list = not (has_inspector and of.hides_list)
    if page is Page.BOARD:
        return _alone(width, choices.width(of, "sidebar") if is_full else RAIL)
    side = choices.width(of, "sidebar") if is_full else RAIL
    least = (LIMITS["sidebar"][0] if is_full else RAIL) + LIMITS["list"][0] + LEAST_READER + 2 * LINE
    if of.has_pages or (has_list and least > width):
        return _paged(width, side, page, choices.width(of, "inspector") if has_inspector else 0)
    wanted = Arrangement(
        side,
        choices.width(of, "list") if has_list else 0,
        LEAST_READER,
        choices.width(of, "inspector") if has_inspector else 0,
    )
    return _fitted(width, wanted)


def _alone(width: int, side: int) -> Arrangement:
    side = min(side, width - LINE - LEAST_READER)
    return Arrangement(side, 0, width - side - LINE, 0)


def _paged(width: int, side: int, page: Page, inspector: int) -> Arrangement:
    """The inspector is beside the text when the text keeps its width, and otherwise a page of its own."""
    side = min(side, width - LINE - LEAST_READER)
    room = width - side - LINE
    spare = room - LINE - LEAST_READER
    if inspector and spare >= LIMITS["inspector"][0]:
        inspector = min(inspector, spare)
        return Arrangement(side, 0, room - LINE - inspector, inspector)
    if inspector:
        return Arrangement(side, 0, 0, room)
    return Arrangement(side, room, 0, 0) if page is Page.LIST else Arrangement(side, 0, room, 0)


def _fitted(width: int, wanted: Arrangement) -> Arrangement:
    """The text has the rest; when that is too little, inspector, list and sidebar give way, in this order."""
    lines = LINE * (sum(1 for pane in wanted.widths if pane) - 1)
    widths = {"inspector": wanted.inspector, "list": wanted.list, "sidebar": wanted.sidebar}
    for pane, now in widths.items():
        missing = LEAST_READER + lines + sum(widths.values()) - width
        if missing > 0:
            widths[pane] = min(now, max(LIMITS[pane][0], now - missing))
    return replace(wanted, **widths, reader=max(0, width - lines - sum(widths.values())))
