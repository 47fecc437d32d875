"""What a window has below its sidebar and list, wired as the window wires it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from clipper.library.library import Library
from clipper.library.state_folder import StateFolder
from clipper.search.index import Index
from clipper.storage.atomic import Files
from clipper.storage.reading_places import ReadingPlaces
from clipper.workspace.background import Background
from clipper.workspace.bulk import Bulk
from clipper.workspace.counting import Counting
from clipper.workspace.jobs import Jobs
from clipper.workspace.library_passages import LibraryPassages
from clipper.workspace.listing import Listing
from clipper.workspace.open_library import OpenLibrary
from clipper.workspace.queries import Queries
from clipper.workspace.reading import Reading
from clipper.workspace.rows import Rows
from clipper.workspace.workspace import Workspace

TODAY = "2026-11-20"


@dataclass
class Kit:
    workspace: Workspace
    library: Library
    jobs: Jobs
    index: Index
    reading: Reading
    queries: Queries
    rows: Rows
    listing: Listing
    counting: Counting
    background: Background
    bulk: Bulk
    passages: LibraryPassages

    def shown(self) -> list[str]:
        return [self.rows.clipping(row).id for row in range(len(self.rows))]

    def close(self) -> None:
        self.workspace.close()


_KEPT: list[Kit] = []


def make_kit(
    folder: Path, state: Path, now: Callable[[], str], *, inline: bool = True, files: Files | None = None
) -> Kit:
    ids = count(1)
    library = Library(
        folder,
        StateFolder(state),
        now=now,
        new_id=lambda: f"urn:uuid:00000000-0000-4000-8000-{next(ids):012}",
        files=files,
    )
    places, jobs = ReadingPlaces(state / "reading.sqlite"), Jobs(inline=inline)
    shared = OpenLibrary(library, places, jobs, today=lambda: TODAY)
    workspace = Workspace(shared)
    kit = Kit(
        workspace,
        library,
        jobs,
        shared.index,
        workspace.reading,
        shared.queries,
        workspace.rows,
        workspace.listing,
        shared.counting,
        shared.background,
        shared.bulk,
        shared.passages,
    )
    _KEPT.append(kit)
    return kit
