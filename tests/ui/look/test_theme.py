"""Every pair of DESIGN.md §2's table of contrasts, computed from the tokens, in every theme."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import combinations

import pytest
from PySide6.QtGui import QColor

from clipper.domain.passage import Colour
from clipper.domain.tag_colours import TAG_HUES
from clipper.ui.look.theme import THEMES, Theme, blend, chip_colours, contrast, mix, tag_hue

Pairs = Iterable[tuple[QColor, QColor]]


def surfaces(theme: Theme) -> list[QColor]:
    return [theme.side, theme.list, theme.read, theme.insp, theme.chrome, theme.raised, theme.field]


def fills(theme: Theme) -> list[QColor]:
    return [band.fill for band in theme.bands.values()]


def on(colour: QColor, grounds: Iterable[QColor]) -> Pairs:
    return [(colour, ground) for ground in grounds]


def overlaps(theme: Theme, count: int) -> Pairs:
    return on(theme.ink, [blend(theme, colours) for colours in combinations(theme.bands, count)])


def selected(theme: Theme, grounds: Iterable[QColor]) -> Pairs:
    return on(theme.selected_ink, [mix(ground, theme.acc, theme.selection_alpha) for ground in grounds])


def chips(theme: Theme) -> Pairs:
    colours = [chip_colours(theme, QColor(hue)) for hue in TAG_HUES]
    return [(chip.text, chip.base) for chip in colours]


TABLE: dict[str, tuple[float, Callable[[Theme], Pairs]]] = {
    "ink on surfaces": (4.5, lambda t: on(t.ink, surfaces(t))),
    "ink2 on surfaces": (4.5, lambda t: on(t.ink2, surfaces(t))),
    "ink3 on surfaces": (4.5, lambda t: on(t.ink3, surfaces(t))),
    "accent text on surfaces": (4.5, lambda t: on(t.acc, surfaces(t))),
    "focus ring": (3, lambda t: on(t.acc, [*surfaces(t), t.sel])),
    "text on accent": (4.5, lambda t: [(t.acc_t, t.acc)]),
    "text on the selected row": (4.5, lambda t: [(t.sel_t, t.sel)]),
    "meta on the selected row": (4.5, lambda t: [(mix(t.ink2, t.sel_t, 0.6), t.sel)]),
    "control outline": (3, lambda t: on(t.ctl, [t.field, t.list, t.raised])),
    "ink on one highlight": (4.5, lambda t: on(t.ink, fills(t))),
    "ink on two": (4.5, lambda t: overlaps(t, 2)),
    "ink on three": (4.5, lambda t: overlaps(t, 3)),
    "selected text on paper": (4.5, lambda t: selected(t, [t.read])),
    "selected text on highlights": (4.5, lambda t: selected(t, fills(t))),
    "strokes on paper": (3, lambda t: [(band.stroke, t.read) for band in t.bands.values()]),
    "text on a hit": (4.5, lambda t: [(t.hit_t, t.hit)]),
    "star": (3, lambda t: on(t.star, [t.list, t.sel])),
    "chip text": (4.5, chips),
    "ink on a warning": (4.5, lambda t: [(t.ink, t.warn_b)]),
    "warning sign": (4.5, lambda t: [(t.warn, t.warn_b)]),
    "error sign": (4.5, lambda t: [(t.err, t.err_b)]),
    "ok on the strip": (4.5, lambda t: [(t.ok, t.chrome)]),
}


@pytest.mark.parametrize("pair", TABLE)
@pytest.mark.parametrize("name", THEMES)
def test_every_pair_reaches_its_contrast(name: str, pair: str) -> None:
    need, pairs_of = TABLE[pair]
    worst = min(contrast(front, ground) for front, ground in pairs_of(THEMES[name]))
    assert worst >= need


@pytest.mark.parametrize(("name", "measured"), [("light", 14.55), ("dark", 11.02), ("sepia", 10.71)])
def test_contrast_agrees_with_the_design_table(name: str, measured: float) -> None:
    theme = THEMES[name]
    assert min(contrast(theme.ink, ground) for ground in surfaces(theme)) == pytest.approx(measured, abs=0.01)


def test_overlaps_get_darker_in_light_and_lighter_in_dark() -> None:
    for name, stronger in (("light", QColor.darker), ("dark", QColor.lighter)):
        theme = THEMES[name]
        single, double = (blend(theme, [Colour.BLUE] * count) for count in (1, 2))
        assert single == theme.bands[Colour.BLUE].fill
        assert (double.lightness() < single.lightness()) == (stronger is QColor.darker)


def test_a_child_tag_has_its_parents_hue_and_spelling_does_not_count() -> None:
    assert tag_hue("energy/grid") == tag_hue("Energy") == tag_hue(" energy / prices ")
    assert tag_hue("пам’ять") == tag_hue("Пам'ять")


def test_tag_hues_stay_the_same_from_run_to_run() -> None:
    assert [tag_hue(tag).name() for tag in ("procurement", "water", "harbour")] == [
        tag_hue(tag).name() for tag in ("procurement", "water", "harbour")
    ]
    assert tag_hue("procurement").name().upper() in TAG_HUES


def test_high_contrast_themes_say_that_patterns_are_always_on() -> None:
    assert [name for name, theme in THEMES.items() if theme.has_high_contrast] == [
        "high-contrast-dark",
        "high-contrast-light",
    ]


@pytest.mark.parametrize("name", THEMES)
def test_the_ring_of_the_focus_is_seen_on_whatever_it_lies(name: str) -> None:
    theme = THEMES[name]
    grounds = (*surfaces(theme), theme.sel, theme.hover, theme.warn_b, theme.err_b)
    assert min(contrast(theme.acc, ground) for ground in grounds) >= 3


@pytest.mark.parametrize("name", [name for name, theme in THEMES.items() if theme.has_high_contrast])
def test_with_high_contrast_every_outline_is_seen(name: str) -> None:
    theme = THEMES[name]
    for ground in surfaces(theme):
        for line in (theme.line, theme.line2, theme.ctl, theme.err, theme.warn, theme.ok, theme.star):
            assert contrast(line, ground) >= 3, (line.name(), ground.name())
