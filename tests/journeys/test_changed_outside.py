"""Another program changes the notes or the text of what is being read: the reader stays where they are."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from clipper.domain.edits import apply, star
from clipper.library.library import Library
from clipper.library.state_folder import StateFolder
from tests.journeys.conftest import Person

Key, Mod = Qt.Key, Qt.KeyboardModifier


def star_outside(person: Person, state: Path) -> None:
    """By another Clipper on the same folder."""
    library = Library(person.folder, StateFolder(state))
    opened = library.open_clipping("a.txt")  # type: ignore[arg-type]
    edit = star(opened.id, opened.loaded.notes, True, library.now())
    assert edit is not None
    library.save(opened, apply(opened.loaded.notes, edit, library.now()), opened.loaded.base)
    workspace = person.window.workspace
    workspace.refresh()
    person.qtbot.waitUntil(lambda: workspace.current is not None and workspace.current.notes.state.starred)


def test_a_caret_and_what_is_selected_stay(person: Person, tmp_path: Path) -> None:
    place = person.span("Абзац номер 25").start
    person.press(Key.Key_F7)
    person.article.put_caret(place, place)
    person.press(Key.Key_Right, Mod.ShiftModifier | Mod.ControlModifier)
    selected, scrolled = person.selected(), person.article.verticalScrollBar().value()
    assert selected and scrolled
    star_outside(person, tmp_path / "other")
    assert person.selected() == selected and person.article.is_in_caret_mode
    assert person.article.verticalScrollBar().value() == scrolled


def test_the_active_passage_stays_active(person: Person, tmp_path: Path) -> None:
    person.drag("голова комісії")
    person.press(Key.Key_H)
    person.saved()
    active = person.window.desk.active_id
    star_outside(person, tmp_path / "other")
    assert active is not None and person.window.desk.active_id == active
