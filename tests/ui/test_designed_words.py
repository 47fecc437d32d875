"""The words that DESIGN.md §9 and §11 give, said exactly so in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from clipper.domain.errors import DiskFull
from clipper.domain.passage import Colour
from clipper.domain.reasons import DISK_FULL
from clipper.ui.look.meanings import usual_meaning
from clipper.ui.main_window.words import error_advice, error_words
from clipper.ui.status_strip import Failed, StatusStrip
from tests.looks import look_with_keys

Speak = Callable[[str], None]
BOTH = pytest.mark.parametrize("code", ["en", "uk"])


def said(strip: StatusStrip) -> str:
    """What is read from left to right."""
    layout = strip.layout()
    assert layout is not None
    layout.activate()
    shown = [one for one in strip.findChildren(QWidget) if not one.isHidden()]
    ordered = sorted(shown, key=lambda one: one.x())
    return " ".join(text for one in ordered if (text := getattr(one, "text", str)()))


DESIGNED = [
    ("Welcome", "Your desk is clear", "Поки що тут порожньо"),
    ("Welcome", "Drop files or a folder here", "Перетягніть сюди файли або теку"),
    ("Welcome", "Try it on sample clippings", "Спробувати на зразках"),
    ("InfoBar", "Find match", "Знайти збіг"),
    ("InfoBar", "Keep as is", "Залишити так"),
    ("Messages", "Retry", "Повторити"),
    ("Messages", "Highlight removed.", "Виділення прибрано."),
    ("InfoBar", "Undo", "Скасувати"),
    ("EmptyWriter", "No matches for “{words}”", "Нічого не знайдено за «{words}»"),
    ("CommandPalette", "No matches for “{typed}”", "Нічого не знайдено за «{typed}»"),
    ("CreateRow", "Create “{tag}”", "Створити «{tag}»"),
]


@pytest.mark.parametrize(("context", "english", "ukrainian"), DESIGNED)
def test_the_table_is_said_word_for_word(speak: Speak, context: str, english: str, ukrainian: str) -> None:
    for code, words in (("en", english), ("uk", ukrainian)):
        speak(code)
        assert QCoreApplication.translate(context, english) == words


@pytest.mark.parametrize(
    ("code", "count", "words"),
    [
        ("en", 1, "1 passage lost its place"),
        ("en", 2, "2 passages lost their place"),
        ("uk", 1, "1 фрагмент утратив своє місце"),
        ("uk", 2, "2 фрагменти втратили своє місце"),
        ("uk", 5, "5 фрагментів утратили своє місце"),
    ],
)
def test_lost_passages_are_counted_in_words(speak: Speak, code: str, count: int, words: str) -> None:
    speak(code)
    assert QCoreApplication.translate("InfoBar", "%Ln passages lost their place", "", count) == words


MEANINGS = {
    "en": ["Key fact", "Confirmed", "Quotation", "Context", "Doubtful", "Follow up"],
    "uk": ["Ключовий факт", "Підтверджено", "Цитата", "Контекст", "Сумнівно", "Перевірити далі"],
}


@BOTH
def test_colours_mean_what_was_designed(speak: Speak, code: str) -> None:
    speak(code)
    assert [usual_meaning(colour) for colour in Colour] == MEANINGS[code]


FULL = {
    "en": "Could not save: the disk is full. Your changes are kept in memory.",
    "uk": "Не вдалося зберегти: диск заповнений. Зміни поки в пам’яті.",
}


@BOTH
def test_a_full_disk_is_told_as_designed(speak: Speak, code: str) -> None:
    speak(code)
    fault = DiskFull(file="a.txt", reason=DISK_FULL)
    assert f"{error_words(fault)} {error_advice(fault)}" == FULL[code]


STRIP = {
    "en": ("Importing 31 of 48 2 skipped · Details", "Not saved: disk full. Retry"),
    "uk": ("Імпорт: 31 із 48 пропущено 2 · Докладніше", "Не збережено: диск заповнений. Повторити"),
}


@BOTH
def test_the_strip_says_as_designed_how_an_import_and_saving_go(speak: Speak, qtbot: QtBot, code: str) -> None:
    speak(code)
    strip = StatusStrip(look_with_keys())
    qtbot.addWidget(strip)
    strip.resize(1400, 28)
    strip.set_import(31, 48, 2)
    strip.set_save_state(Failed(QCoreApplication.translate("Messages", "disk full")))
    importing, failing = STRIP[code]
    assert importing in said(strip) and failing in said(strip)
