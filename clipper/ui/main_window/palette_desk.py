"""Palette and shortcut sheet of one window: filled from its commands and places, and what is chosen is done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, QTimer
from PySide6.QtWidgets import QWidget

from clipper.domain.clipping import Clipping, ClippingId
from clipper.domain.errors import IndexFailed
from clipper.library.tagging import TagRow
from clipper.search.index import Index, Sort
from clipper.ui.actions import Palette
from clipper.ui.look.look import Look
from clipper.ui.main_window.commands import Commands
from clipper.workspace.rows import Rows

if TYPE_CHECKING:
    from clipper.ui.command_palette import CommandPalette, PaletteItem
    from clipper.ui.shortcuts_sheet import ShortcutsSheet

AT_ONCE = 400
"""Places read between two events: some milliseconds of rows."""
MOST_CLIPPINGS = 5_000
"""Those of the list, in its order, then the newest others; the field for searching is there for the rest."""
_PAGE = 200


@dataclass(frozen=True, slots=True)
class Places:
    """Where one can go, besides the commands: `go` gets the id of the one that was chosen."""

    items: Callable[[], Iterable[PaletteItem]]
    go: Callable[[str], object]


class PaletteDesk(QObject):
    """Ids of commands and of places must differ: those of places begin with their kind and ":"."""

    def __init__(self, commands: Commands, look: Look, window: QWidget, places: Sequence[Places] = ()) -> None:
        super().__init__(window)
        self._commands = commands
        self._look = look
        self._window = window
        self._places = list(places)
        self._palette: CommandPalette | None = None
        self._sheet: ShortcutsSheet | None = None
        self._coming: Iterator[tuple[PaletteItem, Places]] = iter(())
        self._leads: dict[str, Places] = {}
        self._reading = QTimer(self, interval=0)
        self._reading.timeout.connect(self._read_on)
        commands.keyboard.changed.connect(self._fill_sheet)

    def add(self, places: Places) -> None:
        """Offer these as well, after those that are here."""
        self._places.append(places)

    # Palette

    def toggle_palette(self) -> None:
        """Open the palette with what applies now, or close it."""
        if self._palette is None:
            from clipper.ui.command_palette import (
                CommandPalette,
            )  # not above: the first paint does without

            self._palette = CommandPalette(self._look, self._window)
            self._palette.chosen.connect(self._do)
            self._palette.closed.connect(self._reading.stop)
        if self._palette.is_open:
            self._palette.close()
            return
        self._leads = {}
        self._coming = chain.from_iterable(map(_with_place, self._places))
        self._palette.open_with(self._commands.palette_items())
        self._reading.start()

    def _read_on(self) -> None:
        """Some more places: the palette is there at once, however many there are."""
        more = list(islice(self._coming, AT_ONCE))
        if not more or self._palette is None:
            self._reading.stop()
            return
        self._leads.update({item.id: place for item, place in more})
        self._palette.add(item for item, _ in more)

    def _do(self, name: str) -> None:
        place = self._leads.get(name)
        if place is not None:
            place.go(name)
        else:
            self._commands.run(name)

    # Sheet

    def toggle_sheet(self) -> None:
        """Open the shortcut sheet, or close it."""
        if self._sheet is None:
            from clipper.ui.shortcuts_sheet import ShortcutsSheet

            self._sheet = ShortcutsSheet(self._look, self._window)
            self._sheet.installEventFilter(self)
            self._fill_sheet()
        if self._sheet.is_open:
            self._sheet.close()
        else:
            self._sheet.open()

    def _fill_sheet(self) -> None:
        if self._sheet is not None:
            from clipper.ui.main_window.sheet_lines import sheet_parts

            self._sheet.set_parts(sheet_parts(self._commands.keyboard.key_map, self._commands.has))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """The sheet hears of another language; its rows come from here."""
        if event.type() == QEvent.Type.LanguageChange:
            self._fill_sheet()
        return False


def _with_place(place: Places) -> Iterator[tuple[PaletteItem, Places]]:
    return ((item, place) for item in place.items())


def clipping_items(rows: Rows, index: Index) -> Iterator[PaletteItem]:
    """Clippings by their headlines: "clipping:" and the id. Read while the palette is open."""
    also = ("clipping", QCoreApplication.translate("Palette", "clipping"))
    for clipping in islice(_listed_then_others(rows, index), MOST_CLIPPINGS):
        name = clipping.metadata
        yield _item(
            f"clipping:{clipping.id}", name.title, _group(), icon="file-text", also=also, count=name.source or ""
        )


def _listed_then_others(rows: Rows, index: Index) -> Iterator[Clipping]:
    listed: set[ClippingId] = set()
    for clipping in islice(rows.each(), MOST_CLIPPINGS):
        listed.add(clipping.id)
        yield clipping
    with suppress(IndexFailed):  # told by the list, which comes from the same index
        numbers = index.order(Sort.DATE)
        for first in range(0, len(numbers), _PAGE):
            page = index.clippings(numbers[first : first + _PAGE])
            yield from (clipping for clipping in page if clipping.id not in listed)


def clipping_of(name: str) -> ClippingId:
    """The clipping that an id of `clipping_items` stands for."""
    return ClippingId(name.partition(":")[2])


def tag_items(rows: Iterable[TagRow]) -> Iterator[PaletteItem]:
    """Every tag that something carries, the most used first: "tag:" and the tag."""
    also = ("tag", QCoreApplication.translate("Palette", "tag"))
    for row in sorted(rows, key=lambda row: -row.clippings - row.passages):
        uses = row.clippings + row.passages
        if uses:
            words = row.tag.replace("/", " / ")
            count = QLocale().toString(uses)
            yield _item(f"tag:{row.tag}", words, _group(), icon="hash", count=count, also=also)


def source_items(sources: Iterable[tuple[str, int]]) -> Iterator[PaletteItem]:
    """Every source with how many clippings it has: "source:" and its name."""
    also = ("source", QCoreApplication.translate("Palette", "source"))
    for name, clippings in sources:
        count = QLocale().toString(clippings)
        yield _item(f"source:{name}", name, _group(), icon="newspaper", count=count, also=also)


def library_items(folders: Iterable[str]) -> Iterator[PaletteItem]:
    """Libraries that were opened before: "library:" and the folder."""
    also = ("library", QCoreApplication.translate("Palette", "library"))
    for folder in folders:
        yield _item(f"library:{folder}", folder, _group(), icon="library-big", also=also)


def _item(name: str, words: str, group: str, *, icon: str, also: tuple[str, ...], count: str = "") -> PaletteItem:
    from clipper.ui.command_palette import PaletteItem

    return PaletteItem(name, words, group, icon=icon, count=count, also=also)


def _group() -> str:
    return Palette.GO_TO.words
