"""For tests of the window's parts: the language of their words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from clipper.ui.language import Language


@pytest.fixture
def speak(qapp: QApplication) -> Iterator[Callable[[str], object]]:
    """Speak a language until the test ends."""
    language = Language(qapp)
    yield language.choose
    language.silence()
    language.deleteLater()
    QLocale.setDefault(QLocale.c())
