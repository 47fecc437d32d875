"""A passage that lost its place is the active one, and its card is out of sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.journeys.conftest import Person

Key = Qt.Key


@pytest.fixture
def at_lost(person: Person) -> Person:
    person.drag("голова комісії")
    person.press(Key.Key_H)
    person.saved()
    path = person.folder / "a.txt"
    path.write_text(path.read_text("utf-8").replace("голова комісії", "хтось"), "utf-8")
    workspace = person.window.workspace
    workspace.refresh()
    person.qtbot.waitUntil(lambda: workspace.current is not None and bool(workspace.current.lost()))
    assert workspace.current is not None
    person.window.panes.show_inspector(False)
    person.window.desk.go_to(workspace.current.lost()[0].id)
    person.article.setFocus()
    return person


def test_its_note_can_be_written(at_lost: Person) -> None:
    at_lost.press(Key.Key_N)
    at_lost.type("Де це тепер?")
    at_lost.press(Key.Key_Escape)
    at_lost.saved()
    assert "Де це тепер?" in (at_lost.folder / "a.txt.notes.json").read_text("utf-8")


def test_it_can_be_tagged_where_the_field_is_seen(at_lost: Person) -> None:
    at_lost.press(Key.Key_T)
    tags = at_lost.window.desk.tags
    assert tags.isVisible() and at_lost.window.rect().contains(tags.body().translated(tags.pos()))


def test_its_words_are_copied_with_their_source(at_lost: Person) -> None:
    QGuiApplication.clipboard().clear()
    at_lost.press(Key.Key_Q)
    assert "голова комісії" in QGuiApplication.clipboard().text()
