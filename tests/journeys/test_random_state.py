"""Edits, undo, views, orders, words, selections, at random in two windows; after each step both windows are right.

What is right is what the files say, counted by plain Python (`brute_force`).
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipper.domain.clipping import Clipping, ClippingId
from clipper.domain.passage import Colour, Span, tag_key
from clipper.domain.views import View, ViewKind
from clipper.ui.app import Program
from clipper.ui.main_window.main_window import MainWindow
from clipper.ui.sidebar.entries import Section
from tests.journeys.brute_force import Truth, Truths
from tests.journeys.newsroom import SOURCES, make_library

TAGS = ("порт", "Порт/вода", "гроші", "суд")
WORDS = ("", "", "", "headline", "word3", "grain po", "нотатка", "порт", "ledger")
CHANGED = "Nothing of the kind stands here any more."


class Walk:
    """Of a user with two windows on one library, and of other programs that change its files."""

    def __init__(self, program: Program, folder: Path, state: Path, seed: int) -> None:
        self.program, self.folder, self.state = program, folder, state
        self.dice = random.Random(seed)
        self.log: list[str] = []
        self._numbers = count(20)
        program.open_library(folder, ClippingId("00.md"))
        program.another_window(program.windows[0])

    @property
    def opened(self):  # noqa: ANN201 (an OpenLibrary)
        return self.program.windows[0].workspace.opened_library

    def step(self) -> None:
        do = self.dice.choice(self._actions())
        window = self.dice.choice(self.program.windows)
        self.log.append(f"{self.program.windows.index(window)} {do.__name__}")
        do(window)

    def _actions(self) -> list[Callable[[MainWindow], object]]:
        often = [self.open, self.mark, self.mark, self.undo, self.redo, self.view, self.view, self.command]
        edits = [self.tag_passage, self.note, self.remove, self.recolour, self.tag_clipping, self.correct]
        many = [self.several, self.several, self.retag, self.card, self.card, self.keep_lost, self.find_match]
        lists = [self.sort, self.search, self.select, self.show_window, self.speak]
        return [*often, *often, *edits, *many, *lists, self.change_file, self.add_file, self.drop_file, self.rename]

    def _note(self, *what: object) -> None:
        self.log[-1] += " " + " ".join(map(str, what))

    def _names(self, window: MainWindow) -> list[ClippingId]:
        rows = window.clipping_list.rows
        return [one for row in range(rows.rowCount()) if (one := rows.id_at(row)) is not None]

    def _passage(self, window: MainWindow) -> str | None:
        session = window.workspace.current
        ids = [one.id for one in session.notes.passages] if session is not None else []
        return self.dice.choice(ids) if ids else None

    # What a user does

    def open(self, window: MainWindow) -> None:
        if names := self._names(window):
            name = self.dice.choice(names)
            self._note(name)
            window.open_clipping(name)

    def mark(self, window: MainWindow) -> None:
        session = window.workspace.current
        if session is None or session.document is None or window.boards.shown is not None:
            return
        length = len(session.document.text)
        start = self.dice.randrange(length - 5)
        window.reader.article.select(Span(start, min(start + self.dice.randint(4, 38), length)))
        window.commands.run(f"colour_{self.dice.choice([*Colour]).value}")

    def undo(self, window: MainWindow) -> None:
        self._note(window.workspace.undo_action)
        window.commands.run("undo")

    def redo(self, window: MainWindow) -> None:
        window.commands.run("redo")

    def view(self, window: MainWindow) -> None:
        kind = self.dice.choice([*ViewKind])
        value = {ViewKind.TAG: self.dice.choice(TAGS), ViewKind.SOURCE: self.dice.choice(SOURCES)}.get(kind, "")
        self._note(View(kind, value))
        window.browsing.show(View(kind, value))

    def command(self, window: MainWindow) -> None:
        name = self.dice.choice(["star", "archive", "toggle_read", "next_clipping", "previous_clipping"])
        self._note(name)
        window.commands.run(name)

    def tag_passage(self, window: MainWindow) -> None:
        if (passage := self._passage(window)) is not None:
            window.workspace.tag(passage, [self.dice.choice(TAGS)])

    def note(self, window: MainWindow) -> None:
        if (passage := self._passage(window)) is not None:
            window.workspace.end_typing()
            window.workspace.annotate(passage, self.dice.choice(["", "нотатка", "друга нотатка"]))

    def remove(self, window: MainWindow) -> None:
        if (passage := self._passage(window)) is not None:
            window.workspace.remove(passage)

    def recolour(self, window: MainWindow) -> None:
        if (passage := self._passage(window)) is not None:
            window.workspace.recolour(passage, self.dice.choice([*Colour]))

    def tag_clipping(self, window: MainWindow) -> None:
        do = self.dice.choice([window.workspace.tag_clipping, window.workspace.untag_clipping])
        tag = self.dice.choice(TAGS)
        self._note(do.__name__, tag, window.workspace.current_id)
        do([tag])

    def correct(self, window: MainWindow) -> None:
        window.workspace.correct(*self.dice.choice([("title", "Порт"), ("source", "Wire"), ("title", "")]))

    def several(self, window: MainWindow) -> None:
        if not (names := self._names(window)):
            return
        some, bulk = self.dice.sample(names, min(len(names), 4)), self.opened.bulk
        tag, what = self.dice.choice(TAGS), self.dice.choice(["star", "archive", "read", "tag", "untag"])
        self._note(what, tag, *some)
        match what:
            case "star":
                bulk.toggle_star(some)
            case "archive":
                bulk.toggle_archive(some)
            case "read":
                bulk.toggle_read(some)
            case "tag":
                bulk.tag(some, [tag])
            case _:
                bulk.untag(some, [tag])

    def retag(self, window: MainWindow) -> None:
        tags, (one, other) = window.workspace.tags, self.dice.sample(TAGS, 2)
        what = self.dice.choice(["merge", "rename", "delete"])
        self._note(what, one, other)
        if what == "merge":
            tags.merge([one], other)
        elif what == "rename":
            tags.rename(one, other)
        else:
            tags.delete(one)

    def card(self, window: MainWindow) -> None:
        """Of the board that is seen."""
        window.browsing.show(View(self.dice.choice([ViewKind.PASSAGES, ViewKind.ATTENTION])))
        board = window.boards._shown_board()
        if board is not None and (cards := board.cards.rowCount()):
            board.view.show_row(self.dice.randrange(cards))
            board.setFocus()
            what = self.dice.choice(["remove", "colour_pink", "colour_blue"])
            self._note(what)
            window.commands.run(what)

    def find_match(self, window: MainWindow) -> None:
        """Opened, and what was opened before decided."""
        panel = window.lost._panel
        if panel is not None and panel.isVisible():
            what = self.dice.choice([panel.accepted, panel.kept, panel.closed])
            self._note(what)
            what.emit()
        else:
            window.commands.run("find_match")

    def keep_lost(self, window: MainWindow) -> None:
        window.lost_bar.action_triggered.emit("lost", "keep")

    def sort(self, window: MainWindow) -> None:
        window.browsing._sort(self.dice.choice(["date", "title", "source", "passages"]))

    def search(self, window: MainWindow) -> None:
        words = self.dice.choice(WORDS)
        self._note(words)
        window.clipping_list.search_field.set_words(words)
        window.browsing._search(words)

    def select(self, window: MainWindow) -> None:
        if window.boards.shown is None:
            window.clipping_list.select_all()
            if self.dice.random() < 0.5:
                window.commands.run(self.dice.choice(["star", "archive", "toggle_read"]))
            window.clipping_list.select_current_alone()

    def show_window(self, window: MainWindow) -> None:
        """Close one and open another."""
        if len(self.program.windows) > 1:
            window.close()
            QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
        self.program.another_window(self.program.windows[0])

    def speak(self, _: MainWindow) -> None:
        """Another language and back: windows are made anew twice, and are where they were."""
        self.settle()
        before = [_standing(window) for window in self.program.windows]
        for language in ("uk", "en"):
            self.program.settings.language = language
            self.program.apply_settings()
            QTest.qWait(1)
        self.settle()
        assert [_standing(window) for window in self.program.windows] == before, self.log

    # What other programs do

    def change_file(self, window: MainWindow) -> None:
        path = self._some_file()
        head, _, text = path.read_text("utf-8").partition("---\n\n")
        pieces = text.split(". ")
        pieces[self.dice.randrange(len(pieces))] = CHANGED
        path.write_text(f"{head}---\n\n{'. '.join(pieces)}", "utf-8")
        self._note(path.name)
        window.workspace.refresh()

    def add_file(self, window: MainWindow) -> None:
        name = f"{next(self._numbers)}.md"
        source, month = self.dice.choice(SOURCES), self.dice.randint(1, 9)
        head = f"title: Порт {name}\nsource: {source}\npublished: 2026-0{month}-01\n"
        (self.folder / name).write_text(f"---\n{head}---\n\nNew grain of {name}. And ports.\n", "utf-8")
        window.workspace.refresh()

    def drop_file(self, window: MainWindow) -> None:
        """Only where nothing is marked: notes without their clipping are another story."""
        paths = [path for path in self._files() if not path.with_name(f"{path.name}.notes.json").exists()]
        shown = {one.workspace.current_id for one in self.program.windows}
        paths = [path for path in paths if path.name not in shown]
        if len(paths) > 3:
            path = self.dice.choice(paths)
            self._note(path.name)
            path.unlink()
            window.workspace.refresh()
            self.settle()  # what is marked on a clipping that is gone is another story too

    def rename(self, window: MainWindow) -> None:
        """A tag, to a name that is free."""
        window.workspace.tags.rename(self.dice.choice(TAGS), f"тег{next(self._numbers)}")

    def _files(self) -> list[Path]:
        return sorted(path for path in self.folder.iterdir() if path.suffix == ".md")

    def _some_file(self) -> Path:
        return self.dice.choice(self._files())

    # Until all is quiet

    def settle(self) -> None:
        """No waiting for what is put off: it is done now."""
        opened, windows = self.opened, self.program.windows
        assert opened.flush(), self.log
        until = monotonic() + 20
        while monotonic() < until:
            if opened.background._timer.isActive():
                opened.background._timer.stop()
                opened.background.run()
            for timer, do in [
                (opened.counting._timer, opened.counting.count),
                *((one.workspace.listing._later, one.workspace.listing._ask) for one in windows),
                *((one.browsing._tags_due, one.browsing._show_tags) for one in windows),
            ]:
                if timer.isActive():
                    timer.stop()
                    do()
            if not self._is_busy():
                return
            QTest.qWait(2)
        raise AssertionError(self.log)

    def _is_busy(self) -> bool:
        opened, windows = self.opened, self.program.windows
        asked: list[object] = []
        opened.queries.ask(lambda _: None, asked.append, asked.append)  # what was asked before is answered by then
        until = monotonic() + 20
        while not asked and monotonic() < until:
            QTest.qWait(1)
        return (
            opened.scanning.is_running
            or opened.background._is_running
            or opened.background._timer.isActive()
            or opened.counting._is_counting
            or opened.counting._timer.isActive()
            or opened.saving.has_unsaved
            or bool(opened._being_read)
            or not all(one.workspace.listing.is_arranged for one in windows)
            or any(one.browsing._tags_due.isActive() for one in windows)
        )

    # What must be so

    def check(self) -> None:
        truths = Truths(self.folder, self.state)
        for nth, window in enumerate(self.program.windows):
            for what, seen, wanted in _compared(window, truths):
                assert seen == wanted, f"window {nth}, {what}: {seen} is not {wanted}, after {self.log}"


def _compared(window: MainWindow, truths: Truths) -> Iterator[tuple[str, object, object]]:
    listing, rows = window.workspace.listing, window.clipping_list.rows
    counts = truths.counts()
    yield "sidebar", window.sidebar._model.counts, counts
    yield "tags", _tags_in_sidebar(window), truths.tags()
    yield "strip", window.strip._counts.text(), _strip_words(counts.clippings, counts.unread, counts.passages)
    names = [str(rows.id_at(row)) for row in range(rows.rowCount())]
    yield "view", listing.view, window.browsing.view
    yield "rows", names, truths.listed(listing.view, listing.words, listing.sort, listing.kept)
    for row, name in enumerate(names):
        shown, true = rows.at(row), truths.of(name)
        assert shown is not None and true is not None
        yield name, (_seen(shown.clipping), shown.is_unread), (_seen(true.row), not true.is_read)
    session = window.workspace.current
    true = truths.of(session.id) if session is not None else None
    if session is not None and true is not None:
        yield "reader", window.reader.article.document().toRawText().count(CHANGED), _changed(true)
        yield "cards", _cards(window), true.quotes
        lost = set(true.lost) - window.workspace.opened_library.lost_and_kept
        yield "lost bar", bool(window.lost_bar.message_keys), bool(lost)
    board = window.boards._shown_board()
    if board is not None:
        cards = {board.cards.card(row).key for row in range(board.cards.rowCount())}
        yield "board", cards, _keys(truths, window.boards.shown_view == View(ViewKind.ATTENTION))


def _standing(window: MainWindow) -> tuple[object, ...]:
    listing, chosen = window.workspace.listing, window.clipping_list
    where = (listing.view, listing.words, listing.sort, listing.kept, window.boards.shown_view)
    bars = (window.info_bar.message_keys, window.lost_bar.message_keys)
    return (*where, window.workspace.current_id, chosen.current_id(), len(chosen.selected_ids()), *bars)


def _seen(row: Clipping) -> Clipping:
    """Without what a row does not show."""
    return replace(row, marks=replace(row.marks, page_id=""))


def _tags_in_sidebar(window: MainWindow) -> dict[str, int]:
    model = window.sidebar._model
    found: dict[str, int] = {}
    waiting = [model.index_of_section(Section.TAGS)]
    while waiting:
        parent = waiting.pop()
        for row in range(model.rowCount(parent)):
            entry = model.entry(index := model.index(row, 0, parent))
            if entry is not None and entry.view is not None and entry.view.kind is ViewKind.TAG and entry.count:
                found[tag_key(entry.view.value)] = entry.count
            waiting.append(index)
    return found


def _strip_words(clippings: int, unread: int, passages: int) -> str:
    def many(number: int, word: str) -> str:
        return f"{number} {word}" if number == 1 else f"{number} {word}s"

    parts = [many(clippings, "clipping"), f"{unread} unread" if unread else "", many(passages, "passage")]
    return " · ".join(part for part in parts if part)


def _changed(true: Truth) -> int:
    return true.opened.document.text.count(CHANGED) if true.opened.document is not None else 0


def _cards(window: MainWindow) -> list[str]:
    model = window.inspector._cards
    return [str(model.data(model.index(row))) for row in range(model.rowCount())]


def _keys(truths: Truths, is_attention: bool) -> set[tuple[str, str]]:
    if not is_attention:
        return {(one.id, passage.id) for one in truths.all for passage in one.opened.loaded.notes.passages}
    lost = {(one.id, passage) for one in truths.all for passage in one.lost}
    return lost | {(one.id, "") for one in truths.all if one.row.problem is not None}


def walk(qtbot: QtBot, qapp: QApplication, folder: Path, state: Path, seed: int, steps: int, inline: bool) -> None:
    program = Program(qapp, inline_jobs=inline)
    walker = Walk(program, make_library(folder, 8), state, seed)
    try:
        qtbot.waitUntil(lambda: walker.opened.index.counts()[0] == 8, timeout=5000)
        walker.settle()
        walker.check()
        for _ in range(steps):
            walker.step()
            if walker.dice.random() < 0.6:
                walker.settle()
                walker.check()
        walker.settle()
        walker.check()
    finally:
        program.close_all()
        program.deleteLater()
        QTest.qWait(0)


@pytest.fixture(autouse=True)
def as_before(qapp: QApplication) -> Iterator[None]:
    yield
    qapp.setStyleSheet("")
    QLocale.setDefault(QLocale.c())
    qapp.setPalette(qapp.style().standardPalette())


@pytest.mark.parametrize("seed", [1, 2])
def test_both_windows_are_right_after_each_step(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, state_folder: Path, seed: int
) -> None:
    walk(qtbot, qapp, tmp_path / "news", state_folder, seed, 12, inline=True)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 112))
def test_both_windows_stay_right_for_long(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, state_folder: Path, seed: int
) -> None:
    walk(qtbot, qapp, tmp_path / "news", state_folder, seed, 150, inline=bool(seed % 2))
