"""The libraries that were open before: a row each, to be opened again, or forgotten when it is gone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import PurePath

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from clipper.ui.look.look import Look
from clipper.ui.look.plain_tip import plain_tip

ROW = 38
MOST_ROWS = 5


@dataclass(frozen=True, slots=True)
class RecentLibrary:
    """A folder, as the settings keep it, and whether it is there now."""

    path: str
    is_there: bool = True

    @property
    def name(self) -> str:
        """The folder's own name."""
        return PurePath(self.path).name or self.path


class _Row(QAbstractButton):
    """Name and path. A folder that is gone is paler, says so, and does nothing when it is clicked."""

    forgotten = Signal()
    stepped = Signal(int)

    def __init__(self, look: Look, library: RecentLibrary, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.library = library
        self.setText(library.name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(plain_tip(library.path))
        self.retranslate()

    def retranslate(self) -> None:
        """Its sentence for screen readers."""
        library = self.library
        words = self.tr("{name}, {path}") if library.is_there else self.tr("{name}, {path}, no longer there")
        self.setAccessibleName(words.format(name=library.name, path=library.path))
        how = self.tr("Enter opens it") if library.is_there else self.tr("Delete takes it off the list")
        self.setAccessibleDescription(how)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, self._look.px(ROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case Qt.Key.Key_Delete:
                self.forgotten.emit()
            case Qt.Key.Key_Down:
                self.stepped.emit(1)
            case Qt.Key.Key_Up:
                self.stepped.emit(-1)
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.acc, 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(theme.hover if self.underMouse() and self.library.is_there else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
            self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        theme, library = self._look.theme, self.library
        icon = "folder" if library.is_there else "folder-x"
        ink = theme.ink2 if library.is_there else theme.ink3
        pixmap = self._look.icon(icon, ink, 16, dpr=self.devicePixelRatioF())
        painter.drawPixmap(12, (self.height() - 16) // 2, pixmap)
        x, room = 38, self.width() - 50
        name_font, path_font = self._look.ui_font(13.5, 600), self._look.ui_font(12)
        name = QFontMetrics(name_font).elidedText(library.name, Qt.TextElideMode.ElideRight, room * 3 // 5)
        painter.setFont(name_font)
        painter.setPen(theme.ink if library.is_there else theme.ink3)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect().adjusted(x, 0, -12, 0), flags, name)
        taken = QFontMetrics(name_font).horizontalAdvance(name) + 12
        told = library.path if library.is_there else self.tr("no longer there")
        path = QFontMetrics(path_font).elidedText(told, Qt.TextElideMode.ElideMiddle, room - taken)
        painter.setFont(path_font)
        painter.setPen(ink if library.is_there else theme.ink3)
        painter.drawText(self.rect().adjusted(x + taken, 0, -12, 0), flags, path)


class RecentLibraries(QWidget):
    """Up to five of them. Arrows go from one to the next."""

    chosen = Signal(str)
    forgotten = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._heading = QLabel(self)
        self._rows: list[_Row] = []
        self._crosses: list[QToolButton] = []
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self._heading)
        self._retranslate()
        self.hide()

    def show_libraries(self, libraries: Sequence[RecentLibrary]) -> None:
        """The newest first; none hides the list."""
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._rows, self._crosses, self._lines = [], [], []
        for library in libraries[:MOST_ROWS]:
            self._add(library)
        self.restyle()
        self.setVisible(bool(self._rows))

    def _add(self, library: RecentLibrary) -> None:
        line = QWidget(self)
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(4)
        row = _Row(self._look, library, line)
        row.clicked.connect(partial(self._choose, library))
        row.forgotten.connect(partial(self._forget, library))
        row.stepped.connect(partial(self._step, row))
        across.addWidget(row)
        if not library.is_there:
            cross = QToolButton(line)
            cross.clicked.connect(partial(self._forget, library))
            across.addWidget(cross)
            self._crosses.append(cross)
            self._name_cross(cross, library)
        self._rows.append(row)
        self._lines.append(line)
        self._column.addWidget(line)

    def _name_cross(self, cross: QToolButton, library: RecentLibrary) -> None:
        cross.setProperty("library", library.name)
        words = self.tr("Take {name} off the list").format(name=library.name)
        cross.setAccessibleName(words)
        cross.setToolTip(plain_tip(self.tr("{action} (Delete)").format(action=words)))

    def _choose(self, library: RecentLibrary, _checked: bool = False) -> None:
        if library.is_there:
            self.chosen.emit(library.path)

    def _forget(self, library: RecentLibrary, _checked: bool = False) -> None:
        self.forgotten.emit(library.path)

    def _step(self, row: _Row, by: int) -> None:
        place = self._rows.index(row) + by
        if 0 <= place < len(self._rows):
            self._rows[place].setFocus(Qt.FocusReason.TabFocusReason)

    def restyle(self) -> None:
        """Take the look's faces and colours."""
        self._heading.setFont(self._look.ui_font(11.5, 600))
        self._heading.setStyleSheet(f"color: {self._look.theme.ink2.name()}; padding-left: 12px;")
        for cross in self._crosses:
            cross.setIcon(self._look.button_icon("x", 14))
            cross.setIconSize(QSize(14, 14))
        self.update()

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("Opened before"))
        for row in self._rows:
            row.retranslate()
        gone = [row.library for row in self._rows if not row.library.is_there]
        for cross, library in zip(self._crosses, gone, strict=True):
            self._name_cross(cross, library)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
