"""Numbers are written as the language writes them, and words follow the number: 12,345 clippings, 12 345 вирізок."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication

from clipper.domain.errors import ClippingsNotChanged, NotesUnreadable
from clipper.domain.told import listed
from clipper.ui.main_window.words import error_words
from tests import translations

MANY = 12_345
Speak = Callable[[str], None]
GROUPED = {"en": "12,345", "uk": "12\u00a0345"}


@pytest.mark.parametrize("code", ["en", "uk"])
def test_thousands_are_grouped_in_every_plural(speak: Speak, code: str) -> None:
    speak(code)
    for source in translations.sources():
        if source.is_plural:
            words = QCoreApplication.translate(source.context, source.text, "", MANY)
            assert GROUPED[code] in words, source
            assert not re.search(r"%L?n|\d{4}", words), source


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "1 вирізка"),
        (2, "2 вирізки"),
        (5, "5 вирізок"),
        (12_341, "12\u00a0341 вирізка"),
        (MANY, "12\u00a0345 вирізок"),
    ],
)
def test_ukrainian_words_follow_the_number(speak: Speak, number: int, words: str) -> None:
    speak("uk")
    assert QCoreApplication.translate("StatusStrip", "%Ln clippings", "", number) == words


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", "a, b, c and 12,345 more could not be changed. The notes of a cannot be read: the disk is full."),
        ("uk", "Не вдалося змінити: a, b, c та ще 12\u00a0345. Не вдається прочитати нотатки до a: диск заповнений."),
    ],
)
def test_numbers_in_an_error_are_written_as_the_language_writes_them(speak: Speak, code: str, words: str) -> None:
    speak(code)
    fault = NotesUnreadable(file="a", reason="the disk is full")
    files = ["a", "b", "c", *(["d"] * MANY)]
    error = ClippingsNotChanged(files=listed(files), count=len(files), reason=fault.told)
    assert error_words(error) == words
