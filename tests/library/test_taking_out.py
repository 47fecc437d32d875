"""Undoing an import: nothing is deleted, and everything comes back byte for byte."""

from __future__ import annotations

import errno
import time
from pathlib import Path

import pytest

from clipper.domain.clipping import ClippingId
from clipper.domain.import_faults import ClippingNotThere, MarksNotSaved, NotBroughtIn
from clipper.library.bringing_in import Import
from clipper.library.library import Library
from clipper.library.taking_out import KEPT_DAYS, Batch, empty_old_trash, trash_folder
from clipper.storage.placing import PlacingFiles
from tests.library.conftest import FILE, TEXT, tag, tags_of
from tests.library.test_bringing_in import names, write


def tree(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file with its bytes and time."""
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    for name in ("Преса/a.txt", "Преса/2026/b.md"):
        write(tmp_path / "outside" / name)
    return tmp_path / "outside" / "Преса"


def batch_of(library: Library, outside: Path, files: PlacingFiles | None = None) -> Batch:
    return Batch(library, Import(library, [outside]).run_to_end(), files or PlacingFiles())


class AnotherDisk(PlacingFiles):
    """The state folder is on another one."""

    def rename_into_new_folder(self, source: Path, target: Path) -> None:  # noqa: ARG002
        raise OSError(errno.EXDEV, "another disk")

    def link(self, source: Path, target: Path) -> None:
        if not source.name.endswith(".tmp"):
            raise OSError(errno.EXDEV, "another disk")
        super().link(source, target)


@pytest.mark.parametrize("files", [PlacingFiles(), AnotherDisk()], ids=["same disk", "another disk"])
def test_undo_and_redo_bring_everything_back_with_the_marks_made_meanwhile(
    library: Library, folder: Path, outside: Path, files: PlacingFiles
) -> None:
    before = tree(folder)
    batch = batch_of(library, outside, files)
    tag(library, "Преса/a.txt", "море")
    after = tree(folder)
    for _ in range(3):
        assert len(batch.take_out(()).clippings) == 2
        assert tree(folder) == before and not (folder / "Преса").exists()
        assert len(batch.put_back().clippings) == 2
        assert tree(folder) == after and tags_of(library, "Преса/a.txt") == ("море",)


def test_what_was_undone_lies_in_the_trash_with_its_marks(library: Library, outside: Path) -> None:
    batch = batch_of(library, outside)
    tag(library, "Преса/a.txt", "море")
    batch.take_out(())
    kept = {path.name for path in trash_folder(library).rglob("*") if path.is_file()}
    assert kept == {"a.txt", "a.txt.notes.json", "b.md"}


def test_a_folder_with_something_else_in_it_stays(library: Library, folder: Path, outside: Path) -> None:
    batch = batch_of(library, outside)
    write(folder / "Преса" / "own.txt")
    batch.take_out(())
    assert set(tree(folder)) == {FILE, "Преса/own.txt"}


def test_marks_that_are_not_saved_keep_their_clipping(library: Library, folder: Path, outside: Path) -> None:
    batch = batch_of(library, outside)
    moved = batch.take_out({ClippingId("Преса/a.txt")})
    assert moved.clippings == ("Преса/2026/b.md",)
    assert [(id_, type(fault)) for id_, fault in moved.left] == [("Преса/a.txt", MarksNotSaved)]
    assert (folder / "Преса" / "a.txt").exists()


def test_what_was_renamed_meanwhile_is_left_alone(library: Library, folder: Path, outside: Path) -> None:
    batch = batch_of(library, outside)
    (folder / "Преса" / "a.txt").rename(folder / "mine.txt")
    moved = batch.take_out(())
    assert type(moved.left[0][1]) is ClippingNotThere and (folder / "mine.txt").exists()


def test_a_clipping_does_not_leave_without_its_marks(library: Library, folder: Path, outside: Path) -> None:
    class Stuck(PlacingFiles):
        def rename_into_new_folder(self, source: Path, target: Path) -> None:
            if source.name.endswith(".notes.json") and source.exists():
                raise PermissionError(errno.EACCES, "permission denied")
            super().rename_into_new_folder(source, target)

    batch = batch_of(library, outside, Stuck())
    tag(library, "Преса/a.txt", "море")
    after = tree(folder)
    moved = batch.take_out(())
    assert [type(fault) for _, fault in moved.left] == [NotBroughtIn]
    assert {name for name in after if "a.txt" in name} <= set(tree(folder)) and tags_of(library, "Преса/a.txt")


def test_redo_overwrites_nothing_that_came_meanwhile(library: Library, folder: Path, outside: Path) -> None:
    batch = batch_of(library, outside)
    tag(library, "Преса/a.txt", "море")
    batch.take_out(())
    write(folder / "Преса" / "a.txt", "Інше.")
    assert "Преса/a (2).txt" in batch.put_back().clippings
    assert (folder / "Преса" / "a.txt").read_text("utf-8") == "Інше."
    assert tags_of(library, "Преса/a (2).txt") == ("море",) and tags_of(library, "Преса/a.txt") == ()


def test_redo_gives_nobody_the_notes_that_came_meanwhile(library: Library, folder: Path, outside: Path) -> None:
    batch = batch_of(library, outside)
    batch.take_out(())
    write(folder / "Преса" / "a.txt.notes.json", "{}")
    assert "Преса/a (2).txt" in batch.put_back().clippings


def test_notes_that_lay_there_before_stay_on_undo(library: Library, folder: Path, tmp_path: Path) -> None:
    tag(library, FILE, "порт")
    (folder / FILE).unlink()
    before = tree(folder)
    batch = batch_of(library, write(tmp_path / FILE, TEXT))
    batch.take_out(())
    assert tree(folder) == before
    assert batch.put_back().clippings == (FILE,) and tags_of(library, FILE) == ("порт",)


def test_old_trash_goes_but_never_marks(library: Library, outside: Path, tmp_path: Path) -> None:
    plain = batch_of(library, outside)
    plain.take_out(())
    other = batch_of(library, write(tmp_path / "c.txt"))
    tag(library, "c.txt", "море")
    other.take_out(())
    now = int(plain.folder.name.partition("-")[0])
    empty_old_trash(library, (), lambda: now + KEPT_DAYS * 86_400 - 5)
    assert plain.folder.exists()
    empty_old_trash(library, (plain.folder,), lambda: now + 40 * 86_400)
    assert plain.folder.exists()
    empty_old_trash(library, (), lambda: now + 40 * 86_400)
    assert names(trash_folder(library)) == [other.folder.name]


def test_what_was_brought_in_long_ago_and_undone_today_is_kept_from_today_on(library: Library, outside: Path) -> None:
    batch = batch_of(library, outside)
    now = time.time()
    batch.folder = batch.folder.with_name(f"{int(now) - 40 * 86_400}-0000")  # a window that was open all the time
    batch.take_out(())
    empty_old_trash(library, (), lambda: now + (KEPT_DAYS - 1) * 86_400)
    assert len(batch.put_back().clippings) == 2
    batch.take_out(())
    empty_old_trash(library, (), lambda: now + (KEPT_DAYS + 1) * 86_400)
    assert not batch.folder.exists()


def test_a_clipping_whose_notes_a_kill_has_left_in_the_library_waits_for_them(
    library: Library, folder: Path, outside: Path
) -> None:
    batch = batch_of(library, outside)
    tag(library, "Преса/a.txt", "море")
    left = library.store.path(ClippingId("Преса/a.txt")).read_bytes()
    batch.take_out(())
    (kept,) = batch.folder.rglob("*.notes.json")
    kept.unlink()
    (folder / "Преса").mkdir(exist_ok=True)
    library.store.path(ClippingId("Преса/a.txt")).write_bytes(left)
    empty_old_trash(library, (), lambda: time.time() + 40 * 86_400)
    assert names(trash_folder(library)) == [batch.folder.name]


def test_a_clock_that_has_leapt_empties_no_trash_of_imports(library: Library, outside: Path) -> None:
    batch = batch_of(library, outside)
    batch.take_out(())
    empty_old_trash(library, (), lambda: time.time() + 5 * 365 * 86_400)
    assert names(trash_folder(library)) == [batch.folder.name]
