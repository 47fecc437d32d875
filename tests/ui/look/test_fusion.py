"""Our signs on top of Fusion."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton
from pytestqt.qtbot import QtBot

from clipper.ui.look.fusion import QuietStyle
from clipper.ui.look.look import Look


def colours_of(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(22) for y in range(image.height())}


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_a_checked_box_is_accented_and_an_empty_one_has_the_control_outline(
    qtbot: QtBot, kind: type[QAbstractButton]
) -> None:
    look = Look("dark")
    style = QuietStyle(look)
    button = kind("Reduce motion")
    qtbot.addWidget(button)
    button.setStyle(style)
    button.setPalette(look.palette())
    assert look.theme.acc.name() not in colours_of(button.grab().toImage())
    button.setChecked(True)
    assert look.theme.acc.name() in colours_of(button.grab().toImage())
