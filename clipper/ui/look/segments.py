"""The segmented header of a pane: tabs painted as segments on a tinted track, each with a count."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QWidget

from clipper.ui.look.look import Look
from clipper.ui.look.theme import Theme, mix

HEIGHT = 30
COUNT_GAP = 8


class Segments(QTabBar):
    """A tab bar, so that keys and assistive tools know it. With one segment there is nothing to choose: no focus."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setDrawBase(False)
        self.setExpanding(True)
        self.setUsesScrollButtons(False)
        self._set_focus_policy()
        look.changed.connect(self.updateGeometry)
        look.changed.connect(self.update)

    def add_segment(self, title: str, tip: str = "") -> int:
        """The new segment's index."""
        index = self.addTab(title)
        self.setTabToolTip(index, tip)
        self.setAccessibleTabName(index, title)
        self._set_focus_policy()
        return index

    def _set_focus_policy(self) -> None:
        many = self.count() > 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if many else Qt.FocusPolicy.NoFocus)

    def set_count(self, index: int, count: int, spoken: str) -> None:
        """The number beside the title, and the words that say both."""
        self.setTabData(index, QLocale().toString(count))
        self.setAccessibleTabName(index, spoken)
        self.update()

    def tabSizeHint(self, index: int) -> QSize:
        """All segments share the width, evenly unless one of them needs more."""
        wanted = [self.natural_width(nth) for nth in range(self.count())]
        share = max(1, self.width() // max(1, self.count()))
        if max(wanted, default=0) > share:
            share = max(1, wanted[index] * self.width() // sum(wanted))
        return QSize(share, self._look.px(HEIGHT))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Where there is no room for all of them, titles are cut: QTabBar would scroll a segment out of sight."""
        wanted, all_wanted = self.natural_width(index), sum(map(self.natural_width, range(self.count())))
        return QSize(min(wanted, wanted * self.width() // max(1, all_wanted)), self._look.px(HEIGHT))

    def natural_width(self, index: int) -> int:
        """Title and count with a little air."""
        return self._title_width(index) + 24

    def sizeHint(self) -> QSize:
        """The parent decides on the width."""
        return QSize(246, self._look.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Long titles are cut before the pane is widened."""
        return QSize(80, self._look.px(HEIGHT))

    def _title_width(self, index: int) -> int:
        title = QFontMetrics(self._look.ui_font(13, 600)).horizontalAdvance(self.tabText(index))
        count = self.tabData(index)
        return title + (COUNT_GAP + QFontMetrics(self._look.ui_font(12)).horizontalAdvance(count) if count else 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Track, then segments."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.track(theme))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        for index in range(self.count()):
            self._paint_segment(painter, index)

    def track(self, theme: Theme) -> QColor:
        """What the segments lie on: a shade of the pane."""
        return mix(theme.insp, theme.ink, 0.07)

    def _paint_segment(self, painter: QPainter, index: int) -> None:
        theme = self._look.theme
        box = self.tabRect(index).adjusted(3, 3, -3, -3)
        is_current = index == self.currentIndex()
        if is_current:
            rings = self.hasFocus()
            painter.setPen(QPen(theme.acc, 2) if rings else QPen(theme.line, 1))
            painter.setBrush(theme.raised)
            painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        self._paint_title(painter, index, box, theme.ink if is_current else theme.ink2)

    def _paint_title(self, painter: QPainter, index: int, box: QRect, ink: QColor) -> None:
        left = box.left() + max(6, (box.width() - self._title_width(index)) // 2)
        font = self._look.ui_font(13, 600 if index == self.currentIndex() else 500)
        painter.setFont(font)
        painter.setPen(ink)
        middle = Qt.AlignmentFlag.AlignVCenter
        count, count_font = self.tabData(index) or "", self._look.ui_font(12)
        count_width = COUNT_GAP + QFontMetrics(count_font).horizontalAdvance(count) if count else 0
        room = box.right() - 5 - left - count_width
        title = QFontMetrics(font).elidedText(self.tabText(index), Qt.TextElideMode.ElideRight, room + 2)
        painter.drawText(QRect(left, box.top(), room + 4, box.height()), middle, title)
        left += QFontMetrics(font).horizontalAdvance(title) + COUNT_GAP
        painter.setFont(count_font)
        painter.setPen(self._look.theme.ink2)
        painter.drawText(QRect(left, box.top(), 80, box.height()), middle, count)
