from __future__ import annotations

import pytest

from clipper.ui.main_window.commands import key_map_of
from clipper.ui.main_window.sheet_lines import sheet_parts, together


def has_all(action: str) -> bool:
    return True


def rows(*lines: str, are_single_keys_on: bool = True) -> dict[str, str]:
    parts = sheet_parts(key_map_of(lines, are_single_keys_on=are_single_keys_on), has_all)
    return {row.words: row.keys for part in parts for row in part.rows}


@pytest.mark.parametrize(
    ("keys", "shown"),
    [
        (["J", "K"], "J / K"),
        (list("123456"), "1 – 6"),
        (list("124"), "1 / 2 / 4"),
        (["Ctrl++", "Ctrl+-"], "Ctrl + / −"),
        (["Shift+Left", "Shift+Right"], "Shift ←→"),
        (["F3", "Shift+F3"], "F3 / Shift F3"),
        (["Alt+[", "Alt+]"], "Alt [ / ]"),
        (["G A"], "G A"),
        (["?", "F1"], "? / F1"),
        ([], ""),
    ],
)
def test_keys_of_one_line_stand_together(keys: list[str], shown: str) -> None:
    assert together(keys) == shown


def test_the_sheet_says_what_the_table_says() -> None:
    shown = rows()
    assert shown["next, previous clipping"] == "J / K" and shown["highlight, or change the colour"] == "1 – 6"
    assert shown["all commands"] == "Ctrl K" and shown["this sheet"] == "? / F1" and shown["unread"] == "G U"
    assert shown["select words"] == "Ctrl Shift ←→" and shown["select sentences"] == "Alt Shift ←→"
    assert shown["word, sentence, paragraph"] == "V"


def test_the_sheet_follows_what_the_user_bound() -> None:
    shown = rows("highlight=Ctrl+H;H", "next_clipping=", "density=Ctrl+D", "note=")
    assert shown["highlight in the last colour"] == "Ctrl H / H" and shown["next, previous clipping"] == "K"
    assert shown["compact list"] == "Ctrl D" and "note" not in shown


def test_without_single_keys_the_sheet_has_none() -> None:
    shown = rows(are_single_keys_on=False)
    assert "star" not in shown and shown["this sheet"] == "F1" and shown["all commands"] == "Ctrl K"


def test_what_a_window_cannot_do_is_not_on_its_sheet() -> None:
    parts = sheet_parts(key_map_of(()), {"find", "next_clipping"}.__contains__)
    shown = [(row.keys, row.words) for part in parts for row in part.rows]
    assert shown == [("J", "next, previous clipping"), ("Ctrl F", "find in the article")]
