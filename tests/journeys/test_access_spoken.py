"""What a screen reader is told: rows in a sentence, and what happens elsewhere than where the focus is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QAbstractItemView

from clipper.domain.passage import Colour
from clipper.domain.views import View, ViewKind
from clipper.ui.passages_board import PassagesBoard
from clipper.ui.status_strip import Clean, Failed, Saved, Saving
from tests.journeys.conftest import Person

Key = Qt.Key
Name, Polite = QAccessible.Text.Name, QAccessible.AnnouncementPoliteness.Polite


@pytest.fixture(autouse=True)
def listener() -> Iterator[None]:
    """Assistive tools are there: else Qt tells its cells of no rows that come, and those read before stay empty."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """All that is announced, as if a screen reader were there; every announcement waits its turn."""
    words: list[str] = []

    def listen(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            assert event.message() and event.politeness() == Polite
            words.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(listen))
    return words


def mark(person: Person, words: str, colour: Colour, tags: tuple[str, ...] = (), note: str = "") -> str:
    workspace, span = person.window.workspace, person.span(words)
    passage = workspace.highlight(span.start, span.end, colour)
    assert passage is not None
    workspace.tag(passage, list(tags))
    workspace.annotate(passage, note)
    workspace.end_typing()
    return passage


def heard(told: list[str], doing: Callable[[], object]) -> list[str]:
    told.clear()
    doing()
    return list(told)


def names(view: QAbstractItemView) -> list[str]:
    """The rows as they are read out: the cells of the table or tree that assistive tools see."""
    interface = QAccessible.queryAccessibleInterface(view)
    children = (interface.child(nth) for nth in range(interface.childCount()))
    rows = (QAccessible.Role.Cell, QAccessible.Role.ListItem, QAccessible.Role.TreeItem)
    return [str(child.text(Name)) for child in children if child.role() in rows]


# Rows


def test_rows_of_every_list_are_read_in_one_sentence(person: Person) -> None:
    mark(person, "Депутати не пояснили", Colour.PINK, ("to-verify",), "Why not?")
    mark(person, "Ми нічого не приховуємо", Colour.BLUE)
    window = person.window
    window.workspace.tag_clipping(["port", "water"])
    person.saved()
    person.qtbot.waitUntil(lambda: "2 passages" in " ".join(names(window.clipping_list.view)))
    rows = names(window.clipping_list.view)
    assert len(rows) == 2
    assert any("tags port, water" in row and "2 passages, 1 with a note" in row and " minute" in row for row in rows)
    assert any(row.startswith("Unread. The port, Ledger, ") for row in rows)
    cards = names(window.inspector.focusProxy())  # type: ignore[arg-type]
    first = "Passage 1 of 2, pink, Doubtful: “Депутати не пояснили”, tag to-verify, note: Why not?"
    assert cards == [first, "Passage 2 of 2, blue, Quotation: “Ми нічого не приховуємо”"]
    person.qtbot.waitUntil(lambda: "Unread, 1 clipping" in names(window.sidebar.view))
    window.browsing.show(View(ViewKind.PASSAGES))
    board = window.boards.shown
    assert isinstance(board, PassagesBoard)
    person.qtbot.waitUntil(lambda: board.cards.rowCount() == 2)
    assert "Pink, Doubtful: “Депутати не пояснили”, tag to-verify, note: Why not?, in " in " ".join(names(board.view))


# Passages in the text


def test_going_to_a_passage_is_announced(person: Person, told: list[str]) -> None:
    mark(person, "Депутати не пояснили", Colour.PINK, ("to-verify",), "Why not?")
    mark(person, "Ми нічого не приховуємо", Colour.BLUE, ("a", "b"))
    step = Key.Key_BracketRight
    assert heard(told, lambda: person.press(step)) == ["Start of pink passage, 1 tag, has note"]
    assert heard(told, lambda: person.press(step)) == ["Start of blue passage, 2 tags"]
    assert heard(told, lambda: person.press(Key.Key_BracketLeft)) == ["Start of pink passage, 1 tag, has note"]
    assert heard(told, lambda: person.click(person.span("Ми нічого").start)) == []


def test_the_caret_says_where_passages_begin_and_end(person: Person, told: list[str]) -> None:
    mark(person, "Депутати не пояснили", Colour.PINK)
    mark(person, "не пояснили свого", Colour.BLUE, (), "Odd.")
    article = person.article
    article.set_caret_mode(True)
    article._caret.put(person.span("Депутати").start - 2)
    told.clear()
    for _ in range(60):
        person.press(Key.Key_Right)
        if told[-1:] == ["End of blue passage"]:
            break
    blue = "Start of blue passage, has note"
    assert told == ["Start of pink passage", blue, "End of pink passage", "End of blue passage"]
    assert heard(told, lambda: person.press(Key.Key_Left)) == [blue]
    person.press(Key.Key_Escape)
    assert heard(told, lambda: person.press(Key.Key_Right)) == []


def test_a_passage_that_was_undone_does_not_end(person: Person, told: list[str]) -> None:
    mark(person, "Депутати не пояснили", Colour.PINK)
    person.article.set_caret_mode(True)
    person.article._caret.put(person.span("не пояснили").start)
    person.window.workspace.undo()
    assert heard(told, lambda: person.press(Key.Key_Right)) == []


# What happens elsewhere


def test_undo_and_chords_are_told_once(person: Person, told: list[str]) -> None:
    mark(person, "Депутати не пояснили", Colour.PINK)
    told.clear()
    person.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    person.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert [words.split(":")[0] for words in told] == ["Undone", "Redone"]
    told.clear()
    person.press(Key.Key_G)
    person.press(Key.Key_A)
    assert len(told) == 1 and told[0].startswith("G, then ")


def test_a_fault_of_saving_is_told_once_until_it_is_mended(person: Person, told: list[str]) -> None:
    strip = person.window.strip
    for state in (Saving(), Failed("disk full"), Saving(), Failed("disk full"), Saving(), Failed("disk full")):
        strip.set_save_state(state)
    assert told == ["Not saved: disk full."]
    for state in (Saved("14:32"), Saving(), Failed("disk full"), Failed("no such file"), Clean()):
        strip.set_save_state(state)
    assert told == ["Not saved: disk full.", "Not saved: disk full.", "Not saved: no such file."]


def test_how_many_are_found_is_told_when_the_typing_pauses(person: Person, told: list[str]) -> None:
    field = person.window.clipping_list.search_field
    field.take_focus()
    person.type("port")
    person.qtbot.waitUntil(lambda: "1 match" in told)
    assert told.count("1 match") == 1 and len(told) <= 2


def test_a_board_tells_how_many_there_are_once(person: Person, told: list[str]) -> None:
    mark(person, "Депутати не пояснили", Colour.PINK)
    window = person.window
    told.clear()
    window.browsing.show(View(ViewKind.PASSAGES))
    person.qtbot.waitUntil(lambda: "1 card" in told)
    window.workspace.undo()
    window.workspace.redo()
    assert told.count("1 card") <= 2


def test_the_end_of_an_import_is_told(person: Person, told: list[str]) -> None:
    source = person.folder.parent / "new.txt"
    source.write_text("A new clipping. It has two sentences.\n", encoding="utf-8")
    person.window.imports.bring([source])
    person.qtbot.waitUntil(lambda: any("is in the library" in words for words in told))
    assert len(told) == 1
