"""The article with hyphenation on: nothing but the looks of its lines may be other than with it off."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication, QTextBrowser
from pytestqt.qtbot import QtBot

from clipper.domain.clipping import Block, BlockKind, Document, Metadata, clean_text
from clipper.domain.offsets import OffsetMap
from clipper.domain.passage import Span
from clipper.domain.text import grapheme_end, grapheme_start
from clipper.ui.look.look import Look
from clipper.ui.reader.ends import End
from clipper.ui.reader.measure import ReadingStyle
from clipper.ui.reader.setting import offsets_of, raw_text, set_document
from tests.ui.reader.conftest import Key, Mod, Page

STYLE = ReadingStyle(is_hyphenated=True)
LONG = (
    "Представники підприємства 🇺🇦 розслідували міжнародні домовленості про електростанції та гідроенергетичне "
    "забезпечення, про розсила\u00adння повідомлень і про\u00a0незаконні кон\u00adт\u00adра\u00adкти. «Венесуельські "
    "службовці» підтвердили неперевірені припущення. Procurement representatives acknowledged responsibility. "
)


def without(raw: str, offsets: OffsetMap) -> str:
    """Qt's text less the hyphens that it was given."""
    units = raw.encode("utf-16-le")
    hyphens = {offsets.to_qt(place) - 1 for place in offsets.inserted}
    kept = (units[2 * at : 2 * at + 2] for at in range(len(units) // 2) if at not in hyphens)
    return b"".join(kept).decode("utf-16-le")


kinds = st.sampled_from([kind for kind in BlockKind if kind is not BlockKind.IMAGE])
letters = st.sampled_from("абвгдеїйо’\u00ad\u0301\u0306\u200d\u00a0 \nprocument🇺🇦👩🚀שם\u2028")
words = st.sampled_from(
    ["представники ", "procurement ", "об’єднання ", "при\u00adставники ", "🇺🇦", "x.com/procurement "]
)
texts = st.lists(letters | words, min_size=1, max_size=20).map("".join).map(clean_text)
blocks = st.builds(Block, kinds, texts.filter(lambda text: text.strip("\n") != "")) | st.just(
    Block(BlockKind.IMAGE, "\ufffc", image="x.png")
)


@settings(
    derandomize=True, max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(made=st.lists(blocks, min_size=1, max_size=5))
def test_less_the_inserted_hyphens_qt_holds_the_canonical_text(qtbot: QtBot, made: list[Block]) -> None:
    view = QTextBrowser()
    document = Document(Metadata(language="uk"), tuple(made), reader="test/1", encoding="utf-8")
    offsets = offsets_of(document, STYLE)
    set_document(view, document, offsets, Look(), STYLE)
    shown = without(raw_text(view.document()), offsets)
    pairs = zip(shown, document.text.replace("\u2028", "\n"), strict=True)
    assert [(a, b) for a, b in pairs if a != b and (a, b) != (" ", "\n")] == []


def lines_of(page: Page) -> list[str]:
    layout: QTextLayout = page.article.document().firstBlock().layout()
    text = page.article.document().firstBlock().text()
    lines = [layout.lineAt(nth) for nth in range(layout.lineCount())]
    units = text.encode("utf-16-le")
    ends = [(2 * line.textStart(), 2 * (line.textStart() + line.textLength())) for line in lines]
    return [units[start:end].decode("utf-16-le") for start, end in ends]


def test_long_words_are_broken_at_the_ends_of_lines(page: Page) -> None:
    page.show(LONG * 3, hyphenated=True)
    assert any(line.endswith("\u00ad") for line in lines_of(page))
    page.article.set_style(ReadingStyle())
    assert page.article.document().toRawText().count("\u00ad") == 3 * LONG.count("\u00ad")


def test_the_caret_stops_at_the_same_places_as_without(page: Page) -> None:
    def walk(key: Key, mod: Mod, start: int) -> list[int]:
        page.put_caret(start)
        places = []
        for _ in range(len(LONG) + 5):
            page.press(key, mod)
            places.append(page.caret)
        return places

    walks = [
        (key, mod, 0 if key == Key.Key_Right else len(LONG))
        for key in (Key.Key_Right, Key.Key_Left)
        for mod in (Mod.NoModifier, Mod.ShiftModifier, Mod.ControlModifier, Mod.ControlModifier | Mod.ShiftModifier)
    ]
    found = []
    for hyphenated in (False, True):
        page.show(LONG, hyphenated=hyphenated)
        found.append([walk(*one) for one in walks])
    assert found[0] == found[1]


def test_no_press_of_an_arrow_is_lost_at_a_hyphen(page: Page) -> None:
    page.show(LONG, hyphenated=True)
    page.put_caret(0)
    for press in range(1, 60):
        page.press(Key.Key_Right, Mod.ShiftModifier)
        selected = page.article.selected()
        assert selected is not None and selected[0] == 0 and selected[1] >= press
    page.press(Key.Key_Left, Mod.ShiftModifier, 59)
    assert page.article.selected() is None


def test_home_and_end_stay_in_their_line(page: Page) -> None:
    page.show(LONG * 2, hyphenated=True)
    nth = next(nth for nth, line in enumerate(lines_of(page)) if line.endswith("\u00ad"))
    page.put_caret(0)
    page.press(Key.Key_Down, times=nth)
    row = page.article.cursorRect().center().y()
    page.press(Key.Key_End)
    assert page.article.cursorRect().center().y() == row
    page.press(Key.Key_Home)
    assert page.article.cursorRect().center().y() == row


@pytest.mark.parametrize("way", ["copied", "dragged"])
def test_words_leave_as_the_clipping_has_them(page: Page, way: str) -> None:
    page.show(LONG, hyphenated=True)
    page.article.select(Span(0, len(LONG)))
    if way == "copied":
        page.article.setFocus()
        page.press(Key.Key_C, Mod.ControlModifier)
        assert QApplication.clipboard().text() == LONG
    else:
        data = page.article.createMimeDataFromSelection()
        assert (data.text(), data.formats()) == (LONG, ["text/plain"])


def test_qts_own_copy_survives_the_end_of_the_program() -> None:
    code = """
from PySide6.QtWidgets import QApplication
app = QApplication([])
from tests.ui.reader.test_hyphenated import LONG
from clipper.ui.reader.article import Article
from clipper.ui.look.look import Look
from clipper.domain.clipping import Block, BlockKind, Document, Metadata
article = Article(Look())
document = Document(Metadata(), (Block(BlockKind.PARAGRAPH, LONG),), reader="t", encoding="u")
article.show_document(document, document.metadata, None, read_only=True)
article.selectAll()
article.copy()
assert app.clipboard().text() == LONG
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_double_click_selects_the_whole_word(page: Page) -> None:
    page.show(LONG * 2, hyphenated=True)
    for word in (
        "підприємства",
        "розсила\u00adння",
        "кон\u00adт\u00adра\u00adкти",
        "Венесуельські",
        "representatives",
    ):
        page.double_click(page.point_at(page.span(word), 0.3))
        assert page.selected == word


def test_selecting_by_mouse_takes_just_the_letters_passed(page: Page) -> None:
    page.show(LONG, hyphenated=True)
    span = page.span("розслідували")
    start, end = (
        page.point_at(Span(span.start + 2, span.start + 3), 0.1),
        page.point_at(Span(span.start + 6, span.start + 7), 0.9),
    )
    page.drag(start, end)
    assert page.selected == page.text[span.start + 2 : span.start + 7]


def test_v_takes_word_sentence_paragraph(page: Page) -> None:
    page.show(LONG.strip(), hyphenated=True)
    page.put_caret(page.span("підтвердили").start + 4)
    grown = []
    for _ in range(3):
        page.article.widen()
        grown.append(page.selected)
    assert grown == [
        "підтвердили",
        "«Венесуельські службовці» підтвердили неперевірені припущення.",
        page.text,
    ]


def test_turning_it_on_and_off_keeps_place_selection_marks_and_hits(page: Page) -> None:
    paragraphs = [f"{nth}. {LONG}" for nth in range(40)]
    page.show(*paragraphs)
    span = page.span("гідроенергетичне", 20)
    page.mark(span)
    page.article.show_hits([page.span("підприємства", nth) for nth in range(3)], 1)
    page.article.select(span)
    page.article.go_to(page.span("20. ").start)
    place = page.article.place()
    assert place == page.span("20. ").start
    for hyphenated in (True, False, True):
        page.article.set_style(replace(STYLE, is_hyphenated=hyphenated))
        assert page.article.place() == place
        assert page.article.selected() == (span.start, span.end)
        assert page.article.hits == [page.span("підприємства", nth) for nth in range(3)]
        ids = [passage.id for passage in page.article.passages_at(page.point_at(span))]
        assert ids == ["urn:0"]
        assert page.article.passages_at(page.point_at(Span(span.end + 2, span.end + 4))) == []


def test_ends_move_by_words_and_characters(page: Page) -> None:
    page.show(LONG, hyphenated=True)
    page.mark("розслідували міжнародні")
    page.article.set_active("urn:0")
    page.article.setFocus()
    page.article.begin_moving(End.END)
    page.press(Key.Key_Right)
    page.press(Key.Key_Right, Mod.ShiftModifier, 4)
    page.press(Key.Key_Return)
    (_, start, end) = page.moved[0]
    assert page.text[start:end] == "розслідували міжнародні домовленості про"


def test_a_knob_is_dragged_letter_by_letter_with_alt(page: Page) -> None:
    page.show(LONG, hyphenated=True)
    word = page.span("міжнародні")
    page.mark(Span(page.span("розслідували").start, word.start + 3))
    page.article.set_active("urn:0")
    knob = page.article.knobs().end
    assert knob is not None
    page.drag(knob.toPoint(), page.point_at(Span(word.start + 7, word.start + 8), 0.9), Mod.AltModifier)
    assert page.moved[-1][2] == word.start + 8


def test_bands_cover_the_hyphen_at_the_end_of_a_line(page: Page) -> None:
    page.show(LONG * 2, hyphenated=True)
    page.mark(Span(0, len(page.text.rstrip())))
    nth = next(nth for nth, line in enumerate(lines_of(page)) if line.endswith("\u00ad"))
    line = page.article.document().firstBlock().layout().lineAt(nth)
    start = page.article._offsets.from_qt(line.textStart())
    box = page.article.first_rect_of(Span(start, len(page.text.rstrip())))
    assert abs(box.width() - line.naturalTextWidth()) <= 2


def test_a_window_made_narrower_and_wider_again_shows_the_same_place(page: Page) -> None:
    page.show(*(f"{nth}. {LONG * 2}" for nth in range(30)), hyphenated=True)
    place = page.span("гідроенергетичне", 31).start
    page.article.go_to(place)
    for width in (*range(600, 420, -30), *range(430, 620, 30)):
        page.article.resize(width, 700)
        assert page.article.place() == place
        assert page.article.first_rect_of(Span(place, place + 1)).top() < 2 * 26
    page.article.verticalScrollBar().setValue(page.article.verticalScrollBar().value() + 200)
    assert page.article.place() > place


pieces = st.sampled_from(
    [
        "представники",
        "procurement",
        "кон\u00adтракти",
        "знайо\u0301мий",
        "об’єднання",
        "🇺🇦",
        "👩\u200d🚀",
        "שלום",
        "1\u00a0000",
        "«",
        "»",
        "—",
        ", ",
        " ",
        " ",
        " ",
    ]
)


@settings(
    derandomize=True, max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(pieces, min_size=4, max_size=40).map("".join))
def test_on_any_text_a_walk_by_arrows_is_the_same_as_without(page: Page, text: str) -> None:
    found = []
    for hyphenated in (False, True):
        page.show(text, hyphenated=hyphenated)
        walks: list[object] = []
        for key, start in ((Key.Key_Right, 0), (Key.Key_Left, len(text))):
            for mod in (Mod.NoModifier, Mod.ShiftModifier):
                page.put_caret(start)
                for _ in range(len(text) + 2):
                    page.press(key, mod)
                    walks.append((page.caret, page.article.selected()))
        found.append(walks)
    assert found[0] == found[1]


@settings(
    derandomize=True, max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(pieces, min_size=4, max_size=40).map("".join), st.data())
def test_on_any_text_a_double_click_selects_the_same_word_as_without(
    page: Page, text: str, data: st.DataObject
) -> None:
    index = data.draw(st.integers(0, len(text) - 1))
    found = []
    for hyphenated in (False, True):
        page.show(text, hyphenated=hyphenated)
        span = Span(grapheme_start(text, index), grapheme_end(text, index + 1))
        page.double_click(page.point_at(span))
        found.append(page.selected)
        page.article.clear_selection()
    assert found[0] == found[1]
