"""Marks that were lost or spoilt come back from the copies that Clipper made."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from clipper.domain.passage import Colour, Passage
from clipper.ui.earlier_marks import EarlierMarks
from tests.journeys.conftest import Person, Start
from tests.journeys.test_access_focus import mark

Key = Qt.Key


def earlier(person: Person) -> EarlierMarks:
    person.window.commands.run("earlier_marks")
    card = person.window.findChild(EarlierMarks)
    assert card is not None and card.is_open and card.isAncestorOf(person.focus())
    return card


def copies(person: Person) -> EarlierMarks:
    card = earlier(person)
    person.qtbot.waitUntil(lambda: card.times.version() is not None)
    return card


def restore_button(card: EarlierMarks) -> QPushButton:
    return next(one for one in card.findChildren(QPushButton) if one.text() == "Restore")


def passages(person: Person) -> tuple[Passage, ...]:
    session = person.window.workspace.current
    assert session is not None
    return session.notes.passages


def end(person: Person) -> None:
    assert person.window.workspace.flush()
    person.window.close()


def test_marks_of_an_earlier_session_come_back_and_that_can_be_undone(start: Start) -> None:
    first = start()
    mark(first)
    first.window.workspace.star(True)
    end(first)
    person = start()
    (marked,) = passages(person)
    person.window.workspace.remove(marked.id)
    person.window.workspace.star(False)
    later = mark(person, "звичайний текст")
    assert person.saved_quotes() == ["звичайний текст"]
    card = copies(person)
    seen = card.preview.toPlainText()
    assert "1 passage comes back" in seen and "1 passage goes to the trash" in seen and marked.anchor.exact in seen
    person.press(Key.Key_Return)
    assert person.saved_quotes() == [marked.anchor.exact] and person.saved()["clip:document"]["clip:starred"]
    assert person.cards() == [marked.anchor.exact]
    assert "The same as now" in card.preview.toPlainText() and not restore_button(card).isEnabled()
    person.press(Key.Key_Escape)
    assert not card.is_open
    person.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [one.id for one in passages(person)] == [later] and person.saved_quotes() == ["звичайний текст"]


def test_a_clipping_without_copies_says_so(person: Person) -> None:
    card = earlier(person)
    assert not card.times.isVisible() and not restore_button(card).isEnabled()
    assert "No earlier marks yet" in [label.text() for label in card.findChildren(QLabel) if label.isVisible()]
    person.press(Key.Key_Escape)
    assert not card.is_open


def test_the_card_follows_the_marks_and_the_clipping(start: Start) -> None:
    first = start()
    mark(first)
    end(first)
    person = start()
    person.window.workspace.recolour(passages(person)[0].id, Colour.BLUE)
    assert person.window.workspace.flush()
    card = copies(person)
    assert "1 passage is as it was" in card.preview.toPlainText()
    person.window.workspace.undo()
    assert "The same as now" in card.preview.toPlainText()
    person.window.ways.step_clipping(1)
    person.qtbot.waitUntil(lambda: not card.times.isVisible())
    assert card.isAncestorOf(person.focus())
