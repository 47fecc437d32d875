"""A slow clipping has been read while something is typed for the one before: the words stay with that one."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from clipper.domain.clipping import ClippingId
from clipper.library.library import Library
from tests.journeys.conftest import Person

Key = Qt.Key


@pytest.fixture
def slow_b(person: Person, monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """The second clipping is asked for, and read when this is set."""
    gate, read = threading.Event(), Library._bytes

    def wait(self: Library, clipping: ClippingId) -> bytes:
        if clipping == "b.md":
            gate.wait(20)
        return read(self, clipping)

    monkeypatch.setattr(Library, "_bytes", wait)
    person.window.clipping_list.step(1)
    assert person.window.workspace.current_id == "b.md"
    yield gate
    gate.set()


def arrive(person: Person, gate: threading.Event) -> None:
    gate.set()
    library = person.window.workspace.opened_library
    person.qtbot.waitUntil(lambda: library.session(ClippingId("b.md")) is not None)


def tags_of(person: Person, name: str) -> list[str]:
    return [
        body["value"]
        for item in person.saved(name)["items"]
        for body in item.get("body", [])
        if body.get("purpose") == "tagging"
    ]


def test_a_tag_typed_for_a_clipping_goes_to_no_other(person: Person, slow_b: threading.Event) -> None:
    person.window.reader.tag_requested.emit()
    person.type("порт")
    arrive(person, slow_b)
    person.press(Key.Key_Return)
    assert tags_of(person, "a.txt") == ["порт"] and tags_of(person, "b.md") == []


def test_a_tag_typed_for_a_passage_is_not_lost(person: Person, slow_b: threading.Event) -> None:
    person.article.setFocus()
    person.drag("голова комісії")
    person.press(Key.Key_T)
    person.type("порт")
    arrive(person, slow_b)
    person.press(Key.Key_Return)
    assert tags_of(person, "a.txt") == ["порт"] and tags_of(person, "b.md") == []


def test_a_note_typed_beside_the_text_is_not_lost(person: Person, slow_b: threading.Event) -> None:
    person.window.panes.show_inspector(False)
    person.article.setFocus()
    person.drag("голова комісії")
    person.press(Key.Key_N)
    person.type("перевірити")
    arrive(person, slow_b)
    person.type(" ще раз")
    person.press(Key.Key_Escape)
    person.saved()
    assert "перевірити ще раз" in (person.folder / "a.txt.notes.json").read_text("utf-8")


def test_a_headline_being_written_is_not_lost(person: Person, slow_b: threading.Event) -> None:
    person.article.header.edit_title()
    person.type("Порт")
    arrive(person, slow_b)
    person.press(Key.Key_Return)
    assert person.saved()["clip:document"]["clip:corrected"] == {"title": "Порт"}


def test_the_toolbar_goes_with_the_selection_it_stood_at(person: Person, slow_b: threading.Event) -> None:
    person.drag("голова комісії")
    toolbar = person.window.desk.toolbar.toolbar
    person.qtbot.waitUntil(toolbar.isVisible)
    arrive(person, slow_b)
    assert not toolbar.isVisible()


def test_a_note_on_a_clipping_goes_on_in_no_other(person: Person, slow_b: threading.Event) -> None:
    person.window.panes.show_inspector(True)
    person.window.inspector.show_tab("details")
    person.window.inspector._details.note.editor.setFocus()
    person.type("перша")
    arrive(person, slow_b)
    person.type("ж")
    assert person.window.workspace.flush()
    assert "першаж" in (person.folder / "a.txt.notes.json").read_text("utf-8")
    assert not (person.folder / "b.md.notes.json").exists()
