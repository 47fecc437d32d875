"""How a row of the sidebar is painted, and how high it is."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from clipper.domain.views import ViewKind
from clipper.ui.look.look import Look
from clipper.ui.look.theme import BLACK, WHITE, Theme, dot_colour, mix, tag_hue
from clipper.ui.sidebar.entries import HEADINGS, Entry
from clipper.ui.sidebar.model import AnyIndex, SidebarModel
from clipper.ui.sidebar.places import ICON, RowPlaces, heading_height, row_height

VIEW_ICONS = {
    ViewKind.ALL: "library-big",
    ViewKind.UNREAD: "circle-dot",
    ViewKind.STARRED: "star",
    ViewKind.TODAY: "calendar-days",
    ViewKind.ARCHIVE: "archive",
    ViewKind.PASSAGES: "highlighter",
    ViewKind.ATTENTION: "unlink-2",
}
_DOT = 9
_SQUARE = 16
_RADIUS = 7

_State = QStyle.StateFlag
_VCENTRE = Qt.AlignmentFlag.AlignVCenter


def square_colour(source: str) -> QColor:
    """The ground of a source's letter, dark enough for white on it in every theme (DESIGN.md §2: 4.5)."""
    return mix(tag_hue(source), BLACK, 0.32)


def is_pressing(entry: Entry) -> bool:
    """Whether something waits for the user there."""
    return entry.view is not None and entry.view.kind is ViewKind.ATTENTION and entry.count > 0


class RowDelegate(QStyledItemDelegate):
    """Paints entries. `State_HasFocus` gives the ring, `State_DownArrow` that clippings would be dropped."""

    def __init__(self, look: Look, model: SidebarModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._model, self._view = look, model, parent
        self._heading_size = self._row_size = QSize()
        look.changed.connect(self._measure)
        self._measure()

    def _measure(self) -> None:
        """Kept: a row's height is asked for 5,000 times."""
        self._heading_size, self._row_size = QSize(1, heading_height(self._look)), QSize(1, row_height(self._look))

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002
        """Headings have room above them."""
        return self._heading_size if index.internalId() <= len(HEADINGS) else self._row_size

    def count_text(self, entry: Entry) -> str:
        """The number at the right; nothing for headings, and for none."""
        return QLocale().toString(entry.count) if entry.view is not None and entry.count else ""

    def name_room(self, entry: Entry, row: QRect) -> tuple[QRect, bool]:
        """Where the name stands, and whether it must be cut there."""
        count = self.count_text(entry)
        width = QFontMetrics(self._look.ui_font(12, 500)).horizontalAdvance(count) if count else 0
        room = RowPlaces.of(row, entry).text(width)
        needed = QFontMetrics(self._look.ui_font(13, 600)).horizontalAdvance(self._model.name(entry))
        return room, needed > room.width()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """One row, edge to edge."""
        entry = self._model.entry(index)
        if entry is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = RowPlaces.of(option.rect, entry)
        if places.is_heading:
            self._paint_heading(painter, places, entry, option.state)
        else:
            self._paint_view(painter, places, entry, option.state)
        painter.restore()

    # Headings

    def _paint_heading(self, painter: QPainter, places: RowPlaces, entry: Entry, state: _State) -> None:
        theme, is_hovered = self._look.theme, bool(state & _State.State_MouseOver)
        text = places.text(0)
        if state & _State.State_HasFocus:
            self._paint_ring(painter, text.adjusted(-12, 2, 24, -2))
        painter.setFont(self._look.ui_font(11.5, 500))
        painter.setPen(theme.ink2 if is_hovered else theme.ink3)
        self._draw(painter, text, self._model.name(entry))
        is_open = bool(state & _State.State_Open)
        if is_hovered or not is_open or state & _State.State_HasFocus:
            self._paint_chevron(painter, places.chevron, is_open=is_open, ink=theme.ink3)

    # Views

    def _paint_view(self, painter: QPainter, places: RowPlaces, entry: Entry, state: _State) -> None:
        theme = self._look.theme
        is_selected, is_target = bool(state & _State.State_Selected), bool(state & _State.State_DownArrow)
        self._paint_fill(painter, places, state)
        if state & _State.State_HasFocus or is_target:
            self._paint_ring(painter, places.fill)
        self._paint_sign(painter, places, entry, is_selected=is_selected)
        if state & _State.State_Children:
            ink = theme.sel_t if is_selected else theme.ink3
            self._paint_chevron(painter, places.chevron, is_open=bool(state & _State.State_Open), ink=ink)
        count, pressing = self.count_text(entry), is_pressing(entry)
        painter.setFont(self._look.ui_font(12, 600 if pressing else 400))
        painter.setPen(self._count_ink(theme, is_selected=is_selected, is_pressing=pressing))
        painter.drawText(places.count, int(Qt.AlignmentFlag.AlignRight | _VCENTRE), count)
        width = painter.fontMetrics().horizontalAdvance(count) if count else 0
        painter.setFont(self._look.ui_font(13, 600 if is_selected else 500))
        painter.setPen(theme.sel_t if is_selected or is_target else theme.ink)
        self._draw(painter, places.text(width), self._model.name(entry))

    def _paint_fill(self, painter: QPainter, places: RowPlaces, state: _State) -> None:
        theme = self._look.theme
        if state & (_State.State_Selected | _State.State_DownArrow):
            fill = theme.sel
        elif state & _State.State_MouseOver:
            fill = theme.hover
        else:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(places.fill, _RADIUS, _RADIUS)

    def _paint_ring(self, painter: QPainter, place: QRect) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.theme.acc, 2))
        painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), _RADIUS - 1, _RADIUS - 1)

    def _count_ink(self, theme: Theme, *, is_selected: bool, is_pressing: bool) -> QColor:
        """`ink3` is never put on `sel` (DESIGN.md §2)."""
        if is_selected:
            return mix(theme.ink2, theme.sel_t, 0.6)
        return theme.warn if is_pressing else theme.ink3

    def _paint_sign(self, painter: QPainter, places: RowPlaces, entry: Entry, *, is_selected: bool) -> None:
        theme, kind = self._look.theme, entry.view.kind if entry.view is not None else ViewKind.ALL
        if kind is ViewKind.TAG and entry.view is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(dot_colour(theme, self._look.tag_hue(entry.view.value)))
            painter.drawEllipse(QPointF(places.sign), _DOT / 2, _DOT / 2)
        elif kind is ViewKind.SOURCE:
            self._paint_square(painter, places.sign, entry.name)
        else:
            ink = theme.warn if is_pressing(entry) else theme.acc if is_selected else theme.ink2
            place_icon(painter, places.sign, ICON, self._icon(VIEW_ICONS[kind], ink, ICON))

    def _paint_square(self, painter: QPainter, middle: QPoint, source: str) -> None:
        place = QRectF(middle.x() - _SQUARE / 2, middle.y() - _SQUARE / 2, _SQUARE, _SQUARE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(square_colour(source))
        painter.drawRoundedRect(place, 4, 4)
        font = self._look.ui_font(10, 700)
        font.setPixelSize(10)  # the square does not grow with the text
        painter.setFont(font)
        painter.setPen(WHITE)
        painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), first_letter(source))

    def _paint_chevron(self, painter: QPainter, middle: QPoint, *, is_open: bool, ink: QColor) -> None:
        name = "chevron-down" if is_open else "chevron-right"
        place_icon(painter, middle, 12, self._icon(name, ink, 12, stroke=2.2))

    def _icon(self, name: str, ink: QColor, size: int, stroke: float = 1.75) -> QPixmap:
        return self._look.icon(name, ink, size, stroke=stroke, dpr=self._view.devicePixelRatioF())

    def _draw(self, painter: QPainter, room: QRect, text: str) -> None:
        # A part of a pixel more than whole ones hold is no reason to cut a word.
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width() + 1)
        painter.drawText(room.adjusted(0, 0, 2, 0), int(Qt.AlignmentFlag.AlignLeft | _VCENTRE), shown)


def place_icon(painter: QPainter, middle: QPoint, size: int, picture: QPixmap) -> None:
    """An icon about a point, on whole pixels: between them it would be blurred."""
    painter.drawPixmap(middle - QPoint(size // 2, size // 2), picture)


def first_letter(name: str) -> str:
    """What stands in the square: the first letter or digit, large, without "The"; "?" for a name without any."""
    name = name[4:] if name[:4].casefold() == "the " else name
    return next((letter for letter in name if letter.isalnum()), "?").upper()[:1]
