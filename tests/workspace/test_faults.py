"""Faults of the world while a window runs: what was marked stays, and saving goes on when they are over."""

from __future__ import annotations

import errno
import json
import random
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from clipper.domain.anchor import Exact
from clipper.domain.clipping import ClippingId
from clipper.domain.errors import IndexFailed
from clipper.domain.passage import Colour
from clipper.library import sweeping
from clipper.library.library import Library
from clipper.library.tag_book_store import TagBookStore
from clipper.search.index import Index
from clipper.storage.atomic import Files
from clipper.storage.notes_names import temporary_name
from clipper.workspace.changes import Problem
from clipper.workspace.workspace import Workspace
from tests.workspace.test_workspace import A, B, FullDisk, mark, notes_of, random_edit

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
    monkeypatch.setattr(Index, "_in_transaction", full)
    for words in ("Депутати", "сказав голова"):
        mark(workspace, words)
        assert workspace.flush()
    assert quotes(library_folder) == ["Депутати", "сказав голова"]
    assert [path.name for path in library_folder.glob("*conflict*")] == []


def test_a_mark_is_painted_and_saved_though_the_index_cannot_be_asked(
    workspace: Workspace, library_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise IndexFailed(reason="disk i/o error")

    workspace.open(A)
    monkeypatch.setattr(Index, "all", refuse)
    painted: list[object] = []
    workspace.changed.connect(painted.append)
    mark(workspace, "Депутати")
    assert painted and workspace.flush()
    assert quotes(library_folder) == ["Депутати"]


def test_a_bug_with_the_tag_book_keeps_no_mark_from_the_disk(
    make_workspace: MakeWorkspace,
    library_folder: Path,
    state_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    qtbot: QtBot,
) -> None:
    caplog.expected_warnings = True  # type: ignore[attr-defined]
    monkeypatch.setattr(TagBookStore, "update", lambda *_: [][1])
    workspace = started(make_workspace(inline=False))
    qtbot.waitUntil(lambda: workspace.current is not None)
    workspace.tags.define("порт")
    mark(workspace, "Депутати")
    assert workspace.flush()
    assert quotes(library_folder) == ["Депутати"]
    (mirrored,) = state_folder.rglob("clipper-library.json")
    assert "порт" in mirrored.read_text("utf-8")


@pytest.mark.parametrize("inline", [True, False])
def test_a_tag_book_that_no_place_takes_keeps_no_mark_from_the_disk_and_is_told(
    make_workspace: MakeWorkspace,
    library_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    qtbot: QtBot,
    inline: bool,
) -> None:
    caplog.expected_warnings = True  # type: ignore[attr-defined]
    for name in ("update", "update_in_mirror"):
        monkeypatch.setattr(TagBookStore, name, lambda *_: [][1])
    workspace = started(make_workspace(inline=inline))
    qtbot.waitUntil(lambda: workspace.current is not None)
    problems: list[Problem] = []
    workspace.problem.connect(problems.append)
    workspace.tags.define("порт")
    mark(workspace, "Депутати")
    assert not workspace.flush(), "so that the window asks before it closes"
    assert quotes(library_folder) == ["Депутати"] and problems


def test_a_window_opens_though_the_index_cannot_be_asked(
    make_workspace: MakeWorkspace, library_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise IndexFailed(reason="disk i/o error")

    workspace = make_workspace()
    monkeypatch.setattr(Index, "all", refuse)
    problems: list[Problem] = []
    workspace.problem.connect(problems.append)
    workspace.start()
    workspace.open(A)
    mark(workspace, "Депутати")
    assert problems and workspace.flush()
    assert quotes(library_folder) == ["Депутати"]


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
    qtbot.waitUntil(lambda: workspace.current is not None and not workspace.is_scanning)
    path = library_folder / "a.txt"
    path.write_text(path.read_text("utf-8") + "\n\nІ ще.", "utf-8")
    workspace.opened_library.reread_if_open(A)
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


def test_a_bare_position_is_not_believed_after_undo_in_another_text(
    workspace: Workspace, library_folder: Path
) -> None:
    selector = {"type": "TextPositionSelector", "start": 5, "end": 10}
    target = {"source": "urn:x:page", "selector": selector}
    item = {"id": "urn:x:1", "type": "Annotation", "target": target}
    path = library_folder / "c.txt"
    path.write_text("Рада порту проголосувала вночі, без пояснень.", "utf-8")
    (library_folder / "c.txt.notes.json").write_text(json.dumps([item]), "utf-8")
    workspace.refresh()
    workspace.open(ClippingId("c.txt"))
    workspace.remove("urn:x:1")
    workspace.flush()
    path.write_text("Новий початок.\n\n" + path.read_text("utf-8"), "utf-8")
    workspace.refresh()
    workspace.tag_clipping(["порт"])
    workspace.flush()
    workspace.undo()
    workspace.undo()
    workspace.flush()
    opened = workspace.library.open_clipping(ClippingId("c.txt"))
    (passage,) = opened.loaded.notes.passages
    outcome = opened.outcomes[passage.id]
    assert isinstance(outcome, Exact) and opened.document is not None
    assert opened.document.text[outcome.span.start : outcome.span.end] == "порту"


# While something is being read -----------------------------------------------------------------------------------


@pytest.fixture
def slow_b(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Reading b.txt waits for this event, as a hostile page makes it wait."""
    gate = threading.Event()
    gate.begun = threading.Event()  # type: ignore[attr-defined]
    read = Library._bytes

    def wait(self: Library, clipping: ClippingId) -> bytes:
        if clipping == B:
            gate.begun.set()  # type: ignore[attr-defined]
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
    qtbot.waitUntil(lambda: workspace.opened_library.session(B) is not None)
    assert shown == [A] and workspace.current is not None and workspace.current.id == A


def test_notes_that_come_while_a_clipping_is_read_are_shown(
    make_workspace: MakeWorkspace, library_folder: Path, slow_b: threading.Event, qtbot: QtBot
) -> None:
    workspace = started(make_workspace(inline=False))
    qtbot.waitUntil(lambda: workspace.current is not None and not workspace.is_scanning)
    selector = {"type": "TextQuoteSelector", "exact": "in English", "prefix": "Second clipping, "}
    item = {"id": "urn:x:1", "type": "Annotation", "target": {"source": "urn:x:page", "selector": selector}}
    try:
        workspace.open(B)
        qtbot.waitUntil(slow_b.begun.is_set)  # type: ignore[attr-defined]
        (library_folder / "b.txt.notes.json").write_text(json.dumps([item]), "utf-8")
        workspace.refresh()
        qtbot.waitUntil(lambda: not workspace.is_scanning)
    finally:
        slow_b.set()
    qtbot.waitUntil(lambda: workspace.current is not None and len(workspace.current.notes.passages) == 1)


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
    make_workspace: MakeWorkspace, state_folder: Path, qtbot: QtBot
) -> None:
    (state_folder / "index").write_text("a file where a folder should be")
    workspace = started(make_workspace())
    qtbot.waitUntil(lambda: len(workspace.rows) == 2)
    mark(workspace, "Депутати")
    assert workspace.flush() and workspace.counts() == (2, 1)


def test_a_list_that_cannot_be_kept_is_told_and_tried_again(
    make_workspace: MakeWorkspace, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    workspace = make_workspace()
    told: list[Problem] = []
    workspace.problem.connect(told.append)
    with monkeypatch.context() as patch:
        patch.setattr(Index, "_in_transaction", full)
        workspace.refresh()
    assert told and told[0].key == "folder"
    workspace.refresh()
    qtbot.waitUntil(lambda: len(workspace.rows) == 2)


def test_colour_of_a_new_mark_in_flight_is_the_last_one(workspace: Workspace, library_folder: Path) -> None:
    workspace.open(A)
    passage = mark(workspace, "Депутати")
    for colour in Colour:
        workspace.recolour(passage, colour)
        workspace.saving.save_now()
    assert workspace.flush() and "orange" in (library_folder / "a.txt.notes.json").read_text("utf-8")


def test_a_closed_workspace_takes_no_marks_and_breaks_nothing(workspace: Workspace) -> None:
    workspace.open(A)
    passage = mark(workspace, "Депутати")
    workspace.flush()
    workspace.close()
    assert workspace.highlight(0, 4, Colour.PINK) is None and not workspace.saving.has_unsaved
    workspace.annotate(passage, "запізно")
    workspace.undo()
    workspace.refresh()
    workspace.open(B)
    assert workspace.counts() == (0, 0) and workspace.rows.row_of(A) is None


# Another program, between our edits ------------------------------------------------------------------------------


def add_theirs(folder: Path, nth: int) -> str:
    """Another program marks the first letters of a.txt."""
    path = folder / "a.txt.notes.json"
    page = json.loads(path.read_text("utf-8"))
    selector = [{"type": "TextQuoteSelector", "exact": "Рада порту", "suffix": " проголосувала вночі. Депутати"}]
    item = {"id": f"urn:theirs:{nth}", "type": "Annotation", "target": {"source": page["id"], "selector": selector}}
    page["items"].append(item)
    path.write_text(json.dumps(page), "utf-8")
    return item["id"]  # type: ignore[return-value]


@pytest.mark.parametrize("seed", range(3))
def test_undoing_everything_leaves_what_another_program_did_meanwhile(
    workspace: Workspace, library_folder: Path, seed: int
) -> None:
    dice = random.Random(seed)
    workspace.open(A)
    workspace.tag(mark(workspace, "Депутати не пояснили"), ["початок"])
    workspace.flush()
    first, begun = notes_of(library_folder)["items"], workspace.undo_stack.index()
    theirs = []
    while workspace.undo_stack.index() < begun + 60:
        workspace.open(dice.choice([A, A, A, B]))
        random_edit(workspace, dice)
        if dice.random() < 0.15:
            assert workspace.flush()
            theirs.append(add_theirs(library_folder, len(theirs)))
            workspace.refresh()
    workspace.reveal.connect(workspace.open)
    while workspace.undo_stack.index() > begun:
        workspace.undo()
    assert workspace.flush() and list(library_folder.glob("*conflict*")) == []
    items = {item["id"]: item for item in notes_of(library_folder)["items"]}  # type: ignore[attr-defined]
    assert set(theirs) <= items.keys()
    ours = [said_by(item) for id_, item in items.items() if id_ not in theirs]
    assert ours == [said_by(item) for item in first]  # type: ignore[attr-defined]


def said_by(item: dict[str, Any]) -> tuple[object, ...]:
    """What an item says; a quote that was replaced once may stay in its array, behind the one that counts."""
    quote, *_, position = item["target"]["selector"]
    return item["id"], item["body"], item["target"]["styleClass"], quote, position


def test_a_scan_sweeps_what_a_killed_save_left_long_ago(
    make_workspace: MakeWorkspace, library_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = library_folder / temporary_name("0123456789abcdef")
    left.write_bytes(b"half")
    monkeypatch.setattr(sweeping, "OLD_S", -1)
    make_workspace().refresh()
    assert not left.exists()
