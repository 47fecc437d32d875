"""The list's rows as the window reads them: an array of numbers, pages of rows from the index, no row read twice."""

from __future__ import annotations

from array import array
from collections import OrderedDict

from clipper.domain.clipping import Clipping, ClippingId
from clipper.search.index import Index, Sort

PAGE = 64
MOST_PAGES = 64


class Rows:
    """Rows in the order of the list. Reading a page takes about 1 ms; pages are kept, the oldest are let go."""

    def __init__(self, index: Index, opened: frozenset[str] = frozenset()) -> None:
        self._index = index
        self._numbers: array[int] = array("q")
        self._pages: OrderedDict[int, list[Clipping]] = OrderedDict()
        self._fresh: dict[ClippingId, Clipping] = {}
        self._opened: set[str] = set(opened)
        self.sort = Sort.DATE

    def __len__(self) -> int:
        return len(self._numbers)

    def arrange(self, sort: Sort | None = None) -> None:
        """Read the order anew."""
        self.sort = sort or self.sort
        self._numbers = self._index.order(self.sort)
        self._pages.clear()

    def clipping(self, row: int) -> Clipping:
        """The row at that place. Raises IndexError past the end."""
        number, place = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._read_page(number)
        clipping = page[place]
        return self._fresh.get(clipping.id, clipping)

    def _read_page(self, number: int) -> list[Clipping]:
        wanted = self._numbers[number * PAGE : (number + 1) * PAGE]
        page = self._index.clippings(wanted)
        if len(page) != len(wanted):  # rows went between two reads: read the order again
            self.arrange()
            page = self._index.clippings(self._numbers[number * PAGE : (number + 1) * PAGE])
        self._pages[number] = page
        if len(self._pages) > MOST_PAGES:
            self._pages.popitem(last=False)
        return page

    def row_of(self, clipping: ClippingId) -> int | None:
        """Where a clipping stands now. O(n), n = clippings."""
        number = self._index.number(clipping)
        try:
            return None if number is None else self._numbers.index(number)
        except ValueError:
            return None

    def is_unread(self, row: int) -> bool:
        """Whether it was never opened on this computer."""
        return self.clipping(row).id not in self._opened

    def mark_opened(self, clipping: ClippingId) -> None:
        """It has been opened."""
        self._opened.add(clipping)

    def put(self, clipping: Clipping) -> None:
        """Show this instead of what the index says, which follows when the notes are saved."""
        self._fresh[clipping.id] = clipping

    def settle(self, clipping: ClippingId) -> None:
        """The index has caught up with `put`."""
        if self._fresh.pop(clipping, None) is not None:
            self._pages.clear()
