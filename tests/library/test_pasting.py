"""Text from the clipboard as a clipping file."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from clipper.domain.import_faults import NoWords, OnlyAnAddress, TextTooLarge
from clipper.formats import registry
from clipper.library.pasting import Content, clipping_of

URL = "https://ledger.example/port?a=1&b=2"


@pytest.fixture(scope="module", autouse=True)
def close_worker() -> Iterator[None]:
    yield
    registry.close()


def test_plain_text_keeps_its_words_and_is_named_after_its_first_sentence() -> None:
    text = "Рада порту проголосувала вночі. Депутати не пояснили рішення.\r\n\r\n«Ми» — сказав голова."
    pasted = clipping_of(Content(text))
    assert pasted.name == "Рада порту проголосувала вночі.txt"
    assert pasted.data.decode() == text.replace("\r\n", "\n") + "\n"


def test_nothing_is_said_that_is_not_known() -> None:
    document = registry.read_document("a.txt", clipping_of(Content("Порт відкрили. Кінець.", url=URL)).data)
    assert document.metadata.url == URL and not document.metadata.date and not document.metadata.source
    assert document.text == "Порт відкрили. Кінець."


def test_a_fragment_of_a_page_becomes_a_page_with_its_address() -> None:
    html = "<h1>Порт відкрили</h1><p>Перший абзац.</p><ul><li>один</li></ul>"
    pasted = clipping_of(Content("Порт відкрили\nПерший абзац.\nодин", html, URL))
    document = registry.read_document(pasted.name, pasted.data)
    assert pasted.name == "Порт відкрили.html" and document.metadata.url == URL
    assert document.text == "Порт відкрили\nПерший абзац.\nодин"


def test_a_whole_page_stays_one() -> None:
    html = "<html><head><title>x</title></head><body><p>Слова сторінки.</p></body></html>"
    data = clipping_of(Content("Слова сторінки.", html, URL)).data.decode()
    assert data.count("<html") == 1 and 'rel="canonical"' in data and data.startswith("<html><head><meta charset")


def test_an_address_that_is_none_is_not_written() -> None:
    for url in ("javascript:alert(1)", 'https://a"onload=x', "about:blank"):
        assert b"canonical" not in clipping_of(Content("a b", "<p>a b</p>", url)).data


@pytest.mark.parametrize("html", ["<img src=x.png>", "<p></p>", "<script>alert(1)</script>"])
def test_a_page_without_words_gives_way_to_the_text(html: str) -> None:
    assert clipping_of(Content("Слова є тут.", html)).name == "Слова є тут.txt"
    with pytest.raises(NoWords):
        clipping_of(Content("", html))


def test_a_page_whose_reading_would_lose_words_gives_way_to_the_text() -> None:
    text = "Одне. " * 50
    assert clipping_of(Content(text, "<p>Одне.</p>")).name.endswith(".txt")


@pytest.mark.parametrize("text", ["", "  \n ", "—…!", "\0"])
def test_what_holds_no_words_is_refused(text: str) -> None:
    with pytest.raises(NoWords):
        clipping_of(Content(text))


@pytest.mark.parametrize("text", [URL, " www.ledger.example/a\n", "ftp://x.example/y"])
def test_a_bare_address_is_refused(text: str) -> None:
    with pytest.raises(OnlyAnAddress):
        clipping_of(Content(text, f'<a href="{text}">x</a>'))


def test_half_characters_and_nuls_do_not_stop_it() -> None:
    data = clipping_of(Content("Слова \ud83d тут\0 є.")).data
    assert data.decode() == "Слова \ufffd тут є.\n"


def test_more_than_a_clipping_may_hold_is_refused() -> None:
    with pytest.raises(TextTooLarge):
        clipping_of(Content("слово " * 2_000_000))
