"""Markdown → Document."""

from __future__ import annotations

import time

import pytest

from clipper.domain.clipping import BlockKind, Document, RunStyle
from clipper.formats.markdown import TOO_DEEP, TOO_LARGE, read_markdown

CLIPPED = """---
title: No
source: "https://www.pravda.com.ua/x"
author:
  - "[[Іван Франко]]"
  - [[people/lesia|Леся]]
published: 2025-10-31
created: 2025-11-02
tags: [вода, "#Київ"]
---
Текст.
"""


def read(text: str) -> Document:
    return read_markdown(text, "utf-8")


def lines(text: str) -> list[tuple[str, str, int, str]]:
    return [(block.kind.value, block.text, block.level, block.marker) for block in read(text).blocks]


def test_front_matter_of_obsidian_clipper() -> None:
    document = read(CLIPPED)
    found = document.metadata
    assert (found.title, found.title_inferred, found.date) == ("No", False, "2025-10-31")
    assert (found.url, found.source) == ("https://www.pravda.com.ua/x", "pravda.com.ua")
    assert (found.author, found.tags) == ("Іван Франко, Леся", ("вода", "Київ"))
    assert document.text == "Текст."


@pytest.mark.parametrize("broken", ["title: [x", "- a", "'", "a: b: c", "[" * 3000])
def test_broken_front_matter_stays_in_the_text(broken: str) -> None:
    assert broken.strip("- '") in read(f"---\n{broken}\n---\n\nТекст.").text


@pytest.mark.parametrize(
    "hostile",
    [
        'title: "\\UFFFFFFFF"',
        "[" * 30_000,
        "a: &a [[]" + ",[]" * 3_000 + "]\nb: &b [*a" + ",*a" * 2_000 + "]\ntitle: [*b" + ",*b" * 2_000 + "]",
    ],
)
def test_hostile_front_matter_costs_no_time(hostile: str) -> None:
    start = time.perf_counter()
    assert read(f"---\n{hostile}\n---\n\nТекст.").text.endswith("Текст.")
    assert time.perf_counter() - start < 2


@pytest.mark.parametrize("piece", ["[", "![", "[[]"])
def test_brackets_that_stay_open_cost_no_time(piece: str) -> None:
    start = time.perf_counter()
    document = read(piece * 200_000)
    assert document.text == piece * 200_000 and document.remarks == (TOO_LARGE,)
    assert time.perf_counter() - start < 4


def test_many_links_in_one_paragraph_are_links() -> None:
    document = read("[а](http://б.ua) " * 2_000)
    assert len(document.blocks[0].runs) == 2_000 and not document.remarks


def test_a_file_of_nothing_but_front_matter_shows_it() -> None:
    document = read("---\ntitle: Про воду\n---\n")
    assert document.metadata.title == "Про воду" and "title: Про воду" in document.text


def test_first_heading_is_the_headline() -> None:
    document = read("# Вода *дорожчає*\n\nТекст.\n\n# Інше")
    assert [block.kind for block in document.blocks] == [BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.HEADING]
    assert document.metadata.title == "Вода дорожчає"


def test_without_a_headline_the_first_sentence_is_the_title() -> None:
    document = read("Перше речення. Друге.")
    assert (document.metadata.title, document.metadata.title_inferred) == ("Перше речення.", True)


def test_styles_are_runs_over_the_text() -> None:
    block = read("Абзац **жирний *і курсив*** [лінк](https://a.b/c) `код`").blocks[0]
    assert block.text == "Абзац жирний і курсив лінк код"
    found = {(run.style, block.text[run.start : run.end], run.href) for run in block.runs}
    assert found == {
        (RunStyle.STRONG, "жирний і курсив", ""),
        (RunStyle.EMPHASIS, "і курсив", ""),
        (RunStyle.LINK, "лінк", "https://a.b/c"),
        (RunStyle.CODE, "код", ""),
    }


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "file:///etc/passwd", "//host/x", "data:text/html,x", "#a"]
)
def test_unsafe_links_are_only_text(target: str) -> None:
    document = read(f"Слово [лінк](<{target}>) кінець.")
    assert not document.blocks[0].runs and "лінк" in document.text


def test_lists_have_levels_and_markers() -> None:
    assert lines("- a\n  - b\n    1. c\n\n    ще\n3) три\n4) чотири") == [
        ("list_item", "a", 1, "•"),
        ("list_item", "b", 2, "•"),
        ("list_item", "c", 3, "1."),
        ("list_item", "ще", 2, ""),
        ("list_item", "три", 1, "3."),
        ("list_item", "чотири", 1, "4."),
    ]


def test_quotes_code_and_tables() -> None:
    assert lines("> a\n> > b\n\n```py\n x\n\n y\n```\n\n| a | b |\n|---|---|\n| 1 |  |") == [
        ("quote", "a", 1, ""),
        ("quote", "b", 2, ""),
        ("preformatted", " x\n\n y", 0, ""),
        ("table_row", "a\tb", 0, ""),
        ("table_row", "1\t", 0, ""),
    ]


def test_an_image_in_a_paragraph_is_a_block_of_its_own() -> None:
    document = read("Перед **і ![Фото води](img/%D0%B2%D0%BE%D0%B4%D0%B0.jpg) після**")
    assert [block.text for block in document.blocks] == ["Перед і", "\ufffc", "після"]
    image = document.blocks[1]
    assert (image.image, image.alternative) == ("img/вода.jpg", "Фото води")
    assert all(run.style is RunStyle.STRONG for block in document.blocks for run in block.runs)


@pytest.mark.parametrize("source", ["//host/x.png", "/etc/x.png", "C:/x.png"])
def test_images_from_elsewhere_are_only_words(source: str) -> None:
    assert read(f"Слово ![вода]({source})").text.split() == ["Слово", "вода"]


def test_html_is_shown_as_text() -> None:
    assert read('<div onclick="x">a</div>\n\nb <b>c</b>').text == '<div onclick="x">a</div>\nb <b>c</b>'


def test_line_breaks_are_kept() -> None:
    assert read("a\nb  \nc\\\nd").text == "a\nb\nc\nd"


def test_character_references_bring_in_nothing_unsafe() -> None:
    assert read("a&#xFEFF;b&#x2029;cd&#13;e").text == "ab\ncd\ne"


@pytest.mark.parametrize(
    "text", [">" * 10_000 + " x", "- " * 5_000 + "x", "\n".join("  " * i + "- x" for i in range(300))]
)
def test_deep_nesting_is_shown_as_plain_text(text: str) -> None:
    document = read(text)
    assert document.remarks == (TOO_DEEP,) and document.text == text


def test_a_megabyte_is_shown_as_plain_text() -> None:
    document = read("слово\n\n" * 200_000)
    assert document.remarks == (TOO_LARGE,) and len(document.blocks) == 200_000


@pytest.mark.parametrize("piece", ["[", "![[", "*a_", "|a", "`a", "[a](", "<a ", "> a\n", "&a;", "- a\n\n"])
def test_hostile_markdown_takes_linear_time(piece: str) -> None:
    begin = time.process_time()  # of this process: the machine may be busy
    read((piece * 30_000)[:30_000])
    assert time.process_time() - begin < 4


def test_what_is_nothing_but_rules_is_shown() -> None:
    assert read("***").text == "***"
