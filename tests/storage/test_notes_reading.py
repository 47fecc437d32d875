from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from clipper.domain.passage import Anchor, ClippingNotes, Colour
from clipper.storage.json_text import Json
from clipper.storage.notes_file import NotJson, format_notes, migrated, parse_notes

PageOf = Callable[..., ClippingNotes]

QUOTE = {"type": "TextQuoteSelector", "exact": "слово", "prefix": "перед ", "suffix": " після"}
POSITION = {"type": "TextPositionSelector", "start": 4, "end": 9}
XPATH = {"type": "XPathSelector", "value": "/p[1]"}


def annotation(*, selector: Json = QUOTE, **keys: Json) -> dict[str, Json]:
    target = {"source": "http://example.org/a", "selector": selector}
    return {"id": "urn:x:1", "type": "Annotation", "target": target, **keys}


def parse(value: object, **keys: Json) -> ClippingNotes:
    return parse_notes(json.dumps(value).encode(), **keys).notes


# Shapes


def test_collection_with_its_first_page_inside_is_read() -> None:
    page = {"id": "http://e.org/p1", "type": "AnnotationPage", "items": [annotation()]}
    notes = parse({"id": "http://e.org/c", "type": "AnnotationCollection", "total": 1, "first": page})
    assert (notes.page_id, len(notes.passages)) == ("http://e.org/p1", 1)
    assert json.loads(format_notes(notes))["clip:collection"] == {
        "id": "http://e.org/c",
        "type": "AnnotationCollection",
        "total": 1,
    }


@pytest.mark.parametrize(
    "shape",
    [
        [annotation()],
        annotation(),
        {"items": [annotation()]},
        {"type": "AnnotationPage", "items": annotation()},
        {"type": ["AnnotationPage"], "items": [annotation()]},
        {"type": "AnnotationCollection", "items": [annotation()]},
    ],
)
def test_array_single_annotation_and_loose_pages_are_read(shape: object) -> None:
    assert [passage.anchor.exact for passage in parse(shape).passages] == ["слово"]


@pytest.mark.parametrize("value", [{}, {"rows": []}, [1], ["http://e.org/1"], "text", 5, None, {"type": "Person"}])
def test_what_is_no_page_is_not_json_to_us(value: object) -> None:
    with pytest.raises(NotJson):
        parse(value)


def test_empty_page_and_empty_array_are_empty_notes() -> None:
    assert parse([]).passages == parse({"type": "AnnotationPage"}).passages == ()


def test_version_of_the_future_is_told_and_kept() -> None:
    parsed = parse_notes(b'{"type": "AnnotationPage", "clip:version": 7, "items": []}')
    assert parsed.version == 7
    assert json.loads(format_notes(parsed.notes))["clip:version"] == 7


def test_page_keeps_only_an_absolute_uri_as_id() -> None:
    assert parse({"type": "AnnotationPage", "id": "urn:a:b"}).page_id == "urn:a:b"
    notes = parse({"type": "AnnotationPage", "id": "page 1"})
    assert notes.page_id.startswith("urn:uuid:")
    written = json.loads(format_notes(notes))
    assert (written["id"], written["clip:formerId"]) == (notes.page_id, "page 1")


def test_equal_foreign_files_of_two_clippings_get_two_page_ids() -> None:
    assert parse([], salt="a.txt").page_id != parse([], salt="b.txt").page_id
    assert parse([], salt="a.txt").page_id == parse([], salt="a.txt").page_id


def test_nonsense_under_our_keys_is_kept_and_told() -> None:
    odd = {"clip:document": [1], "clip:deleted": "x", "clip:version": "two", "@context": [5]}
    parsed = parse_notes(json.dumps({"type": "AnnotationPage", **odd, "items": [annotation()]}).encode())
    assert len(parsed.problems) == 4
    assert len(parsed.notes.passages) == 1
    assert json.loads(format_notes(parsed.notes))["clip:unread"] == odd


def test_nonsense_found_twice_is_kept_twice() -> None:
    page = {"type": "AnnotationPage", "clip:version": "two", "clip:unread": {"clip:version": "one"}, "items": []}
    written = json.loads(format_notes(parse(page)))
    assert written["clip:unread"] == {"clip:version": "one", "clip:version (again)": "two"}


# Selectors


@pytest.mark.parametrize(
    ("selector", "anchor"),
    [
        (QUOTE, Anchor("слово", "перед ", " після")),
        (POSITION, Anchor(start=4, end=9)),
        ([XPATH, POSITION, QUOTE], Anchor("слово", "перед ", " після", 4, 9)),
        ({"type": "oa:TextQuoteSelector", "exact": "x"}, Anchor("x")),
        ({**XPATH, "refinedBy": QUOTE}, Anchor("слово", "перед ", " після")),
        ({"type": "FragmentSelector", "value": "page=3", "refinedBy": [QUOTE]}, Anchor("слово", "перед ", " після")),
        (
            {"type": "RangeSelector", "startSelector": XPATH, "endSelector": XPATH, "refinedBy": QUOTE},
            Anchor("слово", "перед ", " після"),
        ),
        (
            {"type": "RangeSelector", "startSelector": POSITION, "endSelector": {**POSITION, "start": 20, "end": 20}},
            Anchor(start=4, end=20),
        ),
        ({"type": "Choice", "items": [XPATH, {"selector": QUOTE}]}, Anchor("слово", "перед ", " після")),
        ({"type": "TextQuoteSelector", "exact": "x", "prefix": None}, Anchor("x")),
    ],
)
def test_text_is_found_in_every_kind_of_selector(page_of: PageOf, selector: object, anchor: Anchor) -> None:
    assert [passage.anchor for passage in page_of(annotation(selector=selector)).passages] == [anchor]


def test_position_inside_an_element_is_not_taken_for_one_in_the_text(page_of: PageOf) -> None:
    notes = page_of(annotation(selector={**XPATH, "refinedBy": POSITION}))
    assert notes.passages == ()
    assert [record.reason for record in notes.set_aside] == [""]


def test_selector_in_a_later_target_counts(page_of: PageOf) -> None:
    targets = ["http://e.org/a", {"source": "http://e.org/b", "selector": [XPATH, QUOTE]}]
    assert page_of(annotation(target=targets)).passages[0].anchor.exact == "слово"


@pytest.mark.parametrize(
    "selector",
    [
        {**POSITION, "start": 9},
        {**POSITION, "start": 90},
        {**POSITION, "start": -1},
        {**POSITION, "end": "9"},
        {**POSITION, "end": True},
        {**POSITION, "end": 9.5},
        {**POSITION, "end": 10**30},
        {"type": "TextPositionSelector", "start": 4},
        {"type": "TextQuoteSelector", "exact": ""},
        {"type": "TextQuoteSelector", "exact": ["x"]},
        {**QUOTE, "prefix": 5},
        [QUOTE, {**POSITION, "start": 90}],
    ],
)
def test_malformed_selector_sets_its_record_aside_with_a_reason(page_of: PageOf, selector: object) -> None:
    bad, good = annotation(selector=selector), annotation(id="urn:x:2")
    notes = page_of(bad, good)
    assert [passage.id for passage in notes.passages] == ["urn:x:2"]
    assert [record.origin for record in notes.unreadable] == [bad]
    assert notes.unreadable[0].reason.endswith(".")


def test_position_with_a_monstrous_exponent_is_malformed() -> None:
    for number in ("1e999999999", "1e-999999999", "1e999999999999999999", "-1e400", "1e99999999999999999999999"):
        selector = f'{{"type": "TextPositionSelector", "start": 1, "end": {number}}}'
        record = f'{{"type": "Annotation", "target": {{"source": "urn:a:b", "selector": {selector}}}}}'
        assert len(parse_notes(f"[{record}]".encode()).notes.unreadable) == 1


def test_whole_number_with_a_point_is_a_position(page_of: PageOf) -> None:
    assert page_of(annotation(selector={**POSITION, "end": 9.0})).passages[0].anchor.end == 9


@pytest.mark.parametrize("record", [5, "not an address", None, [], True])
def test_what_is_no_object_is_set_aside_with_a_reason(page_of: PageOf, record: object) -> None:
    notes = page_of(record, annotation())
    assert (len(notes.passages), len(notes.unreadable)) == (1, 1)


@pytest.mark.parametrize("target", [None, [], 5, [5]])
def test_annotation_without_a_target_is_set_aside_with_a_reason(page_of: PageOf, target: object) -> None:
    assert len(page_of(annotation(target=target)).unreadable) == 1


def test_49_of_50_records_load_when_one_is_broken(page_of: PageOf) -> None:
    records = [annotation(id=f"urn:x:{n}") for n in range(50)]
    records[17]["target"] = {"source": "http://e.org", "selector": [{**POSITION, "end": 0}]}
    notes = page_of(*records)
    assert (len(notes.passages), len(notes.unreadable)) == (49, 1)
    assert json.loads(format_notes(notes))["items"][-1] == records[17]


def test_record_nested_deeper_than_the_trash_could_hold_is_set_aside(page_of: PageOf) -> None:
    deep: Json = 1
    for _ in range(195):
        deep = [deep]
    notes = page_of(annotation(extra=deep))
    assert len(notes.unreadable) == 1
    assert parse_notes(format_notes(notes)).notes.set_aside == notes.set_aside


# Bodies


@pytest.mark.parametrize(
    ("keys", "tags", "note"),
    [
        ({"bodyValue": "Так."}, (), "Так."),
        ({"body": "Так."}, (), "Так."),
        ({"body": "http://example.org/comment1"}, (), ""),
        ({"body": {"type": "TextualBody", "value": "Так."}}, (), "Так."),
        ({"body": {"value": "Так."}}, (), "Так."),
        ({"body": {"type": ["TextualBody"], "value": "a", "purpose": ["tagging"]}}, ("a",), ""),
        (
            {"motivation": "tagging", "body": [{"type": "TextualBody", "value": " war /  drones"}]},
            ("war/drones",),
            "",
        ),
        ({"motivation": "tagging", "bodyValue": "a"}, ("a",), ""),
        (
            {"body": [{"type": "TextualBody", "value": v, "purpose": "tagging"} for v in ("a", "A", "b", " ", "/")]},
            ("a", "b"),
            "",
        ),
        ({"body": ["раз", {"type": "TextualBody", "value": "два", "purpose": "describing"}]}, (), "раз\n\nдва"),
        ({"body": [{"type": "TextualBody", "value": "red", "purpose": "highlighting"}]}, (), ""),
        ({"body": [None, 5, [], {"type": "Choice", "items": []}, {"value": 5}]}, (), ""),
    ],
)
def test_bodies_in_every_form_are_tags_and_notes(page_of: PageOf, keys: Json, tags: Json, note: str) -> None:
    (passage,) = page_of(annotation(**keys)).passages
    assert (passage.tags, passage.note) == (tags, note)


@pytest.mark.parametrize(
    ("style", "colour"),
    [
        ("green", Colour.GREEN),
        (["bold", "pink"], Colour.PINK),
        ("red", Colour.YELLOW),
        (5, Colour.YELLOW),
        (None, Colour.YELLOW),
    ],
)
def test_colour_is_one_of_six_else_yellow(page_of: PageOf, style: object, colour: Colour) -> None:
    target = {"source": "http://e.org", "selector": QUOTE, "styleClass": style}
    notes = page_of(annotation(target=target))
    assert notes.passages[0].colour is colour
    assert json.loads(format_notes(notes))["items"][0]["target"] == target


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2026-11-22T09:15:00Z", "2026-11-22T09:15:00Z"),
        ("2026-11-22T09:15:00.123+02:00", "2026-11-22T07:15:00Z"),
        ("2026-11-22", "2026-11-22T00:00:00Z"),
        ("yesterday", ""),
        ("0001-01-01T00:00:00+23:00", ""),
        (5, ""),
    ],
)
def test_times_are_read_as_utc(page_of: PageOf, written: object, read: str) -> None:
    assert page_of(annotation(created=written)).passages[0].created == read


@pytest.mark.parametrize(
    ("creator", "name"),
    [
        ({"type": "Person", "name": "Олена"}, "Олена"),
        ("http://example.org/user1", "http://example.org/user1"),
        ([{"id": "acct:a@b", "name": ["А", "Б"]}], "А"),
        ({"id": "acct:a@b"}, "acct:a@b"),
        (5, ""),
    ],
)
def test_creator_is_a_name(page_of: PageOf, creator: object, name: str) -> None:
    assert page_of(annotation(creator=creator)).passages[0].creator == name


def page_note(**keys: Json) -> dict[str, Json]:
    text = {"type": "TextualBody", "value": "слово"}
    return {"id": "urn:x:9", "type": "Annotation", "target": "http://example.org/a", "body": text, **keys}


@pytest.mark.parametrize("motivation", ["commenting", ["describing"], "bookmarking", None])
def test_words_on_the_whole_page_are_its_note(page_of: PageOf, motivation: object) -> None:
    assert page_of(page_note(motivation=motivation)).note == "слово"


@pytest.mark.parametrize(
    "record",
    [
        page_note(motivation="replying"),
        page_note(motivation="classifying"),
        page_note(body="http://example.org/x"),
        page_note(type="Person"),
        page_note(target={"source": "http://e.org", "selector": {"type": "SvgSelector", "value": "<svg/>"}}),
        "http://example.org/anno1",
    ],
)
def test_what_is_not_ours_to_show_is_kept_and_no_problem(page_of: PageOf, record: object) -> None:
    notes = page_of(record)
    assert [(each.origin, each.reason) for each in notes.set_aside] == [(record, "")]
    assert json.loads(format_notes(notes))["items"] == [record]


# Ids


def test_second_of_two_equal_ids_gets_a_new_one_that_stays() -> None:
    data = json.dumps([annotation(), annotation(bodyValue="інше"), annotation()]).encode()
    parsed = parse_notes(data)
    ids = [passage.id for passage in parsed.notes.passages]
    assert len(set(ids)) == 3
    assert "urn:x:1" in ids
    assert len(parsed.problems) == 2
    assert [passage.id for passage in parse_notes(data).notes.passages] == ids
    again = parse_notes(format_notes(parsed.notes))
    assert ([passage.id for passage in again.notes.passages], again.problems) == (ids, ())


@pytest.mark.parametrize("bad", [None, "34415807", "", 5, ["urn:a:b", "urn:c:d"], "not a uri", "urn:кирилиця:1"])
def test_id_that_is_no_uri_is_replaced_and_kept_beside(page_of: PageOf, bad: object) -> None:
    notes = page_of(annotation(id=bad), annotation(id=bad))
    assert len({passage.id for passage in notes.passages}) == 2
    assert all(passage.id.startswith("urn:uuid:") for passage in notes.passages)
    assert all(item.get("clip:formerId") == bad for item in json.loads(format_notes(notes))["items"])


# The page


def test_nonsense_in_the_document_is_no_fact_and_stays() -> None:
    document = {
        "clip:file": 5,
        "clip:textLength": "12",
        "clip:starred": "yes",
        "clip:corrected": {"title": 5, "date": "2025"},
    }
    notes = parse({"type": "AnnotationPage", "clip:document": document})
    assert (notes.facts.file, notes.facts.text_length, notes.state.starred) == ("", None, False)
    assert notes.state.corrected == (("date", "2025"),)
    assert json.loads(format_notes(notes))["clip:document"] == document


def test_trash_and_tombstones_are_read() -> None:
    deleted = {
        "urn:x:1": {"at": "2026-11-22T10:00:00Z", "item": annotation()},
        "urn:x:2": {"at": "x", "item": {}},
        "urn:x:3": 5,
    }
    notes = parse({"type": "AnnotationPage", "clip:deleted": deleted})
    assert [(entry.id, entry.at, entry.item is None) for entry in notes.deleted] == [
        ("urn:x:1", "2026-11-22T10:00:00Z", False),
        ("urn:x:2", "", True),
    ]
    assert json.loads(format_notes(notes))["clip:deleted"] == deleted


def test_migrations_go_one_version_at_a_time() -> None:
    steps = {1: lambda page: {**page, "a": 1}, 2: lambda page: {**page, "b": page["a"] + 1}}
    assert migrated({"clip:version": 1}, 1, to=3, by=steps) == {"clip:version": 3, "a": 1, "b": 2}
    assert migrated({"clip:version": 9}, 9, to=3, by=steps) == {"clip:version": 9}
