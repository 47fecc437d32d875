"""The sidebar: what its rows say and show, what mouse, keys and drags do, and the rail."""

from __future__ import annotations

import time
from dataclasses import dataclass
from itertools import pairwise
from typing import ClassVar

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTranslator
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QTextDocumentFragment,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from clipper.domain.views import View, ViewCounts, ViewKind
from clipper.ui.clipping_rows import CLIPPING_MIME as LISTS_MIME
from clipper.ui.look.look import Look
from clipper.ui.look.theme import THEMES, WHITE, contrast, dot_colour
from clipper.ui.sidebar import RAIL_WIDTH, Sidebar
from clipper.ui.sidebar.dropping import CLIPPING_MIME
from clipper.ui.sidebar.entries import Section
from clipper.ui.sidebar.list_popover import ListPopover
from clipper.ui.sidebar.painting import first_letter, square_colour

Key, Role = Qt.Key, Qt.ItemDataRole
LeftButton = Qt.MouseButton.LeftButton
UNREAD, STARRED = View(ViewKind.UNREAD), View(ViewKind.STARRED)
COUNTS = ViewCounts(
    clippings=86,
    unread=23,
    starred=11,
    today=4,
    archived=7,
    passages=214,
    sources=(("The Harbour Ledger", 31), ("Степовий кур’єр", 18)),
)


@dataclass(frozen=True)
class Tag:
    tag: str
    count: int


TAGS = [Tag("procurement", 14), Tag("energy", 12), Tag("energy/grid", 5), Tag("energy/prices", 4), Tag("harbour", 9)]


def tag(path: str) -> View:
    return View(ViewKind.TAG, path)


class Scene:
    """A window with a filled sidebar in it."""

    def __init__(self, qtbot: QtBot, theme: str = "light") -> None:
        self.qtbot = qtbot
        self.look = Look(theme)
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.sidebar = Sidebar(self.look, self.window)
        self.view = self.sidebar.view
        self.window.resize(600, 800)
        self.sidebar.setGeometry(0, 0, 210, 800)
        self.sidebar.set_counts(COUNTS)
        self.sidebar.set_tags(TAGS)
        self.chosen: list[View] = []
        self.entered: list[View] = []
        self.dropped: list[tuple[list[str], str]] = []
        self.sidebar.view_chosen.connect(self.chosen.append)
        self.sidebar.entered.connect(self.entered.append)
        self.sidebar.clippings_dropped.connect(lambda ids, tag: self.dropped.append((ids, tag)))
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    def index(self, view: View | Section):  # type: ignore[no-untyped-def]  # noqa: ANN201
        model = self.view.entries
        return model.index_of_section(view) if isinstance(view, Section) else model.index_of_view(view)

    def place(self, view: View | Section) -> QPoint:
        return self.view.visualRect(self.index(view)).center()

    def is_seen(self, view: View | Section) -> bool:
        return not self.view.visualRect(self.index(view)).isEmpty()

    def click(self, view: View | Section, place: QPoint | None = None) -> None:
        QTest.mouseClick(self.view.viewport(), LeftButton, Qt.KeyboardModifier.NoModifier, place or self.place(view))

    def press(self, key: Key) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key)

    def sentence(self, view: View) -> str:
        return str(self.view.entries.data(self.index(view), Role.AccessibleTextRole))

    def selected(self) -> list[str]:
        model = self.view.entries
        return [str(model.data(index)) for index in self.view.selectionModel().selectedIndexes()]

    def pixels(self, view: View) -> set[str]:
        box = self.view.visualRect(self.index(view))
        image = self.view.viewport().grab(box).toImage()
        return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.fixture
def scene(qtbot: QtBot) -> Scene:
    return Scene(qtbot)


# What is shown


@pytest.mark.parametrize(
    ("view", "sentence"),
    [
        (View(), "All clippings, 86 clippings"),
        (UNREAD, "Unread, 23 clippings"),
        (View(ViewKind.PASSAGES), "Passages, 214 passages"),
        (View(ViewKind.ATTENTION), "Needs attention, 0 clippings"),
        (View(ViewKind.SOURCE, "Степовий кур’єр"), "Степовий кур’єр, 18 clippings"),
        (tag("energy/grid"), "energy/grid, 5 clippings"),
    ],
)
def test_a_row_says_its_name_and_count(scene: Scene, view: View, sentence: str) -> None:
    assert scene.sentence(view) == sentence


def test_rows_stand_in_the_order_of_the_pictures(scene: Scene) -> None:
    model, view, names = scene.view.entries, scene.view, []
    index = model.index(0, 0)
    while index.isValid():
        names.append(model.data(index))
        index = view.indexBelow(index)
    library = ["All clippings", "Unread", "Starred", "Today", "Archive", "Passages", "Needs attention"]
    tags = ["procurement", "energy", "grid", "prices", "harbour"]
    assert names == ["Library", *library, "Sources", "The Harbour Ledger", "Степовий кур’єр", "Tags", *tags]


def test_a_parent_that_nobody_named_has_the_sum_of_its_children(scene: Scene) -> None:
    scene.sidebar.set_tags([Tag("war/drones", 3), Tag("War/trenches/north", 2)])
    assert scene.sentence(tag("war")) == "war, 5 clippings"
    assert scene.sentence(tag("war/trenches")) == "War/trenches, 2 clippings"


def test_a_named_parent_keeps_the_count_it_was_given(scene: Scene) -> None:
    assert scene.sentence(tag("energy")) == "energy, 12 clippings"


def test_rows_have_the_measures_of_the_design(scene: Scene) -> None:
    assert scene.view.visualRect(scene.index(UNREAD)).height() == 30
    step = (
        scene.view.places(scene.index(tag("energy/grid"))).sign.x()
        - scene.view.places(  # type: ignore[union-attr]
            scene.index(tag("energy"))
        ).sign.x()
    )  # type: ignore[union-attr]
    assert step == 18


@pytest.mark.parametrize("theme", sorted(THEMES))
def test_the_selected_row_is_filled_and_no_other(qtbot: QtBot, theme: str) -> None:
    scene = Scene(qtbot, theme)
    tokens = scene.look.theme
    scene.sidebar.set_view(STARRED)
    assert tokens.sel.name() in scene.pixels(STARRED)
    assert tokens.sel.name() not in scene.pixels(UNREAD)
    corner = scene.view.viewport().mapTo(scene.sidebar, scene.view.visualRect(scene.index(STARRED)).topLeft())
    picture = scene.sidebar.grab().toImage()
    assert picture.pixelColor(corner + QPoint(3, 10)) == tokens.side
    assert picture.pixelColor(corner + QPoint(12, 14)) == tokens.sel


def test_a_tags_dot_has_the_hue_that_the_user_chose(scene: Scene) -> None:
    scene.look.set_tag_hues({"energy": "#123456"})
    assert dot_colour(scene.look.theme, QColor("#123456")).name() in scene.pixels(tag("energy/grid"))


def test_what_needs_attention_warns_only_while_there_is_something(scene: Scene) -> None:
    attention, warn = View(ViewKind.ATTENTION), scene.look.theme.warn.name()
    assert warn not in scene.pixels(attention)
    scene.sidebar.set_counts(ViewCounts(attention=2))
    assert warn in scene.pixels(attention) and scene.sentence(attention) == "Needs attention, 2 clippings"


def test_letters_on_sources_can_be_read() -> None:
    names = ["The Harbour Ledger", "Степовий кур’єр", "", "«Ґрати»", "72 години", *(f"Source {n}" for n in range(60))]
    assert [first_letter(name) for name in names[:5]] == ["H", "С", "?", "Ґ", "7"]
    assert min(contrast(square_colour(name), WHITE) for name in names) >= 4.5


def test_a_cut_name_and_a_child_have_a_tooltip(scene: Scene) -> None:
    long = View(ViewKind.SOURCE, "Всеукраїнський щотижневик громадських розслідувань")
    scene.sidebar.set_counts(ViewCounts(sources=((long.value, 3),)))
    assert scene.view.tip_at(scene.place(long)) == f"{long.value}, 3 clippings"
    assert scene.view.tip_at(scene.place(tag("energy/grid"))) == "energy/grid, 5 clippings"
    assert scene.view.tip_at(scene.place(UNREAD)) == ""


def test_a_tooltip_never_takes_words_for_markup(scene: Scene) -> None:
    hostile = View(ViewKind.SOURCE, '<img src="file:///etc/hosts"> a source whose name does not fit into its row')
    scene.sidebar.set_counts(ViewCounts(sources=((hostile.value, 3),)))
    place = scene.place(hostile)
    event = QHelpEvent(QEvent.Type.ToolTip, place, scene.view.viewport().mapToGlobal(place))
    QApplication.sendEvent(scene.view.viewport(), event)
    shown = QTextDocumentFragment.fromHtml(QToolTip.text())
    QToolTip.hideText()
    assert shown.toPlainText() == f"{hostile.value}, 3 clippings"


def test_the_names_that_tools_rely_on(scene: Scene) -> None:
    assert scene.sidebar.objectName() == "sidebar" and scene.sidebar.accessibleName() == "Sidebar"
    assert scene.view.accessibleName() and scene.view.accessibleDescription()


# Choosing


def test_set_view_is_silent(scene: Scene) -> None:
    scene.sidebar.set_view(tag("Energy/Grid"))
    assert scene.selected() == ["grid"] and scene.chosen == []


def test_a_click_chooses_also_what_is_shown_already(scene: Scene) -> None:
    scene.click(UNREAD)
    scene.click(UNREAD)
    assert scene.chosen == [UNREAD, UNREAD] and scene.selected() == ["Unread"]


def test_arrows_move_and_choose(scene: Scene) -> None:
    scene.view.setFocus(Qt.FocusReason.TabFocusReason)
    scene.press(Key.Key_Down)
    scene.press(Key.Key_Down)
    scene.press(Key.Key_Up)
    assert scene.chosen == [UNREAD, STARRED, UNREAD] and scene.selected() == ["Unread"]


def test_coming_in_chooses_nothing(scene: Scene) -> None:
    scene.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert scene.chosen == []


def test_a_heading_takes_the_keys_but_chooses_nothing(scene: Scene) -> None:
    scene.view.setFocus(Qt.FocusReason.TabFocusReason)
    scene.press(Key.Key_Up)
    assert scene.chosen == [] and scene.selected() == ["All clippings"]
    scene.press(Key.Key_Return)
    assert not scene.is_seen(UNREAD) and scene.entered == []
    scene.press(Key.Key_Right)
    assert scene.is_seen(UNREAD)


def test_left_goes_to_the_parent_and_folds_it(scene: Scene) -> None:
    scene.sidebar.set_view(tag("energy/grid"))
    scene.view.setFocus(Qt.FocusReason.TabFocusReason)
    scene.press(Key.Key_Left)
    assert scene.chosen == [tag("energy")]
    scene.press(Key.Key_Left)
    assert not scene.is_seen(tag("energy/grid"))
    scene.press(Key.Key_Right)
    assert scene.is_seen(tag("energy/grid"))


def test_enter_and_a_double_click_go_on_into_the_list(scene: Scene) -> None:
    scene.sidebar.set_view(STARRED)
    scene.view.setFocus(Qt.FocusReason.TabFocusReason)
    scene.press(Key.Key_Return)
    QTest.mouseDClick(scene.view.viewport(), LeftButton, Qt.KeyboardModifier.NoModifier, scene.place(UNREAD))
    assert scene.entered == [STARRED, UNREAD]


def test_letters_are_left_to_the_window(scene: Scene) -> None:
    scene.sidebar.set_view(STARRED)
    scene.view.setFocus()
    scene.press(Key.Key_A)
    assert scene.selected() == ["Starred"] and scene.chosen == []


def test_the_ring_comes_with_the_keyboard_only(scene: Scene) -> None:
    ring = scene.look.theme.acc.name()
    at = scene.view.visualRect(scene.index(UNREAD)).adjusted(9, 0, 0, 0)
    scene.click(UNREAD)
    assert scene.view.grab().toImage().pixelColor(at.left() - 1, at.center().y()).name() != ring
    scene.press(Key.Key_Down)
    scene.press(Key.Key_Up)
    assert scene.view.grab().toImage().pixelColor(at.left() - 1, at.center().y()).name() == ring


# Folding


def test_a_press_on_a_heading_or_a_chevron_folds_and_chooses_nothing(scene: Scene) -> None:
    scene.click(Section.SOURCES)
    assert not scene.is_seen(View(ViewKind.SOURCE, "The Harbour Ledger"))
    scene.click(tag("energy"), QPoint(10, scene.place(tag("energy")).y()))
    assert not scene.is_seen(tag("energy/grid")) and scene.chosen == []
    assert scene.sidebar.folded == ("sources", "tag:energy")


def test_what_is_folded_stays_so_when_the_rows_change_and_comes_back(scene: Scene, qtbot: QtBot) -> None:
    with qtbot.waitSignal(scene.sidebar.folding_changed):
        scene.click(Section.SOURCES)
    scene.sidebar.set_tags([*TAGS, Tag("water", 3)])
    assert not scene.is_seen(View(ViewKind.SOURCE, "The Harbour Ledger")) and scene.is_seen(tag("water"))
    other = Scene(qtbot)
    other.sidebar.set_folded(scene.sidebar.folded)
    assert not other.is_seen(View(ViewKind.SOURCE, "The Harbour Ledger"))
    assert other.sidebar.folded == ("sources",)


def test_the_shown_view_and_the_place_stay_when_the_rows_change(scene: Scene) -> None:
    scene.sidebar.setGeometry(0, 0, 210, 300)
    scene.sidebar.set_view(tag("harbour"))
    place = scene.view.verticalScrollBar().value()
    scene.sidebar.set_tags([*TAGS, Tag("water", 3)])
    assert scene.selected() == ["harbour"] and scene.view.verticalScrollBar().value() == place > 0
    assert scene.chosen == []


def test_the_keys_go_on_from_the_view_that_was_shown_while_the_rows_were_hidden(scene: Scene) -> None:
    scene.sidebar.set_rail(True)
    scene.sidebar.set_tags([*TAGS, Tag("newcomer", 1)])
    scene.sidebar.set_view(STARRED)
    scene.sidebar.set_rail(False)
    scene.view.setFocus()
    QTest.keyClick(scene.view, Key.Key_Down)
    assert scene.sidebar.shown == View(ViewKind.TODAY)


def test_a_view_that_is_gone_is_selected_again_when_it_comes_back(scene: Scene) -> None:
    scene.sidebar.set_view(tag("harbour"))
    scene.sidebar.set_tags(TAGS[:2])
    assert scene.selected() == [] and scene.chosen == []
    scene.sidebar.set_tags(TAGS)
    assert scene.selected() == ["harbour"]


# Dropping


def drag_over(scene: Scene, place: QPoint, ids: list[str], mime: str = CLIPPING_MIME) -> tuple[QMimeData, bool]:
    data = QMimeData()
    data.setData(mime, "\0".join(("", *ids)).encode())
    actions, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place, actions, data, LeftButton, none)
    QApplication.sendEvent(scene.view.viewport(), enter)
    move = QDragMoveEvent(place, actions, data, LeftButton, none)
    move.setAccepted(False)
    if enter.isAccepted():
        QApplication.sendEvent(scene.view.viewport(), move)
    return data, move.isAccepted()


def drop(scene: Scene, place: QPoint, data: QMimeData) -> None:
    event = QDropEvent(
        QPointF(place), Qt.DropAction.CopyAction, data, LeftButton, Qt.KeyboardModifier.NoModifier, QEvent.Type.Drop
    )
    QApplication.sendEvent(scene.view.viewport(), event)


def test_list_and_sidebar_speak_of_the_same_drag() -> None:
    assert CLIPPING_MIME == LISTS_MIME


def test_clippings_dropped_on_a_tag_are_told(scene: Scene) -> None:
    place = scene.place(tag("energy/grid"))
    data, can = drag_over(scene, place, ["a.txt", "теку/б.md"])
    drop(scene, place, data)
    assert can and scene.dropped == [(["a.txt", "теку/б.md"], "energy/grid")]


def test_the_tag_under_a_drag_is_marked_until_it_leaves(scene: Scene) -> None:
    ring = scene.look.theme.acc.name()
    drag_over(scene, scene.place(tag("harbour")), ["a.txt"])
    assert ring in scene.pixels(tag("harbour"))
    QApplication.sendEvent(scene.view.viewport(), QDragLeaveEvent())
    assert ring not in scene.pixels(tag("harbour"))


def test_only_tags_take_clippings_and_nothing_else(scene: Scene) -> None:
    for view in (UNREAD, View(ViewKind.SOURCE, "The Harbour Ledger"), Section.TAGS):
        data, can = drag_over(scene, scene.place(view), ["a.txt"])
        drop(scene, scene.place(view), data)
        assert not can
    assert not drag_over(scene, scene.place(tag("harbour")), ["file:///x"], mime="text/uri-list")[1]
    assert scene.dropped == []


def test_a_folded_parent_opens_under_a_drag(scene: Scene) -> None:
    scene.sidebar.set_folded(["tag:energy"])
    assert not scene.is_seen(tag("energy/grid"))
    drag_over(scene, scene.place(tag("energy")), ["a.txt"])
    scene.qtbot.waitUntil(lambda: scene.is_seen(tag("energy/grid")), timeout=3000)


def test_a_drag_held_over_the_rails_tags_lists_them(scene: Scene) -> None:
    scene.sidebar.set_rail(True)
    scene.sidebar.setGeometry(0, 0, RAIL_WIDTH, 800)
    button, data = scene.sidebar.rail.button_of(Section.TAGS), QMimeData()
    data.setData(CLIPPING_MIME, b"\0a.txt")
    for kind in (QDragEnterEvent, QDragMoveEvent):
        event = kind(
            button.geometry().center(), Qt.DropAction.CopyAction, data, LeftButton, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(scene.sidebar.rail, event)
    scene.qtbot.waitUntil(lambda: any(one.is_open for one in scene.window.findChildren(ListPopover)), timeout=3000)


def test_a_right_click_on_a_tag_asks_for_its_menu(scene: Scene, qtbot: QtBot) -> None:
    place = scene.place(tag("energy/grid"))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, scene.view.viewport().mapToGlobal(place))
    with qtbot.waitSignal(scene.sidebar.tag_menu_requested) as asked:
        QApplication.sendEvent(scene.view.viewport(), event)
    assert asked.args[0] == "energy/grid"
    with qtbot.assertNotEmitted(scene.sidebar.tag_menu_requested):
        place = scene.place(UNREAD)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, scene.view.viewport().mapToGlobal(place))
        QApplication.sendEvent(scene.view.viewport(), event)


# The foot


@pytest.mark.parametrize("is_rail", [False, True])
def test_import_and_preferences_are_at_the_foot(scene: Scene, qtbot: QtBot, is_rail: bool) -> None:
    scene.sidebar.set_rail(is_rail)
    buttons = [one for one in scene.sidebar.findChildren(QAbstractButton) if one.isVisible()]
    named = {one.accessibleName(): one for one in buttons}
    with qtbot.waitSignal(scene.sidebar.import_requested):
        named["Import"].click()
    with qtbot.waitSignal(scene.sidebar.preferences_requested):
        QTest.keyClick(named["Preferences"], Key.Key_Return)
    assert all(min(one.width(), one.height()) >= 28 for one in buttons)
    commands = {one.property("command") for one in (named["Import"], named["Preferences"])}
    assert commands == {"import_files", "preferences"}, "the window says their keys"


# The rail


def rail(scene: Scene) -> None:
    scene.sidebar.set_rail(True)
    scene.sidebar.setGeometry(0, 0, RAIL_WIDTH, 800)


def test_the_rail_says_names_and_counts_and_what_is_shown(scene: Scene) -> None:
    rail(scene)
    unread, starred = (scene.sidebar.rail.button_of(kind) for kind in (ViewKind.UNREAD, ViewKind.STARRED))
    unread.click()
    assert scene.chosen == [UNREAD] and unread.is_current and not starred.is_current
    assert unread.accessibleName() == "Unread, 23 clippings, shown" and unread.toolTip() == "Unread, 23 clippings"
    assert starred.accessibleName() == "Starred, 11 clippings"
    picture = unread.grab().toImage()
    assert picture.pixelColor(20, 4) == scene.look.theme.sel


def test_attention_has_its_place_in_the_rail_while_there_is_something(scene: Scene) -> None:
    rail(scene)
    button = scene.sidebar.rail.button_of(ViewKind.ATTENTION)
    assert not button.isVisible()
    scene.sidebar.set_counts(ViewCounts(attention=1))
    assert button.isVisible()


def test_arrows_walk_along_the_rail(scene: Scene) -> None:
    rail(scene)
    scene.sidebar.setFocus()
    scene.press(Key.Key_Down)
    scene.press(Key.Key_Return)
    assert scene.chosen == [UNREAD]
    for _ in range(20):
        scene.press(Key.Key_Down)
    assert QApplication.focusWidget().accessibleName() == "Preferences"


@pytest.mark.parametrize("height", [492, 800])
def test_the_rail_fits_the_smallest_window(scene: Scene, height: int) -> None:
    scene.sidebar.set_counts(ViewCounts(attention=1))
    scene.sidebar.set_rail(True)
    scene.sidebar.setGeometry(0, 0, RAIL_WIDTH, height)
    buttons = scene.sidebar.rail.buttons()
    assert all(one.height() >= 28 for one in buttons)
    assert all(above.geometry().bottom() < below.y() for above, below in pairwise(buttons))
    assert buttons[-1].geometry().bottom() < height


def open_list(scene: Scene, section: Section) -> ListPopover:
    rail(scene)
    scene.sidebar.rail.button_of(section).setFocus()
    scene.press(Key.Key_Return)
    return next(one for one in scene.window.findChildren(ListPopover) if one.is_open)


def test_the_rails_tags_are_listed_beside_it(scene: Scene) -> None:
    popover = open_list(scene, Section.TAGS)
    card = popover.body().translated(popover.pos())
    assert card.left() > RAIL_WIDTH and scene.window.rect().contains(card)
    scene.press(Key.Key_Down)
    scene.press(Key.Key_Return)
    assert scene.chosen and scene.entered == scene.chosen[-1:] and not popover.is_open
    assert scene.sidebar.rail.button_of(Section.TAGS).is_current


def test_the_list_beside_the_rail_grows_with_the_text(scene: Scene) -> None:
    scene.look.set_interface_zoom(150)
    scene.sidebar.set_rail(True)
    scene.sidebar.list_section(Section.TAGS)
    (popover,) = scene.window.findChildren(ListPopover)
    assert popover.body().width() == 390


def test_enter_on_the_row_that_the_focus_came_to_chooses_it(scene: Scene) -> None:
    popover = open_list(scene, Section.TAGS)
    scene.press(Key.Key_Return)
    assert len(scene.chosen) == 1 and scene.entered == scene.chosen and not popover.is_open


def test_a_click_in_the_list_of_the_rail_chooses_and_closes(scene: Scene) -> None:
    popover = open_list(scene, Section.SOURCES)
    view, source = popover.view, View(ViewKind.SOURCE, "Степовий кур’єр")
    place = view.visualRect(view.entries.index_of_view(source)).center()
    QTest.mouseClick(view.viewport(), LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert scene.chosen == [source] and not popover.is_open


def test_escape_gives_the_focus_back_to_the_rail(scene: Scene) -> None:
    popover = open_list(scene, Section.TAGS)
    scene.press(Key.Key_Escape)
    assert not popover.is_open and scene.sidebar.rail.button_of(Section.TAGS).hasFocus() and scene.chosen == []


def test_a_rail_without_tags_says_so(scene: Scene) -> None:
    scene.sidebar.set_tags([])
    popover = open_list(scene, Section.TAGS)
    assert popover.is_open and popover._empty.isVisible()
    scene.press(Key.Key_Escape)
    assert not popover.is_open


# Much


def test_five_thousand_tags_and_five_hundred_sources_scroll_and_choose_at_once(scene: Scene) -> None:
    scene.sidebar.set_counts(ViewCounts(sources=tuple((f"Джерело {n}", 500 - n) for n in range(500))))
    begun = time.perf_counter()
    scene.sidebar.set_tags([Tag(f"тема {n % 100}/частина {n}", n % 37) for n in range(5_000)])
    filled = time.perf_counter() - begun
    begun = time.perf_counter()
    for _ in range(50):
        scene.view.verticalScrollBar().setValue(scene.view.verticalScrollBar().value() + 300)
        scene.view.viewport().repaint()
    assert filled < 1.5 and (time.perf_counter() - begun) / 50 < 0.05
    scene.sidebar.set_view(tag("тема 99/частина 4999"))
    assert scene.selected() == ["частина 4999"]


def test_the_same_tags_again_touch_nothing(scene: Scene, qtbot: QtBot) -> None:
    with (
        qtbot.assertNotEmitted(scene.view.entries.modelReset),
        qtbot.assertNotEmitted(scene.view.entries.dataChanged),
    ):
        scene.sidebar.set_tags(list(TAGS))
        scene.sidebar.set_counts(COUNTS)


def test_other_numbers_in_the_same_rows_keep_the_rows(scene: Scene, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(scene.view.entries.modelReset):
        scene.sidebar.set_counts(ViewCounts(unread=1, sources=COUNTS.sources))
    assert scene.sentence(UNREAD) == "Unread, 1 clipping"


# Words


class Ukrainian(QTranslator):
    """Knows a few words of the sidebar."""

    WORDS: ClassVar[dict[str, str]] = {
        "Unread": "Непрочитані",
        "Sources": "Джерела",
        "Import": "Імпорт",
        "%Ln clippings": "%Ln вирізки",
    }

    def translate(self, context: str, source: str, *_: object) -> str:  # noqa: ARG002
        return self.WORDS.get(source, "")

    def isEmpty(self) -> bool:  # noqa: N802
        return False


def test_another_language_is_spoken_at_once(scene: Scene, qapp: QApplication, qtbot: QtBot) -> None:
    translator = Ukrainian()
    qapp.installTranslator(translator)
    try:
        buttons = scene.sidebar.findChildren(QAbstractButton)
        qtbot.waitUntil(lambda: "Імпорт" in [one.text() for one in buttons])
        assert scene.sentence(UNREAD) == "Непрочитані, 23 вирізки"
        assert scene.sidebar.rail.button_of(ViewKind.UNREAD).toolTip() == "Непрочитані, 23 вирізки"
        assert scene.sidebar.rail.button_of(Section.SOURCES).toolTip() == "Джерела"
    finally:
        qapp.removeTranslator(translator)


def test_long_words_are_cut_and_never_painted_over_the_count(scene: Scene) -> None:
    long = "Щотижневик" * 6
    scene.sidebar.set_counts(ViewCounts(sources=((long, 88888),)))
    source = View(ViewKind.SOURCE, long)
    entry = scene.view.entries.entry(scene.index(source))
    assert entry is not None
    room, is_cut = scene.view.delegate.name_room(entry, scene.view.visualRect(scene.index(source)))
    assert is_cut and room.right() < 210 - 16 - 5 * 6


def test_a_screen_reader_hears_rows(scene: Scene) -> None:
    interface = QAccessible.queryAccessibleInterface(scene.view)
    names = [interface.child(nth).text(QAccessible.Text.Name) for nth in range(interface.childCount())]
    assert {"Library", "Unread, 23 clippings", "energy/grid, 5 clippings"} <= set(names)
