"""Where the parts of a row stand: one geometry for painting, for the heads and for the mouse."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect

from clipper.ui.look.look import Look

ROW_HEIGHT = 34
HEAD_HEIGHT = 32

EDGE = 8
"""From the view's border to the hairlines and the check box; a selected row fills beyond it."""

_BOX = 16
_BOX_CENTRE = 20
_CHEVRON_CENTRE = 37
_DOT_CENTRE = 51
_DOT = 11
_NAME = 66
_INDENT = 22
_DEEPEST = 10
_MORE_CENTRE = 24
_PASSAGES_RIGHT = 64
_CLIPPINGS_RIGHT = 164
_COUNT_WIDTH = 92

COUNT_SECTIONS = (112, 152)
"""The widths of the columns that hold the counts, from border to border."""


@dataclass(frozen=True, slots=True)
class RowPlaces:
    """The places in a row of this rectangle, for a tag of this depth; a top-level tag has 0."""

    row: QRect
    depth: int

    @property
    def check(self) -> QRect:
        """The check box as it is drawn."""
        return self._square(_BOX_CENTRE, _BOX)

    @property
    def chevron(self) -> QRect:
        """The chevron as it is drawn; hit in `chevron_hit`."""
        return self._square(_CHEVRON_CENTRE + self._indent, 14)

    @property
    def dot(self) -> QRect:
        """The dot of the tag's colour."""
        return self._square(_DOT_CENTRE + self._indent, _DOT)

    @property
    def name(self) -> QRect:
        """Room for name and description, up to the counts."""
        left = self.row.left() + _NAME + self._indent
        right = self.clippings.left() - 12
        return QRect(left, self.row.top(), max(40, right - left), self.row.height())

    @property
    def clippings(self) -> QRect:
        """The first count."""
        return self._count(_CLIPPINGS_RIGHT)

    @property
    def passages(self) -> QRect:
        """The second count."""
        return self._count(_PASSAGES_RIGHT)

    @property
    def more(self) -> QRect:
        """The "…" that opens the menu; as large as it is hit."""
        return self._square(self.row.width() - _MORE_CENTRE, 28)

    @property
    def check_hit(self) -> QRect:
        """28 px and more (DESIGN.md §1)."""
        return QRect(self.row.left(), self.row.top(), 30, self.row.height())

    @property
    def chevron_hit(self) -> QRect:
        """The chevron and the dot together: 28 px."""
        return QRect(self.row.left() + 30 + self._indent, self.row.top(), 30, self.row.height())

    def is_body(self, point: QPoint) -> bool:
        """Whether a point is on the tag itself, not on a sign that does something of its own."""
        return self.row.contains(point) and not (self.check_hit.contains(point) or self.more.contains(point))

    @property
    def _indent(self) -> int:
        return _INDENT * min(self.depth, _DEEPEST)

    def _square(self, centre: int, side: int) -> QRect:
        middle = self.row.top() + self.row.height() // 2
        return QRect(self.row.left() + centre - side // 2, middle - side // 2, side, side)

    def _count(self, right: int) -> QRect:
        end = self.row.left() + self.row.width() - right
        return QRect(end - _COUNT_WIDTH, self.row.top(), _COUNT_WIDTH, self.row.height())


def row_height(look: Look) -> int:
    """Rows are alike, and grow with the system's text."""
    return look.px(ROW_HEIGHT)
