"""Bringing clippings into a library: copied, never overwritten, told of what was left out."""

from __future__ import annotations

import errno
import os
import subprocess
from pathlib import Path
from threading import Barrier, Thread

import pytest

from clipper.domain import import_faults as faults
from clipper.domain.clipping import ClippingId
from clipper.library.bringing_in import BroughtIn, Import, Pasted
from clipper.library.library import Library
from clipper.library.state_folder import StateFolder
from clipper.storage.placing import PlacingFiles
from tests.library.conftest import FILE, TEXT, tag, tags_of

MTIME_NS = 1_600_000_000_000_000_000


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    folder = tmp_path / "outside"
    folder.mkdir()
    return folder


def names(folder: Path) -> list[str]:
    """What lies in a folder, the hidden too."""
    return sorted(path.name for path in folder.iterdir())


def write(path: Path, text: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text or f"Слова файлу {path.name}.\n", "utf-8")
    os.utime(path, ns=(MTIME_NS, MTIME_NS))
    return path


def bring(library: Library, *sources: Path, files: PlacingFiles | None = None) -> BroughtIn:
    return Import(library, sources, files or PlacingFiles()).run_to_end()


def ids(result: BroughtIn) -> list[str]:
    return [one.clipping for one in result.imported]


def reasons(result: BroughtIn) -> dict[str, type]:
    return {one.name: type(one.fault) for one in (*result.skipped, *result.failed)}


def test_a_file_comes_in_with_its_bytes_and_time(library: Library, folder: Path, outside: Path) -> None:
    source = write(outside / "Міст.txt")
    assert ids(bring(library, source)) == ["Міст.txt"]
    assert (folder / "Міст.txt").read_bytes() == source.read_bytes()
    assert (folder / "Міст.txt").stat().st_mtime_ns == MTIME_NS
    assert names(folder) == ["Міст.txt", FILE]


def test_a_taken_name_gets_a_number(library: Library, folder: Path, outside: Path) -> None:
    result = bring(library, write(outside / FILE, "Інші слова."), write(outside / "1" / FILE, "Ще інші."))
    assert ids(result) == ["порт (2).txt", "порт (3).txt"]
    assert (folder / FILE).read_text("utf-8") == TEXT


def test_names_that_differ_in_case_alone_do_not_collide_elsewhere(library: Library, outside: Path) -> None:
    assert ids(bring(library, write(outside / "ПОРТ.txt"))) == ["ПОРТ (2).txt"]


def test_the_same_bytes_come_in_once(library: Library, outside: Path) -> None:
    result = bring(library, write(outside / "a.txt", TEXT), write(outside / "b.txt"), write(outside / "c.txt"))
    twice = bring(library, outside / "b.txt", write(outside / "d.txt", (outside / "c.txt").read_text("utf-8")))
    assert ids(result) == ["b.txt", "c.txt"] and reasons(result) == {"a.txt": faults.Duplicate}
    assert str(result.skipped[0].fault).endswith(f"already: {FILE}.")
    assert ids(twice) == [] and set(reasons(twice).values()) == {faults.Duplicate}


def test_a_folder_keeps_its_shape(library: Library, folder: Path, outside: Path) -> None:
    for name in ("Преса/a.txt", "Преса/2026/b.md", "Преса/2026/c.html"):
        write(outside / name)
    result = bring(library, outside / "Преса")
    assert sorted(ids(result)) == ["Преса/2026/b.md", "Преса/2026/c.html", "Преса/a.txt"]
    assert all((folder / id_).is_file() for id_ in ids(result))
    assert result.made_folders == ("Преса", "Преса/2026")


def test_a_folder_that_is_there_already_takes_the_new_files(library: Library, outside: Path) -> None:
    write(outside / "Преса" / "a.txt")
    bring(library, outside / "Преса")
    write(outside / "Преса" / "b.txt")
    result = bring(library, outside / "Преса")
    assert ids(result) == ["Преса/b.txt"] and result.made_folders == ()


def test_a_file_or_link_in_the_place_of_a_folder_is_left_alone(
    library: Library, folder: Path, outside: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (folder / "Преса").symlink_to(elsewhere)
    write(outside / "Преса" / "a.txt")
    assert ids(bring(library, outside / "Преса")) == ["Преса (2)/a.txt"]
    assert names(elsewhere) == []


def test_what_is_no_clipping_is_told_with_its_reason(library: Library, outside: Path) -> None:
    for name in ("a.txt", "b.pdf", ".hidden.txt", ".git/x.txt", "page.html", "page_files/frame.html", "e.txt"):
        write(outside / "Преса" / name)
    root = outside / "Преса"
    (root / "e.txt").write_bytes(b"")
    os.mkfifo(root / "pipe.txt")
    (root / "out.txt").symlink_to(write(outside / "secret.txt"))
    (root / "again.txt").symlink_to(root / "a.txt")
    (root / "loop").symlink_to(root)
    write(root / "gone.txt.notes.json", "{}")
    result = bring(library, root)
    assert ids(result) == ["Преса/a.txt", "Преса/page.html"]
    assert reasons(result) == {
        "Преса/b.pdf": faults.NotAClipping,
        "Преса/.hidden.txt": faults.Hidden,
        "Преса/.git": faults.Hidden,
        "Преса/page_files": faults.PageParts,
        "Преса/e.txt": faults.NothingInIt,
        "Преса/pipe.txt": faults.NotAFile,
        "Преса/out.txt": faults.LinkLeadsOut,
        "Преса/again.txt": faults.Duplicate,
        "Преса/loop": faults.FolderLink,
        "Преса/gone.txt.notes.json": faults.NotesWithoutClipping,
    }


def test_a_huge_file_is_skipped_without_being_read(library: Library, outside: Path) -> None:
    with (outside / "huge.txt").open("wb") as file:
        file.truncate(3_000_000_000)
    result = bring(library, outside / "huge.txt")
    assert str(result.skipped[0].fault) == "It is too large: 3000 MB, and Clipper reads up to 10 MB."


def test_a_missing_file_is_a_failure_and_the_others_come_in(library: Library, outside: Path) -> None:
    result = bring(library, outside / "gone.txt", write(outside / "a.txt"))
    assert ids(result) == ["a.txt"] and [type(one.fault) for one in result.failed] == [faults.SourceMissing]


@pytest.mark.parametrize(
    "name", ["ж" * 125 + ".txt", "x" * 251 + ".txt", "a\nb.txt", " -rf .txt", "CON.txt", "🇺🇦.md"]
)
def test_odd_names_are_kept(library: Library, outside: Path, name: str) -> None:
    assert ids(bring(library, write(outside / name))) == [name]
    other = bring(library, write(outside / "1" / name, "Інше."))
    assert len(other.imported) == 1 and len(other.imported[0].clipping.encode()) <= 255


def test_a_name_that_is_not_utf8_is_kept(library: Library, folder: Path, outside: Path) -> None:
    name = os.fsdecode(b"\xcf\xee\xf0\xf2.txt")
    (outside / name).write_bytes(b"words")
    assert ids(bring(library, outside / name)) == [name] and (folder / name).read_bytes() == b"words"


def test_the_library_cannot_be_brought_into_itself(library: Library, folder: Path) -> None:
    result = bring(library, folder, folder.parent, folder / FILE)
    assert ids(result) == [] and len(result.failed) == 2
    assert [type(one.fault) for one in result.failed] == [faults.HoldsLibrary] * 2
    assert [type(one.fault) for one in result.skipped] == [faults.InLibraryAlready]


# Notes -------------------------------------------------------------------------------------------------------------


def marked(outside: Path, name: str, words: str = "") -> Path:
    """A clipping outside, with a notes file beside it."""
    source = write(outside / name, words)
    tag(Library(outside, StateFolder(outside.parent / "other-state")), name, "море")
    return source


def test_notes_come_along_and_keep_their_clipping(library: Library, folder: Path, outside: Path) -> None:
    source = marked(outside, FILE, "Інші слова.")
    result = bring(library, source)
    assert ids(result) == ["порт (2).txt"] and tags_of(library, "порт (2).txt") == ("море",)
    notes = (outside / f"{FILE}.notes.json").read_bytes()
    assert (folder / "порт (2).txt.notes.json").read_bytes() == notes
    assert not (folder / f"{FILE}.notes.json").exists()


def test_notes_of_the_longest_name_come_along(library: Library, outside: Path) -> None:
    name = "ж" * 125 + ".txt"
    assert ids(bring(library, marked(outside, name))) == [name] and tags_of(library, name) == ("море",)


def test_a_file_never_gets_the_notes_that_wait_for_another(library: Library, folder: Path, outside: Path) -> None:
    tag(library, FILE, "порт")
    (folder / FILE).unlink()
    result = bring(library, write(outside / FILE, "Зовсім інші слова."))
    assert ids(result) == ["порт (2).txt"] and tags_of(library, "порт (2).txt") == ()


def test_a_clipping_that_comes_back_finds_its_notes(library: Library, folder: Path, outside: Path) -> None:
    tag(library, FILE, "порт")
    (folder / FILE).unlink()
    result = bring(library, write(outside / FILE, TEXT))
    assert result.imported[0].clipping == FILE and result.imported[0].found_notes
    assert tags_of(library, FILE) == ("порт",)


def test_marks_of_a_duplicate_are_told_of(library: Library, outside: Path) -> None:
    source = marked(outside, "a.txt", TEXT)
    assert reasons(bring(library, source)) == {"a.txt": faults.DuplicateWithNotes}


def test_without_its_notes_a_clipping_does_not_come(library: Library, outside: Path) -> None:
    source = write(outside / "a.txt")
    (outside / "a.txt.notes.json").mkdir()
    result = bring(library, source, outside / "a.txt.notes.json")
    assert ids(result) == [] and type(result.failed[0].fault) is faults.NotesNotReadable


def test_a_notes_file_named_with_its_clipping_is_no_stray(library: Library, outside: Path) -> None:
    source = marked(outside, "a.txt")
    result = bring(library, outside / "a.txt.notes.json", source)
    assert ids(result) == ["a.txt"] and result.skipped == ()


# Faults ------------------------------------------------------------------------------------------------------------


class FullAfter(PlacingFiles):
    """A disk with room for so many files."""

    def __init__(self, room: int, error: int = errno.ENOSPC) -> None:
        self.room, self._error = room, error

    def create(self, path: Path, mode: int) -> int:
        self.room -= 1
        if self.room < 0:
            raise OSError(self._error, os.strerror(self._error))
        return super().create(path, mode)


def test_a_disk_that_fills_up_keeps_what_is_in_and_tells_the_rest(
    library: Library, folder: Path, outside: Path
) -> None:
    sources = [write(outside / f"{nth}.txt") for nth in range(5)]
    result = bring(library, *sources, files=FullAfter(2))
    assert ids(result) == ["0.txt", "1.txt"] and [one.path for one in result.failed] == sources[2:]
    assert str(result.failed[-1].fault) == "It could not be written into the library: the disk is full."
    assert names(folder) == ["0.txt", "1.txt", FILE]
    assert ids(bring(library, *(one.path for one in result.failed))) == ["2.txt", "3.txt", "4.txt"]


def test_a_disk_that_fills_between_notes_and_clipping_leaves_neither(
    library: Library, folder: Path, outside: Path
) -> None:
    result = bring(library, marked(outside, "a.txt"), files=FullAfter(1))
    assert ids(result) == [] and names(folder) == [FILE]


def test_a_library_that_takes_no_files_says_so(library: Library, outside: Path) -> None:
    result = bring(library, write(outside / "a.txt"), write(outside / "b.txt"), files=FullAfter(0, errno.EACCES))
    assert type(result.fault) is faults.NotBroughtIn and len(result.failed) == 2


def test_a_library_that_is_gone_gets_nothing(library: Library, folder: Path, outside: Path) -> None:
    one = Import(library, [write(outside / "a.txt"), write(outside / "b.txt")])
    one.run(lambda: one.done < 1)
    folder.rename(folder.with_name("elsewhere"))
    folder.mkdir()
    one.run(lambda: True)
    assert names(folder) == [] and [failure.name for failure in one.result().failed] == ["b.txt"]


def test_stopping_keeps_what_is_in(library: Library, outside: Path) -> None:
    one = Import(library, [write(outside / f"{nth}.txt") for nth in range(5)])
    one.run(lambda: one.done < 2)
    result = one.result()
    assert ids(result) == ["0.txt", "1.txt"] and result.not_reached == 3


def test_two_imports_at_once_lose_nothing(library: Library, folder: Path, outside: Path) -> None:
    barrier = Barrier(2)
    results: list[BroughtIn] = []

    def run(which: str) -> None:
        one = Import(library, [write(outside / which / f"{nth}.txt", f"{which} {nth}") for nth in range(20)])
        barrier.wait()
        results.append(one.run_to_end())

    threads = [Thread(target=run, args=(which,)) for which in "ab"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found = sorted(path.read_text("utf-8") for path in folder.glob("*.txt") if path.name != FILE)
    assert found == sorted(f"{which} {nth}" for which in "ab" for nth in range(20))
    assert len({id_ for result in results for id_ in ids(result)}) == 40


# Pasted ------------------------------------------------------------------------------------------------------------


def test_pasted_words_become_a_file_and_the_same_words_do_not(library: Library, folder: Path) -> None:
    pasted = Pasted("Міст.txt", "Міст закрили.\n".encode())
    first = Import(library, pasted).run_to_end()
    assert ids(first) == ["Міст.txt"] and (folder / "Міст.txt").read_bytes() == pasted.data
    again = Import(library, pasted).run_to_end()
    assert ids(again) == [] and reasons(again) == {"Міст.txt": faults.Duplicate}
    other = Import(library, Pasted("Міст.txt", b"other")).run_to_end()
    assert other.imported[0].clipping == ClippingId("Міст (2).txt")


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="mounts a small disk")
def test_a_real_disk_that_fills_up_keeps_whole_files_only(tmp_path: Path, state_folder: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)], check=False)
    if mounted.returncode:
        pytest.skip("no disk can be mounted here")
    try:
        sources = [write(tmp_path / "outside" / f"{nth}.txt", f"{nth} " * 20_000) for nth in range(10)]
        result = bring(Library(disk, StateFolder(state_folder)), *sources)
        assert result.imported and result.failed and len(result.imported) + len(result.failed) == 10
        assert names(disk) == ids(result)
        assert all((disk / name).read_bytes() == sources[int(name[0])].read_bytes() for name in names(disk))
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)
