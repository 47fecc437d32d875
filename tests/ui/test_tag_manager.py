"""The tag manager: what it shows, what mouse and keys do in it, and what it asks before it tells (DESIGN.md §6)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from clipper.ui.tag_manager import TagLine, TagManager
from clipper.ui.tag_manager.colour_form import HueButton, hex_of
from clipper.ui.tag_manager.lines import TagTree, moved_tag
from clipper.ui.tag_manager.places import RowPlaces
from tests.looks import look_with_keys

# The offscreen platform says so of size hints, raise() and grabs; it is not about us.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key, Button = Qt.Key, Qt.MouseButton
ROWS = [
    TagLine("energy", "#2F7FB8", 3, 8),
    TagLine("energy/grid", "", 5, 14, "Lines and substations"),
    TagLine("energy/prices", "", 4, 9),
    TagLine("procurement", "#B03A6B", 14, 38),
    TagLine("tendering", "", 2, 3),
    TagLine("tenders", "", 1, 1),
    TagLine("Обʼєкт/порт", "", 2, 1),
    TagLine("later", "", 0, 0, "", True),
]


class Bench:
    """A window with something focused in it, and the manager over it. `told` is every signal, in order."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(1000, 760)
        self.opener = QLineEdit(self.window)
        self.behind = QLineEdit(self.window)
        self.behind.move(0, 40)
        with qtbot.waitExposed(self.window):
            self.window.show()
        self.window.activateWindow()
        self.opener.setFocus()
        self.manager = TagManager(look_with_keys(), self.window)
        self.view = self.manager.view
        self.told: list[tuple[object, ...]] = []
        for name in "rename move merge delete recolour describe create".split():
            getattr(self.manager, f"{name}_requested").connect(self._teller(name))
        self.manager.closed.connect(self._teller("closed"))
        self.manager.set_rows(ROWS)
        self.manager.open()

    def _teller(self, name: str) -> Callable[..., None]:
        return lambda *what: self.told.append((name, *what))

    def shown(self) -> list[str]:
        """The rows as one sees them from the top, children indented."""
        found, index = [], self.view.model().index(0, 0)
        while index.isValid():
            found.append("  " * self.view.tags.node(index).depth + index.data())
            index = self.view.indexBelow(index)
        return found

    def counts(self, tag: str) -> tuple[str, str]:
        index = self.view.tags.index_of(tag)
        return index.siblingAtColumn(1).data(), index.siblingAtColumn(2).data()

    def places(self, tag: str) -> RowPlaces:
        index = self.view.tags.index_of(tag)
        rect = self.view.visualRect(index)
        row = QRect(0, rect.top(), self.view.viewport().width(), rect.height())
        return RowPlaces(row, self.view.tags.node(index).depth)

    def click(self, point: QPoint, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.mouseClick(self.view.viewport(), Button.LeftButton, modifiers, point)

    def select(self, *tags: str) -> None:
        self.view.clearSelection()
        for tag in tags:
            self.click(self.places(tag).check.center())

    def selected(self) -> list[str]:
        return [node.tag for node in self.view.selected_nodes()]

    def drag(self, tag: str, to: QPoint) -> None:
        viewport = self.view.viewport()
        start = self.places(tag).name.center()
        QTest.mousePress(viewport, Button.LeftButton, Qt.KeyboardModifier.NoModifier, start)
        QTest.mouseMove(viewport, start + QPoint(0, 6))
        for point in (start + QPoint(0, 15), to):
            self.move(point)
        QTest.mouseRelease(viewport, Button.LeftButton, Qt.KeyboardModifier.NoModifier, to)

    def move(self, point: QPoint) -> None:
        """QTest's own moves have no button down offscreen."""
        self.view.drag.move(point)

    def focus(self) -> QWidget:
        return QApplication.focusWidget()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focus(), key, modifiers)

    def type(self, text: str) -> None:
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(self.focus(), event)

    def rename(self, tag: str, new: str) -> None:
        self.view.show_tag(self.view.tree.find(tag).key)
        self.press(Key.Key_F2)
        self.focus().setText(new)
        self.press(Key.Key_Return)

    def question(self) -> str:
        form = self.manager.findChild(QWidget, "tagQuestion")
        return form.title.text() if form.isVisible() else ""

    def sentence(self) -> str:
        return self.manager.findChild(QWidget, "tagTarget").sentence.text()

    def bar(self) -> list[str]:
        texts = [label.text() for label in self.manager._foot.bar.findChildren(QLabel) if label.isVisible()]
        return texts + [button.text() for button in self.manager._foot.bar.buttons if button.isVisible()]

    def press_button(self, name: str) -> None:
        buttons = self.manager.findChildren(QAbstractButton)
        button = next(button for button in buttons if button.accessibleName() == name and button.isVisible())
        QTest.mouseClick(button, Button.LeftButton)


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    return Bench(qtbot)


# What it shows


def test_rows_are_a_tree_with_parents_that_exist_only_as_prefixes(bench: Bench) -> None:
    assert bench.shown() == [
        "energy",
        "  grid",
        "  prices",
        "procurement",
        "tendering",
        "tenders",
        "Обʼєкт",
        "  порт",
        "later",
    ]


def test_the_count_of_a_parent_includes_its_children(bench: Bench) -> None:
    assert bench.counts("energy") == ("12", "31")
    assert bench.counts("energy/grid") == ("5", "14")
    assert bench.counts(bench.view.tree.find("ОБ’ЄКТ").key) == ("2", "1")


def test_the_head_says_how_many_there_are(bench: Bench) -> None:
    bench.manager.set_rows(ROWS, 86, 214)
    assert "9 tags on 86 clippings and 214 passages" in [x.text() for x in bench.manager.findChildren(QLabel)]


def test_counts_are_aligned_right_and_a_row_is_spoken_as_one_sentence(bench: Bench) -> None:
    index = bench.view.tags.index_of("energy/grid")
    alignment = Qt.AlignmentFlag(index.siblingAtColumn(1).data(Qt.ItemDataRole.TextAlignmentRole))
    assert alignment & Qt.AlignmentFlag.AlignRight
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "energy/grid, 5 clippings, 14 passages, Lines and substations"


def test_a_child_has_the_dot_of_its_parents_colour(bench: Bench) -> None:
    picture = bench.view.viewport().grab().toImage()
    assert picture.pixelColor(bench.places("energy/grid").dot.center()) == QColor("#2F7FB8")


def test_without_tags_it_says_what_makes_one(bench: Bench) -> None:
    bench.manager.set_rows([])
    words = [label.text() for label in bench.manager.findChildren(QLabel) if label.isVisible()]
    assert "No tags yet" in words and "Select text and press H, then T to tag the passage" in words


def test_a_row_that_cannot_be_painted_stays_blank(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("broken")

    caplog.expected_warnings = True
    monkeypatch.setattr(bench.view._painter, "_paint_ground", fail)
    bench.view.viewport().grab()
    bench.view.viewport().grab()
    assert [record.getMessage() for record in caplog.records] == ["A row of the tag manager could not be painted"]


def test_every_control_has_a_name_and_a_tool_tip(bench: Bench) -> None:
    bench.manager._ask_colour()
    controls = [*bench.manager.findChildren(QAbstractButton), *bench.manager.findChildren(QLineEdit)]
    bench.select("tenders")
    for open_form in (bench.manager._ask_move, bench.manager._ask_description, bench.manager._ask_new):
        open_form()
    bench.manager._ask_delete()
    missing = [one for one in controls if not one.accessibleName() or not one.toolTip()]
    assert missing == []


# Filter


def test_typing_in_the_rows_filters(bench: Bench) -> None:
    bench.type("gri")
    assert bench.shown() == ["energy", "  grid"]
    assert bench.focus().objectName() == "tagFilter"
    bench.press(Key.Key_Down)
    assert bench.focus() is bench.view


@pytest.mark.parametrize("typed", ["об'є", "ОБ’ЄКТ", "обʼєкт/", "порт"])
def test_the_filter_folds_case_apostrophes_and_cyrillic(bench: Bench, typed: str) -> None:
    bench.type(typed)
    assert bench.shown() == ["Обʼєкт", "  порт"]


def test_escape_clears_the_filter_before_it_closes(bench: Bench) -> None:
    bench.type("zzz")
    assert bench.shown() == []
    bench.press(Key.Key_Escape)
    assert len(bench.shown()) == 9 and bench.manager.isVisible()
    bench.press(Key.Key_Escape)
    assert not bench.manager.isVisible()


def test_a_tag_hidden_by_the_filter_is_not_selected_any_more(bench: Bench) -> None:
    bench.select("tenders", "procurement")
    bench.type("procu")
    assert bench.selected() == ["procurement"]


def test_unused_shows_only_tags_that_nothing_carries(bench: Bench) -> None:
    bench.press_button("Unused (1)")
    assert bench.shown() == ["later"]


# Selection


def test_check_boxes_select_several_and_the_bar_says_what_can_be_done(bench: Bench) -> None:
    assert "Merge into…" not in bench.bar()
    bench.select("tendering", "tenders")
    assert bench.selected() == ["tendering", "tenders"]
    assert {"2 selected", "Merge into…", "Move under…", "Colour", "Delete"} <= set(bench.bar())


def test_shift_and_arrows_select_a_range(bench: Bench) -> None:
    bench.view.show_tag("procurement")
    bench.press(Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    bench.press(Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert bench.selected() == ["procurement", "tendering", "tenders"]


def test_left_and_the_chevron_fold_and_it_stays_folded(bench: Bench) -> None:
    bench.view.show_tag("energy")
    bench.press(Key.Key_Left)
    bench.manager.set_rows(ROWS)
    assert bench.shown()[:2] == ["energy", "procurement"]
    bench.click(bench.places("energy").chevron.center())
    assert bench.shown()[:2] == ["energy", "  grid"]


def test_new_rows_keep_selection_and_current_row(bench: Bench) -> None:
    bench.select("tendering", "tenders")
    bench.manager.set_rows([TagLine("a"), *ROWS])
    assert bench.selected() == ["tendering", "tenders"]
    assert bench.view.current_key() == "tenders"


def test_rows_that_come_while_the_button_is_down_select_no_other_tag(bench: Bench) -> None:
    bench.select("procurement", "tendering")
    viewport, point = bench.view.viewport(), bench.places("tendering").name.center()
    QTest.mousePress(viewport, Button.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    bench.manager.set_rows([line for line in ROWS if not line.tag.startswith("energy")])
    QTest.mouseRelease(viewport, Button.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    assert bench.selected() == ["tendering"]


def test_after_a_deletion_the_row_in_its_place_is_current(bench: Bench) -> None:
    bench.view.show_tag("tendering")
    bench.manager.set_rows([row for row in ROWS if row.tag != "tendering"])
    assert bench.view.current_key() == "tenders" and bench.selected() == []


# Rename


def test_f2_shows_the_full_path_with_its_last_part_selected(bench: Bench) -> None:
    bench.view.show_tag("energy/prices")
    bench.press(Key.Key_F2)
    field = bench.focus()
    assert (field.text(), field.selectedText()) == ("energy/prices", "prices")


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_F2])
def test_renaming_tells_the_path_in_normal_form(bench: Bench, key: Qt.Key) -> None:
    bench.view.show_tag("energy/prices")
    bench.press(key)
    bench.focus().setText("  power /  prices ")
    bench.press(Key.Key_Return)
    assert bench.told == [("rename", "energy/prices", "power/prices")]
    assert bench.focus() is bench.view


def test_double_click_renames_and_escape_takes_it_back(bench: Bench) -> None:
    QTest.mouseDClick(
        bench.view.viewport(),
        Button.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        bench.places("tenders").name.center(),
    )
    bench.focus().setText("x")
    bench.press(Key.Key_Escape)
    assert bench.told == [] and bench.focus() is bench.view and bench.manager.isVisible()


def test_going_elsewhere_keeps_the_new_path(bench: Bench) -> None:
    bench.view.show_tag("tenders")
    bench.press(Key.Key_F2)
    bench.focus().setText("bids")
    bench.behind.setFocus()
    assert bench.told == [("rename", "tenders", "bids")]


def test_another_letter_case_is_a_new_spelling_and_no_merge(bench: Bench) -> None:
    bench.rename("tenders", "Tenders")
    assert bench.told == [("rename", "tenders", "Tenders")]


@pytest.mark.parametrize("typed", ["", "  / ", "tenders"])
def test_nothing_or_the_same_path_changes_nothing(bench: Bench, typed: str) -> None:
    bench.rename("tenders", typed)
    assert bench.told == [] and bench.question() == ""


@pytest.mark.parametrize("typed", ["procurement", "PROCUREMENT"])
def test_renaming_onto_an_existing_name_offers_the_merge(bench: Bench, typed: str) -> None:
    bench.rename("tendering", typed)
    assert bench.question() == "“procurement” exists. Merge 5 uses into it?"
    assert bench.told == []
    bench.press(Key.Key_Return)
    assert bench.told == [("merge", ["tendering"], "procurement")] and bench.question() == ""


def test_escape_or_cancel_leaves_both_as_they_are(bench: Bench) -> None:
    bench.rename("tendering", "procurement")
    bench.press(Key.Key_Escape)
    assert bench.told == [] and bench.question() == "" and bench.focus() is bench.view


def test_a_tag_cannot_be_merged_into_its_own_child(bench: Bench) -> None:
    bench.rename("energy", "energy/grid")
    assert bench.question() == "“energy/grid” is itself under “energy”"
    bench.press(Key.Key_Return)
    assert bench.told == [] and bench.focus().text() == "energy"


def test_a_renamed_tag_stays_selected_under_its_new_name(bench: Bench) -> None:
    bench.rename("energy", "power")
    bench.manager.set_rows([TagLine(row.tag.replace("energy", "power"), "", 1, 1) for row in ROWS])
    assert bench.selected() == ["power"] and bench.view.current_key() == "power"


def test_an_open_field_stays_with_its_tag_when_the_rows_change(bench: Bench) -> None:
    bench.view.show_tag("tenders")
    bench.press(Key.Key_F2)
    bench.focus().setText("half typ")
    bench.manager.set_rows([TagLine("above"), *ROWS])
    assert bench.focus().text() == "half typ"
    assert abs(bench.focus().geometry().center().y() - bench.places("tenders").row.center().y()) <= 1


# Move


def test_dropping_a_tag_on_another_moves_it_under(bench: Bench) -> None:
    bench.drag("tenders", bench.places("procurement").name.center())
    assert bench.told == [("move", ["tenders"], "procurement")]


def test_a_selection_is_dragged_together_and_children_follow_their_parent(bench: Bench) -> None:
    bench.select("energy", "energy/grid", "tenders")
    bench.drag("energy", bench.places("procurement").name.center())
    assert bench.told == [("move", ["energy", "tenders"], "procurement")]


def test_dropping_below_the_rows_moves_to_the_top_level(bench: Bench) -> None:
    below = QPoint(200, bench.view.viewport().height() - 4)
    bench.drag("energy/grid", below)
    assert bench.told == [("move", ["energy/grid"], "")]


@pytest.mark.parametrize("target", ["energy", "energy/prices"])
def test_a_tag_cannot_be_dropped_into_itself(bench: Bench, target: str) -> None:
    bench.drag("energy", bench.places(target).name.center())
    assert bench.told == []


def test_escape_ends_a_drag_without_a_move(bench: Bench) -> None:
    start = bench.places("tenders").name.center()
    QTest.mousePress(bench.view.viewport(), Button.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    bench.move(bench.places("procurement").name.center())
    bench.press(Key.Key_Escape)
    QTest.mouseRelease(bench.view.viewport(), Button.LeftButton)
    assert bench.told == [] and bench.manager.isVisible()


def test_a_move_onto_an_existing_name_offers_the_merge(bench: Bench) -> None:
    bench.manager.set_rows([*ROWS, TagLine("grid", "", 1, 2)])
    bench.select("grid", "tenders")
    bench.drag("tenders", bench.places("energy").name.center())
    assert bench.told == [("move", ["tenders"], "energy")]
    assert bench.question() == "“energy/grid” exists. Merge 3 uses into it?"
    bench.press_button("Merge")
    assert bench.told[1:] == [("merge", ["grid"], "energy/grid")]


def test_move_under_completes_and_says_the_new_path(bench: Bench) -> None:
    bench.select("tenders")
    bench.press_button("Move under")
    bench.type("ener")
    assert bench.sentence() == "“tenders” becomes “energy/tenders”"
    bench.press(Key.Key_Return)
    assert bench.told == [("move", ["tenders"], "energy")]


def test_move_under_nothing_is_the_top_level(bench: Bench) -> None:
    bench.select("energy/grid")
    bench.press_button("Move under")
    assert bench.sentence() == "“energy/grid” becomes “grid”"
    bench.press(Key.Key_Return)
    assert bench.told == [("move", ["energy/grid"], "")]


def test_ctrl_enter_takes_what_is_typed(bench: Bench) -> None:
    bench.select("tenders")
    bench.press_button("Move under")
    bench.type("ener")
    bench.press(Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bench.told == [("move", ["tenders"], "ener")]


# Merge


def test_merge_into_says_how_many_uses_move(bench: Bench) -> None:
    bench.select("tendering", "tenders")
    bench.press_button("Merge into")
    bench.type("PROC")
    assert bench.sentence() == "7 uses move to “procurement”"
    bench.press(Key.Key_Return)
    assert bench.told == [("merge", ["tendering", "tenders"], "procurement")]


def test_several_may_be_merged_into_one_of_them(bench: Bench) -> None:
    bench.select("tendering", "tenders")
    bench.press_button("Merge into")
    bench.type("tenders")
    assert bench.sentence() == "5 uses move to “tenders”"
    bench.press(Key.Key_Return)
    assert bench.told == [("merge", ["tendering"], "tenders")]


def test_merging_into_a_child_is_refused_in_words(bench: Bench) -> None:
    bench.select("energy")
    bench.press_button("Merge into")
    bench.type("energy/prices")
    bench.press(Key.Key_Return)
    assert bench.sentence() == "“energy/prices” is itself under “energy”" and bench.told == []


# Delete


def test_delete_names_the_loss_and_waits(bench: Bench) -> None:
    bench.view.show_tag("energy")
    bench.press(Key.Key_Delete)
    assert bench.question() == "Delete “energy” and its 2 children? 43 uses lose it. You can undo this."
    assert bench.told == []
    bench.press(Key.Key_Return)
    assert bench.told == [("delete", ["energy"])] and bench.focus() is bench.view


@pytest.mark.parametrize(
    ("tags", "words"),
    [
        (["later"], "Delete “later”? Nothing uses it. You can undo this."),
        (["Обʼєкт"], "Delete “Обʼєкт” and its child? 3 uses lose it. You can undo this."),
        (["tendering", "tenders"], "Delete 2 tags? 7 uses lose them. You can undo this."),
        (
            ["energy", "energy/grid", "tenders"],
            "Delete 2 tags and their 2 children? 45 uses lose them. You can undo this.",
        ),
    ],
)
def test_the_loss_in_words(bench: Bench, tags: list[str], words: str) -> None:
    bench.select(*(bench.view.tree.find(tag).key for tag in tags))
    bench.press_button("Delete")
    assert bench.question() == words


def test_the_loss_follows_the_library_and_the_focus_stays_where_the_user_is(bench: Bench) -> None:
    bench.view.show_tag("tenders")
    bench.press(Key.Key_Delete)
    bench.behind.setFocus()
    bench.manager.set_rows([TagLine("tenders", "", 3, 3)])
    assert bench.question() == "Delete “tenders”? 6 uses lose it. You can undo this."
    assert bench.behind.hasFocus()
    bench.manager.set_rows([TagLine("other")])
    assert bench.question() == ""


# Colour, description, new


def test_a_hue_is_chosen_by_one_click(bench: Bench) -> None:
    bench.select("tenders")
    bench.press_button("Colour")
    bench.press_button("Violet")
    assert bench.told == [("recolour", "tenders", "#7A5BC0")]


def test_several_are_coloured_at_once_and_the_default_takes_it_away(bench: Bench) -> None:
    bench.select("tendering", "tenders")
    bench.press_button("Colour")
    bench.press_button("Default")
    assert bench.told == [("recolour", ["tendering", "tenders"], "")]


def test_the_present_hue_is_marked(bench: Bench) -> None:
    bench.select("procurement")
    bench.press_button("Colour")
    checked = [one.accessibleName() for one in bench.manager.findChildren(HueButton) if one.isChecked()]
    assert checked == ["Raspberry"]


def test_a_colour_of_ones_own_must_be_one(bench: Bench) -> None:
    bench.select("tenders")
    bench.press_button("Colour")
    field = bench.manager.findChild(QLineEdit, "tagColourField")
    field.setFocus()
    field.setText("#12zz")
    bench.press(Key.Key_Return)
    assert bench.told == []
    assert "A colour is # and six digits of 0–9 and A–F" in [x.text() for x in bench.manager.findChildren(QLabel)]
    field.setText("a1b2c3")
    bench.press(Key.Key_Return)
    assert bench.told == [("recolour", "tenders", "#A1B2C3")]


@pytest.mark.parametrize("typed", ["", "#", "#12345", "#1234567", "red", "#12345g", "##123456"])
def test_what_is_no_colour(typed: str) -> None:
    assert hex_of(typed) == ""


def test_a_description_is_edited_in_place_and_kept_when_the_card_is_closed(bench: Bench) -> None:
    bench.view.show_tag("energy/grid")
    bench.manager._ask_description()
    assert bench.focus().text() == "Lines and substations"
    bench.focus().setText("Wires")
    bench.press(Key.Key_Return)
    bench.manager._ask_description()
    bench.focus().setText("Poles")
    bench.press_button("Close")
    told = [("describe", "energy/grid", "Wires"), ("describe", "energy/grid", "Poles"), ("closed",)]
    assert bench.told == told


def test_a_new_tag_is_told_and_one_that_exists_is_shown(bench: Bench) -> None:
    bench.press_button("New tag")
    bench.type("PROCUREMENT")
    bench.press(Key.Key_Return)
    assert bench.told == [] and bench.selected() == ["procurement"]
    bench.press_button("New tag")
    bench.type("war/drones")
    bench.press(Key.Key_Return)
    assert bench.told == [("create", "war/drones")]


def test_the_dots_of_a_row_open_a_menu_with_all_of_it(bench: Bench) -> None:
    bench.click(bench.places("tenders").more.center())
    menu = bench.manager.findChild(QMenu)
    texts = [action.text().replace("&", "").partition("\t")[0] for action in menu.actions()]
    menu.close()
    assert texts == ["Rename", "Description…", "Colour…", "Move under…", "Merge into…", "Delete"]
    assert bench.selected() == ["tenders"]


def test_of_several_the_one_under_the_menu_is_described(bench: Bench) -> None:
    bench.select("procurement", "tendering")
    viewport, point = bench.view.viewport(), bench.places("tendering").name.center()
    QTest.mouseClick(viewport, Button.RightButton, Qt.KeyboardModifier.NoModifier, point)
    there = viewport.mapToGlobal(point)
    QApplication.sendEvent(viewport, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, there))
    menu = bench.manager.findChild(QMenu)
    next(one for one in menu.actions() if "Description" in one.text().replace("&", "")).trigger()
    menu.close()
    bench.type("Calls for offers")
    bench.press(Key.Key_Return)
    assert bench.told == [("describe", "tendering", "Calls for offers")]
    assert bench.selected() == ["procurement", "tendering"]


# The card


def test_it_gives_the_focus_back_and_says_once_that_it_is_closed(bench: Bench) -> None:
    assert bench.focus() is bench.view
    bench.press(Key.Key_Escape)
    assert bench.opener.hasFocus() and bench.told == [("closed",)]


def test_it_is_not_modal(bench: Bench) -> None:
    QTest.mouseClick(bench.behind, Button.LeftButton)
    assert bench.manager.isVisible() and not bench.manager.isModal()


def test_tab_goes_through_everything_and_round(bench: Bench) -> None:
    bench.select("tenders")
    bench.manager._tools.filter.setFocus()
    seen = []
    for _ in range(9):
        seen.append(bench.focus().accessibleName())
        bench.press(Key.Key_Tab)
    assert seen == "Filter tags|Unused (1)|New tag|Tags|Merge into|Move under|Colour|Delete|Close".split("|")
    assert bench.focus().accessibleName() == "Filter tags"


def test_it_stays_inside_a_small_window(bench: Bench) -> None:
    bench.window.resize(760, 520)
    body = bench.manager.body().translated(bench.manager.pos())
    assert bench.window.rect().contains(body)
    assert body.width() == 744


def test_it_follows_the_theme(bench: Bench) -> None:
    bench.manager.look.set_theme("dark")
    picture = bench.manager.grab().toImage()
    assert picture.pixelColor(bench.manager.body().center()).lightness() < 80
    assert picture.pixelColor(bench.manager.body().topLeft() + QPoint(200, 20)) == QColor("#2A2C30")


# The tree


def test_two_spellings_of_a_tag_are_one_row() -> None:
    tree = TagTree([TagLine("Порт", "", 1, 2), TagLine("порт", "", 1, 0), TagLine("", "", 9, 9)])
    assert [(node.tag, node.uses) for node in tree.nodes[1:]] == [("Порт", 4)]


def test_a_child_may_come_before_its_parent() -> None:
    tree = TagTree([TagLine("a/b/c", "", 1), TagLine("A", "", 2)])
    assert [(node.tag, node.clippings) for node in tree.nodes[1:]] == [("A", 3), ("a/b", 1), ("a/b/c", 1)]


def test_a_thousand_parts_are_no_trouble() -> None:
    tree = TagTree([TagLine("/".join(["a"] * 1500), "", 1)])
    assert len(tree) == 1500
    assert tree.children_below(tree.nodes[1]) == 1499


def test_a_moved_tag_keeps_its_last_part() -> None:
    node = TagTree([TagLine("a/b")]).find("a/b")
    assert (moved_tag(node, "x/y"), moved_tag(node, "")) == ("x/y/b", "b")


def test_it_grows_with_the_text(bench: Bench, qtbot: QtBot) -> None:
    bench.manager.look.set_interface_zoom(120)
    fresh = TagManager(bench.manager.look, bench.window)
    fresh.set_rows(ROWS)
    fresh.open()
    qtbot.waitUntil(lambda: places_in(bench.manager) == places_in(fresh))
    assert bench.manager.body().width() > 900


def places_in(manager: TagManager) -> list[QRect]:
    row = manager.view.visualRect(manager.view.tags.index_of("tenders"))
    return [manager.rect(), row, *(part.geometry() for part in manager.findChildren(QWidget) if part.isVisible())]
