from __future__ import annotations

from pathlib import Path

import pytest

from clipper.ui.settings import MOST_RECENT, Settings, load_settings, save_settings


def test_settings_come_back_as_what_they_were(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    kept = Settings(
        theme="dark", are_margin_notes_shown=False, text_zoom=125, geometry=b"\x00\xffgeometry", colour="pink"
    )
    kept.remember_library(Path("/тека/вирізки"))
    save_settings(kept, path)
    assert load_settings(path) == kept


def test_what_is_missing_or_wrong_is_the_default(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    path.write_text("[General]\ntext_zoom=wide\nare_margin_notes_shown=maybe\ntheme=sepia\n", encoding="utf-8")
    found = load_settings(path)
    assert (found.text_zoom, found.are_margin_notes_shown, found.theme) == (100, True, "sepia")


def test_recent_libraries_are_newest_first_each_once_and_few() -> None:
    settings = Settings()
    for nth in [*range(MOST_RECENT + 3), 5]:
        settings.remember_library(Path(f"/lib/{nth}"))
    assert settings.recent_libraries[0] == "/lib/5" and len(settings.recent_libraries) == MOST_RECENT
    assert len(set(settings.recent_libraries)) == MOST_RECENT


@pytest.mark.parametrize(
    ("line", "field", "expected"),
    [
        ("language=de", "language", "system"),
        ("theme=pink", "theme", "system"),
        ("line_spacing=900", "line_spacing", 200),
        ("line_spacing=-1", "line_spacing", 130),
        ("text_zoom=10", "text_zoom", 75),
        ("interface_zoom=400", "interface_zoom", 150),
        ("density=tight", "density", "comfortable"),
        ("column=huge", "column", "normal"),
        ("sort=random", "sort", "date"),
        ("tag_order=colour", "tag_order", "use"),
    ],
)
def test_a_choice_that_there_is_not_is_the_default_and_a_number_out_of_range_its_end(
    tmp_path: Path, line: str, field: str, expected: object
) -> None:
    path = tmp_path / "settings.ini"
    path.write_text(f"[General]\n{line}\n", encoding="utf-8")
    assert getattr(load_settings(path), field) == expected


def test_every_choice_of_the_preferences_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    kept = Settings(
        language="uk", line_spacing=180, interface_zoom=125, tag_order="name", are_tag_colours_shown=False
    )
    save_settings(kept, path)
    assert load_settings(path) == kept
