from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.ui.command_palette import PaletteItem
from clipper.ui.command_palette.matching import MOST_IN_GROUP, Matcher

ITEMS = [
    PaletteItem("tag", "Tag the passage…", "Passage"),
    PaletteItem("quote", "Copy the passage as quote", "Passage"),
    PaletteItem("tag_clipping", "Tag the clipping…", "Clipping", also=("Tags",)),
    PaletteItem("next_passage", "Next passage", "Go to"),
    PaletteItem("tag:energy", "energy / prices", "Go to", also=("tag", "тег")),
    PaletteItem("clip", "Об’єкт у порту: рада мовчить", "Go to", also=("clipping", "вирізка")),
    PaletteItem("larger", "Більший текст", "Application", also=("Larger text", "View")),
    PaletteItem("theme", "Light theme", "Application"),
    PaletteItem("quit", "Quit", "Application"),
    PaletteItem("tag_manager", "Manage tags…", "Application"),
]


def found(typed: str) -> list[str]:
    return [match.item.id for match in Matcher(ITEMS).find(typed)]


def bold(typed: str, name: str) -> str:
    match = next(match for match in Matcher(ITEMS).find(typed) if match.item.id == name)
    return "".join(char for nth, char in enumerate(match.item.words) if nth in match.places)


def test_nothing_typed_shows_everything_in_its_order() -> None:
    assert found("") == found("  ") == [item.id for item in ITEMS]


def test_groups_keep_their_order_as_drawn() -> None:
    assert found("tag") == ["tag", "tag_clipping", "tag:energy", "tag_manager"]
    assert bold("tag", "tag_manager") == "tag" and bold("tag", "tag:energy") == ""


def test_a_group_with_better_hits_comes_first() -> None:
    assert found("qui") == ["quit"]
    assert found("qu")[:2] == ["quote", "quit"]  # both at the beginning of a word


@pytest.mark.parametrize(
    ("typed", "name", "letters"),
    [
        ("np", "next_passage", "Np"),
        ("passage next", "next_passage", "Nextpassage"),
        ("об'єкт", "clip", "Об’єкт"),
        ("ОБʼЄКТ", "clip", "Об’єкт"),
        ("рада пор", "clip", "поррада"),
        ("larger", "larger", ""),
        ("дшпре", "theme", "Light"),
        ("ДШПРЕ ЕРУ", "theme", "Lightthe"),
        ("vjdx", "clip", "мовч"),
        ("lthm", "theme", "Lthm"),
        ("cpyqte", "quote", "Cpyqte"),
    ],
)
def test_a_few_letters_find_it(typed: str, name: str, letters: str) -> None:
    assert found(typed)[0] == name and sorted(bold(typed, name)) == sorted(letters)


def test_letters_that_are_scattered_all_over_find_nothing() -> None:
    assert found("zzz") == [] and found("gtssx") == []


def test_a_scattered_hit_does_not_stand_beside_a_real_one() -> None:
    assert found("theme") == ["theme"]


def test_of_many_only_the_best_are_shown() -> None:
    many = [PaletteItem(f"c{nth}", f"Рада {nth}", "Go to") for nth in range(500)]
    matcher = Matcher([*many, PaletteItem("best", "500 рад", "Go to")])
    assert len(matcher.find("")) == len(matcher.find("рада")) == MOST_IN_GROUP
    assert next(match.item.id for match in matcher.find("рада 49")) == "c49"
    matcher.add([PaletteItem("late", "Рада 49 знову", "Later")])
    assert "late" in [match.item.id for match in matcher.find("рада 49")]


def test_words_that_are_not_shown_do_not_flood_the_list() -> None:
    tags = [PaletteItem(f"tag:{nth}", f"x{nth}", "Go to", also=("tag",)) for nth in range(50)]
    shown = [match.item.id for match in Matcher([*tags, ITEMS[-1]]).find("tag")]
    assert shown == ["tag:0", "tag:1", "tag:2", "tag_manager"]


def test_the_first_letters_of_a_long_headline_mean_nothing() -> None:
    headline = PaletteItem("long", "What the reserve was for, and why it grew each spring", "Go to")
    assert [match.item.id for match in Matcher([headline, ITEMS[-1]]).find("tag")] == ["tag_manager"]


@given(st.text(max_size=80))
def test_any_input_is_read(typed: str) -> None:
    for match in Matcher(ITEMS).find(typed):
        assert all(0 <= place < len(match.item.words) for place in match.places)
