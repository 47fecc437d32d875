"""The last lines of the log, for reports; warnings go on to stderr as before."""

from __future__ import annotations

import logging
import sys
import time
from collections import deque

from clipper.ui.faults.scrubbing import scrubbed

MOST_LINES = 50


class LogTail(logging.Handler):
    """Keeps records, and makes lines of them only when a report asks."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self._records: deque[tuple[float, str, str, str]] = deque(maxlen=MOST_LINES)

    def emit(self, record: logging.LogRecord) -> None:
        """Remember it, and no object that it was made with."""
        try:
            message = record.getMessage()
        except (TypeError, ValueError):  # wrong arguments for its words
            message = str(record.msg)
        self._records.append((record.created, record.levelname, record.name, message))

    def lines(self) -> list[str]:
        """Oldest first."""
        return [
            f"{time.strftime('%H:%M:%S', time.localtime(created))} {level} {name}: {scrubbed(message)}"
            for created, level, name, message in list(self._records)
        ]

    def attach(self) -> None:
        """Hear what the program logs."""
        log = logging.getLogger("clipper")
        log.setLevel(logging.INFO)
        log.addHandler(self)
        if sys.stderr is not None and logging.lastResort is not None:
            log.addHandler(logging.lastResort)

    def detach(self) -> None:
        """Hear nothing any more."""
        log = logging.getLogger("clipper")
        log.setLevel(logging.NOTSET)
        log.removeHandler(self)
        if logging.lastResort is not None:
            log.removeHandler(logging.lastResort)
