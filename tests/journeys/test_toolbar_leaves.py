"""The highlight toolbar goes when what it stands at is out of sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from clipper.ui.highlight_toolbar import HighlightToolbar
from tests.journeys.conftest import Person

Key = Qt.Key


@pytest.fixture
def toolbar(person: Person) -> HighlightToolbar:
    person.drag("голова комісії")
    found = person.window.desk.toolbar.toolbar
    person.qtbot.waitUntil(found.isVisible)
    return found


def test_when_another_clipping_is_shown(person: Person, toolbar: HighlightToolbar) -> None:
    person.press(Key.Key_J)
    person.qtbot.waitUntil(lambda: person.window.workspace.current.id == "b.md")  # type: ignore[union-attr]
    assert not toolbar.isVisible()


def test_when_a_board_takes_the_place_of_the_text(person: Person, toolbar: HighlightToolbar) -> None:
    person.press(Key.Key_G)
    person.press(Key.Key_P)
    assert person.window.boards.shown is not None and not toolbar.isVisible()


def test_when_the_list_takes_the_place_of_the_text(person: Person, toolbar: HighlightToolbar) -> None:
    person.window.resize(780, 700)
    person.press(Key.Key_Backspace)
    assert not person.article.isVisible() and not toolbar.isVisible()


def test_when_the_text_is_laid_out_anew(person: Person, toolbar: HighlightToolbar) -> None:
    person.press(Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert not toolbar.isVisible()


def test_when_the_inspector_moves_the_text(person: Person, toolbar: HighlightToolbar) -> None:
    person.press(Key.Key_I)
    assert not toolbar.isVisible()
