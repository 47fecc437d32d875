"""Every numbered gesture of DESIGN.md §5, on text with emoji, combining marks, NBSP and right-to-left words, on the
Ukrainian layout. On plain text and a Latin one they are in the other files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QToolButton

from clipper.domain.passage import Span
from clipper.ui.keys import TWINS
from tests.journeys.conftest import Person, Start
from tests.journeys.test_reading import is_seen, seen

Key, Mod = Qt.Key, Qt.KeyboardModifier
YELLOW, BLUE = "#ffec70", "#b2e3ff"
CYRILLIC = {latin: letter for letter, latin in reversed(TWINS.items())}


@dataclass(frozen=True)
class Hard:
    """One sentence, the second of its paragraph: `first` and `last` are neighbouring words in it."""

    sentence: str
    first: str
    last: str

    @property
    def both(self) -> str:
        start = self.sentence.index(self.first)
        return self.sentence[start : self.sentence.index(self.last, start) + len(self.last)]


TEXTS = {
    "emoji, astral letters, NBSP": Hard(
        "Родина 👩\u200d👩\u200d👧\u200d👦 із 𝒜𝓁𝓅𝒽𝒶 їде додому 🇺🇦 за 20\u00a0000\u00a0грн.", "їде", "додому"
    ),
    "right to left, combining marks": Hard(
        "Напис שלום עולם и\u0306 досі висить\u0301 над входом.", "висить\u0301", "над"
    ),
}


@pytest.fixture(params=TEXTS, ids=str)
def hard(request: pytest.FixtureRequest) -> Hard:
    return TEXTS[request.param]


@pytest.fixture
def reader(start: Start, tmp_path: Path, hard: Hard) -> Person:
    folder = tmp_path / "hard"
    folder.mkdir()
    rest = "\n\n".join(f"Абзац {n}: звичайний текст про порт і воду." for n in range(30))
    (folder / "h.txt").write_text(f"Перше речення тут. {hard.sentence} Третє речення.\n\n{rest}\n", encoding="utf-8")
    return start("h.txt", folder=folder)


def press(person: Person, key: str, modifiers: Qt.KeyboardModifier = Mod.NoModifier) -> None:
    """A key by its place on the keyboard, while the Ukrainian layout is active."""
    person.press_cyrillic(CYRILLIC.get(key, key), modifiers)


def mark(person: Person, words: str) -> None:
    person.article.select(person.span(words))
    person.press(Key.Key_H)


def saved(person: Person) -> list[str]:
    return person.saved_quotes("h.txt")


# 1–3: the mouse and the keys for a selection -----------------------------------------------------------------------


def test_a_drag_and_a_key_mark_just_the_words(reader: Person, hard: Hard) -> None:
    reader.drag(hard.both)
    press(reader, "h")
    assert saved(reader) == [hard.both] and reader.has_pixel(hard.both, YELLOW)


def test_a_double_click_selects_the_word_whole(reader: Person, hard: Hard) -> None:
    for word in (hard.first, hard.last):
        place = reader.point_of(reader.span(word).start)
        QTest.mouseDClick(reader.article.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, place)
        QTest.mouseRelease(reader.article.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, place)
        assert reader.selected() == word


def test_a_triple_click_selects_the_paragraph(reader: Person, hard: Hard) -> None:
    viewport, place = reader.article.viewport(), reader.point_of(reader.span(hard.first).start)
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, Mod.NoModifier, place)
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, Mod.NoModifier, place)
    assert reader.selected().strip() == reader.text.split("\n")[0]


def test_a_dot_of_the_toolbar_marks_at_once(reader: Person, hard: Hard) -> None:
    reader.drag(hard.both)
    reader.qtbot.waitUntil(lambda: is_seen("highlightToolbar"))
    seen("highlightToolbar").findChildren(QToolButton)[2].click()
    assert saved(reader) == [hard.both] and reader.has_pixel(hard.both, BLUE)


def test_tag_and_note_keys_mark_first(reader: Person, hard: Hard) -> None:
    reader.drag(hard.first)
    press(reader, "t")
    field = reader.focus()
    assert isinstance(field, QLineEdit) and field.objectName() == "tagField"
    reader.type("порт/вода 🇺🇦")
    reader.press(Key.Key_Return)
    reader.press(Key.Key_Escape)
    reader.article.setFocus()
    reader.drag(hard.last)
    press(reader, "n")
    assert isinstance(reader.focus(), QPlainTextEdit)
    reader.type("що це? 👀")
    reader.window.workspace.flush()
    items = reader.saved("h.txt")["items"]
    bodies = sorted(body["value"] for item in items for body in item["body"])
    assert bodies == ["порт/вода 🇺🇦", "що це? 👀"] and sorted(saved(reader)) == sorted([hard.first, hard.last])


def test_quote_copies_the_words_as_they_stand(reader: Person, hard: Hard) -> None:
    reader.drag(hard.both)
    press(reader, "q")
    assert hard.both in QGuiApplication.clipboard().text()


def test_digit_recolours_and_delete_removes_the_active_passage(reader: Person, hard: Hard) -> None:
    mark(reader, hard.both)
    reader.press(Key.Key_3)
    assert reader.has_pixel(hard.both, BLUE)
    reader.press(Key.Key_Delete)
    assert saved(reader) == [] and not reader.has_pixel(hard.both, BLUE)
    reader.press(Key.Key_Z, Mod.ControlModifier)
    assert saved(reader) == [hard.both]


def test_enter_leads_to_the_card_and_backspace_back(reader: Person, hard: Hard) -> None:
    mark(reader, hard.both)
    reader.press(Key.Key_Return)
    assert reader.window.inspector.isAncestorOf(reader.focus())
    reader.press(Key.Key_Backspace)
    assert reader.focus() is reader.article


# 4: no mouse -------------------------------------------------------------------------------------------------------


def test_the_second_sentence_in_six_keys(reader: Person, hard: Hard) -> None:
    reader.press(Key.Key_F7)
    reader.press(Key.Key_Right, Mod.AltModifier)
    for key in "vvht":
        press(reader, key)
    assert saved(reader) == [hard.sentence]
    assert reader.focus().objectName() == "tagField"


def test_the_caret_goes_through_all_of_it_and_back(reader: Person, hard: Hard) -> None:
    reader.press(Key.Key_F7)
    span = reader.span(hard.sentence)
    for _ in range(len(hard.sentence) + 40):
        reader.press(Key.Key_Right, Mod.ShiftModifier)
    found = reader.selected()
    assert found and reader.text.startswith(found) and len(found) > span.start
    for _ in range(len(hard.sentence) + 60):
        reader.press(Key.Key_Left, Mod.ShiftModifier)
    assert reader.selected() == ""


def test_shift_and_arrows_never_cut_a_character(reader: Person, hard: Hard) -> None:
    reader.press(Key.Key_F7)
    reader.press(Key.Key_Right, Mod.AltModifier)
    for _ in range(len(hard.sentence)):
        reader.press(Key.Key_Right, Mod.ShiftModifier)
        words = reader.selected()
        assert words and not words.startswith(("\u0301", "\u0306", "\u200d")) and not words.endswith("\u200d")
        words.encode("utf-8")


# 5: the ends -------------------------------------------------------------------------------------------------------


def test_keys_move_the_end_over_a_word_as_one_step(reader: Person, hard: Hard) -> None:
    mark(reader, hard.first)
    press(reader, "]", Mod.AltModifier)
    reader.press(Key.Key_Right)
    reader.press(Key.Key_Return)
    assert saved(reader) == [hard.both]
    reader.press(Key.Key_Z, Mod.ControlModifier)
    assert saved(reader) == [hard.first]


def test_keys_move_the_start_back_and_escape_restores(reader: Person, hard: Hard) -> None:
    mark(reader, hard.last)
    press(reader, "[", Mod.AltModifier)
    reader.press(Key.Key_Left)
    assert reader.has_pixel(hard.first, YELLOW)
    reader.press(Key.Key_Escape)
    assert saved(reader) == [hard.last] and not reader.has_pixel(hard.first, YELLOW)


def test_a_knob_is_dragged_to_the_next_word(reader: Person, hard: Hard) -> None:
    mark(reader, hard.first)
    viewport, knob = reader.article.viewport(), reader.article.knobs().end
    assert knob is not None
    last = reader.span(hard.last)
    target = reader.point_of(last.end - 1)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Mod.NoModifier, knob.toPoint())
    QTest.mouseMove(viewport, QPoint((knob.toPoint().x() + target.x()) // 2, target.y()))
    QTest.mouseMove(viewport, target)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Mod.NoModifier, target)
    assert saved(reader) == [hard.both]


# 6–9: clicks, undo, notes, twice ------------------------------------------------------------------------------------


def test_clicks_go_round_an_overlap_shortest_first(reader: Person, hard: Hard) -> None:
    mark(reader, hard.sentence)
    mark(reader, hard.both)
    mark(reader, hard.first)
    reader.press(Key.Key_Escape)
    quotes = {passage.id: passage.anchor.exact for passage in reader.window.workspace.current.notes.passages}  # type: ignore[union-attr]
    found = []
    for _ in range(3):
        reader.click(reader.span(hard.first).start)
        found.append(quotes[reader.article.active_id or ""])
    assert sorted(found, key=len) == [hard.first, hard.both, hard.sentence]


def test_brackets_walk_and_the_menu_has_the_same_actions(reader: Person, hard: Hard) -> None:
    mark(reader, hard.first)
    mark(reader, hard.last)
    press(reader, "[")
    press(reader, "3")
    assert reader.has_pixel(hard.first, BLUE)
    reader.article.customContextMenuRequested.emit(reader.point_of(reader.span(hard.last).start))
    menu = next(one for one in reader.window.findChildren(QMenu) if one.isVisible())
    named = {action.objectName(): action for action in menu.actions()}
    assert {"tag", "note", "quote", "remove", "colour_yellow"} <= named.keys()
    named["remove"].trigger()
    menu.close()
    assert saved(reader) == [hard.first]


def test_the_same_words_twice_are_one_passage(reader: Person, hard: Hard) -> None:
    mark(reader, hard.both)
    reader.article.clear_selection()
    mark(reader, hard.both)
    assert saved(reader) == [hard.both]


def test_undo_and_redo_on_a_ukrainian_layout(reader: Person, hard: Hard) -> None:
    mark(reader, hard.both)
    press(reader, "z", Mod.ControlModifier)
    assert saved(reader) == []
    press(reader, "z", Mod.ControlModifier | Mod.ShiftModifier)
    assert saved(reader) == [hard.both]


def test_find_outlines_what_is_there(reader: Person, hard: Hard) -> None:
    press(reader, "f", Mod.ControlModifier)
    reader.type(hard.last)
    reader.qtbot.waitUntil(lambda: bool(reader.article._hits))
    hit = reader.article._hits[0]
    offsets = reader.article._offsets
    assert Span(offsets.from_qt(hit.start), offsets.from_qt(hit.end)) == reader.span(hard.last)
