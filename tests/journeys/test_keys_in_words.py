"""Wherever a key is written it is the one in force."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QMenu, QPushButton

from clipper.ui.main_window.commands import key_map_of
from tests.journeys.conftest import Person

OTHERS = {
    "import_files": "Ctrl+1",
    "preferences": "Ctrl+2",
    "undo": "Ctrl+3",
    "tag_clipping": "Ctrl+4",
    "zoom_in": "Ctrl+5",
    "colour_pink": "Ctrl+6",
    "tag": "Ctrl+7",
    "star": "Ctrl+8",
}


def tips(person: Person, kind: type[QAbstractButton] = QAbstractButton) -> str:
    return " ".join(one.toolTip() for one in person.window.findChildren(kind))


def test_rebound_keys_are_told_everywhere(person: Person) -> None:
    window = person.window
    window.inspector.show_tab("details")
    assert not window.desk.toolbar.isVisible()  # made by being asked for
    window.messages.offer_undo()
    assert "Import (Ctrl+Shift+I)" in tips(person) and "Undo (Ctrl+Z)" in tips(person, QPushButton)
    key_map = key_map_of(())
    for action, key in OTHERS.items():
        key_map = key_map.bound(action, (key,))
    window.keyboard.set_key_map(key_map)
    told = tips(person)
    for words in ("Import (Ctrl+1)", "Preferences (Ctrl+2)", "Undo (Ctrl+3)", "Add tag (Ctrl+4)"):
        assert words in told
    for words in ("(Ctrl+6)", "Tag (Ctrl+7)", "Star the selected clippings (Ctrl+8)"):
        assert words in told
    menu: QMenu = window.text_menu.menu(window, window.keyboard.shown_keys)
    assert "Larger\tCtrl+5" in [action.text() for action in menu.actions()]
    assert "Shift+T" not in told and "Ctrl+Shift+I" not in told and "(Ctrl+Z)" not in told
