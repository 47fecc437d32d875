from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from clipper.domain.offsets import SOFT_HYPHEN, OffsetMap, with_soft_hyphens


def test_positions_agree_with_utf16() -> None:
    text = "а😀б𝔘🇺🇦в"
    offsets = OffsetMap(text)
    for index in range(len(text) + 1):
        units = len(text[:index].encode("utf-16-le")) // 2
        assert offsets.to_qt(index) == units
        assert offsets.from_qt(units) == index


def test_position_inside_a_pair_is_the_end_of_its_character() -> None:
    assert OffsetMap("а😀б").from_qt(2) == 2


def test_both_sides_of_an_inserted_hyphen_are_one_place() -> None:
    offsets = OffsetMap("місто", [3])  # міс|то
    assert [offsets.from_qt(position) for position in range(7)] == [0, 1, 2, 3, 3, 4, 5]
    assert [offsets.to_qt(index) for index in range(6)] == [0, 1, 2, 4, 5, 6]


texts = st.text(st.sampled_from("абвї й’\u00ad\u0301\u0306\u200d\u00a0\nxyz🇺🇦👩🚀😀𝔘שם"), min_size=1, max_size=60)


@st.composite
def hyphenated(draw: st.DrawFn) -> tuple[str, list[int]]:
    text = draw(texts)
    return text, sorted(draw(st.sets(st.integers(1, len(text)))))


@settings(derandomize=True, max_examples=200, deadline=None)
@given(hyphenated())
def test_every_place_is_found_again_whatever_is_inserted(made: tuple[str, list[int]]) -> None:
    text, inserted = made
    offsets = OffsetMap(text, inserted)
    shown = with_soft_hyphens(text, inserted)
    units = shown.encode("utf-16-le")
    for index in range(len(text) + 1):
        position = offsets.to_qt(index)
        assert offsets.from_qt(position) == index
        before = units[: 2 * position].decode("utf-16-le")
        assert before == with_soft_hyphens(text[:index], [place for place in inserted if place <= index])


@settings(derandomize=True, max_examples=200, deadline=None)
@given(hyphenated())
def test_what_was_inserted_can_be_told_from_the_texts_own(made: tuple[str, list[int]]) -> None:
    text, inserted = made
    offsets = OffsetMap(text, inserted)
    shown = with_soft_hyphens(text, inserted).encode("utf-16-le")
    hyphens = {offsets.to_qt(place) - 1 for place in inserted}
    assert all(shown[2 * at : 2 * at + 2].decode("utf-16-le") == SOFT_HYPHEN for at in hyphens)
    kept = b"".join(shown[2 * at : 2 * at + 2] for at in range(len(shown) // 2) if at not in hyphens)
    assert kept.decode("utf-16-le") == text
    for position in range(len(shown) // 2):
        assert offsets.from_qt(position) <= offsets.from_qt(position + 1)
