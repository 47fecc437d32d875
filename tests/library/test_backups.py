"""Copies of notes files before a run changes them, and a damaged file brought back from one."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from clipper.domain import edits
from clipper.domain.anchor import Exact
from clipper.domain.errors import NotesDamaged, NotesRestored
from clipper.domain.restoring import restored
from clipper.library.library import Library
from clipper.storage.backups import Backups
from tests.library.conftest import FILE, TEXT, tag, tagged, tags_of

NAME = f"{FILE}.notes.json"


def copies(library: Library) -> list[bytes]:
    return [earlier.backup.path.read_bytes() for earlier in library.store.backups.of(FILE)]


def test_the_first_write_of_a_run_copies_what_was_there(open_library: Callable[[], Library], folder: Path) -> None:
    library = open_library()
    tag(library, FILE, "порт")
    tag(library, FILE, "суд")
    assert copies(library) == [], "there was nothing before this run"
    before = (folder / NAME).read_bytes()
    again = open_library()
    tag(again, FILE, "кран")
    tag(again, FILE, "місто")
    assert copies(again) == [before]


def test_before_much_is_changed_each_file_is_copied_once_more(library: Library, folder: Path) -> None:
    tag(library, FILE, "порт")
    before = (folder / NAME).read_bytes()
    library.store.backups.copy_all_again()
    tag(library, FILE, "суд")
    tag(library, FILE, "кран")
    assert copies(library) == [before]


def test_a_state_folder_that_takes_nothing_stops_no_save(
    open_library: Callable[[], Library], monkeypatch: pytest.MonkeyPatch
) -> None:
    tag(open_library(), FILE, "порт")
    monkeypatch.setattr(Backups, "keep", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    library = open_library()
    tag(library, FILE, "суд")
    assert tags_of(library, FILE) == ("порт", "суд")


def test_damaged_notes_are_again_as_their_newest_copy_has_them(
    open_library: Callable[[], Library], folder: Path
) -> None:
    tag(open_library(), FILE, "порт")
    library = open_library()
    tag(library, FILE, "суд")
    (folder / NAME).write_bytes(b"\0" * 500)
    opened = library.open_for_marking(FILE)
    assert isinstance(opened.loaded.fault, NotesRestored) and opened.loaded.notes.tags == ("порт",)
    assert str(opened.loaded.fault.values["taken"])[:4] == "2026"
    (kept,) = folder.glob("*.damaged-*")
    assert kept.read_bytes() == b"\0" * 500 and kept.name == opened.loaded.fault.values["kept_as"]
    library.save(opened, tagged(library, opened, "кран"), opened.loaded.base)
    assert tags_of(library, FILE) == ("порт", "кран")


def test_a_copy_that_is_damaged_itself_is_passed_over(open_library: Callable[[], Library], folder: Path) -> None:
    for name in ("порт", "суд", "кран"):
        tag(open_library(), FILE, name)
    library = open_library()
    newest, older = library.store.backups.of(FILE)
    newest.backup.path.write_bytes(b"half a fi")
    (folder / NAME).write_bytes(b"garbage")
    assert library.open_for_marking(FILE).loaded.notes.tags == ("порт",)
    older.backup.path.write_bytes(b"")
    (folder / NAME).write_bytes(b"garbage")
    fault = library.open_for_marking(FILE).loaded.fault
    assert isinstance(fault, NotesDamaged) and not isinstance(fault, NotesRestored)
    assert not (folder / NAME).exists() and len(list(folder.glob("*.damaged-*"))) == 2


def test_a_copy_that_the_system_does_not_hand_out_is_passed_over(
    open_library: Callable[[], Library], folder: Path
) -> None:
    for name in ("порт", "суд", "кран"):
        tag(open_library(), FILE, name)
    library = open_library()
    newest = next(library.store.backups.of(FILE)).backup.path
    newest.unlink()
    newest.mkdir()  # what the system says of it is an error, as of a bad sector
    assert [one.notes.tags for one in library.store.backups.readable(FILE)] == [("порт",)]
    (folder / NAME).write_bytes(b"garbage")
    assert library.open_for_marking(FILE).loaded.notes.tags == ("порт",)


def test_going_back_to_notes_with_a_bare_position_does_not_bring_that_back_into_an_edited_text(
    library: Library, folder: Path
) -> None:
    position = {"type": "TextPositionSelector", "start": 0, "end": 4}
    target = {"source": "urn:x:1", "selector": position}
    item = {"id": "urn:x:2", "type": "Annotation", "motivation": "highlighting", "target": target}
    (folder / NAME).write_text(json.dumps({"type": "AnnotationPage", "id": "urn:x:1", "items": [item]}), "utf-8")
    tag(library, FILE, "порт")
    (folder / FILE).write_text("Новий абзац угорі.\n\n" + TEXT, "utf-8")
    opened = library.open_for_marking(FILE)
    now, earlier = opened.loaded.notes, next(library.store.backups.of(FILE)).notes
    edit = restored(FILE, now, earlier, library.now())
    assert edit is not None
    library.save(opened, edits.apply(now, edit, library.now()), opened.loaded.base)
    again = library.open_clipping(FILE)
    outcome = again.outcomes["urn:x:2"]
    assert isinstance(outcome, Exact) and again.document is not None and again.loaded.notes.tags == ()
    assert again.document.text[outcome.span.start : outcome.span.end] == "Порт"
