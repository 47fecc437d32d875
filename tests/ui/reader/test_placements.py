from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from clipper.domain.overlaps import Segment
from clipper.domain.passage import Anchor, Passage
from clipper.ui.reader.highlight_painter import visible_segments
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


@settings(derandomize=True, max_examples=200)
@given(
    st.lists(st.tuples(st.integers(0, 80), st.integers(1, 20)), max_size=25),
    st.tuples(st.integers(0, 80), st.integers(1, 20)),
)
def test_lanes_outside_the_chain_of_a_new_passage_stay_as_they_were(
    others: list[tuple[int, int]], new: tuple[int, int]
) -> None:
    placements = Placements(placed(nth, start, length) for nth, (start, length) in enumerate(others))
    before = {(one.span.start, one.span.end): one for one in visible_segments(placements, 0, 200)}
    item = placed(99, *new)
    placements.put(item)
    start, end = placements.chain(item.start, item.end)
    for segment in visible_segments(placements, 0, 200):
        if segment.span.end <= start or segment.span.start >= end:
            assert before[segment.span.start, segment.span.end] == segment


@settings(derandomize=True, max_examples=200)
@given(
    st.lists(st.tuples(st.integers(0, 80), st.integers(1, 20)), max_size=25),
    st.tuples(st.integers(0, 99), st.integers(1, 20)),
)
def test_a_stretch_looks_alike_whether_asked_for_alone_or_with_all(
    others: list[tuple[int, int]], asked: tuple[int, int]
) -> None:
    placements = Placements(placed(nth, start, length) for nth, (start, length) in enumerate(others))
    begin, finish = asked[0], sum(asked)

    def touching(segments: list[Segment]) -> list[Segment]:
        return [one for one in segments if one.span.start < finish and one.span.end > begin]

    alone = touching(visible_segments(placements, begin, finish))
    assert alone == touching(visible_segments(placements, 0, 200))
