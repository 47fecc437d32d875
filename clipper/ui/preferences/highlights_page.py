"""Highlights: the six colours and what they mean to the user; how passages show in the article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QHideEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from clipper.domain.passage import Colour
from clipper.ui.look.bands import keycap_size, paint_keycap, paint_sample, paint_swatch
from clipper.ui.look.look import Look
from clipper.ui.look.meanings import colour_name, usual_meaning
from clipper.ui.look.theme import rule
from clipper.ui.preferences.accessibility_page import PatternsRow
from clipper.ui.preferences.page import Page, Undo
from clipper.ui.preferences.rows import Setting, SwitchRow
from clipper.ui.preferences.values import ShownSettings

MOST_LETTERS = 60
_ROW = 40
_INSET = 14
_SWATCH = 20.0
_GAP = 15
_SAMPLE_PX = 16
_FIELD_HEIGHT, _LEAST_FIELD, _MOST_FIELD = 28, 110, 170
_SAMPLE_GAP = 24


class ColourBox(QWidget):
    """A line for each colour: key, swatch, name, meaning, and a passage in it."""

    meanings_changed = Signal(object)
    """Name of a colour → its meaning, for those that do not mean the usual thing."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._meanings: dict[str, str] = {}
        self._keys: Sequence[str] = [str(nth) for nth in range(1, len(Colour) + 1)]
        self.setObjectName("colourMeanings")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.fields = {colour: self._field(colour) for colour in Colour}
        look.changed.connect(self._restyle)
        self._restyle()
        self.show_meanings({})

    def _field(self, colour: Colour) -> QLineEdit:
        field = QLineEdit(self)
        field.setObjectName(f"meaning.{colour.value}")
        name = colour_name(colour)
        field.setAccessibleName(self.tr("What {colour} means").format(colour=name.lower()))
        field.setToolTip(self.tr("What {colour} means to you (Enter keeps it)").format(colour=name.lower()))
        field.setPlaceholderText(self.tr("No meaning"))
        field.setMaxLength(MOST_LETTERS)
        field.editingFinished.connect(partial(self._end, colour))
        return field

    def show_meanings(self, meanings: Mapping[str, str]) -> None:
        """Those that the user gave; a field that is being typed in is not disturbed."""
        self._meanings = dict(meanings)
        for colour, field in self.fields.items():
            text = self._meanings.get(colour.value, usual_meaning(colour))
            if not (field.hasFocus() and field.isModified()) and field.text() != text:
                field.setText(text)
                field.setCursorPosition(0)

    def show_keys(self, keys: Sequence[str]) -> None:
        """What is pressed for each colour, in their order; "" for no key."""
        self._keys = keys
        self.update()

    @property
    def meanings(self) -> dict[str, str]:
        """Those that are the user's own."""
        return dict(self._meanings)

    def commit(self) -> None:
        """What is typed counts: the card is going away."""
        for colour in Colour:
            self._end(colour)

    def _end(self, colour: Colour) -> None:
        field = self.fields[colour]
        if not field.isModified():
            return
        field.setModified(False)
        meanings = {name: text for name, text in self._meanings.items() if name != colour.value}
        typed = " ".join(field.text().split())
        if typed != usual_meaning(colour):
            meanings[colour.value] = typed
        if meanings != self._meanings:
            self._meanings = meanings
            self.meanings_changed.emit(dict(meanings))

    # Place and looks

    def _row_height(self) -> int:
        return max(_ROW, self._look.px(_ROW - 4))

    def sizeHint(self) -> QSize:
        return QSize(420, len(Colour) * self._row_height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, self.sizeHint().height())

    def _restyle(self) -> None:
        for field in self.fields.values():
            field.setFont(self._look.ui_font(13.5))
            field.setStyleSheet("QLineEdit { padding: 2px 8px; } QLineEdit:focus { padding: 1px 7px; }")
        self.updateGeometry()
        self._place_fields()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_fields()

    def _name_left(self) -> int:
        caps = max(keycap_size(self._look, key).width() for key in (*self._keys, "1"))
        return _INSET + caps + _GAP + round(_SWATCH) + 14

    def _field_left(self) -> int:
        metrics = QFontMetrics(self._look.ui_font(13.5))
        return self._name_left() + max(68, *(metrics.horizontalAdvance(colour_name(one)) + 12 for one in Colour))

    def _sample_width(self) -> float:
        return QFontMetricsF(self._look.reading_font(_SAMPLE_PX)).horizontalAdvance(self._sample_words())

    def _sample_words(self) -> str:
        return self.tr("sample passage")

    def _has_sample(self) -> bool:
        """Where letters are very large, the meaning is worth more than the sample."""
        room = self.width() - self._field_left() - _SAMPLE_GAP - _INSET - self._sample_width()
        return room >= _LEAST_FIELD

    def _field_width(self) -> int:
        room = self.width() - self._field_left() - _INSET
        if self._has_sample():
            room -= round(_SAMPLE_GAP + self._sample_width())
        return max(_LEAST_FIELD, min(self._look.px(_MOST_FIELD), room))

    def _place_fields(self) -> None:
        row = self._row_height()
        height = max(_FIELD_HEIGHT, self._look.px(_FIELD_HEIGHT))
        for nth, field in enumerate(self.fields.values()):
            top = 1 + nth * row + (row - height) // 2
            field.setGeometry(self._field_left(), top, self._field_width(), height)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        theme, row = self._look.theme, self._row_height()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(rule(theme), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
            for nth, (colour, key) in enumerate(zip(Colour, self._keys, strict=False)):
                place = QRect(0, 1 + nth * row, self.width(), row)
                if nth:
                    line = QRectF(_INSET, place.top(), place.width() - 2 * _INSET, 1)
                    painter.fillRect(line, rule(theme))
                self._paint_row(painter, place, colour, key)

    def _paint_row(self, painter: QPainter, place: QRect, colour: Colour, key: str) -> None:
        look, middle = self._look, place.center().y() + 1
        if key:
            size = keycap_size(look, key)
            paint_keycap(painter, look, QRect(_INSET, middle - size.height() // 2, size.width(), size.height()), key)
        left = self._name_left()
        paint_swatch(painter, look.theme, colour, QPointF(left - 14 - _SWATCH / 2, middle), _SWATCH)
        painter.setFont(look.ui_font(13.5))
        painter.setPen(look.theme.ink2)
        words = QRect(left, place.top(), self._field_left() - left, place.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, colour_name(colour))
        if self._has_sample():
            x = self._field_left() + self._field_width() + _SAMPLE_GAP
            baseline = middle + 0.31 * _SAMPLE_PX * look.text_scale
            paint_sample(painter, look, colour, self._sample_words(), QPointF(x, baseline), _SAMPLE_PX)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.commit()


class HighlightsPage(Page):
    """`meanings_changed` tells all meanings that are the user's own."""

    meanings_changed = Signal(object)

    def __init__(self, look: Look, defaults: ShownSettings, parent: QWidget) -> None:
        super().__init__(look, self.tr("Highlights"), defaults, parent)
        self.add_section(self.tr("Colours and what they mean to you"))
        self.colours = ColourBox(look, self)
        self.add_widget(self.colours)
        self.add_row(PatternsRow(look, self))
        self.add_row(
            SwitchRow(
                look,
                Setting(
                    "are_margin_notes_shown",
                    self.tr("Notes in the margin"),
                    self.tr("Shows a marker beside passages that have a note"),
                ),
                self,
            )
        )
        self.add_row(
            SwitchRow(
                look,
                Setting(
                    "is_toolbar_shown",
                    self.tr("Toolbar on selection"),
                    self.tr("Turn off to highlight with the keyboard only"),
                ),
                self,
            )
        )
        self.finish()
        self.colours.meanings_changed.connect(self._tell)

    def show_meanings(self, meanings: Mapping[str, str]) -> None:
        """Those that the user gave; without telling."""
        self.colours.show_meanings(meanings)
        self.refresh_foot()

    def _tell(self, meanings: dict[str, str]) -> None:
        self.forget_undo()
        self.refresh_foot()
        self.meanings_changed.emit(meanings)

    def first_control(self) -> QWidget:
        return self.colours.fields[Colour.YELLOW]

    def is_default(self) -> bool:
        return super().is_default() and not self.colours.meanings

    def restore(self) -> list[Undo]:
        undo = super().restore()
        if self.colours.meanings:
            undo.append(partial(self._set_meanings, self.colours.meanings))
            self._set_meanings({})
        return undo

    def _set_meanings(self, meanings: dict[str, str]) -> None:
        self.colours.show_meanings(meanings)
        self.meanings_changed.emit(dict(meanings))
