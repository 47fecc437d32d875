"""Changes of many clippings at once: one undo step, open or closed, and the disk as it was after undoing."""

from __future__ import annotations

import errno
import json
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clipper.domain.clipping import ClippingId
from clipper.domain.edits import Action
from clipper.domain.errors import ClippingsNotChanged, IndexFailed, LibraryNotWritable
from clipper.domain.views import View, ViewKind
from clipper.library.library import Library
from clipper.library.opened import OpenClipping
from clipper.search.index import Index, Sort
from clipper.storage.atomic import Files
from clipper.workspace.changes import Problem
from clipper.workspace.known import Known
from tests.workspace.conftest import Clock
from tests.workspace.test_workspace import A, B, mark
from tests.workspace.views_kit import Kit, make_kit

C, D = ClippingId("c.txt"), ClippingId("d.txt")
ALL = [A, B, C, D]
MakeKit = Callable[..., Kit]


@pytest.fixture
def make(library_folder: Path, state_folder: Path, qapp: object) -> Iterator[MakeKit]:
    made: list[Kit] = []
    for name in ("c.txt", "d.txt"):
        (library_folder / name).write_text(f"Headline of {name}\n\nAnother clipping about the port.\n", "utf-8")

    def make(*, inline: bool = True, files: Files | None = None) -> Kit:
        kit = make_kit(library_folder, state_folder, Clock(), inline=inline, files=files)
        made.append(kit)
        kit.library.refresh_all(kit.index)
        kit.listing.start(Sort.TITLE, View())
        return kit

    yield make
    for kit in made:
        kit.close()


@pytest.fixture
def kit(make: MakeKit) -> Kit:
    return make()


def snapshot(folder: Path) -> dict[str, str]:
    """Every notes file to the letter, but for the trash; one that holds nothing else is none."""
    found = {}
    for path in sorted(folder.glob("*.json")):
        text = re.sub(r',\n  "clip:deleted": \{.*?\n  \}', "", path.read_text("utf-8"), flags=re.S)
        if json.loads(text).get("items") or "clip:starred" in text or "clip:archived" in text:
            found[path.name] = text
    return found


def nameless(found: dict[str, str]) -> dict[str, str]:
    """Without the pages' ids: a notes file that was gone meanwhile comes back under a new one."""
    ids = {name: json.loads(text)["id"] for name, text in found.items()}
    return {name: text.replace(ids[name], "") for name, text in found.items()}


def row(kit: Kit, clipping: ClippingId) -> tuple[bool, bool, tuple[str, ...]]:
    place = kit.rows.row_of(clipping)
    assert place is not None
    marks = kit.rows.clipping(place).marks
    return marks.starred, marks.archived, marks.tags


def test_open_and_closed_clippings_change_in_one_step(kit: Kit, library_folder: Path) -> None:
    kit.workspace.open(A)
    mark(kit.workspace, "Депутати")
    assert kit.workspace.flush()
    before = snapshot(library_folder)
    assert kit.bulk.star(ALL, True) == 4
    assert kit.workspace.flush() and len(snapshot(library_folder)) == 4
    assert all(row(kit, one)[0] for one in ALL)
    assert kit.workspace.undo_stack.count() == 2
    kit.workspace.undo()
    assert kit.workspace.flush() and snapshot(library_folder) == before
    assert not any(row(kit, one)[0] for one in ALL)
    kit.workspace.redo()
    assert kit.workspace.flush() and all(kit.library.read_row(one).marks.starred for one in ALL)


def test_only_what_is_not_so_already_is_changed(kit: Kit) -> None:
    assert kit.bulk.star([B], True) == 1 and kit.bulk.star([B, C, B], True) == 1 and kit.bulk.star([B, C], True) == 0
    assert kit.workspace.undo_stack.count() == 2
    kit.workspace.undo()
    kit.workspace.flush()
    assert row(kit, B)[0] and not row(kit, C)[0]


def test_tags_are_added_in_the_spelling_of_the_library(kit: Kit) -> None:
    kit.bulk.tag([A], ["Порт/Склад"])
    kit.bulk.tag(ALL, ["порт/склад", " суд "])
    assert all(row(kit, one)[2] == ("Порт/Склад", "суд") for one in ALL)
    assert kit.workspace.tags.uses("порт/склад") == (4, 0)
    kit.listing.show(View(ViewKind.TAG, "порт"))
    assert sorted(kit.shown()) == ALL
    assert kit.bulk.untag([A, B], ["СУД"]) == 2 and row(kit, A)[2] == ("Порт/Склад",)
    kit.workspace.undo()
    assert row(kit, A)[2] == ("Порт/Склад", "суд")


def test_the_archive_takes_clippings_out_of_the_list(kit: Kit) -> None:
    kit.bulk.archive([A, C], True)
    kit.listing.sort_by(Sort.DATE)
    assert sorted(kit.shown()) == [B, D]
    kit.listing.show(View(ViewKind.ARCHIVE))
    assert sorted(kit.shown()) == [A, C]
    kit.bulk.archive([A], False)
    kit.listing.show(View())
    assert sorted(kit.shown()) == [A, B, D]


def test_read_and_unread_are_one_step_and_nothing_is_written(kit: Kit, library_folder: Path) -> None:
    kit.reading.mark([B], is_read=True)
    said: list[Action] = []
    kit.workspace.said.connect(lambda _, action: said.append(action))
    assert kit.bulk.mark_read(ALL, True) == 3 and kit.workspace.undo_stack.undoText() == "marking as read"
    assert all(map(kit.reading.is_read, ALL))
    kit.workspace.undo()
    assert [one for one in ALL if kit.reading.is_read(one)] == [B] and said == [Action.MARK_READ]
    kit.workspace.redo()
    assert kit.bulk.toggle_read(ALL) == 4 and not any(map(kit.reading.is_read, ALL))
    assert snapshot(library_folder) == {}


def test_rows_show_it_before_the_disk_has_it(make: MakeKit, qtbot: QtBot) -> None:
    kit = make(inline=False)
    kit.bulk.tag(ALL, ["порт"])
    assert all(row(kit, one)[2] == ("порт",) for one in ALL)
    kit.workspace.undo()
    assert not any(row(kit, one)[2] for one in ALL)
    kit.workspace.redo()
    assert kit.workspace.flush()
    assert all(kit.library.read_row(one).marks.tags == ("порт",) for one in ALL)
    assert all(row(kit, one)[2] == ("порт",) for one in ALL)


def test_a_clipping_opened_meanwhile_is_changed_in_memory(make: MakeKit, qtbot: QtBot, library_folder: Path) -> None:
    for nth in range(40):
        (library_folder / f"n{nth}.txt").write_text(f"Номер {nth}\n", "utf-8")
    kit = make(inline=False)
    many = [ClippingId(f"n{nth}.txt") for nth in range(40)]
    with qtbot.waitSignal(kit.workspace.opened, timeout=5_000):
        kit.bulk.star([*many, D], True)
        kit.workspace.open(D)
    qtbot.waitUntil(lambda: kit.workspace.current is not None and kit.workspace.current.notes.state.starred)
    kit.workspace.star(False)
    assert kit.workspace.flush()
    assert not kit.library.read_row(D).marks.starred and kit.library.read_row(many[-1]).marks.starred
    assert not row(kit, D)[0]


def test_what_cannot_be_changed_is_told_once_and_the_rest_is_done(kit: Kit, library_folder: Path) -> None:
    problems: list[Problem] = []
    kit.workspace.problem.connect(problems.append)
    (library_folder / "b.txt").unlink()
    (library_folder / "c.txt.notes.json").write_text('{"clip:version": 99}', "utf-8")
    assert kit.bulk.star(ALL, True) == 4
    assert kit.workspace.flush()
    (error,) = {problem.error for problem in problems if problem.key == "tags"}
    assert isinstance(error, ClippingsNotChanged) and error.values["count"] == 2
    assert row(kit, A)[0] and not row(kit, B)[0] and row(kit, D)[0]
    assert (library_folder / "c.txt.notes.json").read_text("utf-8") == '{"clip:version": 99}'
    kit.workspace.undo()
    assert kit.workspace.flush() and snapshot(library_folder) == {}
    assert (library_folder / "c.txt.notes.json").read_text("utf-8") == '{"clip:version": 99}'


class ReadOnly(Files):
    """A library folder that takes no file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def create(self, path: Path, mode: int) -> int:
        if path.is_relative_to(self.folder):
            raise OSError(errno.EROFS, "read-only file system")
        return super().create(path, mode)


def test_a_library_that_cannot_be_written_is_changed_on_this_computer(
    make: MakeKit, library_folder: Path, state_folder: Path
) -> None:
    kit = make(files=ReadOnly(library_folder))
    problems: list[Problem] = []
    kit.workspace.problem.connect(problems.append)
    kit.bulk.tag(ALL, ["порт"])
    assert kit.workspace.flush()
    assert isinstance(problems[0].error, LibraryNotWritable) and snapshot(library_folder) == {}
    assert len(kit.library.store.mirrored()) == 4 and all(row(kit, one)[2] == ("порт",) for one in ALL)
    kit.close()
    again = make()
    again.workspace.start()
    assert len(snapshot(library_folder)) == 4


@pytest.mark.parametrize("seed", range(6))
def test_undoing_everything_brings_every_byte_back(
    make: MakeKit, library_folder: Path, seed: int, qtbot: QtBot
) -> None:
    rng = random.Random(seed)
    kit = make(inline=seed % 2 == 0)
    kit.bulk.tag([A, C], ["порт", "суд"])
    kit.bulk.star([B], True)
    assert kit.workspace.flush()
    before, steps = snapshot(library_folder), kit.workspace.undo_stack.count()
    read = {one for one in ALL if kit.reading.is_read(one)}
    for _ in range(25):
        some = rng.sample(ALL, rng.randrange(1, 5))
        match rng.randrange(8):
            case 0:
                kit.bulk.tag(some, rng.sample(["порт", "Порт", "суд", "нове/дитя"], 2))
            case 1:
                kit.bulk.untag(some, [rng.choice(["порт", "суд", "нове/дитя"])])
            case 2:
                kit.bulk.star(some, rng.random() < 0.5)
            case 3:
                kit.bulk.archive(some, rng.random() < 0.5)
            case 4:
                kit.bulk.mark_read(some, rng.random() < 0.5)
            case 5:
                kit.workspace.tags.rename("порт", rng.choice(["гавань", "порт"]))
            case 6:
                kit.workspace.flush()
            case 7 if kit.workspace.undo_stack.index() > steps:
                kit.workspace.undo()
    assert kit.workspace.flush()
    after = snapshot(library_folder)
    done = kit.workspace.undo_stack.index() - steps
    for _ in range(done):
        kit.workspace.undo()
    assert kit.workspace.flush() and snapshot(library_folder) == before
    assert {one for one in ALL if kit.reading.is_read(one)} == read
    for _ in range(done):
        kit.workspace.redo()
    assert kit.workspace.flush() and nameless(snapshot(library_folder)) == nameless(after)


def test_an_index_that_cannot_be_read_changes_nothing_and_tells(kit: Kit, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise IndexFailed(reason="disk I/O error")

    problems: list[Problem] = []
    kit.workspace.problem.connect(problems.append)
    monkeypatch.setattr(Index, "marks", fail)
    assert kit.bulk.star(ALL, True) == 0 and isinstance(problems[0].error, IndexFailed)
    assert not kit.workspace.undo_stack.count()


def test_undo_reaches_a_clipping_that_memory_has_let_go_of(
    kit: Kit, library_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clipper.workspace.open_library.KEPT_SESSIONS", 1)
    kit.workspace.open(A)
    kit.bulk.tag(ALL, ["порт"])
    assert kit.workspace.flush()
    for other in (B, C):
        kit.workspace.open(other)
    assert kit.workspace.opened_library.session(A) is None
    kit.workspace.undo()
    assert kit.workspace.flush() and snapshot(library_folder) == {}


def test_what_another_program_did_meanwhile_survives_undoing(kit: Kit, library_folder: Path) -> None:
    kit.bulk.star(ALL, True)
    assert kit.workspace.flush()
    path = library_folder / "d.txt.notes.json"
    theirs = '"clip:archived": true, "x:y": 1, "clip:starred": true'
    path.write_text(path.read_text("utf-8").replace('"clip:starred": true', theirs), "utf-8")
    kit.workspace.undo()
    assert kit.workspace.flush()
    assert '"clip:archived": true' in path.read_text("utf-8") and '"x:y": 1' in path.read_text("utf-8")
    assert "clip:starred" not in path.read_text("utf-8") and list(snapshot(library_folder)) == [path.name]


def test_a_bug_with_one_clipping_does_not_stop_the_others(
    make: MakeKit, library_folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.expected_warnings = True  # type: ignore[attr-defined]
    save = Library.save

    def save_but_b(self: Library, opened: OpenClipping, *more: object) -> object:
        return [][1] if opened.id == B else save(self, opened, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(Library, "save", save_but_b)
    kit = make(inline=False)
    problems: list[Problem] = []
    kit.workspace.problem.connect(problems.append)
    assert kit.bulk.star(ALL, on=True) == 4
    kit.workspace.flush()
    assert sorted(snapshot(library_folder)) == [f"{name}.notes.json" for name in (A, C, D)]
    assert isinstance(problems[-1].error, ClippingsNotChanged)


def test_what_a_worker_still_looks_up_is_done_before_it_is_undone(make: MakeKit, qtbot: QtBot) -> None:
    kit = make(inline=False)
    kit.bulk.know(lambda _: ALL, kit.bulk.toggle_star)
    kit.workspace.undo()
    assert [one.starred for one in kit.bulk.marks(ALL)] == [False] * 4 and kit.workspace.undo_stack.canRedo()
    kit.bulk.know(lambda _: ALL, kit.bulk.toggle_star)
    kit.bulk.know(lambda _: [B, C], kit.bulk.toggle_star)
    assert kit.workspace.flush()
    assert [one.starred for one in kit.bulk.marks(ALL)] == [True, False, False, True]


def test_marks_that_were_looked_up_before_a_change_on_disk_are_looked_up_again(make: MakeKit, qtbot: QtBot) -> None:
    kit = make(inline=False)
    told: list[Known] = []
    kit.bulk.know(lambda _: ALL, told.append)
    qtbot.waitUntil(lambda: bool(told))
    kit.bulk.star(ALL, True)
    assert kit.workspace.flush()
    assert kit.bulk.toggle_star(told[0]) == 4 and not any(one.starred for one in kit.bulk.marks(ALL))


def test_thousands_are_read_at_once_and_kept_at_the_end(make: MakeKit, state_folder: Path) -> None:
    kit = make()
    many = [ClippingId(f"{nth}.txt") for nth in range(7_000)]
    kit.reading.mark(many, is_read=True)
    kit.reading.mark(many[:10], is_read=False)
    assert kit.reading.is_read(many[-1]) and not kit.reading.is_read(many[0])
    kit.close()
    assert make().reading.all_read() == set(many[10:])
