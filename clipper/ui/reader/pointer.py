"""What the mouse does in the article besides selecting: activates passages, opens notes, drags ends, hovers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from clipper.ui.look.plain_tip import plain_tip

if TYPE_CHECKING:
    from clipper.ui.reader.article import Article

SCROLL_EDGE = 32
SCROLL_STEP = 18
SCROLL_MS = 30


class Pointer(QObject):
    """Mouse gestures of one Article, which hands its events in and keeps all state but that of a drag."""

    def __init__(self, article: Article) -> None:
        super().__init__(article)
        self._article = article
        self._pressed_at = QPoint()
        self._last = QPoint()
        self._by_character = False
        self._scrolling = QTimer(self, interval=SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll)
        article.ends.previewed.connect(self._follow_ends)

    @property
    def is_dragging_end(self) -> bool:
        """Whether a knob is held."""
        return self._scrolling.isActive()

    def press(self, event: QMouseEvent) -> bool:
        """True when the press took hold of a knob and is no selection."""
        self._pressed_at = event.position().toPoint()
        article = self._article
        end = article.knobs().at(self._pressed_at) if event.button() == Qt.MouseButton.LeftButton else None
        if end is None:
            return False
        article.begin_moving(end)
        self._last = self._pressed_at
        self._scrolling.start()
        return True

    def move(self, event: QMouseEvent) -> bool:
        """True when the move drags a knob."""
        point = event.position().toPoint()
        if not self.is_dragging_end:
            if not event.buttons():
                self._hover(point)
            return False
        self._last = point
        self._by_character = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self._drag()
        return True

    def release(self) -> bool:
        """True when the release ended the drag of a knob."""
        if self.is_dragging_end:
            self._scrolling.stop()
            self._article.ends.accept()
            return True
        return False

    def _follow_ends(self) -> None:
        """Esc during a drag, or another text: nothing is held any more."""
        if not self._article.ends.is_active:
            self._scrolling.stop()

    def click(self, event: QMouseEvent) -> None:
        """After a release that selected nothing: the marker or the passage under it."""
        article, point = self._article, event.position().toPoint()
        moved = (point - self._pressed_at).manhattanLength()
        is_click = event.button() == Qt.MouseButton.LeftButton and moved < QApplication.startDragDistance()
        if not is_click or article.textCursor().hasSelection() or article.anchorAt(point):
            return
        marker = article.marker_at(point)
        if marker is not None:
            article.passage_double_clicked.emit(marker.passage.id)
            return
        article.passage_clicked.emit(self._next_of([passage.id for passage in article.passages_at(point)]))

    def _next_of(self, ids: list[str]) -> str:
        """The shortest of the passages under a click; on repeated clicks the next longer one. "" for none."""
        if not ids:
            return ""
        active = self._article.active_id
        return ids[(ids.index(active) + 1) % len(ids)] if active in ids else ids[0]

    def double_click(self, event: QMouseEvent) -> None:
        """Open the note of the passage under it."""
        article = self._article
        under = article.passages_at(event.position().toPoint())
        if under:
            active = next((one.id for one in under if one.id == article.active_id), under[0].id)
            article.clear_selection()
            article.passage_double_clicked.emit(active)

    def _hover(self, point: QPoint) -> None:
        article = self._article
        under, marker, link = article.passages_at(point), article.marker_at(point), article.anchorAt(point)
        article.set_hovered(under[0].id if under else None)
        article.viewport().setToolTip(plain_tip(marker.passage.note if marker else link))
        if article.knobs().at(point) is not None:
            article.viewport().setCursor(Qt.CursorShape.SizeHorCursor)
        elif under or marker or link:
            article.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            article.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    def _drag(self) -> None:
        article = self._article
        article.ends.drag_to(article.place_at(self._last), by_character=self._by_character)

    def _scroll(self) -> None:
        """Near an edge, the text comes along."""
        article = self._article
        height = article.viewport().height()
        down = self._last.y() > height - SCROLL_EDGE
        if down or self._last.y() < SCROLL_EDGE:
            bar = article.verticalScrollBar()
            before = bar.value()
            bar.setValue(before + (SCROLL_STEP if down else -SCROLL_STEP))
            if bar.value() != before:
                self._drag()
