"""What is read and how much of it was seen, for all windows of a library. Known on this computer only."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from clipper.domain.clipping import ClippingId
from clipper.storage.reading_places import ReadingPlaces

AT_A_TIME = 2_000
"""Clippings that are written at once: 8 ms. 100,000 would stop the window for 0.4 s (Nov 2026)."""


@dataclass(frozen=True, slots=True)
class _Piece:
    clippings: tuple[ClippingId, ...]
    is_read: bool


class Reading(QObject):
    """`is_read` and `seen` cost a look into a set: the list asks for every row it paints. On the main thread only."""

    changed = Signal(object, bool)
    """A tuple of clippings' ids that are read now, or unread now."""
    progressed = Signal(object)
    """A clipping's id: more of it was seen."""

    def __init__(self, places: ReadingPlaces, library_key: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places = places
        self._key = library_key
        self._read = set(places.read(library_key))
        self._seen = places.seen(library_key)
        self._unwritten: deque[_Piece] = deque()
        self._writing = QTimer(self, interval=0, singleShot=True)
        self._writing.timeout.connect(self._write)

    def is_read(self, clipping: ClippingId) -> bool:
        """Whether it was opened, or marked as read, and not marked as unread after that."""
        return clipping in self._read

    def all_read(self) -> frozenset[str]:
        """All of them."""
        return frozenset(self._read)

    def seen(self, clipping: ClippingId) -> int:
        """How much of the text was seen, in percent."""
        return self._seen.get(clipping, 0)

    def mark(self, clippings: Iterable[ClippingId], *, is_read: bool) -> tuple[ClippingId, ...]:
        """Make clippings read or unread. Returns those that were not so before.

        All that are told so at once are so; thousands are written a piece at a time, whenever nothing else is to do.
        """
        others = tuple(one for one in dict.fromkeys(clippings) if (one in self._read) is not is_read)
        if others:
            pieces = range(0, len(others), AT_A_TIME)
            self._unwritten.extend(_Piece(others[at : at + AT_A_TIME], is_read) for at in pieces)
            self._write()
            self._take(others, is_read)
        return others

    def _write(self) -> None:
        """The next piece."""
        if self._unwritten:
            piece = self._unwritten.popleft()
            self._places.mark(self._key, piece.clippings, is_read=piece.is_read)
        if self._unwritten:
            self._writing.start()

    def flush(self) -> None:
        """Write all that is not written yet."""
        while self._unwritten:
            self._write()

    def open(self, clipping: ClippingId) -> None:
        """The user has it before them."""
        self.mark([clipping], is_read=True)

    def remember(self, clipping: ClippingId, start: int, seen: int = 0) -> None:
        """The user is at this character (code points), and has seen the text as far as that many percent."""
        self._places.remember(self._key, clipping, start, seen)
        if seen > self._seen.get(clipping, 0):
            self._seen[clipping] = min(seen, 100)
            self.progressed.emit(clipping)

    def place(self, clipping: ClippingId) -> int:
        """The code point where the user stopped reading."""
        return self._places.place(self._key, clipping) or 0

    def last(self) -> ClippingId | None:
        """The clipping that was open last."""
        last = self._places.last(self._key)
        return None if last is None else ClippingId(last)

    def _take(self, clippings: tuple[ClippingId, ...], is_read: bool) -> None:
        if is_read:
            self._read.update(clippings)
        else:
            self._read.difference_update(clippings)
        self.changed.emit(clippings, is_read)
