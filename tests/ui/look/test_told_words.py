"""Sentences made below the window are said in its language, the reasons inside them too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from clipper.domain.errors import NotesDamaged, NotesUnreadable, TagsNotChanged
from clipper.domain.told import Told
from clipper.ui.look.told_words import told_words, words_of


class Shouting(QTranslator):
    """Every such sentence in capitals."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: ARG002
        if context != "Errors":  # widgets of other tests may still be there, and hear of it
            return text
        return text.upper().replace("{FILE}", "{file}").replace("{REASON}", "{reason}").replace("{LINE}", "{line}")

    def isEmpty(self) -> bool:  # noqa: N802  Qt's
        return False


@pytest.fixture(autouse=True)
def shouting(qapp: QApplication) -> Iterator[None]:
    translator = Shouting()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_a_reason_of_ours_is_translated_before_it_is_filled_in() -> None:
    reason = Told("it is not JSON at line {line}", (("line", "3"),))
    fault = NotesDamaged(file="a.txt", reason=reason, kept_as="")
    assert told_words(fault.told) == "THE NOTES FILE OF a.txt IS DAMAGED: IT IS NOT JSON AT LINE 3."
    assert str(fault) == "The notes file of a.txt is damaged: it is not JSON at line 3."


def test_a_sentence_in_a_sentence_is_translated() -> None:
    inner = NotesUnreadable(file="a.txt", reason="permission denied")
    words = words_of("x {reason}", TagsNotChanged(count=1, files="a.txt", reason=inner.told).values)
    assert words == "X THE NOTES OF a.txt CANNOT BE READ: PERMISSION DENIED."
