"""The upper part of the card: title and totals, the filter, and what is shown when there is nothing to show."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from clipper.ui.look.look import Look
from clipper.ui.tag_manager import words
from clipper.ui.tag_manager.bar import SPACED_SIZE, spaced_icon


class FilterField(QLineEdit):
    """Filters at every key. Down or Enter goes on to the rows; Esc empties it, and is the card's when it is empty."""

    left_downwards = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("tagFilter")
        self.setAccessibleName(self.tr("Filter tags"))
        self.setPlaceholderText(self.tr("Filter tags"))
        self.setToolTip(self.tr("Type a part of a name; Down goes to the rows, Esc clears"))
        self.setMinimumWidth(120)
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setFont(self._look.ui_font(13.5))
        self.setMaximumWidth(self._look.px(250))
        self.setTextMargins(25, 0, 0, 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sign is painted: as an action it would take the padding of a tool button."""
        super().paintEvent(event)
        with QPainter(self) as painter:
            sign = self._look.icon("search", self._look.theme.ink2, 16, dpr=self.devicePixelRatioF())
            painter.drawPixmap(11, (self.height() - 16) // 2, sign)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_downwards.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class TitleRow(QWidget):
    """The word "Tags", how many there are, and ×."""

    close_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._title, self._totals = QLabel(self.tr("Tags"), self), QLabel(self)
        self.cross = QToolButton(self)
        self.cross.setAccessibleName(self.tr("Close"))
        self.cross.setToolTip(self.tr("Close (Esc)"))
        self.cross.setIconSize(QSize(18, 18))
        self.cross.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.cross.clicked.connect(self._tell)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(13)
        row.addWidget(self._title, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(self._totals, 1, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(self.cross)
        look.changed.connect(self._restyle)
        self._restyle()

    def _tell(self, _checked: bool) -> None:
        self.close_wanted.emit()

    def set_totals(self, tags: int, clippings: int | None, passages: int | None) -> None:
        """Numbers; the totals of the library when they are known."""
        self._totals.setText(words.headline(tags, clippings, passages))

    def _restyle(self) -> None:
        theme = self._look.theme
        self._title.setFont(self._look.ui_font(20, 700))
        self._totals.setFont(self._look.ui_font(13))
        self._title.setStyleSheet(f"color: {theme.ink.name()};")
        self._totals.setStyleSheet(f"color: {theme.ink2.name()};")
        self.cross.setIcon(self._look.button_icon("x", 18))


class ToolRow(QWidget):
    """Filter, "Unused (3)", "New tag"."""

    filter_changed = Signal()
    new_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.filter = FilterField(look, self)
        self.unused, self.new = QPushButton(self), QPushButton(self.tr("New tag"), self)
        self._set_up()
        look.changed.connect(self._restyle)
        self._restyle()

    def _set_up(self) -> None:
        self.unused.setObjectName("unusedTags")
        self.unused.setCheckable(True)
        self.unused.setToolTip(self.tr("Show only tags that nothing uses (Space)"))
        self.unused.toggled.connect(self._tell_filter)
        self.new.setObjectName("newTag")
        self.new.setAccessibleName(self.tr("New tag"))
        self.new.setToolTip(self.tr("Make a tag that nothing uses yet (Space)"))
        self.new.clicked.connect(self._tell_new)
        self.filter.textChanged.connect(self._tell_filter)
        for button in (self.unused, self.new):
            button.setAutoDefault(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.filter, 1)
        row.addStretch(1)
        row.addWidget(self.unused)
        row.addWidget(self.new)

    def set_unused(self, count: int) -> None:
        """The button is there while there are such tags, or while it is pressed."""
        text = self.tr("Unused ({count})").format(count=QLocale().toString(count))
        self.unused.setText(text)
        self.unused.setAccessibleName(text)
        self.unused.setVisible(count > 0 or self.unused.isChecked())

    def clear(self) -> None:
        """No filter at all."""
        self.filter.clear()
        self.unused.setChecked(False)

    def _tell_filter(self, _value: object) -> None:
        self.filter_changed.emit()

    def _tell_new(self, _checked: bool) -> None:
        self.new_wanted.emit()

    def _restyle(self) -> None:
        theme, ratio = self._look.theme, self.devicePixelRatioF()
        for button, name in ((self.unused, "funnel"), (self.new, "plus")):
            button.setFont(self._look.ui_font(13, 500))
            button.setIcon(spaced_icon(self._look.icon(name, theme.ink2, 16, dpr=ratio)))
            button.setIconSize(SPACED_SIZE)
            button.setStyleSheet(
                "QPushButton { padding: 5px 12px; } QPushButton:focus { padding: 4px 11px; }"
                f"QPushButton:checked {{ background: {theme.sel.name()}; color: {theme.sel_t.name()}; }}"
            )


class NothingShown(QWidget):
    """A line of fact, a line of help, and a way out when it is the filter that hides all."""

    clear_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._fact, self._help = QLabel(self), QLabel(self)
        self._clear = QPushButton(self.tr("Clear filter"), self)
        self._clear.setProperty("kind", "text")
        self._clear.setAccessibleName(self.tr("Clear filter"))
        self._clear.setToolTip(self.tr("Clear filter (Esc)"))
        self._clear.clicked.connect(self._tell)
        column = QVBoxLayout(self)
        column.addStretch(2)
        for widget in (self._fact, self._help, self._clear):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        for label in (self._fact, self._help):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        look.keys.changed.connect(self._name_keys)
        look.changed.connect(self._restyle)
        self._restyle()

    def _tell(self, _checked: bool) -> None:
        self.clear_wanted.emit()

    def say(self, typed: str, *, is_filtered: bool) -> None:
        """Why there is nothing: no tags yet, or none that match."""
        if typed:
            self._fact.setText(self.tr("No matches for “{typed}”").format(typed=typed))
        else:
            self._fact.setText(self.tr("Every tag is in use") if is_filtered else self.tr("No tags yet"))
        self._name_keys()
        self._help.setVisible(not is_filtered)
        self._clear.setVisible(is_filtered)

    def _name_keys(self) -> None:
        highlight, tag = (self._look.keys.shown_keys(name) for name in ("highlight", "tag"))
        if highlight and tag:
            words = self.tr("Select text and press {highlight}, then {tag} to tag the passage")
            self._help.setText(words.format(highlight=highlight, tag=tag))
        else:
            self._help.setText(self.tr("Select text, highlight it, then tag the passage"))

    def _restyle(self) -> None:
        theme = self._look.theme
        for label in (self._fact, self._help):
            label.setMinimumWidth(self._look.px(420))
        self._fact.setFont(self._look.reading_font(20, 700))
        self._help.setFont(self._look.ui_font(13))
        self._clear.setFont(self._look.ui_font(13, 600))
        self._clear.setStyleSheet("QPushButton { outline: none; }")
        self._fact.setStyleSheet(f"color: {theme.ink.name()};")
        self._help.setStyleSheet(f"color: {theme.ink2.name()};")
