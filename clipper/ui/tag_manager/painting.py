"""How a row and the heads of the table are painted. Everything is drawn here: Qt's style has no say in it."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QStyle, QStyleOptionButton, QWidget

from clipper.domain.tag_matching import KnownTags, TagUse, matching_tags
from clipper.ui.look.look import Look
from clipper.ui.look.theme import dot_colour, mix
from clipper.ui.tag_manager.lines import TagNode
from clipper.ui.tag_manager.places import COUNT_SECTIONS, EDGE, HEAD_HEIGHT, RowPlaces

log = logging.getLogger(__name__)

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class RowState:
    """What is special about a row just now."""

    is_selected: bool = False
    is_hovered: bool = False
    has_ring: bool = False
    is_target: bool = False
    """A dragged tag would be moved under it."""
    is_edited: bool = False
    """A field stands where the name is."""
    has_children: bool = False
    is_expanded: bool = False
    has_more: bool = True


class RowPainter:
    """Paints rows of the table, in the theme of the moment."""

    def __init__(self, look: Look, widget: QWidget) -> None:
        self._look, self._widget = look, widget
        self._hits: dict[str, tuple[int, int]] = {}
        self._measures: dict[tuple[float, int], QFontMetrics] = {}
        self._typed = ""
        self._has_failed = False

    def set_typed(self, typed: str) -> None:
        """The words of the filter, shown bold in the names."""
        self._typed = typed.strip()
        self._hits.clear()

    def paint(self, painter: QPainter, row: QRect, node: TagNode, colour_hex: str, state: RowState) -> None:
        """One row. One that cannot be painted stays blank, and is logged once."""
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint(painter, RowPlaces(row, node.depth), node, colour_hex, state)
        except Exception:
            # The edge. An exception that leaves a paint override may crash PySide 6.11, and comes back for every row.
            if not self._has_failed:
                self._has_failed = True
                log.exception("A row of the tag manager could not be painted")
        finally:
            painter.restore()

    def _paint(self, painter: QPainter, places: RowPlaces, node: TagNode, colour_hex: str, state: RowState) -> None:
        self._paint_ground(painter, places.row, state)
        self._paint_check(painter, places.check, state)
        if state.has_children:
            self._paint_icon(painter, "chevron-down" if state.is_expanded else "chevron-right", places.chevron, 13)
        hue = QColor(colour_hex) if colour_hex else self._look.tag_hue(node.tag)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(dot_colour(self._look.theme, hue))
        painter.drawEllipse(QRectF(places.dot))
        if not state.is_edited:
            self._paint_name(painter, places.name, node, state)
        self._paint_counts(painter, places, node, state)
        if state.has_more:
            self._paint_icon(painter, "ellipsis", places.more, 16)

    @property
    def _line(self) -> QColor:
        """Hairlines on the card: `line` can hardly be seen on `raised` in the dark."""
        theme = self._look.theme
        return mix(theme.raised, theme.line2, 0.6)

    def _paint_ground(self, painter: QPainter, row: QRect, state: RowState) -> None:
        theme = self._look.theme
        if state.is_selected or state.is_hovered:
            painter.fillRect(row, theme.sel if state.is_selected else mix(theme.raised, theme.hover, 0.55))
        if not state.is_selected:
            painter.fillRect(QRect(row.left() + EDGE, row.bottom(), row.width() - 2 * EDGE, 1), self._line)
        if state.has_ring or state.is_target:
            painter.setPen(QPen(theme.acc, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), 6, 6)

    def _paint_check(self, painter: QPainter, place: QRect, state: RowState) -> None:
        """The style's own check box, so that it is the one of all other places."""
        option = QStyleOptionButton()
        option.rect = place
        checked = QStyle.StateFlag.State_On if state.is_selected else QStyle.StateFlag.State_Off
        option.state = QStyle.StateFlag.State_Enabled | checked
        element = QStyle.PrimitiveElement.PE_IndicatorCheckBox
        self._widget.style().drawPrimitive(element, option, painter, self._widget)

    def _paint_icon(self, painter: QPainter, name: str, place: QRect, size: int) -> None:
        ratio = self._widget.devicePixelRatioF()
        picture = self._look.icon(name, self._look.theme.ink2, size, stroke=2.0, dpr=ratio)
        centre = place.center()
        painter.drawPixmap(centre.x() - size // 2 + 1, centre.y() - size // 2 + 1, picture)

    def _paint_counts(self, painter: QPainter, places: RowPlaces, node: TagNode, state: RowState) -> None:
        theme = self._look.theme
        painter.setFont(self._look.ui_font(13))
        painter.setPen(mix(theme.ink2, theme.sel_t, 0.6) if state.is_selected else theme.ink2)
        painter.drawText(places.clippings, _RIGHT, QLocale().toString(node.clippings))
        painter.drawText(places.passages, _RIGHT, QLocale().toString(node.passages))

    def _paint_name(self, painter: QPainter, place: QRect, node: TagNode, state: RowState) -> None:
        theme = self._look.theme
        name, (start, end) = node.name, self._hit(node)
        painter.setPen(theme.sel_t if state.is_selected else theme.ink)
        left = place.left()
        for text, weight in ((name[:start], 500), (name[start:end], 700), (name[end:], 500)):
            if not text:
                continue
            metrics = self._metrics(13.5, weight)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.right() - left)
            painter.setFont(self._look.ui_font(13.5, weight))
            painter.drawText(QRect(left, place.top(), place.right() + 3 - left, place.height()), _LEFT, shown)
            left += metrics.horizontalAdvance(shown)
        if node.description:
            self._paint_description(painter, place.adjusted(left + 12 - place.left(), 0, 0, 0), node, state)

    def _paint_description(self, painter: QPainter, place: QRect, node: TagNode, state: RowState) -> None:
        if place.width() < 40:
            return
        theme = self._look.theme
        words = " ".join(node.description.split())
        painter.setFont(self._look.ui_font(12))
        painter.setPen(mix(theme.ink2, theme.sel_t, 0.6) if state.is_selected else theme.ink3)
        shown = self._metrics(12, 400).elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, _LEFT, shown)

    def _metrics(self, size: float, weight: int) -> QFontMetrics:
        """Made once: it costs more than measuring does."""
        if (size, weight) not in self._measures:
            self._measures[size, weight] = QFontMetrics(self._look.ui_font(size, weight))
        return self._measures[size, weight]

    def _hit(self, node: TagNode) -> tuple[int, int]:
        """The stretch of the name that was typed; asked once for each row in sight."""
        if not self._typed:
            return (0, 0)
        if node.tag not in self._hits:
            found = matching_tags(self._typed, KnownTags([TagUse(node.tag, 0)]), ())
            start, end = found[0].hit if found else (0, 0)
            before = len(node.tag) - len(node.name)
            self._hits[node.tag] = (max(0, start - before), max(0, end - before))
        return self._hits[node.tag]


class Heads(QHeaderView):
    """The words "Tag", "Clippings", "Passages" above the rows, where the rows have them."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        self.setStretchLastSection(False)
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setFixedHeight(self._look.px(HEAD_HEIGHT))
        self.setStyleSheet(f"QHeaderView {{ background: {self._look.theme.raised.name()}; border: 0; }}")

    def share_out(self) -> None:
        """The tag takes what the counts leave; after the model is set, which has the sections."""
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for section, width in enumerate(COUNT_SECTIONS, 1):
            self.resizeSection(section, width)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """In the row's own places."""
        row = QRect(0, rect.top(), self.viewport().width(), rect.height())
        places = RowPlaces(row, 0)
        theme = self._look.theme
        painter.save()
        painter.setPen(theme.ink2)
        place = (places.name.translated(places.dot.left() - places.name.left(), 0), places.clippings, places.passages)
        words = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal))
        painter.setFont(_font_that_fits(self._look.ui_font(12, 500), words, place[logicalIndex].width()))
        painter.drawText(place[logicalIndex], _RIGHT if logicalIndex else _LEFT, words)
        painter.restore()


def _font_that_fits(font: QFont, words: str, width: int) -> QFont:
    """Smaller where text is large: the columns of the counts keep their widths."""
    needed = QFontMetrics(font).horizontalAdvance(words)
    if needed > width:
        font.setPointSizeF(font.pointSizeF() * width / needed)
    return font
