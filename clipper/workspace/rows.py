"""The list's rows as the window reads them: an array of numbers, pages of rows from the index, no row read twice."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from clipper.domain.clipping import Clipping, ClippingId, Marks
from clipper.domain.views import View, ViewKind
from clipper.search.index import Index, Sort

_ALL = View()
PAGE = 64
MOST_PAGES = 64


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Which rows, in which order. `words` are those of the search field; `today` is an ISO day.

    `kept`: clippings that stay among the unread ones though they have been read meanwhile.
    """

    sort: Sort = Sort.DATE
    view: View = _ALL
    words: str = ""
    today: str = ""
    kept: tuple[ClippingId, ...] = ()


def arranged(index: Index, how: Arrangement) -> array[int]:
    """The numbers of the rows. 30 ms for 100,000, and up to 60 with words (Nov 2026): for a worker."""
    found = index.words.matching(how.words) if how.words else None
    return index.order(how.sort, how.view, found, today=how.today, kept=how.kept)


class ReadState(Protocol):
    """Who knows what is read."""

    def is_read(self, clipping: ClippingId) -> bool:
        """Whether it is."""
        ...

    def seen(self, clipping: ClippingId) -> int:
        """How much of it was seen, in percent."""
        ...

    def all_read(self) -> Iterable[str]:
        """All that are."""
        ...


class FreshRows:
    """Rows newer than the index, for all windows of a library: the index follows when the notes are saved."""

    def __init__(self) -> None:
        self._rows: dict[ClippingId, Clipping] = {}
        self._marks: dict[ClippingId, Marks] = {}
        self.turn = 0
        """Grows whenever rows in the index may be other ones: pages that were read before are too old."""

    def get(self, clipping: Clipping) -> Clipping:
        """The row as it is to be shown instead of this one of the index."""
        row = self._rows.get(clipping.id)
        if row is not None:
            return row
        marks = self._marks.get(clipping.id)
        return clipping if marks is None else replace(clipping, marks=marks)

    def put(self, clipping: Clipping) -> None:
        """Show this instead of what the index says."""
        self._rows[clipping.id] = clipping

    def expect(self, clipping: ClippingId, marks: Marks | None) -> None:
        """A closed clipping will have these marks when the worker has got to it; None: those that it has."""
        if marks is None:
            self._marks.pop(clipping, None)
        else:
            self._marks[clipping] = marks

    def settle(self, clipping: ClippingId) -> None:
        """The index has caught up with `put`."""
        if self._rows.pop(clipping, None) is not None:
            self.turn += 1


class Rows:
    """Rows in the order of the list. Reading a page takes about 1 ms; pages are kept, the oldest are let go."""

    def __init__(
        self,
        index: Index,
        opened: frozenset[str] = frozenset(),
        *,
        reading: ReadState | None = None,
        fresh: FreshRows | None = None,
    ) -> None:
        """`reading` says what is read; without it, `opened` and what `mark_opened` was told."""
        self._index = index
        self._numbers: array[int] = array("q")
        self._pages: OrderedDict[int, list[Clipping]] = OrderedDict()
        self._fresh = fresh or FreshRows()
        self._turn = self._fresh.turn
        self._reading = reading
        self._opened: set[str] = set(opened)
        self._has_shrunk = False
        """While a page was read, and nobody was told: whoever shows them counts on more rows than there are."""
        self.how = Arrangement()

    @property
    def sort(self) -> Sort:
        """The order."""
        return self.how.sort

    def __len__(self) -> int:
        return len(self._numbers)

    def arrange(self, sort: Sort | None = None) -> None:
        """Read the order anew, here and now."""
        self.arrange_as(replace(self.how, sort=sort or self.how.sort))

    def arrange_as(self, how: Arrangement) -> None:
        """Read that order here and now: at the launch, where nobody may see an empty list first."""
        if how.view.kind is ViewKind.UNREAD:
            self._index.know_opened(self._reading.all_read() if self._reading else self._opened)
        self.take(arranged(self._index, how), how)

    def take(self, numbers: array[int], how: Arrangement) -> bool:
        """Show these, as a worker has found them. Returns whether they are others than before."""
        is_other = self._has_shrunk or numbers != self._numbers
        self._numbers, self.how, self._has_shrunk = numbers, how, False
        self._pages.clear()
        return is_other

    def clipping(self, row: int) -> Clipping:
        """The row at that place. Raises IndexError past the end."""
        if self._turn != self._fresh.turn:
            self._pages.clear()
            self._turn = self._fresh.turn
        number, place = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._read_page(number)
        return self._fresh.get(page[place])

    def each(self) -> Iterator[Clipping]:
        """All of them in their order, while there are any: a scan may make them fewer between two."""
        row = 0
        while row < len(self):
            try:
                clipping = self.clipping(row)
            except IndexError:  # it went while its page was read
                return
            yield clipping
            row += 1

    def numbers(self) -> Sequence[int]:
        """What the index knows the rows by, in their order. Another array with every order; not to be changed."""
        return self._numbers

    def ids(self, numbers: Sequence[int]) -> list[ClippingId]:
        """Which clippings have these `numbers`, in one question to the index; those that are gone are left out."""
        return self._index.ids(numbers)

    def _read_page(self, number: int) -> list[Clipping]:
        wanted = self._numbers[number * PAGE : (number + 1) * PAGE]
        page = self._index.clippings(wanted)
        if len(page) != len(wanted):  # rows went between two reads: read the order again
            self.arrange()
            self._has_shrunk = True
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
        """Whether it was never opened on this computer, or marked as unread."""
        clipping = self.clipping(row).id
        return not self._reading.is_read(clipping) if self._reading else clipping not in self._opened

    def progress(self, row: int) -> int:
        """How much of it was seen, in percent."""
        return self._reading.seen(self.clipping(row).id) if self._reading else 0

    def mark_opened(self, clipping: ClippingId) -> None:
        """It has been opened. With `reading`, that is who must be told."""
        self._opened.add(clipping)

    def put(self, clipping: Clipping) -> None:
        """Show this instead of what the index says, which follows when the notes are saved."""
        self._fresh.put(clipping)

    def settle(self, clipping: ClippingId) -> None:
        """The index has caught up with `put`."""
        self._fresh.settle(clipping)
