"""One event filter for each window that turns key presses into actions, whatever the keyboard layout.

Not QShortcut: one for "H" does not fire on a Ukrainian layout, where that key sends «Р» (DESIGN.md §10). Single keys
rest while a text field has the focus, and inside cards and popovers, whose keys are their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from clipper.ui.keys.keyboard import Keyboard
from clipper.ui.keys.layout import LayoutGuess
from clipper.ui.keys.names import is_single, key_name, parts_of
from clipper.ui.look.card import Card
from clipper.ui.look.overlay import Popover

CHORD_MS = 1_500

_OF_TEXT_FIELDS = frozenset(
    "Ctrl+Z Ctrl+Shift+Z Ctrl+Y Ctrl+A Ctrl+C Ctrl+V Ctrl+X Ctrl+Enter Ctrl+Left Ctrl+Right Ctrl+Shift+Left"
    " Ctrl+Shift+Right Ctrl+Backspace Ctrl+Delete Ctrl+Home Ctrl+End Ctrl+Shift+Home Ctrl+Shift+End Ctrl+Up Ctrl+Down"
    " Ctrl+Insert Alt+Backspace F2".split()
)
"""What a text field has a use of its own for."""


class KeyRouter(QObject):
    """Runs actions by their ids. `run` returns False when the key belongs to the widget it was pressed in."""

    chord_changed = Signal(str)
    """The first key of a chord, such as "G", while the second is waited for; "" when that is over."""

    def __init__(self, window: QWidget, keyboard: Keyboard, run: Callable[[str], bool]) -> None:
        super().__init__(window)
        self._window = window
        self._keyboard = keyboard
        self._run = run
        self._layout = LayoutGuess()
        self._begun = ""
        self.is_alt_alone = False
        """Whether Alt was the last key to be pressed in the window, and no other was held."""
        self._patience = QTimer(self, singleShot=True, interval=CHORD_MS)
        self._patience.timeout.connect(self._end_chord)
        # Not on the application: each event of each object would come through here, and PySide would make an object
        # of Python's for everything inside of Qt (20 ms of a launch, PySide6 6.11, Nov 2026).
        window.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def _follow_focus(self, _: QWidget | None, focused: QWidget | None) -> None:
        """Keys go to the widget with the focus, and to the window when there is none."""
        if focused is not None and focused.window() is self._window:
            focused.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.WindowDeactivate and watched is self._window:
            self.is_alt_alone = False  # Alt+Tab
        if kind not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride) or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget):  # the window's handle, which gets every press first
            return False
        self._layout.see(event)
        if kind == QEvent.Type.KeyPress and watched.window() is self._window:
            others = event.modifiers() & ~Qt.KeyboardModifier.AltModifier
            self.is_alt_alone = event.key() == Qt.Key.Key_Alt and not others
        if not self._is_ours(watched):
            return False
        name = key_name(event, self._layout)
        if not name or not self._is_heard(name):
            return False
        if kind == QEvent.Type.KeyPress:
            return self._press(name, event.isAutoRepeat())
        if self._begun or self._keyboard.key_map.begins_chord(name) or self._keyboard.key_map.ids(name):
            event.accept()
        return False

    def _is_ours(self, watched: QWidget) -> bool:
        return watched.window() is self._window and watched is QApplication.focusWidget()

    def _is_heard(self, name: str) -> bool:
        focus = QApplication.focusWidget()
        if is_typing(focus):
            return _is_for_all(name) and name not in _OF_TEXT_FIELDS
        return _is_for_all(name) or not any(isinstance(one, Card | Popover) for one in _and_above(focus))

    # Presses

    def _press(self, name: str, is_repeated: bool) -> bool:
        if self._begun:
            return self._continue_chord(name, is_repeated)
        key_map = self._keyboard.key_map
        for action in key_map.ids(name):
            if self._run(action):
                return True
        if key_map.begins_chord(name):
            self._begin_chord(name)
            return True
        return False

    def _begin_chord(self, name: str) -> None:
        self._begun = name
        self._patience.start()
        self.chord_changed.emit(name)

    def _continue_chord(self, name: str, is_repeated: bool) -> bool:
        """A single key that ends no chord does nothing: G and a slip of the finger must not archive a clipping."""
        begun = self._begun
        if is_repeated and name == begun:
            return True
        self._end_chord()
        if not is_single(name):
            return True if name == "Esc" else self._press(name, is_repeated)
        for action in self._keyboard.key_map.ids(f"{begun} {name}"):
            if self._run(action):
                break
        return True

    def _end_chord(self) -> None:
        if self._begun:
            self._begun = ""
            self._patience.stop()
            self.chord_changed.emit("")


def is_typing(widget: QWidget | None) -> bool:
    """Whether letters go into this widget."""
    match widget:
        case QLineEdit() | QPlainTextEdit() | QTextEdit():
            return not widget.isReadOnly()
        case QComboBox():
            return widget.isEditable()
        case _:
            return False


def _is_for_all(name: str) -> bool:
    """Whether it is a key with Ctrl or Alt, or F1, F2, …: those type nothing."""
    *modifiers, last = parts_of(name)
    return bool({"Ctrl", "Alt", "Meta"} & set(modifiers)) or (last[0] == "F" and last[1:].isdigit())


def _and_above(widget: QWidget | None) -> Iterator[QWidget]:
    while widget is not None and not widget.isWindow():
        yield widget
        widget = widget.parentWidget()
