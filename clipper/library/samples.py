"""The sample clippings that come with the program."""

from __future__ import annotations

import re
import secrets
import shutil
from pathlib import Path

import clipper
from clipper.domain.errors import ClipperError
from clipper.domain.reasons import reason_of
from clipper.domain.told import Told
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


def _reason(error: OSError) -> str | Told:
    """Python collects many errors into one, and keeps only what they say: "[Errno 28] No space left on device"."""
    number = re.search(r"\[Errno (\d+)\]", str(error)) if isinstance(error, shutil.Error) else None
    return reason_of(OSError(int(number.group(1)), "") if number else error)
