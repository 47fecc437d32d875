from __future__ import annotations

import time
from itertools import accumulate

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipper.domain.passage import Span
from clipper.domain.widening import (
    next_sentence_start,
    previous_sentence_start,
    sentence_at,
    snapped,
    widened,
    word_span,
)

_BLOCKS = ("Заголовок", "«Чому?» — спитала вона. Ніхто\nне знав, що 5 млн. зникли.", "\ufffc", "Кінець. Усе!")
_TEXT = "\n".join(_BLOCKS)


def starts_of(blocks: tuple[str, ...] | list[str]) -> tuple[int, ...]:
    return tuple(accumulate((len(block) + 1 for block in blocks), initial=0))[:-1]


_STARTS = starts_of(_BLOCKS)


def words_of(span: Span | None, text: str = _TEXT) -> str | None:
    return text[span.start : span.end] if span else None


def test_sentence_at_goes_over_line_ends_but_not_over_blocks() -> None:
    assert words_of(sentence_at(_TEXT, _STARTS, 3)) == "Заголовок"
    assert words_of(sentence_at(_TEXT, _STARTS, _TEXT.index("не знав"))) == "Ніхто\nне знав, що 5 млн. зникли."
    assert words_of(sentence_at(_TEXT, _STARTS, len(_TEXT))) == "Усе!"
    assert sentence_at("  \nА", (0, 3), 1) is None


def test_caret_walks_by_sentence_there_and_back() -> None:
    there = [0]
    while there[-1] < len(_TEXT):
        there.append(next_sentence_start(_TEXT, _STARTS, there[-1]))
    assert [_TEXT[start : start + 5] for start in there] == ["Загол", "«Чому", "Ніхто", "Кінец", "Усе!", ""]
    back = [len(_TEXT)]
    while back[-1] > 0:
        back.append(previous_sentence_start(_TEXT, _STARTS, back[-1]))
    assert back == there[::-1]


def test_going_back_from_inside_a_sentence_goes_to_its_start() -> None:
    assert previous_sentence_start(_TEXT, _STARTS, _TEXT.index("знав")) == _TEXT.index("Ніхто")


def test_an_empty_text_has_nowhere_to_go() -> None:
    assert next_sentence_start("", (), 0) == previous_sentence_start("", (), 0) == 0
    assert sentence_at("", (), 0) is widened("", (0,), 0, 0) is word_span("", 0) is None


@pytest.mark.parametrize(
    ("text", "at", "word"),
    [
        ("про об’єкт тут", 6, "об’єкт"),
        ("про п'ять і зв\u02bcязок", 5, "п'ять"),
        ("a well-known man", 8, "well-known"),
        ("students' work", 3, "students"),
        ("разом 18.4 млн", 8, "18.4"),
        ("разом 1 000 000 душ", 9, "1 000 000"),
        ("у 2014 300 душ", 8, "300"),
        ("12.11.2026.", 4, "12.11.2026"),
        ("the U.S. Senate", 6, "U.S."),
        ("за\u0301мок", 1, "за\u0301мок"),
        ("слово", 5, "слово"),
        ("слово, так", 5, "слово"),
        ("до 👨‍👩‍👧 хати", 5, "👨‍👩‍👧"),
        ("до 🇺🇦", 4, "🇺🇦"),
        ("а — б", 2, None),
        ("а  б", 2, None),
    ],
)
def test_the_word_at_a_position(text: str, at: int, word: str | None) -> None:
    assert words_of(word_span(text, at), text) == word


def test_selection_widens_from_word_to_sentence_to_paragraph() -> None:
    caret = _TEXT.index("знав") + 2
    steps = [Span(caret, caret + 1)]
    while (wider := widened(_TEXT, _STARTS, steps[-1].start, steps[-1].end)) != steps[-1]:
        assert wider is not None
        steps.append(wider)
    assert widened(_TEXT, _STARTS, caret, caret) == steps[1]
    assert [words_of(step) for step in steps[1:]] == ["знав", "Ніхто\nне знав, що 5 млн. зникли.", _BLOCKS[1]]


def test_from_the_start_of_a_sentence_in_quotes_it_takes_two_steps_to_have_it() -> None:
    start = next_sentence_start(_TEXT, _STARTS, 0)
    word = widened(_TEXT, _STARTS, start, start)
    assert word is not None and words_of(word) == "Чому"
    assert words_of(widened(_TEXT, _STARTS, word.start, word.end)) == "«Чому?» — спитала вона."


def test_a_selection_over_two_sentences_widens_to_both_then_to_their_paragraphs() -> None:
    start, end = _TEXT.index("вона"), _TEXT.index("знав")
    sentences = widened(_TEXT, _STARTS, end, start)
    assert words_of(sentences) == _BLOCKS[1]
    over_blocks = widened(_TEXT, _STARTS, _TEXT.index("зникли"), _TEXT.index("Усе"))
    assert over_blocks is not None and words_of(over_blocks) == _TEXT[_TEXT.index("Ніхто") : -len(" Усе!")]
    assert words_of(widened(_TEXT, _STARTS, over_blocks.start, over_blocks.end)) == _TEXT[_STARTS[1] :]


def test_dragged_ends_snap_to_whole_words() -> None:
    text = "перше слово, друге слово"
    assert words_of(snapped(text, 7, 15), text) == "слово, друге"
    assert words_of(snapped(text, 15, 7), text) == "слово, друге"
    assert words_of(snapped(text, 6, 12), text) == "слово,"
    assert words_of(snapped(text, 5, 6), text) is None
    assert words_of(snapped(text, 8, 8), text) == "слово"


_PIECES = (
    "Слово",
    "п’ять",
    "1 000",
    "-",
    "’",
    ".",
    "…",
    " ",
    "\u00a0",
    "\u200b",
    "«",
    "»",
    "😀",
    "🇺🇦",
    "и\u0306",
    "\ufffc",
    "U.S.",
    "\n",
)
_TEXTS = st.lists(st.lists(st.sampled_from(_PIECES), max_size=12).map("".join), min_size=1, max_size=4)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(_TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_widening_only_grows_and_comes_to_rest(blocks: list[str], one: int, other: int) -> None:
    text, starts = "\n".join(blocks), starts_of(blocks)
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    span = widened(text, starts, start, end)
    for _ in range(3):
        wider = span and widened(text, starts, span.start, span.end)
        assert wider is None or (span and wider.start <= span.start and span.end <= wider.end)
        span = wider
    assert span is None or widened(text, starts, span.start, span.end) == span


@settings(max_examples=200, deadline=None, derandomize=True)
@given(_TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_snapping_twice_changes_nothing(blocks: list[str], one: int, other: int) -> None:
    text = "\n".join(blocks)
    span = snapped(text, one, other)
    assert span is None or snapped(text, span.start, span.end) == span


def test_a_long_text_costs_no_more_than_its_paragraph() -> None:
    paragraph = "Рада купила 5 млн. доз вакцини на вул. Садовій. «Чому?» — спитала вона. Ніхто не знав. " * 4
    blocks = [f"{paragraph}Це абзац {nth}." for nth in range(850)]
    text, starts = "\n".join(blocks), starts_of(blocks)
    assert len(text.split()) > 50_000
    spent = []
    for index in starts[400:412]:  # each another one: the last few paragraphs are remembered
        began = time.perf_counter()
        sentence_at(text, starts, index)
        spent.append(time.perf_counter() - began)
    assert min(spent) < 0.001
