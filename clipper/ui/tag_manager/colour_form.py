"""Choosing a tag's colour: the eight hues of the design, one of one's own, or none."""

from __future__ import annotations

import re

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QWidget

from clipper.domain.tag_colours import TAG_HUES
from clipper.ui.look.look import Look
from clipper.ui.look.theme import dot_colour
from clipper.ui.tag_manager.forms import Form, FormButton, FormField

_HEX = re.compile(r"#?([0-9a-fA-F]{6})\Z")


def hex_of(typed: str) -> str:
    """The "#RRGGBB" of six hexadecimal digits, with or without the "#"; "" when it is none.

    >>> hex_of(" a1b2c3 ")
    '#A1B2C3'
    """
    found = _HEX.match(typed.strip())
    return f"#{found.group(1).upper()}" if found else ""


class HueButton(QAbstractButton):
    """A hue as a dot of 18 px in a cell of 30; the chosen one has a ring."""

    picked = Signal(str)

    def __init__(self, look: Look, hue: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.hue = hue
        self.setFixedSize(30, 30)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setToolTip(self.tr("{colour} (Space)").format(colour=name))
        self.clicked.connect(self._tell)

    def _tell(self, _checked: bool) -> None:
        self.picked.emit(self.hue)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.isChecked() or self.hasFocus():
                painter.setPen(QPen(theme.acc if self.hasFocus() else theme.ctl, 2))
                painter.drawEllipse(QRectF(2, 2, 26, 26))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(dot_colour(theme, QColor(self.hue)))
            painter.drawEllipse(QRectF(6, 6, 18, 18))


class ColourForm(Form):
    """A hue is chosen by one click; a colour of one's own by Enter or Use, once it is one."""

    picked = Signal(str)
    """The "#RRGGBB", or "" for the default."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setObjectName("tagColour")
        self._hues = [HueButton(look, hue, name, self) for hue, name in zip(TAG_HUES, self._names(), strict=True)]
        self.line = FormField(self)
        self._preview, self._fault = _Preview(look, self), QLabel(self)
        self._default = FormButton(self.tr("Default"), self)
        self._set_up()

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("Teal"),
            self.tr("Blue"),
            self.tr("Green"),
            self.tr("Slate"),
            self.tr("Violet"),
            self.tr("Ochre"),
            self.tr("Raspberry"),
            self.tr("Copper"),
        )

    def _set_up(self) -> None:
        self.line.setObjectName("tagColourField")
        self.line.setAccessibleName(self.tr("A colour of your own, as #rrggbb"))
        self.line.setToolTip(self.tr("Six hexadecimal digits, such as #1E8C93; Enter uses it"))
        self.line.setPlaceholderText("#rrggbb")
        self.line.setMaxLength(9)
        self.line.textChanged.connect(self._check)
        self.line.taken.connect(self._taken)
        self._default.setToolTip(self.tr("Take the colour of the parent, or the one made from the name"))
        self._default.clicked.connect(self._default_clicked)
        self.set_accept_words(self.tr("Use"))
        row = QWidget(self)
        inner = QHBoxLayout(row)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        for button in self._hues:
            button.picked.connect(self.picked)
            inner.addWidget(button)
        inner.addSpacing(4)
        inner.addWidget(self._preview)
        inner.addWidget(self.line)
        inner.addStretch(1)
        inner.addWidget(self._default)
        self._fault.setVisible(False)
        self.lay_out(self.title, self._fault, row)

    def restyle(self) -> None:
        super().restyle()
        self.line.setFont(self.look.ui_font(13))
        self.line.setFixedWidth(self.look.px(92))
        self._default.setFont(self.look.ui_font(13, 500))
        self._fault.setFont(self.look.ui_font(12))
        self._fault.setStyleSheet(f"color: {self.look.theme.err.name()};")

    def ask(self, title: str, current: str) -> None:
        """Open with the colour that the tags have now, "" when they differ or have none of their own."""
        self.title.setText(title)
        chosen = hex_of(current)
        for button in self._hues:
            button.setChecked(hex_of(button.hue) == chosen)
        is_own = bool(chosen) and not any(button.isChecked() for button in self._hues)
        self.line.setText(chosen if is_own else "")
        self._check()
        self.show()
        first = next((button for button in self._hues if button.isChecked()), self._hues[0])
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _check(self) -> None:
        """Says what is wrong once as much is typed as a colour has, or something that no colour has."""
        typed = self.line.text().strip()
        chosen = hex_of(typed)
        self.accept.setEnabled(bool(chosen))
        self._preview.show_hue(chosen)
        is_wrong = bool(typed) and not re.match(r"#?[0-9a-fA-F]{0,6}\Z", typed)
        self._say(self.tr("A colour is # and six digits of 0–9 and A–F") if is_wrong else "")

    def _say(self, fault: str) -> None:
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))

    def fields(self) -> list[QWidget]:
        return [*self._hues, self.line, self._default]

    def submit(self) -> None:
        chosen = hex_of(self.line.text())
        if chosen:
            self.picked.emit(chosen)
        else:
            self._say(self.tr("A colour is # and six digits of 0–9 and A–F"))
            self.announce(self._fault.text())

    def _taken(self, _with_ctrl: bool) -> None:
        self.submit()

    def _default_clicked(self, _checked: bool) -> None:
        self.picked.emit("")


class _Preview(QWidget):
    """The typed colour as a dot."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._hue = ""
        self.setFixedSize(QSize(30, 30))

    def show_hue(self, hue: str) -> None:
        """An empty ring for ""."""
        self._hue = hue
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._hue:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(dot_colour(theme, QColor(self._hue)))
            else:
                painter.setPen(QPen(theme.ctl, 1, Qt.PenStyle.DashLine))
            painter.drawEllipse(QRectF(6.5, 6.5, 17, 17))
