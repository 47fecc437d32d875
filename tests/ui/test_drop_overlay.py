"""Dropping anywhere in the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QTextBrowser, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipper.library.pasting import Content
from clipper.ui.drop_overlay import DropOverlay
from clipper.ui.look.look import Look

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
_KEPT: list[QMimeData] = []
"""MIME data that outlives its event crashes PySide when it is collected."""


class Window(QWidget):
    """A field, an article and the overlay."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.article = QLineEdit(self), QTextBrowser(self)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.article)
        self.overlay = DropOverlay(Look("light"), self)
        self.heard: list[object] = []
        self.overlay.files_dropped.connect(self.heard.append)
        self.overlay.words_dropped.connect(self.heard.append)
        self.resize(600, 400)


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    made = Window()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made


def mime(*paths: str, text: str = "", own: bool = False) -> QMimeData:
    data = QMimeData()
    if paths:
        data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    if text:
        data.setText(text)
    if own:
        data.setData("application/x-clipper-clippings", QByteArray(b"a.txt"))
    _KEPT.append(data)
    return data


def enter(target: QWidget, data: QMimeData) -> bool:
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    event = QDragEnterEvent(QPoint(50, 200), actions, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    QApplication.sendEvent(target, event)
    return event.isAccepted()


def move(target: QWidget, data: QMimeData) -> None:
    event = QDragMoveEvent(
        QPoint(50, 200),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(target, event)


def drop(target: QWidget, data: QMimeData) -> QDropEvent:
    event = QDropEvent(
        QPointF(50, 200),
        Qt.DropAction.CopyAction | Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(target, event)
    return event


def test_hovering_files_are_counted_and_dropped_as_copies(window: Window) -> None:
    counting: list[list[Path]] = []
    window.overlay.counting_requested.connect(counting.append)
    data = mime("/tmp/a.txt", "/tmp/folder")
    assert enter(window, data) and window.overlay.isVisible()
    assert counting == [[Path("/tmp/a.txt"), Path("/tmp/folder")]]
    for count, words in ((48, "48 files"), (1, "1 file"), (0, "no clipping")):
        window.overlay.show_count(count, True)
        assert words in window.overlay.sentence()
    window.overlay.show_count(900, False)
    assert "at least 900 files" in window.overlay.sentence()
    event = drop(window.overlay, data)
    assert window.heard == [[Path("/tmp/a.txt"), Path("/tmp/folder")]] and not window.overlay.isVisible()
    assert event.dropAction() == Qt.DropAction.CopyAction


def test_from_the_window_to_its_overlay_it_stays(window: Window, qtbot: QtBot) -> None:
    data = mime("/tmp/a.txt")
    enter(window, data)
    QApplication.sendEvent(window, QDragLeaveEvent())
    enter(window.overlay, data)
    move(window.overlay, data)
    QApplication.processEvents()
    assert window.overlay.isVisible()
    QApplication.sendEvent(window.overlay, QDragLeaveEvent())
    qtbot.waitUntil(lambda: not window.overlay.isVisible())


def test_files_go_to_the_overlay_before_any_field(window: Window) -> None:
    enter(window, mime("/tmp/a.txt"))
    assert window.childAt(window.field.geometry().center()) in (
        window.overlay,
        *window.overlay.findChildren(QWidget),
    )


def test_words_leave_fields_alone_and_become_a_clipping_elsewhere(window: Window) -> None:
    data = mime(text="Порт відкрили.")
    assert enter(window, data) and "text" in window.overlay.sentence()
    assert window.childAt(window.field.geometry().center()) is window.field
    drop(window, data)
    assert window.heard == [Content("Порт відкрили.")]


def test_our_own_drags_and_pictures_are_none_of_it(window: Window) -> None:
    picture = QMimeData()
    picture.setData("image/png", QByteArray(b"x"))
    _KEPT.append(picture)
    for data in (mime(text="a.txt", own=True), picture):
        assert not enter(window, data) and not window.overlay.isVisible()
        drop(window, data)
    assert window.heard == []


def test_it_follows_the_windows_size_and_theme(window: Window) -> None:
    enter(window, mime("/tmp/a.txt"))
    window.resize(700, 500)
    assert window.overlay.geometry() == window.rect()
    window.overlay._look.set_theme("dark")
    picture = window.overlay.grab().toImage()
    for point in ((0, 0), (699, 499), (350, 1)):
        assert picture.pixelColor(*point) == window.overlay._look.theme.acc


def test_over_an_article_it_is_the_windows_business(window: Window) -> None:
    assert enter(window.article.viewport(), mime("/tmp/a.txt")) and window.overlay.isVisible()
