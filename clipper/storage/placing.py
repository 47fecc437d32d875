"""New files into a folder, whole, and never in the place of another; files moved between folders in the same way.

A name is taken with link(2), which fails when it exists: no question and answer that another program could come
between. What has no links (FAT, some shares) reserves the name with O_EXCL first.
"""

from __future__ import annotations

import errno
import os
import secrets
import stat
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from clipper.domain.reasons import SaidByUs
from clipper.domain.told import sentence
from clipper.storage.atomic import Files, fill, sync_folder
from clipper.storage.notes_names import temporary_name

_FRESH_MODE = 0o666
_NO_LINKS = frozenset(
    {errno.EPERM, errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK, errno.EACCES, errno.EINVAL}
)
"""What link says where there are none, or not for this file (Android, FAT, exFAT, some of FUSE)."""
_MOST_COPIED = 256 * 1024 * 1024
"""More than any clipping or notes file has."""


class PlacingFiles(Files):
    """The system calls of placing a file, so that a test can let any of them fail."""

    def link(self, source: Path, target: Path) -> None:
        """A second name for a file; fails when the name is taken."""
        if os.link in os.supports_follow_symlinks:
            os.link(source, target, follow_symlinks=False)
        else:
            os.link(source, target)

    def rename_into_new_folder(self, source: Path, target: Path) -> None:
        """Rename to a name that nobody else can have taken."""
        source.rename(target)

    def set_mtime(self, path: Path, mtime_ns: int) -> None:
        """The time at which the file was last changed."""
        os.utime(path, ns=(mtime_ns, mtime_ns))


PLACING_FILES = PlacingFiles()


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The bytes of a file outside, and when they were last changed."""

    data: bytes
    mtime_ns: int


class SourceTooLarge(OSError):
    """It has more bytes than were allowed; `size_bytes` is how many, as far as is known."""

    def __init__(self, size_bytes: int) -> None:
        super().__init__(errno.EFBIG, os.strerror(errno.EFBIG))
        self.size_bytes = size_bytes


def read_source(path: Path, most_bytes: int) -> SourceFile:
    """The file as it is now. Raises OSError, also for what is no file: a pipe is not waited for."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    with os.fdopen(os.open(path, flags), "rb") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise SaidByUs(errno.EINVAL, sentence("it is not a file"))
        if status.st_size > most_bytes:
            raise SourceTooLarge(status.st_size)
        data = file.read(most_bytes + 1)  # a file that grows is not read for ever
    if len(data) > most_bytes:
        raise SourceTooLarge(len(data))
    return SourceFile(data, status.st_mtime_ns)


def put_file(path: Path, data: bytes, mtime_ns: int | None = None, files: PlacingFiles = PLACING_FILES) -> None:
    """Make a file of these bytes. Raises FileExistsError when the name is taken, OSError when it cannot be made.

    Its bytes are on the disk then; that its name is, the caller makes sure with `sync_folder`.
    """
    temporary = path.with_name(temporary_name(secrets.token_hex(8)))
    try:
        fill(files, files.create(temporary, _FRESH_MODE), data)
        if mtime_ns is not None:
            _keep_mtime(files, temporary, mtime_ns)
        _publish(files, temporary, path)
    finally:
        with suppress(OSError):
            files.unlink(temporary)


def move_file(source: Path, target: Path, files: PlacingFiles = PLACING_FILES) -> None:
    """Move a file to a name that must not be taken: FileExistsError. After an OSError it is where it was.

    On another disk it is copied first. The new name is on the disk before the old one goes.
    """
    try:
        files.link(source, target)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno != errno.EXDEV and error.errno not in _NO_LINKS:
            raise
        _copy(source, target, files)
    sync_folder(target.parent, files)
    try:
        files.unlink(source)
    except OSError:
        with suppress(OSError):
            files.unlink(target)
        raise


def move_into_own_folder(source: Path, target: Path, files: PlacingFiles = PLACING_FILES) -> None:
    """`move_file` into a folder that only the caller knows: there one rename is enough."""
    try:
        files.rename_into_new_folder(source, target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        move_file(source, target, files)


def _copy(source: Path, target: Path, files: PlacingFiles) -> None:
    found = read_source(source, _MOST_COPIED)
    put_file(target, found.data, found.mtime_ns, files)


def _keep_mtime(files: PlacingFiles, path: Path, mtime_ns: int) -> None:
    with suppress(OSError, OverflowError):  # a share that has times of its own: the words are what counts
        files.set_mtime(path, mtime_ns)


def _publish(files: PlacingFiles, temporary: Path, target: Path) -> None:
    try:
        files.link(temporary, target)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        files.close(files.create(target, _FRESH_MODE))  # ours from here on: nobody overwrites what exists
        try:
            files.replace(temporary, target)
        except BaseException:
            with suppress(OSError):
                files.unlink(target)
            raise
