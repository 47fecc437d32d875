"""What `Look` hands out: icons, faces, palette, style sheet."""

from __future__ import annotations

import sqlite3
import subprocess
import sys

import pytest
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QIcon, QPixmap, QRawFont
from pytestqt.qtbot import QtBot

from clipper.domain.passage import Colour
from clipper.ui.look.icons import UnknownIcon
from clipper.ui.look.look import Look
from clipper.ui.look.theme import THEMES

# DESIGN.md §1, "Icons", and the names of its components.
NAMES = (
    "library-big circle-dot star calendar-days highlighter tag tags newspaper plus settings-2 search x chevron-up"
    " chevron-down chevron-right archive a-large-small panel-right message-square-text message-square-plus quote"
    " ellipsis check unlink-2 share list-filter file-down folder-open clipboard-paste flask-conical eraser merge"
    " corner-down-right palette trash arrow-up-right case-sensitive keyboard accessibility hard-drive triangle-alert"
).split()


@pytest.fixture
def look(qtbot: QtBot) -> Look:
    return Look()


def painted_colours(pixmap: QPixmap) -> set[str]:
    image = pixmap.toImage()
    opaque = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {colour.name() for colour in opaque if colour.alpha() == 255}


def test_every_icon_of_the_design_is_there(look: Look) -> None:
    for name in NAMES:
        assert painted_colours(look.icon(name, QColor("#ff0000"), 18, stroke=2.4)) <= {"#ff0000"}


def test_an_icon_is_drawn_in_its_colour_and_sharp(look: Look) -> None:
    icon = look.icon("star", QColor("#0f6674"), 16, filled=True, dpr=2.0)
    assert (icon.width(), icon.deviceIndependentSize().width()) == (32, 16)
    assert painted_colours(icon) == {"#0f6674"}


def test_an_icon_is_drawn_once_though_the_theme_changes_and_comes_back(look: Look) -> None:
    first, ink = look.icon("tag", look.theme.ink, 16, dpr=2.0), QColor(look.theme.ink)
    assert look.icon("tag", look.theme.ink, 16, dpr=2.0).cacheKey() == first.cacheKey()
    look.set_theme("dark")
    assert look.icon("tag", look.theme.ink, 16, dpr=2.0).cacheKey() != first.cacheKey()
    assert look.icon("tag", ink, 16, dpr=2.0).cacheKey() == first.cacheKey()


def test_an_unknown_icon_is_a_plain_error(look: Look) -> None:
    with pytest.raises(UnknownIcon, match="no-such-icon"):
        look.icon("no-such-icon", look.theme.ink, 16)


def test_a_button_icon_is_accented_while_checked(look: Look) -> None:
    icon = look.button_icon("panel-right")
    shown = icon.pixmap(look.icon_size(), QIcon.Mode.Normal, QIcon.State.On)
    assert shown.toImage() == look.icon("panel-right", look.theme.acc, 18).toImage()


def test_lucide_itself_is_never_imported() -> None:
    program = (
        "import sys; from clipper.ui.look.icons import svg_text; svg_text('star'); print('lucide' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_the_icon_database_is_opened_for_reading_only(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    connect = sqlite3.connect
    monkeypatch.setattr(
        sqlite3, "connect", lambda address, **more: opened.append(address) or connect(address, **more)
    )
    look.icon("anchor", look.theme.ink, 16)
    assert len(opened) == 1
    assert "mode=ro" in opened[0]


@pytest.mark.parametrize("weight", [400, 600, 700])
def test_the_reading_face_is_source_serif_in_every_weight(look: Look, weight: int) -> None:
    shown = QFontInfo(look.reading_font(17, weight))
    assert shown.family().startswith("Source Serif Pro")
    assert shown.weight() == weight


def test_the_reading_face_has_all_ukrainian_letters(look: Look) -> None:
    raw = QRawFont.fromFont(look.reading_font(17))
    assert all(raw.supportsCharacter(ord(char)) for char in "ґҐєЄіІїЇщЩьюЯ’ʼ«»№₴")


def test_the_users_reading_face_comes_first(look: Look, qtbot: QtBot) -> None:
    with qtbot.waitSignal(look.changed):
        look.set_reading_family("Literata")
    assert look.reading_font(17).families() == ["Literata", "Source Serif Pro", "Noto Serif"]


def test_sizes_are_the_designs_pixels_at_usual_dpi(look: Look) -> None:
    assert QFontInfo(look.ui_font(16)).pixelSize() == round(16 * look.text_scale)
    assert QFontMetricsF(look.ui_font(28)).height() > 1.9 * QFontMetricsF(look.ui_font(14)).height()


def test_text_is_never_hinted(look: Look) -> None:
    preference = QFont.HintingPreference.PreferNoHinting
    assert look.ui_font(13).hintingPreference() == look.reading_font(17).hintingPreference() == preference


def test_changing_the_theme_is_told_once_and_only_when_it_changes(look: Look) -> None:
    told: list[str] = []
    look.changed.connect(lambda: told.append(look.theme.name))
    look.set_theme("sepia")
    look.set_theme("sepia")
    assert told == ["sepia"]
    with pytest.raises(KeyError):
        look.set_theme("neon")


@pytest.mark.parametrize("name", THEMES)
def test_the_style_sheet_has_no_token_left_open(name: str, qtbot: QtBot) -> None:
    look = Look(name)
    assert "@" not in look.style_sheet()
    assert look.palette().window().color() == look.theme.list


def test_the_user_may_choose_a_tags_hue_and_children_follow(look: Look) -> None:
    look.set_tag_hues({"Energy": "#112233", "energy/grid": "#445566", "water": "nonsense"})
    assert look.tag_hue("energy").name() == look.tag_hue("energy/prices").name() == "#112233"
    assert look.tag_hue("energy/grid/lines").name() == "#445566"
    assert look.tag_hue("water").isValid()


def test_patterns_are_on_by_wish_and_always_with_high_contrast(look: Look) -> None:
    assert not look.theme.has_patterns
    look.set_patterns(True)
    look.set_theme("dark")
    assert look.theme.has_patterns and look.theme.name == "dark"
    look.set_patterns(False)
    assert not look.theme.has_patterns
    look.set_theme("high-contrast-dark")
    assert look.theme.has_patterns


def test_larger_text_everywhere_is_larger_in_both_faces_and_in_lengths(look: Look) -> None:
    before = (look.ui_font(13).pointSizeF(), look.reading_font(17).pointSizeF(), look.px(100))
    look.set_interface_zoom(150)
    after = (look.ui_font(13).pointSizeF(), look.reading_font(17).pointSizeF(), look.px(100))
    assert after == pytest.approx([1.5 * size for size in before])


def test_a_colour_means_what_the_user_said_else_the_usual(look: Look) -> None:
    look.set_colour_meanings({"pink": "To check", "green": "", "teal": "nothing of ours"})
    meanings = [look.colour_meaning(colour) for colour in (Colour.PINK, Colour.GREEN, Colour.YELLOW)]
    assert meanings == ["To check", "", "Key fact"]


def test_tags_lose_their_colours_by_wish(look: Look, qtbot: QtBot) -> None:
    with qtbot.waitSignal(look.changed):
        look.set_tag_colours(False)
    assert look.tag_hue("war") == look.tag_hue("art") == look.theme.ink3
