from __future__ import annotations

from pathlib import Path

from clipper.ui.settings import MOST_RECENT, Settings, load_settings, save_settings


def test_settings_come_back_as_what_they_were(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    kept = Settings(theme="dark", inspector_shown=False, list_width=320, geometry=b"\x00\xffgeometry", colour="pink")
    kept.remember_library(Path("/тека/вирізки"))
    save_settings(kept, path)
    assert load_settings(path) == kept


def test_what_is_missing_or_wrong_is_the_default(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    path.write_text("[General]\nlist_width=wide\ninspector_shown=maybe\ntheme=sepia\n", encoding="utf-8")
    found = load_settings(path)
    assert (found.list_width, found.inspector_shown, found.theme) == (0, True, "sepia")


def test_recent_libraries_are_newest_first_each_once_and_few() -> None:
    settings = Settings()
    for nth in [*range(MOST_RECENT + 3), 5]:
        settings.remember_library(Path(f"/lib/{nth}"))
    assert settings.recent_libraries[0] == "/lib/5" and len(settings.recent_libraries) == MOST_RECENT
    assert len(set(settings.recent_libraries)) == MOST_RECENT
