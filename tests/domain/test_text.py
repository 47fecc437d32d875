from __future__ import annotations

import pytest

from clipper.domain.passage import Span
from clipper.domain.text import cut_at_word, first_sentence, grapheme_end, grapheme_start, trimmed_span, word_count


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Рада купила 5 млн. доз вакцини. Їх привезли.", "Рада купила 5 млн. доз вакцини."),
        ("На вул. ім. Т. Г. Шевченка тихо. А далі гучно.", "На вул. ім. Т. Г. Шевченка тихо."),
        ("Mr. Veil said “no.” Then he left.", "Mr. Veil said “no.”"),
        ("The U.S. Senate voted. It was late.", "The U.S. Senate voted."),
        ("«Чому?» — спитала вона. Ніхто не знав.", "«Чому?» — спитала вона."),
        ("Без крапки", "Без крапки"),
    ],
)
def test_first_sentence_ends_where_a_reader_would_end_it(text: str, sentence: str) -> None:
    assert first_sentence(text) == sentence


def test_selection_loses_white_space_at_both_ends() -> None:
    assert trimmed_span("ab  слово\u00a0\n", 2, 11) == Span(4, 9)
    assert trimmed_span("  \n ", 0, 4) is None


def test_what_combines_with_a_blank_is_trimmed_with_it() -> None:
    assert trimmed_span("а \u200d\u0301б\u0301 ", 1, 7) == Span(4, 6)


@pytest.mark.parametrize("cluster", ["👨‍👩‍👧‍👦", "🇺🇦", "и\u0306", "é\u0301\u0302", "👍🏽"])
def test_selection_never_cuts_what_a_reader_sees_as_one_character(cluster: str) -> None:
    text = f"до {cluster} після"
    for inside in range(3, 3 + len(cluster)):
        assert grapheme_start(text, inside) == 3
        assert trimmed_span(text, inside, inside + 1) == Span(3, 3 + len(cluster))
    assert grapheme_end(text, 3) == 3


def test_grapheme_borders_hold_in_a_long_row_of_flags() -> None:
    text = "🇺🇦" * 200
    assert grapheme_start(text, 301) == 300 and grapheme_end(text, 301) == 302


def test_the_end_of_the_text_is_a_border_and_so_is_all_behind_it() -> None:
    text = "кінець и\u0306"
    for behind in range(3):
        assert grapheme_end(text, len(text) + behind) == grapheme_start(text, len(text) + behind) == len(text)


def test_words_with_apostrophes_and_hyphens_are_one() -> None:
    assert word_count("об’єкт well-known п'ять — 18.4") == 5


def test_cut_ends_at_a_word() -> None:
    assert cut_at_word("Перше речення доволі довге, щоб його різати", 20) == "Перше речення доволі…"
    assert cut_at_word("коротке", 20) == "коротке"
