from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from clipper.domain.passage import (
    Anchor,
    ClippingNotes,
    ClippingState,
    Colour,
    Deleted,
    DocumentFacts,
    PageItem,
    Passage,
    SetAside,
)
from clipper.storage.json_text import Json
from clipper.storage.notes_file import NotesWriter, expire_trash, format_notes, is_empty, parse_notes

PageOf = Callable[..., ClippingNotes]

PAGE = "urn:uuid:5a0d5a0e-4d1c-4f7f-8f5d-3c1c2f7c9b11"
T = "2026-11-22T09:15:00Z"
LATER = "2026-11-23T00:00:00Z"
PASSAGE = Passage("urn:uuid:1", Anchor("слово", "перед ", " після", 4, 9), Colour.PINK, ("а", "б"), "Так.", T, T)


def written(notes: ClippingNotes, url: str = "") -> Json:
    return json.loads(format_notes(notes, url))


def without_origins(notes: ClippingNotes) -> ClippingNotes:
    return replace(
        notes,
        passages=tuple(replace(each, origin=None) for each in notes.passages),
        page_items=tuple(replace(each, origin=None) for each in notes.page_items),
        deleted=tuple(replace(each, item=None, origin=None) for each in notes.deleted),
        origin=None,
    )


def test_new_passage_looks_as_the_format_says() -> None:
    assert written(ClippingNotes(PAGE, (PASSAGE,)))["items"][0] == {
        "id": "urn:uuid:1",
        "type": "Annotation",
        "motivation": "highlighting",
        "created": T,
        "modified": T,
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": "а"},
            {"type": "TextualBody", "purpose": "tagging", "value": "б"},
            {"type": "TextualBody", "purpose": "commenting", "value": "Так.", "format": "text/markdown"},
        ],
        "stylesheet": "urn:clipper:colours",
        "target": {
            "source": PAGE,
            "styleClass": "pink",
            "selector": [
                {"type": "TextQuoteSelector", "exact": "слово", "prefix": "перед ", "suffix": " після"},
                {"type": "TextPositionSelector", "start": 4, "end": 9},
            ],
        },
    }


def test_file_is_utf8_with_two_spaces_and_a_newline_at_the_end() -> None:
    data = format_notes(ClippingNotes(PAGE, (PASSAGE,)))
    assert data.decode() == json.dumps(json.loads(data), indent=2, ensure_ascii=False) + "\n"


def test_page_of_nothing_is_a_whole_page() -> None:
    assert written(ClippingNotes(PAGE)) == {
        "@context": ["http://www.w3.org/ns/anno.jsonld", {"clip": "urn:clipper:"}],
        "id": PAGE,
        "type": "AnnotationPage",
        "clip:version": 1,
        "items": [],
    }


@pytest.mark.parametrize(
    ("url", "source"),
    [
        ("https://example.org/a?b=1#c", "https://example.org/a?b=1#c"),
        ("https://uk.example.org/Вибори 2025", "https://uk.example.org/%D0%92%D0%B8%D0%B1%D0%BE%D1%80%D0%B8%202025"),
        ("example.org/a", PAGE),
        ("", PAGE),
    ],
)
def test_source_is_the_address_when_it_is_one(url: str, source: str) -> None:
    assert written(ClippingNotes(PAGE, (PASSAGE,)), url)["items"][0]["target"]["source"] == source


def test_known_source_of_a_passage_stays(page_of: PageOf) -> None:
    notes = parse_notes(format_notes(ClippingNotes(PAGE, (PASSAGE,)), "https://old.example.org/")).notes
    edited = replace(notes, passages=(replace(notes.passages[0], note="Ні."),))
    assert written(edited, "https://new.example.org/")["items"][0]["target"]["source"] == "https://old.example.org/"


def test_creator_is_written_as_a_person() -> None:
    notes = ClippingNotes(PAGE, page_items=(PageItem("urn:uuid:2", note="x", created=T, creator="Олена"),))
    item = written(notes)["items"][0]
    assert (item["creator"], item["target"]) == ({"type": "Person", "name": "Олена"}, PAGE)
    assert "modified" not in item


def test_order_is_page_items_then_passages_then_what_was_set_aside() -> None:
    def passage(name: str, start: int | None, created: str = T) -> Passage:
        return Passage(f"urn:x:{name}", Anchor("слово", start=start, end=start and start + 5), created=created)

    passages = (passage("d", 50), passage("c", 7, LATER), passage("b", 7), passage("a", None))
    items = (PageItem("urn:x:z", note="z", created=LATER), PageItem("urn:x:y", tags=("y",), created=T))
    notes = ClippingNotes(PAGE, passages, items, set_aside=(SetAside({"id": "urn:x:0"}, "x"),))
    order = [item["id"][-1] for item in written(notes)["items"]]
    assert "".join(order) == "yzabcd0"
    assert format_notes(replace(notes, passages=passages[::-1], page_items=items[::-1])) == format_notes(notes)


# Edits laid over what was read

FOREIGN: dict[str, Json] = {
    "x:first": 1,
    "type": "Annotation",
    "id": "http://example.org/1",
    "motivation": ["highlighting", "x:other"],
    "created": "2026-11-22T11:15:00.5+02:00",
    "creator": {"id": "acct:a@b", "name": "А"},
    "body": [
        {"type": "TextualBody", "purpose": "commenting", "value": "раз", "language": "uk"},
        {"type": "TextualBody", "purpose": "tagging", "value": "а", "x:n": 123456789012345678901234567890},
        "http://example.org/link",
        {"type": "TextualBody", "purpose": "tagging", "value": "б"},
        {"type": "TextualBody", "value": "два"},
    ],
    "target": {
        "source": "http://example.org/a",
        "styleClass": "red",
        "selector": [
            {"type": "XPathSelector", "value": "/p[1]"},
            {"type": "TextPositionSelector", "start": 4, "end": 9, "x:unit": "cp"},
            {"type": "TextQuoteSelector", "exact": "слово", "prefix": "перед ", "x:lang": "uk"},
        ],
        "x:state": {"a": None},
    },
}


def edited(page_of: PageOf, record: Json = FOREIGN, **changes: Json) -> Json:
    notes = page_of(record)
    after = replace(notes.passages[0], **changes)
    again = parse_notes(format_notes(replace(notes, passages=(after,)))).notes
    assert replace(again.passages[0], origin=None) == replace(after, origin=None)
    return json.loads(format_notes(again))["items"][0]


def test_unedited_foreign_item_is_written_as_it_was(page_of: PageOf) -> None:
    assert written(page_of(FOREIGN))["items"] == [FOREIGN]
    assert list(written(page_of(FOREIGN))["items"][0]) == list(FOREIGN)


def test_changed_tags_leave_the_other_bodies_as_they_are(page_of: PageOf) -> None:
    old = FOREIGN["body"]
    new = {"type": "TextualBody", "purpose": "tagging", "value": "в"}
    assert edited(page_of, tags=("а", "в", "г"))["body"] == [
        old[0],
        old[1],
        old[2],
        new,
        {**new, "value": "г"},
        old[4],
    ]
    assert edited(page_of, tags=("б",))["body"] == [old[0], old[3], old[2], old[4]]
    assert edited(page_of, tags=("А",))["body"][1] == {**old[1], "value": "А"}
    assert edited(page_of, tags=())["body"] == [old[0], old[2], old[4]]


def test_changed_note_becomes_one_body_that_keeps_what_else_it_said(page_of: PageOf) -> None:
    old = FOREIGN["body"]
    said = {**old[0], "value": "нове", "format": "text/markdown"}
    assert edited(page_of, note="нове")["body"] == [said, *old[1:4]]
    assert edited(page_of, note="")["body"] == old[1:4]


def test_body_value_gives_way_to_bodies(page_of: PageOf) -> None:
    target = FOREIGN["target"]
    record = {"id": "urn:x:1", "type": "Annotation", "bodyValue": "раз", "target": target}
    item = edited(page_of, record, tags=("а",))
    assert "bodyValue" not in item
    assert [body["value"] for body in item["body"]] == ["а", "раз"]
    assert "body" not in edited(page_of, record, note="")


def test_recoloured_passage_keeps_its_other_style_classes(page_of: PageOf) -> None:
    item = edited(page_of, colour=Colour.BLUE)
    assert (item["target"]["styleClass"], item["stylesheet"]) == ("blue", "urn:clipper:colours")
    target = {**FOREIGN["target"], "styleClass": ["bold", "pink"]}
    record = {**FOREIGN, "target": [target, "http://e.org"], "stylesheet": {"type": "CssStylesheet"}}
    item = edited(page_of, record, colour=Colour.BLUE)
    assert item["target"] == [{**target, "styleClass": ["blue", "bold"]}, "http://e.org"]
    assert item["stylesheet"] == {"type": "CssStylesheet"}


def test_refreshed_position_and_context_are_laid_over_their_selectors(page_of: PageOf) -> None:
    xpath, position, _ = FOREIGN["target"]["selector"]
    item = edited(page_of, anchor=Anchor("слово", "", " далі", 14, 19))
    assert item["target"]["selector"] == [
        xpath,
        {**position, "start": 14, "end": 19},
        {"type": "TextQuoteSelector", "exact": "слово", "x:lang": "uk", "suffix": " далі"},
    ]
    assert item["target"]["x:state"] == {"a": None}


def test_replaced_quote_stays_behind_the_new_one(page_of: PageOf) -> None:
    xpath, position, quote = FOREIGN["target"]["selector"]
    item = edited(page_of, anchor=Anchor("інше слово", "перед ", "", 2, 12))
    new = {"type": "TextQuoteSelector", "exact": "інше слово", "prefix": "перед "}
    assert item["target"]["selector"] == [new, xpath, {**position, "start": 2, "end": 12}, quote]
    back = edited(page_of, item, anchor=Anchor("слово", "перед ", "", 4, 9))
    assert back["target"]["selector"] == [quote, new, xpath, position]


@pytest.mark.parametrize(
    "selector",
    [
        {"type": "XPathSelector", "value": "/p", "refinedBy": {"type": "TextQuoteSelector", "exact": "слово"}},
        {
            "type": "RangeSelector",
            "startSelector": {"type": "TextPositionSelector", "start": 4, "end": 4},
            "endSelector": {"type": "TextPositionSelector", "start": 9, "end": 9},
        },
        {"type": "TextPositionSelector", "start": 4, "end": 9},
        {"type": "TextQuoteSelector", "exact": "слово"},
    ],
)
@pytest.mark.parametrize(
    "anchor", [Anchor("слово", "a", "b", 5, 10), Anchor("два", start=1, end=4), Anchor(start=7, end=8), Anchor("x")]
)
def test_any_anchor_can_be_laid_over_any_selector(page_of: PageOf, selector: Json, anchor: Anchor) -> None:
    record = {"id": "urn:x:1", "type": "Annotation", "target": {"source": "urn:x:2", "selector": selector}}
    item = edited(page_of, record, anchor=anchor)
    kept = json.dumps(item["target"])
    assert "XPathSelector" in kept or "XPathSelector" not in json.dumps(selector)


def test_edited_item_has_the_known_keys_first(page_of: PageOf) -> None:
    item = edited(page_of, modified=LATER, creator="Б")
    assert list(item) == ["id", "type", "motivation", "created", "modified", "creator", "body", "target", "x:first"]
    assert item["created"] == FOREIGN["created"]
    assert item["creator"] == {"id": "acct:a@b", "name": "Б"}


def test_undone_edit_gives_the_same_bytes(page_of: PageOf, golden: bytes) -> None:
    notes = parse_notes(golden).notes
    changed = tuple(replace(each, note="x", tags=(), colour=Colour.BLUE, modified=LATER) for each in notes.passages)
    again = parse_notes(format_notes(replace(notes, passages=changed))).notes
    assert format_notes(replace(again, passages=notes.passages)) == golden


# The page


def test_facts_and_state_are_laid_over_the_document(golden: bytes) -> None:
    notes = parse_notes(golden).notes
    state = ClippingState(corrected=(("title", "Інший"),), modified=(("clip:starred", LATER),))
    facts = DocumentFacts("b.txt", "ab", "cd", 5, "plain/2")
    document = written(replace(notes, facts=facts, state=state))["clip:document"]
    assert document == {
        "clip:file": "b.txt",
        "clip:sha256": "ab",
        "clip:textSha256": "cd",
        "clip:textLength": 5,
        "clip:reader": "plain/2",
        "clip:corrected": {"title": "Інший"},
        "clip:starred": False,
        "clip:archived": False,
        "clip:modified": {"clip:starred": LATER},
        "ext:shelf": "Латинська Америка",
    }
    assert list(document)[-1] == "ext:shelf"


@pytest.mark.parametrize("odd", ["", 5, None, ["x"]])
def test_what_is_said_stands_in_the_place_of_what_made_no_sense_there(odd: Json) -> None:
    document = {"clip:corrected": {"title": odd, "other": odd}, "clip:modified": {"clip:corrected": odd}}
    page = {"type": "AnnotationPage", "id": PAGE, "items": [], "clip:document": document}
    notes = parse_notes(json.dumps(page).encode()).notes
    state = ClippingState(corrected=(("title", "Інший"),), modified=(("clip:corrected", T),))
    data = format_notes(replace(notes, state=state))
    assert parse_notes(data).notes.state == state
    assert json.loads(data)["clip:document"]["clip:corrected"] == {"title": "Інший", "other": odd}


def test_new_document_says_only_what_is_known() -> None:
    notes = ClippingNotes(PAGE, state=ClippingState(starred=True), facts=DocumentFacts(file="a.txt", text_length=0))
    assert written(notes)["clip:document"] == {"clip:file": "a.txt", "clip:textLength": 0, "clip:starred": True}


def test_values_made_in_the_program_come_back_the_same() -> None:
    state = ClippingState(True, True, (("date", "2025"), ("url", "http://e.org")), "cp1251", (("clip:starred", T),))
    deleted = (Deleted("urn:uuid:7", T, replace(PASSAGE, id="urn:uuid:7")), Deleted("urn:uuid:8", T, None))
    notes = ClippingNotes(
        PAGE,
        (PASSAGE,),
        (PageItem("urn:uuid:2", ("т",), "", T, T),),
        state,
        DocumentFacts("a", "b", "c", 4, "d"),
        deleted,
    )
    data = format_notes(notes)
    again = parse_notes(data).notes
    assert without_origins(again) == without_origins(notes)
    assert again.deleted[0].item is not None
    assert format_notes(again) == data


def test_entry_deleted_twice_or_over_nonsense_stands_once(page_of: PageOf) -> None:
    notes = page_of(**{"clip:deleted": {"urn:uuid:7": 5, "urn:uuid:9": 6}})
    deleted = (Deleted("urn:uuid:7", T, None), Deleted("urn:uuid:7", LATER, None))
    text = format_notes(replace(notes, deleted=deleted))
    assert json.loads(text)["clip:deleted"] == {"urn:uuid:7": {"at": LATER}, "urn:uuid:9": 6}
    assert text.count(b"urn:uuid:7") == 1


# The writer's memory


def test_writer_with_a_memory_writes_what_one_without_writes(golden: bytes) -> None:
    writer = NotesWriter()
    notes = parse_notes(golden).notes
    assert writer.format(notes) == writer.format(notes) == golden
    for nth, passage in enumerate(notes.passages * 3):
        changed = replace(passage, note=f"{nth}", modified=LATER)
        notes = replace(notes, passages=tuple(changed if each.id == passage.id else each for each in notes.passages))
        assert writer.format(notes) == format_notes(notes)
    other = ClippingNotes(PAGE, (PASSAGE,))
    assert writer.format(other, "http://e.org/") == format_notes(other, "http://e.org/")
    assert writer.format(other) == format_notes(other)


# Trash


def test_trash_loses_its_items_after_30_days_and_its_times_after_180() -> None:
    def at(when: str) -> Deleted:
        return Deleted(f"urn:x:{when}", when, PASSAGE, {"at": when, "item": {}, "x": 1})

    entries = [
        at("2026-10-25T00:00:00Z"),
        at("2026-10-20T00:00:00Z"),
        at("2026-05-20T00:00:00Z"),
        at("?"),
        at("2027-01-01T00:00:00Z"),
    ]
    left = expire_trash(ClippingNotes(PAGE, deleted=tuple(entries)), T).deleted
    assert [(entry.id, entry.item is None) for entry in left] == [
        ("urn:x:2026-10-25T00:00:00Z", False),
        ("urn:x:2026-10-20T00:00:00Z", True),
        ("urn:x:?", False),
        ("urn:x:2027-01-01T00:00:00Z", False),
    ]
    assert left[1].origin == {"at": "2026-10-20T00:00:00Z", "x": 1}


def test_a_clock_that_has_leapt_empties_no_trash() -> None:
    """Neither by itself nor with the marks that are made by it."""
    far = "2031-01-01T00:00:00Z"
    notes = ClippingNotes(PAGE, (PASSAGE,), deleted=(Deleted("urn:x:1", T, PASSAGE),))
    assert expire_trash(notes, far) is notes
    marked = replace(notes, passages=(PASSAGE, replace(PASSAGE, id="urn:uuid:2", created=far, modified=far)))
    assert expire_trash(marked, far) is marked
    assert expire_trash(marked, "2031-01-09T00:00:00Z").deleted == ()


def test_expired_item_is_not_written_any_more(golden: bytes) -> None:
    notes = expire_trash(parse_notes(golden).notes, "2026-12-31T00:00:00Z")
    assert written(notes)["clip:deleted"] == {
        "urn:uuid:0b3c1b59-6b8e-4a39-9f2c-555555555555": {"at": "2026-11-22T10:00:00Z"}
    }


def test_nothing_expired_is_the_same_value(golden: bytes) -> None:
    notes = parse_notes(golden).notes
    assert expire_trash(notes, T) is notes


def test_time_of_a_star_taken_back_is_a_tombstone_too() -> None:
    modified = (("clip:archived", "2026-01-01T00:00:00Z"), ("clip:starred", "2026-01-01T00:00:00Z"))
    notes = ClippingNotes(PAGE, state=ClippingState(archived=True, modified=modified))
    assert expire_trash(notes, T).state.modified == modified[:1]


def test_empty_is_what_says_nothing(page_of: PageOf, golden: bytes) -> None:
    assert is_empty(ClippingNotes(PAGE, facts=DocumentFacts("a.txt", "ab")))
    assert is_empty(parse_notes(format_notes(ClippingNotes(PAGE, facts=DocumentFacts("a.txt")))).notes)
    assert not is_empty(ClippingNotes(PAGE, (PASSAGE,)))
    assert not is_empty(ClippingNotes(PAGE, deleted=(Deleted("urn:x:1", T, None),)))
    assert not is_empty(ClippingNotes(PAGE, state=ClippingState(starred=True)))
    assert not is_empty(page_of(5))
    assert not is_empty(page_of(**{"x:unknown": 1}))
    assert not is_empty(page_of(**{"clip:document": {"x:unknown": 1}}))
    assert not is_empty(page_of(**{"clip:deleted": {"urn:x:1": 5}}))
