from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from clipper.ui.keys import TWINS
from tests.journeys.conftest import Person, Start

Key, Mod = Qt.Key, Qt.KeyboardModifier


def test_drag_and_h_shows_at_once_and_is_on_disk_within_a_second(person: Person) -> None:
    person.drag("Депутати не пояснили")
    assert person.selected() == "Депутати не пояснили"
    begun = time.monotonic()
    person.press(Key.Key_H)
    assert person.has_pixel("пояснили", "#ffec70") and person.cards() == ["Депутати не пояснили"]
    assert person.saved_quotes() == ["Депутати не пояснили"] and time.monotonic() - begun < 1
    assert person.selected() == ""


@pytest.mark.parametrize(
    ("digit", "fill"),
    [(1, "#ffec70"), (2, "#d2f3cb"), (3, "#b2e3ff"), (4, "#c3b0ff"), (5, "#f99ac4"), (6, "#f7c592")],
)
def test_digits_mark_with_their_colour(person: Person, digit: int, fill: str) -> None:
    person.drag("голова комісії")
    person.press(Key(Key.Key_0 + digit))
    assert person.has_pixel("голова", fill)


def test_a_digit_recolours_the_active_passage_and_h_keeps_the_last_colour(person: Person) -> None:
    person.drag("голова комісії")
    person.press(Key.Key_H)
    person.press(Key.Key_5)
    assert person.has_pixel("голова", "#f99ac4") and person.cards() == ["голова комісії"]
    person.drag("Депутати")
    person.press(Key.Key_H)
    assert person.has_pixel("Депутати", "#f99ac4")


@pytest.mark.parametrize("words", ["🇺🇦 Документи", "20\u00a0листопада", "שלום עולם", "а и\u0306 складено"])
def test_odd_text_is_marked_as_it_stands(person: Person, words: str) -> None:
    person.article.select(person.span(words))
    person.press(Key.Key_H)
    assert person.saved_quotes() == [words] and person.cards() == [words]


def test_a_selection_is_trimmed_and_keeps_whole_characters(person: Person) -> None:
    start = person.text.index(" сказав")
    flag = person.text.index("🇺🇦")
    cursor = person.article.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(flag + 2, cursor.MoveMode.KeepAnchor)  # inside the flag, in Qt's units
    person.article.setTextCursor(cursor)
    person.press(Key.Key_H)
    assert person.saved_quotes() == ["сказав голова комісії. 🇺🇦"]


def test_marking_without_a_mouse(person: Person) -> None:
    for _ in range(4):
        person.press(Key.Key_Right, Mod.ShiftModifier | Mod.ControlModifier)
    person.press(Key.Key_H)
    assert person.saved_quotes() == ["Рада порту проголосувала вночі"]


@pytest.mark.parametrize("letter", ["р", "2", "е", "т"])
def test_keys_work_on_a_ukrainian_layout(person: Person, letter: str) -> None:
    person.drag("голова комісії")
    person.press_cyrillic(letter)
    assert person.cards() == ["голова комісії"]
    if letter == "е":
        assert isinstance(person.focus(), QLineEdit) and person.focus().objectName() == "tagField"
    if letter == "т":
        assert isinstance(person.focus(), QPlainTextEdit)


def test_every_ukrainian_letter_has_its_latin_twin() -> None:
    by_design = dict(zip("HTNQJKSMEIGAUP", "РЕТЙОЛІЬУШПФГЗ", strict=True))
    assert all(TWINS[cyrillic.lower()] == latin.lower() for latin, cyrillic in by_design.items())
    assert (TWINS["х"], TWINS["ї"]) == ("[", "]")


def test_tags_are_typed_completed_and_saved(person: Person) -> None:
    person.drag("голова комісії")
    person.press(Key.Key_T)
    person.type("Зброя")
    person.press(Key.Key_Return)
    person.press(Key.Key_Return)
    person.drag("Депутати")
    person.press(Key.Key_T)
    person.type("зб")
    person.press(Key.Key_Return)
    person.press(Key.Key_Escape)
    tags = [[body["value"] for body in item["body"]] for item in person.saved()["items"]]
    assert tags == [["Зброя"], ["Зброя"]]
    assert person.focus() is person.article


def test_a_note_is_typed_in_the_card_and_marked_in_the_margin(person: Person) -> None:
    person.drag("голова комісії")
    person.press(Key.Key_N)
    person.type("Hto ce?")
    person.press(Key.Key_Escape)
    bodies = person.saved()["items"][0]["body"]
    assert bodies == [{"type": "TextualBody", "purpose": "commenting", "value": "Hto ce?", "format": "text/markdown"}]
    margin = person.article.grab().toImage()
    box = person.article.rect_of(person.span("голова"))
    column = range(round(person.article.column.right()) + 10, round(person.article.column.right()) + 40)
    stroke = {margin.pixelColor(x, y).name() for x in column for y in range(box.top(), box.bottom())}
    assert "#b58b00" in stroke


def test_without_the_inspector_a_note_opens_beside_the_text(person: Person) -> None:
    person.press(Key.Key_I)
    assert not person.window.inspector.isVisible()
    person.drag("голова комісії")
    person.press(Key.Key_N)
    person.type("beside")
    person.press(Key.Key_Return, Mod.ControlModifier)
    assert person.saved()["items"][0]["body"][0]["value"] == "beside"


def test_overlapping_trio_is_reached_and_deleted_one_by_one(person: Person) -> None:
    for words, key in [("сказав голова комісії", Key.Key_1), ("голова комісії", Key.Key_3), ("голова", Key.Key_5)]:
        person.article.select(person.span(words))
        person.press(key)
    place = person.span("голова").start + 2
    person.press(Key.Key_Escape)
    reached = []
    for _ in range(3):
        person.click(place)
        passage = person.window.desk.active_id
        reached.append(
            next(one.anchor.exact for one in person.window.workspace.current.notes.passages if one.id == passage)
        )  # type: ignore[union-attr]
    assert reached == ["голова", "голова комісії", "сказав голова комісії"]
    person.press(Key.Key_Delete)
    assert sorted(person.saved_quotes()) == ["голова", "голова комісії"]
    person.click(place)
    person.press(Key.Key_Delete)
    person.click(place)
    person.press(Key.Key_Delete)
    assert person.saved_quotes() == [] and len(person.saved()["clip:deleted"]) == 3


def test_delete_offers_undo_and_undo_brings_all_of_it_back(person: Person) -> None:
    person.drag("голова комісії")
    person.press(Key.Key_T)
    person.type("port")
    person.press(Key.Key_Return)
    person.press(Key.Key_Escape)
    person.press(Key.Key_Delete)
    assert person.cards() == [] and person.window.info_bar.isVisible()
    person.press(Key.Key_Z, Mod.ControlModifier)
    assert person.cards() == ["голова комісії"]
    assert person.saved()["items"][0]["body"][0]["value"] == "port"
    person.press(Key.Key_Z, Mod.ControlModifier | Mod.ShiftModifier)
    assert person.saved_quotes() == []


def test_undo_on_a_ukrainian_layout(person: Person) -> None:
    person.drag("голова комісії")
    person.press(Key.Key_H)
    person.press_cyrillic("я", Mod.ControlModifier)
    assert person.cards() == []


def test_brackets_walk_the_passages(person: Person) -> None:
    for words in ("Депутати", "голова комісії", "Абзац номер 25"):
        person.article.select(person.span(words))
        person.press(Key.Key_H)
    person.press(Key.Key_Escape)
    person.article.go_to(0)
    seen = []
    for _ in range(3):
        person.press(Key.Key_BracketRight)
        seen.append(person.window.workspace.current.notes.passage(person.window.desk.active_id).anchor.exact)  # type: ignore[union-attr, arg-type]
    assert seen == ["Депутати", "голова комісії", "Абзац номер 25"]
    assert person.article.viewport().rect().contains(person.point_of(person.span("Абзац номер 25").start))
    person.press_cyrillic("х")
    assert person.window.desk.active_id == person.window.workspace.current.notes.passages[1].id  # type: ignore[union-attr]


def test_card_and_text_jump_to_each_other(person: Person) -> None:
    person.article.select(person.span("Абзац номер 28"))
    person.press(Key.Key_H)
    person.press(Key.Key_Escape)
    person.article.go_to(0)
    passage = person.window.workspace.current.notes.passages[0]  # type: ignore[union-attr]
    person.window.inspector.activated.emit(passage.id)
    assert person.article.viewport().rect().contains(person.point_of(person.span("Абзац номер 28").start))
    person.press(Key.Key_Escape)
    person.click(person.span("Абзац номер 28").start + 3)
    assert person.window.inspector._view.active == passage.id


def test_letters_in_a_field_are_letters(person: Person) -> None:
    person.drag("голова комісії")
    person.press(Key.Key_N)
    person.type("h1n[t")
    assert isinstance(person.focus(), QPlainTextEdit) and person.focus().toPlainText() == "h1n[t"
    assert person.cards() == ["голова комісії"]


def test_tags_that_nothing_carries_yet_and_parents_are_offered(person: Person) -> None:
    tags = person.window.workspace.tags
    tags.define("НАТО")
    tags.define("війна/дрони")
    person.drag("голова комісії")
    person.press(Key.Key_T)
    for typed in ("нато", "війна"):
        person.type(typed)
        person.press(Key.Key_Return)
    person.press(Key.Key_Escape)
    assert [body["value"] for body in person.saved()["items"][0]["body"]] == ["НАТО", "війна"]


def test_clipping_tags_stand_under_the_headline(person: Person) -> None:
    person.press(Key.Key_T, Mod.ShiftModifier)
    person.type("port")
    person.press(Key.Key_Return)
    person.press(Key.Key_Escape)
    assert person.article.byline.tags.accessibleDescription() == "port"
    assert person.saved()["items"][0]["motivation"] == "tagging"
    person.article.byline.tags.setFocus()
    person.press(Key.Key_Delete)
    assert person.saved()["items"] == []


def test_an_inferred_headline_is_corrected_and_undone(person: Person) -> None:
    person.article.header.edit_title()
    person.type("X")
    person.press(Key.Key_Return)
    assert person.saved()["clip:document"]["clip:corrected"] == {"title": "X"}
    assert person.window.workspace.rows.clipping(0).metadata.title == "X"
    person.article.setFocus()
    person.press(Key.Key_Z, Mod.ControlModifier)
    assert person.article.accessibleName().startswith("Рада порту")


def test_marking_again_after_a_restart(start: Start) -> None:
    first = start()
    first.drag("голова комісії")
    first.press(Key.Key_3)
    first.article.go_to(first.span("Абзац номер 12").start)
    first.window.close()
    second = start(None)
    second.qtbot.waitUntil(lambda: second.window.workspace.current is not None)
    assert second.cards() == ["голова комісії"]
    place = second.article.place()
    assert second.text[place:].startswith("Абзац номер 12")
    second.article.go_to(0)
    assert second.has_pixel("голова", "#b2e3ff")
