"""The command palette: everything the window can do or go to, found by a few letters (DESIGN.md §9)."""

from clipper.ui.command_palette.item import PaletteItem
from clipper.ui.command_palette.palette import CommandPalette

__all__ = ["CommandPalette", "PaletteItem"]
