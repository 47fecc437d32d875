"""How the marks stand to the disk, as the strip says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Clean:
    """Nothing was changed yet: nothing to say."""


@dataclass(frozen=True, slots=True)
class Saving:
    """Changes are on their way to the disk."""


@dataclass(frozen=True, slots=True)
class Saved:
    """All is on the disk; `at` is the time of day as the user writes it."""

    at: str


@dataclass(frozen=True, slots=True)
class Failed:
    """Changes are in memory only; `reason` is a few words without a full stop."""

    reason: str


SaveState: TypeAlias = Clean | Saving | Saved | Failed
