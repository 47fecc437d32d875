"""The sidebar in a real window: views, sources, tags, what is dropped on them, and numbers that follow every edit."""

from __future__ import annotations

import os
import random
from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from clipper.domain.clipping import ClippingId
from clipper.domain.passage import ClippingNotes
from clipper.domain.views import View, ViewKind
from clipper.ui.sidebar.entries import Section
from tests.journeys.conftest import Person, Start
from tests.journeys.newsroom import (
    COUNT,
    SOURCES,
    Key,
    LeftButton,
    Modifier,
    carry,
    click_row,
    click_view,
    count_of,
    kept_in,
    listed,
    make_library,
    name_of,
    row_words,
    settle,
    sidebar_place,
    strip_words,
    tags_seen,
    undo_words,
    view_of,
    wait_for,
    wait_rows,
)

ALL = [name_of(nth) for nth in range(COUNT)]


def title(person: Person) -> str:
    return person.window.clipping_list.view.accessibleName()


def test_every_view_shows_its_clippings(news: Person) -> None:
    bulk = news.window.workspace.opened_library.bulk
    bulk.star([ClippingId(name_of(2))], True)
    bulk.archive([ClippingId(name_of(3)), ClippingId(name_of(4))], True)
    bulk.tag([ClippingId(name_of(5))], ["port/grain"])
    settle(news)
    left = [name for name in ALL if name not in ("03.md", "04.md")]
    for view, rows in (
        (View(ViewKind.STARRED), ["02.md"]),
        (View(ViewKind.TODAY), ["00.md"]),
        (View(ViewKind.ARCHIVE), ["03.md", "04.md"]),
        (View(ViewKind.SOURCE, SOURCES[2]), ["02.md", "05.md", "08.md", "11.md"]),
        (View(ViewKind.TAG, "port"), ["05.md"]),
        (View(ViewKind.UNREAD), left[1:]),
        (View(), left),
    ):
        click_view(news, view)
        wait_rows(news, rows)
        assert news.window.sidebar.shown == view
        news.qtbot.waitUntil(lambda view=view, rows=rows: count_of(news, view) == len(rows))
    assert title(news) == "All clippings"


def test_chords_go_to_the_views_in_both_layouts(news: Person) -> None:
    sidebar, boards = news.window.sidebar, news.window.boards
    for letter, twin, kind in (
        (Key.Key_U, "г", ViewKind.UNREAD),
        (Key.Key_S, "і", ViewKind.STARRED),
        (Key.Key_T, "е", ViewKind.TODAY),
        (Key.Key_R, "к", ViewKind.ARCHIVE),
        (Key.Key_P, "з", ViewKind.PASSAGES),
        (Key.Key_N, "т", ViewKind.ATTENTION),
        (Key.Key_A, "ф", ViewKind.ALL),
    ):
        news.press(Key.Key_G)
        news.press(letter)
        assert sidebar.shown.kind is kind
        by_latin = news.focus()
        news.window.browsing.show(View(ViewKind.SOURCE, "Wire"))
        news.press_cyrillic("п")
        news.press_cyrillic(twin)
        assert sidebar.shown.kind is kind and news.focus() is by_latin, twin
        assert (boards.shown is not None) == (kind in (ViewKind.PASSAGES, ViewKind.ATTENTION))
    settle(news)
    assert listed(news) == ALL


def test_clippings_dropped_on_a_tag_carry_it_and_undo_takes_it_off(news: Person) -> None:
    window, tree = news.window, news.window.sidebar.view
    window.workspace.opened_library.bulk.tag([ClippingId("01.md")], ["port/grain"])
    click_row(news, "02.md")
    wait_for(news, "02.md")
    window.workspace.opened_library.bulk.star([ClippingId(name) for name in ("02.md", "04.md", "06.md")], True)
    settle(news)
    before = kept_in(news.folder)
    for chosen, said in ((["02.md"], "1 clipping changed"), (["02.md", "04.md", "06.md"], "3 clippings changed")):
        click_row(news, chosen[0])
        for name in chosen[1:]:
            click_row(news, name, Modifier.ControlModifier)
        carry(news, chosen[-1], tree.viewport(), sidebar_place(news, View(ViewKind.TAG, "port/grain")))
        count = 1 + len(chosen)
        news.qtbot.waitUntil(lambda count=count: tags_seen(news) == {"port": count, "port/grain": count})
        assert said in strip_words(news) and undo_words(news) == "Undo tag on the clipping"
        news.press(Key.Key_Z, Modifier.ControlModifier)
        news.qtbot.waitUntil(lambda: tags_seen(news) == {"port": 1, "port/grain": 1})
        settle(news)
        assert kept_in(news.folder) == before
    carry(news, "02.md", tree.viewport(), sidebar_place(news, View(ViewKind.STARRED)))
    assert undo_words(news) == "Undo star", "no tag lies there"


@pytest.mark.parametrize("odd", [b"\xff\xfe.txt", b"a\nb.txt"])
def test_files_with_odd_names_can_be_dropped_on_a_tag(start: Start, tmp_path: Path, odd: bytes) -> None:
    folder = make_library(tmp_path / "news")
    name = os.fsdecode(odd)
    (folder / name).write_text("date 2026-01-01 Рада порту проголосувала вночі.\n", encoding="utf-8")
    news = start("00.md", folder=folder)
    news.window.workspace.opened_library.bulk.tag([ClippingId("05.md")], ["money"])
    settle(news)
    tree = news.window.sidebar.view
    carry(news, name, tree.viewport(), sidebar_place(news, View(ViewKind.TAG, "money")))
    settle(news)
    assert "tag money" in row_words(news, name)


def test_clippings_of_another_library_cannot_be_dropped_on_a_tag(news: Person, start: Start, tmp_path: Path) -> None:
    other = start("00.md", folder=make_library(tmp_path / "other"))
    other.window.workspace.opened_library.bulk.tag([ClippingId("05.md")], ["money"])
    settle(other)
    before = kept_in(other.folder)
    money = View(ViewKind.TAG, "money")
    carry(news, "02.md", other.window.sidebar.view.viewport(), sidebar_place(other, money))
    settle(other)
    assert kept_in(other.folder) == before and count_of(other, money) == 1


def test_numbers_are_those_of_brute_force_in_both_windows_after_random_edits(news: Person) -> None:
    first, opened = news.window, news.window.workspace.opened_library
    second = news.program.another_window(first)
    news.qtbot.waitUntil(lambda: second.workspace.current is not None, timeout=5000)
    chance = random.Random(4)
    tags = ["port", "port/grain", "money", "Міст"]
    for _ in range(40):
        some = [ClippingId(name) for name in chance.sample(ALL, chance.randint(1, 4))]
        match chance.randrange(8):
            case 0:
                opened.bulk.star(some, chance.random() < 0.7)
            case 1:
                opened.bulk.archive(some, chance.random() < 0.6)
            case 2 | 3:
                opened.bulk.tag(some, chance.sample(tags, 2))
            case 4:
                opened.bulk.untag(some, chance.sample(tags, 1))
            case 5:
                opened.bulk.toggle_read(some)
            case 6:
                chance.choice((first, second)).workspace.undo()
            case _:
                chance.choice((first, second)).workspace.redo()
    settle(news)
    opened.flush()
    settle(news)
    notes = {name: opened.library.load_for_marking(ClippingId(name)).notes for name in ALL}
    for window in (first, second):
        person = Person(news.qtbot, window, news.folder, news.program)
        news.qtbot.waitUntil(lambda person=person: tags_seen(person) == tags_of(notes))
        archived = {name for name in ALL if notes[name].state.archived}
        unread = {name for name in ALL if not opened.reading.is_read(ClippingId(name))}
        assert count_of(person, View()) == COUNT - len(archived)
        assert count_of(person, View(ViewKind.ARCHIVE)) == len(archived)
        assert count_of(person, View(ViewKind.STARRED)) == sum(one.state.starred for one in notes.values())
        assert count_of(person, View(ViewKind.UNREAD)) == len(unread - archived)
        assert listed(person) == [name for name in ALL if name not in archived]
        assert f"{COUNT - len(archived)} clippings" in strip_words(person)


def tags_of(notes: dict[str, ClippingNotes]) -> dict[str, int]:
    """Each tag, and each parent, with the clippings that carry it or a child."""
    found: Counter[str] = Counter()
    for one in notes.values():
        paths = {path for tag in one.tags for path in parents_of(tag)}
        found.update(paths)
    return dict(found)


def parents_of(tag: str) -> list[str]:
    parts = tag.split("/")
    return ["/".join(parts[:depth]) for depth in range(1, len(parts) + 1)]


def test_the_rail_lists_sources_and_tags_and_a_click_chooses(news: Person) -> None:
    news.window.workspace.opened_library.bulk.tag([ClippingId("05.md")], ["port/grain"])
    settle(news)
    news.press(Key.Key_B, Modifier.ControlModifier)
    sidebar = news.window.sidebar
    assert sidebar.is_rail
    QTest.mouseClick(sidebar.rail.button_of(Section.TAGS), LeftButton)
    popover = sidebar._popovers[Section.TAGS]
    assert popover.isVisible()
    place = popover.view.visualRect(sidebar._model.index_of_view(View(ViewKind.TAG, "port/grain"))).center()
    QTest.mouseClick(popover.view.viewport(), LeftButton, Qt.KeyboardModifier.NoModifier, place)
    wait_rows(news, ["05.md"])
    assert not popover.isVisible() and sidebar.rail.button_of(Section.TAGS).is_current
    sidebar.rail.button_of(Section.SOURCES).setFocus()
    news.press(Key.Key_Space)
    assert sidebar._popovers[Section.SOURCES].isVisible()
    news.press(Key.Key_Escape)
    assert not sidebar._popovers[Section.SOURCES].isVisible()
    assert news.focus() is sidebar.rail.button_of(Section.SOURCES)
    QTest.mouseClick(sidebar.rail.button_of(Section.TAGS), LeftButton)
    place = popover.view.visualRect(sidebar._model.index_of_view(View(ViewKind.TAG, "port"))).center()
    carry(news, "05.md", popover.view.viewport(), place)
    news.qtbot.waitUntil(lambda: tags_seen(news)["port"] == 1 and "tags port/grain, port" in row_words(news, "05.md"))
    assert not popover.isVisible()
    news.press(Key.Key_B, Modifier.ControlModifier)
    assert not sidebar.is_rail and sidebar.shown == View(ViewKind.TAG, "port/grain")


def test_enter_in_the_rails_list_leaves_a_board_for_that_view(news: Person) -> None:
    news.window.browsing.show(View(ViewKind.PASSAGES))
    news.press(Key.Key_B, Modifier.ControlModifier)
    news.window.sidebar.rail.button_of(Section.SOURCES).setFocus()
    news.press(Key.Key_Return)
    news.press(Key.Key_Return)
    assert news.window.boards.shown is None and news.article.isVisible()
    assert news.window.browsing.view.kind is ViewKind.SOURCE and news.focus() is view_of(news)


def test_folding_by_mouse_and_keys_hides_the_children_and_numbers_stay(news: Person) -> None:
    news.window.workspace.opened_library.bulk.tag([ClippingId("05.md")], ["port/grain"])
    settle(news)
    tree, model = news.window.sidebar.view, news.window.sidebar._model
    parent = model.index_of_view(View(ViewKind.TAG, "port"))
    chevron = tree.places(parent)
    assert chevron is not None and tree.isExpanded(parent)
    QTest.mouseClick(tree.viewport(), LeftButton, Qt.KeyboardModifier.NoModifier, chevron.chevron_hit.center())
    assert not tree.isExpanded(parent) and "tag:port" in news.window.sidebar.folded
    click_view(news, View(ViewKind.TAG, "port"))
    wait_rows(news, ["05.md"])
    news.press(Key.Key_Right)
    assert tree.isExpanded(model.index_of_view(View(ViewKind.TAG, "port")))


def test_a_second_window_has_the_numbers_at_once(news: Person) -> None:
    news.window.workspace.opened_library.bulk.star([ClippingId("05.md")], True)
    settle(news)
    window = news.program.another_window(news.window)
    other = Person(news.qtbot, window, news.folder, news.program)
    news.qtbot.waitUntil(lambda: count_of(other, View(ViewKind.STARRED)) == 1, timeout=1000)
    assert strip_words(other).startswith("12 clippings")
