"""The dark bar under the table: how many tags are selected, and what can be done with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from clipper.ui.look.look import Look
from clipper.ui.look.theme import BLACK, WHITE, Theme, mix
from clipper.ui.tag_manager import words

BAR_HEIGHT = 48
_RADIUS = 10

SPACED_SIZE = QSize(22, 16)


def spaced_icon(picture: QPixmap) -> QIcon:
    """An icon of 16 px with room behind it: Qt leaves 4 px between icon and words, the design 10."""
    ratio = picture.devicePixelRatio()
    wide = QPixmap(SPACED_SIZE * ratio)
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    with QPainter(wide) as painter:
        painter.drawPixmap(0, 0, picture)
    return QIcon(wide)


@dataclass(frozen=True, slots=True)
class _Shades:
    """The bar is dark in every theme (light high contrast: black)."""

    ground: QColor
    text: QColor
    faint: QColor
    outline: QColor

    @classmethod
    def of(cls, theme: Theme) -> _Shades:
        if not theme.is_dark:
            return cls(theme.ink, WHITE, mix(WHITE, theme.ink, 0.25), theme.ink)
        ground = BLACK if theme.has_high_contrast else theme.line2
        return cls(ground, theme.ink, theme.ink2, theme.ink if theme.has_high_contrast else ground)


class _BarButton(QPushButton):
    """Words beside an icon, on the dark ground."""

    def __init__(self, icon_name: str, words: str, tip: str, parent: QWidget) -> None:
        super().__init__(words, parent)
        self.icon_name = icon_name
        self.setAccessibleName(words.rstrip("…"))
        self.setToolTip(tip)
        self.setAutoDefault(True)
        self.setIconSize(SPACED_SIZE)


class SelectionBar(QWidget):
    """While nothing is selected it only tells what the keys do, on no ground at all."""

    merge_wanted = Signal()
    move_wanted = Signal()
    colour_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._count = 0
        self._selected, self._undo, self._hint = QLabel(self), QLabel(self), QLabel(self)
        self._merge = _BarButton("merge", self.tr("Merge into…"), self.tr("Put another tag in their place"), self)
        self._move = _BarButton(
            "corner-down-right", self.tr("Move under…"), self.tr("Make them children of another tag"), self
        )
        self._colour = _BarButton("palette", self.tr("Colour"), self.tr("Choose their colour"), self)
        self._delete = _BarButton("trash", self.tr("Delete"), self.tr("Delete them (Delete)"), self)
        self.buttons = (self._merge, self._move, self._colour, self._delete)
        self._set_up()
        look.changed.connect(self._restyle)
        look.keys.changed.connect(self._name_undo)
        self._restyle()
        self._name_undo()
        self.set_count(0)

    def _set_up(self) -> None:
        hints = (self.tr("Enter renames"), self.tr("drop a tag on another to make it a child"), self.tr("Esc closes"))
        self._hint.setText("   ·   ".join(hints))
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 18, 0)
        row.setSpacing(8)
        row.addWidget(self._selected)
        row.addSpacing(20)
        for button in self.buttons:
            row.addWidget(button)
        row.addWidget(self._hint, 100)
        row.addStretch(1)
        row.addWidget(self._undo)
        self._hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._hint.setMinimumWidth(1)
        for button, told in zip(self.buttons, self._signals(), strict=True):
            button.clicked.connect(told)

    def _name_undo(self) -> None:
        key = " ".join(self._look.keys.shown_caps("undo"))
        self._undo.setText(self.tr("Undo with {key}").format(key=key) if key else "")
        self._fit()

    def _signals(self) -> tuple[Callable[[bool], None], ...]:
        return (self._tell_merge, self._tell_move, self._tell_colour, self._tell_delete)

    def _tell_merge(self, _checked: bool) -> None:
        self.merge_wanted.emit()

    def _tell_move(self, _checked: bool) -> None:
        self.move_wanted.emit()

    def _tell_colour(self, _checked: bool) -> None:
        self.colour_wanted.emit()

    def _tell_delete(self, _checked: bool) -> None:
        self.delete_wanted.emit()

    def set_count(self, count: int) -> None:
        """How many tags are selected."""
        self._count = count
        self._selected.setText(words.selected(count))
        for widget in (self._selected, *self.buttons):
            widget.setVisible(count > 0)
        self._hint.setVisible(count == 0)
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The reminder of undo goes first when the room is short, then the pictures on the buttons."""
        self._show_pictures(True)
        shown = (self._selected, *self.buttons)
        taken = sum(widget.sizeHint().width() + 8 for widget in shown) + 2 * 18 + 24
        is_told = self._count > 0 and bool(self._undo.text())
        self._undo.setVisible(is_told and taken + self._undo.sizeHint().width() <= self.width())
        self._show_pictures(taken <= self.width())

    def _show_pictures(self, are_shown: bool) -> None:
        ink = _Shades.of(self._look.theme).text
        for button in self.buttons:
            picture = self._look.icon(button.icon_name, ink, 16, dpr=self.devicePixelRatioF())
            button.setIcon(spaced_icon(picture) if are_shown else QIcon())

    # Looks

    def _restyle(self) -> None:
        shades = _Shades.of(self._look.theme)
        self.setFixedHeight(self._look.px(BAR_HEIGHT))
        self._selected.setFont(self._look.ui_font(13, 600))
        self._undo.setFont(self._look.ui_font(12))
        self._hint.setFont(self._look.ui_font(12))
        # Sheets of their own, not palettes: see the traps of ARCHITECTURE.md.
        self._selected.setStyleSheet(f"color: {shades.text.name()};")
        self._undo.setStyleSheet(f"color: {shades.faint.name()};")
        self._hint.setStyleSheet(f"color: {self._look.theme.ink3.name()};")
        for button in self.buttons:
            button.setFont(self._look.ui_font(13, 500))
            button.setStyleSheet(_button_sheet(shades))
        self._fit()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if not self._count:
            return
        shades = _Shades.of(self._look.theme)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(shades.outline, 1))
            painter.setBrush(shades.ground)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)


def _button_sheet(shades: _Shades) -> str:
    hover = mix(shades.ground, shades.text, 0.16).name()
    return (
        f"QPushButton {{ background: transparent; color: {shades.text.name()}; border: 2px solid transparent;"
        " border-radius: 7px; padding: 4px 8px; min-height: 18px; }"
        f"QPushButton:hover {{ background: {hover}; }}"
        f"QPushButton:focus {{ border-color: {shades.text.name()}; }}"
    )
