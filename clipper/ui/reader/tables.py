"""Tables as rows of text with tabs: where the tab stops of each table are, so that its cells stand under one another.

Never Qt's own tables: nested ones freeze its layout (ARCHITECTURE.md), and a cell would not be text like any other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest

from PySide6.QtGui import QFont, QFontMetricsF, QTextCursor, QTextDocument, QTextOption

from clipper.domain.clipping import Block, BlockKind

GAP_EM = 1.2
WIDEST_EM = 15
"""A cell wider than this does not push the next column away."""


def align_tables(target: QTextDocument, blocks: Sequence[Block], font: QFont, em_px: float, under_px: float) -> None:
    """Give the rows of each table its tab stops, and the last one `under_px` of room below."""
    for first, rows in _tables(blocks):
        stops = _tab_stops(rows, QFontMetricsF(font), em_px)
        for nth in range(len(rows)):
            cursor = QTextCursor(target.findBlockByNumber(first + nth))
            made = cursor.blockFormat()
            made.setTabPositions(stops)
            if nth == len(rows) - 1:
                made.setBottomMargin(under_px)
            cursor.setBlockFormat(made)


def _tables(blocks: Sequence[Block]) -> Iterator[tuple[int, list[Block]]]:
    """Rows that follow one another, with the number of the first."""
    for kind, group in groupby(enumerate(blocks), key=lambda pair: pair[1].kind):
        if kind is BlockKind.TABLE_ROW:
            rows = list(group)
            yield rows[0][0], [block for _, block in rows]


def _tab_stops(rows: Sequence[Block], metrics: QFontMetricsF, em_px: float) -> list[QTextOption.Tab]:
    columns = list(zip_longest(*(row.text.split("\t") for row in rows), fillvalue=""))
    stops, x = [], 0.0
    for cells in columns[:-1]:
        x += min(max(map(metrics.horizontalAdvance, cells)), WIDEST_EM * em_px) + GAP_EM * em_px
        stops.append(QTextOption.Tab(x, QTextOption.TabType.LeftTab))
    return stops
