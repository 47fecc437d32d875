"""The reading face: three that are always there, then every installed one, found by typing a part of its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontDatabase, QKeyEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from clipper.ui.look.look import SYSTEM_SANS, SYSTEM_SERIF, Look
from clipper.ui.preferences.rows import Row, Setting

AnyIndex: TypeAlias = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
_ROW, _ROWS_SHOWN = 30, 6
_TEXT_LEFT = 34
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True, slots=True)
class Face:
    """`value` as `Look.set_reading_family` takes it."""

    value: str
    words: str


class FaceModel(QAbstractListModel):
    """The faces whose names hold what was typed; hundreds cost nothing, for only rows in sight are asked for."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: list[Face] = []
        self._shown: list[Face] = []
        self._typed = ""

    def set_faces(self, faces: Sequence[Face]) -> None:
        """All there are."""
        self._all = list(faces)
        self.set_filter(self._typed)

    def set_filter(self, typed: str) -> None:
        """Letter case aside; "" shows all."""
        self._typed = typed
        wanted = typed.strip().casefold()
        self.beginResetModel()
        self._shown = [face for face in self._all if wanted in face.words.casefold()]
        self.endResetModel()

    def face(self, row: int) -> Face:
        """The face of a row that exists."""
        return self._shown[row]

    def row_of(self, value: str) -> int:
        """-1 when it is not shown."""
        return next((nth for nth, face in enumerate(self._shown) if face.value == value), -1)

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        is_text = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        return self._shown[index.row()].words if is_text and 0 <= index.row() < len(self._shown) else None


class _FaceDelegate(QStyledItemDelegate):
    """A tick at the chosen one, and the name in the interface's face: a face of signs cannot write its own."""

    def __init__(self, look: Look, view: FaceView) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002
        return QSize(1, self._look.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        theme, box = self._look.theme, QRectF(option.rect).adjusted(4, 1, -4, -1)
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_current or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.sel if is_current else theme.hover)
            painter.drawRoundedRect(box, 6, 6)
        ink = theme.sel_t if is_current else theme.ink
        if is_current:
            tick = self._look.icon("check", ink, 14, stroke=2.2, dpr=self._view.devicePixelRatioF())
            painter.drawPixmap(round(box.left()) + 8, round(box.center().y()) - 7, tick)
        painter.setFont(self._look.ui_font(13.5, 600 if is_current else 400))
        painter.setPen(ink)
        room = box.adjusted(_TEXT_LEFT - 4, 0, -8, 0)
        words = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()


class FaceView(QListView):
    """Moving chooses: the sample shows each face as it is passed."""

    picked = Signal(str)

    def __init__(self, look: Look, model: FaceModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._faces = look, model
        self.setObjectName("readingFaces")
        self.setAccessibleName(self.tr("Fonts"))
        self.setAccessibleDescription(self.tr("Up and Down choose"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setViewportMargins(0, 4, 0, 4)
        self.setModel(model)
        self.setItemDelegate(_FaceDelegate(look, self))
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setFixedHeight(_ROWS_SHOWN * self._look.px(_ROW) + 8)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def show_face(self, value: str) -> None:
        """Select it, where it is shown, without telling."""
        row = self._faces.row_of(value)
        index = self._faces.index(row, 0) if row >= 0 else QModelIndex()
        self.selectionModel().blockSignals(True)
        self.setCurrentIndex(index)
        self.selectionModel().blockSignals(False)
        if index.isValid():
            self.scrollTo(index)
        else:
            self.clearSelection()
        self.viewport().update()

    def step(self, by: int) -> None:
        """So many faces further, as the field's arrows ask."""
        last = self._faces.rowCount() - 1
        if last < 0:
            return
        here = self.currentIndex().row() if self.currentIndex().isValid() else (-1 if by > 0 else last + 1)
        self.setCurrentIndex(self._faces.index(max(0, min(last, here + by)), 0))

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self.selectionModel().signalsBlocked():
            self.picked.emit(self._faces.face(current.row()).value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*_MOVES, Qt.Key.Key_Home, Qt.Key.Key_End):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme = self._look.theme
        if self._faces.rowCount() == 0:
            with QPainter(self.viewport()) as painter:
                painter.setFont(self._look.ui_font(13))
                painter.setPen(theme.ink2)
                room = self.viewport().rect().adjusted(14, 8, -14, -8)
                painter.drawText(room, Qt.TextFlag.TextWordWrap, self.tr("No installed font has this in its name"))


class _Frame(QWidget):
    """Round the list: the outline, and the ring while the list has the keys."""

    def __init__(self, look: Look, view: FaceView, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._view = look, view
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 2)
        column.addWidget(view)
        view.installEventFilter(self)
        look.changed.connect(self.update)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme, has_focus = self._look.theme, self._view.hasFocus()
        inset = 1.0 if has_focus else 0.5
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.acc, 2) if has_focus else QPen(theme.line2, 1))
            painter.setBrush(theme.field)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 9, 9)


class _FaceFilter(QLineEdit):
    """Down and Up move in the list; Esc empties it, and is the card's when it is empty."""

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self.moved.emit(1)
            case Qt.Key.Key_Up:
                self.moved.emit(-1)
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case Qt.Key.Key_Escape:
                event.ignore()
            case _:
                super().keyPressEvent(event)


class FaceRow(Row):
    """The installed faces are asked for when the page is shown first."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        title = self.tr("Font")
        help = self.tr("The default is the same on every computer and has every Ukrainian letter")
        super().__init__(look, Setting("reading_face", title, help), parent)
        self._value = ""
        self._is_filled = False
        self.model = FaceModel(self)
        self.filter = _FaceFilter(self)
        self.view = FaceView(look, self.model, self)
        self._set_up()

    def _set_up(self) -> None:
        self.filter.setObjectName("faceFilter")
        self.filter.setAccessibleName(self.tr("Find a font"))
        self.filter.setPlaceholderText(self.tr("Find a font"))
        self.filter.setToolTip(self.tr("Type a part of a name; Down and Up choose, Esc clears"))
        self.filter.textChanged.connect(self._filter)
        self.filter.moved.connect(self.view.step)
        self.view.picked.connect(self._pick)
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.filter)
        column.addWidget(_Frame(self.look, self.view, whole))
        whole.setFocusProxy(self.filter)
        self.lay_out(whole, is_below=True)
        self.look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.filter.setFont(self.look.ui_font(13.5))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_filled:
            self._is_filled = True
            self.model.set_faces([*self._always(), *installed_faces()])
            self.view.show_face(self._value)

    def _always(self) -> list[Face]:
        return [
            Face("", self.tr("Default serif (Source Serif)")),
            Face(SYSTEM_SERIF, self.tr("System serif")),
            Face(SYSTEM_SANS, self.tr("System sans")),
        ]

    def show_value(self, value: object) -> None:
        self._value = str(value)
        self.view.show_face(self._value)

    def _filter(self, typed: str) -> None:
        self.model.set_filter(typed)
        self.view.show_face(self._value)

    def _pick(self, value: str) -> None:
        if value != self._value:
            self._value = value
            self.tell(value)


def installed_faces() -> list[Face]:
    """Families with outlines, but for those that the system keeps to itself. By name."""
    names = (name for name in QFontDatabase.families() if not name.startswith((".", "@")))
    return [Face(name, name) for name in names if QFontDatabase.isSmoothlyScalable(name)]
