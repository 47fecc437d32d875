"""The Details tab: what it shows, what it tells of a user's typing, and that nothing typed is eaten."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import ceil

import pytest
from PySide6.QtCore import QLocale, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAccessible, QFontMetrics, QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from clipper.domain.passage import Anchor, Colour, Passage
from clipper.ui.inspector import Card, Details, Inspector
from clipper.ui.look.look import Look
from clipper.ui.look.note_editor import PAUSE_MS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SHA = "5a0d5a0e4d1c4f7f8f5d3c1c2f7c9b11" * 2
DETAILS = Details(
    "a.txt",
    title="Port council quietly doubled the dredging budget",
    author="Maren Oduya",
    source="The Harbour Ledger",
    date="2026-11-22",
    url="https://ledger.example/minutes",
    language="uk",
    words=1840,
    tags=("procurement", "harbour"),
    note="Ask the clerk.",
    file="minutes.txt",
    folder="2026/November",
    encoding="utf-8",
    encodings=("utf-8", "windows-1251", "koi8-u"),
    sha256=SHA,
    size_bytes=48_213,
    modified="2026-11-22T07:12:00Z",
    passages=6,
)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def inspector(qtbot: QtBot) -> Inspector:
    widget = Inspector(Look("light"))
    qtbot.addWidget(widget)
    widget.resize(274, 900)
    widget.show_details(DETAILS)
    widget.show_tab("details")
    with qtbot.waitExposed(widget):
        widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    return widget


def field(inspector: Inspector, name: str) -> QPlainTextEdit:
    found = inspector.findChild(QPlainTextEdit, f"clipping{name.capitalize()}Field")
    assert found is not None
    return found


def enter(inspector: Inspector, name: str) -> QPlainTextEdit:
    """The field, with the focus and all of it selected, as Tab leaves it."""
    found = field(inspector, name)
    found.setFocus(Qt.FocusReason.TabFocusReason)
    return found


def texts(inspector: Inspector) -> list[str]:
    """The words of all values in sight."""
    return [edit.toPlainText() for edit in inspector.findChildren(QPlainTextEdit) if edit.isVisible()]


def button(inspector: Inspector, words: str) -> QAbstractButton:
    return next(one for one in inspector.findChildren(QAbstractButton) if one.isVisible() and one.text() == words)


def buttons(inspector: Inspector) -> list[str]:
    return [one.text() for one in inspector.findChildren(QAbstractButton) if one.isVisible()]


def told(signal: object) -> list[tuple[object, ...]]:
    heard: list[tuple[object, ...]] = []
    signal.connect(lambda *values: heard.append(values))  # type: ignore[attr-defined]
    return heard


# What is shown


def test_all_of_design_is_shown(inspector: Inspector) -> None:
    shown = texts(inspector)
    assert shown[:6] == [
        "Ask the clerk.",
        DETAILS.title,
        "Maren Oduya",
        "The Harbour Ledger",
        "22 November 2026",
        "https://ledger.example/minutes",
    ]
    assert shown[6:8] == ["Ukrainian", "1,840 words · 6 passages"]
    assert shown[8].splitlines()[:2] == ["minutes.txt", "2026/November"]
    assert shown[8].splitlines()[2].startswith("48.2 kB · changed 22 November 2026, ")


def test_what_is_unknown_takes_no_row(inspector: Inspector) -> None:
    inspector.show_details(Details("b.txt", title="Only a headline", is_read_only=True))
    assert texts(inspector) == ["Only a headline"]
    assert buttons(inspector) == []


def test_an_editable_field_shows_that_its_value_is_unknown(inspector: Inspector) -> None:
    inspector.show_details(Details("b.txt", title="Only a headline"))
    assert field(inspector, "author").isVisible()
    assert field(inspector, "author").placeholderText() == "Unknown"


def test_remarks_and_an_inferred_headline_are_said(inspector: Inspector) -> None:
    inspector.show_details(replace(DETAILS, title_inferred=True, remarks=("Shown as plain text.", "Cut at 9 MB.")))
    labels = [label.text() for label in inspector.findChildren(QLabel) if label.isVisible()]
    assert "Inferred from the text" in labels
    assert "Shown as plain text.\nCut at 9 MB." in texts(inspector)


def test_read_only_details_are_plain_text(inspector: Inspector) -> None:
    inspector.show_details(replace(DETAILS, is_read_only=True, corrected=frozenset({"title"})))
    assert all(edit.isReadOnly() for edit in inspector.findChildren(QPlainTextEdit) if edit.isVisible())
    assert buttons(inspector) == ["Copy", "Open", "Show in folder", "Copy"]
    assert not inspector.findChild(QComboBox).isVisible()
    assert {"Ask the clerk.", "UTF-8"} <= set(texts(inspector))


def test_a_time_is_shown_with_its_offset(inspector: Inspector) -> None:
    inspector.show_details(replace(DETAILS, date="2026-11-22T09:12+02:00"))
    assert field(inspector, "date").toPlainText() == "22 November 2026, 09:12 +02:00"
    assert enter(inspector, "date").toPlainText() == "2026-11-22 09:12+02:00"


@pytest.mark.parametrize("value", ["😀" * 300, "a" * 5000, "שלום עולם", "и\u0306 20\u00a0листопада"])
def test_any_value_is_shown_as_it_is(inspector: Inspector, value: str) -> None:
    inspector.show_details(replace(DETAILS, title=value, url=value, file=value, tags=(value[:300],)))
    heard = told(inspector.corrected)
    enter(inspector, "title")
    enter(inspector, "url")
    assert not inspector.grab().isNull()
    assert heard == []


# Correcting


@pytest.mark.parametrize("name", ["title", "author", "source", "url"])
def test_enter_keeps_what_was_typed(inspector: Inspector, name: str) -> None:
    heard = told(inspector.corrected)
    QTest.keyClicks(enter(inspector, name), "  Put right  ")
    QTest.keyClick(field(inspector, name), Qt.Key.Key_Return)
    assert heard == [(name, "Put right")]
    assert field(inspector, name).toPlainText() == "Put right"


def test_going_elsewhere_keeps_what_was_typed(inspector: Inspector) -> None:
    heard = told(inspector.corrected)
    QTest.keyClicks(enter(inspector, "author"), "M. Oduya")
    QTest.keyClick(field(inspector, "author"), Qt.Key.Key_Tab)
    assert heard == [("author", "M. Oduya")]
    assert field(inspector, "source").hasFocus()


def test_escape_restores(inspector: Inspector) -> None:
    heard = told(inspector.corrected)
    QTest.keyClicks(enter(inspector, "title"), "Nonsense")
    QTest.keyClick(field(inspector, "title"), Qt.Key.Key_Escape)
    field(inspector, "author").setFocus()
    assert field(inspector, "title").toPlainText() == DETAILS.title
    assert heard == []


def test_a_letter_after_enter_does_not_fall_into_the_field(inspector: Inspector) -> None:
    heard = told(inspector.corrected)
    QTest.keyClicks(enter(inspector, "title"), "New")
    QTest.keyClick(field(inspector, "title"), Qt.Key.Key_Return)
    QTest.keyClicks(field(inspector, "title"), "J")
    assert (field(inspector, "title").toPlainText(), heard) == ("New", [("title", "New")])
    QTest.keyClick(field(inspector, "title"), Qt.Key.Key_Return)
    QTest.keyClick(field(inspector, "title"), Qt.Key.Key_End)
    QTest.keyClicks(field(inspector, "title"), "er")
    assert field(inspector, "title").toPlainText() == "Newer"


def test_looking_into_every_field_tells_nothing(inspector: Inspector) -> None:
    inspector.show_details(
        replace(DETAILS, title="Two  spaces ", author="20\u00a0листопада", date="2026-11-22T09:12")
    )
    heard = told(inspector.corrected)
    for name in ("title", "author", "source", "date", "url"):
        QTest.keyClick(enter(inspector, name), Qt.Key.Key_Return)
    inspector.flush_note()
    assert heard == []


@pytest.mark.parametrize("typed", ["2025-10-31", "31.10.2025", "31 October 2025"])
def test_a_typed_date_is_told_in_iso(inspector: Inspector, typed: str) -> None:
    heard = told(inspector.corrected)
    QTest.keyClicks(enter(inspector, "date"), typed)
    QTest.keyClick(field(inspector, "date"), Qt.Key.Key_Return)
    assert heard == [("date", "2025-10-31")]
    assert field(inspector, "date").toPlainText() == "31 October 2025"


def test_what_is_no_date_stays_in_sight_and_is_not_told(inspector: Inspector) -> None:
    heard = told(inspector.corrected)
    QTest.keyClicks(enter(inspector, "date"), "last week")
    QTest.keyClick(field(inspector, "date"), Qt.Key.Key_Return)
    field(inspector, "author").setFocus()
    hints = [label.text() for label in inspector.findChildren(QLabel) if label.isVisible()]
    assert "Write a date, such as 2026-11-22 or 22.11.2026" in hints
    assert (field(inspector, "date").toPlainText(), heard) == ("last week", [])
    QTest.keyClick(enter(inspector, "date"), Qt.Key.Key_Escape)
    assert field(inspector, "date").toPlainText() == "22 November 2026"


def test_reset_stands_only_beside_what_was_corrected(inspector: Inspector) -> None:
    assert "Reset" not in buttons(inspector)
    inspector.show_details(replace(DETAILS, is_title_corrected=True, corrected=frozenset({"title"})))
    heard = told(inspector.corrected)
    assert buttons(inspector).count("Reset") == 1
    button(inspector, "Reset").click()
    assert heard == [("title", "")]


def test_emptying_a_corrected_field_goes_back_to_the_file(inspector: Inspector) -> None:
    inspector.show_details(replace(DETAILS, corrected=frozenset({"author"})))
    heard = told(inspector.corrected)
    for name in ("author", "source"):
        QTest.keyClick(enter(inspector, name), Qt.Key.Key_Delete)
        QTest.keyClick(field(inspector, name), Qt.Key.Key_Return)
    assert heard == [("author", "")]
    assert field(inspector, "source").toPlainText() == "The Harbour Ledger"


def test_pasted_lines_become_one(inspector: Inspector) -> None:
    QApplication.clipboard().setText("A headline\n  in two lines\n")
    enter(inspector, "title").paste()
    assert field(inspector, "title").toPlainText() == "A headline in two lines"


# Updates while typing


def test_an_update_does_not_eat_what_is_typed(inspector: Inspector) -> None:
    QTest.keyClicks(enter(inspector, "title"), "Half a wo")
    inspector.show_details(replace(DETAILS, title="From elsewhere", tags=("new",)))
    assert field(inspector, "title").toPlainText() == "Half a wo"
    QTest.keyClick(field(inspector, "title"), Qt.Key.Key_Escape)
    assert field(inspector, "title").toPlainText() == "From elsewhere"


def test_an_update_shows_in_a_field_that_merely_has_the_focus(inspector: Inspector) -> None:
    enter(inspector, "title")
    inspector.show_details(replace(DETAILS, title="Undone"))
    assert field(inspector, "title").toPlainText() == "Undone"


def test_words_typed_for_one_clipping_are_told_as_its_own(inspector: Inspector) -> None:
    heard: list[tuple[str, str]] = []
    inspector.corrected.connect(lambda _, value: heard.append((inspector.details.clipping, value)))
    inspector.clipping_note_changed.connect(lambda text: heard.append((inspector.details.clipping, text)))
    QTest.keyClicks(enter(inspector, "note"), " Now")
    QTest.keyClicks(enter(inspector, "title"), "For a")
    inspector.show_details(Details("b.txt", title="B"))
    assert heard == [("a.txt", "Ask the clerk. Now"), ("a.txt", "For a")]
    QTest.keyClicks(field(inspector, "title"), "and on")
    assert (field(inspector, "title").toPlainText(), field(inspector, "note").toPlainText()) == ("B", "")


def test_hiding_tells_what_is_typed(inspector: Inspector) -> None:
    heard = told(inspector.corrected)
    QTest.keyClicks(enter(inspector, "source"), "Ledger")
    inspector.hide()
    assert heard == [("source", "Ledger")]


def test_without_a_clipping_there_are_no_details(inspector: Inspector) -> None:
    inspector.show_details(None)
    assert (texts(inspector), buttons(inspector)) == ([], [])


# The note


def test_the_clippings_note_is_told_after_a_pause(inspector: Inspector, qtbot: QtBot) -> None:
    with qtbot.waitSignal(inspector.clipping_note_changed, timeout=PAUSE_MS * 4) as heard:
        QTest.keyClicks(enter(inspector, "note"), " Today")
    assert heard.args == ["Ask the clerk. Today"]


def test_closing_the_note_by_key_keeps_and_says_so(inspector: Inspector) -> None:
    changed, closed = told(inspector.clipping_note_changed), told(inspector.clipping_note_closed)
    QTest.keyClicks(enter(inspector, "note"), "!")
    QTest.keyClick(field(inspector, "note"), Qt.Key.Key_Escape)
    assert (changed, closed) == ([("Ask the clerk.!",)], [()])
    assert not field(inspector, "note").hasFocus()


def test_the_kept_note_coming_back_does_not_move_the_caret(inspector: Inspector) -> None:
    QTest.keyClicks(enter(inspector, "note"), " one ")
    inspector.flush_note()
    inspector.show_details(replace(DETAILS, note="Ask the clerk. one"))
    QTest.keyClicks(field(inspector, "note"), "two")
    assert field(inspector, "note").toPlainText() == "Ask the clerk. one two"


# Encoding, address, file, tags


def encoding_box(inspector: Inspector) -> QComboBox:
    box = inspector.findChild(QComboBox, "clippingEncodingField")
    assert box is not None
    return box


def test_choosing_an_encoding_is_told_and_automatic_comes_first(inspector: Inspector) -> None:
    box, heard = encoding_box(inspector), told(inspector.encoding_chosen)
    words = [box.itemText(nth) for nth in range(box.count())]
    assert words == ["Automatic (UTF-8)", "UTF-8", "Windows-1251", "KOI8-U"]
    box.setCurrentIndex(2)
    box.activated.emit(2)
    inspector.show_details(replace(DETAILS, encoding="windows-1251", is_encoding_chosen=True))
    assert (box.currentText(), box.itemText(0)) == ("Windows-1251", "Automatic")
    box.activated.emit(2)
    box.activated.emit(0)
    assert heard == [("windows-1251",), ("",)]


def test_wheel_and_arrows_do_not_change_the_encoding_in_passing(inspector: Inspector) -> None:
    box, heard = encoding_box(inspector), told(inspector.encoding_chosen)
    box.setFocus()
    turn_wheel(box)
    QApplication.processEvents()
    QTest.keyClicks(box, "w")
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert (box.currentIndex(), heard) == (0, [])
    assert box.view().isVisible()
    box.hidePopup()


def turn_wheel(widget: QWidget) -> None:
    """As the platform tells it: an event that is merely sent does not go on to the parents."""
    place = widget.mapTo(widget.window(), widget.rect().center())
    QTest.wheelEvent(widget.window().windowHandle(), QPointF(place), QPoint(0, -120))


def test_the_address_is_copied_and_opened(inspector: Inspector) -> None:
    copied, opened = told(inspector.url_copy_requested), told(inspector.url_open_requested)
    button(inspector, "Copy").click()
    button(inspector, "Open").click()
    assert copied == opened == [("https://ledger.example/minutes",)]


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "ledger, page 3"])
def test_only_an_address_on_the_web_can_be_opened(inspector: Inspector, url: str) -> None:
    inspector.show_details(replace(DETAILS, url=url))
    assert "Open" not in buttons(inspector)


def test_the_checksum_is_cut_in_the_middle_and_copied_whole(inspector: Inspector) -> None:
    checksum = inspector._details.checksum
    head, tail = checksum.shown().split("…")
    assert SHA.startswith(head) and SHA.endswith(tail)
    inspector._details.copy_checksum.click()
    assert QApplication.clipboard().text() == SHA


def test_the_file_can_be_shown_in_its_folder(inspector: Inspector) -> None:
    heard = told(inspector.show_in_folder_requested)
    button(inspector, "Show in folder").click()
    assert heard == [()]


def test_tags_are_asked_for_at_a_place_in_the_pane(inspector: Inspector) -> None:
    heard: list[QRect] = []
    inspector.clipping_tags_requested.connect(heard.append)
    button(inspector, "Add tag").click()
    assert inspector.rect().contains(heard[0])


def test_tags_are_taken_off_by_key_and_by_their_cross(inspector: Inspector) -> None:
    heard, chips = told(inspector.clipping_tag_removed), inspector._details.tags
    chips.setFocus()
    QTest.keyClick(chips, Qt.Key.Key_Right)
    QTest.keyClick(chips, Qt.Key.Key_Backspace)
    chips.clearFocus()
    first = chips._places(chips.width())[0]
    QTest.mouseMove(chips, first.center())
    cross = chips._grown(0)
    QTest.mouseClick(chips, Qt.MouseButton.LeftButton, pos=QPoint(cross.right() - 10, cross.center().y()))
    assert heard == [("harbour",), ("procurement",)]


# The tabs


def test_left_and_right_turn_the_tabs(inspector: Inspector) -> None:
    header, heard = inspector.findChild(QTabBar), told(inspector.tab_changed)
    header.setFocus()
    QTest.keyClick(header, Qt.Key.Key_Left)
    QTest.keyClick(header, Qt.Key.Key_Right)
    assert heard == [("passages",), ("details",)]


def cards(count: int = 40) -> list[Card]:
    passages = [Passage(f"urn:{nth}", Anchor("q"), Colour.PINK) for nth in range(count)]
    return [Card(passage, "exact", 1, "some words " * 9) for passage in passages]


def test_the_tab_is_kept_while_clippings_change(inspector: Inspector) -> None:
    inspector.set_cards(cards())
    inspector.set_active("urn:3")
    inspector.show_details(Details("b.txt", title="B"))
    inspector.set_cards([])
    assert inspector.tab == "details"
    assert field(inspector, "title").isVisible()


def test_the_active_card_is_in_sight_when_the_passages_come_back(inspector: Inspector) -> None:
    inspector.set_cards(cards())
    inspector.set_active("urn:30")
    inspector.resize(400, 500)
    inspector.show_tab("passages")
    view = inspector._view
    assert view.viewport().rect().contains(view.visualRect(view.model().index(30, 0)).center())


def test_a_passages_note_turns_to_its_card(inspector: Inspector) -> None:
    inspector.set_cards(cards())
    inspector.edit_note("urn:2")
    assert inspector.tab == "passages"
    assert inspector.findChild(QPlainTextEdit, "noteField").hasFocus()


def test_turning_away_keeps_and_closes_a_passages_note(inspector: Inspector) -> None:
    inspector.set_cards(cards())
    heard = told(inspector.note_changed)
    inspector.edit_note("urn:2")
    QTest.keyClicks(inspector.findChild(QPlainTextEdit, "noteField"), "kept")
    inspector.show_tab("details")
    assert heard == [("urn:2", "kept")]
    assert inspector.findChild(QTabBar).hasFocus()


def test_the_pane_can_be_reached_by_key_without_passages(inspector: Inspector) -> None:
    inspector.show_tab("passages")
    inspector.set_cards([])
    inspector.setFocus()
    assert inspector.findChild(QTabBar).hasFocus()
    inspector.set_cards(cards(2))
    inspector.setFocus()
    assert inspector.focusProxy().hasFocus()
    assert inspector.focusProxy().objectName() == "passageCards"


# Room


@pytest.mark.parametrize("width", [260, 274, 420])
def test_everything_fits_into_the_width_even_with_longer_words(
    inspector: Inspector, qtbot: QtBot, width: int
) -> None:
    inspector.show_details(replace(DETAILS, corrected=frozenset({"title", "date", "url"})))
    lengthen(inspector)
    inspector.resize(width, 700)
    area = inspector.findChild(QScrollArea)
    qtbot.waitUntil(lambda: area.widget().width() <= area.viewport().width())
    QApplication.processEvents()  # the rows are laid out anew
    for part in [*visible(inspector, QLabel), *visible(inspector, QAbstractButton)]:
        assert room_for(part), part.text()  # type: ignore[attr-defined]
        assert area.widget().rect().contains(QRect(part.mapTo(area.widget(), QPoint()), part.size()))


def visible(inspector: Inspector, kind: type[QWidget]) -> list[QWidget]:
    area = inspector.findChild(QScrollArea)
    return [part for part in area.widget().findChildren(kind) if part.isVisible()]


def lengthen(inspector: Inspector) -> None:
    """As a language might that takes 40 % more room."""
    for part in [*visible(inspector, QLabel), *visible(inspector, QAbstractButton)]:
        words = part.text()  # type: ignore[attr-defined]
        part.setText(words + words[: len(words) * 2 // 5 + 1])  # type: ignore[attr-defined]
        part.updateGeometry()
    inspector._look.changed.emit()


def room_for(part: QWidget) -> bool:
    if isinstance(part, QLabel):
        return part.height() >= part.heightForWidth(part.width())
    return part.width() >= part.sizeHint().width() and part.height() >= 28


def test_all_lines_of_a_long_headline_are_seen(inspector: Inspector, qtbot: QtBot) -> None:
    inspector.show_details(replace(DETAILS, title="Рада порту проголосувала вночі " * 4))
    title = field(inspector, "title")
    lines = title.document().size().height()
    qtbot.waitUntil(lambda: title.viewport().height() >= lines * QFontMetrics(title.font()).height())
    assert title.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("width", [260, 274, 330, 420])
def test_the_note_is_as_high_as_its_lines(inspector: Inspector, qtbot: QtBot, width: int) -> None:
    inspector.show_details(replace(DETAILS, note="The clerk confirmed on the phone that the minutes are final."))
    inspector.resize(width, 700)
    note = field(inspector, "note")
    line = ceil(QFontMetricsF(note.font()).height())
    qtbot.waitUntil(lambda: note.height() == note.document().size().height() * line)


@pytest.mark.parametrize("name", ["title", "note"])
def test_the_wheel_over_a_value_scrolls_the_pane(inspector: Inspector, qtbot: QtBot, name: str) -> None:
    inspector.resize(274, 300)
    bar = inspector.findChild(QScrollArea).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    turn_wheel(field(inspector, name).viewport())
    qtbot.waitUntil(lambda: bar.value() > 0)


def test_text_keeps_its_width_when_the_scroll_bar_comes(inspector: Inspector, qtbot: QtBot) -> None:
    inspector.resize(274, 1200)
    area = inspector.findChild(QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)
    qtbot.waitUntil(lambda: area.widget().width() == area.viewport().width() > 200)
    before = field(inspector, "title").width()
    inspector.resize(274, 300)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    qtbot.waitUntil(lambda: abs(field(inspector, "title").width() - before) <= 2)  # bars have their own widths


def test_every_control_has_a_name_for_assistive_tools(inspector: Inspector) -> None:
    inspector.show_details(replace(DETAILS, corrected=frozenset({"title"})))
    parts = [part for kind in (QPlainTextEdit, QAbstractButton, QComboBox) for part in visible(inspector, kind)]
    names = {part.accessibleName() or part.objectName() for part in parts}
    assert all(part.accessibleName() for part in parts if part.objectName() != "qt_scrollarea_viewport"), names
    assert {"Note on the clipping", "Headline", "Date", "Encoding", "Reset: Headline"} <= names
    role = QAccessible.queryAccessibleInterface(button(inspector, "Copy")).role()
    assert role in (QAccessible.Role.PushButton, QAccessible.Role.Button)


def test_another_theme_repaints_the_ring(inspector: Inspector) -> None:
    look = inspector._look
    enter(inspector, "author")
    look.set_theme("dark")
    box = field(inspector, "author").parentWidget()
    image = box.grab().toImage()
    assert image.pixelColor(box.width() // 2, 1) == look.theme.acc
