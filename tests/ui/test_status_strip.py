"""The status strip: counts, progress, a passing word, and whether all is saved."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from clipper.domain.views import ViewCounts
from clipper.ui.status_strip import SAID_MS, Clean, Failed, Saved, Saving, StatusStrip
from tests.looks import look_with_keys

# The offscreen platform says so of size hints, raise() and grabs; it is not about us.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def strip(qtbot: QtBot) -> StatusStrip:
    widget = StatusStrip(look_with_keys())
    qtbot.addWidget(widget)
    widget.resize(900, 28)
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    return widget


def words(strip: StatusStrip) -> list[str]:
    return [label.text() for label in strip.findChildren(QLabel) if label.isVisible() and label.text()]


def retry(strip: StatusStrip) -> QAbstractButton:
    return button(strip, "Retry")


def button(strip: StatusStrip, name: str) -> QAbstractButton:
    return next(one for one in strip.findChildren(QAbstractButton) if one.accessibleName() == name)


def test_it_is_28_high_and_says_nothing_at_first(strip: StatusStrip) -> None:
    assert strip.height() == strip._look.px(28)
    assert words(strip) == []


def test_counts(strip: StatusStrip) -> None:
    strip.set_counts(ViewCounts(clippings=86, passages=214))
    assert words(strip) == ["86 clippings · 214 passages"]
    strip.set_counts(ViewCounts(clippings=1, passages=1))
    assert words(strip) == ["1 clipping · 1 passage"]


def test_unread_ones_are_counted_between_the_two(strip: StatusStrip) -> None:
    strip.set_counts(ViewCounts(clippings=86, unread=23, passages=214))
    assert words(strip) == ["86 clippings · 23 unread · 214 passages"]


def test_progress_takes_the_counts_place_and_gives_it_back(strip: StatusStrip) -> None:
    strip.set_counts(ViewCounts(clippings=86, passages=214))
    strip.set_progress(31, 48)
    assert words(strip) == ["Reading 31 of 48"]
    strip.set_counts(ViewCounts(clippings=90, passages=214))
    assert words(strip) == ["Reading 31 of 48"]
    strip.set_progress(48, 48)
    assert words(strip) == ["90 clippings · 214 passages"]


@pytest.mark.parametrize(
    ("state", "text"),
    [
        (Clean(), []),
        (Saving(), ["Saving…"]),
        (Saved("14:32"), ["Saved 14:32"]),
        (Failed("disk full"), ["Not saved: disk full."]),
        (Failed("disk full."), ["Not saved: disk full."]),
    ],
)
def test_save_states(strip: StatusStrip, state: Clean | Saving | Saved | Failed, text: list[str]) -> None:
    strip.set_save_state(Saving())
    strip.set_save_state(state)
    assert words(strip) == text
    assert retry(strip).isVisible() == isinstance(state, Failed)


def test_a_failure_is_red_and_can_be_retried_by_mouse_and_key(strip: StatusStrip, qtbot: QtBot) -> None:
    strip.set_save_state(Failed("disk full"))
    label = next(one for one in strip.findChildren(QLabel) if one.text().startswith("Not saved"))
    assert label.palette().color(QPalette.ColorRole.WindowText) == strip._look.theme.err
    with qtbot.waitSignal(strip.retry_requested):
        QTest.mouseClick(retry(strip), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(strip.retry_requested):
        QTest.keyClick(retry(strip), Qt.Key.Key_Space)


def test_enter_retries_too(strip: StatusStrip, qtbot: QtBot) -> None:
    strip.set_save_state(Failed("disk full"))
    with qtbot.waitSignal(strip.retry_requested):
        QTest.keyClick(retry(strip), Qt.Key.Key_Return)


def test_what_is_said_passes(strip: StatusStrip, qtbot: QtBot) -> None:
    assert SAID_MS == 6_000
    strip._said_time.setInterval(20)
    strip.say("Undone: highlight")
    assert words(strip) == ["Undone: highlight"]
    qtbot.waitUntil(lambda: words(strip) == [])


def test_a_long_word_does_not_widen_the_window(strip: StatusStrip) -> None:
    strip.set_counts(ViewCounts(clippings=86, passages=214))
    strip.say("very long " * 100)
    strip.set_save_state(Failed("a reason " * 40))
    assert strip.minimumSizeHint().width() < 400


def test_another_theme_repaints(strip: StatusStrip) -> None:
    strip._look.set_theme("dark")
    assert strip.grab().toImage().pixelColor(450, 14) == strip._look.theme.chrome


# Import


def test_an_import_shows_how_far_it_is_and_gives_the_counts_back(strip: StatusStrip) -> None:
    strip.set_counts(ViewCounts(clippings=86, unread=23, passages=214))
    strip.set_import(0, 0, 0)
    assert words(strip) == ["Importing…"]
    strip.set_import(31, 48, 2)
    strip.set_progress(1, 9)
    assert words(strip) == ["Importing 31 of 48", "2 skipped ·"]
    strip.set_progress(1, 1)
    strip.end_import()
    assert words(strip) == ["86 clippings · 23 unread · 214 passages"]
    assert not button(strip, "Cancel the import").isVisible() and not button(strip, "Details").isVisible()


def test_details_and_cancel_work_by_mouse_and_key(strip: StatusStrip, qtbot: QtBot) -> None:
    strip.set_import(31, 48, 2)
    for name, signal in (("Details", strip.details_requested), ("Cancel the import", strip.cancel_requested)):
        with qtbot.waitSignal(signal):
            QTest.mouseClick(button(strip, name), Qt.MouseButton.LeftButton)
        with qtbot.waitSignal(signal):
            QTest.keyClick(button(strip, name), Qt.Key.Key_Return)
        assert button(strip, name).width() >= 28 and button(strip, name).height() >= 27


def test_the_hint_opens_the_shortcuts(strip: StatusStrip, qtbot: QtBot) -> None:
    with qtbot.waitSignal(strip.shortcuts_requested):
        QTest.mouseClick(button(strip, "Press ? for shortcuts"), Qt.MouseButton.LeftButton)


def test_the_tour_of_panes_finds_something_in_it(strip: StatusStrip) -> None:
    strip.take_focus()
    assert button(strip, "Press ? for shortcuts").hasFocus()
    strip.set_import(31, 48, 2)
    strip.take_focus()
    assert button(strip, "Details").hasFocus()
    strip.end_import()
    assert button(strip, "Press ? for shortcuts").hasFocus()


def test_the_hint_gives_way_first(strip: StatusStrip) -> None:
    strip.resize(440, 28)
    strip.set_import(31, 48, 2)
    strip.set_save_state(Saved("14:32"))
    assert not button(strip, "Press ? for shortcuts").isVisible()
    strip.end_import()
    strip.resize(900, 28)
    assert button(strip, "Press ? for shortcuts").isVisible()


def test_the_hint_gives_way_to_what_is_said(strip: StatusStrip, qtbot: QtBot) -> None:
    strip.resize(720, 28)
    strip.set_import(31, 48, 2)
    strip._said_time.setInterval(20)
    hint = button(strip, "Press ? for shortcuts")
    assert hint.isVisible()
    strip.say("Undone: tag taken off the clipping")
    assert not hint.isVisible()
    qtbot.waitUntil(hint.isVisible)
