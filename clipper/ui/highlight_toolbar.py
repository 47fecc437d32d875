"""`HighlightToolbar`: the card at a selection, with the colours and what else can be done (DESIGN.md §5, 1 and 2).

It never takes the focus: the article keeps it, and its selection. Nor does it know what is selected: it is told where
that is, and tells what was pressed.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolButton, QWidget

from clipper.domain.passage import Colour
from clipper.ui.look.floating import FloatingCard
from clipper.ui.look.look import Look
from clipper.ui.look.theme import mix

APPEAR_MS = 120
GAP = 10
PADDING = 6
DOT = 18
DOT_CELL, ICON_CELL = 30, 34
RULE = 13
"""The room for the line between dots and buttons."""
SIGN_CENTRE = 15
KEY_PX = 10


class _Cell(QToolButton):
    """A button with a sign, and under it its key. Painted here: a style sheet knows neither."""

    def __init__(self, look: Look, key: str, width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._key = key
        self._is_hovered = False
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFixedSize(width, cell_height(look))

    def set_key(self, key: str) -> None:
        """The key that does the same, as it is shown; "" for none."""
        self._key = key
        self.name(self.accessibleName(), self.accessibleDescription())
        self.update()

    def name(self, words: str, description: str) -> None:
        """What assistive tools and the tooltip say."""
        self.setAccessibleName(words)
        self.setAccessibleDescription(description)
        self.setToolTip(f"{words} ({self._key})" if self._key else f"{words} ({description})")

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._is_hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.forget_hover()

    def forget_hover(self) -> None:
        """Hidden under the pointer, a button is not told that the pointer left."""
        self._is_hovered = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_sign(painter, QPointF(self.width() / 2, SIGN_CENTRE))
            painter.setFont(self._look.ui_font(KEY_PX, 500))
            painter.setPen(self._look.theme.ink2)
            under = QRect(0, SIGN_CENTRE + DOT // 2 + 2, self.width(), self._look.px(KEY_PX + 4))
            painter.drawText(under, Qt.AlignmentFlag.AlignCenter, self._key)

    def _paint_sign(self, painter: QPainter, centre: QPointF) -> None:
        """What is seen above the key; a bare cell has only its key."""


class _Dot(_Cell):
    """One colour."""

    picked = Signal(object)

    def __init__(self, look: Look, colour: Colour, key: str, parent: QWidget) -> None:
        super().__init__(look, key, DOT_CELL, parent)
        self.colour = colour
        self.clicked.connect(self._pick)

    def _pick(self, _checked: bool) -> None:
        self.picked.emit(self.colour)

    def _paint_sign(self, painter: QPainter, centre: QPointF) -> None:
        band = self._look.theme.bands[self.colour]
        if self._is_hovered:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._look.theme.ink if self.isDown() else band.stroke, 1.5))
            painter.drawEllipse(centre, DOT / 2 + 3.25, DOT / 2 + 3.25)
        painter.setPen(QPen(band.stroke, 1.5))
        painter.setBrush(band.fill)
        painter.drawEllipse(centre, DOT / 2, DOT / 2)


class _IconCell(_Cell):
    """An icon of 16 px."""

    def __init__(self, look: Look, icon: str, key: str, parent: QWidget) -> None:
        super().__init__(look, key, ICON_CELL, parent)
        self._icon = icon

    def _paint_sign(self, painter: QPainter, centre: QPointF) -> None:
        theme = self._look.theme
        if self._is_hovered:
            painter.setPen(QPen(theme.ctl, 1) if theme.has_high_contrast else Qt.PenStyle.NoPen)
            painter.setBrush(mix(theme.raised, theme.ink, 0.18 if self.isDown() else 0.09))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 0.5, -1.5, -0.5), 7, 7)
        pixmap = self._look.icon(self._icon, theme.ink, 16, dpr=self.devicePixelRatioF())
        painter.drawPixmap(centre - QPointF(8, 8), pixmap)


def cell_height(look: Look) -> int:
    """High enough for the key under the sign, at the size of text that the system asks for."""
    return SIGN_CENTRE + DOT // 2 + 4 + look.px(KEY_PX + 2)


class HighlightToolbar(FloatingCard):
    """Six colours, then tag, note, quote and more. Shown a little after it is asked for."""

    colour_chosen = Signal(object)
    """A `Colour`."""
    tag_chosen = Signal()
    note_chosen = Signal()
    quote_chosen = Signal()
    more_chosen = Signal(QPoint)
    """Where a menu belongs, in global coordinates."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window)
        self.setObjectName("highlightToolbar")
        self.setAccessibleName(self.tr("What to do with the selection"))
        self._first_line, self._last_line, self._bounds = QRect(), QRect(), QRect()
        self._timer = QTimer(self, singleShot=True, interval=APPEAR_MS)
        self._timer.timeout.connect(self._appear)
        self._dots = [self._make_dot(colour, nth) for nth, colour in enumerate(Colour, 1)]
        self._tag = self._make_button("tag", "T", self.tr("Tag"), self.tr("Highlight and tag"))
        self._note = self._make_button("message-square-plus", "N", self.tr("Note"), self.tr("Highlight and note"))
        self._quote = self._make_button("quote", "Q", self.tr("Copy as quote"), self.tr("With source and date"))
        self._more = self._make_button("ellipsis", "", self.tr("More actions"), self.tr("right click"))
        self._tag.clicked.connect(self._choose_tag)
        self._note.clicked.connect(self._choose_note)
        self._quote.clicked.connect(self._choose_quote)
        self._more.clicked.connect(self._choose_more)
        self._lay_out()
        self._name_dots()
        look.changed.connect(self._lay_out)
        look.changed.connect(self._name_dots)

    # Showing

    def show_for(self, first_line: QRect, last_line: QRect, bounds: QRect) -> None:
        """Appear in 120 ms at a selection; all in coordinates of the window.

        `first_line`: the selected part of its first line; `last_line`: of its last. The card stays inside `bounds`,
        and stays away when it would not fit into them.
        """
        self._first_line, self._last_line, self._bounds = QRect(first_line), QRect(last_line), QRect(bounds)
        self._timer.start()

    def hide_now(self) -> None:
        """Go away, or do not come."""
        self._timer.stop()
        for cell in self._cells():
            cell.forget_hover()
        self.hide()

    def _appear(self) -> None:
        place = self._place()
        if place is None:
            self.hide()
            return
        self.move(place)
        self.show()
        self.raise_()

    def _place(self) -> QPoint | None:
        """Above the first line, else below the last one, else where it still is inside."""
        room, size = self._bounds, self.size()
        if size.width() > room.width() or size.height() > room.height():
            return None
        above = self._first_line.top() - GAP - size.height()
        below = self._last_line.bottom() + 1 + GAP
        last_top = room.top() + room.height() - size.height()
        top = above if room.top() <= above else below
        left = self._first_line.center().x() - size.width() // 2
        most_left = room.left() + room.width() - size.width()
        return QPoint(max(room.left(), min(left, most_left)), max(room.top(), min(top, last_top)))

    def set_keys(self, keys: Callable[[str], str]) -> None:
        """Which keys do the same: of a command, as they are shown."""
        for dot in self._dots:
            dot.set_key(keys(f"colour_{dot.colour.value}"))
        for cell, command in ((self._tag, "tag"), (self._note, "note"), (self._quote, "quote")):
            cell.set_key(keys(command))

    # What stands in it

    def _cells(self) -> list[_Cell]:
        return [*self._dots, self._tag, self._note, self._quote, self._more]

    def _make_dot(self, colour: Colour, nth: int) -> _Dot:
        dot = _Dot(self.look, colour, str(nth), self)
        dot.setObjectName(f"highlight_{colour.value}")
        dot.picked.connect(self.colour_chosen)
        return dot

    def _name_dots(self) -> None:
        """With what the colours mean to the user."""
        for dot in self._dots:
            dot.name(self.look.colour_words(dot.colour), self.tr("Highlight in this colour"))

    def _make_button(self, icon: str, key: str, words: str, description: str) -> _IconCell:
        button = _IconCell(self.look, icon, key, self)
        button.setObjectName(f"selection_{icon}")
        button.name(words, description)
        return button

    def _lay_out(self) -> None:
        """By hand: a layout would give way where these sizes must not."""
        height, x = cell_height(self.look), PADDING
        for cell in self._cells():
            x += RULE if cell is self._tag else 0
            cell.setFixedHeight(height)
            cell.move(x, 2)
            x += cell.width()
        self.setFixedSize(QSize(x + PADDING + 4, height + 4))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        x = self._tag.x() - RULE / 2
        with QPainter(self) as painter:
            painter.setPen(QPen(self.look.theme.line2, 1))
            painter.drawLine(QPointF(x, 9), QPointF(x, self.height() - 9))

    # What it tells

    def _choose_tag(self, _checked: bool) -> None:
        self.tag_chosen.emit()

    def _choose_note(self, _checked: bool) -> None:
        self.note_chosen.emit()

    def _choose_quote(self, _checked: bool) -> None:
        self.quote_chosen.emit()

    def _choose_more(self, _checked: bool) -> None:
        self.more_chosen.emit(self._more.mapToGlobal(QPoint(0, self._more.height())))
