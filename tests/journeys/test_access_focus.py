"""By keys alone: the order of Tab, no traps, and a focus that is always somewhere."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from clipper.domain.clipping import ClippingId
from clipper.domain.passage import Colour
from clipper.domain.views import View, ViewKind
from clipper.ui.main_window.main_window import MainWindow
from clipper.ui.preferences import PageName
from tests.journeys.conftest import Person, Start

Key, Shift = Qt.Key, Qt.KeyboardModifier.ShiftModifier
TOUR = ["search", "list", "reader", "inspector", "sidebar", "strip"]
MOST_STOPS = 80


def pane_of(window: MainWindow, widget: QWidget | None) -> str:
    panes = {
        "search": window.clipping_list.search_field,
        "list": window.clipping_list,
        "reader": window.reader.parentWidget().parentWidget(),
        "inspector": window.inspector,
        "sidebar": window.sidebar,
        "strip": window.strip,
    }
    return next((name for name, pane in panes.items() if pane is widget or pane.isAncestorOf(widget)), "nowhere")


def tour(person: Person, key: Key) -> list[str]:
    """The panes that Tab leads through, from the search field until it is there again."""
    person.window.clipping_list.search_field.setFocus(Qt.FocusReason.TabFocusReason)
    first, panes = QApplication.focusWidget(), ["search"]
    for _ in range(MOST_STOPS):
        person.press(key, Shift if key == Key.Key_Backtab else Qt.KeyboardModifier.NoModifier)
        focus = QApplication.focusWidget()
        assert focus is not None and focus.isVisible()
        if focus is first:
            return panes
        if (pane := pane_of(person.window, focus)) != panes[-1]:
            panes.append(pane)
    raise AssertionError(f"a trap: {panes[-8:]}")


def mark(person: Person, words: str = "Депутати не пояснили") -> str:
    span = person.span(words)
    passage = person.window.workspace.highlight(span.start, span.end, Colour.PINK)
    assert passage is not None
    return passage


def test_tab_goes_through_the_panes_in_the_order_of_the_tour(person: Person) -> None:
    mark(person)
    window = person.window
    assert tour(person, Key.Key_Tab) == TOUR
    assert tour(person, Key.Key_Backtab) == [TOUR[0], *TOUR[:0:-1]]
    window.inspector.show_tab("details")
    window.info_bar.show_undo("Highlight removed.")
    assert tour(person, Key.Key_Tab) == TOUR
    window.reader.article.setFocus()
    window.panes.take_focus("list")
    while not window.reader.parentWidget().parentWidget().isAncestorOf(QApplication.focusWidget()):
        person.press(Key.Key_Tab)
    assert window.info_bar.isAncestorOf(QApplication.focusWidget()), "what stands above comes first"
    window.finder.open()
    window.clipping_list.select_all()
    assert tour(person, Key.Key_Tab)[:1] == ["search"]
    window.browsing.show(View(ViewKind.PASSAGES))
    window.sidebar.setFocus()
    seen = []
    for _ in range(8):
        person.press(Key.Key_Tab)
        seen.append(pane_of(window, QApplication.focusWidget()))
    assert {"reader", "sidebar", "strip"} <= set(seen) and "nowhere" not in seen


def test_tab_goes_round_in_every_width(start: Start) -> None:
    person = start(size=(900, 600))
    mark(person)
    assert tour(person, Key.Key_Tab) == ["search", "list", "reader", "sidebar", "strip"]
    person.window.resize(1200, 700)
    assert tour(person, Key.Key_Tab) == TOUR


# The way back


def test_every_card_gives_the_focus_back_where_it_was(person: Person) -> None:
    mark(person)
    window = person.window
    openers = {
        "palette": window.toggle_palette,
        "sheet": window.toggle_sheet,
        "about": window.show_about,
        "tags": window.tags_desk.open,
        "preferences": window.preferences.open,
        "import": window.imports.show_details,
        "tag clipping": window.desk.tag_clipping,
    }
    places = (person.article, window.clipping_list.view, window.sidebar.view, window.inspector.focusProxy())
    for place in places:
        for name, opening in openers.items():
            place.setFocus()
            opening()
            assert QApplication.focusWidget() is not place, name
            person.press(Key.Key_Escape)
            assert QApplication.focusWidget() is place, (name, place)


def test_esc_comes_back_from_the_strip(person: Person) -> None:
    window = person.window
    window.strip.take_focus()
    person.press(Key.Key_Escape)
    assert QApplication.focusWidget() is person.article
    window.browsing.show(View(ViewKind.PASSAGES))
    window.strip.take_focus()
    person.press(Key.Key_Escape)
    assert pane_of(window, QApplication.focusWidget()) == "reader"


def test_cards_over_cards_give_the_focus_back_one_by_one(person: Person) -> None:
    window = person.window
    window.preferences.open(PageName.READING)
    inside = QApplication.focusWidget()
    window.toggle_palette()
    person.press(Key.Key_Escape)
    assert QApplication.focusWidget() is inside
    window.tags_desk.open()
    person.press(Key.Key_Escape)
    person.press(Key.Key_Escape)
    assert QApplication.focusWidget() is person.article


def test_a_card_whose_opener_is_gone_gives_the_focus_to_the_text(person: Person) -> None:
    window = person.window
    window.inspector.show_tab("details")
    window.inspector.findChild(QWidget, "clippingSourceField").setFocus()
    window.toggle_sheet()
    window.panes.show_inspector(False)
    person.press(Key.Key_Escape)
    assert QApplication.focusWidget() is person.article


def test_finding_and_writing_notes_lead_back_to_the_text(person: Person) -> None:
    mark(person)
    person.press(Key.Key_BracketRight)
    for key, modifiers in (
        (Key.Key_F, Qt.KeyboardModifier.ControlModifier),
        (Key.Key_N, Qt.KeyboardModifier.NoModifier),
        (Key.Key_T, Qt.KeyboardModifier.NoModifier),
    ):
        person.press(key, modifiers)
        assert person.focus() is not person.article
        person.press(Key.Key_Escape)
        assert person.focus() is person.article
    person.press(Key.Key_I)
    person.press(Key.Key_N)
    assert person.focus() is not person.article
    person.press(Key.Key_Escape)
    assert person.focus() is person.article


# Never lost


def is_somewhere() -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and focus.isVisible() and focus.isEnabled()


def test_the_focus_is_not_lost_with_what_had_it(person: Person) -> None:
    mark(person)
    window = person.window
    person.press(Key.Key_BracketRight)
    window.inspector.setFocus()
    person.press(Key.Key_Delete)  # the last card
    assert is_somewhere() and person.saved_quotes() == []
    window.info_bar.findChildren(QWidget)[0].window().focusNextPrevChild(True)
    person.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert is_somewhere() and len(person.saved_quotes()) == 1
    window.clipping_list.setFocus()
    person.press(Key.Key_E)
    person.qtbot.waitUntil(lambda: len(window.workspace.rows) == 1)
    assert is_somewhere()
    for keys in ("GS", "GP", "GA", "GN", "GU", "GA"):
        for letter in keys:
            person.press(getattr(Key, f"Key_{letter}"))
            assert is_somewhere(), keys
    window.inspector.setFocus()
    window.resize(1000, 700)
    assert is_somewhere()
    window.resize(800, 600)
    assert is_somewhere()


def test_the_undo_bar_takes_the_focus_not_with_it(person: Person) -> None:
    mark(person)
    person.press(Key.Key_BracketRight)
    person.press(Key.Key_Delete)
    for way in (person.window.info_bar.remove_undo, lambda: person.press(Key.Key_Space)):
        person.window.info_bar.show_undo("Highlight removed.")
        person.window.info_bar.findChildren(QWidget, options=Qt.FindChildOption.FindChildrenRecursively)
        button = next(one for one in person.window.info_bar.findChildren(QWidget) if one.accessibleName() == "Undo")
        button.setFocus(Qt.FocusReason.TabFocusReason)
        way()
        assert is_somewhere() and pane_of(person.window, QApplication.focusWidget()) == "reader"


def test_the_headline_that_was_written_gives_the_focus_to_the_text(person: Person) -> None:
    person.article.header.edit_title()
    assert isinstance(QApplication.focusWidget(), QLineEdit)
    person.press(Key.Key_Escape)
    assert person.focus() is person.article


def test_another_language_leaves_the_focus_in_the_new_window(person: Person) -> None:
    program, old = person.program, person.window
    program.settings.language = "uk"
    program.apply_settings()
    person.qtbot.waitUntil(lambda: program.windows != [old] and len(program.windows) == 1)
    window = program.windows[0]
    window.activateWindow()
    person.qtbot.waitUntil(lambda: window.workspace.current is not None)
    assert is_somewhere() and QApplication.focusWidget().window() is window


def test_another_clipping_that_cannot_be_shown_keeps_the_focus(person: Person) -> None:
    (person.folder / "c.html").write_bytes(b"")
    person.window.workspace.refresh()
    person.qtbot.waitUntil(lambda: len(person.window.workspace.rows) == 3)
    person.window.open_clipping(ClippingId("c.html"))
    person.qtbot.waitUntil(lambda: person.window.workspace.current_id == "c.html")
    person.press(Key.Key_Return)
    assert is_somewhere()


def test_f7_turns_to_the_text_where_there_is_one_page(start: Start) -> None:
    person = start(size=(800, 600))
    person.window.clipping_list.setFocus()
    person.press(Key.Key_Backspace)
    person.window.panes.show_list_page()
    person.window.clipping_list.setFocus()
    person.press(Key.Key_F7)
    assert person.focus() is person.article and person.article.isVisible() and person.article.is_in_caret_mode


def test_finding_and_stepping_turn_to_the_text_where_there_is_one_page(start: Start) -> None:
    person = start(size=(800, 600))
    mark(person)
    for key, modifiers in (
        (Key.Key_F, Qt.KeyboardModifier.ControlModifier),
        (Key.Key_BracketRight, Qt.KeyboardModifier.NoModifier),
    ):
        person.window.panes.show_list_page()
        person.window.clipping_list.setFocus()
        person.press(key, modifiers)
        assert person.article.isVisible() and is_somewhere()
        person.press(Key.Key_Escape)
        assert person.focus() is person.article


def test_a_note_that_is_left_for_another_pane_does_not_call_the_focus_back(start: Start) -> None:
    person = start(size=(1000, 700))
    mark(person)
    person.press(Key.Key_BracketRight)
    person.press(Key.Key_N)
    person.window.clipping_list.setFocus(Qt.FocusReason.MouseFocusReason)
    assert person.focus() is person.window.clipping_list.view
