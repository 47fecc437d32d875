"""Notes that may not be changed any more: undo and redo leave them alone as well, and say so."""

from __future__ import annotations

from pathlib import Path

from clipper.domain.errors import NotesNewer
from clipper.domain.passage import Colour
from clipper.workspace.changes import Problem
from clipper.workspace.workspace import Workspace
from tests.workspace.test_workspace import A, B, mark


def become_newer(workspace: Workspace, folder: Path) -> str:
    """A newer Clipper writes the notes on another computer, and they are synced. What lies there then."""
    assert workspace.flush()
    path = folder / "a.txt.notes.json"
    newer = path.read_text("utf-8").replace('"clip:version": 1', '"clip:version": 99')
    path.write_text(newer, "utf-8")
    workspace.refresh()
    assert workspace.current is not None and workspace.current.is_read_only
    return newer


def test_undo_does_not_change_notes_that_a_newer_clipper_wrote(workspace: Workspace, library_folder: Path) -> None:
    workspace.open(A)
    mark(workspace, "Депутати")
    newer = become_newer(workspace, library_folder)
    told: list[Problem] = []
    said: list[object] = []
    workspace.problem.connect(told.append)
    workspace.said.connect(lambda *what: said.append(what))
    workspace.undo()
    assert workspace.flush() and (library_folder / "a.txt.notes.json").read_text("utf-8") == newer
    assert workspace.current is not None and len(workspace.current.notes.passages) == 1
    assert [type(problem.error) for problem in told] == [NotesNewer] and said == []


def test_redo_does_not_change_them_either(workspace: Workspace, library_folder: Path) -> None:
    workspace.open(A)
    mark(workspace, "Депутати")
    passage = mark(workspace, "сказав голова")
    workspace.recolour(passage, Colour.PINK)
    workspace.undo()
    newer = become_newer(workspace, library_folder)
    workspace.redo()
    assert workspace.flush() and (library_folder / "a.txt.notes.json").read_text("utf-8") == newer
    assert workspace.redo_action is None


def test_what_was_done_before_elsewhere_can_still_be_undone(workspace: Workspace, library_folder: Path) -> None:
    workspace.open(B)
    mark(workspace, "the port")
    workspace.open(A)
    mark(workspace, "Депутати")
    become_newer(workspace, library_folder)
    workspace.undo()
    workspace.undo()
    other = workspace.opened_library.session(B)
    assert other is not None and other.notes.passages == () and workspace.undo_action is None
