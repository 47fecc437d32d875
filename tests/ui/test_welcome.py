"""The empty desk: ways to begin, by mouse, keys, drops and the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from clipper.library.pasting import Content
from clipper.ui.welcome import RecentLibrary, Welcome
from clipper.ui.welcome.pictures import CardsPicture, KeyHint
from tests.looks import look_with_keys

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
HOME = Path.home() / "Clippings"
_KEPT: list[QMimeData] = []
"""MIME data that outlives its event crashes PySide when it is collected."""


@pytest.fixture
def page(qtbot: QtBot) -> Welcome:
    made = Welcome(look_with_keys())
    qtbot.addWidget(made)
    made.resize(1000, 680)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def button(page: QWidget, words: str) -> QAbstractButton:
    return next(
        one for one in page.findChildren(QAbstractButton) if one.isVisible() and words in one.accessibleName()
    )


def heard(page: Welcome) -> list[tuple[object, ...]]:
    told: list[tuple[object, ...]] = []
    for name in ("open_requested", "files_requested", "samples_requested", "library_chosen", "library_forgotten"):
        getattr(page, name).connect(lambda *values, name=name: told.append((name, *values)))
    page.folder_dropped.connect(lambda folder: told.append(("folder", folder)))
    page.bring_requested.connect(lambda *values: told.append(("bring", *values)))
    return told


def drop(page: Welcome, data: QMimeData) -> None:
    _KEPT.append(data)
    values = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(page, QDragEnterEvent(QPointF(9, 9).toPoint(), *values))
    QApplication.sendEvent(page, QDropEvent(QPointF(9, 9), *values))


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


@pytest.mark.parametrize(
    ("words", "signal"),
    [("Open a folder", "open_requested"), ("Choose files", "files_requested"), ("Try it", "samples_requested")],
)
def test_its_buttons_work_by_mouse_and_key(page: Welcome, words: str, signal: str) -> None:
    told = heard(page)
    QTest.mouseClick(button(page, words), Qt.MouseButton.LeftButton)
    button(page, words).setFocus()
    QTest.keyClick(button(page, words), Qt.Key.Key_Return)
    assert told == [(signal,), (signal,)]


def test_opening_a_folder_comes_first(page: Welcome) -> None:
    page.setFocus()
    page.focusNextChild()
    assert button(page, "Open a folder").hasFocus()


def test_a_dropped_folder_is_opened_and_files_ask_where(page: Welcome, tmp_path: Path) -> None:
    told = heard(page)
    drop(page, files(tmp_path))
    assert told == [("folder", tmp_path)]
    drop(page, files(tmp_path / "a.txt", tmp_path / "b.txt"))
    assert button(page, "In ~/Clippings").hasFocus()
    QTest.keyClick(button(page, "In ~/Clippings"), Qt.Key.Key_Return)
    assert told[1:] == [("bring", HOME, [tmp_path / "a.txt", tmp_path / "b.txt"])]


def test_another_folder_or_none_at_all(page: Welcome, tmp_path: Path) -> None:
    told = heard(page)
    page.ask_where([tmp_path / "a.txt"])
    button(page, "In another folder").click()
    assert told == [("bring", None, [tmp_path / "a.txt"])]
    QTest.keyClick(button(page, "In ~/Clippings"), Qt.Key.Key_Escape)
    assert len(told) == 1 and button(page, "Open a folder").hasFocus()
    assert not [one for one in page.findChildren(QAbstractButton) if one.isVisible() and "In ~" in one.text()]


def test_pasted_text_asks_where_too(page: Welcome) -> None:
    told = heard(page)
    QGuiApplication.clipboard().setText("Порт відкрили.")
    QTest.keyClick(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    button(page, "In ~/Clippings").click()
    assert told == [("bring", HOME, Content("Порт відкрили."))]


def test_an_empty_clipboard_is_told(page: Welcome) -> None:
    QGuiApplication.clipboard().clear()
    button(page, "Paste").click()
    assert "no text" in next(one.text() for one in page.findChildren(QLabel) if "clipboard" in one.text())


# Opened before


LIBRARIES = [RecentLibrary("/home/o/Преса"), RecentLibrary("/media/usb/Архів", is_there=False)]


def test_libraries_open_by_mouse_and_key_and_gone_ones_do_not(page: Welcome) -> None:
    told = heard(page)
    page.set_recent(LIBRARIES)
    QTest.mouseClick(button(page, "Преса"), Qt.MouseButton.LeftButton)
    QTest.keyClick(button(page, "Преса"), Qt.Key.Key_Return)
    QTest.keyClick(button(page, "Архів, /media/usb"), Qt.Key.Key_Return)
    assert told == [("library_chosen", "/home/o/Преса")] * 2
    assert "no longer there" in button(page, "Архів, /media/usb").accessibleName()


@pytest.mark.parametrize(
    "forget",
    [
        lambda page: QTest.mouseClick(button(page, "Take Архів off"), Qt.MouseButton.LeftButton),
        lambda page: QTest.keyClick(button(page, "Архів, /media/usb"), Qt.Key.Key_Delete),
    ],
)
def test_a_library_that_is_gone_can_be_forgotten(page: Welcome, forget: Callable[[Welcome], None]) -> None:
    told = heard(page)
    page.set_recent(LIBRARIES)
    forget(page)
    assert told == [("library_forgotten", "/media/usb/Архів")]
    page.set_recent([])
    assert not page.recent.isVisible()


def test_arrows_go_from_one_library_to_the_next(page: Welcome) -> None:
    page.set_recent(LIBRARIES)
    button(page, "Преса").setFocus()
    QTest.keyClick(button(page, "Преса"), Qt.Key.Key_Down)
    assert button(page, "Архів, /media/usb").hasFocus()
    QTest.keyClick(button(page, "Архів, /media/usb"), Qt.Key.Key_Up)
    assert button(page, "Преса").hasFocus()


# Room


@pytest.mark.parametrize("size", [(760, 520), (1000, 680), (1440, 900)])
def test_nothing_is_cut_off_at_any_size_even_with_longer_words(
    page: Welcome, size: tuple[int, int], qtbot: QtBot
) -> None:
    for one in page.findChildren(QAbstractButton):
        one.setText(one.text() + "абвгґдеє"[: len(one.text()) * 2 // 5])
    page.set_recent(LIBRARIES)
    page.resize(*size)
    qtbot.wait(0)
    for one in page.findChildren(QAbstractButton):
        if one.isVisible():
            left = one.mapTo(page, one.rect().topLeft()).x()
            assert left >= 0 and left + one.width() <= page.width()
            assert one.width() >= min(one.sizeHint().width(), 28)
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.text():
            assert label.height() >= label.heightForWidth(label.width())


def test_hints_that_need_two_rows_have_them(page: Welcome, qtbot: QtBot) -> None:
    page.resize(760, 520)
    for hint in page.findChildren(KeyHint):
        hint.set_words("H", "виділити позначене слово")
    hints = page.findChildren(KeyHint)
    qtbot.waitUntil(lambda: len({hint.y() for hint in hints}) == 2)
    flow = hints[0].parentWidget()
    qtbot.waitUntil(lambda: all(flow.rect().contains(hint.geometry()) for hint in hints))


def test_the_questions_buttons_hold_their_words(page: Welcome, tmp_path: Path) -> None:
    page.ask_where([tmp_path / "a.txt"])
    QApplication.sendPostedEvents()
    yes = button(page, "In ~/Clippings")
    assert yes.width() >= yes.sizeHint().width()


def test_the_picture_is_there_in_a_window_of_the_first_size(qtbot: QtBot) -> None:
    page = Welcome(look_with_keys())
    qtbot.addWidget(page)
    page.set_recent([])
    page.resize(1000, 680)
    with qtbot.waitExposed(page):
        page.show()
    picture = page.findChild(CardsPicture)
    assert picture is not None and picture.isVisible()
    page.resize(1000, 400)
    assert not picture.isVisible()
    page.resize(1000, 680)
    assert picture.isVisible()


def test_a_folder_whose_name_looks_like_markup_is_named_as_it_is(page: Welcome) -> None:
    page.say("The folder “a <b>bold</b> one” is not there any more.")
    (fault,) = [label for label in page.findChildren(QLabel) if "bold" in label.text()]
    words = fault.fontMetrics().horizontalAdvance(fault.text())
    fault.setWordWrap(False)
    assert fault.sizeHint().width() >= words, "all letters are shown, those of the marks as well"
