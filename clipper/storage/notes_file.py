"""A clipping's notes file ⇄ `ClippingNotes`: what the other rooms need of it, and what becomes of it with time.

Reading is in notes_reading.py, writing in notes_writing.py, one annotation in annotations.py; the format is described
in FORMAT.md §2.
"""

from __future__ import annotations

import errno
import stat
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from clipper.domain.passage import ClippingNotes, ClippingState, Deleted, PageItem, Passage
from clipper.domain.reasons import SaidByUs
from clipper.domain.told import sentence
from clipper.storage import json_text
from clipper.storage.json_text import NotJson, TooLarge
from clipper.storage.notes_reading import MIGRATIONS, VERSION, ParsedNotes, migrated, parse_notes
from clipper.storage.notes_writing import (
    NotesWriter,
    format_notes,
    unknown_of_document,
    unknown_of_page,
    unread_deleted,
)

__all__ = [
    "MIGRATIONS",
    "VERSION",
    "NotJson",
    "NotesWriter",
    "ParsedNotes",
    "TooLarge",
    "expire_trash",
    "format_notes",
    "is_empty",
    "migrated",
    "parse_notes",
    "read_notes_file",
]

TRASH = timedelta(days=30)
TOMBSTONE = timedelta(days=180)
LEAP = timedelta(days=400)
"""A clock that is so far past all that the notes say of other days may be wrong: by it nothing is let go."""
_TODAY = timedelta(days=1)


def read_notes_file(path: Path) -> bytes | None:
    """The file's bytes, None when there is none. Raises OSError.

    A pipe of that name is not opened, which would wait for ever, and what is too large to be notes is not read into
    memory.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise SaidByUs(errno.EINVAL, sentence("it is not a file"))
        if status.st_size > json_text.MOST_BYTES:
            raise SaidByUs(errno.EFBIG, json_text.too_large().told)
        with path.open("rb", buffering=0) as file:  # read whole, so that a buffer is only in the way
            return file.read()
    except (FileNotFoundError, NotADirectoryError):
        return None


def expire_trash(notes: ClippingNotes, now: str) -> ClippingNotes:
    """The notes without what has waited long enough: items after 30 days, their times after 180.

    The same for the time at which a star or a correction was taken back, which is a tombstone as well. What has no
    time that can be read stays. By a clock that has leapt nothing goes: with a time of a day on which it went rightly
    it does, the next time.
    """
    if not (notes.deleted or notes.state.modified) or _has_leapt(notes, now):
        return notes  # in most saves there is nothing to let go of, and no times need be read
    deleted = tuple(left for entry in notes.deleted if (left := _left_of(entry, now)) is not None)
    state = _without_old_times(notes.state, now)
    if deleted == notes.deleted and state == notes.state:
        return notes
    return replace(notes, deleted=deleted, state=state)


def _has_leapt(notes: ClippingNotes, now: str) -> bool:
    """Whether `now` is far past every time of the notes. Those of the last day were given by the same clock."""
    marks: list[Passage | PageItem] = [*notes.passages, *notes.page_items]
    times = [at for mark in marks for at in (mark.created, mark.modified)]
    times += [entry.at for entry in notes.deleted] + [at for _, at in notes.state.modified]
    ages = [age for at in times if (age := _age(at, now)) > _TODAY]
    return bool(ages) and min(ages) > LEAP


def is_empty(notes: ClippingNotes) -> bool:
    """Whether nothing is left that anyone said of the clipping: its notes file may go."""
    if notes.passages or notes.page_items or notes.deleted or notes.set_aside or notes.state != ClippingState():
        return False
    origin = notes.origin or {}
    return not (unknown_of_page(origin) or unknown_of_document(origin) or unread_deleted(origin))


def _left_of(entry: Deleted, now: str) -> Deleted | None:
    age = _age(entry.at, now)
    if age > TOMBSTONE:
        return None
    holds_item = entry.item is not None or "item" in (entry.origin or {})
    if age <= TRASH or not holds_item:
        return entry
    origin = {key: value for key, value in (entry.origin or {}).items() if key != "item"}
    return replace(entry, item=None, origin=origin or None)


def _without_old_times(state: ClippingState, now: str) -> ClippingState:
    is_said = {
        "clip:starred": state.starred,
        "clip:archived": state.archived,
        "clip:corrected": bool(state.corrected),
        "clip:encoding": bool(state.encoding),
    }
    kept = tuple((name, at) for name, at in state.modified if is_said.get(name, True) or _age(at, now) <= TOMBSTONE)
    return state if kept == state.modified else replace(state, modified=kept)


def _age(at: str, now: str) -> timedelta:
    """Nothing for a time that cannot be read."""
    try:
        return datetime.fromisoformat(now) - datetime.fromisoformat(at)
    except (ValueError, TypeError):
        return timedelta()
