"""Why the system would not do it, in words of ours: its own are in whatever language it speaks, and in jargon."""

from __future__ import annotations

import errno
from collections.abc import Mapping

from clipper.domain.told import Told, sentence

DISK_FULL = sentence("the disk is full")
READ_ONLY = sentence("the disk is read-only")
DISK_ERROR = sentence("the disk reports an error")
IN_USE = sentence("another program is using it")

_WORDS: Mapping[str, str] = {
    "ENOSPC": DISK_FULL,
    "EDQUOT": sentence("your disk quota is used up"),
    "EACCES": sentence("permission denied"),
    "EPERM": sentence("the system does not allow it"),
    "EROFS": READ_ONLY,
    "EIO": DISK_ERROR,
    "ENOENT": sentence("there is no such file or folder"),
    "EEXIST": sentence("there is something of that name already"),
    "EISDIR": sentence("it is a folder"),
    "ENOTDIR": sentence("it is not a folder"),
    "ENOTEMPTY": sentence("the folder is not empty"),
    "ENAMETOOLONG": sentence("the name is too long"),
    "EILSEQ": sentence("the disk does not take such a name"),
    "ELOOP": sentence("the link leads round in a circle"),
    "EFBIG": sentence("the file is too large"),
    "EMFILE": sentence("too many files are open"),
    "ENFILE": sentence("too many files are open"),
    "ENOMEM": sentence("there is not enough memory"),
    "EBUSY": IN_USE,
    "ETXTBSY": IN_USE,
    "EXDEV": sentence("it lies on another disk"),
    "ENODEV": sentence("the disk is not connected"),
    "ENXIO": sentence("the disk is not connected"),
    "ENOTCONN": sentence("the disk is not connected"),
    "ESTALE": sentence("the disk is not connected"),
    "EHOSTDOWN": sentence("the network drive does not answer"),
    "EHOSTUNREACH": sentence("the network drive does not answer"),
    "ENETUNREACH": sentence("the network drive does not answer"),
    "ETIMEDOUT": sentence("the network drive does not answer"),
}
_SHARED_ON_WINDOWS = frozenset({32, 33})
"""Sharing and lock violations, which Python tells as EACCES."""

_OTHER = sentence("the system refuses it ({code})")
_UNKNOWN = sentence("the system refuses it")

LOST_FOLDER = sentence("its folder is not the one that was opened")
"""Another disk is there now, or none."""

OWN_FAULT = sentence("something went wrong in Clipper")
"""A bug of ours where the user waits for a reason: the log has the rest."""


class SaidByUs(OSError):
    """An OSError that is raised here, not by the system: its reason is a sentence of ours."""

    def __init__(self, number: int, reason: str | Told) -> None:
        super().__init__(number, str(reason))
        self.reason = reason


def reason_of(error: OSError) -> str | Told:
    """What stands for `{reason}` in a sentence: small letters, no full stop."""
    if isinstance(error, SaidByUs):
        return error.reason
    if getattr(error, "winerror", None) in _SHARED_ON_WINDOWS:
        return IN_USE
    code = errno.errorcode.get(error.errno or 0, "")
    return _WORDS.get(code) or other_reason(code or str(error.errno or ""))


def other_reason(code: str) -> str | Told:
    """Where we have no words: its name, such as "ENOTSUP", which a search finds."""
    return Told(_OTHER, (("code", code),)) if code else _UNKNOWN
