"""One message of an info bar, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

DISMISS = "dismiss"
"""The action that × and Esc tell."""
UNDO = "clipper:undo"
"""The key of the one message about what was done last."""
MOST_ACTIONS = 2
LOST = "lost"
"""The key of the message about passages that lost their place."""

BarKind: TypeAlias = Literal["warning", "error", "undo"]


@dataclass(frozen=True, slots=True)
class BarAction:
    """A text button in the bar; `key` is what `action_triggered` tells."""

    text: str
    key: str


@dataclass(frozen=True, slots=True)
class Message:
    """`bold` says what happened, `plain` what can be done. `icon`: a Lucide name; "" for the kind's own."""

    key: str
    kind: BarKind
    bold: str
    plain: str
    actions: tuple[BarAction, ...]
    icon: str = ""
    leaves: bool = False
    """Whether it goes by itself after a while."""

    def __post_init__(self) -> None:
        if len(self.actions) > MOST_ACTIONS:
            raise ValueError(f"a bar has at most {MOST_ACTIONS} actions")

    @property
    def sentence(self) -> str:
        """Both, for who listens."""
        return f"{self.bold} {self.plain}".strip()
