from __future__ import annotations

import os
import time
from pathlib import Path

from clipper.library.library import Library
from clipper.library.sweeping import OLD_S, sweep
from clipper.search.index import Index
from clipper.storage.notes_names import temporary_name

LEFT = temporary_name("0123456789abcdef")


def later() -> float:
    return time.time() + OLD_S + 60


def test_what_a_killed_save_left_goes_after_a_day(library: Library, index: Index, folder: Path) -> None:
    (folder / "inner").mkdir()
    for path in (folder / LEFT, folder / "inner" / LEFT):
        path.write_bytes(b"half")
    library.refresh_all(index)
    assert sorted(library.left_behind) == [LEFT, f"inner/{LEFT}"]
    sweep(folder, library.left_behind)
    assert (folder / LEFT).exists()  # it may be at work
    sweep(folder, library.left_behind, later)
    assert not list(folder.rglob(".clipper-*"))


def test_a_temp_file_that_has_the_time_of_an_old_clipping_is_no_old_one(folder: Path) -> None:
    (folder / LEFT).write_bytes(b"half")
    os.utime(folder / LEFT, ns=(1, 1))
    sweep(folder, [LEFT])
    assert (folder / LEFT).exists()


def test_only_our_own_files_are_swept(library: Library, index: Index, folder: Path) -> None:
    others = [".clipper-notes.tmp", ".clipper-0123456789ABCDEF.tmp", f"{LEFT}.txt", ".other.tmp"]
    for name in others:
        (folder / name).write_bytes(b"of another program")
    (folder / LEFT).mkdir()
    library.refresh_all(index)
    sweep(folder, [*library.left_behind, *others, "../" + folder.name + "/.other.tmp"], later)
    assert all((folder / name).exists() for name in [*others, LEFT])
