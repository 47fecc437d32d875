"""The article's scroll bar: where ticks and hits are painted, what a click does, what 10,000 of them cost."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from clipper.domain.passage import Colour
from clipper.ui.look.look import Look
from clipper.ui.reader.tick_bar import TickBar

HEIGHT = 400


@pytest.fixture
def bar(qtbot: QtBot) -> TickBar:
    made = TickBar(Look())
    qtbot.addWidget(made)
    made.setStyleSheet(Look().style_sheet())
    made.resize(14, HEIGHT)
    made.setRange(0, 3000)
    made.setPageStep(1000)
    made.show()
    return made


def strokes() -> list[QColor]:
    return [band.stroke for band in Look().theme.bands.values()]


def test_ticks_stand_at_their_shares_in_their_colours(bar: TickBar) -> None:
    shares = [0.0, 0.2, 0.4, 0.6, 0.8, 1.0]
    bar.set_ticks([(share, stroke, "p") for share, stroke in zip(shares, strokes(), strict=True)])
    picture = bar.grab().toImage()
    for share, stroke in zip(shares, strokes(), strict=True):
        y = round(share * (HEIGHT - 3)) + 1
        assert [picture.pixelColor(x, y).rgb() for x in (4, 7, 10)] == [stroke.rgb()] * 3
        assert picture.pixelColor(1, y).rgb() != stroke.rgb()


def test_hits_are_smaller_and_at_the_other_edge(bar: TickBar) -> None:
    bar.set_hits([0.5])
    picture, y = bar.grab().toImage(), round(0.5 * (HEIGHT - 3)) + 1
    warn = Look().theme.warn.rgb()
    assert picture.pixelColor(0, y).rgb() == warn
    assert _colours_in(picture, 3, 14).isdisjoint({warn})


def _colours_in(picture: QImage, left: int, right: int) -> set[int]:
    return {picture.pixel(x, y) for x in range(left, right) for y in range(picture.height())}


def test_taking_ticks_and_hits_away_leaves_no_trace(bar: TickBar) -> None:
    empty = bar.grab().toImage()
    bar.set_ticks([(0.5, strokes()[0], "p")])
    bar.set_hits([0.5])
    assert bar.grab().toImage() != empty
    bar.set_ticks([])
    bar.set_hits([])
    assert bar.grab().toImage() == empty


@pytest.mark.parametrize("off", [-5, 0, 5])
def test_a_click_near_a_tick_goes_to_its_passage_and_does_not_scroll(bar: TickBar, qtbot: QtBot, off: int) -> None:
    bar.set_ticks([(0.25, strokes()[0], "first"), (0.75, strokes()[1], "second")])
    y = round(0.75 * (HEIGHT - 3)) + 1
    with qtbot.waitSignal(bar.tick_clicked) as told:
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(7, y + off))
    assert told.args == ["second"]
    assert bar.value() == 0


def test_of_two_near_ticks_the_nearer_is_meant(bar: TickBar) -> None:
    bar.set_ticks([(0.500, strokes()[0], "upper"), (0.515, strokes()[1], "lower")])
    middle = round(0.5 * (HEIGHT - 3)) + 1
    assert (bar.tick_at(middle - 4), bar.tick_at(middle + 1)) == ("upper", "upper")
    assert (bar.tick_at(middle + 5), bar.tick_at(middle + 20)) == ("lower", None)


def test_a_click_elsewhere_scrolls_as_usual(bar: TickBar, qtbot: QtBot) -> None:
    bar.set_ticks([(0.75, strokes()[0], "p")])
    with qtbot.assertNotEmitted(bar.tick_clicked):
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(7, 220))
    assert bar.value() > 0


def test_the_thumb_can_be_dragged_by_a_tick_on_it_and_clicked(bar: TickBar, qtbot: QtBot) -> None:
    bar.set_ticks([(0.1, strokes()[0], "p")])
    on_tick = QPoint(7, round(0.1 * (HEIGHT - 3)) + 1)
    with qtbot.assertNotEmitted(bar.tick_clicked):
        qtbot.mousePress(bar, Qt.MouseButton.LeftButton, pos=on_tick)
        qtbot.mouseMove(bar, on_tick + QPoint(0, 100))
        qtbot.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=on_tick + QPoint(0, 100))
    assert bar.value() > 500
    bar.setValue(0)
    with qtbot.waitSignal(bar.tick_clicked):
        qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=on_tick)
    assert bar.value() == 0


def test_it_stands_on_paper_and_14_px_wide_under_the_application_style_sheet(qtbot: QtBot) -> None:
    look = Look("dark")
    made = TickBar(look)
    qtbot.addWidget(made)
    made.setStyleSheet(look.style_sheet())
    made.resize(made.sizeHint().width(), HEIGHT)
    made.show()
    assert made.width() == 14
    assert made.grab().toImage().pixelColor(1, HEIGHT // 2).rgb() == look.theme.read.rgb()


def test_after_the_first_time_ten_thousand_ticks_cost_next_to_nothing(bar: TickBar) -> None:
    colours = strokes()
    bar.set_ticks([(n / 10_000, colours[n % len(Colour)], str(n)) for n in range(10_000)])
    bar.set_hits([n / 10_000 for n in range(10_000)])
    picture = QImage(bar.size(), QImage.Format.Format_ARGB32_Premultiplied)
    bar.render(picture)
    took = []
    for _ in range(5):
        began = time.perf_counter()
        bar.render(picture)
        took.append(time.perf_counter() - began)
    assert min(took) < 0.002
