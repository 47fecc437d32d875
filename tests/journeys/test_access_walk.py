"""Every control of every screen: named, explained, large enough to hit, and ringed when the keyboard is there."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from clipper.domain.passage import Colour
from clipper.domain.views import View, ViewKind
from clipper.ui.app import Program
from clipper.ui.import_details.lines import LeftOutLine
from clipper.ui.look.card import Card
from clipper.ui.look.overlay import Popover
from clipper.ui.passages_board import PassagesBoard
from clipper.ui.preferences import PageName
from tests.journeys.access_kit import faults, name_of
from tests.journeys.conftest import Person


def mark(person: Person) -> None:
    """Two passages that overlap, one with a tag and a note; a tag on the clipping."""
    workspace = person.window.workspace
    first, second = person.span("Депутати не пояснили свого рішення"), person.span("свого рішення ніяк")
    passage = workspace.highlight(first.start, first.end, Colour.PINK)
    assert passage is not None
    workspace.tag(passage, ["to-verify"])
    workspace.annotate(passage, "Which?")
    workspace.end_typing()
    workspace.highlight(second.start, second.end, Colour.BLUE)
    workspace.tag_clipping(["port"])


def amiss(person: Person, *roots: QWidget | None) -> list[str]:
    """A root that was never made would pass unseen."""
    theme = person.program.look.theme
    assert None not in roots
    return [fault for root in roots if root is not None for fault in faults(root, theme.acc, theme.ink)]


def test_panes_and_what_stands_in_them(person: Person) -> None:
    mark(person)
    window = person.window
    assert amiss(person, window) == []
    window.inspector.show_tab("details")
    assert amiss(person, window.inspector) == []
    window.info_bar.show_undo("Highlight removed.")
    window.messages.ask_about_link("http://example.org")
    window.strip.set_import(1, 3, 1)
    assert amiss(person, window.info_bar, window.strip) == []
    window.clipping_list.select_all()
    assert amiss(person, window.clipping_list) == []
    window.resize(1200, 800)
    assert amiss(person, window.sidebar) == []


def test_what_floats_over_the_text(person: Person) -> None:
    mark(person)
    window, desk = person.window, person.window.desk
    window.finder.open()
    window.finder.bar.findChild(QLineEdit).setText("порт")
    assert amiss(person, window.finder.bar) == []
    window.finder.bar.close_bar()
    desk.step(1)
    desk.tag()
    assert amiss(person, desk.tags) == []
    person.press(Qt.Key.Key_Escape)
    window.panes.show_inspector(False)
    desk.note()
    assert amiss(person, desk.note_field.popover) == []
    desk.note_field.popover.close_popover()
    person.drag("Документи покажуть")
    person.qtbot.waitUntil(lambda: desk.toolbar._toolbar is not None and desk.toolbar._toolbar.isVisible())
    assert amiss(person, desk.toolbar._toolbar) == []
    window.toggle_palette()
    field = QApplication.focusWidget()
    assert field is not None and name_of(field) and field.accessibleDescription()


def test_cards_over_the_window(person: Person) -> None:
    mark(person)
    window = person.window
    window.imports.details.show_result(1, [LeftOutLine("a.pdf", "There is no text in it.", "/a.pdf", True)])
    for opening in (window.toggle_sheet, window.show_about, window.tags_desk.open, window.imports.details.open):
        opening()
        card = next(card for card in window.findChildren(Card) if card.is_open)
        assert amiss(person, card) == []
        card.close()


def test_forms_of_the_tag_manager(person: Person) -> None:
    mark(person)
    person.window.tags_desk.open()
    manager = person.window.tags_desk._manager
    assert manager is not None
    for ask in ("merge", "move", "colour", "delete", "new"):
        manager.view.selectAll()
        getattr(manager, f"_ask_{ask}")()
        assert amiss(person, manager) == [], ask
        manager._cancel_form()


def test_every_page_of_the_preferences(person: Person) -> None:
    for page in PageName:
        person.window.preferences.open(page)
        card = person.window.preferences._card
        assert card is not None and amiss(person, card) == [], page
        card.close()


def test_boards_and_empty_lists(person: Person) -> None:
    mark(person)
    window = person.window
    window.browsing.show(View(ViewKind.ATTENTION))
    assert window.boards.shown is not None and amiss(person, window.boards.shown) == []
    window.browsing.show(View(ViewKind.PASSAGES))
    board = window.boards.shown
    assert isinstance(board, PassagesBoard)
    person.qtbot.waitUntil(lambda: board.cards.rowCount() == 2)
    assert amiss(person, board) == []
    window.browsing.show(View(ViewKind.STARRED))
    person.qtbot.waitUntil(lambda: not window.workspace.rows)
    assert amiss(person, window.clipping_list) == []


def test_first_window(person: Person) -> None:
    program: Program = person.program
    program.settings.recent_libraries = (str(person.folder), "/gone")
    window = program.first_window()
    window.activateWindow()
    assert amiss(person, window) == []
    window.page.ask_where([person.folder / "a.txt"])
    assert amiss(person, *window.findChildren(Popover), *window.findChildren(Card)) == []
