"""PySide6 6.12.0 on Python 3.11 loses a reference to None at every void call, and aborts after a few thousand."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtGui import QColor, QPainter, QPixmap, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

CALLS = 1_000
NOISE = 20
"""References that the interpreter itself takes or gives meanwhile; the fault costs one a call."""


def test_void_calls_do_not_eat_none(qtbot: QtBot) -> None:
    view = QTextBrowser()
    qtbot.addWidget(view)
    view.setPlainText("hello world\n" * 50)
    cursor, pixmap, made = QTextCursor(view.document()), QPixmap(40, 40), QTextCharFormat()

    def paint() -> None:
        painter = QPainter(pixmap)
        painter.fillRect(0, 0, 4, 4, QColor("red"))
        painter.end()

    calls: list[Callable[[], object]] = [
        lambda: cursor.setPosition(1),
        lambda: cursor.setPosition(3, QTextCursor.MoveMode.KeepAnchor),
        lambda: cursor.mergeCharFormat(made),
        lambda: cursor.insertText("x"),
        lambda: view.setTextCursor(cursor),
        lambda: view.viewport().update(),
        lambda: view.setWindowTitle("x"),
        lambda: made.setBackground(QColor("red")),
        lambda: view.verticalScrollBar().setValue(1),
        paint,
    ]
    for call in calls:
        call()
    before = sys.getrefcount(None)
    for nth in range(CALLS):
        calls[nth % len(calls)]()
    assert sys.getrefcount(None) - before > -NOISE
