"""The names of our own files beside the clippings: notes files, what is kept of damaged ones, temp files.

A file name may have 255 bytes, which is 127 Cyrillic letters: every name made here fits, whatever it is made from.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable

NOTES_ENDING = ".notes.json"
LIBRARY_FILE = "clipper-library.json"
MOST_BYTES = 255

_TEMPORARY = (".clipper-", ".tmp")
_LEFT_BEHIND = re.compile(r"\.clipper-[0-9a-f]{16}\.tmp\Z")
# Also the copies that other programs make of a notes file: Syncthing's "a.txt.notes.sync-conflict-….json",
# Dropbox's and Nextcloud's "a.txt.notes (conflicted copy …).json", a browser's "a.txt.notes (1).json".
_COPY = re.compile(
    r"\.notes(?:\.(?:damaged|conflict)-.*| ?\([^/]*\)|.*conflict.*)\.json\Z", re.DOTALL | re.IGNORECASE
)


def notes_name(clipping_name: str) -> str:
    """The notes file of a clipping of this file name; both lie in one folder.

    A name too long for the ending is cut at a character border and gets a hash of the whole name:
    `clip:file` inside tells whose it is.
    """
    return _fitting(clipping_name, NOTES_ENDING)


def damaged_name(notes_file_name: str, when: str, exists: Callable[[str], bool] = lambda _: False) -> str:
    """What a notes file that could not be read is renamed to. `when` is ISO 8601; `exists` tells taken names."""
    return _dated(notes_file_name, "damaged", when, exists)


def conflict_name(notes_file_name: str, when: str, exists: Callable[[str], bool] = lambda _: False) -> str:
    """Where our version goes when another program has changed the notes file."""
    return _dated(notes_file_name, "conflict", when, exists)


def base_name(mirrored_name: str) -> str:
    """The file beside mirrored notes that says what they grew out of."""
    return _fitting(mirrored_name, ".base")


def temporary_name(token: str) -> str:
    """A hidden name for a file that is not finished; short, for the name it will get may be as long as can be."""
    return token.join(_TEMPORARY)


def is_temporary(name: str) -> bool:
    """Whether a file of this name was left behind by a save that was killed."""
    return name.startswith(_TEMPORARY[0]) and name.endswith(_TEMPORARY[1])


def is_left_behind(name: str) -> bool:
    """Whether this is just such a name as we give to temp files: the question before one is removed."""
    return _LEFT_BEHIND.match(name) is not None


def is_notes_name(name: str) -> bool:
    """Whether a file of this name holds a clipping's notes."""
    return name.endswith(NOTES_ENDING) and len(name) > len(NOTES_ENDING)


def is_ours(name: str) -> bool:
    """Whether a file of this name is Clipper's own, or a copy of one, and never a clipping."""
    if not name.endswith((".json", ".JSON")):
        return is_temporary(name)
    return is_notes_name(name) or name == LIBRARY_FILE or _COPY.search(name) is not None


def _dated(notes_file_name: str, kind: str, when: str, exists: Callable[[str], bool]) -> str:
    stem = notes_file_name.removesuffix(NOTES_ENDING)
    digits = re.sub(r"\D", "", when)[:14]
    stamp = f"{digits[:8]}-{digits[8:]}".rstrip("-")
    name = _fitting(stem, f".notes.{kind}-{stamp}.json")
    nth = 2
    while exists(name):
        name = _fitting(stem, f".notes.{kind}-{stamp}-{nth}.json")
        nth += 1
    return name


def _fitting(stem: str, ending: str) -> str:
    whole = stem + ending
    if len(whole) * 4 <= MOST_BYTES or len(os.fsencode(whole)) <= MOST_BYTES:
        return whole
    mark = "~" + hashlib.sha256(os.fsencode(stem)).hexdigest()[:12]
    room = MOST_BYTES - len(mark) - len(ending)
    return _cut(stem, room) + mark + ending


def _cut(name: str, most_bytes: int) -> str:
    """The longest beginning of the name that has at most so many bytes."""
    size = 0
    for index, char in enumerate(name):
        size += len(os.fsencode(char))
        if size > most_bytes:
            return name[:index]
    return name
