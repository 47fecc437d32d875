"""The main states of the window, rendered in every theme and both languages: the facts that a user would miss."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QFontMetrics, QImage
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from clipper.domain.passage import Colour, Span
from clipper.domain.views import View, ViewKind
from clipper.library.state_folder import StateFolder
from clipper.ui.inspector import Inspector
from clipper.ui.look.card import Card
from clipper.ui.look.theme import THEMES, Theme, blend
from clipper.ui.main_window.main_window import MainWindow
from clipper.ui.passages_board import PassagesBoard
from clipper.ui.passages_board.view import column
from clipper.ui.preferences import PageName
from clipper.ui.settings import Settings, save_settings
from tests.contact_sheet.library import ENGLISH, UKRAINIAN, make_folder, marks_of
from tests.contact_sheet.stage import mark
from tests.journeys.conftest import Person, Start

Shown = Callable[[str], Person]
LANGUAGES = {"en": ENGLISH, "uk": UKRAINIAN}
FOUR_THEMES = ("light", "dark", "sepia", "high-contrast-dark")
WIDTHS = {  # DESIGN.md §3; None: not shown
    1600: (240, 380, 330),
    1440: (210, 304, 274),
    1200: (56, 310, 284),
    900: (56, 300, None),
}


@pytest.fixture
def shown(start: Start, tmp_path: Path) -> Shown:
    """The program in a language, on the library of the pictures, with the marks of one clipping made."""

    def begin(language: str) -> Person:
        save_settings(
            Settings(theme="light", language=language, is_motion_reduced=True), StateFolder.of_user().settings
        )
        clipping = LANGUAGES[language]
        person = start(clipping, folder=make_folder(tmp_path))
        mark(person.window)
        person.qtbot.waitUntil(lambda: person.window.clipping_list.current_id() == clipping)
        return person

    return begin


def put_on(person: Person, theme: str) -> Theme:
    person.program.settings.theme = theme
    person.program.apply_settings()
    return THEMES[theme]


class Picture:
    """What is seen of a window. Colours are compared as they are written."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._image: QImage = window.grab().toImage()

    def place(self, widget: QWidget, rect: QRect | None = None) -> QRect:
        rect = rect or widget.rect()
        return QRect(widget.mapTo(self._window, rect.topLeft()), rect.size())

    def at(self, widget: QWidget, x: int, y: int) -> str:
        """Negative places count from the right and the bottom."""
        place = QPoint(x if x >= 0 else widget.width() + x, y if y >= 0 else widget.height() + y)
        return self._image.pixelColor(widget.mapTo(self._window, place)).name()

    def has(self, widget: QWidget, rect: QRect, colour: QColor) -> bool:
        part = self._image.copy(self.place(widget, rect)).convertToFormat(QImage.Format.Format_RGB32)
        return colour.rgb() in set(memoryview(part.constBits()).cast("I"))


def ends_of(person: Person, words: str) -> tuple[QRect, QRect]:
    """The first and the last letters: one of them is free of other passages."""
    span = person.span(words)
    article = person.window.reader.article
    return article.rect_of(Span(span.start, span.start + 3)), article.rect_of(Span(span.end - 3, span.end))


def cards_of(inspector: Inspector) -> QWidget:
    return inspector.findChild(QWidget, "passageCards") or inspector


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_part_has_the_colours_of_the_theme(shown: Shown, language: str) -> None:
    person = shown(language)
    window = person.window
    window.desk.step(1)
    view, article = window.clipping_list.view, window.reader.article
    selected = view.visualRect(view.model().index(view.currentIndex().row(), 0))
    bands = {one.colour: ends_of(person, one.words) for one in marks_of(LANGUAGES[language])}
    in_sight = article.viewport().rect()
    for name in THEMES:
        theme = put_on(person, name)
        picture = Picture(window)
        grounds = {
            "side": picture.at(window.sidebar, 3, -60),
            "list": picture.at(window.clipping_list, 3, 3),
            "read": picture.at(article.viewport(), 4, 4),
            "insp": picture.at(window.inspector, 3, -4),
            "chrome": picture.at(window.strip, window.strip.width() // 2, -3),
            "sel": picture.at(view.viewport(), selected.left() + 12, selected.bottom() - 4),
        }
        assert grounds == {token: getattr(theme, token).name() for token in grounds}, name
        for pane in (window.sidebar, window.clipping_list):  # the hairline at its right
            assert picture.at(pane, pane.width(), 300) == theme.line.name(), name
        assert picture.at(window.inspector, -1 - window.inspector.width(), 300) == theme.line.name(), name
        assert picture.at(window.strip, 400, 0) == theme.line.name(), name
        for colour, boxes in bands.items():
            fill, seen = theme.bands[colour].fill, [box for box in boxes if in_sight.contains(box)]
            assert not seen or any(picture.has(article.viewport(), box, fill) for box in seen), (name, colour)
        if language == "en":
            both = article.rect_of(person.span("survey found that silt"))
            assert picture.has(article.viewport(), both, blend(theme, (Colour.PINK, Colour.VIOLET))), name
        star = next(button for command, button in window.reader.explained().items() if command == "star")
        assert picture.has(star, star.rect(), theme.star) and picture.at(star, 15, 2) == theme.read.name(), name
        cards = cards_of(window.inspector)
        assert picture.has(cards, cards.rect(), theme.acc), name  # the ring of the active card
        assert picture.has(cards, cards.rect(), theme.raised), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_panes_are_as_wide_as_drawn_and_their_words_fit(shown: Shown, language: str) -> None:
    person = shown(language)
    window = person.window
    for width, (side, listed, inspected) in WIDTHS.items():
        window.resize(width, 800)
        person.qtbot.waitUntil(lambda width=width: window.width() == width)
        assert (window.sidebar.width(), window.clipping_list.width()) == (side, listed), width
        assert window.inspector.isVisible() == (inspected is not None), width
        assert inspected is None or window.inspector.width() == inspected
        assert window.reader.article.column.width() >= 440, width
        for label in window.strip.findChildren(QLabel):
            if label.isVisible():
                needed = QFontMetrics(label.font()).horizontalAdvance(label.text())
                assert label.width() >= needed, (width, label.text())
        for button in window.reader.explained().values():
            place = QRect(button.mapTo(window.reader, QPoint()), button.size())
            assert window.reader.rect().contains(place), width
    window.resize(760, 520)
    person.qtbot.waitUntil(lambda: window.width() == 760)
    assert window.reader.isVisible() != window.clipping_list.isVisible()


def open_cards(window: MainWindow) -> list[Card]:
    """All that float in the middle, one over the other."""
    window.preferences.open(PageName.HIGHLIGHTS)
    window.tags_desk.open()
    window.toggle_sheet()
    window.show_about()
    window.toggle_palette()
    return [card for card in window.findChildren(Card) if card.is_open]


def test_what_floats_is_raised_and_outlined(shown: Shown) -> None:
    window = (person := shown("en")).window
    cards = open_cards(window)
    assert len(cards) == 5
    for name in FOUR_THEMES:
        theme = put_on(person, name)
        for card in cards:
            image, body = card.grab().toImage(), card.body()
            column = [image.pixelColor(body.center().x(), body.top() + y).name() for y in range(-1, 6)]
            assert theme.line2.name() in column[:3], (name, card.objectName())
            assert column[-1] == theme.raised.name(), (name, card.objectName())


@pytest.mark.parametrize("size", [(760, 520), (1440, 900)])
def test_what_floats_lies_inside_the_window_and_cuts_no_button(shown: Shown, size: tuple[int, int]) -> None:
    window = shown("uk").window
    window.resize(*size)
    for card in open_cards(window):
        assert window.rect().contains(card.body().translated(card.pos())), card.objectName()
        for button in card.findChildren(QPushButton):
            if button.isVisible():
                assert button.width() >= button.minimumSizeHint().width(), button.text()


def test_the_toolbar_stands_above_the_selection_inside_the_reader(shown: Shown) -> None:
    person = shown("en")
    article, window = person.article, person.window
    words = "a workable berth for part of the day"
    person.drag(words.partition(" part")[0])
    bar = next(one for one in window.findChildren(QWidget, "highlightToolbar"))
    person.qtbot.waitUntil(bar.isVisible)
    for name in FOUR_THEMES:
        theme = put_on(person, name)
        picture = Picture(window)
        line = picture.place(article.viewport(), article.rect_of(person.span(words)))
        reader = picture.place(article.viewport())
        body = picture.place(bar, bar.contentsRect())
        assert reader.contains(body) and body.bottom() < line.top(), name
        assert all(picture.has(bar, bar.rect(), theme.bands[colour].fill) for colour in Colour), name


def test_the_passages_board_is_on_the_lists_ground_with_raised_cards(shown: Shown) -> None:
    person = shown("uk")
    window = person.window
    window.browsing.show(View(ViewKind.PASSAGES))
    board = window.boards.shown
    assert isinstance(board, PassagesBoard)
    person.qtbot.waitUntil(lambda: board.count.text() == "5")
    bars = QRect(column(board.view.viewport().width())[0], 50, 24, 500)
    for name in FOUR_THEMES:
        theme = put_on(person, name)
        picture = Picture(window)
        assert picture.at(board, 4, -4) == theme.list.name(), name
        for one in marks_of(UKRAINIAN)[:3]:
            assert picture.has(board, bars, theme.bands[one.colour].stroke), (name, one.colour)
