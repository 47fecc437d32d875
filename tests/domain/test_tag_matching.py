"""What the tag field offers for what is typed."""

from __future__ import annotations

from time import perf_counter

import pytest

from clipper.domain.tag_matching import KnownTags, Match, TagUse, matching_tags, tag_to_create

KNOWN = KnownTags(
    [
        TagUse("property", 2),
        TagUse("procurement", 14),
        TagUse("energy/prices", 4),
        TagUse("enterprise", 9),
        TagUse("Обʼєкт", 3),
        TagUse("war/drones", 5),
        TagUse("war", 1),
    ]
)


def offered(typed: str, chosen: tuple[str, ...] = ()) -> list[str]:
    return [match.tag for match in matching_tags(typed, KNOWN, chosen)]


def test_beginnings_of_path_parts_come_before_middles_each_by_use() -> None:
    assert offered("pr") == ["procurement", "energy/prices", "property", "enterprise"]


def test_the_very_tag_typed_comes_first_however_rare() -> None:
    assert offered("war") == ["war", "war/drones"]


def test_nothing_typed_offers_everything_by_use() -> None:
    assert offered("  ")[:3] == ["procurement", "enterprise", "war/drones"]


@pytest.mark.parametrize("typed", ["об'є", "ОБ’Є", "обʼє", " Об`є"])
def test_letter_case_and_kind_of_apostrophe_do_not_count(typed: str) -> None:
    assert offered(typed) == ["Обʼєкт"]


def test_chosen_tags_are_not_offered_again() -> None:
    assert offered("pr", ("Procurement",)) == ["energy/prices", "property", "enterprise"]


def test_a_slash_at_the_end_asks_for_the_children() -> None:
    assert offered("war/") == ["war/drones"]


def test_a_path_is_matched_across_its_parts() -> None:
    assert matching_tags("energy/pr", KNOWN, ()) == [Match("energy/prices", 4, (0, 9))]


def test_the_hit_is_where_the_typed_letters_stand() -> None:
    hits = {match.tag: match.tag[slice(*match.hit)] for match in matching_tags("pr", KNOWN, ())}
    assert hits == dict.fromkeys(["procurement", "energy/prices", "property", "enterprise"], "pr")


def test_the_hit_survives_letters_that_fold_to_two() -> None:
    (match,) = matching_tags("brück", KnownTags([TagUse("Straße/Brücke", 1)]), ())
    assert match.tag[slice(*match.hit)] == "Brück"


def test_a_tag_in_decomposed_letters_is_found_and_shows_no_wrong_hit() -> None:
    (match,) = matching_tags("їжа", KnownTags([TagUse("і\u0308жа", 1)]), ())
    assert match.hit == (0, 0)


def test_the_limit_keeps_the_best() -> None:
    assert [match.tag for match in matching_tags("pr", KNOWN, (), limit=2)] == ["procurement", "energy/prices"]


def test_the_very_tag_typed_is_not_lost_behind_many_used_more() -> None:
    many = KnownTags([TagUse("war", 1), *(TagUse(f"war/{n}", 9) for n in range(60))])
    assert matching_tags("war", many, ())[0].tag == "war"


def test_only_a_new_tag_can_be_created() -> None:
    assert tag_to_create("  new /  tag ", KNOWN, ()) == "new/tag"
    assert tag_to_create("PROPERTY", KNOWN, ()) == ""
    assert tag_to_create("Mine", KNOWN, ("mine",)) == ""
    assert tag_to_create(" / ", KNOWN, ()) == ""


def test_the_library_spelling_wins_over_the_typed_one() -> None:
    assert KNOWN.spelling("об'єкт") == "Обʼєкт"
    assert KNOWN.spelling(" Fresh ") == "Fresh"


def test_a_keystroke_among_five_thousand_tags_is_quick() -> None:
    known = KnownTags(TagUse(f"тема {n % 70}/справа об’єкта {n}", n % 97) for n in range(5000))
    best = min(_seconds_of("справа", known) for _ in range(5))
    assert best < 0.02  # ≤ 5 ms on the machine of Nov 2026; room for a busy one


def _seconds_of(typed: str, known: KnownTags) -> float:
    start = perf_counter()
    matching_tags(typed, known, ())
    return perf_counter() - start


def test_tags_may_be_offered_in_another_order() -> None:
    known = KnownTags([TagUse("war", 9), TagUse("art", 1), TagUse("Law", 4)], str.casefold)
    assert [match.tag for match in matching_tags("", known, ())] == ["art", "Law", "war"]
