from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clipper.ui.actions import ACTIONS, Group
from clipper.ui.look.mnemonics import with_mnemonics

UKRAINIAN = {
    "File": ["Відкрити теку…", "Відкрити недавню", "Нове вікно", "Додати файли…", "Вставити як вирізку",
             "Показати в теці", "Налаштування…", "Закрити вікно", "Вийти"],
    "Go": ["Наступна вирізка", "Попередня вирізка", "Назад", "Вперед", "Наступний фрагмент", "Попередній фрагмент",
           "Гортати вниз", "Гортати вгору", "До статті або картки", "Від статті або картки", "Наступна панель",
           "Попередня панель", "Усі вирізки", "Непрочитані", "Із зіркою", "Сьогодні", "Архів", "Усі фрагменти",
           "Потребують уваги"],
    "titles": ["Файл", "Правка", "Вигляд", "Перехід", "Фрагмент", "Вирізка", "Теги", "Довідка"],
}  # fmt: skip


def letters(items: list[str]) -> list[str]:
    """The mnemonic of each item that has one."""
    bare = [item.replace("&&", "") for item in items]
    return [item[item.index("&") + 1].casefold() for item in bare if "&" in item]


def are_unique(words: list[str]) -> bool:
    marked = with_mnemonics(words)
    found = letters(marked)
    return len(found) == len(words) == len(set(found))


def test_every_english_menu_has_unique_mnemonics() -> None:
    assert are_unique([group.value for group in Group])
    for group in Group:
        assert are_unique([spec.text for spec in ACTIONS if spec.group is group]), group


def test_every_ukrainian_menu_has_unique_mnemonics() -> None:
    for words in UKRAINIAN.values():
        assert are_unique(words), words


def test_words_begin_with_their_mnemonic_where_they_can() -> None:
    assert with_mnemonics(["File", "Edit", "View", "Find"]) == ["&File", "&Edit", "&View", "F&ind"]
    assert with_mnemonics(["Next clipping", "Next passage", "Next pane"])[0:2] == ["&Next clipping", "Next &passage"]


def test_letters_are_exchanged_until_everyone_has_one() -> None:
    assert letters(with_mnemonics(["ab", "a", "b c"])) == ["b", "a", "c"]


def test_an_ampersand_stays_one_and_an_item_without_a_free_letter_has_none() -> None:
    assert with_mnemonics(["Ferriday & Moss", "A", "A"]) == ["&Ferriday && Moss", "&A", "A"]
    assert with_mnemonics(["…", ""]) == ["…", ""]


@given(st.lists(st.text(st.characters(exclude_characters="\0"), max_size=12), max_size=12))
def test_words_are_kept_and_mnemonics_unique_whatever_they_are(words: list[str]) -> None:
    marked = with_mnemonics(words)
    plain = [item.replace("&&", "\0").replace("&", "").replace("\0", "&") for item in marked]
    assert plain == words
    found = letters(marked)
    assert len(found) == len(set(found))
