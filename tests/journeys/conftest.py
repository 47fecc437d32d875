"""A running program with a real window, driven by keys and mouse."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clipper.domain.passage import Span
from clipper.ui.app import Program
from clipper.ui.look import motion
from clipper.ui.main_window.main_window import MainWindow
from tests.journeys.newsroom import make_library, settle
from tests.journeys.words_seen import Pseudo
from tests.pixels import colours_in

TEXT = (
    "date 2026-11-20 Рада порту проголосувала вночі. Депутати не пояснили свого рішення ніяк.\n\n"
    "«Ми нічого не приховуємо», — сказав голова комісії. 🇺🇦 Документи покажуть у п’ятницю, 20\u00a0листопада.\n\n"
    "Слово שלום עולם стоїть посеред речення, а и\u0306 складено з двох знаків.\n\n"
    + "\n\n".join(f"Абзац номер {n}: звичайний текст про порт, воду і гроші громади." for n in range(1, 30))
    + "\n"
)

NoModifier = Qt.KeyboardModifier.NoModifier
PSEUDO = "pseudo"
Speak = Callable[[str], Program]


@pytest.fixture
def library_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "b.md").write_text(
        "---\ntitle: The port\nsource: Ledger\npublished: 2026-11-19\n---\n\nA second clipping, **in English**.\n",
        encoding="utf-8",
    )
    return folder


class Person:
    """A user at the window: looks, types and clicks. Says what is seen, not what the program holds."""

    def __init__(self, qtbot: QtBot, window: MainWindow, folder: Path, program: Program) -> None:
        self.qtbot = qtbot
        self.program = program
        self.window = window
        self.article = window.reader.article
        self.folder = folder

    @property
    def text(self) -> str:
        session = self.window.workspace.current
        assert session is not None and session.document is not None
        return session.document.text

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NoModifier) -> None:
        QTest.keyClick(self.focus(), key, modifiers)

    def press_cyrillic(self, letter: str, modifiers: Qt.KeyboardModifier = NoModifier) -> None:
        """A key press as a Ukrainian layout sends it. QTest aborts on letters that are not Latin-1."""
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            QApplication.sendEvent(self.focus(), QKeyEvent(kind, ord(letter.upper()), modifiers, letter))

    def type(self, words: str) -> None:
        for letter in words:
            self.press_cyrillic(letter)

    def point_of(self, place: int) -> QPoint:
        """The middle of a character in the viewport."""
        return self.article.rect_of(Span(place, place + 1)).center()

    def drag(self, words: str) -> None:
        """Select words with the mouse."""
        span, viewport = self.span(words), self.article.viewport()
        first = self.article.rect_of(Span(span.start, span.start + 1))
        last = self.article.rect_of(Span(span.end - 1, span.end))
        begin, end = first.center(), last.center()
        begin.setX(first.left() + 1)
        end.setX(last.right())
        QTest.mousePress(viewport, Qt.MouseButton.LeftButton, NoModifier, begin)
        QTest.mouseMove(viewport, (begin + end) / 2)
        QTest.mouseMove(viewport, end)
        QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, NoModifier, end)

    def click(self, place: int) -> None:
        QTest.mouseClick(self.article.viewport(), Qt.MouseButton.LeftButton, NoModifier, self.point_of(place))

    def selected(self) -> str:
        found = self.article.selected()
        return self.text[found[0] : found[1]] if found else ""

    def saved(self, name: str = "a.txt") -> dict[str, Any]:
        """What lies on disk, when everything is saved."""
        self.qtbot.waitUntil(lambda: not self.window.workspace.saving.has_unsaved, timeout=3000)
        path = self.folder / f"{name}.notes.json"
        found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"items": []}
        return found

    def saved_quotes(self, name: str = "a.txt") -> list[str]:
        return [
            item["target"]["selector"][0]["exact"]
            for item in self.saved(name)["items"]
            if "selector" in item["target"]
        ]

    def has_pixel(self, words: str, colour: str) -> bool:
        """Whether the band behind the words shows this colour."""
        box = self.article.rect_of(self.span(words))
        return colour.lower() in colours_in(self.article.viewport().grab(box.adjusted(1, 1, -1, -1)).toImage())

    def cards(self) -> list[str]:
        model = self.window.inspector._cards
        return [str(model.data(model.index(row))) for row in range(model.rowCount())]


Start = Callable[..., Person]


def end_all(running: list[Program], qapp: QApplication) -> None:
    """Leave the application as it was before these programs."""
    for program in running:
        program.close_all()
        program.close_all()  # a window that had to tell what could not be done goes the second time
        program.language.silence()
        program.deleteLater()
    qapp.processEvents()
    motion.set_reduced(False)
    qapp.setStyleSheet("")
    QLocale.setDefault(QLocale.c())
    qapp.setPalette(qapp.style().standardPalette())


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, library_folder: Path) -> Iterator[Start]:
    """Start the program on the library; again and again, as the user does."""
    running: list[Program] = []

    def begin(
        file: str | None = "a.txt", *, size: tuple[int, int] = (1440, 900), folder: Path = library_folder
    ) -> Person:
        program = Program(qapp)
        running.append(program)
        window = program.open_library(folder, file)  # type: ignore[arg-type]
        window.resize(*size)
        qtbot.waitUntil(lambda: window.workspace.current is not None or file is None, timeout=5000)
        workspace = window.workspace
        qtbot.waitUntil(lambda: not workspace.is_scanning and workspace.listing.is_arranged, timeout=5000)
        window.reader.article.setFocus()
        return Person(qtbot, window, folder, program)

    yield begin
    end_all(running, qapp)


@pytest.fixture
def person(start: Start) -> Person:
    return start()


@pytest.fixture
def news(start: Start, tmp_path: Path) -> Person:
    """At a library of a dozen clippings."""
    found = start("00.md", folder=make_library(tmp_path / "news"))
    settle(found)
    return found


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Speak]:
    """Start the program in a language."""
    running: list[Program] = []
    # A child of the application: after a failure the collector would delete it in the middle of a translation, and
    # removing a translator waits for that.
    pseudo = Pseudo(qapp)

    def begin(language: str) -> Program:
        program = Program(qapp, inline_jobs=True)
        running.append(program)
        program.settings.is_motion_reduced = True
        program.settings.language = "en" if language == PSEUDO else language
        program.language.choose(program.settings.language)
        motion.set_reduced(True)
        if language == PSEUDO:
            qapp.installTranslator(pseudo)
            QLocale.setDefault(QLocale("uk"))  # a date that is not written by it is in English
        return program

    yield begin
    qapp.removeTranslator(pseudo)
    motion.set_reduced(False)
    end_all(running, qapp)
