"""The colour tokens of DESIGN.md §2, one `Theme` for each set, and the arithmetic of colours. No widgets, no state.

QColors are mutable; those in a theme are frozen by agreement: copy before changing one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from PySide6.QtGui import QColor

from clipper.domain.passage import Colour
from clipper.domain.tag_colours import tag_hue_hex

WHITE = QColor(255, 255, 255)
BLACK = QColor(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Band:
    """How one highlight colour is painted: behind the text, and as a line under it."""

    fill: QColor
    stroke: QColor


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of tokens; the names are those of DESIGN.md §2 (`accT` there is `acc_t` here)."""

    name: str
    is_dark: bool
    side: QColor
    list: QColor
    read: QColor
    insp: QColor
    chrome: QColor
    raised: QColor
    field: QColor
    line: QColor
    line2: QColor
    ctl: QColor
    ink: QColor
    ink2: QColor
    ink3: QColor
    acc: QColor
    acc_t: QColor
    sel: QColor
    sel_t: QColor
    hover: QColor
    warn: QColor
    warn_b: QColor
    err: QColor
    err_b: QColor
    ok: QColor
    hit: QColor
    hit_t: QColor
    star: QColor
    selection_alpha: float
    bands: Mapping[Colour, Band]
    selected_ink: QColor
    """Article text under the selection overlay. White in dark: `ink` there comes down to 4.1 on the bands."""
    has_high_contrast: bool = False
    """Whether underline patterns are always on: these strokes alone cannot be told apart (DESIGN.md §2)."""
    has_patterns: bool = False
    """Whether each colour has a line of its own under it: by high contrast, or because the user wants it."""


@dataclass(frozen=True, slots=True)
class ChipColours:
    """What a tag's chip is painted with."""

    base: QColor
    text: QColor
    dot: QColor


def mix(a: QColor, b: QColor, share: float) -> QColor:
    """`a` with `share` (0–1) of it replaced by `b`, in plain sRGB."""
    return QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * share,
        a.greenF() + (b.greenF() - a.greenF()) * share,
        a.blueF() + (b.blueF() - a.blueF()) * share,
    )


def rule(theme: Theme) -> QColor:
    """The hairline on `raised`, where `line` can hardly be seen in dark."""
    return theme.line2 if theme.is_dark and not theme.has_high_contrast else theme.line


def contrast(a: QColor, b: QColor) -> float:
    """The WCAG 2.x contrast ratio of two opaque colours, 1–21."""
    darker, lighter = sorted((_luminance(a), _luminance(b)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    red, green, blue = (_linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def blend(theme: Theme, colours: Sequence[Colour]) -> QColor:
    """The fill where passages of these colours overlap: their mean, a little stronger for each further one.

    Not Multiply or Screen: those go down to a text contrast of 2.05 (DESIGN.md §2, "Overlap rule").
    """
    fills = [theme.bands[colour].fill for colour in colours]
    count = len(fills)
    mean = QColor.fromRgbF(
        sum(fill.redF() for fill in fills) / count,
        sum(fill.greenF() for fill in fills) / count,
        sum(fill.blueF() for fill in fills) / count,
    )
    if theme.is_dark:
        return mix(mean, WHITE, min(1.0, 0.03 * (count - 1)))
    return mix(mean, BLACK, min(1.0, 0.07 * (count - 1)))


def tag_hue(tag: str) -> QColor:
    """The hue of a tag for which the user chose none: always the same one, and a child has its parent's."""
    return QColor(tag_hue_hex(tag))


def chip_colours(theme: Theme, hue: QColor) -> ChipColours:
    """A chip's colours from its tag's hue (DESIGN.md §4, "Chip"); the dark dot's 45 % are read off the pictures."""
    if theme.is_dark:
        return ChipColours(mix(theme.read, hue, 0.30), mix(hue, WHITE, 0.72), mix(hue, WHITE, 0.45))
    return ChipColours(mix(theme.read, hue, 0.13), mix(hue, theme.ink, 0.55), hue)


def dot_colour(theme: Theme, hue: QColor) -> QColor:
    """A tag's dot outside its chip, such as in the sidebar."""
    return chip_colours(theme, hue).dot


_TOKENS = (
    "side list read insp chrome raised field line line2 ctl ink ink2 ink3 acc acc_t sel sel_t hover"
    " warn warn_b err err_b ok hit hit_t star"
).split()


def _theme(name: str, tokens: str, fills: str, strokes: str, *, is_dark: bool, selection_alpha: float) -> Theme:
    """A theme from hex values in the order of `_TOKENS` and of `Colour`."""
    colours = {token: QColor("#" + value) for token, value in zip(_TOKENS, tokens.split(), strict=True)}
    pairs = zip(Colour, fills.split(), strokes.split(), strict=True)
    bands = {colour: Band(QColor("#" + fill), QColor("#" + stroke)) for colour, fill, stroke in pairs}
    colours["selected_ink"] = WHITE if is_dark else colours["ink"]
    facts = {"name": name, "is_dark": is_dark, "selection_alpha": selection_alpha}
    return Theme(**facts, **colours, bands=MappingProxyType(bands))  # type: ignore[arg-type]


_LIGHT = _theme(
    "light",
    "EFEDE8 F8F7F4 FFFEFC F8F7F4 EFEDE8 FFFFFF FFFFFF E5E2DC D3CFC7 8A857C 1D1C1A 57534D 69655E"
    " 0F6674 FFFFFF DCEAEB 0E3038 E7E4DD 8A5A00 FFF3D6 B3261E FCE8E6 1E6B45 FFD54A 1D1C1A AD7400",
    "FFEC70 D2F3CB B2E3FF C3B0FF F99AC4 F7C592",
    "B58B00 1E8257 0A83D8 5A3FB3 D9467F B5560E",
    is_dark=False,
    selection_alpha=0.28,
)

_DARK = _theme(
    "dark",
    "17181A 1B1C1F 1F2023 1B1C1F 17181A 2A2C30 232529 2E3035 43464D 7A7F88 E7E4DE B4B0A8 979389"
    " 5CC2CF 06262B 223A3F D9F1F4 26282C F0BE5A 3A2E14 FF9E94 42201D 7CCB9F F2C230 1B1C1F F0BE5A",
    "6B5A00 41604A 0A5F95 3A2C7A 6E3A57 5F2A06",
    "E8B931 5FB48A 38BDF8 9C86E8 FFB3CC F58A4B",
    is_dark=True,
    selection_alpha=0.2,
)

_SEPIA = _theme(
    "sepia",
    "EBDFC6 F1E7D2 F7EFDE F1E7D2 EBDFC6 FCF6E9 FBF5E8 DCCDAE C6B48F 8C7650 35291B 5E4D37 6A5840"
    " 7A4A12 FFF8EA E2D0A8 35270F E5D7B8 7D4E00 FBE3B0 9C2A1C F6D9CC 3E6130 FFB938 2B1F0E 9C6200",
    "FFE161 C6E4BC 9FD6EC B3A3EE F08FB2 F0BC80",
    "9A7400 23734C 0B74B0 54389F BF3A66 A04C0C",
    is_dark=False,
    selection_alpha=0.24,
)

_HIGH_CONTRAST_DARK = replace(
    _theme(
        "high-contrast-dark",
        "000000 000000 000000 000000 000000 0C0C0C 000000 8A8A8A BDBDBD FFFFFF FFFFFF EDEDED D6D6D6"
        " 7FE3F2 000000 00363E FFFFFF 1E1E1E F0BE5A 3A2E14 FF9E94 42201D 7CCB9F F2C230 1B1C1F FFD65C",
        "4A3D00 123D22 00375C 2A1B66 541F40 4A1E00",
        "FFE14D 7BE0A8 6CCBFF C3B2FF FFB0D0 FFB070",
        is_dark=True,
        selection_alpha=0.3,
    ),
    has_high_contrast=True,
    has_patterns=True,
)

# Not drawn in DESIGN.md: black on white, black lines, the fills of Light; its strokes and signs darkened by a third.
_HIGH_CONTRAST_LIGHT = replace(
    _theme(
        "high-contrast-light",
        "FFFFFF FFFFFF FFFFFF FFFFFF FFFFFF FFFFFF FFFFFF 000000 000000 000000 000000 1E1E1E 2E2E2E"
        " 00444E FFFFFF C9EBEE 000000 E8E8E8 5C3C00 FFF3D6 8A1610 FCE8E6 0F4A2D FFD54A 000000 744D00",
        "FFEC70 D2F3CB B2E3FF C3B0FF F99AC4 F7C592",
        "795D00 14573A 075891 3C2A78 912F55 793A09",
        is_dark=False,
        selection_alpha=0.28,
    ),
    has_high_contrast=True,
    has_patterns=True,
)

THEMES: Mapping[str, Theme] = MappingProxyType(
    {theme.name: theme for theme in (_LIGHT, _DARK, _SEPIA, _HIGH_CONTRAST_DARK, _HIGH_CONTRAST_LIGHT)}
)
