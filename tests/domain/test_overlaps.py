from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from clipper.domain.overlaps import lay_bands, segments
from clipper.domain.passage import Colour, Span

spans = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


def placed(*pairs: tuple[int, int]) -> list[tuple[str, Span, Colour]]:
    return [(str(i), Span(*pair), Colour.YELLOW) for i, pair in enumerate(pairs)]


def test_overlapping_passages_never_share_a_lane() -> None:
    lanes = {band.passage_id: band.lane for band in lay_bands(placed((0, 10), (5, 15), (8, 12), (20, 30)))}
    assert lanes == {"0": 0, "1": 1, "2": 2, "3": 0}


def test_a_lone_passage_is_not_overlapped() -> None:
    flags = {band.passage_id: band.is_overlapped for band in lay_bands(placed((0, 10), (10, 15), (12, 20)))}
    assert flags == {"0": False, "1": True, "2": True}


def test_segments_round_only_at_real_ends() -> None:
    first, second, third = segments(lay_bands(placed((0, 10), (5, 15))))
    assert (first.opens, first.closes) == (True, False)
    assert (second.opens, second.closes) == (True, True)
    assert (third.opens, third.closes) == (False, True)


@settings(derandomize=True, max_examples=200)
@given(st.lists(spans, max_size=12))
def test_segments_paint_each_character_with_just_the_passages_on_it(marked: list[Span]) -> None:
    bands = lay_bands([(str(i), span, Colour.BLUE) for i, span in enumerate(marked)])
    painted = {
        place: {band.passage_id for band in segment.bands}
        for segment in segments(bands)
        for place in range(segment.span.start, segment.span.end)
    }
    for place in range(90):
        expected = {str(i) for i, span in enumerate(marked) if span.start <= place < span.end}
        assert painted.get(place, set()) == expected
