"""The keyboard as the user has made it: bound anew, in two layouts, through the palette and the sheet."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView

from clipper.ui.actions import DEFAULT_KEYS, SPECS
from clipper.ui.command_palette import CommandPalette
from clipper.ui.main_window.commands import share_a_moment
from clipper.ui.shortcuts_sheet import ShortcutsSheet
from tests.journeys.conftest import Person

Key, Mod = Qt.Key, Qt.KeyboardModifier
Ctrl = Mod.ControlModifier


def bind(person: Person, action: str, *keys: str) -> None:
    keyboard = person.window.keyboard
    keyboard.set_key_map(keyboard.key_map.bound(action, keys))


def is_starred(person: Person) -> bool:
    session = person.window.workspace.current
    return session is not None and session.notes.state.starred


def palette(person: Person) -> CommandPalette:
    found = person.window.findChild(CommandPalette, "commandPalette")
    assert isinstance(found, CommandPalette)
    return found


def offered(person: Person) -> list[str]:
    model = palette(person).findChild(QListView).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def sheet_words(person: Person) -> list[str]:
    found = person.window.findChild(ShortcutsSheet, "shortcutsSheet")
    return [label.text() for label in found.findChildren(QLabel) if label.isVisibleTo(found)]


# Bound anew -------------------------------------------------------------------------------------------------------


def test_a_key_bound_anew_works_at_once_in_both_layouts_and_is_shown(person: Person) -> None:
    bind(person, "star", "W", "Ctrl+D")
    person.press(Key.Key_S)
    assert not is_starred(person)
    person.press_cyrillic("ц")
    assert is_starred(person)
    person.press(Key.Key_D, Ctrl)
    assert not is_starred(person)
    star = person.window.menuBar().findChild(QAction, "star")
    assert star.text().endswith("\tW")


def test_of_two_commands_on_one_key_the_users_own_is_done_and_the_conflict_is_named(person: Person) -> None:
    bind(person, "star", "E")
    person.press(Key.Key_E)
    session = person.window.workspace.current
    assert is_starred(person) and session is not None and not session.notes.state.archived
    conflicts = person.window.keyboard.key_map.conflicts(share_a_moment)
    assert [(conflict.key, set(conflict.ids)) for conflict in conflicts] == [("E", {"star", "archive"})]
    keyboard = person.window.keyboard
    keyboard.set_key_map(keyboard.key_map.restored())
    assert keyboard.key_map.conflicts(share_a_moment) == ()


def test_all_keys_of_a_command_can_be_taken_away(person: Person) -> None:
    bind(person, "star")
    person.press(Key.Key_S)
    assert not is_starred(person)


def test_single_keys_can_be_turned_off(person: Person) -> None:
    keyboard = person.window.keyboard
    keyboard.set_key_map(keyboard.key_map.with_single_keys(False))
    person.drag("голова комісії")
    person.press(Key.Key_H)
    person.press(Key.Key_2)
    assert person.cards() == []
    person.press(Key.Key_Space)  # means the article, and types nothing
    assert person.article.verticalScrollBar().value() > 0


@pytest.mark.parametrize("chord", ["gs", "пі"])
def test_a_chord_is_two_keys_in_either_layout(person: Person, chord: str) -> None:
    bind(person, "star", "G S")
    hints: list[str] = []
    person.window.keys.chord_changed.connect(hints.append)
    person.type(chord)
    assert is_starred(person) and hints == ["G", ""]


def test_typing_a_tag_is_no_command(person: Person) -> None:
    person.drag("голова комісії")
    person.press(Key.Key_T)
    person.type("gs порт")
    assert not is_starred(person)
    assert isinstance(person.focus(), QLineEdit) and person.focus().text() == "gs порт"


def test_keys_do_not_reach_the_article_through_the_tag_manager(person: Person) -> None:
    person.press(Key.Key_T, Ctrl | Mod.ShiftModifier)
    person.press(Key.Key_S)
    assert not is_starred(person)


# Palette ----------------------------------------------------------------------------------------------------------


def test_a_command_is_found_and_done_by_keys_alone(person: Person) -> None:
    person.press(Key.Key_K, Ctrl)
    person.type("star")
    person.press(Key.Key_Return)
    assert is_starred(person) and person.focus() is person.article and not palette(person).is_open


def test_the_palette_reads_the_wrong_layout(person: Person) -> None:
    person.press_cyrillic("л", Ctrl)
    person.type("іефк")
    person.press(Key.Key_Return)
    assert is_starred(person)


def test_the_palette_offers_only_what_applies_and_the_passage_first(person: Person) -> None:
    person.press(Key.Key_K, Ctrl)
    assert "Highlight the selection" not in offered(person) and offered(person)[0] == "Clipping"
    person.press(Key.Key_K, Ctrl)
    assert not palette(person).is_open
    person.drag("голова комісії")
    person.press(Key.Key_K, Ctrl)
    assert offered(person)[:2] == ["Passage", "Highlight the selection"]
    person.press(Key.Key_Return)
    assert person.cards() == ["голова комісії"]


def test_a_clipping_is_found_by_its_headline(person: Person) -> None:
    person.press(Key.Key_K, Ctrl)
    person.qtbot.waitUntil(lambda: "The port" in offered(person))
    person.type("the port")
    person.press(Key.Key_Return)
    person.qtbot.waitUntil(lambda: person.text.startswith("A second clipping"))


def test_tags_sources_libraries_and_clippings_of_other_views_are_gone_to(person: Person, tmp_path: Path) -> None:
    person.window.workspace.tag_clipping(["порт/зерно"])
    person.saved()
    person.window.settings.recent_libraries = (str(tmp_path / "other"),)
    (tmp_path / "other").mkdir()

    def choose(words: str, typed: str) -> None:
        person.press(Key.Key_K, Ctrl)
        person.qtbot.waitUntil(lambda: words in offered(person))
        person.type(typed)
        assert offered(person)[1] == words
        person.press(Key.Key_Return)

    window = person.window
    choose("Ledger", "ldgr")
    person.qtbot.waitUntil(lambda: [str(one) for one in ids(person)] == ["b.md"])
    choose("порт / зерно", "зерно")
    person.qtbot.waitUntil(lambda: [str(one) for one in ids(person)] == ["a.txt"])
    choose("The port", "еру зщке")
    person.qtbot.waitUntil(lambda: window.workspace.current.id == "b.md")
    window.commands.run("go_passages")
    choose("The port", "the port")
    assert window.boards.shown is None and window.reader.article.isVisible()
    choose("Clippings that need attention", "attention")
    assert window.boards.shown is not None
    choose(str(tmp_path / "other"), "other")
    person.qtbot.waitUntil(
        lambda: [one.workspace.library.folder for one in person.program.windows] == [tmp_path / "other"]
    )


def ids(person: Person) -> list[str]:
    rows = person.window.workspace.rows
    return [rows.clipping(row).id for row in range(len(rows))]


def test_every_entry_of_the_palette_is_a_command_of_the_window(person: Person) -> None:
    person.drag("голова комісії")
    for item in person.window.commands.palette_items():
        assert person.window.commands.has(item.id) and SPECS[item.id].words_alone
    assert {item.id for item in person.window.commands.palette_items()} <= set(DEFAULT_KEYS)


# Sheet ------------------------------------------------------------------------------------------------------------


def question_mark(person: Person) -> None:
    for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
        QApplication.sendEvent(person.focus(), QKeyEvent(kind, Key.Key_Question, Mod.ShiftModifier, "?"))


def test_the_sheet_opens_and_closes_by_question_mark_and_f1_and_shows_the_keys_in_force(person: Person) -> None:
    question_mark(person)
    assert "highlight in the last colour" in sheet_words(person) and "H" in sheet_words(person)
    bind(person, "highlight", "Ctrl+H")
    assert "Ctrl H" in sheet_words(person)
    question_mark(person)
    sheet = person.window.findChild(ShortcutsSheet, "shortcutsSheet")
    assert not sheet.is_open and person.focus() is person.article
    person.press(Key.Key_F1)
    assert sheet.is_open
    person.press(Key.Key_F1)
    assert not sheet.is_open


def test_the_letters_of_the_menus_do_not_take_the_find_bars_keys(person: Person) -> None:
    person.window.menuBar().setVisible(True)
    person.press(Key.Key_F, Ctrl)
    person.press(Key.Key_C, Mod.AltModifier)
    assert person.window.finder.bar.options.match_case
    person.press_cyrillic("с", Mod.AltModifier)
    assert not person.window.finder.bar.options.match_case


def test_alt_shows_the_menu_bar_only_when_it_was_pressed_alone(person: Person) -> None:
    bar = person.window.menuBar()
    is_shown = bar.isVisible()
    person.article.setFocus()
    for key in (Key.Key_Left, Key.Key_BracketLeft):
        person.press(key, Mod.AltModifier)
        assert bar.isVisible() == is_shown
    # Alt+Shift, which chooses another layout. `modifiers` as the system sends them: what was held before.
    alt, shift, none = Mod.AltModifier, Mod.ShiftModifier, Mod.NoModifier
    press, release = QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease
    for kind, key, held in (
        (press, Key.Key_Shift, none),
        (press, Key.Key_Alt, shift),
        (release, Key.Key_Shift, alt),
        (release, Key.Key_Alt, alt),
    ):
        QApplication.sendEvent(person.article, QKeyEvent(kind, key, held))
    assert bar.isVisible() == is_shown
    QApplication.sendEvent(person.article, QKeyEvent(press, Key.Key_Alt, none))
    QApplication.sendEvent(person.article, QKeyEvent(release, Key.Key_Alt, alt))
    assert bar.isVisible() != is_shown
