"""The order of Tab, asked for without harm."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QTextEdit
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from clipper.ui.look.raised import focus_chain, tab_chain


def test_what_qt_made_outlives_its_neighbour_in_the_order_of_tab(qtbot: QtBot, qapp: QApplication) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    first, bar, text, last = QLineEdit(window), window.menuBar(), QTextEdit(window), QLineEdit(window)
    scroll_bar = text.verticalScrollBar()
    window.show()
    assert [one for one in focus_chain(window) if isinstance(one, QLineEdit)] == [first, last]
    for one in (first, last):
        one.deleteLater()
        qapp.sendPostedEvents(one, QEvent.Type.DeferredDelete.value)
    del first, last, one
    assert isValid(bar) and isValid(scroll_bar) and isValid(window)


def test_the_order_begins_behind_the_part_that_is_asked_for(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    lines = [QLineEdit(window) for _ in range(3)]
    window.show()
    assert tab_chain(window) == lines
    assert focus_chain(lines[1])[0] is lines[2]
