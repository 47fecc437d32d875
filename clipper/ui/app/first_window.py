"""The window without a library: the empty desk, libraries opened before, drops and pastes that need one first."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QFileDialog, QMainWindow, QWidget

from clipper.domain.errors import ClipperError
from clipper.library.first_library import make_library
from clipper.library.pasting import Content
from clipper.library.samples import copy_samples
from clipper.ui.actions import SPECS
from clipper.ui.keys import Keyboard, KeyRouter
from clipper.ui.look.look import Look
from clipper.ui.main_window.sheet_lines import sheet_parts
from clipper.ui.main_window.words import error_advice, error_words
from clipper.ui.settings import Settings
from clipper.ui.shortcuts_sheet import ShortcutsSheet
from clipper.ui.welcome import RecentLibrary, Welcome

FIRST_SIZE = (1000, 680)


class FirstWindow(QMainWindow):
    """Asks where the library is to be; the program opens it."""

    library_wanted = Signal(object)
    """A Path: open it in place of this window."""
    bring_wanted = Signal(object, object)
    """(a Path that is a library by now, a list of paths or a Content to bring into it)"""
    folder_requested = Signal()
    theme_requested = Signal()
    quit_requested = Signal()
    closed = Signal()

    def __init__(self, look: Look, settings: Settings, keyboard: Keyboard) -> None:
        super().__init__()
        self._look = look
        self._settings = settings
        self._keyboard = keyboard
        self._sheet: ShortcutsSheet | None = None
        self._to_bring: list[Path] | Content | None = None
        self.page = Welcome(look)
        self.setWindowTitle("Clipper")
        self.setCentralWidget(self.page)
        self.resize(*FIRST_SIZE)
        self._connect()
        self._show_recent()
        self._commands: dict[str, Callable[[], object]] = {
            "open_folder": self.folder_requested.emit,
            "import_files": self._choose_files,
            "paste": self.page.paste,
            "next_theme": self.theme_requested.emit,
            "shortcuts": self._toggle_sheet,
            "close_window": self.close,
            "quit": self.quit_requested.emit,
        }
        self.keys = KeyRouter(self, keyboard, self._run)

    def _connect(self) -> None:
        page = self.page
        page.open_requested.connect(self.folder_requested)
        page.samples_requested.connect(self._choose_place_for_samples)
        page.files_requested.connect(self._choose_files)
        page.folder_dropped.connect(self.library_wanted)
        page.bring_requested.connect(self._bring)
        page.library_chosen.connect(self._open)
        page.library_forgotten.connect(self._forget)

    def say(self, fault: ClipperError | None) -> None:
        """Put a fault above the desk; None takes it away."""
        self.page.say(f"{error_words(fault)} {error_advice(fault)}" if fault else "")

    # Keys -----------------------------------------------------------------------------------------------------------

    def _run(self, name: str) -> bool:
        """The commands of the action table that need no library."""
        command = self._commands.get(name)
        if command is None:
            return False
        command()
        return True

    def _toggle_sheet(self) -> None:
        """All keys: whoever begins wants to know what there will be."""
        if self._sheet is None:
            self._sheet = ShortcutsSheet(self._look, self)
        if self._sheet.is_open:
            self._sheet.close()
            return
        self._sheet.set_parts(sheet_parts(self._keyboard.key_map, SPECS.__contains__))
        self._sheet.open()

    # Libraries opened before --------------------------------------------------------------------------------------

    def _show_recent(self) -> None:
        folders = self._settings.recent_libraries
        self.page.set_recent([RecentLibrary(folder, Path(folder).is_dir()) for folder in folders])

    def _open(self, folder: str) -> None:
        self.library_wanted.emit(Path(folder))

    def _forget(self, folder: str) -> None:
        settings = self._settings
        settings.recent_libraries = tuple(one for one in settings.recent_libraries if one != folder)
        if settings.last_library == folder:
            settings.last_library = ""
        self._show_recent()

    # Files and words ----------------------------------------------------------------------------------------------

    def _choose_files(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose clippings"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._ask_where)
        dialog.open()

    def _ask_where(self, names: list[str]) -> None:
        if names:
            self.page.ask_where([Path(name) for name in names])

    def _bring(self, folder: Path | None, what: list[Path] | Content) -> None:
        self._to_bring = what
        if folder is None:
            ask_for_folder(self, self.tr("Put the clippings into"), self._settings, self._bring_into)
        else:
            self._bring_into(str(folder))

    def _bring_into(self, name: str) -> None:
        try:
            folder = make_library(Path(name))
        except ClipperError as error:
            self.say(error)
            return
        self.bring_wanted.emit(folder, self._to_bring)

    # Samples ------------------------------------------------------------------------------------------------------

    def _choose_place_for_samples(self) -> None:
        ask_for_folder(self, self.tr("Copy the sample clippings into"), self._settings, self._copy_samples)

    def _copy_samples(self, name: str) -> None:
        try:
            folder = copy_samples(Path(name))
        except ClipperError as error:
            self.say(error)
            return
        self.library_wanted.emit(folder)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


def ask_for_folder(
    parent: QWidget | QObject | None, title: str, settings: Settings, then: Callable[[str], None]
) -> QFileDialog:
    """Ask for a folder, beginning at the last library; `then` is called with its name."""
    over = parent if isinstance(parent, QWidget) else None
    dialog = QFileDialog(over, title, settings.last_library or str(Path.home()))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(then)
    dialog.open()
    return dialog
