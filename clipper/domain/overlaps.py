"""Passages that overlap, cut into disjoint painted segments; each passage keeps a lane of its own (DESIGN.md §2)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from heapq import heappop, heappush
from operator import itemgetter

from clipper.domain.passage import Colour, Span

MOST_LANES = 3
"""Strokes drawn under one another; what overlaps deeper shares a "+"."""


@dataclass(frozen=True, slots=True)
class Band:
    """A passage as it is painted. `lane` counts from 0; passages that overlap never share one."""

    passage_id: str
    span: Span
    colour: Colour
    lane: int
    is_overlapped: bool


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch with the same bands all along. `opens`/`closes`: a passage really begins/ends at that border."""

    span: Span
    bands: tuple[Band, ...]
    opens: bool
    closes: bool

    @property
    def colours(self) -> tuple[Colour, ...]:
        """The colours to blend, in lane order."""
        return tuple(band.colour for band in self.bands)


def lay_bands(placed: Iterable[tuple[str, Span, Colour]]) -> list[Band]:
    """Bands in (start, -length) order, each in the lowest free lane. O(n log n)."""
    ordered = sorted(placed, key=lambda item: (item[1].start, -item[1].end, item[0]))
    overlapped = _overlapped(ordered)
    busy: list[tuple[int, int]] = []
    free: list[int] = []
    bands = []
    for passage_id, span, colour in ordered:
        while busy and busy[0][0] <= span.start:
            heappush(free, heappop(busy)[1])
        lane = heappop(free) if free else len(busy)
        heappush(busy, (span.end, lane))
        bands.append(Band(passage_id, span, colour, lane, passage_id in overlapped))
    return bands


def _overlapped(ordered: list[tuple[str, Span, Colour]]) -> set[str]:
    """The ids of passages that share a character with another."""
    found: set[str] = set()
    reach_id, reach = "", -1
    for passage_id, span, _ in ordered:
        if span.start < reach:
            found.update((passage_id, reach_id))
        if span.end > reach:
            reach_id, reach = passage_id, span.end
    return found


def segments(bands: Iterable[Band]) -> list[Segment]:
    """The bands split at every border, in text order. O(n log n + the overlaps)."""
    edges = sorted(
        [(band.span.start, 1, band) for band in bands] + [(band.span.end, 0, band) for band in bands],
        key=itemgetter(0, 1),
    )
    found: list[Segment] = []
    open_bands: dict[str, Band] = {}
    begin = 0
    for place, is_start, band in edges:
        if open_bands and place > begin:
            found.append(_segment(Span(begin, place), open_bands.values()))
        begin = place
        if is_start:
            open_bands[band.passage_id] = band
        else:
            del open_bands[band.passage_id]
    return found


def _segment(span: Span, bands: Iterable[Band]) -> Segment:
    lanes = tuple(sorted(bands, key=lambda band: band.lane))
    opens = any(band.span.start == span.start for band in lanes)
    closes = any(band.span.end == span.end for band in lanes)
    return Segment(span, lanes, opens, closes)
