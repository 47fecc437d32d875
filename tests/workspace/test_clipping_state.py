"""Star, archive, the clipping's note, the chosen encoding: edits of the whole clipping."""

from __future__ import annotations

from pathlib import Path

from clipper.domain.clipping import ClippingId
from clipper.domain.passage import Colour
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
