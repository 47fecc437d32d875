"""Random walks: two windows, bulk edits, imports, other programs; what was said at the end is on disk at the end."""

from __future__ import annotations

import errno
import json
import os
import random
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtGui import QUndoStack
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipper.domain.clipping import ClippingId
from clipper.domain.errors import ClippingsNotChanged, TagsNotChanged
from clipper.domain.passage import Colour
from clipper.library.library import Library
from clipper.library.state_folder import StateFolder
from clipper.storage.atomic import Files
from clipper.storage.locking import locked
from clipper.storage.notes_names import LIBRARY_FILE
from clipper.storage.reading_places import ReadingPlaces
from clipper.workspace.changes import Problem
from clipper.workspace.jobs import Jobs
from clipper.workspace.open_library import OpenLibrary
from clipper.workspace.workspace import Workspace

_BULK = "багато"
_KEPT: list[object] = []
"""For ever: Python's garbage collector may run in a worker, and would delete timers of the main thread there."""


class MoodyDisk(Files):
    """Refuses new files below the library, or to fill them, while `error` is set."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.error = folder, 0

    def create(self, path: Path, mode: int) -> int:
        if self.error and path.is_relative_to(self.folder):
            raise OSError(self.error, os.strerror(self.error))
        return super().create(path, mode)

    def replace(self, source: Path, target: Path) -> None:
        if self.error and target.is_relative_to(self.folder):
            raise OSError(self.error, os.strerror(self.error))
        super().replace(source, target)


class Walker:
    """Does something at random, and keeps book of the words that must be on disk for it.

    `_steps[:index of the undo stack]` are the words of what is done and not undone.
    """

    def __init__(self, folder: Path, state: Path, outside: Path, seed: int) -> None:
        _KEPT.append(self)
        self.dice = random.Random(seed)
        self.folder, self.state, self.outside = folder, state, outside
        self._numbers = count()
        for nth in range(6):
            (folder / f"{nth}.txt").write_text(self._text(), "utf-8")
        self.log: list[str] = []
        self.problems: list[Problem] = []
        self.for_ever: set[str] = set()
        """Words of other programs, and what can be undone no more."""
        self.in_work: set[str] = set()
        """Words of bulk edits that were asked for since the worker was idle."""
        self.not_done: set[str] = set()
        """Words of bulk edits of which the user was told that not all could be done."""
        self._steps: list[set[str]] = []
        self._index = 0
        self._is_redoing = False
        self.shared = self._open()
        self.shared.problem.connect(self._follow_problem)
        self.shared.tags.steps.idle.connect(self.in_work.clear)
        self.windows = [Workspace(self.shared), Workspace(self.shared)]
        for window in self.windows:
            window.start()
        self.stack.indexChanged.connect(self._follow_stack)

    def _text(self) -> str:
        words = [self.dice.choice("порт вода місто суд рада корабель гроші хліб дорога".split()) for _ in range(120)]
        return f"Заголовок {next(self._numbers)}\n\n" + " ".join(words) + ".\n\nКінець 🇺🇦 статті.\n"

    def _open(self) -> OpenLibrary:
        self.disk = MoodyDisk(self.folder)
        library = Library(self.folder, StateFolder(self.state), files=self.disk)
        jobs = Jobs()
        opened = OpenLibrary(library, ReadingPlaces(self.state / "reading.sqlite"), jobs)
        opened.problem.connect(self.problems.append)
        _KEPT.extend((opened, jobs))
        return opened

    @property
    def stack(self) -> QUndoStack:
        return self.shared.undo_stack

    def word(self, what: str) -> str:
        return f"{what}{next(self._numbers)}х"

    def _follow_stack(self, index: int) -> None:
        """An import pushes its step when it ends; a conflict clears the stack."""
        if index == 0 and self.stack.count() == 0:
            self._steps = []
        elif index > self._index and not self._is_redoing:
            self._steps[self._index :] = [set()]
        self._index = index

    def _follow_problem(self, problem: Problem) -> None:
        if isinstance(problem.error, ClippingsNotChanged | TagsNotChanged):
            self.log.append(f"({problem.error})")
            self.not_done |= self.in_work

    def _said(self, words: set[str], do: Callable[[], object]) -> None:
        """What `do` pushes stands for these words."""
        before = self.stack.index()
        do()
        if self.stack.index() > before:
            self._steps[-1] = words

    def expected(self) -> set[str]:
        return self.for_ever.union(*self._steps[: self.stack.index()])

    # What a user does ---------------------------------------------------------------------------------------------

    def clippings(self) -> list[ClippingId]:
        return sorted(ClippingId(path.name) for path in self.folder.glob("*.txt"))

    def some(self) -> list[ClippingId]:
        ids = self.clippings()
        return self.dice.sample(ids, self.dice.randint(1, len(ids)))

    def window(self) -> Workspace:
        return self.dice.choice(self.windows)

    def open(self) -> None:
        self.window().open(self.dice.choice(self.clippings()))

    def mark(self) -> None:
        window = self.window()
        session = window.current
        if session is None or session.document is None or session.is_read_only:
            return
        start, before = self.dice.randrange(len(session.document.text) - 30), len(session.notes.passages)
        found: list[str | None] = []
        window.end_typing()
        self._said(
            set(), lambda: found.append(window.highlight(start, start + self.dice.randint(3, 28), Colour.BLUE))
        )
        if found[0] is not None and len(session.notes.passages) > before:
            word = self.word("нотатка")
            self._said({word}, lambda: window.annotate(found[0] or "", word))

    def tag(self) -> None:
        word, window = self.word("тег"), self.window()
        self._said({word}, lambda: window.tag_clipping([word]))

    def undo(self) -> None:
        self.window().undo()

    def redo(self) -> None:
        self._note_work(self._steps[self.stack.index() : self.stack.index() + 1])
        self._is_redoing = True
        self.window().redo()
        self._is_redoing = False

    def bulk(self) -> None:
        some, word = self.some(), self.word(_BULK)
        self._note_work([{word}])
        self._said({word}, lambda: self.shared.bulk.tag(some, [word]))

    def _note_work(self, steps: list[set[str]]) -> None:
        self.in_work |= {word for words in steps for word in words if word.startswith(_BULK)}

    def star(self) -> None:
        some, on = self.some(), self.dice.random() < 0.5
        self._said(set(), lambda: self.dice.choice([self.shared.bulk.star, self.shared.bulk.archive])(some, on))

    def rename_tag(self) -> None:
        tags = [tag for tag in self.shared.tags.used() if tag.startswith(("а", "в", "т")) and "х" not in tag]
        self._said(set(), lambda: self.shared.bulk.tag(self.some(), [self.dice.choice("абв")]))
        if tags:
            self._said(set(), lambda: self.shared.tags.rename(self.dice.choice(tags), f"т{next(self._numbers)}"))

    def bring(self) -> None:
        source = self.outside / f"{self.dice.randrange(8)}.txt"
        source.write_text(self._text(), "utf-8")
        self.window().bringing.bring([source])

    def change_window(self) -> None:
        if len(self.windows) > 1 and self.dice.random() < 0.5:
            gone = self.windows.pop(self.dice.randrange(len(self.windows)))
            gone.close()
            gone.deleteLater()
        else:
            self.windows.append(Workspace(self.shared))
            self.windows[-1].start()

    def save(self) -> None:
        self.shared.flush()

    def look(self) -> None:
        self.window().refresh()

    def wait(self) -> None:
        QTest.qWait(self.dice.choice([1, 5, 20, 60, 250]))

    # What others do -----------------------------------------------------------------------------------------------

    def edit_clipping(self) -> None:
        path = self.folder / self.dice.choice(self.clippings())
        with suppress(FileNotFoundError):  # the worker is taking back an import
            path.write_text("Новий абзац угорі.\n\n" + path.read_text("utf-8"), "utf-8")

    def edit_notes(self) -> None:
        """Another program adds an item to a notes file, in place of ours."""
        # A real one could come between our comparing and our renaming; in one process with us it often would.
        with locked(self.shared.library.store._lock):
            if files := sorted(self.folder.glob("*.txt.notes.json")):
                self._add_item(self.dice.choice(files))

    def _add_item(self, path: Path) -> None:
        page, word = json.loads(path.read_text("utf-8")), self.word("інша")
        body = [{"type": "TextualBody", "purpose": "tagging", "value": word}]
        item = {"id": f"urn:test:{word}", "type": "Annotation", "motivation": "tagging"}
        page["items"] = [*page["items"], {**item, "body": body, "target": page["id"]}]
        half = path.with_name("half")
        half.write_text(json.dumps(page, ensure_ascii=False), "utf-8")
        half.replace(path)
        self.for_ever.add(word)

    def rename_clipping(self) -> None:
        path = self.folder / self.dice.choice(self.clippings())
        with suppress(FileNotFoundError):  # the worker is taking back an import
            path.rename(path.with_name(f"п{next(self._numbers)}.txt"))

    def damage_index(self) -> None:
        path = self.shared.index.path
        if self.dice.random() < 0.5:
            path.write_bytes(b"damaged" * 999)
        else:
            path.unlink(missing_ok=True)

    def change_mood(self) -> None:
        faults = [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO]
        self.disk.error = 0 if self.disk.error else self.dice.choice(faults)

    def settle_conflict(self) -> None:
        told = [one for one in self.problems if one.key.startswith("conflict") and one.clipping]
        if not told or self.shared.saving.has_unsaved:
            return
        clipping, expected = told[-1].clipping, self.expected()
        self.problems.clear()
        window = self.window()
        before = self.stack.count()
        window.show_other_version(clipping)
        if before and not self.stack.count():
            self.for_ever |= expected

    def step(self) -> None:
        often = [self.open, self.mark, self.mark, self.tag, self.undo, self.redo, self.bulk, self.wait, self.save]
        seldom = [self.star, self.rename_tag, self.bring, self.change_window, self.look]
        others = [
            self.edit_clipping,
            self.edit_notes,
            self.rename_clipping,
            self.settle_conflict,
            self.change_mood,
            self.damage_index,
        ]
        one = self.dice.choice([*often, *often, *seldom, *others])
        self.log.append(one.__name__)
        one()

    # The end ------------------------------------------------------------------------------------------------------

    def quit(self) -> None:
        for window in self.windows:
            bringing = window.bringing
            for _ in range(200):
                if not bringing.is_busy:
                    break
                QTest.qWait(5)
        QTest.qWait(50)
        is_saved = self.shared.flush() or self.shared.saving.rescue()
        self.stack.indexChanged.disconnect(self._follow_stack)
        expected = self.expected()
        for window in self.windows:
            window.close()
        assert is_saved, [str(one.error) for one in self.problems]
        self.for_ever = expected


def _holds_marks(path: Path) -> bool:
    """A copy of what was there before does not count."""
    return path.name != LIBRARY_FILE and "backups" not in path.parts


def words_on_disk(*roots: Path) -> set[str]:
    """Tags and notes in every notes file: also in those of conflicts, in the mirror and in the trash."""
    found: set[str] = set()
    for path in (path for root in roots for path in root.rglob("*.json") if _holds_marks(path)):
        for item in json.loads(path.read_text("utf-8"))["items"]:
            found |= {body["value"] for body in item.get("body", [])}
    return found


@pytest.fixture
def walk(tmp_path: Path, state_folder: Path, qapp: object) -> Iterator[Callable[[int], Walker]]:
    def make(seed: int) -> Walker:
        folder, outside = tmp_path / f"library{seed}", tmp_path / f"outside{seed}"
        folder.mkdir()
        outside.mkdir()
        return Walker(folder, state_folder / str(seed), outside, seed)

    yield make


def check(walker: Walker, steps: int) -> None:
    for _ in range(steps):
        walker.step()
    walker.quit()
    lost = walker.for_ever - words_on_disk(walker.folder, walker.state) - walker.not_done
    assert not lost, (sorted(lost), walker.log, [str(one.error) for one in walker.problems])


@pytest.mark.parametrize("seed", range(2))
def test_what_was_marked_in_a_walk_is_on_disk_after_quitting(
    walk: Callable[[int], Walker], qtbot: QtBot, seed: int
) -> None:
    check(walk(seed), 50)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(100, 120))
def test_what_was_marked_in_a_long_walk_is_on_disk_after_quitting(
    walk: Callable[[int], Walker], qtbot: QtBot, seed: int
) -> None:
    check(walk(seed), 200)
