"""Paints rows of the clipping list (DESIGN.md §4, "List row"). Where things stand is `clipping_typesetting`'s."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from PySide6.QtCore import QItemSelectionModel, QObject, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from clipper.domain.clipping import Marks
from clipper.ui.clipping_rows import ClippingRows, Index, RowWords
from clipper.ui.clipping_stamps import Stamps
from clipper.ui.clipping_typesetting import ICON, LEFT, RIGHT, STAR, Block, Line, RowTypesetter, SetRow
from clipper.ui.look.look import Look
from clipper.ui.look.theme import Theme, mix

log = logging.getLogger(__name__)

_DOT_CENTRE = 18
_INSET, _RADIUS = 8, 9


@dataclass(frozen=True, slots=True)
class _Inks:
    """The colours of a row, which differ when it is selected: `ink3` is too faint on `sel`."""

    headline: QColor
    source: QColor
    when: QColor
    excerpt: QColor
    icon: QColor
    track: QColor

    @classmethod
    def of(cls, theme: Theme, *, is_selected: bool) -> _Inks:
        if not is_selected:
            return cls(theme.ink, theme.ink2, theme.ink3, theme.ink2, theme.ink3, theme.line2)
        meta = mix(theme.ink2, theme.sel_t, 0.6)
        track = mix(theme.sel, theme.sel_t, 0.2)
        return cls(theme.sel_t, meta, meta, meta, mix(theme.ink3, theme.sel_t, 0.35), track)


class ClippingDelegate(QStyledItemDelegate):
    """Paints rows. It is told by the list how they stand, and repaints nothing by itself."""

    def __init__(self, look: Look, rows: ClippingRows, words: RowWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.typesetter = RowTypesetter(look, rows, words)
        self.selection: QItemSelectionModel | None = None
        self.shows_ring = False
        """Whether the current row has a focus ring: only while the keyboard is what the user works with."""
        self.marked_row = -1
        """The row of the clipping that is being read, while several are selected: it has a bar at its left."""
        self._stamps = Stamps(look)
        self._has_failed = False
        self.forget()

    def forget(self) -> None:
        """Faces, theme or language have changed: set everything anew."""
        self.typesetter.forget()
        self._stamps.forget()
        self._inks = {is_on: _Inks.of(self._look.theme, is_selected=is_on) for is_on in (False, True)}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, then text, signs and chips. A row that cannot be painted stays blank, and is logged once."""
        painter.save()
        try:
            self._paint(painter, option, index.row())
        except Exception:
            # The edge. It would come back for every row; and on Python 3.11 PySide 6.11 crashes on a TypeError
            # that leaves an override which Qt calls below another one (PepException_GetArgs, Nov 2026).
            if not self._has_failed:
                self._has_failed = True
                log.exception("A row of the clipping list could not be painted: %d", index.row())
        finally:
            painter.restore()

    def _paint(self, painter: QPainter, option: QStyleOptionViewItem, row: int) -> None:
        place: QRect = option.rect
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, row, is_selected)
        painter.translate(place.topLeft())
        self._paint_row(painter, self.typesetter.set_row(row, place.width()), self._inks[is_selected])

    # The ground

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: int, is_selected: bool) -> None:
        theme, place = self._look.theme, option.rect
        body = QRectF(place.adjusted(_INSET, 0, -_INSET, -1))
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if is_selected or is_hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.sel if is_selected else theme.hover)
            painter.drawRoundedRect(body, _RADIUS, _RADIUS)
        elif self.selection is None or not self.selection.isRowSelected(row + 1):
            painter.fillRect(QRect(LEFT, place.bottom(), place.width() - LEFT - RIGHT, 1), theme.line)
        if row == self.marked_row:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.acc)
            painter.drawRoundedRect(QRectF(_INSET, body.top() + 10, 3, body.height() - 20), 1.5, 1.5)
        if self.shows_ring and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.acc, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(body.adjusted(1, 1, -1, -1), _RADIUS - 1, _RADIUS - 1)

    # What stands on it

    def _paint_row(self, painter: QPainter, laid: SetRow, inks: _Inks) -> None:
        faces, row = self.typesetter.faces, laid.row
        is_unread = row is not None and row.is_unread
        _draw(painter, faces.source, inks.source, laid.source)
        _draw(painter, faces.when, inks.when, laid.when)
        self._draw_block(painter, faces.unread if is_unread else faces.read, inks.headline, laid.headline)
        self._draw_block(painter, faces.excerpt, inks.excerpt, laid.excerpt)
        if is_unread:
            self._paint_dot(painter)
        if row is not None:
            self._paint_track(painter, laid.track, row.progress, inks)
            self._paint_marks(painter, laid, row.clipping.marks, inks)
        for name, place in laid.signs:
            self._paint_sign(painter, name, place, inks)

    def _draw_block(self, painter: QPainter, face: QFont, ink: QColor, block: Block) -> None:
        _draw(painter, face, ink, block.lines)
        if not block.hits:
            return
        theme, faces = self._look.theme, self.typesetter.faces
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.hit)
        for ground in block.grounds:
            painter.drawRoundedRect(ground, 2, 2)
        is_excerpt = face is faces.excerpt
        _draw(painter, faces.excerpt_hit if is_excerpt else faces.headline_hit, theme.hit_t, block.hits)

    def _paint_dot(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.acc)
        painter.drawEllipse(QPointF(_DOT_CENTRE, self.typesetter.meta_centre), 4, 4)

    def _paint_track(self, painter: QPainter, track: QRectF | None, progress: int, inks: _Inks) -> None:
        """How far the clipping was read, as a line under the time that reading it takes."""
        if track is None:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.track)
        painter.drawRoundedRect(track, 1, 1)
        painter.setBrush(self._look.theme.acc)
        read = QRectF(track)
        read.setWidth(max(2.0, track.width() * progress / 100))
        painter.drawRoundedRect(read, 1, 1)

    def _paint_marks(self, painter: QPainter, laid: SetRow, marks: Marks, inks: _Inks) -> None:
        typesetter = self.typesetter
        for place, tag in laid.chips:
            self._stamps.put_chip(painter, place, tag)
        if marks.colours:
            centre = typesetter.shape.marks_top + typesetter.chip_height / 2
            self._stamps.put_pips(painter, QPoint(laid.pips_x, round(centre - 4)), marks.colours)
        _draw(painter, typesetter.faces.count, inks.source, laid.counts)

    def _paint_sign(self, painter: QPainter, name: str, place: QPointF, inks: _Inks) -> None:
        theme, dpr = self._look.theme, painter.device().devicePixelRatio()
        if name == "star":
            icon = self._look.icon(name, theme.star, STAR, filled=True, dpr=dpr)
        else:
            colour = theme.warn if name == "triangle-alert" else inks.icon
            icon = self._look.icon(name, colour, ICON, stroke=2.0, dpr=dpr)
        painter.drawPixmap(place, icon)


def _draw(painter: QPainter, face: QFont, ink: QColor, lines: tuple[Line, ...]) -> None:
    painter.setFont(face)
    painter.setPen(ink)
    for line in lines:
        painter.drawStaticText(QPointF(line.x, line.y), line.text)
