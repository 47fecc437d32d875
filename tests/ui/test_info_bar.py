"""The info bar: one message at a time, the newest first, none lost."""

from __future__ import annotations

from html import unescape
from re import sub

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipper.ui.info_bar import DISMISS, UNDO_MS, BarAction, InfoBar
from clipper.ui.look.look import Look

# The offscreen platform says so of size hints, raise() and grabs; it is not about us.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def bar(qtbot: QtBot) -> InfoBar:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 200)
    bar = InfoBar(Look("light"))
    QVBoxLayout(window).addWidget(bar)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    bar.keeps_window = window  # type: ignore[attr-defined]
    return bar


def words(bar: InfoBar) -> str:
    """What can be read in the bar; "" when it is not there."""
    if not bar.isVisible():
        return ""
    labels = [label.text() for label in bar.findChildren(QLabel) if label.isVisible() and label.text()]
    return unescape(sub("<[^>]+>", "", " | ".join(labels)))


def button(bar: InfoBar, text: str) -> QPushButton:
    return next(one for one in bar.findChildren(QPushButton) if one.isVisible() and one.text() == text)


def told(signal: object) -> list[tuple[object, ...]]:
    heard: list[tuple[object, ...]] = []
    signal.connect(lambda *values: heard.append(values))  # type: ignore[attr-defined]
    return heard


def test_without_a_message_it_takes_no_room(bar: InfoBar) -> None:
    assert not bar.isVisible()


def test_a_message_is_shown_as_it_is_written(bar: InfoBar) -> None:
    bar.show_message("save", "error", "Could not save <b>.", "Kept & safe.")
    assert words(bar) == "Could not save <b>. Kept & safe."
    assert bar.accessibleName() == "Could not save <b>. Kept & safe."


def test_actions_tell_message_and_action(bar: InfoBar) -> None:
    heard = told(bar.action_triggered)
    bar.show_message(
        "lost", "warning", "Lost.", "", [BarAction("Find match", "find"), BarAction("Keep as is", "keep")]
    )
    button(bar, "Keep as is").click()
    QTest.keyClick(button(bar, "Find match"), Qt.Key.Key_Return)
    assert heard == [("lost", "keep"), ("lost", "find")]
    assert bar.isVisible()


def test_the_newest_is_shown_and_the_older_wait(bar: InfoBar) -> None:
    bar.show_message("a", "warning", "First.", "")
    bar.show_message("b", "error", "Second.", "")
    assert words(bar) == "Second.  | 1 more"
    bar.remove("b")
    assert words(bar).strip() == "First."
    bar.remove("a")
    assert not bar.isVisible()


def test_the_same_key_replaces(bar: InfoBar) -> None:
    bar.show_message("a", "warning", "Old.", "")
    bar.show_message("a", "error", "New.", "")
    assert words(bar).strip() == "New."
    bar.remove("a")
    assert not bar.isVisible()


def test_dismissing_removes_and_tells(bar: InfoBar) -> None:
    heard = told(bar.action_triggered)
    bar.show_message("a", "warning", "First.", "")
    bar.findChild(QToolButton).click()
    assert heard == [("a", DISMISS)]
    assert not bar.isVisible()


def test_escape_in_the_bar_dismisses(bar: InfoBar) -> None:
    bar.show_message("a", "warning", "First.", "", [BarAction("Retry", "retry")])
    button(bar, "Retry").setFocus()
    QTest.keyClick(button(bar, "Retry"), Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_undo_asks_once_and_goes(bar: InfoBar) -> None:
    heard = told(bar.undo_requested)
    bar.show_undo("Highlight removed.")
    assert words(bar).strip() == "Highlight removed."
    button(bar, "Undo").click()
    assert heard == [()]
    assert not bar.isVisible()


def test_undo_leaves_by_itself_and_uncovers_what_waits(bar: InfoBar, qtbot: QtBot) -> None:
    assert UNDO_MS == 10_000
    bar.show_message("a", "warning", "First.", "")
    bar._undo_time.setInterval(20)
    bar.show_undo("Highlight removed.")
    qtbot.waitUntil(lambda: words(bar).strip() == "First.")


def test_undo_stays_while_it_is_pointed_at_or_focused(bar: InfoBar, qtbot: QtBot) -> None:
    bar.show_undo("Highlight removed.")
    point = QPointF(5, 5)
    QApplication.sendEvent(bar, QEnterEvent(point, point, point))
    assert not bar._undo_time.isActive()
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))
    assert bar._undo_time.isActive()
    button(bar, "Undo").setFocus()
    bar._undo_time.timeout.emit()
    assert bar.isVisible()


def test_warnings_never_time_out(bar: InfoBar) -> None:
    bar.show_message("a", "warning", "First.", "")
    assert not bar._undo_time.isActive()


def test_in_a_narrow_pane_the_actions_stand_below(bar: InfoBar, qtbot: QtBot) -> None:
    bar.show_message("a", "warning", "A sentence of some length.", "Another.", [BarAction("Retry", "retry")])
    bar.window().resize(320, 300)
    label = next(one for one in bar.findChildren(QLabel) if "sentence" in one.text())
    qtbot.waitUntil(lambda: button(bar, "Retry").mapTo(bar, button(bar, "Retry").rect().topLeft()).y() > label.y())


def test_the_plate_has_the_kinds_colour(bar: InfoBar) -> None:
    theme = bar._look.theme
    for kind, colour in (("warning", theme.warn_b), ("error", theme.err_b)):
        bar.show_message("a", kind, "First.", "")  # type: ignore[arg-type]
        assert bar.grab().toImage().pixelColor(bar.width() // 2, bar.height() - 4) == colour
