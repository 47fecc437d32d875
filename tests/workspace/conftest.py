from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from clipper.library.library import Library
from clipper.library.state_folder import StateFolder
from clipper.storage.atomic import Files
from clipper.storage.reading_places import ReadingPlaces
from clipper.workspace.jobs import Jobs
from clipper.workspace.open_library import OpenLibrary
from clipper.workspace.workspace import Workspace

TEXT = (
    "date 2026-11-20 Рада порту проголосувала вночі. Депутати не пояснили рішення.\n\n"
    "«Ми нічого не приховуємо», — сказав голова комісії. 🇺🇦 Документи покажуть у п’ятницю.\n"
)


class Clock:
    """A clock that goes on by a second each time it is read."""

    def __init__(self) -> None:
        self._seconds = count()

    def __call__(self) -> str:
        minutes, seconds = divmod(next(self._seconds), 60)
        return f"2026-11-22T{9 + minutes // 60:02}:{minutes % 60:02}:{seconds:02}Z"


@pytest.fixture
def library_folder(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "b.txt").write_text("Headline of b\n\nSecond clipping, in English, about the port.\n", encoding="utf-8")
    return folder


MakeWorkspace = Callable[..., Workspace]
_KEPT: list[Workspace] = []
"""For ever: Python's garbage collector may run in a worker, and would delete timers of the main thread there."""


@pytest.fixture
def make_workspace(library_folder: Path, state_folder: Path, qapp: object) -> Iterator[MakeWorkspace]:
    made: list[Workspace] = []

    def make(files: Files | None = None, *, inline: bool = True) -> Workspace:
        ids = count(1)
        library = Library(
            library_folder,
            StateFolder(state_folder),
            now=Clock(),
            new_id=lambda: f"urn:uuid:00000000-0000-4000-8000-{next(ids):012}",
            files=files,
        )
        workspace = Workspace(
            OpenLibrary(library, ReadingPlaces(state_folder / "reading.sqlite"), Jobs(inline=inline))
        )
        made.append(workspace)
        _KEPT.append(workspace)
        return workspace

    yield make
    for workspace in made:
        workspace.close()


@pytest.fixture
def workspace(make_workspace: MakeWorkspace) -> Workspace:
    made = make_workspace()
    made.start()
    made.refresh()
    return made
