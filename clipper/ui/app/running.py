"""Starting the program, and its end."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from clipper.domain.clipping import ClippingId
from clipper.domain.errors import ClipperError
from clipper.formats import registry
from clipper.library.state_folder import StateFolder
from clipper.ui.app.fault_teller import FaultTeller
from clipper.ui.app.program import NAME, Program
from clipper.ui.faults.hook import FaultHook
from clipper.ui.faults.last_run import RunMark
from clipper.ui.instance.door import Door
from clipper.ui.instance.reception import Reception
from clipper.ui.look.guard import guard_overrides
from clipper.ui.main_window.main_window import MainWindow
from clipper.ui.process import GarbageCollector, SignalWaker

ICON_MS = 150
"""The icon is drawn after the first paint: in the window's title it costs 7 ms (xcb, PySide6 6.11, Nov 2026)."""


def program(application: QApplication, *, inline_jobs: bool = False) -> Program:
    """The application's Program, made when there is none."""
    found = application.findChild(Program, NAME)
    return found if isinstance(found, Program) else Program(application, inline_jobs=inline_jobs)


def open_window(folder: Path) -> MainWindow:
    """Open a library in a running QApplication. Raises FolderMissing, FolderUnreadable."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise RuntimeError("open_window needs a running QApplication")
    return program(application).open_library(folder)


def run(folder: Path | None, file: str | None = None, *, door: Door | None = None) -> int:
    """Start the program; its exit code when the last window is closed. Through `door` later starts are heard.

    Raises FolderMissing, FolderUnreadable for a folder that was named. A last library that is gone is told in the
    window.
    """
    application = QApplication(["clipper"])  # not the interpreter's path: X11 makes the window's class of it
    application.setApplicationName("clipper")
    application.setApplicationDisplayName("Clipper")
    application.setDesktopFileName("clipper")
    crashes = StateFolder.of_user().root / "crashes"
    mark, hook = RunMark(crashes), FaultHook(crashes, application)
    ended = mark.begin()
    hook.install()
    guard_overrides()
    try:
        running = program(application)
        GarbageCollector(running)  # before there are workers
        teller = FaultTeller(running.newest_bar, running.say_without_library, running)
        hook.failed.connect(teller.tell)
        running.window_replaced.connect(lambda old, new: teller.tell_again(old.info_bar, new.info_bar))
        reception = Reception(door or Door(), running.take_over, running)
        _open_first(running, folder, file)
        if ended is not None:
            teller.tell_of_last_run(ended)
        QTimer.singleShot(ICON_MS, running.set_icon)
        wake = SignalWaker(running.close_all, running)
        code = application.exec()
        reception.close()
        running.close_all()
        wake.stop()
        registry.close()  # a hostile page that is still being read would keep the process for 10 s
    finally:  # also for a folder that is not there: the program ended by itself
        hook.remove()
        mark.end()
    return code


def _open_first(running: Program, folder: Path | None, file: str | None) -> None:
    if folder is not None:
        running.open_library(folder, ClippingId(file) if file else None)
    elif running.settings.last_library and running.settings.reopens_last:
        try:
            running.open_library(Path(running.settings.last_library))
        except ClipperError as error:
            running.first_window(error)
    else:
        running.first_window()
