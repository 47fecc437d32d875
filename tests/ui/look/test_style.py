"""What the style sheet and the style make of plain widgets."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipper.ui.look.fusion import QuietStyle
from clipper.ui.look.look import Look
from clipper.ui.look.overlay_scroll_bar import OverlayScrollBar

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    look, before = Look("light"), qapp.palette()
    qapp.setStyle(QuietStyle(look))
    qapp.setPalette(look.palette())
    qapp.setStyleSheet(look.style_sheet())
    yield look
    qapp.setStyleSheet("")
    qapp.setPalette(before)


@pytest.mark.parametrize("kind", ["", "primary", "text"])
def test_a_button_has_one_ring_round_it_and_none_round_its_words(look: Look, qtbot: QtBot, kind: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    buttons = [QPushButton("Close"), QPushButton("")]
    for button in buttons:
        button.setProperty("kind", kind)
        button.setFixedSize(90, 34)
        column.addWidget(button)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_Tab)  # from now on the style knows that keys move the focus
    buttons[1].setFocus(Qt.FocusReason.TabFocusReason)
    image = buttons[1].grab().toImage()
    middle = [image.pixelColor(x, 17).name() for x in range(5, 85)]
    assert len(set(middle)) == 1


def test_a_floating_thumb_keeps_to_the_last_seven_pixels(look: Look, qtbot: QtBot) -> None:
    """Rows are painted up to eight pixels from the pane's edge: the thumb lies beside their selection."""
    view = QTableView()
    qtbot.addWidget(view)
    bar = OverlayScrollBar(view)
    view.resize(200, 200)
    bar.setRange(0, 100)
    bar.setPageStep(100)
    bar.show()
    bar.place()
    image = bar.grab().toImage()
    ground = image.pixelColor(0, 20).name()
    painted = [x for x in range(image.width()) if image.pixelColor(x, 20).name() != ground]
    assert painted and painted[0] >= 14 - 7 and painted[-1] <= 12
