"""Doing something to a clipping that need not be in memory: it is read first."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from shiboken6 import isValid

from clipper.domain.clipping import ClippingId
from clipper.workspace.workspace import Workspace


def in_memory(workspace: Workspace, clipping: ClippingId, owner: QObject, do: Callable[[], None]) -> None:
    """Do it when the clipping is in memory, which is now, or when a worker has read it, if `owner` is there then."""
    library = workspace.opened_library
    session = library.session(clipping)
    if session is not None and not session.could_not_be_read:
        do()
    else:
        library.read(clipping, lambda _: do() if isValid(owner) else None)
