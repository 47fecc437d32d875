"""Marks that a newer Clipper wrote: nothing that is pressed changes them, and nothing says that it did."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from clipper.ui.info_bar import UNDO
from tests.journeys.conftest import Person, Start

Key, Mod = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def reader_of_newer(start: Start, library_folder: Path) -> Person:
    first = start()
    first.drag("голова комісії")
    first.press(Key.Key_H)
    first.saved()
    first.window.close()
    path = library_folder / "a.txt.notes.json"
    path.write_text(path.read_text("utf-8").replace('"clip:version": 1', '"clip:version": 99'), "utf-8")
    return start()


def test_delete_says_nothing_was_removed_where_nothing_was(reader_of_newer: Person) -> None:
    person = reader_of_newer
    person.press(Key.Key_BracketRight)
    person.press(Key.Key_Delete)
    assert person.cards() == ["голова комісії"]
    assert UNDO not in person.window.info_bar.message_keys
