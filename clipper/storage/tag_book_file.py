"""clipper-library.json ⇄ `TagBook`: plain JSON in the opened folder, written only when there is something to say.

A file of that name without "clip:version" is somebody else's and never touched. What we do not know in ours is kept.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from clipper.domain.errors import ClipperError, TagBookDamaged, TagBookForeign, TagBookNewer, TagBookUnreadable
from clipper.domain.passage import Colour, JsonObject, normal_tag, unique_tags
from clipper.domain.reasons import reason_of
from clipper.domain.tag_book import TagBook, TagDefinition, hex_colour
from clipper.storage.atomic import SYSTEM_FILES, Files, sync_folder, write_atomically
from clipper.storage.json_text import Json, NotJson, TooLarge, read_json, write_json
from clipper.storage.notes_file import read_notes_file
from clipper.storage.notes_names import LIBRARY_FILE, damaged_name

VERSION = 1
"""The version of the format that we write; a higher one is read, and never written."""
_VERSION_KEY = "clip:version"
_TAGS, _MEANINGS = "tags", "meanings"
_UNREAD_MEANINGS = "clip:unread"
"""Where something that is no object goes, once there are meanings to be kept in its place."""
_DEFINITION_KEYS = ("label", "colour", "description", "aliases")


class NotOurs(Exception):
    """The bytes are JSON, and not a file of ours."""


class BookChanged(Exception):
    """The file is not the one that was read. Raised before anything is overwritten: read it again."""


@dataclass(frozen=True, slots=True)
class ParsedBook:
    """What the file holds. `version` is the one it was written in."""

    book: TagBook
    version: int


@dataclass(frozen=True, slots=True)
class LoadedBook:
    """The book and the file it came from. `base`: SHA-256 of the file's bytes, "" no file. `fault`: why not all."""

    book: TagBook
    base: str
    fault: ClipperError | None = None
    is_read_only: bool = False


# Text ------------------------------------------------------------------------------------------------------------


def parse_book(data: bytes) -> ParsedBook:
    """The book in the bytes. Raises `NotJson` (`TooLarge` above 100 MB) and `NotOurs`."""
    value = read_json(data)
    version = _version(value.get(_VERSION_KEY)) if isinstance(value, dict) else None
    if version is None:
        raise NotOurs
    found = value.get(_TAGS)
    entries = found if isinstance(found, list) else [] if found is None else [found]
    definitions, unread = _definitions(entries)
    said = value.get(_MEANINGS)
    meanings = said if isinstance(said, dict) else {} if said is None else {_UNREAD_MEANINGS: said}
    origin = {key: other for key, other in value.items() if key not in (_VERSION_KEY, _TAGS, _MEANINGS)}
    book = TagBook(definitions, unread, _meanings(meanings), meanings or None, origin or None)
    return ParsedBook(book, version)


def _meanings(said: JsonObject) -> tuple[tuple[str, str], ...]:
    """Of the colours that we know. Other keys, and what is no text, are kept and say nothing."""
    return tuple((colour.value, text) for colour in Colour if isinstance(text := said.get(colour), str))


def _version(declared: Json) -> int | None:
    if isinstance(declared, Decimal) and declared == declared.to_integral_value():
        declared = int(declared)
    is_number = isinstance(declared, int) and not isinstance(declared, bool)
    return declared if is_number and declared >= 1 else None


def _definitions(entries: Iterable[Json]) -> tuple[tuple[TagDefinition, ...], tuple[Json, ...]]:
    """Those that can be read, the first of each tag, and the other entries."""
    found: dict[str, TagDefinition] = {}
    unread: list[Json] = []
    for entry in entries:
        definition = _definition(entry)
        if definition is None or definition.key in found:
            unread.append(entry)
        else:
            found[definition.key] = definition
    return tuple(found.values()), tuple(unread)


def _definition(entry: Json) -> TagDefinition | None:
    """The entry as a definition; None when it has no tag. A field of a wrong type says nothing, and is kept."""
    label = entry.get("label") if isinstance(entry, dict) else None
    tag = normal_tag(label) if isinstance(label, str) else ""
    if not tag:
        return None
    aliases = entry.get("aliases")
    return TagDefinition(
        tag,
        hex_colour(_text(entry.get("colour"))),
        _text(entry.get("description")),
        unique_tags(name for name in (aliases if isinstance(aliases, list) else []) if isinstance(name, str)),
        entry,
        any(key not in _DEFINITION_KEYS for key in entry),
    )


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""


def format_book(book: TagBook) -> bytes:
    """The book as the bytes of its file. Unchanged entries are written as they were read."""
    entries = [*map(_entry, book.definitions), *book.unread]
    page: JsonObject = {_VERSION_KEY: VERSION}
    if entries:
        page[_TAGS] = entries
    if meanings := _said(book):
        page[_MEANINGS] = meanings
    return write_json({**page, **(book.origin or {})})


def says_nothing(book: TagBook) -> bool:
    """Whether the file may go."""
    return not (book.definitions or book.unread or book.origin or _said(book))


def _said(book: TagBook) -> JsonObject:
    """The meanings laid over what was read: a colour that has none any more goes, everything unknown stays."""
    origin = book.meanings_origin or {}
    said = dict(book.meanings)
    ours = {**dict(_meanings(origin)), **said}
    return {**said, **{key: value for key, value in origin.items() if key not in ours}}


def _entry(definition: TagDefinition) -> JsonObject:
    """What was read, with only those fields laid over that differ from it."""
    origin = definition.origin or {}
    before = _definition(origin)
    if before == definition:
        return origin
    entry = dict(origin)
    was = before or TagDefinition("")
    for key, old, new in (
        ("label", was.tag, definition.tag),
        ("colour", was.colour, definition.colour),
        ("description", was.description, definition.description),
        ("aliases", list(was.aliases), list(definition.aliases)),
    ):
        if old != new:
            entry[key] = new
            if not new:
                del entry[key]
    known = {key: entry[key] for key in _DEFINITION_KEYS if key in entry}
    return {**known, **{key: value for key, value in entry.items() if key not in known}}


# The file --------------------------------------------------------------------------------------------------------


class TagBookFile:
    """One clipper-library.json. `folder` is the library, or where its mirror is; that one is kept when empty."""

    def __init__(
        self, folder: Path, now: Callable[[], str], files: Files = SYSTEM_FILES, *, keeps_empty: bool = False
    ) -> None:
        self.path = folder / LIBRARY_FILE
        self._now = now
        self._files = files
        self._keeps_empty = keeps_empty

    def read(self) -> bytes | None:
        """The bytes, None without a file. Raises OSError."""
        return read_notes_file(self.path)

    def load(self) -> LoadedBook:
        """The book. Never raises: what is wrong is told in `fault`, and no byte is touched."""
        try:
            data = self.read()
        except OSError as error:
            return LoadedBook(TagBook(), "", TagBookUnreadable(file=self.path.name, reason=reason_of(error)), True)
        return self._parsed(data)

    def _parsed(self, data: bytes | None) -> LoadedBook:
        name, base = self.path.name, digest(data)
        if data is None:
            return LoadedBook(TagBook(), base)
        try:
            parsed = parse_book(data)
        except TooLarge as error:
            return LoadedBook(TagBook(), base, TagBookUnreadable(file=name, reason=error.told), True)
        except NotJson as error:
            return LoadedBook(TagBook(), base, TagBookDamaged(file=name, reason=error.told, kept_as=name))
        except NotOurs:
            return LoadedBook(TagBook(), base, TagBookForeign(file=name), True)
        if parsed.version > VERSION:
            return LoadedBook(parsed.book, base, TagBookNewer(file=name, version=parsed.version), True)
        return LoadedBook(parsed.book, base)

    def save(self, loaded: LoadedBook, book: TagBook) -> LoadedBook:
        """Write the book in the place of the one that was loaded, when that says anything else.

        A damaged file is renamed first and kept: the fault says as what. Raises BookChanged, OSError, or the fault of
        a file that must not be written.
        """
        if loaded.is_read_only and loaded.fault is not None:
            raise loaded.fault
        if book == loaded.book and book.origin == loaded.book.origin:
            return loaded
        data = None if says_nothing(book) and not self._keeps_empty else format_book(book)
        fault = self._set_aside(loaded) if isinstance(loaded.fault, TagBookDamaged) else None
        self._write(data, "" if fault else loaded.base)
        return replace(self._parsed(data), fault=fault)

    def _write(self, data: bytes | None, base: str) -> None:
        def check() -> None:
            if digest(self.read()) != base:
                raise BookChanged

        if data is not None:
            write_atomically(self.path, data, files=self._files, check=check)
            return
        check()
        with suppress(FileNotFoundError):
            self.path.unlink()
            sync_folder(self.path.parent)

    def _set_aside(self, loaded: LoadedBook) -> TagBookDamaged:
        if digest(self.read()) != loaded.base:
            raise BookChanged
        name = damaged_name(self.path.name, self._now(), lambda name: self.path.with_name(name).exists())
        self.path.rename(self.path.with_name(name))
        sync_folder(self.path.parent)
        values = loaded.fault.values if loaded.fault else {}
        return TagBookDamaged(**{**values, "kept_as": name})


def digest(data: bytes | None) -> str:
    """SHA-256 in hex, "" for no bytes at all."""
    return "" if data is None else hashlib.sha256(data).hexdigest()
