"""The list in a real window: orders, keys, several at once, what is unread and how far each was read."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from clipper.domain.clipping import ClippingId
from clipper.domain.views import View, ViewKind
from tests.journeys.conftest import Person, Start
from tests.journeys.newsroom import (
    COUNT,
    SOURCES,
    Key,
    LeftButton,
    Modifier,
    click_row,
    click_view,
    count_of,
    kept_in,
    listed,
    name_of,
    right_click_row,
    row_words,
    settle,
    shown,
    strip_words,
    undo_words,
    view_of,
    wait_for,
    wait_rows,
)

ALL = [name_of(nth) for nth in range(COUNT)]


def choose_sort(person: Person, sort: str) -> None:
    """By the mouse, in the menu above the list. Or one of the densities."""
    header = person.window.clipping_list.header
    QTest.mouseClick(header.button, LeftButton)
    assert header.menu.isVisible()
    action = next(one for one in header.menu.actions() if one.data() == sort)
    QTest.mouseClick(header.menu, LeftButton, pos=header.menu.actionGeometry(action).center())
    assert not header.menu.isVisible()


# Orders


def test_each_view_keeps_its_order_over_a_restart(news: Person, start: Start) -> None:
    by_source = [name for source in sorted(SOURCES) for name in ALL if SOURCES[int(name[:2]) % 3] == source]
    choose_sort(news, "source")
    wait_rows(news, by_source)
    second = Person(news.qtbot, news.program.another_window(news.window), news.folder, news.program)
    choose_sort(news, "compact")
    assert second.window.clipping_list.view.visualRect(second.window.clipping_list.rows.index(0, 0)).height() < 100
    second.window.close()
    click_view(news, View(ViewKind.SOURCE, "Wire"))
    news.window.workspace.opened_library.bulk.tag([ClippingId("07.md")], ["money"])
    choose_sort(news, "added")
    settle(news)
    by_added = listed(news)
    assert sorted(by_added) == ALL[1::3]
    click_view(news, View(ViewKind.TAG, "money"))
    choose_sort(news, "title")
    settle(news)
    click_view(news, View())
    wait_rows(news, by_source)
    news.window.close()
    again = start(None, folder=news.folder)
    assert listed(again) == by_source
    settle(again)
    click_view(again, View(ViewKind.SOURCE, "Wire"))
    wait_rows(again, by_added)
    assert again.window.clipping_list.header.button.text() == "Added"
    assert again.window.settings.density == "compact"
    click_view(again, View(ViewKind.SOURCE, "Ledger"))
    wait_rows(again, ALL[::3])


def test_most_passages_first_follows_a_new_mark(news: Person) -> None:
    click_row(news, "03.md")
    wait_for(news, "03.md")
    choose_sort(news, "passages")
    news.drag("A word3")
    news.press(Key.Key_H)
    wait_rows(news, ["03.md", *[name for name in ALL if name != "03.md"]])
    assert news.window.clipping_list.current_id() == "03.md"


# Keys


def test_keys_act_on_the_row_that_was_chosen_even_before_it_is_read(news: Person) -> None:
    news.window.clipping_list.setFocus()
    for key in (Key.Key_J, Key.Key_S, Key.Key_J, Key.Key_E, Key.Key_J, Key.Key_M):
        news.press(key)
    settle(news)
    wait_for(news, "03.md")
    assert [name for name in listed(news) if "Starred" in row_words(news, name)] == ["01.md"]
    assert "02.md" not in listed(news) and row_words(news, "00.md").startswith("Headline")
    news.press(Key.Key_K)
    news.press(Key.Key_T, Modifier.ShiftModifier)
    wait_for(news, "01.md")
    news.qtbot.waitUntil(lambda: news.window.desk.tags.isVisible())
    news.type("порт")
    news.press(Key.Key_Return)
    news.press(Key.Key_Escape)
    assert "tag порт" in row_words(news, "01.md")


def test_what_is_marked_unread_stays_so_when_it_is_left_and_over_a_restart(news: Person, start: Start) -> None:
    news.window.clipping_list.setFocus()
    news.press(Key.Key_J)
    wait_for(news, "01.md")
    news.press(Key.Key_M)
    assert row_words(news, "01.md").startswith("Unread.")
    news.press(Key.Key_J)
    wait_for(news, "02.md")
    assert row_words(news, "01.md").startswith("Unread.")
    news.press(Key.Key_M)
    settle(news)
    assert count_of(news, View(ViewKind.UNREAD)) == COUNT - 1
    news.window.close()
    again = start(None, folder=news.folder)
    wait_for(again, "02.md")
    assert row_words(again, "02.md").startswith("Unread.") and row_words(again, "01.md").startswith("Unread.")
    again.window.clipping_list.setFocus()
    again.press(Key.Key_K)
    wait_for(again, "01.md")
    assert row_words(again, "01.md").startswith("Headline 01")


def test_space_reads_on_to_the_end_and_then_to_the_next_unread(news: Person, start: Start) -> None:
    news.window.workspace.reading.mark([ClippingId("02.md")], is_read=True)
    news.window.clipping_list.setFocus()
    news.press(Key.Key_J)
    wait_for(news, "01.md")
    bar, seen = news.article.verticalScrollBar(), [percent(news, "01.md")]
    assert 0 < seen[0] < 100
    while bar.value() < bar.maximum():
        news.press(Key.Key_Space)
        with news.qtbot.waitSignal(news.article.place_changed):
            pass
        seen.append(percent(news, "01.md"))
    assert seen == sorted(seen) and seen[-1] == 100 and len(seen) > 2
    assert "percent" not in row_words(news, "01.md")
    news.press(Key.Key_Space, Modifier.ShiftModifier)
    assert bar.value() < bar.maximum() and shown(news) == "01.md"
    bar.setValue(bar.maximum())
    news.press(Key.Key_Space)
    wait_for(news, "03.md")
    news.window.close()
    again = start(None, folder=news.folder)
    assert percent(again, "01.md") == 100 and percent(again, "04.md") == 0


def percent(person: Person, name: str) -> int:
    return person.window.workspace.reading.seen(ClippingId(name))


def test_an_archived_clipping_leaves_the_list_and_stays_in_the_reader(news: Person) -> None:
    news.window.clipping_list.setFocus()
    news.press(Key.Key_J)
    wait_for(news, "01.md")
    news.press(Key.Key_E)
    wait_rows(news, [name for name in ALL if name != "01.md"])
    assert shown(news) == "01.md" and news.window.clipping_list.current_id() is None
    news.press(Key.Key_Z, Modifier.ControlModifier)
    wait_rows(news, ALL)
    assert news.window.clipping_list.current_id() == "01.md"
    news.press(Key.Key_E)
    wait_rows(news, [name for name in ALL if name != "01.md"])
    news.press(Key.Key_J)
    wait_for(news, "02.md")


def test_enter_backspace_and_escape_go_in_and_out(news: Person) -> None:
    view = view_of(news)
    news.window.clipping_list.setFocus()
    news.press(Key.Key_Return)
    assert news.focus() is news.article
    news.press(Key.Key_Backspace)
    assert news.focus() is view
    click_row(news, "02.md")
    wait_for(news, "02.md")
    click_row(news, "04.md", Modifier.ShiftModifier)
    assert view.selected_count() == 3 and shown(news) == "02.md"
    news.press(Key.Key_Escape)
    assert view.selected_count() == 1 and news.window.clipping_list.current_id() == "02.md"


# Several


def test_a_key_on_several_is_one_step_and_undo_brings_the_bytes_back(news: Person) -> None:
    click_row(news, "02.md")
    wait_for(news, "02.md")
    chosen = ["02.md", "03.md", "04.md"]
    news.window.workspace.opened_library.bulk.tag([ClippingId(name) for name in chosen], ["money"])
    settle(news)
    before = kept_in(news.folder)
    words = {name: row_words(news, name) for name in ALL}
    for key, count, step, sign in (
        (Key.Key_S, 3, "star", "Starred."),
        (Key.Key_E, 3, "archive", "Archived."),
        (Key.Key_M, 2, "marking as read", ""),
    ):
        click_row(news, "02.md")
        news.press(Key.Key_Down, Modifier.ShiftModifier)
        news.press(Key.Key_Down, Modifier.ShiftModifier)
        assert shown(news) == "02.md"
        news.press(key)
        assert f"{count} clippings changed" in strip_words(news) and undo_words(news) == f"Undo {step}"
        settle(news)
        click_view(news, View(ViewKind.TAG, "money"))
        wait_rows(news, chosen)
        assert all(sign in row_words(news, name) for name in chosen)
        click_view(news, View())
        news.window.clipping_list.setFocus()
        news.press(Key.Key_Z, Modifier.ControlModifier)
        assert f"Undone: {step}" in strip_words(news) and undo_words(news, "redo") == f"Redo {step}"
        wait_rows(news, ALL)
        settle(news)
        assert kept_in(news.folder) == before and {name: row_words(news, name) for name in ALL} == words


def test_the_second_key_on_several_acts_on_them_while_the_reader_shows_another(news: Person) -> None:
    click_row(news, "00.md")
    wait_for(news, "00.md")
    click_view(news, View(ViewKind.SOURCE, "Wire"))
    wait_rows(news, ALL[1::3])
    news.window.clipping_list.setFocus()
    news.press(Key.Key_A, Modifier.ControlModifier)
    news.press(Key.Key_S)
    settle(news)
    assert view_of(news).selected_count() == 4
    news.press(Key.Key_E)
    settle(news)
    click_view(news, View(ViewKind.ARCHIVE))
    wait_rows(news, ALL[1::3])
    assert all("Starred." in row_words(news, name) for name in ALL[1::3])


def test_when_the_shown_one_of_several_is_gone_the_others_stay_selected(news: Person) -> None:
    click_row(news, "02.md")
    wait_for(news, "02.md")
    click_row(news, "04.md", Modifier.ShiftModifier)
    (news.folder / "02.md").unlink()
    news.window.workspace.refresh()
    wait_rows(news, [name for name in ALL if name != "02.md"])
    assert news.window.clipping_list.selected_ids() == ["03.md", "04.md"]


def test_the_focus_stays_in_the_text_when_the_bar_goes_that_had_it_before(news: Person) -> None:
    click_row(news, "02.md")
    wait_for(news, "02.md")
    click_row(news, "03.md", Modifier.ShiftModifier)
    bar = news.window.clipping_list.bulk_bar
    bar.buttons["star"].setFocus()
    news.window.reader.article.setFocus()
    (news.folder / "03.md").unlink()
    news.window.workspace.refresh()
    wait_rows(news, [name for name in ALL if name != "03.md"])
    assert not bar.isVisible() and news.focus() is news.window.reader.article


def test_several_stay_what_they_are_while_rows_above_them_go(news: Person) -> None:
    click_row(news, "02.md")
    wait_for(news, "02.md")
    click_row(news, "04.md", Modifier.ShiftModifier)
    library = news.window.workspace.opened_library
    (news.folder / "00.md").unlink()
    library.index.update([], removed=[ClippingId("00.md")])  # as a scan does
    library.fresh.turn += 1
    view_of(news).viewport().repaint()  # which finds it out, before the list is arranged anew
    news.press(Key.Key_S)
    settle(news)
    assert [name for name in ALL[1:] if "Starred." in row_words(news, name)] == ["02.md", "03.md", "04.md"]


def test_several_are_tagged_and_untagged_in_one_field(news: Person) -> None:
    click_row(news, "02.md")
    wait_for(news, "02.md")
    click_row(news, "04.md", Modifier.ShiftModifier)
    bar = news.window.clipping_list.bulk_bar
    assert bar.isVisible() and "3" in bar.sentence
    news.press(Key.Key_T, Modifier.ShiftModifier)
    field = news.window.bulk.tags
    assert field.isVisible()
    news.type("міст/ремонт")
    news.press(Key.Key_Return)
    news.press(Key.Key_Escape)
    assert not field.isVisible()
    assert all("tag міст/ремонт" in row_words(news, name) for name in ("02.md", "03.md", "04.md"))
    assert news.focus() is view_of(news) and undo_words(news) == "Undo tag on the clipping"
    news.press(Key.Key_Z, Modifier.ControlModifier)
    assert not any("tag" in row_words(news, name) for name in ALL)
    assert view_of(news).selected_count() == 3
    news.window.workspace.opened_library.bulk.tag([ClippingId("03.md")], ["порт"])
    QTest.mouseClick(bar.buttons["untag"], LeftButton)
    assert field.isVisible()
    news.press(Key.Key_Backspace)  # chooses the last chip
    news.press(Key.Key_Backspace)
    news.press(Key.Key_Escape)
    assert not any("tag" in row_words(news, name) for name in ALL)
    assert undo_words(news) == "Undo taking a tag off the clipping"
    QTest.mouseClick(bar.buttons["star"], LeftButton)
    assert [name for name in ALL if "Starred." in row_words(news, name)] == ["02.md", "03.md", "04.md"]
    QTest.mouseClick(bar.close_button, LeftButton)
    assert view_of(news).selected_count() == 1 and not bar.isVisible()


def test_the_menu_of_a_row_acts_on_it_and_on_several(news: Person) -> None:
    trigger(right_click_row(news, "05.md"), "star")
    settle(news)
    wait_for(news, "05.md")
    assert row_words(news, "05.md").startswith("Starred.")
    click_row(news, "07.md", Modifier.ShiftModifier)
    trigger(right_click_row(news, "06.md"), "star")
    settle(news)
    starred = [name for name in ALL if "Starred." in row_words(news, name)]
    assert starred == ["05.md", "06.md", "07.md"] and shown(news) == "05.md"
    trigger(right_click_row(news, "09.md"), "archive")
    wait_rows(news, [name for name in ALL if name != "09.md"])
    wait_for(news, "09.md")


def trigger(menu: QMenu, name: str) -> None:
    found = next(action for action in menu.actions() if action.objectName() == name)
    assert found.isEnabled()
    found.trigger()
    menu.close()


def test_a_clipping_read_on_a_page_of_its_own_counts_as_seen(start: Start, news: Person) -> None:
    news.window.resize(800, 600)
    news.window.panes.show_list_page()
    news.window.clipping_list.setFocus()
    news.press(Key.Key_J)
    wait_for(news, "01.md")
    news.press(Key.Key_J)
    wait_for(news, "02.md")
    assert percent(news, "01.md") == 0, "it was never to be seen"
    news.press(Key.Key_Return)
    news.qtbot.waitUntil(lambda: percent(news, "02.md") == 100)
