"""`CommandPalette`: a field, and under it what a few letters find. It only tells what was chosen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QLocale, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from clipper.ui.command_palette.item import PaletteItem
from clipper.ui.command_palette.matching import Matcher
from clipper.ui.command_palette.rows import PaletteRows, PaletteView, spoken
from clipper.ui.look.card import Card
from clipper.ui.look.look import Look
from clipper.ui.look.shadow import SHADOW_MARGIN

WIDTH, HEIGHT = 640, 462
FIELD_HEIGHT, BOTTOM = 56, 8
_TOP_SHARE = 0.145
"""How far down it stands, as a share of the window's height."""
_EDGE = 8
_PAGE = 8


class _Field(QLineEdit):
    """What is typed. Arrows and Enter are the list's."""

    moved = Signal(int)
    taken = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Backtab:
                self.moved.emit(-1)
            case Qt.Key.Key_Down | Qt.Key.Key_Tab:
                self.moved.emit(1)
            case Qt.Key.Key_PageUp:
                self.moved.emit(-_PAGE)
            case Qt.Key.Key_PageDown:
                self.moved.emit(_PAGE)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.taken.emit()
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tab moves as the arrows do; Qt would look for another widget before `keyPressEvent` sees it."""
        tabs = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in tabs:
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        for_a_while = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
        if event.reason() not in for_a_while:
            self.left.emit()


class CommandPalette(Card):
    """Opened with the entries of this moment; closed by Esc, by a choice, and by a click elsewhere. Keeps nothing."""

    chosen = Signal(str)
    """The id of an entry. The palette is closed by then, and the focus back where it was."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window, QSize(look.px(WIDTH), look.px(HEIGHT)))
        self._matcher = Matcher()
        self._rows = PaletteRows(self)
        self._sign, self._field, self._nothing = QLabel(self), _Field(self), QLabel(self)
        self._view = PaletteView(look, self._rows, self)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._restyle()

    def _lay_out(self) -> None:
        self.setObjectName("commandPalette")
        self._field.setObjectName("paletteField")
        self._field.setProperty("kind", "bare")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setWordWrap(True)
        row = QHBoxLayout()
        row.setContentsMargins(18, 0, 18, 0)
        row.setSpacing(12)
        row.addWidget(self._sign)
        row.addWidget(self._field, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, BOTTOM)
        column.setSpacing(0)
        column.addLayout(row)
        column.addSpacing(5)
        column.addWidget(self._view, 1)
        column.addWidget(self._nothing, 1)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._show_found)
        self._field.moved.connect(self._move)
        self._field.taken.connect(self._take)
        self._field.left.connect(self.close)
        self._view.clicked.connect(self._click)
        self.closed.connect(self._forget)
        self.look.changed.connect(self._restyle)

    # Entries

    def open_with(self, items: Iterable[PaletteItem]) -> None:
        """Show these, the groups in the order in which they come, and nothing typed."""
        self._matcher = Matcher(items)
        self._field.clear()
        self._show_found("")
        self.open()

    def add(self, items: Iterable[PaletteItem]) -> None:
        """More entries, such as clippings that had to be read first; what is typed and selected stays."""
        if not self.is_open:
            return
        selected = self._rows.item(self._view.currentIndex().row())
        self._matcher.add(items)
        self._show_found(self._field.text())
        if selected is not None:
            self._select_again(selected.id)

    def _select_again(self, name: str) -> None:
        rows = range(self._rows.rowCount())
        again = next((row for row in rows if (item := self._rows.item(row)) is not None and item.id == name), -1)
        if again >= 0:
            self._view.select(again)

    def _show_found(self, typed: str) -> None:
        self._rows.set_matches(self._matcher.find(typed))
        has_rows = self._rows.rowCount() > 0
        self._view.setVisible(has_rows)
        self._nothing.setVisible(not has_rows)
        self._nothing.setText(self.tr("No matches for “{typed}”").format(typed=typed.strip()))
        self._view.select(self._rows.next_entry(-1, 1))
        self._place()
        self._say()

    def _say(self) -> None:
        """The focus is in the field: the selected entry is told to screen readers."""
        row = self._view.currentIndex().row()
        item = self._rows.item(row)
        if item is None:
            words = self._nothing.text()
        else:
            nth, total = self._rows.place_among_entries(row)
            locale = QLocale()
            where = self.tr("{nth} of {total}").format(nth=locale.toString(nth), total=locale.toString(total))
            words = f"{spoken(item)}, {where}"
        self._field.setAccessibleDescription(words)
        if self.isVisible() and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field, words))

    # Choice

    def _move(self, by: int) -> None:
        row = self._view.currentIndex().row()
        for _ in range(abs(by)):
            row = self._rows.next_entry(row, 1 if by > 0 else -1)
        self._view.select(row)
        self._say()

    def _click(self, index: QModelIndex) -> None:
        self._choose(self._rows.item(index.row()))

    def _take(self) -> None:
        self._choose(self._rows.item(self._view.currentIndex().row()))

    def _choose(self, item: PaletteItem | None) -> None:
        """Close first: the command acts on what has the focus then."""
        if item is not None:
            self.close()
            self.chosen.emit(item.id)

    def _forget(self) -> None:
        self._matcher = Matcher()
        self._field.clear()

    # Looks

    def take_focus(self) -> None:
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _place(self) -> None:
        """Near the top, where the eye is; as high as its rows, never higher than the window."""
        room = self._host.rect().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        rows = self._view.content_height(self.look) or self.look.px(90)
        wanted = min(self.look.px(FIELD_HEIGHT) + 5 + rows + BOTTOM, self.look.px(HEIGHT))
        width = min(self.look.px(WIDTH), room.width())
        top = min(round(self._host.height() * _TOP_SHARE), max(room.top(), room.bottom() - wanted))
        height = min(wanted, room.bottom() - top)
        corner = QPoint(room.left() + (room.width() - width) // 2, top)
        margin = SHADOW_MARGIN
        self.setGeometry(QRect(corner, QSize(width, height)).adjusted(-margin, -margin, margin, margin))

    def retranslate(self) -> None:
        """Words in the language of the interface."""
        self.setAccessibleName(self.tr("All commands"))
        self._field.setAccessibleName(self.tr("Command, tag or clipping"))
        self._field.setPlaceholderText(self.tr("Command, tag or clipping"))
        self._field.setToolTip(self.tr("Up and Down move, Enter chooses, Esc closes"))
        self._view.setAccessibleName(self.tr("What was found"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _restyle(self) -> None:
        theme = self.look.theme
        self._sign.setPixmap(self.look.icon("search", theme.ink2, 18, dpr=self.devicePixelRatioF()))
        self._field.setFont(self.look.ui_font(16))
        self._field.setFixedHeight(self.look.px(FIELD_HEIGHT) - 1)
        self._nothing.setFont(self.look.ui_font(13))
        self._nothing.setStyleSheet(f"color: {theme.ink2.name()}; padding: 0 24px;")
        self._view.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            line = QRect(self.body().left(), self._field.geometry().bottom() + 1, self.body().width(), 1)
            painter.fillRect(line, self.look.theme.line2)

    def mousePressEvent(self, event: object) -> None:
        """It is not dragged about: it is gone in a moment."""
