"""`Keyboard`: the key map that is in force, one for all windows; it tells when it is another."""

from __future__ import annotations

from PySide6.QtCore import QObject

from clipper.ui.keys.key_map import KeyMap
from clipper.ui.keys.names import caps, shown_key
from clipper.ui.look.key_names import KeyNames


class Keyboard(KeyNames):
    """Made once for the program, like the look, and handed to every window."""

    def __init__(self, key_map: KeyMap, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._map = key_map

    @property
    def key_map(self) -> KeyMap:
        """The one in force."""
        return self._map

    def set_key_map(self, key_map: KeyMap) -> None:
        """Use this one from now on, in all windows."""
        if key_map != self._map:
            self._map = key_map
            self.changed.emit()

    def shown_keys(self, action: str) -> str:
        """The key of an action in one line, "Ctrl+Shift+T"; "" when it has none now."""
        keys = self._map.keys(action)
        return shown_key(keys[0]) if keys else ""

    def shown_caps(self, action: str) -> tuple[str, ...]:
        """The same as keycaps."""
        keys = self._map.keys(action)
        return caps(keys[0]) if keys else ()
