"""The caret by keys alone: sentences, selections, and what is taken up again."""

from __future__ import annotations

import pytest

from clipper.ui.reader.measure import ReadingStyle
from tests.ui.reader.conftest import Key, Mod, Page

FIRST, SECOND, THIRD = "Рада проголосувала вночі. ", "Депутати, м. Київ, не пояснили 🇺🇦 рішення. ", "Далі буде."
OTHER = "Новий абзац. І ще речення."
WITH_SHIFT = Mod.AltModifier | Mod.ShiftModifier


@pytest.fixture(params=[False, True], ids=["plain", "hyphenated"])
def shown(page: Page, request: pytest.FixtureRequest) -> Page:
    page.show(FIRST + SECOND + THIRD, OTHER, hyphenated=request.param)
    return page


def test_alt_shift_right_selects_sentence_by_sentence(shown: Page) -> None:
    shown.put_caret(0)
    grown = []
    for _ in range(4):
        shown.press(Key.Key_Right, WITH_SHIFT)
        grown.append(shown.selected)
    assert grown == [FIRST, FIRST + SECOND, FIRST + SECOND + THIRD + "\n", FIRST + SECOND + THIRD + "\nНовий абзац. "]


def test_alt_shift_left_takes_back_what_was_selected_and_goes_on(shown: Page) -> None:
    shown.put_caret(len(FIRST))
    shown.press(Key.Key_Right, WITH_SHIFT)
    shown.press(Key.Key_Left, WITH_SHIFT)
    assert shown.selected == ""
    shown.press(Key.Key_Left, WITH_SHIFT)
    assert shown.selected == FIRST
    assert shown.caret == 0


def test_alt_shift_outside_caret_mode_begins_it(shown: Page) -> None:
    shown.article.setFocus()
    shown.press(Key.Key_Right, WITH_SHIFT)
    assert shown.article.is_in_caret_mode
    assert shown.selected == FIRST


def test_at_the_end_of_the_text_there_is_nothing_more_to_select(shown: Page) -> None:
    shown.put_caret(len(shown.text) - 3)
    shown.press(Key.Key_Right, WITH_SHIFT, 3)
    assert shown.selected == "ня."


def test_by_sentence_without_shift_drops_the_selection(shown: Page) -> None:
    shown.put_caret(0)
    shown.article.move_by_sentence(True, selecting=True)
    shown.article.move_by_sentence(True)
    assert (shown.selected, shown.caret) == ("", len(FIRST + SECOND))


def test_a_selection_by_keys_is_told_of_when_it_is_dropped(shown: Page) -> None:
    heard: list[None] = []
    shown.article.selection_dropped.connect(lambda: heard.append(None))
    shown.put_caret(0)
    shown.press(Key.Key_Right, WITH_SHIFT)
    assert heard


def test_a_selection_outlives_a_change_of_text_size(shown: Page) -> None:
    span = shown.span("пояснили 🇺🇦 рішення")
    shown.article.select(span)
    shown.article.set_style(ReadingStyle(zoom=1.5))
    assert shown.selected == "пояснили 🇺🇦 рішення"


def test_a_caret_stands_where_it_stood_after_a_change_of_text_size(shown: Page) -> None:
    shown.put_caret(20)
    shown.article.set_style(ReadingStyle(zoom=1.5))
    shown.press(Key.Key_Right)
    assert shown.caret == 21
