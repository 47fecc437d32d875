"""The library's tag book on disk: in the folder, or in the mirror folder while that cannot be written. No Qt.

A change goes onto the file as it is at that moment, so what another program wrote into it meanwhile stays.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from clipper.domain.errors import ClipperError, TagBookNotSaved, TagBookUnreadable
from clipper.domain.reasons import LOST_FOLDER, SaidByUs, reason_of
from clipper.domain.tag_book import BookEdit, TagBook, apply_to_book
from clipper.domain.told import sentence
from clipper.storage.atomic import SYSTEM_FILES, Files, write_atomically
from clipper.storage.json_text import NotJson
from clipper.storage.locking import locked
from clipper.storage.tag_book_file import BookChanged, LoadedBook, NotOurs, TagBookFile, parse_book

_REFUSALS = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_TRIES = 5
"""As often another program may write the file between our reading and writing."""
_BASE_SUFFIX = ".base"
"""Of the copy of the library's file that the mirrored one grew out of."""


@dataclass(frozen=True, slots=True)
class SavedBook:
    """The book as it is on disk now. `is_mirrored`: on this computer only, because the library refuses writing."""

    loaded: LoadedBook
    is_mirrored: bool


class TagBookStore:
    """Stateless: every answer is read from disk. Methods that write are for one thread at a time."""

    def __init__(
        self,
        folder: Path,
        mirror: Path,
        now: Callable[[], str],
        files: Files | None = None,
        is_lost: Callable[[], bool] = lambda: False,
    ) -> None:
        """`is_lost`: whether something else stands in the place of the folder, as where a disk was mounted."""
        self._is_lost = is_lost
        self._home = TagBookFile(folder, now, files or SYSTEM_FILES)
        self._mirror = TagBookFile(mirror, now, keeps_empty=True)
        self._lock = mirror.with_name(mirror.name + ".lock")
        """The one of the notes: who compares and then renames is not overtaken by another Clipper."""
        self._base_path = self._mirror.path.with_name(self._mirror.path.name + _BASE_SUFFIX)

    def load(self) -> LoadedBook:
        """The book, and what is wrong with it. Never raises; writes nothing."""
        if self._mirror.path.exists():
            return self._mirror.load()
        if self._is_lost():
            return LoadedBook(TagBook(), "", TagBookUnreadable(file=self._home.path.name, reason=LOST_FOLDER), True)
        return self._home.load()

    def update(self, changes: Sequence[BookEdit]) -> SavedBook:
        """Bring the changes to the file, in their order. Raises TagBookNotSaved, or why it must not be written."""
        try:
            with locked(self._lock):
                self._bring_home()
                return SavedBook(_updated(self._home, changes), is_mirrored=False)
        except OSError as error:
            if error.errno not in _REFUSALS:
                raise self._not_saved(error) from error
        return self.update_in_mirror(changes)

    def update_in_mirror(self, changes: Sequence[BookEdit]) -> SavedBook:
        """`update`, on this computer: for a library whose disk takes nothing. It comes home with `bring_home`."""
        try:
            with locked(self._lock):
                if not self._mirror.path.exists():
                    self._begin_mirror()
                return SavedBook(_updated(self._mirror, changes), is_mirrored=True)
        except OSError as error:
            raise self._not_saved(error) from error

    def bring_home(self) -> None:
        """Bring what waits in the mirror into the library, as far as that can be written now."""
        # On a fault it waits on, and is read from where it is.
        with suppress(OSError, ClipperError), locked(self._lock):
            self._bring_home()

    def _begin_mirror(self) -> None:
        data = self._home.read()
        self._mirror.path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(self._base_path, data or b"")
        if data is not None:
            write_atomically(self._mirror.path, data)

    def _check_folder(self) -> None:
        if self._is_lost():
            raise SaidByUs(errno.ENODEV, LOST_FOLDER)

    def _bring_home(self) -> None:
        self._check_folder()
        waiting = self._mirror.load()
        if not waiting.base or waiting.fault is not None:
            return
        _updated(self._home, [BookEdit(self._base(), waiting.book)])
        for path in (self._mirror.path, self._base_path):
            with suppress(FileNotFoundError):
                path.unlink()

    def _base(self) -> TagBook:
        """What the mirrored book grew out of: the difference is what the user changed."""
        try:
            return parse_book(self._base_path.read_bytes()).book
        except (FileNotFoundError, NotJson, NotOurs):
            return TagBook()

    def _not_saved(self, error: OSError) -> TagBookNotSaved:
        return TagBookNotSaved(file=self._home.path.name, reason=reason_of(error))


def _updated(file: TagBookFile, changes: Sequence[BookEdit]) -> LoadedBook:
    """Raises OSError, TagBookNotSaved, or the fault of a file that must not be written."""
    for _ in range(_TRIES):
        loaded = file.load()
        book = loaded.book
        for change in changes:
            book = apply_to_book(book, change)
        with suppress(BookChanged):
            return file.save(loaded, book)
    raise TagBookNotSaved(file=file.path.name, reason=sentence("another program keeps changing it"))
