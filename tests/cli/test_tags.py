from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest

from clipper.storage.atomic import Files
from tests.cli.conftest import Clipper


@pytest.fixture
def tagged(clipper: Clipper) -> Clipper:
    clipper("tag", "порт.txt", "порт", "суд")
    clipper("tag", "undated.txt", "Порт/склад")
    clipper("highlight", "порт.txt", "--quote", "крани", "--tag", "порт", "--tag", "гавань")
    return clipper


def counts(rows: list[dict[str, object]]) -> dict[object, tuple[object, object]]:
    return {row["tag"]: (row["clippings"], row["passages"]) for row in rows}


def define(clipper: Clipper, **colours: str) -> Path:
    path = clipper.folder / "clipper-library.json"
    tags = [{"label": tag, "colour": colour} for tag, colour in colours.items()]
    path.write_text(json.dumps({"clip:version": 1, "tags": tags}), "utf-8")
    return path


def test_renaming_takes_children_along_and_lists_the_tags_after_it(tagged: Clipper) -> None:
    rows = tagged.json("tags", "--rename", "ПОРТ", "море")
    assert counts(rows) == {"гавань": (0, 1), "море": (1, 1), "море/склад": (1, 0), "суд": (1, 0)}
    assert set(rows[0]) == {"tag", "colour", "clippings", "passages"} and counts(tagged.json("tags")) == counts(rows)
    assert tagged.json("show", "undated.txt")["tags"] == ["море/склад"]


def test_renaming_onto_another_tag_is_refused_with_the_way_out(tagged: Clipper) -> None:
    ran = tagged("tags", "--rename", "порт", "Гавань")
    assert (ran.code, ran.out) == (3, "") and "“гавань”" in ran.err and "--merge" in ran.err
    assert tagged.json("show", "порт.txt")["tags"] == ["порт", "суд"]


def test_merging_makes_one_tag_of_several(tagged: Clipper) -> None:
    rows = tagged.json("tags", "--merge", "порт", "суд", "--into", "Гавань")
    assert counts(rows) == {"гавань": (1, 1), "гавань/склад": (1, 0)}


def test_a_tag_that_is_not_there_is_told(tagged: Clipper) -> None:
    for words in (["--rename", "немає", "x"], ["--merge", "порт", "немає", "--into", "x"]):
        ran = tagged("tags", *words)
        assert ran.code == 3 and "“немає”" in ran.err
    assert tagged.json("show", "порт.txt")["tags"] == ["порт", "суд"]


def test_colours_come_from_the_tag_book_and_follow(tagged: Clipper) -> None:
    path = define(tagged, порт="#aabbcc", unused="#000000")
    rows = tagged.json("tags", "--rename", "порт", "море")
    assert {row["tag"]: row["colour"] for row in rows if row["tag"].startswith("море")} == {
        "море": "#AABBCC",
        "море/склад": "#AABBCC",
    }
    assert [one["label"] for one in json.loads(path.read_text("utf-8"))["tags"]] == ["unused", "море"]
    assert "unused" not in counts(rows)


def test_what_could_not_be_changed_is_told_and_the_rest_is_done(tagged: Clipper) -> None:
    path = tagged.folder / "undated.txt.notes.json"
    newer = path.read_text("utf-8").replace('"clip:version": 1', '"clip:version": 2')
    path.write_text(newer, "utf-8")
    ran = tagged("tags", "--rename", "порт", "море", "--json")
    assert ran.code == 1 and "undated.txt" in ran.err and counts(ran.json)["море"] == (1, 1)
    assert path.read_text("utf-8") == newer
    ran = tagged("tags", "--rename", "порт", "океан")
    assert ran.code == 3 and len(ran.err.splitlines()) == 1


def test_nothing_is_changed_when_nothing_can_be_written(tagged: Clipper, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    before = define(tagged, порт="#aabbcc").read_bytes()
    monkeypatch.setattr(Files, "write", full)
    ran = tagged("tags", "--rename", "порт", "море")
    assert ran.code == 3 and "Nothing was changed" in ran.err and len(ran.err.splitlines()) == 1
    assert (tagged.folder / "clipper-library.json").read_bytes() == before
    assert tagged.json("show", "порт.txt")["tags"] == ["порт", "суд"]


def test_a_file_of_another_program_is_told_and_left_alone(tagged: Clipper) -> None:
    path = tagged.folder / "clipper-library.json"
    path.write_text("{}")
    ran = tagged("tags", "--rename", "порт", "море")
    assert ran.code == 0 and "clipper-library.json" in ran.err and "море/склад" in ran.out
    assert path.read_text() == "{}"


def test_people_see_a_table(tagged: Clipper) -> None:
    assert tagged("tags").out.splitlines()[0].split() == ["TAG", "CLIPPINGS", "PASSAGES"]
