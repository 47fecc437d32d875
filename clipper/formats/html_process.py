"""The parent's end of the child process for HTML: started when first needed, killed when it takes too long."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import IO

from clipper.formats.html_wire import Message, receive, send

SECONDS_A_PAGE = 10.0
_SECONDS_TO_START = 60.0
_LOG = logging.getLogger(__name__)


class Fault(StrEnum):
    """Why there is no article."""

    TOO_SLOW = "too slow"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the child found."""

    message: Message


class HtmlProcess:
    """One child, asked one page at a time, from any thread. After a fault a new one is started for the next page."""

    def __init__(self, seconds_a_page: float = SECONDS_A_PAGE) -> None:
        self._seconds = seconds_a_page
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int | None:
        """The running child's; None when none runs."""
        return self._process.pid if self._process else None

    def ask(self, page: str, url: str) -> Answer | Fault:
        """Have a page's article found. Blocks for at most its seconds, plus the child's start."""
        with self._lock:
            process = self._started()
            if process is None:
                return Fault.FAILED
            # The child's own alarm is for the case that nobody is left to kill it.
            request = {"page": page, "url": url, "seconds": self._seconds + 5}
            outcome = self._exchange(process, request, self._seconds)
            if isinstance(outcome, Fault):
                self._discard()
            return outcome

    def close(self) -> None:
        """End the child, if there is one, also while it reads a page. The next page starts another."""
        if (process := self._process) is not None:
            process.kill()  # whoever holds the lock waits for its answer
        with self._lock:
            self._discard()

    def _started(self) -> subprocess.Popen[bytes] | None:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self._discard()
        try:
            self._process = _launched()
        except OSError as fault:
            _LOG.info("the HTML process did not start: %s", fault)
            return None
        if isinstance(self._exchange(self._process, None, _SECONDS_TO_START), Fault):
            self._discard()
        return self._process

    def _exchange(self, process: subprocess.Popen[bytes], request: Message | None, seconds: float) -> Answer | Fault:
        """Send and wait. A timer kills the child, which ends the waiting: pipes have no timeout on every system."""
        assert process.stdin and process.stdout
        is_late = threading.Event()

        def kill() -> None:
            is_late.set()
            process.kill()

        timer = threading.Timer(seconds, kill)
        timer.daemon = True
        timer.start()
        try:
            if request is not None:
                send(process.stdin, request)
            message = receive(process.stdout)
        except OSError:
            message = None
        finally:
            timer.cancel()
        if message is None or "fault" in message:
            _LOG.info("no article: %s", message or ("too slow" if is_late.is_set() else "the process ended"))
            return Fault.TOO_SLOW if is_late.is_set() else Fault.FAILED
        return Answer(message)

    def _discard(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            _close(pipe)
        process.wait()


def _close(pipe: IO[bytes] | None) -> None:
    with suppress(OSError):  # what was not sent yet has nobody to read it
        if pipe:
            pipe.close()


def _launched() -> subprocess.Popen[bytes]:
    """The child sees our package whatever the working folder is; `-P` keeps it from importing what lies there."""
    package_root = str(Path(__file__).resolve().parents[2])
    paths = [package_root, *filter(None, [os.environ.get("PYTHONPATH")])]
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "clipper.formats.html_worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
