"""The index: rows of the list, cached in SQLite so that a window paints at once. It can always be thrown away.

Each thread that uses an Index makes its own; they share the file (write-ahead log), one writes at a time.
"""

from __future__ import annotations

import json
import os
import sqlite3
from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from clipper.domain.clipping import Clipping, ClippingId, Marks, Metadata
from clipper.domain.passage import tag_key
from clipper.domain.told import Told
from clipper.domain.views import View, ViewCounts
from clipper.search import view_queries
from clipper.search.index_file import IndexFile
from clipper.search.schema import SCHEMA
from clipper.search.sorting import ORDERS, Sort, alphabetical, sort_key, storable
from clipper.search.word_index import WordIndex
from clipper.search.words import distinct_words

__all__ = ["SCHEMA", "Checked", "Entry", "Index", "Sort", "alphabetical"]

_AT_A_TIME = 500
"""SQLite takes 32,766 values in a query at most, some builds 999."""

_FEW = 300
"""So few clippings are put into order by themselves."""
_KEPT_ORDERS = 3
_MANY = 20_000

_COLUMNS = (
    "file, stamp, date, title_key, source_key, source, passages, added, is_marked, is_starred, is_archived,"
    " has_problem, text_key, said, row"
)
_KEPT = ("file", "added")
"""What a row keeps when it is replaced."""
_REPLACED = ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS.split(", ") if name not in _KEPT)
_IS_SAME_TEXT = "excluded.is_marked AND excluded.text_key <> '' AND text_key = excluded.text_key"
_KEPT_CHECK = ", ".join(f"{name} = iif({_IS_SAME_TEXT}, {name}, NULL)" for name in ("attention", "lost"))
"""Other notes on the same text: what was found out stands until it is looked at again. A star loses no count."""
_PUT = (
    f"INSERT INTO clipping ({_COLUMNS}) VALUES ({', '.join('?' * len(_COLUMNS.split(', ')))})"
    f" ON CONFLICT (file) DO UPDATE SET sha256 = '', is_checked = 0, {_KEPT_CHECK}, {_REPLACED}"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A row and the state of the files it was made from. `stamp` is opaque: equal means nothing changed.

    `more`: what notes say and the row does not show (passages' notes, quotes), to be searched. `text_key` says which
    text the clipping has; "" is none. `added_ns`: when it came, should it be new to the index. `checked`: what its
    reader knows already; it is looked at again all the same, for the file may be another by now.
    """

    clipping: Clipping
    stamp: str
    more: tuple[str, ...] = ()
    text_key: str = ""
    added_ns: int = 0
    checked: Checked | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """What became known of a clipping when it was read whole: things that need attention, lost passages by id."""

    attention: int
    lost: tuple[str, ...] = ()


class Index(IndexFile):
    """The rows of one library, and their words."""

    def __init__(self, path: Path | None) -> None:
        super().__init__(path)
        self.words = WordIndex(self)
        self._orders: dict[tuple[object, ...], array[int]] = {}
        self._orders_state = (-1, -1, -1)

    # Writing ------------------------------------------------------------------------------------------------------

    def stamps(self) -> dict[ClippingId, str]:
        """Every clipping known, with its stamp."""
        return {_id(file): stamp for file, stamp in self.all("SELECT file, stamp FROM clipping")}

    def update(self, entries: Iterable[Entry], removed: Iterable[ClippingId] = ()) -> None:
        """Add or replace rows, drop others, in one transaction."""
        rows, gone = [_columns(entry) for entry in entries], [(os.fsencode(id_),) for id_ in removed]
        if rows or gone:
            self.change(lambda connection: _write(connection, rows, gone))

    # Rows ---------------------------------------------------------------------------------------------------------

    def order(
        self,
        sort: Sort = Sort.DATE,
        view: View | None = None,
        found: Collection[int] | None = None,
        *,
        today: str = "",
        kept: Iterable[str] = (),
    ) -> array[int]:
        """Row numbers of a view in that order: of all clippings without one, archived ones too.

        `found`: what `words.matching` gave; through all that is not archived it searches the archive as well. `today`
        is an ISO day; what is unread must have been told by `know_opened`, and `kept` stay among those. 20 ms for
        100,000, and nothing when it is asked again (Nov 2026): the caller must not change it.
        """
        is_search = found is not None
        where, values = view_queries.condition(view, today, is_search=is_search, kept=kept) if view else ("1", [])
        if found is not None and len(found) <= _FEW:
            where, values = f"{where} AND number IN ({','.join('?' * len(found))})", [*values, *found]
            return self._ordered(sort, "clipping", where, values)
        every = self._remembered_order(sort, view_queries.source(view), where, values)
        return every if found is None else array("q", [number for number in every if number in found])

    def _remembered_order(self, sort: Sort, source: str, where: str, values: list[object]) -> array[int]:
        """While words are typed, the same order is asked for with every key."""
        if (state := self.state()) != self._orders_state:
            self._orders.clear()
            self._orders_state = state
        asked = (sort, where, *values)
        if asked not in self._orders:
            while len(self._orders) >= _KEPT_ORDERS:
                del self._orders[next(iter(self._orders))]
            self._orders[asked] = self._ordered(sort, source, where, values)
        return self._orders[asked]

    def _ordered(self, sort: Sort, source: str, where: str, values: list[object]) -> array[int]:
        query = f"SELECT number FROM {source} WHERE {where} ORDER BY {ORDERS[sort]}"
        return array("q", self.numbers(query, values))

    def clippings(self, numbers: Sequence[int]) -> list[Clipping]:
        """The rows of these numbers, in their order; one that is gone meanwhile is left out."""
        marks = ",".join("?" * len(numbers))
        found = self.all(f"SELECT number, row FROM clipping WHERE number IN ({marks})", numbers)
        rows = {number: _clipping(row) for number, row in found}
        return [rows[number] for number in numbers if number in rows]

    def ids(self, numbers: Sequence[int]) -> list[ClippingId]:
        """Which clippings these numbers are, in their order; one that is gone is left out. 0.1 s for 100,000."""
        if len(numbers) <= _MANY:
            query = "SELECT file FROM json_each(?) JOIN clipping ON number = value ORDER BY key"
            return [_id(file) for (file,) in self.all(query, [json.dumps(list(numbers))])]
        files = dict(self.all("SELECT number, file FROM clipping"))  # a third of the time for most of the library
        return [_id(files[number]) for number in numbers if number in files]

    def number(self, clipping: ClippingId) -> int | None:
        """The row number of a clipping."""
        found = self.all("SELECT number FROM clipping WHERE file = ?", [os.fsencode(clipping)])
        return int(found[0][0]) if found else None

    def clipping(self, clipping: ClippingId) -> Clipping | None:
        """The row of a clipping."""
        found = self.all("SELECT row FROM clipping WHERE file = ?", [os.fsencode(clipping)])
        return _clipping(found[0][0]) if found else None

    def marks(self, clippings: Iterable[ClippingId]) -> dict[ClippingId, Marks]:
        """The marks of many clippings, those that are known. 10 ms for 1,000 (Nov 2026)."""
        found: dict[ClippingId, Marks] = {}
        rest = iter(map(os.fsencode, clippings))
        while files := list(islice(rest, _AT_A_TIME)):
            places = ",".join("?" * len(files))
            query = f"SELECT file, json_extract(row, '$.marks') FROM clipping WHERE file IN ({places})"
            found.update((_id(file), _marks(json.loads(marks))) for file, marks in self.all(query, files))
        return found

    def counts(self) -> tuple[int, int]:
        """How many clippings, how many passages."""
        passages = "SELECT total(passages) FROM clipping WHERE passages > 0"
        found = self.all(f"SELECT (SELECT count(*) FROM clipping), ({passages})")
        return (int(found[0][0]), int(found[0][1])) if found else (0, 0)

    def view_counts(self, today: str) -> ViewCounts:
        """How many each view shows, as long as there is none in `order` and no search. For a worker."""
        found = self.all(view_queries.COUNTS, view_queries.counts_values(today))
        if not found:
            return ViewCounts()
        everything, archived, read, read_archived, starred, of_today, passages, attention = map(int, found[0])
        clippings = everything - archived
        unread = clippings - (read - read_archived)
        sources = tuple((str(name), int(many)) for name, many in self.all(view_queries.SOURCES))
        return ViewCounts(clippings, unread, starred, of_today, archived, passages, attention, sources)

    def marked(self) -> dict[ClippingId, Marks]:
        """The marks of the clippings that have a notes file, the newest clipping first."""
        query = "SELECT file, json_extract(row, '$.marks') FROM clipping WHERE is_marked ORDER BY date DESC, file"
        return {_id(file): _marks(json.loads(marks)) for file, marks in self.all(query)}

    # What was found out about files -------------------------------------------------------------------------------

    def with_passages(self) -> dict[ClippingId, str]:
        """The clippings that have passages, the newest first, with their stamps."""
        query = "SELECT file, stamp FROM clipping WHERE is_marked AND passages > 0 ORDER BY date DESC, file"
        return {_id(file): stamp for file, stamp in self.all(query)}

    def hashes(self) -> dict[ClippingId, str]:
        """The SHA-256 of clippings' bytes, as far as anyone asked for them."""
        found = self.all("SELECT file, sha256 FROM clipping WHERE sha256 <> ''")
        return {_id(file): sha256 for file, sha256 in found}

    def remember_hashes(self, hashes: Mapping[ClippingId, str]) -> None:
        """Keep SHA-256 sums until the file changes."""
        known = [(sha256, os.fsencode(id_)) for id_, sha256 in hashes.items()]
        self._remember("UPDATE clipping SET sha256 = ? WHERE file = ?", known)

    def attention(self) -> dict[ClippingId, int]:
        """How many things in clippings need the user's attention, as far as anyone asked since they changed."""
        found = self.all("SELECT file, attention FROM clipping WHERE is_checked")
        return {_id(file): count for file, count in found}

    def to_check(self, most: int) -> list[tuple[ClippingId, str]]:
        """Marked clippings that nobody has checked since they changed, the newest first, with their stamps."""
        query = (
            "SELECT file, stamp FROM clipping WHERE is_marked AND NOT is_checked AND stamp <> ''"
            " ORDER BY date DESC, file LIMIT ?"
        )
        return [(_id(file), stamp) for file, stamp in self.all(query, [most])]

    def remember_checked(self, found: Mapping[ClippingId, Checked], stamps: Mapping[ClippingId, str]) -> None:
        """Keep that until the clipping or its notes change; nothing, when they are not those of the stamp by now."""
        known = [
            (checked.attention, json.dumps(checked.lost), os.fsencode(id_), stamps.get(id_))
            for id_, checked in found.items()
        ]
        self._remember(
            "UPDATE clipping SET attention = ?1, lost = ?2, is_checked = 1"
            " WHERE file = ?3 AND stamp = coalesce(?4, stamp)",
            known,
        )

    def lost_in(self, clipping: ClippingId) -> frozenset[str] | None:
        """The lost passages of a clipping by id, as they were last known; None while nobody has checked it."""
        found = self.all("SELECT lost FROM clipping WHERE file = ? AND lost IS NOT NULL", [os.fsencode(clipping)])
        return frozenset(json.loads(found[0][0])) if found else None

    def _remember(self, change: str, rows: Sequence[tuple[object, ...]]) -> None:
        """What a file that is begun anew has no rows for is forgotten."""
        if rows:
            self.change(lambda connection: connection.executemany(change, rows))


def _write(connection: sqlite3.Connection, rows: list[tuple[object, ...]], gone: list[tuple[bytes]]) -> None:
    connection.executemany("DELETE FROM clipping WHERE file = ?", gone)
    for *columns, keys, checked in rows:
        (number,) = connection.execute(f"{_PUT} RETURNING number", columns).fetchone()
        if isinstance(checked, Checked):
            known = (checked.attention, json.dumps(checked.lost), number)
            connection.execute("UPDATE clipping SET attention = ?, lost = ? WHERE number = ?", known)
        connection.execute("DELETE FROM tagged WHERE number = ?", (number,))
        if keys:
            tags = [(key, number) for key in keys]  # type: ignore[attr-defined]
            connection.executemany("INSERT INTO tagged VALUES (?, ?)", tags)


def _columns(entry: Entry) -> tuple[object, ...]:
    """The values of `_COLUMNS`, the keys of the tags, and what is known of its passages' places."""
    clipping = entry.clipping
    meta, marks = clipping.metadata, clipping.marks
    tags = {storable(key) for tag in (*marks.tags, *marks.passage_tags) if (key := tag_key(tag))}
    said = (meta.title, meta.source, meta.author, *meta.tags, *marks.tags, *marks.passage_tags, marks.note)
    return (
        os.fsencode(clipping.id),
        entry.stamp,
        storable(meta.date),
        sort_key(meta.title),
        sort_key(meta.source),
        storable(" ".join(meta.source.split())),
        len(marks.colours),
        entry.added_ns,
        bool(marks.page_id),
        marks.starred,
        marks.archived,
        bool(clipping.problem),
        storable(entry.text_key),
        distinct_words((*said, *entry.more)),
        json.dumps(asdict(clipping)),
        tags,
        entry.checked,
    )


def _clipping(row: str) -> Clipping:
    stored = json.loads(row)
    meta, marks, problem = stored.pop("metadata"), stored.pop("marks"), stored.pop("problem")
    meta["tags"] = tuple(meta["tags"])
    told = _told(problem) if problem else None
    return Clipping(**stored, metadata=Metadata(**meta), marks=_marks(marks), problem=told)


def _told(stored: dict[str, Any]) -> Told:
    values = ((name, _told(value) if isinstance(value, dict) else value) for name, value in stored["values"])
    return Told(stored["template"], tuple(values))


def _marks(stored: dict[str, Any]) -> Marks:
    for name in ("tags", "passage_tags", "colours"):
        stored[name] = tuple(stored[name])
    return Marks(**stored)


def _id(file: bytes) -> ClippingId:
    return ClippingId(os.fsdecode(file))
