from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from clipper.domain.clipping import ClippingId
from clipper.domain.errors import FolderMissing, FolderUnreadable
from clipper.domain.passage import DocumentFacts
from clipper.storage.folder import FileStamp, Inventory, adopt, compare, notes_path, orphaned, take_inventory


def is_clipping(name: str) -> bool:
    return name.endswith((".txt", ".md", ".json"))


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, encoding="utf-8", errors="surrogateescape")


def found(folder: Path) -> list[str]:
    return sorted(take_inventory(folder, is_clipping).clippings)


def inventory(*clippings: str, notes: tuple[str, ...] = (), stamp: int = 0) -> Inventory:
    stamps = FileStamp(1, stamp)
    return Inventory({ClippingId(name): stamps for name in clippings}, dict.fromkeys(notes, stamps))


# Taking


def test_clippings_and_notes_files_are_told_apart(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "b/c.md", "b/c.md.notes.json", "b/x.bin", "clipper-library.json", "feed.json")
    write(tmp_path, "a.txt.notes.damaged-20261122-101500.json", "b/c.md.notes.sync-conflict-1-2-A.json")
    taken = take_inventory(tmp_path, is_clipping)
    assert sorted(taken.clippings) == ["a.txt", "b/c.md", "feed.json"]
    assert list(taken.notes_files) == ["b/c.md.notes.json"]
    assert taken.problems == ()


def test_stamp_is_size_and_time(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    os.utime(tmp_path / "a.txt", ns=(1, 2_000_000_001))
    assert take_inventory(tmp_path, is_clipping).clippings[ClippingId("a.txt")] == FileStamp(5, 2_000_000_001)


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    write(tmp_path, ".a.txt", ".git/b.txt", "c/.d/e.txt", "f.txt")
    assert found(tmp_path) == ["f.txt"]


def test_odd_names_are_listed(tmp_path: Path) -> None:
    names = [
        "-a.txt",
        "a\nb.txt",
        "\u00e9.txt",
        "e\u0301.txt",
        "😀.txt",
        "c .txt",
        "\udcff\udcfe.txt",
        "ї" * 125 + ".txt",
    ]
    write(tmp_path, *names)
    assert found(tmp_path) == sorted(names)
    assert (tmp_path / "\udcff\udcfe.txt").exists()


def test_links_to_files_are_followed_and_broken_ones_left_out(tmp_path: Path) -> None:
    write(tmp_path, "outside/real.txt", "library/own.txt")
    library = tmp_path / "library"
    (library / "link.txt").symlink_to(tmp_path / "outside" / "real.txt")
    (library / "broken.txt").symlink_to(tmp_path / "nothing")
    (library / "loop.txt").symlink_to(library / "loop.txt")
    taken = take_inventory(library, is_clipping)
    assert sorted(taken.clippings) == ["link.txt", "own.txt"]
    assert taken.clippings[ClippingId("link.txt")].size_bytes == len("outside/real.txt")


def test_links_to_folders_never_loop_nor_lead_outside(tmp_path: Path) -> None:
    write(tmp_path, "outside/a.txt", "library/b/c.txt", "library/.store/d.txt", "library2/e.txt")
    library = tmp_path / "library"
    (library / "b" / "up").symlink_to(library)
    (library / "b" / "self").symlink_to(library / "b")
    (library / "out").symlink_to(tmp_path / "outside")
    (library / "twin.txt").symlink_to(tmp_path / "library2")
    (library / "again").symlink_to(library / "b")
    (library / "stored").symlink_to(library / ".store")
    (library / "stored2").symlink_to(library / ".store")
    assert found(library) == ["b/c.txt", "stored/d.txt"]


def test_library_that_is_a_link_itself_is_read(tmp_path: Path) -> None:
    write(tmp_path, "real/a.txt")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert found(tmp_path / "link") == ["a.txt"]


def test_pipes_and_folders_named_like_clippings_are_no_clippings(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    write(tmp_path, "folder.txt/a.txt")
    assert found(tmp_path) == ["folder.txt/a.txt"]


def test_unreadable_subfolder_is_a_problem_and_hides_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "a.txt", "closed/b.txt", "open/c.txt")
    real = os.scandir

    def refusing(path: str) -> object:
        if path.endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(os, "scandir", refusing)
    taken = take_inventory(tmp_path, is_clipping)
    assert sorted(taken.clippings) == ["a.txt", "open/c.txt"]
    assert taken.problems == ("The folder closed cannot be read: permission denied.",)
    with pytest.raises(FolderUnreadable):
        take_inventory(tmp_path / "closed", is_clipping)


def test_missing_folder_and_file_are_told(tmp_path: Path) -> None:
    write(tmp_path, "a.txt")
    for name in ("missing", "a.txt"):
        with pytest.raises(FolderMissing):
            take_inventory(tmp_path / name, is_clipping)


# Comparing


def test_nothing_happened_is_an_empty_difference() -> None:
    one = inventory("a.txt", "b.txt", notes=("a.txt.notes.json",))
    assert not compare(one, one)


def test_added_changed_and_removed_clippings_are_told() -> None:
    old, new = inventory("a.txt", "b.txt", "c.txt"), inventory("b.txt", "c.txt", "d.txt")
    new.clippings[ClippingId("c.txt")] = FileStamp(1, 9)
    difference = compare(old, new)
    assert (difference.added, difference.changed, difference.removed) == ({"d.txt"}, {"c.txt"}, {"a.txt"})


def test_notes_file_that_came_changed_or_went_changes_its_clipping() -> None:
    long = "x/" + "ї" * 127
    names = ("a.txt", "b.txt", "c.txt", "d.txt", long)
    old = inventory(*names, notes=("a.txt.notes.json", "b.txt.notes.json", "d.txt.notes.json"))
    new = inventory(
        *names, notes=("b.txt.notes.json", "c.txt.notes.json", "d.txt.notes.json", notes_path(ClippingId(long)))
    )
    new.notes_files["b.txt.notes.json"] = FileStamp(1, 9)
    assert compare(old, new).changed == {"a.txt", "b.txt", "c.txt", long}


def test_orphan_is_a_notes_file_without_its_clipping() -> None:
    long = "x/" + "ї" * 127
    notes = (
        "a.txt.notes.json",
        "x/b.txt.notes.json",
        notes_path(ClippingId(long)),
        "gone.txt.notes.json",
        "x/a.txt.notes.json",
    )
    assert orphaned(inventory("a.txt", "x/b.txt", long, notes=notes)) == ("gone.txt.notes.json", "x/a.txt.notes.json")


# Adopting

A, B, C = ClippingId("a.txt"), ClippingId("new/b.txt"), ClippingId("c.txt")


def test_moved_clipping_gets_its_notes_by_its_hash() -> None:
    adoption = adopt({"old.notes.json": DocumentFacts("c.txt", "h2")}, {A: "h1", B: "h2", C: "h3"})
    assert (adoption.pairs, adoption.ambiguous, adoption.lost) == ({B: "old.notes.json"}, {}, ())


def test_moved_and_edited_clipping_gets_its_notes_by_its_name() -> None:
    orphans = {"x.notes.json": DocumentFacts("old/b.txt", "h9"), "y.notes.json": DocumentFacts("c.txt")}
    assert adopt(orphans, {A: "h1", B: "h2", C: ""}).pairs == {B: "x.notes.json", C: "y.notes.json"}


def test_same_path_comes_before_the_same_name() -> None:
    elsewhere = ClippingId("x/c.txt")
    assert adopt({"n": DocumentFacts("x/c.txt")}, {C: "", elsewhere: ""}).pairs == {elsewhere: "n"}


def test_a_bare_name_says_nothing_of_the_folder() -> None:
    elsewhere = ClippingId("x/c.txt")
    adoption = adopt({"old/c.txt.notes.json": DocumentFacts("c.txt")}, {C: "", elsewhere: ""})
    assert (adoption.pairs, adoption.ambiguous) == ({}, {"old/c.txt.notes.json": (C, elsewhere)})


def test_a_namesake_that_was_there_before_is_asked_about() -> None:
    adoption = adopt({"n": DocumentFacts("b.txt", "h9")}, {A: "h1", B: "h2"}, {B}.__contains__)
    assert (adoption.pairs, adoption.ambiguous, adoption.lost) == ({}, {"n": (B,)}, ())


def test_a_namesake_that_has_come_is_taken_before_one_that_was_there() -> None:
    there = ClippingId("old/b.txt")
    assert adopt({"n": DocumentFacts("b.txt", "h9")}, {there: "h1", B: "h2"}, {there}.__contains__).pairs == {B: "n"}


def test_names_match_in_any_unicode_form() -> None:
    composed, decomposed = "Ки\u0457в.txt", "Ки\u0456\u0308в.txt"
    assert adopt({"n": DocumentFacts(decomposed)}, {ClippingId(composed): ""}).pairs == {composed: "n"}


def test_two_candidates_are_asked_about() -> None:
    adoption = adopt({"n": DocumentFacts("gone.txt", "h1")}, {A: "h1", B: "h1"})
    assert (adoption.pairs, adoption.ambiguous) == ({}, {"n": (A, B)})


def test_two_notes_files_for_one_clipping_are_asked_about() -> None:
    adoption = adopt({"n": DocumentFacts("", "h1"), "m": DocumentFacts("a.txt")}, {A: "h1"})
    assert (adoption.pairs, adoption.ambiguous) == ({}, {"n": (A,), "m": (A,)})


def test_nothing_known_is_nothing_matched() -> None:
    adoption = adopt({"n": DocumentFacts()}, {A: "", B: ""})
    assert (adoption.pairs, adoption.ambiguous, adoption.lost) == ({}, {}, ("n",))


@pytest.mark.benchmark
def test_inventory_of_100000_files_and_its_comparison(tmp_path: Path) -> None:
    for folder in range(100):
        (tmp_path / f"{folder}").mkdir()
        for nth in range(1000):
            (tmp_path / f"{folder}" / f"2025-10-31-стаття-{nth}.txt").touch()
    best = best_compare = 9.0
    for _ in range(3):
        start = time.process_time()
        taken = take_inventory(tmp_path, is_clipping)
        best = min(best, time.process_time() - start)
        start = time.process_time()
        compare(taken, Inventory(dict(taken.clippings), {}))
        orphaned(taken)
        best_compare = min(best_compare, time.process_time() - start)
    print(f"\ninventory {best:.2f} s, comparison {best_compare:.2f} s")
    assert len(taken.clippings) == 100_000
    assert best < 1.5
