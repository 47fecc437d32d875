"""A clipping that could not be read is read again: what was said of it meanwhile stays."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clipper.domain.clipping import ClippingId
from clipper.domain.errors import ClippingUnreadable
from clipper.library.library import Library
from clipper.library.notes_store import LoadedNotes
from clipper.library.opened import OpenClipping
from clipper.workspace.workspace import Workspace
from tests.workspace.conftest import MakeWorkspace
from tests.workspace.test_workspace import B, mark


@pytest.fixture
def mended_b(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """The text of the second clipping cannot be read; it can when this is set, and who asks waits for that."""
    gate, read, tries = threading.Event(), Library.open_clipping, count()

    def refuse_once(self: Library, clipping: ClippingId, loaded: LoadedNotes) -> OpenClipping:
        if clipping == B and next(tries) == 0:
            return OpenClipping(clipping, None, "", loaded, {}, ClippingUnreadable(file=clipping, reason="I/O error"))
        if clipping == B:
            gate.wait(20)
        return read(self, clipping, loaded)

    monkeypatch.setattr(Library, "open_clipping", refuse_once)
    yield gate
    gate.set()


@pytest.fixture
def at_b(make_workspace: MakeWorkspace, mended_b: threading.Event, qtbot: QtBot) -> Workspace:
    workspace = make_workspace(inline=False)
    workspace.start()
    qtbot.waitUntil(lambda: len(workspace.rows) == 2 and not workspace.is_scanning)
    workspace.open(B)
    qtbot.waitUntil(lambda: workspace.current is not None)
    return workspace


def test_a_star_given_while_it_is_read_again_stays(
    at_b: Workspace, mended_b: threading.Event, library_folder: Path, qtbot: QtBot
) -> None:
    assert at_b.current is not None and at_b.current.document is None
    at_b.open(B)
    at_b.star(True)
    with qtbot.waitSignal(at_b.saving.saved, timeout=2000):
        pass
    mended_b.set()
    qtbot.waitUntil(lambda: at_b.current is not None and at_b.current.document is not None)
    assert at_b.current.notes.state.starred
    mark(at_b, "the port")
    assert at_b.flush() and list(library_folder.glob("*conflict*")) == []
