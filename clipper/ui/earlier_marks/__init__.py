"""The card that lists what the marks of a clipping were before, and brings them back."""

from clipper.ui.earlier_marks.card import EarlierMarks
from clipper.ui.earlier_marks.rows import Version

__all__ = ["EarlierMarks", "Version"]
