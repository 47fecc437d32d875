"""New files, whole, and never in the place of another."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path
from threading import Barrier, Thread

import pytest

from clipper.storage.placing import PlacingFiles, move_file, put_file, read_source


def names(folder: Path) -> list[str]:
    """What lies in a folder, the hidden too."""
    return sorted(path.name for path in folder.iterdir())


class Failing(PlacingFiles):
    """Lets one kind of call fail."""

    def __init__(self, call: str, error: int) -> None:
        self._call, self._error = call, error

    def _fail(self, call: str) -> None:
        if call == self._call:
            raise OSError(self._error, os.strerror(self._error))

    def write(self, descriptor: int, data: memoryview) -> int:
        self._fail("write")
        return super().write(descriptor, data)

    def fsync(self, descriptor: int) -> None:
        self._fail("fsync")
        super().fsync(descriptor)

    def link(self, source: Path, target: Path) -> None:
        self._fail("link")
        super().link(source, target)

    def unlink(self, path: Path) -> None:
        if not path.name.endswith(".tmp"):
            self._fail("unlink")
        super().unlink(path)


def test_a_file_is_put_with_its_time(tmp_path: Path) -> None:
    put_file(tmp_path / "a.txt", b"words", 1_000_000_007_000_000_000)
    assert (tmp_path / "a.txt").read_bytes() == b"words"
    assert (tmp_path / "a.txt").stat().st_mtime_ns == 1_000_000_007_000_000_000


@pytest.mark.parametrize("files", [PlacingFiles(), Failing("link", errno.EPERM)], ids=["links", "no links"])
def test_what_is_there_is_never_overwritten(tmp_path: Path, files: PlacingFiles) -> None:
    (tmp_path / "a.txt").write_bytes(b"old")
    with pytest.raises(FileExistsError):
        put_file(tmp_path / "a.txt", b"new", files=files)
    assert (tmp_path / "a.txt").read_bytes() == b"old" and names(tmp_path) == ["a.txt"]


def test_a_dangling_link_counts_as_taken(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(FileExistsError):
        put_file(tmp_path / "a.txt", b"new")
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize("call", ["write", "fsync", "link"])
def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, call: str) -> None:
    with pytest.raises(OSError, match="No space"):
        put_file(tmp_path / "a.txt", b"words", files=Failing(call, errno.ENOSPC))
    assert names(tmp_path) == []


def test_where_there_are_no_links_the_file_is_whole_too(tmp_path: Path) -> None:
    put_file(tmp_path / "a.txt", b"words", files=Failing("link", errno.EPERM))
    assert (tmp_path / "a.txt").read_bytes() == b"words" and names(tmp_path) == ["a.txt"]


def test_of_many_who_want_a_name_one_gets_it(tmp_path: Path) -> None:
    barrier, won = Barrier(8), []

    def put(nth: int) -> None:
        barrier.wait()
        with suppress(FileExistsError):
            put_file(tmp_path / "a.txt", f"{nth}".encode())
            won.append(nth)

    threads = [Thread(target=put, args=(nth,)) for nth in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(won) == 1 and (tmp_path / "a.txt").read_text() == str(won[0])


@pytest.mark.parametrize("error", [0, errno.EXDEV, errno.EPERM], ids=["link", "another disk", "no links"])
def test_a_moved_file_is_the_same(tmp_path: Path, error: int) -> None:
    source, target = tmp_path / "a.txt", tmp_path / "sub" / "b.txt"
    target.parent.mkdir()
    put_file(source, b"words", 1_000_000_007_000_000_000)

    class Once(PlacingFiles):
        def link(self, source: Path, target: Path) -> None:
            if error and not source.name.endswith(".tmp"):
                raise OSError(error, os.strerror(error))
            super().link(source, target)

    move_file(source, target, Once())
    assert not source.exists() and target.read_bytes() == b"words"
    assert target.stat().st_mtime_ns == 1_000_000_007_000_000_000


def test_a_file_that_cannot_leave_stays_and_has_no_double(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"words")

    class Stuck(PlacingFiles):
        def unlink(self, path: Path) -> None:
            if path.name == "a.txt":
                raise PermissionError(errno.EACCES, "no")
            super().unlink(path)

    with pytest.raises(PermissionError):
        move_file(tmp_path / "a.txt", tmp_path / "b.txt", Stuck())
    assert names(tmp_path) == ["a.txt"]


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(OSError, match="not a file"):
        read_source(tmp_path / "a.txt", 100)
