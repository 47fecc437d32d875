from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QWidget

from clipper.domain.passage import Span
from tests.journeys.conftest import Person

Key, Mod = Qt.Key, Qt.KeyboardModifier


def seen(name: str) -> QWidget:
    return next(widget for widget in QApplication.allWidgets() if widget.objectName() == name and widget.isVisible())


def is_seen(name: str) -> bool:
    return any(widget.objectName() == name and widget.isVisible() for widget in QApplication.allWidgets())


def mark(person: Person, words: str) -> None:
    person.article.select(person.span(words))
    person.press(Key.Key_H)


# Without a mouse --------------------------------------------------------------------------------------------------


def test_second_sentence_is_marked_and_its_tag_field_open_in_six_keys(person: Person) -> None:
    person.press(Key.Key_F7)
    person.press(Key.Key_Right, Mod.AltModifier)
    for key in (Key.Key_V, Key.Key_V, Key.Key_H, Key.Key_T):
        person.press(key)
    assert person.cards() == ["Депутати не пояснили свого рішення ніяк."]
    assert isinstance(person.focus(), QLineEdit) and person.focus().objectName() == "tagField"


def test_widening_goes_from_word_to_sentence_to_paragraph_on_either_layout(person: Person) -> None:
    person.article.select(Span(person.span("голова").start, person.span("голова").start + 1))
    found = []
    for press in (
        lambda: person.press(Key.Key_V),
        lambda: person.press_cyrillic("м"),
        lambda: person.press(Key.Key_V),
    ):
        press()
        found.append(person.selected())
    assert found[0] == "голова" and "сказав голова комісії" in found[1]
    assert found[2] == person.text.split("\n")[1]


def test_arrows_scroll_until_there_is_a_caret(person: Person) -> None:
    person.press(Key.Key_Down)
    assert person.article.verticalScrollBar().value() > 0 and not person.article.is_in_caret_mode
    person.article.go_to(0)
    person.press(Key.Key_F7)
    person.press(Key.Key_Right, Mod.ShiftModifier)
    assert person.selected() == "Р"
    person.press(Key.Key_Escape)
    assert person.selected() == "" and person.article.is_in_caret_mode
    person.press(Key.Key_Escape)
    assert not person.article.is_in_caret_mode


def test_the_caret_begins_in_the_first_visible_line(person: Person) -> None:
    person.article.go_to(person.span("Абзац номер 20").start)
    person.press(Key.Key_F7)
    person.press(Key.Key_V)
    assert person.selected() == "Абзац"


@pytest.mark.parametrize(("key", "letter"), [(Key.Key_BracketRight, "ї"), (Key.Key_BracketRight, "")])
def test_an_end_is_moved_by_keys_as_one_step(person: Person, key: Qt.Key, letter: str) -> None:
    mark(person, "голова")
    if letter:
        person.press_cyrillic(letter, Mod.AltModifier)
    else:
        person.press(key, Mod.AltModifier)
    person.press(Key.Key_Right)
    person.press(Key.Key_Right)
    assert person.has_pixel("комісії", "#ffec70") and person.cards() == ["голова"]
    person.press(Key.Key_Left)
    person.press(Key.Key_Return)
    assert person.cards() == ["голова комісії"]
    person.press(Key.Key_Z, Mod.ControlModifier)
    assert person.cards() == ["голова"]


def test_escape_puts_the_ends_back(person: Person) -> None:
    mark(person, "голова комісії")
    person.press(Key.Key_BracketLeft, Mod.AltModifier)
    person.press(Key.Key_Left)
    person.press(Key.Key_Left, Mod.ShiftModifier)
    person.press(Key.Key_Escape)
    assert person.cards() == ["голова комісії"] and not person.article.ends.is_active
    assert person.saved_quotes() == ["голова комісії"]


def test_an_overlapped_passage_has_its_ends_moved_too(person: Person) -> None:
    mark(person, "сказав голова комісії")
    mark(person, "голова")
    person.press(Key.Key_BracketLeft, Mod.AltModifier)
    person.press(Key.Key_Left)
    person.press(Key.Key_Return)
    assert sorted(person.cards()) == ["сказав голова", "сказав голова комісії"]


# With the mouse ---------------------------------------------------------------------------------------------------


def test_the_toolbar_appears_above_the_selection_and_a_dot_marks(person: Person) -> None:
    person.drag("голова комісії")
    person.qtbot.waitUntil(lambda: is_seen("highlightToolbar"))
    toolbar = seen("highlightToolbar")
    window = person.window
    line = person.article.rect_of(person.span("голова комісії"))
    top = person.article.viewport().mapTo(window, line.topLeft()).y()
    assert toolbar.geometry().bottom() < top + 30
    dots = toolbar.findChildren(QToolButton)
    dots[2].click()
    assert person.has_pixel("голова", "#b2e3ff") and not is_seen("highlightToolbar") and person.selected() == ""


def test_the_toolbar_goes_when_the_user_turns_elsewhere(person: Person) -> None:
    for turn in (lambda: person.press(Key.Key_Escape), lambda: person.article.verticalScrollBar().setValue(40)):
        person.article.verticalScrollBar().setValue(0)
        person.drag("голова комісії")
        person.qtbot.waitUntil(lambda: is_seen("highlightToolbar"))
        turn()
        assert not is_seen("highlightToolbar")
        person.article.clear_selection()


def drag_knob(
    person: Person, end_of: str, to: str, *, modifiers: Qt.KeyboardModifier = Mod.NoModifier, drop: bool = True
) -> None:
    viewport, knob = person.article.viewport(), person.article.knobs().end
    assert knob is not None
    target = person.article.rect_of(person.span(to)).center()
    target.setX(person.article.rect_of(person.span(to)).right() - 2)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, modifiers, knob.toPoint())
    middle = QPoint((knob.toPoint().x() + target.x()) // 2, target.y())
    for place in (middle, target):
        QTest.mouseMove(viewport, place)
    if drop:
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, modifiers, target)


def test_a_knob_drags_an_end_to_whole_words_as_one_step(person: Person) -> None:
    mark(person, "голова")
    drag_knob(person, "голова", "комісі")
    assert person.cards() == ["голова комісії"]
    person.press(Key.Key_Z, Mod.ControlModifier)
    assert person.cards() == ["голова"]


def test_escape_during_a_drag_restores(person: Person) -> None:
    mark(person, "голова")
    drag_knob(person, "голова", "комісії", drop=False)
    assert person.article.ends.is_active
    person.press(Key.Key_Escape)
    QTest.mouseRelease(person.article.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, QPoint(5, 5))
    assert person.cards() == ["голова"] and person.saved_quotes() == ["голова"]


def test_dragging_past_the_other_end_swaps_them(person: Person) -> None:
    mark(person, "голова")
    drag_knob(person, "голова", "приховуємо")
    assert person.cards() == ["приховуємо», — сказав"] or person.cards()[0].startswith("приховуємо")


@pytest.mark.parametrize("word", ["приховуємо", "п’ятницю", "комісії"])
def test_double_click_selects_the_word_without_its_quotation_marks(person: Person, word: str) -> None:
    place = person.point_of(person.span(word).start + 2)
    QTest.mouseDClick(person.article.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, place)
    assert person.selected() == word


def test_double_click_opens_the_note(person: Person) -> None:
    mark(person, "голова")
    QTest.mouseDClick(
        person.article.viewport(),
        Qt.MouseButton.LeftButton,
        Mod.NoModifier,
        person.point_of(person.span("голова").start + 2),
    )
    assert person.focus().objectName() == "noteField"


def test_a_tick_on_the_scroll_bar_leads_to_its_passage(person: Person) -> None:
    mark(person, "Абзац номер 28")
    person.press(Key.Key_Escape)
    person.article.go_to(0)
    passage = person.window.workspace.current.notes.passages[0]  # type: ignore[union-attr]
    person.article.tick_clicked.emit(passage.id)
    assert person.article.viewport().rect().contains(person.point_of(person.span("Абзац номер 28").start))


# Quotes, find, text, history --------------------------------------------------------------------------------------


def test_a_passage_is_copied_with_its_source(person: Person) -> None:
    person.article.select(person.span("голова комісії"))
    person.press_cyrillic("й")
    assert QApplication.clipboard().text() == "«голова комісії» (20 November 2026)"


def test_find_outlines_all_counts_them_and_walks(person: Person) -> None:
    person.article.select(person.span("Абзац"))
    person.press(Key.Key_F, Mod.ControlModifier)
    assert person.focus().objectName() == "findField"
    hits = len(person.article.hits)
    assert hits == 29 and person.cards() == []
    first = person.article.verticalScrollBar().value()
    for _ in range(20):
        person.press(Key.Key_F3)
    assert person.article.verticalScrollBar().value() > first
    person.press(Key.Key_Escape)
    assert person.article.hits == [] and person.focus() is person.article and person.selected() == "Абзац"


def test_text_grows_and_the_place_is_kept(person: Person) -> None:
    person.article.go_to(person.span("Абзац номер 15").start)
    before = person.article.rect_of(person.span("Абзац номер 15")).height()
    person.press(Key.Key_Plus, Mod.ControlModifier)
    person.press(Key.Key_Plus, Mod.ControlModifier)
    assert person.article.rect_of(person.span("Абзац номер 15")).height() > before
    assert person.text[person.article.place() :].startswith("Абзац номер 15")
    person.press(Key.Key_0, Mod.ControlModifier)
    assert person.article.rect_of(person.span("Абзац номер 15")).height() == before


def test_column_is_narrow_normal_or_wide(person: Person) -> None:
    widths = []
    person.window.resize(1900, 900)
    for name in ("narrow", "normal", "wide"):
        person.window.text_menu.set_column(name)
        widths.append(person.article.column.width())
    assert widths == sorted(widths) and widths[0] / widths[1] == pytest.approx(60 / 68, abs=0.02)


def test_star_and_archive_by_key_and_button(person: Person) -> None:
    person.press(Key.Key_S)
    person.press_cyrillic("у")
    document = person.saved()["clip:document"]
    assert document["clip:starred"] is True and document["clip:archived"] is True
    star = next(
        button for button in person.window.reader.findChildren(QToolButton) if button.accessibleName() == "Star"
    )
    assert star.isChecked()
    star.click()
    assert (
        "clip:starred" not in person.saved()["clip:document"] or not person.saved()["clip:document"]["clip:starred"]
    )


def test_back_and_forward(person: Person) -> None:
    person.window.open_clipping("b.md")  # type: ignore[arg-type]
    person.qtbot.waitUntil(lambda: person.text.startswith("A second"))
    person.article.setFocus()
    person.press(Key.Key_Left, Mod.AltModifier)
    person.qtbot.waitUntil(lambda: person.text.startswith("Рада"))
    person.press(Key.Key_Right, Mod.AltModifier)
    person.qtbot.waitUntil(lambda: person.text.startswith("A second"))


# Details and tags -------------------------------------------------------------------------------------------------


def test_details_are_corrected_and_undone(person: Person) -> None:
    person.window.inspector.corrected.emit("source", "Вісник")
    assert person.saved()["clip:document"]["clip:corrected"] == {"source": "Вісник"}
    assert person.window.workspace.rows.clipping(0).metadata.source == "Вісник"
    person.press(Key.Key_Z, Mod.ControlModifier)
    assert "clip:corrected" not in person.saved().get("clip:document", {})


def test_tag_manager_renames_everywhere_as_one_step(person: Person) -> None:
    mark(person, "голова")
    person.window.workspace.tag(person.window.desk.active_id, ["порт"])  # type: ignore[arg-type]
    person.window.workspace.tag_clipping(["порт/вода"])
    person.press(Key.Key_T, Mod.ControlModifier | Mod.ShiftModifier)
    assert is_seen("tagManager")
    person.window.workspace.tags.rename("порт", "гавань")
    person.qtbot.waitUntil(lambda: person.window.workspace.current.notes.tags == ("гавань/вода",))  # type: ignore[union-attr]
    assert person.window.workspace.current.notes.passages[0].tags == ("гавань",)  # type: ignore[union-attr]
    person.window.workspace.undo()
    person.qtbot.waitUntil(lambda: person.window.workspace.current.notes.tags == ("порт/вода",))  # type: ignore[union-attr]


def test_the_undo_bar_goes_when_something_else_was_done(person: Person) -> None:
    mark(person, "голова")
    person.press(Key.Key_Delete)
    assert person.window.info_bar.isVisible()
    mark(person, "Депутати")
    assert not person.window.info_bar.isVisible() and person.cards() == ["Депутати"]
