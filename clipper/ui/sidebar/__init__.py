"""The sidebar: what the list may show, as a tree of rows, or as a rail of icons where there is little room."""

from clipper.ui.sidebar.entries import TagCount
from clipper.ui.sidebar.places import RAIL_WIDTH
from clipper.ui.sidebar.sidebar import Sidebar

__all__ = ["RAIL_WIDTH", "Sidebar", "TagCount"]
