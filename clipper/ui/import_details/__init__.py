"""The card that lists what an import has left out, and why."""

from clipper.ui.import_details.details import ImportDetails
from clipper.ui.import_details.lines import LeftOutLine

__all__ = ["ImportDetails", "LeftOutLine"]
