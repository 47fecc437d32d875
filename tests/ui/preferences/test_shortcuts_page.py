"""Rebinding: what is pressed is recorded before the window acts on it; a taken key asks; all can be restored."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from clipper.ui.preferences import KeyRow, PageName
from clipper.ui.preferences.key_line import KeyButton, KeyLine
from tests.ui.preferences.conftest import KEYS, Bench

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def page(bench: Bench) -> Bench:
    bench.open(PageName.SHORTCUTS)
    return bench


def line(bench: Bench, action: str) -> KeyLine:
    found = bench.control(f"keys.{action}")
    assert isinstance(found, KeyLine)
    return found


def caps(bench: Bench, action: str) -> list[KeyButton]:
    return line(bench, action).buttons


def record(bench: Bench, button: KeyButton) -> None:
    bench.click(button)
    assert button.is_recording


def test_pressing_a_keycap_and_then_a_key_binds_that_key(page: Bench) -> None:
    record(page, caps(page, "find")[0])
    page.press(Key.Key_J, Modifier.ControlModifier)
    assert page.told == [("keys", "find", ("Ctrl+J",))]
    assert [button.key for button in caps(page, "find")] == ["Ctrl+J", ""]
    assert page.focus() is caps(page, "find")[0]


def test_the_plus_adds_a_key_and_delete_takes_one_away(page: Bench) -> None:
    record(page, caps(page, "highlight")[-1])
    page.press(Key.Key_F9)
    assert page.keys("highlight") == ("H", "F9")
    caps(page, "highlight")[0].setFocus()
    page.press(Key.Key_Delete)
    assert page.keys("highlight") == ("F9",)


def test_a_bare_key_counts_after_a_moment_and_two_are_a_chord(page: Bench, qtbot: QtBot) -> None:
    record(page, caps(page, "highlight")[0])
    page.press(Key.Key_X)
    assert page.told == []
    qtbot.waitUntil(lambda: page.keys("highlight") == ("X",))
    record(page, caps(page, "go_all")[0])
    page.press(Key.Key_G)
    page.press(Key.Key_L)
    assert page.keys("go_all") == ("G L",)


def test_a_modifier_alone_is_waited_through(page: Bench) -> None:
    record(page, caps(page, "find")[0])
    page.press(Key.Key_Shift)
    assert caps(page, "find")[0].is_recording and page.told == []
    page.press(Key.Key_F, Modifier.ControlModifier | Modifier.ShiftModifier)
    assert page.keys("find") == ("Ctrl+Shift+F",)


def test_escape_and_a_click_elsewhere_give_up_and_the_card_stays(page: Bench) -> None:
    record(page, caps(page, "find")[0])
    page.press(Key.Key_Escape)
    assert page.card.is_open and not caps(page, "find")[0].is_recording
    record(page, caps(page, "find")[0])
    page.click(page.opener)
    assert not caps(page, "find")[0].is_recording and page.told == []


def test_a_taken_key_is_named_and_taken_only_when_that_is_chosen(page: Bench) -> None:
    record(page, caps(page, "find")[0])
    page.press(Key.Key_Z, Modifier.ControlModifier)
    question = line(page, "find").question
    assert question.isVisible() and question.sentence.text() == "Ctrl+Z is already the key of “Undo”"
    assert page.told == [] and page.focus() is question.take and question.take.text() == "Take it from “Undo”"
    page.press(Key.Key_Space)
    assert page.told == [("keys", "undo", ()), ("keys", "find", ("Ctrl+Z",))]
    assert page.focus() is caps(page, "find")[0] and not question.isVisible()


def test_leaving_a_taken_key_changes_nothing_and_escape_is_that(page: Bench) -> None:
    record(page, caps(page, "find")[0])
    page.press(Key.Key_Z, Modifier.ControlModifier)
    page.press(Key.Key_Escape)
    assert page.told == [] and page.card.is_open and page.focus() is caps(page, "find")[0]


def test_a_key_that_must_not_be_bound_is_refused_with_the_reason(page: Bench) -> None:
    record(page, caps(page, "find")[0])
    page.press(Key.Key_Up)
    question = line(page, "find").question
    assert "needed for moving" in question.sentence.text() and not question.take.isVisible() and page.told == []


def test_one_action_or_all_get_their_keys_back(page: Bench) -> None:
    reset = line(page, "note").reset
    assert reset.isEnabled() and not line(page, "find").reset.isEnabled()
    page.click(reset)
    assert page.keys("note") == ("N",) and not reset.isEnabled()
    for action in ("find", "undo"):
        caps(page, action)[0].setFocus()
        page.press(Key.Key_Delete)
    page.click(page.card.page.restore_button)
    assert page.rows == [*KEYS[:3], KeyRow("note", "Note…", "Passage", ("N",), ("N",)), *KEYS[4:]]
    page.click(page.card.page.undo_button)
    assert (page.keys("find"), page.keys("undo"), page.keys("note")) == ((), (), ("N",))


@pytest.mark.parametrize(("key", "note", "undo"), [(Key.Key_Space, ("N",), ()), (Key.Key_Escape, (), ("N",))])
def test_an_action_gets_a_key_back_from_another_only_when_that_is_chosen(
    page: Bench, key: Key, note: tuple[str, ...], undo: tuple[str, ...]
) -> None:
    page._bind("note", ())
    page._bind("undo", ("N",))
    page.click(line(page, "note").reset)
    question = line(page, "note").question
    assert question.isVisible() and question.sentence.text() == "N is already the key of “Undo”"
    page.press(key)
    assert (page.keys("note"), page.keys("undo")) == (note, undo) and not question.isVisible()


def test_actions_are_found_by_a_part_of_their_words_or_by_a_key(page: Bench) -> None:
    field = page.control("keyFilter")
    assert isinstance(field, QLineEdit)

    def shown() -> list[str]:
        return [id_ for id_, one in page.card.page.lines.items() if one.isVisible()]

    field.setFocus()
    QTest.keyClicks(field, "ARTIC")
    assert shown() == ["find"]
    field.setText("ctrl+m")
    assert shown() == ["note"]
    page.press(Key.Key_Escape)
    assert len(shown()) == len(KEYS) and page.card.is_open
    field.setText("nothing like it")
    assert shown() == []


def test_up_and_down_go_from_action_to_action(page: Bench) -> None:
    page.control("keyFilter").setFocus()
    page.press(Key.Key_Down)
    page.press(Key.Key_Down)
    assert page.focus() is caps(page, "find")[0]
    page.press(Key.Key_Up)
    page.press(Key.Key_Up)
    assert page.focus() is page.control("keyFilter")


def test_tab_goes_through_an_action_after_its_keys_were_changed(page: Bench) -> None:
    record(page, caps(page, "undo")[-1])
    page.press(Key.Key_F4)
    caps(page, "undo")[0].setFocus()
    seen = []
    for _ in range(4):
        page.press(Key.Key_Tab)
        seen.append(page.focus())
    assert seen == [*caps(page, "undo")[1:], line(page, "undo").reset, caps(page, "find")[0]]


class WindowKeys(QObject):
    """As the window's own: hears every key of the application first, but for filters that came later."""

    def __init__(self) -> None:
        super().__init__()
        self.acted: list[int] = []
        QApplication.instance().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched.isWidgetType():
            self.acted.append(event.key())
            return True
        return False


def test_what_is_recorded_never_reaches_the_windows_own_keys(page: Bench) -> None:
    keys = WindowKeys()
    try:
        record(page, caps(page, "find")[0])
        page.press(Key.Key_Delete)
        assert page.keys("find") == ("Del",) and keys.acted == []
    finally:
        QApplication.instance().removeEventFilter(keys)


def test_turning_the_page_while_a_key_is_recorded_gives_up(page: Bench) -> None:
    record(page, caps(page, "find")[0])
    page.card.turn_to(PageName.TAGS)
    page.card.nav.setFocus()
    page.press(Key.Key_Down)
    assert page.card.page_name is PageName.LIST and page.told == []


def test_the_colours_are_shown_with_the_keys_that_they_have(bench: Bench) -> None:
    bench.open(PageName.HIGHLIGHTS)
    before = bench.control("colourMeanings").grab().toImage()
    bench.rows = [KeyRow(row.id, row.words, row.group, ("Ctrl+7",), row.default_keys) for row in bench.rows]
    bench.card.show_keys(bench.rows)
    assert bench.control("colourMeanings").grab().toImage() != before


def test_recording_another_key_withdraws_the_question_about_the_first(page: Bench) -> None:
    record(page, caps(page, "find")[0])
    page.press(Key.Key_Z, Modifier.ControlModifier)
    record(page, caps(page, "note")[0])
    assert not line(page, "find").question.isVisible()


def test_taking_the_first_key_of_a_chord_takes_the_chord(page: Bench, qtbot: QtBot) -> None:
    record(page, caps(page, "find")[0])
    page.press(Key.Key_G)
    qtbot.waitUntil(lambda: line(page, "find").question.isVisible())
    page.press(Key.Key_Space)
    assert page.keys("go_all") == () and page.keys("find") == ("G",)
