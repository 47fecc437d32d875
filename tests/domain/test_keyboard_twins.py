from __future__ import annotations

import pytest

from clipper.domain.keyboard_twins import in_other_layout


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("дшпре", "light"),
        ("Ефп", "tag"),
        ("ntub", "теги"),
        ("dbhspr", "вирізк"),
        ("[sl", "хід"),
        ("123", "123"),
        ("", ""),
    ],
)
def test_words_typed_in_the_wrong_layout_are_read_in_the_other(typed: str, meant: str) -> None:
    assert in_other_layout(typed) == meant
