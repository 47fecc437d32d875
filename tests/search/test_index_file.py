"""The file of the index: what happens to it under a running program."""

from __future__ import annotations

from pathlib import Path

from clipper.search.index_file import IndexFile


def test_an_index_removed_under_a_running_program_harms_none_of_its_connections(tmp_path: Path) -> None:
    """The file alone, without what SQLite has beside it: one connection is on the old file, others make a new one."""
    path = tmp_path / "index.sqlite"
    old = IndexFile(path)
    old.note_scanned()
    path.unlink()
    for _ in range(5):
        new = IndexFile(path)
        assert old.knows_all
        new.note_scanned()
        assert new.knows_all and old.knows_all
        new.close()
    old.close()
