"""The report of a bug: a text file in the state folder, one for each kind of bug in a run."""

from __future__ import annotations

import os
import sys
import time
import traceback
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from types import TracebackType

import PySide6

import clipper
from clipper.ui.faults.scrubbing import scrubbed

MOST_REPORTS = 20
"""Kept in the folder: the newest."""
MOST_KINDS = 20
"""Told apart in one run; a program that is that broken has been told of enough."""
FRAMES = 60
_CAUSES = 5


@dataclass(frozen=True, slots=True)
class Fault:
    """A bug that happened: an exception that nobody caught."""

    kind: type[BaseException]
    error: BaseException | None
    trace: TracebackType | None
    where: str
    """"main thread", the name of another one, or what was being cleared away."""

    @property
    def key(self) -> tuple[str, str, int]:
        """The same for the same bug: what was raised, and the line."""
        file, line, trace = "", 0, self.trace
        while trace is not None:
            file, line, trace = trace.tb_frame.f_code.co_filename, trace.tb_lineno, trace.tb_next
        return self.kind.__qualname__, file, line


@dataclass(slots=True)
class _Seen:
    text: str
    path: Path | None
    times: int = 1


@dataclass(slots=True)
class Reports:
    """Writes reports into a folder. Never raises OSError: a report that cannot be kept is only not kept."""

    folder: Path
    _seen: dict[tuple[str, str, int], _Seen] = field(default_factory=dict)

    def take(self, fault: Fault, log_lines: Sequence[str]) -> tuple[bool, Path | None]:
        """Whether it is a new one, and its report. One seen before is only counted."""
        seen = self._seen.get(fault.key)
        if seen is not None:
            seen.times += 1
            if str(seen.times).strip("0") == "1":  # 10, 100, 1000: not a write for each of thousands
                _write(seen.path, _counted(seen))
            return False, seen.path
        if len(self._seen) >= MOST_KINDS:
            return False, None
        seen = _Seen(report_text(fault, log_lines), self._free_path())
        self._seen[fault.key] = seen
        if not _write(seen.path, _counted(seen)):
            seen.path = None
        prune(self.folder)
        return True, seen.path

    def _free_path(self) -> Path:
        stamp = time.strftime("%Y%m%d-%H%M%S")
        return self.folder / f"fault-{stamp}-{os.getpid()}-{len(self._seen) + 1}.txt"


def report_text(fault: Fault, log_lines: Sequence[str]) -> str:
    """All but the count."""
    lines = [*environment_lines(), f"Where: {scrubbed(fault.where)}", "", *_error_lines(fault)]
    if log_lines:
        lines += ["", f"The last {len(log_lines)} lines of the log:", *log_lines]
    return "\n".join(lines) + "\n"


def environment_lines() -> list[str]:
    """What a report starts with."""
    return [
        f"Time: {time.strftime('%Y-%m-%d %H:%M:%S %z')}",
        f"Clipper {clipper.__version__}, Python {sys.version.split()[0]}, PySide6 {PySide6.__version__}",
        f"System: {' '.join(_system())}",
    ]


def _system() -> tuple[str, ...]:
    """Not from `platform`, whose import the launch would pay for."""
    if sys.platform == "win32":
        version = sys.getwindowsversion()
        return "Windows", f"{version.major}.{version.minor}.{version.build}"
    system = os.uname()
    return system.sysname, system.release, system.machine


def prune(folder: Path) -> None:
    """Keep the newest reports. What a running program still writes has another name."""
    with suppress(OSError):
        reports = [path for pattern in ("fault-*.txt", "ended-*.txt") for path in folder.glob(pattern)]
        for path in sorted(reports, key=age, reverse=True)[MOST_REPORTS:]:
            path.unlink(missing_ok=True)


def age(path: Path) -> tuple[float, str]:
    """To sort files by, the oldest first."""
    try:
        return path.stat().st_mtime, path.name
    except OSError:
        return 0.0, path.name


def _counted(seen: _Seen) -> str:
    times = "once" if seen.times == 1 else f"{seen.times} times or more"
    return (
        "Clipper went on after a fault in its own program. This file tells where it was.\n"
        "It holds no words of your clippings, notes or tags. It was sent nowhere.\n\n"
        f"Happened: {times}\n{seen.text}"
    )


def _error_lines(fault: Fault) -> list[str]:
    """The error and what caused it, the first cause last."""
    if fault.error is None:
        return [*_trace_lines(fault.trace), fault.kind.__qualname__]
    lines: list[str] = []
    for nth, error in enumerate(islice(_chain(fault.error), _CAUSES)):
        lines += ["", "Because of, or while handling:"] if nth else []
        lines += _trace_lines(fault.trace if nth == 0 else error.__traceback__)
        lines.append(f"{type(error).__qualname__}: {scrubbed(_message(error))}".removesuffix(": "))
    return lines


def _chain(error: BaseException) -> Iterator[BaseException]:
    met: set[int] = set()
    following: BaseException | None = error
    while following is not None and id(following) not in met:
        met.add(id(following))
        yield following
        following = following.__cause__ or (None if following.__suppress_context__ else following.__context__)


def _message(error: BaseException) -> str:
    try:
        return str(error)
    except Exception:  # noqa: BLE001  a report is written of whatever happened, be it an error that has no words
        return ""


def _trace_lines(trace: TracebackType | None) -> list[str]:
    """Files, lines, and the lines of our own code: no values of variables."""
    home = str(Path.home())
    entries = traceback.format_tb(trace, limit=-FRAMES)
    return ["Traceback (most recent call last):", *(entry.rstrip("\n").replace(home, "~") for entry in entries)]


def _write(path: Path | None, text: str) -> bool:
    """Not atomically and not synced: the disk may be what is wrong, and a report is no evidence of the user's."""
    if path is None:
        return False
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", "replace")
    except OSError:
        return False
    return True
