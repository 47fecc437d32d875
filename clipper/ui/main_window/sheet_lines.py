"""The shortcut sheet's rows, made of the action table and of the keys that are in force."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from clipper.ui.actions import ACTIONS
from clipper.ui.actions.sheet import SHEET, Column, SheetLine, SheetSection
from clipper.ui.keys import KeyMap, caps
from clipper.ui.shortcuts_sheet import SheetPart, SheetRow

_ARROWS = frozenset("←→↑↓")
_LEAST_RANGE = 3
_MOST_KEYS = 2
"""More keys of one command are not shown."""


def sheet_parts(key_map: KeyMap, has: Callable[[str], bool]) -> list[SheetPart]:
    """All sections with the commands that this window `has` and that have keys now."""
    parts = [_part(section, key_map, has) for section in SHEET]
    parts[-1] = SheetPart(parts[-1].title, (*parts[-1].rows, *_others(key_map, has)), parts[-1].is_right)
    return [part for part in parts if part.rows]


def _part(section: SheetSection, key_map: KeyMap, has: Callable[[str], bool]) -> SheetPart:
    rows = (SheetRow(keys, line.words) for line in section.lines if (keys := _keys_of(line, key_map, has)))
    return SheetPart(section.words, tuple(rows), section.column is Column.RIGHT)


def _others(key_map: KeyMap, has: Callable[[str], bool]) -> Iterator[SheetRow]:
    """Commands that are on no line, because they have keys only when the user gives them some."""
    on_lines = {action for section in SHEET for line in section.lines for action in line.ids}
    for spec in ACTIONS:
        if spec.id not in on_lines and not spec.is_submenu and has(spec.id) and key_map.keys(spec.id):
            line = SheetLine((spec.id,))
            yield SheetRow(_keys_of(line, key_map, has), line.words)


def _keys_of(line: SheetLine, key_map: KeyMap, has: Callable[[str], bool]) -> str:
    """The keys of a line; the gestures of the caret need the command that puts it there."""
    if line.gestures:
        return together(line.gestures) if has("caret") else ""
    ids = [action for action in line.ids if has(action)]
    if len(ids) == 1:
        return together(key_map.keys(ids[0])[:_MOST_KEYS])
    return together([keys[0] for action in ids if (keys := key_map.keys(action))])


def together(keys: Sequence[str]) -> str:
    """Some keys in one cap: "J / K", "1 – 6", "Ctrl + / −", "Shift ←→", "F3 / Shift F3"."""
    presses = [caps(key) for key in keys]
    last = [press[-1] for press in presses]
    if _is_range(presses):
        return f"{last[0]} – {last[-1]}"
    are_alike = len(presses) > 1 and len({press[:-1] for press in presses}) == 1
    if not are_alike:
        return " / ".join(" ".join(press) for press in presses)
    ends = "".join(last) if set(last) <= _ARROWS else " / ".join(last)
    return " ".join((*presses[0][:-1], ends))


def _is_range(presses: Sequence[tuple[str, ...]]) -> bool:
    """Digits one after another."""
    digits = [int(press[0]) for press in presses if len(press) == 1 and press[0].isdigit()]
    return len(digits) == len(presses) >= _LEAST_RANGE and digits == list(range(digits[0], digits[0] + len(digits)))
