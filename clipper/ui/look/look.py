"""`Look`: the one object that knows the theme, the faces and the icons. The app hands it to every widget."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPalette, QPixmap

from clipper.domain.passage import Colour, tag_key
from clipper.ui.look import fonts, icons
from clipper.ui.look.key_names import KeyNames
from clipper.ui.look.meanings import colour_name, usual_meaning
from clipper.ui.look.style import palette_of, style_sheet_of
from clipper.ui.look.theme import THEMES, Theme, mix, tag_hue

SYSTEM_SERIF = "system-serif"
SYSTEM_SANS = "system-sans"


class Look(QObject):
    """Theme, faces and icons. `changed` tells every widget to restyle and repaint."""

    changed = Signal()

    def __init__(self, theme: str = "light", parent: QObject | None = None) -> None:
        super().__init__(parent)
        fonts.load_reading_face()
        self.keys = KeyNames(self)
        """Put here before the first widget is made: the keyboard that is in force."""
        self._theme = THEMES[theme]
        self._wants_patterns = False
        self._system_font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        self._system_scale = fonts.user_text_scale(self._system_font)
        self._user_scale = self._system_scale
        self._reading_family = ""
        self._hues: dict[str, QColor] = {}
        self._has_tag_colours = True
        self._meanings: dict[Colour, str] = {}
        self._fonts: dict[tuple[str, float, int], QFont] = {}

    # Theme

    @property
    def theme(self) -> Theme:
        """The tokens to paint with."""
        return self._theme

    def set_theme(self, name: str) -> None:
        """Change the theme to one of `THEMES`; KeyError for any other name."""
        self._use_theme(THEMES[name])

    def set_patterns(self, on: bool) -> None:
        """Whether each highlight colour has its own line under it; with high contrast it always has."""
        self._wants_patterns = on
        self._use_theme(THEMES[self._theme.name])

    def _use_theme(self, theme: Theme) -> None:
        if self._wants_patterns and not theme.has_patterns:
            theme = replace(theme, has_patterns=True)
        if (theme.name, theme.has_patterns) == (self._theme.name, self._theme.has_patterns):
            return
        self._theme = theme
        self.changed.emit()

    def palette(self) -> QPalette:
        """The palette that Fusion paints with."""
        return palette_of(self._theme)

    def style_sheet(self) -> str:
        """The small style sheet on top of Fusion and the palette."""
        return style_sheet_of(self._theme)

    # Faces

    @property
    def text_scale(self) -> float:
        """How much larger than DESIGN.md's pixels text is shown, by the system and by the user's wish.

        Heights that hold text grow with it.
        """
        return self._user_scale * fonts.logical_scale()

    def set_interface_zoom(self, percent: int) -> None:
        """Make all text larger than the system has it, the article's too: its own zoom comes on top."""
        scale = self._system_scale * percent / 100
        if scale != self._user_scale:
            self._user_scale = scale
            self._fonts.clear()
            self.changed.emit()

    def px(self, size_px: float) -> int:
        """A length of DESIGN.md that holds text, in this system's logical pixels."""
        return round(size_px * self.text_scale)

    def ui_font(self, size_px: float, weight: int = 400) -> QFont:
        """The system's font at a size of DESIGN.md. A copy: the caller may change it."""
        key = ("ui", size_px, weight)
        if key not in self._fonts:
            self._fonts[key] = fonts.sized(self._system_font, size_px, weight, self._user_scale)
        return QFont(self._fonts[key])

    def reading_font(self, size_px: float, weight: int = 400) -> QFont:
        """The reading face: the user's choice, Source Serif Pro, Noto Serif. A copy: the caller may change it."""
        key = ("reading", size_px, weight)
        if key not in self._fonts:
            self._fonts[key] = fonts.sized(self._reading_face(), size_px, weight, self._user_scale)
        return QFont(self._fonts[key])

    @property
    def reading_family(self) -> str:
        """What the user chose: a family, `SYSTEM_SERIF`, `SYSTEM_SANS`, or "" for the default."""
        return self._reading_family

    def set_reading_family(self, family: str) -> None:
        """Choose the reading face; see `reading_family`."""
        if family == self._reading_family:
            return
        self._reading_family = family
        self._fonts.clear()
        self.changed.emit()

    def _reading_face(self) -> QFont:
        if self._reading_family == SYSTEM_SANS:
            return self._system_font
        font = QFont()
        font.setStyleHint(QFont.StyleHint.Serif)
        if self._reading_family == SYSTEM_SERIF:
            font.setFamilies([font.defaultFamily()])
        else:
            chosen = [self._reading_family] if self._reading_family else []
            font.setFamilies([*chosen, *fonts.READING_FAMILIES])
        return font

    # Icons

    def icon(
        self, name: str, colour: QColor, size: int, *, stroke: float = 1.75, filled: bool = False, dpr: float = 1.0
    ) -> QPixmap:
        """A Lucide icon; `UnknownIcon` when there is none of that name. Pass the widget's devicePixelRatioF()."""
        return icons.render(name, colour, size, stroke=stroke, filled=filled, dpr=dpr)

    def button_icon(self, name: str, size: int = 18) -> QIcon:
        """An icon for a button: `ink2`, `acc` while checked, faint while disabled. Ask again on `changed`."""
        theme, result = self._theme, QIcon()
        shades = (
            (theme.ink2, QIcon.Mode.Normal, QIcon.State.Off),
            (theme.acc, QIcon.Mode.Normal, QIcon.State.On),
            (mix(theme.ink3, theme.read, 0.5), QIcon.Mode.Disabled, QIcon.State.Off),
        )
        # One picture at the sharpest screen's ratio: Qt scales it down for others, and three renders are enough.
        application = QGuiApplication.instance()
        dpr = application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0
        for colour, mode, state in shades:
            result.addPixmap(self.icon(name, colour, size, dpr=dpr), mode, state)
        return result

    def icon_size(self) -> QSize:
        """The size for `setIconSize` that `button_icon` is drawn for."""
        return QSize(18, 18)

    # Tags

    def set_tag_hues(self, hues: Mapping[str, str]) -> None:
        """The hues that the user chose, "#rrggbb" by tag; a child without one has its nearest parent's."""
        chosen = {tag_key(tag): QColor(hue) for tag, hue in hues.items() if QColor.isValidColorName(hue)}
        if chosen != self._hues:
            self._hues = chosen
            self.changed.emit()

    def set_tag_colours(self, on: bool) -> None:
        """Whether tags are painted in their colours; else all are grey."""
        if on != self._has_tag_colours:
            self._has_tag_colours = on
            self.changed.emit()

    def tag_hue(self, tag: str) -> QColor:
        """The hue of a tag: the user's choice for it or a parent, else a stable one."""
        if not self._has_tag_colours:
            return self._theme.ink3
        key = tag_key(tag) if self._hues else ""
        while key:
            if key in self._hues:
                return self._hues[key]
            key = key.rpartition("/")[0]
        return tag_hue(tag)

    # Colours of passages

    def set_colour_meanings(self, meanings: Mapping[str, str]) -> None:
        """What the user says the colours mean, by their names; "" for nothing. Others mean what they usually do."""
        chosen = {Colour(name): meaning for name, meaning in meanings.items() if name in set(Colour)}
        if chosen != self._meanings:
            self._meanings = chosen
            self.changed.emit()

    def colour_meaning(self, colour: Colour) -> str:
        """What a colour means to the user, for tooltips, cards and lists; "" when they want it to mean nothing."""
        return self._meanings.get(colour, usual_meaning(colour))

    def colour_words(self, colour: Colour) -> str:
        """A colour with its meaning: "Yellow: Key fact"; its name alone when it has none."""
        meaning = self.colour_meaning(colour)
        words = self.tr("{colour}: {meaning}") if meaning else "{colour}"
        return words.format(colour=colour_name(colour), meaning=meaning)
