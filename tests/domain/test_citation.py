from __future__ import annotations

from clipper.domain.citation import quotation
from clipper.domain.clipping import Metadata


def test_quotation_names_its_source() -> None:
    metadata = Metadata(author="Maren Oduya", source="Ledger", url="https://ledger.example/a", language="en")
    expected = "“It was in the pack” (Maren Oduya, Ledger, 22 November 2026, https://ledger.example/a)"
    assert quotation("It was in the pack", metadata, "22 November 2026") == expected


def test_what_is_unknown_is_left_out() -> None:
    assert quotation("words", Metadata(), "") == "“words”"
    assert quotation("слова", Metadata(language="uk", source="Вісник"), "") == "«слова» (Вісник)"


def test_marks_inside_become_inner_ones_and_lines_one_line() -> None:
    assert quotation("вона: «так»\nі пішла", Metadata(language="uk"), "") == "«вона: „так“ і пішла»"
    assert quotation("she said “no”", Metadata(language="en"), "") == "“she said ‘no’”"
