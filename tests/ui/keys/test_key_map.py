from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from clipper.ui.keys import Conflict, Keyboard, KeyMap

DEFAULTS = {
    "highlight": ("H",),
    "tag": ("T",),
    "go_all": ("G A",),
    "help": ("?", "F1"),
    "zoom": ("Ctrl++",),
    "bare": (),
}


def always(one: str, other: str) -> bool:
    return True


def never(one: str, other: str) -> bool:
    return False


def test_the_users_keys_stand_in_place_of_the_tables() -> None:
    keys = KeyMap.read(DEFAULTS, ["highlight=H;Ctrl+H", "tag="])
    assert keys.keys("highlight") == ("H", "Ctrl+H") and keys.ids("Ctrl+H") == ("highlight",)
    assert keys.keys("tag") == () and keys.ids("T") == ()
    assert keys.keys("go_all") == ("G A",) and keys.begins_chord("G") and not keys.begins_chord("A")


def test_lines_survive_being_read_and_written() -> None:
    lines = ("highlight=H;Ctrl+H", "tag=", "zoom=Ctrl+=;Semicolon", "of_a_later_version=Ctrl+J")
    assert KeyMap.read(DEFAULTS, lines).lines() == lines
    assert KeyMap.read(DEFAULTS, lines).keys("zoom") == ("Ctrl+=", ";")


@given(st.lists(st.text() | st.builds("{}={}".format, st.sampled_from(list(DEFAULTS)), st.text())))
def test_no_line_whatever_breaks_the_map(lines: list[str]) -> None:
    keys = KeyMap.read(DEFAULTS, lines)
    assert KeyMap.read(DEFAULTS, keys.lines()) == keys


def test_nonsense_leaves_the_default() -> None:
    keys = KeyMap.read(DEFAULTS, ["highlight=Foo+Bar", "tag", "zoom=Esc"])
    assert keys.own == {} and keys.keys("highlight") == ("H",)


def test_what_is_bound_as_it_was_is_not_the_users_own() -> None:
    assert KeyMap.read(DEFAULTS, ["highlight=h"]).lines() == ()
    assert KeyMap.read(DEFAULTS, []).bound("highlight", ["J"]).bound("highlight", ["р"]).lines() == ()


def test_defaults_come_back_one_by_one_or_all() -> None:
    keys = KeyMap.read(DEFAULTS, ["highlight=J", "tag=K", "stranger=X"])
    assert keys.restored("highlight").keys("highlight") == ("H",)
    assert keys.restored("highlight").keys("tag") == ("K",)
    assert keys.restored().lines() == ("stranger=X",)


def test_what_is_no_key_cannot_be_bound() -> None:
    with pytest.raises(ValueError, match="cannot bind"):
        KeyMap.read(DEFAULTS, []).bound("tag", ["Esc"])
    with pytest.raises(ValueError, match="cannot bind"):
        KeyMap.read(DEFAULTS, []).bound("unknown", ["H"])


def test_conflicts_are_named_for_actions_that_can_apply_at_once() -> None:
    keys = KeyMap.read(DEFAULTS, ["tag=H"])
    assert keys.conflicts(always) == (Conflict("H", ("tag", "highlight")),)
    assert keys.conflicts(never) == ()
    assert KeyMap.read(DEFAULTS, []).conflicts(always) == ()


def test_a_key_that_hides_the_chords_it_begins_is_a_conflict() -> None:
    keys = KeyMap.read(DEFAULTS, ["tag=G"])
    assert keys.conflicts(never) == (Conflict("G", ("tag", "go_all")),)


def test_who_has_a_key_already_is_known_before_it_is_given() -> None:
    keys = KeyMap.read(DEFAULTS, [])
    assert keys.taken_by("h", "tag", always) == ("highlight",)
    assert keys.taken_by("G", "tag", always) == ("go_all",)
    assert keys.taken_by("G A", "tag", always) == ("go_all",)
    assert keys.taken_by("h", "tag", never) == () and keys.taken_by("h", "highlight", always) == ()


def test_single_keys_can_be_turned_off_and_are_kept() -> None:
    keys = KeyMap.read(DEFAULTS, [], are_single_keys_on=False)
    assert keys.keys("highlight") == () and keys.keys("help") == ("F1",) and keys.keys("zoom") == ("Ctrl++",)
    assert not keys.begins_chord("G") and keys.assigned("highlight") == ("H",)
    assert keys.with_single_keys(True).keys("go_all") == ("G A",)


def test_the_keyboard_tells_of_another_map_once(qtbot: QtBot) -> None:
    keyboard = Keyboard(KeyMap.read(DEFAULTS, []))
    assert keyboard.shown_keys("zoom") == "Ctrl++" and keyboard.shown_caps("zoom") == ("Ctrl", "+")
    with qtbot.waitSignal(keyboard.changed):
        keyboard.set_key_map(keyboard.key_map.bound("zoom", []))
    assert keyboard.shown_keys("zoom") == "" and keyboard.shown_caps("zoom") == ()
    with qtbot.assertNotEmitted(keyboard.changed):
        keyboard.set_key_map(keyboard.key_map.bound("zoom", []))
