"""Every control of the preferences takes effect at once, in all windows, and is kept over a restart and a kill."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from clipper.domain.passage import Colour
from clipper.domain.views import View, ViewKind
from clipper.ui.look import motion
from clipper.ui.look.choices import ChoiceBox, SegmentedChoice
from clipper.ui.look.slider import Slider
from clipper.ui.main_window.main_window import MainWindow
from clipper.ui.preferences import PageName, Preferences
from clipper.ui.preferences.faces import FaceView
from clipper.ui.preferences.shortcuts_page import ShortcutsPage
from clipper.ui.preferences.storage_page import PlaceBox
from clipper.ui.settings import Settings, load_settings
from tests.journeys.conftest import Person, Start

Key, Mod = Qt.Key, Qt.KeyboardModifier
Ctrl = Mod.ControlModifier
WORDS = "Депутати не пояснили"


class Owner:
    """A person at the preferences, opened by their key."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.settings = person.program.settings
        person.press(Key.Key_Comma, Ctrl)
        card = person.window.findChild(Preferences, "preferences")
        assert isinstance(card, Preferences) and card.is_open
        self.card = card

    def control(self, page: PageName, name: str) -> QWidget:
        self.card.turn_to(page)
        found = self.card.page.findChild(QWidget, name)
        assert found is not None, name
        return found

    def toggle(self, page: PageName, name: str) -> None:
        switch = self.control(page, name)
        assert isinstance(switch, QAbstractButton)
        self.card.page.area.ensureWidgetVisible(switch)
        QTest.mouseClick(switch, Qt.MouseButton.LeftButton)

    def choose(self, page: PageName, name: str, value: str) -> None:
        box = self.control(page, name)
        match box:
            case ChoiceBox():
                box.setFocus()
                place = [box.itemData(nth) for nth in range(box.count())].index(value)
                while box.currentIndex() != place:
                    QTest.keyClick(box, Key.Key_Down if box.currentIndex() < place else Key.Key_Up)
            case SegmentedChoice():
                place = box._values.index(value)
                while box.currentIndex() != place:
                    QTest.keyClick(box, Key.Key_Right if box.currentIndex() < place else Key.Key_Left)

    def slide(self, page: PageName, name: str, by: int) -> None:
        slider = self.control(page, name)
        assert isinstance(slider, Slider)
        for _ in range(abs(by)):
            QTest.keyClick(slider, Key.Key_Right if by > 0 else Key.Key_Left)

    def write(self, page: PageName, name: str, words: str) -> None:
        field = self.control(page, name)
        assert isinstance(field, QLineEdit)
        field.setFocus()
        field.selectAll()
        self.person.type(words)

    def close(self) -> None:
        self.card.close()


@pytest.fixture
def owner(person: Person) -> Owner:
    return Owner(person)


def another(person: Person) -> Person:
    window = person.program.another_window(person.window)
    window.resize(1440, 900)
    person.qtbot.waitUntil(lambda: window.workspace.current is not None, timeout=5000)
    person.window.activateWindow()  # the person goes on where they were: keys go to the window in front
    person.qtbot.waitUntil(person.window.isActiveWindow)
    return Person(person.qtbot, window, person.folder, person.program)


def kept(person: Person) -> Settings:
    """What lies on the disk when everything has settled, as a start after a kill would read it."""
    program = person.program
    person.qtbot.waitUntil(lambda: not program._saving.isActive(), timeout=1000)
    return load_settings(program.state.settings)


def test_the_text_is_set_anew_at_once_in_both_windows(owner: Owner) -> None:
    windows = [owner.person.window, another(owner.person).window]
    page, highlights = PageName.READING, PageName.HIGHLIGHTS
    for change, styled, after in (
        (lambda: owner.slide(page, "text_zoom", 5), "zoom", 1.25),
        (lambda: owner.slide(page, "line_spacing", 3), "leading", 1.7),
        (lambda: owner.choose(page, "column", "narrow"), "characters", 60),
        (lambda: owner.toggle(page, "is_justified"), "is_justified", True),
        (lambda: owner.toggle(page, "is_hyphenated"), "is_hyphenated", True),
        (lambda: owner.toggle(highlights, "are_margin_notes_shown"), "are_margin_notes_shown", False),
        (lambda: owner.toggle(highlights, "are_patterns_shown"), "are_patterns_shown", True),
    ):
        change()
        assert {getattr(window.reader.article._style, styled) for window in windows} == {after}, styled
    found = kept(owner.person)
    assert (found.text_zoom, found.line_spacing, found.column, found.is_justified) == (125, 170, "narrow", True)
    owner.card.turn_to(page)
    QTest.mouseClick(owner.card.page.restore_button, Qt.MouseButton.LeftButton)
    assert {window.reader.article._style.zoom for window in windows} == {1.0}
    QTest.mouseClick(owner.card.page.undo_button, Qt.MouseButton.LeftButton)
    assert {window.reader.article._style.zoom for window in windows} == {1.25}


def test_theme_face_size_and_motion_are_those_of_the_whole_program(owner: Owner) -> None:
    person, look = owner.person, owner.person.window.look
    owner.choose(PageName.GENERAL, "theme", "sepia")
    assert look.theme.name == "sepia"
    paper = person.article.viewport().grab().toImage().pixelColor(2, 300)
    assert paper.name().upper() == "#F7EFDE"
    view = owner.control(PageName.READING, "reading_face").findChild(FaceView)
    assert isinstance(view, FaceView)
    view.setFocus()
    person.press(Key.Key_Down)
    assert look.reading_family == "system-serif"
    owner.slide(PageName.ACCESSIBILITY, "interface_zoom", 4)
    assert look.px(100) == 120
    motion.force(True)
    assert motion.is_on()
    owner.toggle(PageName.ACCESSIBILITY, "is_motion_reduced")
    assert not motion.is_on()
    motion.force(False)
    owner.toggle(PageName.ACCESSIBILITY, "theme")
    assert look.theme.name == "high-contrast-light"
    found = kept(person)
    assert (found.reading_face, found.interface_zoom, found.is_motion_reduced) == ("system-serif", 120, True)
    QTest.mouseClick(owner.card.page.restore_button, Qt.MouseButton.LeftButton)
    assert (owner.settings.interface_zoom, owner.settings.is_motion_reduced, owner.settings.theme) == (
        100, False, "system"
    )  # fmt: skip


def test_the_name_is_written_into_whatever_is_made_from_now_on(owner: Owner) -> None:
    person = owner.person
    owner.write(PageName.GENERAL, "creator", "Олена  Ткач ")
    owner.close()
    person.article.setFocus()
    person.drag(WORDS)
    person.press(Key.Key_1)
    person.window.workspace.tag_clipping(["порт"])
    person.window.workspace.note_clipping("Перевірити.")
    person.window.workspace.opened_library.bulk.tag(["b.md"], ["суд"])  # type: ignore[list-item]
    items = [*person.saved()["items"], *person.saved("b.md")["items"]]
    assert [item["creator"]["name"] for item in items] == ["Олена Ткач"] * 4
    assert kept(person).creator == "Олена Ткач"


def test_what_colours_mean_is_the_librarys_and_can_be_undone(owner: Owner) -> None:
    person, look = owner.person, owner.person.window.look
    other = another(person)
    owner.write(PageName.HIGHLIGHTS, "meaning.pink", "Спірне")
    person.press(Key.Key_Return)
    book = person.folder / "clipper-library.json"
    person.qtbot.waitUntil(lambda: book.exists() and "Спірне" in book.read_text("utf-8"))
    for window in (person.window, other.window):
        assert "Спірне" in window.desk.toolbar.toolbar.findChild(QWidget, "highlight_pink").toolTip()
    assert owner.card.is_open
    owner.close()
    person.article.setFocus()
    person.drag(WORDS)
    person.press(Key.Key_5)
    model = person.window.inspector._cards
    assert "Спірне" in model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    person.press(Key.Key_Z, Ctrl)
    person.press(Key.Key_Z, Ctrl)
    assert look.colour_meaning(Colour.PINK) == "Doubtful"
    person.qtbot.waitUntil(lambda: "Спірне" not in (book.read_text("utf-8") if book.exists() else ""))


def test_toolbar_tags_and_list_follow(owner: Owner) -> None:
    person = owner.person
    other = another(person)
    owner.toggle(PageName.HIGHLIGHTS, "is_toolbar_shown")
    owner.choose(PageName.TAGS, "tag_order", "name")
    owner.toggle(PageName.TAGS, "are_tag_colours_shown")
    assert person.window.look.tag_hue("порт") == person.window.look.theme.ink3
    owner.choose(PageName.LIST, "density", "compact")
    owner.choose(PageName.LIST, "sort", "title")
    for window in (person.window, other.window):
        person.qtbot.waitUntil(lambda window=window: first_row(window) == "b.md")
        assert window.clipping_list.view.rowHeight(0) == 76
    owner.choose(PageName.LIST, "sort", "added")
    owner.toggle(PageName.GENERAL, "reopens_last")
    found = kept(person)
    assert (found.is_toolbar_shown, found.tag_order, found.are_tag_colours_shown) == (False, "name", False)
    assert (found.density, found.sort, found.reopens_last) == ("compact", "added", False)
    owner.close()
    person.article.setFocus()
    person.drag(WORDS)
    QTest.qWait(0)
    assert not person.window.desk.toolbar.toolbar.isVisible()
    for page in (PageName.HIGHLIGHTS, PageName.TAGS, PageName.LIST, PageName.GENERAL):
        owner.card.open_page(page)
        QTest.mouseClick(owner.card.page.restore_button, Qt.MouseButton.LeftButton)
        assert not owner.card.page.restore_button.isEnabled(), page
    defaults = Settings()
    for name in ("is_toolbar_shown", "tag_order", "are_tag_colours_shown", "density", "sort", "reopens_last"):
        assert getattr(owner.settings, name) == getattr(defaults, name), name


def first_row(window: MainWindow) -> str:
    return str(window.workspace.rows.clipping(0).id)


def test_a_key_is_taken_from_another_command_and_shown_everywhere(owner: Owner) -> None:
    person = owner.person
    other = another(person)
    owner.card.turn_to(PageName.SHORTCUTS)
    page = owner.card.page
    assert isinstance(page, ShortcutsPage)
    line = page.lines["star"]
    QTest.mouseClick(line.buttons[0], Qt.MouseButton.LeftButton)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_K, Ctrl)  # a bare letter waits for a second one
    take = line.question.take
    assert take.isVisible() and take.text() == "Take it from “All commands…”"
    QTest.mouseClick(take, Qt.MouseButton.LeftButton)
    for window in (person.window, other.window):
        bar = window.menuBar()
        assert bar.findChild(QAction, "star").text().endswith("\tCtrl+K")
        assert "\t" not in bar.findChild(QAction, "palette").text()
        assert window.reader.explained()["star"].toolTip().endswith("(Ctrl+K)")
    owner.close()
    person.article.setFocus()
    person.press(Key.Key_S)
    assert not is_starred(person)
    person.press(Key.Key_K, Ctrl)
    assert is_starred(person)
    assert set(kept(person).keys) == {"star=Ctrl+K", "palette="}
    owner.card.open_page(PageName.SHORTCUTS)
    QTest.mouseClick(page.restore_button, Qt.MouseButton.LeftButton)
    assert person.window.keyboard.shown_keys("palette") == "Ctrl+K" and owner.settings.keys == ()
    owner.toggle(PageName.SHORTCUTS, "are_single_keys_on")
    owner.close()
    person.article.setFocus()
    person.press(Key.Key_S)
    assert is_starred(person) and not kept(person).are_single_keys_on


def is_starred(person: Person) -> bool:
    session = person.window.workspace.current
    return session is not None and session.notes.state.starred


def test_settings_are_on_the_disk_before_a_kill_could_take_them(
    start: Start, library_folder: Path, tmp_path: Path
) -> None:
    person = start()
    path = person.program.state.settings
    assert kept(person).last_library == str(library_folder)
    person.press(Key.Key_Comma, Ctrl)
    for _ in range(5):  # whoever goes on changing things does not put it off
        person.program.apply_settings()
        left = person.program._saving.remainingTime()
        assert 0 <= left <= 700
    person.window.browsing.show(View(ViewKind.STARRED))
    person.qtbot.waitUntil(lambda: load_settings(path).view == "starred", timeout=1000)


def test_storage_names_its_places_and_opens_them(owner: Owner, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    owner.card.turn_to(PageName.STORAGE)
    boxes = owner.card.page.findChildren(PlaceBox)
    for box in boxes:
        for button in box.findChildren(QAbstractButton):
            if button.isEnabled() and button.text() == "Open":
                QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert opened[0] == str(owner.person.folder)
    assert opened and all(Path(one).is_dir() for one in opened)
