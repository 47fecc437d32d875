"""One of a library's windows goes while workers are at something that it asked for."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from clipper.domain.clipping import ClippingId
from clipper.library.library import Library
from clipper.search.index import Sort
from clipper.workspace.workspace import Workspace
from tests.workspace.conftest import MakeWorkspace
from tests.workspace.test_workspace import B


@pytest.fixture
def kept(make_workspace: MakeWorkspace, qtbot: QtBot) -> Workspace:
    """The window that stays; its jobs run in workers."""
    workspace = make_workspace(inline=False)
    workspace.start()
    workspace.refresh()
    qtbot.waitUntil(lambda: not workspace.is_scanning)
    return workspace


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Clippings are read when it is opened."""
    opened, read = threading.Event(), Library.open_clipping

    def wait_and_read(self: Library, *what: object) -> object:
        opened.wait(5)
        return read(self, *what)  # type: ignore[arg-type]

    monkeypatch.setattr(Library, "open_clipping", wait_and_read)
    yield opened
    opened.set()


def close(workspace: Workspace, *, is_deleted: bool) -> None:
    workspace.close()
    if is_deleted:
        workspace.deleteLater()
        QCoreApplication.sendPostedEvents(workspace, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("is_deleted", [True, False])
def test_a_clipping_that_comes_too_late_for_its_window_does_no_harm(
    kept: Workspace, gate: threading.Event, qtbot: QtBot, is_deleted: bool
) -> None:
    shared = kept.opened_library
    other = Workspace(shared)
    other.open(B)
    close(other, is_deleted=is_deleted)
    gate.set()
    qtbot.waitUntil(lambda: shared.session(B) is not None)
    assert shared.let_go(kept)  # nobody else holds it open


@pytest.mark.parametrize("is_deleted", [True, False])
def test_what_a_closed_window_showed_may_change_outside(kept: Workspace, qtbot: QtBot, is_deleted: bool) -> None:
    shared = kept.opened_library
    other = Workspace(shared)
    other.open(B)
    qtbot.waitUntil(lambda: other.current is not None)
    close(other, is_deleted=is_deleted)
    (shared.library.folder / B).write_text("Other words.\n\nOf another program.\n", "utf-8")
    with qtbot.waitSignal(shared.renewed):
        kept.refresh()
    assert shared.let_go(kept)  # nobody else holds it open


def test_an_order_that_comes_too_late_for_its_window_does_no_harm(kept: Workspace, qtbot: QtBot) -> None:
    other = Workspace(kept.opened_library)
    other.start()
    other.sort_by(Sort.TITLE)
    other.listing.refresh()
    close(other, is_deleted=True)
    kept.sort_by(Sort.TITLE)  # asked after it, so answered after it
    qtbot.waitUntil(lambda: kept.listing.is_arranged)


def test_an_import_whose_window_is_closed_is_listed_and_can_be_undone(
    kept: Workspace, library_folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    source = tmp_path / "new.txt"
    source.write_text("Слова, яких у бібліотеці ще немає.\n", "utf-8")
    other = Workspace(kept.opened_library)
    other.bringing.bring([source])
    close(other, is_deleted=True)
    qtbot.waitUntil(lambda: len(kept.rows) == 3)
    with qtbot.waitSignal(kept.opened_library.brought.taken_out) as told:
        kept.undo()
    assert told.args == [[ClippingId("new.txt")]] and not (library_folder / "new.txt").exists()
    qtbot.waitUntil(lambda: len(kept.rows) == 2)
    kept.redo()
    qtbot.waitUntil(lambda: len(kept.rows) == 3)
