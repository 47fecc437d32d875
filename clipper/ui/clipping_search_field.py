"""The field above the clipping list in which words are looked for in the whole library (DESIGN.md §7).

It looks for nothing itself: it tells what is wanted, at every key.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QWidget

from clipper.ui.clipping_label import ElidedLabel
from clipper.ui.look.key_names import with_key
from clipper.ui.look.look import Look

HEIGHT = 34
_ICON, _ICON_LEFT = 16, 10
# With the style sheet's border and padding (9 px) and Qt's own 2 px, the text has 34 px at both sides.
_TEXT_SIDE = 23
_CAP = 18
_LONGEST = 1_000


class SearchField(QLineEdit):
    """A line edit with a sign at its left, and at its right its key, or a × when there is something to clear.

    Esc clears, Esc on an empty field tells `returned`. `progress_line` stands wherever the list puts it.
    """

    words_changed = Signal(str)
    """At every key, and "" when it is cleared; not by `set_words`."""
    cleared = Signal()
    """By Esc or ×, after `words_changed`."""
    returned = Signal()
    """Esc on the empty field: back to the view and the row there were before."""
    left_down = Signal()
    """Down or Enter: into the list's first row."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._done = self._total = 0
        self.setObjectName("searchField")
        self.setMaxLength(_LONGEST)
        self.setTextMargins(_TEXT_SIDE, 0, _TEXT_SIDE, 0)
        self.progress_line = ElidedLabel(parent)
        self.sign, self.cap = QLabel(self), Keycap(look, self)
        self.sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clear_button = self._made_clear_button()
        self.textEdited.connect(self.words_changed)
        self.textChanged.connect(self._show_right)
        self.retranslate()
        self.restyle()
        self._show_right()
        self._show_progress()

    def _made_clear_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("clearSearch")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Esc does the same
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.setIconSize(QSize(_ICON, _ICON))
        button.clicked.connect(self._clear_clicked)
        return button

    # What it is told

    def set_words(self, words: str) -> None:
        """Put these words into it without telling."""
        self.setText(words)

    def take_focus(self) -> None:
        """As its key does: the focus, and all words selected."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def set_progress(self, done: int, total: int) -> None:
        """How many of the library's texts can be searched already; nothing is said when all can."""
        self._done, self._total = done, total
        self._show_progress()

    def retranslate(self) -> None:
        """Set all words in the current language."""
        self._show_placeholder()
        self.setAccessibleName(self.tr("Search clippings and passages"))
        self.name_key()
        self.clear_button.setAccessibleName(self.tr("Clear the search"))
        self.clear_button.setAccessibleDescription("Esc")
        self.clear_button.setToolTip(self.tr("Clear the search (Esc)"))
        self._show_progress()

    def name_key(self) -> None:
        """The key that leads here, when there is one."""
        key = self._look.keys.shown_keys("search")
        self.cap.setText(" ".join(self._look.keys.shown_caps("search")))
        self.setToolTip(with_key(self.tr("Search clippings and passages"), key))
        moves = self.tr("Enter or Down goes to the first result, Esc clears")
        self.setAccessibleDescription(self.tr("Key {key}. {moves}").format(key=key, moves=moves) if key else moves)
        self._show_right()
        self._place()
        self._show_placeholder()

    def restyle(self) -> None:
        """The faces and icons of the look."""
        look, dpr = self._look, self.devicePixelRatioF()
        self.setFont(look.ui_font(13))
        self.setFixedHeight(max(HEIGHT, look.px(HEIGHT)))
        self.sign.setPixmap(look.icon("search", look.theme.ink2, _ICON, dpr=dpr))
        self.clear_button.setIcon(look.button_icon("x", _ICON))
        self.progress_line.setFont(look.ui_font(12))
        self.progress_line.set_ink(look.theme.ink2)
        self.cap.restyle()
        self._place()
        self._show_placeholder()

    # What it tells

    def clear_words(self) -> None:
        """As × and Esc do."""
        self.clear()
        self.words_changed.emit("")
        self.cleared.emit()

    def _clear_clicked(self, _checked: bool) -> None:
        self.clear_words()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, Down and Enter leave or clear; the other keys are Qt's."""
        match event.key():
            case Qt.Key.Key_Escape if self.text():
                self.clear_words()
            case Qt.Key.Key_Escape:
                self.returned.emit()
            case Qt.Key.Key_Down | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.left_down.emit()
            case _:
                super().keyPressEvent(event)

    # What it shows

    def _show_progress(self) -> None:
        is_reading = 0 <= self._done < self._total
        percent = 100 * self._done // self._total if is_reading else 100
        self.progress_line.setText(self.tr("Reading texts… {percent}%").format(percent=percent))
        self.progress_line.setVisible(is_reading)

    def _show_placeholder(self) -> None:
        """One word where there is no room for the sentence."""
        words = self.tr("Search clippings and passages")
        room = self.width() - (_TEXT_SIDE + 11) - max(_TEXT_SIDE + 11, self.cap.sizeHint().width() + 9)
        self.setPlaceholderText(words if self.fontMetrics().horizontalAdvance(words) <= room else self.tr("Search"))

    def _show_right(self) -> None:
        self.cap.setVisible(not self.text() and bool(self.cap.text()))
        self.clear_button.setVisible(bool(self.text()))

    def _place(self) -> None:
        height = self.height()
        self.sign.setGeometry(_ICON_LEFT, (height - _ICON) // 2, _ICON, _ICON)
        side = min(28, height - 4)
        self.clear_button.setGeometry(self.width() - side - 3, (height - side) // 2, side, side)
        cap = self.cap.sizeHint()
        self.cap.setGeometry(QRect(self.width() - cap.width() - 9, (height - cap.height()) // 2, *cap.toTuple()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        self._show_placeholder()


class Keycap(QLabel):
    """A key as it is on the keyboard. Painted: its outline is thinner than a style sheet's."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def restyle(self) -> None:
        """The face of the look."""
        self.setFont(self._look.ui_font(11, 500))

    def sizeHint(self) -> QSize:
        """Square, or as wide as its word."""
        width = QFontMetrics(self.font()).horizontalAdvance(self.text()) + 10
        return QSize(max(_CAP, width), max(_CAP + 2, self._look.px(_CAP + 2)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Outline and key."""
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.line2, 1))
            painter.setBrush(theme.list)
            painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            painter.setPen(theme.ink2)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
