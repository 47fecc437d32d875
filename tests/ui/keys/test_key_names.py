from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from clipper.ui.keys import LayoutGuess, caps, key_name, normal_key, shown_key
from clipper.ui.keys.names import is_single

Key, Mod = Qt.Key, Qt.KeyboardModifier
PLAIN = Mod.NoModifier


def press(
    code: int, text: str = "", modifiers: Qt.KeyboardModifier = PLAIN, scan: int = 0, virtual: int = 0
) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, code, modifiers, scan, virtual, 0, text)


@pytest.mark.parametrize(
    ("event", "name"),
    [
        (press(Key.Key_H, "h"), "H"),
        (press(ord("Р"), "р"), "H"),
        (press(ord("Е"), "Е", Mod.ShiftModifier), "Shift+T"),
        (press(ord("Я"), "", Mod.ControlModifier), "Ctrl+Z"),
        (press(ord("Ї"), "ї"), "]"),
        (press(ord("Х"), "х", Mod.AltModifier), "Alt+["),
        (press(ord("Б"), "", Mod.ControlModifier), "Ctrl+,"),
        (press(Key.Key_Comma, "", Mod.ControlModifier), "Ctrl+,"),
        (press(Key.Key_Question, "?", Mod.ShiftModifier), "?"),
        (press(Key.Key_Slash, "/"), "/"),
        (press(Key.Key_Slash, "/", Mod.ShiftModifier), "/"),  # where a German layout has it
        (press(Key.Key_Plus, "", Mod.ControlModifier | Mod.ShiftModifier), "Ctrl++"),
        (press(Key.Key_Equal, "", Mod.ControlModifier | Mod.ShiftModifier), "Ctrl++"),
        (press(Key.Key_Plus, "+", Mod.ControlModifier | Mod.KeypadModifier), "Ctrl++"),
        (press(Key.Key_L, "", Mod.ControlModifier | Mod.ShiftModifier), "Ctrl+Shift+L"),
        (press(Key.Key_Delete), "Delete"),
        (press(Key.Key_1, "1"), "1"),
        (press(Key.Key_H, "h", Mod.MetaModifier), "Meta+H"),
        (press(Key.Key_Shift), ""),
        (press(0), ""),
    ],
)
def test_keys_are_named_by_their_position(event: QKeyEvent, name: str) -> None:
    assert key_name(event) == name


def dot(
    platform: str, seen: str = "", scan: int = 0, virtual: int = 0, modifiers: Qt.KeyboardModifier = PLAIN
) -> str:
    """What a press that sends "." is called, after these letters were seen."""
    layout = LayoutGuess(platform)
    for letter in seen:
        layout.see(press(ord(letter.upper()), letter))
    return key_name(press(Key.Key_Period, ".", modifiers, scan, virtual), layout)


@pytest.mark.parametrize(
    ("platform", "scan", "virtual", "name"),
    [
        ("xcb", 61, 0, "/"),
        ("xcb", 60, 0, "."),
        ("wayland", 61, 0, "/"),
        ("windows", 0x35, 0, "/"),
        ("windows", 0x34, 0, "."),
        ("cocoa", 1, 0x2C, "/"),
        ("cocoa", 1, 0x2F, "."),
    ],
)
@pytest.mark.parametrize("seen", ["", "ж", "j"])
def test_the_keys_own_number_tells_a_dot_from_a_slash(
    platform: str, scan: int, virtual: int, name: str, seen: str
) -> None:
    assert dot(platform, seen, scan, virtual) == name


@pytest.mark.parametrize(("seen", "name"), [("", "."), ("j", "."), ("о", "/"), ("оj", "."), ("jо", "/"), ("о1", "/")])
def test_without_a_number_the_last_letters_tell(seen: str, name: str) -> None:
    assert dot("offscreen", seen) == name
    assert dot("xcb", seen) == name


def test_the_dot_of_the_number_pad_is_never_a_slash() -> None:
    assert dot("xcb", "о", 91, 0, Mod.KeypadModifier) == "."
    assert dot("offscreen", "о", 0, 0, Mod.KeypadModifier) == "."


def test_letters_with_ctrl_say_nothing_of_the_layout() -> None:
    layout = LayoutGuess("offscreen")
    layout.see(press(ord("О"), "о"))
    layout.see(press(Key.Key_K, "\x0b", Mod.ControlModifier))
    assert layout.is_cyrillic


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("h", "H"),
        ("ctrl+shift+t", "Ctrl+Shift+T"),
        ("Shift+Ctrl+Е", "Ctrl+Shift+T"),
        ("g ф", "G A"),
        ("Ctrl++", "Ctrl++"),
        ("+", "+"),
        ("Shift+=", "+"),
        ("Semicolon", ";"),
        ("del", "Delete"),
        ("f12", "F12"),
        ("Esc", ""),
        ("Tab", ""),
        ("Ctrl+G A", ""),
        ("G A B", ""),
        ("Foo+H", ""),
        ("Ctrl+", ""),
        ("HH", ""),
        ("", ""),
        ("ß", ""),
    ],
)
def test_keys_written_by_hand_come_into_one_form(written: str, key: str) -> None:
    assert normal_key(written) == key


def test_keys_are_shown_in_one_line_and_as_caps() -> None:
    assert shown_key("Ctrl+Shift+T") == "Ctrl+Shift+T" and caps("Ctrl+Shift+T") == ("Ctrl", "Shift", "T")
    assert shown_key("Ctrl++") == "Ctrl++" and caps("Ctrl+-") == ("Ctrl", "−")
    assert shown_key("G A") == "G A" and caps("G A") == ("G", "A")
    assert shown_key("Alt+Left") == "Alt+←" and shown_key("Delete") == "Del" and shown_key("Space") == "Space"


def test_single_keys_are_those_that_type_a_character() -> None:
    singles = ["H", "Shift+T", "[", "/", "?", "1", "G A"]
    others = ["Ctrl+H", "Alt+[", "F7", "Shift+F3", "Enter", "Space", "Shift+Space", "Delete", "Backspace", "Ctrl++"]
    assert all(map(is_single, singles)) and not any(map(is_single, others))
