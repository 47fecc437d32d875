"""The running program: one look, one settings, one set of workers, and its windows."""

from __future__ import annotations

import gc
import signal
import socket
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMainWindow, QWidget

from clipper.domain.clipping import ClippingId
from clipper.domain.errors import ClipperError
from clipper.formats import registry
from clipper.library.library import Library
from clipper.library.samples import copy_samples
from clipper.library.state_folder import StateFolder
from clipper.storage.reading_places import ReadingPlaces
from clipper.ui.look.fusion import QuietStyle
from clipper.ui.look.look import Look
from clipper.ui.look.theme import THEMES
from clipper.ui.main_window.main_window import MainWindow
from clipper.ui.main_window.words import error_advice, error_words
from clipper.ui.settings import Settings, load_settings, save_settings
from clipper.ui.welcome import Welcome
from clipper.workspace.jobs import Jobs
from clipper.workspace.open_library import OpenLibrary
from clipper.workspace.workspace import Workspace

_NAME = "clipper-program"
GARBAGE_MS = 2_000


class Program(QObject):
    """Everything that lives as long as the application. There is one, a child of the application."""

    def __init__(self, application: QApplication, *, inline_jobs: bool = False) -> None:
        super().__init__(application)
        self.setObjectName(_NAME)
        self.state = StateFolder.of_user()
        self.settings: Settings = load_settings(self.state.settings)
        self._jobs_are_inline = inline_jobs
        self.look = Look(self._theme_name(), self)
        self.windows: list[MainWindow] = []
        self._welcome: QMainWindow | None = None
        self._dialog: QFileDialog | None = None
        application.setStyle(QuietStyle(self.look))
        application.setQuitOnLastWindowClosed(True)
        self.look.changed.connect(self._restyle)
        QApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._restyle()

    # Looks --------------------------------------------------------------------------------------------------------

    def _theme_name(self) -> str:
        return self.settings.theme if self.settings.theme in THEMES else system_theme()

    def next_theme(self) -> None:
        """The theme after this one, remembered; after the last one, whatever the system has."""
        names = [*THEMES, "system"]
        here = names.index(self.settings.theme) if self.settings.theme in names else -1
        following = names[(here + 1) % len(names)]
        if following == self.look.theme.name:  # from the system's to the same by name: nothing would be seen
            following = names[(names.index(following) + 1) % len(names)]
        self.settings.theme = following
        self._follow_system()

    def _follow_system(self) -> None:
        self.look.set_theme(self._theme_name())

    def _restyle(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(self.look.palette())
            application.setStyleSheet(self.look.style_sheet())
            application.setFont(self.look.ui_font(13))

    # Windows ------------------------------------------------------------------------------------------------------

    def open_library(self, folder: Path, clipping: ClippingId | None = None) -> MainWindow:
        """A window on that library; the one that shows it already. Raises FolderMissing, FolderUnreadable."""
        shown = next((one for one in self.windows if _is_same(one.workspace.library.folder, folder)), None)
        if shown is not None:  # two open libraries would each take the other's saves for another program's
            shown.activateWindow()
            if clipping is not None:
                shown.open_clipping(clipping)
            return shown
        library = Library(folder.absolute(), self.state)
        jobs = Jobs(inline=self._jobs_are_inline)
        opened = OpenLibrary(library, ReadingPlaces(self.state.reading_places), jobs, self)
        jobs.setParent(opened)
        self.settings.remember_library(library.folder)
        return self._open_window(opened, clipping)

    def another_window(self, window: MainWindow) -> MainWindow:
        """One more window on the library of this one, on the same clipping."""
        return self._open_window(window.workspace.opened_library, window.workspace.current_id)

    def _open_window(self, opened: OpenLibrary, clipping: ClippingId | None) -> MainWindow:
        workspace = Workspace(opened)
        window = MainWindow(workspace, self.look, self.settings)
        workspace.setParent(window)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.closed.connect(self._forget_closed)
        window.folder_requested.connect(self.choose_folder)
        window.theme_requested.connect(self.next_theme)
        self.windows.append(window)
        window.show()
        window.start(clipping)
        return window

    def switch_to(self, folder: Path) -> None:
        """Open another library in place of the one that is shown, which is saved and closed."""
        others = list(self.windows)
        try:
            window = self.open_library(folder)
        except ClipperError as error:
            self.welcome(error)
            return
        for other in others:
            if other is not window:
                other.close()
        self._close_welcome()

    def _forget_closed(self) -> None:
        window = self.sender()
        if isinstance(window, MainWindow) and window in self.windows:
            self.windows.remove(window)
            opened = window.workspace.opened_library
            window.workspace.close()
            if all(other.workspace.opened_library is not opened for other in self.windows):
                window.destroyed.connect(opened.deleteLater)  # after it: it listens to the undo stack to its end
        save_settings(self.settings, self.state.settings)

    def welcome(self, fault: ClipperError | None = None) -> QMainWindow:
        """The window without a library."""
        if self._welcome is None:
            page = Welcome(self.look)
            page.open_requested.connect(self.choose_folder)
            page.samples_requested.connect(self._choose_place_for_samples)
            self._welcome = QMainWindow()
            self._welcome.setWindowTitle("Clipper")
            self._welcome.setCentralWidget(page)
            self._welcome.resize(1000, 680)
        shown = self._welcome.centralWidget()
        if isinstance(shown, Welcome):
            shown.say(f"{error_words(fault)} {error_advice(fault)}" if fault else "")
        self._welcome.show()
        return self._welcome

    def _close_welcome(self) -> None:
        if self._welcome is not None:
            self._welcome.close()
            self._welcome.deleteLater()
            self._welcome = None

    # Folders ------------------------------------------------------------------------------------------------------

    def choose_folder(self) -> None:
        """Ask for a library."""
        self._ask_for_folder(self.tr("Open a folder of clippings"), self._open_chosen)

    def _open_chosen(self, name: str) -> None:
        self.switch_to(Path(name))

    def _choose_place_for_samples(self) -> None:
        self._ask_for_folder(self.tr("Copy the sample clippings into"), self._copy_samples)

    def _copy_samples(self, name: str) -> None:
        try:
            folder = copy_samples(Path(name))
        except ClipperError as error:
            self.welcome(error)
            return
        self.switch_to(folder)

    def _ask_for_folder(self, title: str, then: object) -> None:
        parent: QWidget | None = self.windows[-1] if self.windows else self._welcome
        dialog = QFileDialog(parent, title, self.settings.last_library or str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(then)
        dialog.open()
        self._dialog = dialog

    def close_all(self) -> None:
        """Save and close every window."""
        for window in list(self.windows):
            window.close()
        self._close_welcome()


def system_theme() -> str:
    """The theme that the system asks for: dark or light, with more contrast where it says so (Qt 6.10 and later)."""
    hints = QApplication.styleHints()
    is_dark = hints.colorScheme() is Qt.ColorScheme.Dark
    accessibility = getattr(hints, "accessibility", None)
    preference = accessibility().contrastPreference() if accessibility is not None else None
    if preference is not None and preference.name == "HighContrast":
        return "high-contrast-dark" if is_dark else "high-contrast-light"
    return "dark" if is_dark else "light"


def _is_same(folder: Path, other: Path) -> bool:
    try:
        return folder.samefile(other)
    except OSError:
        return False


def program(application: QApplication, *, inline_jobs: bool = False) -> Program:
    """The application's Program, made when there is none."""
    found = application.findChild(Program, _NAME)
    return found if isinstance(found, Program) else Program(application, inline_jobs=inline_jobs)


def open_window(folder: Path) -> MainWindow:
    """Open a library in a running QApplication. Raises FolderMissing, FolderUnreadable."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise RuntimeError("open_window needs a running QApplication")
    return program(application).open_library(folder)


def run(folder: Path | None, file: str | None = None) -> int:
    """Start the program; its exit code when the last window is closed.

    Raises FolderMissing, FolderUnreadable for a folder that was named. A last library that is gone is told in the
    window.
    """
    application = QApplication(sys.argv[:1])
    application.setApplicationName("clipper")
    application.setApplicationDisplayName("Clipper")
    running = program(application)
    if folder is not None:
        running.open_library(folder, ClippingId(file) if file else None)
    elif running.settings.last_library:
        try:
            running.open_library(Path(running.settings.last_library))
        except ClipperError as error:
            running.welcome(error)
    else:
        running.welcome()
    wake = _SignalWaker(running)
    _GarbageCollector(running)
    code = application.exec()
    running.close_all()
    wake.stop()
    registry.close()  # a hostile page that is still being read would keep the process for 10 s
    return code


class _GarbageCollector(QObject):
    """Python's, on the main thread only: it runs where memory is asked for, and would delete timers in a worker.

    A QTimer deleted there while it is active is a segmentation fault (seen: PySide 6.11, Nov 2026).
    """

    def __init__(self, running: Program) -> None:
        super().__init__(running)
        gc.disable()
        self._timer = QTimer(self, interval=GARBAGE_MS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def _collect(self) -> None:
        """As far as Python would have gone by itself."""
        counted = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [generation for generation, (count, most) in enumerate(counted) if count > most]
        if due:
            gc.collect(max(due))


class _SignalWaker(QObject):
    """Turns SIGTERM, SIGINT and SIGHUP into closing: Python's handlers run only when Qt lets Python run."""

    def __init__(self, running: Program) -> None:
        super().__init__(running)
        self._program = running
        self._reader, self._writer = socket.socketpair()
        self._writer.setblocking(False)
        signal.set_wakeup_fd(self._writer.fileno())
        for name in ("SIGTERM", "SIGINT", "SIGHUP"):
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), self._heard)
        self._notifier = QSocketNotifier(self._reader.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._close)

    def _heard(self, *_: object) -> None:
        """The wake-up byte does the rest."""

    def stop(self) -> None:
        """Give the signals back."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)

    def _close(self) -> None:
        self._reader.recv(64)
        self._program.close_all()
        QApplication.quit()
