"""Everything a user can open, close and change, at random and fast: no bug, nothing left over, all marks on disk."""

from __future__ import annotations

import gc
import random
import threading
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipper.domain.clipping import ClippingId
from clipper.domain.passage import Colour
from clipper.domain.views import View, ViewKind
from clipper.ui.app import Program
from clipper.ui.main_window.main_window import MainWindow
from tests.workspace.test_walks import words_on_disk

_WORDS = "довгоочікуваний порт міста та електропостачання громади. "


class User:
    """Of a program with up to four windows on two libraries."""

    def __init__(self, program: Program, folder: Path, seed: int) -> None:
        self.program, self.folder = program, folder
        self.dice = random.Random(seed)
        self.log: list[str] = []
        self.notes: set[str] = set()
        self._numbers = count()
        self.libraries = [folder / "one", folder / "two"]
        for library in self.libraries:
            library.mkdir()
            for nth in range(25):
                words = _WORDS * self.dice.randint(5, 80)
                (library / f"{nth}.txt").write_text(f"Заголовок {nth}\n\n{words}\n", "utf-8")

    def step(self) -> None:
        if not self.program.windows:
            self.program.open_library(self.dice.choice(self.libraries))
        one = self.dice.choice([*self._actions()])
        self.log.append(one.__name__)
        one(self.dice.choice(self.program.windows))

    def _actions(self) -> tuple[Callable[[MainWindow], object], ...]:
        often = (self.open, self.mark, self.mark, self.bulk, self.look, self.wait)
        windows = (self.another, self.close, self.switch, self.language, self.theme, self.set_text)
        return (*often, *often, *windows, self.bring, self.view, self.show, self.show, self.rename, self.type)

    def _ids(self, window: MainWindow) -> list[ClippingId]:
        rows = window.workspace.rows
        return [rows.clipping(row).id for row in range(len(rows))]

    def open(self, window: MainWindow) -> None:
        if ids := self._ids(window):
            window.open_clipping(self.dice.choice(ids))

    def mark(self, window: MainWindow) -> None:
        session = window.workspace.current
        if session is None or session.document is None:
            return
        start = self.dice.randrange(len(session.document.text) - 40)
        known = {passage.id for passage in session.notes.passages}
        passage = window.workspace.highlight(start, start + self.dice.randint(3, 38), Colour.PINK)
        if passage is not None and passage not in known:
            note = f"нотатка{next(self._numbers)}х"
            window.workspace.end_typing()
            window.workspace.annotate(passage, note)
            self.notes.add(note)

    def bulk(self, window: MainWindow) -> None:
        window.workspace.opened_library.bulk.tag(self._ids(window), [self.dice.choice("абв")])

    def rename(self, window: MainWindow) -> None:
        if tags := [*window.workspace.tags.used()]:
            window.workspace.tags.rename(self.dice.choice(tags), self.dice.choice("где"))

    def bring(self, window: MainWindow) -> None:
        source = self.folder / f"new{next(self._numbers)}.txt"
        source.write_text(f"Нове {source.name}\n\n{_WORDS}", "utf-8")
        window.imports.bring([source])

    def look(self, window: MainWindow) -> None:
        window.workspace.refresh()

    def wait(self, _: MainWindow) -> None:
        QTest.qWait(self.dice.choice([1, 5, 30]))

    def another(self, window: MainWindow) -> None:
        if len(self.program.windows) < 4:
            self.program.another_window(window)

    def close(self, window: MainWindow) -> None:
        window.close()

    def switch(self, _: MainWindow) -> None:
        self.program.switch_to(self.dice.choice(self.libraries))

    def language(self, _: MainWindow) -> None:
        self.program.settings.language = self.dice.choice(["en", "uk"])
        self.program.apply_settings()

    def theme(self, _: MainWindow) -> None:
        self.program.next_theme()

    def set_text(self, _: MainWindow) -> None:
        settings = self.program.settings
        settings.is_hyphenated = settings.is_justified = not settings.is_hyphenated
        settings.text_zoom, settings.interface_zoom = self.dice.choice([(100, 100), (180, 125), (75, 150)])
        self.program.apply_settings()

    def view(self, window: MainWindow) -> None:
        kind = self.dice.choice([*ViewKind])
        window.browsing.show(View(kind, "а" if kind in (ViewKind.TAG, ViewKind.SOURCE) else ""))
        window.workspace.listing.search(self.dice.choice(["", "порт", "нове"]))

    def show(self, window: MainWindow) -> None:
        cards = (window.preferences.open, window.toggle_palette, window.toggle_sheet, window.tags_desk.open)
        self.dice.choice([*cards, window.finder.open, window.desk.tag_clipping, window.toggle_density])()

    def type(self, _: MainWindow) -> None:
        if (field := QApplication.focusWidget()) is not None:
            QTest.keyClicks(field, "ab")


def use(qapp: QApplication, folder: Path, state: Path, seed: int, steps: int) -> None:
    program = Program(qapp)
    user = User(program, folder, seed)
    for _ in range(steps):
        user.step()
    program.close_all()
    QTest.qWait(50)
    assert not program.windows and not [one for one in qapp.topLevelWidgets() if isinstance(one, MainWindow)]
    assert user.notes - words_on_disk(*user.libraries, state) == set(), user.log
    workers = [one.name for one in threading.enumerate() if one.name.startswith(("clipper-ordered", "clipper-quick"))]
    assert workers == []
    program.language.choose("en")
    program.deleteLater()


@pytest.fixture
def uncollected(qapp: QApplication) -> Iterator[None]:
    """As the program does it: garbage is collected on the main thread only. The application is as before after it."""
    gc.disable()
    yield
    gc.enable()
    gc.collect()
    qapp.setStyleSheet("")
    QLocale.setDefault(QLocale.c())
    qapp.setPalette(qapp.style().standardPalette())


def test_a_short_use_leaves_nothing_behind(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, state_folder: Path, uncollected: None
) -> None:
    use(qapp, tmp_path, state_folder, 3, 14)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 106))
def test_a_long_use_leaves_nothing_behind(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, state_folder: Path, uncollected: None, seed: int
) -> None:
    use(qapp, tmp_path, state_folder, seed, 150)
