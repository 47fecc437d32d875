from __future__ import annotations

from clipper.domain.offsets import OffsetMap


def test_positions_agree_with_utf16() -> None:
    text = "а😀б𝔘🇺🇦в"
    offsets = OffsetMap(text)
    for index in range(len(text) + 1):
        units = len(text[:index].encode("utf-16-le")) // 2
        assert offsets.to_qt(index) == units
        assert offsets.from_qt(units) == index


def test_position_inside_a_pair_is_the_end_of_its_character() -> None:
    assert OffsetMap("а😀б").from_qt(2) == 2
