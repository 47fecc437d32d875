"""A board is filled when it is seen, and not at every step of what goes on behind it."""

from __future__ import annotations

import pytest

from clipper.domain.passage import ClippingNotes, Colour, Span
from clipper.domain.views import View, ViewKind
from clipper.library.opened import new_passage
from clipper.workspace import library_passages
from tests.journeys.conftest import Person
from tests.journeys.newsroom import COUNT
from tests.journeys.test_boards import board, cards, mark


@pytest.fixture
def marked(news: Person) -> Person:
    """A passage in each clipping; none of them was listed yet."""
    library = news.window.workspace.library
    for row in list(news.window.workspace.rows.each()):
        opened = library.open_clipping(row.id)
        assert opened.document is not None
        passage = new_passage(opened.document.text, Span(0, 5), Colour.PINK, now=library.now(), new_id=library.new_id)
        library.save(opened, ClippingNotes(library.new_id(), (passage,)), opened.loaded.base)
    news.window.workspace.refresh()
    news.qtbot.waitUntil(lambda: news.window.workspace.counts()[1] == COUNT)
    return news


def fillings(person: Person) -> list[int]:
    """How many cards the board that is seen had after each filling."""
    page, seen = board(person), []
    page.cards.modelReset.connect(lambda: seen.append(page.cards.rowCount()))
    return seen


def test_an_edit_is_no_work_for_a_board_that_is_not_seen(marked: Person) -> None:
    marked.window.browsing.show(View(ViewKind.PASSAGES))
    marked.qtbot.waitUntil(lambda: len(cards(marked)) == COUNT)
    seen = fillings(marked)
    marked.window.ways.leave_board()
    mark(marked, "01.md", "A word1 stands")
    assert seen == []
    marked.window.browsing.show(View(ViewKind.PASSAGES))
    assert len(cards(marked)) == COUNT + 1


def test_while_passages_are_read_the_board_is_filled_now_and_then(
    marked: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library_passages, "AT_A_TIME", 2)
    marked.window.browsing.show(View(ViewKind.PASSAGES))
    seen = fillings(marked)
    marked.qtbot.waitUntil(lambda: len(cards(marked)) == COUNT)
    assert len(seen) < COUNT / 2
