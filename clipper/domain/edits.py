"""Edits: the only way notes change. An edit holds what was and what is, item by item, so that it can be undone.

Applying touches only what the edit changed: when something else has changed since (another program, another edit),
that stays. Makers below take the notes as they are and return the edit, or None when there is nothing to do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from typing import TypeAlias, TypeVar

from clipper.domain.clipping import ClippingId
from clipper.domain.passage import (
    Anchor,
    ClippingNotes,
    ClippingState,
    Colour,
    Deleted,
    Item,
    PageItem,
    Passage,
    normal_tag,
    reading_order,
    tag_key,
    unique_tags,
)


class Action(StrEnum):
    """What an edit does, for menus and the undo text."""

    HIGHLIGHT = "highlight"
    RECOLOUR = "recolour"
    MOVE_ENDS = "move_ends"
    PLACE = "place"
    TAG = "tag"
    UNTAG = "untag"
    NOTE = "note"
    REMOVE = "remove"
    TAG_CLIPPING = "tag_clipping"
    UNTAG_CLIPPING = "untag_clipping"
    NOTE_CLIPPING = "note_clipping"
    STAR = "star"
    ARCHIVE = "archive"
    CORRECT = "correct"
    ENCODE = "encode"
    RESTORE = "restore"
    RENAME_TAG = "rename_tag"
    MERGE_TAGS = "merge_tags"
    DELETE_TAG = "delete_tag"
    RECOLOUR_TAG = "recolour_tag"
    NAME_COLOURS = "name_colours"
    DESCRIBE_TAG = "describe_tag"
    DEFINE_TAG = "define_tag"
    MARK_READ = "mark_read"
    MARK_UNREAD = "mark_unread"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class ItemChange:
    """One item before and after; None where it is not there."""

    before: Item | None
    after: Item | None

    @property
    def id(self) -> str:
        """The item's id, the same on both sides."""
        item = self.after or self.before
        if item is None:
            raise ValueError("a change of nothing")
        return item.id


@dataclass(frozen=True, slots=True)
class StateChange:
    """The clipping's own state before and after."""

    before: ClippingState
    after: ClippingState


@dataclass(frozen=True, slots=True)
class Edit:
    """One step the user can undo, in the notes of one clipping."""

    clipping: ClippingId
    action: Action
    items: tuple[ItemChange, ...] = ()
    state: StateChange | None = None

    def inverted(self) -> Edit:
        """The edit that takes this one back."""
        items = tuple(ItemChange(change.after, change.before) for change in reversed(self.items))
        state = StateChange(self.state.after, self.state.before) if self.state else None
        return replace(self, items=items, state=state)

    @property
    def item_ids(self) -> tuple[str, ...]:
        """The items it changes."""
        return tuple(change.id for change in self.items)

    def merged_with(self, later: Edit) -> Edit | None:
        """One edit for both, when they are the same action on the same items in a row; else None.

        An item that came and went stays two steps: of one that changes nothing, undo would bring nothing back. And so
        does what another program has changed in between: undo must not take that away.
        """
        same = (self.clipping, self.action, self.item_ids) == (later.clipping, later.action, later.item_ids)
        if not same or self.state or later.state:
            return None
        pairs = list(zip(self.items, later.items, strict=True))
        if any(mine.after != its.before or (mine.before is None and its.after is None) for mine, its in pairs):
            return None
        return replace(self, items=tuple(ItemChange(mine.before, its.after) for mine, its in pairs))


def apply(notes: ClippingNotes, edit: Edit, now: str) -> ClippingNotes:
    """The notes after the edit. `now` is when removed items go to the trash (ISO 8601, UTC, "Z")."""
    for change in edit.items:
        notes = _apply_item(notes, change, now)
    if edit.state is not None:
        merged = _with_changed_fields(notes.state, edit.state.before, edit.state.after)
        notes = replace(notes, state=merged)
    return notes


def _apply_item(notes: ClippingNotes, change: ItemChange, now: str) -> ClippingNotes:
    current = notes.item(change.id)
    if change.after is None:
        return _without(notes, current, now) if current else notes
    if current is None:
        return _with(notes, change.after)
    if change.before is None:  # another program has brought it back before us: what it says now is newer
        return notes
    return _with(notes, _with_changed_fields(current, change.before, change.after))


_Value = TypeVar("_Value", Passage, PageItem, Passage | PageItem, ClippingState)


def _with_changed_fields(current: _Value, before: _Value, after: _Value) -> _Value:
    """`current` with those fields of `after` that differ from `before`: later changes of the others stay."""
    if current == before:
        return after
    names = [field.name for field in fields(after)]
    changed = {name: value for name in names if (value := getattr(after, name)) != getattr(before, name)}
    if "tags" in changed:
        changed["tags"] = _retagged(getattr(current, "tags", ()), getattr(before, "tags", ()), changed["tags"])
    for name in changed.keys() & {"corrected", "modified"}:
        if isinstance(changed[name], tuple):  # an item's `modified` is one time
            changed[name] = _with_changed_pairs(getattr(current, name), getattr(before, name), changed[name])
    return replace(current, **changed)


def _retagged(current: tuple[str, ...], before: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, ...]:
    """The tags now, less those the change took away, more those it added."""
    if current == before:  # the item differs elsewhere: its tags get their order back as well
        return after
    kept = _less(current, [tag for tag in before if tag not in after])
    return unique_tags((*kept, *(tag for tag in after if tag not in before)))


_Pairs: TypeAlias = tuple[tuple[str, str], ...]


def _with_changed_pairs(current: _Pairs, before: _Pairs, after: _Pairs) -> _Pairs:
    """The pairs now, with just those of other names as they are that the change did not touch."""
    now, old, new = dict(current), dict(before), dict(after)
    for name in old.keys() | new.keys():
        if old.get(name) == new.get(name):
            continue
        if name in new:
            now[name] = new[name]
        else:
            now.pop(name, None)
    return tuple(sorted(now.items()))


def _with(notes: ClippingNotes, item: Item) -> ClippingNotes:
    deleted = tuple(entry for entry in notes.deleted if entry.id != item.id)
    match item:
        case Passage():
            others = [passage for passage in notes.passages if passage.id != item.id]
            passages = tuple(sorted([*others, item], key=reading_order))
            return replace(notes, passages=passages, deleted=deleted)
        case PageItem():
            items = tuple(item if old.id == item.id else old for old in notes.page_items)
            if item not in items:
                items = (*items, item)
            return replace(notes, page_items=items, deleted=deleted)


def _without(notes: ClippingNotes, item: Item, now: str) -> ClippingNotes:
    kept = tuple(entry for entry in notes.deleted if entry.id != item.id)
    return replace(
        notes,
        passages=tuple(passage for passage in notes.passages if passage.id != item.id),
        page_items=tuple(page_item for page_item in notes.page_items if page_item.id != item.id),
        deleted=(*kept, Deleted(item.id, now, item)),
    )


# Makers ----------------------------------------------------------------------------------------------------------


def highlight(clipping: ClippingId, passage: Passage) -> Edit:
    """A new passage."""
    return Edit(clipping, Action.HIGHLIGHT, (ItemChange(None, passage),))


def remove(clipping: ClippingId, passages: Iterable[Passage]) -> Edit | None:
    """Passages to the trash."""
    changes = tuple(ItemChange(passage, None) for passage in passages)
    return Edit(clipping, Action.REMOVE, changes) if changes else None


Anchoring: TypeAlias = Callable[[ClippingId, Passage, Anchor, str], "Edit | None"]
"""`move_ends` or `place`."""


def recolour(clipping: ClippingId, passage: Passage, colour: Colour, now: str) -> Edit | None:
    """Another colour for a passage."""
    return _change(clipping, Action.RECOLOUR, passage, replace(passage, colour=colour), now)


def move_ends(clipping: ClippingId, passage: Passage, anchor: Anchor, now: str) -> Edit | None:
    """Another stretch of text for a passage."""
    return _change(clipping, Action.MOVE_ENDS, passage, replace(passage, anchor=anchor), now)


def place(clipping: ClippingId, passage: Passage, anchor: Anchor, now: str) -> Edit | None:
    """A place for a passage that had lost its own. The writer keeps the old quote beside the new one."""
    return _change(clipping, Action.PLACE, passage, replace(passage, anchor=anchor), now)


def annotate(clipping: ClippingId, passage: Passage, note: str, now: str) -> Edit | None:
    """Another note for a passage; "" takes it away."""
    return _change(clipping, Action.NOTE, passage, replace(passage, note=note.strip()), now)


def tag(clipping: ClippingId, passage: Passage, tags: Iterable[str], now: str) -> Edit | None:
    """More tags for a passage; those it has already, in any spelling, stay as they are."""
    more = unique_tags((*passage.tags, *map(normal_tag, tags)))
    return _change(clipping, Action.TAG, passage, replace(passage, tags=more), now)


def untag(clipping: ClippingId, passage: Passage, tags: Iterable[str], now: str) -> Edit | None:
    """Fewer tags for a passage."""
    left = _less(passage.tags, tags)
    return _change(clipping, Action.UNTAG, passage, replace(passage, tags=left), now)


def tag_clipping(
    clipping: ClippingId, notes: ClippingNotes, tags: Iterable[str], now: str, new_id: str, creator: str = ""
) -> Edit | None:
    """More tags for the whole clipping; `new_id` and `creator` are of the item that will hold the first ones."""
    more = unique_tags((*notes.tags, *map(normal_tag, tags)))
    added = more[len(notes.tags) :]
    if not added:
        return None
    holder = next((item for item in notes.page_items if item.tags), None)
    if holder is None:
        new = PageItem(new_id, tags=added, created=now, modified=now, creator=creator)
        return Edit(clipping, Action.TAG_CLIPPING, (ItemChange(None, new),))
    after = replace(holder, tags=(*holder.tags, *added))
    return _change(clipping, Action.TAG_CLIPPING, holder, after, now)


def untag_clipping(clipping: ClippingId, notes: ClippingNotes, tags: Iterable[str], now: str) -> Edit | None:
    """Fewer tags for the whole clipping."""
    gone = list(tags)
    changes = []
    for item in notes.page_items:
        left = _less(item.tags, gone)
        if left != item.tags:
            empty = not left and not item.note
            changes.append(ItemChange(item, None if empty else replace(item, tags=left, modified=now)))
    return Edit(clipping, Action.UNTAG_CLIPPING, tuple(changes)) if changes else None


def note_clipping(
    clipping: ClippingId, notes: ClippingNotes, text: str, now: str, new_id: str, creator: str = ""
) -> Edit | None:
    """Another note for the whole clipping. Several foreign notes, once edited, become one; the others go to trash."""
    text = text.strip()
    if text == notes.note:
        return None
    holders = [item for item in notes.page_items if item.note]
    if not holders:
        new = PageItem(new_id, note=text, created=now, modified=now, creator=creator)
        return Edit(clipping, Action.NOTE_CLIPPING, (ItemChange(None, new),))
    changes = []
    for nth, item in enumerate(holders):
        after = replace(item, note=text if nth == 0 else "", modified=now)
        changes.append(ItemChange(item, after if after.note or after.tags else None))
    return Edit(clipping, Action.NOTE_CLIPPING, tuple(changes))


def star(clipping: ClippingId, notes: ClippingNotes, on: bool, now: str) -> Edit | None:
    """Star or unstar the clipping."""
    after = replace(notes.state, starred=on)
    return _change_state(clipping, Action.STAR, notes.state, after, "clip:starred", now)


def archive(clipping: ClippingId, notes: ClippingNotes, on: bool, now: str) -> Edit | None:
    """Archive the clipping or take it back."""
    after = replace(notes.state, archived=on)
    return _change_state(clipping, Action.ARCHIVE, notes.state, after, "clip:archived", now)


def correct(clipping: ClippingId, notes: ClippingNotes, field: str, value: str, now: str) -> Edit | None:
    """Put right a field of the metadata; "" goes back to what the file says."""
    kept = {name: old for name, old in notes.state.corrected if name != field}
    if value.strip():
        kept[field] = value.strip()
    after = replace(notes.state, corrected=tuple(sorted(kept.items())))
    return _change_state(clipping, Action.CORRECT, notes.state, after, "clip:corrected", now)


def choose_encoding(clipping: ClippingId, notes: ClippingNotes, encoding: str, now: str) -> Edit | None:
    """Read the clipping with this encoding; "" goes back to what its bytes say."""
    after = replace(notes.state, encoding=encoding)
    return _change_state(clipping, Action.ENCODE, notes.state, after, "clip:encoding", now)


def _change(clipping: ClippingId, action: Action, before: _Value, after: _Value, now: str) -> Edit | None:
    if after == before:
        return None
    return Edit(clipping, action, (ItemChange(before, replace(after, modified=now)),))  # type: ignore[arg-type]


def _change_state(
    clipping: ClippingId, action: Action, before: ClippingState, after: ClippingState, field: str, now: str
) -> Edit | None:
    if after == before:
        return None
    times = tuple(sorted({**dict(before.modified), field: now}.items()))
    return Edit(clipping, action, state=StateChange(before, replace(after, modified=times)))


def _less(tags: tuple[str, ...], gone: Iterable[str]) -> tuple[str, ...]:
    keys = {tag_key(tag) for tag in gone}
    return tuple(tag for tag in tags if tag_key(tag) not in keys)
