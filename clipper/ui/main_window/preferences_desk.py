"""The preferences of the window: filled from settings, keys and tags; what is chosen there is told to the program."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from clipper.ui.actions import ACTIONS, DEFAULT_KEYS, Group
from clipper.ui.keys import Keyboard, key_name, normal_key, shown_key
from clipper.ui.look.look import Look
from clipper.ui.main_window.commands import key_map_of, share_a_moment
from clipper.ui.settings import Settings
from clipper.workspace.workspace import Workspace

if TYPE_CHECKING:
    from clipper.ui.preferences import PageName, Place, Preferences


class PreferencesDesk(QObject):
    """The card is made when it is first opened."""

    changed = Signal()
    """The settings are other ones now."""
    tag_manager_requested = Signal()

    def __init__(
        self, workspace: Workspace, settings: Settings, keyboard: Keyboard, look: Look, window: QWidget
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._settings = settings
        self._keyboard = keyboard
        self._look = look
        self._window = window
        self._card: Preferences | None = None
        workspace.tags.tags_changed.connect(self._show_meanings)
        workspace.gathering.connect(self.flush)
        keyboard.changed.connect(self._show_keys)
        self._show_meanings()

    def open(self, page: PageName | None = None) -> None:
        """Show the preferences, at that page (the first, if none is named) when they were not open."""
        if self._card is None:
            self._card = self._make()
        if not self._card.is_open:
            from clipper.ui.preferences import PageName  # not above: the first paint does without, here and below

            self.follow()
            self._card.open_page(page or PageName.GENERAL)
        self._card.open()

    @property
    def open_page(self) -> PageName | None:
        """The page that is seen."""
        return self._card.page_name if self._card is not None and self._card.is_open else None

    def follow(self) -> None:
        """The settings were changed, here or elsewhere."""
        if self._card is not None:
            self._card.show_settings(self._settings)
            self._show_keys()
            self._show_meanings()
            self._card.show_places(self._places())

    def flush(self) -> None:
        """Tell what is typed and was not told yet."""
        if self._card is not None:
            self._card.flush()

    def _make(self) -> Preferences:
        from clipper.ui.preferences import KeyTools, Preferences

        tools = KeyTools(key_name, self._taken_by, shown_key, _may_bind)
        card = Preferences(self._look, self._window, Settings(), tools)
        card.changed.connect(self._take)
        card.keys_changed.connect(self._bind)
        card.meanings_changed.connect(self._workspace.tags.name_colours)
        card.tag_manager_requested.connect(self.tag_manager_requested)
        card.open_requested.connect(self._open)
        return card

    def _take(self, name: str, value: object) -> None:
        setattr(self._settings, name, value)
        self.changed.emit()

    # Keys

    def _taken_by(self, action: str, key: str) -> list[str]:
        return list(self._keyboard.key_map.taken_by(key, action, share_a_moment))

    def _bind(self, action: str, keys: tuple[str, ...]) -> None:
        self._settings.keys = tuple(self._keyboard.key_map.bound(action, keys).lines())
        settings = self._settings
        self._keyboard.set_key_map(key_map_of(settings.keys, are_single_keys_on=settings.are_single_keys_on))
        self.changed.emit()

    def _show_keys(self) -> None:
        if self._card is not None:
            from clipper.ui.preferences import KeyRow

            key_map = self._keyboard.key_map
            specs = [spec for group in Group for spec in ACTIONS if spec.group is group and spec.id in DEFAULT_KEYS]
            rows = [
                KeyRow(one.id, one.words_alone, one.group.words, key_map.assigned(one.id), DEFAULT_KEYS[one.id])
                for one in specs
            ]
            self._card.show_keys(rows)

    # Colours, places

    def _show_meanings(self) -> None:
        """Colours with what they mean in this library."""
        self._look.set_colour_meanings(self._workspace.tags.meanings())
        if self._card is not None:
            self._card.show_meanings(self._workspace.tags.meanings())

    def _places(self) -> list[Place]:
        from clipper.ui.preferences import Place, PlaceKind

        library, state = self._workspace.library, self._workspace.library.state
        index = self._workspace.opened_library.index.path
        backups = state.backups(library.folder)
        mirror, reports = state.mirror(library.folder), state.root / "crashes"
        return [
            Place(PlaceKind.LIBRARY, library.folder),
            Place(PlaceKind.INDEX, index, _size(index)),
            Place(PlaceKind.STATE, state.root),
            Place(PlaceKind.BACKUPS, backups, exists=backups.exists()),
            Place(PlaceKind.MIRROR, mirror, exists=mirror.exists()),
            Place(PlaceKind.REPORTS, reports, exists=reports.exists()),
        ]

    def _open(self, path: Path) -> None:
        folder = path if path.is_dir() else path.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _may_bind(key: str) -> bool:
    return bool(normal_key(key))


def _size(path: Path) -> int | None:
    with suppress(OSError):
        return path.stat().st_size
    return None
