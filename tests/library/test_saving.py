"""Saving: beside the clipping, in the mirror folder, or not at all; what was there is whole in any case."""

from __future__ import annotations

import errno
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from clipper.domain.errors import NotesDamaged, NotesNewer, NotesUnreadable, SaveConflict, SaveFailed
from clipper.library.library import Library
from clipper.library.notes_store import NotesStore
from clipper.storage import json_text
from tests.library.conftest import FILE, Refusing, tag, tagged, tags_of

NAME = f"{FILE}.notes.json"
REFUSED = PermissionError(errno.EACCES, "Permission denied")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_notes_lie_beside_the_clipping_which_is_not_touched(library: Library, folder: Path) -> None:
    before = (folder / FILE).read_bytes(), (folder / FILE).stat().st_mtime_ns
    assert not tag(library, FILE, "порт")
    assert names(folder) == [FILE, NAME] and tags_of(library, FILE) == ("порт",)
    assert ((folder / FILE).read_bytes(), (folder / FILE).stat().st_mtime_ns) == before


def test_a_conflict_keeps_both_sides_and_names_ours(library: Library, folder: Path) -> None:
    tag(library, FILE, "спільний")
    opened = library.open_for_marking(FILE)
    theirs = (folder / NAME).read_bytes().replace("спільний".encode(), "їхній".encode())
    (folder / NAME).write_bytes(theirs)
    with pytest.raises(SaveConflict) as caught:
        library.save(opened, tagged(library, opened, "наш"), opened.loaded.base)
    kept = folder / str(caught.value.values["kept_as"])
    assert (folder / NAME).read_bytes() == theirs and "наш" in kept.read_text("utf-8")
    assert kept.name in str(caught.value.advice) and names(folder) == sorted([FILE, NAME, kept.name])


def test_a_notes_file_that_came_meanwhile_is_a_conflict(library: Library, folder: Path) -> None:
    came = library.open_for_marking(FILE)
    tag(library, FILE, "чужий")
    with pytest.raises(SaveConflict):
        library.save(came, tagged(library, came, "наш"), came.loaded.base)
    assert len(list(folder.glob("*.conflict-*"))) == 1 and tags_of(library, FILE) == ("чужий",)


def test_a_notes_file_that_went_meanwhile_is_written_again(library: Library, folder: Path) -> None:
    tag(library, FILE, "порт")
    went = library.open_for_marking(FILE)
    (folder / NAME).unlink()
    library.save(went, tagged(library, went, "ще"), went.loaded.base)
    assert tags_of(library, FILE) == ("порт", "ще") and names(folder) == [FILE, NAME]


def test_a_full_disk_keeps_the_old_bytes(library: Library, folder: Path, files: Refusing) -> None:
    tag(library, FILE, "порт")
    before = (folder / NAME).read_bytes()
    files.error = OSError(errno.ENOSPC, "No space left on device")
    with pytest.raises(SaveFailed, match="Could not save: the disk is full"):
        tag(library, FILE, "суд")
    assert (folder / NAME).read_bytes() == before and names(folder) == [FILE, NAME]
    opened = library.open_for_marking(FILE)
    assert library.rescue(opened, tagged(library, opened, "суд"), opened.loaded.base).is_mirrored
    assert tags_of(library, FILE) == ("порт", "суд")


# Damaged and newer files -----------------------------------------------------------------------------------------


def test_a_damaged_notes_file_is_set_aside_with_its_bytes(library: Library, folder: Path) -> None:
    (folder / NAME).write_bytes(b"\0\xffgarbage")
    opened = library.open_for_marking(FILE)
    assert isinstance(opened.loaded.fault, NotesDamaged)
    kept = folder / str(opened.loaded.fault.values["kept_as"])
    assert kept.read_bytes() == b"\0\xffgarbage" and not (folder / NAME).exists()
    library.save(opened, tagged(library, opened, "порт"), opened.loaded.base)
    assert tags_of(library, FILE) == ("порт",) and kept.read_bytes() == b"\0\xffgarbage"


def test_reading_alone_renames_nothing(library: Library, folder: Path) -> None:
    (folder / NAME).write_bytes(b"garbage")
    assert isinstance(library.open_clipping(FILE).loaded.fault, NotesDamaged)
    assert "damaged" in str(library.read_row(FILE).problem)
    assert names(folder) == [FILE, NAME]


def test_damaged_bytes_are_not_overwritten_when_setting_aside_fails(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> str:
        raise REFUSED

    monkeypatch.setattr(NotesStore, "_set_aside", refuse)
    (folder / NAME).write_bytes(b"garbage")
    opened = library.open_for_marking(FILE)
    with pytest.raises(SaveConflict) as caught:
        library.save(opened, tagged(library, opened, "порт"), opened.loaded.base)
    assert (folder / NAME).read_bytes() == b"garbage"
    assert "порт" in (folder / str(caught.value.values["kept_as"])).read_text("utf-8")


def test_a_read_only_library_with_a_damaged_file_is_marked_and_mended_later(
    library: Library, folder: Path, files: Refusing, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / NAME).write_bytes(b"garbage")
    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", lambda *_: (_ for _ in ()).throw(REFUSED))
        files.error = REFUSED
        assert tag(library, FILE, "порт")
    assert (folder / NAME).read_bytes() == b"garbage" and tags_of(library, FILE) == ("порт",)
    files.error = None
    assert library.bring_home() == []
    (kept,) = folder.glob("*.damaged-*")
    assert kept.read_bytes() == b"garbage" and "порт" in (folder / NAME).read_text("utf-8")


def test_damaged_notes_in_the_mirror_leave_the_librarys_own_alone(
    library: Library, folder: Path, files: Refusing, state_folder: Path
) -> None:
    tag(library, FILE, "порт")
    before = (folder / NAME).read_bytes()
    files.error = REFUSED
    tag(library, FILE, "суд")
    (mirrored,) = state_folder.rglob(NAME)
    mirrored.write_bytes(b"garbage")
    opened = library.open_for_marking(FILE)
    assert isinstance(opened.loaded.fault, NotesDamaged)
    assert (folder / NAME).read_bytes() == before and opened.loaded.notes.tags == ("порт",)
    (kept,) = state_folder.rglob("*.damaged-*")
    assert kept.read_bytes() == b"garbage"


def test_notes_of_a_newer_version_are_read_only(library: Library, folder: Path) -> None:
    tag(library, FILE, "порт")
    (folder / NAME).write_bytes((folder / NAME).read_bytes().replace(b'"clip:version": 1', b'"clip:version": 2'))
    loaded = library.open_for_marking(FILE).loaded
    assert isinstance(loaded.fault, NotesNewer) and loaded.is_read_only and loaded.notes.tags == ("порт",)


def test_notes_too_large_to_read_are_not_taken_for_damaged(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tag(library, FILE, "порт")
    monkeypatch.setattr(json_text, "MOST_BYTES", 10)
    loaded = library.open_for_marking(FILE).loaded
    assert isinstance(loaded.fault, NotesUnreadable) and loaded.is_read_only
    assert names(folder) == [FILE, NAME]


# The mirror folder -----------------------------------------------------------------------------------------------


def test_marks_in_a_read_only_library_wait_in_the_mirror_and_come_home(
    library: Library, folder: Path, files: Refusing, open_library: Callable[[], Library]
) -> None:
    tag(library, FILE, "порт")
    files.error = REFUSED
    assert tag(library, FILE, "суд") and tag(library, FILE, "гроші")
    assert "суд" not in (folder / NAME).read_text("utf-8")
    again = open_library()
    assert tags_of(again, FILE) == ("порт", "суд", "гроші") and again.bring_home() == []
    assert again.store.mirrored().keys() == {FILE}
    files.error = None
    assert again.bring_home() == [] and again.store.mirrored() == {}
    assert tags_of(again, FILE) == ("порт", "суд", "гроші") and "суд" in (folder / NAME).read_text("utf-8")


def test_coming_home_to_notes_that_changed_meanwhile_keeps_both(
    library: Library, folder: Path, files: Refusing
) -> None:
    tag(library, FILE, "порт")
    files.error = REFUSED
    tag(library, FILE, "наш")
    theirs = (folder / NAME).read_bytes().replace("порт".encode(), "їхній".encode())
    (folder / NAME).write_bytes(theirs)
    files.error = None
    (conflict,) = library.bring_home()
    assert (folder / NAME).read_bytes() == theirs
    assert "наш" in (folder / str(conflict.values["kept_as"])).read_text("utf-8")
    assert library.store.mirrored() == {} and tags_of(library, FILE) == ("їхній",)


def test_two_programs_in_a_read_only_library_do_not_overwrite_each_other(
    library: Library, open_library: Callable[[], Library], files: Refusing
) -> None:
    files.error = REFUSED
    other = open_library()
    ours, theirs = library.open_for_marking(FILE), other.open_for_marking(FILE)
    other.save(theirs, tagged(other, theirs, "їхній"), theirs.loaded.base)
    with pytest.raises(SaveConflict) as caught:
        library.save(ours, tagged(library, ours, "наш"), ours.loaded.base)
    assert "наш" in Path(str(caught.value.values["kept_as"])).read_text("utf-8")
    assert tags_of(library, FILE) == ("їхній",)


def test_the_notes_file_goes_with_the_last_thing_in_it_in_a_read_only_library_as_soon_as_it_can(
    library: Library, folder: Path, files: Refusing, monkeypatch: pytest.MonkeyPatch
) -> None:
    tag(library, FILE, "порт")
    opened = library.open_for_marking(FILE)
    nothing = replace(opened.loaded.notes, page_items=())
    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", lambda *_, **__: (_ for _ in ()).throw(REFUSED))
        assert library.save(opened, nothing, opened.loaded.base).is_mirrored
    assert names(folder) == [FILE, NAME] and tags_of(library, FILE) == ()
    assert library.bring_home() == [] and names(folder) == [FILE] and library.store.mirrored() == {}


@pytest.fixture
def frozen(folder: Path) -> Iterator[Path]:
    """The folder made immutable, which stops even root."""
    done = subprocess.run(["chattr", "+i", str(folder)], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("chattr +i does not work here")
    yield folder
    subprocess.run(["chattr", "-i", str(folder)], check=True)


def test_an_immutable_folder_is_marked_in_the_mirror(library: Library, frozen: Path) -> None:
    assert tag(library, FILE, "порт") and tags_of(library, FILE) == ("порт",)
    assert names(frozen) == [FILE]
    subprocess.run(["chattr", "-i", str(frozen)], check=True)
    assert library.bring_home() == [] and names(frozen) == [FILE, NAME]


def test_an_immutable_folder_with_a_damaged_file_loses_no_byte(
    library: Library, folder: Path, state_folder: Path
) -> None:
    (folder / NAME).write_bytes(b"garbage")
    if subprocess.run(["chattr", "+i", str(folder)], capture_output=True, check=False).returncode:
        pytest.skip("chattr +i does not work here")
    try:
        assert tag(library, FILE, "порт") and tags_of(library, FILE) == ("порт",)
    finally:
        subprocess.run(["chattr", "-i", str(folder)], check=True)
    assert (folder / NAME).read_bytes() == b"garbage"


def test_a_mirror_for_a_folder_that_is_gone_is_left_alone(library: Library, folder: Path, files: Refusing) -> None:
    files.error = REFUSED
    tag(library, FILE, "порт")
    folder.rename(folder.with_name("elsewhere"))
    assert library.store.mirrored() == {}
    folder.with_name("elsewhere").rename(folder)
    assert library.store.mirrored().keys() == {FILE}
