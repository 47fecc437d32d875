"""Bytes of a notes file → `ClippingNotes`. Tolerant: one bad record never hides the rest (FORMAT.md §2).

Ours and foreign W3C files alike: pages, collections with their first page inside, arrays, single annotations.
"""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from clipper.domain.passage import (
    ClippingNotes,
    ClippingState,
    Deleted,
    DocumentFacts,
    Item,
    JsonObject,
    PageItem,
    Passage,
    SetAside,
    reading_order,
)
from clipper.domain.told import sentence
from clipper.storage.annotation_bodies import is_absolute_uri
from clipper.storage.annotation_selectors import Malformed, as_list, has_type, whole_number
from clipper.storage.annotations import read_item, read_time
from clipper.storage.json_text import MOST_DEPTH, Json, NotJson, depth_exceeds, read_json, write_json

VERSION = 1
"""The version of the format that we write; a higher one is read, and opened read-only by the library."""

Migration = Callable[[JsonObject], JsonObject]
MIGRATIONS: Mapping[int, Migration] = {}
"""vN → the pure function that makes a page of vN one of vN + 1. Goes on one entry at a time."""

COLLECTION = "clip:collection"
"""Where a foreign collection's own keys stay when its first page becomes our page."""
UNREAD = "clip:unread"
"""Where a page's values stay that stood under our keys and made no sense there."""
_MOST_ITEM_DEPTH = MOST_DEPTH - 10
"""A record nested deeper could not be read again once it lies in the trash, which is deeper than the items."""
_IDS = uuid.UUID("6f0f2f5e-9a55-5d0c-8a3e-3b1d6a1f7c11")
"""Namespace of the ids made for records without one: the same file always gives the same ids."""


@dataclass(frozen=True, slots=True)
class ParsedNotes:
    """What a notes file holds. `version` is the one it was written in.

    `problems` are sentences on what was put right in reading; records that could not be read are not among them, but
    in `notes.unreadable`.
    """

    notes: ClippingNotes
    version: int
    problems: tuple[str, ...] = ()


def parse_notes(data: bytes, *, salt: str = "") -> ParsedNotes:
    """The notes in the bytes. Raises `NotJson` (`TooLarge` above 100 MB) and nothing else.

    `salt` goes into the ids made for what has none: name the clipping, so that two equal foreign files do not get
    the same page id, which would make them copies of each other.
    """
    page, records = _page_and_records(read_json(data))
    version = _version(page)
    page, problems = _tidied(migrated(page, version))
    reader = _Reader(salt)
    items = [reader.read(record) for record in records]
    page_id = _page_id(page, salt, records)
    passages = tuple(sorted((item for item in items if isinstance(item, Passage)), key=reading_order))
    page_items = tuple(sorted((item for item in items if isinstance(item, PageItem)), key=page_item_order))
    set_aside = tuple(item for item in items if isinstance(item, SetAside))
    document = page.get("clip:document")
    notes = ClippingNotes(
        page_id,
        passages,
        page_items,
        read_state(document),
        read_facts(document),
        tuple(_read_deleted(page.get("clip:deleted"))),
        set_aside,
        page or None,
    )
    return ParsedNotes(notes, version, (*problems, *reader.problems))


def page_item_order(item: PageItem) -> tuple[str, str]:
    """The order of page items on disk."""
    return item.created, item.id


# Shapes ----------------------------------------------------------------------------------------------------------


def _page_and_records(value: Json) -> tuple[JsonObject, list[Json]]:
    """The page without its items, and the items."""
    if depth_exceeds(value, MOST_DEPTH) and not (isinstance(value, dict) and "clip:version" in value):
        raise NotJson(sentence("it is nested too deeply"))
    if isinstance(value, list):
        if value and not any(isinstance(record, dict) and _is_annotation(record) for record in value):
            raise NotJson(sentence("it does not hold the notes of a clipping"))
        return {}, value
    if isinstance(value, dict):
        return _from_object(value)
    raise NotJson(sentence("it does not hold the notes of a clipping"))


def _from_object(value: JsonObject) -> tuple[JsonObject, list[Json]]:
    first = value.get("first")
    if has_type(value, "AnnotationCollection") and isinstance(first, dict):
        rest = {key: each for key, each in value.items() if key != "first"}
        page, records = _split({"@context": value.get("@context"), **first})
        return {**page, _free_key(page, COLLECTION): rest}, records
    if has_type(value, "AnnotationPage") or has_type(value, "AnnotationCollection"):
        return _split(value)
    if _is_annotation(value):
        return {}, [value]
    if "type" not in value and "items" in value:
        return _split(value)
    raise NotJson(sentence("it does not hold the notes of a clipping"))


def _split(page: JsonObject) -> tuple[JsonObject, list[Json]]:
    return {key: value for key, value in page.items() if key != "items"}, as_list(page.get("items"))


def _is_annotation(value: JsonObject) -> bool:
    return has_type(value, "Annotation") or ("type" not in value and "target" in value and "items" not in value)


def _version(page: JsonObject) -> int:
    """The version it says it is; one that is no number is read as the present one."""
    declared = page.get("clip:version")
    if isinstance(declared, Decimal):
        declared = whole_number(declared)
    return declared if isinstance(declared, int) and not isinstance(declared, bool) and declared >= 1 else VERSION


def migrated(
    page: JsonObject, version: int, *, to: int = VERSION, by: Mapping[int, Migration] = MIGRATIONS
) -> JsonObject:
    """The page brought up to the present version, step by step; a later one is left as it is."""
    for step in range(version, to):
        page = {**by[step](page), "clip:version": step + 1}
    return page


_Check = Callable[[Json], bool]
_PAGE_CHECKS: Mapping[str, _Check] = {
    "@context": lambda value: all(isinstance(entry, (str, dict)) for entry in as_list(value)),
    "type": lambda value: has_type({"type": value}, "AnnotationPage"),
    "clip:version": lambda value: isinstance(value, (int, Decimal)) and _version({"clip:version": value}) == value,
    "clip:document": lambda value: isinstance(value, dict),
    "clip:deleted": lambda value: isinstance(value, dict),
}


def _tidied(page: JsonObject) -> tuple[JsonObject, tuple[str, ...]]:
    """The page without what stands under our keys and makes no sense there; that stays beside it, under its name."""
    odd = {key: page[key] for key, is_right in _PAGE_CHECKS.items() if key in page and not is_right(page[key])}
    if not odd:
        return page, ()
    earlier = page.get(UNREAD, {})
    kept: JsonObject = dict(earlier) if isinstance(earlier, dict) else {UNREAD: earlier}
    for key, value in odd.items():
        kept[_free_key(kept, key)] = value
    rest = {key: value for key, value in page.items() if key not in odd}
    return {**rest, UNREAD: kept}, tuple(f"The page's “{key}” could not be read; it is kept as it is." for key in odd)


def _free_key(taken: JsonObject, key: str) -> str:
    while key in taken:
        key += " (again)"
    return key


def _page_id(page: JsonObject, salt: str, records: list[Json]) -> str:
    declared = page.get("id")
    return declared if isinstance(declared, str) and is_absolute_uri(declared) else _made_id(salt, [page, records])


def _made_id(salt: str, content: object, nth: int = 1) -> str:
    return uuid.uuid5(_IDS, f"{salt}\0{nth}\0{write_json(content).decode('utf-8')}").urn


# Records ---------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Reader:
    """Reads records one after the other and sees to it that no two items have the same id."""

    salt: str
    problems: list[str] = field(default_factory=list)
    _seen: set[str] = field(default_factory=set)
    _made: Counter[str] = field(default_factory=Counter)

    def read(self, record: Json) -> Item | SetAside:
        """The record as a passage or page item, or set aside."""
        if not isinstance(record, dict):
            return SetAside(record, "" if is_absolute_uri(record) else "It is neither a passage nor a note.")
        if depth_exceeds(record, _MOST_ITEM_DEPTH):
            return SetAside(record, "It is nested too deeply.")
        try:
            item = read_item(record)
        except Malformed as error:
            return SetAside(record, error.reason)
        return SetAside(record) if item is None else self._with_own_id(item, record)

    def _with_own_id(self, item: Item, record: JsonObject) -> Item:
        if item.id and item.id not in self._seen:
            self._seen.add(item.id)
            return item
        if item.id:
            self.problems.append(f"Two items had the id {item.id}; the second one has a new one.")
        new_id = self._new_id(record)
        self._seen.add(new_id)
        return replace(item, id=new_id)

    def _new_id(self, record: JsonObject) -> str:
        """From the content, and from how many of the same content came before: stable however often it is read."""
        base = _made_id(self.salt, record)
        while True:
            self._made[base] += 1
            nth = self._made[base]
            made = base if nth == 1 else _made_id(self.salt, record, nth)
            if made not in self._seen:
                return made


# What the page says of the clipping ------------------------------------------------------------------------------


def read_state(document: Json) -> ClippingState:
    """What the user said of the clipping, from `clip:document`; what has a wrong type counts as not said."""
    raw = document if isinstance(document, dict) else {}
    return ClippingState(
        raw.get("clip:starred") is True,
        raw.get("clip:archived") is True,
        read_pairs(raw.get("clip:corrected")),
        read_text(raw.get("clip:encoding")),
        read_pairs(raw.get("clip:modified")),
    )


def read_facts(document: Json) -> DocumentFacts:
    """Which clipping the notes were made on, from `clip:document`."""
    raw = document if isinstance(document, dict) else {}
    return DocumentFacts(
        read_text(raw.get("clip:file")),
        read_text(raw.get("clip:sha256")),
        read_text(raw.get("clip:textSha256")),
        read_length(raw.get("clip:textLength")),
        read_text(raw.get("clip:reader")),
    )


def read_text(value: Json) -> str:
    """Text, "" when it is none."""
    return value if isinstance(value, str) else ""


def read_length(value: Json) -> int | None:
    """A length, None when it is none."""
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def read_pairs(value: Json) -> tuple[tuple[str, str], ...]:
    """An object of texts as sorted pairs; what is not text is left out, and empty text says nothing."""
    raw = value if isinstance(value, dict) else {}
    return tuple(sorted((key, each) for key, each in raw.items() if isinstance(each, str) and each))


def _read_deleted(value: Json) -> Iterator[Deleted]:
    """The trash and the tombstones. Entries that are no objects stay in the page's origin."""
    for item_id, entry in (value if isinstance(value, dict) else {}).items():
        if isinstance(entry, dict):
            yield Deleted(item_id, read_time(entry.get("at")), read_deleted_item(item_id, entry), entry)


def read_deleted_item(item_id: str, entry: JsonObject) -> Item | None:
    """The item that waits in a trash entry; None when it is a tombstone, or the item cannot be read."""
    record = entry.get("item")
    if not isinstance(record, dict):
        return None
    try:
        item = read_item(record)
    except Malformed:
        return None
    return None if item is None else replace(item, id=item_id)
