from __future__ import annotations

import pytest

from clipper.ui.actions import ACTIONS, DEFAULT_KEYS, SPECS, Fact, Group, can_both_apply
from clipper.ui.actions.sheet import SHEET
from clipper.ui.keys import KeyMap, normal_key
from clipper.ui.look.icons import svg_text


def both(one: str, other: str) -> bool:
    return can_both_apply(SPECS[one], SPECS[other])


def test_no_two_commands_share_a_key() -> None:
    assert KeyMap.read(DEFAULT_KEYS, []).conflicts(both) == ()


def test_ids_are_unique_and_every_menu_has_commands() -> None:
    assert len(SPECS) == len(ACTIONS)
    assert {spec.group for spec in ACTIONS} == set(Group)


def test_keys_are_written_in_the_one_form() -> None:
    assert [key for spec in ACTIONS for key in spec.keys if normal_key(key) != key] == []


@pytest.mark.parametrize("spec", [spec for spec in ACTIONS if not spec.is_submenu], ids=lambda spec: spec.id)
def test_every_command_has_an_icon(spec) -> None:  # noqa: ANN001
    assert svg_text(spec.icon)


def test_every_command_with_keys_stands_once_on_the_sheet() -> None:
    on_sheet = [action for section in SHEET for line in section.lines for action in line.ids]
    assert len(on_sheet) == len(set(on_sheet)) and set(on_sheet) <= set(SPECS)
    assert {spec.id for spec in ACTIONS if spec.keys} <= set(on_sheet)


def test_the_keys_of_the_design_are_there() -> None:
    wanted = {
        "next_clipping": "J", "previous_clipping": "K", "next_passage": "]", "previous_passage": "[",
        "page_down": "Space", "star": "S", "toggle_read": "M", "archive": "E", "highlight": "H", "tag": "T",
        "tag_clipping": "Shift+T", "note": "N", "quote": "Q", "remove": "Delete", "move_start": "Alt+[",
        "caret": "F7", "widen": "V", "search": "/", "find": "Ctrl+F", "next_pane": "F6", "palette": "Ctrl+K",
        "toggle_sidebar": "Ctrl+B", "toggle_inspector": "I", "open_folder": "Ctrl+O", "paste": "Ctrl+V",
        "import_files": "Ctrl+Shift+I", "new_window": "Ctrl+N", "next_hit": "F3", "tag_manager": "Ctrl+Shift+T",
        "preferences": "Ctrl+,", "undo": "Ctrl+Z", "redo": "Ctrl+Shift+Z", "next_theme": "Ctrl+Shift+L",
        "go_all": "G A", "go_unread": "G U", "go_starred": "G S", "go_today": "G T", "go_archive": "G R",
        "go_passages": "G P", "go_attention": "G N", "quit": "Ctrl+Q", "close_window": "Ctrl+W",
    }  # fmt: skip
    assert {action: DEFAULT_KEYS[action][0] for action in wanted} == wanted
    assert DEFAULT_KEYS["shortcuts"] == ("?", "F1")


def test_a_command_applies_when_all_it_needs_is_so() -> None:
    assert SPECS["highlight"].applies(frozenset({Fact.SELECTION, Fact.ARTICLE}))
    assert not SPECS["highlight"].applies(frozenset({Fact.ARTICLE}))
    assert SPECS["open_folder"].applies(frozenset())


def test_commands_of_the_article_and_of_the_board_may_share_a_key() -> None:
    article, board = SPECS["find"], type(SPECS["find"])("x", "X", Group.GO, needs=frozenset({Fact.BOARD}))
    assert not can_both_apply(article, board) and can_both_apply(article, SPECS["star"])


ASKS_FOR_MORE = {
    *("open_folder", "import_files", "import_folder", "preferences", "search", "find", "palette"),
    *("tag", "note", "tag_clipping", "tag_manager", "earlier_marks", "find_match"),
}
"""A dialog, a field or a card follows in which something is chosen or typed."""


def test_words_end_in_an_ellipsis_just_where_more_is_asked_for() -> None:
    going_on = {spec.id for spec in ACTIONS if spec.text.endswith("…")}
    assert going_on == ASKS_FOR_MORE
    alone = {spec.id for spec in ACTIONS if (spec.alone or spec.text).endswith("…")}
    assert alone == going_on
