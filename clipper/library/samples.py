"""The sample clippings that come with the program."""

from __future__ import annotations

import shutil
from pathlib import Path

import clipper
from clipper.domain.errors import ClipperError

FOLDER_NAME = "Clipper samples"


class SamplesNotCopied(ClipperError):
    """The folder that the user chose takes no files."""

    what = "The sample clippings could not be copied to {folder}: {reason}."
    next_step = "Choose another folder."


def sample_folder() -> Path:
    """Where they are: inside an installed package, or beside it in a checkout."""
    package = Path(clipper.__file__).parent
    installed = package / "sample_clippings"
    return installed if installed.is_dir() else package.parent / "clippings"


def copy_samples(chosen: Path) -> Path:
    """Copy them into a new folder inside `chosen`. Returns that folder. Raises SamplesNotCopied."""
    target, nth = chosen / FOLDER_NAME, 1
    while target.exists():
        nth += 1
        target = chosen / f"{FOLDER_NAME} {nth}"
    try:
        shutil.copytree(
            sample_folder(), target, ignore=shutil.ignore_patterns("*.notes.json", "*.notes.*.json", ".*")
        )
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise SamplesNotCopied(folder=target, reason=reason) from error
    return target
