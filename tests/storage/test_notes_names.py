from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from clipper.storage.notes_names import (
    conflict_name,
    damaged_name,
    is_notes_name,
    is_ours,
    is_temporary,
    notes_name,
    temporary_name,
)

WHEN = "2026-11-22T10:15:00Z"


def size_bytes(name: str) -> int:
    return len(os.fsencode(name))


def test_notes_file_is_named_after_its_clipping() -> None:
    assert notes_name("article.txt") == "article.txt.notes.json"
    assert notes_name("ї" * 122) == "ї" * 122 + ".notes.json"


@pytest.mark.parametrize("name", ["ї" * 123, "ї" * 127, "x" * 245, "x" * 255, "😀" * 63, "a" + "\udcff" * 254])
def test_long_name_is_cut_at_a_character_and_gets_a_hash(name: str) -> None:
    made = notes_name(name)
    assert 250 < size_bytes(made) <= 255
    stem, mark = made.removesuffix(".notes.json").split("~")
    assert name.startswith(stem)
    assert len(mark) == 12


def test_long_names_that_begin_alike_have_different_notes_files() -> None:
    assert notes_name("ї" * 126 + "а") != notes_name("ї" * 126 + "б")


def test_damaged_and_conflict_names_tell_what_and_when() -> None:
    assert damaged_name("article.txt.notes.json", WHEN) == "article.txt.notes.damaged-20261122-101500.json"
    assert conflict_name("article.txt.notes.json", WHEN) == "article.txt.notes.conflict-20261122-101500.json"


@pytest.mark.parametrize("make", [damaged_name, conflict_name])
@pytest.mark.parametrize("clipping", ["a.txt", "ї" * 127, "x" * 255])
def test_kept_copies_never_take_a_name_twice_and_always_fit(make: Callable[..., str], clipping: str) -> None:
    taken: set[str] = set()
    for _ in range(12):
        name = make(notes_name(clipping), WHEN, taken.__contains__)
        assert name not in taken
        assert size_bytes(name) <= 255
        assert is_ours(name)
        taken.add(name)
    assert any(name.endswith("-2.json") for name in taken)


@pytest.mark.parametrize(
    "name",
    [
        "a.txt.notes.json",
        "a\nb.txt.notes.json",
        "a.txt.notes.sync-conflict-20261122-101500-ABCDEFG.json",
        "a.txt.notes (conflicted copy 2026-11-22 101500).json",
        "a.txt.notes (Olena's conflicted copy 2026-11-22).json",
        "a.txt.notes (1).json",
        "clipper-library.json",
        temporary_name("0123"),
    ],
)
def test_our_own_files_are_never_clippings(name: str) -> None:
    assert is_ours(name)


@pytest.mark.parametrize(
    "name", ["a.txt", "notes.json", "a.notes.txt", "my.notes.today.json", "feed.json", ".notes.json"]
)
def test_files_of_others_are_not_ours(name: str) -> None:
    assert not is_ours(name)


def test_notes_files_and_temp_files_are_told_apart() -> None:
    assert is_notes_name("a.txt.notes.json")
    assert not is_notes_name(damaged_name("a.txt.notes.json", WHEN))
    assert is_temporary(temporary_name("0123"))
    assert not is_temporary("a.tmp")
