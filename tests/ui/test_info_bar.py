"""The info bar: messages on plates, the newest on top, none lost."""

from __future__ import annotations

from html import unescape
from re import sub

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipper.ui.info_bar import DISMISS, LOST, MOST_SHOWN, UNDO, UNDO_MS, BarAction, InfoBar
from clipper.ui.info_bar.plate import Plate
from clipper.ui.look.look import Look

# The offscreen platform says so of size hints, raise() and grabs; it is not about us.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def bar(qtbot: QtBot) -> InfoBar:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 300)
    bar = InfoBar(Look("light"))
    column = QVBoxLayout(window)
    column.addWidget(bar)
    column.addStretch(1)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    bar.keeps_window = window  # type: ignore[attr-defined]
    return bar


def plates(bar: InfoBar) -> list[Plate]:
    """From top to bottom."""
    return sorted((one for one in bar.findChildren(Plate) if one.isVisible()), key=lambda plate: plate.y())


def words(bar: InfoBar) -> str:
    """What can be read in the bar; "" when it is not there."""
    if not bar.isVisible():
        return ""
    seen = [label.text() for plate in plates(bar) for label in plate.findChildren(QLabel) if label.text()]
    rest = [label.text() for label in bar.findChildren(QLabel) if label.isVisible() and label.parent() is bar]
    return " | ".join(unescape(sub("<[^>]+>", "", text)).strip() for text in (*seen, *rest))


def button(bar: InfoBar, text: str) -> QPushButton:
    return next(one for one in bar.findChildren(QPushButton) if one.isVisible() and one.text() == text)


def told(signal: object) -> list[tuple[object, ...]]:
    heard: list[tuple[object, ...]] = []
    signal.connect(lambda *values: heard.append(values))  # type: ignore[attr-defined]
    return heard


def test_without_a_message_it_takes_no_room(bar: InfoBar) -> None:
    assert not bar.isVisible() and bar.words() == ""


def test_a_message_is_shown_as_it_is_written(bar: InfoBar) -> None:
    bar.show_message("save", "error", "Could not save <b>.", "Kept & safe.")
    assert words(bar) == "Could not save <b>. Kept & safe."
    assert bar.accessibleName() == plates(bar)[0].accessibleName() == "Could not save <b>. Kept & safe."


def test_actions_tell_message_and_action(bar: InfoBar) -> None:
    heard = told(bar.action_triggered)
    bar.show_message(
        "lost", "warning", "Lost.", "", [BarAction("Find match", "find"), BarAction("Keep as is", "keep")]
    )
    button(bar, "Keep as is").click()
    QTest.keyClick(button(bar, "Find match"), Qt.Key.Key_Return)
    assert heard == [("lost", "keep"), ("lost", "find")]
    assert bar.isVisible()


def test_the_newest_stands_on_top_and_the_oldest_wait(bar: InfoBar) -> None:
    assert MOST_SHOWN == 3
    for nth in range(5):
        bar.show_message(f"{nth}", "warning", f"No. {nth}.", "")
    assert words(bar) == "No. 4. | No. 3. | No. 2. | +2 more"
    bar.remove("3")
    assert words(bar) == "No. 4. | No. 2. | No. 1. | +1 more"
    for nth in (4, 2, 1, 0):
        bar.remove(f"{nth}")
    assert not bar.isVisible()


def test_plates_do_not_overlap_and_keep_their_words_whole(bar: InfoBar) -> None:
    bar.window().resize(420, 500)
    for nth in range(3):
        bar.show_message(f"{nth}", "warning", "Речення про те, що сталося. " * 3, "Що можна зробити. " * 4)
    QApplication.sendPostedEvents()
    for upper, lower in zip(plates(bar), plates(bar)[1:], strict=False):
        assert upper.geometry().bottom() < lower.geometry().top()
    label = max(plates(bar)[0].findChildren(QLabel), key=lambda one: len(one.text()))
    assert label.height() >= label.heightForWidth(label.width())


def test_the_same_key_replaces(bar: InfoBar) -> None:
    bar.show_message("a", "warning", "Old.", "")
    bar.show_message("a", "error", "New.", "", [BarAction("Retry", "retry")])
    assert words(bar) == "New." and button(bar, "Retry").isVisible()
    bar.remove("a")
    assert not bar.isVisible()


def test_a_message_that_is_told_again_stays_where_it_stands(bar: InfoBar) -> None:
    for key in ("a", "b", "c", "d"):
        bar.show_message(key, "error", f"{key}.", "", [BarAction("Retry", "retry")])
    bar.show_message("b", "error", "b.", "", [BarAction("Retry", "retry")])
    assert words(bar) == "d. | c. | b. | +1 more"
    bar.show_message("a", "error", "a.", "", [BarAction("Retry", "retry")])
    assert words(bar) == "a. | d. | c. | +1 more"


def test_dismissing_removes_and_tells(bar: InfoBar) -> None:
    heard = told(bar.action_triggered)
    bar.show_message("a", "warning", "First.", "")
    QTest.mouseClick(bar.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert heard == [("a", DISMISS)]
    assert not bar.isVisible()


def test_escape_dismisses_the_plate_that_has_the_focus(bar: InfoBar) -> None:
    bar.show_message("a", "warning", "First.", "", [BarAction("Retry", "retry")])
    bar.show_message("b", "warning", "Second.", "", [BarAction("Other", "other")])
    button(bar, "Retry").setFocus()
    QTest.keyClick(button(bar, "Retry"), Qt.Key.Key_Escape)
    assert words(bar) == "Second."


def test_tab_goes_through_the_actions_and_then_to_dismiss(bar: InfoBar) -> None:
    bar.show_message("lost", "warning", "Lost.", "", [BarAction("Show", "show"), BarAction("Keep as is", "keep")])
    button(bar, "Show").setFocus()
    seen = []
    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget().accessibleName())
    assert seen == ["Keep as is", "Dismiss"]


def test_undo_asks_once_and_goes(bar: InfoBar) -> None:
    heard = told(bar.undo_requested)
    bar.set_undo_key("Ctrl+Z")
    bar.show_undo("Highlight removed.")
    assert words(bar) == "Highlight removed." and "Ctrl+Z" in button(bar, "Undo").toolTip()
    button(bar, "Undo").click()
    assert heard == [()]
    assert not bar.isVisible()


def test_undo_leaves_by_itself_and_the_others_stay(bar: InfoBar, qtbot: QtBot) -> None:
    assert UNDO_MS == 10_000
    bar.show_message("a", "warning", "First.", "")
    bar._undo_time.setInterval(20)
    bar.show_undo("Highlight removed.")
    qtbot.waitUntil(lambda: words(bar) == "First.")


def test_undo_stays_while_it_is_pointed_at_or_focused(bar: InfoBar) -> None:
    bar.show_undo("Highlight removed.")
    point = QPointF(5, 5)
    QApplication.sendEvent(plates(bar)[0], QEnterEvent(point, point, point))
    assert not bar._undo_time.isActive()
    QApplication.sendEvent(plates(bar)[0], QEvent(QEvent.Type.Leave))
    assert bar._undo_time.isActive()
    button(bar, "Undo").setFocus()
    bar._undo_time.timeout.emit()
    assert bar.isVisible()


def test_an_undo_bar_with_a_choice_stays(bar: InfoBar) -> None:
    heard = told(bar.action_triggered)
    bar.show_undo("46 clippings imported.", "2 were skipped.", [BarAction("Details", "details")])
    assert not bar._undo_time.isActive()
    button(bar, "Details").click()
    assert heard == [(UNDO, "details")] and bar.isVisible()


def test_warnings_never_time_out(bar: InfoBar) -> None:
    bar.show_message("a", "warning", "First.", "")
    assert not bar._undo_time.isActive()


@pytest.mark.parametrize(("count", "bold"), [(1, "1 passage lost its place"), (3, "3 passages lost their place")])
def test_lost_passages_are_counted_and_can_be_kept(bar: InfoBar, count: int, bold: str) -> None:
    heard = told(bar.action_triggered)
    bar.show_lost(count)
    assert words(bar).startswith(bold)
    button(bar, "Find match").click()
    button(bar, "Keep as is").click()
    assert heard == [(LOST, "match"), (LOST, "keep")]
    bar.show_lost(0)
    assert not bar.isVisible()


def test_in_a_narrow_pane_the_actions_stand_below(bar: InfoBar, qtbot: QtBot) -> None:
    bar.show_message("a", "warning", "A sentence of some length.", "Another.", [BarAction("Retry", "retry")])
    bar.window().resize(320, 300)
    label = next(one for one in bar.findChildren(QLabel) if "sentence" in one.text())
    plate = plates(bar)[0]
    qtbot.waitUntil(lambda: button(bar, "Retry").mapTo(plate, button(bar, "Retry").rect().topLeft()).y() > label.y())


def test_the_plate_has_the_kinds_colour(bar: InfoBar) -> None:
    theme = bar._look.theme
    for kind, colour in (("warning", theme.warn_b), ("error", theme.err_b)):
        bar.show_message("a", kind, "First.", "")  # type: ignore[arg-type]
        assert bar.grab().toImage().pixelColor(bar.width() // 2, bar.height() - 4) == colour


def test_a_long_message_has_its_actions_below_instead_of_narrow_words(bar: InfoBar, qtbot: QtBot) -> None:
    bar.window().resize(660, 300)
    actions = [BarAction("Open in the browser", "a"), BarAction("Copy the address", "b")]
    bar.show_message("a", "warning", "This leads away.", "https://example.org/" + "long/" * 12, actions)
    plate = plates(bar)[0]
    label = next(one for one in plate.findChildren(QLabel) if "leads" in one.text())
    first = button(bar, "Open in the browser")
    qtbot.waitUntil(lambda: first.mapTo(plate, first.rect().topLeft()).y() > label.geometry().bottom() - 8)
    bar.show_message("a", "warning", "Short.", "", actions)
    qtbot.waitUntil(lambda: first.mapTo(plate, first.rect().topLeft()).y() < label.geometry().bottom())
