"""Another program wrote the notes: its version is offered for as long as it is not shown."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt

from clipper.domain.errors import DiskFull
from clipper.library.notes_store import NotesStore
from tests.journeys.conftest import Person

Key = Qt.Key


def test_the_other_version_is_still_offered_while_ours_cannot_be_kept(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull(file="a.txt", reason="the disk is full")

    person.drag("голова комісії")
    person.press(Key.Key_H)
    person.saved()
    (person.folder / "a.txt.notes.json").write_text(json.dumps({"items": []}), "utf-8")
    person.drag("Депутати")
    person.press(Key.Key_H)
    person.saved()
    bar = person.window.info_bar
    assert "conflict:a.txt" in bar.message_keys
    monkeypatch.setattr(NotesStore, "save_beside", full)
    person.drag("Документи")
    person.press(Key.Key_H)
    bar.action_triggered.emit("conflict:a.txt", "other")
    assert "conflict:a.txt" in bar.message_keys and len(person.cards()) == 3
