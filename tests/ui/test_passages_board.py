"""The page with all passages: what a card says and shows, and what keys and clicks do."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipper.domain.clipping import ClippingId
from clipper.domain.passage import Colour
from clipper.ui.look.look import Look
from clipper.ui.look.meanings import usual_meaning
from clipper.ui.look.theme import contrast
from clipper.ui.passages_board import PassageRow, PassagesBoard
from clipper.ui.passages_board.typesetting import Typesetter
from clipper.ui.passages_board.words import sentence
from tests.pixels import colours_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TITLE = "Port council quietly doubled the dredging budget"
SENTENCE = Qt.ItemDataRole.AccessibleTextRole


def row(number: int, quote: str = "moved 18.4 million", **more: object) -> PassageRow:
    facts: dict[str, object] = {"title": TITLE, "source": "The Harbour Ledger", "date": "2025-11-22", **more}
    return PassageRow(ClippingId(f"{number}.txt"), f"urn:{number}", quote, **facts)  # type: ignore[arg-type]


def rows(count: int) -> list[PassageRow]:
    return [row(number, f"{number} " + "words of a passage " * (number % 9 + 1)) for number in range(count)]


@pytest.fixture
def look(qtbot: QtBot) -> Look:
    return Look()


@pytest.fixture
def board(qtbot: QtBot, look: Look) -> PassagesBoard:
    """A page of 900 × 700, on the screen, without cards."""
    page = PassagesBoard(look)
    qtbot.addWidget(page)
    page.resize(900, 700)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.setFocus()
    return page


def told(signal: object) -> list[tuple[object, ...]]:
    heard: list[tuple[object, ...]] = []
    listener: Callable[..., None] = lambda *values: heard.append(values)  # noqa: E731
    signal.connect(listener)  # type: ignore[attr-defined]
    return heard


def place_of(board: PassagesBoard, nth: int) -> QRect:
    laid = board.view.card_layout(nth)
    return board.view.card_box(board.view.visualRect(board.cards.index(nth)), laid.height)


def picture(board: PassagesBoard) -> QImage:
    return board.view.viewport().grab().toImage()


# Going through the cards


def test_keys_move_and_enter_opens(qtbot: QtBot, board: PassagesBoard) -> None:
    board.set_rows(rows(60))
    opened, seen = told(board.opened), []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(board.view, key)
        seen.append(board.current())
    qtbot.keyClick(board.view, Qt.Key.Key_PageDown)
    assert [key[0] for key in seen if key] == ["0.txt", "1.txt", "0.txt", "59.txt", "0.txt"]
    assert board.current() not in (None, seen[-1])
    qtbot.keyClick(board.view, Qt.Key.Key_Home)
    qtbot.keyClick(board.view, Qt.Key.Key_Return)
    assert opened == [("0.txt", "urn:0")]


def test_backspace_asks_to_go_back(qtbot: QtBot, board: PassagesBoard) -> None:
    board.set_rows(rows(3))
    heard = told(board.back_requested)
    qtbot.keyClick(board.view, Qt.Key.Key_Backspace)
    assert len(heard) == 1


def test_a_click_opens_and_one_beside_the_cards_does_not(qtbot: QtBot, board: PassagesBoard) -> None:
    board.set_rows(rows(3))
    opened, viewport = told(board.opened), board.view.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place_of(board, 1).center())
    assert (opened, board.current()) == ([("1.txt", "urn:1")], ("1.txt", "urn:1"))
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(6, place_of(board, 2).center().y()))
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=place_of(board, 0).center())
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=place_of(board, 2).center())
    assert len(opened) == 1


def test_letters_are_left_to_the_window(qtbot: QtBot, board: PassagesBoard) -> None:
    board.set_rows([row(0, "alpha"), row(1, "beta")])
    qtbot.keyClick(board.view, Qt.Key.Key_Down)
    qtbot.keyClick(board.view, Qt.Key.Key_B)
    assert board.current() == ("0.txt", "urn:0")


def test_the_same_card_is_found_again_silently(board: PassagesBoard) -> None:
    board.set_rows(rows(300))
    opened = told(board.opened)
    assert board.show_passage(ClippingId("250.txt"), "urn:250")
    assert board.view.viewport().rect().contains(place_of(board, 250).center())
    assert not board.show_passage(ClippingId("gone.txt"), "urn:1")
    assert opened == []


def test_the_current_card_stays_where_it_is_when_others_come(board: PassagesBoard) -> None:
    board.set_rows(rows(100))
    board.show_passage(ClippingId("50.txt"), "urn:50")
    before = place_of(board, 50).top()
    board.set_rows([row(1000), row(1001), *rows(100)])
    assert board.current() == ("50.txt", "urn:50")
    assert place_of(board, 52).top() == before
    board.add_rows([row(2000)])
    assert (board.count.text(), place_of(board, 52).top()) == ("103", before)


# What a card says


def test_a_card_is_one_sentence() -> None:
    board_row = row(1, "the figure", colour=Colour.PINK, tags=("to-verify",), note="Ask.")
    words = f"Pink, Doubtful: “the figure”, tag to-verify, note: Ask., in {TITLE}, The Harbour Ledger, 22 Nov 2025"
    assert sentence(board_row, usual_meaning) == words


def test_lost_and_unreadable_are_said(board: PassagesBoard) -> None:
    broken = PassageRow(ClippingId("c.html"), "", "", state="unreadable", reason="The file is damaged.")
    board.set_rows([row(0, state="lost"), broken])
    said = [board.cards.index(nth).data(SENTENCE) for nth in range(2)]
    assert said[0].startswith("Yellow, Key fact, lost its place: “moved")
    assert said[1] == "Cannot be read: c.html. The file is damaged"


def test_title_count_and_empty_words_are_the_windows(qtbot: QtBot, board: PassagesBoard) -> None:
    board.set_title("Needs attention")
    board.set_empty("Nothing needs attention", "Every passage has its place.", "all", "Show all clippings")
    assert (board.title.text(), board.count.text(), board.empty.title.isVisible()) == ("Needs attention", "", True)
    wanted = told(board.empty_action)
    qtbot.mouseClick(board.empty.button, Qt.MouseButton.LeftButton)
    assert wanted == [("all",)]
    board.set_rows(rows(2))
    assert (board.count.text(), board.empty.isVisible()) == ("2", False)


def test_while_reading_an_empty_page_says_nothing_yet(board: PassagesBoard) -> None:
    board.set_empty("No passages yet", "Press H.")
    board.set_reading(True)
    assert not board.empty.isVisible()
    board.set_reading(False)
    assert board.empty.isVisible()


# What a card shows


def test_the_bar_has_the_passages_colour(board: PassagesBoard, look: Look) -> None:
    board.set_rows([row(0, colour=Colour.VIOLET), row(1, colour=Colour.GREEN)])
    image = picture(board)
    for nth, colour in enumerate((Colour.VIOLET, Colour.GREEN)):
        card = place_of(board, nth)
        bar = QRect(card.left() + 10, card.top() + 14, 4, 12)
        assert look.theme.bands[colour].stroke.name() in colours_in(image, bar)


def test_the_current_card_has_a_ring(qtbot: QtBot, board: PassagesBoard, look: Look) -> None:
    board.set_rows(rows(3))
    qtbot.keyClick(board.view, Qt.Key.Key_Down)
    image = picture(board)
    rings = [
        look.theme.acc.name()
        in colours_in(image, QRect(place_of(board, nth).left() + 100, place_of(board, nth).top(), 9, 2))
        for nth in range(3)
    ]
    assert rings == [True, False, False]


def test_a_lost_passage_has_a_sign_words_and_a_dashed_outline(board: PassagesBoard, look: Look) -> None:
    board.set_rows([row(0, state="lost"), row(1)])
    image, first = picture(board), place_of(board, 0)
    sign = QRect(first.left() + 24, first.top() + 12, 110, 20)
    assert min(contrast(QColor(colour), look.theme.warn) for colour in colours_in(image, sign)) < 1.1
    edge = [image.pixelColor(x, first.top()).name() for x in range(first.left() + 40, first.left() + 140)]
    assert len(set(edge)) > 1  # dashes and gaps
    whole = [
        image.pixelColor(x, place_of(board, 1).top()).name() for x in range(first.left() + 40, first.left() + 140)
    ]
    assert len(set(whole)) == 1


@pytest.mark.parametrize("width", [300, 460, 700, 1200])
def test_heights_counted_are_the_heights_laid_out(look: Look, width: int) -> None:
    """Counting lines from the advance must agree with breaking them."""
    setter = Typesetter(look)
    quotes = ["слово" * 3 + " " + "довге-слово " * number for number in range(80)] + [
        "щ" * number for number in range(200)
    ]
    for nth, quote in enumerate(quotes):
        card = row(nth, quote, tags=("a",) * (nth % 2), note="n" * (nth % 3))
        assert setter.height(card, width) == setter.lay_out(card, width).height


@pytest.mark.parametrize("width", [320, 520, 900])
def test_nothing_runs_out_of_a_card(board: PassagesBoard, look: Look, width: int) -> None:
    board.resize(width, 700)
    long = "Нестандартнодовгеукраїнськеслово " * 30
    board.set_rows([row(0, long, tags=(long[:60], "б", "в" * 30), note=long, title=long, source=long)])
    image, card = picture(board), place_of(board, 0)
    margin = QRect(card.right() - 9, card.top() + 8, 7, card.height() - 16)
    assert colours_in(image, margin) == {look.theme.raised.name()}


def test_quotes_have_at_most_three_lines_and_end_with_a_sign_of_more(board: PassagesBoard) -> None:
    board.set_rows([row(0, "words of a passage " * 400)])
    lines = board.view.card_layout(0).lines
    assert len(lines) == 3
    assert lines[-1].endswith("…")


def test_title_and_cards_stand_on_one_edge_at_any_width(board: PassagesBoard) -> None:
    board.set_rows(rows(100))
    for width in (400, 900, 1400):
        board.resize(width, 700)
        QApplication.sendPostedEvents()
        assert board.title.mapTo(board, QPoint()).x() == place_of(board, 0).left()
        assert place_of(board, 0).width() <= 820


def test_five_thousand_cards_lay_out_only_those_in_sight(board: PassagesBoard) -> None:
    board.set_rows(rows(5000))
    picture(board)
    assert len(board.view._layouts) < 20


@pytest.mark.parametrize("count", [100, 900])
def test_another_width_keeps_what_is_at_the_top(qtbot: QtBot, board: PassagesBoard, count: int) -> None:
    board.set_rows(rows(count))
    board.view.verticalScrollBar().setValue(4000)
    before = board.view.indexAt(QPoint(60, 2)).row()
    board.resize(480, 700)
    qtbot.waitUntil(lambda: place_of(board, before).width() < 440)
    assert board.view.indexAt(QPoint(60, 2)).row() == before
    assert all(place_of(board, nth).bottom() < place_of(board, nth + 1).top() for nth in range(before, before + 4))


def test_another_theme_and_language_are_painted_at_once(board: PassagesBoard, look: Look) -> None:
    board.set_rows(rows(3))
    QApplication.instance().setStyleSheet(look.style_sheet())
    look.set_theme("dark")
    QApplication.instance().setStyleSheet(look.style_sheet())
    page = board.grab().toImage()
    QApplication.instance().setStyleSheet("")
    head = colours_in(page, QRect(0, 0, 400, 50))
    assert (look.theme.ink.name() in head, "#1d1c1a" in head) == (True, False)
    assert page.pixelColor(4, 100).name() == look.theme.list.name()
    QApplication.sendEvent(board, QEvent(QEvent.Type.LanguageChange))
    image, card = picture(board), place_of(board, 0)
    assert image.pixelColor(card.center().x(), card.top() + 6).name() == look.theme.raised.name()


def test_a_right_click_asks_for_the_cards_menu(qtbot: QtBot, board: PassagesBoard) -> None:
    board.set_rows(rows(3))
    heard = told(board.menu_asked)
    board.view.customContextMenuRequested.emit(place_of(board, 2).center())
    assert heard[0][:2] == ("2.txt", "urn:2")
