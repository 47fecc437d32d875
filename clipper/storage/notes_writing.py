"""`ClippingNotes` → bytes of a notes file: strict, stable, small in a diff (FORMAT.md §2).

Known keys in their order, unknown ones after them as read; page items, passages by (start, created, id), then what
was set aside. Whatever still reads as the value it became is written as it was.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TypeAlias

from clipper.domain.clipping import CORRECTABLE
from clipper.domain.passage import (
    ClippingNotes,
    Deleted,
    JsonObject,
    PageItem,
    Passage,
    SetAside,
    reading_order,
)
from clipper.storage.annotation_selectors import as_list
from clipper.storage.annotations import FORMER_ID, item_json, ordered, read_time
from clipper.storage.json_text import Json, quoted, render
from clipper.storage.notes_reading import (
    VERSION,
    read_deleted_item,
    read_facts,
    read_pairs,
    read_state,
)

CONTEXT_URL = "http://www.w3.org/ns/anno.jsonld"
CONTEXT_PREFIX = {"clip": "urn:clipper:"}

_PAGE_KEYS = ("@context", "id", "type", "clip:version", "clip:document", "items", "clip:deleted")
_DOCUMENT_KEYS = (
    "clip:file",
    "clip:sha256",
    "clip:textSha256",
    "clip:textLength",
    "clip:reader",
    "clip:encoding",
    "clip:corrected",
    "clip:starred",
    "clip:archived",
    "clip:modified",
)

_Record: TypeAlias = Passage | PageItem | SetAside | Deleted
_Key: TypeAlias = tuple[int, int, str, str]
_Entry: TypeAlias = tuple[_Record, bytes, _Key]


def format_notes(notes: ClippingNotes, source_url: str = "") -> bytes:
    """The notes as the bytes of their file. `source_url` is the article's address, named by new passages."""
    return NotesWriter().format(notes, source_url)


class NotesWriter:
    """`format_notes` with a memory: of the page written last, only what changed since is put into text anew.

    Keep one for each library, in the thread that saves. A page of 1 MB: 30 ms at first, then 0.5 ms (Nov 2026).
    To have that behind you when the first mark is made, format the notes once when they have been read.
    """

    def __init__(self) -> None:
        self._place = ("", "")
        # By identity, not by value: values are frozen, and comparing them costs more than writing them. Each entry
        # holds its record, so that no other can come to have the same id.
        self._written: dict[int, _Entry] = {}
        self._frame = _Frame(ClippingNotes(""))

    def format(self, notes: ClippingNotes, source_url: str = "") -> bytes:
        """The notes as the bytes of their file."""
        if self._place != (notes.page_id, source_url):
            self._place, self._written = (notes.page_id, source_url), {}
        known, self._written = self._written, {}
        marks: list[_Record] = [*notes.page_items, *notes.passages]
        items = [self._entry(record, known) for record in marks]
        items.sort(key=itemgetter(2))
        items += [self._entry(record, known) for record in notes.set_aside]
        deleted = {record.id: self._entry(record, known)[1] for record in notes.deleted}
        kept = [text for key, text in unread_deleted(notes.origin or {}).items() if key not in deleted]
        if not self._frame.is_of(notes):
            self._frame = _Frame(notes)
        return self._frame.around([text for _, text, _ in items], [*deleted.values(), *kept])

    def _entry(self, record: _Record, known: dict[int, _Entry]) -> _Entry:
        key = id(record)
        entry = known.get(key) or (record, self._text(record), _order(record))
        self._written[key] = entry
        return entry

    def _text(self, record: _Record) -> bytes:
        page_id, source_url = self._place
        if isinstance(record, SetAside):
            return render(record.origin, 2)
        if isinstance(record, Deleted):
            return quoted(record.id) + b": " + render(_deleted_json(record, page_id, source_url), 2)
        return render(item_json(record, page_id, source_url), 2)


def _order(record: _Record) -> _Key:
    """Tags and notes of the whole clipping stand before the passages."""
    match record:
        case Passage():
            return 1, *reading_order(record)
        case PageItem():
            return 0, 0, record.created, record.id
        case _:
            return 2, 0, "", ""


class _Frame:
    """The page around its items, as text: it is the same from save to save."""

    def __init__(self, notes: ClippingNotes) -> None:
        origin = notes.origin or {}
        self._notes = notes
        self._head = [part for key, value in _head(notes, origin).items() for part in _line(key, value)]
        self._tail = [part for key, value in _tail(notes, origin).items() for part in _line(key, value)]

    def is_of(self, notes: ClippingNotes) -> bool:
        """Whether everything but the items is as in the notes it was made for."""
        mine = self._notes
        is_same = mine.origin is notes.origin and mine.page_id == notes.page_id
        return is_same and mine.facts == notes.facts and mine.state == notes.state

    def around(self, items: list[bytes], deleted: list[bytes]) -> bytes:
        """The whole file, joined once: every copy of a megabyte costs as much as a third of writing it."""
        parts = [b"{", *self._head, b'\n  "items": ', *_block(items, b"[", b"]"), b","]
        if deleted:
            parts += [b'\n  "clip:deleted": ', *_block(deleted, b"{", b"}"), b","]
        parts += self._tail
        parts[-1] = b"\n}\n"  # In the place of the last comma.
        return b"".join(parts)


def _line(key: str, value: object) -> tuple[bytes, ...]:
    return b"\n  ", quoted(key), b": ", render(value, 1), b","


def _block(entries: list[bytes], opening: bytes, closing: bytes) -> list[bytes]:
    if not entries:
        return [opening, closing]
    parts = [b",\n    "] * (2 * len(entries))
    parts[1::2] = entries
    parts[0] = opening + b"\n    "
    return [*parts, b"\n  ", closing]


# The page's own keys ---------------------------------------------------------------------------------------------


def _head(notes: ClippingNotes, origin: JsonObject) -> JsonObject:
    head: JsonObject = {
        "@context": _context(origin.get("@context")),
        "id": notes.page_id,
        "type": origin.get("type", "AnnotationPage"),
        "clip:version": _version(origin),
    }
    document = _document(notes, origin.get("clip:document", {}))
    return {**head, "clip:document": document} if document else head


def _tail(notes: ClippingNotes, origin: JsonObject) -> JsonObject:
    """What is not ours, and the id that the page had when it could not keep it."""
    former = origin.get("id")
    return unknown_of_page(origin) | ({FORMER_ID: former} if former not in (None, notes.page_id) else {})


def _context(found: Json) -> list[Json]:
    """The foreign context with what ours needs: the vocabulary, and the prefix of our own keys."""
    entries = [entry for entry in as_list(found) if isinstance(entry, (str, dict))]
    if CONTEXT_URL not in entries:
        entries = [CONTEXT_URL, *entries]
    if not any(isinstance(entry, dict) and "clip" in entry for entry in entries):
        entries = [*entries, CONTEXT_PREFIX]
    return entries


def _version(origin: JsonObject) -> Json:
    """Ours; a page from the future keeps its number, should anyone write it at all."""
    found = origin.get("clip:version")
    return found if isinstance(found, int) and found > VERSION else VERSION


def unknown_of_page(origin: JsonObject) -> JsonObject:
    """The page's keys that are not ours."""
    return {key: value for key, value in origin.items() if key not in _PAGE_KEYS}


def unknown_of_document(origin: JsonObject) -> JsonObject:
    """The keys of `clip:document` that are not ours."""
    return {key: value for key, value in origin.get("clip:document", {}).items() if key not in _DOCUMENT_KEYS}


def _document(notes: ClippingNotes, old: JsonObject) -> JsonObject:
    facts, state = notes.facts, notes.state
    old_facts, old_state = read_facts(old), read_state(old)
    document = dict(old)
    pairs: tuple[tuple[str, object, object], ...] = (
        ("clip:file", old_facts.file, facts.file),
        ("clip:sha256", old_facts.sha256, facts.sha256),
        ("clip:textSha256", old_facts.text_sha256, facts.text_sha256),
        ("clip:textLength", old_facts.text_length, facts.text_length),
        ("clip:reader", old_facts.reader, facts.reader),
        ("clip:encoding", old_state.encoding, state.encoding),
    )
    for key, before, after in pairs:
        if before != after:
            _put(document, key, after)
    _put_flag(document, "clip:starred", state.starred, notes)
    _put_flag(document, "clip:archived", state.archived, notes)
    _put_pairs(document, "clip:corrected", state.corrected)
    _put_pairs(document, "clip:modified", state.modified)
    return ordered(document, _DOCUMENT_KEYS)


def _put(document: JsonObject, key: str, value: object) -> None:
    if value is None or value == "":
        document.pop(key, None)
    else:
        document[key] = value


def _put_flag(document: JsonObject, key: str, value: bool, notes: ClippingNotes) -> None:
    """`false` is written only where it says something: that the flag was taken back, and when."""
    is_said = value or key in dict(notes.state.modified)
    if not is_said and document.get(key) is True:  # undone: as if it had never been said
        del document[key]
    elif (document.get(key) is True) != value or (is_said and key not in document):
        document[key] = value


def _put_pairs(document: JsonObject, key: str, pairs: tuple[tuple[str, str], ...]) -> None:
    found = document.get(key)
    before = dict(read_pairs(found))
    after = dict(pairs)
    if before == after:
        return
    others = found.items() if isinstance(found, dict) else ()
    kept = {name: value for name, value in others if name not in before and name not in after}
    names = sorted(after, key=_corrected_order)
    _put(document, key, {**{name: after[name] for name in names}, **kept} or None)


def _corrected_order(name: str) -> tuple[int, str]:
    return (CORRECTABLE.index(name) if name in CORRECTABLE else len(CORRECTABLE), name)


# The trash -------------------------------------------------------------------------------------------------------


def _deleted_json(entry: Deleted, page_id: str, source_url: str) -> JsonObject:
    old = entry.origin or {}
    record = dict(old)
    if read_time(old.get("at")) != entry.at:
        record["at"] = entry.at
    before = read_deleted_item(entry.id, old)
    if entry.item is not None and entry.item != before:
        record["item"] = item_json(entry.item, page_id, source_url)
    elif entry.item is None and before is not None:
        record.pop("item")
    return ordered(record, ("at", "item"))


def unread_deleted(origin: JsonObject) -> dict[str, bytes]:
    """Entries of the trash that are not even objects, as text: kept."""
    found: JsonObject = origin.get("clip:deleted", {})
    unread = {key: value for key, value in found.items() if not isinstance(value, dict)}
    return {key: quoted(key) + b": " + render(value, 2) for key, value in unread.items()}
