"""A bug inside a job reaches the hook, and what it was part of can begin again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clipper.library.bringing_in import Import
from clipper.library.library import Library
from clipper.search.index import Index
from clipper.workspace.bringing import Imported
from tests.workspace.conftest import Clock
from tests.workspace.test_workspace import A, B
from tests.workspace.views_kit import Kit, make_kit


@pytest.fixture
def kit(library_folder: Path, state_folder: Path, qapp: object) -> Iterator[Kit]:
    made = make_kit(library_folder, state_folder, Clock(), inline=False)
    yield made
    made.close()


@pytest.fixture
def hit(qtbot: QtBot) -> Callable[..., None]:
    """Do something into which a bug is put, and wait until the hook has it."""

    def play(owner: type, name: str, doing: Callable[[], object]) -> None:
        def bug(*_: object, **__: object) -> None:
            raise KeyError("bug")

        with pytest.MonkeyPatch.context() as patch, qtbot.captureExceptions() as caught:
            patch.setattr(owner, name, bug)
            doing()
            qtbot.waitUntil(lambda: [kind for kind, *_ in caught] == [KeyError], timeout=5000)

    return play


def test_the_folder_is_looked_at_again(kit: Kit, hit: Callable[..., None], qtbot: QtBot) -> None:
    told: list[tuple[int, int]] = []
    kit.workspace.progress.connect(lambda done, total: told.append((done, total)))
    hit(Library, "refresh", kit.workspace.refresh)
    assert not kit.workspace.is_scanning and told == [(1, 1)]
    kit.workspace.refresh()
    qtbot.waitUntil(lambda: not kit.workspace.is_scanning and kit.index.counts()[0] == 2, timeout=5000)


def test_the_next_import_begins(kit: Kit, hit: Callable[..., None], tmp_path: Path, qtbot: QtBot) -> None:
    source, ended = tmp_path / "new.txt", []
    source.write_text("Нове\n\nСлова.\n", encoding="utf-8")
    kit.workspace.bringing.finished.connect(ended.append)
    hit(Import, "run", lambda: kit.workspace.bringing.bring([source]))
    assert not kit.workspace.bringing.is_busy and len(ended) == 1
    kit.workspace.bringing.bring([source])
    qtbot.waitUntil(lambda: len(ended) == 2, timeout=5000)
    last = ended[1]
    assert isinstance(last, Imported) and [one.clipping for one in last.result.imported] == ["new.txt"]


def test_the_next_change_is_counted_and_listed(kit: Kit, hit: Callable[..., None], qtbot: QtBot) -> None:
    kit.library.refresh_all(kit.index)
    hit(Index, "view_counts", kit.counting.count)
    hit(Index, "order", kit.listing.refresh)
    assert kit.listing.is_arranged
    kit.counting.refresh()
    kit.listing.refresh()
    qtbot.waitUntil(lambda: kit.counting.counts.clippings == 2 and kit.shown() == [A, B], timeout=5000)


def test_texts_are_read_and_passages_listed_all_the_same(kit: Kit, hit: Callable[..., None], qtbot: QtBot) -> None:
    kit.library.refresh_all(kit.index)
    hit(Index, "to_check", kit.background.run)
    hit(Index, "with_passages", kit.passages.start)
    kit.background.run()
    kit.passages.refresh()
    qtbot.waitUntil(lambda: kit.background.is_complete and kit.passages.is_complete, timeout=5000)
