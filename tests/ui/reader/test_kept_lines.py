"""What a line shows is kept between paints: it must never be what the line showed before."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from clipper.domain.passage import Anchor, Colour, Passage, Span
from clipper.ui.reader.article import Article
from clipper.ui.reader.measure import ReadingStyle
from tests.ui.reader.conftest import Page

PARAGRAPHS = tuple(
    f"{nth}. Представники 🇺🇦 підприємства знайо́мі, שלום, про все домовились заздалегідь. " * 3 for nth in range(12)
)
LENGTH = sum(map(len, PARAGRAPHS)) + len(PARAGRAPHS) - 1
COLOURS = list(Colour)

actions = st.one_of(
    st.tuples(st.just("put"), st.integers(0, 8), st.integers(0, LENGTH - 200), st.integers(1, 190)),
    st.tuples(st.just("drop"), st.integers(0, 8)),
    st.tuples(st.just("activate"), st.integers(0, 9)),
    st.tuples(st.just("hover"), st.integers(0, 9)),
    st.tuples(st.just("scroll"), st.integers(0, 600)),
    st.tuples(st.just("resize"), st.sampled_from([500, 560, 620])),
    st.tuples(st.just("hyphens"), st.booleans()),
    st.tuples(st.just("patterns"), st.booleans()),
    st.tuples(st.just("notes"), st.booleans()),
)


def on_screen(page: Page) -> QImage:
    """What is on the screen: only what was asked for is painted anew."""
    QApplication.processEvents()
    return page.window.screen().grabWindow(page.window.winId()).toImage()


def act(article: Article, kept: dict[str, tuple[Passage, Span]], action: tuple[object, ...]) -> None:
    match action:
        case "put", int(number), int(start), int(length):
            passage = Passage(f"urn:{number}", Anchor("x"), COLOURS[number % 6], note="так" if number % 2 else "")
            kept[passage.id] = passage, Span(start, start + length)
            article.put_passage(*kept[passage.id])
        case "drop", int(number):
            kept.pop(f"urn:{number}", None)
            article.drop_passage(f"urn:{number}")
        case "activate", int(number):
            article.set_active(f"urn:{number}")
        case "hover", int(number):
            article.set_hovered(f"urn:{number}")
        case "scroll", int(value):
            article.verticalScrollBar().setValue(value)
        case "resize", int(width):
            article.resize(width, 700)
        case "hyphens", bool(on):
            article.set_style(replace(article._style, is_hyphenated=on))
        case "patterns", bool(on):
            article.set_style(replace(article._style, are_patterns_shown=on))
        case "notes", bool(on):
            article.set_style(replace(article._style, are_margin_notes_shown=on))


@settings(
    derandomize=True, max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(made=st.lists(actions, min_size=3, max_size=14))
def test_the_screen_shows_the_same_as_if_all_were_painted_anew(page: Page, made: list[tuple[object, ...]]) -> None:
    page.article.resize(620, 700)
    page.show(*PARAGRAPHS)
    kept: dict[str, tuple[Passage, Span]] = {}
    for action in made:
        act(page.article, kept, action)
        seen = on_screen(page)
        page.article._backdrop.forget()
        page.article.viewport().update()
        assert on_screen(page).copy(0, 0, 480, 700) == seen.copy(0, 0, 480, 700), action


@pytest.mark.parametrize("name", ["dark", "sepia"])
def test_another_theme_gives_other_colours_at_once(page: Page, name: str) -> None:
    page.show(*PARAGRAPHS)
    page.mark(Span(0, 200))
    before = on_screen(page)
    look = page.article._look
    look.set_theme(name)
    after = on_screen(page)
    assert after.pixelColor(100, 180) != before.pixelColor(100, 180)


def test_margin_notes_can_be_put_away(page: Page) -> None:
    page.show(*PARAGRAPHS)
    page.article.put_passage(Passage("urn:1", Anchor("x"), note="так"), Span(3, 20))
    column = page.article.column.right()
    place = page.article.first_rect_of(Span(3, 20)).center()
    place.setX(round(column) + 20)
    assert page.article.marker_at(place) is not None
    page.article.set_style(ReadingStyle(are_margin_notes_shown=False))
    assert page.article.marker_at(place) is None


def test_patterns_can_be_had_in_any_theme(page: Page) -> None:
    page.show(*PARAGRAPHS)
    page.article.put_passage(Passage("urn:1", Anchor("x"), Colour.YELLOW), Span(3, 20))
    box = page.article.first_rect_of(Span(3, 20))
    stroke = page.article._look.theme.bands[Colour.YELLOW].stroke

    def is_lined() -> bool:
        picture = page.article.viewport().grab().toImage()
        return any(picture.pixelColor(box.center().x(), box.bottom() + dy) == stroke for dy in range(-3, 4))

    assert not is_lined()
    page.article.set_style(ReadingStyle(are_patterns_shown=True))
    assert is_lined()
