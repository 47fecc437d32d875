"""Bringing clippings into an open library: imports one after the other in a free worker, and their undo steps.

The import itself is `library/bringing_in.py`, taking it out again `library/taking_out.py`. A free worker, because new
files get in nobody's way: marks are saved meanwhile. Undo moves notes files, so that is done in the ordered one.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand

from clipper.domain.edits import Action
from clipper.domain.errors import ClipperError
from clipper.domain.import_faults import NotPutBack, NotTakenOut
from clipper.domain.told import listed
from clipper.library.library import Library
from clipper.storage.folder import printable
from clipper.storage.placing import PLACING_FILES, PlacingFiles
from clipper.workspace.action_words import action_words
from clipper.workspace.jobs import Jobs
from clipper.workspace.saving import Saving

if TYPE_CHECKING:
    from clipper.library.bringing_in import BroughtIn, Import, Pasted
    from clipper.library.pasting import Content
    from clipper.library.taking_out import Batch, Moved

STRETCH_S = 0.1
"""How long one job of an import lasts: so often there is progress, and so soon Cancel is heard."""
MOST_COUNTED = 1_000
_COUNTING_S = 0.5


@dataclass(frozen=True, slots=True)
class Imported:
    """An import that has ended. `retry`: what to give to `bring` to try the failed ones again."""

    result: BroughtIn
    batch: Batch
    was_cancelled: bool = False

    @property
    def retry(self) -> list[Path]:
        """The files and folders that could not be brought in."""
        return [one.path for one in self.result.failed if one.path != Path()]


class Brought(QObject):
    """What undo steps did with imports, whichever window they came from: all windows of the library hear it."""

    taken_out = Signal(object)
    """Ids of clippings: nobody should show them any more."""
    put_back = Signal(object)
    """Ids of clippings."""
    not_moved = Signal(object)
    """A ClipperError."""

    def follow(self, bringing: Bringing) -> None:
        """Another window's imports. Their undo steps outlive it."""
        bringing.taken_out.connect(self.taken_out)
        bringing.put_back.connect(self.put_back)
        bringing.not_moved.connect(self.not_moved)


class Bringing(QObject):
    """Imports of one library. One at a time; what is asked for meanwhile waits for its turn."""

    progress = Signal(int, int, int)
    """Files done, all of them, left out so far. (0, 0, n) while they are still being looked for."""
    finished = Signal(object)
    """An Imported: what is in by now is in. Rows appear with the next scan."""
    refused = Signal(object)
    """A ClipperError: nothing could be brought in at all."""
    taken_out = Signal(object)
    """Ids of clippings that an undo has moved to the trash: nobody should show them any more."""
    put_back = Signal(object)
    """Ids of clippings that a redo has brought back."""
    not_moved = Signal(object)
    """A ClipperError: an undo or redo that could not be done with all of them."""
    counted = Signal(int, int, bool)
    """The turn of `count`, how many there are, and whether these are all."""

    def __init__(
        self,
        library: Library,
        jobs: Jobs,
        saving: Saving,
        flush: Callable[[], bool],
        parent: QObject | None = None,
        *,
        files: PlacingFiles = PLACING_FILES,
        push: Callable[[QUndoCommand], None] | None = None,
    ) -> None:
        """`push` puts the undo step of an import where it belongs; the window may be gone when the import ends."""
        super().__init__(parent)
        self._push = push
        self._library = library
        self._jobs = jobs
        self._saving = saving
        self._flush = flush
        self._files = files
        self._waiting: deque[Sequence[Path] | Content] = deque()
        self._current: Import | None = None
        self._is_busy = False
        self._is_cancelled = False
        self._turn = 0
        self._last: BroughtIn | None = None
        self._kept: list[Path] = []

    # Bringing in --------------------------------------------------------------------------------------------------

    @property
    def is_busy(self) -> bool:
        """Whether an import is under way."""
        return self._is_busy

    @property
    def so_far_done(self) -> tuple[int, int, int] | None:
        """What `progress` told last; None when no import is under way."""
        if not self._is_busy:
            return None
        current = self._current
        return (0, 0, 0) if current is None else (current.done, current.total, len(current.left_out))

    @property
    def so_far(self) -> BroughtIn:
        """What the import under way has come to; of the last one, when none is."""
        from clipper.library.bringing_in import BroughtIn  # not above: the first paint does without, here and below

        current = self._current
        if current is None:
            return self._last or BroughtIn()
        left_out = current.left_out
        skipped = tuple(one for one in left_out if not one.is_failure)
        failed = tuple(one for one in left_out if one.is_failure)
        return BroughtIn(current.imported, skipped, failed)

    def bring(self, sources: Sequence[Path]) -> None:
        """Copy these files, and the clippings in these folders, into the library."""
        if sources:
            self._waiting.append(tuple(sources))
            self._begin()

    def paste(self, content: Content) -> None:
        """Make a clipping of words."""
        self._waiting.append(content)
        self._begin()

    def cancel(self) -> None:
        """Stop; what is in stays in. What waits is dropped as well."""
        self._waiting.clear()
        self._is_cancelled = self._is_busy

    def _begin(self) -> None:
        if self._is_busy or not self._waiting or not self._jobs.is_open:
            return
        self._is_busy, self._is_cancelled = True, False
        wanted = self._waiting.popleft()
        self.progress.emit(0, 0, 0)
        if isinstance(wanted, Sequence):
            self._go(wanted)
            return
        from clipper.library.pasting import clipping_of

        self._jobs.freely(partial(clipping_of, wanted), self._go, self._refuse, self._break)

    def _go(self, sources: Sequence[Path] | Pasted) -> None:
        from clipper.library.bringing_in import Import

        self._current = Import(self._library, sources, self._files)
        self._go_on(self._current)

    def _go_on(self, current: Import) -> None:
        self._jobs.freely(partial(self._stretch, current), partial(self._follow, current), self._refuse, self._break)

    def _stretch(self, current: Import) -> bool:
        """In a worker."""
        until = monotonic() + STRETCH_S
        return current.run(lambda: monotonic() < until and not self._is_cancelled and self._jobs.is_open)

    def _follow(self, current: Import, is_done: bool) -> None:
        self.progress.emit(current.done, current.total, len(current.left_out))
        if is_done or self._is_cancelled:
            self._jobs.freely(current.result, self._end, self._refuse, self._break)
        else:
            self._go_on(current)

    def _end(self, result: BroughtIn) -> None:
        was_cancelled = self._is_cancelled
        self._leave()
        self._tell(result, was_cancelled=was_cancelled)
        self._begin()

    def _tell(self, result: BroughtIn, *, was_cancelled: bool = False) -> None:
        from clipper.library.taking_out import Batch

        self._last = result
        batch = Batch(self._library, result, self._files)
        self._kept.append(batch.folder)
        imported = Imported(result, batch, was_cancelled)
        if result.imported and self._push is not None:
            self._push(self.command(imported))
        self.finished.emit(imported)

    def _refuse(self, fault: ClipperError) -> None:
        """Nothing came of it; but what was in before the library went away is told of."""
        current = self._current
        self._leave()
        if current is not None and (result := current.result()).imported:
            self._tell(result)
        self.refused.emit(fault)
        self._begin()

    def _break(self) -> None:
        """A bug of ours, told by the hook: this import ends with what is in by now, and the next one begins."""
        from clipper.library.bringing_in import BroughtIn

        so_far = self.so_far if self._current is not None else BroughtIn()
        self._leave()
        self._tell(so_far)
        self._begin()

    def _leave(self) -> None:
        self._is_busy = False
        self._current = None

    def count(self, sources: Sequence[Path]) -> int:
        """Begin to count the clippings in files that hover over the window; `counted` tells. Returns the turn."""
        from clipper.library.gathering import count_files

        self._turn += 1
        until = monotonic() + _COUNTING_S
        count = partial(count_files, tuple(sources), self._library.folder, MOST_COUNTED, lambda: monotonic() < until)
        turn = self._turn
        self._jobs.freely(count, lambda found: self.counted.emit(turn, *found))
        return turn

    # Undo ---------------------------------------------------------------------------------------------------------

    def command(self, imported: Imported) -> BringingCommand:
        """The undo step of an import that has ended with something in."""
        return BringingCommand(self, imported.batch)

    def take_out(self, batch: Batch) -> None:
        """Move what was brought in to the trash. Only undo steps call this."""
        from clipper.library.taking_out import empty_old_trash

        self._flush()
        unsaved = frozenset(session.id for session in self._saving.unsaved)
        self._jobs.freely(partial(empty_old_trash, self._library, tuple(self._kept)), _ignore)
        self._move(batch, partial(batch.take_out, unsaved), self._tell_taken_out)

    def bring_back(self, batch: Batch) -> None:
        """Move it back. Only undo steps call this."""

        def tell(moved: Moved) -> None:
            self.put_back.emit(list(moved.clippings))
            if moved.left:
                self.not_moved.emit(NotPutBack(**_named(moved), folder=batch.folder))

        self._move(batch, batch.put_back, tell)

    def _tell_taken_out(self, moved: Moved) -> None:
        self.taken_out.emit(list(moved.clippings))
        if moved.left:
            self.not_moved.emit(NotTakenOut(**_named(moved)))

    def _move(self, batch: Batch, step: Callable[[range], Moved], tell: Callable[[Moved], None]) -> None:
        """A few at a time, one job after the other. Where each clipping is by then, the batch knows."""
        from clipper.library.taking_out import AT_A_TIME, Moved

        parts = [range(at, min(at + AT_A_TIME, len(batch))) for at in range(0, len(batch), AT_A_TIME)]
        done: list[Moved] = []

        def follow(moved: Moved) -> None:
            done.append(moved)
            if len(done) == len(parts):
                tell(sum(done, Moved()))

        for part in parts:
            self._jobs.in_order(partial(step, part), follow, broken=partial(follow, Moved()))


def _ignore(_: None) -> None:
    """Nobody waits for it."""


def _named(moved: Moved) -> dict[str, object]:
    names = [printable(clipping) for clipping, _ in moved.left]
    return {"count": len(names), "files": listed(names), "reason": moved.left[0][1].told}


class BringingCommand(QUndoCommand):
    """An import on the undo stack. It is done before it is pushed."""

    action = Action.IMPORT

    def __init__(self, bringing: Bringing, batch: Batch) -> None:
        super().__init__(action_words(Action.IMPORT))
        self._bringing = bringing
        self._batch = batch
        self._is_new = True

    def redo(self) -> None:
        if not self._is_new:
            self._bringing.bring_back(self._batch)
        self._is_new = False

    def undo(self) -> None:
        self._bringing.take_out(self._batch)
