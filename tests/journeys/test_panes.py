"""The four panes in a real window: keys, mouse, focus, and what a restart remembers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from clipper.domain.views import View, ViewCounts, ViewKind
from clipper.ui.look import motion
from clipper.ui.main_window.pane_edge import PaneEdge
from clipper.ui.sidebar import RAIL_WIDTH
from tests.journeys.conftest import Person, Start

Key = Qt.Key
NoModifier, LeftButton = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
Ctrl = Qt.KeyboardModifier.ControlModifier
LINE = 1


@dataclass(frozen=True)
class Tag:
    tag: str
    count: int


@pytest.fixture
def moving(qapp: QApplication) -> Iterator[None]:
    motion.force(True)
    yield
    motion.force(False)


def panes_of(person: Person) -> dict[str, QWidget]:
    window = person.window
    return {
        "sidebar": window.sidebar,
        "list": window.clipping_list,
        "reader": window.reader.parentWidget(),
        "inspector": window.inspector,
    }


def widths(person: Person) -> dict[str, int]:
    """What is seen, and how wide."""
    return {name: pane.width() for name, pane in panes_of(person).items() if pane.isVisible()}


def drag_edge(person: Person, pane: str, by: int) -> None:
    """Take hold of a pane's edge three pixels beside the line, and pull."""
    edge = edge_of(person, pane)
    begin = QPoint(edge.width() // 2 + 3, 300)
    QTest.mousePress(edge, LeftButton, NoModifier, begin)
    QTest.mouseMove(edge, begin + QPoint(by // 2, 0))
    QTest.mouseMove(edge, begin + QPoint(by - by // 2, 0))
    QTest.mouseRelease(edge, LeftButton, NoModifier, begin)


def edge_of(person: Person, pane: str) -> PaneEdge:
    widget = panes_of(person)[pane]
    line = widget.x() - LINE if pane == "inspector" else widget.geometry().right() + 1
    edges = (edge for edge in person.window.panes.findChildren(PaneEdge) if edge.isVisible())
    return next(edge for edge in edges if edge.x() + edge.width() // 2 == line)


# Widths


@pytest.mark.parametrize(
    ("width", "seen"),
    [
        (1600, {"sidebar": 240, "list": 380, "inspector": 330}),
        (1599, {"sidebar": 210, "list": 304, "inspector": 274}),
        (1400, {"sidebar": 210, "list": 304, "inspector": 274}),
        (1399, {"sidebar": 56, "list": 310, "inspector": 284}),
        (1200, {"sidebar": 56, "list": 310, "inspector": 284}),
        (1199, {"sidebar": 56, "list": 300}),
        (900, {"sidebar": 56, "list": 300}),
    ],
)
def test_panes_follow_the_width_of_the_window(start: Start, width: int, seen: dict[str, int]) -> None:
    person = start(size=(width, 700))
    found = widths(person)
    assert found.pop("reader") == width - sum(seen.values()) - LINE * len(seen)
    assert found == seen and person.window.sidebar.is_rail == (seen["sidebar"] == RAIL_WIDTH)


def test_the_text_column_never_drops_below_440(start: Start) -> None:
    person = start(size=(1440, 700))
    for width in (1400, 1399, 1200, 1199, 900, 899, 760):
        person.window.resize(width, 700)
        assert person.article.column.width() >= 440


def test_the_window_can_be_made_small_from_any_width(start: Start) -> None:
    person = start(size=(1440, 700))
    person.window.resize(760, 520)
    assert person.window.width() == 760
    assert sum(widths(person).values()) + LINE == 760


def test_below_900_the_page_with_the_focus_stays(start: Start) -> None:
    person = start(size=(1440, 700))
    person.window.clipping_list.setFocus()
    person.window.resize(800, 600)
    assert set(widths(person)) == {"sidebar", "list"}
    person.press(Key.Key_Return)
    assert set(widths(person)) == {"sidebar", "reader"} and person.focus() is person.article
    person.press(Key.Key_Backspace)
    assert set(widths(person)) == {"sidebar", "list"}
    assert person.window.clipping_list.isAncestorOf(person.focus())


# The sidebar and the inspector


def test_at_1200_the_whole_sidebar_and_the_inspector_shut_each_other_out(start: Start) -> None:
    person = start(size=(1200, 700))
    person.window.panes.toggle_sidebar()
    assert widths(person)["sidebar"] == 210 and "inspector" not in widths(person)
    person.press(Key.Key_I)
    assert widths(person)["sidebar"] == RAIL_WIDTH and "inspector" in widths(person)


@pytest.mark.parametrize("key", [Key.Key_I, Key.Key_Escape])
def test_at_900_escape_or_i_bring_the_list_back(start: Start, key: Key) -> None:
    person = start(size=(900, 600))
    person.press(Key.Key_I)
    assert set(widths(person)) == {"sidebar", "reader", "inspector"}
    person.press(key)
    assert set(widths(person)) == {"sidebar", "list", "reader"}


def test_escape_in_the_passages_brings_the_list_back_too(start: Start) -> None:
    person = start(size=(900, 600))
    person.press(Key.Key_I)
    person.window.inspector.setFocus()
    person.press(Key.Key_Escape)
    assert "list" in widths(person) and person.focus() is person.article


def test_escape_first_lets_the_active_passage_go(start: Start) -> None:
    person = start(size=(900, 600))
    person.press(Key.Key_I)
    person.drag("голова комісії")
    person.press(Key.Key_H)
    person.press(Key.Key_Escape)
    assert "inspector" in widths(person)
    person.press(Key.Key_Escape)
    assert "inspector" not in widths(person)


def test_a_passage_chosen_on_the_page_of_passages_shows_its_text(start: Start) -> None:
    person = start(size=(1440, 600))
    person.drag("голова комісії")
    person.press(Key.Key_H)
    person.window.resize(780, 600)
    person.press(Key.Key_I)
    assert set(widths(person)) == {"sidebar", "inspector"}
    person.window.inspector.setFocus()
    person.press(Key.Key_Return)
    assert set(widths(person)) == {"sidebar", "reader"} and person.focus() is person.article


def test_choosing_a_view_shows_the_list_again(start: Start) -> None:
    person = start(size=(800, 600))
    person.window.panes.show_reader_page()
    button = person.window.sidebar.rail.button_of(ViewKind.UNREAD)
    QTest.mouseClick(button, LeftButton)
    assert set(widths(person)) == {"sidebar", "list"} and button.is_current


def test_enter_in_the_sidebar_goes_into_the_list(person: Person) -> None:
    chosen: list[View] = []
    person.window.sidebar.view_chosen.connect(chosen.append)
    person.window.sidebar.setFocus()
    person.press(Key.Key_Down)
    person.press(Key.Key_Return)
    assert chosen == [View(ViewKind.UNREAD)]
    assert person.window.clipping_list.isAncestorOf(person.focus())


def test_a_hidden_pane_leaves_its_focus_to_the_text(person: Person) -> None:
    person.window.inspector.setFocus()
    person.window.panes.show_inspector(False)
    assert person.focus() is person.article


def test_the_sidebar_keeps_the_focus_when_it_becomes_a_rail(person: Person) -> None:
    person.window.sidebar.setFocus()
    person.window.panes.toggle_sidebar()
    assert person.focus() is person.window.sidebar.rail.button_of(ViewKind.ALL)
    person.window.panes.toggle_sidebar()
    assert person.focus() is person.window.sidebar.view


# The tour


def test_f6_goes_round_in_the_order_of_the_documents(person: Person) -> None:
    window, seen = person.window, []
    window.clipping_list.search_field.setFocus()
    for _ in range(5):
        person.press(Key.Key_F6)
        seen.append(person.focus())
    assert seen[:4] == [
        window.clipping_list.view,
        person.article,
        window.inspector.focusProxy(),
        window.sidebar.view,
    ]
    assert window.strip.isAncestorOf(seen[4])
    person.press(Key.Key_F6)
    assert person.focus() is window.clipping_list.search_field


def test_f6_turns_the_page_where_there_is_one(start: Start) -> None:
    person = start(size=(800, 600))
    person.window.panes.show_list_page()
    person.window.clipping_list.setFocus()
    person.press(Key.Key_F6)
    assert person.focus() is person.article and "list" not in widths(person)


# Dragging


def test_an_edge_can_be_taken_hold_of_in_seven_pixels(person: Person) -> None:
    assert all(edge.width() >= 7 for edge in person.window.panes.findChildren(PaneEdge))


@pytest.mark.parametrize(
    ("pane", "by", "width"),
    [
        ("list", 40, 344),
        ("list", -90, 260),
        ("sidebar", 30, 240),
        ("sidebar", -90, 180),
        ("inspector", -40, 314),
        ("inspector", 90, 260),
    ],
)
def test_dragging_an_edge_gives_its_pane_another_width(person: Person, pane: str, by: int, width: int) -> None:
    drag_edge(person, pane, by)
    assert widths(person)[pane] == width


def test_dragging_stops_where_the_text_needs_its_room(person: Person) -> None:
    drag_edge(person, "list", 400)
    drag_edge(person, "inspector", -400)
    assert person.article.column.width() >= 440 and sum(widths(person).values()) + 3 * LINE == 1440


def test_a_double_click_on_an_edge_brings_the_usual_width_back(person: Person) -> None:
    drag_edge(person, "list", 40)
    QTest.mouseDClick(edge_of(person, "list"), LeftButton)
    assert widths(person)["list"] == 304


def test_the_rail_has_no_edge_to_drag(start: Start) -> None:
    person = start(size=(1200, 700))
    edge = edge_of(person, "sidebar")
    assert edge.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def test_a_dragged_width_survives_a_narrow_while(person: Person) -> None:
    drag_edge(person, "list", 40)
    person.window.resize(900, 700)
    person.window.resize(1440, 900)
    assert widths(person)["list"] == 344


def test_a_restart_remembers_widths_rail_and_what_is_folded(start: Start) -> None:
    first = start(size=(1440, 700))
    drag_edge(first, "list", 40)
    first.window.panes.toggle_inspector()
    first.window.panes.toggle_sidebar()
    first.window.sidebar.set_folded(["sources"])
    first.window.close()
    second = start(size=(1440, 700))
    assert widths(second)["list"] == 344 and widths(second)["sidebar"] == RAIL_WIDTH
    assert "inspector" not in widths(second) and second.window.sidebar.folded == ("sources",)
    second.window.resize(1600, 700)
    assert widths(second)["list"] == 380 and widths(second)["sidebar"] == 240 and "inspector" in widths(second)


# Motion


def veils(person: Person) -> list[motion.Veil]:
    return [veil for veil in person.window.findChildren(motion.Veil) if veil.isVisible()]


def test_a_slide_lays_the_text_out_once_and_state_is_final_at_once(moving: None, person: Person) -> None:
    laid_out: list[int] = []
    person.article.document().documentLayout().documentSizeChanged.connect(lambda _: laid_out.append(1))
    person.window.panes.toggle_inspector()
    assert veils(person) and "inspector" not in widths(person)
    before = len(laid_out)
    person.qtbot.waitUntil(lambda: not veils(person))
    assert len(laid_out) == before


def test_a_slide_begins_with_the_panes_where_they_were(moving: None, person: Person) -> None:
    theme = person.window.look.theme
    before = person.window.panes.grab().toImage().copy(1170, 60, 250, 600)
    person.window.panes.toggle_inspector()
    during = person.window.panes.grab().toImage()
    assert during.pixelColor(1300, 700) == theme.insp
    assert before.size() == during.copy(1170, 60, 250, 600).size()
    veils(person)[0].lift()
    assert person.window.panes.grab().toImage().pixelColor(1300, 700) == theme.read


def test_keys_work_while_panes_slide(moving: None, person: Person) -> None:
    person.window.panes.toggle_sidebar()
    person.press(Key.Key_I)
    assert "inspector" not in widths(person)
    person.qtbot.waitUntil(lambda: not veils(person))


def test_a_resized_window_does_not_slide(moving: None, person: Person) -> None:
    person.window.resize(1100, 700)
    assert veils(person) == []


def test_counts_of_the_library_stand_in_the_window(person: Person) -> None:
    person.window.sidebar.set_counts(ViewCounts(clippings=86, unread=23))
    model = person.window.sidebar.view.model()
    index = person.window.sidebar._model.index_of_view(View(ViewKind.UNREAD))
    assert model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "Unread, 23 clippings"


# Two windows, and everything at every width


def test_a_window_that_closes_keeps_what_the_other_one_chose(start: Start) -> None:
    first = start(size=(1440, 700))
    window = first.program.another_window(first.window)
    second = Person(first.qtbot, window, first.folder, first.program)
    window.resize(1200, 700)
    first.qtbot.waitUntil(lambda: window.workspace.current is not None, timeout=5000)
    assert widths(first)["list"] == 304 and widths(second)["list"] == 310
    drag_edge(first, "list", 40)
    drag_edge(second, "list", -20)
    assert widths(first)["list"] == 344 and widths(second)["list"] == 290
    first.window.close()
    second.window.close()
    again = start(size=(1440, 700))
    assert widths(again)["list"] == 344
    again.window.resize(1200, 700)
    assert widths(again)["list"] == 290


def test_the_text_keeps_its_room_whatever_is_shown_beside_it(person: Person) -> None:
    keys = ((Key.Key_I, NoModifier), (Key.Key_B, Ctrl), (Key.Key_I, NoModifier), (Key.Key_B, Ctrl))
    for width in (1600, 1440, 1200, 900, 780):
        person.window.resize(width, 700)
        for key, modifier in keys:
            person.article.setFocus()
            person.press(key, modifier)
            seen = widths(person)
            assert "reader" not in seen or person.article.column.width() >= 440, width
            assert sum(seen.values()) + LINE * (len(seen) - 1) == width
        person.article.setFocus()
        person.press(Key.Key_Escape)
        person.press(Key.Key_Backspace)
        assert "list" in widths(person) and person.window.clipping_list.isAncestorOf(person.focus()), width
