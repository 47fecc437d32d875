"""One clipping is shown and another one awaited: what is marked falls on the text that is seen."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clipper.domain.clipping import ClippingId
from clipper.domain.passage import Colour
from clipper.library.library import Library
from clipper.workspace.session import Session
from clipper.workspace.workspace import Workspace
from tests.workspace.conftest import MakeWorkspace
from tests.workspace.test_faults import quotes
from tests.workspace.test_workspace import A, B


class Screen:
    """What the reader shows, and what its user does with the words that stand there."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.text = ""
        workspace.opened.connect(self._show)

    def _show(self, session: Session) -> None:
        self.text = session.document.text if session.document is not None else ""

    def mark(self, words: str) -> None:
        start = self.text.index(words)
        self.workspace.highlight(start, start + len(words), Colour.YELLOW)


@pytest.fixture
def slow_b(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    gate, read = threading.Event(), Library._bytes

    def wait(self: Library, clipping: ClippingId) -> bytes:
        if clipping == B:
            gate.wait(20)
        return read(self, clipping)

    monkeypatch.setattr(Library, "_bytes", wait)
    yield gate
    gate.set()


def test_words_of_a_clipping_that_changes_while_another_is_awaited_are_marked_as_they_stand(
    make_workspace: MakeWorkspace, library_folder: Path, slow_b: threading.Event, qtbot: QtBot
) -> None:
    workspace = make_workspace(inline=False)
    screen = Screen(workspace)
    workspace.start()
    workspace.open(A)
    qtbot.waitUntil(lambda: bool(screen.text) and not workspace.is_scanning and len(workspace.rows) == 2)
    before = workspace.opened_library.session(A)
    workspace.open(B)
    path = library_folder / "a.txt"
    path.write_text("Новий початок, якого не було.\n\n" + path.read_text("utf-8"), "utf-8")
    workspace.refresh()
    qtbot.waitUntil(lambda: workspace.opened_library.session(A) is not before)
    screen.mark("сказав голова")
    assert workspace.flush() and quotes(library_folder) == ["сказав голова"]
