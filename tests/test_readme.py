"""The README stays true where that can be read off: paths, keys, commands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from clipper.cli.arguments import COMMANDS
from clipper.ui.actions import DEFAULT_KEYS

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
ROOMS = ("", "clipper", "clipper/ui", "clipper/ui/reader", "clipper/ui/main_window", "clipper/workspace")


def table(heading: str) -> list[str]:
    """The rows of the table that begins with this heading."""
    return README[README.index(heading) :].split("\n\n")[0].splitlines()[2:]


def paths_of_table() -> list[tuple[str, str]]:
    found = []
    for row in table("| to change | go to |"):
        folder = ""
        for path in re.findall(r"`([\w/]+(?:\.\w+|/))`", row.split("|")[2]):
            folder = path.rpartition("/")[0] if "/" in path else folder
            found.append((path, folder))
    return found


@pytest.mark.parametrize(("path", "folder"), paths_of_table())
def test_every_place_that_is_named_is_there(path: str, folder: str) -> None:
    candidates = [ROOT / room / path for room in ROOMS] + [ROOT / room / folder / path for room in ROOMS]
    assert any(one.exists() for one in candidates), path


def test_the_keys_that_are_named_are_the_keys() -> None:
    bound = {key for keys in DEFAULT_KEYS.values() for key in keys}
    assert sorted(keys_of_table() - bound - OF_NO_COMMAND) == []


def test_every_command_with_a_key_has_its_row() -> None:
    named = keys_of_table()
    assert [action for action, keys in DEFAULT_KEYS.items() if keys and not named & set(keys)] == []


def keys_of_table() -> set[str]:
    """What stands before "does": "`1`–`6`" are all between, and what follows "`G`, then" goes on from it."""
    found: set[str] = set()
    for row in table("| key | does |"):
        cell = row.split("|")[1].replace("←", "Left").replace("→", "Right")
        keys = re.findall(r"`([^`]+)`", cell)
        if "`1`–`6`" in cell:
            keys += [str(n) for n in range(1, 7)]
        found |= {f"{keys[0]} {key}" for key in keys[1:]} if ", then " in cell else set(keys)
    return found


OF_NO_COMMAND = {"Alt"}
"""It opens the menu bar, as everywhere."""


def test_every_command_is_named() -> None:
    text = "\n".join(table("| command | does |"))
    assert [command for command in COMMANDS if f"clipper {command} " not in text] == []
