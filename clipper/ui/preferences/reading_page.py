"""Reading: face, size, spacing, column of the article, with a sample in both languages."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from clipper.ui.look.look import Look
from clipper.ui.preferences.faces import FaceRow
from clipper.ui.preferences.page import Page
from clipper.ui.preferences.rows import Range, SegmentsRow, Setting, SliderRow, SwitchRow
from clipper.ui.preferences.sample import BODY_PX, Sample
from clipper.ui.preferences.values import ShownSettings


class ReadingPage(Page):
    """The sample follows at once, and so does the article behind the card."""

    def __init__(self, look: Look, defaults: ShownSettings, parent: QWidget) -> None:
        super().__init__(look, self.tr("Reading"), defaults, parent)
        self.sample = Sample(look, self)
        self.add_widget(self.sample)
        self._text_size = SliderRow(
            look, Setting("text_zoom", self.tr("Text size")), Range(75, 250, 5, self._size), self
        )
        self.add_row(self._text_size)
        look.keys.changed.connect(self._name_keys)
        self._name_keys()
        spacing = Setting("line_spacing", self.tr("Line spacing"))
        self.add_row(SliderRow(look, spacing, Range(130, 200, 5, self._percent), self))
        self.add_row(
            SegmentsRow(
                look,
                Setting("column", self.tr("Column"), self.tr("60, 68 or 75 characters in a line")),
                (("narrow", self.tr("Narrow")), ("normal", self.tr("Normal")), ("wide", self.tr("Wide"))),
                self,
            )
        )
        justify = Setting(
            "is_justified", self.tr("Justified lines"), self.tr("Both edges of the column are straight")
        )
        self.add_row(SwitchRow(look, justify, self))
        hyphens = Setting("is_hyphenated", self.tr("Hyphenation"), self.tr("Long words are divided at line ends"))
        self.add_row(SwitchRow(look, hyphens, self))
        self.add_row(FaceRow(look, self))
        self.finish()

    def _name_keys(self) -> None:
        larger, smaller = (self.look.keys.shown_keys(name) for name in ("zoom_in", "zoom_out"))
        words = self.tr("Also {larger} and {smaller}").format(larger=larger, smaller=smaller)
        self._text_size.set_help(words if larger and smaller else "")

    def _size(self, percent: int) -> str:
        pixels = f"{BODY_PX * percent / 100:.0f}"
        return self.tr("{percent}% · {pixels} px").format(percent=percent, pixels=pixels)

    def _percent(self, value: int) -> str:
        return self.tr("{number}%").format(number=value)

    def follow(self) -> None:
        """The sample is set as the article will be."""
        self.sample.set_text_style(
            size_px=BODY_PX * self._number("text_zoom") / 100,
            leading=self._number("line_spacing") / 100,
            is_justified=bool(self.value("is_justified")),
            is_hyphenated=bool(self.value("is_hyphenated")),
        )

    def _number(self, field: str) -> int:
        value = self.value(field)
        return value if isinstance(value, int) else 100
