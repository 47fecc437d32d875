"""Bars about files of the library: told once, and gone when it is put right."""

from __future__ import annotations

import errno
import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from clipper.domain.clipping import ClippingId
from clipper.domain.errors import IndexFailed
from clipper.library import notes_store
from clipper.search.index import Index
from tests.journeys.conftest import Person, Start

ALONE = '{"type": "AnnotationPage", "items": [], "clip:document": {"clip:file": "gone.txt", "clip:sha256": "1234"}}'


def scan(person: Person) -> None:
    workspace = person.window.workspace
    workspace.refresh()
    person.qtbot.waitUntil(lambda: not workspace.is_scanning)


def alone(person: Person, name: str = "gone.txt") -> None:
    """Notes whose clipping is gone are found."""
    (person.folder / f"{name}.notes.json").write_text(ALONE, "utf-8")
    scan(person)
    assert person.window.info_bar.isVisible()


def dismiss(person: Person) -> None:
    buttons = person.window.info_bar.findChildren(QToolButton)
    next(button for button in buttons if button.isVisible() and button.accessibleName() == "Dismiss").click()


def test_what_was_dismissed_is_not_told_again_by_the_next_scan(person: Person) -> None:
    alone(person)
    dismiss(person)
    scan(person)
    assert not person.window.info_bar.isVisible()


def test_what_was_put_right_is_told_no_more(person: Person) -> None:
    alone(person)
    (person.folder / "gone.txt.notes.json").unlink()
    scan(person)
    assert not person.window.info_bar.isVisible()


@pytest.mark.skipif(sys.platform != "linux", reason="names that other systems do not take")
def test_a_name_that_is_no_text_can_be_dismissed(person: Person) -> None:
    alone(person, os.fsdecode(b"\xff\xfe.txt"))
    dismiss(person)
    assert not person.window.info_bar.isVisible()


def test_a_list_that_can_be_asked_again_is_told_of_no_more(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise IndexFailed(reason="disk i/o error")

    bar, listing = person.window.info_bar, person.window.workspace.listing
    with monkeypatch.context() as patch:
        patch.setattr(Index, "order", refuse)
        listing.refresh()
        person.qtbot.waitUntil(bar.isVisible)
    listing.refresh()
    person.qtbot.waitUntil(lambda: listing.is_arranged)
    assert not bar.isVisible()


def test_notes_that_can_be_read_again_are_told_of_no_more(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes | None:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(notes_store, "read_notes_file", refuse)
        person = start()
        person.qtbot.waitUntil(lambda: "notes:a.txt" in person.window.info_bar.message_keys)
    scan(person)
    workspace = person.window.workspace
    person.qtbot.waitUntil(lambda: workspace.current is not None and not workspace.current.is_read_only)
    assert "notes:a.txt" not in person.window.info_bar.message_keys


def test_a_library_that_cannot_be_written_is_told_of_once(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(notes_store.NotesStore, "_save_in_library", refuse)
    person.drag("голова комісії")
    person.press(Qt.Key.Key_H)
    person.saved()
    assert "mirror" in person.window.info_bar.message_keys
    dismiss(person)
    person.drag("Депутати")
    person.press(Qt.Key.Key_H)
    person.saved()
    person.window.workspace.opened_library.bulk.star([ClippingId("b.md")], on=True)
    assert person.window.workspace.flush() and not person.window.info_bar.isVisible()
