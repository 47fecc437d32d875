"""Opening a folder, keeping the index up to date, reading single clippings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from clipper.domain import edits
from clipper.domain.anchor import Exact, Lost
from clipper.domain.clipping import ClippingId
from clipper.domain.errors import ClippingMissing, FolderMissing
from clipper.domain.passage import Colour, Span
from clipper.library.library import BATCH, Library, Progress
from clipper.library.opened import new_passage
from clipper.library.state_folder import StateFolder
from clipper.search.index import Index
from tests.library.conftest import FILE, NOW, TEXT, tag


def test_a_folder_that_is_none_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    for name in ("nowhere", "file"):
        with pytest.raises(FolderMissing, match=name):
            Library(tmp_path / name, StateFolder(tmp_path / "state"))


def test_refresh_tells_what_came_changed_and_went(library: Library, folder: Path, index: Index) -> None:
    (folder / "a.txt").write_text("Перша стаття.")
    (folder / "b.txt").write_text("Друга стаття.")
    assert changes(library, index) == ({"a.txt", "b.txt"}, set())
    (folder / "a.txt").write_text("Перша стаття, виправлена.")
    (folder / "b.txt").unlink()
    assert changes(library, index) == ({"a.txt"}, {"b.txt"})
    tag(library, FILE, "порт")
    assert changes(library, index) == ({FILE}, set())
    (folder / f"{FILE}.notes.json").unlink()
    assert changes(library, index) == ({FILE}, set())
    assert changes(library, index) == (set(), set())


def changes(library: Library, index: Index) -> tuple[set[str], set[str]]:
    found = list(library.refresh(index))
    return {id_ for one in found for id_ in one.changed}, {id_ for one in found for id_ in one.removed}


def test_an_unchanged_library_is_not_read_again(
    library: Library, open_library: Callable[[], Library], index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    tag(library, FILE, "порт")
    library.reread_row(index, FILE)
    read: list[str] = []
    monkeypatch.setattr(Library, "read_row", lambda _, clipping: read.append(clipping))
    again = open_library()
    assert list(again.refresh(again.open_index())) == [Progress(0, 0)] and read == []


def test_rows_come_in_batches(library: Library, folder: Path, index: Index) -> None:
    for nth in range(BATCH + 1):
        (folder / f"{nth}.txt").write_text(f"Стаття {nth}.")
    found = [(one.done, one.total, len(one.changed)) for one in library.refresh(index)]
    assert found == [(0, BATCH + 1, 0), (BATCH, BATCH + 1, BATCH), (BATCH + 1, BATCH + 1, 1)]


def test_a_folder_that_vanishes_is_not_an_empty_one(library: Library, folder: Path, index: Index) -> None:
    folder.rename(folder.with_name("away"))
    with pytest.raises(FolderMissing):
        library.refresh_all(index)
    assert index.counts() == (1, 0)


def test_mirrored_marks_show_in_the_row(library: Library, index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(library.store, "_save_in_library", refuse)
    assert tag(library, FILE, "порт")
    assert changes(library, index) == ({FILE}, set())
    row = index.clipping(FILE)
    assert row is not None and row.marks.tags == ("порт",)


@pytest.mark.parametrize(
    "file", ["../secret.txt", "/etc/hostname.txt", "x/../../secret.txt", "ні.txt", "picture.png"]
)
def test_a_file_outside_the_library_is_not_opened_and_its_notes_not_touched(
    library: Library, folder: Path, file: str
) -> None:
    outside = folder.parent / "secret.txt"
    outside.write_text("Таємне.")
    (folder.parent / "secret.txt.notes.json").write_text("damaged")
    (folder / "picture.png").write_bytes(b"x")
    opened = library.open_for_marking(ClippingId(file))
    assert isinstance(opened.fault, ClippingMissing) and opened.document is None
    assert opened.loaded.fault is None and not library.has_clipping(ClippingId(file))
    assert (folder.parent / "secret.txt.notes.json").read_text() == "damaged"


def test_a_file_that_cannot_be_read_has_a_row_with_a_problem(library: Library, folder: Path, index: Index) -> None:
    (folder / "x.txt").write_bytes(b"\x00\x01\x02\xff" * 500)
    (folder / "link.txt").symlink_to("nowhere")
    library.refresh_all(index)
    row = index.clipping(ClippingId("x.txt"))
    assert row is not None and row.metadata.title == "x" and "does not hold text" in str(row.problem)
    assert index.clipping(ClippingId("link.txt")) is None


def test_unreadable_records_are_a_problem_of_the_row(library: Library, folder: Path) -> None:
    tag(library, FILE, "порт")
    path = folder / f"{FILE}.notes.json"
    path.write_text(path.read_text("utf-8").replace('"items": [', '"items": [7,'), "utf-8")
    row = library.read_row(FILE)
    assert row.marks.tags == ("порт",) and "cannot be read" in str(row.problem)


def test_passages_are_placed_again_after_an_edit_outside(library: Library, folder: Path) -> None:
    quote = "перевірила причал"
    mark(library, quote)
    (folder / FILE).write_text("Новий перший абзац.\n\n" + TEXT, "utf-8")
    opened = library.open_clipping(FILE)
    assert opened.document is not None
    (outcome,) = opened.outcomes.values()
    assert isinstance(outcome, Exact)
    assert opened.document.text[outcome.span.start : outcome.span.end] == quote
    (folder / FILE).write_text("Нічого з того, що було.", "utf-8")
    assert list(library.open_clipping(FILE).outcomes.values()) == [Lost()]


def test_saving_refreshes_positions_and_never_the_quote(library: Library, folder: Path) -> None:
    mark(library, "перевірила причал")
    before = library.open_clipping(FILE).loaded.notes.passages[0].anchor
    (folder / FILE).write_text("Новий перший абзац.\n\n" + TEXT, "utf-8")
    tag(library, FILE, "порт")
    after = library.open_clipping(FILE).loaded.notes.passages[0].anchor
    assert (after.exact, after.prefix, after.suffix) == (before.exact, before.prefix, before.suffix)
    assert after.start is not None and before.start is not None and after.start > before.start


def mark(library: Library, quote: str) -> None:
    opened = library.open_for_marking(FILE)
    assert opened.document is not None
    start = opened.document.text.index(quote)
    span = Span(start, start + len(quote))
    passage = new_passage(opened.document.text, span, Colour.PINK, now=NOW, new_id=library.new_id)
    notes = edits.apply(opened.loaded.notes, edits.highlight(FILE, passage), NOW)
    library.save(opened, notes, opened.loaded.base)


def test_the_state_folder_is_where_the_variable_says(state_folder: Path, tmp_path: Path) -> None:
    state = StateFolder.of_user()
    assert state.root == state_folder
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert state.index(tmp_path / "link") == state.index(tmp_path / "real") != state.index(tmp_path)
