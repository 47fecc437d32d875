"""Where everything lies that is not in a library: index, backups, mirror of read-only folders, settings, places."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

VARIABLE = "CLIPPER_STATE_DIR"


@dataclass(frozen=True, slots=True)
class StateFolder:
    """One folder of the user's own; made when first written to."""

    root: Path

    @classmethod
    def of_user(cls) -> StateFolder:
        """`CLIPPER_STATE_DIR` when it is set, else the platform's place for application data."""
        chosen = os.environ.get(VARIABLE)
        return cls(Path(chosen) if chosen else platformdirs.user_data_path("clipper", appauthor=False))

    def library_key(self, folder: Path) -> str:
        """A short name for a library, by its real path."""
        return hashlib.sha256(os.fsencode(folder.resolve())).hexdigest()[:16]

    def index(self, folder: Path) -> Path:
        """The library's index."""
        return self.root / "index" / f"{self.library_key(folder)}.sqlite"

    def mirror(self, folder: Path) -> Path:
        """Where notes wait that could not be written into the library."""
        return self.root / "mirror" / self.library_key(folder)

    def backups(self, folder: Path) -> Path:
        """Copies of the library's notes files as they were before they were changed."""
        return self.root / "backups" / self.library_key(folder)

    @property
    def settings(self) -> Path:
        """The window's settings."""
        return self.root / "settings.ini"

    @property
    def reading_places(self) -> Path:
        """Where the user stopped reading."""
        return self.root / "reading.sqlite"
