"""Views in SQL: which rows of the index each of them shows."""

from __future__ import annotations

import os
from collections.abc import Iterable

from clipper.domain.passage import tag_key
from clipper.domain.views import View, ViewKind
from clipper.search.sorting import sort_key, storable

_LAST = "\U0010ffff"
_INDEXES = {
    ViewKind.STARRED: "starred",
    ViewKind.ARCHIVE: "archived",
    ViewKind.PASSAGES: "with_passages",
    ViewKind.ATTENTION: "troubled",
}
_CONDITIONS = {
    ViewKind.ALL: "NOT is_archived",
    ViewKind.STARRED: "is_starred",
    ViewKind.ARCHIVE: "is_archived",
    ViewKind.PASSAGES: "passages > 0",
    ViewKind.ATTENTION: "(has_problem OR attention > 0)",
}


def source(view: View | None) -> str:
    """What stands after FROM. The views that show few clippings have an index of those; SQLite would not guess it."""
    name = _INDEXES.get(view.kind) if view else None
    return f"clipping INDEXED BY {name}" if name else "clipping"


def condition(view: View, today: str, *, is_search: bool, kept: Iterable[str]) -> tuple[str, list[object]]:
    """What stands after WHERE, and its values.

    `today` is an ISO day. A search through all clippings goes through the archive as well. `kept` are clippings that
    stay among the unread ones though they have been read.
    """
    match view:
        case View(ViewKind.ALL) if is_search:
            return "1", []
        case View(ViewKind.UNREAD):
            files = [os.fsencode(clipping) for clipping in kept]
            stays = f" OR file IN ({','.join('?' * len(files))})" if files else ""
            return f"NOT is_archived AND (file NOT IN (SELECT file FROM temp.opened){stays})", [*files]
        case View(ViewKind.TODAY):
            return "NOT is_archived AND date >= ? AND date < ?", [today, today + _LAST]
        case View(ViewKind.SOURCE, name):
            return "source_key = ?", [sort_key(name)]
        case View(ViewKind.TAG, tag):
            return _tagged(storable(tag_key(tag)))
        case _:
            return _CONDITIONS[view.kind], []


def _tagged(key: str) -> tuple[str, list[object]]:
    """Children stand between "key/" and "key0", which is the next character."""
    found = "SELECT number FROM tagged WHERE key = ? UNION ALL SELECT number FROM tagged WHERE key >= ? AND key < ?"
    return f"number IN ({found})", [key, f"{key}/", f"{key}0"]


COUNTS = """
SELECT
    (SELECT count(*) FROM clipping),
    (SELECT count(*) FROM clipping INDEXED BY archived WHERE is_archived),
    (SELECT count(*) FROM temp.opened JOIN clipping USING (file)),
    (SELECT count(*) FROM clipping AS c INDEXED BY archived WHERE is_archived
        AND EXISTS (SELECT 1 FROM temp.opened WHERE file = c.file)),
    (SELECT count(*) FROM clipping WHERE is_starred),
    (SELECT count(*) FROM clipping WHERE NOT is_archived AND date >= ? AND date < ?),
    (SELECT total(passages) FROM clipping WHERE passages > 0),
    (SELECT count(*) FROM clipping WHERE has_problem OR attention > 0)
"""
SOURCES = """
SELECT max(source), count(*) AS many FROM clipping WHERE source_key <> '' GROUP BY source_key
ORDER BY many DESC, source_key
"""
"""The name that stands last of those that are one source: the same one whatever the order of the rows."""


def counts_values(today: str) -> list[object]:
    """The values that COUNTS takes."""
    return [today, today + _LAST]
