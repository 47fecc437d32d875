"""One annotation ⇄ one passage or page item. What was read is written as it was, but for what an edit changed."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from urllib.parse import quote

from clipper.domain.passage import Anchor, Colour, Item, JsonObject, PageItem, Passage
from clipper.storage.annotation_bodies import (
    is_absolute_uri,
    new_bodies,
    read_words,
    with_note,
    with_tags,
)
from clipper.storage.annotation_selectors import (
    Malformed,
    as_list,
    has_type,
    new_selectors,
    read_anchor,
    with_anchor,
)
from clipper.storage.json_text import Json

STYLESHEET = "urn:clipper:colours"
FORMER_ID = "clip:formerId"
"""Where an id stays that had to be replaced: it was no URI, or another item had it."""

_KEYS = ("id", "type", "motivation", "created", "modified", "creator", "body", "stylesheet", "target")
_PAGE_MOTIVATIONS = frozenset({"tagging", "commenting", "describing", "highlighting", "bookmarking"})
_COLOURS = frozenset(Colour)
_UTC_SECOND = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\Z", re.ASCII)


def read_item(record: JsonObject) -> Item | None:
    """The annotation as a value; None when it is whole but nothing we show. Raises `Malformed`.

    The value's id is "" when the record has none that is an absolute URI.
    """
    if "type" in record and not has_type(record, "Annotation"):
        return None
    targets = as_list(record.get("target"))
    if not targets:
        raise Malformed("It has no target.")
    if not all(isinstance(target, (str, dict)) for target in targets):
        raise Malformed("Its target is neither an address nor an object.")
    for target in targets:
        if isinstance(target, dict) and (anchor := read_anchor(target)) is not None:
            return _read_passage(record, target, anchor)
    return _read_page_item(record, targets)


def _read_passage(record: JsonObject, target: JsonObject, anchor: Anchor) -> Passage:
    tags, note = read_words(record)
    return Passage(
        _read_id(record),
        anchor,
        _read_colour(target),
        tags,
        note,
        read_time(record.get("created")),
        read_time(record.get("modified")),
        _read_creator(record.get("creator")),
        record,
    )


def _read_page_item(record: JsonObject, targets: list[Json]) -> PageItem | None:
    """None for a reply, a link, or a selector of something that is not text."""
    if any(isinstance(target, dict) and target.get("selector") for target in targets):
        return None
    motivations = as_list(record.get("motivation"))
    if motivations and not any(isinstance(each, str) and each in _PAGE_MOTIVATIONS for each in motivations):
        return None
    tags, note = read_words(record)
    if not tags and not note:
        return None
    created, modified = read_time(record.get("created")), read_time(record.get("modified"))
    return PageItem(_read_id(record), tags, note, created, modified, _read_creator(record.get("creator")), record)


def _read_id(record: JsonObject) -> str:
    found = as_list(record.get("id"))
    return found[0] if len(found) == 1 and is_absolute_uri(found[0]) else ""


def _read_colour(target: JsonObject) -> Colour:
    names = as_list(target.get("styleClass"))
    return next((Colour(name) for name in names if isinstance(name, str) and name in _COLOURS), Colour.YELLOW)


def read_time(value: object) -> str:
    """A time as ISO 8601 in UTC to the second with "Z"; "" when it is none. Without an offset it is taken as UTC."""
    if not isinstance(value, str) or _UTC_SECOND.match(value):
        return value if isinstance(value, str) else ""
    try:
        moment = datetime.fromisoformat(value.strip())
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError):
        return ""
    return moment.replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def _read_creator(value: Json) -> str:
    first = next(iter(as_list(value)), None)
    if isinstance(first, dict):
        first = next((name for name in as_list(first.get("name")) if isinstance(name, str)), first.get("id"))
    return first if isinstance(first, str) else ""


# Writing ---------------------------------------------------------------------------------------------------------


def item_json(item: Item, page_id: str, source_url: str) -> JsonObject:
    """The item's annotation: the one it was read from when nothing changed, else that with the changes laid over.

    `source_url`: what a new passage's target names as its source; when it is no URI, the page is named.
    """
    record = item.origin
    before = _read_again(record) if record is not None else None
    if record is None or before is None or type(before) is not type(item):
        return ordered({**(record or {}), **_new_item(item, page_id, source_url)}, _KEYS)
    if before == item:
        return record
    return ordered(_overlaid(record, before, item), _KEYS)


def ordered(record: JsonObject, keys: tuple[str, ...]) -> JsonObject:
    """The known keys in their order, then the others as they were."""
    return {
        **{key: record[key] for key in keys if key in record},
        **{key: value for key, value in record.items() if key not in keys},
    }


def source_uri(url: str) -> str:
    """The article's address as W3C takes it: letters outside ASCII as %XX; "" when it is no absolute URI."""
    escaped = quote(url.strip(), safe="%/:?#[]@!$&'()*+,;=-._~")
    return escaped if is_absolute_uri(escaped) else ""


def _read_again(record: JsonObject) -> Item | None:
    try:
        return read_item(record)
    except Malformed:
        return None


def _new_item(item: Item, page_id: str, source_url: str) -> JsonObject:
    record: JsonObject = {"id": item.id, "type": "Annotation", "motivation": _motivation(item)}
    record |= {key: time for key, time in (("created", item.created), ("modified", item.modified)) if time}
    if item.creator:
        record["creator"] = {"type": "Person", "name": item.creator}
    if bodies := new_bodies(item.tags, item.note):
        record["body"] = bodies
    if isinstance(item, PageItem):
        return {**record, "target": page_id}
    source = source_uri(source_url) or page_id
    selectors = new_selectors(item.anchor)
    target = {"source": source, "styleClass": str(item.colour), "selector": selectors}
    return {**record, "stylesheet": STYLESHEET, "target": target}


def _motivation(item: Item) -> str:
    if isinstance(item, Passage):
        return "highlighting"
    return "commenting" if item.note else "tagging"


def _overlaid(record: JsonObject, before: Item, after: Item) -> JsonObject:
    """The record with only those fields written that differ."""
    changed = dict(record)
    if before.id != after.id:
        changed = with_id(changed, after.id)
    for key, old, new in (("created", before.created, after.created), ("modified", before.modified, after.modified)):
        if old != new:
            changed = _with_value(changed, key, new)
    if before.creator != after.creator:
        changed = _with_value(changed, "creator", _creator(record.get("creator"), after.creator))
    if before.tags != after.tags:
        changed = with_tags(changed, after.tags)
    if before.note != after.note:
        changed = with_note(changed, after.note)
    if isinstance(before, Passage) and isinstance(after, Passage):
        changed = _with_place(changed, before, after)
    return changed


def with_id(record: JsonObject, new_id: str) -> JsonObject:
    """The record with another id; the one it had is kept beside it."""
    if record.get("id") is None:
        return {**record, "id": new_id}
    return {**record, "id": new_id, FORMER_ID: record["id"]}


def _with_value(record: JsonObject, key: str, value: Json) -> JsonObject:
    if value:
        return {**record, key: value}
    return {name: old for name, old in record.items() if name != key}


def _creator(old: Json, name: str) -> JsonObject | None:
    kept = old if isinstance(old, dict) else {"type": "Person"}
    return {**kept, "name": name} if name else None


def _with_place(record: JsonObject, before: Passage, after: Passage) -> JsonObject:
    if before.anchor == after.anchor and before.colour == after.colour:
        return record
    targets = list(as_list(record["target"]))
    nth = next(n for n, each in enumerate(targets) if isinstance(each, dict) and read_anchor(each) is not None)
    if before.anchor != after.anchor:
        targets[nth] = with_anchor(targets[nth], before.anchor, after.anchor)
    if before.colour != after.colour:
        targets[nth] = _recoloured(targets[nth], after.colour)
        record = {**record, "stylesheet": record.get("stylesheet", STYLESHEET)}
    return {**record, "target": targets if isinstance(record["target"], list) else targets[0]}


def _recoloured(target: JsonObject, colour: Colour) -> JsonObject:
    """Of several style classes only the colour is replaced; a single one is."""
    old = target.get("styleClass")
    if not isinstance(old, list):
        return {**target, "styleClass": str(colour)}
    others = [name for name in old if not (isinstance(name, str) and name in _COLOURS)]
    return {**target, "styleClass": [str(colour), *others]}
