from __future__ import annotations

import subprocess
import sys
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipper.domain.clipping import Block, BlockKind, Document, Metadata, Run, RunStyle
from clipper.domain.hyphenation import places_in, soft_hyphens
from clipper.domain.offsets import with_soft_hyphens


def broken(text: str, language: str = "uk") -> str:
    return with_soft_hyphens(text, list(places_in(text, language))).replace("\u00ad", "|")


def document(*blocks: Block, language: str = "uk") -> Document:
    return Document(Metadata(language=language), blocks, reader="t/1", encoding="utf-8")


def test_each_word_goes_by_the_rules_of_its_script() -> None:
    assert broken("«представники» procurement") == "«пре|д|ста|в|ни|ки» pro|cure|ment"


def test_no_scrap_of_a_word_goes_into_the_next_line() -> None:
    assert broken("responsibility") == "re|spon|si|bil|ity"


def test_the_clippings_language_holds_for_its_own_script() -> None:
    assert broken("Rechtsanwalt представник", "de") == "Rechts|an|walt пре|д|ста|в|ник"
    assert broken("представник procurement", "ru").endswith("pro|cure|ment")


@pytest.mark.parametrize("language", ["", "xx", "zh-Hant", "el", "en-GB", "sr-Latn", "uk-UA"])
def test_any_language_code_will_do(language: str) -> None:
    assert "|" in broken("представники", language)


@pytest.mark.parametrize(
    "text",
    [
        "https://example.com/representatives",
        "www.representatives.org",
        "representatives@example.com",
        "representatives.py",
        "representatives/procurement",
        "long_identifier",
        "представники2025",
        "2025представники",
        "ОБОРОНПРОМ",
        "короб",
        "İstanbulular",
        "representativesПредставники",
        "при\u00adставники",
        "п" * 200,
    ],
)
def test_what_is_no_plain_long_word_stays_whole(text: str) -> None:
    assert list(places_in(text, "uk")) == []


def test_an_address_ends_at_white_space() -> None:
    assert broken("http://a.b/procurement procurement") == "http://a.b/procurement pro|cure|ment"


@pytest.mark.parametrize("apostrophe", "'’ʼ")
def test_all_apostrophes_are_one_and_stay_with_the_letter_before(apostrophe: str) -> None:
    word = f"об{apostrophe}єднання"
    assert broken(word).startswith(f"об{apostrophe}|єд")


def test_marks_stay_with_their_letters() -> None:
    assert broken("знайо\u0301мий").replace("|", "") == "знайо\u0301мий"
    assert "|\u0301" not in broken("знайо\u0301мий")
    decomposed = "знаи\u0306омий"  # й as two code points
    assert broken(decomposed) == broken("знайомий").replace("й", "и\u0306", 1)


def test_only_running_text_is_broken() -> None:
    kinds = [BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM]
    for kind in BlockKind:
        found = soft_hyphens(document(Block(kind, "представники")))
        assert bool(found) == (kind in kinds)


def test_code_in_running_text_is_not_broken() -> None:
    text = "procurement procurement"
    block = Block(BlockKind.PARAGRAPH, text, (Run(0, 11, RunStyle.CODE),))
    assert soft_hyphens(document(block)) == (15, 19)


def test_places_count_in_the_canonical_text() -> None:
    made = document(Block(BlockKind.HEADLINE, "Представники 🇺🇦"), Block(BlockKind.PARAGRAPH, "procurement"))
    assert with_soft_hyphens(made.text, soft_hyphens(made)) == "Представники 🇺🇦\npro\u00adcure\u00adment"


@settings(derandomize=True, max_examples=150, deadline=None)
@given(st.text(st.sampled_from("абвгдеїйь’'\u00ad\u0301\u0306 .,/@_1xyzéprocument🇺🇦👩\u200dשם"), max_size=80))
def test_any_text_can_be_broken_inside_words_only(text: str) -> None:
    places = list(places_in(text, "uk"))
    assert places == sorted(set(places))
    for place in places:
        assert text[place].isalpha() and (text[place - 1].isalpha() or text[place - 1] in "’ʼ'\u0301\u0306")


@pytest.mark.parametrize("piece", ["a,b.", "representatives", "представники@", "'", "a\u0301", "://", "x.y/"])
def test_no_text_takes_long(piece: str) -> None:
    text = piece * (400_000 // len(piece))
    begun = time.perf_counter()
    list(places_in(text))
    assert time.perf_counter() - begun < 5


def test_who_does_not_ask_does_not_pay() -> None:
    code = "import sys, clipper.ui.reader.article; sys.exit('pyphen' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
