"""Every screen in English, Ukrainian and a longer language: all is translated, nothing is cut off."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clipper.domain.errors import FolderUnreadable
from clipper.ui.app import Program
from tests.journeys import screens
from tests.journeys.conftest import PSEUDO, Speak
from tests.journeys.words_seen import (
    Heard,
    cut_off,
    equal_mnemonics,
    lengthened,
    listening,
    menu_words,
    painted,
    untranslated,
    without_mnemonic,
    words_of,
)

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
MAY_BE_CUT = f"cut from {lengthened('Needs attention')!r}"
"""In the sidebar: how wide that is, the user says, and a row that is cut has its name as a tooltip."""


class Findings:
    """What is wrong, each thing once, with the screen where it was seen first."""

    def __init__(self, language: str) -> None:
        self._is_english = language == "en"
        self._is_ukrainian = language == "uk"
        self._found: dict[tuple[str, ...], str] = {}

    def look_at(self, screen: str, window: QWidget, heard: Heard) -> None:
        QApplication.sendPostedEvents()  # layouts
        painted(window, heard)
        for one in (*words_of(window), *heard.painted):
            words = () if self._is_english else untranslated(one.text)
            if words:
                self.add(screen, "not translated", one.text, one.where)
            if self._is_ukrainian and ("“" in one.text or "”" in one.text):
                self.add(screen, "English quotation marks", one.text, one.where)
        for one in (*cut_off(window), *heard.painted):
            if one.trouble and one.trouble != MAY_BE_CUT:
                self.add(screen, "cut off", one.text, one.trouble, one.where)

    def add(self, screen: str, *what: str) -> None:
        self._found.setdefault(what, screen)

    def lines(self) -> list[str]:
        return [" | ".join((screen, *what)) for what, screen in self._found.items()]


def look_at_every_screen(
    program: Program, language: str, size: tuple[int, int], qtbot: QtBot, tmp_path: Path
) -> list[str]:
    window = program.open_library(screens.make_library(tmp_path / "βιβλιοθήκη"), screens.MAIN)
    window.resize(*size)
    qtbot.waitUntil(lambda: window.workspace.current is not None and not window.workspace.is_scanning, timeout=5000)
    tour, found = screens.Tour(window, qtbot), Findings(language)
    with listening() as heard:
        for screen in tour.screens():
            found.look_at(screen, window, heard)
        for menu in tour.menus():
            for one in menu_words(menu):
                if language != "en" and untranslated(one.text):
                    found.add(menu.title(), "not translated", one.text)
            for words in without_mnemonic(menu):
                found.add(menu.title(), "no letter", words)
            for letter in equal_mnemonics(menu):
                found.add(menu.title(), "the letter of two", letter)
    for letter in equal_mnemonics(window.menuBar()):
        found.add("menu bar", "the letter of two", letter)
    return found.lines()


@pytest.mark.parametrize(("language", "size"), [("en", (900, 640)), ("uk", (760, 520)), (PSEUDO, (1440, 900))])
def test_every_screen_is_translated_and_whole(
    speak: Speak, qtbot: QtBot, tmp_path: Path, language: str, size: tuple[int, int]
) -> None:
    found = look_at_every_screen(speak(language), language, size, qtbot, tmp_path)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", ["uk", PSEUDO])
def test_the_first_window_is_translated_and_whole(speak: Speak, qtbot: QtBot, tmp_path: Path, language: str) -> None:
    program = speak(language)
    program.settings.recent_libraries = (str(screens.make_library(tmp_path / "βιβλία")), "/νησί/που/δεν/είναι")
    window, found = (
        program.first_window(FolderUnreadable(folder="/α", reason="permission denied")),
        Findings(language),
    )
    with listening() as heard:
        for size in ((1000, 680), (760, 520)):
            window.resize(*size)
            found.look_at("first window", window, heard)
            window.page.ask_where([tmp_path / "βιβλία"])
            found.look_at("first window, where to", window, heard)
            window.page.forget_question()
            window.say(None)
    assert not found.lines(), "\n".join(found.lines())


@pytest.mark.slow
@pytest.mark.parametrize("size", [(1440, 900), (900, 640), (760, 520)], ids=str)
@pytest.mark.parametrize("language", ["en", "uk", PSEUDO])
def test_every_screen_at_every_size(
    speak: Speak, qtbot: QtBot, tmp_path: Path, language: str, size: tuple[int, int]
) -> None:
    found = look_at_every_screen(speak(language), language, size, qtbot, tmp_path)
    assert not found, "\n".join(found)
