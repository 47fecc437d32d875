"""Gestures on text whose letters are several code points, stand from right to left, or hang together."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter

from clipper.domain.passage import Anchor, Passage, Span
from clipper.domain.text import grapheme_end, grapheme_start
from clipper.ui.reader.ends import End
from tests.ui.reader.conftest import Key, Mod, Page

FLAG, FAMILY, WAVE = "🇺🇦", "👨‍👩‍👧‍👦", "👋🏽"
TEXT = (
    f"Прапор {FLAG}{FLAG} над домом, родина {FAMILY} стоїть, вітання {WAVE}. Наголос: знайо́мий за́мок, ще и\u0306 "
    f"розкладене. Число 1\u00a0000\u00a0000 гривень; п’ятсот. Сказав: שלום עולם і пішов. Математика 𝔘𝔫𝔦 тут. "
)
WORDS = [
    "Прапор",
    "знайо́мий",
    "за́мок",
    "розкладене",
    "гривень",
    "п’ятсот",
    "Математика",
    "𝔘𝔫𝔦",
    "тут",
    "שלום",
    "עולם",
]


@pytest.fixture(params=[False, True], ids=["plain", "hyphenated"])
def shown(page: Page, request: pytest.FixtureRequest) -> Page:
    page.show(TEXT * 2, "Другий абзац.", hyphenated=request.param)
    return page


def graphemes(text: str) -> list[Span]:
    found, start = [], 0
    while start < len(text):
        end = grapheme_end(text, start + 1)
        found.append(Span(start, end))
        start = end
    return found


@pytest.mark.parametrize("word", [*WORDS, FLAG + FLAG, FAMILY, WAVE, "1\u00a0000\u00a0000", "и\u0306"])
def test_a_click_anywhere_on_a_passage_is_a_click_on_it(shown: Page, word: str) -> None:
    [marked] = shown.mark(word)
    for share in (0.08, 0.35, 0.5, 0.65, 0.92):
        shown.clicked.clear()
        shown.click(shown.point_at(word, share))
        assert shown.clicked == [marked]


@pytest.mark.parametrize("word", [*WORDS, FLAG + FLAG, FAMILY, WAVE])
def test_a_click_beside_a_passage_is_none_on_it(shown: Page, word: str) -> None:
    shown.mark(word)
    box = shown.article.first_rect_of(shown.span(word))
    for x in (box.left() - 5, box.right() + 5):
        point = box.center()
        point.setX(x)
        shown.click(point)
    assert shown.clicked == ["", ""]


def test_clicks_on_an_overlap_go_from_the_shortest_to_the_longest_and_on(shown: Page) -> None:
    inner, middle, outer = shown.mark(
        FAMILY, f"родина {FAMILY} стоїть", f"домом, родина {FAMILY} стоїть, вітання {WAVE}"
    )
    for expected in (inner, middle, outer, inner):
        shown.click(shown.point_at(FAMILY))
        assert shown.clicked[-1] == expected
        shown.article.set_active(expected)


@pytest.mark.parametrize("word", WORDS)
def test_a_double_click_selects_the_word(shown: Page, word: str) -> None:
    shown.double_click(shown.point_at(word, 0.45))
    assert shown.selected == word


@pytest.mark.parametrize("word", ["знайо́мий", FAMILY, "שלום", "1\u00a0000\u00a0000"])
def test_a_double_click_on_a_passage_opens_its_note_and_selects_nothing(shown: Page, word: str) -> None:
    [marked] = shown.mark(word)
    shown.double_click(shown.point_at(word))
    assert (shown.opened, shown.selected) == ([marked], "")


def test_the_caret_goes_over_each_letter_that_a_reader_sees_once(shown: Page) -> None:
    text = TEXT[: TEXT.index("Сказав")]
    shown.put_caret(0)
    for span in graphemes(text):
        assert shown.caret == span.start
        shown.press(Key.Key_Right)
    for span in reversed(graphemes(text)):
        shown.press(Key.Key_Left)
        assert shown.caret == span.start


def test_the_caret_passes_right_to_left_words_without_stopping_short(shown: Page) -> None:
    shown.put_caret(shown.span("Сказав").start)
    seen = set()
    for _ in range(len("Сказав: שלום עולם і")):
        shown.press(Key.Key_Right)
        seen.add(shown.caret)
    assert seen == set(range(shown.span("Сказав").start + 1, shown.span(" і пішов").start + 3))


def test_selecting_with_shift_takes_whole_letters(shown: Page) -> None:
    flags = shown.span(FLAG + FLAG)
    shown.put_caret(flags.start)
    shown.press(Key.Key_Right, Mod.ShiftModifier)
    assert shown.selected == FLAG
    shown.press(Key.Key_Right, Mod.ShiftModifier)
    assert shown.selected == FLAG + FLAG


@pytest.mark.parametrize(
    ("words", "by_character", "expected"),
    [
        (f"Прапор {FLAG}", True, f"Прапор {FLAG}{FLAG}"),
        ("родина", True, "родина "),
        ("знайо́м", True, "знайо́ми"),
        ("ще", False, "ще и\u0306"),
        ("Число", False, "Число 1\u00a0000\u00a0000"),
        ("Сказав", False, "Сказав: שלום"),
        ("гривень", False, "гривень; п’ятсот"),
        ("Математика", False, "Математика 𝔘𝔫𝔦"),
    ],
)
def test_alt_bracket_and_an_arrow_move_the_end_by_what_is_seen(
    shown: Page, words: str, by_character: bool, expected: str
) -> None:
    [marked] = shown.mark(words)
    shown.article.setFocus()
    shown.article.set_active(marked)
    shown.article.begin_moving(End.END)
    shown.press(Key.Key_Right, Mod.ShiftModifier if by_character else Mod.NoModifier)
    shown.press(Key.Key_Return)
    [(_, start, end)] = shown.moved
    assert shown.text[start:end] == expected


def test_the_start_moves_back_over_a_family_at_once(shown: Page) -> None:
    [marked] = shown.mark("стоїть")
    shown.article.setFocus()
    shown.article.set_active(marked)
    shown.article.begin_moving(End.START)
    shown.press(Key.Key_Left, Mod.ShiftModifier, 2)
    shown.press(Key.Key_Return)
    [(_, start, end)] = shown.moved
    assert shown.text[start:end] == f"{FAMILY} стоїть"


@pytest.mark.parametrize("target", ["стоїть", "знайо́мий", "гривень", "п’ятсот", "Математика", "𝔘𝔫𝔦"])
def test_a_dragged_end_snaps_to_the_end_of_the_word_under_the_pointer(shown: Page, target: str) -> None:
    [marked] = shown.mark("Прапор")
    shown.article.set_active(marked)
    knob = shown.article.knobs().end
    assert knob is not None
    shown.drag(knob.toPoint(), shown.point_at(target, 0.6))
    [(_, start, end)] = shown.moved
    assert shown.text[start:end].endswith(target) and start == 0


@pytest.mark.parametrize("target", [FLAG, FAMILY, WAVE, "о́", "и\u0306", "𝔘"])
def test_a_knob_dragged_by_characters_never_cuts_one(shown: Page, target: str) -> None:
    [marked] = shown.mark("Прапор")
    shown.article.set_active(marked)
    knob = shown.article.knobs().end
    assert knob is not None
    span = shown.span(target)
    for share in (0.2, 0.5, 0.8):
        shown.article.set_active(marked)
        shown.drag(knob.toPoint(), shown.point_at(span, share), Mod.AltModifier)
        _, _, end = shown.moved[-1]
        assert grapheme_start(shown.text, end) == end
        assert end in (span.start, span.end)


def test_knobs_stand_at_the_first_and_the_last_letter(shown: Page) -> None:
    words = f"{FAMILY} стоїть, вітання {WAVE}"
    [marked] = shown.mark(words)
    shown.article.set_active(marked)
    span, knobs = shown.span(words), shown.article.knobs()
    assert knobs.start is not None and knobs.end is not None
    assert abs(knobs.start.x() - shown.article.first_rect_of(shown.span(FAMILY)).left()) <= 1.5
    assert abs(knobs.end.x() - shown.article.rect_of(Span(span.end - len(WAVE), span.end)).right()) <= 1.5


@pytest.mark.parametrize("word", [*WORDS, FLAG, FAMILY, WAVE])
def test_a_hit_is_boxed_where_its_word_stands(shown: Page, word: str) -> None:
    before = shown.article.viewport().grab().toImage()
    shown.article.show_hits([shown.span(word)], None)
    assert shown.article.hits == [shown.span(word)]
    box, after = shown.article.first_rect_of(shown.span(word)), shown.article.viewport().grab().toImage()
    outline = box.adjusted(-4, -2, 4, 2)
    for edge in (QRect(outline.topLeft(), QSize(6, box.height())), outline.adjusted(outline.width() - 6, 0, 0, 0)):
        assert before.copy(edge) != after.copy(edge)
    for picture in (before, after):
        with QPainter(picture) as painter:
            painter.fillRect(outline, Qt.GlobalColor.black)
    assert before == after


@pytest.mark.parametrize("word", [*WORDS, FAMILY])
def test_the_menus_place_tells_the_passage_under_it(shown: Page, word: str) -> None:
    inner, outer = shown.mark(word, TEXT.rstrip())
    assert [one.id for one in shown.article.passages_at(shown.point_at(word))] == [inner, outer]


def test_a_dragged_selection_takes_whole_letters(shown: Page) -> None:
    flags = shown.span(FLAG + FLAG)
    box = shown.article.first_rect_of(flags)
    start, end = box.center(), box.center()
    start.setX(box.left() + 2)
    end.setX(box.right() - 2)
    shown.drag(start, end)
    assert shown.selected == FLAG + FLAG


@pytest.mark.parametrize("word", [*WORDS, FLAG, FAMILY, WAVE, "и\u0306"])
def test_a_note_sign_stands_beside_the_line_its_passage_begins_on(shown: Page, word: str) -> None:
    span = shown.span(word)
    shown.article.put_passage(Passage("urn:1", Anchor("x"), note="так"), Span(span.start, span.end + 200))
    box = shown.article.first_rect_of(span)
    place = QPoint(round(shown.article.column.right()) + 20, box.center().y())
    under = shown.article.marker_at(place)
    assert under is not None and under.passage.id == "urn:1"
    shown.click(place)
    assert shown.opened == ["urn:1"]


def test_a_triple_click_selects_the_paragraph(shown: Page) -> None:
    point = shown.point_at("Другий")
    shown.double_click(point)
    shown.click(point)
    assert shown.selected == "Другий абзац."


def test_a_drag_after_a_double_click_goes_on_by_words(shown: Page) -> None:
    start, end = shown.point_at("знайо́мий"), shown.point_at("ще", 0.8)  # past its middle
    shown.click(start)
    shown.mouse(QEvent.Type.MouseButtonDblClick, start)
    for step in (0.4, 0.8, 1.0):
        shown.mouse(QEvent.Type.MouseMove, start + (end - start) * step)
    shown.mouse(QEvent.Type.MouseButtonRelease, end)
    assert shown.selected == "знайо́мий за́мок, ще"


@pytest.mark.parametrize("words", ["Прапор", f"{FAMILY} стоїть", "שלום עולם", "1\u00a0000\u00a0000 гривень"])
def test_copying_gives_the_clippings_own_letters(shown: Page, words: str) -> None:
    shown.article.select(shown.span(words))
    shown.article.setFocus()
    shown.press(Key.Key_C, Mod.ControlModifier)
    assert QGuiApplication.clipboard().text() == words
