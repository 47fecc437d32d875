"""Failing system calls by test doubles, which need not look at their arguments."""
# ruff: noqa: ARG002

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

import pytest

from clipper.storage.atomic import Durability, Files, sync_folder, write_atomically


class FailingFiles(Files):
    """Raises at the k-th system call, counted from 0; counts them all."""

    def __init__(self, at: int = -1, number: int = errno.EIO) -> None:
        self.at = at
        self.number = number
        self.calls: list[str] = []

    def __getattribute__(self, name: str) -> object:
        found = super().__getattribute__(name)
        if name.startswith("_") or not callable(found):
            return found
        self.calls.append(name)
        if len(self.calls) - 1 == self.at:
            raise OSError(self.number, os.strerror(self.number))
        return found


def calls_of_a_clean_save(path: Path) -> list[str]:
    path.write_bytes(b"old")
    files = FailingFiles()
    write_atomically(path, b"new", files=files)
    return files.calls


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EACCES])
def test_failing_anywhere_leaves_old_or_new_never_neither(tmp_path: Path, number: int) -> None:
    for k, name in enumerate(calls_of_a_clean_save(tmp_path / "count")):
        folder = tmp_path / f"{k}-{name}"
        folder.mkdir()
        path = folder / "a.notes.json"
        path.write_bytes(b"old")
        raised = False
        try:
            write_atomically(path, b"new", files=FailingFiles(k, number))
        except OSError as error:
            raised = error.errno == number
        assert path.read_bytes() == (b"old" if raised else b"new"), name
        assert os.listdir(folder) == ["a.notes.json"], name  # noqa: PTH208


def test_only_the_folder_may_fail_silently(tmp_path: Path) -> None:
    calls = calls_of_a_clean_save(tmp_path / "a")
    after_rename = calls.index("replace") + 1
    for k in range(after_rename):
        with pytest.raises(OSError, match="Input/output error"):
            write_atomically(tmp_path / "a", b"new", files=FailingFiles(k))
    outcomes = [
        write_atomically(tmp_path / "a", b"new", files=FailingFiles(k)) for k in range(after_rename, len(calls))
    ]
    assert outcomes == [Durability.UNKNOWN, Durability.UNKNOWN, Durability.DURABLE]
    assert calls[after_rename:] == ["open_folder", "fsync", "close"]


def test_failing_cleanup_still_tells_the_first_error(tmp_path: Path) -> None:
    class NothingWorks(Files):
        def replace(self, source: Path, target: Path) -> None:
            raise OSError(errno.ENOSPC, "full")

        def unlink(self, path: Path) -> None:
            raise OSError(errno.EROFS, "read-only")

    with pytest.raises(OSError, match="full"):
        write_atomically(tmp_path / "a", b"new", files=NothingWorks())
    assert not (tmp_path / "a").exists()


@pytest.mark.parametrize("number", [errno.EINVAL, errno.EOPNOTSUPP])
def test_file_system_without_fsync_is_no_error(tmp_path: Path, number: int) -> None:
    class NoFsync(Files):
        def fsync(self, descriptor: int) -> None:
            raise OSError(number, os.strerror(number))

    assert write_atomically(tmp_path / "a", b"new", files=NoFsync()) is Durability.NOT_OFFERED
    assert (tmp_path / "a").read_bytes() == b"new"


def test_short_writes_are_finished(tmp_path: Path) -> None:
    class Slow(Files):
        def write(self, descriptor: int, data: memoryview) -> int:
            return os.write(descriptor, data[:7])

    data = bytes(range(256)) * 3
    assert write_atomically(tmp_path / "a", data, files=Slow()) is Durability.DURABLE
    assert (tmp_path / "a").read_bytes() == data


def test_system_that_takes_no_bytes_is_an_error(tmp_path: Path) -> None:
    class Stuck(Files):
        def write(self, descriptor: int, data: memoryview) -> int:
            return 0

    with pytest.raises(OSError, match="took no bytes"):
        write_atomically(tmp_path / "a", b"new", files=Stuck())
    assert list(tmp_path.iterdir()) == []


def test_check_runs_before_the_rename_and_can_stop_it(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    seen: list[bytes] = []

    def check() -> None:
        seen.extend(each.read_bytes() for each in tmp_path.iterdir() if each != path)
        raise RuntimeError("changed outside")

    with pytest.raises(RuntimeError, match="changed outside"):
        write_atomically(path, b"new", check=check)
    assert (seen, path.read_bytes(), len(list(tmp_path.iterdir()))) == ([b"new"], b"old", 1)


def test_interrupted_save_leaves_no_temp_file(tmp_path: Path) -> None:
    class Interrupted(Files):
        def write(self, descriptor: int, data: memoryview) -> int:
            raise KeyboardInterrupt

    with suppress(KeyboardInterrupt):
        write_atomically(tmp_path / "a", b"new", files=Interrupted())
    assert list(tmp_path.iterdir()) == []


def test_symlink_stays_a_symlink(tmp_path: Path) -> None:
    real = tmp_path / "elsewhere" / "real.json"
    real.parent.mkdir()
    real.write_bytes(b"old")
    link = tmp_path / "link.json"
    link.symlink_to(real)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_link_to_itself_is_refused(tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    with pytest.raises(OSError, match="symbolic links"):
        write_atomically(loop, b"new")
    assert loop.is_symlink()


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o666, 0o604])
def test_mode_is_kept(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(mode)
    write_atomically(path, b"new")
    assert path.stat().st_mode & 0o777 == mode


def test_new_file_has_the_usual_mode(tmp_path: Path) -> None:
    (tmp_path / "usual").write_bytes(b"")
    write_atomically(tmp_path / "new", b"new")
    assert (tmp_path / "new").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_share_that_keeps_its_own_modes_is_no_error(tmp_path: Path) -> None:
    class OwnModes(Files):
        def set_mode(self, path: Path, mode: int) -> None:
            raise PermissionError(errno.EPERM, "not here")

    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(0o666)
    write_atomically(path, b"new", files=OwnModes())
    assert path.read_bytes() == b"new"


def test_longest_name_and_empty_file_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("ї" * 127)
    write_atomically(path, b"")
    assert path.read_bytes() == b""


def test_folder_that_is_gone_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_atomically(tmp_path / "gone" / "a", b"new")


def test_folder_can_be_synced_alone(tmp_path: Path) -> None:
    assert sync_folder(tmp_path) is Durability.DURABLE
    assert sync_folder(tmp_path / "gone") is Durability.UNKNOWN
