"""A lock between Clippers of one user: who compares a file and then replaces it is not overtaken in between.

Three processes that mark one clipping as fast as they can lost 1.5 % of their marks without it (Nov 2026). Programs
on other computers do not see it; for them comparing right before the rename has to do.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PATIENCE_S = 3.0
"""Someone who holds it for longer hangs: then saving without it is better than not saving."""
_PAUSE_S = 0.005

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock file, which stays; the system lets go of it when the process dies. Never raises for the lock."""
    descriptor = _opened(path)
    try:
        if descriptor is not None:
            _wait_for(descriptor)
        yield
    finally:
        if descriptor is not None:
            os.close(descriptor)


def _opened(path: Path) -> int | None:
    with suppress(OSError):
        return _open(path)
    with suppress(OSError):  # the first time there is no folder for it
        path.parent.mkdir(parents=True, exist_ok=True)
        return _open(path)
    return None


def _open(path: Path) -> int:
    return os.open(path, os.O_RDWR | os.O_CREAT, 0o600)


def _wait_for(descriptor: int) -> None:
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        with suppress(OSError):
            _take(descriptor)
            return
        time.sleep(_PAUSE_S)
