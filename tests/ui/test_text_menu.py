from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clipper.ui.main_window.text_menu import TextMenu
from clipper.ui.reader.measure import ReadingStyle
from clipper.ui.settings import Settings


class Bench:
    def __init__(self, qtbot: QtBot) -> None:
        self.settings = Settings()
        self.applied: list[ReadingStyle] = []
        self.widget = QWidget()
        qtbot.addWidget(self.widget)
        self.text_menu = TextMenu(self.settings, self.applied.append, self.widget)

    def choose(self, words: str) -> None:
        menu = self.text_menu.menu(self.widget, "key of {}".format)
        next(action for action in menu.actions() if action.text().replace("&", "").split("\t")[0] == words).trigger()


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


def test_hyphenation_is_turned_on_and_off(bench: Bench) -> None:
    bench.choose("Hyphenation")
    assert bench.settings.is_hyphenated and bench.applied[-1].is_hyphenated
    bench.choose("Hyphenation")
    assert not bench.settings.is_hyphenated and not bench.applied[-1].is_hyphenated


def test_all_of_the_reading_settings_reach_the_style(bench: Bench) -> None:
    settings = bench.settings
    settings.line_spacing, settings.column, settings.text_zoom = 180, "wide", 125
    settings.is_justified = settings.are_patterns_shown = True
    settings.are_margin_notes_shown = False
    assert bench.text_menu.style() == ReadingStyle(
        leading=1.8,
        characters=75,
        zoom=1.25,
        is_justified=True,
        are_patterns_shown=True,
        are_margin_notes_shown=False,
    )


@pytest.mark.parametrize(("percent", "leading"), [(0, 1.0), (-5, 1.0), (999_999, 3.0), (155, 1.55)])
def test_a_line_spacing_from_a_strange_file_does_no_harm(bench: Bench, percent: int, leading: float) -> None:
    bench.settings.line_spacing = percent
    assert bench.text_menu.style().leading == leading
