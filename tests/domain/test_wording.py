from __future__ import annotations

from clipper.domain.passage import Span
from clipper.domain.wording import MOST_WORDS, difference


def words(text: str, spans: tuple[Span, ...]) -> list[str]:
    return [text[span.start : span.end] for span in spans]


def test_other_words_are_named_on_both_sides() -> None:
    old, new = "пасивні системи виявлення", "пасивні засоби раннього виявлення"
    found = difference(old, new)
    assert words(old, found.gone) == ["системи"] and words(new, found.new) == ["засоби раннього"]
    assert found.count == 2


def test_words_that_were_only_dropped_or_added_are_on_one_side() -> None:
    old, new = "рада вночі таки проголосувала", "рада вночі проголосувала двічі"
    found = difference(old, new)
    assert words(old, found.gone) == ["таки"] and words(new, found.new) == ["двічі"]


def test_typography_and_letter_case_make_no_difference() -> None:
    found = difference("«Об’єкт» — це в’язниця…", '"ОБʼЄКТ" - це в\'язниця...')
    assert found.count == 0 and not found.gone and not found.new


def test_wordings_without_words_do_not_differ() -> None:
    assert difference("", " \n").count == 0


def test_very_long_wordings_differ_as_a_whole() -> None:
    old = "слово " * (MOST_WORDS + 1)
    found = difference(old, "слово")
    assert words(old, found.gone) == [old.strip()] and found.count == MOST_WORDS + 1
