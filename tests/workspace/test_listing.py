"""The list's views, the search field and the counts, as a window has them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from clipper.domain.clipping import ClippingId
from clipper.domain.errors import ClipperError, IndexFailed
from clipper.domain.views import View, ViewCounts, ViewKind
from clipper.library.library import Library
from clipper.search.index import Index, Sort
from clipper.ui.clipping_list import ClippingList
from clipper.ui.look.look import Look
from clipper.workspace.queries import Queries
from tests.workspace.conftest import TEXT, Clock
from tests.workspace.test_workspace import A, B, mark
from tests.workspace.views_kit import Kit, make_kit


@pytest.fixture
def kit(library_folder: Path, state_folder: Path, qapp: object) -> Iterator[Kit]:
    made = make_kit(library_folder, state_folder, Clock())
    made.library.refresh_all(made.index)
    made.listing.start(Sort.DATE, View())
    yield made
    made.close()


@pytest.fixture
def threaded(library_folder: Path, state_folder: Path, qapp: object) -> Iterator[Kit]:
    made = make_kit(library_folder, state_folder, Clock(), inline=False)
    made.library.refresh_all(made.index)
    made.listing.start(Sort.DATE, View())
    yield made
    made.close()


def test_a_view_shows_its_clippings(kit: Kit) -> None:
    assert kit.shown() == [A, B]
    kit.listing.show(View(ViewKind.TODAY))
    assert kit.shown() == [A]
    kit.listing.show(View(ViewKind.STARRED))
    assert kit.shown() == []


def test_what_is_read_stays_in_the_unread_view_until_another_one_is_chosen(kit: Kit) -> None:
    kit.listing.show(View(ViewKind.UNREAD))
    kit.workspace.open(A)
    kit.listing.refresh()
    kit.listing.search("п")
    kit.listing.search("")
    assert kit.shown() == [A, B] and not kit.rows.is_unread(0) and kit.rows.is_unread(1)
    kit.listing.show(View())
    kit.listing.show(View(ViewKind.UNREAD))
    assert kit.shown() == [B]


def test_the_launch_shows_the_unread_at_once(kit: Kit) -> None:
    kit.reading.mark([A], is_read=True)
    kit.listing.start(Sort.TITLE, View(ViewKind.UNREAD))
    assert kit.shown() == [B]


def test_a_search_goes_through_the_archive_as_well(kit: Kit) -> None:
    kit.bulk.archive([A], True)
    kit.workspace.flush()
    kit.listing.sort_by(Sort.TITLE)
    assert kit.shown() == [B]
    kit.listing.search("рада порт")
    assert kit.shown() == [A]
    kit.listing.search("")
    assert kit.shown() == [B]


def test_texts_are_found_when_they_have_been_read(kit: Kit, qtbot: QtBot) -> None:
    kit.listing.search("п'ятн")
    before = kit.shown()
    left: list[tuple[int, int]] = []
    kit.background.read.connect(lambda done, rest: left.append((done, rest)))
    assert not kit.background.is_complete and not kit.listing.is_complete
    kit.background.run()
    kit.listing.search("п’ятниц")
    assert kit.listing.is_complete
    assert kit.shown() == [A] and before in ([], [A]) and kit.background.is_complete and left[-1] == (2, 0)


def test_a_list_without_words_is_always_complete(kit: Kit) -> None:
    kit.listing.search("рада")
    kit.listing.search("")
    assert kit.listing.is_complete and kit.shown() == [A, B]


def test_only_the_answer_to_the_last_key_is_shown(threaded: Kit, qtbot: QtBot) -> None:
    kit, gate = threaded, threading.Event()
    kit.queries.ask(lambda _: gate.wait(10), lambda _: None, pytest.fail)
    shown: list[str] = []
    kit.listing.arranged.connect(lambda: shown.append(kit.rows.how.words))
    for words in ("s", "se", "second"):
        kit.listing.search(words)
    assert not kit.listing.is_arranged
    gate.set()
    qtbot.waitUntil(lambda: kit.listing.is_arranged)
    assert shown == ["second"]


def test_a_question_waits_for_no_long_work(threaded: Kit, qtbot: QtBot) -> None:
    gate = threading.Event()
    for lane in (threaded.jobs.freely, threaded.jobs.freely, threaded.jobs.in_order, threaded.jobs.idly):
        lane(lambda: gate.wait(10), lambda _: None)
    with qtbot.waitSignal(threaded.listing.arranged, timeout=2_000):
        threaded.listing.search("port")
    gate.set()


def test_an_index_that_cannot_be_asked_leaves_the_rows_and_tells(kit: Kit, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: Queries) -> Index:
        raise IndexFailed(reason="disk I/O error")

    told: list[ClipperError] = []
    kit.listing.failed.connect(told.append)
    monkeypatch.setattr(Queries, "_informed", fail)
    kit.listing.search("рада")
    assert kit.shown() == [A, B] and isinstance(told[0], IndexFailed) and kit.listing.is_arranged
    kit.counting.count()
    monkeypatch.undo()
    kit.listing.search("рада порт")
    assert kit.shown() == [A]


def test_reading_is_known_after_the_index_could_not_be_opened_first(
    kit: Kit, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Library) -> Index:
        raise IndexFailed(reason="disk I/O error")

    kit.reading.mark([A], is_read=True)
    with monkeypatch.context() as patch:
        patch.setattr(Library, "open_index", fail)
        kit.counting.count()
    kit.listing.show(View(ViewKind.UNREAD))
    assert kit.shown() == [B]


def test_counts_follow(kit: Kit, qtbot: QtBot) -> None:
    kit.counting.count()
    assert (kit.counting.counts.clippings, kit.counting.counts.unread, kit.counting.counts.today) == (2, 2, 1)
    kit.workspace.open(A)
    mark(kit.workspace, "Депутати")
    kit.bulk.archive([B], True)
    assert kit.workspace.flush()
    with qtbot.waitSignal(kit.counting.changed):
        kit.counting.refresh()
        kit.counting.refresh()
    counts = kit.counting.counts
    assert (counts.clippings, counts.unread, counts.archived, counts.passages) == (1, 0, 1, 1)


def test_a_wait_for_the_worker_does_not_put_off_the_next_count(threaded: Kit, qtbot: QtBot) -> None:
    gate = threading.Event()
    threaded.workspace.opened_library.queries.ask(lambda _: gate.wait(5), lambda _: None, lambda _: None)
    QTimer.singleShot(150, gate.set)
    with qtbot.waitSignal(threaded.counting.changed):
        threaded.counting.count()
    assert threaded.counting._timer.interval() < 600


def test_a_change_that_comes_during_a_count_is_counted_after_it(
    threaded: Kit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted, gate, count = threading.Event(), threading.Event(), Index.view_counts

    def slowly(index: Index, today: str) -> ViewCounts:
        found = count(index, today)
        counted.set()
        gate.wait(5)
        return found

    monkeypatch.setattr(Index, "view_counts", slowly)
    threaded.counting.count()
    assert counted.wait(5)
    threaded.reading.mark([A], is_read=True)
    gate.set()
    qtbot.waitUntil(lambda: threaded.counting.counts.unread == 1)


@pytest.mark.parametrize("is_open", [True, False])
def test_a_star_leaves_the_count_of_what_needs_attention(
    library_folder: Path, state_folder: Path, qapp: object, is_open: bool
) -> None:
    first = make_kit(library_folder, state_folder, Clock())
    first.workspace.open(A)
    mark(first.workspace, "Депутати не пояснили")
    assert first.workspace.flush()
    first.close()
    (library_folder / A).write_text(TEXT.replace("Депутати не пояснили", "Ніхто й не питав про"), "utf-8")
    kit = make_kit(library_folder, state_folder, Clock())
    kit.library.refresh_all(kit.index)
    kit.background.run()
    if is_open:
        kit.workspace.open(A)
        kit.workspace.star(True)
    else:
        kit.bulk.star([A], True)
    assert kit.workspace.flush()
    kit.counting.count()
    assert (kit.counting.counts.starred, kit.counting.counts.attention) == (1, 1)
    kit.background.run()
    kit.counting.count()
    assert kit.counting.counts.attention == 1
    kit.close()


def test_progress_grows_and_is_kept(kit: Kit, library_folder: Path, state_folder: Path) -> None:
    heard: list[ClippingId] = []
    kit.reading.progressed.connect(heard.append)
    for seen in (20, 10, 60):
        kit.reading.remember(A, seen, seen)
    assert kit.rows.progress(0) == 60 and heard == [A, A] and kit.reading.place(A) == 60
    again = make_kit(library_folder, state_folder, Clock())
    again.listing.start(Sort.DATE, View())
    assert again.rows.progress(0) == 60 and not again.rows.is_unread(0) and again.reading.last() == A
    again.close()


def test_closing_does_not_wait_for_texts(threaded: Kit, library_folder: Path, qtbot: QtBot) -> None:
    for nth in range(400):
        (library_folder / f"n{nth}.txt").write_text(f"Номер {nth}\n\n" + "слово " * 200, "utf-8")
    threaded.library.refresh_all(threaded.index)
    threaded.background.run()
    threaded.jobs.close()
    index = threaded.library.open_index()
    assert index.words.left_to_read() > 0
    index.close()


def test_the_background_runs_again_when_something_came_meanwhile(kit: Kit, qtbot: QtBot) -> None:
    kit.background.run()
    kit.workspace.open(A)
    mark(kit.workspace, "Депутати")
    assert kit.workspace.flush()
    checked: list[tuple[ClippingId, ...]] = []
    kit.background.checked.connect(checked.append)
    kit.background.run()
    assert checked == [(A,)]


def test_rows_that_go_while_they_are_read_are_no_fault(
    kit: Kit, library_folder: Path, qtbot: QtBot, qapp: object
) -> None:
    """An undone import takes files away, a scan its rows: the list hears of that only after it."""
    shown = ClippingList(Look("light"))
    qtbot.addWidget(shown)
    shown.set_source(kit.rows)
    each = kit.rows.each()
    kit.rows._pages.clear()
    for name in (A, B):
        (library_folder / name).unlink()
    kit.library.refresh_all(kit.index)
    assert list(each) == []
    shown.grab()  # a row that cannot be shown is logged, and that fails the test
    assert len(kit.rows) == 0


def test_rows_that_went_while_a_page_was_read_are_told_with_the_next_arrangement(kit: Kit) -> None:
    told: list[bool] = []
    kit.listing.arranged.connect(told.append)
    kit.index.update([], [B])
    assert kit.rows.clipping(0).id == A and len(kit.rows) == 1  # whoever shows them still counts on two
    kit.listing.refresh()
    kit.listing._ask()
    kit.listing._ask()
    assert told == [True, False]
