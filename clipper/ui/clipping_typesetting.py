"""How a row of the clipping list is set: lines broken, chips chosen, places found. Nothing is painted here.

It is done once for a clipping's value and width, and kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QLocale, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QStaticText

from clipper.domain.clipping import Clipping, Marks
from clipper.ui.clipping_hits import folded_words, hits_in
from clipper.ui.clipping_rows import ClippingRows, ListRow, RowWords, one_line
from clipper.ui.look.chips import CHIP_GAP, chip_font, elided_chips, pips_width
from clipper.ui.look.look import Look
from clipper.ui.look.text_lines import lines_with_hits
from clipper.ui.look.told_words import told_words

NARROW = 340
"""A list narrower than this gives headlines a third line."""

LEFT, RIGHT = 28, 18
ICON, STAR = 14, 12
_HEADLINE_LEADING, _EXCERPT_LEADING, _META_LEADING = 19, 18.5, 16
_BAR = 2
_MOST_KEPT = 400


class Density(StrEnum):
    """How much of a clipping a row shows."""

    COMFORTABLE = "comfortable"
    COMPACT = "compact"


@dataclass(frozen=True, slots=True)
class RowShape:
    """The heights in a row, in logical pixels, and how many lines there are of what.

    `lines`: of headline and excerpt together. A short headline leaves its lines to the excerpt, so that rows of one
    height have no gap.
    """

    height: int
    meta_top: float
    headline_top: float
    headline_lines: int
    lines: int
    marks_top: float

    @classmethod
    def of(cls, look: Look, density: Density, list_width: int) -> RowShape:
        """The shape for a list of that width; it grows with the system's text size."""
        scale = look.text_scale
        if density is Density.COMPACT:
            return cls(look.px(76), 7 * scale, 25 * scale, 1, 1, 48 * scale)
        if list_width < NARROW:
            return cls(look.px(170), 12 * scale, 33 * scale, 3, 5, 137 * scale)
        return cls(look.px(150), 12 * scale, 33 * scale, 2, 4, 117 * scale)


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of set text and the place of its top left corner in the row."""

    text: QStaticText
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph: its plain pieces, and the words in it that the filter has found, with their grounds."""

    lines: tuple[Line, ...] = ()
    hits: tuple[Line, ...] = ()
    grounds: tuple[QRectF, ...] = ()
    count: int = 0
    """How many lines it takes."""


@dataclass(frozen=True, slots=True)
class SetRow:
    """A row whose lines are broken and whose chips are chosen."""

    row: ListRow | None
    headline: Block
    excerpt: Block
    source: tuple[Line, ...] = ()
    when: tuple[Line, ...] = ()
    signs: tuple[tuple[str, QPointF], ...] = ()
    """Icons by name: "star", "archive", "triangle-alert", "message-square-text"."""
    track: QRectF | None = None
    """Under the reading time, when the clipping is partly read."""
    chips: tuple[tuple[QRect, str], ...] = ()
    counts: tuple[Line, ...] = ()
    """How many tags are left over, how many passages there are."""
    pips_x: int = 0


class Faces:
    """The fonts of a row with their metrics, made once for a look."""

    def __init__(self, look: Look) -> None:
        self.source = look.ui_font(12, 500)
        self.when = look.ui_font(12, 400)
        self.unread = look.ui_font(14.5, 600)
        self.read = look.ui_font(14.5, 500)
        self.excerpt = look.ui_font(13, 400)
        self.headline_hit = look.ui_font(14.5, 600)
        self.excerpt_hit = look.ui_font(13, 600)
        self.count = chip_font(look)
        self._metrics = {id(font): QFontMetricsF(font) for font in vars(self).values()}

    def metrics(self, font: QFont) -> QFontMetricsF:
        """The metrics of one of these fonts."""
        return self._metrics[id(font)]


class RowTypesetter:
    """Sets rows and keeps them. `shape` and `shows_archived` are the list's to change."""

    def __init__(self, look: Look, rows: ClippingRows, words: RowWords) -> None:
        self._look, self._rows, self._words = look, rows, words
        self.shape = RowShape.of(look, Density.COMFORTABLE, NARROW)
        self._shows_archived = True
        self._beginnings: tuple[str, ...] = ()
        self._set_rows: dict[tuple[int, str, int, bool, int], SetRow] = {}
        self._day: date | None = None
        self.forget()

    def forget(self) -> None:
        """Faces, theme or language have changed: set everything anew."""
        self.faces = Faces(self._look)
        self.chip_height = self._look.px(20)
        self._set_rows.clear()

    def set_filter_words(self, words: tuple[str, ...]) -> None:
        """Show these words where they begin a word of headline or excerpt."""
        self._beginnings = folded_words(words)
        self._set_rows.clear()

    def set_archive_signs(self, are_shown: bool) -> None:
        """Whether archived clippings have a sign: not where all are."""
        self._shows_archived = are_shown
        self._set_rows.clear()

    @property
    def meta_centre(self) -> float:
        """The middle of the row's first line."""
        return self.shape.meta_top + _META_LEADING / 2 * self._look.text_scale

    def set_row(self, row: int, width: int) -> SetRow:
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

    def _broken_row(self, width: int) -> SetRow:
        headline, sentence = self._words.broken()
        title = self._headline(headline, self.faces.read, width, 1)
        return SetRow(None, title, self._excerpt(sentence, title, width, 0))

    def _laid(self, row: ListRow, width: int) -> SetRow:
        clipping, faces = row.clipping, self.faces
        face = faces.unread if row.is_unread else faces.read
        headline = self._headline(self._words.headline(clipping), face, width, self.shape.headline_lines)
        indent = ICON + 6 if clipping.problem else 0
        text = told_words(clipping.problem) if clipping.problem else clipping.excerpt
        excerpt = self._excerpt(text, headline, width, indent, is_bare=_is_bare(clipping.marks))
        source, when, signs = self._meta_line(clipping, width)
        if clipping.problem and excerpt.count:
            top = self.shape.headline_top + (_HEADLINE_LEADING * headline.count + 1) * self._look.text_scale
            signs += (("triangle-alert", QPointF(LEFT, round(top + 2))),)
        pips_x, counts, note = self._right_marks(clipping.marks, width)
        chips, left_over = self._chips(clipping.marks.tags, pips_x)
        return SetRow(
            row,
            headline,
            excerpt,
            source,
            when,
            signs=signs + note,
            track=self._track(row, width),
            chips=chips,
            counts=left_over + counts,
            pips_x=pips_x,
        )

    # The first line

    def _meta_line(
        self, clipping: Clipping, width: int
    ) -> tuple[tuple[Line, ...], tuple[Line, ...], tuple[tuple[str, QPointF], ...]]:
        """Source, right side, signs. The source is cut so that the other two have room."""
        faces, names = self.faces, self._signs_of(clipping)
        text = self._words.when_and_length(clipping)
        when_width = faces.metrics(faces.when).horizontalAdvance(text)
        room = width - LEFT - RIGHT - when_width - 12 - len(names) * (ICON + 7)
        metrics = faces.metrics(faces.source)
        name = metrics.elidedText(one_line(clipping.metadata.source), Qt.TextElideMode.ElideRight, max(0.0, room))
        x = LEFT + metrics.horizontalAdvance(name) + (7 if name else 0)
        signs: list[tuple[str, QPointF]] = []
        for sign in names:
            size = STAR if sign == "star" else ICON
            signs.append((sign, QPointF(round(x), round(self.meta_centre - size / 2))))
            x += ICON + 7
        right = self._meta(text, faces.when, width - RIGHT - when_width)
        return self._meta(name, faces.source, LEFT), right, tuple(signs)

    def _signs_of(self, clipping: Clipping) -> list[str]:
        """A compact row has no sentence to stand its warning before: there it comes up here."""
        marks, is_compact = clipping.marks, self.shape.lines == 1
        signs = ["star"] if marks.starred else []
        signs += ["archive"] if marks.archived and self._shows_archived else []
        return signs + (["triangle-alert"] if clipping.problem and is_compact else [])

    def _meta(self, text: str, face: QFont, x: float) -> tuple[Line, ...]:
        return (
            (self._line(text, face, x, self.shape.meta_top, _META_LEADING * self._look.text_scale),) if text else ()
        )

    def _track(self, row: ListRow, width: int) -> QRectF | None:
        """Under the reading time, and as wide as that."""
        time = self._words.length(row.clipping)
        if not 0 < row.progress < 100 or not time:
            return None
        wide = round(self.faces.metrics(self.faces.when).horizontalAdvance(time))
        top = self.shape.meta_top + (_META_LEADING + 1) * self._look.text_scale
        return QRectF(width - RIGHT - wide, round(top), wide, _BAR)

    # Headline and excerpt

    def _headline(self, text: str, face: QFont, width: int, most: int) -> Block:
        top = self.shape.headline_top
        return self._block(text, (face, self.faces.headline_hit), top, _HEADLINE_LEADING, width, most)

    def _excerpt(self, text: str, headline: Block, width: int, indent: int, *, is_bare: bool = False) -> Block:
        """Under the headline, with the lines that this one has left; one more where no marks stand below it."""
        most = max(0, self.shape.lines - headline.count)
        most += is_bare and most > 0
        top = self.shape.headline_top + (_HEADLINE_LEADING * headline.count + 1) * self._look.text_scale
        faces = (self.faces.excerpt, self.faces.excerpt_hit)
        return self._block(text, faces, top, _EXCERPT_LEADING, width, most, indent)

    def _block(
        self,
        text: str,
        faces: tuple[QFont, QFont],
        top: float,
        leading: float,
        width: int,
        most: int,
        indent: int = 0,
    ) -> Block:
        """A paragraph of at most so many lines, in the row's column."""
        text, step, left = one_line(text), leading * self._look.text_scale, LEFT + indent
        hits = hits_in(text, self._beginnings) if most else ()
        lines: list[Line] = []
        found: list[Line] = []
        grounds: list[QRectF] = []
        broken = lines_with_hits(text, *faces, width - RIGHT - left, most, hits)
        for nth, pieces in enumerate(broken):
            for piece in pieces:
                face = faces[piece.is_hit]
                line = self._line(piece.text, face, left + piece.x, top + nth * step, step)
                (found if piece.is_hit else lines).append(line)
                if piece.is_hit:
                    advance = self.faces.metrics(face).horizontalAdvance(piece.text)
                    grounds.append(QRectF(line.x - 1.5, top + nth * step + 0.5, advance + 3, step - 1))
        return Block(tuple(lines), tuple(found), tuple(grounds), len(broken))

    # The last line

    def _right_marks(self, marks: Marks, width: int) -> tuple[int, tuple[Line, ...], tuple[tuple[str, QPointF], ...]]:
        """Pips, count, note icon, from the right: where the first starts, the second, the third."""
        right = width - RIGHT
        counts: tuple[Line, ...] = ()
        note: tuple[tuple[str, QPointF], ...] = ()
        if marks.note or marks.passage_notes:
            right -= ICON
            centre = self.shape.marks_top + self.chip_height / 2
            note = (("message-square-text", QPointF(right, round(centre - ICON / 2))),)
            right -= 6
        if marks.colours:
            number = QLocale().toString(len(marks.colours))
            right -= round(self.faces.metrics(self.faces.count).horizontalAdvance(number))
            counts = (self._count(number, right),)
            right -= 6
        return right - pips_width(len(marks.colours)), counts, note

    def _chips(self, tags: Sequence[str], right: int) -> tuple[tuple[tuple[QRect, str], ...], tuple[Line, ...]]:
        """The chips between the left margin and `right`, and the "+n" behind them."""
        placed, left_over = elided_chips(self._look, tags, max(0, right - LEFT - 8), self.chip_height)
        top = round(self.shape.marks_top)
        chips = tuple((rect.translated(LEFT, top), tag) for rect, tag in placed)
        if not left_over:
            return chips, ()
        x = chips[-1][0].right() + 1 + CHIP_GAP if chips else LEFT
        return chips, (self._count(f"+{left_over}", x),)

    def _count(self, text: str, x: float) -> Line:
        return self._line(text, self.faces.count, x, self.shape.marks_top, self.chip_height)

    def _line(self, text: str, face: QFont, x: float, top: float, leading: float) -> Line:
        """One line, in the middle of its leading."""
        static = QStaticText(text)
        static.setTextFormat(Qt.TextFormat.PlainText)
        static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        static.prepare(font=face)
        return Line(static, x, top + (leading - self.faces.metrics(face).height()) / 2)


def _is_bare(marks: Marks) -> bool:
    """Whether the row's last line has nothing in it."""
    return not (marks.tags or marks.colours or marks.note or marks.passage_notes)
