"""Clippings renamed or moved while Clipper was closed: their notes are found by the file's bytes."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable
from pathlib import Path

from clipper.domain.clipping import ClippingId
from clipper.domain.errors import ClippingGone, TwoCandidates
from clipper.library.library import Library
from clipper.search.index import Index
from tests.library.conftest import FILE, Refusing, tag, tags_of

NEW = ClippingId("2026/причал.txt")


def move(folder: Path) -> None:
    (folder / "2026").mkdir()
    (folder / FILE).rename(folder / NEW)


def test_notes_of_a_moved_clipping_are_found_and_shown(library: Library, folder: Path, index: Index) -> None:
    tag(library, FILE, "порт")
    move(folder)
    library.refresh_all(index)
    assert library.store.adopted == {NEW: f"{FILE}.notes.json"}
    assert tags_of(library, NEW) == ("порт",) and library.attention.faults == ()
    row = index.clipping(NEW)
    assert row is not None and row.marks.tags == ("порт",) and index.clipping(FILE) is None
    assert (folder / f"{FILE}.notes.json").exists()


def test_saving_puts_them_beside_the_new_name_and_removes_the_orphan(
    library: Library, folder: Path, index: Index
) -> None:
    tag(library, FILE, "порт")
    move(folder)
    library.find_moved_notes(index)
    tag(library, NEW, "суд")
    assert not (folder / f"{FILE}.notes.json").exists() and library.store.adopted == {}
    notes = (folder / f"{NEW}.notes.json").read_text("utf-8")
    assert '"clip:file": "причал.txt"' in notes and tags_of(library, NEW) == ("порт", "суд")


def test_two_clippings_that_could_own_the_notes_are_told_and_nothing_changes(
    library: Library, folder: Path, index: Index
) -> None:
    tag(library, FILE, "порт")
    move(folder)
    shutil.copy(folder / NEW, folder / "копія.txt")
    before = sorted(path.name for path in folder.rglob("*"))
    library.refresh_all(index)
    (fault,) = library.attention.faults
    assert isinstance(fault, TwoCandidates) and "копія.txt" in str(fault) and NEW in str(fault)
    assert library.store.adopted == {} and tags_of(library, NEW) == ()
    assert sorted(path.name for path in folder.rglob("*")) == before


def test_notes_whose_clipping_is_gone_are_told(library: Library, folder: Path, index: Index) -> None:
    tag(library, FILE, "порт")
    (folder / FILE).unlink()
    library.refresh_all(index)
    (fault,) = library.attention.faults
    assert isinstance(fault, ClippingGone) and f"{FILE}.notes.json" in str(fault)


def test_the_new_place_may_be_marked_when_the_old_one_refuses_writing(
    library: Library, folder: Path, index: Index, open_library: Callable[[], Library]
) -> None:
    tag(library, FILE, "порт")
    move(folder)
    library.find_moved_notes(index)
    orphan = folder / f"{FILE}.notes.json"
    data = orphan.read_bytes()
    assert not tag(library, NEW, "суд")
    orphan.write_bytes(data)  # as if it could not be removed
    again = open_library()
    again.refresh_all(index)
    assert tags_of(again, NEW) == ("порт", "суд") and again.store.adopted == {}


def test_a_clipping_renamed_and_edited_is_found_by_the_name_inside(
    library: Library, folder: Path, index: Index
) -> None:
    tag(library, FILE, "порт")
    (folder / "2026").mkdir()
    (folder / FILE).rename(folder / "2026" / FILE)
    (folder / "2026" / FILE).write_text("Зовсім інший текст, але ім’я те саме.", "utf-8")
    library.refresh_all(index)
    assert tags_of(library, f"2026/{FILE}") == ("порт",)


def test_notes_of_a_folder_renamed_and_edited_do_not_go_to_a_namesake_at_the_top(
    library: Library, folder: Path, index: Index
) -> None:
    (folder / "2025").mkdir()
    (folder / "2025" / "причал.txt").write_text("Причал зачинено.", "utf-8")
    (folder / "причал.txt").write_text("Причал відкрито.", "utf-8")
    tag(library, "2025/причал.txt", "порт")
    (folder / "2025").rename(folder / "архів")
    (folder / "архів" / "причал.txt.notes.json").rename(folder / "забуті.notes.json")
    (folder / "архів" / "причал.txt").write_text("Причал зачинено на ремонт.", "utf-8")
    library.refresh_all(index)
    assert tags_of(library, "причал.txt") == ()
    (fault,) = library.attention.faults
    assert isinstance(fault, TwoCandidates)


def test_notes_of_a_deleted_clipping_do_not_go_to_a_namesake_that_was_there_all_the_time(
    library: Library, folder: Path, index: Index, open_library: Callable[[], Library]
) -> None:
    (folder / "2026").mkdir()
    (folder / "2026" / FILE).write_text("Про зовсім інший порт.", "utf-8")
    tag(library, FILE, "порт")
    library.refresh_all(index)
    (folder / FILE).unlink()
    for again in (library, open_library()):
        again.refresh_all(index)
        assert tags_of(again, f"2026/{FILE}") == ()
        (fault,) = again.attention.faults
        assert isinstance(fault, TwoCandidates) and f"2026/{FILE}" in str(fault)


def test_a_clipping_renamed_and_edited_keeps_its_notes_from_start_to_start(
    library: Library, folder: Path, index: Index, open_library: Callable[[], Library]
) -> None:
    tag(library, FILE, "порт")
    (folder / "2026").mkdir()
    (folder / FILE).rename(folder / "2026" / FILE)
    (folder / "2026" / FILE).write_text("Зовсім інший текст, але ім’я те саме.", "utf-8")
    for again in (library, open_library(), open_library()):
        again.refresh_all(index)
        assert tags_of(again, f"2026/{FILE}") == ("порт",)


def test_marks_on_a_moved_clipping_that_waited_in_the_mirror_leave_nothing_behind_when_they_come_home(
    library: Library, folder: Path, index: Index, files: Refusing, open_library: Callable[[], Library]
) -> None:
    tag(library, FILE, "порт")
    move(folder)
    library.refresh_all(index)
    files.error = OSError(errno.EROFS, "read-only")
    assert tag(library, NEW, "суд")
    files.error = None
    again = open_library()
    assert again.bring_home(lambda: index) == []
    assert not (folder / f"{FILE}.notes.json").exists() and tags_of(again, NEW) == ("порт", "суд")
    again.refresh_all(index)
    assert again.attention.faults == ()


def test_an_adopted_clipping_is_not_read_again_when_nothing_changed(
    library: Library, folder: Path, index: Index, open_library: Callable[[], Library]
) -> None:
    tag(library, FILE, "порт")
    move(folder)
    library.refresh_all(index)
    again = open_library()
    assert [progress.total for progress in again.refresh(index)] == [0]
    assert again.store.adopted == {NEW: f"{FILE}.notes.json"}
