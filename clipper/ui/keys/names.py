"""What a press is called: "H", "Shift+T", "Ctrl+Z", "[", "F6", and "G A" for one press after another.

Letters and punctuation are named by their position on a Latin keyboard, so that the key marked H is "H" on a
Ukrainian layout too, where it sends «Р» (DESIGN.md §10). What Shift makes of a punctuation key is named as such,
without Shift: "?", "+", "{".
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from clipper.domain.keyboard_twins import TWINS
from clipper.ui.keys.layout import LayoutGuess
from clipper.workspace.translating import QT_TRANSLATE_NOOP

_NAMED: Mapping[int, str] = {
    Qt.Key.Key_Delete: "Delete",
    Qt.Key.Key_Backspace: "Backspace",
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Space: "Space",
    Qt.Key.Key_Escape: "Esc",
    Qt.Key.Key_Tab: "Tab",
    Qt.Key.Key_Backtab: "Tab",
    Qt.Key.Key_Insert: "Insert",
    Qt.Key.Key_Home: "Home",
    Qt.Key.Key_End: "End",
    Qt.Key.Key_PageUp: "PgUp",
    Qt.Key.Key_PageDown: "PgDown",
    Qt.Key.Key_Left: "Left",
    Qt.Key.Key_Right: "Right",
    Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Down: "Down",
    **{getattr(Qt.Key, f"Key_F{n}"): f"F{n}" for n in range(1, 25)},
}
_MODIFIERS = (
    ("Ctrl", Qt.KeyboardModifier.ControlModifier),
    ("Alt", Qt.KeyboardModifier.AltModifier),
    ("Shift", Qt.KeyboardModifier.ShiftModifier),
    ("Meta", Qt.KeyboardModifier.MetaModifier),
)
_WITH_SHIFT = dict(zip("[];',./`=-\\", '{}:"<>?~+_|', strict=True))
_WRITTEN = {"Semicolon": ";", "Plus": "+", "Return": "Enter", "Del": "Delete", "Ins": "Insert", "Escape": "Esc"}
"""Other ways to write a key. "Semicolon" is how one is stored: ";" stands between two keys there."""
NOT_TO_BIND = frozenset({"Esc", "Tab", "Shift+Tab", "Alt+Tab", "Up", "Down", "Left", "Right"})
"""Without these a window cannot be used from the keyboard."""

_SHOWN = {
    "Delete": "Del",
    "Insert": "Ins",
    "Left": "←",
    "Right": "→",
    "Up": "↑",
    "Down": "↓",
    "-": "−",
}
_SHOWN_IN_WORDS = {"Space": QT_TRANSLATE_NOOP("Keys", "Space")}


def key_name(event: QKeyEvent, layout: LayoutGuess | None = None) -> str:
    """The press as a key map writes it; "" for a lone modifier. `layout` tells the "." on the key of "/"."""
    held = [name for name, flag in _MODIFIERS if event.modifiers() & flag]
    named = _NAMED.get(event.key())
    if named is not None:
        return "+".join([*held, named])
    char = _character(event, layout)
    if not char:
        return ""
    if "Shift" in held and not char.isalnum():
        held.remove("Shift")
        is_by_position = _sent(event) in TWINS or len(held) > 0
        char = _WITH_SHIFT.get(char, char) if is_by_position else char
    return "+".join([*held, char])


def _sent(event: QKeyEvent) -> str:
    """The character of the press, in lower case."""
    return chr(event.key()).lower() if 0x20 < event.key() < 0x1000000 else ""


def _character(event: QKeyEvent, layout: LayoutGuess | None) -> str:
    char = _sent(event)
    if char == "." and layout is not None and layout.is_slash(event):
        return "/"
    return TWINS.get(char, char).upper()


def normal_key(text: str) -> str:
    """A key as it is written by hand, "ctrl+shift+t" or "g ф", in the one way we write it; "" when it is none.

    >>> normal_key("shift+ctrl+е")
    'Ctrl+Shift+T'
    """
    presses = [_normal_press(press) for press in text.split()]
    if not presses or not all(presses) or len(presses) > 2 or NOT_TO_BIND.intersection(presses):
        return ""
    is_chord = len(presses) > 1
    return "" if is_chord and not all(is_single(press) for press in presses) else " ".join(presses)


def _normal_press(text: str) -> str:
    *modifiers, last = parts_of(text)
    names = {name.lower(): name for name, _ in _MODIFIERS}
    held = {names.get(word.lower(), "") for word in modifiers}
    char = _normal_character(last)
    if "" in held or not char:
        return ""
    if "Shift" in held and char in _WITH_SHIFT:
        held.remove("Shift")
        char = _WITH_SHIFT[char]
    return "+".join([*(name for name, _ in _MODIFIERS if name in held), char])


def _normal_character(text: str) -> str:
    if len(text) == 1:
        char = TWINS.get(text.lower(), text).upper()
        return char if len(char) == 1 and char.isprintable() else ""
    words = {name.lower(): name for name in _NAMED.values()} | {name.lower(): key for name, key in _WRITTEN.items()}
    return words.get(text.lower(), "")


def parts_of(press: str) -> list[str]:
    """The modifiers of one press, and its key last; that key may be "+"."""
    if press == "+":
        return ["+"]
    return [*press[:-2].split("+"), "+"] if press.endswith("++") else press.split("+")


def is_single(key: str) -> bool:
    """Whether it types a character, with Shift or without: what WCAG 2.1.4 lets people turn off. Also "G A".

    Enter, Delete, Space and their like stay: they mean the thing that has the focus.
    """
    return all(len(parts_of(press)[-1]) == 1 and set(parts_of(press)[:-1]) <= {"Shift"} for press in key.split())


def caps(key: str) -> tuple[str, ...]:
    """The keys to press, as they are shown: ("Ctrl", "Shift", "T"), ("G", "A"), ("Ctrl", "−")."""
    return tuple(_cap(part) for press in key.split() for part in parts_of(press))


def _cap(part: str) -> str:
    if part in _SHOWN_IN_WORDS:
        return QCoreApplication.translate("Keys", _SHOWN_IN_WORDS[part])
    return _SHOWN.get(part, part)


def shown_key(key: str) -> str:
    """The key in one line, for menus and tooltips: "Ctrl+Shift+T", "G A". Key names stay Latin in every language."""
    return " ".join("+".join(_cap(part) for part in parts_of(press)) for press in key.split())
