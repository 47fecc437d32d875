"""A look as the program has it: one that knows the keys which are in force."""

from __future__ import annotations

from clipper.ui.keys import Keyboard
from clipper.ui.look.look import Look
from clipper.ui.main_window.commands import key_map_of


def look_with_keys(theme: str = "light") -> Look:
    """With the keys as they are delivered."""
    look = Look(theme)
    look.keys = Keyboard(key_map_of(()), look)
    return look
