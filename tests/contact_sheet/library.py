"""The library of the pictures: the sample clippings, some more from a few papers, and a reader's marks on them.

All words are our own. Dates follow today's, so that Today and Yesterday are there.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from clipper.domain.clipping import ClippingId
from clipper.domain.passage import Colour
from clipper.library.samples import copy_samples

ENGLISH = ClippingId("2026-11-20-grain-berth-ledger.txt")
UKRAINIAN = ClippingId("2026-11-12-vodokanal-taryfy.txt")
CHANGED = ClippingId("ledger-2.txt")
"""Another program changes its text: it has a lost passage."""


@dataclass(frozen=True, slots=True)
class More:
    """A clipping besides the samples."""

    name: str
    days_ago: int
    source: str
    author: str
    title: str
    words: str
    tags: str
    paragraphs: int = 6


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage as a reader would have made it."""

    words: str
    colour: Colour
    tags: tuple[str, ...] = ()
    note: str = ""


MORE = (
    More(
        "ledger-1.txt",
        1,
        "The Harbour Ledger",
        "Ines Calloway",
        "The pilots' rota that nobody at the port admits to keeping",
        "Every Friday a sheet of squared paper goes up behind the kettle, and by Monday it has gone.",
        "port, local government",
        24,
    ),
    More(
        "visnyk-1.txt",
        0,
        "Затонський вісник",
        "Лариса Підгайна",
        "Громада порахувала ліхтарі: половина світить удень",
        "Електрики обійшли сорок вулиць із зошитом і виявили, що фотореле перевіряли востаннє шість років тому.",
        "енергетика/мережа, громада",
        17,
    ),
    More(
        "courier-1.txt",
        1,
        "Northbank Courier",
        "Imogen Tarrant",
        "How a village of ninety kept its own substation through the winter",
        "Three retired fitters, one borrowed transformer and a list of whose freezer may wait.",
        "energy/grid",
        30,
    ),
    More(
        "ledger-2.txt",
        1,
        "The Harbour Ledger",
        "Maurice Penhallow",
        "Twelve invoices, one address: the tugs that were paid for twice",
        "Each of the companies was registered in the week after the tender closed.",
        "port, procurement",
        18,
    ),
    More(
        "visnyk-2.txt",
        3,
        "Затонський вісник",
        "Орест Галушка",
        "Старе депо знову без господаря: конкурс переносять утретє",
        "Будівлю оглядали четверо охочих, але жоден не дочекався паспорта даху.",
        "громада, культура",
        11,
    ),
    More(
        "courier-2.txt",
        6,
        "Northbank Courier",
        "Imogen Tarrant",
        "A reservoir, a road and the map on which they are the same line",
        "The surveyor drew both in blue because he had lost the other pen.",
        "water, public records",
        9,
    ),
    More(
        "budget-1.txt",
        7,
        "Open Ledger Watch",
        "Nadia Wren",
        "What the reserve was for, and why it grew each spring",
        "The reserve is one line of the budget, and no paper says who may draw on it.",
        "procurement, energy/prices",
        14,
    ),
    More(
        "budget-2.txt",
        12,
        "Open Ledger Watch",
        "Nadia Wren",
        "Nine hours to bid, six of them at night",
        "The notice was published on a Friday evening and withdrawn before the office opened.",
        "procurement",
        5,
    ),
)

ENGLISH_MARKS = (
    Mark("loaded 14,000 tonnes of feed barley overnight", Colour.YELLOW, ("figures",), "Compare with the port log."),
    Mark(
        "Berth 6 was closed on 1 October after a survey found that silt",
        Colour.PINK,
        ("to verify", "port/survey"),
        "Which survey? Ask Ellingsen for the sheet.",
    ),
    Mark("survey found that silt had gathered along the quay wall", Colour.VIOLET, ("local government",)),
    Mark("It is a workable berth for part of the day", Colour.BLUE, ("quote",)),
    Mark("between £3.10 and £3.60 a tonne", Colour.GREEN, ("figures", "procurement")),
    Mark("a trailing suction dredger is booked for twelve days", Colour.ORANGE, ("procurement",)),
)
UKRAINIAN_MARKS = (
    Mark(
        "споживачі отримують шістдесят сім",
        Colour.YELLOW,
        ("цифри", "вода"),
        "Звірити з протоколом комісії.",
    ),
    Mark("У березні йшлося про 26 відсотків", Colour.PINK, ("перевірити",)),
    Mark(
        "раніше втрати визначали за паспортами труб, а цього літа на чотирьох ділянках поставили",
        Colour.VIOLET,
        ("громада",),
        "Попросити паспорти.",
    ),
    Mark("«Ми не стали втрачати більше. Ми вперше це виміряли»", Colour.BLUE, ("вода",)),
    Mark("41,2 тисячі кубометрів", Colour.ORANGE, ("цифри",)),
)
OTHER_MARKS: dict[str, tuple[Mark, ...]] = {
    "ledger-2.txt": (
        Mark("registered in the week after the tender closed", Colour.YELLOW, ("procurement",), "Ask the registry."),
        Mark("This sentence will be taken out", Colour.PINK, ("to verify",)),
    ),
    "visnyk-1.txt": (
        Mark("обійшли сорок вулиць із зошитом", Colour.VIOLET, ("громада",)),
        Mark("перевіряли востаннє шість років тому", Colour.YELLOW, ("перевірити",), "Коли саме?"),
    ),
    "courier-1.txt": (
        Mark("one borrowed transformer", Colour.BLUE, ("energy/grid",)),
        Mark("whose freezer may wait", Colour.GREEN, ()),
    ),
    "budget-1.txt": (Mark("no paper says who may draw on it", Colour.ORANGE, ("procurement", "to verify")),),
    "budget-2.txt": (Mark("published on a Friday evening", Colour.BLUE, ("quote",)),),
}
STARRED = (ENGLISH, ClippingId("ledger-2.txt"), UKRAINIAN)
CLIPPING_TAGS = {
    ENGLISH: ("port", "procurement"),
    UKRAINIAN: ("вода", "громада", "перевірити"),
    **{ClippingId(one.name): tuple(one.tags.split(", ")) for one in MORE},
}


def make_folder(chosen: Path) -> Path:
    """The samples and the others, not marked yet."""
    folder = copy_samples(chosen)
    for one in MORE:
        (folder / one.name).write_text(_text(one), encoding="utf-8")
    today = date.today()
    for name, written, now in (
        (ENGLISH, "2026-11-20 |", f"{today.isoformat()} |"),
        (UKRAINIAN, "12.11.2026", f"{today:%d.%m.%Y}"),
    ):
        path = folder / name
        path.write_text(path.read_text(encoding="utf-8").replace(written, now, 1), encoding="utf-8")
    return folder


def lose_a_passage(folder: Path) -> None:
    """Another program rewrites a marked sentence."""
    path = folder / CHANGED
    path.write_text(path.read_text(encoding="utf-8").replace(_LEAVING, _COMING), encoding="utf-8")


def marks_of(clipping: ClippingId) -> tuple[Mark, ...]:
    """The passages of that clipping."""
    return {ENGLISH: ENGLISH_MARKS, UKRAINIAN: UKRAINIAN_MARKS}.get(clipping) or OTHER_MARKS.get(clipping, ())


_LEAVING = "This sentence will be taken out by whoever reads the proofs. "
_COMING = "That line will be taken out again by whoever reads the second proofs. "
_FILLERS = {
    "en": (
        "Nobody who was asked could say when it began. The oldest note of it that we found is a receipt for a lamp, "
        "dated in March, with a name on the back that belongs to nobody now living in the street.",
        "The office answered our letter in nine days and none of our questions. It thanked us for our interest, gave "
        "the number of another office and wished us a pleasant spring.",
    ),
    "uk": (
        "Ніхто з тих, кого ми питали, не згадав, коли це почалося. Найстаріший запис, який удалося знайти, — "
        "квитанція за лампу, датована березнем, з прізвищем, якого на цій вулиці вже ніхто не носить.",
        "На лист редакції відповіли за дев’ять днів, а на запитання — жодного разу. Подякували за увагу й дали номер "
        "іншого відділу, де слухавку не беруть.",
    ),
}


def _text(one: More) -> str:
    day = date.today() - timedelta(days=one.days_ago)
    leaving = _LEAVING if one.name == CHANGED else ""
    fillers = _FILLERS["uk" if one.name.startswith("visnyk") else "en"]
    body = "\n\n".join(fillers[nth % 2] for nth in range(one.paragraphs))
    return (
        f"Title: {one.title}\nDate: {day.isoformat()}\nSource: {one.source}\nAuthor: {one.author}\n\n"
        f"{one.words} {leaving}\n\n{body}\n"
    )
