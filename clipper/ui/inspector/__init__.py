"""The pane of passages: cards with quote, note and tags."""

from clipper.ui.inspector.cards import Card
from clipper.ui.inspector.inspector import Inspector

__all__ = ["Card", "Inspector"]
