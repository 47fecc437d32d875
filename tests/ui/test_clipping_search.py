"""The search field above the list, what a search shows in the rows, and what the list says when it is empty."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from clipper.domain.clipping import ClippingId, Marks, Metadata
from clipper.domain.views import View, ViewKind
from clipper.ui.clipping_hits import folded_words, hits_in
from clipper.ui.clipping_list import ClippingList
from clipper.ui.look.look import Look
from tests.looks import look_with_keys
from tests.pixels import colours_in
from tests.ui.test_clipping_list import SENTENCE, TODAY, Rows, clipping, letters, picture, told

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def look(qtbot: QtBot) -> Look:
    return look_with_keys()


@pytest.fixture
def shown(qtbot: QtBot, look: Look) -> ClippingList:
    """A list of 380 × 800, on the screen, without rows."""
    the_list = ClippingList(look, today=lambda: TODAY)
    qtbot.addWidget(the_list)
    the_list.resize(380, 800)
    with qtbot.waitActive(the_list):
        the_list.show()
        the_list.activateWindow()
    return the_list


# The field


def test_every_key_is_told_and_what_the_program_sets_is_not(qtbot: QtBot, shown: ClippingList) -> None:
    field = shown.search_field
    words = told(field.words_changed)
    for letter in "вод":
        QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))
    field.set_words("reserve")
    assert (words, field.text()) == (["в", "во", "вод"], "reserve")
    assert field.objectName() == "searchField"


def test_escape_clears_and_escape_again_returns(qtbot: QtBot, shown: ClippingList) -> None:
    field = shown.search_field
    qtbot.keyClicks(field, "ab")
    words, cleared, returned = told(field.words_changed), [], []
    field.cleared.connect(lambda: cleared.append(1))
    field.returned.connect(lambda: returned.append(1))
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (field.text(), words, cleared, returned) == ("", [""], [1], [])
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert (cleared, returned) == ([1], [1])


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_down_and_enter_go_into_the_first_row(qtbot: QtBot, shown: ClippingList, key: Qt.Key) -> None:
    shown.set_source(letters(4))
    shown.show_clipping(ClippingId("002.txt"))
    shown.search_field.take_focus()
    chosen = told(shown.chosen)
    qtbot.keyClick(shown.search_field, key)
    assert (QApplication.focusWidget(), chosen) == (shown.view, ["000.txt"])


def test_the_keycap_becomes_a_cross_that_clears(qtbot: QtBot, shown: ClippingList) -> None:
    field = shown.search_field
    assert (field.cap.isVisible(), field.clear_button.isVisible()) == (True, False)
    qtbot.keyClicks(field, "a")
    assert (field.cap.isVisible(), field.clear_button.isVisible()) == (False, True)
    assert min(field.clear_button.width(), field.clear_button.height()) >= 28
    qtbot.mouseClick(field.clear_button, Qt.MouseButton.LeftButton)
    assert (field.text(), field.cap.isVisible(), field.hasFocus()) == ("", True, True)


def test_its_key_selects_the_words_that_are_there(shown: ClippingList) -> None:
    shown.search_field.set_words("reserve")
    shown.search_field.take_focus()
    assert (shown.search_field.hasFocus(), shown.search_field.selectedText()) == (True, "reserve")


def test_what_it_is_for_is_said_in_the_room_there_is(shown: ClippingList) -> None:
    seen = []
    for width in (380, 160):
        shown.resize(width, 700)
        QApplication.sendPostedEvents()
        seen.append(shown.search_field.placeholderText())
    assert seen == ["Search clippings and passages", "Search"]


def test_reading_the_texts_is_said_while_it_lasts(shown: ClippingList) -> None:
    line = shown.search_field.progress_line
    assert not line.isVisible()
    shown.search_field.set_progress(400, 1000)
    assert (line.isVisible(), line.text()) == (True, "Reading texts… 40%")
    shown.search_field.set_progress(1000, 1000)
    assert not line.isVisible()


def test_what_was_found_stands_in_place_of_the_title(shown: ClippingList) -> None:
    shown.set_title("All clippings")
    heard = []
    for matches in (12, 1, 0, None):
        shown.set_result(matches)
        heard.append(shown.header.title.text())
    assert heard == ["12 matches", "1 match", "No matches", "All clippings"]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_field_is_outlined_and_ringed_by_the_focus(
    qtbot: QtBot, shown: ClippingList, look: Look, theme: str
) -> None:
    look.set_theme(theme)
    shown.setStyleSheet(look.style_sheet())
    edge = QRect(60, 12, 100, 2)
    shown.view.setFocus()
    assert look.theme.ctl.name() in colours_in(shown.grab().toImage(), edge)
    shown.search_field.take_focus()
    assert look.theme.acc.name() in colours_in(shown.grab().toImage(), edge)


def test_another_theme_reaches_all_words_above_the_rows(shown: ClippingList, look: Look) -> None:
    """Also under a style sheet of the application, with which Qt keeps a widget's former palette."""
    shown.set_source(letters(3))
    shown.set_title("All clippings")
    shown.search_field.set_progress(1, 3)
    application = QApplication.instance()
    application.setStyleSheet(look.style_sheet())
    look.set_theme("dark")
    application.setStyleSheet(look.style_sheet())
    image = shown.grab().toImage()
    application.setStyleSheet("")
    seen = colours_in(image, QRect(0, 0, shown.width(), 110))
    assert not {"#fffefc", "#f8f7f4", "#1d1c1a", "#57534d"} & seen
    assert {look.theme.ink.name(), look.theme.list.name()} <= seen


# Found words


def test_found_words_are_whole_words_that_begin_so_in_any_form_of_letters() -> None:
    text = "Обʼєкт і ОБ’ЄКТИ, але не підоб'єкт; а\u0301збука"
    beginnings = folded_words(("об'єкт", "азб"))
    assert [text[hit.start : hit.end] for hit in hits_in(text, beginnings)] == ["Обʼєкт", "ОБ’ЄКТИ", "а\u0301збука"]
    assert folded_words(("", "  ", "—")) == ()
    assert hits_in(text, ()) == ()


def test_found_words_are_filled_in_headline_and_excerpt(shown: ClippingList, look: Look) -> None:
    excerpt = "The reserve was moved."
    shown.set_source(Rows(clipping("a", metadata=Metadata(title="A Reserved place"), excerpt=excerpt), clipping("b")))
    hit, headline, below = look.theme.hit.name(), QRect(28, 33, 300, 19), QRect(28, 53, 300, 19)
    other = QRect(28, 183, 300, 60)
    assert hit not in colours_in(picture(shown), headline)
    shown.set_filter_words(("RESERV",))
    image = picture(shown)
    assert [hit in colours_in(image, place) for place in (headline, below, other)] == [True, True, False]
    assert look.theme.hit_t.name() in colours_in(image, below)
    shown.set_filter_words(())
    assert hit not in colours_in(picture(shown), headline)


@pytest.mark.parametrize("width", [260, 300, 304, 380, 460])
def test_found_words_never_run_out_of_their_row(shown: ClippingList, look: Look, width: int) -> None:
    """They are set in a heavier face than the one that Qt measures a cut line with."""
    shown.resize(width, 700)
    words = "reserve перевірка " * 20
    shown.set_source(Rows(clipping("a", metadata=Metadata(title=words), excerpt=words)))
    shown.set_filter_words(("reserve", "перевірка"))
    image = picture(shown)
    assert look.theme.hit.name() not in colours_in(image, QRect(width - 15, 0, 15, 130))


# Rows


def test_progress_is_a_line_under_the_reading_time(shown: ClippingList, look: Look) -> None:
    class Half(Rows):
        def progress(self, row: int) -> int:
            return (0, 50, 100)[row]

    shown.set_source(Half(clipping("a"), clipping("b"), clipping("c")))
    image, accent, right = picture(shown), look.theme.acc.name(), shown.width() - 18
    lines = [colours_in(image, QRect(right - 60, 150 * row + 28, 60, 4)) for row in range(3)]
    assert [accent in seen for seen in lines] == [False, True, False]
    assert look.theme.line2.name() in lines[1]
    assert "50 percent read" in shown.rows.index(1, 0).data(SENTENCE)


def test_an_archived_row_has_a_sign_where_not_all_are(shown: ClippingList, look: Look) -> None:
    shown.set_source(Rows(clipping("a", marks=Marks(archived=True)), clipping("a")))
    with_sign, without = (picture(shown).copy(QRect(28, top, 200, 30)) for top in (0, 150))
    assert with_sign != without
    assert shown.rows.index(0, 0).data(SENTENCE).startswith("Archived. ")
    shown.set_archive_signs(False)
    assert picture(shown).copy(QRect(28, 0, 200, 30)) == without


LONG = [
    "Port council quietly doubled the dredging budget, minutes show",
    "Twelve contracts, one address: mapping a winter of emergency repairs",
    "Громада рахує воду: чому лічильники показали на третину більше",
    "Старий трамвайний парк знову шукає господаря",
]
EXCERPT = "У шести селах уздовж каналу показники зросли за одну ніч, а пояснень немає. " * 4


@pytest.mark.parametrize("width", [300, 304, 380])
@pytest.mark.parametrize("title", LONG)
def test_rows_have_no_gap_under_a_short_headline(shown: ClippingList, width: int, title: str) -> None:
    """Headline and excerpt take the same number of lines together: five when narrow, else four; without marks below
    one more."""
    shown.resize(width, 700)
    marked = clipping("a", metadata=Metadata(title=title), excerpt=EXCERPT, marks=Marks(tags=("a",)))
    shown.set_source(Rows(marked, replace(marked, marks=Marks())))
    laid, bare = (shown.view.typesetter.set_row(row, width) for row in range(2))
    assert bare.excerpt.count == laid.excerpt.count + 1
    assert max(line.y for line in bare.excerpt.lines) + 18 <= shown.view.rowHeight(0) - 10
    assert laid.headline.count + laid.excerpt.count == (5 if width < 340 else 4)
    assert laid.excerpt.count >= 2
    bottom = max(line.y for line in laid.excerpt.lines)
    assert bottom + 18 <= shown.view.typesetter.shape.marks_top


def test_a_compact_row_has_one_line_of_headline(shown: ClippingList) -> None:
    shown.set_density("compact")
    shown.set_source(Rows(clipping("a", metadata=Metadata(title=LONG[2]), excerpt=EXCERPT)))
    laid = shown.view.typesetter.set_row(0, 304)
    assert (laid.headline.count, laid.excerpt.count) == (1, 0)


def test_density_is_chosen_in_the_view_menu(shown: ClippingList) -> None:
    shown.set_source(letters(2))
    heard = told(shown.density_chosen)
    next(
        action for action in shown.header.menu.actions() if action.text().replace("&", "") == "Compact rows"
    ).trigger()
    assert (heard, shown.view.rowHeight(0)) == (["compact"], 76)
    shown.set_density("comfortable")
    assert (heard, shown.view.rowHeight(0)) == (["compact"], 150)


def test_a_clipping_that_came_in_may_be_first(shown: ClippingList) -> None:
    heard = told(shown.sort_chosen)
    next(action for action in shown.header.menu.actions() if action.text().replace("&", "") == "Added").trigger()
    assert heard == ["added"]


# Nothing to show


@pytest.mark.parametrize("kind", list(ViewKind))
def test_every_empty_view_has_a_fact_a_help_and_an_action(shown: ClippingList, kind: ViewKind) -> None:
    shown.set_empty_for(View(kind, "довга-назва/" * 8 if kind in (ViewKind.TAG, ViewKind.SOURCE) else ""))
    empty = shown.empty
    assert all(part.isVisible() for part in (empty.title, empty.help, empty.button))
    assert shown.rect().contains(empty.button.geometry().translated(empty.mapTo(shown, QPoint())))


def test_the_action_is_told_by_click_and_key(qtbot: QtBot, shown: ClippingList) -> None:
    shown.set_empty_for(View(ViewKind.UNREAD), "reserve")
    assert shown.empty.title.text() == "No matches for “reserve”"
    heard = told(shown.empty_action)
    qtbot.mouseClick(shown.empty.button, Qt.MouseButton.LeftButton)
    shown.empty.button.setFocus()
    qtbot.keyClick(shown.empty.button, Qt.Key.Key_Space)
    assert heard == ["clear", "clear"]


def test_rows_take_the_place_of_the_words(shown: ClippingList) -> None:
    shown.set_empty("Nothing", "Because.")
    assert (shown.empty.isVisible(), shown.findChild(QPushButton, "").isVisible()) == (True, False)
    shown.set_source(letters(1))
    assert not shown.empty.isVisible()
    shown.set_source(Rows())
    assert shown.empty.isVisible()


def test_a_search_of_one_endless_word_stays_within_the_pane(shown: ClippingList, look: Look) -> None:
    shown.resize(260, 700)
    shown.set_empty_for(View(), "щ" * 400)
    image = shown.grab().toImage()
    assert look.theme.ink.name() not in colours_in(image, QRect(0, 100, 16, 500))
    assert look.theme.ink.name() not in colours_in(image, QRect(244, 100, 16, 500))


def test_another_language_reaches_field_bar_and_menu(shown: ClippingList) -> None:
    shown.search_field.setPlaceholderText("old")
    shown.header.button.setToolTip("old")
    shown.bulk_bar.close_button.setToolTip("old")
    QApplication.sendEvent(shown, QEvent(QEvent.Type.LanguageChange))
    tips = [
        shown.search_field.placeholderText(),
        shown.header.button.toolTip(),
        shown.bulk_bar.close_button.toolTip(),
    ]
    assert "old" not in tips


def test_a_row_without_progress_is_what_it_was(shown: ClippingList) -> None:
    row = replace(clipping("a"))
    shown.set_source(Rows(row))
    assert shown.rows.at(0).progress == 0
