"""Removing the temp files that a killed save has left in a library: ours by their names, and a day old. No Qt."""

from __future__ import annotations

import stat
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from clipper.storage.notes_names import is_left_behind

OLD_S = 86_400
"""A save takes less than a second. Another computer's clock may go wrong by hours."""


def sweep(folder: Path, files: Iterable[str], now_s: Callable[[], float] = time.time) -> None:
    """Remove those of the files, by their paths in the folder, that no save can still be at work on."""
    for name in files:
        path = folder / name
        with suppress(OSError):  # gone by now, or not to be removed: it is hidden, and harms nobody
            status = path.lstat()
            # Not the time of its words alone: an import gives that of the original to a file that it makes now.
            age_s = now_s() - max(status.st_mtime, status.st_ctime)
            if is_left_behind(path.name) and stat.S_ISREG(status.st_mode) and age_s > OLD_S:
                path.unlink()
