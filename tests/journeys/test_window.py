from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QPushButton

from clipper.domain.clipping import ClippingId
from clipper.domain.passage import Colour
from clipper.ui.actions import ACTIONS, SPECS
from clipper.ui.app import Program
from clipper.ui.main_window import bulk_desk
from clipper.ui.main_window.facts import facts_of
from clipper.ui.welcome import Welcome
from tests.journeys.conftest import Person, Start
from tests.pixels import colours_in

Key, Mod = Qt.Key, Qt.KeyboardModifier

AT_START = "sidebar searchField clippingList reader inspector passageCards statusStrip infoBar".split()


def test_widgets_carry_their_names_at_start_and_the_others_when_they_were_wanted_once(person: Person) -> None:
    def missing(names: list[str]) -> set[str]:
        return set(names) - {widget.objectName() for widget in QApplication.allWidgets()}

    assert not missing(AT_START)
    person.drag("голова комісії")
    person.qtbot.waitUntil(lambda: not missing(["highlightToolbar"]))
    person.press(Key.Key_T)
    person.press(Key.Key_Escape)
    for wanted in ("find", "palette", "shortcuts", "preferences", "tag_manager"):
        person.window.commands.run(wanted)
    late = "tagPopover tagField noteField findBar commandPalette shortcutsSheet preferences tagManager".split()
    assert not missing(late)


def test_the_list_leads_to_the_article(person: Person) -> None:
    person.window.clipping_list.setFocus()
    person.press(Key.Key_J)
    person.qtbot.waitUntil(lambda: person.text.startswith("A second clipping"))
    person.press_cyrillic("л")
    person.qtbot.waitUntil(lambda: person.text.startswith("Рада порту"))
    person.press(Key.Key_Return)
    assert person.focus() is person.article
    person.press(Key.Key_Backspace)
    assert person.window.clipping_list.isAncestorOf(person.focus())


def test_f6_goes_round_the_panes(person: Person) -> None:
    seen = []
    person.drag("голова комісії")
    person.press(Key.Key_H)
    for _ in range(6):
        person.press(Key.Key_F6)
        panes = ("clipping_list", "reader", "inspector", "sidebar", "strip")
        seen.append(next(pane for pane in panes if getattr(person.window, pane).isAncestorOf(person.focus())))
    assert seen == ["inspector", "sidebar", "strip", "clipping_list", "clipping_list", "reader"]
    person.press(Key.Key_F6, Mod.ShiftModifier)
    assert person.focus() is person.window.clipping_list.view
    person.press(Key.Key_F6, Mod.ShiftModifier)
    assert person.focus() is person.window.clipping_list.search_field


def test_space_pages_through_the_article_but_presses_a_button(person: Person) -> None:
    person.press(Key.Key_Space)
    assert person.article.verticalScrollBar().value() > 0
    button = person.article.byline.tags.findChild(QPushButton)
    button.setFocus()
    person.press(Key.Key_Space)
    assert person.focus().objectName() == "tagField"


def test_several_are_starred_and_unstarred_at_once_but_not_too_many(
    person: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    bulk = person.window.workspace.opened_library.bulk

    def starred() -> list[bool]:
        return [marks.starred for marks in bulk.marks([ClippingId("a.txt"), ClippingId("b.md")])]

    person.press(Key.Key_S)
    person.window.commands.run("select_all_clippings")
    seen = []
    for _ in range(3):
        person.press(Key.Key_S)
        seen.append(starred())
    assert seen == [[True, True], [False, False], [True, True]]
    monkeypatch.setattr(bulk_desk, "MOST_AT_ONCE", 1)
    for key in (Key.Key_S, Key.Key_E):
        person.press(key)
    assert starred() == [True, True]
    assert "at once" in person.window.strip._said.text()


def test_column_holds_about_68_characters_in_either_language(start: Start) -> None:
    for file in ("a.txt", "b.md"):
        person = start(file)
        width = person.article.column.width()
        assert 480 < width < 640
        assert (width > 550) == (file == "a.txt")
        person.window.close()


def test_place_is_kept_when_the_theme_or_the_width_changes(person: Person) -> None:
    person.article.go_to(person.span("Абзац номер 15").start)
    person.press(Key.Key_L, Mod.ControlModifier | Mod.ShiftModifier)
    assert person.text[person.article.place() :].startswith("Абзац номер 15")
    person.window.resize(1100, 800)
    assert person.text[person.article.place() :].startswith("Абзац номер 15")


def test_narrow_window_gives_the_lists_place_to_the_passages(start: Start) -> None:
    person = start(size=(900, 600))
    assert person.window.clipping_list.isVisible() and not person.window.inspector.isVisible()
    person.press(Key.Key_I)
    assert person.window.inspector.isVisible() and not person.window.clipping_list.isVisible()
    person.press(Key.Key_I)
    assert person.window.clipping_list.isVisible()


def test_dark_paper_is_dark(person: Person) -> None:
    person.press(Key.Key_L, Mod.ControlModifier | Mod.ShiftModifier)
    corner = person.article.viewport().grab().toImage().pixelColor(4, 4)
    assert corner.name() == "#1f2023"
    whole = person.window.grab().toImage()
    assert whole.pixelColor(4, 4).name() == "#17181a" and whole.pixelColor(4, whole.height() - 4).name() == "#17181a"


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("binary.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "does not hold text"),
        ("empty.txt", b"", "is empty"),
    ],
)
def test_a_bad_file_gets_a_readable_page_and_the_rest_works(
    start: Start, library_folder: Path, name: str, data: bytes, words: str
) -> None:
    (library_folder / name).write_bytes(data)
    person = start(name)
    page = person.window.reader._page
    assert page.isVisible() and words in page.accessibleName()
    person.window.open_clipping("a.txt")  # type: ignore[arg-type]
    person.qtbot.waitUntil(lambda: person.article.isVisible())
    assert person.text.startswith("Рада порту")


def test_a_huge_text_is_refused_at_once(start: Start, library_folder: Path) -> None:
    with (library_folder / "huge.txt").open("wb") as file:
        file.truncate(200_000_000)
    begun = time.monotonic()
    person = start("huge.txt")
    assert "too large" in person.window.reader._page.accessibleName()
    assert time.monotonic() - begun < 3


def test_a_garbage_notes_file_is_kept_named_and_marking_goes_on(start: Start, library_folder: Path) -> None:
    (library_folder / "a.txt.notes.json").write_bytes(b"{not json")
    person = start()
    assert person.window.info_bar.isVisible()
    kept = list(library_folder.glob("a.txt.notes.damaged-*.json"))
    assert [path.read_bytes() for path in kept] == [b"{not json"]
    person.drag("голова комісії")
    person.press(Key.Key_H)
    assert person.saved_quotes() == ["голова комісії"]


def test_notes_of_a_newer_clipper_are_shown_and_not_changed(start: Start, library_folder: Path) -> None:
    person = start()
    person.drag("голова комісії")
    person.press(Key.Key_H)
    person.saved()
    person.window.close()
    path = library_folder / "a.txt.notes.json"
    newer = path.read_text(encoding="utf-8").replace('"clip:version": 1', '"clip:version": 99')
    path.write_text(newer, encoding="utf-8")
    later = start()
    assert later.cards() == ["голова комісії"] and later.window.info_bar.isVisible()
    later.drag("Депутати")
    later.press(Key.Key_H)
    star = later.window.reader.explained()["star"]
    star.click()
    assert later.cards() == ["голова комісії"] and not star.isChecked()
    later.window.close()
    assert path.read_text(encoding="utf-8") == newer


def test_library_switch_saves_first(start: Start, library_folder: Path, tmp_path: Path, qapp: QApplication) -> None:
    person = start()
    program = next(
        child for child in qapp.children() if isinstance(child, Program) and person.window in child.windows
    )
    other = tmp_path / "other"
    other.mkdir()
    (other / "x.txt").write_text("Інша бібліотека.", encoding="utf-8")
    person.article.select(person.span("голова комісії"))
    person.press(Key.Key_H)
    program.switch_to(other)
    assert "голова комісії" in (library_folder / "a.txt.notes.json").read_text(encoding="utf-8")
    assert [window.workspace.library.folder for window in program.windows] == [other]


def test_an_empty_folder_says_so(start: Start, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    person = start(None, folder=empty)
    assert person.window.clipping_list.view.model().rowCount() == 0


def test_a_last_library_that_is_gone_is_told(qapp: QApplication, tmp_path: Path) -> None:
    program = Program(qapp)
    from clipper.domain.errors import FolderMissing

    window = program.first_window(FolderMissing(folder=tmp_path / "gone"))
    page = window.centralWidget()
    assert isinstance(page, Welcome) and "There is no folder" in page._fault.text()
    program.close_all()


SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
import clipper.ui.app as app
import clipper.ui.app.program
begin = app.program.MainWindow.start
def start(self, clipping=None):
    begin(self, clipping)
    def mark():
        session = self.workspace.current
        if session is None:
            QTimer.singleShot(20, mark)
            return
        self.workspace.highlight(0, 4, self.desk.colour)
        print("marked", flush=True)
    QTimer.singleShot(20, mark)
app.program.MainWindow.start = start
sys.exit(app.run(Path(sys.argv[1]), "a.txt"))
"""


@pytest.mark.skipif(os.name == "nt", reason="needs SIGTERM")
def test_sigterm_saves_before_it_ends(library_folder: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", SCRIPT, str(library_folder)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None and process.stdout.readline() == "marked\n"
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=20) == 0
    process.stdout.close()
    assert '"exact": "Рада"' in (library_folder / "a.txt.notes.json").read_text(encoding="utf-8")


def test_switching_the_theme_repaints_every_pane(person: Person) -> None:
    person.drag("голова комісії")
    person.press(Key.Key_3)
    person.press(Key.Key_Escape)
    look = person.window.look
    for name in ("dark", "sepia", "high-contrast-dark"):
        look.set_theme(name)
        theme, band = look.theme, look.theme.bands[Colour.BLUE]
        image = person.window.grab().toImage()
        seen = {
            pane: colours_in(image, QRect(left, 60, right - left, 640))
            for pane, (left, right) in {"list": (214, 500), "read": (560, 1120), "insp": (1170, 1430)}.items()
        }
        assert {theme.list.name(), theme.sel.name()} <= seen["list"]
        assert {theme.read.name(), theme.ink.name(), band.fill.name()} <= seen["read"]
        assert {theme.insp.name(), theme.raised.name(), band.stroke.name()} <= seen["insp"]
        assert not {"#fffefc", "#f8f7f4", "#1d1c1a"} & (seen["list"] | seen["read"] | seen["insp"])


def test_the_menu_names_what_undo_would_undo(person: Person) -> None:
    bar = person.window.menuBar()
    undo, redo = bar.findChild(QAction, "undo"), bar.findChild(QAction, "redo")
    assert not undo.isEnabled()
    person.drag("голова комісії")
    person.press(Key.Key_H)
    assert undo.isEnabled() and undo.text() == "&Undo highlight\tCtrl+Z"
    undo.trigger()
    assert redo.text() == "&Redo highlight\tCtrl+Shift+Z" and person.cards() == []


def test_every_command_is_there_and_none_hurts_where_it_does_not_apply(person: Person) -> None:
    window, quiet = (
        person.window,
        ("open_folder", "import_files", "import_folder", "show_in_folder", "open_data_folder"),
    )
    assert window.commands.missing == []
    person.drag("голова комісії")
    person.press(Key.Key_H)
    before = person.saved()
    states: list[Callable[[], object]] = [
        partial(window.commands.run, "go_passages"),
        partial(window.commands.run, "go_starred"),
        partial(window.commands.run, "go_all"),
    ]
    for enter in states:
        enter()
        facts = facts_of(window)
        for spec in ACTIONS:
            if not spec.is_submenu and not spec.applies(facts):
                assert not window.commands.run(spec.id), spec.id
        assert facts_of(window) == facts
    assert person.saved() == before
    for spec in ACTIONS:
        if spec.id not in (*quiet, "new_window", "close_window", "quit"):
            window.commands.run(spec.id)
    assert window.isVisible() and not window.info_bar.words().startswith("Something went wrong")


def test_the_board_offers_nothing_of_the_article(person: Person) -> None:
    person.window.commands.run("find")
    person.type("порт")
    person.window.commands.run("go_passages")
    for name in ("next_hit", "toggle_inspector", "find", "star", "caret"):
        assert not SPECS[name].applies(facts_of(person.window)), name


def test_geometry_theme_and_panes_come_back(start: Start) -> None:
    first = start(size=(780, 600))  # the offscreen screen is 800 px wide
    first.press(Key.Key_I)
    first.press(Key.Key_I)
    first.press(Key.Key_L, Mod.ControlModifier | Mod.ShiftModifier)
    first.window.close()
    program = Program(QApplication.instance())
    window = program.open_library(first.folder)
    assert (window.width(), window.height()) == (780, 600)
    assert not window.inspector.isVisible() and program.look.theme.name == "dark"
    program.close_all()


def test_a_link_asks_before_it_opens_a_browser(start: Start, library_folder: Path) -> None:
    (library_folder / "c.md").write_text("See [the port](https://port.example/x).\n", encoding="utf-8")
    person = start("c.md")
    person.click(person.span("the port").start + 2)
    words = [button.text() for button in person.window.info_bar.findChildren(QPushButton)]
    assert "Open in browser" in words and "Copy link" in words
    next(
        button for button in person.window.info_bar.findChildren(QPushButton) if button.text() == "Copy link"
    ).click()
    assert QApplication.clipboard().text() == "https://port.example/x"


def test_copied_words_are_those_of_the_clipping(person: Person) -> None:
    person.article.select(person.span("20\u00a0листопада"))
    person.press(Key.Key_C, Mod.ControlModifier)
    assert QApplication.clipboard().text() == "20\u00a0листопада"
