"""What the user said of the tags themselves, and of the six colours. How it lies on disk is storage's.

Clippings carry tags as plain strings, so a tag needs no definition. A parent's colour holds for its children.
"""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

from clipper.domain.passage import Colour, JsonObject, tag_key, unique_tags
from clipper.domain.tag_colours import tag_hue_hex

_HEX = re.compile(r"#[0-9a-fA-F]{6}\Z")

Target = Callable[[str], str | None]
"""What becomes of a tag: another, the same string when nothing does, None when it goes."""


def hex_colour(text: str) -> str:
    """A colour as it is kept, "#RRGGBB"; "" when the text is none.

    >>> hex_colour(" #a1b2c3 ")
    '#A1B2C3'
    """
    return text.strip().upper() if _HEX.match(text.strip()) else ""


@dataclass(frozen=True, slots=True)
class TagDefinition:
    """A tag by its full path, as it is spelled. `colour` is "#RRGGBB" or ""; `aliases` are other names for it.

    `has_unknown`: another program, or a later Clipper, said more of the tag; that is in `origin`.
    """

    tag: str
    colour: str = ""
    description: str = ""
    aliases: tuple[str, ...] = ()
    origin: JsonObject | None = field(default=None, compare=False, repr=False)
    has_unknown: bool = field(default=False, compare=False, repr=False)
    key: str = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", tag_key(self.tag))

    @property
    def says_nothing(self) -> bool:
        """Whether it holds no more than the name."""
        return not (self.colour or self.description or self.aliases)


@dataclass(frozen=True, slots=True)
class TagBook:
    """Definitions, one for each `tag_key`, in the order of the file; ours are in the order of their keys.

    `meanings` are (name of a colour, what it means to the user), in the order of
    `Colour`; "" is none at all, and a colour that is missing means what it usually does. `unread` are entries that
    are no definitions, `meanings_origin` the meanings as they were read, `origin` the file's other data: all of it is
    written back as it was.
    """

    definitions: tuple[TagDefinition, ...] = ()
    unread: tuple[Any, ...] = field(default=(), hash=False)
    meanings: tuple[tuple[str, str], ...] = ()
    meanings_origin: JsonObject | None = field(default=None, compare=False, repr=False)
    origin: JsonObject | None = field(default=None, compare=False, repr=False)
    _by_key: dict[str, TagDefinition] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_key", {one.key: one for one in self.definitions})

    def __iter__(self) -> Iterator[TagDefinition]:
        return iter(self.definitions)

    def definition(self, tag: str) -> TagDefinition | None:
        """What is said of this very tag, however it is spelled."""
        return self._by_key.get(tag_key(tag))

    def of_key(self, key: str) -> TagDefinition | None:
        """`definition` of a tag whose `tag_key` is known: 4 µs less."""
        return self._by_key.get(key)

    def chosen_colour(self, key: str) -> str:
        """The colour that the user chose for the tag of this `tag_key`, or for its nearest parent; "" for none."""
        while key:
            found = self._by_key.get(key)
            if found is not None and found.colour:
                return found.colour
            key = key.rpartition("/")[0]
        return ""

    def colour_of(self, tag: str) -> str:
        """What a tag is painted in, "#RRGGBB": its own colour, its nearest parent's, or the one made of its name."""
        return self.chosen_colour(tag_key(tag)) or tag_hue_hex(tag)


# Changes ---------------------------------------------------------------------------------------------------------


class _Draft:
    """A book being changed: many definitions at the cost of one new book."""

    def __init__(self, book: TagBook) -> None:
        self._book = book
        self._keys = [one.key for one in book]
        self._known = set(self._keys)
        self._by_key = {one.key: one for one in book}

    def get(self, key: str) -> TagDefinition | None:
        return self._by_key.get(key)

    def put(self, definition: TagDefinition) -> None:
        """In the place of the tag's former definition; a new one where its key belongs."""
        if definition.key not in self._known:
            self._known.add(definition.key)
            insort(self._keys, definition.key)
        self._by_key[definition.key] = definition

    def drop(self, key: str) -> None:
        self._by_key.pop(key, None)

    def book(self) -> TagBook:
        definitions = tuple(self._by_key[key] for key in self._keys if key in self._by_key)
        return self._book if definitions == self._book.definitions else replace(self._book, definitions=definitions)


def defined(book: TagBook, definition: TagDefinition) -> TagBook:
    """The book with this definition of the tag."""
    draft = _Draft(book)
    draft.put(definition)
    return draft.book()


def dropped(book: TagBook, tags: Iterable[str]) -> TagBook:
    """The book without the definitions of these tags."""
    draft = _Draft(book)
    for tag in tags:
        draft.drop(tag_key(tag))
    return draft.book()


def renamed(book: TagBook, target: Target) -> TagBook:
    """The book with every tag's definition under the name that the tag gets. Two that come together are one."""
    moved = [(one, tag) for one in book if (tag := target(one.tag)) != one.tag]
    draft = _Draft(book)
    for one, _ in moved:
        draft.drop(one.key)
    for one, tag in moved:
        if tag is not None:
            new = replace(one, tag=tag)
            draft.put(merged(draft.get(new.key), new))
    return draft.book()


def merged(kept: TagDefinition | None, added: TagDefinition) -> TagDefinition:
    """One definition of two: what the kept one says counts, the added one fills its gaps. None kept: the added."""
    if kept is None:
        return added
    return replace(
        kept,
        colour=kept.colour or added.colour,
        description=kept.description or added.description,
        aliases=unique_tags((*kept.aliases, *added.aliases)),
        origin={**(added.origin or {}), **(kept.origin or {})} or None,
        has_unknown=kept.has_unknown or added.has_unknown,
    )


def with_meanings(book: TagBook, meanings: Mapping[str, str]) -> TagBook:
    """The book in which the colours mean this; those that are not named mean what they usually do."""
    found = tuple((colour.value, " ".join(meanings[colour].split())) for colour in Colour if colour in meanings)
    return book if found == book.meanings else replace(book, meanings=found)


@dataclass(frozen=True, slots=True)
class BookEdit:
    """The book before and after one step, so that it can be undone."""

    before: TagBook
    after: TagBook

    def inverted(self) -> BookEdit:
        """The edit that takes this one back."""
        return BookEdit(self.after, self.before)


def apply_to_book(book: TagBook, edit: BookEdit) -> TagBook:
    """The book after the edit. What another program said of other tags, or in other fields, meanwhile stays."""
    draft = _Draft(book)
    for key in {one.key: None for one in (*edit.before, *edit.after)}:
        before, after = edit.before.of_key(key), edit.after.of_key(key)
        if before != after:
            _change(draft, key, before, after)
    return _change_meanings(draft.book(), dict(edit.before.meanings), dict(edit.after.meanings))


def _change_meanings(book: TagBook, before: dict[str, str], after: dict[str, str]) -> TagBook:
    now = dict(book.meanings)
    for name in {**before, **after}:
        if before.get(name) == after.get(name):
            continue
        if name in after:
            now[name] = after[name]
        else:
            now.pop(name, None)
    return with_meanings(book, now)


def _change(draft: _Draft, key: str, before: TagDefinition | None, after: TagDefinition | None) -> None:
    current = draft.get(key)
    if after is None:
        if current == before:  # else someone has said more of it meanwhile: that is not lost with it
            draft.drop(key)
    elif current is None or before is None:
        draft.put(merged(after, current) if current else after)
    else:
        names = [one.name for one in fields(after) if one.compare]
        changed = {name: value for name in names if (value := getattr(after, name)) != getattr(before, name)}
        draft.put(replace(current, **changed))
