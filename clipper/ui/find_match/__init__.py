"""Find match: the places that resemble a lost passage, to choose from."""

from clipper.ui.find_match.panel import MatchPanel
from clipper.ui.find_match.rows import Match

__all__ = ["Match", "MatchPanel"]
