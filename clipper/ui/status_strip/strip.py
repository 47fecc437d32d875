"""`StatusStrip`: counts or progress on the left, a passing word in the middle, whether all is saved on the right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QLocale, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget

from clipper.domain.views import ViewCounts
from clipper.ui.look.key_names import with_key
from clipper.ui.look.look import Look
from clipper.ui.status_strip.parts import HEIGHT, Progress, StripButton, Words
from clipper.ui.status_strip.states import Clean, Failed, Saved, SaveState, Saving

SAID_MS = 6_000
_LEFT, _RIGHT, _GAP = 14, 7, 8


@dataclass(frozen=True, slots=True)
class _Import:
    done: int
    total: int
    left_out: int


class StatusStrip(QWidget):
    """The window's lowest line."""

    retry_requested = Signal()
    details_requested = Signal()
    """Of the import that is under way: what is left out of it."""
    cancel_requested = Signal()
    shortcuts_requested = Signal()
    escaped = Signal()
    """Esc in one of its buttons."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._state: SaveState = Clean()
        self._told_fault: Failed | None = None
        self._known = ViewCounts()
        self._has_counts = False
        self._read: tuple[int, int] | None = None
        self._import: _Import | None = None
        self._counts, self._said, self._saved = Words(self), Words(self), Words(self)
        self._progress = Progress(look, self)
        self._left_out = QLabel(self)
        self._details = StripButton(look, self)
        self._cancel = StripButton(look, self, icon="x")
        self._sign = QLabel(self)
        self._retry = StripButton(look, self)
        self._shortcuts = StripButton(look, self, is_quiet=True)
        self._said_time = QTimer(self, singleShot=True, interval=SAID_MS)
        self._said_time.timeout.connect(self._unsay)
        self._set_up()
        look.changed.connect(self._restyle)
        look.keys.changed.connect(self._name_shortcuts)
        self._retranslate()
        self._restyle()

    def _set_up(self) -> None:
        self.setObjectName("statusStrip")
        self._retry.clicked.connect(self._ask_to_retry)
        self._details.clicked.connect(self._ask_for_details)
        self._cancel.clicked.connect(self._ask_to_cancel)
        self._shortcuts.clicked.connect(self._ask_for_shortcuts)
        self._said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(_LEFT, 0, _RIGHT, 0)
        row.setSpacing(_GAP)
        row.addWidget(self._counts)
        row.addWidget(self._progress)
        left_out = QHBoxLayout()  # "2 skipped · Details" reads as one
        left_out.setSpacing(0)
        left_out.addWidget(self._left_out)
        left_out.addWidget(self._details)
        row.addLayout(left_out)
        row.addWidget(self._cancel)
        row.addWidget(self._said, 1)
        for widget in (self._sign, self._saved, self._retry, self._shortcuts):
            row.addWidget(widget)
        for hidden in (self._progress, self._left_out, self._details, self._cancel):
            hidden.hide()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Status"))
        self._retry.name(self.tr("Retry"), self.tr("Try to save again (Enter)"))
        self._details.name(self.tr("Details"), self.tr("What was left out, and why (Enter)"))
        stays = self.tr("Cancel the import; what is in the library stays there (Enter)")
        self._cancel.name(self.tr("Cancel the import"), stays)
        self._name_shortcuts()
        self._restyle_state()
        self._show_left()

    def _name_shortcuts(self) -> None:
        key = self._look.keys.shown_keys("shortcuts")
        words = self.tr("Press {key} for shortcuts").format(key=key) if key else self.tr("Shortcuts")
        self._shortcuts.name(words, with_key(self.tr("All keyboard shortcuts"), key))
        self._make_room()

    # What it is told

    def set_counts(self, counts: ViewCounts) -> None:
        """How much there is; shown unless something is in progress."""
        self._known, self._has_counts = counts, True
        self._show_left()

    def set_progress(self, done: int, total: int) -> None:
        """How far the reading of the folder is; the counts come back when it is done, or `total` is 0."""
        self._read = (done, total) if 0 <= done < total else None
        self._show_left()

    def set_import(self, done: int, total: int, left_out: int) -> None:
        """How far an import is; `total` is 0 while its files are still being looked for."""
        self._import = _Import(done, total, left_out)
        self._show_left()

    def end_import(self) -> None:
        """Nothing is being imported any more."""
        focused = QApplication.focusWidget()
        if focused in (self._cancel, self._details):
            self._shortcuts.setFocus(Qt.FocusReason.OtherFocusReason)  # not just any widget of the window
        self._import = None
        self._show_left()

    def set_save_state(self, state: SaveState) -> None:
        """Whether all is on the disk."""
        self._state = state
        self._restyle_state()
        match state:
            case Failed() if state != self._told_fault:  # not at every attempt that fails for the same reason
                self._told_fault = state
                self._announce(self._saved.text())
            case Saved():
                self._told_fault = None

    def say(self, text: str, short: str = "") -> None:
        """A passing word, such as "Undone: highlight"; gone after 6 s, or at once with "".

        `short`: for where there is less room.
        """
        self._said.short = short
        self._said.setText(text)
        self._said_time.start()
        self._make_room()
        if text:
            self._announce(text)

    def _unsay(self) -> None:
        self._said.clear()
        self._make_room()

    def take_focus(self) -> None:
        """For the tour of panes: the first of its buttons that is there."""
        buttons = (self._details, self._cancel, self._retry, self._shortcuts)
        first = next((button for button in buttons if button.isVisible()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)

    def _announce(self, text: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _ask_to_retry(self, _checked: bool) -> None:
        self.retry_requested.emit()

    def _ask_for_details(self, _checked: bool) -> None:
        self.details_requested.emit()

    def _ask_to_cancel(self, _checked: bool) -> None:
        self.cancel_requested.emit()

    def _ask_for_shortcuts(self, _checked: bool) -> None:
        self.shortcuts_requested.emit()

    # The left side

    def _show_left(self) -> None:
        one = self._import
        left_out = one.left_out if one is not None else 0
        self._counts.setText(self._left_words())
        self._progress.set_share(self._share())
        self._left_out.setText(self.tr("%Ln skipped", "", left_out) + " ·" if left_out else "")
        self._left_out.setVisible(left_out > 0)
        self._details.setVisible(left_out > 0)
        self._cancel.setVisible(one is not None)
        self._counts.setFont(self._look.ui_font(12, 600 if one is not None else 400))
        _tint(self._counts, self._look.theme.ink if one is not None else self._look.theme.ink2)
        self._make_room()

    def _left_words(self) -> str:
        if self._import is not None and not self._import.total:
            return self.tr("Importing…")
        if self._import is not None:
            words = self.tr("Importing {done} of {total}")
            return words.format(done=_number(self._import.done), total=_number(self._import.total))
        if self._read is not None:
            return self.tr("Reading {done} of {total}").format(
                done=_number(self._read[0]), total=_number(self._read[1])
            )
        return self._count_words() if self._has_counts else ""

    def _count_words(self) -> str:
        """None is unread, or there are no passages yet: then there is nothing to count."""
        known = self._known
        parts = [self.tr("%Ln clippings", "", known.clippings)]
        if known.unread:
            parts.append(self.tr("%Ln unread", "", known.unread))
        parts.append(self.tr("%Ln passages", "", known.passages))
        return " · ".join(parts)

    def _share(self) -> float:
        if self._import is not None:
            return self._import.done / self._import.total if self._import.total else 0.0
        return self._read[0] / self._read[1] if self._read is not None else 0.0

    def _make_room(self) -> None:
        """What can be done without goes, one after the other: the hint, the bar, the time of saving, the counts."""
        is_importing, is_failed = self._import is not None, isinstance(self._state, Failed)
        spare: dict[QWidget, bool] = {
            self._shortcuts: True,
            self._progress: is_importing or self._read is not None,
            self._saved: bool(self._saved.text()),
            self._counts: bool(self._counts.text()),
        }
        kept = {self._saved} if is_failed else set()
        kept |= set() if self._said.text() and not is_importing else {self._counts}
        needed = sum(_room_of(one) for one in self._always()) + sum(_room_of(one) for one in spare if spare[one])
        for widget in spare:
            if spare[widget] and widget not in kept and needed - _GAP > self.width() - _LEFT - _RIGHT:
                needed -= _room_of(widget)
                spare[widget] = False
        for widget, is_shown in spare.items():  # not before: showing one may widen the strip and bring us here again
            widget.setVisible(is_shown)

    def _always(self) -> list[QWidget]:
        """What is there and stays."""
        always = (self._said, self._left_out, self._details, self._cancel, self._sign, self._retry)
        return [widget for widget in always if not widget.isHidden()]

    # Looks

    def _restyle(self) -> None:
        theme, font = self._look.theme, self._look.ui_font(12)
        self.setFixedHeight(self._look.px(HEIGHT))
        for words in (self._said, self._left_out):
            words.setFont(font)
            _tint(words, theme.ink2)
        self._restyle_state()
        self._show_left()
        self.update()

    def _restyle_state(self) -> None:
        theme = self._look.theme
        match self._state:
            case Clean():
                self._show_state("", "", theme.ink2)
            case Saving():
                self._show_state(self.tr("Saving…"), "", theme.ink2)
            case Saved(at):
                self._show_state(self.tr("Saved {time}").format(time=at), "check", theme.ink2, theme.ok)
            case Failed(reason):
                words = self.tr("Not saved: {reason}.").format(reason=reason.rstrip(". "))
                self._show_state(words, "circle-alert", theme.err, theme.err)
        self._retry.setVisible(isinstance(self._state, Failed))
        self._make_room()

    def _show_state(self, words: str, icon: str, ink: QColor, icon_ink: QColor | None = None) -> None:
        self._saved.setText(words)
        self._saved.setToolTip(words)
        self._saved.setFont(self._look.ui_font(12, 600 if isinstance(self._state, Failed) else 400))
        _tint(self._saved, ink)
        self._sign.setVisible(bool(icon))
        if icon:
            pixmap = self._look.icon(icon, icon_ink or ink, 14, stroke=2.2, dpr=self.devicePixelRatioF())
            self._sign.setPixmap(pixmap)

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What its buttons have no use for."""
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Ground and hairline."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._look.theme.chrome)
            painter.fillRect(QRect(0, 0, self.width(), 1), self._look.theme.line)


def _room_of(widget: QWidget) -> int:
    return max(widget.sizeHint().width(), widget.minimumWidth()) + _GAP


def _number(number: int) -> str:
    return QLocale().toString(number)


def _tint(label: QLabel, ink: QColor) -> None:
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, ink)
    label.setPalette(palette)
