from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Clipper
from tests.cli.test_list import KEYS

PASSAGE_KEYS = set("id file quote start end state score colour tags note created modified".split())


def test_show_gives_the_row_the_text_and_the_passages(clipper: Clipper) -> None:
    clipper("highlight", "порт.txt", "--quote", "крани", "--note", "скільки?")
    shown = clipper.json("show", "порт.txt")
    assert set(shown) == KEYS | {"text", "encoding", "blocks"}
    assert shown["encoding"] == "utf-8" and shown["text"].startswith("Порт відкрили після ремонту\nПорт працює")
    (passage,) = shown["passages"]
    assert set(passage) == PASSAGE_KEYS
    assert shown["text"][passage["start"] : passage["end"]] == passage["quote"] == "крани"
    assert (passage["state"], passage["score"], passage["note"]) == ("exact", 1.0, "скільки?")


def test_passages_that_cannot_be_read_are_told_when_there_are_no_others(clipper: Clipper) -> None:
    notes_file = clipper.folder / "порт.txt.notes.json"
    clipper("highlight", "порт.txt", "--quote", "крани")
    notes_file.write_text(notes_file.read_text("utf-8").replace('"start": ', '"start": -'), "utf-8")
    ran = clipper("passages")
    assert ran.out == "No passages.\n" and "1 record in the notes of порт.txt cannot be read" in ran.err


def test_blocks_cover_the_text(clipper: Clipper) -> None:
    shown = clipper.json("show", "порт.txt")
    pieces = [shown["text"][block["start"] : block["end"]] for block in shown["blocks"]]
    assert "\n".join(pieces) == shown["text"] and shown["blocks"][0]["kind"] == "headline"
    assert all(set(block) == {"kind", "start", "end"} for block in shown["blocks"])


def test_people_read_metadata_text_and_passages(clipper: Clipper) -> None:
    clipper("highlight", "порт.txt", "--quote", "крани", "--tag", "порт", "--note", "два\nрядки")
    lines = clipper("show", "порт.txt").out.splitlines()
    assert lines[:3] == ["File      порт.txt", "Title     Порт відкрили після ремонту", "Date      2026-03-05"]
    assert "Комісія перевірила причал і крани. Порт працює знову." in lines
    assert lines[-5] == "1 passage"
    assert lines[-4].split() == ["yellow", "105–110", "крани"]
    assert [line.strip() for line in lines[-3:]] == ["#порт", "два", "рядки"]


def test_an_escape_sequence_in_a_clipping_does_not_reach_the_terminal(clipper: Clipper) -> None:
    (clipper.folder / "evil.txt").write_text("Заголовок \x1b[2J тут.\n\nТекст \x9b31m кінець.\n", "utf-8")
    out = clipper("show", "evil.txt").out
    assert "\x1b" not in out and "\x9b" not in out and "␛[2J" in out


def test_the_seed_is_shown_with_not_one_character_changed(clipper: Clipper, real_files: Path) -> None:
    seed = real_files / "seed" / "2025-10-31-maduro.txt"
    (clipper.folder / seed.name).write_bytes(seed.read_bytes())
    shown = clipper.json("show", seed.name)
    assert (shown["date"], shown["title_inferred"], len(shown["text"])) == ("2025-10-31", True, 2729)
    made = clipper.json("highlight", seed.name, "--quote", "пасивні системи виявлення")
    assert (made["start"], made["end"]) == (1189, 1214)


def test_passages_of_all_clippings_stand_newest_first(clipper: Clipper) -> None:
    clipper("highlight", "undated.txt", "--quote", "комісія")
    clipper("highlight", "wire/bridges.txt", "--quote", "One bridge")
    clipper("highlight", "порт.txt", "--quote", "крани")
    clipper("highlight", "порт.txt", "--quote", "ремонту")
    quotes = [passage["quote"] for passage in clipper.json("passages")]
    assert quotes == ["One bridge", "ремонту", "крани", "комісія"]
    assert [one["quote"] for one in clipper.json("passages", "порт.txt")] == ["ремонту", "крани"]
    assert clipper("passages").out.splitlines()[0] == "wire/bridges.txt"


def test_a_passage_whose_words_went_is_lost_and_says_so(clipper: Clipper) -> None:
    clipper("highlight", "порт.txt", "--quote", "перевірила причал")
    path = clipper.folder / "порт.txt"
    path.write_text(path.read_text("utf-8").replace("перевірила причал і", "закрила"), "utf-8")
    (passage,) = clipper.json("passages")
    assert (passage["state"], passage["score"], passage["start"], passage["end"]) == ("lost", 0.0, None, None)
    assert passage["quote"] == "перевірила причал" and "lost" in clipper("passages").out


def test_passages_of_a_clipping_that_cannot_be_read_any_more_are_listed(clipper: Clipper) -> None:
    clipper("highlight", "порт.txt", "--quote", "крани")
    (clipper.folder / "порт.txt").write_bytes(b"")
    ran = clipper("passages", "--json")
    assert ran.code == 0 and ran.json[0]["quote"] == "крани" and "порт.txt is empty." in ran.err


def test_passages_say_when_there_are_none(clipper: Clipper) -> None:
    assert clipper("passages").out == "No passages.\n" and clipper.json("passages") == []
