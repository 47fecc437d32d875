from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable
from pathlib import Path
from threading import Thread

import pytest

from clipper.domain.errors import TagBookForeign, TagBookNotSaved, TagBookUnreadable
from clipper.domain.tag_book import BookEdit, TagBook, TagDefinition, defined, dropped
from clipper.library.library import Library
from clipper.library.tag_book_store import TagBookStore
from clipper.storage.atomic import Files
from clipper.storage.tag_book_file import format_book
from tests.library.conftest import NOW, Refusing

WAR = TagDefinition("war", "#102030")
ART = TagDefinition("art", "#FFFFFF")
DEFINE_WAR = BookEdit(TagBook(), TagBook((WAR,)))


def on_disk(folder: Path) -> dict[str, str]:
    path = folder / "clipper-library.json"
    tags = json.loads(path.read_text("utf-8"))["tags"] if path.exists() else []
    return {one["label"]: one.get("colour", "") for one in tags}


def test_a_change_goes_onto_the_file_as_it_is_now(library: Library, folder: Path) -> None:
    (folder / "clipper-library.json").write_bytes(format_book(TagBook((ART,))))
    saved = library.tag_book.update([DEFINE_WAR])
    assert on_disk(folder) == {"art": "#FFFFFF", "war": "#102030"} and not saved.is_mirrored
    library.tag_book.update([DEFINE_WAR.inverted()])
    assert on_disk(folder) == {"art": "#FFFFFF"}


def test_another_clipper_does_not_come_between_comparing_and_renaming(
    open_library: Callable[[], Library], folder: Path
) -> None:
    class Overtaken(Files):
        """The other one writes, if it can, when we have compared and not yet renamed."""

        def replace(self, source: Path, target: Path) -> None:
            other.start()
            other.join(0.2)
            super().replace(source, target)

    library, second = open_library(), open_library()
    other = Thread(target=second.tag_book.update, args=([BookEdit(TagBook(), TagBook((ART,)))],))
    mirror = library.state.mirror(folder)
    TagBookStore(folder, mirror, library.now, Overtaken()).update([DEFINE_WAR])
    other.join()
    assert on_disk(folder) == {"art": "#FFFFFF", "war": "#102030"}


def test_a_library_that_refuses_writing_keeps_its_book_in_the_mirror_until_it_can_be_written(
    open_library: Callable[[], Library], folder: Path, files: Refusing
) -> None:
    (folder / "clipper-library.json").write_bytes(format_book(TagBook((ART,))))
    files.error = PermissionError(errno.EACCES, "Permission denied")
    assert open_library().tag_book.update([DEFINE_WAR]).is_mirrored
    again = open_library().tag_book
    assert again.update([BookEdit(TagBook((ART,)), TagBook())]).is_mirrored
    assert [one.tag for one in again.load().book] == ["war"] and on_disk(folder) == {"art": "#FFFFFF"}
    files.error = None
    again.bring_home()
    assert on_disk(folder) == {"war": "#102030"} and [one.tag for one in again.load().book] == ["war"]


def test_what_another_program_wrote_meanwhile_is_there_when_the_mirror_comes_home(
    library: Library, folder: Path, files: Refusing
) -> None:
    files.error = PermissionError(errno.EROFS, "Read-only file system")
    library.tag_book.update([DEFINE_WAR])
    files.error = None
    (folder / "clipper-library.json").write_bytes(format_book(TagBook((ART,))))
    library.tag_book.update([BookEdit(TagBook((WAR,)), TagBook((TagDefinition("war", "#999999"),)))])
    assert on_disk(folder) == {"art": "#FFFFFF", "war": "#999999"}


def test_a_mirrored_book_that_became_empty_takes_the_definitions_away_at_home(
    library: Library, folder: Path, files: Refusing
) -> None:
    book = TagBook((ART,))
    (folder / "clipper-library.json").write_bytes(format_book(book))
    files.error = PermissionError(errno.EACCES, "Permission denied")
    library.tag_book.update([BookEdit(book, dropped(book, ["art"]))])
    assert library.tag_book.load().book == TagBook()
    files.error = None
    library.tag_book.bring_home()
    assert not (folder / "clipper-library.json").exists()


def test_a_full_disk_is_told_and_the_mirror_takes_the_book_when_asked(
    library: Library, folder: Path, files: Refusing
) -> None:
    files.error = OSError(errno.ENOSPC, "No space left on device")
    with pytest.raises(TagBookNotSaved, match="the disk is full"):
        library.tag_book.update([DEFINE_WAR])
    assert library.tag_book.update_in_mirror([DEFINE_WAR]).is_mirrored
    assert library.tag_book.load().book.definition("war") == WAR and on_disk(folder) == {}


def test_a_file_of_another_program_is_left_alone(library: Library, folder: Path) -> None:
    (folder / "clipper-library.json").write_text("{}")
    with pytest.raises(TagBookForeign):
        library.tag_book.update([DEFINE_WAR])
    assert (folder / "clipper-library.json").read_text() == "{}"


def test_nothing_is_written_where_another_folder_stands_in_the_place(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    folder.mkdir()
    store = TagBookStore(folder, tmp_path / "mirror", lambda: NOW, is_lost=lambda: True)
    assert isinstance(store.load().fault, TagBookUnreadable)
    with pytest.raises(TagBookNotSaved):
        store.update([BookEdit(TagBook(), defined(TagBook(), WAR))])
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
@pytest.mark.timeout(20)
def test_a_pipe_named_like_the_tag_book_does_not_hang(library: Library, folder: Path) -> None:
    os.mkfifo(folder / "clipper-library.json")
    loaded = library.tag_book.load()
    assert isinstance(loaded.fault, TagBookUnreadable) and loaded.is_read_only
    with pytest.raises(TagBookUnreadable):
        library.tag_book.update([DEFINE_WAR])
