"""Imports of an open library: progress, one undo step, and marks that go with their clippings."""

from __future__ import annotations

import errno
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from clipper.domain.clipping import ClippingId
from clipper.domain.edits import Action
from clipper.domain.import_faults import NotTakenOut, NoWords
from clipper.domain.passage import Colour
from clipper.library.pasting import Content
from clipper.library.taking_out import AT_A_TIME
from clipper.workspace.bringing import MOST_COUNTED, Bringing, Imported
from clipper.workspace.workspace import Workspace
from tests.storage.test_placing import Failing
from tests.workspace.conftest import MakeWorkspace

_KEPT: list[Bringing] = []


class Heard:
    """What a Bringing has told."""

    def __init__(self, bringing: Bringing) -> None:
        self.imports: list[Imported] = []
        self.progress: list[tuple[int, int, int]] = []
        self.faults: list[Any] = []
        self.moved: list[tuple[str, list[str]]] = []
        bringing.finished.connect(self.imports.append)
        bringing.progress.connect(lambda *numbers: self.progress.append(numbers))
        bringing.refused.connect(self.faults.append)
        bringing.not_moved.connect(self.faults.append)
        bringing.taken_out.connect(lambda ids: self.moved.append(("out", ids)))
        bringing.put_back.connect(lambda ids: self.moved.append(("back", ids)))


def bringing_of(workspace: Workspace) -> Bringing:
    made = Bringing(workspace.library, workspace.opened_library.jobs, workspace.saving, workspace.flush)
    _KEPT.append(made)
    return made


@pytest.fixture
def outside(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "outside" / f"{nth}.txt" for nth in range(5)]
    paths[0].parent.mkdir()
    for path in paths:
        path.write_text(f"Слова файлу {path.name}. Друге речення.\n", "utf-8")
    return paths


@pytest.fixture
def busy(make_workspace: MakeWorkspace, qtbot: QtBot) -> Iterator[Workspace]:
    """A workspace whose jobs run in workers."""
    workspace = make_workspace(inline=False)
    workspace.start()
    with qtbot.waitSignal(workspace.progress, check_params_cb=lambda done, total: done == total):
        workspace.refresh()
    yield workspace


def test_an_import_is_told_and_its_rows_appear(workspace: Workspace, outside: list[Path], qtbot: QtBot) -> None:
    bringing = bringing_of(workspace)
    heard = Heard(bringing)
    bringing.bring(outside)
    assert [one.clipping for one in heard.imports[0].result.imported] == [path.name for path in outside]
    assert heard.progress[-1] == (5, 5, 0) and not bringing.is_busy
    workspace.refresh()
    qtbot.waitUntil(lambda: len(workspace.rows) == 7)


def test_in_workers_it_does_the_same(busy: Workspace, outside: list[Path], qtbot: QtBot) -> None:
    bringing = bringing_of(busy)
    heard = Heard(bringing)
    with qtbot.waitSignal(bringing.finished):
        bringing.bring(outside)
        assert bringing.is_busy
    assert len(heard.imports[0].result.imported) == 5


def test_what_is_asked_for_meanwhile_waits_for_its_turn(busy: Workspace, outside: list[Path], qtbot: QtBot) -> None:
    bringing = bringing_of(busy)
    heard = Heard(bringing)
    bringing.bring(outside[:2])
    bringing.bring(outside[2:])
    qtbot.waitUntil(lambda: len(heard.imports) == 2)
    assert [len(one.result.imported) for one in heard.imports] == [2, 3]


def test_cancel_keeps_what_is_in(busy: Workspace, outside: list[Path], qtbot: QtBot, library_folder: Path) -> None:
    bringing = bringing_of(busy)
    heard = Heard(bringing)
    with qtbot.waitSignal(bringing.finished):
        bringing.bring(outside)
        bringing.cancel()
    result = heard.imports[0].result
    assert heard.imports[0].was_cancelled
    assert all((library_folder / one.clipping).exists() for one in result.imported)


def test_pasted_words_become_a_clipping(workspace: Workspace, library_folder: Path) -> None:
    bringing = bringing_of(workspace)
    heard = Heard(bringing)
    bringing.paste(Content("Порт закрили на ремонт. Надовго."))
    assert (library_folder / "Порт закрили на ремонт.txt").exists() and heard.imports
    bringing.paste(Content("—"))
    assert isinstance(heard.faults[0], NoWords) and not bringing.is_busy


def test_undo_and_redo_bring_back_marks_byte_for_byte(
    workspace: Workspace, library_folder: Path, outside: list[Path]
) -> None:
    bringing = bringing_of(workspace)
    heard = Heard(bringing)
    bringing.bring(outside[:2])
    workspace.refresh()
    workspace.open(ClippingId("0.txt"))
    workspace.highlight(0, 5, Colour.PINK)
    workspace.flush()
    notes = (library_folder / "0.txt.notes.json").read_bytes()
    workspace.undo_stack.clear()  # as if another window had made the mark
    workspace.undo_stack.push(bringing.command(heard.imports[0]))
    workspace.undo_stack.undo()
    assert sorted(path.name for path in library_folder.iterdir()) == ["a.txt", "b.txt"]
    workspace.undo_stack.redo()
    assert (library_folder / "0.txt.notes.json").read_bytes() == notes
    assert len(json.loads(notes)["items"]) == 1
    assert heard.moved == [("out", ["0.txt", "1.txt"]), ("back", ["0.txt", "1.txt"])]


def test_undo_saves_first_what_was_marked_just_now(
    workspace: Workspace, library_folder: Path, state_folder: Path, outside: list[Path]
) -> None:
    bringing = bringing_of(workspace)
    heard = Heard(bringing)
    bringing.bring(outside[:1])
    workspace.refresh()
    workspace.open(ClippingId("0.txt"))
    workspace.highlight(0, 5, Colour.PINK)
    bringing.command(heard.imports[0]).undo()
    assert not (library_folder / "0.txt").exists()
    assert len(list((state_folder / "trash").rglob("0.txt.notes.json"))) == 1


def test_undo_redo_undo_in_haste_ends_where_it_should(
    busy: Workspace, library_folder: Path, outside: list[Path], qtbot: QtBot
) -> None:
    bringing = bringing_of(busy)
    heard = Heard(bringing)
    with qtbot.waitSignal(bringing.finished):
        bringing.bring(outside)
    command = bringing.command(heard.imports[0])
    command.redo()
    for _ in range(3):
        command.undo()
        command.redo()
    qtbot.waitUntil(lambda: len(heard.moved) == 6)
    assert [kind for kind, _ in heard.moved] == ["out", "back"] * 3
    assert sorted(path.name for path in library_folder.glob("?.txt"))[:5] == [f"{nth}.txt" for nth in range(5)]


def test_what_cannot_be_taken_out_is_told(workspace: Workspace, library_folder: Path, outside: list[Path]) -> None:
    bringing = bringing_of(workspace)
    heard = Heard(bringing)
    bringing.bring(outside[:2])
    (library_folder / "0.txt").unlink()
    bringing.command(heard.imports[0]).undo()
    assert isinstance(heard.faults[0], NotTakenOut) and "0.txt" in str(heard.faults[0])
    assert not (library_folder / "1.txt").exists()


def test_failed_ones_can_be_tried_again(workspace: Workspace, outside: list[Path]) -> None:
    broken = Bringing(
        workspace.library,
        workspace.opened_library.jobs,
        workspace.saving,
        workspace.flush,
        files=Failing("write", errno.ENOSPC),
    )
    _KEPT.append(broken)
    heard = Heard(broken)
    broken.bring(outside)
    assert heard.imports[0].retry == outside and heard.imports[0].result.fault is not None
    whole = bringing_of(workspace)
    again = Heard(whole)
    whole.bring(heard.imports[0].retry)
    assert len(again.imports[0].result.imported) == 5


def test_a_library_that_went_away_refuses(workspace: Workspace, library_folder: Path, outside: list[Path]) -> None:
    bringing = bringing_of(workspace)
    heard = Heard(bringing)
    library_folder.rename(library_folder.with_name("elsewhere"))
    bringing.bring(outside)
    assert len(heard.faults) == 1 and not bringing.is_busy
    library_folder.with_name("elsewhere").rename(library_folder)


def test_counting_tells_how_many_would_come(workspace: Workspace, outside: list[Path]) -> None:
    bringing = bringing_of(workspace)
    counted: list[tuple[int, int, bool]] = []
    bringing.counted.connect(lambda *numbers: counted.append(numbers))
    (outside[0].parent / "x.pdf").write_bytes(b"x")
    turn = bringing.count([outside[0].parent, outside[1]])
    assert counted == [(turn, 6, True)] and MOST_COUNTED == 1_000


def test_the_step_is_named(workspace: Workspace, outside: list[Path]) -> None:
    bringing = bringing_of(workspace)
    heard = Heard(bringing)
    bringing.bring(outside)
    command = bringing.command(heard.imports[0])
    assert command.text() == "import" and command.action is Action.IMPORT


def test_an_undo_that_has_only_begun_is_done_when_the_window_is_closed(
    busy: Workspace, library_folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    many = [tmp_path / f"new{nth}.txt" for nth in range(3 * AT_A_TIME)]
    for path in many:
        path.write_text(f"Слова файлу {path.name}.", "utf-8")
    with qtbot.waitSignal(busy.bringing.finished):
        busy.bringing.bring(many)
    busy.undo()
    busy.flush()
    busy.close()
    assert not list(library_folder.glob("new*.txt"))
