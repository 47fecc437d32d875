"""An article on the screen, and what a person does to it: points at letters, presses keys, sees what is selected."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clipper.domain.clipping import Block, BlockKind, Document, Metadata
from clipper.domain.passage import Anchor, Colour, Passage, Span
from clipper.ui.look.look import Look
from clipper.ui.reader.article import Article
from clipper.ui.reader.measure import ReadingStyle

Key, Mod = Qt.Key, Qt.KeyboardModifier


class Ground(QWidget):
    """Takes what the article leaves of the mouse, as the window's panes do: QTest warns of what nobody takes."""

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        event.accept()


class Page:
    """One shown article."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = Ground()
        qtbot.addWidget(self.window)
        self.article = Article(Look(), self.window)
        self.window.resize(620, 700)
        self.article.resize(620, 700)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.text = ""
        self.clicked: list[str] = []
        self.opened: list[str] = []
        self.article.passage_clicked.connect(self.clicked.append)
        self.article.passage_double_clicked.connect(self.opened.append)
        self.moved: list[tuple[str, int, int]] = []
        self.article.ends.accepted.connect(lambda *told: self.moved.append(told))

    def show(self, *paragraphs: str, hyphenated: bool = False, language: str = "uk") -> None:
        blocks = tuple(Block(BlockKind.PARAGRAPH, text) for text in paragraphs)
        document = Document(Metadata(language=language), blocks, reader="t/1", encoding="utf-8")
        self.article.set_style(ReadingStyle(is_hyphenated=hyphenated))
        self.article.show_document(document, document.metadata, None, read_only=False)
        self.text = document.text
        self.article.document().size()
        QApplication.processEvents()

    def span(self, words: str, nth: int = 0) -> Span:
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(words, start + 1)
        return Span(start, start + len(words))

    def mark(self, *marks: str | Span) -> list[str]:
        """Passages on these words; their ids."""
        spans = [mark if isinstance(mark, Span) else self.span(mark) for mark in marks]
        colours = list(Colour)
        placed = [(Passage(f"urn:{nth}", Anchor("x"), colours[nth]), span) for nth, span in enumerate(spans)]
        self.article.show_passages(placed)
        return [passage.id for passage, _ in placed]

    def point_at(self, words: str | Span, share: float = 0.5) -> QPoint:
        """A point over these words: so far along their first line."""
        box = self.article.first_rect_of(words if isinstance(words, Span) else self.span(words))
        return QPoint(round(box.left() + share * box.width()), box.center().y())

    def press(self, key: Key, mod: Mod = Mod.NoModifier, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.article, key, mod)

    def click(self, point: QPoint) -> None:
        QTest.mouseClick(self.article.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, point)

    def double_click(self, point: QPoint) -> None:
        """As a person does: press, release, double-click."""
        self.click(point)
        QTest.mouseDClick(self.article.viewport(), Qt.MouseButton.LeftButton, Mod.NoModifier, point)

    def mouse(self, kind: QEvent.Type, point: QPoint, mod: Mod = Mod.NoModifier) -> None:
        """One event of the left button; QTest's moves hold no button."""
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        button = none if kind == QEvent.Type.MouseMove else left
        held = none if kind == QEvent.Type.MouseButtonRelease else left
        viewport = self.article.viewport()
        event = QMouseEvent(kind, QPointF(point), QPointF(viewport.mapToGlobal(point)), button, held, mod)
        QApplication.sendEvent(viewport, event)

    def drag(self, start: QPoint, end: QPoint, mod: Mod = Mod.NoModifier) -> None:
        self.mouse(QEvent.Type.MouseButtonPress, start, mod)
        for step in (0.5, 0.9, 1.0):
            self.mouse(QEvent.Type.MouseMove, start + (end - start) * step, mod)
        self.mouse(QEvent.Type.MouseButtonRelease, end, mod)

    @property
    def caret(self) -> int:
        return self.article._caret.place

    def put_caret(self, place: int) -> None:
        self.article.setFocus()
        self.article.set_caret_mode(True)
        self.article._caret.put(place)

    @property
    def selected(self) -> str:
        span = self.article.selected()
        return self.text[span[0] : span[1]] if span else ""


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    return Page(qtbot)
