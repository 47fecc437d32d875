"""Several clippings selected at once: what is selected, what is read meanwhile, what the bar above says and tells."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipper.domain.clipping import Clipping, ClippingId
from clipper.ui.clipping_drag import drag_card
from clipper.ui.clipping_list import ClippingList
from clipper.ui.clipping_rows import CLIPPING_MIME
from clipper.ui.look.look import Look
from tests.pixels import colours_in
from tests.ui.test_clipping_list import TODAY, Rows, click, clipping, letters, middle_of, picture, told

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def look(qtbot: QtBot) -> Look:
    return Look()


@pytest.fixture
def shown(qtbot: QtBot, look: Look) -> ClippingList:
    """A list of 380 × 800, on the screen, without rows."""
    the_list = ClippingList(look, today=lambda: TODAY)
    qtbot.addWidget(the_list)
    the_list.resize(380, 800)
    with qtbot.waitActive(the_list):
        the_list.show()
        the_list.activateWindow()
    return the_list


def test_control_and_shift_click_select_several_and_open_none(qtbot: QtBot, shown: ClippingList) -> None:
    shown.set_source(letters(8))
    click(qtbot, shown, 0)
    chosen = told(shown.chosen)
    click(qtbot, shown, 2, CTRL)
    assert shown.selected_ids() == ["000.txt", "002.txt"]
    click(qtbot, shown, 3, SHIFT)
    assert shown.selected_ids() == ["002.txt", "003.txt"]
    assert (shown.current_id(), chosen) == ("000.txt", [])


def test_control_click_takes_a_row_out_again_and_the_last_one_is_the_current(
    qtbot: QtBot, shown: ClippingList
) -> None:
    shown.set_source(letters(4))
    click(qtbot, shown, 0)
    click(qtbot, shown, 2, CTRL)
    chosen = told(shown.chosen)
    click(qtbot, shown, 0, CTRL)
    assert (shown.selected_ids(), shown.current_id(), chosen) == (["002.txt"], "002.txt", ["002.txt"])
    click(qtbot, shown, 2, CTRL)
    assert shown.selected_ids() == ["002.txt"]


def test_shift_with_arrows_home_and_end_extends(qtbot: QtBot, shown: ClippingList) -> None:
    shown.set_source(letters(30))
    click(qtbot, shown, 2)
    chosen = told(shown.chosen)
    qtbot.keyClick(shown.view, Qt.Key.Key_Down, SHIFT)
    qtbot.keyClick(shown.view, Qt.Key.Key_Down, SHIFT)
    assert shown.selected_ids() == ["002.txt", "003.txt", "004.txt"]
    qtbot.keyClick(shown.view, Qt.Key.Key_End, SHIFT)
    assert len(shown.selected_ids()) == 28
    qtbot.keyClick(shown.view, Qt.Key.Key_Home, SHIFT)
    assert shown.selected_ids() == ["000.txt", "001.txt", "002.txt"]
    assert (shown.current_id(), chosen) == ("002.txt", [])


def test_control_with_arrows_moves_and_with_space_selects(qtbot: QtBot, shown: ClippingList) -> None:
    shown.set_source(letters(8))
    click(qtbot, shown, 0)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Space):
        qtbot.keyClick(shown.view, key, CTRL)
    assert shown.selected_ids() == ["000.txt", "002.txt"]


def test_a_click_opens_the_row_that_the_keys_have_gone_to_without_selecting(
    qtbot: QtBot, shown: ClippingList
) -> None:
    shown.set_source(letters(5))
    click(qtbot, shown, 3)
    qtbot.keyClick(shown.view, Qt.Key.Key_Up, CTRL)
    chosen = told(shown.chosen)
    click(qtbot, shown, 2)
    assert chosen == ["002.txt"] and shown.selected_ids() == ["002.txt"] and shown.current_id() == "002.txt"


def test_control_a_selects_all_and_escape_leaves_the_current_one(qtbot: QtBot, shown: ClippingList) -> None:
    shown.set_source(letters(12))
    click(qtbot, shown, 1)
    chosen, counts = told(shown.chosen), told(shown.selection_changed)
    qtbot.keyClick(shown.view, Qt.Key.Key_A, CTRL)
    assert (len(shown.selected_ids()), counts[-1]) == (12, 12)
    qtbot.keyClick(shown.view, Qt.Key.Key_Escape)
    assert (shown.selected_ids(), counts[-1], chosen) == (["001.txt"], 1, [])


def test_moving_on_selects_one_again_and_opens_it(qtbot: QtBot, shown: ClippingList) -> None:
    shown.set_source(letters(8))
    click(qtbot, shown, 0)
    click(qtbot, shown, 2, SHIFT)
    chosen = told(shown.chosen)
    shown.step(1)
    assert (shown.selected_ids(), chosen) == (["003.txt"], ["003.txt"])


def test_a_click_on_one_of_several_opens_it_when_the_button_goes_up(qtbot: QtBot, shown: ClippingList) -> None:
    """On its way down it may be the beginning of a drag of all of them."""
    shown.set_source(letters(4))
    click(qtbot, shown, 0)
    click(qtbot, shown, 2, SHIFT)
    chosen, left = told(shown.chosen), Qt.MouseButton.LeftButton
    qtbot.mousePress(shown.view.viewport(), left, pos=middle_of(shown, 1))
    assert (len(shown.selected_ids()), chosen) == (3, [])
    qtbot.mouseRelease(shown.view.viewport(), left, pos=middle_of(shown, 1))
    assert (shown.selected_ids(), shown.current_id(), chosen) == (["001.txt"], "001.txt", ["001.txt"])


def test_a_right_click_on_one_of_several_keeps_them(qtbot: QtBot, shown: ClippingList) -> None:
    shown.set_source(letters(4))
    click(qtbot, shown, 0)
    click(qtbot, shown, 2, SHIFT)
    chosen = told(shown.chosen)
    qtbot.mouseClick(shown.view.viewport(), Qt.MouseButton.RightButton, pos=middle_of(shown, 1))
    assert (len(shown.selected_ids()), chosen) == (3, [])


def test_the_program_shows_one_clipping_whatever_keys_are_held(qtbot: QtBot, shown: ClippingList) -> None:
    shown.set_source(letters(4))
    click(qtbot, shown, 0)
    qtbot.keyPress(shown.view, Qt.Key.Key_Control)
    shown.show_clipping(ClippingId("002.txt"))
    qtbot.keyRelease(shown.view, Qt.Key.Key_Control)
    assert shown.selected_ids() == ["002.txt"]


def test_a_drag_carries_all_ids(qtbot: QtBot, shown: ClippingList) -> None:
    shown.set_source(letters(4))
    click(qtbot, shown, 0)
    click(qtbot, shown, 2, CTRL)
    data = shown.rows.mimeData([shown.rows.index(row, 0) for row in shown.view.selected_rows()])
    assert bytes(data.data(CLIPPING_MIME).data()) == b"\x00000.txt\x00002.txt"


def test_the_dragged_card_says_how_many(look: Look) -> None:
    one, many = (drag_card(look, "Port council", count, 1.0).toImage() for count in (1, 5))
    accent, place = look.theme.acc.name(), QRect(200, 0, 30, 20)
    assert accent not in colours_in(one, place)
    assert accent in colours_in(many, place)


# Rows that change under a selection


def test_a_selection_stays_on_its_clippings_when_rows_come_and_go(qtbot: QtBot, shown: ClippingList) -> None:
    source = letters(50)
    shown.set_source(source)
    click(qtbot, shown, 2)
    click(qtbot, shown, 3, CTRL)
    click(qtbot, shown, 1, CTRL)
    before, chosen = middle_of(shown, 2), told(shown.chosen)
    source.clippings[0:0] = [clipping("new.txt")]
    del source.clippings[4]
    shown.reset()
    assert shown.selected_ids() == ["001.txt", "002.txt"]
    assert (shown.current_id(), middle_of(shown, 3), chosen) == ("002.txt", before, [])


def test_a_reset_that_changes_nothing_tells_nothing(qtbot: QtBot, shown: ClippingList) -> None:
    shown.set_source(letters(20))
    click(qtbot, shown, 0)
    click(qtbot, shown, 4, SHIFT)
    counts = told(shown.selection_changed)
    shown.reset()
    assert (counts, len(shown.selected_ids()), shown.bulk_bar.isVisible()) == ([], 5, True)


def test_a_selection_survives_another_order(qtbot: QtBot, shown: ClippingList) -> None:
    source = letters(20)
    shown.set_source(source)
    click(qtbot, shown, 0)
    click(qtbot, shown, 4, SHIFT)
    source.clippings.reverse()
    shown.reset()
    assert sorted(shown.selected_ids()) == [f"00{number}.txt" for number in range(5)]


def test_when_all_but_one_of_them_leave_the_current_clipping_is_alone(qtbot: QtBot, shown: ClippingList) -> None:
    source = letters(6)
    shown.set_source(source)
    click(qtbot, shown, 0)
    click(qtbot, shown, 2, SHIFT)
    counts = told(shown.selection_changed)
    del source.clippings[1:3]
    shown.reset()
    assert (shown.selected_ids(), counts[-1], shown.bulk_bar.isVisible()) == (["000.txt"], 1, False)


def test_the_current_clipping_stays_it_when_rows_go_while_they_are_read(qtbot: QtBot, shown: ClippingList) -> None:
    class Going(Rows):
        goes = False

        def clipping(self, row: int) -> Clipping:
            if self.goes:
                self.goes = False
                del self.clippings[0]
            return super().clipping(row)

    source = Going(*letters(6).clippings)
    shown.set_source(source)
    click(qtbot, shown, 3)
    source.goes = True
    shown.reset()
    assert shown.current_id() == "003.txt"
    shown.reset()  # which tells of it
    assert shown.current_id() == "003.txt" and shown.selected_ids() == ["003.txt"]


def test_hundreds_that_left_select_nothing_else(qtbot: QtBot, shown: ClippingList) -> None:
    source = letters(400)
    shown.set_source(source)
    click(qtbot, shown, 0)
    qtbot.keyClick(shown.view, Qt.Key.Key_A, CTRL)
    del source.clippings[10:390]
    shown.reset()
    assert len(shown.selected_ids()) == 20


def test_another_source_begins_with_one(qtbot: QtBot, shown: ClippingList) -> None:
    shown.set_source(letters(6))
    click(qtbot, shown, 0)
    click(qtbot, shown, 2, SHIFT)
    shown.set_source(letters(6))
    assert shown.selected_ids() == ["000.txt"]


def test_a_source_that_moved_before_it_was_handed_over_keeps_the_current_clipping(
    qtbot: QtBot, shown: ClippingList
) -> None:
    source = letters(6)
    shown.set_source(source)
    click(qtbot, shown, 1)
    click(qtbot, shown, 3, SHIFT)
    source.clippings.insert(0, clipping("new.txt"))
    shown.set_source(source)
    assert (shown.current_id(), shown.selected_ids()) == ("001.txt", ["001.txt"])


def test_a_large_selection_survives_another_order_too(qtbot: QtBot, shown: ClippingList) -> None:
    source = letters(5_000)
    shown.set_source(source)
    click(qtbot, shown, 0)
    shown.select_all()
    counts = told(shown.selection_changed)
    source.clippings[10:20] = [clipping("new.txt")]
    source.clippings.reverse()
    shown.reset()
    assert (counts, len(shown.selected_ids()), "new.txt" in shown.selected_ids()) == ([4_990], 4_990, False)


def test_numbers_that_mean_other_clippings_select_none_of_them(qtbot: QtBot, shown: ClippingList) -> None:
    class Anew(Rows):
        def numbers(self) -> list[int]:
            return list(range(len(self)))

    source = Anew(*letters(10).clippings)
    shown.set_source(source)
    click(qtbot, shown, 1)
    click(qtbot, shown, 4, SHIFT)
    source.clippings.reverse()  # as after an index that was built anew
    shown.reset()
    assert shown.selected_ids() == ["001.txt"]


def test_selecting_a_hundred_thousand_reads_one_row(qtbot: QtBot, shown: ClippingList) -> None:
    class Many(Rows):
        reads = 0

        def __len__(self) -> int:
            return 100_000

        def clipping(self, row: int) -> object:  # type: ignore[override]
            self.reads += 1
            return clipping(f"{row}.txt")

        def numbers(self) -> range:
            return range(100_000)

    source = Many()
    shown.set_source(source)
    click(qtbot, shown, 0)
    picture(shown)
    before = source.reads
    shown.select_all()
    assert source.reads <= before + 2  # its clipping and whether it is read
    assert shown.bulk_bar.label.text() == f"{QLocale().toString(100_000)} selected"


# The bar


def test_the_bar_says_how_many_and_tells_what_is_wanted(qtbot: QtBot, shown: ClippingList) -> None:
    shown.set_source(letters(8))
    click(qtbot, shown, 0)
    assert not shown.bulk_bar.isVisible()
    click(qtbot, shown, 4, SHIFT)
    assert (shown.bulk_bar.label.text(), shown.header.isVisible()) == ("5 selected", False)
    wanted = told(shown.bulk_requested)
    for button in shown.bulk_bar.buttons.values():
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wanted == ["tag", "untag", "star", "archive", "read"]
    assert all(button.accessibleName() and button.toolTip() for button in shown.bulk_bar.buttons.values())


def test_the_cross_leaves_one_and_the_rows_have_the_focus(qtbot: QtBot, shown: ClippingList) -> None:
    shown.set_source(letters(8))
    click(qtbot, shown, 0)
    click(qtbot, shown, 4, SHIFT)
    shown.bulk_bar.close_button.setFocus()
    qtbot.mouseClick(shown.bulk_bar.close_button, Qt.MouseButton.LeftButton)
    assert (shown.selected_ids(), shown.header.isVisible()) == (["000.txt"], True)
    assert QApplication.focusWidget() is shown.view


def test_escape_on_the_bar_does_as_its_cross(qtbot: QtBot, shown: ClippingList) -> None:
    shown.set_source(letters(8))
    click(qtbot, shown, 0)
    click(qtbot, shown, 4, SHIFT)
    shown.bulk_bar.buttons["star"].setFocus()
    qtbot.keyClick(shown.bulk_bar.buttons["star"], Qt.Key.Key_Escape)
    assert (shown.selected_ids(), QApplication.focusWidget()) == (["000.txt"], shown.view)


@pytest.mark.parametrize("width", [260, 300, 304, 380])
def test_the_bar_fits_into_every_list(qtbot: QtBot, shown: ClippingList, width: int) -> None:
    shown.set_source(letters(8))
    shown.resize(width, 700)
    shown.select_all()
    bar = shown.bulk_bar
    buttons = [*bar.buttons.values(), bar.close_button]
    assert all(bar.rect().contains(button.geometry()) for button in buttons)
    assert min(min(button.width(), button.height()) for button in buttons) >= 28


# What is seen


def test_all_selected_rows_are_filled_and_the_one_being_read_is_marked(
    qtbot: QtBot, shown: ClippingList, look: Look
) -> None:
    shown.set_source(letters(4))
    click(qtbot, shown, 0)
    click(qtbot, shown, 2, CTRL)
    image = picture(shown)
    fills = [image.pixelColor(14, 150 * row + 75).name() == look.theme.sel.name() for row in range(4)]
    marks = [image.pixelColor(9, 150 * row + 75).name() == look.theme.acc.name() for row in range(4)]
    assert (fills, marks) == ([True, False, True, False], [True, False, False, False])


def test_no_hairline_touches_a_selected_row(qtbot: QtBot, shown: ClippingList, look: Look) -> None:
    shown.set_source(letters(4))
    click(qtbot, shown, 1)
    click(qtbot, shown, 2, CTRL)
    image, line = picture(shown), look.theme.line.name()
    assert [image.pixelColor(QPoint(200, 150 * row + 149)).name() == line for row in range(4)] == [
        *(False, False, False),
        True,
    ]
