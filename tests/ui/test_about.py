from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from clipper.ui.about import About
from clipper.ui.look.look import Look

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.mark.parametrize("folder", ["/data", "/data/" + "a long folder/" * 12])
def test_the_card_is_as_high_as_its_words(qtbot: QtBot, folder: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 700)
    with qtbot.waitExposed(window):
        window.show()
    about = About(Look("light"), window, Path(folder))
    about.open()
    labels = [label for label in about.findChildren(QLabel) if label.wordWrap()]
    assert all(label.height() >= label.heightForWidth(label.width()) for label in labels)
    gap = about.findChildren(QPushButton)[0].y() - max(label.geometry().bottom() for label in labels)
    assert 8 <= gap <= 24
