from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

import pytest

from clipper.domain.clipping import Clipping, ClippingId, Marks, Metadata
from clipper.domain.errors import IndexFailed
from clipper.domain.told import Told
from clipper.search.index import SCHEMA, Checked, Entry, Index, Sort, alphabetical


def row(file: str, title: str = "", date: str = "", source: str = "", passages: int = 0) -> Entry:
    marks = Marks(page_id="urn:x" if passages else "", colours=("yellow",) * passages)
    return Entry(
        Clipping(ClippingId(file), Metadata(title, date=date, source=source), marks=marks), f"stamp of {file}"
    )


def filled(path: Path, entries: Iterable[Entry]) -> Index:
    index = Index(path)
    index.update(entries)
    return index


def files(index: Index, sort: Sort) -> list[str]:
    return [clipping.id for clipping in index.clippings(index.order(sort))]


def test_newest_first_undated_last(tmp_path: Path) -> None:
    entries = [
        row("none"),
        row("old", date="1998-04-14"),
        row("new", date="2026-11-20T08:00"),
        row("day", date="2026-11-20"),
    ]
    assert files(filled(tmp_path / "i", entries), Sort.DATE) == ["new", "day", "old", "none"]


def test_titles_stand_in_the_order_of_the_ukrainian_alphabet(tmp_path: Path) -> None:
    titles = "Авто Ганок Гуска Ґанок Ель Єдність Жито Ирій Іва Їжак Йод Щока Юність Яма".split()
    entries = [row(title, title=title) for title in reversed(titles)]
    assert files(filled(tmp_path / "i", entries), Sort.TITLE) == titles


def test_quotation_marks_and_letter_case_do_not_count_in_titles(tmp_path: Path) -> None:
    entries = [row("c", title="вечір"), row("b", title="«Боротьба» триває"), row("a", title="Арка")]
    assert files(filled(tmp_path / "i", entries), Sort.TITLE) == ["a", "b", "c"]


def test_sources_and_passages(tmp_path: Path) -> None:
    entries = [
        row("none"),
        row("b", source="Ґазета", date="2026-01-01"),
        row("a", source="Газета", passages=2),
        row("p", passages=7),
    ]
    index = filled(tmp_path / "i", entries)
    assert files(index, Sort.SOURCE) == ["a", "b", "none", "p"]
    assert files(index, Sort.PASSAGES) == ["p", "a", "b", "none"]
    assert [*index.marked()] == ["a", "p"] and index.counts() == (4, 9)


def test_rows_come_back_as_they_were(tmp_path: Path) -> None:
    meta = Metadata("Т", True, "2026-01-01", "Д", "А", "http://x", "uk", "о", ("a", "b"))
    marks = Marks("urn:x", ("порт",), ("суд", "суд"), "нота", ("pink", "blue"), 1, True, True)
    problem = Told("проблема {what}", (("what", "\udcff"),))
    clipping = Clipping(ClippingId("а/\udcf2.txt"), meta, "уривок", 7, marks, problem)
    index = filled(tmp_path / "i", [Entry(clipping, "s")])
    assert index.clipping(clipping.id) == clipping and index.stamps() == {clipping.id: "s"}
    index.close()
    assert Index(tmp_path / "i").clipping(clipping.id) == clipping


def test_many_ids_are_read_at_once_in_the_order_of_their_numbers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = filled(tmp_path / "index", [row(f"{n}.txt", date=f"2026-11-{n + 10}") for n in range(5)])
    numbers = list(index.order())
    index.update([], [ClippingId("2.txt")])
    for many in (20_000, 2):
        monkeypatch.setattr("clipper.search.index._MANY", many)
        assert index.ids(numbers) == ["4.txt", "3.txt", "1.txt", "0.txt"]
        assert index.ids([*numbers[:0:-1], 99]) == ["0.txt", "1.txt", "3.txt"]
    assert index.ids([]) == []


def test_a_row_is_replaced_and_removed(tmp_path: Path) -> None:
    index = filled(tmp_path / "i", [row("a", title="старий"), row("b")])
    number = index.number(ClippingId("a"))
    index.update([row("a", title="новий")], removed=[ClippingId("b")])
    assert index.number(ClippingId("a")) == number and index.number(ClippingId("b")) is None
    assert [clipping.metadata.title for clipping in index.clippings(index.order())] == ["новий"]


def test_hashes_and_attention_are_forgotten_when_the_row_changes(tmp_path: Path) -> None:
    index, a = filled(tmp_path / "i", [row("a"), row("b")]), ClippingId("a")
    index.remember_hashes({a: "abc"})
    index.remember_checked({a: Checked(2, ("urn:p",))}, {})
    assert index.hashes() == {a: "abc"} and index.attention() == {a: 2} and index.lost_in(a) == {"urn:p"}
    index.update([row("a")])
    assert index.hashes() == {} and index.attention() == {} and index.lost_in(a) is None


@pytest.mark.parametrize("data", [b"garbage" * 1000, b"SQLite format 3\0" + b"\xff" * 4000, b"x"])
def test_a_file_that_is_no_index_is_thrown_away(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "i").write_bytes(data)
    index = filled(tmp_path / "i", [row("a")])
    assert files(index, Sort.DATE) == ["a"] and index.path == tmp_path / "i"


@pytest.mark.parametrize("page", range(1, 12))
def test_damage_inside_the_file_is_met_by_beginning_anew(tmp_path: Path, page: int) -> None:
    entries = [row(f"{nth}.txt", title="Т" * 300, date="2026-01-01") for nth in range(200)]
    filled(tmp_path / "i", entries).close()
    data = bytearray((tmp_path / "i").read_bytes())
    data[page * 4096 : page * 4096 + 4096] = b"\xee" * 4096
    (tmp_path / "i").write_bytes(data)
    index = Index(tmp_path / "i")
    if len(index.stamps()) < 200 or len(index.order()) < 200:
        index.update(entries)
    assert len(index.clippings(index.order())) in (0, 200)
    if index.renewals:
        index.update(entries)
        assert len(files(index, Sort.TITLE)) == 200


def test_an_index_that_loses_its_tables_while_it_is_open_is_begun_anew(tmp_path: Path) -> None:
    entries = [row("a.txt", title="Т", date="2026-01-01")]
    index = filled(tmp_path / "i", entries)
    with closing(sqlite3.connect(tmp_path / "i")) as other:
        other.executescript("DROP TABLE tagged; DROP TABLE clipping")
    assert not index.order()
    index.update(entries)
    assert len(index.order()) == 1 and index.renewals == 1


def test_a_disk_that_takes_no_new_index_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    index = filled(tmp_path / "i", [])
    monkeypatch.setattr(index, "_in_transaction", full)
    monkeypatch.setattr(index, "_renew_after", lambda _: None)
    with pytest.raises(IndexFailed):
        index.update([row("a.txt", title="Т", date="2026-01-01")])


def test_another_version_of_the_index_is_built_anew(tmp_path: Path) -> None:
    filled(tmp_path / "i", [row("a")]).close()
    with sqlite3.connect(tmp_path / "i") as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    connection.close()
    assert Index(tmp_path / "i").stamps() == {}


def test_a_place_that_cannot_be_written_gives_a_temporary_index(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    index = filled(tmp_path / "file" / "i", [row("a")])
    assert files(index, Sort.DATE) == ["a"] and index.path.exists()
    index.close()
    assert not index.path.exists()


def test_an_index_that_another_program_holds_is_not_thrown_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(tmp_path / "i", [row("a")]).close()
    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda path, **options: connect(path, **{**options, "timeout": 0.01}))
    holder = connect(tmp_path / "i", isolation_level=None)
    holder.execute("PRAGMA journal_mode = DELETE")
    holder.execute("BEGIN EXCLUSIVE")
    other = Index(tmp_path / "i")
    assert other.path != tmp_path / "i"
    holder.execute("ROLLBACK")
    holder.close()
    other.close()
    assert Index(tmp_path / "i").stamps() == {"a": "stamp of a"}


def test_the_key_of_the_alphabet() -> None:
    assert sorted("яїйіиєеґг", key=alphabetical) == list("гґеєиіїйя")


def test_an_index_of_the_first_clipper_is_built_anew(tmp_path: Path) -> None:
    old = sqlite3.connect(tmp_path / "i")
    old.executescript("""
        CREATE TABLE clipping (number INTEGER PRIMARY KEY, file BLOB NOT NULL UNIQUE, row TEXT NOT NULL);
        CREATE VIRTUAL TABLE heads USING fts5(other);
        CREATE INDEX by_date ON clipping (file);
        PRAGMA user_version = 5;
    """)
    old.close()
    index = filled(tmp_path / "i", [row("a", title="Рада")])
    assert files(index, Sort.DATE) == ["a"] and len(index.words.matching("рад") or ()) == 1


def test_marks_of_many_clippings_are_read_at_once(tmp_path: Path) -> None:
    ids = [ClippingId(f"{nth}\udcff") for nth in range(1_300)]
    marked = [Marks("urn:x", colours=("pink",) * (nth % 3)) for nth in range(1_200)]
    entries = (Entry(Clipping(id_, Metadata(), marks=marks), "s") for id_, marks in zip(ids, marked, strict=False))
    index = filled(tmp_path / "i", entries)
    found = index.marks(ids)
    assert found == dict(zip(ids, marked, strict=False))
