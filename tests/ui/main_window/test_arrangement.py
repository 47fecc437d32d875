"""Which panes there are and how wide, at each width of the window: the table of DESIGN.md §3."""

from __future__ import annotations

import pytest

from clipper.ui.main_window.arrangement import (
    CLASSES,
    LEAST_READER,
    LIMITS,
    LINE,
    RAIL,
    Arrangement,
    Choices,
    Page,
    arrange,
    class_of,
    folded_of,
)


def total(of: Arrangement) -> int:
    shown = [width for width in of.widths if width]
    return sum(shown) + LINE * (len(shown) - 1)


@pytest.mark.parametrize(
    ("width", "sidebar", "list_width", "inspector"),
    [
        (2200, 240, 380, 330),
        (1601, 240, 380, 330),
        (1600, 240, 380, 330),
        (1599, 210, 304, 274),
        (1440, 210, 304, 274),
        (1400, 210, 304, 274),
        (1399, RAIL, 310, 284),
        (1200, RAIL, 310, 284),
        (1199, RAIL, 300, 0),
        (900, RAIL, 300, 0),
    ],
)
def test_the_table_holds_to_the_pixel(width: int, sidebar: int, list_width: int, inspector: int) -> None:
    found = arrange(width, Choices())
    assert (found.sidebar, found.list, found.inspector) == (sidebar, list_width, inspector)


def test_at_1440_the_reader_has_650() -> None:
    assert arrange(1440, Choices()).reader == pytest.approx(650, abs=1)


@pytest.mark.parametrize("width", [899, 760])
def test_below_900_there_is_the_list_or_the_reader(width: int) -> None:
    on_list, on_reader = arrange(width, Choices(), Page.LIST), arrange(width, Choices(), Page.READER)
    assert (on_list.list, on_list.reader) == (width - RAIL - LINE, 0)
    assert (on_reader.list, on_reader.reader) == (0, width - RAIL - LINE)


def test_every_pixel_is_given_out_and_the_text_keeps_its_width() -> None:
    """Whatever the user chose, in all widths that a window can have."""
    greedy = [f"{one.name}.{key}" for one in CLASSES for key in ("list=460", "sidebar_width=300")]
    greedy += [f"{one.name}.inspector_width=420" for one in CLASSES]
    for width in range(760, 1900):
        of = class_of(width)
        for wish in ("", f"{of.name}.sidebar=full", f"{of.name}.sidebar=rail", f"{of.name}.inspector=on"):
            for page in Page:
                found = arrange(width, Choices([*greedy, wish]), page)
                assert total(found) == width, (width, wish, found)
                assert found.reader == 0 or found.reader >= LEAST_READER, (width, wish, found)
                assert found.reader or found.list or found.inspector


def test_what_the_user_dragged_is_kept_within_the_limits() -> None:
    choices = Choices(["wide.list=999", "wide.inspector_width=3", "wide.sidebar_width=x"])
    found = arrange(1500, choices)
    assert (found.sidebar, found.list, found.inspector) == (210, LIMITS["list"][1], LIMITS["inspector"][0])


def test_a_choice_holds_for_its_width_class_only() -> None:
    choices = Choices()
    choices.set_width(class_of(1440), "list", 350)
    choices.set_inspector(class_of(1440), is_shown=False)
    assert (arrange(1500, choices).list, arrange(1500, choices).inspector) == (350, 0)
    assert (arrange(1600, choices).list, arrange(1600, choices).inspector) == (380, 330)


def test_at_1200_the_sidebar_closes_the_inspector_and_the_other_way_round() -> None:
    choices, of = Choices(), class_of(1200)
    choices.set_sidebar(of, is_full=True)
    assert (arrange(1200, choices).sidebar, arrange(1200, choices).inspector) == (210, 0)
    choices.set_inspector(of, is_shown=True)
    assert (arrange(1200, choices).sidebar, arrange(1200, choices).inspector) == (RAIL, 284)


def test_the_inspector_comes_back_when_the_sidebar_is_a_rail_again() -> None:
    choices, of = Choices(), class_of(1200)
    choices.set_sidebar(of, is_full=True)
    choices.set_sidebar(of, is_full=False)
    assert (arrange(1200, choices).sidebar, arrange(1200, choices).inspector) == (RAIL, 284)


def test_at_1400_sidebar_and_inspector_stand_together() -> None:
    choices, of = Choices(), class_of(1400)
    choices.set_sidebar(of, is_full=False)
    choices.set_sidebar(of, is_full=True)
    assert arrange(1400, choices).inspector == 274


def test_at_900_the_inspector_takes_the_lists_place() -> None:
    choices = Choices()
    choices.set_inspector(class_of(900), is_shown=True)
    found = arrange(900, choices)
    assert (found.list, found.inspector) == (0, 284) and found.reader >= LEAST_READER


def test_where_sidebar_list_and_text_do_not_fit_there_are_pages() -> None:
    choices = Choices()
    choices.set_sidebar(class_of(900), is_full=True)
    assert arrange(900, choices, Page.LIST).reader == 0
    assert arrange(900, choices, Page.READER).list == 0
    assert arrange(1100, choices).list and arrange(1100, choices).reader


def test_choices_come_back_from_the_settings() -> None:
    choices = Choices()
    choices.set_width(class_of(1440), "list", 340)
    choices.set_sidebar(class_of(1200), is_full=False)
    kept = choices.kept(["sources", "tag:a=b"])
    assert kept[:2] == ("medium.sidebar=rail", "wide.list=340")
    assert Choices(kept).kept(folded_of(kept)) == kept and folded_of(kept) == ["sources", "tag:a=b"]


def test_nonsense_in_the_settings_is_passed_over() -> None:
    choices = Choices(
        ["", "wide", "wide.list", "wide.list=-4", "wide.sidebar=perhaps", "moon.list=4", "wide.list=٣٠٠"]
    )
    assert arrange(1440, choices) == arrange(1440, Choices())


def test_a_page_of_passages_lasts_as_long_as_the_window() -> None:
    choices = Choices()
    choices.set_inspector(class_of(800), is_shown=True)
    assert arrange(800, choices).inspector == 800 - RAIL - LINE
    assert arrange(800, Choices(choices.kept())).inspector == 0
