"""What was dropped or chosen, taken apart: the clipping files in it, and what is left out of them with the reason.

Only names, kinds and sizes are looked at; no file is opened. Lazily, so that a huge folder can be stopped in the
middle.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from clipper.domain.errors import ClipperError
from clipper.domain.import_faults import (
    FolderLink,
    Hidden,
    HoldsLibrary,
    InLibraryAlready,
    LinkLeadsOut,
    NotAClipping,
    NotAFile,
    NotesWithoutClipping,
    NothingInIt,
    PageParts,
    SourceMissing,
    SourceUnreadable,
    TooLargeToBringIn,
)
from clipper.domain.reasons import reason_of
from clipper.formats import registry
from clipper.storage.folder import printable
from clipper.storage.notes_names import is_notes_name, is_ours, notes_name

_MEGABYTE = 1_000_000
_PARTS = "_files"
"""What browsers call the folder of a saved page's pictures, after the page."""
_PAGES = (".html", ".htm", ".xhtml")
_WITHOUT_NAME = "Import"
"""Where the files of a folder without a name go: the root of a disk."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A clipping file to be brought in. `folders`: where in the library it belongs; `name`: for people."""

    path: Path
    folders: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that was not brought in. `is_failure`: it should have been; else it is nothing for Clipper."""

    path: Path
    name: str
    fault: ClipperError
    is_failure: bool = False


Found: TypeAlias = Wanted | LeftOut


def gather(sources: Iterable[Path], library: Path) -> Iterator[Found]:
    """Everything in these files and folders, in their order; inside a folder by name."""
    listed = tuple(dict.fromkeys(Path(os.path.abspath(source)) for source in sources))  # noqa: PTH100  keeps links
    walk = _Walk(library, frozenset(listed))
    for source in listed:
        yield from walk.source(source)


def count_files(sources: Iterable[Path], library: Path, most: int, may_go_on: Callable[[], bool]) -> tuple[int, bool]:
    """How many clippings there are to bring in, and whether these are all: it stops at `most`, or when it may not."""
    count = 0
    for found in gather(sources, library):
        count += isinstance(found, Wanted)
        if count >= most or not may_go_on():
            return count, False
    return count, True


class _Walk:
    """Knows where the library is, so as not to bring it into itself."""

    def __init__(self, library: Path, listed: frozenset[Path]) -> None:
        self._root = os.path.realpath(library)
        self._identity = _identity(self._root)
        self._listed = listed

    def source(self, path: Path) -> Iterator[Found]:
        """One of the things that were named; a link is followed, for the user chose it."""
        name = printable(path.name or str(path))
        try:
            status = path.stat()
        except (FileNotFoundError, NotADirectoryError):
            yield LeftOut(path, name, SourceMissing(), is_failure=True)
            return
        except OSError as error:
            yield _unreadable(path, name, error)
            return
        if self._is_inside(path):
            yield LeftOut(path, name, InLibraryAlready())
        elif not stat.S_ISDIR(status.st_mode):
            yield from self._named_file(path, name, status)
        elif self._holds_library(path):
            yield LeftOut(path, name, HoldsLibrary(), is_failure=True)
        else:
            yield from self._folder(Path(os.path.realpath(path)), path.name or _WITHOUT_NAME)

    def _named_file(self, path: Path, name: str, status: os.stat_result) -> Iterator[Found]:
        if is_notes_name(path.name):
            owners = (one for one in self._listed if notes_name(one.name) == path.name and one.parent == path.parent)
            if any(registry.is_clipping_name(one.name) for one in owners):
                return  # it comes with its clipping
        yield _judged(Wanted(path, (), name), status)

    def _folder(self, root: Path, name: str) -> Iterator[Found]:
        waiting: list[tuple[Path, tuple[str, ...]]] = [(root, (name,))]
        while waiting:
            folder, folders = waiting.pop()
            deeper: list[tuple[Path, tuple[str, ...]]] = []
            try:
                with os.scandir(folder) as scanned:
                    entries = sorted(scanned, key=lambda entry: entry.name)
            except OSError as error:
                yield _unreadable(folder, _shown(folders), error)
                continue
            names = {entry.name for entry in entries}
            companions = {notes_name(one) for one in names if registry.is_clipping_name(one)}
            for entry in entries:
                if is_notes_name(entry.name) and entry.name in companions:
                    continue
                yield from self._entry(entry, root, folders, names, deeper)
            waiting.extend(reversed(deeper))

    def _entry(
        self,
        entry: os.DirEntry[str],
        root: Path,
        folders: tuple[str, ...],
        names: set[str],
        deeper: list[tuple[Path, tuple[str, ...]]],
    ) -> Iterator[Found]:
        path, shown = Path(entry.path), _shown((*folders, entry.name))
        try:
            if entry.name.startswith("."):
                yield LeftOut(path, shown, Hidden())
            elif entry.is_symlink():
                yield self._link(path, root, folders, shown)
            elif not entry.is_dir(follow_symlinks=False):
                yield _judged(Wanted(path, folders, shown), entry.stat(follow_symlinks=False))
            elif _identity(entry.path) == self._identity:
                yield LeftOut(path, shown, HoldsLibrary())
            elif _is_parts_of_page(entry.name, names):
                yield LeftOut(path, shown, PageParts())
            else:
                deeper.append((path, (*folders, entry.name)))
        except FileNotFoundError:
            return  # gone since it was listed
        except OSError as error:
            yield _unreadable(path, shown, error)

    def _link(self, path: Path, root: Path, folders: tuple[str, ...], shown: str) -> Found:
        real = os.path.realpath(path)
        if os.path.commonpath([real, root]) != str(root) or not Path(real).exists():
            return LeftOut(path, shown, LinkLeadsOut())
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            return LeftOut(path, shown, FolderLink())
        return _judged(Wanted(path, folders, shown), status)

    def _is_inside(self, path: Path) -> bool:
        real = os.path.realpath(path)
        return real != self._root and _lies_in(real, self._root)

    def _holds_library(self, path: Path) -> bool:
        return _identity(str(path)) == self._identity or _lies_in(self._root, os.path.realpath(path))


def _judged(wanted: Wanted, status: os.stat_result) -> Found:
    """Whether a file is one that Clipper reads."""
    fault = _fault_of(wanted.path.name, status)
    return wanted if fault is None else LeftOut(wanted.path, wanted.name, fault)


def _fault_of(name: str, status: os.stat_result) -> ClipperError | None:
    if not stat.S_ISREG(status.st_mode):
        return NotAFile()
    if name.startswith("."):
        return Hidden()
    if is_ours(name):
        return NotesWithoutClipping()
    if not registry.is_clipping_name(name):
        return NotAClipping()
    if not status.st_size:
        return NothingInIt()
    limit = registry.size_limit(name)
    return too_large(status.st_size, limit) if status.st_size > limit else None


def too_large(size_bytes: int, limit_bytes: int) -> TooLargeToBringIn:
    """The fault of a file with more bytes than a clipping may have."""
    return TooLargeToBringIn(size_mb=-(-size_bytes // _MEGABYTE), limit_mb=limit_bytes // _MEGABYTE)


def _is_parts_of_page(folder: str, names: set[str]) -> bool:
    page = folder.removesuffix(_PARTS)
    return page != folder and any(page + suffix in names for suffix in _PAGES)


def _unreadable(path: Path, name: str, error: OSError) -> LeftOut:
    fault = SourceUnreadable(reason=reason_of(error))
    return LeftOut(path, name, fault, is_failure=True)


def _shown(parts: tuple[str, ...]) -> str:
    return printable("/".join(parts))


def _lies_in(path: str, folder: str) -> bool:
    try:
        return os.path.commonpath([path, folder]) == folder
    except ValueError:  # on another drive
        return False


def _identity(path: str) -> tuple[int, int] | None:
    try:
        status = os.stat(path)  # noqa: PTH116  of a name from os.scandir
    except OSError:
        return None
    return status.st_dev, status.st_ino
