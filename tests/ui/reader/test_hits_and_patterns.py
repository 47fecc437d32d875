"""Search hits and underline patterns, pixel by pixel, in every theme."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTextBlockFormat, QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from clipper.domain.offsets import OffsetMap
from clipper.domain.passage import Anchor, Colour, Passage, Span
from clipper.ui.look.look import Look
from clipper.ui.look.theme import THEMES, Theme, blend, contrast
from clipper.ui.reader.highlight_painter import HighlightPainter, current_hit_fill
from clipper.ui.reader.pieces import EM_PROPERTY, pieces_in_block
from clipper.ui.reader.placements import Placements

TEXT = "The reserve appears on page 540, in a table headed Other movements, under a line for furniture. The reserve."
FIRST, SECOND = Span(4, 11), Span(100, 107)


class Page:
    """One laid-out paragraph and a picture of what is painted behind its text."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.document = QTextDocument(TEXT)
        self.document.setDefaultFont(Look().reading_font(17))
        self.document.setTextWidth(380)
        cursor = QTextCursor(self.document)
        cursor.select(QTextCursor.SelectionType.Document)
        made = QTextBlockFormat()
        made.setProperty(EM_PROPERTY, 17.0)
        made.setLineHeight(30, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor.setBlockFormat(made)
        self.document.size()
        self.painter = HighlightPainter(theme)
        self.image = QImage(400, 160, QImage.Format.Format_ARGB32_Premultiplied)
        self.image.fill(theme.read)
        self.block = self.document.firstBlock()

    def mark(self, *marks: tuple[Span, Colour]) -> None:
        placed = [
            (Passage(id=f"urn:p{nth}", anchor=Anchor(), colour=colour), span)
            for nth, (span, colour) in enumerate(marks)
        ]
        with QPainter(self.image) as painter:
            self.painter.paint(painter, self.block, QPointF(8, 8), Placements.of(placed, OffsetMap(TEXT)), 0, 160)

    def find(self, hits: list[Span], current: int | None) -> None:
        with QPainter(self.image) as painter:
            self.painter.paint_hits(painter, self.block, QPointF(8, 8), hits, current, 0, 160)

    def band(self, span: Span) -> QRectF:
        return next(pieces_in_block(self.block, QPointF(8, 8), span.start, span.end)).band

    def colour_at(self, x: float, y: float) -> QColor:
        return self.image.pixelColor(round(x), round(y))

    def inked(self, span: Span, stroke: QColor) -> list[bool]:
        """Along the line under a stretch: where there is a stroke."""
        band = self.band(span)
        found = []
        for x in range(round(band.left()) + 2, round(band.right()) - 2):
            column = [self.image.pixelColor(x, round(band.bottom()) + dy) for dy in (-1, 0)]
            found.append(any(_distance(colour, stroke) < 60 for colour in column))
        return found


def _distance(a: QColor, b: QColor) -> int:
    return abs(a.red() - b.red()) + abs(a.green() - b.green()) + abs(a.blue() - b.blue())


@pytest.fixture(params=list(THEMES))
def page(qtbot: QtBot, request: pytest.FixtureRequest) -> Page:
    return Page(THEMES[request.param])


def test_hits_are_outlined_and_not_filled(page: Page) -> None:
    page.find([FIRST, SECOND], None)
    for hit in (FIRST, SECOND):
        band = page.band(hit)
        assert page.colour_at(band.center().x(), band.center().y()) == page.theme.read
        edge = [page.colour_at(band.center().x(), band.top() + dy) for dy in (0, 1)]
        assert min(_distance(colour, page.theme.warn) for colour in edge) < 200
    assert contrast(page.theme.warn, page.theme.read) >= 3


def test_only_the_current_hit_is_filled_and_the_text_on_it_can_be_read(page: Page) -> None:
    page.find([FIRST, SECOND], 1)
    fills = [page.colour_at(page.band(hit).center().x(), page.band(hit).center().y()) for hit in (FIRST, SECOND)]
    assert fills == [page.theme.read, page.image.pixelColor(page.band(SECOND).center().toPoint())]
    assert _distance(fills[1], current_hit_fill(page.theme)) <= 3
    assert contrast(page.theme.ink, fills[1]) >= 4.5
    assert contrast(page.theme.selected_ink, fills[1]) >= 4.5


def test_the_current_hit_over_a_highlight_stays_a_hit(page: Page) -> None:
    page.mark((Span(0, 31), Colour.YELLOW))
    page.find([FIRST], 0)
    band = page.band(FIRST)
    inside = page.colour_at(band.center().x(), band.center().y())
    assert _distance(inside, blend(page.theme, [Colour.YELLOW])) > 10
    edge = [page.colour_at(band.left() - 2 + dx, band.center().y()) for dx in (-1, 0, 1)]
    assert min(_distance(colour, page.theme.ink) for colour in edge) < 250


def test_hits_of_other_blocks_paint_nothing(page: Page) -> None:
    before = page.image.copy()
    page.find([Span(500, 507), Span(900, 907)], 0)
    assert page.image == before


def test_a_hit_over_a_line_break_is_boxed_on_both_lines(page: Page) -> None:
    page.find([Span(20, 80)], 0)
    pieces = list(pieces_in_block(page.block, QPointF(8, 8), 20, 80))
    assert len(pieces) > 1
    for piece in pieces:
        assert page.colour_at(piece.band.center().x(), piece.band.center().y()) != page.theme.read


PATTERNS_ON = [name for name, theme in THEMES.items() if theme.has_high_contrast]


@pytest.mark.parametrize("name", PATTERNS_ON)
def test_in_high_contrast_each_colour_has_a_line_of_its_own(qtbot: QtBot, name: str) -> None:
    """Solid and double lines have no gap; the four others differ in how their strokes and gaps follow."""
    rhythms = {}
    for colour in Colour:
        page = Page(THEMES[name])
        page.mark((Span(0, 31), colour))
        rhythms[colour] = page.inked(Span(0, 31), page.theme.bands[colour].stroke)
    solid = {colour for colour, inked in rhythms.items() if all(inked)}
    assert solid - {Colour.PINK} == {Colour.YELLOW}
    broken = [tuple(rhythms[colour]) for colour in Colour if colour not in (Colour.YELLOW, Colour.PINK)]
    assert len(set(broken)) == 4
    assert all(any(inked) for inked in broken)


@pytest.mark.parametrize("name", PATTERNS_ON)
def test_pink_has_two_lines_with_a_gap_between(qtbot: QtBot, name: str) -> None:
    page = Page(THEMES[name])
    page.mark((Span(0, 31), Colour.PINK))
    band, stroke = page.band(Span(0, 31)), page.theme.bands[Colour.PINK].stroke
    column = [page.colour_at(band.center().x(), band.bottom() + dy) == stroke for dy in range(-4, 6)]
    assert column.count(True) == 2
    assert [nth for nth, is_inked in enumerate(column) if is_inked][1] - column.index(True) == 2


@pytest.mark.parametrize("name", PATTERNS_ON)
def test_lines_of_two_lanes_stay_apart(qtbot: QtBot, name: str) -> None:
    page = Page(THEMES[name])
    page.mark((Span(0, 31), Colour.PINK), (Span(4, 31), Colour.YELLOW))
    band = page.band(FIRST)
    pink, yellow = (page.theme.bands[colour].stroke for colour in (Colour.PINK, Colour.YELLOW))
    column = [page.colour_at(band.center().x(), band.bottom() + dy) for dy in range(-3, 8)]
    last_pink = max(nth for nth, colour in enumerate(column) if colour == pink)
    first_yellow = min(nth for nth, colour in enumerate(column) if _distance(colour, yellow) < 60)
    assert first_yellow - last_pink >= 2


def test_the_stroke_of_the_third_lane_is_not_under_the_next_lines_band(page: Page) -> None:
    whole = Span(0, len(TEXT))
    page.mark((whole, Colour.YELLOW), (whole, Colour.GREEN), (whole, Colour.BLUE))
    band = page.band(whole)
    stroke = page.theme.bands[Colour.BLUE].stroke
    for x in range(round(band.left()) + 20, round(band.right()) - 20, 7):
        below = [page.colour_at(x + dx, band.bottom() + dy) for dy in range(4, 11) for dx in range(6)]
        assert any(_distance(colour, stroke) < 60 for colour in below)


def test_without_high_contrast_a_single_passage_has_no_line(qtbot: QtBot) -> None:
    page = Page(THEMES["light"])
    page.mark((Span(0, 31), Colour.PINK))
    assert not any(page.inked(Span(0, 31), page.theme.bands[Colour.PINK].stroke))


def test_a_paragraph_of_thousands_of_lines_is_painted_at_once(qtbot: QtBot) -> None:
    """15 ms here; without bisecting to the visible lines it took 70 s (Nov 2026)."""
    page = Page(THEMES["light"])
    page.document.setPlainText("the reserve was doubled " * 12_000)
    page.document.size()
    hits = [Span(24 * n + 4, 24 * n + 11) for n in range(10_000)]
    began = time.perf_counter()
    with QPainter(page.image) as painter:
        page.painter.paint_hits(painter, page.document.firstBlock(), QPointF(8, -50_000), hits, 5000, 0, 160)
    assert time.perf_counter() - began < 0.3
    assert any(page.image.pixelColor(x, 80) != page.theme.read for x in range(400))


@pytest.mark.parametrize("scroll", [0, 17, 45, 70])
def test_what_is_scrolled_half_out_is_painted_as_far_as_it_is_seen(qtbot: QtBot, scroll: int) -> None:
    whole, scrolled = Page(THEMES["light"]), Page(THEMES["light"])
    mark = [(Passage(id="urn:p", anchor=Anchor(), colour=Colour.BLUE), Span(0, len(TEXT)))]
    for page, top in ((whole, 8), (scrolled, 8 - scroll)):
        page.painter.mark("urn:p", None)
        with QPainter(page.image) as painter:
            page.painter.paint(painter, page.block, QPointF(8, top), Placements.of(mark, OffsetMap(TEXT)), 0, 160)
    seen = scrolled.image.copy(0, 0, 400, 160 - scroll)
    assert seen == whole.image.copy(0, scroll, 400, 160 - scroll)


def test_right_to_left_words_are_boxed_where_they_stand(qtbot: QtBot) -> None:
    page = Page(THEMES["light"])
    text = "He said שלום עולם twice"
    page.document.setPlainText(text)
    page.document.size()
    word = text.index("שלום")
    block = page.document.firstBlock()
    hit = next(pieces_in_block(block, QPointF(0, 0), word, word + 4))
    after = next(pieces_in_block(block, QPointF(0, 0), word + 5, word + 9))
    assert after.right <= hit.left + 1


@pytest.mark.parametrize("mark", ["\u202e", "\u2067", "\u202b"])
def test_letters_turned_round_by_a_mark_are_boxed_where_they_stand(qtbot: QtBot, mark: str) -> None:
    page = Page(THEMES["light"])
    page.document.setPlainText(f"He {mark}said twice\u202c\u2069 and {mark}אב twice\u202c\u2069")
    page.document.size()
    block = page.document.firstBlock()
    for word in ("said", "אב"):
        start = block.text().index(word)
        line = block.layout().lineAt(0)
        pieces = list(pieces_in_block(block, QPointF(0, 0), start, start + len(word)))
        glyphs = [run.boundingRect() for run in line.glyphRuns(start, len(word))]
        assert min(box.left() for box in glyphs) == pytest.approx(min(piece.left for piece in pieces))
        assert max(box.right() for box in glyphs) == pytest.approx(max(piece.right for piece in pieces))
