"""The empty desk: what is shown while no library is open."""

from clipper.ui.welcome.recent import RecentLibrary
from clipper.ui.welcome.welcome import Welcome

__all__ = ["RecentLibrary", "Welcome"]
