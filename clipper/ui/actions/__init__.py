"""The action table: every command of the window. Menus, keys, palette and shortcut sheet are made of it.

The sheet's own order is in sheet.py, which a launch does without.
"""

from clipper.ui.actions.reading_table import COLOUR_WORDS
from clipper.ui.actions.spec import ActionSpec, Fact, Group, Palette, can_both_apply
from clipper.ui.actions.table import ACTIONS, DEFAULT_KEYS, SPECS

__all__ = [
    "ACTIONS",
    "COLOUR_WORDS",
    "DEFAULT_KEYS",
    "SPECS",
    "ActionSpec",
    "Fact",
    "Group",
    "Palette",
    "can_both_apply",
]
