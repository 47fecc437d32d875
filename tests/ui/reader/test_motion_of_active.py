from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from clipper.domain.clipping import Block, BlockKind, Document, Metadata
from clipper.domain.passage import Anchor, Colour, Passage, Span
from clipper.ui.look import motion
from clipper.ui.look.look import Look
from clipper.ui.reader.article import Article
from tests.pixels import colours_in


@pytest.fixture
def article(qtbot: QtBot) -> Iterator[Article]:
    made = Article(Look("light"))
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    text = "Рада порту проголосувала вночі."
    made.show_document(
        Document(Metadata(), (Block(BlockKind.PARAGRAPH, text),), reader="r", encoding="utf-8"),
        Metadata(),
        None,
        False,
    )
    made.show_passages([(Passage("p", Anchor("x"), Colour.BLUE), Span(5, 10))])
    yield made
    motion.force(False)


def strokes_colour_is_seen(article: Article) -> bool:
    wanted = Look("light").theme.bands[Colour.BLUE].stroke.name()
    return wanted in colours_in(article.viewport().grab().toImage())


def test_the_stroke_of_the_active_passage_comes_and_stays(article: Article, qtbot: QtBot) -> None:
    motion.force(True)
    article.set_active("p")
    assert not strokes_colour_is_seen(article)
    qtbot.waitUntil(lambda: strokes_colour_is_seen(article))


def test_without_motion_it_is_there_at_once(article: Article) -> None:
    article.set_active("p")
    assert strokes_colour_is_seen(article)
