"""`PaletteItem`: one entry, as a plain value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PaletteItem:
    """What is chosen by `id`, shown as `words` under the heading `group`."""

    id: str
    words: str
    group: str
    keys: tuple[str, ...] = ()
    """Keycaps: ("Ctrl", "Shift", "T")."""
    icon: str = ""
    """A Lucide name."""
    count: str = ""
    """At the right, where there are no keys."""
    also: tuple[str, ...] = ()
    """Words that find it though they are not shown: the English ones, what it is ("tag"), its menu."""
