"""What the page with all passages costs, with 5,000 of them. Run with -m benchmark -s."""

from __future__ import annotations

from time import perf_counter

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipper.domain.clipping import ClippingId
from clipper.ui.look.look import Look
from clipper.ui.passages_board import PassageRow, PassagesBoard

pytestmark = pytest.mark.benchmark

QUOTE = "У шести селах уздовж каналу показники зросли за одну ніч, and nobody asked what the reserve was for. "
ROWS = [
    PassageRow(
        ClippingId(f"{number}.txt"),
        f"urn:{number}",
        f"{number} {QUOTE * 3}"[: 40 + number * 37 % 260],
        tags=("procurement", "to-verify")[: number % 3],
        note="Compare with the capital plan, table 7." * (number % 2),
        title="Port council quietly doubled the dredging budget",
        source="The Harbour Ledger",
        date="2026-11-22",
    )
    for number in range(5_000)
]


@pytest.fixture
def board(qtbot: QtBot) -> PassagesBoard:
    page = PassagesBoard(Look())
    qtbot.addWidget(page)
    page.resize(1100, 900)
    page.show()
    qtbot.waitExposed(page)
    return page


def test_five_thousand_passages_are_shown_and_scrolled_within_frames(board: PassagesBoard) -> None:
    began = perf_counter()
    board.set_rows(ROWS)
    QApplication.sendPostedEvents()
    board.view.viewport().repaint()
    shown = (perf_counter() - began) * 1000
    bar, taken = board.view.verticalScrollBar(), []
    for _ in range(30):
        began = perf_counter()
        bar.setValue(bar.value() + 800)
        board.view.viewport().repaint()
        taken.append((perf_counter() - began) * 1000)
    taken.sort()
    print(f"\n5,000 passages: set and painted in {shown:.0f} ms; a page of new cards {taken[15]:.1f} ms")
    assert taken[15] < 33
