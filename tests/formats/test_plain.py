"""Plain text → Document."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from clipper.domain.clipping import BlockKind, Document
from clipper.formats.decoding import decode
from clipper.formats.plain import read_plain

BODY = "Перше речення статті. Друге речення.\n\nДругий абзац статті.\n"


def read(text: str) -> Document:
    return read_plain(text, "utf-8")


def kinds(document: Document) -> list[str]:
    return [block.kind.value for block in document.blocks]


@pytest.fixture
def seed(real_files: Path) -> Document:
    decoded = decode((real_files / "seed" / "2025-10-31-maduro.txt").read_bytes())
    return read_plain(decoded.text, decoded.encoding)


def test_seed_keeps_every_character_from_the_first_sentence_on(seed: Document, real_files: Path) -> None:
    source = (real_files / "seed" / "2025-10-31-maduro.txt").read_text("utf-8")
    body = source[source.index("Президент") :]
    assert seed.text == "\n".join(line for line in body.split("\n") if line.strip())
    assert len(seed.text) == 2729
    assert seed.text.index("пасивні системи виявлення") == 1189


def test_seed_has_its_date_an_inferred_headline_and_a_caption(seed: Document) -> None:
    assert seed.metadata.date == "2025-10-31"
    assert seed.metadata.title_inferred
    assert seed.metadata.title.startswith("Президент Венесуели Ніколас Мадуро")
    assert 60 < len(seed.metadata.title) <= 91
    assert seed.metadata.language == "uk"
    assert kinds(seed)[:3] == ["paragraph", "caption", "paragraph"]


@pytest.mark.parametrize(
    "glue",
    [
        " date 2025-10-31 ",
        "Date: 2025-10-31 ",
        "дата 31.10.2025 ",
        "Дата: 31 жовтня 2025 року ",
        "date: October 31, 2025 ",
        "date 31 October 2025. ",
        "дата 31 октября 2025 г. ",
        "date 2025-10-31\n",
        "date 2025-10-31\n\n",
    ],
)
def test_glued_date_leaves_the_body_whole(glue: str) -> None:
    document = read(glue + BODY)
    assert document.metadata.date == "2025-10-31"
    assert document.text == "Перше речення статті. Друге речення.\nДругий абзац статті."


@pytest.mark.parametrize("line", ["date 2025-13-45 x", "date 2025-10-311 x", "dated 2025-10-31 x", "date of birth"])
def test_what_is_no_date_stays_in_the_body(line: str) -> None:
    document = read(line)
    assert (document.metadata.date, document.text) == ("", line)


def test_key_value_lines_in_both_languages() -> None:
    document = read(
        "Title: Про воду\nДата: 31.10.2025\nДжерело: УП\nAuthor: Леся\n"
        f"URL: https://x.ua/1\nТеги: вода, #Київ\n\n{BODY}"
    )
    found = document.metadata
    assert (found.title, found.date, found.source, found.author) == ("Про воду", "2025-10-31", "УП", "Леся")
    assert (found.url, found.tags) == ("https://x.ua/1", ("вода", "Київ"))
    assert document.text.startswith("Перше речення") and not found.title_inferred


def test_unknown_keys_stay_in_the_body() -> None:
    document = read(f"Title: Про воду\nРозділ: Світ\nDate: 2025-10-31\n\n{BODY}")
    assert document.metadata.date == "2025-10-31"
    assert document.text.startswith("Розділ: Світ\nПерше")


def test_an_unknown_key_under_a_headline_stands_in_the_text_once() -> None:
    assert read(f"Заголовок\nDate: 2025-10-31\nМісто: Київ\nAuthor: Леся\n\n{BODY}").text.count("Місто: Київ") == 1
    only_header = "Заголовок\nDate: 2025-10-31\nМісто: Київ\nAuthor: Леся"
    assert read(only_header).text == only_header


def test_tags_of_two_lines_are_all_kept() -> None:
    assert read(f"Tags: а, б\nKeywords: в\n\n{BODY}").metadata.tags == ("а", "б", "в")


def test_another_source_beside_the_date_is_not_lost() -> None:
    document = read(f"Source: УП\n2025-10-31 | Київ\n\n{BODY}")
    assert (document.metadata.source, document.metadata.date) == ("УП", "2025-10-31")
    assert "Київ" in document.text
    assert read(f"Source:\n2025-10-31 | УП\n\n{BODY}").metadata.source == "УП"


def test_a_sentence_that_looks_like_a_key_stays() -> None:
    text = "Source: he said that the war was over and nothing else."
    assert read(f"{text}\n\n{BODY}").text.startswith(text)


def test_first_short_line_is_the_headline_and_part_of_the_text() -> None:
    document = read(f"Вода дорожчає\n\n{BODY}")
    assert document.blocks[0].kind is BlockKind.HEADLINE
    assert (document.metadata.title, document.metadata.title_inferred) == ("Вода дорожчає", False)
    assert document.text.startswith("Вода дорожчає\nПерше")


def test_headline_with_a_date_and_source_line_under_it() -> None:
    document = read(f"Вода дорожчає\n2025-10-31 | Українська правда\n{BODY}")
    assert (document.metadata.date, document.metadata.source) == ("2025-10-31", "Українська правда")
    assert document.text.startswith("Вода дорожчає\nПерше")


@pytest.mark.parametrize("first", ["Це вже речення.", "Що далі?", "слово " * 40, "Мадуро (фото з відкритих джерел)"])
def test_what_is_no_headline(first: str) -> None:
    assert read(f"{first}\n\n{BODY}").blocks[0].kind is not BlockKind.HEADLINE


def test_title_line_is_metadata_only_but_its_repetition_is_a_headline() -> None:
    assert kinds(read(f"Title: Про воду\n\n{BODY}")) == ["paragraph", "paragraph"]
    assert kinds(read(f"Title: Про воду\n\nПро воду\n\n{BODY}")) == ["headline", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    "caption",
    [
        "Мадуро і Путін (фото з відкритих джерел)",
        "Photo: Reuters",
        "Soldiers rest. (AP Photo/Jane Doe)",
        "Фото: УНІАН",
    ],
)
def test_photo_credits_make_captions(caption: str) -> None:
    assert kinds(read(f"{BODY}\n{caption}\n\nКінець статті."))[2] == "caption"


def test_headlines_that_promise_photos_are_no_captions() -> None:
    assert kinds(read(f"У Києві зупинилося метро (фото, відео)\n\n{BODY}"))[0] == "headline"


def test_without_blank_lines_every_line_is_a_paragraph() -> None:
    assert kinds(read("Перший абзац.\nДругий абзац.\nТретій абзац.")) == ["paragraph"] * 3


def test_hard_wrapped_paragraphs_keep_their_lines() -> None:
    document = read("перший рядок\nдругий рядок.\n\n  третій\tрядок \nчетвертий.")
    assert [block.text for block in document.blocks] == [
        "перший рядок\nдругий рядок.",
        "  третій\tрядок \nчетвертий.",
    ]


def test_only_newlines_end_lines() -> None:
    text = "a\x0bb\x0cc\x1cd\x85e\u2028f."
    assert read(f"{text}\n\nКінець.").blocks[0].text == text


def test_a_file_of_nothing_but_header_shows_it() -> None:
    document = read("Title: Про воду\nURL: https://x.ua/1\n")
    assert document.metadata.url == "https://x.ua/1"
    assert document.text == "Title: Про воду\nURL: https://x.ua/1"


@pytest.mark.parametrize(
    "piece", ["\n", " ", "a\n", "Title: x\n", "x | ", "date 2025-10-31 ", "a. ", "(" * 99 + "\n\n"]
)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    begin = time.process_time()  # of this process: the machine may be busy
    read("date 2025-10-31" + piece * (300_000 // len(piece)) + "x")
    assert time.process_time() - begin < 3
