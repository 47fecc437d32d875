from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from clipper.domain.clipping import ClippingId, Marks
from clipper.domain.errors import ClippingMissing, NotesDamaged, NotesNewer, SaveFailed
from clipper.domain.tag_book import TagBook, TagDefinition
from clipper.domain.tag_colours import tag_hue_hex
from clipper.domain.tag_edits import Merge, Rename, TagTarget
from clipper.library.library import Library
from clipper.library.rewriting import rewrite
from clipper.library.tagging import TagTally, carriers, marks_in, retag, retagging, tag_rows
from clipper.search.index import Index
from tests.library.conftest import FILE, NOW, TEXT, Refusing, tag, tags_of

CHANGE = Rename("порт", "гавань")
SECOND = ClippingId("друга.txt")


@pytest.fixture
def two(library: Library, folder: Path, index: Index) -> Index:
    """Two clippings tagged "порт"; the index knows."""
    (folder / SECOND).write_text(TEXT, "utf-8")
    tag(library, FILE, "порт")
    tag(library, SECOND, "порт/склад")
    library.refresh_all(index)
    return index


def test_rows_count_clippings_and_passages_and_name_parents_before_children() -> None:
    marks = [
        Marks(tags=("war/drones", "Порт"), passage_tags=("порт", "порт", "war crimes")),
        Marks(tags=("порт",), passage_tags=("a/b/c",)),
    ]
    book = TagBook((TagDefinition("War", "#102030"), TagDefinition("unused", "", "nobody has it")))
    rows = tag_rows(marks, book)
    assert [(row.tag, row.clippings, row.passages) for row in rows] == [
        ("a", 0, 0),
        ("a/b", 0, 0),
        ("a/b/c", 0, 1),
        ("unused", 0, 0),
        ("War", 0, 0),
        ("war/drones", 1, 0),
        ("war crimes", 0, 1),
        ("порт", 2, 2),
    ]
    by_tag = {row.tag: row for row in rows}
    assert by_tag["war/drones"].colour == "#102030" and not by_tag["war/drones"].has_own_colour
    assert by_tag["War"].has_own_colour and by_tag["порт"].colour == tag_hue_hex("порт")
    assert by_tag["unused"].description == "nobody has it"
    assert [row.tag for row in rows if row.is_defined] == ["unused", "War"]


def test_uses_are_counted_with_and_without_children_and_spelling_is_the_most_used() -> None:
    tally = TagTally([Marks(tags=("A",), passage_tags=("a", "a", "a/x"))], TagBook())
    assert tally.uses(["A"], with_children=True) == (1, 3) and tally.uses(["a"], with_children=False) == (1, 2)
    assert tally.uses(["a", "a/x"], with_children=True) == (1, 3)
    assert tally.spelling("A") == "a" and tally.spelling("x") is None and tally.used() == {"a": 3, "a/x": 1}


def test_the_clippings_that_carry_a_tag_are_found_in_the_index(two: Index) -> None:
    marks = marks_in(two)
    assert sorted(carriers(marks, TagTarget(CHANGE))) == sorted([FILE, SECOND])
    assert carriers(marks, TagTarget(Rename("порт/склад", "x"))) == [SECOND]


def test_closed_clippings_are_changed_on_disk_and_in_the_index(library: Library, two: Index) -> None:
    found = retag(library, two, [FILE, SECOND], CHANGE)
    assert found.done == (FILE, SECOND) and not found.failures
    assert tags_of(library, FILE) == ("гавань",) and tags_of(library, SECOND) == ("гавань/склад",)
    assert marks_in(two)[SECOND].tags == ("гавань/склад",)
    library.refresh_all(two)
    assert marks_in(two)[FILE].tags == ("гавань",)


def test_undoing_on_disk_gives_the_same_bytes(library: Library, folder: Path, two: Index) -> None:
    path = folder / f"{FILE}.notes.json"
    before = path.read_bytes()
    made = rewrite(library, lambda: two, FILE, retagging(FILE, CHANGE, NOW, TagTarget(CHANGE)))
    assert made.edit is not None and path.read_bytes() != before
    edit = made.edit.inverted()
    rewrite(library, lambda: two, FILE, lambda _: edit)
    assert path.read_bytes() == before


def test_what_cannot_be_changed_is_told_and_the_rest_is_done(library: Library, folder: Path, two: Index) -> None:
    path = folder / f"{FILE}.notes.json"
    newer = path.read_text("utf-8").replace('"clip:version": 1', '"clip:version": 2')
    for text, fault in ((newer, NotesNewer), ("{", NotesDamaged)):
        path.write_text(text, "utf-8")
        found = retag(library, two, [FILE, ClippingId("gone.txt"), SECOND], Merge(("порт", "гавань"), "море"))
        assert [type(error) for _, error in found.failures] == [fault, ClippingMissing] and found.done == (SECOND,)
        assert path.read_text("utf-8") == text and tags_of(library, SECOND) == ("море/склад",)


def test_nothing_is_written_when_there_is_nothing_to_do(library: Library, folder: Path, two: Index) -> None:
    path = folder / f"{FILE}.notes.json"
    before = path.stat().st_mtime_ns
    assert rewrite(library, lambda: two, FILE, lambda _: None).edit is None
    assert path.stat().st_mtime_ns == before


def test_a_full_disk_leaves_the_old_notes(library: Library, files: Refusing, two: Index) -> None:
    files.error = OSError(28, "No space left on device")
    found = retag(library, two, [FILE], CHANGE)
    assert isinstance(found.failures[0][1], SaveFailed) and tags_of(library, FILE) == ("порт",)


def test_a_library_that_refuses_writing_is_changed_in_the_mirror(
    library: Library, files: Refusing, two: Index
) -> None:
    files.error = PermissionError(13, "Permission denied")
    assert retag(library, two, [FILE], CHANGE).is_mirrored and tags_of(library, FILE) == ("гавань",)


def test_the_index_may_fail_after_the_notes_are_saved(
    library: Library, two: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(Index, "_in_transaction", fail)
    assert retag(library, two, [FILE], CHANGE).done == (FILE,) and tags_of(library, FILE) == ("гавань",)


def test_a_passage_that_another_program_removed_does_not_come_back(
    library: Library, folder: Path, two: Index
) -> None:
    made = rewrite(library, lambda: two, FILE, retagging(FILE, CHANGE, NOW, TagTarget(CHANGE)))
    path = folder / f"{FILE}.notes.json"
    page = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps({**page, "items": []}), "utf-8")
    assert made.edit is not None
    edit = made.edit.inverted()
    assert rewrite(library, lambda: two, FILE, lambda _: edit).edit is None and tags_of(library, FILE) == ()
