"""`KeyMap`: which keys call which action: the table's own, and what the user bound anew.

A value: a change makes another. It knows actions by their ids only; which two of them can apply at once it is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from clipper.ui.keys.names import is_single, normal_key

Both = Callable[[str, str], bool]
"""Whether two actions can apply at the same time."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """One key that means more than one action. With chords: "G" alone, and what begins with it."""

    key: str
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeyMap:
    """`defaults` has every action; `own` those that the user bound anew, with no keys at all where they took all."""

    defaults: Mapping[str, tuple[str, ...]]
    own: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    are_single_keys_on: bool = True
    strangers: tuple[str, ...] = ()
    """Lines of the settings about actions that this version does not have: kept as they are."""
    _ids: Mapping[str, tuple[str, ...]] = field(init=False, repr=False, compare=False)
    _begun: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        found: dict[str, list[str]] = {}
        # The user's own first: a key that they gave to one action is not for the one that has it by default.
        for action in [*self.own, *(one for one in self.defaults if one not in self.own)]:
            for key in self.keys(action):
                found.setdefault(key, []).append(action)
        object.__setattr__(self, "_ids", {key: tuple(ids) for key, ids in found.items()})
        object.__setattr__(self, "_begun", frozenset(key.split()[0] for key in found if " " in key))

    # Made and written

    @classmethod
    def read(
        cls, defaults: Mapping[str, tuple[str, ...]], lines: Iterable[str], *, are_single_keys_on: bool = True
    ) -> KeyMap:
        """The map that the settings ask for: "highlight=H;Ctrl+H". What is no key is passed over, never raised."""
        own: dict[str, tuple[str, ...]] = {}
        strangers: list[str] = []
        for line in lines:
            action, equals, written = line.partition("=")
            if action not in defaults:
                strangers.append(line)
            elif equals:
                keys = tuple(dict.fromkeys(key for one in written.split(";") if (key := normal_key(one))))
                if keys or not written.strip():
                    own[action] = keys
        return cls(defaults, _without_defaults(own, defaults), are_single_keys_on, tuple(strangers))

    def lines(self) -> tuple[str, ...]:
        """As the settings keep it."""
        own = (f"{action}={';'.join(_stored(key) for key in keys)}" for action, keys in self.own.items())
        return (*own, *self.strangers)

    def bound(self, action: str, keys: Sequence[str]) -> KeyMap:
        """With these keys for one action, none to take them all. ValueError for what is no key or no action."""
        normal = tuple(dict.fromkeys(normal_key(key) for key in keys))
        if action not in self.defaults or "" in normal:
            raise ValueError(f"cannot bind {action} to {list(keys)}")
        return replace(self, own=_without_defaults({**self.own, action: normal}, self.defaults))

    def restored(self, action: str | None = None) -> KeyMap:
        """With the defaults for one action, or for all of them."""
        return replace(self, own={one: keys for one, keys in self.own.items() if action not in (None, one)})

    def with_single_keys(self, on: bool) -> KeyMap:
        """With the keys that type a character, or without."""
        return replace(self, are_single_keys_on=on)

    # Asked

    def assigned(self, action: str) -> tuple[str, ...]:
        """All keys of an action, those too that are turned off. For a page where they are changed."""
        return self.own[action] if action in self.own else self.defaults[action]

    def keys(self, action: str) -> tuple[str, ...]:
        """The keys that call an action now; the first is the one to show."""
        keys = self.assigned(action)
        return keys if self.are_single_keys_on else tuple(key for key in keys if not is_single(key))

    def ids(self, key: str) -> tuple[str, ...]:
        """The actions to try for a key, in this order."""
        return self._ids.get(key, ())

    def begins_chord(self, key: str) -> bool:
        """Whether another press may follow this one: G of "G A"."""
        return key in self._begun

    def conflicts(self, can_both_apply: Both) -> tuple[Conflict, ...]:
        """Keys that mean two actions which can apply at once, and keys that hide the chords they begin."""
        found = []
        for key, ids in self._ids.items():
            at_once = {one for pair in combinations(ids, 2) if can_both_apply(*pair) for one in pair}
            if at_once:
                found.append(Conflict(key, tuple(one for one in ids if one in at_once)))
            if self.begins_chord(key):
                found.append(Conflict(key, (*ids, *self._continued(key))))
        return tuple(found)

    def _continued(self, first: str) -> list[str]:
        return [one for key, ids in self._ids.items() if key.startswith(f"{first} ") for one in ids]

    def taken_by(self, key: str, action: str, can_both_apply: Both) -> tuple[str, ...]:
        """The other actions that stand in the way of giving this key to `action`."""
        wanted = normal_key(key)
        return tuple(
            other
            for other in self.defaults
            if other != action
            and can_both_apply(other, action)
            and any(_meet(wanted, theirs) for theirs in self.assigned(other))
        )


def _meet(key: str, other: str) -> bool:
    """Whether two keys are the same, or one begins the other."""
    return key == other or key.startswith(f"{other} ") or other.startswith(f"{key} ")


def _without_defaults(
    own: Mapping[str, tuple[str, ...]], defaults: Mapping[str, tuple[str, ...]]
) -> dict[str, tuple[str, ...]]:
    """What is as it was is not the user's own: it follows when a later version has other defaults."""
    return {action: keys for action, keys in own.items() if keys != defaults[action]}


def _stored(key: str) -> str:
    return key.replace(";", "Semicolon")
