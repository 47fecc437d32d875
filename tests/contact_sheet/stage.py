"""Starts the program on the library of the pictures, marks it as a reader would, and waits for what is to be seen."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from clipper.domain.clipping import ClippingId
from clipper.ui.app import Program
from clipper.ui.main_window.main_window import MainWindow
from clipper.ui.settings import Settings
from tests.contact_sheet.library import (
    CLIPPING_TAGS,
    ENGLISH,
    MORE,
    STARRED,
    UKRAINIAN,
    lose_a_passage,
    make_folder,
    marks_of,
)

PATIENCE_MS = 10_000


class Stage:
    """A running program. One window at a time, made anew for each picture."""

    def __init__(self, application: QApplication, scratch: Path) -> None:
        os.environ["CLIPPER_STATE_DIR"] = str(scratch / "state")
        self.scratch = scratch
        self.program = Program(application)
        self.program.settings.is_motion_reduced = True
        self.folder = make_folder(scratch)

    def prepare(self) -> None:
        """Make the marks, read some clippings, and lose a passage."""
        self.put_on("light", "en")
        window = self.window(ENGLISH, (1440, 900))
        for clipping in (*(ClippingId(one.name) for one in MORE), UKRAINIAN, ENGLISH):
            self.show(window, clipping)
            mark(window)
        self.clear(undoes=False)
        lose_a_passage(self.folder)
        workspace = self.window(ENGLISH, (1440, 900)).workspace
        wait_for(lambda: workspace.opened_library.counting.counts.attention > 0)  # found 2 s after the scan
        self.clear()

    def put_on(self, theme: str, language: str) -> None:
        """Choose theme and language, between two windows."""
        self.program.settings.theme, self.program.settings.language = theme, language
        self.program.apply_settings()
        settle()

    def window(self, clipping: ClippingId, size: tuple[int, int]) -> MainWindow:
        """A new window on the library, when all of it is there."""
        window = self.program.open_library(self.folder, clipping)
        window.resize(*size)
        workspace = window.workspace
        wait_for(lambda: not workspace.is_scanning and workspace.listing.is_arranged)
        self.show(window, clipping)
        window.clipping_list.view.scrollToTop()
        window.reader.article.setFocus()
        for is_starred in (clipping not in STARRED, clipping in STARRED):  # for "Saved" in the strip
            workspace.star(is_starred)
        wait_for(lambda: not workspace.saving.has_unsaved)
        settle(350)  # the sidebar's tags come 250 ms after the rows
        return window

    def show(self, window: MainWindow, clipping: ClippingId) -> None:
        """Read another clipping."""
        window.open_clipping(clipping)
        workspace = window.workspace

        def is_there() -> bool:
            session = workspace.current
            return session is not None and session.id == clipping and session.document is not None

        wait_for(is_there)
        settle()

    def clear(self, *, undoes: bool = True) -> None:
        """Take back what was done in the window, close it, and forget what it would remember."""
        for window in self.program.windows:
            stack = window.workspace.undo_stack
            while undoes and stack.canUndo():
                window.workspace.undo()
            wait_for(lambda: not window.workspace.saving.has_unsaved)  # noqa: B023 (called in this turn)
        self.program.close_all()
        settings, fresh = self.program.settings, Settings()
        settings.geometry, settings.pane_widths, settings.view = fresh.geometry, fresh.pane_widths, fresh.view
        settle()


def mark(window: MainWindow) -> None:
    """Mark the clipping that is shown as a reader would have."""
    workspace = window.workspace
    session = workspace.current
    if session is None or session.document is None:
        raise RuntimeError("nothing is shown that could be marked")
    for one in marks_of(session.id):
        start = session.document.text.index(one.words)
        passage = workspace.highlight(start, start + len(one.words), one.colour)
        if passage is not None:
            workspace.tag(passage, one.tags)
            if one.note:
                workspace.annotate(passage, one.note)
            workspace.end_typing()
    workspace.tag_clipping(CLIPPING_TAGS.get(session.id, ()))
    if session.id in STARRED:
        workspace.star(True)


def wait_for(is_so: Callable[[], bool]) -> None:
    """Let the program run until that is so. Raises TimeoutError after ten seconds."""
    left = PATIENCE_MS
    while not is_so():
        if left <= 0:
            raise TimeoutError("the program did not come that far")
        settle(20)
        left -= 20


def settle(milliseconds: int = 60) -> None:
    """Let the program run for so long: what is due is laid out and painted."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def grab(widget: QWidget, path: Path) -> None:
    """The picture of a window, as many pixels as its screen has."""
    settle()
    path.parent.mkdir(parents=True, exist_ok=True)
    if not widget.grab().save(str(path)):
        raise OSError(f"{path} was not written")
