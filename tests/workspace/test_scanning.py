"""A scan that the world stops: what waited for its end does not wait for ever."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from clipper.domain.errors import IndexFailed
from clipper.library.library import Library, Progress
from clipper.search.index import Index
from clipper.workspace.workspace import Workspace
from tests.workspace.test_workspace import A

MakeWorkspace = Callable[..., Workspace]


@pytest.fixture
def scans(monkeypatch: pytest.MonkeyPatch) -> list[threading.Event]:
    """The gates of scans to come; each is stopped by a full disk when its gate is open. Others go as they go."""
    gates: list[threading.Event] = []
    refresh = Library.refresh

    def stop(self: Library, index: Index) -> Iterator[Progress]:
        if not gates:
            yield from refresh(self, index)
            return
        yield Progress(1, 2, changed=(A,))
        gates.pop(0).wait(20)
        raise IndexFailed(reason="database or disk is full")

    monkeypatch.setattr(Library, "refresh", stop)
    return gates


def test_a_scan_that_cannot_go_on_leaves_no_progress_behind(
    make_workspace: MakeWorkspace, scans: list[threading.Event], qtbot: QtBot
) -> None:
    workspace, gate, told = make_workspace(inline=False), threading.Event(), []
    scans.append(gate)
    workspace.progress.connect(lambda done, total: told.append((done, total)))
    workspace.refresh()
    qtbot.waitUntil(lambda: told == [(1, 2)])
    gate.set()
    qtbot.waitUntil(lambda: not workspace.is_scanning)
    assert told == [(1, 2), (1, 1)]


def test_what_is_asked_for_while_a_scan_fails_is_looked_at_after_it(
    make_workspace: MakeWorkspace, scans: list[threading.Event], qtbot: QtBot
) -> None:
    workspace, gate = make_workspace(inline=False), threading.Event()
    scans.append(gate)
    workspace.refresh()
    qtbot.waitUntil(lambda: not scans)
    workspace.refresh()
    gate.set()
    qtbot.waitUntil(lambda: workspace.counts()[0] == 2)
