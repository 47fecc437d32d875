from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from clipper.domain.anchor import AnchorText, describe
from clipper.domain.matching import _distances, candidates
from clipper.domain.passage import Anchor, Span
from clipper.formats import registry
from tests.domain.matching_kit import counted, trials

CHECKOUT = Path(__file__).resolve().parents[2]
REAL = CHECKOUT.parent / "shared" / "real"
TEXT = (
    "Рада проголосувала вночі. Депутати не пояснили, чому об’єкт змінив власника.\n"
    "«Ми нічого не приховуємо», — сказав голова комісії. Рада проголосувала вночі.\n"
    "Документи обіцяють показати у п’ятницю, коли комісія збереться знову."
)


def anchor_of(words: str) -> Anchor:
    start = TEXT.index(words)
    return describe(TEXT, Span(start, start + len(words)))


def found(text: str, anchor: Anchor) -> list[str]:
    return [text[one.span.start : one.span.end] for one in candidates(AnchorText(text), anchor)]


def test_a_reworded_sentence_is_offered_where_it_stands_now() -> None:
    text = TEXT.replace("Депутати не пояснили, чому", "Депутати досі не сказали нам, чому")
    assert found(text, anchor_of("Депутати не пояснили")) == ["Депутати досі не сказали нам"]


@pytest.mark.parametrize("quote", ["а", "а" * 50])
def test_a_text_of_one_letter_is_looked_through_soon(quote: str) -> None:
    target = AnchorText("а" * 1_000_000)
    start = time.perf_counter()
    candidates(target, Anchor(quote, prefix="б" * 32, suffix="в" * 32))
    assert time.perf_counter() - start < 6


def test_words_that_were_put_in_place_of_all_others_are_offered_by_what_stands_around_them() -> None:
    text = TEXT.replace("Депутати не пояснили", "Урядовці геть промовчали")
    assert found(text, anchor_of("Депутати не пояснили"))[0] == "Урядовці геть промовчали"


def test_equal_words_are_offered_with_the_nearest_context_first() -> None:
    anchor = anchor_of("Рада проголосувала вночі")
    text = "Зовсім інший початок. Рада проголосувала вночі.\n" + TEXT.replace("чому об’єкт", "чом об’єкт")
    first, *others = candidates(AnchorText(text), anchor)
    assert text[first.span.end :].startswith(". Депутати") and len(others) == 2
    assert first.score > max(one.score for one in others)


def test_what_was_deleted_is_not_offered_anywhere() -> None:
    text = TEXT.replace("Депутати не пояснили, чому об’єкт змінив власника.\n", "")
    assert found(text, anchor_of("чому об’єкт змінив власника")) == []


def test_whole_words_are_offered_without_spaces_around_them() -> None:
    text = TEXT.replace("об’єкт змінив", "об’єктт  змінивши")
    assert found(text, anchor_of("об’єкт змінив")) == ["об’єктт  змінивши"]


@pytest.mark.parametrize("text", ["", " ", "я", "\n\n", "¶" * 50])
@pytest.mark.parametrize("exact", ["", " ", "я", "слово", "\u00ad", "довге речення " * 40])
def test_nothing_is_offered_in_a_text_without_the_words(text: str, exact: str) -> None:
    assert all(len(one.span) for one in candidates(AnchorText(text), Anchor(exact, "перед ", " після", 3, 9)))


def test_no_two_candidates_share_a_word_and_the_best_is_first() -> None:
    text = "щур і кіт, щур та кіт, щури й коти, " * 30
    offered = candidates(AnchorText(text), Anchor("щур або кіт", "", "", 10, 21), most=50)
    assert len(offered) > 10
    assert [one.score for one in offered] == sorted((one.score for one in offered), reverse=True)
    spans = [one.span for one in offered]
    assert not any(a.overlaps(b) for a in spans for b in spans if a is not b)


def test_candidates_are_in_the_text_as_it_is_and_not_as_it_is_folded() -> None:
    text = TEXT.replace("п’ятницю, коли", "п\u00adʼятни\u0301цю… (коли").replace("показати", "По\u00adКаЗаТи")
    assert found(text, anchor_of("показати у п’ятницю, коли комісія"))[0].startswith(
        "По\u00adКаЗаТи у п\u00adʼятни\u0301цю"
    )


def test_the_edit_distance_is_the_textbook_one() -> None:
    dice = random.Random(4)
    for _ in range(300):
        words, text = ("".join(dice.choices("аб ", k=dice.randint(1, 70))) for _ in range(2))
        assert _distances(words, text, from_start=True) == _textbook(words, text, list(range(len(text) + 1)))
        assert _distances(words, text) == _textbook(words, text, [0] * (len(text) + 1))


def _textbook(words: str, text: str, row: list[int]) -> list[int]:
    for nth, char in enumerate(words, 1):
        new = [nth]
        for at, other in enumerate(text, 1):
            new.append(min(row[at] + 1, new[-1] + 1, row[at - 1] + (char != other)))
        row = new
    return row[1:]


def _texts(paths: list[Path]) -> list[str]:
    texts = [registry.read_document(path.name, path.read_bytes()).text for path in paths]
    return [text[:40_000] for text in texts if len(text) > 1_000]


def test_lost_passages_of_the_samples_are_found_after_edits_of_every_kind() -> None:
    """Of four seeds: 99.3 % are offered, 99.2 % as the first (Nov 2026)."""
    lost = list(trials(_texts(sorted((CHECKOUT / "clippings").rglob("*.txt"))) * 2, seed=1))
    outcomes = counted(lost)
    sought = outcomes["first"] + outcomes["later"] + outcomes["missed"]
    assert sought > 150
    assert outcomes["missed"] <= sought * 0.03 and outcomes["first"] >= sought * 0.93
    assert outcomes["offered"] <= outcomes["nothing"] / 4


@pytest.mark.slow
@pytest.mark.skipif(not REAL.exists(), reason="needs ../shared/real")
def test_lost_passages_of_real_texts_are_found_after_edits_of_every_kind() -> None:
    """Of 1,334 passages 2 are missed, 13 offered later; something for 13 of 248 that are gone (Nov 2026)."""
    texts = _texts([*sorted((REAL / "text-ukrainian").glob("*.txt")), *sorted((REAL / "seed").glob("*.txt"))])
    outcomes = counted(list(trials(texts * 4, seed=2)))
    sought = outcomes["first"] + outcomes["later"] + outcomes["missed"]
    assert sought > 1_000
    assert outcomes["missed"] <= sought * 0.02 and outcomes["first"] >= sought * 0.95
    assert outcomes["offered"] <= outcomes["nothing"] / 5


def test_a_marked_chapter_is_found_by_its_ends() -> None:
    pages = [f"Речення {nth} про порт і хліб, яке стоїть лише тут, на сторінці {nth * 7}.\n" for nth in range(900)]
    text = "".join(pages)
    start, end = len("".join(pages[:300])), len("".join(pages[:600])) - 1
    anchor = describe(text, Span(start, end))
    pages[300], pages[450], pages[599] = (
        "Речення 300 про порти й хліба.\n",
        "",
        "Речення 599 про порт, яке стоїть не тут.\n",
    )
    after = "Новий початок.\n" + "".join(pages)
    first = candidates(AnchorText(after), anchor)[0]
    words = after[first.span.start : first.span.end]
    assert words.startswith("Речення 300 про порти") and words.endswith("стоїть не тут.")
