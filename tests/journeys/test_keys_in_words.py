"""Wherever a key is written it is the one in force."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from clipper.domain.views import View, ViewKind
from clipper.ui.actions import DEFAULT_KEYS
from clipper.ui.keys import KeyMap
from clipper.ui.main_window.commands import key_map_of
from clipper.ui.tag_manager.bar import SelectionBar
from tests.journeys import screens
from tests.journeys.conftest import Person, Speak
from tests.journeys.words_seen import Seen, listening, menu_words, painted, words_of

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
    assert not window.desk.toolbar.toolbar.isVisible()  # made by being asked for
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
    assert "&Larger\tCtrl+5" in [action.text() for action in menu.actions()]
    assert "Shift+T" not in told and "Ctrl+Shift+I" not in told and "(Ctrl+Z)" not in told


KEY = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)+\S+|\bF\d+\b|(?<![A-Za-z+#{])[A-Z](?![A-Za-z])|^[/?]$")
"""In Ukrainian words about a Greek library a lone Latin letter is a key."""
OF_THE_WIDGETS = re.compile(
    r"(?:Ctrl|Shift)\+Enter\b|\(?Alt\+[CWR]\b|Ctrl\+C копіює|F2 перейм|як-от [#F]\w+|F1–F12|KOI8-\w"
)
"""Keys that a field, a table or a bar has of its own, and nobody can rebind."""


PRESSED = ("chord", "preferences, waiting for a key", "preferences, a key that is taken, or must not be")
"""Screens of the tour on which a key is shown that it has just pressed."""


def with_keys(*, single: bool = True, **keys: str) -> KeyMap:
    """Nothing has a key but these."""
    key_map = key_map_of((), are_single_keys_on=single)
    for action in DEFAULT_KEYS:
        key_map = key_map.bound(action, (keys[action],) if action in keys else ())
    return key_map


def everything_said(tour: screens.Tour) -> Iterator[Seen]:
    with listening() as heard:
        for screen in tour.screens():
            if screen in PRESSED:
                continue
            QApplication.sendPostedEvents()
            painted(tour.window, heard)
            yield from (Seen(f"{screen}: {one.where}", one.text) for one in (*words_of(tour.window), *heard.painted))
            heard.painted.clear()
        for menu in tour.menus():
            yield from menu_words(menu)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_no_screen_names_a_key_that_no_command_has(speak: Speak, qtbot: QtBot, tmp_path: Path) -> None:
    program = speak("uk")
    program.settings.keys = with_keys().lines()
    program.apply_settings()
    window = program.open_library(screens.make_library(tmp_path / "βιβλία"), screens.MAIN)
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: window.workspace.current is not None and not window.workspace.is_scanning, timeout=5000)
    said = everything_said(screens.Tour(window, qtbot))
    named = {f"{one.text} | {one.where}" for one in said if KEY.search(OF_THE_WIDGETS.sub("", one.text))}
    assert not named, "\n".join(named)


HINTS = [
    (ViewKind.UNREAD, "toggle_read"),
    (ViewKind.STARRED, "star"),
    (ViewKind.ARCHIVE, "archive"),
    (ViewKind.PASSAGES, "highlight"),
    (ViewKind.TAG, "tag_clipping"),
]


@pytest.mark.parametrize(("kind", "action"), HINTS)
def test_empty_lists_name_the_key_of_now_at_once(person: Person, kind: ViewKind, action: str) -> None:
    shown, keyboard = person.window.clipping_list, person.window.keyboard
    shown.set_empty_for(View(kind, "порт" if kind.has_value else ""))
    key = keyboard.shown_keys(action)
    assert key and re.search(rf"\b{re.escape(key)}\b", shown.empty.help.text())
    keyboard.set_key_map(with_keys(**{action: "Ctrl+8"}))
    assert "Ctrl+8" in shown.empty.help.text() and "Ctrl+8" in shown.view.accessibleDescription()
    keyboard.set_key_map(with_keys(single=False, **{action: "X"}))
    assert not re.search(r"\bX\b|Ctrl|Press|\{", shown.empty.help.text()) and shown.empty.help.text()


def test_fields_bars_and_panes_name_the_key_of_now_at_once(person: Person) -> None:
    window = person.window
    field, strip, article = window.clipping_list.search_field, window.strip, person.article
    assert field.cap.text() == "/" and field.cap.isVisible()
    assert strip._shortcuts.text() == "Press ? for shortcuts"
    new = {"search": "Ctrl+7", "shortcuts": "F9", "caret": "F8", "highlight": "Ctrl+H", "undo": "Ctrl+3"}
    window.keyboard.set_key_map(with_keys(**new))
    assert field.cap.text() == "Ctrl 7" and field.toolTip().endswith("(Ctrl+7)")
    assert field.accessibleDescription().startswith("Key Ctrl+7.")
    assert strip._shortcuts.text() == "Press F9 for shortcuts" and strip._shortcuts.toolTip().endswith("(F9)")
    assert article.accessibleDescription().startswith("F8 ") and "Ctrl+H" in article.accessibleDescription()
    assert window.inspector._empty.text() == "No passages yet. Select text and press Ctrl+H"
    window.keyboard.set_key_map(with_keys())
    assert not field.cap.isVisible() and field.toolTip() == field.accessibleName()
    assert strip._shortcuts.text() == "Shortcuts" and article.accessibleDescription() == ""


def test_the_tag_manager_names_the_key_of_undo(person: Person) -> None:
    window = person.window
    window.tags_desk.open()
    bar = window.findChildren(SelectionBar)[0]
    assert bar._undo.text() == "Undo with Ctrl Z"
    window.keyboard.set_key_map(with_keys(undo="Ctrl+3"))
    assert bar._undo.text() == "Undo with Ctrl 3"
    window.keyboard.set_key_map(with_keys())
    assert bar._undo.text() == ""


def test_the_first_window_names_the_keys_of_now(person: Person) -> None:
    page = person.program.first_window().page
    assert [hint._key for hint in page._hints] == ["H", "T", "Ctrl K", "?"]
    assert page._open.toolTip().endswith("(Ctrl+O)") and page._paste.toolTip().endswith("(Ctrl+V)")
    person.program.keyboard.set_key_map(with_keys(paste="Ctrl+6", palette="Ctrl+P"))
    assert [hint._key for hint in page._hints if not hint.isHidden()] == ["Ctrl P"]
    assert page._paste.toolTip().endswith("(Ctrl+6)") and "(" not in page._open.toolTip()
