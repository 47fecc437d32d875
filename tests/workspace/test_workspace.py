from __future__ import annotations

import errno
import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clipper.domain.clipping import ClippingId
from clipper.domain.errors import SaveConflict, SaveFailed
from clipper.domain.passage import Colour
from clipper.storage.atomic import Files
from clipper.workspace.changes import Problem, SaveState, SaveStatus
from clipper.workspace.workspace import Workspace
from tests.workspace.conftest import TEXT

A, B = ClippingId("a.txt"), ClippingId("b.txt")


def notes_of(folder: Path, name: str = "a.txt") -> dict[str, object]:
    found: dict[str, object] = json.loads((folder / f"{name}.notes.json").read_text(encoding="utf-8"))
    return found


def mark(workspace: Workspace, words: str, colour: Colour = Colour.YELLOW) -> str:
    assert workspace.current is not None and workspace.current.document is not None
    start = workspace.current.document.text.index(words)
    passage_id = workspace.highlight(start, start + len(words), colour)
    assert passage_id is not None
    return passage_id


def test_rows_are_there_after_the_start(workspace: Workspace) -> None:
    assert [workspace.rows.clipping(row).id for row in range(len(workspace.rows))] == [A, B]
    assert workspace.rows.is_unread(0)


def test_a_passage_is_on_disk_half_a_second_after_marking(
    workspace: Workspace, library_folder: Path, qtbot: QtBot
) -> None:
    workspace.open(A)
    mark(workspace, "Депутати не пояснили")
    with qtbot.waitSignal(workspace.saving.saved, timeout=500):
        pass
    assert notes_of(library_folder)["items"][0]["target"]["selector"][0]["exact"] == "Депутати не пояснили"  # type: ignore[index]


def test_the_same_stretch_marked_twice_is_one_passage(workspace: Workspace) -> None:
    workspace.open(A)
    first = mark(workspace, "сказав голова")
    assert mark(workspace, "сказав голова", Colour.PINK) == first
    assert mark(workspace, " сказав голова ") == first


def test_white_space_alone_makes_no_passage(workspace: Workspace) -> None:
    workspace.open(A)
    text = workspace.current.document.text  # type: ignore[union-attr]
    space = text.index(" ")
    assert workspace.highlight(space, space + 1, Colour.BLUE) is None


def test_undo_shows_its_clipping_first(workspace: Workspace) -> None:
    workspace.open(A)
    mark(workspace, "Депутати")
    workspace.open(B)
    shown: list[str] = []
    workspace.reveal.connect(shown.append)
    workspace.reveal.connect(workspace.open)
    workspace.undo()
    assert shown == [A] and workspace.current is not None and not workspace.current.notes.passages
    workspace.redo()
    assert len(workspace.current.notes.passages) == 1


def test_typing_a_note_is_one_undo_step_until_it_is_left(workspace: Workspace) -> None:
    workspace.open(A)
    passage = mark(workspace, "Депутати")
    for words in ("П", "Пере", "Перевірити"):
        workspace.annotate(passage, words)
    workspace.end_typing()
    workspace.annotate(passage, "Перевірити цифру")
    workspace.undo()
    assert workspace.current is not None and workspace.current.notes.passages[0].note == "Перевірити"
    workspace.undo()
    assert workspace.current.notes.passages[0].note == ""


def test_a_note_that_was_typed_and_emptied_in_one_go_can_be_had_back(workspace: Workspace) -> None:
    workspace.open(A)
    for words in ("Спитати", "", "Подзвонити", ""):
        workspace.note_clipping(words)
    assert workspace.current is not None and workspace.current.notes.note == ""
    workspace.undo()
    assert workspace.current.notes.note == "Подзвонити"
    while workspace.undo_stack.canUndo():
        workspace.undo()
    assert workspace.current.notes.note == "" and workspace.current.notes.page_items == ()


def random_edit(workspace: Workspace, dice: random.Random) -> None:
    session = workspace.current
    assert session is not None and session.document is not None
    ids = [passage.id for passage in session.notes.passages]
    length = len(session.document.text)
    start = dice.randrange(length - 1)
    actions: list[Callable[[], object]] = [
        lambda: workspace.highlight(start, start + dice.randint(1, 30), dice.choice(list(Colour))),
        lambda: workspace.tag_clipping([dice.choice(["порт", "суд/вирок", "Порт"])]),
        lambda: workspace.untag_clipping([dice.choice(["порт", "суд/вирок"])]),
        lambda: workspace.correct("title", dice.choice(["", "Інший заголовок"])),
        workspace.end_typing,
    ]
    if ids:
        one = dice.choice(ids)
        actions += [
            lambda: workspace.recolour(one, dice.choice(list(Colour))),
            lambda: workspace.annotate(one, dice.choice(["", "Нотатка", "Інша\nнотатка"])),
            lambda: workspace.tag(one, [dice.choice(["зброя", "гроші", "перевірити"])]),
            lambda: workspace.untag(one, [dice.choice(["зброя", "гроші"])]),
            lambda: workspace.move_ends(one, start, start + dice.randint(1, 20)),
            lambda: workspace.remove(one),
        ]
    dice.choice(actions)()


@pytest.mark.parametrize("seed", range(5))
def test_200_random_edits_and_their_undos_give_the_first_bytes(
    workspace: Workspace, library_folder: Path, seed: int
) -> None:
    dice = random.Random(seed)
    workspace.open(A)
    for words in ("Депутати не пояснили", "сказав голова комісії", "не пояснили рішення"):
        workspace.tag(mark(workspace, words, dice.choice(list(Colour))), ["початок"])
    workspace.flush()
    first, begun = notes_of(library_folder), workspace.undo_stack.index()
    while workspace.undo_stack.index() < begun + 200:
        workspace.open(dice.choice([A, A, A, B]))
        random_edit(workspace, dice)
        if dice.random() < 0.1:
            workspace.flush()
    workspace.reveal.connect(workspace.open)
    while workspace.undo_stack.index() > begun:
        workspace.undo()
    workspace.flush()
    last = notes_of(library_folder)
    last.pop("clip:deleted", None)
    assert json.dumps(last) == json.dumps(first)


class FullDisk(Files):
    """Refuses to write while it is full."""

    def __init__(self, error: int = errno.ENOSPC) -> None:
        self.is_full, self.error = True, error

    def write(self, descriptor: int, data: memoryview) -> int:
        if self.is_full:
            raise OSError(self.error, "No space left on device")
        return super().write(descriptor, data)


def test_a_failed_save_stays_dirty_is_told_and_is_tried_again(
    make_workspace: Callable[..., Workspace], library_folder: Path
) -> None:
    disk = FullDisk()
    workspace = make_workspace(disk)
    workspace.start()
    workspace.refresh()
    workspace.open(A)
    problems: list[Problem] = []
    states: list[SaveState] = []
    solved: list[str] = []
    workspace.problem.connect(problems.append)
    workspace.save_state.connect(states.append)
    workspace.solved.connect(solved.append)
    mark(workspace, "Депутати")
    assert not workspace.flush()
    assert isinstance(problems[0].error, SaveFailed) and states[-1].status is SaveStatus.FAILED
    assert not (library_folder / "a.txt.notes.json").exists()
    disk.is_full = False
    assert workspace.flush()
    assert states[-1].status is SaveStatus.SAVED and "save:a.txt" in solved
    assert len(notes_of(library_folder)["items"]) == 1  # type: ignore[arg-type]


def test_what_the_disk_never_took_is_rescued_and_comes_home(
    make_workspace: Callable[..., Workspace], library_folder: Path
) -> None:
    workspace = make_workspace(FullDisk())
    workspace.start()
    workspace.refresh()
    workspace.open(A)
    mark(workspace, "Депутати")
    assert not workspace.flush() and workspace.saving.rescue()
    later = make_workspace()
    later.start()
    later.refresh()
    later.open(A)
    assert later.current is not None and len(later.current.notes.passages) == 1
    assert len(notes_of(library_folder)["items"]) == 1  # type: ignore[arg-type]


def test_notes_changed_by_another_program_are_never_overwritten(workspace: Workspace, library_folder: Path) -> None:
    workspace.open(A)
    mark(workspace, "Депутати")
    workspace.flush()
    path = library_folder / "a.txt.notes.json"
    theirs = path.read_text(encoding="utf-8").replace("yellow", "green")
    path.write_text(theirs, encoding="utf-8")
    problems: list[Problem] = []
    workspace.problem.connect(problems.append)
    mark(workspace, "сказав голова")
    workspace.flush()
    mark(workspace, "комісії")
    workspace.flush()
    conflict = problems[-1].error
    assert isinstance(conflict, SaveConflict) and path.read_text(encoding="utf-8") == theirs
    ours = json.loads((library_folder / str(conflict.values["kept_as"])).read_text(encoding="utf-8"))
    assert len(ours["items"]) == 3 and len(problems) == 1
    workspace.show_other_version(A)
    assert workspace.current is not None and workspace.current.notes.passages[0].colour is Colour.GREEN


@pytest.mark.parametrize("goes_on", [False, True])
def test_the_list_shows_the_other_version_after_a_conflict(
    workspace: Workspace, library_folder: Path, goes_on: bool
) -> None:
    workspace.open(A)
    workspace.tag_clipping(["порт"])
    workspace.flush()
    path = library_folder / "a.txt.notes.json"
    path.write_text(path.read_text(encoding="utf-8").replace("порт", "суд"), encoding="utf-8")
    workspace.star(True)
    workspace.flush()
    if goes_on:  # with our side, which is kept in its own file
        workspace.tag_clipping(["вода"])
        workspace.flush()
    workspace.show_other_version(A)
    workspace.refresh()
    row = workspace.rows.row_of(A)
    assert row is not None
    marks = workspace.rows.clipping(row).marks
    assert marks.tags == ("суд",) and not marks.starred
    assert workspace.tag_uses() == {"суд": 1}


def test_clipping_edited_outside_keeps_its_passages(workspace: Workspace, library_folder: Path) -> None:
    workspace.open(A)
    mark(workspace, "сказав голова комісії")
    workspace.flush()
    path = library_folder / "a.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("\n\n", "\n\nНовий абзац.\n\n"), encoding="utf-8")
    workspace.refresh()
    session = workspace.current
    assert session is not None and session.document is not None
    (_, span), *_ = session.placed()
    assert session.document.text[span.start : span.end] == "сказав голова комісії"


def test_the_row_has_the_order_that_passages_have_in_the_text_as_it_is(
    workspace: Workspace, library_folder: Path
) -> None:
    workspace.open(A)
    for words, colour in (("Рада порту", Colour.PINK), ("Ми нічого не приховуємо", Colour.BLUE)):
        workspace.recolour(mark(workspace, words), colour)
    workspace.flush()
    first, second = TEXT.split("\n\n")
    (library_folder / A).write_text(f"{second}\n\n{first}\n", "utf-8")
    workspace.refresh()
    workspace.star(True)
    row = workspace.rows.row_of(A)
    assert row is not None and workspace.rows.clipping(row).marks.colours == ("blue", "pink")
    workspace.flush()
    assert workspace.rows.clipping(row).marks == workspace.library.read_row(A).marks


def test_a_lost_passage_is_listed_and_never_painted(workspace: Workspace, library_folder: Path) -> None:
    workspace.open(A)
    mark(workspace, "сказав голова комісії")
    workspace.flush()
    path = library_folder / "a.txt"
    path.write_text(
        path.read_text(encoding="utf-8").replace("сказав голова комісії", "мовив хтось"), encoding="utf-8"
    )
    workspace.refresh()
    session = workspace.current
    assert session is not None and session.placed() == []
    assert [passage.anchor.exact for passage in session.lost()] == ["сказав голова комісії"]


def test_stale_answer_of_a_slow_clipping_is_dropped(make_workspace: Callable[..., Workspace], qtbot: QtBot) -> None:
    workspace = make_workspace(inline=False)
    shown: list[str] = []
    workspace.opened.connect(lambda session: shown.append(session.id))
    workspace.open(A)
    workspace.open(B)
    qtbot.waitUntil(lambda: workspace.current is not None and workspace.opened_library.session(A) is not None)
    assert shown == [B]


def test_clipping_bytes_and_times_are_never_touched(workspace: Workspace, library_folder: Path) -> None:
    path = library_folder / "a.txt"
    before = (path.read_bytes(), path.stat().st_mtime_ns)
    workspace.open(A)
    mark(workspace, "Депутати")
    workspace.correct("title", "Інший")
    workspace.flush()
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_tags_are_counted_with_unsaved_ones(workspace: Workspace) -> None:
    workspace.open(A)
    workspace.tag(mark(workspace, "Депутати"), ["порт", "суд"])
    workspace.tag_clipping(["Порт"])
    assert workspace.tag_uses() == {"Порт": 2, "суд": 1} or workspace.tag_uses() == {"порт": 2, "суд": 1}
