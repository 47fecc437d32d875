"""The note popover: its words reach us however it closes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from clipper.ui.look.look import Look
from clipper.ui.look.note_editor import PAUSE_MS
from clipper.ui.note_popover import NotePopover

# The offscreen platform says so of size hints, raise() and grabs; it is not about us.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MARKER = QRect(300, 200, 20, 20)


class Bench:
    """A window with something focused in it, and the popover over it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(700, 600)
        self.opener = QLineEdit(self.window)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.opener.setFocus()
        self.popover = NotePopover(Look("light"), self.window)
        self.told: list[tuple[str, ...]] = []
        self.popover.note_changed.connect(lambda *note: self.told.append(note))
        self.popover.closed.connect(lambda: self.told.append(("closed",)))

    @property
    def field(self) -> QPlainTextEdit:
        field = self.popover.findChild(QPlainTextEdit, "noteField")
        assert field is not None
        return field


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    bench = Bench(qtbot)
    bench.popover.open_for(MARKER, "urn:1", "Known")
    return bench


def test_it_shows_the_note_with_the_caret_at_its_end(bench: Bench) -> None:
    QTest.keyClicks(bench.field, "!")
    assert bench.field.hasFocus()
    assert bench.field.toPlainText() == "Known!"


def test_a_pause_tells(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.popover.note_changed, timeout=PAUSE_MS * 4):
        QTest.keyClicks(bench.field, "!")
    assert bench.told == [("urn:1", "Known!")]


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_closing_by_key_tells_first_and_gives_the_focus_back(bench: Bench, modifier: Qt.KeyboardModifier) -> None:
    is_escape = modifier == Qt.KeyboardModifier.NoModifier
    QTest.keyClicks(bench.field, "!")
    QTest.keyClick(bench.field, Qt.Key.Key_Escape if is_escape else Qt.Key.Key_Return, modifier)
    assert bench.told == [("urn:1", "Known!"), ("closed",)]
    assert bench.opener.hasFocus()


def test_a_click_elsewhere_tells_and_closes(bench: Bench) -> None:
    QTest.keyClicks(bench.field, "!")
    QTest.mouseClick(bench.window, Qt.MouseButton.LeftButton, pos=QPoint(5, 590))
    assert bench.told == [("urn:1", "Known!"), ("closed",)]


def test_moving_the_focus_elsewhere_closes(bench: Bench) -> None:
    bench.opener.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert bench.told == [("closed",)]
    assert bench.opener.hasFocus()


def test_opening_for_another_passage_tells_the_first(bench: Bench) -> None:
    QTest.keyClicks(bench.field, "!")
    bench.popover.open_for(MARKER, "urn:2", "")
    assert bench.told == [("urn:1", "Known!")]
    assert bench.field.toPlainText() == ""


def test_a_change_from_outside_is_shown_unless_words_are_untold(bench: Bench) -> None:
    bench.popover.follow("urn:1", "Better")
    assert bench.field.toPlainText() == "Better"
    QTest.keyClicks(bench.field, "?")
    bench.popover.follow("urn:1", "Other")
    assert bench.field.toPlainText() == "Better?"


def test_it_grows_with_its_lines(bench: Bench, qtbot: QtBot) -> None:
    low = bench.popover.height()
    for _ in range(6):
        QTest.keyClick(bench.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bench.popover.height() > low)


def test_no_line_of_the_note_is_cut(bench: Bench) -> None:
    bench.popover.open_for(MARKER, "urn:2", "\n".join(f"gypsy {n}" for n in range(5)))
    field, block, height = bench.field, bench.field.document().begin(), 0.0
    while block.isValid():
        height += field.blockBoundingRect(block).height()
        block = block.next()
    assert field.viewport().height() >= height


def test_it_grows_with_the_text(bench: Bench) -> None:
    before = bench.popover.body().width()
    bench.popover.look.set_interface_zoom(150)
    bench.popover.open_for(MARKER, "urn:1", "Known")
    assert bench.popover.body().width() == pytest.approx(1.5 * before, abs=1)
