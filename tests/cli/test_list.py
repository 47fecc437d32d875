from __future__ import annotations

from clipper.library.state_folder import StateFolder
from tests.cli.conftest import Clipper

KEYS = set(
    "file id title title_inferred date source author language words tags note passages needs_attention"
    " starred archived".split()
)


def test_list_gives_every_key_and_no_other(clipper: Clipper) -> None:
    rows = clipper.json("list")
    assert len(rows) == 3 and all(set(row) == KEYS for row in rows)
    row = rows[0]
    assert (row["file"], row["date"], row["source"]) == ("wire/bridges.txt", "2026-04-01", "Northbank Courier")
    assert row["id"] is None and row["passages"] == 0 and row["needs_attention"] is False


def test_newest_first_and_undated_last(clipper: Clipper) -> None:
    assert [row["date"] for row in clipper.json("list")] == ["2026-04-01", "2026-03-05", ""]


def test_sorting_by_title_source_and_passages(clipper: Clipper) -> None:
    clipper("highlight", "undated.txt", "--quote", "комісія")
    orders = ("title", "source", "passages")
    by = {order: [row["file"] for row in clipper.json("list", "--sort", order)] for order in orders}
    assert by["title"] == ["wire/bridges.txt", "undated.txt", "порт.txt"]
    assert by["source"][0] == "wire/bridges.txt"
    assert by["passages"] == ["undated.txt", "wire/bridges.txt", "порт.txt"]


def test_people_see_date_title_source_passages_in_columns(clipper: Clipper) -> None:
    clipper("highlight", "порт.txt", "--quote", "крани")
    head, first, second, _ = clipper("list").out.splitlines()
    assert head.split() == ["DATE", "TITLE", "SOURCE", "PASSAGES", "FILE"]
    assert first.split("  ")[1:3] == [" 2026-04-01", "County bridges"]
    assert second.rstrip().endswith("1  порт.txt")
    assert second.index("порт.txt") == first.index("wire/")


def test_the_id_is_that_of_the_notes_file(clipper: Clipper) -> None:
    clipper("tag", "порт.txt", "порт")
    row = next(row for row in clipper.json("list") if row["file"] == "порт.txt")
    assert row["id"].startswith("urn:uuid:") and row["tags"] == ["порт"]
    assert row["id"] in (clipper.folder / "порт.txt.notes.json").read_text("utf-8")


def test_a_clipping_that_cannot_be_read_is_listed_and_needs_attention(clipper: Clipper) -> None:
    (clipper.folder / "empty.txt").write_bytes(b"")
    row = next(row for row in clipper.json("list") if row["file"] == "empty.txt")
    assert row["needs_attention"] is True
    assert any(line.startswith("!") and "empty.txt" in line for line in clipper("list").out.splitlines())


def test_a_lost_passage_needs_attention_until_its_words_are_back(clipper: Clipper) -> None:
    clipper("highlight", "порт.txt", "--quote", "перевірила причал")
    path = clipper.folder / "порт.txt"
    whole = path.read_text("utf-8")
    for text, expected in ((whole.replace("перевірила причал і", "закрила"), True), (whole + "\n", False)):
        path.write_text(text, "utf-8")
        for _ in range(2):  # the second answer comes out of the index
            row = next(row for row in clipper.json("list") if row["file"] == "порт.txt")
            assert row["needs_attention"] is expected


def test_an_empty_folder_says_so(clipper: Clipper) -> None:
    empty = clipper.folder.parent / "empty"
    empty.mkdir()
    assert clipper("list", folder=empty).out == "No clippings in this folder.\n"
    assert clipper("list", "--json", folder=empty).json == []


def test_a_damaged_index_makes_no_difference(clipper: Clipper) -> None:
    before = clipper.json("list")
    for path in StateFolder.of_user().root.rglob("*.sqlite"):
        path.write_bytes(b"x" * 5_000)
    assert clipper.json("list") == before
