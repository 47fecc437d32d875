from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from clipper.domain.passage import Anchor, Passage
from clipper.ui.reader.placements import Placed, Placements

steps = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 60), st.integers(1, 30), st.booleans()), max_size=40)


def placed(number: int, start: int, length: int) -> Placed:
    return Placed(Passage(f"urn:{number}", Anchor("x")), start, start + length)


@settings(derandomize=True, max_examples=200)
@given(steps)
def test_putting_and_dropping_one_by_one_is_as_good_as_beginning_anew(
    steps: list[tuple[int, int, int, bool]],
) -> None:
    kept: dict[int, Placed] = {}
    one_by_one = Placements()
    for number, start, length, is_gone in steps:
        if is_gone:
            kept.pop(number, None)
            one_by_one.drop(f"urn:{number}")
        else:
            kept[number] = placed(number, start, length)
            one_by_one.put(kept[number])
    anew = Placements(kept.values())
    assert one_by_one.items == anew.items
    for place in range(0, 95, 3):
        assert one_by_one.within(place, place + 5) == anew.within(place, place + 5)
        assert one_by_one.at(place) == anew.at(place)


def test_a_preview_is_taken_back_whole() -> None:
    placements = Placements([placed(1, 0, 10), placed(2, 20, 10)])
    placements.show_preview(("urn:1", 0, 40))
    assert [passage.id for passage in placements.at(35)] == ["urn:1"]
    placements.show_preview(("urn:1", 30, 31))
    placements.show_preview(None)
    assert placements.items == [placed(1, 0, 10), placed(2, 20, 10)] and placements.at(35) == []
