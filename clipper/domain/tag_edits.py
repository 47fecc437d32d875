"""Changes of a tag wherever it stands, as an edit of one clipping's notes: rename, move, merge, delete.

A tag's children are the tags whose path begins with its own: `war/drones` is one of `war`. Tags that the change does
not touch stay as they are, to the letter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from clipper.domain.clipping import ClippingId
from clipper.domain.edits import Action, Edit, ItemChange
from clipper.domain.passage import ClippingNotes, PageItem, normal_tag, tag_key


@dataclass(frozen=True, slots=True)
class Rename:
    """Another full path for a tag; its children follow."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Move:
    """Tags, with their children, become children of `under`; "" makes them top-level."""

    tags: tuple[str, ...]
    under: str


@dataclass(frozen=True, slots=True)
class Merge:
    """`into` stands wherever one of the tags stood.

    Their children become children of `into`; but when `into` is itself a child of the tag, its siblings stay.
    """

    tags: tuple[str, ...]
    into: str


@dataclass(frozen=True, slots=True)
class Delete:
    """The tags go, from everything."""

    tags: tuple[str, ...]
    with_children: bool = True


TagChange: TypeAlias = Rename | Move | Merge | Delete


def action_of(change: TagChange) -> Action:
    """What the change is called in menus."""
    match change:
        case Rename() | Move():
            return Action.RENAME_TAG
        case Merge():
            return Action.MERGE_TAGS
        case Delete():
            return Action.DELETE_TAG


class TagTarget:
    """What becomes of a tag in a change. Remembers its answers: thousands of clippings ask for the same tags."""

    def __init__(self, change: TagChange, keys: Mapping[str, str] | None = None) -> None:
        """`keys`: tag → tag_key, as far as anyone knows them; making one costs 4 µs."""
        self._rules = _rules(change)
        self._keys = keys or {}
        self._answers: dict[str, str | None] = {}

    def __call__(self, tag: str) -> str | None:
        """The tag it becomes; the same string when the change does not touch it; None when it goes."""
        if tag not in self._answers:
            self._answers[tag] = self._target(tag)
        return self._answers[tag]

    def touches(self, tags: Iterable[str]) -> bool:
        """Whether one of the tags is changed."""
        return any(self(tag) != tag for tag in tags)

    def applied(self, tags: Iterable[str], present: Iterable[str] = ()) -> tuple[str, ...]:
        """The tags after the change, in their order. What comes to a name that is there already falls away.

        `present` are keys that are taken by others.
        """
        listed = tuple(tags)
        if not self.touches(listed):
            return listed
        taken = {*present, *(self._key(tag) for tag in listed if self(tag) == tag)}
        made: list[str] = []
        for tag in listed:
            new = self(tag)
            if new == tag:
                made.append(tag)
            elif new is not None and (key := tag_key(new)) not in taken:
                taken.add(key)
                made.append(new)
        return tuple(made)

    def _key(self, tag: str) -> str:
        return self._keys.get(tag) or tag_key(tag)

    def _target(self, tag: str) -> str | None:
        key = self._key(tag)
        for rule in self._rules:
            if key == rule.key:
                return rule.new
            if rule.with_children and is_at_or_below(key, rule.key):
                return None if rule.new is None else "/".join([rule.new, *_below(tag, rule.key)])
        return tag


@dataclass(frozen=True, slots=True)
class _Rule:
    """The tag of this key becomes `new`."""

    key: str
    new: str | None
    with_children: bool = True


def _rules(change: TagChange) -> list[_Rule]:
    """The first one that fits counts, so the longer paths come first."""
    match change:
        case Rename(old, new):
            rules = [_Rule(tag_key(old), normal_tag(new))]
        case Move(tags, under):
            rules = [_Rule(tag_key(tag), moved_name(tag, under)) for tag in outermost(tags)]
        case Merge(tags, into):
            rules = [_merging(key, normal_tag(into)) for key in map(tag_key, tags) if key != tag_key(into)]
        case Delete(tags, with_children):
            rules = [_Rule(tag_key(tag), None, with_children) for tag in tags]
    found = [rule for rule in rules if rule.key and rule.new != ""]
    return sorted(found, key=lambda rule: -rule.key.count("/"))


def _merging(key: str, into: str) -> _Rule:
    return _Rule(key, into, with_children=not is_at_or_below(tag_key(into), key))


def moved_name(tag: str, under: str) -> str:
    """The full path of a tag that is moved under another, or to the top."""
    return normal_tag(f"{under}/{normal_tag(tag).rpartition('/')[2]}")


def outermost(tags: Iterable[str]) -> list[str]:
    """Of the tags those that are not below another of them."""
    keys = {tag_key(tag): tag for tag in tags}
    return [tag for key, tag in keys.items() if not any(_is_below(key, other) for other in keys)]


def retagged(
    clipping: ClippingId, notes: ClippingNotes, change: TagChange, now: str, target: TagTarget | None = None
) -> Edit | None:
    """The change as an edit of one clipping's notes, its own tags and its passages'; None when it has none of them.

    `target`: that of the change, when many clippings are edited.
    """
    target = target or TagTarget(change)
    changes = [*_page_items(notes.page_items, target, now)]
    for passage in notes.passages:
        tags = target.applied(passage.tags) if passage.tags else ()
        if tags != passage.tags:
            changes.append(ItemChange(passage, replace(passage, tags=tags, modified=now)))
    return Edit(clipping, action_of(change), tuple(changes)) if changes else None


def _page_items(items: tuple[PageItem, ...], target: TagTarget, now: str) -> Iterable[ItemChange]:
    """A foreign file may tag the clipping in several items: no tag shall come to stand in two of them."""
    stay = {item.id: {tag_key(tag) for tag in item.tags if target(tag) == tag} for item in items}
    taken: set[str] = set()
    for item in items:
        others = taken.union(*(keys for id_, keys in stay.items() if id_ != item.id))
        tags = target.applied(item.tags, others)
        taken.update(map(tag_key, tags))
        if tags != item.tags:
            is_empty = not tags and not item.note
            yield ItemChange(item, None if is_empty else replace(item, tags=tags, modified=now))


def _is_below(key: str, parent: str) -> bool:
    return key.startswith(f"{parent}/")


def is_at_or_below(key: str, parent: str) -> bool:
    """Whether a tag is the other one or below it, both given by their `tag_key`."""
    return key == parent or _is_below(key, parent)


def _below(tag: str, parent_key: str) -> list[str]:
    """The parts of a child's path below the parent's, spelled as they are."""
    return normal_tag(tag).split("/")[parent_key.count("/") + 1 :]
