"""Keys by their position: what a press is called, what the user bound to what, and who hears of it."""

from clipper.domain.keyboard_twins import TWINS
from clipper.ui.keys.key_map import Conflict, KeyMap
from clipper.ui.keys.keyboard import Keyboard
from clipper.ui.keys.layout import LayoutGuess
from clipper.ui.keys.names import caps, key_name, normal_key, shown_key
from clipper.ui.keys.router import KeyRouter, is_typing

__all__ = [
    "TWINS",
    "Conflict",
    "KeyMap",
    "KeyRouter",
    "Keyboard",
    "LayoutGuess",
    "caps",
    "is_typing",
    "key_name",
    "normal_key",
    "shown_key",
]
