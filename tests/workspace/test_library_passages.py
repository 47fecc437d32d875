"""The list of all passages: complete after reading, right after every change."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clipper.domain.clipping import ClippingId
from clipper.domain.views import View
from clipper.library.passages import Place
from clipper.search.index import Sort
from tests.workspace.conftest import TEXT, Clock
from tests.workspace.test_workspace import A, B, mark
from tests.workspace.views_kit import Kit, make_kit


def started(folder: Path, state: Path, *, inline: bool = True) -> Kit:
    kit = make_kit(folder, state, Clock(), inline=inline)
    kit.library.refresh_all(kit.index)
    kit.listing.start(Sort.DATE, View())
    return kit


@pytest.fixture
def marked(library_folder: Path, state_folder: Path, qapp: object) -> Path:
    """a.txt, the newer one, has two passages, marked from the last to the first; b.txt has one. Nothing is open."""
    kit = started(library_folder, state_folder)
    kit.workspace.open(B)
    kit.workspace.tag(mark(kit.workspace, "about the port"), ["порт"])
    kit.workspace.open(A)
    mark(kit.workspace, "сказав голова комісії")
    kit.workspace.annotate(mark(kit.workspace, "Депутати не пояснили"), "Хто?")
    assert kit.workspace.flush()
    kit.close()
    return library_folder


@pytest.fixture
def kit(marked: Path, state_folder: Path) -> Iterator[Kit]:
    made = started(marked, state_folder)
    yield made
    made.close()


def quotes(kit: Kit) -> list[str]:
    return [one.quote for one in kit.passages.passages()]


def test_the_newest_clipping_first_then_in_document_order(kit: Kit) -> None:
    assert kit.passages.passages() == () and not kit.passages.is_complete
    kit.passages.start()
    assert quotes(kit) == ["Депутати не пояснили", "сказав голова комісії", "about the port"]
    first, _, last = kit.passages.passages()
    assert (first.clipping, first.note, first.date, last.tags) == (A, "Хто?", "2026-11-20", ("порт",))
    assert kit.passages.is_complete and kit.passages.of(B) == (last,)


def test_the_first_mark_on_a_clipping_is_listed_before_it_is_saved(
    library_folder: Path, state_folder: Path, qapp: object
) -> None:
    kit = started(library_folder, state_folder)
    kit.workspace.open(B)
    mark(kit.workspace, "about the port")
    assert kit.workspace.saving.has_unsaved
    kit.passages.start()
    assert quotes(kit) == ["about the port"]
    kit.close()


def test_places_are_known_from_the_save_on_and_checked_when_the_text_changes(kit: Kit, marked: Path) -> None:
    kit.passages.start()
    assert {one.place for one in kit.passages.passages()} == {Place.EXACT}
    (marked / A).write_text(TEXT.replace("Депутати не пояснили", "Ніхто й не питав про"), "utf-8")
    kit.library.refresh_all(kit.index)
    kit.passages.refresh()
    assert {one.place for one in kit.passages.of(A)} == {Place.UNCHECKED}
    kit.background.run()
    assert [one.place for one in kit.passages.passages()] == [Place.LOST, Place.EXACT, Place.EXACT]


def test_an_open_clipping_whose_text_changed_shows_its_new_places(kit: Kit, marked: Path) -> None:
    kit.passages.start()
    kit.workspace.open(A)
    (marked / A).write_text(TEXT.replace("Депутати не пояснили", "Ніхто й не питав про"), "utf-8")
    kit.library.refresh_all(kit.index)
    kit.passages.refresh()  # may come before the clipping in memory is read anew
    kit.workspace.opened_library.reread_if_open(A)
    assert [one.place for one in kit.passages.of(A)] == [Place.LOST, Place.EXACT]


def test_edits_show_at_once_in_the_one_clipping(kit: Kit) -> None:
    kit.passages.start()
    kit.workspace.open(B)
    heard: list[tuple[ClippingId, ...]] = []
    kit.passages.changed.connect(heard.append)
    mark(kit.workspace, "Second")
    assert quotes(kit)[2:] == ["Second", "about the port"] and heard == [(B,)]
    assert kit.passages.of(B)[0].place is Place.EXACT
    kit.workspace.undo()
    assert quotes(kit)[2:] == ["about the port"]


def test_changes_of_closed_clippings_show(kit: Kit) -> None:
    kit.passages.start()
    kit.workspace.tags.rename("порт", "гавань")
    assert kit.workspace.flush()
    assert kit.passages.of(B)[0].tags == ("гавань",)


def test_clippings_that_come_and_go_show_after_a_scan(kit: Kit, marked: Path) -> None:
    kit.passages.start()
    (marked / "b.txt").unlink()
    notes = (marked / "b.txt.notes.json").read_bytes()
    (marked / "b.txt.notes.json").unlink()
    kit.library.refresh_all(kit.index)
    kit.passages.refresh()
    assert len(quotes(kit)) == 2 and kit.passages.of(B) == ()
    (marked / "new.txt").write_text("Headline\n\nSecond clipping, in English, about the port.\n", "utf-8")
    (marked / "new.txt.notes.json").write_bytes(notes)
    kit.library.refresh_all(kit.index)
    kit.passages.refresh()
    assert len(quotes(kit)) == 3


def test_damaged_notes_and_a_clipping_that_goes_meanwhile_leave_the_rest(kit: Kit, marked: Path) -> None:
    (marked / "b.txt.notes.json").write_text("{", "utf-8")
    (marked / "a.txt").unlink()
    kit.passages.start()
    assert kit.passages.is_complete and [one.clipping for one in kit.passages.passages()] == [A, A]


def test_reading_in_the_worker_gives_the_same(marked: Path, state_folder: Path, qtbot: QtBot) -> None:
    kit = started(marked, state_folder, inline=False)
    with qtbot.waitSignal(kit.passages.complete, timeout=5_000):
        kit.passages.start()
        assert not kit.passages.is_complete
    assert kit.passages.is_complete
    assert len(quotes(kit)) == 3
    kit.close()
