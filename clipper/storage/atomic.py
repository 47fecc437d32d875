"""The one place where files are written: whole or not at all (RELIABILITY.md).

Temp file → fsync → rename → fsync folder, never in place. Measured on ext4 with strace at every system call: always
the old file or the new one, at most one temp file left behind. `QSaveFile` hides a failed fdatasync, so not that.
"""

from __future__ import annotations

import errno
import logging
import os
import secrets
from collections.abc import Callable
from contextlib import suppress
from enum import Enum
from pathlib import Path

from clipper.storage.notes_names import temporary_name

_log = logging.getLogger(__name__)

_NO_FSYNC = (errno.EINVAL, errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOSYS)
"""What fsync says on a file system that has none; everything else is a fault."""
_NO_MODES = (errno.EPERM, errno.EOPNOTSUPP, errno.ENOTSUP, errno.ENOSYS)
"""What chmod says on a share that keeps modes of its own. The temp file is then only stricter than the old one."""
_FRESH_MODE = 0o666


class Durability(Enum):
    """What is known of a file that was saved, should the power fail now."""

    DURABLE = "durable"
    NOT_OFFERED = "not offered"
    """The file system has no fsync: nothing to tell anyone."""
    UNKNOWN = "unknown"
    """The new file is in its place and whole; that its folder entry reached the disk is not certain."""


class Files:
    """The system calls of one durable write, each a method, so that a test can let any of them fail."""

    syncs_folders = os.name != "nt"

    def real_path(self, path: Path) -> Path:
        """Where the bytes really go: a symlink stays a symlink. Those on the way to it the system follows itself."""
        if not path.is_symlink():
            return path
        real = Path(os.path.realpath(path))
        if real.is_symlink():
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))
        return real

    def mode(self, path: Path) -> int | None:
        """The permission bits, None when there is no such file."""
        try:
            return path.stat().st_mode & 0o7777
        except FileNotFoundError:
            return None

    def create(self, path: Path, mode: int) -> int:
        """A new file, opened; fails when the name is taken."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
        return os.open(path, flags, mode)

    def set_mode(self, path: Path, mode: int) -> None:
        """Give the file these permission bits."""
        path.chmod(mode)

    def write(self, descriptor: int, data: memoryview) -> int:
        """How many bytes were taken; may be fewer than offered."""
        return os.write(descriptor, data)

    def fsync(self, descriptor: int) -> None:
        """Bytes to the disk."""
        os.fsync(descriptor)

    def close(self, descriptor: int) -> None:
        """Close it; on network file systems the place where a full disk shows."""
        os.close(descriptor)

    def replace(self, source: Path, target: Path) -> None:
        """Rename over what is there, in one step."""
        source.replace(target)

    def open_folder(self, folder: Path) -> int:
        """A folder, opened so that it can be synced."""
        return os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))

    def unlink(self, path: Path) -> None:
        """Remove a file."""
        path.unlink()


SYSTEM_FILES = Files()


def write_atomically(
    path: Path, data: bytes, *, files: Files = SYSTEM_FILES, check: Callable[[], None] | None = None
) -> Durability:
    """Put `data` in the place of the file, whole. Raises the OSError that stopped it; the old file is untouched then.

    `check` is called right before the rename and stops it by raising: the place to ask whether another program has
    changed the file. After an error write everything again: a later success of fsync alone means nothing.
    """
    target = files.real_path(path)
    old_mode = files.mode(target)
    temporary = target.with_name(temporary_name(secrets.token_hex(8)))
    descriptor = files.create(temporary, _FRESH_MODE if old_mode is None else old_mode)
    try:
        was_synced = fill(files, descriptor, data)
        if old_mode is not None:
            _keep_mode(files, temporary, old_mode)
        if check is not None:
            check()
        files.replace(temporary, target)
    except BaseException:
        with suppress(OSError):
            files.unlink(temporary)
        raise
    return _sync_folder(files, target.parent) if was_synced else Durability.NOT_OFFERED


def fill(files: Files, descriptor: int, data: bytes) -> bool:
    """Write all into a file that was just made, sync, close. False when this file system has no fsync."""
    try:
        rest = memoryview(data)
        while rest:
            taken = files.write(descriptor, rest)
            if taken <= 0:
                raise OSError(errno.EIO, "the system took no bytes")
            rest = rest[taken:]
        was_synced = _sync(files, descriptor)
    except BaseException:
        with suppress(OSError):
            files.close(descriptor)
        raise
    files.close(descriptor)
    return was_synced


def _sync(files: Files, descriptor: int) -> bool:
    try:
        files.fsync(descriptor)
    except OSError as error:
        if error.errno not in _NO_FSYNC:
            raise
        _log.info("no fsync here: %s", error)
        return False
    return True


def _keep_mode(files: Files, temporary: Path, mode: int) -> None:
    if files.mode(temporary) == mode:
        return
    try:
        files.set_mode(temporary, mode)
    except OSError as error:
        if error.errno not in _NO_MODES:
            raise
        _log.info("the mode of %s could not be kept: %s", temporary.name, error)


def sync_folder(folder: Path, files: Files = SYSTEM_FILES) -> Durability:
    """Make a rename or a removal in this folder last. It is done by now: what fails here is told, not raised."""
    return _sync_folder(files, folder)


def _sync_folder(files: Files, folder: Path) -> Durability:
    """Make the rename last. The file is saved by now: what fails here is told, not raised."""
    if not files.syncs_folders:
        return Durability.NOT_OFFERED
    try:
        descriptor = files.open_folder(folder)
    except OSError as error:
        _log.info("%s could not be opened for syncing: %s", folder, error)
        return Durability.UNKNOWN
    try:
        return Durability.DURABLE if _sync(files, descriptor) else Durability.NOT_OFFERED
    except OSError as error:
        _log.info("%s could not be synced: %s", folder, error)
        return Durability.UNKNOWN
    finally:
        with suppress(OSError):
            files.close(descriptor)
