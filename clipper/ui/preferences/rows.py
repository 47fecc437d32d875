"""One setting a row: its name in bold, help under it, the control at the right or below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from clipper.ui.look.choices import ChoiceBox, Choices, SegmentedChoice
from clipper.ui.look.look import Look
from clipper.ui.look.slider import Slider
from clipper.ui.look.switch import RING, Switch
from clipper.ui.preferences.words import HELP, ROW_TITLE, VALUE, Words

_GAP, _LEAST_WORDS = 16, 170
_LEAST_HEIGHT = 34
_FIELD_WIDTH, _VALUE_WIDTH = 236, 104


@dataclass(frozen=True, slots=True)
class Setting:
    """The field of the settings, its name on the page, and a sentence that helps to decide."""

    field: str
    title: str
    help: str = ""


class Row(QWidget):
    """Tells (field, value) of what the user changes; what `show_value` shows is silent."""

    changed = Signal(str, object)

    def __init__(self, look: Look, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setting = setting
        self.setObjectName(f"{setting.field}Row")
        self.title = Words(look, ROW_TITLE, setting.title, self)
        self.help = Words(look, HELP, setting.help, self)
        self.help.setVisible(bool(setting.help))
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._control: QWidget | None = None
        self._is_always_below = False

    def lay_out(self, control: QWidget, *, is_below: bool = False) -> None:
        """The words and their control; `RING` px at the right are room for a switch's focus ring."""
        control.setObjectName(self.setting.field)
        control.setAccessibleDescription(self.setting.help)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.help)
        self._whole.setContentsMargins(0, 0, 0 if isinstance(control, Switch) else RING, 0)
        self._whole.addLayout(words, 1)
        self._whole.addWidget(control)
        self._control, self._is_always_below = control, is_below
        self.setMinimumHeight(_LEAST_HEIGHT)
        self.setFocusProxy(control)
        self._arrange()

    def _arrange(self) -> None:
        """The control goes below its words where both would not fit beside each other."""
        if self._control is None:
            return
        needed = max(self._control.sizeHint().width(), self._control.minimumWidth())
        room = self.width() - needed - _GAP
        is_below = self._is_always_below or room < self.look.px(_LEAST_WORDS)
        direction = QBoxLayout.Direction.TopToBottom if is_below else QBoxLayout.Direction.LeftToRight
        self._whole.setDirection(direction)
        self._whole.setSpacing(8 if is_below else _GAP)
        side = Qt.AlignmentFlag.AlignLeft if is_below and not self._is_always_below else Qt.AlignmentFlag(0)
        self._whole.setAlignment(self._control, side | Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def set_help(self, help: str) -> None:
        """Another sentence, while something else decides."""
        self.help.setText(help)
        self.help.setVisible(bool(help))
        if self._control is not None:
            (self._control.focusProxy() or self._control).setAccessibleDescription(help)

    def show_value(self, value: object) -> None:
        """What the setting is now."""
        raise NotImplementedError

    def differs(self, value: object, default: object) -> bool:
        """Whether "Restore defaults" has something to do here."""
        return value != default

    def tell(self, value: object) -> None:
        """The user has chosen this."""
        self.changed.emit(self.setting.field, value)


class SwitchRow(Row):
    """On or off; a click on the words turns it too."""

    def __init__(self, look: Look, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(look, setting, parent)
        self.switch = Switch(look, setting.title, self)
        self.switch.setToolTip(self.tr("On or off (Space)"))
        self.switch.clicked.connect(self._clicked)
        self.lay_out(self.switch)

    def show_value(self, value: object) -> None:
        self.switch.setChecked(bool(value))

    def _clicked(self, on: bool) -> None:
        self.tell(on)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Not the card's: it would be dragged."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.switch.click()


class BoxRow(Row):
    """One of several, in a list that opens."""

    def __init__(self, look: Look, setting: Setting, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(look, setting, parent)
        self.box = ChoiceBox(look, setting.title, choices, self, least_width=_FIELD_WIDTH)
        self.box.setToolTip(self.tr("Up and Down choose, Space opens the list"))
        self.box.chosen.connect(self.tell)
        self.lay_out(self.box)

    def show_value(self, value: object) -> None:
        self.box.show_value(str(value))


class SegmentsRow(Row):
    """One of two or three, all of them in sight."""

    def __init__(
        self, look: Look, setting: Setting, choices: Choices, parent: QWidget | None = None, *, is_below: bool = False
    ) -> None:
        super().__init__(look, setting, parent)
        self.segments = SegmentedChoice(look, setting.title, choices, self)
        self.segments.setToolTip(self.tr("Left and Right choose"))
        self.segments.chosen.connect(self.tell)
        self.lay_out(self.segments, is_below=is_below)

    def show_value(self, value: object) -> None:
        self.segments.show_value(str(value))


@dataclass(frozen=True, slots=True)
class Range:
    """From `least` to `most` in steps; `words` says a value."""

    least: int
    most: int
    step: int
    words: Callable[[int], str]


class SliderRow(Row):
    """A number in a range, with its value beside it."""

    def __init__(self, look: Look, setting: Setting, values: Range, parent: QWidget | None = None) -> None:
        super().__init__(look, setting, parent)
        self._range = values
        self.slider = Slider(look, values.least, values.most, values.step, self)
        self.slider.setAccessibleName(setting.title)
        self.slider.setToolTip(self.tr("Left and Right change it, Home and End go to the ends"))
        self._value = Words(look, VALUE, "", self)
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._value.setWordWrap(False)
        both = QWidget(self)
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.slider)
        line.addWidget(self._value)
        both.setFocusProxy(self.slider)
        self.lay_out(both)
        both.setObjectName("")
        self.slider.setObjectName(setting.field)
        self.slider.setAccessibleDescription(setting.help)
        self.slider.valueChanged.connect(self._moved)
        self.slider.sliderMoved.connect(self._say)
        look.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """The numbers take the same room at every value: else the slider would move under the hand."""
        widest = max((self._range.words(end) for end in (self._range.least, self._range.most)), key=len)
        metrics = self._value.fontMetrics()
        room = metrics.horizontalAdvance(widest) + metrics.horizontalAdvance("0")
        self._value.setFixedWidth(max(room, self.look.px(_VALUE_WIDTH)))
        self.slider.setFixedWidth(180)
        self._say(self.slider.sliderPosition())

    def show_value(self, value: object) -> None:
        self.slider.blockSignals(True)
        self.slider.setValue(value if isinstance(value, int) else self._range.least)
        self.slider.blockSignals(False)
        self.slider.update()
        self._say(self.slider.value())

    def _moved(self, value: int) -> None:
        self._say(value)
        self.tell(value)

    def _say(self, value: int) -> None:
        self._value.setText(self._range.words(value))


class FieldRow(Row):
    """A line of text, told at every letter."""

    def __init__(self, look: Look, setting: Setting, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(look, setting, parent)
        self.line = QLineEdit(self)
        self.line.setAccessibleName(setting.title)
        self.line.setToolTip(setting.help)
        self.line.setPlaceholderText(placeholder)
        self.line.setMaxLength(120)
        self.line.textEdited.connect(self._edited)
        self.lay_out(self.line)
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.line.setFont(self.look.ui_font(13.5))
        self.line.setMinimumHeight(self.look.px(32))
        self.line.setFixedWidth(self.look.px(_FIELD_WIDTH))

    def show_value(self, value: object) -> None:
        """What is being typed is not disturbed."""
        if _tidy(self.line.text()) != _tidy(str(value)):
            self.line.setText(str(value))

    def _edited(self, text: str) -> None:
        self.tell(_tidy(text))


def _tidy(text: str) -> str:
    """Without the spaces that are only there while a word is being typed."""
    return " ".join(text.split())
