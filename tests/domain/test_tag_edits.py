from __future__ import annotations

from dataclasses import replace

import pytest

from clipper.domain import edits
from clipper.domain.clipping import ClippingId
from clipper.domain.edits import Action
from clipper.domain.passage import Anchor, ClippingNotes, PageItem, Passage
from clipper.domain.tag_edits import Delete, Merge, Move, Rename, TagChange, TagTarget, outermost, retagged

FILE = ClippingId("a.txt")
THEN, NOW = "2026-01-01T00:00:00Z", "2026-11-23T00:00:00Z"


def notes(*passages: tuple[str, ...], page: tuple[tuple[str, ...], ...] = ()) -> ClippingNotes:
    marked = tuple(
        Passage(f"urn:p{nth}", Anchor("q", start=nth, end=nth + 1), tags=tags, created=THEN, modified=THEN)
        for nth, tags in enumerate(passages)
    )
    items = tuple(PageItem(f"urn:i{nth}", tags, created=THEN, modified=THEN) for nth, tags in enumerate(page))
    return ClippingNotes("urn:page", marked, items)


def after(before: ClippingNotes, change: TagChange) -> ClippingNotes:
    edit = retagged(FILE, before, change, NOW)
    return before if edit is None else edits.apply(before, edit, NOW)


def tags(found: ClippingNotes) -> list[tuple[str, ...]]:
    return [one.tags for one in (*found.page_items, *found.passages)]


def test_renaming_reaches_clipping_and_passages_and_children_and_keeps_the_order() -> None:
    before = notes(("порт", "Війна/дрони", "суд"), ("воєнний",), page=(("війна", "порт"),))
    found = after(before, Rename("ВІЙНА", "конфлікт"))
    assert tags(found) == [("конфлікт", "порт"), ("порт", "конфлікт/дрони", "суд"), ("воєнний",)]
    assert [one.modified for one in (*found.page_items, *found.passages)] == [NOW, NOW, THEN]


@pytest.mark.parametrize("spelled", ["об'єкт", "обʼєкт", "Об’єкт"])
def test_a_tag_is_renamed_however_it_is_spelled(spelled: str) -> None:
    assert tags(after(notes((spelled,)), Rename("ОБ’ЄКТ", "x"))) == [("x",)]


def test_renaming_to_another_spelling_changes_the_letters() -> None:
    assert tags(after(notes(("порт/склад",)), Rename("порт", "Порт"))) == [("Порт/склад",)]


def test_a_tag_that_only_begins_alike_is_none_of_its_children() -> None:
    assert retagged(FILE, notes(("warcraft", "war crimes")), Rename("war", "x"), NOW) is None


def test_merging_leaves_each_tag_once() -> None:
    before = notes(("tendering", "x", "tenders"), ("procurement", "tenders"), ("Tenders/eu",))
    found = after(before, Merge(("tendering", "tenders"), "procurement"))
    assert tags(found) == [("procurement", "x"), ("procurement",), ("procurement/eu",)]


def test_merging_a_parent_into_its_child_leaves_the_siblings() -> None:
    before = notes(("war",), ("war/ships",), ("war/drones", "war/drones/fpv"))
    assert tags(after(before, Merge(("war",), "war/drones"))) == [
        ("war/drones",),
        ("war/ships",),
        ("war/drones", "war/drones/fpv"),
    ]


def test_merging_a_child_into_its_parent() -> None:
    assert tags(after(notes(("war/drones", "war"), ("war/drones/fpv",)), Merge(("war/drones",), "war"))) == [
        ("war",),
        ("war/fpv",),
    ]


def test_deleting_with_and_without_children() -> None:
    before = notes(("war", "war/drones", "x"))
    assert tags(after(before, Delete(("War",)))) == [("x",)]
    assert tags(after(before, Delete(("War",), with_children=False))) == [("war/drones", "x")]


def test_moving_under_another_tag_and_to_the_top() -> None:
    before = notes(("drones/fpv", "war"), ("a/b/c",))
    assert tags(after(before, Move(("drones", "a/b"), "war"))) == [("war/drones/fpv", "war"), ("war/b/c",)]
    assert tags(after(before, Move(("a/b",), ""))) == [("drones/fpv", "war"), ("b/c",)]


def test_of_tags_to_be_moved_children_go_with_their_parents() -> None:
    assert outermost(["war/drones", "War", "warcraft"]) == ["War", "warcraft"]


def test_a_clipping_tagged_in_several_items_gets_each_tag_once() -> None:
    before = notes(page=(("a", "x"), ("b", "y"), ("b",)))
    found = after(before, Merge(("a", "b"), "c"))
    assert tags(found) == [("c", "x"), ("y",)] and [entry.id for entry in found.deleted] == ["urn:i2"]


def test_an_item_keeps_its_note_when_its_last_tag_goes() -> None:
    before = notes(page=(("a",),))
    before = replace(before, page_items=(replace(before.page_items[0], note="so"),))
    assert after(before, Delete(("a",))).page_items[0].note == "so"


def test_other_tags_stay_to_the_letter() -> None:
    before = notes((" odd / tag", "a", "/", "dup", "dup"))
    assert tags(after(before, Rename("a", "b"))) == [(" odd / tag", "b", "/", "dup", "dup")]


def test_nothing_to_do_is_no_edit() -> None:
    before = notes(("a",), page=(("b",),))
    changes: list[TagChange] = [
        Rename("x", "y"),
        Rename("a", "a"),
        Rename("a", " / "),
        Merge(("a",), "a"),
        Delete(()),
    ]
    assert all(retagged(FILE, before, change, NOW) is None for change in changes)


def test_undoing_gives_the_same_notes_and_the_order_of_the_tags() -> None:
    before = notes(("a", "x", "b"), ("a",), page=(("b", "a"), ("a",)))
    for change in (Merge(("a", "b"), "c"), Rename("a", "b/c"), Delete(("a",)), Move(("a",), "b")):
        edit = retagged(FILE, before, change, NOW)
        assert edit is not None
        back = edits.apply(edits.apply(before, edit, NOW), edit.inverted(), NOW)
        assert (back.passages, back.page_items) == (before.passages, before.page_items)


def test_undoing_after_another_edit_restores_the_order_and_keeps_that_edit() -> None:
    before = notes(("a", "x"))
    edit = retagged(FILE, before, Rename("a", "b"), NOW)
    assert edit is not None and edit.action is Action.RENAME_TAG
    changed = edits.apply(before, edit, NOW)
    changed = replace(changed, passages=(replace(changed.passages[0], note="theirs"),))
    back = edits.apply(changed, edit.inverted(), NOW)
    assert back.passages[0].tags == ("a", "x") and back.passages[0].note == "theirs"


def test_a_target_answers_each_tag_once() -> None:
    target = TagTarget(Rename("a", "b"))
    assert target("A/x") == "b/x" and target.touches(["q", "a"]) and not target.touches(["q"])
