"""A library on disk, with a clock that stands still and ids that count."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from clipper.domain import edits
from clipper.domain.clipping import ClippingId
from clipper.domain.passage import ClippingNotes
from clipper.library.library import Library
from clipper.library.opened import OpenClipping
from clipper.library.state_folder import StateFolder
from clipper.search.index import Index
from clipper.storage.atomic import Files

NOW = "2026-11-22T09:15:00Z"
FILE = ClippingId("порт.txt")
TEXT = "Порт відкрили після ремонту.\n\nКомісія перевірила причал і крани, а потім поїхала до міста.\n"


class Refusing(Files):
    """System calls of a disk that takes no new file below a folder; `error` is None again when it does."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.error: OSError | None = None

    def create(self, path: Path, mode: int) -> int:
        if self.error is not None and path.is_relative_to(self.folder):
            raise self.error
        return super().create(path, mode)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    library = tmp_path / "library"
    library.mkdir()
    (library / FILE).write_text(TEXT, "utf-8")
    return library


@pytest.fixture
def files(folder: Path) -> Refusing:
    return Refusing(folder)


@pytest.fixture
def open_library(folder: Path, files: Refusing, state_folder: Path) -> Callable[[], Library]:
    """Another program on the same folder and the same state, each time it is called."""
    ids = count(1)
    return lambda: Library(
        folder, StateFolder(state_folder), now=lambda: NOW, new_id=lambda: f"urn:test:{next(ids)}", files=files
    )


@pytest.fixture
def library(open_library: Callable[[], Library]) -> Library:
    return open_library()


@pytest.fixture
def index(library: Library) -> Index:
    found = library.open_index()
    library.refresh_all(found)
    return found


def tagged(library: Library, opened: OpenClipping, tag: str) -> ClippingNotes:
    notes = opened.loaded.notes
    edit = edits.tag_clipping(opened.id, notes, [tag], library.now(), library.new_id())
    assert edit is not None
    return edits.apply(notes, edit, library.now())


def tag(library: Library, file: str, name: str) -> bool:
    """Tag a clipping and save it. Whether the notes went to the mirror folder."""
    opened = library.open_for_marking(ClippingId(file))
    return library.save(opened, tagged(library, opened, name), opened.loaded.base).is_mirrored


def tags_of(library: Library, file: str) -> tuple[str, ...]:
    return library.open_clipping(ClippingId(file)).loaded.notes.tags
