"""The popover in which a passage or a clipping gets its tags."""

from clipper.domain.tag_matching import TagUse
from clipper.ui.tag_popover.popover import TagPopover

__all__ = ["TagPopover", "TagUse"]
