"""The sample clippings that come with the program."""

from __future__ import annotations

import secrets
import shutil
from pathlib import Path

import clipper
from clipper.domain.errors import ClipperError
from clipper.storage.notes_names import temporary_name

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
    """Copy all of them into a new folder inside `chosen`, or none. Returns that folder. Raises SamplesNotCopied."""
    target, nth = chosen / FOLDER_NAME, 1
    while target.exists():
        nth += 1
        target = chosen / f"{FOLDER_NAME} {nth}"
    half = chosen / temporary_name(secrets.token_hex(8))
    try:
        shutil.copytree(sample_folder(), half, ignore=shutil.ignore_patterns("*.notes.json", "*.notes.*.json", ".*"))
        half.rename(target)
    except OSError as error:
        shutil.rmtree(half, ignore_errors=True)
        raise SamplesNotCopied(folder=target, reason=_reason(error)) from error
    return target


def _reason(error: OSError) -> str:
    """Python collects many errors into one, which says them all at length."""
    inner = error.args[0] if isinstance(error, shutil.Error) and error.args else None
    text = inner[0][2] if isinstance(inner, list) and inner else error.strerror or str(error)
    return str(text).rpartition("] ")[2].partition(":")[0].lower()
