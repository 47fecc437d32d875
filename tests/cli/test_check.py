from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Clipper, Json


def check(clipper: Clipper, *words: str) -> Json:
    ran = clipper("check", *words, "--json")
    assert ran.code == (1 if ran.json["problems"] else 0) and ran.err == ""
    assert set(ran.json) == {"clippings", "passages", "problems"}
    assert all(set(one) == {"file", "kind", "message", "repaired"} for one in ran.json["problems"])
    return ran.json


def kinds(found: Json) -> list[tuple[str, str, bool]]:
    return [(one["file"], one["kind"], one["repaired"]) for one in found["problems"]]


def test_a_whole_library_has_no_problems(clipper: Clipper) -> None:
    clipper("highlight", "порт.txt", "--quote", "крани")
    assert check(clipper) == {"clippings": 3, "passages": 1, "problems": []}
    assert clipper("check").out == "3 clippings, 1 passage: no problems.\n"


def test_a_damaged_notes_file_is_found_and_set_aside(clipper: Clipper) -> None:
    path = clipper.folder / "порт.txt.notes.json"
    path.write_bytes(b"\0" * 40)
    assert kinds(check(clipper)) == [("порт.txt", "notes-damaged", False)]
    assert path.exists()
    repaired = check(clipper, "--repair")
    (kept,) = clipper.folder.glob("*.damaged-*")
    assert kinds(repaired) == [("порт.txt", "notes-damaged", True)]
    assert kept.name in repaired["problems"][0]["message"] and kept.read_bytes() == b"\0" * 40
    assert check(clipper)["problems"] == []


def test_notes_that_cannot_be_read_and_newer_ones(clipper: Clipper) -> None:
    (clipper.folder / "порт.txt.notes.json").mkdir()
    clipper("tag", "undated.txt", "x")
    path = clipper.folder / "undated.txt.notes.json"
    path.write_bytes(path.read_bytes().replace(b'"clip:version": 1', b'"clip:version": 7'))
    found = kinds(check(clipper, "--repair"))
    assert found == [("порт.txt", "notes-unreadable", False), ("undated.txt", "notes-newer", False)]


def test_one_bad_record_is_told_and_the_others_load(clipper: Clipper) -> None:
    for quote in ("крани", "ремонту"):
        clipper("highlight", "порт.txt", "--quote", quote)
    path = clipper.folder / "порт.txt.notes.json"
    page = json.loads(path.read_text("utf-8"))
    page["items"].append({"id": "urn:x:1", "type": "Annotation", "motivation": "highlighting", "target": 7})
    path.write_text(json.dumps(page), "utf-8")
    found = check(clipper, "--repair")
    assert kinds(found) == [("порт.txt", "bad-record", False)] and found["passages"] == 2
    row = next(row for row in clipper.json("list") if row["file"] == "порт.txt")
    assert row["needs_attention"] is True and row["passages"] == 2
    assert "1 record in the notes of порт.txt cannot be read" in clipper("show", "порт.txt").err


def test_a_lost_passage_is_told_with_its_words(clipper: Clipper) -> None:
    clipper("highlight", "порт.txt", "--quote", "перевірила причал")
    path = clipper.folder / "порт.txt"
    path.write_text(path.read_text("utf-8").replace("перевірила причал і", "закрила"), "utf-8")
    found = check(clipper)
    assert kinds(found) == [("порт.txt", "lost", False)] and "“перевірила причал”" in found["problems"][0]["message"]


def test_a_clipping_that_cannot_be_read(clipper: Clipper) -> None:
    clipper("highlight", "порт.txt", "--quote", "крани")
    (clipper.folder / "порт.txt").write_bytes(b"")
    (clipper.folder / "scan.txt").write_bytes(b"\x00\x01\x02\xff" * 500)
    assert set(kinds(check(clipper))) == {
        ("порт.txt", "clipping-unreadable", False),
        ("scan.txt", "clipping-unreadable", False),
    }


def test_notes_whose_clipping_is_gone(clipper: Clipper) -> None:
    clipper("tag", "порт.txt", "x")
    (clipper.folder / "порт.txt").unlink()
    assert kinds(check(clipper, "--repair")) == [("порт.txt.notes.json", "clipping-gone", False)]
    assert (clipper.folder / "порт.txt.notes.json").exists()


def test_damaged_notes_whose_clipping_is_gone_are_set_aside(clipper: Clipper) -> None:
    (clipper.folder / "wire" / "gone.txt.notes.json").write_text("{")
    assert kinds(check(clipper, "--repair")) == [("wire/gone.txt.notes.json", "notes-damaged", True)]
    assert check(clipper)["problems"] == []


def test_notes_that_could_belong_to_two_clippings_stay_where_they_are(clipper: Clipper) -> None:
    clipper("tag", "порт.txt", "x")
    whole = (clipper.folder / "порт.txt").read_bytes()
    (clipper.folder / "порт.txt").unlink()
    for name in ("a.txt", "b.txt"):
        (clipper.folder / name).write_bytes(whole)
    found = check(clipper, "--repair")
    assert kinds(found) == [("порт.txt.notes.json", "two-candidates", False)]
    assert "a.txt, b.txt" in found["problems"][0]["message"]
    assert len(list(clipper.folder.glob("*.notes.json"))) == 1


def test_moved_notes_are_saved_beside_their_clipping(clipper: Clipper) -> None:
    clipper("highlight", "порт.txt", "--quote", "крани")
    (clipper.folder / "порт.txt").rename(clipper.folder / "причал.txt")
    assert kinds(check(clipper)) == [("причал.txt", "moved-notes", False)]
    assert kinds(check(clipper, "--repair")) == [("причал.txt", "moved-notes", True)]
    assert check(clipper) == {"clippings": 3, "passages": 1, "problems": []}
    assert [path.name for path in clipper.folder.glob("*.notes.json")] == ["причал.txt.notes.json"]


def test_mirrored_notes_are_brought_home(clipper: Clipper, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr("clipper.library.notes_store.NotesStore._save_in_library", refuse)
        clipper("tag", "порт.txt", "x")
        assert kinds(check(clipper, "--repair")) == [("порт.txt", "mirrored", False)]
    assert kinds(check(clipper)) == [("порт.txt", "mirrored", False)]
    assert kinds(check(clipper, "--repair")) == [("порт.txt", "mirrored", True)]
    assert check(clipper)["problems"] == [] and (clipper.folder / "порт.txt.notes.json").exists()


def test_notes_that_wait_for_a_clipping_which_went_are_told(
    clipper: Clipper, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr("clipper.library.notes_store.NotesStore._save_in_library", refuse)
        clipper("tag", "порт.txt", "x")
    (clipper.folder / "порт.txt").unlink()
    assert kinds(check(clipper, "--repair")) == [("порт.txt.notes.json", "clipping-gone", False)]


def test_people_read_one_line_a_problem_and_a_count(clipper: Clipper) -> None:
    (clipper.folder / "порт.txt.notes.json").write_text("{")
    clipper("tag", "undated.txt", "x")
    (clipper.folder / "undated.txt").unlink()
    ran = clipper("check", "--repair")
    gone, damaged, count = ran.out.splitlines()
    assert ran.code == 1 and gone.startswith("clipping-gone        The clipping of undated.txt.notes.json")
    assert damaged.startswith("repaired             The notes file of порт.txt is damaged")
    assert count == "2 clippings, 0 passages: 2 problems, 1 repaired."


def test_a_folder_that_was_a_file_is_told_once(clipper: Clipper, tmp_path: Path) -> None:
    ran = clipper("check", folder=tmp_path / "nowhere")
    assert ran.code == 3 and ran.out == ""
