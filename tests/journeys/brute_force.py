"""What a library holds, read from its files alone, and what each view of it must show: plain Python, no index."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from clipper.domain.clipping import Clipping, ClippingId
from clipper.domain.passage import tag_key
from clipper.domain.views import View, ViewCounts, ViewKind
from clipper.library.library import Library
from clipper.library.opened import OpenClipping, marks_of
from clipper.library.state_folder import StateFolder
from clipper.search.index import Sort
from clipper.search.sorting import sort_key
from clipper.search.words import typed_words, words_of
from clipper.storage.reading_places import ReadingPlaces


@dataclass(frozen=True)
class Truth:
    """One clipping, as its file and its notes file have it."""

    row: Clipping
    opened: OpenClipping
    is_read: bool
    words: frozenset[str]

    @property
    def id(self) -> str:
        return self.row.id

    @property
    def quotes(self) -> list[str]:
        """The passages as the inspector lists them: lost ones first, then in the order of the text."""
        placed, lost = [], []
        for passage in self.opened.loaded.notes.passages:
            span = getattr(self.opened.outcomes[passage.id], "span", None)
            if span is None or self.opened.document is None:
                lost.append(passage.anchor.exact)
            else:
                text = self.opened.document.text[span.start : span.end]
                placed.append(((span.start, span.end, passage.id), text))
        return lost + [text for _, text in sorted(placed)]

    @property
    def lost(self) -> list[str]:
        outcomes = self.opened.outcomes
        return [one.id for one in self.opened.loaded.notes.passages if not hasattr(outcomes[one.id], "span")]

    @property
    def tag_keys(self) -> set[str]:
        """With those of the parents."""
        keys = {tag_key(tag) for tag in (*self.row.marks.tags, *self.row.marks.passage_tags)}
        return {"/".join(key.split("/")[:depth]) for key in keys for depth in range(1, key.count("/") + 2)}


class Truths:
    """All clippings of a folder, as they are on the disk now."""

    def __init__(self, folder: Path, state: Path) -> None:
        library = Library(folder, StateFolder(state))
        places = ReadingPlaces(library.state.reading_places)
        read = places.read(library.state.library_key(folder))
        places.close()
        paths = (path for path in folder.iterdir() if path.suffix in (".md", ".txt"))
        self.all = [_truth(library, ClippingId(path.name), read) for path in sorted(paths)]

    def of(self, clipping: str) -> Truth | None:
        return next((one for one in self.all if one.id == clipping), None)

    def listed(self, view: View, words: str, sort: Sort, kept: Iterable[str]) -> list[str]:
        """The rows of a list, from the top."""
        found = [one for one in self.all if _is_in(one, view, bool(typed_words(words)), set(kept))]
        found = [one for one in found if all(_has(one, word) for word in typed_words(words))]
        found.sort(key=lambda one: os.fsencode(one.id))
        found.sort(key=lambda one: one.row.metadata.date, reverse=True)
        match sort:
            case Sort.TITLE:
                found.sort(key=lambda one: sort_key(one.row.metadata.title))
            case Sort.SOURCE:
                found.sort(key=lambda one: ((key := sort_key(one.row.metadata.source)) == "", key))
            case Sort.PASSAGES:
                found.sort(key=lambda one: -len(one.row.marks.colours))
        return [one.id for one in found]

    def counts(self) -> ViewCounts:
        """What the sidebar and the strip say."""
        sources = Counter(one.row.metadata.source for one in self.all if one.row.metadata.source)

        def many(kind: ViewKind) -> int:
            return sum(_is_in(one, View(kind), False, set()) for one in self.all)

        return ViewCounts(
            many(ViewKind.ALL),
            many(ViewKind.UNREAD),
            many(ViewKind.STARRED),
            many(ViewKind.TODAY),
            many(ViewKind.ARCHIVE),
            sum(len(one.row.marks.colours) for one in self.all),
            many(ViewKind.ATTENTION),
            tuple(sorted(sources.items(), key=lambda pair: (-pair[1], sort_key(pair[0])))),
        )

    def tags(self) -> dict[str, int]:
        """Keys of tags in use with how many clippings have them or a child of theirs."""
        return dict(Counter(key for one in self.all for key in one.tag_keys))


def _truth(library: Library, clipping: ClippingId, read: frozenset[str]) -> Truth:
    row, opened = library.read_row(clipping), library.open_clipping(clipping)
    notes = opened.loaded.notes
    assert row.marks == marks_of(notes)
    meta = row.metadata
    said = (meta.title, meta.source, meta.author, *meta.tags, *notes.tags, notes.note)
    marked = (text for one in notes.passages for text in (one.note, one.anchor.exact, *one.tags))
    text = opened.document.text if opened.document is not None else ""
    return Truth(row, opened, clipping in read, frozenset(words_of(" ".join((*said, *marked, text)))))


def _is_in(one: Truth, view: View, is_search: bool, kept: set[str]) -> bool:
    marks, meta = one.row.marks, one.row.metadata
    match view.kind:
        case ViewKind.ALL:
            return is_search or not marks.archived
        case ViewKind.UNREAD:
            return not marks.archived and (not one.is_read or one.id in kept)
        case ViewKind.TODAY:
            return not marks.archived and meta.date.startswith(date.today().isoformat())
        case ViewKind.STARRED:
            return marks.starred
        case ViewKind.ARCHIVE:
            return marks.archived
        case ViewKind.PASSAGES:
            return bool(marks.colours)
        case ViewKind.ATTENTION:
            return one.row.problem is not None or bool(one.lost)
        case ViewKind.SOURCE:
            return sort_key(meta.source) == sort_key(view.value)
        case ViewKind.TAG:
            return tag_key(view.value) in one.tag_keys


def _has(one: Truth, word: str) -> bool:
    return any(other.startswith(word) for other in one.words)
