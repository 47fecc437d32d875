"""Find in one text: what counts as the same letter, whole words, expressions that go wrong, and the time it takes."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.domain.finding import (
    LONGEST_WANTED,
    MOST_HITS,
    NOT_VALID,
    REASONS,
    TOO_LONG,
    TOO_LONG_A_TIME,
    Found,
    escaped,
    find_all,
    hit_from,
)
from clipper.domain.passage import Span

LONG = ("Громада рахує воду: чому лічильники показали на третину більше, п’ять об'єктів. Київ їй. " * 3500)[:300_000]


def find(text: str, wanted: str, *, match_case: bool = False, whole_word: bool = False) -> list[str]:
    found = find_all(text, wanted, match_case=match_case, whole_word=whole_word, is_regex=False)
    assert found.error == ""
    return [text[span.start : span.end] for span in found.spans]


def by_expression(text: str, wanted: str, *, whole_word: bool = False, timeout_s: float = 0.25) -> Found:
    return find_all(text, wanted, match_case=False, whole_word=whole_word, is_regex=True, timeout_s=timeout_s)


def words(text: str, found: Found) -> list[str]:
    return [text[span.start : span.end] for span in found.spans]


def test_letter_case_does_not_matter_unless_asked() -> None:
    assert find("Рада, РАДА, рада", "рада") == ["Рада", "РАДА", "рада"]
    assert find("Рада, РАДА, рада", "рада", match_case=True) == ["рада"]


@pytest.mark.parametrize("typed", ["об'єкт", "об’єкт", "обʼєкт"])
def test_apostrophes_are_one(typed: str) -> None:
    assert find("об’єкт, обʼєкт, об'єкт, обєкт", typed) == ["об’єкт", "обʼєкт", "об'єкт"]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("typed_form", ["NFC", "NFD"])
def test_normal_forms_are_one(form: str, typed_form: str) -> None:
    text = unicodedata.normalize(form, "Її край і Київ")
    wanted = unicodedata.normalize(typed_form, "київ")
    assert [unicodedata.normalize("NFC", hit) for hit in find(text, wanted)] == ["Київ"]


def test_the_beginning_of_a_decomposed_letter_is_no_hit() -> None:
    text = unicodedata.normalize("NFD", "край мир")
    found = find_all(text, "и", match_case=False, whole_word=False, is_regex=False)
    assert found.spans == (Span(7, 8),)


def test_stress_marks_and_soft_hyphens_of_the_text_do_not_hide_a_word() -> None:
    text = "за\u0301мок, за\u00adмок, замо\u0301к"
    assert find(text, "замок") == text.split(", ")
    assert find("замок", "за\u0301мок") == ["замок"]


def test_a_typed_space_is_any_white_space() -> None:
    assert find("18\u00a0млн, 18\u202fмлн, 18  млн, 18млн", "18 млн") == ["18\u00a0млн", "18\u202fмлн", "18  млн"]


def test_signs_of_expressions_are_only_signs_when_typed_plainly() -> None:
    assert find("1.5 (a+b) 1x5", "1.5") == ["1.5"]
    assert find("1.5 (a+b) 1x5", "(a+b)") == ["(a+b)"]


def test_nothing_wanted_is_found_nowhere() -> None:
    assert find("a b", "") == find("a b", "  ") == find("a b", "\u00ad") == []


def test_emoji_and_right_to_left_words_are_found_by_code_points() -> None:
    text = "🗳️ вибори 🗳️ שלום вибори"
    assert [text.index("вибори"), text.rindex("вибори")] == [
        span.start for span in find_all(text, "вибори", match_case=False, whole_word=True, is_regex=False).spans
    ]
    assert find(text, "שלום") == ["שלום"]


@pytest.mark.parametrize(
    ("text", "wanted", "count"),
    [
        ("рада, радар, зрада", "рада", 1),
        ("об’єкт об", "об", 1),
        ("об’єкт", "єкт", 0),
        ("'рада' «рада» “рада”", "рада", 3),
        ("don't do", "don", 0),
        ("сло\u00adво во", "во", 1),
        ("жовто-блакитний", "жовто", 1),
        ("рада2 рада_ рада", "рада", 1),
    ],
)
def test_whole_words_end_where_a_reader_sees_them_end(text: str, wanted: str, count: int) -> None:
    assert len(find(text, wanted, whole_word=True)) == count


def test_an_expression_finds_what_it_says() -> None:
    text = "У 2024 та 2026 роках\nУ рік"
    assert words(text, by_expression(text, r"\d{4}")) == ["2024", "2026"]
    assert words(text, by_expression(text, r"^у\b")) == ["У", "У"]


def test_matches_without_a_character_are_dropped() -> None:
    assert words("abc", by_expression("abc", "b*")) == ["b"]
    assert by_expression("abc", "^|$").spans == ()


def test_hits_come_in_text_order_whatever_the_direction() -> None:
    assert [span.start for span in by_expression("a a a", "(?r)a").spans] == [0, 2, 4]


def test_whole_words_by_an_expression_keep_its_groups_and_comments() -> None:
    assert words("зрада рада", by_expression("зрада рада", "рада|мир", whole_word=True)) == ["рада"]
    assert words("xx xxxx", by_expression("xx xxxx", r"(x)\1", whole_word=True)) == ["xx"]
    assert words("рада", by_expression("рада", "(?x) рада # мир", whole_word=True)) == ["рада"]


def test_an_expression_without_end_stops_at_the_time_limit() -> None:
    began = time.perf_counter()
    found = by_expression("a" * 60 + "b", r"(a|aa)+$", timeout_s=0.1)
    assert (found.error, found.is_partial) == (TOO_LONG_A_TIME, True)
    assert time.perf_counter() - began < 1


@pytest.mark.parametrize(
    ("wanted", "reason"),
    [
        ("(a", "A bracket is not closed"),
        ("[a", "A square bracket is not closed"),
        ("a)", "A closing bracket has no opening one"),
        ("*a", "There is nothing to repeat before a *, + or ?"),
        ("[z-a]", "A range runs backwards"),
        ("a\\", "Nothing follows the backslash at the end"),
        (r"\1", "There is no such group"),
        (r"\p{Foo}", NOT_VALID),
        ("(" * 480 + ")" * 480, NOT_VALID),
        ("a{99999999999999}", NOT_VALID),
        ("a" * (LONGEST_WANTED + 1), TOO_LONG),
    ],
)
def test_a_wrong_expression_gets_a_short_reason(wanted: str, reason: str) -> None:
    found = by_expression("abc", wanted)
    assert (found.spans, found.error) == ((), reason)
    assert reason in REASONS


@given(st.text(alphabet="()[]{}|*+?\\^$.-,:<>=!#Pabр1 &", max_size=12))
def test_no_expression_raises(wanted: str) -> None:
    found = by_expression("abр aab 1,2", wanted, timeout_s=0.05)
    assert all(0 <= span.start < span.end <= 11 for span in found.spans)


@given(st.text(min_size=1, max_size=12))
def test_plain_words_never_fail_and_an_escaped_text_finds_itself(wanted: str) -> None:
    text = f"a{wanted}b"
    assert find_all(text, wanted, match_case=False, whole_word=False, is_regex=False).error == ""
    assert Span(1, 1 + len(wanted)) in by_expression(text, escaped(wanted)).spans


def test_there_are_never_more_than_the_most_hits() -> None:
    found = find_all("a" * (MOST_HITS + 1), "a", match_case=False, whole_word=False, is_regex=False)
    assert (len(found.spans), found.is_partial, found.error) == (MOST_HITS, True, "")
    assert not find_all("a" * MOST_HITS, "a", match_case=False, whole_word=False, is_regex=False).is_partial


def test_a_long_text_is_searched_between_two_keys() -> None:
    """20 ms here; twice that passes, for busy machines."""
    for text in (LONG, unicodedata.normalize("NFD", LONG.replace("воду", "во\u0301ду"))):
        for wanted in ("воду", "об’єктів", "лічильники показали"):
            took = []
            for _ in range(3):
                began = time.process_time()
                assert len(find(text, wanted, whole_word=True)) > 3000
                took.append(time.process_time() - began)
            assert min(took) < 0.04


def test_the_next_hit_is_the_one_from_a_place_on_and_then_the_first() -> None:
    spans = (Span(2, 4), Span(8, 9))
    assert [hit_from(spans, place) for place in (0, 2, 3, 8, 9)] == [0, 0, 1, 1, 0]
    assert hit_from((), 0) is None
