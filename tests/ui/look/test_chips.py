"""Chips and pips: what fits, and what is painted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from clipper.domain.passage import Colour
from clipper.ui.look.chips import chip_size, elided_chips, paint_chip, paint_pips, pips_width
from clipper.ui.look.look import Look
from clipper.ui.look.theme import chip_colours


@pytest.fixture
def look(qtbot: QtBot) -> Look:
    return Look()


def blank(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("#ffffff"))
    return image


def test_chips_that_do_not_fit_are_counted(look: Look) -> None:
    tags = ("procurement", "harbour", "local-government", "water")
    placed, left_over = elided_chips(look, tags, 200, 20)
    assert [tag for _, tag in placed] == list(tags[: len(placed)])
    assert 0 < len(placed) < len(tags)
    assert len(placed) + left_over == len(tags)
    assert placed[-1][0].right() < 200


def test_all_chips_show_when_there_is_room(look: Look) -> None:
    placed, left_over = elided_chips(look, ("a", "b"), 400, 20)
    assert (len(placed), left_over) == (2, 0)
    assert not placed[0][0].intersects(placed[1][0])


def test_one_long_tag_is_cut_rather_than_dropped(look: Look) -> None:
    placed, left_over = elided_chips(look, ("a-tag-that-is-far-too-long-for-this-row",), 90, 20)
    assert left_over == 0
    assert placed[0][0].width() <= 90


def test_no_tags_make_no_chips(look: Look) -> None:
    assert elided_chips(look, (), 200, 20) == ([], 0)


def test_a_chip_has_round_ends_and_its_tags_dot(look: Look) -> None:
    image = blank(120, 20)
    with QPainter(image) as painter:
        paint_chip(painter, look, QRect(0, 0, 120, 20), "water")
    colours = chip_colours(look.theme, look.tag_hue("water"))
    assert image.pixelColor(0, 0).name() == "#ffffff"
    assert image.pixelColor(9, 10).name() == colours.dot.name()
    assert image.pixelColor(110, 10).name() == colours.base.name()


def test_a_removable_chip_is_wider_by_its_cross(look: Look) -> None:
    assert chip_size(look, "water", removable=True).width() > chip_size(look, "water").width() + 10


def test_pips_show_each_passages_colour_in_order(look: Look) -> None:
    image = blank(60, 8)
    with QPainter(image) as painter:
        paint_pips(painter, look, QRect(0, 0, 60, 8), ["pink", "green", "never-heard-of"])
    wanted = [look.theme.bands[colour].fill.name() for colour in (Colour.PINK, Colour.GREEN, Colour.YELLOW)]
    assert [image.pixelColor(4 + 11 * index, 4).name() for index in range(3)] == wanted


def test_more_than_eight_pips_are_left_to_the_number() -> None:
    assert pips_width(8) > 0
    assert pips_width(9) == pips_width(0) == 0
