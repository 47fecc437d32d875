from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest

from clipper.domain.errors import TagBookDamaged, TagBookForeign, TagBookNewer, TagBookUnreadable
from clipper.domain.passage import Colour
from clipper.domain.tag_book import TagBook, TagDefinition, defined, dropped, renamed, with_meanings
from clipper.domain.tag_edits import Rename, TagTarget
from clipper.storage.atomic import Files
from clipper.storage.notes_names import is_ours
from clipper.storage.tag_book_file import BookChanged, NotOurs, TagBookFile, format_book, parse_book

NOW = "2026-11-23T10:00:00Z"
BOOK = TagBook((TagDefinition("war", "#102030", "про війну", ("війна",)), TagDefinition("war/drones")))
UNKNOWN = b"""{
  "clip:version": 1,
  "tags": [
    {
      "label": "war",
      "colour": "#aabbcc",
      "aliases": 5,
      "icon": {"big": 123456789012345678901234567890}
    },
    "odd",
    {
      "colour": "#FFFFFF"
    }
  ],
  "searches": [
    {
      "name": "all",
      "weight": 1.50
    }
  ]
}
"""


@pytest.fixture
def file(tmp_path: Path) -> TagBookFile:
    return TagBookFile(tmp_path, lambda: NOW)


def test_a_book_reads_as_it_was_written() -> None:
    data = format_book(BOOK)
    assert parse_book(data).book == BOOK and format_book(parse_book(data).book) == data
    first = json.loads(data)["tags"][0]
    assert list(first) == ["label", "colour", "description", "aliases"] and json.loads(data)["clip:version"] == 1


def test_unknown_data_is_kept_at_every_level() -> None:
    book = parse_book(UNKNOWN).book
    assert book.colour_of("war") == "#AABBCC" and len(book.unread) == 2
    assert json.loads(format_book(book)) == json.loads(UNKNOWN)
    changed = json.loads(format_book(renamed(book, TagTarget(Rename("war", "x")))))
    assert changed["tags"][0] == {**json.loads(UNKNOWN)["tags"][0], "label": "x"}
    assert changed["tags"][1:] == json.loads(UNKNOWN)["tags"][1:] and changed["searches"][0]["weight"] == 1.5


def test_undoing_a_change_gives_the_same_bytes(file: TagBookFile) -> None:
    first = format_book(parse_book(UNKNOWN).book)
    file.path.write_bytes(first)
    loaded = file.load()
    changed = file.save(loaded, defined(loaded.book, TagDefinition("art", "#000000")))
    assert file.path.read_bytes() != first
    file.save(changed, dropped(changed.book, ["art"]))
    assert file.path.read_bytes() == first


def test_the_file_is_written_when_there_is_something_to_say_and_goes_when_there_is_nothing(file: TagBookFile) -> None:
    loaded = file.save(file.load(), TagBook())
    assert not file.path.exists()
    loaded = file.save(loaded, BOOK)
    assert file.path.exists()
    before = file.path.stat().st_mtime_ns
    assert file.save(loaded, BOOK) is loaded and file.path.stat().st_mtime_ns == before
    file.save(loaded, TagBook())
    assert not file.path.exists()


@pytest.mark.parametrize("text", ['{"tags": []}', "[]", "5", '{"clip:version": "1"}', '{"clip:version": true}'])
def test_a_file_that_is_not_ours_is_never_written(file: TagBookFile, text: str) -> None:
    file.path.write_text(text)
    loaded = file.load()
    assert isinstance(loaded.fault, TagBookForeign) and loaded.is_read_only
    with pytest.raises(TagBookForeign):
        file.save(loaded, BOOK)
    assert file.path.read_text() == text
    with pytest.raises(NotOurs):
        parse_book(text.encode())


def test_a_newer_file_is_read_and_never_written(file: TagBookFile) -> None:
    file.path.write_text('{"clip:version": 2, "tags": [{"label": "war", "colour": "#010203"}]}')
    loaded = file.load()
    assert isinstance(loaded.fault, TagBookNewer) and loaded.book.colour_of("war") == "#010203"
    with pytest.raises(TagBookNewer):
        file.save(loaded, BOOK)


@pytest.mark.parametrize("data", [b"", b"{", b"\0" * 40, b'{"clip:version": 1'])
def test_a_damaged_file_is_kept_under_another_name(file: TagBookFile, data: bytes) -> None:
    file.path.write_bytes(data)
    loaded = file.load()
    assert isinstance(loaded.fault, TagBookDamaged) and not loaded.is_read_only and file.path.read_bytes() == data
    saved = file.save(loaded, BOOK)
    assert isinstance(saved.fault, TagBookDamaged) and parse_book(file.path.read_bytes()).book == BOOK
    kept = file.path.with_name(str(saved.fault.values["kept_as"]))
    assert kept.read_bytes() == data and is_ours(kept.name) and "damaged-20261123-100000" in kept.name


def test_a_file_that_changed_since_it_was_read_is_not_overwritten(file: TagBookFile) -> None:
    loaded = file.load()
    file.path.write_bytes(UNKNOWN)
    with pytest.raises(BookChanged):
        file.save(loaded, BOOK)
    again = file.load()
    file.path.write_bytes(format_book(BOOK))
    with pytest.raises(BookChanged):
        file.save(again, TagBook())
    assert file.path.read_bytes() == format_book(BOOK)


def test_a_file_that_cannot_be_read_is_read_only(file: TagBookFile) -> None:
    file.path.mkdir()
    loaded = file.load()
    assert isinstance(loaded.fault, TagBookUnreadable) and loaded.is_read_only


def test_a_failed_write_leaves_the_old_file(tmp_path: Path) -> None:
    class Full(Files):
        def fsync(self, descriptor: int) -> None:
            super().fsync(descriptor)
            raise OSError(errno.ENOSPC, "No space left on device")

    (tmp_path / "clipper-library.json").write_bytes(UNKNOWN)
    file = TagBookFile(tmp_path, lambda: NOW, Full())
    with pytest.raises(OSError, match="No space"):
        file.save(file.load(), BOOK)
    assert file.path.read_bytes() == UNKNOWN and len(list(tmp_path.iterdir())) == 1


def test_the_first_of_two_definitions_of_a_tag_counts_and_the_other_is_kept() -> None:
    entries = [{"label": "War", "colour": "#000000"}, {"label": "war", "colour": "#FFFFFF"}]
    book = parse_book(json.dumps({"clip:version": 1, "tags": entries}).encode()).book
    assert book.colour_of("war") == "#000000" and json.loads(format_book(book))["tags"] == entries


@pytest.mark.parametrize("tags", [{"label": "war"}, "war", None, {}, [[]], [{"label": 5}], [{"label": " / "}]])
def test_odd_tags_do_no_harm(tags: object) -> None:
    book = parse_book(json.dumps({"clip:version": 1.0, "tags": tags}).encode()).book
    written = json.loads(format_book(book))
    listed = [] if tags is None else tags if isinstance(tags, list) else [tags]
    assert written.get("tags", []) == listed


MEANT = b"""{
  "clip:version": 1,
  "meanings": {
    "pink": "Doubtful",
    "teal": "not ours",
    "blue": {"of": "another kind"}
  }
}
"""


def test_meanings_of_the_colours_come_back_and_what_we_do_not_know_in_them_stays() -> None:
    book = parse_book(MEANT).book
    assert book.meanings == (("pink", "Doubtful"),) and json.loads(format_book(book)) == json.loads(MEANT)
    changed = json.loads(format_book(with_meanings(book, {"yellow": "Figures", "green": ""})))
    assert changed["meanings"] == {
        "teal": "not ours",
        "blue": {"of": "another kind"},
        "yellow": "Figures",
        "green": "",
    }


def test_meanings_that_are_no_object_are_kept_beside_ours() -> None:
    book = parse_book(b'{"clip:version": 1, "meanings": ["odd"]}').book
    said = json.loads(format_book(with_meanings(book, {"pink": "Doubtful"})))["meanings"]
    assert said == {"clip:unread": ["odd"], "pink": "Doubtful"}


def test_taking_meanings_back_leaves_no_file(file: TagBookFile) -> None:
    loaded = file.save(file.load(), with_meanings(TagBook(), {"pink": "Doubtful"}))
    assert json.loads(file.path.read_bytes()) == {"clip:version": 1, "meanings": {"pink": "Doubtful"}}
    file.save(loaded, with_meanings(loaded.book, {}))
    assert not file.path.exists()


def test_a_meaning_stands_in_the_place_of_what_made_no_sense_there() -> None:
    read = parse_book(b'{"clip:version": 1, "meanings": {"yellow": 5, "green": null, "other": 5}}').book
    data = format_book(with_meanings(read, {Colour.YELLOW: "цифри"}))
    assert parse_book(data).book.meanings == (("yellow", "цифри"),)
    assert json.loads(data)["meanings"] == {"yellow": "цифри", "green": None, "other": 5}
