"""A page: title, rows that scroll, and "Restore defaults", which can be taken back till something else changes."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from clipper.ui.look.look import Look
from clipper.ui.look.raised import focus_chain
from clipper.ui.look.switch import RING
from clipper.ui.look.theme import rule
from clipper.ui.preferences.rows import Row
from clipper.ui.preferences.values import ShownSettings
from clipper.ui.preferences.words import PAGE_TITLE, SECTION, Words

Undo = Callable[[], None]
LEFT, RIGHT = 31, 32
ROW_GAP, SECTION_GAP = 18, 12
_EDGE = 6
"""Between the scroll bar and the card's side."""
_BAR = 14
_SIGHT = 10
_TITLE_RIGHT = 56
"""× stands there."""


class Page(QWidget):
    """Subclasses add rows. `changed` tells a field of the settings and its new value."""

    changed = Signal(str, object)
    has_defaults = True

    def __init__(self, look: Look, title: str, defaults: ShownSettings, parent: QWidget) -> None:
        super().__init__(parent)
        self.look = look
        self.defaults = defaults
        self.rows: list[Row] = []
        self._values: dict[str, object] = {}
        self._undo: list[Undo] = []
        self._is_restoring = False
        self._gap = 0
        self.setAccessibleName(title)
        self.title = Words(look, PAGE_TITLE, title, self)
        self.area = QScrollArea(self)
        self.body = QWidget()
        self.column = QVBoxLayout(self.body)
        self.restore_button = _FootButton(look, self.tr("Restore defaults"), self)
        self.undo_button = _FootButton(look, self.tr("Undo"), self)
        self._lay_out()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def _lay_out(self) -> None:
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self.body)
        self.body.setMinimumWidth(1)  # else rows that could be higher instead would be cut at the right
        self.area.verticalScrollBar().rangeChanged.connect(self._fit_right)
        self.area.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.column.setSpacing(0)
        self._fit_right()
        for widget in (self.area.viewport(), self.body, self.area):
            widget.setAutoFillBackground(False)
        self.look.changed.connect(self._clear_ground)
        self._clear_ground()
        head, foot, whole = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.setContentsMargins(LEFT, 27, _TITLE_RIGHT, 19)
        head.addWidget(self.title)
        foot.setContentsMargins(LEFT - 8, 6, RIGHT, 12)
        foot.setSpacing(4)
        foot.addWidget(self.restore_button)
        foot.addWidget(self.undo_button)
        foot.addStretch(1)
        whole.setContentsMargins(0, 0, _EDGE, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.area, 1)
        whole.addLayout(foot)
        self.restore_button.clicked.connect(self._restore_clicked)
        self.undo_button.clicked.connect(self._undo_clicked)
        self.restore_button.setVisible(self.has_defaults)
        self.undo_button.hide()

    def _clear_ground(self) -> None:
        """The card paints it."""
        palette = self.area.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(0, 0, 0, 0))
        self.area.setPalette(palette)

    def _fit_right(self, _least: int = 0, most: int = 0) -> None:
        """The rows are as wide with a scroll bar beside them as without."""
        right = RIGHT - RING - _EDGE - (_BAR if most else 0)
        self.column.setContentsMargins(LEFT, 2, right, 12)
        self.update()

    def _scrolled(self, _value: int) -> None:
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """A hairline where rows go on above or below what is seen."""
        bar, place = self.area.verticalScrollBar(), self.area.geometry()
        edges = [place.top() - 1] if bar.value() > bar.minimum() else []
        edges += [place.bottom() + 1] if bar.value() < bar.maximum() else []
        with QPainter(self) as painter:
            for y in edges:
                painter.fillRect(QRect(0, y, self.width() + _EDGE, 1), rule(self.look.theme))

    def _follow_focus(self, _former: QWidget | None, now: QWidget | None) -> None:
        """Also where the keys come from outside of the rows, which the scroll area does not look after."""
        if now is not None and self.isVisible() and self.body.isAncestorOf(now):
            self.area.ensureWidgetVisible(now, 0, _SIGHT)

    def bring_into_view(self, widget: QWidget) -> None:
        """Something has opened on the page just now."""
        self.column.activate()
        self.area.ensureWidgetVisible(widget, 0, _SIGHT)

    # Rows

    def add_section(self, title: str) -> None:
        """A heading, closer to what follows than to what stands before."""
        self.add_gap()
        self.column.addWidget(Words(self.look, SECTION, title, self.body))
        self._gap = SECTION_GAP

    def add_row(self, row: Row) -> None:
        """The next one below."""
        self.rows.append(row)
        self.add_gap()
        self.column.addWidget(row)
        row.changed.connect(self._row_changed)

    def add_widget(self, widget: QWidget) -> None:
        """Something that is no row; as wide as the rows' text and controls."""
        self.add_gap()
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, RING, 0)
        line.addWidget(widget)
        self.column.addLayout(line)

    def add_gap(self) -> None:
        """Before whatever comes next but for the first."""
        self.column.addSpacing(self._gap)
        self._gap = ROW_GAP

    def finish(self) -> None:
        """After the last row."""
        self.column.addStretch(1)
        self.order_foot()

    def order_foot(self) -> None:
        """Tab comes to the foot after all that is on the page now."""
        last: QWidget = self.restore_button
        for widget in focus_chain(self.body):
            # Qt takes no notice of one without focus.
            if self.body.isAncestorOf(widget) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                last = widget
        for first, then in pairwise([last, self.restore_button, self.undo_button]):
            if first is not then:
                QWidget.setTabOrder(first, then)

    def first_control(self) -> QWidget:
        """Where the focus goes when the page is entered by the keys."""
        return self.rows[0] if self.rows else self.restore_button

    # Values

    def show_settings(self, settings: ShownSettings) -> None:
        """Show what is set, without telling."""
        for row in self.rows:
            field = row.setting.field
            self._values[field] = getattr(settings, field)
            row.show_value(self._values[field])
        self.follow()
        self.refresh_foot()

    def value(self, field: str) -> object:
        """What the page shows for a field of one of its rows."""
        return self._values.get(field, getattr(self.defaults, field))

    def follow(self) -> None:
        """A value is another now: what depends on it follows."""

    def _row_changed(self, field: str, value: object) -> None:
        self._values[field] = value
        self.forget_undo()
        self.follow()
        self.refresh_foot()
        self.changed.emit(field, value)

    def _set(self, field: str, value: object) -> None:
        self._values[field] = value
        for row in self.rows:
            if row.setting.field == field:
                row.show_value(value)
        self.follow()
        self.changed.emit(field, value)

    # Defaults

    def is_default(self) -> bool:
        """Whether there is nothing to restore."""
        return not self._differing()

    def restore(self) -> list[Undo]:
        """Set everything as it was at first; how to take each of that back."""
        undo: list[Undo] = []
        for field in self._differing():
            undo.append(partial(self._set, field, self._values[field]))
            self._set(field, getattr(self.defaults, field))
        return undo

    def _differing(self) -> list[str]:
        fields = [
            row.setting.field
            for row in self.rows
            if row.differs(self.value(row.setting.field), getattr(self.defaults, row.setting.field))
        ]
        return list(dict.fromkeys(fields))

    def _restore_clicked(self, _checked: bool) -> None:
        had_focus = self.restore_button.hasFocus()
        self._is_restoring = True
        self._undo = self.restore()
        self._is_restoring = False
        self.refresh_foot()
        if had_focus and self._undo:
            self.undo_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _undo_clicked(self, _checked: bool) -> None:
        had_focus, undo = self.undo_button.hasFocus(), self._undo
        self._undo = []
        self._is_restoring = True
        for step in undo:
            step()
        self._is_restoring = False
        self.refresh_foot()
        if had_focus:
            self.restore_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget_undo(self) -> None:
        """Something else was changed since: it would be lost with it."""
        if not self._is_restoring:
            self._undo = []

    def refresh_foot(self) -> None:
        """What can be restored, and taken back, now."""
        self.undo_button.setVisible(bool(self._undo))
        self.restore_button.setEnabled(not self.is_default())


class _FootButton(QPushButton):
    """A text button."""

    def __init__(self, look: Look, words: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self._look = look
        self.setProperty("kind", "text")
        self.setAccessibleName(words)
        self.setToolTip(self.tr("{action} (Space)").format(action=words))
        self.setAutoDefault(True)
        self.setMinimumHeight(28)
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setFont(self._look.ui_font(13, 600))
