"""`FindBar`: words looked for in the shown article, over its upper right corner (DESIGN.md §7).

It looks for nothing itself: it tells what is wanted and shows what was found.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from clipper.domain.finding import LONGEST_WANTED, FindOptions, escaped
from clipper.ui.look.floating import FloatingCard
from clipper.ui.look.look import Look
from clipper.ui.look.theme import mix
from clipper.workspace.translating import QT_TRANSLATE_NOOP

WIDTH, LEAST_WIDTH = 408, 300
EDGE, TOP = 24, 8
ICON = 16

# What clipper.domain.finding says, marked for the translators; a test compares the two.
REASONS = (
    QT_TRANSLATE_NOOP("FindBar", "This expression takes too long"),
    QT_TRANSLATE_NOOP("FindBar", "This expression is too long"),
    QT_TRANSLATE_NOOP("FindBar", "This is not a valid regular expression"),
    QT_TRANSLATE_NOOP("FindBar", "A bracket is not closed"),
    QT_TRANSLATE_NOOP("FindBar", "A square bracket is not closed"),
    QT_TRANSLATE_NOOP("FindBar", "A closing bracket has no opening one"),
    QT_TRANSLATE_NOOP("FindBar", "There is nothing to repeat before a *, + or ?"),
    QT_TRANSLATE_NOOP("FindBar", "A range runs backwards"),
    QT_TRANSLATE_NOOP("FindBar", "Nothing follows the backslash at the end"),
    QT_TRANSLATE_NOOP("FindBar", "There is no such group"),
)


def _is_of_option(event: QKeyEvent) -> bool:
    """Whether it is Alt with a letter, which is the bar's."""
    return event.modifiers() == Qt.KeyboardModifier.AltModifier and 0x20 < event.key() < 0x1000000


class _Field(QLineEdit):
    """Says when it is typed into: the card around it draws the ring."""

    focus_changed = Signal(bool)

    def event(self, event: QEvent) -> bool:
        """Alt with a letter is an option's key while this has the focus: it opens no menu."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_of_option(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nor does it type the letter, as Qt would."""
        if _is_of_option(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit(False)


class FindBar(FloatingCard):
    """A field, how many there are, and how to look for them. The options stay as they are while it is closed."""

    wanted_changed = Signal(str, object)
    """(words, FindOptions); at every key, and when the bar opens. "" when nothing is wanted."""
    step_requested = Signal(int)
    """1 for the next hit, -1 for the one before."""
    closed = Signal()
    """By Esc or ×; whoever opened the bar gives the focus back and takes the hits away."""

    def __init__(self, look: Look, host: QWidget) -> None:
        super().__init__(look, host)
        self._bounds = QRect()
        self.setObjectName("findBar")
        self.setAccessibleName(self.tr("Find in this article"))
        self._sign, self._count, self._error = QLabel(self), QLabel(self), QLabel(self)
        self._field = _Field(self)
        self._make_buttons()
        self._set_up()
        self._lay_out()
        look.changed.connect(self._restyle)
        self._restyle()

    # What it is told

    def open_with(self, text: str) -> None:
        """Show the bar with the selection in the field, all of it selected; "" keeps what was wanted before."""
        seed = " ".join(text.split())
        if seed and len(seed) <= LONGEST_WANTED:
            self._field.blockSignals(True)
            self._field.setText(escaped(seed) if self.options.is_regex else seed)
            self._field.blockSignals(False)
        self._place()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self._tell()

    def stand(self, wanted: str, options: FindOptions, *, is_shown: bool) -> None:
        """Be as another bar was, without telling."""
        for toggle, is_on in (
            (self._case, options.match_case),
            (self._whole, options.whole_word),
            (self._regex, options.is_regex),
        ):
            toggle.blockSignals(True)
            toggle.setChecked(is_on)
            toggle.blockSignals(False)
        self._field.blockSignals(True)
        self._field.setText(wanted)
        self._field.blockSignals(False)
        self._place()
        self.setVisible(is_shown)
        self.raise_()

    def take_focus(self) -> None:
        """Into the field."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_result(self, current: int | None, total: int, error: str, *, is_partial: bool = False) -> None:
        """What was found. `current` counts from 0; `error` is that of `Found`; `is_partial`: there may be more."""
        words = self._count_words(current, total, is_partial) if self._field.text() and not error else ""
        reason = self._reason(error)
        is_news = (words, reason) != (self._count.text(), self._error.text())
        self._count.setText(words)
        self._count.setProperty("is_none", not total)
        self._error.setText(reason)
        self._error.setVisible(bool(reason))
        for button in (self._previous, self._next):
            button.setEnabled(total > 0)
        self._restyle_count()
        self._place()
        if is_news and self.isVisible() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, reason or words))

    def place_in(self, bounds: QRect) -> None:
        """Stand in the upper right corner of this, in coordinates of the parent; narrower when it is narrow."""
        self._bounds = QRect(bounds)
        self._place()

    def close_bar(self) -> None:
        """As Esc does."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    @property
    def wanted(self) -> str:
        """What is in the field."""
        return self._field.text()

    @property
    def options(self) -> FindOptions:
        """How it is looked for."""
        return FindOptions(self._case.isChecked(), self._whole.isChecked(), self._regex.isChecked())

    # Words

    def _count_words(self, current: int | None, total: int, is_partial: bool) -> str:
        if total == 0:
            return self.tr("No matches")
        locale = QLocale()
        most = locale.toString(total) + ("+" if is_partial else "")
        if current is None:
            return self.tr("{total} in all").format(total=most)
        return self.tr("{current} of {total}").format(current=locale.toString(current + 1), total=most)

    def _reason(self, error: str) -> str:
        return QCoreApplication.translate("FindBar", error) if error else ""

    # Making

    def _make_buttons(self) -> None:
        self._previous = self._button("findPrevious", self.tr("Previous match"), "Shift+Enter")
        self._next = self._button("findNext", self.tr("Next match"), "Enter")
        self._case = self._button("findCase", self.tr("Match case"), "Alt+C", is_toggle=True)
        self._whole = self._button("findWhole", self.tr("Whole words"), "Alt+W", is_toggle=True)
        self._regex = self._button("findRegex", self.tr("Regular expression"), "Alt+R", is_toggle=True)
        self._close = self._button("findClose", self.tr("Close"), "Esc")
        self._previous.clicked.connect(self._go_back)
        self._next.clicked.connect(self._go_on)
        self._close.clicked.connect(self._close_clicked)
        for toggle in (self._case, self._whole, self._regex):
            toggle.toggled.connect(self._option_changed)

    def _button(self, name: str, words: str, key: str, *, is_toggle: bool = False) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setAccessibleDescription(key)
        button.setToolTip(f"{words} ({key})")
        button.setCheckable(is_toggle)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus in the field
        button.setIconSize(QSize(ICON, ICON))
        return button

    def _set_up(self) -> None:
        self._field.setObjectName("findField")
        self._field.setProperty("kind", "bare")
        self._field.setMaxLength(LONGEST_WANTED)
        self._field.setAccessibleName(self.tr("Find in this article"))
        self._field.setAccessibleDescription(self.tr("Enter for the next match, Shift+Enter for the one before"))
        self._field.setToolTip(self.tr("Find in this article"))
        self._field.setPlaceholderText(self.tr("Find in this article"))
        self._field.textChanged.connect(self._text_changed)
        self._field.focus_changed.connect(self.set_ring)
        self._count.setObjectName("findCount")
        self._error.setObjectName("findError")
        self._error.setWordWrap(True)
        self._error.hide()
        self.set_result(None, 0, "")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._sign)
        row.addSpacing(9)
        row.addWidget(self._field, 1)
        row.addSpacing(6)
        row.addWidget(self._count)
        row.addSpacing(6)
        for button in (self._previous, self._next, self._case, self._whole, self._regex, self._close):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 3, 6, 3)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._error)

    def _restyle(self) -> None:
        look = self.look
        self._sign.setPixmap(look.icon("search", look.theme.ink2, ICON, dpr=self.devicePixelRatioF()))
        self._field.setFont(look.ui_font(14))
        self._count.setFont(look.ui_font(13))
        self._error.setFont(look.ui_font(12))
        self._error.setStyleSheet(f"color: {look.theme.err.name()}; padding: 0 6px 4px 25px;")
        # The token `hover` is for the panes: on a raised card of a dark theme it is darker than the card.
        hover = mix(look.theme.raised, look.theme.ink, 0.09).name()
        self.setStyleSheet(f"QToolButton:hover:!checked {{ background: {hover}; }}")
        for button, icon in self._icons().items():
            button.setIcon(look.button_icon(icon, ICON))
        self._restyle_count()
        self._place()

    def _icons(self) -> dict[QToolButton, str]:
        return {
            self._previous: "chevron-up",
            self._next: "chevron-down",
            self._case: "case-sensitive",
            self._whole: "whole-word",
            self._regex: "regex",
            self._close: "x",
        }

    def _restyle_count(self) -> None:
        theme = self.look.theme
        colour = theme.err if self._count.property("is_none") else theme.ink2
        self._count.setStyleSheet(f"color: {colour.name()};")

    def _place(self) -> None:
        layout = self.layout()
        if self._bounds.isEmpty() or layout is None:
            return
        room = self._bounds
        width = min(self.look.px(WIDTH), max(LEAST_WIDTH, room.width() - 2 * EDGE), room.width())
        height = max(layout.heightForWidth(width) if layout.hasHeightForWidth() else 0, self.sizeHint().height())
        right = min(EDGE, room.width() - width)
        self.setGeometry(room.left() + room.width() - right - width, room.top() + TOP, width, height)

    # What it tells

    def _tell(self) -> None:
        self.wanted_changed.emit(self._field.text(), self.options)

    def _text_changed(self, _text: str) -> None:
        self._tell()

    def _option_changed(self, _is_on: bool) -> None:
        self._tell()

    def _go_on(self, _checked: bool) -> None:
        self.step_requested.emit(1)

    def _go_back(self, _checked: bool) -> None:
        self.step_requested.emit(-1)

    def _close_clicked(self, _checked: bool) -> None:
        self.close_bar()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Also what the field does not use: Enter, F3, Esc and the options' keys."""
        is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        toggle = self._toggle_of(event)
        if toggle is not None:
            toggle.toggle()
            return
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_F3:
                self.step_requested.emit(-1 if is_back else 1)
            case Qt.Key.Key_Escape:
                self.close_bar()
            case _:
                super().keyPressEvent(event)

    def _toggle_of(self, event: QKeyEvent) -> QToolButton | None:
        """Alt with C, W or R, and with what stands on these keys of a Ukrainian layout (DESIGN.md §10)."""
        if event.modifiers() != Qt.KeyboardModifier.AltModifier or not 0x20 < event.key() < 0x1000000:
            return None
        toggles = {"c": self._case, "w": self._whole, "r": self._regex}
        key = chr(event.key()).lower()
        return toggles.get({"с": "c", "ц": "w", "к": "r"}.get(key, key))
