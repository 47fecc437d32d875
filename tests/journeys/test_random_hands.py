"""Mouse and keys anywhere, at random, in two windows of one library: no bug, nothing lost, nothing left over."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QDrag, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from shiboken6 import isValid

from clipper.domain.passage import Passage
from clipper.library.library import Library
from clipper.library.state_folder import StateFolder
from clipper.ui.app import Program
from clipper.ui.look import motion
from clipper.ui.main_window.main_window import MainWindow
from clipper.workspace.session import Session
from tests.journeys.conftest import Start
from tests.journeys.newsroom import COUNT, make_library, name_of
from tests.journeys.test_access_random import PLAIN, away_from_the_system, keys_of_the_table, press

__all__ = ["away_from_the_system"]

Left, Right, NoModifier = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier
MODIFIERS = (NoModifier, NoModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier)
SIZES = ((1440, 900), (1250, 800), (1000, 700), (760, 520))
MARKING = (
    "Esc Esc Esc F7 Alt+Right V V H",
    "Esc Esc F7 Down Shift+Right Shift+Right 3",
    "] T type Enter Esc",
    "] N type Esc",
    "] Alt+] Right Shift+Right Enter",
    "] Alt+[ Left Shift+Left",
    "Ctrl+Z",
    "Ctrl+Shift+Z",
)


class Hands:
    """They do anything in any window of a program."""

    def __init__(self, program: Program, folder: Path, outside: Path, seed: int) -> None:
        self.program, self.folder, self.outside = program, folder, outside
        self.dice = Random(seed)
        self.keys = keys_of_the_table()
        self.log: list[str] = []
        self._numbers = count()

    def step(self) -> None:
        if not self.program.windows:
            self.program.open_library(self.folder)
        often = (self.click, self.click, self.click, self.drag, self.key, self.key, self.mark, self.wait)
        seldom = (self.double_click, self.ask_for_menu, self.roll, self.hover, self.type, self.step_back)
        rare = (self.another, self.close, self.language, self.theme, self.resize, self.bring, self.change_outside)
        do: Callable[[MainWindow], object] = self.dice.choice((*often, *often, *seldom, *seldom, *rare))
        window = self.dice.choice(self.program.windows)
        self.log.append(f"{self.program.windows.index(window)} {do.__name__}")
        do(window)

    # The mouse

    def _aim(self, window: MainWindow) -> tuple[QWidget, QPoint]:
        """Some place, and what is there."""
        popup = QApplication.activePopupWidget()
        top = self._top = popup if popup is not None else window  # PySide takes what it holds for gone with it
        place = QPoint(self.dice.randrange(top.width()), self.dice.randrange(top.height()))
        found = top.childAt(place) or top
        self.log[-1] += f" {type(found).__name__} {found.objectName()}"
        return found, found.mapFrom(top, place)

    def click(self, window: MainWindow) -> None:
        widget, place = self._aim(window)
        QTest.mouseClick(widget, Left, self.dice.choice(MODIFIERS), place)

    def double_click(self, window: MainWindow) -> None:
        widget, place = self._aim(window)
        QTest.mouseClick(widget, Left, NoModifier, place)
        if isValid(widget) and widget.isVisible():  # else the second press is another widget's
            QTest.mouseDClick(widget, Left, NoModifier, place)

    def drag(self, window: MainWindow) -> None:
        widget, place = self._aim(window)
        rect: QRect = widget.rect().adjusted(-40, -40, 40, 40)
        ends = [QPoint(self.dice.randint(rect.left(), rect.right()), self.dice.randint(rect.top(), rect.bottom()))]
        ends += [ends[0] + QPoint(30, 8)]
        QTest.mousePress(widget, Left, NoModifier, place)
        for end in ends:
            QTest.mouseMove(widget, end)
        if self.dice.random() < 0.2:
            self._press("Esc")
        if isValid(widget) and widget.isVisible():
            QTest.mouseRelease(widget, Left, NoModifier, ends[-1])

    def ask_for_menu(self, window: MainWindow) -> None:
        widget, place = self._aim(window)
        QTest.mouseClick(widget, Right, NoModifier, place)
        reason, there = QContextMenuEvent.Reason.Mouse, widget.mapToGlobal(place)
        QApplication.sendEvent(widget, QContextMenuEvent(reason, place, there))

    def roll(self, window: MainWindow) -> None:
        widget, place = self._aim(window)
        turn, there = QPoint(0, self.dice.choice([-360, -120, 120, 360])), widget.mapToGlobal(place)
        wheel = QWheelEvent(
            QPointF(place),
            QPointF(there),
            QPoint(),
            turn,
            Qt.MouseButton.NoButton,
            self.dice.choice(MODIFIERS),
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, wheel)

    def hover(self, window: MainWindow) -> None:
        widget, place = self._aim(window)
        QTest.mouseMove(widget, place)

    # Keys

    def _press(self, name: str) -> None:
        self.log[-1] += f" {name}"
        if QApplication.focusWidget() is not None or QApplication.activePopupWidget() is not None:
            press(name)

    def key(self, _: MainWindow) -> None:
        name = self.dice.choice(PLAIN if self.dice.random() < 0.4 else self.keys)
        self._press(name)

    def type(self, _: MainWindow) -> None:
        if (field := QApplication.focusWidget()) is not None:
            QTest.keyClicks(field, "port a/b")

    def mark(self, window: MainWindow) -> None:
        """What is meant to mark something, wherever it ends up."""
        for name in self.dice.choice(MARKING).split():
            if name == "type":
                self.type(window)
            else:
                self._press(name)

    # What else happens

    def step_back(self, window: MainWindow) -> None:
        (window.workspace.undo if self.dice.random() < 0.6 else window.workspace.redo)()

    def wait(self, _: MainWindow) -> None:
        QTest.qWait(self.dice.choice([1, 1, 5, 40]))

    def another(self, window: MainWindow) -> None:
        if len(self.program.windows) < 3:
            self.program.another_window(window)

    def close(self, window: MainWindow) -> None:
        window.close()

    def language(self, _: MainWindow) -> None:
        self.program.settings.language = self.dice.choice(["en", "uk"])
        self.program.apply_settings()

    def theme(self, _: MainWindow) -> None:
        self.program.next_theme()

    def resize(self, window: MainWindow) -> None:
        window.resize(*self.dice.choice(SIZES))

    def bring(self, window: MainWindow) -> None:
        source = self.outside / f"new{next(self._numbers)}.txt"
        source.write_text(f"A new one {source.name}\n\nSome words about the port.\n", "utf-8")
        window.imports.bring([source])

    def change_outside(self, window: MainWindow) -> None:
        path = self.folder / name_of(self.dice.randrange(COUNT))
        path.write_text(path.read_text("utf-8") + f"\nOne more paragraph, {next(self._numbers)}.\n", "utf-8")
        window.workspace.refresh()


def _marks(passages: tuple[Passage, ...]) -> list[Passage]:
    return [replace(one, origin=None) for one in passages]


def assert_on_disk(sessions: list[Session], folder: Path, state: Path) -> None:
    """What is in memory of passages is what a program that starts now would read.

    An import that was undone has taken its clippings along, with their notes: these are anywhere.
    """
    library = Library(folder, StateFolder(state))
    for session in sessions:
        if not (folder / session.id).exists():
            roots = (folder, Path(os.environ["CLIPPER_STATE_DIR"]))
            kept = "".join(path.read_text("utf-8") for root in roots for path in root.rglob("*.notes.json"))
            assert all(one.id in kept for one in session.notes.passages), session.id
            continue
        found = library.open_clipping(session.id).loaded.notes
        assert _marks(found.passages) == _marks(session.notes.passages), session.id
        assert (found.tags, found.note) == (session.notes.tags, session.notes.note), session.id


def be_busy(program: Program, folder: Path, outside: Path, seed: int, steps: int) -> None:
    hands = Hands(program, folder, outside, seed)
    for step in range(steps):
        hands.step()
        focus = QApplication.focusWidget()
        if focus is not None and not focus.window().isVisible():  # a menu's: a desktop gives it back to the window
            program.windows[-1].activateWindow() if program.windows else None
            continue
        assert focus is None or focus.isVisible(), f"seed {seed}, step {step}, {focus}, {hands.log[-20:]}"
    while isinstance(popup := QApplication.activePopupWidget(), QMenu):
        popup.close()
    if program.windows:
        opened = program.windows[0].workspace.opened_library
        for window in program.windows:
            window.workspace.gathering.emit()
        assert opened.flush()
        assert_on_disk(opened.sessions(), folder, outside / "state")
    program.close_all()
    QTest.qWait(50)
    assert not program.windows and not [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]


@pytest.fixture
def program(start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """With one window on a dozen clippings. Nothing is dragged out of it: the offscreen platform would wait."""
    monkeypatch.setattr(QDrag, "exec", lambda *_: Qt.DropAction.IgnoreAction)
    found = start("00.md", folder=make_library(tmp_path / "news"))
    yield found.program
    found.program.language.choose("en")
    motion.set_reduced(False)


@pytest.mark.usefixtures("away_from_the_system")
def test_hands_for_a_moment(program: Program, tmp_path: Path) -> None:
    be_busy(program, tmp_path / "news", tmp_path, 1, 80)


@pytest.mark.slow
@pytest.mark.usefixtures("away_from_the_system")
@pytest.mark.parametrize("seed", range(100, 108))
def test_hands_for_long(program: Program, tmp_path: Path, seed: int) -> None:
    be_busy(program, tmp_path / "news", tmp_path, seed, 800)
