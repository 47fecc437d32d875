"""The preferences: a card of pages that apply at once. `Preferences` is the way in."""

from clipper.ui.preferences.preferences import Preferences
from clipper.ui.preferences.values import KeyRow, KeyTools, PageName, Place, PlaceKind, ShownSettings

__all__ = ["KeyRow", "KeyTools", "PageName", "Place", "PlaceKind", "Preferences", "ShownSettings"]
