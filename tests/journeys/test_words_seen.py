"""What looks at the screens sees what is wrong with them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.journeys.words_seen import cut_off, equal_mnemonics, lengthened, listening, untranslated

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_an_english_word_among_others_is_found() -> None:
    assert untranslated("Не збережено: no space (Ctrl+S) у /home/user/a.txt, 12 MB") == ["no", "space"]
    assert untranslated(lengthened("Not saved: {reason}.").format(reason="ж")) == []


def test_the_longer_language_keeps_what_is_filled_in() -> None:
    words = lengthened("%Ln clippings of {folder}…")
    assert words.startswith("%Ln ćĺíƥƥíńğš őƒ {folder}") and words.endswith("…")
    assert len(words) >= 1.25 * len("%Ln clippings of {folder}…")


def test_equal_mnemonics_are_found_in_inner_menus_too(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    inner = menu.addMenu("&Файл")
    for words in ("&Один", "&Два", "&один ще", "Без && літери"):
        inner.addAction(words)
    assert list(equal_mnemonics(menu)) == ["о"]


def test_labels_without_room_are_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column, label, tall = QVBoxLayout(window), QLabel("Слова, що не вміщуються"), QLabel("ряд " * 40)
    tall.setWordWrap(True)
    for one in (label, tall):
        column.addWidget(one)
    window.resize(400, 300)
    window.show()
    assert list(cut_off(window)) == []
    label.setFixedWidth(40)
    tall.setFixedHeight(12)
    qtbot.wait(0)
    assert [one.text for one in cut_off(window)] == [label.text(), tall.text()]


def test_painted_words_without_room_are_heard(qtbot: QtBot) -> None:
    picture = QPixmap(100, 20)
    with listening() as heard, QPainter(picture) as painter:
        painter.drawText(picture.rect().adjusted(0, 0, -80, 0), 0, "ширші за поле")
        short = painter.fontMetrics().elidedText("обрізані слова", Qt.TextElideMode.ElideRight, 30)
        painter.drawText(0, 10, short)
    assert ["painted into" in one.trouble or "cut from" in one.trouble for one in heard.painted] == [True, True]
