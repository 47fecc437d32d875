"""The tag manager: every tag of the library as a tree table, to rename, move, merge, colour, describe and delete."""

from clipper.ui.tag_manager.lines import TagLine
from clipper.ui.tag_manager.manager import TagManager

__all__ = ["TagLine", "TagManager"]
