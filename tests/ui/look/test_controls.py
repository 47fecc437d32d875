"""Switch, slider, segments and box: what mouse and keys do with them, and what assistive tools are told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clipper.ui.look.choices import ChoiceBox, SegmentedChoice
from clipper.ui.look.look import Look
from clipper.ui.look.segments import Segments
from clipper.ui.look.slider import Slider
from clipper.ui.look.switch import Switch
from clipper.ui.look.theme import THEMES, contrast

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LEFT = Qt.MouseButton.LeftButton
CHOICES = (("a", "First"), ("b", "Second"), ("c", "Third"))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 200)
    with qtbot.waitExposed(made):
        made.show()
    return made


def shown(widget: QWidget, width: int = 0) -> QWidget:
    widget.resize(width or widget.sizeHint().width(), widget.sizeHint().height())
    widget.show()
    return widget


def slider(window: QWidget) -> Slider:
    made = Slider(Look(), 100, 150, 5, window)
    shown(made, 226)
    return made


@pytest.mark.parametrize("theme", THEMES)
def test_on_and_off_differ_in_where_the_knob_stands(window: QWidget, theme: str) -> None:
    switch = Switch(Look(theme), "Patterns", window)
    shown(switch)
    off = switch.grab().toImage()
    QTest.mouseClick(switch, LEFT)
    on = switch.grab().toImage()
    assert switch.isChecked() and on != off
    knob = on.pixelColor(30, 15).name()
    assert knob != on.pixelColor(12, 15).name()


def test_a_press_on_the_track_goes_there_in_steps(window: QWidget) -> None:
    made = slider(window)
    QTest.mouseClick(made, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(113, 15))
    assert made.value() == 125
    QTest.mouseClick(made, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(225, 15))
    assert made.value() == 150


def test_without_tracking_a_drag_counts_when_it_is_let_go(window: QWidget) -> None:
    made, told = slider(window), []
    made.setTracking(False)
    made.valueChanged.connect(told.append)
    QTest.mousePress(made, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(113, 15))
    assert told == [] and made.sliderPosition() == 125
    QTest.mouseRelease(made, LEFT, Qt.KeyboardModifier.NoModifier, QPoint(113, 15))
    assert told == [125]


def test_segments_tell_a_click_and_an_arrow_but_not_what_they_are_shown(window: QWidget) -> None:
    made, told = SegmentedChoice(Look(), "Column", CHOICES, window), []
    made.chosen.connect(told.append)
    shown(made)
    made.show_value("b")
    assert told == [] and made.currentIndex() == 1
    QTest.mouseClick(made, LEFT, Qt.KeyboardModifier.NoModifier, made.tabRect(2).center())
    QTest.keyClick(made, Qt.Key.Key_Left)
    assert told == ["c", "b"]


def test_a_box_tells_what_was_chosen_and_is_a_combo_box_to_assistive_tools(window: QWidget) -> None:
    made, told = ChoiceBox(Look(), "Theme", CHOICES, window), []
    made.chosen.connect(told.append)
    shown(made)
    made.show_value("c")
    QTest.keyClick(made, Qt.Key.Key_Up)
    assert told == ["b"] and made.accessibleName() == "Theme"
    assert QAccessible.queryAccessibleInterface(made).role() == QAccessible.Role.ComboBox


def test_segments_that_lack_room_are_cut_and_stay_in_sight(window: QWidget) -> None:
    look = Look("light")
    look.set_interface_zoom(150)
    segments = Segments(look, window)
    for words in ("Фрагменти", "Відомості"):
        segments.add_segment(words)
    segments.setCurrentIndex(1)
    shown(segments, 180)
    assert segments.tabRect(0).left() >= 0 and segments.tabRect(1).right() <= segments.width()


@pytest.mark.parametrize("theme", ["light", "dark", "sepia"])
def test_track_and_chosen_segment_can_be_told_from_the_card(window: QWidget, theme: str) -> None:
    look = Look(theme)
    made = SegmentedChoice(look, "Column", CHOICES, window)
    made.show_value("b")
    image = shown(made).grab().toImage()
    track = image.pixelColor(made.width() // 6, 2)
    chosen = image.pixelColor(made.width() // 2, 5)
    for ground in (chosen, look.theme.raised):
        assert contrast(track, ground) >= 1.08
