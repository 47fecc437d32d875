"""Star, archive, the clipping's note, the chosen encoding: edits of the whole clipping."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clipper.domain.clipping import ClippingId
from clipper.domain.passage import Colour
from clipper.library.opened import OpenClipping
from clipper.workspace.workspace import Workspace

A = ClippingId("a.txt")


def test_star_and_archive_are_saved_shown_and_undone(workspace: Workspace, library_folder: Path) -> None:
    workspace.open(A)
    workspace.star(True)
    workspace.archive(True)
    workspace.flush()
    saved = (library_folder / "a.txt.notes.json").read_text(encoding="utf-8")
    assert '"clip:starred": true' in saved and '"clip:archived": true' in saved
    row = workspace.rows.row_of(A)
    assert row is not None and workspace.rows.clipping(row).marks.starred
    workspace.undo()
    workspace.undo()
    assert not workspace.rows.clipping(row).marks.starred


def test_typing_the_clippings_note_is_one_step(workspace: Workspace) -> None:
    workspace.open(A)
    for words in ("П", "Перевірити"):
        workspace.note_clipping(words)
    assert workspace.current is not None and workspace.current.notes.note == "Перевірити"
    workspace.undo()
    assert workspace.current.notes.note == ""


def test_another_encoding_is_read_at_once_keeps_the_passages_and_is_undone(
    workspace: Workspace, library_folder: Path
) -> None:
    words = "Harbour café résumé naïve. "
    (library_folder / "old.txt").write_bytes((words * 3).encode("cp1252"))
    workspace.refresh()
    workspace.open(ClippingId("old.txt"))
    session = workspace.current
    assert session is not None and session.document is not None and "café" in session.document.text
    workspace.highlight(0, 7, Colour.PINK)
    workspace.choose_encoding("windows-1251")
    session = workspace.current
    assert session is not None and session.document is not None and "cafй" in session.document.text
    assert [span.end for _, span in session.placed()] in ([7], [])
    workspace.undo()
    session = workspace.current
    assert session is not None and session.document is not None and "café" in session.document.text
    assert [span.end for _, span in session.placed()] == [7]


def test_the_last_encoding_chosen_is_the_one_that_is_read(
    make_workspace: Callable[..., Workspace], library_folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    (library_folder / "old.txt").write_bytes("Рада порту. Вода і гроші громади.".encode("cp1251"))
    workspace = make_workspace(inline=False)
    workspace.open(ClippingId("old.txt"))
    qtbot.waitUntil(lambda: workspace.current is not None)
    read, first = workspace.library.read_text, threading.Event()

    def slow_at_first(clipping: ClippingId, encoding: str) -> OpenClipping:
        if encoding == "koi8-u":
            first.wait(5)
        return read(clipping, encoding)

    monkeypatch.setattr(workspace.library, "read_text", slow_at_first)
    workspace.choose_encoding("koi8-u")
    workspace.choose_encoding("windows-1251")
    with qtbot.waitSignal(workspace.opened):
        pass
    assert workspace.flush()  # nor does saving wait for the one that is still being read
    answered = threading.Event()
    workspace.opened_library.jobs.freely(lambda: None, lambda _: answered.set())
    first.set()
    qtbot.waitUntil(answered.is_set)
    assert workspace.current is not None and workspace.current.document is not None
    assert workspace.current.document.text.startswith("Рада порту")
