"""The rows of the clipping list as a model: what a row is asked for, what it says, and what a broken one says.

Nothing is read here: the row source hands out clippings that are already at hand (a page of them from SQLite).
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Protocol, runtime_checkable

from PySide6.QtCore import (
    QAbstractTableModel,
    QDate,
    QLocale,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from clipper.domain.clipping import Clipping, ClippingId
from clipper.domain.errors import IndexFailed
from clipper.domain.text import minutes_to_read
from clipper.ui.look.told_words import told_words

log = logging.getLogger(__name__)

Index = QModelIndex | QPersistentModelIndex

CLIPPING_ROLE = Qt.ItemDataRole.UserRole + 1
"""The `ListRow`, or None for a row that its source could not hand out."""

CLIPPING_MIME = "application/x-clipper-clippings"
"""Dragged clippings: their library, then their ids, in UTF-8, parted by NUL, which no name of a file has."""


class RowSource(Protocol):
    """Where the rows come from. Every call is cheap; the list asks while it paints."""

    def __len__(self) -> int: ...

    def clipping(self, row: int) -> Clipping:
        """The clipping in that row."""
        ...

    def ids(self, numbers: Sequence[int]) -> list[ClippingId]:
        """The clippings that are known by these numbers, in their order; those that are gone are left out."""
        ...

    def numbers(self) -> Sequence[int]:
        """What each row is known by, wherever it stands: another sequence when they move, never a changed one."""
        ...

    def is_unread(self, row: int) -> bool:
        """Whether the user has not opened it yet."""
        ...

    def row_of(self, clipping_id: ClippingId) -> int | None:
        """The row of a clipping, None when it is not among these. Raises IndexFailed."""
        ...


@runtime_checkable
class KnowsProgress(Protocol):
    """A row source that also knows how far each clipping was read."""

    def progress(self, row: int) -> int:
        """Percent, 0–100; 0 when it is not known."""
        ...


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row as it is shown. `progress`: how much of it was read, in percent; 0 when that is not known."""

    clipping: Clipping
    is_unread: bool
    progress: int = 0


class NoRows:
    """A source without rows."""

    def __len__(self) -> int:
        return 0

    def clipping(self, row: int) -> Clipping:
        """There is none."""
        raise IndexError(row)

    def ids(self, numbers: Sequence[int]) -> list[ClippingId]:  # noqa: ARG002
        """There are none."""
        return []

    def numbers(self) -> Sequence[int]:
        """There are none."""
        return ()

    def is_unread(self, row: int) -> bool:
        """There is none."""
        raise IndexError(row)

    def row_of(self, clipping_id: ClippingId) -> int | None:  # noqa: ARG002
        """There is none."""
        return None


class RowWords(QObject):
    """The words of a row: dates, minutes, and the one sentence for a screen reader (DESIGN.md §11)."""

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.today = today

    def headline(self, clipping: Clipping) -> str:
        """The title; without one, the file's name."""
        return one_line(clipping.metadata.title) or clipping.id.rpartition("/")[2]

    def when(self, iso: str) -> str:
        """Today "09:12", then "Yesterday", "22 Nov", "22 Nov 2025"; "" when the date is not known.

        Clock and day are those of the article, as written: its offset is not turned into ours.
        """
        moment = _parsed(iso)
        if moment is None:
            return ""
        today = self.today()
        if moment.date() == today:
            return f"{moment:%H:%M}" if len(iso) > len("2025-10-31") else self.tr("Today")
        if moment.date() == today - timedelta(days=1):
            return self.tr("Yesterday")
        pattern = "d MMM" if moment.year == today.year else "d MMM yyyy"
        return QLocale().toString(QDate(moment.year, moment.month, moment.day), pattern)

    def when_and_length(self, clipping: Clipping) -> str:
        """Such as "09:12 · 9 min", of which each part may be missing."""
        return " · ".join(part for part in (self.when(clipping.metadata.date), self.length(clipping)) if part)

    def length(self, clipping: Clipping) -> str:
        """How long it takes to read: "9 min"; "" when that is not known."""
        return self.tr("%Ln min", "reading time", minutes_to_read(clipping.words)) if clipping.words else ""

    def broken(self) -> tuple[str, str]:
        """Headline and sentence of a row that could not be handed out."""
        return self.tr("This row cannot be shown"), self.tr("The clipping itself is untouched.")

    def sentence(self, row: ListRow) -> str:
        """The row in one sentence: "Unread. Port council…, The Harbour Ledger, 09:12, 9 minutes, …"."""
        clipping = row.clipping
        states = [self.tr("Unread.")] if row.is_unread else []
        states += [self.tr("Starred.")] if clipping.marks.starred else []
        states += [self.tr("Archived.")] if clipping.marks.archived else []
        parts = [self.headline(clipping), clipping.metadata.source, self.when(clipping.metadata.date)]
        if clipping.words:
            parts.append(self.tr("%Ln minutes", "reading time", minutes_to_read(clipping.words)))
        if 0 < row.progress < 100:
            parts.append(self.tr("%Ln percent read", "", row.progress))
        parts += self._marks_in_words(clipping)
        parts.append(told_words(clipping.problem) if clipping.problem else "")
        return " ".join([*states, ", ".join(part for part in parts if part)])

    def _marks_in_words(self, clipping: Clipping) -> list[str]:
        marks, parts = clipping.marks, []
        if marks.tags:
            words = self.tr("tag %1") if len(marks.tags) == 1 else self.tr("tags %1")
            parts.append(words.replace("%1", ", ".join(marks.tags)))
        if marks.note:
            parts.append(self.tr("has a note"))
        if marks.colours:
            parts.append(self.tr("%Ln passages", "", len(marks.colours)))
        if marks.passage_notes:
            parts.append(self.tr("%Ln with notes", "passages", marks.passage_notes))
        return parts


class ClippingRows(QAbstractTableModel):
    """One column of clippings over a row source. Whoever changes the source tells it: `rows_changed` or `reset`."""

    def __init__(self, words: RowWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.library = ""
        """Where the clippings are from, for whoever they are dropped on."""
        self._source: RowSource = NoRows()
        self._progress: Callable[[int], int] | None = None
        # Asked for once a change: QTableView asks rowCount() hundreds of times.
        self._count = 0
        self._numbers: Sequence[int] = ()
        """Of the rows as the view has them: the source may have moved them, and tell of it presently."""
        self._has_failed = False

    def set_source(self, source: RowSource) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._source, self._count, self._has_failed = source, len(source), False
        self._numbers = source.numbers()
        self._progress = source.progress if isinstance(source, KnowsProgress) else None
        self.endResetModel()

    def reset(self) -> None:
        """The source has other rows now."""
        self.set_source(self._source)

    def rows_changed(self, first: int, last: int) -> None:
        """These rows, ends included, show something else now; their number is the same."""
        last = min(last, self._count - 1)
        if 0 <= first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))

    def at(self, row: int) -> ListRow | None:
        """The row, None when its source fails. The failure is logged once for each source, not for every cell."""
        try:
            progress = self._progress(row) if self._progress else 0
            return ListRow(self._source.clipping(row), self._source.is_unread(row), progress)
        except Exception:  # noqa: BLE001 (the edge: let out of data() or paint(), it comes back for every cell)
            if row < len(self._source):  # else it went while its page was read, which will be told presently
                self._log_once(row)
            return None

    def _log_once(self, row: int) -> None:
        if not self._has_failed:
            self._has_failed = True
            log.exception("A row of the clipping list could not be shown: %d", row)

    def id_at(self, row: int) -> ClippingId | None:
        """The id of the clipping in that row; None outside, and for a broken row."""
        shown = self.at(row) if 0 <= row < self._count else None
        return shown.clipping.id if shown else None

    def ids_at(self, rows: Sequence[int]) -> list[ClippingId]:
        """The clippings in these rows, from one question; none when the source fails."""
        try:
            return self._source.ids([self._numbers[row] for row in rows])
        except Exception:  # noqa: BLE001 (the edge, as in `at`)
            self._log_once(rows[0])
            return []

    def numbers(self) -> Sequence[int]:
        """What the rows are known by; see RowSource."""
        return self._numbers

    def row_of(self, clipping_id: ClippingId) -> int | None:
        """The row of a clipping, None when it is not shown, or nobody knows."""
        try:
            row = self._source.row_of(clipping_id)
        except IndexFailed:  # told by whoever fills the list
            return None
        return row if row is not None and 0 <= row < self._count else None

    # Qt's side

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """As many as the source had when it was last told of a change."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own default)
        """One."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 (Qt's own type)
        """The row itself, its headline, or its sentence for screen readers."""
        if role not in _KNOWN_ROLES or not index.isValid():
            return None
        row = self.at(index.row())
        if role == CLIPPING_ROLE:
            return row
        if row is None:
            return self._words.broken()[0]
        return (
            self._words.headline(row.clipping) if role == Qt.ItemDataRole.DisplayRole else self._words.sentence(row)
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be dragged onto a tag."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemNeverHasChildren

    def mimeTypes(self) -> list[str]:
        """What a dragged row is."""
        return [CLIPPING_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The ids of the dragged rows, with their library: another one may have clippings of the same names."""
        ids = self.ids_at([index.row() for index in indexes])
        data = QMimeData()
        data.setData(CLIPPING_MIME, "\0".join((self.library, *ids)).encode("utf-8", "surrogateescape"))
        return data


_KNOWN_ROLES = frozenset(
    {int(CLIPPING_ROLE), int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)}
)


def one_line(text: str) -> str:
    """The text with every stretch of white space as one space."""
    return " ".join(text.split())


def _parsed(iso: str) -> datetime | None:
    """A date of `Metadata`; None for "" and for what is no date."""
    try:
        return datetime.fromisoformat(iso) if iso else None
    except ValueError:
        return None
