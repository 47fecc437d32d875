"""A library of a dozen clippings, and what a person reads off the sidebar, the list and the strip."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from clipper.domain.clipping import ClippingId
from clipper.domain.views import View, ViewKind
from clipper.ui.sidebar.entries import Section

if TYPE_CHECKING:
    from tests.journeys.conftest import Person

Key, Modifier = Qt.Key, Qt.KeyboardModifier
LeftButton, NoModifier = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

SOURCES = ("Ledger", "Wire", "Громада")
COUNT = 12


def name_of(nth: int) -> str:
    return f"{nth:02}.md"


def make_library(folder: Path, count: int = COUNT) -> Path:
    """Clippings from the newest (00.md, of today) to the oldest; every third has the same source."""
    folder.mkdir()
    for nth in range(count):
        day = date.today() - timedelta(days=nth)
        head = f"title: Headline {nth:02}\nsource: {SOURCES[nth % 3]}\npublished: {day.isoformat()}\n"
        text = f"The first sentence of number {nth}. A word{nth} stands only here.\n\n"
        body = "\n\n".join(
            f"Paragraph {n} of {nth} about grain, ports and money." for n in range(40 if nth == 1 else 3)
        )
        (folder / name_of(nth)).write_text(f"---\n{head}---\n\n{text}{body}\n", encoding="utf-8")
    return folder


def listed(person: Person) -> list[str]:
    """The ids of the rows, from the top."""
    rows = person.window.clipping_list.rows
    return [str(rows.id_at(row)) for row in range(rows.rowCount())]


def row_words(person: Person, name: str) -> str:
    """What a row says to a screen reader."""
    rows = person.window.clipping_list.rows
    row = rows.row_of(ClippingId(name))
    assert row is not None, name
    return str(rows.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def click_row(person: Person, name: str, modifiers: Modifier = NoModifier) -> None:
    QTest.mouseClick(view_of(person).viewport(), LeftButton, modifiers, place_of(person, name))


def place_of(person: Person, name: str) -> QPoint:
    """The middle of a row in the list's viewport."""
    view, rows = view_of(person), person.window.clipping_list.rows
    row = rows.row_of(ClippingId(name))
    assert row is not None, name
    view.scrollTo(rows.index(row, 0))
    return view.visualRect(rows.index(row, 0)).center()


def right_click_row(person: Person, name: str) -> QMenu:
    """The menu that comes."""
    viewport, place = view_of(person).viewport(), place_of(person, name)
    QTest.mouseClick(viewport, Qt.MouseButton.RightButton, NoModifier, place)
    there = viewport.mapToGlobal(place)
    QApplication.sendEvent(viewport, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, there))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def view_of(person: Person):  # noqa: ANN201 (a private class of the list)
    return person.window.clipping_list.view


def shown(person: Person) -> str:
    """The clipping in the reader."""
    session = person.window.workspace.current
    return str(session.id) if session is not None else ""


def wait_for(person: Person, name: str) -> None:
    person.qtbot.waitUntil(lambda: shown(person) == name, timeout=5000)


def wait_rows(person: Person, names: Iterable[str]) -> None:
    """Until the list has these rows, in this order."""
    wanted = list(names)
    person.qtbot.waitUntil(lambda: listed(person) == wanted, timeout=5000)


def settle(person: Person) -> None:
    """Until everything is saved, and counts, tags and lists have followed."""
    opened = person.window.workspace.opened_library

    def is_quiet() -> bool:
        windows = person.program.windows
        return (
            opened.counting.is_known
            and not opened.saving.has_unsaved
            and not opened.counting._is_counting
            and not opened.counting._timer.isActive()
            and all(window.workspace.listing.is_arranged for window in windows)
            and not any(window.browsing._tags_due.isActive() for window in windows)
        )

    person.qtbot.waitUntil(is_quiet, timeout=5000)


def count_of(person: Person, view: View) -> int:
    """The number beside a row of the sidebar; 0 when it has no row."""
    model = person.window.sidebar._model
    entry = model.entry(model.index_of_view(view))
    return entry.count if entry is not None else 0


def sidebar_place(person: Person, view: View) -> QPoint:
    tree = person.window.sidebar.view
    index = person.window.sidebar._model.index_of_view(view)
    assert index.isValid(), view
    tree.scrollTo(index)
    return tree.visualRect(index).center()


def click_view(person: Person, view: View) -> None:
    QTest.mouseClick(person.window.sidebar.view.viewport(), LeftButton, NoModifier, sidebar_place(person, view))


def tags_seen(person: Person) -> dict[str, int]:
    """The tag tree: whole paths with their numbers."""
    model = person.window.sidebar._model
    found: dict[str, int] = {}

    def walk(parent: QModelIndex) -> None:
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            entry = model.entry(index)
            if entry is not None and entry.view is not None and entry.view.kind is ViewKind.TAG:
                found[entry.view.value] = entry.count
            walk(index)

    walk(model.index_of_section(Section.TAGS))
    return found


def strip_words(person: Person) -> str:
    """Everything that the status strip says."""
    labels = person.window.strip.findChildren(QLabel)
    return " | ".join(label.text() for label in labels if label.isVisible() and label.text())


def undo_words(person: Person, name: str = "undo") -> str:
    """What the Edit menu offers."""
    for action in person.window.menuBar().actions():
        menu = action.menu()
        for one in menu.actions() if isinstance(menu, QMenu) else ():
            if one.objectName() == name:
                return one.text().replace("&", "").partition("\t")[0]
    raise AssertionError(name)


def kept_in(folder: Path) -> dict[str, bytes]:
    """Every file of the library as it is, but for what notes files remember of deleted records (PRODUCT.md, 12)."""
    return {path.name: _without_deleted(path) for path in sorted(folder.iterdir())}


def _without_deleted(path: Path) -> bytes:
    if not path.name.endswith(".notes.json"):
        return path.read_bytes()
    notes = json.loads(path.read_text(encoding="utf-8"))
    notes.pop("clip:deleted", None)
    return json.dumps(notes, ensure_ascii=False).encode()


def carry(person: Person, name: str, target: QWidget, place: QPoint) -> None:
    """Press on a row, pull it, and let it go over a place of `target`.

    The platform's part is played here: the offscreen one has no drags, others would wait for a real mouse.
    """

    def play(drag: QDrag, *_: object) -> Qt.DropAction:
        data, point, copy = drag.mimeData(), place.toPointF(), Qt.DropAction.CopyAction
        for event in (
            QDragEnterEvent(place, copy, data, LeftButton, NoModifier),
            QDragMoveEvent(place, copy, data, LeftButton, NoModifier),
            QDropEvent(point, copy, data, LeftButton, NoModifier),
        ):
            QApplication.sendEvent(target, event)
        return copy

    viewport, begin = view_of(person).viewport(), place_of(person, name)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QDrag, "exec", play)
        QTest.mousePress(viewport, LeftButton, NoModifier, begin)
        for step in (8, 16, 24):
            move = QMouseEvent(
                QEvent.Type.MouseMove,
                (begin + QPoint(step, step)).toPointF(),
                viewport.mapToGlobal(begin + QPoint(step, step)).toPointF(),
                Qt.MouseButton.NoButton,
                LeftButton,
                NoModifier,
            )
            QApplication.sendEvent(viewport, move)
        QTest.mouseRelease(viewport, LeftButton, NoModifier, begin)
