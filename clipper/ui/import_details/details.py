"""`ImportDetails`: how many are in, what is not, and why; "Show file" and "Try again"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from clipper.ui.import_details.lines import LeftOutLine, LinesView
from clipper.ui.look.card import Card
from clipper.ui.look.look import Look

_SIZE = QSize(600, 440)


class ImportDetails(Card):
    """Not modal: it stays up while the user looks at the files."""

    file_wanted = Signal(object)
    """The path (str; Qt's own strings lose bytes that are not UTF-8) of a file outside: show it in its folder."""
    retry_wanted = Signal()
    """Bring in again what failed."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window, _SIZE)
        self._imported = 0
        self._left_out: tuple[LeftOutLine, ...] = ()
        self._title, self._totals = QLabel(self), QLabel(self)
        self.lines = LinesView(look, self)  # in the order of Tab
        self._show, self._retry = QPushButton(self), QPushButton(self)
        self._cross = QToolButton(self)
        self._set_up()
        self._lay_out()
        look.changed.connect(self._restyle)
        self._retranslate()
        self._restyle()

    def _set_up(self) -> None:
        self.setObjectName("importDetails")
        self._retry.setProperty("kind", "primary")
        self._totals.setWordWrap(True)
        self._cross.clicked.connect(self.close)
        self._show.clicked.connect(self._ask_for_file)
        self._retry.clicked.connect(self._ask_to_retry)
        self.lines.shown.connect(self._ask_for_file)
        self.lines.moved.connect(self._follow_row)
        for button in (self._show, self._retry):
            button.setAutoDefault(True)
        self._cross.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._cross.setIconSize(QSize(18, 18))

    def _lay_out(self) -> None:
        top, foot = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._cross)
        foot.setSpacing(10)
        foot.addStretch(1)
        foot.addWidget(self._show)
        foot.addWidget(self._retry)
        column = QVBoxLayout(self)
        inner = QVBoxLayout()
        inner.setContentsMargins(20, 14, 20, 16)
        inner.setSpacing(8)
        inner.addLayout(top)
        inner.addWidget(self._totals)
        inner.addWidget(self.lines, 1)
        inner.addLayout(foot)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(inner)

    # What it is told

    def show_result(self, imported: int, left_out: Sequence[LeftOutLine]) -> None:
        """How many are in, and what is not. For an import under way too: called again, it follows."""
        self._imported, is_news = imported, tuple(left_out) != self._left_out
        self._left_out = tuple(left_out)
        if is_news:
            self.lines.set_lines(left_out)
        self._show_totals()
        self._follow_row()

    def take_focus(self) -> None:
        """The list has the keys."""
        self.lines.setFocus(Qt.FocusReason.PopupFocusReason)

    # What it shows

    def _show_totals(self) -> None:
        failed = sum(line.is_failure for line in self._left_out)
        skipped = len(self._left_out) - failed
        parts = [self.tr("%Ln imported", "", self._imported)]
        if skipped:
            parts.append(self.tr("%Ln skipped", "", skipped))
        if failed:
            parts.append(self.tr("%Ln failed", "", failed))
        self._totals.setText(" · ".join(parts))
        self._retry.setVisible(failed > 0)

    def _follow_row(self) -> None:
        line = self.lines.line()
        self._show.setEnabled(line is not None and bool(line.path))

    def _retranslate(self) -> None:
        self._title.setText(self.tr("What was left out"))
        self.setAccessibleName(self.tr("What was left out"))
        self.lines.setAccessibleName(self.tr("Files that were left out"))
        self.lines.setAccessibleDescription(self.tr("Enter shows the file in its folder, Ctrl+C copies"))
        self._cross.setAccessibleName(self.tr("Close"))
        self._cross.setToolTip(self.tr("Close (Esc)"))
        for button, words, tip in (
            (self._show, self.tr("Show file"), self.tr("Show the file in its folder (Enter)")),
            (self._retry, self.tr("Try again"), self.tr("Import once more what failed (Enter)")),
        ):
            button.setText(words)
            button.setAccessibleName(words)
            button.setToolTip(tip)
        self._show_totals()

    def _restyle(self) -> None:
        theme = self.look.theme
        self._title.setFont(self.look.ui_font(20, 700))
        self._title.setStyleSheet(f"color: {theme.ink.name()};")
        self._totals.setFont(self.look.ui_font(13))
        self._totals.setStyleSheet(f"color: {theme.ink2.name()};")
        self._cross.setIcon(self.look.button_icon("x", 18))

    # What the user wants

    def _ask_for_file(self) -> None:
        line = self.lines.line()
        if line is not None and line.path:
            self.file_wanted.emit(line.path)

    def _ask_to_retry(self) -> None:
        self.close()
        self.retry_wanted.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
