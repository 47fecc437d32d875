"""The choice of a file's encoding, "Automatic (UTF-8)" first. Reads as text like the fields round it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyledItemDelegate, QWidget

from clipper.ui.inspector.in_place_field import SIDE
from clipper.ui.inspector.notation import encoding_name
from clipper.ui.look.look import Look

HEIGHT = 28
CHEVRON = 14
_TURNS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)
_OPENS = (*_TURNS, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class EncodingBox(QComboBox):
    """Only its list chooses: by the wheel or an arrow key in passing, the article would be read anew by accident."""

    encoding_chosen = Signal(str)
    """Another one than is kept; "" is the automatic one."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._kept = ""
        self.setObjectName("clippingEncodingField")
        self.setAccessibleName(self.tr("Encoding"))
        self.setToolTip(self.tr("In which encoding the file is read (Down opens the list). The file is not changed"))
        self.setItemDelegate(QStyledItemDelegate(self))  # the default one knows nothing of a least height
        self.setMaxVisibleItems(12)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.activated.connect(self._tell)
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        theme = self._look.theme
        # combobox-popup: Fusion would lay a menu of forty lines over the whole screen.
        self.setStyleSheet(
            "QComboBox { combobox-popup: 0; }"
            f"QAbstractItemView {{ background: {theme.raised.name()}; color: {theme.ink.name()};"
            f" border: 1px solid {theme.line2.name()}; outline: 0; }}"
            f"QAbstractItemView::item {{ min-height: {HEIGHT}px; padding: 0 {SIDE}px; border: 0; }}"
            f"QAbstractItemView::item:selected {{ background: {theme.sel.name()}; color: {theme.sel_t.name()}; }}"
        )
        self.setFont(self._look.ui_font(13))
        self.updateGeometry()

    def show_choice(self, encoding: str, encodings: tuple[str, ...], *, is_chosen: bool) -> None:
        """What the file was read with, and what else it may be read with."""
        found = encoding_name(encoding)
        automatic = self.tr("Automatic") if is_chosen else self.tr("Automatic ({encoding})").format(encoding=found)
        names = list(encodings)
        if is_chosen and encoding not in names:
            names.insert(0, encoding)
        self._fill([(automatic, ""), *((encoding_name(name), name) for name in names)])
        self._kept = encoding if is_chosen else ""
        self.setCurrentIndex(self.findData(self._kept))

    def _fill(self, items: list[tuple[str, str]]) -> None:
        if items == [(self.itemText(nth), self.itemData(nth)) for nth in range(self.count())]:
            return
        self.clear()
        for words, name in items:
            self.addItem(words, name)
        self.view().setMinimumWidth(self.view().sizeHintForColumn(0) + 30)

    def _tell(self, index: int) -> None:
        name = str(self.itemData(index))
        if name != self._kept:
            self._kept = name
            self.encoding_chosen.emit(name)

    def sizeHint(self) -> QSize:
        return QSize(220, max(HEIGHT, self._look.px(HEIGHT)))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENS:
            self.showPopup()
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The pane scrolls."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Text and a chevron; a field under the pointer, a ring with the focus."""
        theme, box = self._look.theme, self.rect()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus() or self.underMouse():
                painter.setBrush(theme.field)
                painter.setPen(QPen(theme.acc, 2) if self.hasFocus() else QPen(theme.ctl, 1))
                painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 7, 7)
            room = box.adjusted(SIDE, 0, -SIDE - CHEVRON - 4, 0)
            words = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room.width())
            painter.setPen(theme.ink)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
            chevron = self._look.icon("chevron-down", theme.ink2, CHEVRON, stroke=2.0, dpr=self.devicePixelRatioF())
            painter.drawPixmap(box.right() - SIDE - CHEVRON + 1, (box.height() - CHEVRON) // 2, chevron)
