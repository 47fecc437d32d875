"""What the workspace tells the window."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from clipper.domain.clipping import ClippingId
from clipper.domain.edits import Action
from clipper.domain.errors import ClipperError


class Origin(StrEnum):
    """Who made a change."""

    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"
    DISK = "disk"


@dataclass(frozen=True, slots=True)
class Change:
    """The notes of a clipping are other than before. `items` are the ids of passages and page items touched."""

    clipping: ClippingId
    items: tuple[str, ...]
    action: Action | None
    origin: Origin


@dataclass(frozen=True, slots=True)
class Problem:
    """Something the user should know, and can perhaps act on. `key` names it, so that it can be taken back."""

    key: str
    error: ClipperError
    clipping: ClippingId | None = None


def problem_key(kind: str, clipping: ClippingId) -> str:
    """The key of a clipping's problem. Qt's strings lose what is not UTF-8 in a name, so that is spelled out."""
    return f"{kind}:{clipping.encode('utf-8', 'backslashreplace').decode('utf-8')}"


class SaveStatus(StrEnum):
    """How the marks stand to the disk."""

    CLEAN = "clean"
    SAVING = "saving"
    SAVED = "saved"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class SaveState:
    """`error` says why, when the status is FAILED."""

    status: SaveStatus
    error: ClipperError | None = None
