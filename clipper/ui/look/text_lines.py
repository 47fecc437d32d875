"""A short text broken into lines, for what is painted line by line: rows, cards, empty states."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from clipper.domain.passage import Span

# Longer texts are cut before they are set: no line of the widest pane that uses this (760 px) holds more characters.
_MOST_CHARACTERS_A_LINE = 260


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one line. `x` counts from the line's start."""

    text: str
    x: float
    is_hit: bool = False


def broken_lines(text: str, face: QFont, width: float, most: int) -> list[str]:
    """The text in at most `most` lines of `width`, the last one cut with "…" when there is more."""
    return [line[0].text for line in lines_with_hits(text, face, face, width, most, ())]


def lines_with_hits(
    text: str, face: QFont, hit_face: QFont, width: float, most: int, hits: Sequence[Span]
) -> list[list[Piece]]:
    """The same, each line in pieces: what lies within `hits` is set in `hit_face`. Code points; hits in order."""
    text = text[: _MOST_CHARACTERS_A_LINE * most]
    if not text or most < 1 or width <= 0:
        return []
    # Qt counts in UTF-16 units; cutting the bytes is cheaper than a map of offsets for text this short.
    units = text.encode("utf-16-le", "surrogatepass")
    starts = list(_line_starts(text, face, hit_face, width, most + 1, hits))
    lines = [_decoded(units, start, end) for start, end in zip(starts, [*starts[1:], len(units) // 2], strict=True)]
    if len(lines) > most:
        before = len("".join(lines[: most - 1]))
        rest = _elided(_decoded(units, starts[most - 1], len(units) // 2), face, hit_face, width, before, hits)
        lines = [*lines[: most - 1], rest]
    begins = 0
    pieces = []
    for line in lines:
        pieces.append(_pieces(line.rstrip(), face, hit_face, begins, hits))
        begins += len(line)
    return pieces


def _decoded(units: bytes, start: int, end: int) -> str:
    return units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")


def _elided(rest: str, face: QFont, hit_face: QFont, width: float, before: int, hits: Sequence[Span]) -> str:
    """The last line, cut. Hits in it are wider than the plain words that Qt measures."""
    metrics, hit_metrics = QFontMetricsF(face), QFontMetricsF(hit_face)
    cut = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
    wider = 0.0
    for hit in hits:
        if hit.end > before and hit.start - before < len(cut) - 1:
            word = rest[max(0, hit.start - before) : hit.end - before]
            wider += max(0.0, hit_metrics.horizontalAdvance(word) - metrics.horizontalAdvance(word))
    return metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width - wider) if wider else cut


def _pieces(line: str, face: QFont, hit_face: QFont, begins: int, hits: Sequence[Span]) -> list[Piece]:
    """The line cut where hits start and end."""
    if not hits:
        return [Piece(line, 0.0)]
    pieces: list[Piece] = []
    x = 0.0
    for start, end, is_hit in _stretches(line, begins, hits):
        words = line[start:end]
        pieces.append(Piece(words, x, is_hit))
        x += QFontMetricsF(hit_face if is_hit else face).horizontalAdvance(words)
    return pieces


def _stretches(line: str, begins: int, hits: Sequence[Span]) -> Iterator[tuple[int, int, bool]]:
    """(start, end, whether it is a hit) of a line that begins at that place of the text. A "…" belongs to no hit."""
    at, most = 0, len(line) - line.endswith("…")
    for hit in hits:
        start, end = max(at, hit.start - begins), min(most, hit.end - begins)
        if start >= end:
            continue
        if at < start:
            yield at, start, False
        yield start, end, True
        at = end
    if at < len(line):
        yield at, len(line), False


def _line_starts(
    text: str, face: QFont, hit_face: QFont, width: float, most: int, hits: Sequence[Span]
) -> Iterator[int]:
    """Where each line starts, in UTF-16 units."""
    layout = QTextLayout(text, face)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    if hits:
        layout.setFormats([_format(text, hit_face, hit) for hit in hits])
    layout.beginLayout()
    for _ in range(most):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        yield line.textStart()
    layout.endLayout()


def _format(text: str, hit_face: QFont, hit: Span) -> QTextLayout.FormatRange:
    """What makes a hit as wide as it will be painted."""
    stretch, kind = QTextLayout.FormatRange(), QTextCharFormat()
    kind.setFont(hit_face)
    stretch.start = len(text[: hit.start].encode("utf-16-le", "surrogatepass")) // 2
    stretch.length = len(text[hit.start : hit.end].encode("utf-16-le", "surrogatepass")) // 2
    stretch.format = kind
    return stretch
