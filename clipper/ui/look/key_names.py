"""`KeyNames`: what the keys of the window's commands are called now.

Whoever writes a key asks here, and hears when it is another.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class KeyNames(QObject):
    """No command has a key here; the keyboard that is in force knows better (ui/keys/keyboard.py)."""

    changed = Signal()
    """Other keys are in force: words that name one are written anew."""

    def shown_keys(self, action: str) -> str:  # noqa: ARG002
        """The key of a command in one line, "Ctrl+Shift+T"; "" when it has none now."""
        return ""

    def shown_caps(self, action: str) -> tuple[str, ...]:  # noqa: ARG002
        """The same as keycaps."""
        return ()


def with_key(words: str, key: str) -> str:
    """As a tooltip says it: "Star (S)"."""
    return f"{words} ({key})" if key else words
