"""What the clipping list costs: with many rows, and for one screen of them. Run with -m benchmark -s."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from statistics import median
from time import perf_counter

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipper.domain.clipping import Clipping, ClippingId, Marks, Metadata
from clipper.ui.clipping_list import ClippingList
from clipper.ui.look.look import Look

pytestmark = pytest.mark.benchmark

TITLE = "Port council quietly doubled the dredging budget, minutes show"
EXCERPT = "У шести селах уздовж каналу показники зросли за одну ніч, а пояснень немає. " * 3
MARKS = Marks(tags=("procurement", "harbour"), colours=("yellow", "pink", "blue"), passage_notes=1, starred=True)


class ManyRows:
    def __init__(self, count: int) -> None:
        self._count = count

    def __len__(self) -> int:
        return self._count

    def clipping(self, row: int) -> Clipping:
        metadata = Metadata(title=f"{row} {TITLE}", date="2026-11-22T09:12", source="The Harbour Ledger")
        return Clipping(ClippingId(f"{row}.txt"), metadata, EXCERPT, 900, MARKS)

    def is_unread(self, row: int) -> bool:
        return row % 2 == 0

    def ids(self, numbers: Sequence[int]) -> list[ClippingId]:
        return [ClippingId(f"{number}.txt") for number in numbers]

    def numbers(self) -> Sequence[int]:
        return range(self._count)

    def row_of(self, clipping_id: ClippingId) -> int | None:
        return int(clipping_id.removesuffix(".txt"))


def milliseconds(work: Callable[[], object], times: int = 15) -> float:
    """The median of several runs, after one to warm up."""
    work()
    taken = []
    for _ in range(times):
        start = perf_counter()
        work()
        taken.append((perf_counter() - start) * 1000)
    return median(taken)


@pytest.fixture
def shown_list(qtbot: QtBot) -> ClippingList:
    shown = ClippingList(Look(), today=lambda: date(2026, 11, 22))
    qtbot.addWidget(shown)
    shown.resize(304, 16 * 150 + 44)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def set_and_paint(shown: ClippingList, count: int) -> float:
    source = ManyRows(count)

    def work() -> None:
        shown.set_source(source)
        shown.view.viewport().repaint()
        QApplication.sendPostedEvents()

    return milliseconds(work)


def test_a_hundred_thousand_rows_cost_hardly_more_than_a_thousand(shown_list: ClippingList) -> None:
    few, many = set_and_paint(shown_list, 1_000), set_and_paint(shown_list, 100_000)
    print(f"\nset + paint: 1,000 rows {few:.2f} ms, 100,000 rows {many:.2f} ms, ratio {many / few:.2f}")
    assert many < few * 3 + 5


def test_a_screen_of_rows_paints_within_a_frame(shown_list: ClippingList) -> None:
    shown_list.set_source(ManyRows(1_000))
    image = QImage(shown_list.view.viewport().size(), QImage.Format.Format_ARGB32_Premultiplied)

    def paint() -> None:
        shown_list.view.viewport().render(image)

    def set_and_paint_anew() -> None:
        shown_list.view.restyle()
        paint()

    kept, anew = milliseconds(paint), milliseconds(set_and_paint_anew)
    print(f"\n16 rows: painted {kept:.2f} ms, set and painted {anew:.2f} ms")
    assert kept < 16


def test_scrolling_by_a_screen_sets_and_paints_new_rows_within_two_frames(shown_list: ClippingList) -> None:
    shown_list.set_source(ManyRows(100_000))
    bar = shown_list.view.verticalScrollBar()

    def scroll() -> None:
        bar.setValue(bar.value() + bar.pageStep())
        shown_list.view.viewport().repaint()

    taken = milliseconds(scroll)
    print(f"\na screen of 16 new rows: {taken:.2f} ms")
    assert taken < 33
