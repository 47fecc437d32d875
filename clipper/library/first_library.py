"""The folder that the first clippings go into, when the user has none yet."""

from __future__ import annotations

from pathlib import Path

from clipper.domain.errors import ClipperError
from clipper.domain.reasons import reason_of

FOLDER_NAME = "Clippings"


class FolderNotMade(ClipperError):
    """The folder for a new library cannot be made."""

    what = "The folder {folder} cannot be made: {reason}."
    next_step = "Choose another folder."


def default_library() -> Path:
    """Where they go unless the user says otherwise. It need not exist."""
    return Path.home() / FOLDER_NAME


def make_library(folder: Path) -> Path:
    """The folder, made when it is not there. Raises FolderNotMade."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FolderNotMade(folder=folder, reason=reason_of(error)) from error
    return folder
