"""Changes of tags from the window: one undo step each, whatever is open, closed, or opened meanwhile."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from clipper.domain.clipping import ClippingId
from clipper.domain.edits import Action
from clipper.domain.errors import IndexFailed, SaveConflict, TagBookForeign, TagsNotChanged
from clipper.domain.tag_book import TagBook, TagDefinition
from clipper.library.library import Library
from clipper.library.notes_store import LoadedNotes
from clipper.library.opened import OpenClipping
from clipper.search.index import Index
from clipper.storage.tag_book_file import format_book
from clipper.workspace.changes import Problem
from clipper.workspace.workspace import Workspace
from tests.workspace.test_workspace import A, B, FullDisk, mark

MakeWorkspace = Callable[..., Workspace]
BOOK = "clipper-library.json"
C, D = ClippingId("c.txt"), ClippingId("d.txt")
TAGS = ["порт", "Порт", "порт/склад", "порт/склад/кран", "суд", "суд/вирок", "об’єкт", "зброя", "war", "war/drones"]


@pytest.fixture
def tagged(make_workspace: MakeWorkspace, library_folder: Path) -> Path:
    """a: passage порт, clipping порт/склад. b: clipping суд. c, d: passages порт and суд. Nothing is open."""
    for name in ("c.txt", "d.txt"):
        (library_folder / name).write_text(f"Headline of {name}\n\nAnother clipping about the port.\n", "utf-8")
    workspace = started(make_workspace())
    for id_, words, tags, own in (
        (A, "Депутати", ["порт"], ["порт/склад"]),
        (B, "Second clipping", [], ["суд"]),
        (C, "Another", ["порт", "суд"], []),
        (D, "port", ["суд", "Порт"], ["порт"]),
    ):
        workspace.open(id_)
        workspace.tag(mark(workspace, words), tags)
        workspace.tag_clipping(own)
    assert workspace.flush()
    return library_folder


def started(workspace: Workspace) -> Workspace:
    workspace.start()
    workspace.refresh()
    return workspace


def tags_in(folder: Path, name: str) -> list[str]:
    """The clipping's own tags, then its passages'."""
    items = json.loads((folder / f"{name}.notes.json").read_text("utf-8"))["items"]
    return [body["value"] for item in items for body in item.get("body", []) if body["purpose"] == "tagging"]


def snapshot(folder: Path) -> dict[str, str]:
    """Every file of ours, to the letter; of notes files all but the trash."""
    texts = {path.name: path.read_text("utf-8") for path in sorted(folder.glob("*.json"))}
    return {name: re.sub(r',\n  "clip:deleted": \{.*?\n  \}', "", text, flags=re.S) for name, text in texts.items()}


def counts(workspace: Workspace) -> dict[str, tuple[int, int]]:
    return {row.tag: (row.clippings, row.passages) for row in workspace.tags.rows()}


def problems_of(workspace: Workspace) -> list[Problem]:
    found: list[Problem] = []
    workspace.problem.connect(found.append)
    return found


def settled(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.flush()
    for _ in range(3):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()


def opened_with_workers(make: MakeWorkspace, qtbot: QtBot, clipping: ClippingId) -> Workspace:
    workspace = make(inline=False)
    with qtbot.waitSignal(workspace.opened_library.scanning.ended):
        workspace.start()
    workspace.open(clipping)
    qtbot.waitUntil(lambda: workspace.current is not None)
    settled(workspace, qtbot)
    return workspace


# Asking ----------------------------------------------------------------------------------------------------------


def test_rows_show_what_is_closed_open_and_unsaved(make_workspace: MakeWorkspace, tagged: Path) -> None:
    workspace = started(make_workspace())
    assert counts(workspace)["суд"] == (1, 2) and counts(workspace)["порт/склад"] == (1, 0)
    workspace.open(B)
    workspace.tag_clipping(["порт/склад"])
    assert counts(workspace)["порт/склад"] == (2, 0) and workspace.tag_uses()["порт/склад"] == 2
    assert workspace.tags.exists("ПОРТ") in ("порт", "Порт") and workspace.tags.exists("по") is None
    assert workspace.tags.uses("порт") == (3, 3) and workspace.tags.uses("порт", with_children=False) == (1, 3)


def test_tags_that_another_program_gave_an_open_clipping_are_counted(
    make_workspace: MakeWorkspace, tagged: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = opened_with_workers(make_workspace, qtbot, B)
    may_read, open_clipping = Event(), Library.open_clipping

    def slowly(library: Library, clipping: ClippingId, loaded: LoadedNotes) -> OpenClipping:
        may_read.wait(10)
        return open_clipping(library, clipping, loaded)

    monkeypatch.setattr(Library, "open_clipping", slowly)
    path = tagged / "b.txt.notes.json"
    path.write_text(path.read_text("utf-8").replace("суд", "театр"), "utf-8")
    with qtbot.waitSignal(workspace.opened_library.scanning.ended):
        workspace.refresh()
    settled(workspace, qtbot)
    assert counts(workspace)["суд"] == (1, 2), "the text is still being read"
    with qtbot.waitSignal(workspace.tags.tags_changed):
        may_read.set()
    assert counts(workspace)["театр"] == (1, 0) and counts(workspace)["суд"] == (0, 2)


def test_tags_are_there_again_after_the_index_could_not_be_read_for_a_moment(
    make_workspace: MakeWorkspace, tagged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Index) -> None:
        raise IndexFailed(reason="disk i/o error")

    workspace = started(make_workspace())
    with monkeypatch.context() as patch:
        patch.setattr(Index, "marked", refuse)
        workspace.refresh()
        workspace.tags.reload()
        assert "суд" not in workspace.tags.used()
    assert workspace.tags.used()["суд"] == 3


# Renaming --------------------------------------------------------------------------------------------------------


def test_renaming_is_one_step_over_open_and_closed_clippings(make_workspace: MakeWorkspace, tagged: Path) -> None:
    before = snapshot(tagged)
    workspace = started(make_workspace())
    workspace.open(A)
    assert workspace.tags.rename("порт", "гавань") is None
    assert workspace.current is not None and workspace.current.notes.passages[0].tags == ("гавань",)
    assert workspace.flush()
    assert tags_in(tagged, "a.txt") == ["гавань/склад", "гавань"] and tags_in(tagged, "d.txt").count("гавань") == 2
    assert workspace.undo_stack.count() == 1 and "порт" not in counts(workspace)
    workspace.undo()
    assert workspace.flush() and snapshot(tagged) == before
    workspace.redo()
    assert workspace.flush() and tags_in(tagged, "c.txt") == ["гавань", "суд"]


def test_the_undone_action_is_said(make_workspace: MakeWorkspace, tagged: Path) -> None:
    workspace = started(make_workspace())
    said: list[Action] = []
    workspace.said.connect(lambda _, action: said.append(action))
    workspace.tags.delete("суд")
    assert workspace.undo_stack.undoText() == "deleting a tag"
    workspace.undo()
    assert said == [Action.DELETE_TAG]


def test_renaming_onto_another_tag_does_nothing_and_names_it(make_workspace: MakeWorkspace, tagged: Path) -> None:
    workspace = started(make_workspace())
    assert workspace.tags.rename("суд", "ПОРТ/склад") == "порт/склад" and not workspace.undo_stack.count()
    assert workspace.tags.rename("порт", "Порт") is None and counts(workspace)["Порт"] == (1, 3)
    assert workspace.tags.rename("nobody", "x") is None and workspace.tags.rename("суд", " ") is None
    assert workspace.undo_stack.count() == 1


def test_merging_leaves_one_tag(make_workspace: MakeWorkspace, tagged: Path) -> None:
    workspace = started(make_workspace())
    workspace.tags.merge(["суд", "порт"], "справи")
    workspace.flush()
    assert counts(workspace) == {"справи": (2, 3), "справи/склад": (1, 0)}
    assert tags_in(tagged, "c.txt") == ["справи"]


def test_moving_goes_below_a_tag_and_to_the_top_and_never_below_itself(
    make_workspace: MakeWorkspace, tagged: Path
) -> None:
    workspace = started(make_workspace())
    assert workspace.tags.move(["порт/склад", "суд"], "війна") is None
    assert {"війна/склад", "війна/суд", "порт"} <= set(counts(workspace))
    assert workspace.tags.move(["війна"], "війна/суд") is None
    assert workspace.tags.move(["війна/склад", "війна/суд"], "") is None and "склад" in counts(workspace)
    workspace.tags.rename("склад", "справи/суд")
    assert workspace.tags.move(["справи/суд"], "") == "суд" and workspace.undo_stack.count() == 3


def test_undo_reaches_clippings_that_were_opened_or_closed_since(
    make_workspace: MakeWorkspace, tagged: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("clipper.workspace.open_library.KEPT_SESSIONS", 1)
    before = snapshot(tagged)
    workspace = started(make_workspace())
    workspace.open(A)
    workspace.tags.rename("порт", "гавань")
    workspace.flush()
    workspace.open(C)
    workspace.open(B)
    assert workspace.opened_library.session(A) is None
    workspace.undo()
    assert workspace.flush() and snapshot(tagged) == before


def test_edits_before_and_after_are_undone_around_it(make_workspace: MakeWorkspace, tagged: Path) -> None:
    before = snapshot(tagged)
    workspace = started(make_workspace())
    workspace.open(A)
    passage = mark(workspace, "голова")
    workspace.tag(passage, ["порт"])
    workspace.tags.rename("порт", "гавань")
    workspace.tag(passage, ["порт"])
    for _ in range(4):
        workspace.undo()
    assert workspace.flush() and snapshot(tagged) == before


# Definitions -----------------------------------------------------------------------------------------------------


def test_colours_hold_for_children_and_follow_a_renaming(make_workspace: MakeWorkspace, tagged: Path) -> None:
    workspace = started(make_workspace())
    workspace.tags.recolour(["порт", "суд"], "#102030")
    assert workspace.tags.colour_of("порт/склад") == "#102030" and set(workspace.tags.hues()) == {"порт", "суд"}
    workspace.tags.describe("суд", " рішення \n")
    workspace.tags.rename("суд", "справи")
    workspace.flush()
    book = json.loads((tagged / BOOK).read_text("utf-8"))
    assert [one["label"] for one in book["tags"]] == ["порт", "справи"] and book["clip:version"] == 1
    assert started(make_workspace()).tags.rows()[-1].description == "рішення"
    for _ in range(3):
        workspace.undo()
    assert workspace.flush() and not (tagged / BOOK).exists()


def test_a_colour_taken_away_leaves_no_file(make_workspace: MakeWorkspace, tagged: Path) -> None:
    workspace = started(make_workspace())
    workspace.tags.recolour("порт", "#102030")
    workspace.tags.recolour("порт", "")
    workspace.tags.recolour("порт", "")
    assert workspace.flush() and not (tagged / BOOK).exists() and workspace.undo_stack.count() == 2


def test_a_new_tag_stays_without_uses_until_it_is_deleted(make_workspace: MakeWorkspace, tagged: Path) -> None:
    workspace = started(make_workspace())
    assert workspace.tags.define("море") is None and workspace.tags.define("МОРЕ") == "море"
    workspace.tags.recolour("море", "#102030")
    workspace.tags.recolour("море", "")
    workspace.flush()
    assert counts(started(make_workspace()))["море"] == (0, 0)
    workspace.tags.delete(["море"])
    assert workspace.flush() and not (tagged / BOOK).exists()


def test_what_another_program_writes_into_the_book_survives(make_workspace: MakeWorkspace, tagged: Path) -> None:
    workspace = started(make_workspace())
    workspace.tags.recolour("порт", "#102030")
    workspace.flush()
    theirs = TagBook((TagDefinition("art", "#FFFFFF"), TagDefinition("порт", "#102030", "their words")))
    (tagged / BOOK).write_bytes(format_book(theirs))
    workspace.tags.recolour("суд", "#000000")
    workspace.undo()
    workspace.undo()
    workspace.flush()
    kept = TagBook((TagDefinition("art", "#FFFFFF"), TagDefinition("порт", "#102030", "their words")))
    assert (tagged / BOOK).read_bytes() == format_book(kept) or b"their words" in (tagged / BOOK).read_bytes()
    assert workspace.tags.book.definition("art") is not None


def test_a_book_changed_outside_is_shown_after_the_next_look(make_workspace: MakeWorkspace, tagged: Path) -> None:
    workspace = started(make_workspace())
    changes: list[None] = []
    workspace.tags.tags_changed.connect(lambda: changes.append(None))
    (tagged / BOOK).write_bytes(format_book(TagBook((TagDefinition("порт", "#102030"),))))
    workspace.refresh()
    assert workspace.tags.colour_of("порт") == "#102030" and changes


def test_a_book_that_was_read_before_a_change_does_not_take_it_back(
    make_workspace: MakeWorkspace, tagged: Path, qtbot: QtBot
) -> None:
    workspace = opened_with_workers(make_workspace, qtbot, B)
    workspace.tags.reload()
    workspace.opened_library.jobs.in_order(lambda: None, lambda _: None).result()  # it is read, and not told yet
    workspace.tags.define("театр")
    assert workspace.flush()
    settled(workspace, qtbot)
    assert workspace.tags.exists("театр") == "театр"


def test_a_file_of_another_program_is_left_alone_and_told(make_workspace: MakeWorkspace, tagged: Path) -> None:
    (tagged / BOOK).write_text("{}")
    workspace = make_workspace()
    problems = problems_of(workspace)
    started(workspace)
    workspace.tags.recolour("порт", "#102030")
    assert isinstance(problems[-1].error, TagBookForeign) and workspace.undo_stack.count() == 0
    workspace.tags.rename("порт", "гавань")
    workspace.flush()
    assert (tagged / BOOK).read_text() == "{}" and tags_in(tagged, "c.txt") == ["гавань", "суд"]


# Faults ----------------------------------------------------------------------------------------------------------


def test_clippings_that_cannot_be_changed_are_told_and_the_rest_is_done(
    make_workspace: MakeWorkspace, tagged: Path
) -> None:
    workspace = started(make_workspace())
    problems = problems_of(workspace)
    path = tagged / "c.txt.notes.json"
    newer = path.read_text("utf-8").replace('"clip:version": 1', '"clip:version": 2')
    path.write_text(newer, "utf-8")
    (tagged / "d.txt").unlink()
    workspace.tags.rename("порт", "гавань")
    workspace.flush()
    error = next(one.error for one in problems if one.key == "tags")
    assert isinstance(error, TagsNotChanged) and error.values["count"] == 2
    assert path.read_text("utf-8") == newer and tags_in(tagged, "a.txt") == ["гавань/склад", "гавань"]
    workspace.undo()
    assert workspace.flush() and tags_in(tagged, "a.txt") == ["порт/склад", "порт"]
    assert path.read_text("utf-8") == newer


def test_an_open_clipping_of_a_newer_clipper_is_not_touched(make_workspace: MakeWorkspace, tagged: Path) -> None:
    path = tagged / "a.txt.notes.json"
    newer = path.read_text("utf-8").replace('"clip:version": 1', '"clip:version": 2')
    path.write_text(newer, "utf-8")
    workspace = started(make_workspace())
    problems = problems_of(workspace)
    workspace.open(A)
    workspace.tags.rename("порт", "гавань")
    assert workspace.flush() and path.read_text("utf-8") == newer
    assert [one.error.values["files"] for one in problems if one.key == "tags"] == ["a.txt"]


def test_changes_of_another_program_survive_do_and_undo(make_workspace: MakeWorkspace, tagged: Path) -> None:
    workspace = started(make_workspace())
    workspace.tags.rename("порт", "гавань")
    workspace.flush()
    path = tagged / "c.txt.notes.json"
    page = json.loads(path.read_text("utf-8"))
    passage = next(item for item in page["items"] if "selector" in item["target"])
    passage["target"]["styleClass"] = "green"
    passage["body"].append({"type": "TextualBody", "purpose": "tagging", "value": "їхній"})
    path.write_text(json.dumps(page), "utf-8")
    workspace.undo()
    workspace.flush()
    text = path.read_text("utf-8")
    assert '"green"' in text and sorted(tags_in(tagged, "c.txt")) == ["порт", "суд", "їхній"]
    assert not list(tagged.glob("*conflict*"))


def test_a_book_that_a_full_disk_does_not_take_is_kept_on_this_computer(
    make_workspace: MakeWorkspace, tagged: Path
) -> None:
    class FullLibrary(FullDisk):
        def create(self, path: Path, mode: int) -> int:
            self.is_full = path.is_relative_to(tagged)
            return super().create(path, mode)

    workspace = started(make_workspace(FullLibrary()))
    problems = problems_of(workspace)
    workspace.tags.recolour("порт", "#102030")
    assert workspace.tags.colour_of("порт") == "#102030" and problems[-1].key == "tag-book"
    assert workspace.flush() and not (tagged / BOOK).exists()
    later = started(make_workspace())
    assert later.tags.colour_of("порт") == "#102030" and (tagged / BOOK).exists()


# Workers ---------------------------------------------------------------------------------------------------------


def many(folder: Path, number: int) -> None:
    """Clippings by the hundred, each with notes tagged "порт", written as another program would."""
    page = json.loads((folder / "d.txt.notes.json").read_text("utf-8"))
    for nth in range(number):
        (folder / f"m{nth:04}.txt").write_text(f"Headline {nth}\n\nAnother clipping about the port.\n", "utf-8")
        page["id"] = f"urn:uuid:00000000-0000-4000-9000-{nth:012}"
        (folder / f"m{nth:04}.txt.notes.json").write_text(json.dumps(page), "utf-8")


def working(make_workspace: MakeWorkspace, qtbot: QtBot) -> Workspace:
    """With workers, after its first scan."""
    workspace = make_workspace(inline=False)
    is_read = lambda done, total: (done, total) == (1, 1)  # noqa: E731
    with qtbot.waitSignal(workspace.progress, timeout=10_000, check_params_cb=is_read):
        workspace.start()
        workspace.refresh()
    return workspace


def test_the_tree_shows_the_new_name_before_the_disk_has_it(
    make_workspace: MakeWorkspace, tagged: Path, qtbot: QtBot
) -> None:
    many(tagged, 40)
    workspace = working(make_workspace, qtbot)
    told: list[tuple[int, int]] = []
    workspace.tags.progress.connect(lambda done, total: told.append((done, total)))
    with qtbot.waitSignal(workspace.tags.progress, check_params_cb=lambda done, total: done == total):
        workspace.tags.rename("порт", "гавань")
        assert counts(workspace)["гавань"] == (41, 43) and "порт" not in counts(workspace)
    assert told[0] == (8, 43) and told[-1] == (43, 43)
    assert counts(workspace)["гавань"] == (41, 43) and tags_in(tagged, "m0039.txt").count("гавань") == 2


def test_undo_while_it_is_under_way_leaves_everything_as_it_was(
    make_workspace: MakeWorkspace, tagged: Path, qtbot: QtBot
) -> None:
    many(tagged, 40)
    before = {path.name: path.read_bytes() for path in tagged.glob("*.json")}
    workspace = working(make_workspace, qtbot)
    workspace.tags.rename("порт", "гавань")
    with qtbot.waitSignal(workspace.tags.progress):
        pass
    workspace.undo()
    assert workspace.flush()
    after = {path.name: path.read_bytes() for path in tagged.glob("*.json")}
    assert {name for name in before if before[name] != after[name]} <= {f"m{n:04}.txt.notes.json" for n in range(40)}
    assert snapshot(tagged).keys() == before.keys()
    assert not [name for name, text in snapshot(tagged).items() if "гавань" in text]


def test_a_clipping_that_is_opened_while_its_turn_comes_is_changed_and_never_in_conflict(
    make_workspace: MakeWorkspace, tagged: Path, qtbot: QtBot
) -> None:
    many(tagged, 60)
    workspace = working(make_workspace, qtbot)
    problems = problems_of(workspace)
    last = ClippingId("m0000.txt")
    for old, new in (("порт", "гавань"), ("гавань", "море")):
        workspace.tags.rename(old, new)
        for id_ in (last, ClippingId("m0030.txt"), ClippingId("m0059.txt")):
            workspace.open(id_)
    qtbot.waitUntil(lambda: workspace.current is not None and workspace.current.notes.tags == ("море",))
    workspace.tag_clipping(["ще"])
    assert workspace.flush() and tags_in(tagged, "m0059.txt")[:2] == ["море", "ще"]
    settled(workspace, qtbot)
    assert all("порт" not in tags_in(tagged, f"m{nth:04}.txt") for nth in range(60))
    assert not problems and not list(tagged.glob("*conflict*"))


def test_closing_ends_what_is_under_way(make_workspace: MakeWorkspace, tagged: Path, qtbot: QtBot) -> None:
    many(tagged, 30)
    workspace = working(make_workspace, qtbot)
    workspace.tags.rename("порт", "гавань")
    assert workspace.flush()
    assert all("порт" not in tags_in(tagged, f"m{nth:04}.txt") for nth in range(30))


# Anything --------------------------------------------------------------------------------------------------------


def random_change(workspace: Workspace, dice: random.Random) -> None:
    tags = workspace.tags
    known = [row.tag for row in tags.rows()] or TAGS
    one, other = dice.choice(known), dice.choice([*known, *TAGS])
    some = dice.sample(known, min(len(known), dice.randint(1, 3)))
    actions: list[Callable[[], object]] = [
        lambda: tags.rename(one, other) and tags.merge([one], other),
        lambda: tags.rename(one, f"{other}/{dice.choice(['нове', 'x'])}"),
        lambda: tags.merge(some, other),
        lambda: tags.move(some, dice.choice(["", other])),
        lambda: tags.delete(one, with_children=dice.random() < 0.5),
        lambda: tags.recolour(some, dice.choice(["", "#102030", "#AABBCC"])),
        lambda: tags.describe(one, dice.choice(["", "опис", "інший"])),
        lambda: tags.define(f"нове {dice.randint(1, 3)}"),
        lambda: workspace.open(dice.choice([A, B, C, D])),
        lambda: workspace.tag_clipping([other]),
        lambda: workspace.untag_clipping([one]),
        lambda: tag_a_passage(workspace, dice, other),
    ]
    dice.choice(actions)()


def tag_a_passage(workspace: Workspace, dice: random.Random, tag: str) -> None:
    session = workspace.current
    if session is not None and session.notes.passages:
        passage = dice.choice(session.notes.passages)
        dice.choice([workspace.tag, workspace.untag])(passage.id, [tag])


def undo_everything(workspace: Workspace) -> None:
    while workspace.undo_stack.canUndo():
        workspace.undo()


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("has_book", [False, True])
def test_random_changes_and_their_undos_give_the_first_files(
    make_workspace: MakeWorkspace, tagged: Path, monkeypatch: pytest.MonkeyPatch, seed: int, has_book: bool
) -> None:
    monkeypatch.setattr("clipper.workspace.open_library.KEPT_SESSIONS", 1)
    if has_book:
        (tagged / BOOK).write_bytes(format_book(TagBook((TagDefinition("war", "#112233"), TagDefinition("порт")))))
    before, dice = snapshot(tagged), random.Random(seed)
    workspace = started(make_workspace())
    problems = problems_of(workspace)
    for _ in range(40):
        random_change(workspace, dice)
        if dice.random() < 0.3:
            workspace.flush()
    undo_everything(workspace)
    assert workspace.flush() and snapshot(tagged) == before and not problems


@pytest.mark.parametrize("seed", range(3))
def test_random_changes_with_workers_are_undone_as_well(
    make_workspace: MakeWorkspace, tagged: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.setattr("clipper.workspace.open_library.KEPT_SESSIONS", 1)
    monkeypatch.setattr("clipper.workspace.rewriting.AT_A_TIME", 2)
    many(tagged, 6)
    workspace = working(make_workspace, qtbot)
    before, dice, problems = normalised(tagged), random.Random(seed), problems_of(workspace)
    for _ in range(40):
        random_change(workspace, dice)
        for _ in range(dice.randint(0, 3)):
            QCoreApplication.processEvents()
    undo_everything(workspace)
    settled(workspace, qtbot)
    assert workspace.flush() and normalised(tagged) == before
    assert [one for one in problems if isinstance(one.error, SaveConflict)] == []


def normalised(folder: Path) -> dict[str, object]:
    """Of notes written by others: the values, whatever the layout and the order of passages."""
    found = {}
    for name, text in snapshot(folder).items():
        page = json.loads(text)
        page.pop("clip:document", None)
        found[name] = page
    return found


def test_naming_the_colours_is_one_undo_step_and_is_saved(
    make_workspace: MakeWorkspace, library_folder: Path
) -> None:
    workspace = started(make_workspace())
    workspace.tags.name_colours({"pink": "Сумнівно", "green": ""})
    assert workspace.tags.meanings() == {"green": "", "pink": "Сумнівно"} and workspace.flush()
    assert json.loads((library_folder / BOOK).read_text("utf-8"))["meanings"]["pink"] == "Сумнівно"
    workspace.undo()
    assert workspace.tags.meanings() == {} and workspace.flush() and not (library_folder / BOOK).exists()


def test_an_edit_that_touches_no_tag_counts_nothing_anew(make_workspace: MakeWorkspace, tagged: Path) -> None:
    workspace = started(make_workspace())
    before, told = workspace.tags.rows(), []
    workspace.tags.tags_changed.connect(lambda: told.append(True))
    workspace.open(A)
    mark(workspace, "Депутати")
    workspace.star(True)
    assert workspace.flush() and workspace.tags.rows() == before and told == []
    workspace.tag_clipping(["нове"])
    assert told and "нове" in workspace.tags.used()


def test_a_view_of_a_tag_counts_each_clipping_once_with_its_children(
    make_workspace: MakeWorkspace, tagged: Path
) -> None:
    workspace = started(make_workspace())
    workspace.open(A)
    passage = mark(workspace, "Депутати")
    workspace.tag(passage, ["вода/канал", "вода"])
    workspace.tag_clipping(["вода/насос"])
    counts = {view.tag: view.count for view in workspace.tags.views()}
    assert (counts["вода"], counts["вода/канал"], counts["вода/насос"]) == (1, 1, 1)
