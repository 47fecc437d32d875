"""Faults of the world while a window runs: what was marked stays, and saving goes on when they are over."""

from __future__ import annotations

import errno
import json
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from clipper.domain.clipping import ClippingId
from clipper.domain.passage import Colour
from clipper.library.library import Library
from clipper.search.index import Index
from clipper.storage.atomic import Files
from clipper.workspace.changes import Problem
from clipper.workspace.workspace import Workspace
from tests.workspace.test_workspace import A, B, FullDisk, mark

MakeWorkspace = Callable[..., Workspace]


def started(workspace: Workspace, clipping: ClippingId = A) -> Workspace:
    workspace.start()
    workspace.refresh()
    workspace.open(clipping)
    return workspace


def quotes(folder: Path, name: str = "a.txt") -> list[str]:
    return quotes_in(folder / f"{name}.notes.json")


def quotes_in(path: Path) -> list[str]:
    items = json.loads(path.read_text("utf-8"))["items"]
    return [item["target"]["selector"][0]["exact"] for item in items if "selector" in item["target"]]


class Refuses(Files):
    """A library that takes no new file below its folder while `is_refusing`."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.is_refusing = folder, True

    def create(self, path: Path, mode: int) -> int:
        if self.is_refusing and path.is_relative_to(self.folder):
            raise PermissionError(errno.EACCES, "Permission denied")
        return super().create(path, mode)


# The index is a cache: its faults are none of the notes' ---------------------------------------------------------


def test_an_index_that_cannot_be_written_does_not_stop_saving(
    workspace: Workspace, library_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    workspace.open(A)
    monkeypatch.setattr(Index, "_write", full)
    for words in ("Депутати", "сказав голова"):
        mark(workspace, words)
        assert workspace.flush()
    assert quotes(library_folder) == ["Депутати", "сказав голова"]
    assert [path.name for path in library_folder.glob("*conflict*")] == []


def test_a_bug_in_one_save_does_not_stop_the_next(
    workspace: Workspace, library_folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.expected_warnings = True  # type: ignore[attr-defined]
    workspace.open(A)
    with monkeypatch.context() as patch:
        patch.setattr(Library, "save", lambda *_: 1 / 0)
        patch.setattr(Library, "rescue", lambda *_: 1 / 0)
        mark(workspace, "Депутати")
        assert not workspace.flush() and not workspace.saving.rescue()
    assert workspace.saving.has_unsaved and "ZeroDivisionError" in caplog.text
    mark(workspace, "сказав голова")
    assert workspace.flush() and quotes(library_folder) == ["Депутати", "сказав голова"]


# Conflicts -------------------------------------------------------------------------------------------------------


def test_marks_after_a_conflict_in_the_mirror_go_on_beside_it(
    make_workspace: MakeWorkspace, library_folder: Path, state_folder: Path
) -> None:
    disk = Refuses(library_folder)
    ours, theirs = started(make_workspace(disk)), started(make_workspace(disk))
    mark(theirs, "сказав голова")
    assert theirs.flush()
    for words in ("Депутати", "комісії"):
        mark(ours, words)
        assert ours.flush()
    (kept,) = state_folder.rglob("*.conflict-*")
    assert "Депутати" in kept.read_text("utf-8") and "комісії" in kept.read_text("utf-8")


def test_the_other_version_is_not_shown_while_ours_cannot_be_kept(
    make_workspace: MakeWorkspace, library_folder: Path
) -> None:
    disk = FullDisk()
    disk.is_full = False
    workspace = started(make_workspace(disk))
    mark(workspace, "Депутати")
    workspace.flush()
    path = library_folder / "a.txt.notes.json"
    path.write_text(path.read_text("utf-8").replace("yellow", "green"), "utf-8")
    mark(workspace, "сказав голова")
    workspace.flush()
    disk.is_full = True
    mark(workspace, "комісії")
    workspace.show_other_version(A)
    disk.is_full = False
    mark(workspace, "Документи")
    assert workspace.flush()
    (kept,) = library_folder.glob("*.conflict-*")
    assert {"Депутати", "сказав голова", "комісії"} <= set(quotes_in(kept))


def test_a_rescue_that_meets_other_notes_keeps_both_and_ends(
    make_workspace: MakeWorkspace, library_folder: Path, state_folder: Path
) -> None:
    refusing = Refuses(library_folder)
    ours, theirs = started(make_workspace(FullDisk())), started(make_workspace(refusing))
    mark(theirs, "сказав голова")
    assert theirs.flush()
    for words in ("Депутати", "комісії"):
        mark(ours, words)
        assert ours.flush() and ours.saving.rescue()
    (kept,) = state_folder.rglob("*.conflict-*")
    assert quotes_in(kept) == ["Депутати", "комісії"]
    assert quotes_in(next(state_folder.rglob("a.txt.notes.json"))) == ["сказав голова"]


def test_marks_survive_a_kill_while_the_disk_is_full(make_workspace: MakeWorkspace, library_folder: Path) -> None:
    dying = started(make_workspace(FullDisk()))
    mark(dying, "Депутати")
    dying.saving.save_now()
    mark(dying, "сказав голова")
    dying.saving.save_now()
    later = started(make_workspace())
    assert later.current is not None and len(later.current.notes.passages) == 2
    assert quotes(library_folder) == ["Депутати", "сказав голова"]


# Files that change outside ---------------------------------------------------------------------------------------


def test_notes_deleted_outside_are_written_again_with_the_next_mark(
    workspace: Workspace, library_folder: Path
) -> None:
    workspace.open(A)
    mark(workspace, "Депутати")
    workspace.flush()
    (library_folder / "a.txt.notes.json").unlink()
    mark(workspace, "сказав голова")
    assert workspace.flush() and quotes(library_folder) == ["Депутати", "сказав голова"]
    assert list(library_folder.glob("*conflict*")) == []


def test_a_clipping_edited_outside_while_dirty_is_read_again_when_saved(
    workspace: Workspace, library_folder: Path
) -> None:
    workspace.open(A)
    mark(workspace, "Депутати")
    path = library_folder / "a.txt"
    path.write_text(path.read_text("utf-8").replace("\n\n", "\n\nНовий абзац.\n\n"), "utf-8")
    workspace.refresh()
    assert workspace.flush()
    session = workspace.current
    assert session is not None and session.document is not None and "Новий абзац" in session.document.text
    assert [passage.anchor.exact for passage, _ in session.placed()] == ["Депутати"]


def test_an_old_reading_never_takes_the_place_of_newer_notes(
    make_workspace: MakeWorkspace, library_folder: Path, qtbot: QtBot
) -> None:
    workspace = started(make_workspace(inline=False))
    qtbot.waitUntil(lambda: workspace.current is not None and not workspace._is_scanning)
    path = library_folder / "a.txt"
    path.write_text(path.read_text("utf-8") + "\n\nІ ще.", "utf-8")
    workspace._reread_if_open(A)
    mark(workspace, "Депутати")
    assert workspace.flush()
    qtbot.waitUntil(lambda: workspace.current is not None and "І ще" in workspace.current.document.text)  # type: ignore[union-attr]
    assert workspace.current is not None and len(workspace.current.notes.passages) == 1
    mark(workspace, "сказав голова")
    assert workspace.flush() and quotes(library_folder) == ["Депутати", "сказав голова"]


def test_tagging_a_lost_passage_does_not_place_it(workspace: Workspace, library_folder: Path) -> None:
    item = {
        "id": "urn:x:1",
        "type": "Annotation",
        "target": {
            "source": "urn:x:page",
            "selector": [
                {"type": "TextQuoteSelector", "exact": "порт"},
                {"type": "TextPositionSelector", "start": 5, "end": 9},
            ],
        },
    }
    page = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:x:page",
        "type": "AnnotationPage",
        "clip:document": {"clip:textSha256": "0" * 64},
        "items": [item],
    }
    (library_folder / "c.txt").write_text("Рада порт порт.\n\nДовге продовження без нього.", "utf-8")
    (library_folder / "c.txt.notes.json").write_text(json.dumps(page), "utf-8")
    workspace.open(ClippingId("c.txt"))
    session = workspace.current
    assert session is not None and session.placed() == []
    workspace.tag("urn:x:1", ["порт"])
    assert session.notes.passages[0].tags == ("порт",) and session.placed() == []


# While something is being read -----------------------------------------------------------------------------------


@pytest.fixture
def slow_b(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Reading b.txt waits for this event, as a hostile page makes it wait."""
    gate = threading.Event()
    read = Library._bytes

    def wait(self: Library, clipping: ClippingId) -> bytes:
        if clipping == B:
            gate.wait(20)
        return read(self, clipping)

    monkeypatch.setattr(Library, "_bytes", wait)
    return gate


def test_saving_does_not_wait_for_a_slow_clipping(
    make_workspace: MakeWorkspace, library_folder: Path, slow_b: threading.Event, qtbot: QtBot
) -> None:
    workspace = started(make_workspace(inline=False))
    qtbot.waitUntil(lambda: workspace.current is not None)
    try:
        workspace.open(B)
        mark(workspace, "Депутати")
        with qtbot.waitSignal(workspace.saving.saved, timeout=1000):
            pass
    finally:
        slow_b.set()
    assert quotes(library_folder) == ["Депутати"]


def test_what_is_shown_can_be_marked_until_the_next_is_there(
    make_workspace: MakeWorkspace, library_folder: Path, slow_b: threading.Event, qtbot: QtBot
) -> None:
    workspace = started(make_workspace(inline=False))
    qtbot.waitUntil(lambda: workspace.current is not None)
    passage = mark(workspace, "Депутати")
    try:
        workspace.open(B)
        workspace.annotate(passage, "Перевірити")
    finally:
        slow_b.set()
    qtbot.waitUntil(lambda: workspace.current is not None and workspace.current.id == B)
    assert workspace.flush() and "Перевірити" in (library_folder / "a.txt.notes.json").read_text("utf-8")


def test_going_back_to_the_shown_clipping_drops_the_slow_one(
    make_workspace: MakeWorkspace, slow_b: threading.Event, qtbot: QtBot
) -> None:
    workspace = started(make_workspace(inline=False))
    qtbot.waitUntil(lambda: workspace.current is not None)
    shown: list[str] = []
    workspace.open(B)
    workspace.opened.connect(lambda session: shown.append(session.id))
    workspace.open(A)
    slow_b.set()
    qtbot.waitUntil(lambda: B in workspace._sessions)
    assert shown == [A] and workspace.current is not None and workspace.current.id == A


def test_retrying_while_a_save_hangs_changes_nothing(
    make_workspace: MakeWorkspace, library_folder: Path, qtbot: QtBot
) -> None:
    gate = threading.Event()

    class Hangs(Files):
        def fsync(self, descriptor: int) -> None:
            gate.wait(10)
            super().fsync(descriptor)

    workspace = started(make_workspace(Hangs(), inline=False))
    qtbot.waitUntil(lambda: workspace.current is not None)
    mark(workspace, "Депутати")
    workspace.saving.save_now()
    mark(workspace, "сказав голова")
    workspace.saving.save_now()
    QTimer.singleShot(50, gate.set)
    qtbot.waitUntil(lambda: not workspace.saving.has_unsaved, timeout=5000)
    assert quotes(library_folder) == ["Депутати", "сказав голова"]
    assert list(library_folder.glob("*conflict*")) == []


# The state folder ------------------------------------------------------------------------------------------------


def test_rows_are_shown_when_the_state_folder_cannot_be_written(
    make_workspace: MakeWorkspace, state_folder: Path
) -> None:
    (state_folder / "index").write_text("a file where a folder should be")
    workspace = started(make_workspace())
    assert len(workspace.rows) == 2
    mark(workspace, "Депутати")
    assert workspace.flush() and workspace.counts() == (2, 1)


def test_a_list_that_cannot_be_kept_is_told_and_tried_again(
    make_workspace: MakeWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    workspace = make_workspace()
    told: list[Problem] = []
    workspace.problem.connect(told.append)
    with monkeypatch.context() as patch:
        patch.setattr(Index, "_write", full)
        workspace.refresh()
    assert told and told[0].key == "folder"
    workspace.refresh()
    assert len(workspace.rows) == 2


def test_colour_of_a_new_mark_in_flight_is_the_last_one(workspace: Workspace, library_folder: Path) -> None:
    workspace.open(A)
    passage = mark(workspace, "Депутати")
    for colour in Colour:
        workspace.recolour(passage, colour)
        workspace.saving.save_now()
    assert workspace.flush() and "orange" in (library_folder / "a.txt.notes.json").read_text("utf-8")
