"""How the last run ended: a file that lies there as long as the program runs, and a crash leaves behind.

The interpreter writes into it where every thread was, should the process die of a signal (`faulthandler`).
"""

from __future__ import annotations

import faulthandler
import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import IO

from clipper.ui.faults.report import age, environment_lines, prune


class RunMark:
    """The file of one run. Without a folder that can be written nothing is marked, and nothing else is different."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / f"running-{os.getpid()}.txt"
        self._file: IO[str] | None = None

    def begin(self) -> Path | None:
        """Mark that we run. The report of a run that did not end by itself, the newest if there are several."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            ended = _claim_ended(self._folder)
            self._file = self._marked()
            faulthandler.enable(self._file)
        except OSError:
            return None
        return ended

    def _marked(self) -> IO[str]:
        """Locked before it has its name: another start would take it for one of a dead process."""
        is_lockable = sys.platform != "win32"
        file = (self._path.with_suffix(".new") if is_lockable else self._path).open("w", encoding="utf-8")
        try:
            _lock(file.fileno())
            file.write("\n".join(_header()))
            file.flush()
            if is_lockable:
                self._path.with_suffix(".new").rename(self._path)
        except OSError:
            file.close()
            raise
        return file

    def end(self) -> None:
        """We end by ourselves."""
        if self._file is None:
            return
        faulthandler.disable()
        with suppress(OSError):  # before it is closed: nobody is to see it without its lock
            self._path.unlink()
        with suppress(OSError):
            self._file.close()
        with suppress(OSError):  # Windows removes no open file
            self._path.unlink()
        self._file = None


def _header() -> list[str]:
    return [
        "Clipper was started at this time and did not end by itself: it crashed, was ended from outside,",
        "or the computer went down. What it had saved is saved. This file was sent nowhere.",
        "",
        *environment_lines(),
        "",
        "What follows, if anything, was written at the end:",
        "",
    ]


def _claim_ended(folder: Path) -> Path | None:
    """Runs whose file nobody holds any more, made reports of."""
    found: list[Path] = []
    for path in sorted(folder.glob("running-*.txt"), key=age):
        report = path.with_name(f"ended-{time.strftime('%Y%m%d-%H%M%S')}-{path.stem.removeprefix('running-')}.txt")
        with suppress(OSError):  # it runs, or another start claimed it in this very moment
            if not _is_held(path):
                path.rename(report)
                found.append(report)
    prune(folder)
    return found[-1] if found else None


def _is_held(path: Path) -> bool:
    """On Windows the rename of an open file fails, and says the same."""
    if sys.platform == "win32":
        return False
    import fcntl  # not above: Windows has none

    with path.open("rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def _lock(descriptor: int) -> None:
    """Held until the process is gone, however it goes."""
    if sys.platform != "win32":
        import fcntl  # not above: Windows has none

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
