"""Where the parts of a row stand, and the measures of the sidebar (DESIGN.md §4, and the pictures)."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect

from clipper.ui.look.look import Look
from clipper.ui.sidebar.entries import Entry

ROW, HEADING = 30, 34
TOP = 13
RAIL_WIDTH = 56
ICON = 16
_INSET = 8
_SIGN_MIDDLE, _TEXT, _RIGHT = 28, 46, 16
_STEP = 18
_CHEVRON_MIDDLE = 12
_HIT = 28


def row_height(look: Look) -> int:
    """Of a view."""
    return look.px(ROW)


def heading_height(look: Look) -> int:
    """Of a heading, the room above it included."""
    return look.px(HEADING)


@dataclass(frozen=True, slots=True)
class RowPlaces:
    """The places of a row's parts, in the viewport."""

    row: QRect
    shift: int
    is_heading: bool

    @classmethod
    def of(cls, row: QRect, entry: Entry) -> RowPlaces:
        """Each level of tags stands further right."""
        return cls(row, entry.depth * _STEP, entry.section is not None)

    @property
    def fill(self) -> QRect:
        """What is filled when it is selected."""
        return self.row.adjusted(_INSET, 1, -_INSET, -1)

    @property
    def sign(self) -> QPoint:
        """The middle of icon, square or dot."""
        return QPoint(_SIGN_MIDDLE + self.shift, self.row.center().y() + 1)

    @property
    def chevron(self) -> QPoint:
        """The middle of the chevron: left of the dot, or at the right end of a heading."""
        if self.is_heading:
            return QPoint(self.row.right() + 1 - _RIGHT - 6, self._heading_text().center().y() + 1)
        return QPoint(_CHEVRON_MIDDLE + self.shift, self.row.center().y() + 1)

    @property
    def chevron_hit(self) -> QRect:
        """Where a press folds: all of a heading; of a tag, what is left of its name."""
        if self.is_heading:
            return self.row
        middle = self.chevron
        left = max(0, middle.x() - _HIT // 2)
        return QRect(left, self.row.top(), middle.x() + 8 - left, self.row.height())

    def text(self, count_width: int) -> QRect:
        """The name, beside a count of that width."""
        if self.is_heading:
            return self._heading_text()
        right = _RIGHT + (count_width + 6 if count_width else 0)
        return self.row.adjusted(_TEXT + self.shift, 0, -right, 0)

    def _heading_text(self) -> QRect:
        above = self.row.height() * 8 // HEADING
        return self.row.adjusted(20, above, -_RIGHT - 14, 0)

    @property
    def count(self) -> QRect:
        """The number, flush right."""
        return self.row.adjusted(0, 0, -_RIGHT, 0)
