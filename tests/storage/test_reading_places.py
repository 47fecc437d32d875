from __future__ import annotations

import os
import sqlite3
import threading
from pathlib import Path

import pytest

from clipper.storage.reading_places import ReadingPlaces


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "reading.sqlite"


def reopened(path: Path, places: ReadingPlaces) -> ReadingPlaces:
    places.close()
    return ReadingPlaces(path)


def test_places_are_remembered_from_run_to_run(path: Path) -> None:
    places = ReadingPlaces(path)
    assert (places.place("lib", "a.txt"), places.last("lib"), places.opened("lib")) == (None, None, frozenset())
    places.remember("lib", "a.txt", 10)
    places.remember("lib", "b.txt", 0)
    places.remember("lib", "a.txt", 25)
    places = reopened(path, places)
    assert (places.place("lib", "a.txt"), places.place("lib", "b.txt"), places.last("lib")) == (25, 0, "a.txt")
    assert places.opened("lib") == {"a.txt", "b.txt"}
    places.close()


def test_libraries_do_not_mix(path: Path) -> None:
    places = ReadingPlaces(path)
    places.remember("one", "a.txt", 1)
    places.remember("two", "b.txt", 2)
    assert (places.last("one"), places.place("two", "a.txt"), places.opened("two")) == ("a.txt", None, {"b.txt"})
    places.close()


@pytest.mark.parametrize("name", ["\udcff.txt", "a\nb.txt", "ї" * 127, "", "'; DROP TABLE places; --"])
def test_any_name_will_do(path: Path, name: str) -> None:
    places = ReadingPlaces(path)
    places.remember(name, name, 3)
    assert (places.place(name, name), places.last(name)) == (3, name)
    places.close()


def test_absurd_position_is_survived(path: Path) -> None:
    places = ReadingPlaces(path)
    places.remember("lib", "a", -5)
    places.remember("lib", "b", 10**30)
    assert places.place("lib", "a") == 0
    assert places.place("lib", "b") is not None
    places.close()


@pytest.mark.parametrize("damage", [b"", b"not a database, not at all" * 100, b"\0" * 8192])
def test_damaged_file_is_put_aside_and_reading_goes_on(path: Path, damage: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(damage)
    places = ReadingPlaces(path)
    places.remember("lib", "a.txt", 10)
    places = reopened(path, places)
    assert places.place("lib", "a.txt") == 10
    places.close()


def test_file_cut_anywhere_never_raises(path: Path) -> None:
    places = ReadingPlaces(path)
    for nth in range(300):
        places.remember("lib", f"{nth}-{'x' * 40}", nth)
    places.close()
    whole = path.read_bytes()
    for end in range(0, len(whole), 997):
        path.write_bytes(whole[:end] + b"\xff" * 100)
        places = ReadingPlaces(path)
        places.opened("lib")
        places.remember("lib", "new", 7)
        assert places.place("lib", "new") == 7
        places.close()


def test_database_of_another_shape_does_not_raise(path: Path) -> None:
    path.parent.mkdir()
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE places (something TEXT)")
    other.close()
    places = ReadingPlaces(path)
    places.remember("lib", "a.txt", 10)
    assert places.place("lib", "a.txt") == 10
    places.close()


def test_folder_that_cannot_be_made_means_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    places = ReadingPlaces(tmp_path / "file" / "reading.sqlite")
    places.remember("lib", "a.txt", 10)
    assert (places.place("lib", "a.txt"), places.opened("lib")) == (10, {"a.txt"})
    places.close()


def test_read_only_database_is_read_and_goes_on_in_memory(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    places = ReadingPlaces(path)
    places.remember("lib", "a.txt", 10)
    places.close()
    real = sqlite3.connect

    def read_only(database: str, **options: object) -> sqlite3.Connection:
        connection = real(database, **options)  # type: ignore[call-overload]
        if database != ":memory:":
            connection.execute("PRAGMA query_only = ON")
        return connection  # type: ignore[no-any-return]

    monkeypatch.setattr(sqlite3, "connect", read_only)
    places.remember("lib", "b.txt", 20)
    assert (places.place("lib", "a.txt"), places.place("lib", "b.txt"), places.last("lib")) == (10, 20, "b.txt")
    places.close()


def test_busy_database_costs_one_place_and_no_more(path: Path) -> None:
    places = ReadingPlaces(path)
    places.remember("lib", "a.txt", 10)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    places.remember("lib", "a.txt", 20)
    assert places.place("lib", "a.txt") == 10
    other.execute("ROLLBACK")
    other.close()
    places.remember("lib", "a.txt", 30)
    places = reopened(path, places)
    assert places.place("lib", "a.txt") == 30
    places.close()


def test_it_may_be_closed_in_another_thread(path: Path) -> None:
    places = ReadingPlaces(path)
    places.remember("lib", "a.txt", 10)
    thread = threading.Thread(target=places.close)
    thread.start()
    thread.join()
    assert os.listdir(path.parent) == [path.name]  # noqa: PTH208


def test_read_and_unread_are_kept_and_places_stay(path: Path) -> None:
    places = ReadingPlaces(path)
    places.remember("lib", "a", 10, 40)
    places.remember("lib", "b", 5)
    places.mark("lib", ["a", "\udcff"], is_read=False)
    places.mark("lib", ["c", "d"], is_read=True)
    places = reopened(path, places)
    assert places.read("lib") == {"b", "c", "d"} and places.read("other") == frozenset()
    assert places.place("lib", "a") == 10 and places.last("lib") == "b" and places.place("lib", "c") is None
    places.remember("lib", "a", 11)
    assert places.read("lib") == {"b", "c", "d"}, "leaving it does not make it read"
    places.close()


def test_what_was_seen_only_grows(path: Path) -> None:
    places = ReadingPlaces(path)
    for seen in (30, 70, 20, -5, 300):
        places.remember("lib", "a", 0, seen)
        assert places.seen("lib")["a"] == {30: 30, 70: 70, 20: 70, -5: 70, 300: 100}[seen]
    places.mark("lib", ["a", "b"], is_read=False)
    assert places.seen("lib") == {"a": 100}
    places.close()


def test_a_file_of_the_first_clipper_keeps_all_it_knew(path: Path) -> None:
    path.parent.mkdir()
    old = sqlite3.connect(path, isolation_level=None)
    old.executescript("""
        CREATE TABLE places (library BLOB NOT NULL, file BLOB NOT NULL, start INTEGER NOT NULL,
            turn INTEGER NOT NULL, PRIMARY KEY (library, file)) WITHOUT ROWID;
        INSERT INTO places VALUES (CAST('lib' AS BLOB), CAST('a' AS BLOB), 7, 1),
            (CAST('lib' AS BLOB), CAST('b' AS BLOB), 8, 2);
    """)
    places = ReadingPlaces(path)
    places.mark("lib", ["a"], is_read=False)
    assert places.read("lib") == {"b"} and places.place("lib", "a") == 7 and places.last("lib") == "b"
    # The older program may still run, or come back.
    old.execute("INSERT INTO places SELECT CAST('lib' AS BLOB), CAST('c' AS BLOB), 9, 3")
    assert places.read("lib") == {"b", "c"} and places.place("lib", "c") == 9
    old.close()
    places.close()


def test_a_thousand_are_marked_at_once(path: Path) -> None:
    places = ReadingPlaces(path)
    places.mark("lib", [str(nth) for nth in range(1000)], is_read=True)
    places.mark("lib", [str(nth) for nth in range(500)], is_read=False)
    assert places.read("lib") == {str(nth) for nth in range(500, 1000)}
    places.close()


def test_marks_of_a_file_that_is_damaged_meanwhile_do_not_raise(path: Path) -> None:
    places = ReadingPlaces(path)
    places.mark("lib", ["a"], is_read=True)
    places.close()
    path.write_bytes(b"\xee" * 9000)
    places.mark("lib", ["b"], is_read=True)
    assert places.read("lib") == {"b"}
    places.close()
