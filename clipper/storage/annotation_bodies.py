"""What an annotation says: its bodies as tags and a note, and changed tags and notes laid over the bodies read.

Foreign annotations hold bodies as strings, as single objects, without a purpose. What is neither tag nor note (a
link, a choice, another purpose) is kept where it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum

from clipper.domain.passage import JsonObject, normal_tag, tag_key, unique_tags
from clipper.storage.annotation_selectors import as_list, has_type
from clipper.storage.json_text import Json

_NOTE_PURPOSES = frozenset({"commenting", "describing", "questioning", "assessing", "editing"})
_ABSOLUTE_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+\Z")


def is_absolute_uri(value: object) -> bool:
    """Whether it is an absolute URI by RFC 3986, as W3C asks of ids."""
    return isinstance(value, str) and _ABSOLUTE_URI.match(value) is not None


class _Kind(Enum):
    TAG = "tag"
    NOTE = "note"
    OTHER = "other"


def read_words(record: JsonObject) -> tuple[tuple[str, ...], str]:
    """The tags, each once, in normal form; and the note: several comments read as one."""
    bodies = _sorted_out(record)
    tags = tuple(normal_tag(_words(body)) for kind, body in bodies if kind is _Kind.TAG)
    note = "\n\n".join(_words(body) for kind, body in bodies if kind is _Kind.NOTE)
    return (unique_tags(tags) if len(tags) > 1 else tags), note


def new_bodies(tags: Iterable[str], note: str) -> list[JsonObject]:
    """Tags and note as bodies."""
    return [*map(_tag_body, tags), *([_note_body(note)] if note else [])]


def with_tags(record: JsonObject, tags: tuple[str, ...]) -> JsonObject:
    """The annotation with these tags. Bodies of tags that stay keep what else they say."""
    bodies = _sorted_out(record)
    by_key: dict[str, list[Json]] = {}
    for kind, body in bodies:
        if kind is _Kind.TAG:
            by_key.setdefault(tag_key(_words(body)), []).append(body)
    wanted = [each for tag in tags for each in _tag_bodies(tag, by_key.get(tag_key(tag), []))]
    return _with_bodies(record, _refilled(bodies, _Kind.TAG, wanted, first=True))


def with_note(record: JsonObject, note: str) -> JsonObject:
    """The annotation with this note; its first comment holds it, further ones go."""
    bodies = _sorted_out(record)
    old = next((body for kind, body in bodies if kind is _Kind.NOTE), None)
    wanted = [_reworded(old, note)] if note else []
    return _with_bodies(record, _refilled(bodies, _Kind.NOTE, wanted, first=False))


def _sorted_out(record: JsonObject) -> list[tuple[_Kind, Json]]:
    motivations = as_list(record.get("motivation"))
    purpose = "tagging" if "tagging" in motivations and "commenting" not in motivations else "commenting"
    bodies = [(_kind(body, purpose), body) for body in as_list(record.get("body"))]
    if isinstance(record.get("bodyValue"), str):
        text = {"type": "TextualBody", "value": record["bodyValue"]}
        bodies.append((_kind(text, purpose), text))
    return bodies


def _kind(body: Json, default_purpose: str) -> _Kind:
    if isinstance(body, str):
        purposes = [] if is_absolute_uri(body) or not body.strip() else [default_purpose]
    elif isinstance(body, dict) and _is_text(body):
        purposes = as_list(body.get("purpose")) or [default_purpose]
    else:
        return _Kind.OTHER
    if "tagging" in purposes:
        return _Kind.TAG if _words(body).replace("/", "").strip() else _Kind.OTHER
    is_note = any(isinstance(purpose, str) and purpose in _NOTE_PURPOSES for purpose in purposes)
    return _Kind.NOTE if is_note and _words(body) else _Kind.OTHER


def _is_text(body: JsonObject) -> bool:
    if not isinstance(body.get("value"), str):
        return False
    return "type" not in body or has_type(body, "TextualBody") or has_type(body, "ContentAsText")


def _words(body: Json) -> str:
    return body if isinstance(body, str) else str(body["value"])


def _refilled(bodies: list[tuple[_Kind, Json]], kind: _Kind, wanted: list[Json], *, first: bool) -> list[Json]:
    """The bodies with those of one kind replaced, in their places; more than there were follow the last one."""
    places = [index for index, (each, _) in enumerate(bodies) if each is kind]
    if not places:
        others = [body for _, body in bodies]
        return [*wanted, *others] if first else [*others, *wanted]
    rest = iter(wanted)
    filled: list[Json] = []
    for index, (each, body) in enumerate(bodies):
        filled.extend([body] if each is not kind else _next_of(rest))
        if index == places[-1]:
            filled.extend(rest)
    return filled


def _next_of(rest: Iterable[Json]) -> list[Json]:
    for body in rest:
        return [body]
    return []


def _with_bodies(record: JsonObject, bodies: list[Json]) -> JsonObject:
    """`body` beside `bodyValue` is forbidden by W3C; a plain string as a body would be an address there."""
    changed = {key: value for key, value in record.items() if key not in ("bodyValue", "body")}
    if bodies:
        changed["body"] = bodies
    return changed


def _tag_bodies(tag: str, old: list[Json]) -> list[Json]:
    if not old:
        return [_tag_body(tag)]
    return [body if normal_tag(_words(body)) == tag else _respelled(body, tag) for body in old]


def _respelled(body: Json, tag: str) -> JsonObject:
    return {**body, "value": tag} if isinstance(body, dict) else _tag_body(tag)


def _reworded(old: Json, note: str) -> JsonObject:
    if not isinstance(old, dict):
        return _note_body(note)
    return {**old, "purpose": old.get("purpose", "commenting"), "value": note, "format": "text/markdown"}


def _tag_body(tag: str) -> JsonObject:
    return {"type": "TextualBody", "purpose": "tagging", "value": tag}


def _note_body(note: str) -> JsonObject:
    return {"type": "TextualBody", "purpose": "commenting", "value": note, "format": "text/markdown"}
