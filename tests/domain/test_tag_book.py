from __future__ import annotations

from clipper.domain.tag_book import (
    BookEdit,
    TagBook,
    TagDefinition,
    apply_to_book,
    defined,
    dropped,
    hex_colour,
    merged,
    renamed,
    with_meanings,
)
from clipper.domain.tag_colours import tag_hue_hex
from clipper.domain.tag_edits import Delete, Merge, Rename, TagTarget

WAR = TagDefinition("War", "#102030", "conflict", ("війна",))
DRONES = TagDefinition("war/drones")
BOOK = TagBook((WAR, DRONES))


def test_a_colour_is_six_hex_digits_or_nothing() -> None:
    assert [hex_colour(text) for text in ("#a1b2c3", " #A1B2C3 ", "#abc", "red", "")] == [
        "#A1B2C3",
        "#A1B2C3",
        "",
        "",
        "",
    ]


def test_a_parents_colour_holds_for_its_children_until_they_have_their_own() -> None:
    assert BOOK.colour_of("WAR/drones/fpv") == "#102030" and BOOK.colour_of("warcraft") == tag_hue_hex("warcraft")
    own = defined(BOOK, TagDefinition("war/drones", "#FFFFFF"))
    assert own.colour_of("war/drones/fpv") == "#FFFFFF" and own.colour_of("war/ships") == "#102030"


def test_a_definition_is_found_however_the_tag_is_spelled() -> None:
    book = defined(TagBook(), TagDefinition("Обʼєкт", "#000000"))
    assert book.definition("об’ЄКТ") is book.definitions[0] and book.definition("об") is None


def test_a_new_definition_stands_where_its_key_belongs() -> None:
    book = defined(defined(BOOK, TagDefinition("b")), TagDefinition("War/a"))
    assert [one.tag for one in book] == ["b", "War", "War/a", "war/drones"]


def test_the_very_same_book_comes_back_when_nothing_changes() -> None:
    assert defined(BOOK, WAR) is BOOK and dropped(BOOK, ["x"]) is BOOK and renamed(BOOK, lambda tag: tag) is BOOK


def test_renaming_takes_the_children_along() -> None:
    book = renamed(BOOK, TagTarget(Rename("WAR", "conflict")))
    assert [(one.tag, one.colour) for one in book] == [("conflict", "#102030"), ("conflict/drones", "")]


def test_merging_keeps_what_the_target_says_and_fills_its_gaps() -> None:
    book = defined(BOOK, TagDefinition("fight", "#FFFFFF", "", ("бій",)))
    book = renamed(book, TagTarget(Merge(("war",), "fight")))
    assert book.definition("fight") == TagDefinition("fight", "#FFFFFF", "conflict", ("бій", "війна"))
    assert book.definition("war") is None and book.definition("fight/drones") is not None


def test_merging_into_a_tag_without_definition_hands_the_definition_on() -> None:
    assert merged(None, WAR) is WAR
    assert renamed(BOOK, TagTarget(Merge(("war",), "fight"))).colour_of("fight") == "#102030"


def test_deleting_forgets_the_definitions() -> None:
    assert renamed(BOOK, TagTarget(Delete(("war",)))).definitions == ()
    assert renamed(BOOK, TagTarget(Delete(("war",), with_children=False))).definitions == (DRONES,)


def test_an_edit_is_undone_to_the_same_definitions() -> None:
    for change in (Rename("war", "x/y"), Merge(("war/drones",), "war"), Delete(("war",))):
        edit = BookEdit(BOOK, renamed(BOOK, TagTarget(change)))
        assert apply_to_book(apply_to_book(BOOK, edit), edit.inverted()) == BOOK


def test_what_another_program_said_meanwhile_stays() -> None:
    edit = BookEdit(BOOK, defined(BOOK, TagDefinition("War", "#999999", "conflict", ("війна",))))
    theirs = TagBook((TagDefinition("Art"), TagDefinition("War", "#102030", "their words", ("війна",))))
    book = apply_to_book(theirs, edit)
    assert book.definition("war") == TagDefinition("War", "#999999", "their words", ("війна",))
    assert book.definition("art") is not None
    assert apply_to_book(book, edit.inverted()) == theirs


def test_a_definition_that_another_program_changed_is_not_dropped_with_ours() -> None:
    edit = BookEdit(BOOK, dropped(BOOK, ["war"]))
    theirs = TagBook((TagDefinition("War", "#102030", "their words"),))
    assert apply_to_book(theirs, edit) is theirs


def test_a_change_of_meanings_touches_no_other_meaning_and_no_tag() -> None:
    before = with_meanings(BOOK, {"pink": "Doubtful", "blue": "Speech"})
    edit = BookEdit(before, with_meanings(before, {"pink": " To  check\n"}))
    meanwhile = with_meanings(before, {"pink": "Doubtful", "blue": "Speech", "green": "Proved"})
    after = apply_to_book(meanwhile, edit)
    assert after.meanings == (("green", "Proved"), ("pink", "To check")) and after.definitions == BOOK.definitions
    assert apply_to_book(after, edit.inverted()) == meanwhile
