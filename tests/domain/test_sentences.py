"""Sentence borders: rules by own examples, borders labelled in real Ukrainian texts, an English text of our own.

The real texts stay outside of the project (../shared/real): data/sentence-borders.json holds offsets alone.
"""

from __future__ import annotations

import hashlib
import json
import re
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipper.domain.sentences import sentence_spans

_REPOSITORY = Path(__file__).resolve().parents[2]
_REAL = _REPOSITORY.parent / "shared" / "real" / "text-ukrainian"
_LABELS = _REPOSITORY / "tests" / "data" / "sentence-borders.json"
_PARAGRAPH = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]


def assert_split(marked: str) -> None:
    """`marked` is a paragraph with "|" where one sentence ends and white space parts it from the next."""
    assert "|".join(sentences(marked.replace("|", " "))) == marked


@pytest.mark.parametrize(
    "marked",
    [
        "Рада купила 5 млн. доз вакцини.|Їх привезли вчора.",
        "Борг зріс до 3 млрд. гривень.|Це багато.",
        "Борг зріс до 3 млрд.|Рада мовчить.",
        "Виділили 7 млн. 300 тис. грн. на дах.|Дах тече.",
        "Квиток коштує 30 грн.|Водій решти не дав.",
        "Квиток коштує 30 грн. 50 коп.|Водій решти не дав.",
        "Театр ім. Заньковецької повен.|Квитків нема.",
        "Завод ім.Петровського стоїть.|Труби не димлять.",
        "На вул. ім. Т. Г. Шевченка тихо.|А далі гучно.",
        "Ми живемо в м. Рівне на просп. Миру, буд. 5, кв. 12.|Заходьте.",
        "Площа зветься пл. Ринок.|Вона стара.",
        "Висота стовпа 5 м.|Він не хитається.",
        "Їхали 120 км.|Стомилися.",
        "Ділянка на 90 кв. м, сад і криниця.|Тісно.",
        "Народився 1814 р. у с. Моринці.|Помер у столиці.",
        "Це сталося 1991 р.|Відтоді все інакше.",
        "У 1887 р. Одеса збудувала мол.|Його розмило.",
        "На початку XX ст. Київ був меншим.|Тепер він великий.",
        "Церква стоїть з XVII ст.|Дзвіницю додали потім.",
        "У 1990–1995 рр. завод стояв.|Потім його продали.",
        "Так жили в 1990-х рр.|Згодом полегшало.",
        "Згідно зі ст. 5 закону це можна.|Та й п. 3 того вимагає.",
        "Це т. зв. Ведмежа гора.|Т. зв. «Зелені» там не бувають.",
        "Купили хліба, солі, цукру і т. д.|Магазин зачинили.",
        "Були столи, стільці і т. п. речі.|Їх винесли.",
        "Були вчителі, лікарі та ін.|Зала гула.",
        "Це було до н. е.|Рим ще стояв.",
        "Див. Додаток на с. 12.|Там усе є.",
        "Я читав це на с. 15.|Там помилка.",
        "Прийшли проф. Коваль, акад. Патон, доц. Лис і гр. Іванюк.|Сіли.",
        "Про це, напр. Коваль, мовчать.|Село у Київській обл. над річкою.",
        "Скаргу (реєстр. № 81) загубили.|Шукають.",
        "Йшлося про 5 тис. осіб (див. рис. 3).|Це мало.",
        "Церква (XIX ст.) Покрови згоріла.|Шкода.",
    ],
)
def test_ukrainian_abbreviations_end_a_sentence_only_where_they_may(marked: str) -> None:
    assert_split(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Про це писав Т. Г. Шевченко.|Писав багато.",
        "Про це писав Т.Г. Шевченко.|Писав багато.",
        "Слово взяв Шевченко Т. Г.|Він говорив довго.",
        "Слово взяв Шевченко Т. Г.|Зала притихла.",
        "Роман Дж. Оруелла та есе Ж.-П. Сартра знову в крамницях.|Їх читають.",
        "Лист підписали І. Я. Франко, Л. Українка та В. С. Стефаник.|Його не друкували.",
        "Це був я.|Мене не впізнали.",
        "Так воно і є.|Годі.",
        "Багато людей їхало в центр.|Перший тур.|Люблю Вас.|Захист прав.|Кінець.",
        "J. R. R. Tolkien wrote it.|It sold well.",
        "J.R.R. Tolkien met John F. Kennedy.|Kennedy smiled.",
        "Neither do I.|You do.",
    ],
)
def test_initials_do_not_end_a_sentence_unless_the_next_word_begins_one(marked: str) -> None:
    assert_split(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Температура 18.4 градуса.|Тепло.",
        "Засідання 12.11.2026 о 10.30 скасували.|Чому?|Невідомо.",
        "Наказ від 12. 11. 2026 скасовано.|Крапка.",
        "Читайте на pravda.com.ua.|Адреса https://example.org/a.b?c=d всім відома.",
        "Він замовк…|Потім пішов...|Усе.",
        "Він… замовк.|Корабель спізнився на… 7 діб.",
        "…І прийшла весна.|Сніг зійшов.",
        "Невже?!|Не може бути!|Так.",
        "Украли 40 (!) човнів.|Новий (скляний!) маяк лишили.",
        "Текст […] обірвано.|Далі нічого.",
        "Було тихо.|5 серпня почався дощ.|«Тінь» уже вийшла.",
        "Прийшов додому.|потім ліг спати.",
        "Новий телефон подешевшав.|iPhone тепер коштує менше.",
        "1. Перше слово тут.|2. Друге слово тут.",
        "а) перше; б) друге.|Усе.",
        "Розділ 1. Початок",
        "Заголовок без крапки",
        "Погода гарна! 😀|Ходімо!",
        "Так сказано.[12]|Далі інше.",
    ],
)
def test_numbers_dates_addresses_ellipses_and_list_markers(marked: str) -> None:
    assert_split(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "«Чому?» — спитала вона.|Ніхто не знав.",
        "«Так.|Ні.|Може», — сказав він.|Я чекав.",
        "«Ні!» — Марія обернулася.|Дощ ущух.",
        "Він сказав: «Ходімо».|Вони пішли.",
        "Він сказав: «Ходімо!»|Вони пішли.",
        "На крик «хто йде?» сторож мовчить.|Завжди.",
        "Везли «віск, мед і т. ін.».|Слово «т. ін.» коштувало дорого.",
        "— Так, — сказав він.|— Ходімо звідси.",
        "— Чий човен? — гукнув сторож.|— Нічий.",
        "— Хто там?|— Це я.",
        "Він усміхнувся.|(Оплески.)|Далі говорив тихо.",
        "“Why?” John asked.|“Why not?” she said.|Nobody knew.",
        "Mr. Veil said “no.”|Then he left.",
        "“I left.”|He nodded.|(She stayed.)|‘Run!’|They ran.",
    ],
)
def test_quotes_brackets_and_direct_speech(marked: str) -> None:
    assert_split(marked)


def test_a_forgotten_space_hides_no_border() -> None:
    assert sentences("Він сказав.Вона промовчала.") == ["Він сказав.", "Вона промовчала."]
    assert sentences("Сайт vesti.Ua та Booking.Com мовчать.") == ["Сайт vesti.Ua та Booking.Com мовчать."]


def test_a_line_end_in_a_hard_wrapped_paragraph_is_white_space() -> None:
    text = "Перший рядок тексту, який\nдалі переходить на Другий\nрядок. І ще одне\nречення."
    assert len(sentences(text)) == 2


def test_lines_ended_early_on_purpose_are_sentences() -> None:
    assert len(sentences("Заголовок\nДовгий рядок першого абзацу без жодної крапки")) == 2
    assert len(sentences("Треба:\n• хліб;\n• сіль.")) == 3


# Written for this test; "|" ends a sentence, a line is a paragraph.
_ENGLISH = """
Port council quietly doubled its dredging budget
The council met at 9.30 a.m. on Tuesday and was done by noon.|Nobody asked why.|Mr. Abel Crane, who chairs it, said \
the figure was “an estimate.”|It was not.|According to papers seen by the Ledger, e.g. the minutes of Jan. 14, the \
sum had been known since Dec. 3.|“Who signed it?” one member asked.|There was no answer.|“I did,” said Dr. Ruth \
Vance at last.|“I signed it on page 4.|I would sign it again.”
The U.S. firm that won the work, Tidewater Dredging Inc., is not new here.|In 2019 it sued the harbour (Tidewater \
Inc. v. Port of Ellis) and lost.|Its lawyer, J. P. Marsh Jr., declined to speak.|So did its founder.|The firm moved \
to the U.K.|It kept an office at 12 St. Brendan St. in Ellis.|Calls there rang out...|Then a machine picked up.
What does $18.4 million buy?|About 3.5 km of channel, 14.2 m deep.|Is that enough?!|Engineers disagree.|Prof. Lena \
Ode (Univ. of Ellis) thinks so; Capt. Boyd does not.|“No. 2 berth is silting up,” he said.|“Come at low tide and \
look!”|He laughed.|(He had brought photographs.)|The photographs show mud, gulls, a shopping trolley, etc.|They do \
not show water.
Dredging began at 5 a.m. Monday.|By 7 p.m. it had stopped.|At 8 p.m. Coast guards arrived.|See Fig. 3 and pp. 14–16 \
of the report.|It is at www.ellis-port.example/report.v2.pdf if you want it.|The report cites Cole et al. and one \
blog, vol. 2, no. 10.|No one has checked either.
“It's a scandal!” Ms. Okafor shouted.|She sat down.|‘Order, order!’ cried the chair.|Then came the vote: 7 to 2.|\
Sen. D. K. Wray abstained, i.e. left the room.|Neither she nor I.|That was the joke that evening.
1. The budget is public.|2. The contract is not.|3. Ask for both.
iPhone footage of the meeting went round.|eBay had the minutes by Friday.|50 people marched on Saturday.|Another \
1,200 signed a letter to the Sec. of State.|It reads: “We ask for the truth.|Is it so much?”|It is dated Nov. 2, 2026.
Well… maybe.|The mayor, Thos. Gale, calls it vs. them talk.|He spoke for 20 min. and took no questions.|His aide (a \
former Tidewater clerk) took two.|One was about parking.[3]|The other was cut short.|Will it ever end?|Yes.|No.|Ask \
again in Feb.|By then the gulls will have moved on.
The storm hit Tampa, Fla. on Sunday.|Washington, D.C. officials agreed.|Acme Inc. Chairman John Hale resigned.|He \
holds a Ph.D. in law.|Rev. King spoke at 6.|We listened.|Was it 10.30 or 11.15?|I forget.
"""


def test_english_borders_are_found() -> None:
    paragraphs = _ENGLISH.strip().split("\n")
    assert sum(paragraph.count("|") for paragraph in paragraphs) >= 60
    for paragraph in paragraphs:
        assert_split(paragraph)


def borders_found(text: str) -> Iterator[int]:
    """Ends of sentences inside the paragraphs that blank lines part; not the ends of paragraphs."""
    for paragraph in _PARAGRAPH.finditer(text):
        for _, end in sentence_spans(paragraph.group())[:-1]:
            yield paragraph.start() + end


def errors_in(record: dict[str, object], folder: Path) -> tuple[int, int, int]:
    """(labelled borders, missed ones, wrong ones) of one file."""
    data = (folder / str(record["file"])).read_bytes()
    assert hashlib.sha256(data).hexdigest() == record["sha256"], record["file"]
    ranges, labelled = record["ranges"], record["borders"]
    assert isinstance(ranges, list) and isinstance(labelled, list)
    found = {border for border in borders_found(data.decode()) if any(a <= border < z for a, z in ranges)}
    return len(labelled), len(set(labelled) - found), len(found - set(labelled))


@pytest.mark.skipif(not _REAL.is_dir(), reason="the real texts stand beside the checkout only")
def test_at_least_99_of_100_labelled_borders_are_found() -> None:
    records = json.loads(_LABELS.read_text("utf-8"))["files"]
    counts = [errors_in(record, _REAL) for record in records]
    labelled, missed, wrong = (sum(column) for column in zip(*counts, strict=True))
    accuracy = 1 - (missed + wrong) / labelled
    print(f"sentence borders: {labelled} labelled, {missed} missed, {wrong} wrong: {accuracy:.1%}")
    assert labelled >= 300 and accuracy >= 0.99


_PIECES = (
    "А",
    "б",
    "Слово",
    "ст",
    "5",
    ".",
    "…",
    "?!",
    " ",
    "\n",
    "\n\n",
    "«",
    "»",
    "(",
    ")",
    "—",
    "😀",
    "\u00a0",
    "и\u0306",
)


@settings(max_examples=200, deadline=None, derandomize=True)
@given(st.one_of(st.text(max_size=80), st.lists(st.sampled_from(_PIECES), max_size=40).map("".join)))
def test_sentences_cover_all_that_is_visible_once_and_in_order(text: str) -> None:
    spans = sentence_spans(text)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@pytest.mark.parametrize("piece", ["А. ", "ст.) ", "! ", "(а. ", "1. ", "Шевченко А.", ". ", "а\n", "«", "😀!"])
def test_cost_grows_no_faster_than_the_text(piece: str) -> None:
    def seconds(count: int) -> float:
        began = time.thread_time()
        sentence_spans(piece * count)
        return time.thread_time() - began

    seconds(8)  # the patterns are compiled when first used
    assert min(seconds(8_000) for _ in range(2)) < 16 * max(min(seconds(2_000) for _ in range(3)), 0.001)
