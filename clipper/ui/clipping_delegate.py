"""How a row of the clipping list is set and painted (DESIGN.md §4, "List row").

Setting (breaking lines, choosing chips) is done once for a clipping's value and width and kept; painting draws only.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QStaticText, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from clipper.domain.clipping import Clipping, Marks
from clipper.ui.clipping_rows import ClippingRows, Index, ListRow, RowWords, one_line
from clipper.ui.look.chips import CHIP_GAP, chip_font, elided_chips, paint_chip, paint_pips, pips_width
from clipper.ui.look.look import Look
from clipper.ui.look.theme import Theme, mix
from clipper.ui.look.told_words import told_words

log = logging.getLogger(__name__)

NARROW = 340
"""A list narrower than this gives headlines a third line."""

_LEFT, _RIGHT = 28, 18
_DOT_CENTRE = 18
_INSET, _RADIUS = 8, 9
_ICON, _STAR = 14, 12
# Longer texts are cut before they are set: no line of the widest list (460 px) holds more characters.
_MOST_CHARACTERS_A_LINE = 160
_MOST_KEPT = 400


class Density(StrEnum):
    """How much of a clipping a row shows."""

    COMFORTABLE = "comfortable"
    COMPACT = "compact"


@dataclass(frozen=True, slots=True)
class RowShape:
    """The heights in a row, in logical pixels, and how many lines there are of what."""

    height: int
    meta_top: float
    headline_top: float
    headline_lines: int
    excerpt_lines: int
    marks_top: float

    @classmethod
    def of(cls, look: Look, density: Density, list_width: int) -> RowShape:
        """The shape for a list of that width; it grows with the system's text size."""
        scale = look.text_scale
        if density is Density.COMPACT:
            return cls(look.px(76), 7 * scale, 25 * scale, 1, 0, 48 * scale)
        if list_width < NARROW:
            return cls(look.px(170), 12 * scale, 33 * scale, 3, 2, 137 * scale)
        return cls(look.px(150), 12 * scale, 33 * scale, 2, 2, 117 * scale)


@dataclass(frozen=True, slots=True)
class _Line:
    """A piece of set text and the place of its top left corner in the row."""

    text: QStaticText
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class _SetRow:
    """A row whose lines are broken and whose chips are chosen."""

    row: ListRow | None
    source: _Line
    star_x: float
    when: _Line
    headline: tuple[_Line, ...]
    excerpt: tuple[_Line, ...]
    warning: QPointF | None
    chips: tuple[tuple[QRect, str], ...]
    left_over: _Line | None
    pips_x: int
    count: _Line | None
    note_x: int | None


@dataclass(frozen=True, slots=True)
class _Inks:
    """The text colours of a row, which differ when it is selected: `ink3` is too faint on `sel`."""

    headline: QColor
    source: QColor
    when: QColor
    excerpt: QColor
    icon: QColor

    @classmethod
    def of(cls, theme: Theme, *, is_selected: bool) -> _Inks:
        if not is_selected:
            return cls(theme.ink, theme.ink2, theme.ink3, theme.ink2, theme.ink3)
        meta = mix(theme.ink2, theme.sel_t, 0.6)
        return cls(theme.sel_t, meta, meta, meta, mix(theme.ink3, theme.sel_t, 0.35))


class _Faces:
    """The fonts of a row with their metrics, made once for a look."""

    def __init__(self, look: Look) -> None:
        self.source = look.ui_font(12, 500)
        self.when = look.ui_font(12, 400)
        self.unread = look.ui_font(14.5, 600)
        self.read = look.ui_font(14.5, 500)
        self.excerpt = look.ui_font(13, 400)
        self.count = chip_font(look)
        self._metrics = {id(font): QFontMetricsF(font) for font in vars(self).values()}

    def metrics(self, font: QFont) -> QFontMetricsF:
        """The metrics of one of these fonts."""
        return self._metrics[id(font)]


class ClippingDelegate(QStyledItemDelegate):
    """Paints rows. It is told its shape by the list, and repaints nothing by itself."""

    def __init__(self, look: Look, rows: ClippingRows, words: RowWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look, self._rows, self._words = look, rows, words
        self.shape = RowShape.of(look, Density.COMFORTABLE, NARROW)
        self.shows_ring = False
        """Whether the current row has a focus ring: only while the keyboard is what the user works with."""
        self.selected_row = -1
        self._set_rows: dict[tuple[int, str, int, bool, int], _SetRow] = {}
        self._day: date | None = None
        self._has_failed = False
        self.forget()

    def forget(self) -> None:
        """Faces, theme or language have changed: set everything anew."""
        self._faces = _Faces(self._look)
        self._chip_height = self._look.px(20)
        self._inks = {is_on: _Inks.of(self._look.theme, is_selected=is_on) for is_on in (False, True)}
        self._set_rows.clear()

    # Painting

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
        self._paint_row(painter, self._set_row(row, place.width()), self._inks[is_selected])

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: int, is_selected: bool) -> None:
        theme, place = self._look.theme, option.rect
        body = QRectF(place.adjusted(_INSET, 0, -_INSET, -1))
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if is_selected or is_hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.sel if is_selected else theme.hover)
            painter.drawRoundedRect(body, _RADIUS, _RADIUS)
        if not is_selected and not is_hovered and row != self.selected_row - 1:
            painter.fillRect(QRect(_LEFT, place.bottom(), place.width() - _LEFT - _RIGHT, 1), theme.line)
        if self.shows_ring and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme.acc, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(body.adjusted(1, 1, -1, -1), _RADIUS - 1, _RADIUS - 1)

    def _paint_row(self, painter: QPainter, laid: _SetRow, inks: _Inks) -> None:
        faces, row = self._faces, laid.row
        is_unread = row is not None and row.is_unread
        _draw(painter, faces.source, inks.source, laid.source)
        _draw(painter, faces.when, inks.when, laid.when)
        _draw(painter, faces.unread if is_unread else faces.read, inks.headline, *laid.headline)
        _draw(painter, faces.excerpt, inks.excerpt, *laid.excerpt)
        if is_unread:
            self._paint_dot(painter)
        if laid.warning is not None:
            self._paint_icon(painter, "triangle-alert", self._look.theme.warn, laid.warning)
        if row is not None:
            self._paint_marks(painter, laid, row.clipping.marks, inks)

    def _paint_dot(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.theme.acc)
        painter.drawEllipse(QPointF(_DOT_CENTRE, self._meta_centre), 4, 4)

    def _paint_marks(self, painter: QPainter, laid: _SetRow, marks: Marks, inks: _Inks) -> None:
        look, centre = self._look, self.shape.marks_top + self._chip_height / 2
        if marks.starred:
            place = QPointF(laid.star_x, round(self._meta_centre - _STAR / 2))
            dpr = painter.device().devicePixelRatio()
            painter.drawPixmap(place, look.icon("star", look.theme.star, _STAR, filled=True, dpr=dpr))
        for place_of_chip, tag in laid.chips:
            paint_chip(painter, look, place_of_chip, tag)
        if marks.colours:
            paint_pips(painter, look, QRect(laid.pips_x, round(centre - 4), 0, 8), marks.colours)
        if laid.note_x is not None:
            place = QPointF(laid.note_x, round(centre - _ICON / 2))
            self._paint_icon(painter, "message-square-text", inks.icon, place)
        _draw(painter, self._faces.count, inks.source, *(line for line in (laid.left_over, laid.count) if line))

    def _paint_icon(self, painter: QPainter, name: str, colour: QColor, place: QPointF) -> None:
        dpr = painter.device().devicePixelRatio()
        painter.drawPixmap(place, self._look.icon(name, colour, _ICON, stroke=2.0, dpr=dpr))

    @property
    def _meta_centre(self) -> float:
        return self.shape.meta_top + 8 * self._look.text_scale

    # Setting

    def _set_row(self, row: int, width: int) -> _SetRow:
        """The row as it is set, out of the store when neither its clipping nor the day has changed since."""
        shown = self._rows.at(row)
        today = self._words.today()
        if today != self._day or len(self._set_rows) > _MOST_KEPT:
            self._set_rows.clear()
            self._day = today
        if shown is None:
            return self._broken_row(width)
        key = (self.shape.height, shown.clipping.id, width, shown.is_unread, self.shape.headline_lines)
        laid = self._set_rows.get(key)
        if laid is None or laid.row != shown:
            laid = self._set_rows[key] = self._laid(shown, width)
        return laid

    def _broken_row(self, width: int) -> _SetRow:
        headline, sentence = self._words.broken()
        headlines = self._block(headline, self._faces.read, self.shape.headline_top, 19, width, 1)
        excerpt_top = self.shape.headline_top + 19 * self._look.text_scale
        sentences = self._block(sentence, self._faces.excerpt, excerpt_top, 18.5, width, 1)
        nothing = _Line(QStaticText(), 0, 0)
        return _SetRow(None, nothing, 0, nothing, headlines, sentences, None, (), None, 0, None, None)

    def _laid(self, row: ListRow, width: int) -> _SetRow:
        clipping, faces, shape, scale = row.clipping, self._faces, self.shape, self._look.text_scale
        when, source, star_x = self._meta_line(clipping, width)
        face = faces.unread if row.is_unread else faces.read
        title = self._words.headline(clipping)
        headline = self._block(title, face, shape.headline_top, 19, width, shape.headline_lines)
        excerpt_top = shape.headline_top + (19 * len(headline) + 1) * scale
        indent = _ICON + 6 if clipping.problem else 0
        text = told_words(clipping.problem) if clipping.problem else clipping.excerpt
        excerpt = self._block(text, faces.excerpt, excerpt_top, 18.5, width, shape.excerpt_lines, indent)
        warning = self._place_of_warning(clipping, excerpt, star_x)
        pips_x, count, note_x = self._right_marks(clipping.marks, width)
        chips, left_over = self._chips(clipping.marks.tags, pips_x)
        return _SetRow(row, source, star_x, when, headline, excerpt, warning, chips, left_over, pips_x, count, note_x)

    def _meta_line(self, clipping: Clipping, width: int) -> tuple[_Line, _Line, float]:
        """The right side, the source cut so that star and right side have room, and where the star goes."""
        faces, shape, scale = self._faces, self.shape, self._look.text_scale
        text = self._words.when_and_length(clipping)
        when_width = faces.metrics(faces.when).horizontalAdvance(text)
        when = self._line(text, faces.when, width - _RIGHT - when_width, shape.meta_top, 16 * scale)
        signs = (clipping.marks.starred + bool(clipping.problem and not shape.excerpt_lines)) * (_ICON + 7)
        room = width - _LEFT - _RIGHT - when_width - 12 - signs
        metrics = faces.metrics(faces.source)
        name = metrics.elidedText(one_line(clipping.metadata.source), Qt.TextElideMode.ElideRight, max(0.0, room))
        source = self._line(name, faces.source, _LEFT, shape.meta_top, 16 * scale)
        gap = 7 if name else 0
        return when, source, round(_LEFT + metrics.horizontalAdvance(name) + gap)

    def _place_of_warning(self, clipping: Clipping, excerpt: tuple[_Line, ...], star_x: float) -> QPointF | None:
        """Before the sentence; in a compact row, which has none, after source and star."""
        if not clipping.problem:
            return None
        if excerpt:
            return QPointF(_LEFT, round(excerpt[0].y + 1))
        return QPointF(star_x + (_ICON + 7 if clipping.marks.starred else 0), round(self._meta_centre - _ICON / 2))

    def _right_marks(self, marks: Marks, width: int) -> tuple[int, _Line | None, int | None]:
        """Pips, count, note icon, from the right: where the first starts, the second, where the third starts."""
        right, count, note_x = width - _RIGHT, None, None
        if marks.note or marks.passage_notes:
            note_x = right = right - _ICON
            right -= 6
        if marks.colours:
            number = str(len(marks.colours))
            right -= round(self._faces.metrics(self._faces.count).horizontalAdvance(number))
            count = self._line(number, self._faces.count, right, self.shape.marks_top, self._chip_height)
            right -= 6
        return right - pips_width(len(marks.colours)), count, note_x

    def _chips(self, tags: tuple[str, ...], right: int) -> tuple[tuple[tuple[QRect, str], ...], _Line | None]:
        """The chips between the left margin and `right`, and the "+n" behind them."""
        placed, left_over = elided_chips(self._look, tags, max(0, right - _LEFT - 8), self._chip_height)
        top = round(self.shape.marks_top)
        chips = tuple((rect.translated(_LEFT, top), tag) for rect, tag in placed)
        if not left_over:
            return chips, None
        x = chips[-1][0].right() + 1 + CHIP_GAP if chips else _LEFT
        return chips, self._line(f"+{left_over}", self._faces.count, x, self.shape.marks_top, self._chip_height)

    def _block(
        self, text: str, face: QFont, top: float, leading: float, width: int, most: int, indent: int = 0
    ) -> tuple[_Line, ...]:
        """A paragraph of at most so many lines, in the row's column."""
        step = leading * self._look.text_scale
        pieces = broken_lines(one_line(text), face, width - _LEFT - _RIGHT - indent, most)
        return tuple(
            self._line(piece, face, _LEFT + indent, top + nth * step, step) for nth, piece in enumerate(pieces)
        )

    def _line(self, text: str, face: QFont, x: float, top: float, leading: float) -> _Line:
        """One line, in the middle of its leading."""
        static = QStaticText(text)
        static.setTextFormat(Qt.TextFormat.PlainText)
        static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        static.prepare(font=face)
        return _Line(static, x, top + (leading - self._faces.metrics(face).height()) / 2)


def _draw(painter: QPainter, face: QFont, ink: QColor, *lines: _Line) -> None:
    painter.setFont(face)
    painter.setPen(ink)
    for line in lines:
        painter.drawStaticText(QPointF(line.x, line.y), line.text)


def broken_lines(text: str, face: QFont, width: float, most: int) -> list[str]:
    """The text in at most `most` lines of `width`, the last one cut with "…" when there is more."""
    text = text[: _MOST_CHARACTERS_A_LINE * most]
    if not text or most < 1 or width <= 0:
        return []
    starts = list(_line_starts(text, face, width, most + 1))
    # Qt counts in UTF-16 units; cutting the bytes is cheaper than a map of offsets for text this short.
    units = text.encode("utf-16-le", "surrogatepass")
    pieces = [
        units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass").rstrip()
        for start, end in zip(starts, [*starts[1:], len(units) // 2], strict=True)
    ]
    if len(pieces) <= most:
        return pieces
    rest = units[2 * starts[most - 1] :].decode("utf-16-le", "surrogatepass")
    return [*pieces[: most - 1], QFontMetricsF(face).elidedText(rest, Qt.TextElideMode.ElideRight, width)]


def _line_starts(text: str, face: QFont, width: float, most: int) -> Iterator[int]:
    """Where each line starts, in UTF-16 units."""
    layout = QTextLayout(text, face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    for _ in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        yield line.textStart()
    layout.endLayout()
