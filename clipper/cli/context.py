"""What every command but `open` starts from: a library and its index, both opened for this one run."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from clipper.domain.clipping import Clipping, ClippingId
from clipper.library.library import Library
from clipper.library.opened import OpenClipping
from clipper.library.state_folder import StateFolder
from clipper.search.index import Index, Sort

_BATCH = 1_000
"""Rows asked of the index at a time; SQLite takes 32,766 parameters at most."""

_TRIES = 3
"""More often a damaged index is not built anew: the disk itself is broken then."""


@dataclass(frozen=True, slots=True)
class Context:
    """An opened library. Reading methods never write into it."""

    library: Library
    index: Index

    def rows(self, sort: Sort = Sort.DATE) -> list[Clipping]:
        """Every clipping as it is now, in that order. Raises FolderMissing, FolderUnreadable."""
        found: list[Clipping] = []
        for _ in range(_TRIES):
            renewals = self.index.renewals
            self.library.refresh_all(self.index)
            numbers = self.index.order(sort)
            batches = (numbers[at : at + _BATCH] for at in range(0, len(numbers), _BATCH))
            found = [row for batch in batches for row in self.index.clippings(batch)]
            if renewals == self.index.renewals:  # else it turned out damaged on the way and is empty now
                break
        return found

    def read(self, file: str) -> OpenClipping:
        """A clipping with its notes, wherever they lie. Raises what is wrong with the clipping's file."""
        self.library.find_moved_notes(self.index)
        opened = self.library.open_clipping(clipping_id(file))
        if opened.fault is not None:
            raise opened.fault
        return opened


@contextmanager
def opened_library(folder: str) -> Iterator[Context]:
    """The library, for the length of a command. Raises FolderMissing, FolderUnreadable."""
    library = Library(Path(folder), StateFolder.of_user())
    index = library.open_index()
    try:
        yield Context(library, index)
    finally:
        index.close()


def clipping_id(file: str) -> ClippingId:
    """FILE as the library names it: "./a.txt" is "a.txt"."""
    return ClippingId(Path(file).as_posix())
