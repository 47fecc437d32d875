"""What holds for every file: a value or NotJson, a fixpoint after one writing, unknown data kept."""

from __future__ import annotations

import json
from copy import deepcopy
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipper.domain.passage import Anchor, ClippingNotes, Colour, Deleted, PageItem, Passage
from clipper.storage.json_text import Json, NotJson, read_json, same_json, write_json
from clipper.storage.notes_file import format_notes, parse_notes

GOLDEN = (Path(__file__).resolve().parents[1] / "data" / "notes-v1.notes.json").read_bytes()

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
numbers = st.integers(-(10**30), 10**30) | st.decimals(allow_nan=False, allow_infinity=False, places=18)
json_values = st.recursive(
    st.none() | st.booleans() | numbers | texts,
    lambda each: st.lists(each, max_size=3) | st.dictionaries(texts, each, max_size=3),
    max_leaves=8,
)
unknown = st.dictionaries(texts.map("x:{}".format), json_values, max_size=3)


def check_fixpoint(data: bytes) -> ClippingNotes | None:
    """None when it is not JSON to us; anything else that is raised is a defect."""
    try:
        notes = parse_notes(data).notes
    except NotJson:
        return None
    written = format_notes(notes)
    parsed = parse_notes(written)
    assert format_notes(parsed.notes) == written
    assert parsed.problems == ()
    assert [each.id for each in parsed.notes.passages] == [each.id for each in notes.passages]
    return notes


def test_golden_file_of_version_1_comes_back_byte_for_byte() -> None:
    parsed = parse_notes(GOLDEN)
    assert (parsed.version, parsed.problems, parsed.notes.unreadable) == (1, (), ())
    assert format_notes(parsed.notes) == GOLDEN


def test_file_cut_at_any_byte_is_a_value_or_not_json() -> None:
    for end in range(len(GOLDEN)):
        notes = check_fixpoint(GOLDEN[:end])
        assert notes is None or end == len(GOLDEN) - 1


def test_byte_turned_anywhere_is_a_value_or_not_json() -> None:
    for place in range(0, len(GOLDEN), 7):
        for byte in b'\0"[9':
            check_fixpoint(GOLDEN[:place] + bytes([byte]) + GOLDEN[place + 1 :])


@pytest.mark.parametrize(
    "folder",
    ["json-torture", "w3c-annotation-samples", "w3c-model-examples", "anchoring-hypothesis", "exports-annotations"],
)
def test_real_files_are_not_json_or_reach_a_fixpoint(real_files: Path, folder: str) -> None:
    files = [path for path in (real_files / folder).rglob("*") if path.is_file()]
    assert files
    for path in files:
        check_fixpoint(path.read_bytes())


def test_w3c_samples_with_text_selectors_are_passages(real_files: Path) -> None:
    folder = real_files / "w3c-annotation-samples" / "correct"
    quote = check_fixpoint((folder / "anno26.json").read_bytes())
    position = check_fixpoint((folder / "anno27.json").read_bytes())
    collection = check_fixpoint((folder / "collection1.json").read_bytes())
    assert quote and quote.passages[0].anchor == Anchor("anotation", "this is an ", " that has some")
    assert position and position.passages[0].anchor == Anchor(start=412, end=795)
    assert collection and len(collection.set_aside) + len(collection.passages) + len(collection.page_items) == 41


# Random unknown data at every level


@st.composite
def pages(draw: st.DrawFn) -> dict[str, Json]:
    """A page of ours with unknown keys, bodies, selectors and items strewn in."""

    def selector(nth: int) -> list[Json]:
        quote = {"type": "TextQuoteSelector", "exact": f"слово {nth}", **draw(unknown)}
        position = {"type": "TextPositionSelector", "start": nth * 10, "end": nth * 10 + 7, **draw(unknown)}
        return draw(st.permutations([quote, position, {"type": "x:Selector", **draw(unknown)}]))

    def item(nth: int) -> dict[str, Json]:
        bodies = [
            {"type": "TextualBody", "purpose": "tagging", "value": f"тег {nth}", **draw(unknown)},
            {"type": "TextualBody", "purpose": "commenting", "value": draw(texts), **draw(unknown)},
            draw(unknown),
        ]
        target = {"source": "urn:x:page", "styleClass": "green", "selector": selector(nth), **draw(unknown)}
        head = {"id": f"urn:x:{nth}", "type": "Annotation", "created": "2026-11-22T09:15:00Z"}
        return {**head, "body": draw(st.permutations(bodies)), "target": target, **draw(unknown)}

    items = [item(nth) for nth in range(draw(st.integers(0, 3)))]
    strange = {
        "id": "urn:x:strange",
        "type": "Annotation",
        "motivation": "x:odd",
        "target": "urn:x:1",
        **draw(unknown),
    }
    deleted = {"urn:x:gone": {"at": "2026-11-22T09:15:00Z", "item": item(9), **draw(unknown)}}
    return {
        "type": "AnnotationPage",
        "id": "urn:x:page",
        "clip:document": {"clip:file": draw(texts), **draw(unknown)},
        "items": [*items, strange],
        "clip:deleted": deleted,
        **draw(unknown),
    }


def holds(whole: Json, part: Json) -> bool:
    """Whether everything in `part` is in `whole`: more keys are allowed, and other places in lists."""
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(key in whole and holds(whole[key], each) for key, each in part.items())
    if isinstance(part, list):
        return isinstance(whole, list) and all(any(holds(each, wanted) for each in whole) for wanted in part)
    return same_json(whole, part)


@settings(derandomize=True, max_examples=30, deadline=None)
@given(pages())
def test_unknown_data_survives_at_every_level(page: dict[str, Json]) -> None:
    notes = check_fixpoint(write_json(page))
    assert notes is not None
    again = read_json(format_notes(notes))
    assert same_json(again["items"], page["items"])
    assert same_json({key: again[key] for key in page}, page)


@settings(derandomize=True, max_examples=30, deadline=None)
@given(pages(), texts, st.integers(0, 10**6), st.lists(texts, max_size=3))
def test_unknown_data_survives_every_edit(page: dict[str, Json], words: str, start: int, tags: list[str]) -> None:
    notes = parse_notes(write_json(page)).notes
    anchor = Anchor(f"x{words}", words, "", start, start + 5)
    changes: dict[str, Json] = {
        "anchor": anchor,
        "colour": Colour.PINK,
        "note": words,
        "modified": "2026-11-23T00:00:00Z",
    }
    passages = tuple(replace(each, **changes, tags=(*each.tags, "новий")) for each in notes.passages)
    again = read_json(format_notes(replace(notes, passages=passages)))
    for item in page["items"]:
        expected = deepcopy(item)
        if isinstance(expected["target"], dict):
            _forget_edited(expected)
        assert holds(again["items"], [expected])
    assert holds(again, {key: value for key, value in page.items() if key != "items"})
    reread = parse_notes(write_json(again)).notes.passages
    assert sorted(each.id for each in reread) == sorted(each.id for each in passages)
    assert all(
        (each.anchor, each.colour, each.note, each.tags[-1]) == (anchor, "pink", words, "новий") for each in reread
    )


def _forget_edited(item: dict[str, Json]) -> None:
    """Leave out of the expectation what the edit was to change."""
    del item["target"]["styleClass"]
    for selector in item["target"]["selector"]:
        selector.pop("start", None)
        selector.pop("end", None)
    is_note = [body.get("purpose") == "commenting" for body in item["body"]]
    item["body"] = [body for body, note in zip(item["body"], is_note, strict=True) if not note]


# Random values, random damage

times = st.sampled_from(["", "2026-11-22T09:15:00Z", "2027-01-01T00:00:00Z"])
tag_lists = st.lists(st.sampled_from(["а", "б", "війна/дрони", "об’єкт"]), max_size=3, unique=True).map(tuple)
starts = st.integers(0, 10**6)
anchors = st.builds(
    lambda exact, start, size: Anchor(f"с{exact}", "до", "", start, start + size), texts, starts, st.integers(1, 99)
)
ids = st.uuids(version=4).map(lambda each: each.urn)
passages = st.builds(Passage, ids, anchors, st.sampled_from(Colour), tag_lists, texts, times, times, texts)
page_items = st.builds(PageItem, ids, tag_lists, texts.map("н{}".format), times, times, texts)
entries = st.builds(lambda item: Deleted(item.id, "2026-11-22T09:15:00Z", item), passages | page_items)


@settings(derandomize=True, max_examples=80, deadline=None)
@given(st.lists(passages, max_size=4), st.lists(page_items, max_size=3), st.lists(entries, max_size=2))
def test_what_the_program_makes_comes_back(marks: list[Passage], items: list[PageItem], gone: list[Deleted]) -> None:
    notes = ClippingNotes("urn:uuid:1", tuple(marks), tuple(items), deleted=tuple(gone))
    data = format_notes(notes)
    again = parse_notes(data)
    assert format_notes(again.notes) == data
    assert {replace(each, origin=None) for each in again.notes.passages} == set(marks)
    assert {replace(each, origin=None) for each in again.notes.page_items} == set(items)
    assert [replace(each.item, origin=None) for each in again.notes.deleted if each.item] == [
        each.item for each in gone
    ]
    assert again.notes.set_aside == again.problems == ()


def places(value: Json, path: tuple[Json, ...] = ()) -> list[tuple[Json, ...]]:
    """The way to every value inside."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(found for key, each in inside for found in places(each, (*path, key)))]


PLACES = places(json.loads(GOLDEN))[1:]
odd_values = json_values | st.sampled_from(
    [-1, 0, Decimal("1e400"), True, [], {}, "", "urn:uuid:1", [[]], [{}], {"type": 5}]
)


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(PLACES), odd_values), min_size=1, max_size=3))
def test_any_value_anywhere_in_the_file_is_survived(damage: list[tuple[tuple[Json, ...], Json]]) -> None:
    page = read_json(GOLDEN)
    for path, value in damage:
        node = page
        try:
            for key in path[:-1]:
                node = node[key]
            node[path[-1]] = value
        except (TypeError, KeyError, IndexError):
            continue  # An earlier damage took the place away.
    check_fixpoint(write_json(page))


@settings(derandomize=True, max_examples=150, deadline=None)
@given(st.sampled_from(PLACES))
def test_bad_record_never_takes_its_neighbours_along(path: tuple[Json, ...]) -> None:
    page = read_json(GOLDEN)
    node = page
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = [None]
    notes = check_fixpoint(write_json(page))
    if path == ("type",):
        return
    assert notes is not None
    read = {*(each.id for each in notes.passages), *(each.id for each in notes.page_items)}
    untouched = {item["id"] for n, item in enumerate(read_json(GOLDEN)["items"][:4]) if path[:2] != ("items", n)}
    assert path == ("items",) or untouched <= read
