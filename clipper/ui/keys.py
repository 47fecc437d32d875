"""Keys by their position: one event filter turns a key press into an action, in whatever keyboard layout.

On a Ukrainian layout the key marked H sends «Р», and a shortcut for "H" would not fire (DESIGN.md §10). Off while a
text field has the focus, but for chords with Ctrl or Alt.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

_CYRILLIC = "йцукенгшщзхїфівапролджєячсмитьбю.ыэъё"
_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,./s']`"
TWINS: Mapping[str, str] = dict(zip(_CYRILLIC, _LATIN, strict=True))
"""The character a Ukrainian (or Russian) layout sends, and the one that stands on that key of a Latin one."""

_NAMES = {
    Qt.Key.Key_Delete: "Delete",
    Qt.Key.Key_Backspace: "Backspace",
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Space: "Space",
    Qt.Key.Key_Escape: "Esc",
    Qt.Key.Key_Left: "Left",
    Qt.Key.Key_Right: "Right",
    **{getattr(Qt.Key, f"Key_F{n}"): f"F{n}" for n in range(1, 13)},
}


def key_name(event: QKeyEvent) -> str:
    """The press as the action table writes it: "H", "Shift+T", "Ctrl+Z", "[", "F6". "" for a lone modifier."""
    named = _NAMES.get(Qt.Key(event.key()))
    char = named or _character(event)
    if not char:
        return ""
    modifiers = event.modifiers()
    held = [
        name
        for name, flag in (
            ("Ctrl", Qt.KeyboardModifier.ControlModifier),
            ("Alt", Qt.KeyboardModifier.AltModifier),
            ("Shift", Qt.KeyboardModifier.ShiftModifier),
        )
        if modifiers & flag
    ]
    return "+".join([*held, char])


def _character(event: QKeyEvent) -> str:
    code = event.key()
    if not 0x20 < code < 0x1000000:
        return ""
    char = chr(code).lower()
    return TWINS.get(char, char).upper()


class KeyRouter(QObject):
    """Watches key presses in one window and calls what they are bound to. A bound callable returns False to pass."""

    def __init__(self, window: QWidget, bindings: Mapping[str, Callable[[], bool]]) -> None:
        super().__init__(window)
        self._window = window
        self._bindings = bindings
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        if not isinstance(event, QKeyEvent) or not self._is_ours(watched):
            return False
        name = key_name(event)
        handler = self._bindings.get(name)
        if handler is None or (is_typing(QApplication.focusWidget()) and not _works_while_typing(name)):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return False
        return handler()

    def _is_ours(self, watched: QObject) -> bool:
        return (
            isinstance(watched, QWidget)
            and watched.window() is self._window
            and watched is QApplication.focusWidget()
        )


def is_typing(widget: QWidget | None) -> bool:
    """Whether letters go into this widget."""
    match widget:
        case QLineEdit() | QPlainTextEdit() | QTextEdit():
            return not widget.isReadOnly()
        case QComboBox():
            return widget.isEditable()
        case _:
            return False


def _works_while_typing(name: str) -> bool:
    """Chords that a text field has no use of its own for."""
    is_chord = name.startswith(("Ctrl+", "Alt+")) or name in ("F6", "Shift+F6", "F1")
    return is_chord and name not in (
        "Ctrl+Z",
        "Ctrl+Shift+Z",
        "Ctrl+Y",
        "Ctrl+A",
        "Ctrl+C",
        "Ctrl+V",
        "Ctrl+X",
        "Ctrl+Enter",
    )
