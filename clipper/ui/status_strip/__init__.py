"""The window's lowest line."""

from clipper.ui.status_strip.states import Clean, Failed, Saved, SaveState, Saving
from clipper.ui.status_strip.strip import SAID_MS, StatusStrip

__all__ = ["SAID_MS", "Clean", "Failed", "SaveState", "Saved", "Saving", "StatusStrip"]
