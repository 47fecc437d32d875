"""An end is being moved while its passage is removed, undone or recoloured: the text shows what there is."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.journeys.conftest import Person

Key, Mod = Qt.Key, Qt.KeyboardModifier
YELLOW, PINK = "#ffec70", "#f99ac4"


def begin_moving_a_new_passage(person: Person) -> None:
    person.drag("голова комісії")
    person.press(Key.Key_1)
    person.press(Key.Key_BracketRight, Mod.AltModifier)
    person.press(Key.Key_Left)
    assert person.article.ends.is_active


def test_a_passage_removed_while_its_end_is_moved_leaves_no_band(person: Person) -> None:
    begin_moving_a_new_passage(person)
    person.press(Key.Key_Delete)
    person.press(Key.Key_Escape)
    assert person.cards() == [] and not person.has_pixel("голова", YELLOW)


def test_a_passage_undone_while_its_end_is_moved_leaves_no_band(person: Person) -> None:
    begin_moving_a_new_passage(person)
    person.press(Key.Key_Z, Mod.ControlModifier)
    person.press(Key.Key_Return)
    assert person.cards() == [] and not person.has_pixel("голова", YELLOW)


def test_a_passage_recoloured_while_its_end_is_moved_keeps_the_new_colour(person: Person) -> None:
    begin_moving_a_new_passage(person)
    person.press(Key.Key_5)
    person.press(Key.Key_Escape)
    assert person.has_pixel("голова", PINK) and person.has_pixel("комісії", PINK)
