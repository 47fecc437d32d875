"""What the user must know, in the flow of the window, never in its way (DESIGN.md §4, "Info bar")."""

from clipper.ui.info_bar.info_bar import MOST_SHOWN, UNDO_MS, InfoBar
from clipper.ui.info_bar.message import DISMISS, LOST, UNDO, BarAction

__all__ = ["DISMISS", "LOST", "MOST_SHOWN", "UNDO", "UNDO_MS", "BarAction", "InfoBar"]
