"""The file of the index is removed, damaged or put into another one's place under a running program."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from clipper.search.index_file import IndexFile

Harm = Callable[[Path], None]


def _remove(path: Path) -> None:
    path.unlink()


def _put_damaged(path: Path) -> None:
    half = path.with_name("half")
    half.write_bytes(b"damaged" * 999)
    half.replace(path)


def _put_another(path: Path) -> None:
    other = IndexFile(path.with_name("other"))
    other.close()
    other.path.replace(path)


_HARMS = pytest.mark.parametrize("harm", [_remove, _put_damaged, _put_another])


@_HARMS
def test_a_new_file_takes_nothing_of_what_an_old_connection_reads(tmp_path: Path, harm: Harm) -> None:
    path, shared = tmp_path / "index.sqlite", tmp_path / "index.sqlite-shm"
    old = IndexFile(path)
    old.note_scanned()
    before, size = shared.stat().st_ino, shared.stat().st_size
    held = os.open(shared, os.O_RDONLY)  # as the old connection has it mapped
    harm(path)
    new = IndexFile(path)
    new.note_scanned()
    assert shared.stat().st_ino != before and os.fstat(held).st_size == size
    os.close(held)
    new.close()
    old.close()


@_HARMS
def test_a_connection_follows_to_the_file_that_stands_there_now(tmp_path: Path, harm: Harm) -> None:
    path = tmp_path / "index.sqlite"
    old = IndexFile(path)
    old.know_opened(["a.txt"])
    old.note_scanned()
    harm(path)
    assert not old.knows_all and old.renewals == 1
    assert old.all("SELECT file FROM temp.opened") == [(b"a.txt",)]
    new = IndexFile(path)
    new.note_scanned()
    assert old.knows_all and old.renewals == 1
    new.close()
    old.close()


def test_two_connections_on_a_damaged_file_end_on_one_new_file(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    IndexFile(path).close()  # so that nothing stands in the log alone
    one, other = IndexFile(path), IndexFile(path)
    path.write_bytes(b"damaged" * 999)
    one.note_scanned()
    other.note_scanned()
    assert one.knows_all and other.knows_all
    third = IndexFile(path)
    assert third.knows_all
    for file in (one, other, third):
        file.close()


def test_many_threads_open_read_and_close_while_the_file_is_harmed(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    IndexFile(path).close()
    failures: list[Exception] = []

    def use() -> None:
        try:
            for _ in range(15):
                file = IndexFile(path)
                for _ in range(30):
                    file.all("SELECT count(*) FROM clipping")
                file.close()
        except Exception as error:  # noqa: BLE001  told below, in the main thread
            failures.append(error)

    threads = [threading.Thread(target=use) for _ in range(3)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        _put_damaged(path)
        threads[0].join(0.002)
    assert not failures
