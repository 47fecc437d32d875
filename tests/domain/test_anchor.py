from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from clipper.domain.anchor import Exact, Lost, describe, resolve
from clipper.domain.passage import Anchor, Span

TEXT = (
    "Рада проголосувала вночі. Депутати не пояснили, чому об’єкт змінив власника.\n"
    "«Ми нічого не приховуємо», — сказав голова комісії. Рада проголосувала вночі.\n"
    "Документи обіцяють показати у п’ятницю, коли комісія збереться знову."
)


def anchor_of(words: str, nth: int = 0) -> Anchor:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return describe(TEXT, Span(start, start + len(words)))


def found(text: str, anchor: Anchor, *, unchanged: bool = False) -> str | None:
    match resolve(text, anchor, text_unchanged=unchanged):
        case Exact(span):
            return text[span.start : span.end]
        case Lost():
            return None


def test_context_grows_until_the_quote_is_the_only_one() -> None:
    anchor = anchor_of("Рада проголосувала вночі", nth=1)
    whole = anchor.prefix + anchor.exact + anchor.suffix
    assert TEXT.count(whole) == 1 and len(anchor.prefix) >= 32


def test_context_ends_at_word_borders() -> None:
    anchor = anchor_of("комісії")
    before = TEXT[anchor.start - len(anchor.prefix) - 1 : anchor.start - len(anchor.prefix)]
    assert not before.isalnum()


def test_unchanged_text_is_believed_by_position() -> None:
    anchor = anchor_of("об’єкт змінив")
    assert resolve(TEXT, anchor, text_unchanged=True) == Exact(Span(anchor.start, anchor.end))


def test_a_position_in_a_changed_text_is_worth_nothing() -> None:
    anchor = Anchor(start=3, end=9)
    assert resolve(TEXT, anchor, text_unchanged=True) == Exact(Span(3, 9))
    assert resolve(TEXT, anchor, text_unchanged=False) == Lost()


@pytest.mark.parametrize("nth", [0, 1])
def test_paragraph_inserted_above_keeps_the_right_one_of_two_equal_quotes(nth: int) -> None:
    anchor = anchor_of("Рада проголосувала вночі", nth)
    above = "Новий вступ, якого раніше не було.\n"
    outcome = resolve(above + TEXT, anchor, text_unchanged=False)
    assert outcome == Exact(Span(anchor.start + len(above), anchor.end + len(above)))


def test_deleted_quote_is_lost_even_when_its_words_stand_elsewhere() -> None:
    anchor = anchor_of("Рада проголосувала вночі", nth=1)
    gone = TEXT[: anchor.start] + TEXT[anchor.end :]
    assert found(gone, anchor) is None


def test_two_equal_places_are_answered_honestly() -> None:
    anchor = anchor_of("сказав голова")
    assert found(TEXT + "\n" + TEXT, anchor) is None


def test_an_edit_beside_the_quote_does_not_send_it_to_its_twin() -> None:
    end = " не знає ніхто, крім самого голови обласної комісії з відбудови."
    text = f"Міністр учора заявив, що про це рішення{end}\nДепутат сьогодні додав, що про це рішення{end}"
    start = text.index("рішення")
    anchor = describe(text, Span(start, start + 7))
    assert found(text.replace("Міністр учора заявив, що про це ", "Відомо лише: "), anchor) is None


def test_short_quote_without_its_context_is_lost() -> None:
    anchor = anchor_of("комісії")
    assert found("Зовсім інший текст, у якому є слово комісії теж.", anchor) is None


def test_long_unique_quote_needs_no_context() -> None:
    words = "Документи обіцяють показати у п’ятницю, коли комісія"
    anchor = anchor_of(words)
    assert found("Інше. " + words + " може.", anchor) == words


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("’", "'"),
        ("’", "ʼ"),
        ("«", "“"),
        ("—", "–"),
        (" ", "\u00a0"),
        ("о", "о\u00ad"),
        ("й", "и\u0306"),
        ("…", "..."),
    ],
)
def test_typography_does_not_lose_a_passage(old: str, new: str) -> None:
    anchor = anchor_of("чому об’єкт змінив власника.\n«Ми нічого не приховуємо», — сказав")
    changed = TEXT.replace(old, new)
    words = anchor.exact.replace(old, new)
    got = found(changed, anchor)
    assert got is not None and got.strip("\u00ad") == words.strip("\u00ad")


def test_folded_place_keeps_the_combining_marks_of_its_last_letter() -> None:
    text = "Старий край і новий край, а далі інше."
    start = text.index("новий край")
    anchor = describe(text, Span(start, start + 10))
    changed = text.replace("й", "и\u0306")
    assert found(changed, anchor) == "новии\u0306 краи\u0306".replace("ии\u0306", "и" + "и\u0306")


KILLED = "Внаслідок ракетного удару по передмістю загинули 7 осіб, серед них двоє дітей, кажуть рятувальники."


@pytest.mark.parametrize("now", ["70 осіб", "17 осіб", "7,5 тисячі осіб", "7 500 осіб", "0.7 осіб"])
def test_a_number_is_not_found_in_another_number(now: str) -> None:
    start = KILLED.index("7")
    anchor = describe(KILLED, Span(start, start + 1))
    assert found(KILLED.replace("7 осіб", now), anchor) is None


@pytest.mark.parametrize(("quote", "now"), [("ракетного", "протиракетного"), ("осіб", "осібно")])
def test_a_word_is_not_found_in_another_word(quote: str, now: str) -> None:
    start = KILLED.index(quote)
    anchor = describe(KILLED, Span(start, start + len(quote)))
    assert found(KILLED.replace(quote, now), anchor) is None


def test_a_part_of_a_word_that_was_marked_is_found_in_it() -> None:
    start = KILLED.index("міст")
    anchor = describe(KILLED, Span(start, start + 4))
    assert found("Вступ. " + KILLED + " Кінець.", anchor) == "міст"


@pytest.mark.parametrize("mark", ["¹", "[1]", ",", "*", "1"])
def test_a_sign_put_behind_a_word_does_not_lose_it(mark: str) -> None:
    start = KILLED.index("осіб")
    anchor = describe(KILLED, Span(start, start + 4))
    assert found(KILLED.replace("осіб", "осіб" + mark), anchor) == "осіб"


def test_a_few_characters_of_context_say_nothing_in_another_text() -> None:
    anchor = Anchor("так", prefix=" ", suffix=".")
    text = "Зовсім інший текст, де є те саме слово: усе так. І далі."
    assert found(text, anchor, unchanged=True) == "так"
    assert found(text, anchor) is None


def test_a_quote_that_stands_everywhere_is_given_up_soon() -> None:
    anchor = Anchor("а" * 2_000, prefix="б" * 32, suffix="в" * 32)
    start = time.perf_counter()
    assert found("а" * 1_000_000, anchor) is None
    assert time.perf_counter() - start < 5


def test_random_edits_never_put_a_passage_on_other_words() -> None:
    dice = random.Random(7)
    words = TEXT.split(" ")
    for _ in range(300):
        edited = list(words)
        for _ in range(dice.randint(1, 6)):
            place = dice.randrange(len(edited))
            edited[place : place + dice.randint(0, 3)] = dice.choices(words, k=dice.randint(0, 2))
        start = dice.randrange(len(TEXT) - 30)
        anchor = describe(TEXT, Span(start, start + dice.randint(1, 30)))
        assert found(" ".join(edited), anchor) in (anchor.exact, None)


def test_every_word_of_a_real_clipping_is_found_after_a_paragraph_is_inserted(real_files: Path) -> None:
    text = (real_files / "seed" / "2025-10-31-maduro.txt").read_text(encoding="utf-8")
    changed = "Вставлений абзац.\n\n" + text
    start = 0
    for word in text.split():
        start = text.index(word, start)
        span = Span(start, start + len(word))
        outcome = resolve(changed, describe(text, span), text_unchanged=False)
        assert outcome == Exact(Span(span.start + 19, span.end + 19))
        start += len(word)
