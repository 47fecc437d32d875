"""Going back to what the notes of a clipping were: the edit that does it, and what it would change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from clipper.domain.clipping import ClippingId
from clipper.domain.edits import Action, Edit, ItemChange, StateChange
from clipper.domain.passage import ClippingNotes, ClippingState, Item, PageItem, Passage


@dataclass(frozen=True, slots=True)
class Difference:
    """What going back would do: passages that come back, are changed, go; whether marks of the whole clipping are."""

    back: tuple[Passage, ...] = ()
    changed: tuple[Passage, ...] = ()
    gone: tuple[Passage, ...] = ()
    is_clipping_other: bool = False

    def __bool__(self) -> bool:
        return bool(self.back or self.changed or self.gone or self.is_clipping_other)


def difference(now: ClippingNotes, earlier: ClippingNotes) -> Difference:
    """What going back from the notes as they are now would do."""
    pairs = [(change.before, change.after) for change in _changes(now, earlier)]
    return Difference(
        back=tuple(after for before, after in pairs if before is None and isinstance(after, Passage)),
        changed=tuple(after for before, after in pairs if before is not None and isinstance(after, Passage)),
        gone=tuple(before for before, after in pairs if after is None and isinstance(before, Passage)),
        is_clipping_other=_state(now.state, earlier.state) != now.state
        or any(isinstance(one, PageItem) for pair in pairs for one in pair),
    )


def restored(clipping: ClippingId, now: ClippingNotes, earlier: ClippingNotes, when: str) -> Edit | None:
    """The edit from the notes as they are to what they were; what has come since goes to the trash.

    `when` (ISO 8601, UTC) is when what comes back counts as changed, so that no older version of it wins a merge.
    The encoding stays: it says how the file is read, and is no mark.
    """
    changes = tuple(
        replace(change, after=replace(change.after, modified=when)) if change.after else change
        for change in _changes(now, earlier)
    )
    state = _state(now.state, earlier.state)
    if not changes and state == now.state:
        return None
    fields = ("starred", "archived", "corrected")
    times = {f"clip:{name}": when for name in fields if getattr(state, name) != getattr(now.state, name)}
    state = replace(state, modified=tuple(sorted({**dict(now.state.modified), **times}.items())))
    return Edit(clipping, Action.RESTORE, changes, StateChange(now.state, state) if times else None)


def _changes(now: ClippingNotes, earlier: ClippingNotes) -> Iterator[ItemChange]:
    """Items that differ in more than when they were changed and where they stand in the text."""
    items: tuple[Item, ...] = (*now.passages, *now.page_items, *earlier.passages, *earlier.page_items)
    for id_ in dict.fromkeys(item.id for item in items):
        before = now.item(id_)
        after = _anchored(before, earlier.item(id_))
        if before is None or after is None or _said(before) != _said(after):
            yield ItemChange(before, after)


def _said(item: Item) -> Item:
    return replace(item, modified="", origin=None)


def _anchored(before: Item | None, after: Item | None) -> Item | None:
    """A passage on the same words keeps the place it has in the text as that is now.

    And so does one that had no more than a position, of a text that may have been another: words found since stay.
    """
    if not (isinstance(before, Passage) and isinstance(after, Passage)):
        return after
    return replace(after, anchor=before.anchor) if after.anchor.exact in ("", before.anchor.exact) else after


def _state(now: ClippingState, earlier: ClippingState) -> ClippingState:
    return replace(now, starred=earlier.starred, archived=earlier.archived, corrected=earlier.corrected)
