"""Words of rows and texts: every answer is compared with folding and looking in plain Python."""

from __future__ import annotations

import random
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipper.domain.clipping import Clipping, ClippingId, Marks, Metadata
from clipper.search import word_index
from clipper.search.index import Entry, Index
from clipper.search.words import distinct_words, typed_words, words_of

WORDS = "порт порту об’єкт обʼєкт пам'ять Ґрати їжак йод café naïve радар Рада 2026 H2O з-під ЄС don't".split()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("об’єкт", "ОБ'ЄКТ"),
        ("пам`ять", "памʼять"),
        ("за́мок", "замок"),
        ("перего\u00adвори", "переговори"),
        ("йод", unicodedata.normalize("NFD", "йод")),
        ("Їжак", unicodedata.normalize("NFD", "їжак")),
        ("café", "CAFE"),
        ("ѐ", "е"),
        ("з-під", "з під"),
        ("«Рада»,", "рада"),
    ],
)
def test_these_are_one_word(one: str, other: str) -> None:
    assert words_of(one) == words_of(other) != []


@pytest.mark.parametrize(("one", "other"), [("й", "и"), ("ї", "і"), ("ґ", "г"), ("є", "е"), ("обʼєкт", "обєкт")])
def test_letters_of_the_alphabet_stay_apart(one: str, other: str) -> None:
    assert words_of(one) != words_of(other)


def test_typed_words_are_few_and_each_says_something() -> None:
    assert typed_words("рад суд радар рада радар") == ["радар", "суд"]
    assert typed_words("!!! … '") == [] and len(typed_words(" ".join(map(str, range(1000, 1100))))) == 12


@pytest.mark.parametrize("between", [" ", "\n", ""])
def test_long_texts_lose_no_word(between: str) -> None:
    words = [f"слово{nth}" for nth in range(9_000)]
    text = between.join(f"{word}{between and ','}" for word in words) if between else "довге" * 20_000
    expected = words if between else ["довге" * 8]
    assert set(expected) <= set(distinct_words([text]).split())


def with_texts(path: Path, texts: dict[str, str], notes: dict[str, str]) -> Index:
    index = Index(path)
    rows = [
        Entry(
            Clipping(ClippingId(id_), Metadata("", date=f"20{nth:02}"), marks=Marks("urn:x")), "s", (notes[id_],), "k"
        )
        for nth, id_ in enumerate(texts)
    ]
    index.update(rows)
    index.words.remember((ClippingId(id_), "k", distinct_words([text])) for id_, text in texts.items())
    return index


def found(index: Index, typed: str) -> set[str]:
    numbers = index.words.matching(typed)
    return {row.id for row in index.clippings(index.order(found=numbers))}


def expected(texts: dict[str, str], notes: dict[str, str], typed: str) -> set[str]:
    wanted = words_of(typed)
    said = {id_: {*words_of(texts[id_]), *words_of(notes[id_])} for id_ in texts}
    return {id_ for id_, words in said.items() if all(any(w.startswith(t) for w in words) for t in wanted)}


@pytest.mark.parametrize("seed", range(4))
def test_every_word_is_found_by_its_beginning_in_texts_and_notes(tmp_path: Path, seed: int) -> None:
    rng = random.Random(seed)
    texts = {f"{nth}.txt": " ".join(rng.choices(WORDS, k=rng.randrange(5))) for nth in range(40)}
    notes = {id_: " ".join(rng.choices(WORDS, k=rng.randrange(3))) for id_ in texts}
    index = with_texts(tmp_path / "i", texts, notes)
    for _ in range(150):
        if rng.random() < 0.2:  # a file changes and is read anew, some more than once
            id_ = rng.choice(list(texts))
            texts[id_], key = " ".join(rng.choices(WORDS, k=3)), str(rng.random())
            row = Clipping(ClippingId(id_), Metadata("", date="2026"), marks=Marks("urn:x"))
            index.update([Entry(row, "s", (notes[id_],), key)])
            assert index.words.to_read(9) == [(id_, key)]
            index.words.remember([(ClippingId(id_), key, distinct_words([texts[id_]]))])
        typed = " ".join(rng.choice(WORDS)[: rng.randrange(1, 6)].upper() for _ in range(rng.randrange(1, 4)))
        assert found(index, typed) == expected(texts, notes, typed), typed


def test_texts_are_begun_anew_when_too_many_are_dead(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_index, "MOST_DEAD", 3)
    index = with_texts(tmp_path / "i", {"a": "порт", "b": "рада"}, {"a": "", "b": ""})
    for nth in range(5):
        index.update([Entry(Clipping(ClippingId("a"), Metadata()), "s", (), f"k{nth}")])
        index.words.remember([(ClippingId("a"), f"k{nth}", f"слово{nth}")])
    assert found(index, "слово") == {"a"} and not found(index, "слово3") and not found(index, "порт")
    index.words.begin_anew_when_many_are_dead()
    assert index.words.left_to_read() == 2 and not found(index, "слово")
    index.words.remember([(ClippingId("a"), "k4", "слово4"), (ClippingId("b"), "k", "рада")])
    assert found(index, "слово") == {"a"} and found(index, "рад") == {"b"}


def test_a_text_of_a_file_that_changed_meanwhile_is_left_for_later(tmp_path: Path) -> None:
    index = with_texts(tmp_path / "i", {"a": "порт"}, {"a": ""})
    index.update([Entry(Clipping(ClippingId("a"), Metadata()), "s", (), "new")])
    index.words.remember([(ClippingId("a"), "k", "інше")])
    assert not found(index, "інше") and index.words.left_to_read() == 1


def test_a_clipping_that_goes_takes_its_words_along(tmp_path: Path) -> None:
    index = with_texts(tmp_path / "i", {"a": "порт", "b": "порт"}, {"a": "нота", "b": ""})
    index.update([], [ClippingId("b")])
    index.update([Entry(Clipping(ClippingId("c"), Metadata()), "s")])
    assert found(index, "порт") == {"a"} and found(index, "нот") == {"a"}


def test_another_program_s_change_is_found(tmp_path: Path) -> None:
    index = with_texts(tmp_path / "i", {"a": "порт"}, {"a": ""})
    assert found(index, "порт") == {"a"} and found(index, "рада") == set()
    other = Index(tmp_path / "i")
    other.update([Entry(Clipping(ClippingId("b"), Metadata("Рада порту")), "s")])
    assert found(index, "порт") == {"a", "b"} and found(index, "рада") == {"b"}


@pytest.fixture(scope="module")
def any_index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return with_texts(tmp_path_factory.mktemp("any") / "i", {"a": "порт"}, {"a": ""})


@settings(max_examples=120, deadline=None)
@given(typed=st.text(max_size=60) | st.text(alphabet="\"*^:()-+ANDORNEAT порт'’\\{}\0\ud800_", max_size=40))
def test_any_input_is_harmless(any_index: Index, typed: str) -> None:
    numbers = any_index.words.matching(typed)
    assert numbers is None or len(numbers) <= 1


@settings(max_examples=200, deadline=None)
@given(text=st.text(max_size=40))
def test_every_word_of_a_text_finds_it(text: str) -> None:
    for word in distinct_words([text]).split():
        assert words_of(word) == [word]
