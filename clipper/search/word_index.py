"""Words of the library: which clippings have one that begins like this, in what is said of them or in their texts.

What a row says (headline, source, author, tags, notes, quotes) is known with the row; texts are read later, by
whoever asks `to_read` for what is left, and are kept with the key of the file they were read from.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Sequence

from clipper.domain.clipping import ClippingId
from clipper.search.index_file import IndexFile
from clipper.search.schema import FIRST_ANEW
from clipper.search.words import typed_words

MOST_DEAD = 2_000
"""So many texts that were read anew are passed over; with more, and a quarter of all, the texts are begun anew."""
_KEPT_WORDS = 4
_HAVING = "SELECT rowid AS number FROM heads WHERE heads MATCH ?"
_HAVING_IN_TEXT = "SELECT rowid AS number FROM texts WHERE texts MATCH ?"


class WordIndex:
    """The words in an index's file, over the same connection."""

    def __init__(self, file: IndexFile) -> None:
        self._file = file
        self._found: dict[str, frozenset[int]] = {}
        self._state = (-1, -1, -1)
        self._dead: frozenset[int] = frozenset()
        self._anew: dict[int, int] = {}

    def matching(self, typed: str) -> frozenset[int] | None:
        """Numbers of the clippings that have all these words, each at least by its beginning; None for no words.

        Any input will do. A letter that is in 100,000 texts: 35 ms, a word 2 ms (Nov 2026). The words before the one
        that is being typed are remembered.
        """
        words = typed_words(typed)
        if not words:
            return None
        found = self._having(words[0])
        for word in words[1:]:
            if not found:
                break
            found &= self._having(word)
        return found

    def _having(self, word: str) -> frozenset[int]:
        if (state := self._file.state()) != self._state:
            self._found.clear()
            self._dead = frozenset(text for (text,) in self._file.all("SELECT text FROM dead"))
            self._anew = dict(self._file.all("SELECT text, number FROM anew"))
            self._state = state
        if word not in self._found:
            while len(self._found) >= _KEPT_WORDS:
                del self._found[next(iter(self._found))]
            self._found[word] = self._look_up(word)
        return self._found[word]

    def _look_up(self, word: str) -> frozenset[int]:
        wanted = [f'"{word}" *']
        texts = set(self._file.numbers(_HAVING_IN_TEXT, wanted)) - self._dead
        if again := texts & self._anew.keys():
            texts = (texts - again) | {self._anew[text] for text in again}
        return frozenset(texts.union(self._file.numbers(_HAVING, wanted)))

    # Texts --------------------------------------------------------------------------------------------------------

    def to_read(self, most: int) -> list[tuple[ClippingId, str]]:
        """Clippings whose texts are not known as they are now, the newest first, with the keys of their files."""
        query = (
            "SELECT file, text_key FROM clipping WHERE text_key <> '' AND text_key <> read_key"
            " ORDER BY date DESC, file LIMIT ?"
        )
        return [(ClippingId(os.fsdecode(file)), key) for file, key in self._file.all(query, [most])]

    def left_to_read(self) -> int:
        """How many there are."""
        query = "SELECT count(*) FROM clipping WHERE text_key <> '' AND text_key <> read_key"
        found = self._file.all(query)
        return int(found[0][0]) if found else 0

    @property
    def is_complete(self) -> bool:
        """Whether all texts are known, as far as the last scan saw them: what is not found is not there."""
        return self._file.knows_all and not self.to_read(1)

    def remember(self, texts: Iterable[tuple[ClippingId, str, str]]) -> None:
        """Clippings with the keys they were read by and their words. One that changed meanwhile is left for later."""
        known = [(os.fsencode(clipping), key, words) for clipping, key, words in texts]
        self._file.change(lambda connection: _remember(connection, known))

    def begin_anew_when_many_are_dead(self) -> None:
        """Texts that were read anew stay in the file, where they cost room and time; at some point it is enough."""
        found = self._file.all("SELECT (SELECT count(*) FROM dead), (SELECT count(*) FROM clipping)")
        if found and found[0][0] > max(MOST_DEAD, found[0][1] // 4):
            self._file.change(_begin_anew)


def _remember(connection: sqlite3.Connection, texts: Sequence[tuple[bytes, str, str]]) -> None:
    for file, key, words in texts:
        query = "SELECT number, text FROM clipping WHERE file = ? AND text_key = ? AND read_key <> ?"
        row = connection.execute(query, (file, key, key)).fetchone()
        if row is not None:
            number, before = row
            text = _another_text(connection, number, before) if before else number
            connection.execute("INSERT INTO texts (rowid, words) VALUES (?, ?)", (text, words))
            change = "UPDATE clipping SET read_key = ?, text = ? WHERE number = ?"
            connection.execute(change, (key, text, number))


def _another_text(connection: sqlite3.Connection, number: int, before: int) -> int:
    """Its rowid."""
    connection.execute("INSERT INTO dead VALUES (?)", (before,))
    query = "INSERT INTO anew SELECT coalesce(max(text), ?) + 1, ? FROM anew RETURNING text"
    return int(connection.execute(query, (FIRST_ANEW, number)).fetchone()[0])


def _begin_anew(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO texts (texts) VALUES ('delete-all')")
    connection.execute("DELETE FROM dead")
    connection.execute("DELETE FROM anew")
    connection.execute("UPDATE clipping SET read_key = '', text = 0 WHERE read_key <> ''")
