"""The words of the clippings' texts for the index: read in the background, each once for each state of its file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from clipper.domain.clipping import ClippingId
from clipper.domain.errors import ClipperError
from clipper.formats import registry
from clipper.library.library import Library
from clipper.search.index import Index
from clipper.search.words import distinct_words

AT_A_TIME = 16
"""Texts in one transaction: 15 ms of the index's lock, which a save may have to wait for (Nov 2026)."""


@dataclass(frozen=True, slots=True)
class TextsRead:
    """How far it is."""

    done: int
    left: int


def read_texts(library: Library, index: Index) -> Iterator[TextsRead | None]:
    """Read the texts the index does not know, the newest first. Reads only; writes only into the index.

    Yields None after every single text, for who wants to pause or to end there, and a TextsRead when a batch is in
    the index: what was not read by then is read the next time.
    """
    index.words.begin_anew_when_many_are_dead()
    try:
        yield from _read(library, index)
    finally:
        registry.close_behind()


def _read(library: Library, index: Index) -> Iterator[TextsRead | None]:
    done = 0
    tried: set[tuple[ClippingId, str]] = set()
    while waiting := index.words.to_read(AT_A_TIME):
        if tried.issuperset(waiting):  # they could not be remembered: the index has other rows by now
            return
        tried = set(waiting)
        texts = []
        for clipping, key in waiting:
            texts.append((clipping, key, _words(library, clipping, key)))
            yield None
        index.words.remember(texts)
        done += len(texts)
        yield TextsRead(done, index.words.left_to_read())


def _words(library: Library, clipping: ClippingId, key: str) -> str:
    """The words of a text; none of a file that cannot be read: it is tried again when it changes."""
    try:
        document = library.read_document(clipping, key.partition(";")[2])
    except ClipperError:
        return ""
    return distinct_words(block.text for block in document.blocks)
