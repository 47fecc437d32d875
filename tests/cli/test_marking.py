from __future__ import annotations

from pathlib import Path

import pytest

from clipper.domain.tag_colours import TAG_HUES
from tests.cli.conftest import Clipper


def test_highlight_makes_a_passage_with_colour_tags_and_note(clipper: Clipper) -> None:
    words = ("--quote", "крани", "--colour", "pink", "--tag", " порт ", "--tag", "війна/ дрони", "--note", " так ")
    made = clipper.json("highlight", "порт.txt", *words)
    assert made["colour"] == "pink" and made["tags"] == ["порт", "війна/дрони"] and made["note"] == "так"
    assert clipper.json("passages") == [made]
    assert made["created"] == made["modified"] and made["created"].endswith("Z")


def test_the_nth_occurrence_is_marked(clipper: Clipper) -> None:
    made = [clipper.json("highlight", "порт.txt", "--quote", "Порт працює", "--occurrence", n) for n in ("1", "2")]
    assert made[0]["start"] < made[1]["start"] and made[0]["id"] != made[1]["id"]
    ran = clipper("highlight", "порт.txt", "--quote", "Порт працює", "--occurrence", "3")
    assert ran.code == 3 and "“Порт працює” is not in порт.txt, or not that often." in ran.err


@pytest.mark.parametrize(
    "quote", ["комісія перевірила", "Комісія  перевірила", "  Комісія перевірила ", "КОМІСІЯ\nперевірила"]
)
def test_a_quote_with_other_typography_is_found(clipper: Clipper, quote: str) -> None:
    assert clipper.json("highlight", "порт.txt", "--quote", quote)["quote"] == "Комісія перевірила"


def test_white_space_at_the_ends_of_a_quote_is_not_marked(clipper: Clipper) -> None:
    made = clipper.json("highlight", "порт.txt", "--quote", " причал ")
    assert made["quote"] == "причал"


def test_the_same_words_again_change_the_passage_that_is_there(clipper: Clipper) -> None:
    first = clipper.json("highlight", "порт.txt", "--quote", "крани", "--tag", "порт", "--note", "a")
    again = clipper.json("highlight", "порт.txt", "--quote", "крани", "--tag", "суд", "--colour", "blue")
    assert again["id"] == first["id"] and again["tags"] == ["порт", "суд"]
    assert (again["colour"], again["note"]) == ("blue", "a")
    assert clipper.json("passages") == [again]


def test_nothing_new_to_say_writes_nothing(clipper: Clipper) -> None:
    first = clipper.json("highlight", "порт.txt", "--quote", "крани", "--tag", "порт")
    notes = clipper.folder / "порт.txt.notes.json"
    before = notes.stat().st_mtime_ns
    assert clipper.json("highlight", "порт.txt", "--quote", "крани", "--tag", "ПОРТ") == first
    assert notes.stat().st_mtime_ns == before


def test_overlapping_passages_stay_separate(clipper: Clipper) -> None:
    for quote in ("Комісія перевірила", "перевірила причал", "причал і крани"):
        clipper.json("highlight", "порт.txt", "--quote", quote)
    assert len({passage["id"] for passage in clipper.json("passages")}) == 3


def test_tag_and_untag_a_clipping(clipper: Clipper) -> None:
    tagged = clipper.json("tag", "порт.txt", "порт", "Порт", "війна/дрони")
    assert tagged["tags"] == ["порт", "війна/дрони"] and tagged["file"] == "порт.txt"
    left = clipper.json("tag", "порт.txt", "ПОРТ", "--remove")
    assert left["tags"] == ["війна/дрони"] and clipper("tag", "порт.txt", "x").out.splitlines()[0] == "порт.txt"


def test_the_note_of_a_clipping_comes_and_goes(clipper: Clipper) -> None:
    assert clipper.json("note", "порт.txt", " Перевірити\nцифру ")["note"] == "Перевірити\nцифру"
    assert clipper("note", "порт.txt", "інша").out.splitlines()[-1] == "  Note  інша"
    assert clipper.json("note", "порт.txt", "")["note"] == ""


def test_tags_are_counted_on_clippings_and_on_passages(clipper: Clipper) -> None:
    clipper("tag", "порт.txt", "порт", "ґрунт")
    clipper("tag", "undated.txt", "Порт")
    clipper("highlight", "порт.txt", "--quote", "крани", "--tag", "порт", "--tag", "war/drones")
    clipper("highlight", "порт.txt", "--quote", "ремонту", "--tag", "порт")
    tags = clipper.json("tags")
    assert [(one["tag"], one["clippings"], one["passages"]) for one in tags] == [
        ("war/drones", 0, 1),
        ("ґрунт", 1, 0),
        ("порт", 2, 2),
    ]
    assert all(set(one) == {"tag", "colour", "clippings", "passages"} and one["colour"] in TAG_HUES for one in tags)
    assert clipper("tags").out.splitlines()[-1].split() == ["порт", "2", "2"]


def test_no_tags_is_said(clipper: Clipper) -> None:
    assert clipper("tags").out == "No tags in this library.\n" and clipper.json("tags") == []


def test_marking_leaves_the_clippings_bytes_and_times_alone(clipper: Clipper) -> None:
    def state() -> dict[str, tuple[bytes, int]]:
        return {one.name: (one.read_bytes(), one.stat().st_mtime_ns) for one in clipper.folder.rglob("*.txt")}

    before = state()
    clipper("highlight", "порт.txt", "--quote", "крани")
    clipper("tag", "wire/bridges.txt", "мости")
    clipper("check", "--repair")
    assert state() == before


def test_reading_commands_write_nothing_into_the_library(clipper: Clipper) -> None:
    (clipper.folder / "порт.txt.notes.json").write_text("garbage")
    before = sorted(path.name for path in clipper.folder.rglob("*"))
    for command in (["list"], ["show", "порт.txt"], ["passages"], ["tags"], ["check"]):
        clipper(command[0], *command[1:])
    assert sorted(path.name for path in clipper.folder.rglob("*")) == before
    assert (clipper.folder / "порт.txt.notes.json").read_text() == "garbage"


def test_notes_of_a_renamed_clipping_are_found_and_go_on_beside_its_new_name(clipper: Clipper) -> None:
    clipper("highlight", "порт.txt", "--quote", "крани")
    (clipper.folder / "порт.txt").rename(clipper.folder / "wire" / "причал.txt")
    assert [one["quote"] for one in clipper.json("show", "wire/причал.txt")["passages"]] == ["крани"]
    clipper.json("highlight", "wire/причал.txt", "--quote", "ремонту")
    assert not (clipper.folder / "порт.txt.notes.json").exists()
    assert [one["file"] for one in clipper.json("passages")] == ["wire/причал.txt"] * 2


def test_a_clipping_whose_text_cannot_be_read_may_still_be_tagged(clipper: Clipper, tmp_path: Path) -> None:
    (clipper.folder / "scan.txt").write_bytes(b"\x00\x01\x02\xff" * 500)
    ran = clipper("tag", "scan.txt", "оригінал", "--json")
    assert ran.code == 0 and ran.json["tags"] == ["оригінал"] and "does not hold text" in ran.err
