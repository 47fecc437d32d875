"""Copies of notes files as they were before Clipper changed them, in the state folder (RELIABILITY.md, Backups).

One folder for each notes file, named as that is, with a file for each copy: "20261126-142301.json", the time in UTC.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path, PurePosixPath

from clipper.storage.notes_names import temporary_name

NEWEST_KEPT, DAYS_KEPT, WEEKS_KEPT = 10, 7, 8
_NAME = re.compile(r"(\d{8}-\d{6})(?:-(\d+))?\.json\Z")
_AHEAD = timedelta(days=1)
"""Another computer's clock, or one set right by hand, may differ by hours."""
_TIME = "%Y%m%d-%H%M%S"


@dataclass(frozen=True, slots=True, order=True)
class Backup:
    """One copy. Later ones compare as greater."""

    taken: datetime
    """UTC, to the second."""
    nth: int
    """Tells those of one second apart."""
    path: Path
    size_bytes: int


class Backups:
    """The copies of one library. Methods raise OSError; nothing of a notes file itself is touched here."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, notes_file: str, data: bytes, now: str) -> Backup | None:
        """Copy what is in a notes file (a path relative to the library) now, and let go of copies past their time.

        None when the newest copy is the same. Not synced: it guards against what happens to a file later; should the
        power fail now, the notes file is whole without it. `now` is ISO 8601, UTC.
        """
        known = self.of(notes_file, now)
        if known and _holds(known[0], data):
            return None
        taken = datetime.fromisoformat(now).astimezone(UTC).replace(microsecond=0)
        nth = 1 + max((one.nth for one in known if one.taken == taken), default=-1)
        backup = Backup(taken, nth, self._folder_of(notes_file) / _name(taken, nth), len(data))
        _put(backup.path, data)
        kept = set(_worth_keeping([backup, *known]))
        for one in known:
            if one not in kept:
                with suppress(OSError):  # the next time
                    one.path.unlink()
        return backup

    def of(self, notes_file: str, now: str = "") -> list[Backup]:
        """The copies of a notes file, the newest first.

        `now`: what claims to be from later, made by a clock that had leapt, comes after all others.
        """
        try:
            found = [backup for path in self._folder_of(notes_file).iterdir() if (backup := _backup(path))]
        except (FileNotFoundError, NotADirectoryError):
            return []
        found.sort(reverse=True)
        if not now:
            return found
        latest = datetime.fromisoformat(now).astimezone(UTC) + _AHEAD
        return sorted(found, key=lambda one: one.taken > latest)

    def _folder_of(self, notes_file: str) -> Path:
        parts = PurePosixPath(notes_file).parts
        if not parts or ".." in parts or PurePosixPath(notes_file).is_absolute():
            raise ValueError(f"no notes file of a library: {notes_file!r}")
        return self.folder.joinpath(*parts)


def worth_keeping(backups: Iterable[Backup]) -> Iterator[Backup]:
    """The last ten, then the last of each of seven days, then the last of each of eight weeks."""
    return _worth_keeping(sorted(backups, reverse=True))


def _worth_keeping(newest_first: list[Backup]) -> Iterator[Backup]:
    days: set[object] = set()
    weeks: set[object] = set()
    for nth, backup in enumerate(newest_first):
        day, week = backup.taken.date(), backup.taken.isocalendar()[:2]
        if nth < NEWEST_KEPT:
            yield backup
        elif day not in days and len(days) < DAYS_KEPT:
            days.add(day)
            yield backup
        elif day not in days and week not in weeks and len(weeks) < WEEKS_KEPT:
            weeks.add(week)
            yield backup


def _name(taken: datetime, nth: int) -> str:
    return f"{taken.strftime(_TIME)}{f'-{nth}' if nth else ''}.json"


def _backup(path: Path) -> Backup | None:
    """The copy that a file of this name is; None for anything else that may lie there."""
    named = _NAME.match(path.name)
    if named is None:
        return None
    try:
        taken = datetime.strptime(named[1], _TIME).replace(tzinfo=UTC)
        return Backup(taken, int(named[2] or 0), path, path.stat().st_size)
    except (ValueError, OSError):  # a date that there is not; removed meanwhile
        return None


def _holds(backup: Backup, data: bytes) -> bool:
    try:
        return backup.size_bytes == len(data) and backup.path.read_bytes() == data
    except OSError:  # all the more reason for another one
        return False


def _put(path: Path, data: bytes) -> None:
    """Under its name it is whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(temporary_name(secrets.token_hex(8)))
    try:
        temporary.write_bytes(data)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
