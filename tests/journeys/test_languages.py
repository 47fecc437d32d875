"""Every screen in English, Ukrainian and a longer language: all is translated, nothing is cut off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from clipper.ui.app import Program
from clipper.ui.look import motion
from tests.journeys import screens
from tests.journeys.words_seen import (
    Heard,
    Pseudo,
    Seen,
    cut_off,
    equal_mnemonics,
    is_foreign,
    listening,
    menu_words,
    painted,
    words_of,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PSEUDO = "pseudo"
SIZES = [(1440, 900), (900, 640), (760, 520)]


@pytest.fixture
def speak(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[object]:
    """Start the program in a language."""
    running: list[Program] = []
    pseudo = Pseudo()

    def begin(language: str) -> Program:
        program = Program(qapp, inline_jobs=True)
        running.append(program)
        program.settings.language = "en" if language == PSEUDO else language
        program.language.choose(program.settings.language)
        program.settings.is_motion_reduced = True
        motion.set_reduced(True)
        if language == PSEUDO:
            qapp.installTranslator(pseudo)
        return program

    yield begin
    qapp.removeTranslator(pseudo)
    motion.set_reduced(False)
    for program in running:
        program.close_all()
        program.language.silence()
        program.deleteLater()
    qapp.processEvents()
    qapp.setStyleSheet("")
    QLocale.setDefault(QLocale.c())
    qapp.setPalette(qapp.style().standardPalette())


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", ["en", "uk", PSEUDO])
def test_every_screen(speak, qtbot, tmp_path, language, size, request):
    program = speak(language)
    window = program.open_library(screens.make_library(tmp_path / "βιβλιοθήκη"), screens.MAIN)
    window.resize(*size)
    qtbot.waitUntil(lambda: window.workspace.current is not None and not window.workspace.is_scanning, timeout=5000)
    tour = screens.Tour(window, qtbot)
    troubles = []
    with listening() as heard:
        for name in tour.screens():
            QApplication.sendPostedEvents()
            qtbot.wait(0)
            painted(window, heard)
            seen = [*words_of(window), *heard.painted]
            if language != "en":
                troubles += [(name, "untranslated", one.text, is_foreign(one.text, [str(tmp_path)]), one.where) for one in seen if is_foreign(one.text, [str(tmp_path)])]
            troubles += [(name, "cut", one.text, one.trouble, one.where) for one in cut_off(window)]
            troubles += [(name, "painted", one.text, one.trouble, one.where) for one in heard.painted if one.trouble]
            heard.cut.clear()
    for menu in tour.menus():
        troubles += [(menu.title(), "mnemonic", letter, "", "") for letter in equal_mnemonics(menu)]
    troubles += [("menu bar", "mnemonic", letter, "", "") for letter in equal_mnemonics(window.menuBar())]
    unique = {}
    for one in troubles:
        unique.setdefault(tuple(map(str, one[1:])), one[0])
    for key, where in unique.items():
        print(where, *key, sep=" | ")
    assert not unique
