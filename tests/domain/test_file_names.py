"""Names for files: from titles, and with numbers."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.domain.file_names import MOST_BYTES, MOST_TITLE_BYTES, folded_name, name_from_title, numbered


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Порт відкрили після ремонту", "Порт відкрили після ремонту.txt"),
        ("«Ми нічого не приховуємо», — сказав об’єкт", "«Ми нічого не приховуємо», — сказав об’єкт.txt"),
        ('Who said "no"? He: 12/30', "Who said no He-12-30.txt"),
        ("../../etc/passwd", "etc-passwd.txt"),
        ("CON", "CON_.txt"),
        ("lpt1.report", "lpt1.report_.txt"),
        ("  .hidden...  ", "hidden.txt"),
        ("two\nlines\tand a tab", "two lines and a tab.txt"),
        ("zero\u200bwidth \u202eright to left", "zerowidth right to left.txt"),
        ("", "Pasted text.txt"),
        ("???", "Pasted text.txt"),
    ],
)
def test_a_title_becomes_a_name_for_every_system(title: str, name: str) -> None:
    assert name_from_title(title, ".txt", "Pasted text") == name


def test_a_long_title_is_cut_between_words() -> None:
    name = name_from_title("Президент країни заявив сьогодні про рішення " * 5, ".html", "Pasted text")
    assert len(name.encode()) <= MOST_TITLE_BYTES
    assert name == "Президент країни заявив сьогодні про рішення Президент країни.html"


@given(st.text(max_size=400))
def test_any_title_gives_a_name_that_can_be_a_file(title: str) -> None:
    name = name_from_title(title, ".txt", "Pasted text")
    assert len(os.fsencode(name)) <= MOST_TITLE_BYTES
    assert (
        not set(name) & set('<>:"/\\|?*\0\n')
        and name[0] not in ". -"
        and not name.removesuffix(".txt").endswith((" ", "."))
    )


def test_numbers_stand_before_the_suffix() -> None:
    assert [numbered("a.txt", nth) for nth in (1, 2, 12)] == ["a.txt", "a (2).txt", "a (12).txt"]


@pytest.mark.parametrize("stem", ["ж" * 125, "x" * 251, "🇺🇦" * 31])
def test_the_longest_names_make_room_for_their_number(stem: str) -> None:
    name = numbered(stem + ".txt", 2)
    assert name.endswith(" (2).txt") and len(name.encode()) <= MOST_BYTES


def test_case_and_unicode_form_make_one_name() -> None:
    assert folded_name("Їжак.TXT") == folded_name("ї\u0131".replace("\u0131", "") + "жак.txt")
    assert folded_name("и\u0306.txt") == folded_name("Й.txt")
