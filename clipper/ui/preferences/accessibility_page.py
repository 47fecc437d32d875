"""Accessibility: larger text, more contrast, signs beside colour, less motion, no single keys."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from clipper.ui.look.look import Look
from clipper.ui.preferences.page import Page
from clipper.ui.preferences.rows import Range, Setting, SliderRow, SwitchRow
from clipper.ui.preferences.values import ShownSettings

HIGH_CONTRAST = "high-contrast-"


class ContrastRow(SwitchRow):
    """High contrast is one of the themes: turning it off gives back the one before."""

    _former = "system"

    def show_value(self, value: object) -> None:
        if not is_high_contrast(value):
            self._former = str(value)
        self.switch.setChecked(is_high_contrast(value))

    def differs(self, value: object, default: object) -> bool:
        """The other themes are the business of another page."""
        return is_high_contrast(value) and value != default

    def tell(self, value: object) -> None:
        theme = HIGH_CONTRAST + ("dark" if self.look.theme.is_dark else "light")
        super().tell(theme if value else self._former)


def is_high_contrast(theme: object) -> bool:
    """Whether that is the name of a theme of high contrast."""
    return str(theme).startswith(HIGH_CONTRAST)


class PatternsRow(SwitchRow):
    """Underline patterns: with high contrast they are on whatever is chosen."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        title = self.tr("Underline patterns")
        self._usual_help = self.tr("Gives each colour its own line, so colour is never the only sign")
        self._wanted = False
        super().__init__(look, Setting("are_patterns_shown", title, self._usual_help), parent)
        look.changed.connect(self._follow_theme)
        self._follow_theme()

    def show_value(self, value: object) -> None:
        self._wanted = bool(value)
        self._follow_theme()

    def tell(self, value: object) -> None:
        self._wanted = bool(value)
        super().tell(value)

    def _follow_theme(self) -> None:
        is_forced = self.look.theme.has_high_contrast
        self.switch.setEnabled(not is_forced)
        self.switch.setChecked(self._wanted or is_forced)
        self.set_help(self.tr("Always on with high contrast") if is_forced else self._usual_help)


class SingleKeysRow(SwitchRow):
    """Bare letters as shortcuts (WCAG 2.1.4)."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        help = self.tr("Letters, digits and signs pressed alone; off, only keys with Ctrl or Alt and F-keys act")
        super().__init__(look, Setting("are_single_keys_on", self.tr("Single-key shortcuts"), help), parent)


class AccessibilityPage(Page):
    """Some of it stands on other pages too: it is looked for here."""

    def __init__(self, look: Look, defaults: ShownSettings, parent: QWidget) -> None:
        super().__init__(look, self.tr("Accessibility"), defaults, parent)
        self.add_row(self._size_row())
        contrast = Setting("theme", self.tr("High contrast"), self.tr("Black and white, strong lines, patterns on"))
        self.add_row(ContrastRow(look, contrast, self))
        self.add_row(PatternsRow(look, self))
        self.add_row(
            SwitchRow(
                look,
                Setting(
                    "is_motion_reduced",
                    self.tr("Reduce motion"),
                    self.tr("Nothing slides or fades; also when the system asks for it"),
                ),
                self,
            )
        )
        self.add_row(SingleKeysRow(look, self))
        self.finish()

    def _size_row(self) -> SliderRow:
        title = self.tr("Text size everywhere")
        help = self.tr("Menus, lists and the article together; the article has a size of its own under Reading")
        row = SliderRow(self.look, Setting("interface_zoom", title, help), Range(100, 150, 5, self._percent), self)
        row.slider.setTracking(False)  # the card grows with it: the slider would run away under the hand
        return row

    def _percent(self, value: int) -> str:
        return self.tr("{number}%").format(number=value)
