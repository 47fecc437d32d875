"""The clipping's own tags as chips in as many lines as they need, and the word that adds one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from clipper.ui.inspector.text_button import TextButton
from clipper.ui.look.chips import CHIP_GAP, chip_size, close_rect, paint_chip
from clipper.ui.look.look import Look
from clipper.ui.look.plain_tip import plain_tip

CHIP_HEIGHT = 20
LINE_STEP = 28
LEFT = 8


class TagChips(QWidget):
    """A chip's × shows under the pointer and on focus. Left and Right choose a chip, Delete or Backspace remove it.

    Not one with the chips above the article: rooms of the window do not know each other.
    """

    removed = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._tags: tuple[str, ...] = ()
        self._is_editable = True
        self._hovered = -1
        self._chosen = 0
        self.add = TextButton(look, self.tr("Add tag"), self.tr("Add tag"), self)
        self.add.setProperty("command", "tag_clipping")
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Tags of this clipping"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        look.changed.connect(self._restyle)

    def _restyle(self) -> None:
        self.updateGeometry()
        self._place_button()
        self.update()

    def set_tags(self, tags: tuple[str, ...], *, is_editable: bool) -> None:
        """The chips to show."""
        self._tags, self._is_editable = tags, is_editable
        self._hovered = -1
        self._chosen = max(0, min(self._chosen, len(tags) - 1))
        self.add.setVisible(is_editable)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if tags and is_editable else Qt.FocusPolicy.NoFocus)
        self.setAccessibleDescription(", ".join(tags))
        self._restyle()

    # Places

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._places(width)[-1].center().y() + self._step() // 2

    def sizeHint(self) -> QSize:
        return QSize(220, self.heightForWidth(max(60, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self._step())

    def _step(self) -> int:
        return max(LINE_STEP, self._look.px(LINE_STEP))

    def _places(self, width: int) -> list[QRect]:
        """Where each chip stands, and last the button; with nothing at all to show, an empty line."""
        height, right, step = self._look.px(CHIP_HEIGHT), width - LEFT, self._step()
        sizes = [chip_size(self._look, tag, height=height) for tag in self._tags]
        if self._is_editable or not sizes:
            sizes.append(self.add.sizeHint())
        places, left, middle = [], LEFT, step // 2
        for size in sizes:
            chip_width = min(size.width(), max(60, right - LEFT))
            if left > LEFT and left + chip_width > right:
                left, middle = LEFT, middle + step
            places.append(QRect(left, middle - size.height() // 2, chip_width, size.height()))
            left += chip_width + CHIP_GAP
        return places

    def _place_button(self) -> None:
        box = self._places(self.width())[-1]
        # Its words stand in the lower part of it; alone in a line they begin where the other values do.
        is_first = box.left() == LEFT
        self.add.setGeometry(box.translated(-6 if is_first else -2, -3))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_button()

    def _grown(self, chip: int) -> QRect:
        """A chip with room for its ×: over its neighbour, so that nothing jumps under the pointer."""
        box = self._places(self.width())[chip]
        wanted = chip_size(self._look, self._tags[chip], removable=True, height=box.height()).width()
        width = min(wanted, self.width() - LEFT)
        return QRect(min(box.left(), self.width() - width), box.top(), width, box.height())

    def _chip_at(self, place: QPoint) -> int:
        if 0 <= self._hovered < len(self._tags) and self._grown(self._hovered).contains(place):
            return self._hovered
        boxes = self._places(self.width())[: len(self._tags)]
        return next((nth for nth, box in enumerate(boxes) if box.contains(place)), -1)

    # Looks

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        grown = self._chosen if self.hasFocus() else self._hovered
        with QPainter(self) as painter:
            for nth, (box, tag) in enumerate(zip(self._places(self.width()), self._tags, strict=False)):
                if nth != grown or not self._is_editable:
                    paint_chip(painter, self._look, box, tag)
            if self._is_editable and 0 <= grown < len(self._tags):
                painter.fillRect(self._grown(grown), self._look.theme.insp)
                tag = self._tags[grown]
                paint_chip(painter, self._look, self._grown(grown), tag, removable=True, focused=self.hasFocus())

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._tags:
            step = 1 if key == Qt.Key.Key_Right else -1
            self._chosen = max(0, min(len(self._tags) - 1, self._chosen + step))
            self.update()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._tags and self._is_editable:
            self._remove(self._chosen)
        else:
            super().keyPressEvent(event)

    def _remove(self, chip: int) -> None:
        """With the last chip the row is no stop any more: the focus goes to the button."""
        if self.hasFocus() and len(self._tags) == 1:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.removed.emit(self._tags[chip])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self._chip_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, chip: int) -> None:
        if chip != self._hovered:
            self._hovered = chip
            self.setToolTip(plain_tip(self._tip(chip)))
            self.update()

    def _tip(self, chip: int) -> str:
        if chip < 0 or not self._is_editable:
            return "" if chip < 0 else self._tags[chip]
        return self.tr("Remove tag {tag} (Delete)").format(tag=self._tags[chip])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        chip = self._chip_at(place)
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and chip >= 0 and self._is_editable and close_rect(self._grown(chip)).contains(place):
            self._remove(chip)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
