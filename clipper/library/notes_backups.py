"""Copies of one library's notes files: made before a run's first write to each, read when one is wanted back."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from clipper.domain.clipping import ClippingId
from clipper.domain.passage import ClippingNotes
from clipper.storage.backups import Backup, Backups
from clipper.storage.notes_file import NotJson, parse_notes, read_notes_file
from clipper.storage.notes_names import notes_name

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class EarlierNotes:
    """The notes of a clipping as a copy has them."""

    backup: Backup
    notes: ClippingNotes


class NotesBackups:
    """Knows which notes files this run has copied. Used by the thread that writes; `of` by any."""

    def __init__(self, folder: Path) -> None:
        """`folder`: where the copies lie."""
        self._backups = Backups(folder)
        self._copied: set[ClippingId] = set()

    def copy_all_again(self) -> None:
        """Much is about to change: each notes file is copied once more, before its next write."""
        self._copied.clear()

    def before_write(self, clipping: ClippingId, notes_file: Path, now: Callable[[], str]) -> None:
        """Copy what is in the notes file, the first time. A copy that cannot be made stops no save."""
        if clipping in self._copied:
            return
        self._copied.add(clipping)
        try:
            if (data := read_notes_file(notes_file)) is not None:
                self._backups.keep(_name(clipping), data, now())
        except OSError as error:
            _log.info("No copy was made of the notes of %s: %s", clipping, error)

    def of(self, clipping: ClippingId, now: str = "") -> Iterator[EarlierNotes]:
        """The copies of a clipping's notes, the newest first, without those that cannot be read. Raises OSError.

        `now`: copies that claim to be from later come after all others.
        """
        for backup in self._backups.of(_name(clipping), now):
            try:
                data = backup.path.read_bytes()
                yield EarlierNotes(backup, parse_notes(data, salt=clipping).notes)
            except (OSError, NotJson) as error:  # let go of meanwhile; damaged: there are older ones
                _log.info("The copy %s of the notes of %s cannot be read: %s", backup.path.name, clipping, error)

    def readable(self, clipping: ClippingId) -> list[EarlierNotes]:
        """All of `of`, as far as the system hands them out."""
        try:
            return list(self.of(clipping))
        except OSError as error:
            _log.info("The copies of the notes of %s cannot be read: %s", clipping, error)
            return []


def _name(clipping: ClippingId) -> str:
    folder, slash, name = clipping.rpartition("/")
    return folder + slash + notes_name(name)
