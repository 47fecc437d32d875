"""The first day with Clipper: one clipping as clippings arrive, read, marked, and found again the next morning."""

from __future__ import annotations

import shutil
from pathlib import Path

from clipper.domain.views import View, ViewKind
from tests.journeys.conftest import Person, Start
from tests.journeys.newsroom import (
    Key,
    Modifier,
    count_of,
    listed,
    row_words,
    settle,
    strip_words,
    tags_seen,
)

FILE = "2025-10-31-maduro.txt"


def second_sentence(person: Person) -> str:
    """By keys alone: a caret, on to the sentence, widened to all of it."""
    person.article.setFocus()
    person.press(Key.Key_F7)
    person.press(Key.Key_Right, Modifier.AltModifier)
    person.press(Key.Key_V)
    person.press(Key.Key_V)
    return person.selected()


def test_the_seed_clipping_is_read_marked_and_found_again(start: Start, tmp_path: Path, real_files: Path) -> None:
    folder = tmp_path / "seed"
    shutil.copytree(real_files / "seed", folder)
    before = (folder / FILE).read_bytes()
    first = start(None, folder=folder)
    first.qtbot.waitUntil(lambda: first.window.workspace.current is not None)
    assert listed(first) == [FILE] and "31 Oct 2025" in row_words(first, FILE)
    words = second_sentence(first)
    assert len(words) > 20 and words[-1] in ".!?»”"
    first.press(Key.Key_2)
    first.press(Key.Key_Escape)
    assert first.cards() == [words] and first.has_pixel(words.split()[0], "#d2f3cb")
    first.press(Key.Key_BracketRight)
    first.press(Key.Key_T)
    first.type("санкції/венесуела")
    first.press(Key.Key_Return)
    first.press(Key.Key_Escape)
    first.press(Key.Key_N)
    first.type("звірити з «Reuters»")
    first.press(Key.Key_Escape)
    first.article.setFocus()
    first.press(Key.Key_S)
    first.press(Key.Key_T, Modifier.ShiftModifier)
    first.type("прочитано")
    first.press(Key.Key_Return)
    first.press(Key.Key_Escape)
    settle(first)
    first.article.verticalScrollBar().setValue(400)
    with first.qtbot.waitSignal(first.article.place_changed):
        pass
    place, described = first.article.place(), row_words(first, FILE)
    assert place > 0 and described.startswith("Starred.") and described.endswith("1 passage, 1 with a note")
    assert "percent read, tag прочитано" in described
    first.press(Key.Key_Q, Modifier.ControlModifier)
    assert not first.program.windows

    second = start(None, folder=folder)
    settle(second)
    assert (folder / FILE).read_bytes() == before
    assert second.cards() == [words] and row_words(second, FILE) == described
    assert tags_seen(second) == {"прочитано": 1, "санкції": 1, "санкції/венесуела": 1}
    assert count_of(second, View(ViewKind.STARRED)) == 1 and count_of(second, View(ViewKind.PASSAGES)) == 1
    assert strip_words(second).startswith("1 clipping · 1 passage") and second.article.place() == place
    saved = str(second.saved(FILE))
    assert "звірити з «Reuters»" in saved and "санкції/венесуела" in saved
    second.press(Key.Key_Z, Modifier.ControlModifier)
    assert second.cards() == [words], "what was done yesterday is not undone today"
