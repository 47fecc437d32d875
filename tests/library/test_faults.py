"""Faults of the world met by a library: files that vanish, hang, or are someone else's."""

from __future__ import annotations

import errno
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from clipper.domain.clipping import ClippingId
from clipper.domain.errors import (
    FolderMissing,
    NotesDamaged,
    NotesRestored,
    NotesUnreadable,
    SaveConflict,
    SaveFailed,
)
from clipper.library.library import Library
from clipper.library.notes_store import LoadedNotes, NotesStore
from clipper.library.state_folder import StateFolder
from clipper.search.index import Index
from clipper.storage import json_text
from clipper.storage.atomic import Files
from tests.library.conftest import FILE, NOW, TEXT, Refusing, tag, tagged, tags_of

NAME = f"{FILE}.notes.json"
REFUSED = PermissionError(errno.EACCES, "Permission denied")
OpenLibrary = Callable[[], Library]


# The mirror folder -----------------------------------------------------------------------------------------------


def test_a_save_leaves_marks_alone_that_another_program_put_into_the_mirror(
    library: Library, open_library: OpenLibrary, folder: Path, files: Refusing
) -> None:
    other = open_library()
    ours = library.open_for_marking(FILE)
    files.error = REFUSED
    tag(other, FILE, "їхній")
    files.error = None
    library.save(ours, tagged(library, ours, "наш"), ours.loaded.base)
    assert library.store.mirrored().keys() == {FILE}
    (conflict,) = open_library().bring_home()
    assert "їхній" in (folder / str(conflict.values["kept_as"])).read_text("utf-8")
    assert tags_of(library, FILE) == ("наш",)


@pytest.mark.parametrize("letters", [115, 116, 120, 122, 125])
def test_the_longest_names_are_marked_in_the_mirror_too(
    library: Library, folder: Path, files: Refusing, letters: int
) -> None:
    file = "ї" * letters + ".txt"
    (folder / file).write_text(TEXT, "utf-8")
    files.error = REFUSED
    assert tag(library, file, "порт") and tags_of(library, file) == ("порт",)
    files.error = None
    assert library.bring_home() == [] and tags_of(library, file) == ("порт",)


def test_dying_after_coming_home_makes_no_conflict(
    library: Library, folder: Path, files: Refusing, monkeypatch: pytest.MonkeyPatch
) -> None:
    tag(library, FILE, "порт")
    files.error = REFUSED
    tag(library, FILE, "суд")
    files.error = None
    with monkeypatch.context() as patch:
        patch.setattr(type(library.store), "_drop_mirrored", lambda *_: None)
        library.bring_home()
    assert library.bring_home() == [] and library.store.mirrored() == {}
    assert sorted(path.name for path in folder.iterdir()) == [FILE, NAME]
    assert tags_of(library, FILE) == ("порт", "суд")


def test_a_mirror_that_cannot_be_emptied_does_not_spoil_a_save(
    library: Library, folder: Path, files: Refusing, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.error = REFUSED
    opened = library.open_for_marking(FILE)
    saved = library.save(opened, tagged(library, opened, "порт"), opened.loaded.base)
    files.error = None
    notes = tagged(library, library.open_clipping(FILE), "суд")

    def refuse(*_: object, **__: object) -> None:
        raise REFUSED

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        saved = library.save(opened, notes, saved.base)
    assert not saved.is_mirrored and "суд" in (folder / NAME).read_text("utf-8")
    library.save(opened, notes, saved.base)
    assert list(folder.glob("*.conflict-*")) == []


def test_a_thousand_mirrored_notes_do_not_slow_a_save(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed: list[Path] = []
    listing = Path.iterdir

    def count(path: Path) -> Iterator[Path]:
        listed.append(path)
        return listing(path)

    monkeypatch.setattr(Path, "iterdir", count)
    index = library.open_index()
    tag(library, FILE, "порт")
    listed.clear()
    library.reread_row(index, FILE)
    assert listed == []


# The folder ------------------------------------------------------------------------------------------------------


def test_nothing_is_written_where_the_librarys_disk_was(library: Library, folder: Path) -> None:
    opened = library.open_for_marking(FILE)
    folder.rename(folder.with_name("elsewhere"))
    folder.mkdir()  # what a mount point is without its disk
    with pytest.raises(SaveFailed):
        library.save(opened, tagged(library, opened, "порт"), opened.loaded.base)
    assert list(folder.iterdir()) == []
    assert library.rescue(opened, tagged(library, opened, "порт"), opened.loaded.base).is_mirrored
    folder.rmdir()
    folder.with_name("elsewhere").rename(folder)
    assert library.bring_home() == [] and tags_of(library, FILE) == ("порт",)


def test_a_librarys_disk_that_comes_back_as_another_one_is_still_written_to(library: Library, folder: Path) -> None:
    opened = library.open_for_marking(FILE)
    folder.rename(folder.with_name("elsewhere"))
    folder.mkdir()
    (folder / FILE).write_text(TEXT, "utf-8")
    library.save(opened, tagged(library, opened, "порт"), opened.loaded.base)
    assert tags_of(library, FILE) == ("порт",)


def test_an_empty_mount_point_is_no_empty_library(library: Library, folder: Path, index: Index) -> None:
    folder.rename(folder.with_name("elsewhere"))
    folder.mkdir()
    with pytest.raises(FolderMissing):
        library.refresh_all(index)
    assert index.counts() == (1, 0)


def test_a_clipping_that_could_not_be_read_is_tried_again(
    library: Library, index: Index, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    (folder / FILE).write_text(TEXT + "Ще.\n", "utf-8")
    with monkeypatch.context() as patch:
        opens = Path.open

        def refuse(path: Path, *args: object, **options: object) -> object:
            if path.name == FILE:
                raise REFUSED
            return opens(path, *args, **options)  # type: ignore[call-overload]

        patch.setattr(Path, "open", refuse)
        library.refresh_all(index)
    row = index.clipping(FILE)
    assert row is not None and "cannot be read" in str(row.problem)
    library.refresh_all(index)
    row = index.clipping(FILE)
    assert row is not None and row.problem is None


# Notes files that are no files, or too much of one ----------------------------------------------------------------


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
@pytest.mark.timeout(20)
def test_a_pipe_named_like_a_notes_file_does_not_hang(library: Library, folder: Path) -> None:
    os.mkfifo(folder / NAME)
    opened = library.open_for_marking(FILE)
    assert isinstance(opened.loaded.fault, NotesUnreadable) and opened.loaded.is_read_only
    with pytest.raises(SaveFailed):
        library.save(opened, tagged(library, opened, "порт"), opened.loaded.base)


def test_a_huge_notes_file_is_not_read_into_memory(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json_text, "MOST_BYTES", 10)
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"{path} was read"))
    with (folder / NAME).open("wb") as file:
        file.truncate(1_000_000_000)
    loaded = library.store.load(FILE)
    assert isinstance(loaded.fault, NotesUnreadable) and loaded.is_read_only


def test_a_notes_file_that_became_whole_meanwhile_is_not_set_aside(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tag(library, FILE, "порт")
    whole = (folder / NAME).read_bytes()
    (folder / NAME).write_bytes(whole[:100])  # a sync program is half through
    load = NotesStore.load

    def then_whole(self: NotesStore, clipping: ClippingId) -> LoadedNotes:
        loaded = load(self, clipping)
        (folder / NAME).write_bytes(whole)
        return loaded

    monkeypatch.setattr(NotesStore, "load", then_whole)
    opened = library.open_for_marking(FILE)
    assert opened.loaded.fault is None and opened.loaded.notes.tags == ("порт",)
    assert list(folder.glob("*.damaged-*")) == []


def test_a_damaged_notes_file_is_set_aside_once(library: Library, folder: Path) -> None:
    (folder / NAME).write_bytes(b"garbage")
    assert isinstance(library.open_for_marking(FILE).loaded.fault, NotesDamaged)
    assert library.open_for_marking(FILE).loaded.fault is None
    assert len(list(folder.glob("*.damaged-*"))) == 1


def test_notes_that_arrive_while_a_copy_is_put_in_their_place_are_not_overwritten(
    library: Library, folder: Path, open_library: OpenLibrary, state_folder: Path
) -> None:
    class Arriving(Files):
        """A sync program brings the whole file while we write."""

        def fsync(self, descriptor: int) -> None:
            super().fsync(descriptor)
            (folder / NAME).write_bytes(whole)

    tag(library, FILE, "порт")
    tag(open_library(), FILE, "суд")
    whole = (folder / NAME).read_bytes()
    (folder / NAME).write_bytes(whole[:100])
    again = Library(folder, StateFolder(state_folder), now=library.now, new_id=library.new_id, files=Arriving())
    opened = again.open_for_marking(FILE)
    assert (folder / NAME).read_bytes() == whole and opened.loaded.notes.tags == ("порт", "суд")
    assert isinstance(opened.loaded.fault, NotesDamaged) and not isinstance(opened.loaded.fault, NotesRestored)


# Notes of clippings that moved -----------------------------------------------------------------------------------


def test_notes_go_back_to_a_clipping_that_came_back(library: Library, folder: Path, index: Index) -> None:
    tag(library, FILE, "порт")
    (folder / FILE).rename(folder / "новий.txt")
    library.refresh_all(index)
    opened = library.open_for_marking(ClippingId("новий.txt"))
    (folder / FILE).write_text(TEXT, "utf-8")
    library.save(opened, tagged(library, opened, "суд"), opened.loaded.base)
    assert tags_of(library, FILE) == ("порт",) and tags_of(library, "новий.txt") == ("порт", "суд")


def test_notes_of_a_long_name_stay_with_the_clipping_that_came_back(
    library: Library, folder: Path, index: Index
) -> None:
    long = ClippingId("п" * 124 + ".txt")
    (folder / long).write_text(TEXT + "Довга.", "utf-8")
    tag(library, long, "порт")
    (folder / long).rename(folder / "новий.txt")
    library.refresh_all(index)
    opened = library.open_for_marking(ClippingId("новий.txt"))
    (folder / long).write_text(TEXT + "Довга.", "utf-8")
    library.save(opened, tagged(library, opened, "суд"), opened.loaded.base)
    assert tags_of(library, long) == ("порт",) and tags_of(library, "новий.txt") == ("порт", "суд")


def test_notes_written_where_a_clipping_lay_while_it_is_saved_elsewhere_are_left_alone(
    library: Library, folder: Path, index: Index, state_folder: Path
) -> None:
    class Written(Files):
        """Another program writes the old notes file between our comparing and our removing it."""

        def replace(self, source: Path, target: Path) -> None:
            super().replace(source, target)
            (folder / NAME).write_bytes(b"theirs")

    tag(library, FILE, "порт")
    (folder / FILE).rename(folder / "новий.txt")
    again = Library(folder, StateFolder(state_folder), now=library.now, new_id=library.new_id, files=Written())
    again.refresh_all(index)
    tag(again, "новий.txt", "суд")
    assert (folder / NAME).read_bytes() == b"theirs" and tags_of(again, "новий.txt") == ("порт", "суд")


# Two programs ----------------------------------------------------------------------------------------------------


def test_writing_the_same_bytes_twice_is_no_conflict(library: Library, open_library: OpenLibrary) -> None:
    other = open_library()
    ours, theirs = library.open_for_marking(FILE), other.open_for_marking(FILE)
    notes = tagged(library, ours, "порт")
    library.save(ours, notes, ours.loaded.base)
    other.save(theirs, notes, theirs.loaded.base)
    assert tags_of(library, FILE) == ("порт",)


class Overtaken(Files):
    """Another program comes in between the comparing and the rename."""

    def __init__(self, other: Callable[[], None]) -> None:
        self.thread = threading.Thread(target=other)

    def replace(self, source: Path, target: Path) -> None:
        if self.thread.ident is None:
            self.thread.start()
            self.thread.join(0.3)
        super().replace(source, target)


def test_nobody_comes_in_between_comparing_and_writing(library: Library, folder: Path, state_folder: Path) -> None:
    told: list[SaveConflict] = []

    def save_theirs() -> None:
        try:
            library.save(theirs, tagged(library, theirs, "їхній"), theirs.loaded.base)
        except SaveConflict as conflict:
            told.append(conflict)

    files = Overtaken(save_theirs)
    ours = Library(folder, StateFolder(state_folder), now=lambda: NOW, files=files)
    theirs, mine = library.open_for_marking(FILE), ours.open_for_marking(FILE)
    ours.save(mine, tagged(library, mine, "наш"), mine.loaded.base)
    files.thread.join()
    assert tags_of(library, FILE) == ("наш",)
    assert "їхній" in (folder / str(told[0].values["kept_as"])).read_text("utf-8")


def test_two_conflicts_in_one_second_keep_two_files(
    library: Library, open_library: OpenLibrary, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also when neither sees the other's file before it writes its own."""
    opened = [open_library().open_for_marking(FILE) for _ in range(3)]
    tag(library, FILE, "перший")
    exists = Path.exists
    monkeypatch.setattr(Path, "exists", lambda path: "conflict" not in path.name and exists(path))
    for nth, one in enumerate(opened):
        with pytest.raises(SaveConflict):
            library.save(one, tagged(library, one, f"наш {nth}"), one.loaded.base)
    kept = [path.read_text("utf-8") for path in folder.glob("*.conflict-*")]
    assert all(any(f"наш {nth}" in text for text in kept) for nth in range(3))


def test_a_row_that_goes_while_hashes_are_asked_for_is_no_crash(
    library: Library, folder: Path, index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    tag(library, FILE, "порт")
    (folder / FILE).rename(folder / "новий.txt")
    library.refresh_all(index)
    monkeypatch.setattr(Index, "stamps", lambda _: {})
    library.find_moved_notes(index)
    assert library.store.adopted == {"новий.txt": NAME}


# The index -------------------------------------------------------------------------------------------------------


def test_an_index_without_a_place_is_one_for_all_threads(library: Library, state_folder: Path) -> None:
    (state_folder / "index").write_text("a file where a folder should be")
    one, other = library.open_index(), library.open_index()
    library.refresh_all(other)
    assert one.counts() == (1, 0)
    other.close()
    assert one.counts() == (1, 0)
    one.close()


def test_the_row_of_saved_notes_may_fail(library: Library, index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(Index, "_in_transaction", full)
    library.reread_row(index, FILE)
