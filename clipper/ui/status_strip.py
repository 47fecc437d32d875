"""`StatusStrip`: counts or progress on the left, a passing word in the middle, whether all is saved on the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QWidget

from clipper.ui.look.look import Look

HEIGHT = 28
SAID_MS = 6_000


@dataclass(frozen=True, slots=True)
class Clean:
    """Nothing was changed yet: nothing to say."""


@dataclass(frozen=True, slots=True)
class Saving:
    """Changes are on their way to the disk."""


@dataclass(frozen=True, slots=True)
class Saved:
    """All is on the disk; `at` is the time of day as the user writes it."""

    at: str


@dataclass(frozen=True, slots=True)
class Failed:
    """Changes are in memory only; `reason` is a few words without a full stop."""

    reason: str


SaveState: TypeAlias = Clean | Saving | Saved | Failed


class _Words(QLabel):
    """A line of text that is cut with "…" rather than widening the window."""

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width() + 1)
        painter.drawText(self.rect().adjusted(0, 0, 2, 0), self.alignment() | Qt.AlignmentFlag.AlignVCenter, text)


class _Progress(QWidget):
    """A thin bar."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._share = 0.0
        self.setFixedSize(120, 12)

    def set_share(self, share: float) -> None:
        self._share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(0, 4, self.width(), 4)
        painter.setBrush(self._look.theme.line2)
        painter.drawRoundedRect(track, 2, 2)
        painter.setBrush(self._look.theme.acc)
        painter.drawRoundedRect(QRectF(0, 4, max(4.0, track.width() * self._share), 4), 2, 2)


class _TextButton(QAbstractButton):
    """A text button that is as high as the strip; the style sheet's are higher."""

    def __init__(self, look: Look, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setText(text)
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._look.ui_font(12, 600)).horizontalAdvance(self.text())
        return QSize(width + 14, self._look.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        box = QRectF(self.rect()).adjusted(2, 4, -2, -3)
        painter.setPen(QPen(theme.acc, 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(theme.hover if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(theme.acc)
        painter.setFont(self._look.ui_font(12, 600))
        painter.drawText(self.rect().adjusted(0, 1, 0, 0), Qt.AlignmentFlag.AlignCenter, self.text())


class StatusStrip(QWidget):
    """The window's lowest line."""

    retry_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._state: SaveState = Clean()
        self._counts, self._said, self._saved = _Words(self), _Words(self), _Words(self)
        self._progress = _Progress(look, self)
        self._sign = QLabel(self)
        self._retry = _TextButton(look, self.tr("Retry"), self)
        self._counts_text = ""
        self._said_time = QTimer(self, singleShot=True, interval=SAID_MS)
        self._said_time.timeout.connect(self._said.clear)
        self._set_up()
        look.changed.connect(self._restyle)
        self._restyle()

    def _set_up(self) -> None:
        self.setObjectName("statusStrip")
        self.setAccessibleName(self.tr("Status"))
        self._retry.setToolTip(self.tr("Try to save again (Enter)"))
        self._retry.clicked.connect(self._ask_to_retry)
        self._said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 1, 14, 0)
        row.setSpacing(8)
        row.addWidget(self._counts)
        row.addWidget(self._progress)
        row.addWidget(self._said, 1)
        row.addWidget(self._sign)
        row.addWidget(self._saved)
        row.addWidget(self._retry)
        self._progress.hide()

    # What it is told

    def set_counts(self, clippings: int, passages: int) -> None:
        """How much there is; shown unless something is in progress."""
        one_clipping, one_passage = clippings == 1, passages == 1
        of_clippings = self.tr("1 clipping") if one_clipping else self.tr("%n clippings", "", clippings)
        of_passages = self.tr("1 passage") if one_passage else self.tr("%n passages", "", passages)
        self._counts_text = f"{of_clippings} · {of_passages}"
        if self._progress.isHidden():
            self._counts.setText(self._counts_text)

    def set_progress(self, done: int, total: int) -> None:
        """How far the reading of the folder is; the counts come back when it is done, or `total` is 0."""
        is_running = 0 <= done < total
        self._progress.setVisible(is_running)
        if is_running:
            words = self.tr("Reading {done} of {total}").format(done=done, total=total)
            self._progress.set_share(done / total)
            self._counts.setText(words)
        else:
            self._counts.setText(self._counts_text)

    def set_save_state(self, state: SaveState) -> None:
        """Whether all is on the disk."""
        is_news = state != self._state
        self._state = state
        self._restyle_state()
        if is_news and isinstance(state, Failed):
            self._announce(self._saved.text())

    def say(self, text: str) -> None:
        """A passing word, such as "Undone: highlight"; gone after 6 s."""
        self._said.setText(text)
        self._said_time.start()
        self._announce(text)

    def _announce(self, text: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _ask_to_retry(self, _checked: bool) -> None:
        self.retry_requested.emit()

    # Looks

    def _restyle(self) -> None:
        theme, font = self._look.theme, self._look.ui_font(12)
        self.setFixedHeight(self._look.px(HEIGHT))
        for words in (self._counts, self._said):
            words.setFont(font)
            _tint(words, theme.ink2)
        self._restyle_state()
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

    def _show_state(self, words: str, icon: str, ink: QColor, icon_ink: QColor | None = None) -> None:
        self._saved.setText(words)
        self._saved.setToolTip(words)
        self._saved.setFont(self._look.ui_font(12, 600 if isinstance(self._state, Failed) else 400))
        _tint(self._saved, ink)
        self._sign.setVisible(bool(icon))
        if icon:
            pixmap = self._look.icon(icon, icon_ink or ink, 14, stroke=2.2, dpr=self.devicePixelRatioF())
            self._sign.setPixmap(pixmap)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Ground and hairline."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.chrome)
        painter.fillRect(QRect(0, 0, self.width(), 1), self._look.theme.line)


def _tint(label: QLabel, ink: QColor) -> None:
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, ink)
    label.setPalette(palette)
