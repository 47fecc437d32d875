"""The clipping list as a user meets it: what the rows say and show, and what clicks and keys do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage
from pytestqt.qtbot import QtBot

from clipper.domain.clipping import Clipping, ClippingId, Marks, Metadata
from clipper.domain.passage import Colour
from clipper.domain.told import Told
from clipper.ui.clipping_list import ClippingList
from clipper.ui.clipping_rows import CLIPPING_MIME
from clipper.ui.look.look import Look
from clipper.ui.look.text_lines import broken_lines
from clipper.ui.look.theme import contrast
from tests.pixels import colours_in

# The offscreen platform says so of every window with a layout, and of every menu.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TODAY = date(2026, 11, 22)
SENTENCE = Qt.ItemDataRole.AccessibleTextRole


def clipping(name: str, **more: object) -> Clipping:
    metadata = Metadata(title=f"Headline of {name}", date="2026-11-22T09:12", source="The Harbour Ledger")
    return replace(Clipping(ClippingId(name), metadata, "An excerpt.", 900), **more)


class Rows:
    """A row source over a plain list; None is a row that fails."""

    def __init__(self, *clippings: Clipping | None, unread: set[str] | None = None) -> None:
        self.clippings = list(clippings)
        self.unread = unread or set()

    def __len__(self) -> int:
        return len(self.clippings)

    def clipping(self, row: int) -> Clipping:
        found = self.clippings[row]
        if found is None:
            raise RuntimeError("the page could not be read")
        return found

    def is_unread(self, row: int) -> bool:
        return self.clipping(row).id in self.unread

    def ids(self, numbers: Sequence[int]) -> list[ClippingId]:
        known = dict(zip(self.numbers(), self.clippings, strict=True))
        return [found.id for number in numbers if (found := known.get(number)) is not None]

    def numbers(self) -> Sequence[int]:
        return [hash(found.id if found else None) for found in self.clippings]

    def row_of(self, clipping_id: ClippingId) -> int | None:
        ids = [found.id if found else "" for found in self.clippings]
        return ids.index(clipping_id) if clipping_id in ids else None


def letters(count: int) -> Rows:
    return Rows(*(clipping(f"{number:03}.txt") for number in range(count)))


@pytest.fixture
def look(qtbot: QtBot) -> Look:
    return Look()


@pytest.fixture
def shown(qtbot: QtBot, look: Look) -> ClippingList:
    """A list of 380 × 700, on the screen, without rows."""
    the_list = ClippingList(look, today=lambda: TODAY)
    qtbot.addWidget(the_list)
    the_list.resize(380, 700)
    with qtbot.waitActive(the_list):
        the_list.show()
        the_list.activateWindow()
    return the_list


def told(signal: object) -> list[object]:
    heard: list[object] = []
    signal.connect(heard.append)  # type: ignore[attr-defined]
    return heard


def middle_of(shown: ClippingList, row: int) -> QPoint:
    return shown.view.visualRect(shown.rows.index(row, 0)).center()


def click(qtbot: QtBot, shown: ClippingList, row: int, modifier: Qt.KeyboardModifier | None = None) -> None:
    keys = modifier or Qt.KeyboardModifier.NoModifier
    qtbot.mouseClick(shown.view.viewport(), Qt.MouseButton.LeftButton, keys, middle_of(shown, row))


def picture(shown: ClippingList) -> QImage:
    return shown.view.viewport().grab().toImage()


# Choosing


def test_a_click_chooses_once_and_a_click_on_the_current_row_again(qtbot: QtBot, shown: ClippingList) -> None:
    shown.set_source(letters(4))
    chosen = told(shown.chosen)
    click(qtbot, shown, 1)
    assert chosen == ["001.txt"]
    click(qtbot, shown, 1)
    assert chosen == ["001.txt", "001.txt"]


def test_neither_control_click_nor_a_click_below_the_rows_deselects(qtbot: QtBot, shown: ClippingList) -> None:
    shown.set_source(letters(2))
    click(qtbot, shown, 1)
    click(qtbot, shown, 1, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseClick(shown.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, 600))
    assert shown.current_id() == "001.txt"


def test_keys_move_and_choose(qtbot: QtBot, shown: ClippingList) -> None:
    shown.set_source(letters(20))
    shown.show_clipping(ClippingId("000.txt"))
    chosen = told(shown.chosen)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Home):
        qtbot.keyClick(shown.view, key)
    assert chosen == ["001.txt", "002.txt", "001.txt", "019.txt", "000.txt"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_enters_the_current_clipping(qtbot: QtBot, shown: ClippingList, key: Qt.Key) -> None:
    shown.set_source(letters(3))
    shown.show_clipping(ClippingId("002.txt"))
    entered = told(shown.entered)
    qtbot.keyClick(shown.view, key)
    assert entered == ["002.txt"]


def test_letters_are_left_to_the_window(qtbot: QtBot, shown: ClippingList) -> None:
    shown.set_source(letters(3))
    shown.show_clipping(ClippingId("002.txt"))
    chosen = told(shown.chosen)
    qtbot.keyClick(shown.view, Qt.Key.Key_H)
    assert (chosen, shown.current_id()) == ([], "002.txt")


def test_showing_a_clipping_is_silent_and_scrolls_to_it(shown: ClippingList) -> None:
    shown.set_source(letters(100))
    chosen = told(shown.chosen)
    assert shown.show_clipping(ClippingId("090.txt"))
    assert (chosen, shown.current_id()) == ([], "090.txt")
    assert shown.view.viewport().rect().contains(middle_of(shown, 90))
    assert not shown.show_clipping(ClippingId("elsewhere.txt"))
    assert shown.current_id() is None


def test_the_focus_coming_in_chooses_nothing(shown: ClippingList) -> None:
    shown.set_source(letters(3))
    chosen = told(shown.chosen)
    shown.view.clearFocus()
    shown.setFocus(Qt.FocusReason.TabFocusReason)
    assert shown.view.hasFocus()
    assert (chosen, shown.current_id()) == ([], None)


def test_down_from_no_selection_goes_to_the_first_row(qtbot: QtBot, shown: ClippingList) -> None:
    shown.set_source(letters(3))
    shown.view.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(shown.view, Qt.Key.Key_Down)
    assert shown.current_id() == "000.txt"


def test_stepping_stops_at_both_ends(shown: ClippingList) -> None:
    shown.set_source(letters(2))
    assert shown.step(1)
    assert shown.step(1)
    assert not shown.step(1)
    assert shown.current_id() == "001.txt"
    assert shown.step(-1)
    assert not shown.step(-1)


def test_a_right_click_asks_for_the_clippings_menu(qtbot: QtBot, shown: ClippingList) -> None:
    shown.set_source(letters(3))
    with qtbot.waitSignal(shown.menu_asked) as asked:
        shown.view.customContextMenuRequested.emit(middle_of(shown, 2))
    assert asked.args[0] == "002.txt"


def test_a_dragged_row_carries_its_id(shown: ClippingList) -> None:
    shown.set_source(letters(3))
    data = shown.rows.mimeData([shown.rows.index(1, 0)])
    assert bytes(data.data(CLIPPING_MIME).data()) == b"\x00001.txt"


# Rows that change


def test_the_current_clipping_stays_where_it_is_when_rows_come_in_above(qtbot: QtBot, shown: ClippingList) -> None:
    source = letters(50)
    shown.set_source(source)
    click(qtbot, shown, 2)
    before, chosen = middle_of(shown, 2), told(shown.chosen)
    source.clippings[0:0] = [clipping("new.txt"), clipping("newer.txt")]
    shown.reset()
    assert (shown.current_id(), chosen) == ("002.txt", [])
    assert middle_of(shown, 4) == before


def test_after_the_current_clipping_left_the_next_is_what_took_its_place(shown: ClippingList) -> None:
    source = letters(5)
    shown.set_source(source)
    shown.show_clipping(ClippingId("002.txt"))
    del source.clippings[2]
    shown.reset()
    assert shown.current_id() is None
    shown.step(1)
    assert shown.current_id() == "003.txt"


def test_a_changed_row_shows_its_new_state(shown: ClippingList, look: Look) -> None:
    source = letters(3)
    shown.set_source(source)
    star, place = look.theme.star.name(), QRect(28, 0, 250, 40)
    assert star not in colours_in(picture(shown), place)
    source.clippings[0] = clipping("000.txt", marks=Marks(starred=True))
    shown.rows_changed(0, 0)
    assert star in colours_in(picture(shown), place)


def test_a_hundred_thousand_rows_can_be_reached(shown: ClippingList) -> None:
    class Many(Rows):
        def __len__(self) -> int:
            return 100_000

        def clipping(self, row: int) -> Clipping:
            return clipping(f"{row}.txt")

    shown.set_source(Many())
    shown.view.setFocus()
    shown.step(200_000)
    assert shown.current_id() == "99999.txt"


# What a row says


@pytest.mark.parametrize(
    ("iso", "words"),
    [
        ("2026-11-22T09:12+02:00", "09:12"),
        ("2026-11-22", "Today"),
        ("2026-11-21T23:59", "Yesterday"),
        ("2026-11-20", "20 Nov"),
        ("2025-11-22", "22 Nov 2025"),
        ("", ""),
        ("last week", ""),
    ],
)
def test_dates_are_said_as_people_say_them(shown: ClippingList, iso: str, words: str) -> None:
    assert shown._words.when(iso) == words


def test_a_row_is_one_sentence_for_a_screen_reader(shown: ClippingList) -> None:
    marks = Marks(tags=("procurement", "harbour"), colours=("pink",) * 6, passage_notes=3, starred=True)
    shown.set_source(Rows(clipping("a.txt", words=2070, marks=marks), unread={"a.txt"}))
    sentence = shown.rows.index(0, 0).data(SENTENCE)
    assert sentence.startswith("Unread. Starred. Headline of a.txt, The Harbour Ledger, 09:12, ")
    assert sentence.endswith("tags procurement, harbour, 6 passages, 3 with notes")


def test_a_clipping_without_a_headline_is_called_by_its_file(shown: ClippingList) -> None:
    shown.set_source(Rows(clipping("2026/untitled.txt", metadata=Metadata())))
    assert shown.rows.index(0, 0).data() == "untitled.txt"


def test_a_problem_is_said_and_shown_with_a_warning_sign(shown: ClippingList, look: Look) -> None:
    shown.set_source(Rows(clipping("a.txt", problem=Told("The file is damaged."))))
    assert "The file is damaged." in shown.rows.index(0, 0).data(SENTENCE)
    # Thin strokes at 1x are never quite opaque: the darkest point is nearly the token.
    seen = colours_in(picture(shown), QRect(28, 50, 16, 24))
    assert min(contrast(QColor(colour), look.theme.warn) for colour in seen) < 1.1


# What a row shows


def test_rows_have_the_heights_of_the_design(shown: ClippingList) -> None:
    shown.set_source(letters(3))
    heights = [shown.view.rowHeight(0)]
    shown.resize(304, 700)
    heights.append(shown.view.rowHeight(0))
    shown.set_density("compact")
    heights.append(shown.view.rowHeight(0))
    assert heights == [150, 170, 76]
    with pytest.raises(ValueError, match="cosy"):
        shown.set_density("cosy")


def test_the_selected_row_is_filled_inside_its_rounded_inset(qtbot: QtBot, shown: ClippingList, look: Look) -> None:
    shown.set_source(letters(3))
    click(qtbot, shown, 1)
    image = picture(shown)
    assert image.pixelColor(12, 150 + 75).name() == look.theme.sel.name()
    assert image.pixelColor(4, 150 + 75).name() == look.theme.list.name()
    assert image.pixelColor(8, 150).name() != look.theme.sel.name()


def test_hairlines_beside_the_selected_row_are_hidden(qtbot: QtBot, shown: ClippingList, look: Look) -> None:
    shown.set_source(letters(4))
    click(qtbot, shown, 1)
    image = picture(shown)
    lines = [image.pixelColor(200, 150 * (row + 1) - 1).name() == look.theme.line.name() for row in range(4)]
    assert lines == [False, False, True, True]


def test_only_unread_rows_have_a_dot(shown: ClippingList, look: Look) -> None:
    source = letters(2)
    source.unread = {"000.txt"}
    shown.set_source(source)
    image, accent = picture(shown), look.theme.acc.name()
    assert [accent in colours_in(image, QRect(12, top, 12, 40)) for top in (0, 150)] == [True, False]


def test_pips_show_the_passages_colours(shown: ClippingList, look: Look) -> None:
    shown.set_source(Rows(clipping("a.txt", marks=Marks(colours=("violet", "green")))))
    seen = colours_in(picture(shown), QRect(300, 110, 70, 35))
    assert {look.theme.bands[colour].fill.name() for colour in (Colour.VIOLET, Colour.GREEN)} <= seen


def test_the_focus_ring_shows_for_the_keyboard_and_not_for_the_mouse(
    qtbot: QtBot, shown: ClippingList, look: Look
) -> None:
    shown.set_source(letters(3))
    click(qtbot, shown, 0)
    top_edge = QRect(100, 150, 100, 3)
    assert look.theme.acc.name() not in colours_in(picture(shown), QRect(100, 0, 100, 3))
    qtbot.keyClick(shown.view, Qt.Key.Key_Down)
    assert look.theme.acc.name() in colours_in(picture(shown), top_edge)


def test_a_hovered_row_is_tinted(qtbot: QtBot, shown: ClippingList, look: Look) -> None:
    shown.set_source(letters(3))
    qtbot.mouseMove(shown.view.viewport(), middle_of(shown, 1) + QPoint(0, 1))
    qtbot.mouseMove(shown.view.viewport(), middle_of(shown, 1))
    qtbot.waitUntil(lambda: picture(shown).pixelColor(12, 225).name() == look.theme.hover.name())


def test_another_theme_is_painted_at_once(shown: ClippingList, look: Look) -> None:
    shown.set_source(letters(2))
    look.set_theme("dark")
    image = picture(shown)
    assert image.pixelColor(4, 4).name() == look.theme.list.name()
    assert image.pixelColor(4, image.height() - 10).name() == look.theme.list.name()


# Rows that fail


def test_a_failing_row_is_logged_once_and_the_others_are_shown(
    shown: ClippingList, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.expected_warnings = True  # type: ignore[attr-defined]
    shown.set_source(Rows(clipping("a.txt"), None, clipping("c.txt"), None))
    picture(shown)
    picture(shown)
    assert shown.rows.index(1, 0).data() == "This row cannot be shown"
    assert shown.rows.index(2, 0).data() == "Headline of c.txt"
    assert len(caplog.records) == 1


def test_a_row_that_cannot_be_painted_neither_crashes_nor_repeats(
    shown: ClippingList, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.expected_warnings = True  # type: ignore[attr-defined]
    shown.set_source(Rows(clipping("a.txt", marks=Marks(colours=3)), clipping("b.txt")))  # type: ignore[arg-type]
    picture(shown)
    picture(shown)
    assert len([record for record in caplog.records if "painted" in record.message]) == 1


def test_moving_onto_a_failing_row_tells_nothing(shown: ClippingList, caplog: pytest.LogCaptureFixture) -> None:
    caplog.expected_warnings = True  # type: ignore[attr-defined]
    shown.set_source(Rows(clipping("a.txt"), None))
    chosen = told(shown.chosen)
    shown.step(1)
    shown.step(1)
    assert chosen == ["a.txt"]


# Around the rows


def test_an_empty_list_says_why_and_what_helps(shown: ClippingList, look: Look) -> None:
    shown.set_empty("No matches for “reserve”", "Remove a filter.")
    assert look.theme.ink.name() in colours_in(picture(shown), QRect(28, 150, 320, 120))
    assert shown.view.accessibleDescription() == "No matches for “reserve” Remove a filter."
    shown.set_source(letters(1))
    assert look.theme.ink.name() not in colours_in(picture(shown), QRect(28, 152, 320, 120))


def test_choosing_a_sort_is_told_and_setting_one_is_not(qtbot: QtBot, shown: ClippingList) -> None:
    heard = told(shown.sort_chosen)
    shown.set_sort("source")
    assert (shown.header.button.text(), heard) == ("Source", [])
    next(action for action in shown.header.menu.actions() if action.text().replace("&", "") == "Passages").trigger()
    assert (shown.header.button.text(), heard) == ("Passages", ["passages"])
    assert shown.header.button.accessibleName() == "Order of the list: Passages"
    with pytest.raises(ValueError, match="size"):
        shown.set_sort("size")


def test_the_sort_button_opens_its_menu(qtbot: QtBot, shown: ClippingList) -> None:
    qtbot.mouseClick(shown.header.button, Qt.MouseButton.LeftButton)
    assert shown.header.menu.isVisible()
    assert [action.isChecked() for action in shown.header.menu.actions()] == [
        *([True] + [False] * 4),
        False,
        *(True, False),
    ]
    shown.header.menu.close()


def test_the_scroll_bar_floats_over_the_rows_and_scrolls_them(shown: ClippingList) -> None:
    shown.set_source(letters(3))
    bar = shown.view._bar
    assert not bar.isVisible()
    shown.set_source(letters(100))
    assert bar.isVisible()
    assert shown.view.viewport().width() == shown.width()
    bar.setValue(1500)
    assert shown.view.rowAt(0) == 10


def test_a_long_title_is_cut_instead_of_widening_the_list(shown: ClippingList) -> None:
    shown.set_title("“reserve” " * 40)
    assert shown.minimumSizeHint().width() < 300


# Breaking lines


def test_lines_are_broken_at_words_and_the_last_is_cut() -> None:
    face = QFont()
    width = QFontMetricsF(face).horizontalAdvance("Громада рахує воду:") + 2
    lines = broken_lines("Громада рахує воду: чому лічильники показали на третину більше", face, width, 2)
    assert lines[0] == "Громада рахує воду:"
    assert lines[1].endswith("…")
    assert all(QFontMetricsF(face).horizontalAdvance(line) <= width for line in lines)


def test_characters_beyond_the_first_plane_are_never_halved() -> None:
    face = QFont()
    text = "🗞️ " * 30
    lines = broken_lines(text, face, QFontMetricsF(face).horizontalAdvance("🗞️ " * 4) + 1, 3)
    assert len(lines) == 3
    assert not any("\ud800" <= char <= "\udfff" for line in lines for char in line)


def test_a_short_text_and_none_at_all_are_left_alone() -> None:
    assert broken_lines("Short", QFont(), 300, 2) == ["Short"]
    assert broken_lines("", QFont(), 300, 2) == []
    assert broken_lines("Short", QFont(), 0, 2) == []


def test_a_selection_overlay_colour_is_never_in_the_row_ground(shown: ClippingList, look: Look) -> None:
    """The style's own selection must not be painted under ours."""
    shown.set_source(letters(2))
    shown.show_clipping(ClippingId("000.txt"))
    corner = picture(shown).pixelColor(QPoint(2, 2))
    assert corner == QColor(look.theme.list)
