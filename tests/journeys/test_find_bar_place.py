"""The find bar stands over the text it looks in, and nowhere else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt

from clipper.ui.find_bar import FindBar
from tests.journeys.conftest import Person

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def bar(person: Person) -> FindBar:
    person.press(Key.Key_F, Mod.ControlModifier)
    person.type("порт")
    return person.window.finder.bar


def is_over_text(person: Person, bar: FindBar) -> bool:
    viewport = person.article.viewport()
    return QRect(viewport.mapTo(person.window, QPoint()), viewport.size()).contains(bar.geometry())


@pytest.mark.parametrize("width", [1100, 1440, 1700])
def test_it_follows_the_text_when_panes_come_and_go(person: Person, width: int) -> None:
    person.window.resize(width, 800)
    person.window.panes.show_inspector(False)
    person.press(Key.Key_F, Mod.ControlModifier)
    bar = person.window.finder.bar
    assert is_over_text(person, bar)
    for pane in ("toggle_inspector", "toggle_sidebar", "toggle_inspector", "toggle_sidebar"):
        person.window.commands.run(pane)
        assert is_over_text(person, bar), pane


def test_a_board_is_not_covered_by_it(person: Person, bar: FindBar) -> None:
    person.article.setFocus()
    person.press(Key.Key_G)
    person.press(Key.Key_P)
    assert person.window.boards.shown is not None and not bar.isVisible()
    person.press(Key.Key_Backspace)
    assert person.article.isVisible() and bar.isVisible() and is_over_text(person, bar)


def test_the_list_is_not_covered_by_it(person: Person, bar: FindBar) -> None:
    person.window.resize(780, 700)
    person.article.setFocus()
    person.press(Key.Key_Backspace)
    assert not person.article.isVisible() and not bar.isVisible()
    person.press(Key.Key_Return)
    assert person.article.isVisible() and bar.isVisible() and is_over_text(person, bar)


def test_what_is_wanted_is_looked_for_in_a_clipping_that_comes_while_it_is_away(person: Person, bar: FindBar) -> None:
    bar._field.setText("clipping")
    assert not person.article.hits
    person.window.resize(780, 700)
    person.article.setFocus()
    person.press(Key.Key_Backspace)
    person.press(Key.Key_J)
    person.qtbot.waitUntil(lambda: person.window.workspace.current.id == "b.md")  # type: ignore[union-attr]
    person.press(Key.Key_Return)
    assert bar.isVisible() and len(person.article.hits) == 1


def test_closed_it_stays_away(person: Person, bar: FindBar) -> None:
    person.press(Key.Key_Escape)
    person.press(Key.Key_G)
    person.press(Key.Key_P)
    person.press(Key.Key_Backspace)
    assert person.article.isVisible() and not bar.isVisible()
