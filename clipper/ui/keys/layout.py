"""Which keyboard layout is on, as far as can be known: for the one key where the character alone does not tell.

A Ukrainian layout sends "." from the key of "/" and a Latin one sends "." from the key beside it. Who presses "/" by
position means a search; who presses "." on a Latin layout means nothing. Three sources, the surest first:

1. The key's own number: X11 and Wayland (evdev 53, and 8 is added), Windows (scan code 0x35), macOS (virtual key
   0x2C; its scan code is always 1). It settles the question by itself.
2. Without one (synthetic presses, remote desktops, on-screen keyboards): the script of the letters seen last, in any
   widget. Presses with Ctrl or Alt do not count: X11 turns their letters into Latin ones.
3. Nothing seen yet: a "." is a "."; F1, the palette and the field itself are there without it.

Not asked: QInputMethod.locale(), which is the system's language on most Linux desktops, not the layout.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

_SCAN_CODE_OF_SLASH = {"xcb": 61, "wayland": 61, "wayland-egl": 61, "windows": 0x35}
_VIRTUAL_KEY_OF_SLASH = {"cocoa": 0x2C}
_CHANGES_LETTERS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class LayoutGuess:
    """Sees letters go by and remembers their script."""

    def __init__(self, platform: str | None = None) -> None:
        self._platform = QGuiApplication.platformName() if platform is None else platform
        self.is_cyrillic = False

    def see(self, event: QKeyEvent) -> None:
        """A press, in whatever widget."""
        if event.modifiers() & _CHANGES_LETTERS:
            return
        text = event.text() or (chr(event.key()) if 0x20 < event.key() < 0x1000000 else "")
        letter = next((char for char in text if char.isalpha()), "")
        if letter:
            self.is_cyrillic = "\u0400" <= letter <= "\u052f"

    def is_slash(self, event: QKeyEvent) -> bool:
        """Whether the "." of this press came from the key of "/"."""
        if event.modifiers() & Qt.KeyboardModifier.KeypadModifier:
            return False
        known = self._key_of(event)
        return self.is_cyrillic if known is None else known

    def _key_of(self, event: QKeyEvent) -> bool | None:
        """Whether it is the key of "/", by its number; None when the press has none."""
        if self._platform in _VIRTUAL_KEY_OF_SLASH:
            # 0 is the key A there, and A sends no ".": so it can stand for "not known".
            number, slash = event.nativeVirtualKey(), _VIRTUAL_KEY_OF_SLASH[self._platform]
        else:
            number, slash = event.nativeScanCode(), _SCAN_CODE_OF_SLASH.get(self._platform, 0)
        return number == slash if number and slash else None
