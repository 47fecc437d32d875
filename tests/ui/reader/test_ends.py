from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from clipper.domain.passage import Span
from clipper.ui.reader.ends import End, EndsEditor

TEXT = "Рада порту проголосувала вночі.\nДепутати об’єкт не пояснили 🇺🇦 рішення."


def words(editor: EndsEditor) -> str:
    return TEXT[editor.span.start : editor.span.end]


@pytest.fixture
def editor(qtbot: QtBot) -> EndsEditor:
    made = EndsEditor()
    start = TEXT.index("порту")
    made.begin("p", Span(start, start + len("порту проголосувала")), End.END, TEXT)
    return made


def test_an_end_goes_by_words_to_their_ends(editor: EndsEditor) -> None:
    editor.step(forward=True, by_character=False)
    assert words(editor) == "порту проголосувала вночі"
    editor.step(forward=True, by_character=False)
    assert words(editor) == "порту проголосувала вночі.\nДепутати"
    for _ in range(3):
        editor.step(forward=False, by_character=False)
    assert words(editor) == "порту"


def test_past_the_other_end_the_two_change_places(editor: EndsEditor) -> None:
    for _ in range(4):
        editor.step(forward=False, by_character=False)
    assert words(editor) == "Рада "  # the start stays fixed where it was


def test_a_start_goes_by_words_to_their_starts(editor: EndsEditor) -> None:
    start = TEXT.index("не пояснили")
    editor.begin("p", Span(start, start + 11), End.START, TEXT)
    editor.step(forward=False, by_character=False)
    assert words(editor) == "об’єкт не пояснили"
    editor.step(forward=True, by_character=False)
    editor.step(forward=True, by_character=False)
    assert words(editor) == "пояснили"


def test_a_character_is_what_a_reader_sees_as_one(editor: EndsEditor) -> None:
    start = TEXT.index("пояснили")
    editor.begin("p", Span(start, start + 9), End.END, TEXT)
    editor.step(forward=True, by_character=True)
    assert words(editor) == "пояснили 🇺🇦"
    editor.step(forward=False, by_character=True)
    assert words(editor) == "пояснили "


@pytest.mark.parametrize("by_character", [True, False])
def test_an_end_stays_at_the_end_of_the_text(editor: EndsEditor, by_character: bool) -> None:
    editor.begin("p", Span(0, len(TEXT)), End.END, TEXT)
    editor.step(forward=True, by_character=by_character)
    assert words(editor) == TEXT


@pytest.mark.parametrize("by_character", [True, False])
def test_a_start_stays_at_the_start_of_the_text(editor: EndsEditor, by_character: bool) -> None:
    editor.begin("p", Span(0, 4), End.START, TEXT)
    editor.step(forward=False, by_character=by_character)
    assert words(editor) == "Рада"


def test_dragging_snaps_to_words_unless_asked_for_characters(editor: EndsEditor) -> None:
    inside = TEXT.index("Депутати") + 3
    editor.drag_to(inside, by_character=False)
    assert words(editor).endswith("Депутати")
    editor.drag_to(inside, by_character=True)
    assert words(editor).endswith("\nДеп")


def test_accepting_tells_once_and_cancelling_tells_nothing(editor: EndsEditor, qtbot: QtBot) -> None:
    heard: list[tuple[str, int, int]] = []
    editor.accepted.connect(lambda *told: heard.append(told))
    editor.step(forward=True, by_character=False)
    editor.accept()
    assert len(heard) == 1 and not editor.is_active
    editor.begin("p", Span(0, 4), End.END, TEXT)
    editor.step(forward=True, by_character=False)
    editor.cancel()
    editor.begin("p", Span(0, 4), End.END, TEXT)
    editor.accept()
    assert len(heard) == 1
