"""The preferences: pages, keys, what is told and when, defaults and taking them back (DESIGN.md §9)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTranslator
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from clipper.domain.passage import Colour
from clipper.ui.look.switch import Switch
from clipper.ui.look.theme import THEMES
from clipper.ui.preferences import PageName
from clipper.ui.settings import Settings
from tests.pixels import colours_in
from tests.ui.preferences.conftest import Bench

# The offscreen platform says so of size hints, raise() and grabs; it is not about us.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key, Modifier = Qt.Key, Qt.KeyboardModifier


# The card


def test_up_and_down_turn_the_page_and_tab_goes_into_it(bench: Bench) -> None:
    bench.card.open()
    assert bench.focus() is bench.card.nav and bench.card.page_name is PageName.GENERAL
    bench.press(Key.Key_Down)
    bench.press(Key.Key_Down)
    assert bench.card.page_name is PageName.HIGHLIGHTS
    bench.press(Key.Key_Tab)
    assert bench.focus() is bench.control("meaning.yellow")


def test_ctrl_tab_turns_the_page_from_within_it_and_stays_within(bench: Bench) -> None:
    bench.open(PageName.GENERAL)
    bench.press(Key.Key_Return)
    assert bench.card.page.isAncestorOf(bench.focus())
    bench.press(Key.Key_Tab, Modifier.ControlModifier)
    assert bench.card.page_name is PageName.READING and bench.card.page.isAncestorOf(bench.focus())
    bench.press(Key.Key_Backtab, Modifier.ControlModifier | Modifier.ShiftModifier)
    bench.press(Key.Key_Backtab, Modifier.ControlModifier | Modifier.ShiftModifier)
    assert bench.card.page_name is PageName.STORAGE


def test_escape_closes_and_gives_the_focus_back(bench: Bench) -> None:
    bench.open(PageName.GENERAL)
    bench.press(Key.Key_Tab)
    bench.press(Key.Key_Escape)
    assert not bench.card.is_open and bench.told == [("closed",)] and bench.focus() is bench.opener


def test_tab_goes_round_with_the_cross_last(bench: Bench) -> None:
    bench.open(PageName.TAGS)
    bench.press(Key.Key_Backtab, Modifier.ShiftModifier)
    assert bench.focus() is bench.card.cross
    bench.press(Key.Key_Tab)
    assert bench.focus() is bench.card.nav


def test_the_card_opens_where_it_was_left(bench: Bench) -> None:
    bench.open(PageName.LIST)
    bench.card.close()
    bench.card.open()
    assert bench.card.page_name is PageName.LIST and bench.card.page.isVisible()


def test_every_control_has_a_name_and_says_how_it_is_used(bench: Bench) -> None:
    for name in PageName:
        bench.open(name)
        for widget in bench.card.findChildren(QWidget):
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy():
                assert widget.accessibleName(), (name, widget.objectName(), widget)
                assert widget.toolTip() or widget.accessibleDescription(), (name, widget.objectName(), widget)


def test_everything_clickable_is_large_enough(bench: Bench) -> None:
    for name in PageName:
        bench.open(name)
        for button in bench.card.page.findChildren(QAbstractButton):
            if button.isVisible():
                assert min(button.width(), button.height()) >= 28, (name, button.accessibleName(), button.size())


# What is told


def test_a_switch_is_a_check_box_that_space_and_a_click_on_its_words_turn(bench: Bench) -> None:
    bench.open(PageName.HIGHLIGHTS)
    switch = bench.control("is_toolbar_shown")
    assert isinstance(switch, Switch)
    assert QAccessible.queryAccessibleInterface(switch).role() == QAccessible.Role.CheckBox
    switch.setFocus()
    bench.press(Key.Key_Space)
    row = bench.control("is_toolbar_shownRow")
    QTest.mouseClick(row, Qt.MouseButton.LeftButton, Modifier.NoModifier, QPoint(20, 10))
    assert bench.told == [("is_toolbar_shown", False), ("is_toolbar_shown", True)]


def test_choosing_by_the_arrows_counts_at_once(bench: Bench) -> None:
    bench.open(PageName.GENERAL)
    box = bench.control("theme")
    box.setFocus()
    bench.press(Key.Key_Down)
    bench.press(Key.Key_Down)
    assert bench.told == [("theme", "light"), ("theme", "dark")]


def test_segments_and_sliders_tell_their_values(bench: Bench) -> None:
    bench.open(PageName.READING)
    bench.control("column").setFocus()
    bench.press(Key.Key_Right)
    bench.control("text_zoom").setFocus()
    bench.press(Key.Key_Right)
    bench.press(Key.Key_End)
    bench.control("line_spacing").setFocus()
    bench.press(Key.Key_Home)
    assert bench.told == [("column", "wide"), ("text_zoom", 105), ("text_zoom", 250), ("line_spacing", 130)]


def test_the_wheel_scrolls_and_changes_nothing(bench: Bench) -> None:
    bench.open(PageName.READING)
    for name in ("column", "text_zoom", "line_spacing"):
        control = bench.control(name)
        control.setFocus()
        place = control.mapTo(bench.window, control.rect().center())
        QTest.wheelEvent(bench.window.windowHandle(), place, QPoint(0, -120))
    bench.open(PageName.GENERAL)
    box = bench.control("theme")
    QTest.wheelEvent(bench.window.windowHandle(), box.mapTo(bench.window, box.rect().center()), QPoint(0, -120))
    assert bench.told == []


def test_the_name_is_told_while_it_is_typed_and_stays_as_typed(bench: Bench) -> None:
    bench.open(PageName.GENERAL)
    line = bench.control("creator")
    assert isinstance(line, QLineEdit)
    line.setFocus()
    for letter in "Ol K":
        QTest.keyClicks(line, letter)
    assert bench.settings.creator == "Ol K" and line.text() == "Ol K"


def test_a_name_can_be_put_right_in_its_middle(bench: Bench) -> None:
    bench.open(PageName.GENERAL)
    line = bench.control("creator")
    assert isinstance(line, QLineEdit)
    QTest.keyClicks(line, "Olena Koval")
    line.setCursorPosition(len("Olena "))
    QTest.keyClicks(line, " B. ")
    assert line.text().split() == ["Olena", "B.", "Koval"] and bench.settings.creator == "Olena B. Koval"


def test_showing_settings_tells_nothing(bench: Bench) -> None:
    for name in PageName:
        bench.open(name)
    other = Settings(theme="sepia", text_zoom=150, column="wide", density="compact", is_motion_reduced=True)
    bench.card.show_settings(other)
    bench.card.show_meanings({"pink": "To check"})
    assert bench.told == []
    bench.open(PageName.GENERAL)
    box = bench.control("theme")
    assert isinstance(box, QComboBox) and box.currentText() == "Sepia"


# Defaults


def test_restore_defaults_is_of_one_page_and_can_be_taken_back(bench: Bench) -> None:
    bench.settings.text_zoom, bench.settings.is_justified, bench.settings.theme = 150, True, "dark"
    bench.card.show_settings(bench.settings)
    bench.open(PageName.READING)
    bench.card.page.restore_button.setFocus()
    bench.press(Key.Key_Space)
    assert (bench.settings.text_zoom, bench.settings.is_justified, bench.settings.theme) == (100, False, "dark")
    assert not bench.card.page.restore_button.isEnabled() and bench.focus() is bench.card.page.undo_button
    bench.press(Key.Key_Space)
    assert (bench.settings.text_zoom, bench.settings.is_justified) == (150, True)
    assert bench.card.page.restore_button.isEnabled() and not bench.card.page.undo_button.isVisible()


def test_there_is_nothing_to_restore_at_first(bench: Bench) -> None:
    for name in PageName:
        bench.open(name)
        button = bench.card.page.restore_button
        assert not button.isEnabled() or name is PageName.SHORTCUTS  # one action has a key more, in this table
        assert button.isVisible() is (name is not PageName.STORAGE)


def test_taking_back_is_over_when_something_else_is_changed(bench: Bench) -> None:
    bench.settings.is_justified = True
    bench.card.show_settings(bench.settings)
    bench.open(PageName.READING)
    bench.click(bench.card.page.restore_button)
    bench.control("is_hyphenated").setFocus()
    bench.press(Key.Key_Space)
    assert not bench.card.page.undo_button.isVisible()


# Highlights


def test_a_meaning_counts_when_the_field_is_left_and_the_usual_one_is_none_of_the_users(bench: Bench) -> None:
    bench.open(PageName.HIGHLIGHTS)
    field = bench.control("meaning.pink")
    assert isinstance(field, QLineEdit) and field.text() == "Doubtful"
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, " To  check ")
    assert bench.told == []
    bench.press(Key.Key_Return)
    field.selectAll()
    QTest.keyClicks(field, "Doubtful")
    bench.press(Key.Key_Tab)
    assert bench.told == [("meanings_changed", {"pink": "To check"}), ("meanings_changed", {})]


def test_an_emptied_meaning_is_no_meaning(bench: Bench) -> None:
    bench.open(PageName.HIGHLIGHTS)
    bench.control("meaning.green").setFocus()
    bench.focus().selectAll()
    bench.press(Key.Key_Delete)
    bench.press(Key.Key_Escape)
    assert ("meanings_changed", {"green": ""}) in bench.told and not bench.card.is_open


def test_restoring_highlights_restores_meanings_too(bench: Bench) -> None:
    bench.card.show_meanings({"pink": "To check"})
    bench.open(PageName.HIGHLIGHTS)
    bench.click(bench.card.page.restore_button)
    bench.click(bench.card.page.undo_button)
    assert bench.told == [("meanings_changed", {}), ("meanings_changed", {"pink": "To check"})]
    assert bench.control("meaning.pink").text() == "To check"


@pytest.mark.parametrize("theme", THEMES)
def test_samples_are_painted_in_the_bands_of_the_theme(bench: Bench, theme: str) -> None:
    bench.look.set_theme(theme)
    bench.open(PageName.HIGHLIGHTS)
    painted = colours_in(bench.control("colourMeanings").grab().toImage())
    for colour in Colour:
        assert bench.look.theme.bands[colour].fill.name() in painted


def test_patterns_are_forced_and_said_so_with_high_contrast(bench: Bench) -> None:
    bench.open(PageName.HIGHLIGHTS)
    switch = bench.control("are_patterns_shown")
    bench.look.set_theme("high-contrast-dark")
    assert switch.isChecked() and not switch.isEnabled()
    bench.look.set_theme("light")
    assert not switch.isChecked() and switch.isEnabled() and bench.told == []


# Other pages


def test_high_contrast_gives_the_former_theme_back(bench: Bench) -> None:
    bench.settings.theme = "sepia"
    bench.card.show_settings(bench.settings)
    bench.open(PageName.ACCESSIBILITY)
    switch = bench.card.page.findChildren(Switch, "theme")[0]
    bench.click(switch)
    bench.click(switch)
    assert bench.told == [("theme", "high-contrast-light"), ("theme", "sepia")]


def test_an_installed_face_is_found_by_typing_and_chosen_by_the_arrows(bench: Bench) -> None:
    bench.open(PageName.READING)
    field = bench.control("faceFilter")
    field.setFocus()
    QTest.keyClicks(field, "source serif pro")
    bench.press(Key.Key_Down)
    assert bench.told == [("reading_face", "Source Serif Pro")]
    bench.press(Key.Key_Escape)
    assert field.text() == "" and bench.card.is_open


def test_the_faces_that_are_always_there_come_first(bench: Bench) -> None:
    bench.open(PageName.READING)
    view = bench.control("readingFaces")
    view.setFocus()
    bench.press(Key.Key_Down)
    bench.press(Key.Key_Down)
    bench.press(Key.Key_Home)
    assert bench.told == [("reading_face", "system-serif"), ("reading_face", "system-sans"), ("reading_face", "")]


def test_the_sample_shows_both_languages_at_the_largest_size(bench: Bench) -> None:
    bench.settings.text_zoom, bench.settings.line_spacing = 250, 200
    bench.card.show_settings(bench.settings)
    bench.open(PageName.READING)
    sample = bench.control("readingSample")
    step = 17 * 2.5 * 2.0 * bench.look.text_scale
    assert sample.height() >= 2 * step
    assert all(sample.lines(text, 400).lineCount() >= 1 for text in ("The harbour", "Порт"))


def test_the_tag_manager_is_asked_for(bench: Bench) -> None:
    bench.open(PageName.TAGS)
    bench.click(bench.control("openTagManager"))
    assert bench.told == [("tag_manager_requested",)]


def test_places_are_opened_and_their_paths_copied(bench: Bench, qtbot: QtBot) -> None:
    bench.open(PageName.STORAGE)
    box = bench.control("place.index")
    bench.click(box.open)
    bench.click(box.copy)
    assert QGuiApplication.clipboard().text() == str(box.place.path)
    assert bench.told == [("open_requested", box.place.path)] and box.copy.text() == "Copied"
    assert "48.3 MB" in box.size_words.text()
    missing = bench.control("place.mirror")
    assert not missing.open.isEnabled() and missing.size_words.text() == "Nothing yet"
    qtbot.waitUntil(lambda: box.copy.text() == "Copy path")


# Languages and sizes


class Longer(QTranslator):
    """A language whose words are all 40 % longer."""

    def isEmpty(self) -> bool:  # noqa: N802
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: ARG002
        more = round(len(text) * 0.4) + 1
        return text + ("ЩЖ" * more)[:more] if more < 8 else text + " ЩЖЩЖЩ" * (more // 6 + 1)


@pytest.fixture
def longer() -> Iterator[Longer]:
    translator = Longer()
    QCoreApplication.installTranslator(translator)
    yield translator
    QCoreApplication.removeTranslator(translator)


def test_the_language_changes_while_the_card_is_open(bench: Bench, qtbot: QtBot) -> None:
    bench.open(PageName.GENERAL)
    bench.control("language").setFocus()
    translator = Longer()
    QCoreApplication.installTranslator(translator)
    try:
        qtbot.waitUntil(lambda: bench.card.page.title.text().startswith("GeneralЩЖ"))
        assert bench.focus() is bench.control("language")
        assert bench.card.nav.currentItem().text().startswith("GeneralЩЖ")
    finally:
        QCoreApplication.removeTranslator(translator)
    qtbot.waitUntil(lambda: bench.card.page.title.text() == "General")
    assert bench.card.is_open and bench.card.page_name is PageName.GENERAL


def clipped(page: QWidget) -> list[str]:
    """The texts that have less room than they need."""
    found = []
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.text():
            needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            is_too_wide = not label.wordWrap() and label.sizeHint().width() > label.width()
            if needed > label.height() or is_too_wide:
                found.append(label.text())
    for control in (*page.findChildren(QAbstractButton), *page.findChildren(QComboBox)):
        if control.isVisible() and control.sizeHint().width() > control.width():
            found += [control.accessibleName()]
    for bar in page.findChildren(QTabBar):
        widths = [(bar.tabRect(nth).width(), bar.minimumTabSizeHint(nth).width()) for nth in range(bar.count())]
        if bar.isVisible() and any(width < needed for width, needed in widths):
            found += [bar.accessibleName()]
    return found


def _wait_until_nothing_is_clipped(qtbot: QtBot, card: QWidget) -> None:
    """Layouts come to rest with the events that are on their way."""

    def check() -> None:
        assert clipped(card) == []

    qtbot.waitUntil(check, timeout=1000)


@pytest.mark.parametrize(("size", "zoom"), [((1000, 760), 100), ((760, 520), 100), ((1000, 760), 150)])
def test_no_text_is_cut_in_a_longer_language(qtbot: QtBot, longer: Longer, size: tuple[int, int], zoom: int) -> None:
    _look_through(qtbot, size, zoom)


def test_no_text_is_cut_in_the_smallest_window_with_the_largest_text(qtbot: QtBot) -> None:
    _look_through(qtbot, (760, 520), 150)


def _look_through(qtbot: QtBot, size: tuple[int, int], zoom: int) -> None:
    bench = Bench(qtbot, size)
    bench.look.set_interface_zoom(zoom)
    for name in PageName:
        bench.open(name)
        _wait_until_nothing_is_clipped(qtbot, bench.card)
        rows = [row for row in bench.card.page.rows if row.isVisible()]
        room = bench.card.page.area.viewport().width()
        assert all(row.geometry().right() < room for row in rows), name


def test_what_the_keys_come_to_is_in_sight(qtbot: QtBot) -> None:
    bench = Bench(qtbot, (760, 520))
    bench.open(PageName.READING)
    bench.press(Key.Key_Backtab, Modifier.ShiftModifier)
    assert bench.focus() is bench.card.cross
    for _ in range(2):  # nothing to restore: the list of faces, then the field above it
        bench.press(Key.Key_Backtab, Modifier.ShiftModifier)
    field = bench.focus()
    assert field is bench.control("faceFilter")
    assert (
        bench.card.page.area.viewport()
        .rect()
        .contains(field.mapTo(bench.card.page.area.viewport(), field.rect().center()))
    )


def test_the_sample_divides_words_where_the_article_will(bench: Bench) -> None:
    bench.open(PageName.READING)
    sample = bench.control("readingSample")
    text = "Об’|єд|на|на гро|ма|да дві|чі пе|ре|лі|чи|ла чов|ни"
    whole = sample.lines(text, 150)
    bench.control("is_hyphenated").setFocus()
    bench.press(Key.Key_Space)
    divided = sample.lines(text, 150)
    assert whole.text().count("\u00ad") == 0 and divided.text().count("\u00ad") == text.count("|")
    assert divided.lineAt(0).textLength() != whole.lineAt(0).textLength()


def test_what_is_typed_is_told_when_the_window_gathers_everything(bench: Bench) -> None:
    bench.open(PageName.HIGHLIGHTS)
    bench.control("meaning.blue").setFocus()
    bench.focus().setText("")
    QTest.keyClicks(bench.focus(), "Speech")
    bench.card.flush()
    bench.card.flush()
    assert bench.told == [("meanings_changed", {"blue": "Speech"})]
