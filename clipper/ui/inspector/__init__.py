"""The pane beside the article: cards of its passages, and the details of the clipping."""

from clipper.ui.inspector.cards import Card
from clipper.ui.inspector.details import Details
from clipper.ui.inspector.inspector import Inspector, Tab

__all__ = ["Card", "Details", "Inspector", "Tab"]
