"""The commands of the window: open it, put it into the desktop's menu. Imports nothing a launch can do without."""

from __future__ import annotations

import argparse
import gc
import os
from collections.abc import Callable
from pathlib import Path

from clipper.cli.context import clipping_id
from clipper.domain.errors import ClippingMissing
from clipper.library.library import Library
from clipper.library.state_folder import StateFolder


def open_window(args: argparse.Namespace) -> int:
    """The window's exit code; 0 when the program that runs already opened it.

    Raises FolderMissing, FolderUnreadable, ClippingMissing before a window is made.
    """
    folder = Path(args.folder) if args.folder else None
    file = clipping_id(args.file) if args.file else None
    # As a file manager hands it over. Path.is_file would raise for names too long and folders closed to us.
    if folder is not None and file is None and os.path.isfile(folder):  # noqa: PTH113
        folder, file = folder.parent, clipping_id(folder.name)
    if folder is not None:
        library = Library(folder, StateFolder.of_user())
        if file is not None and not library.has_clipping(file):
            raise ClippingMissing(file=file)
    from clipper.ui.instance.door import Request, enter  # not above: no other command needs the window's rooms

    door = enter(StateFolder.of_user().root, Request.of_start(folder, file))
    if door is None:
        return 0  # the running program has taken it over
    try:
        return _program()(folder, file, door=door)
    finally:
        door.close()


def _program() -> Callable[..., int]:
    """The window's program, imported only here: it is Qt, and no other command may wait for it, or need it."""
    gc.disable()  # nothing of a launch is garbage, and looking for some takes 20 ms; `GarbageCollector` does it later
    from clipper.ui.plain_imports import import_plainly

    import_plainly()
    from clipper.ui.app import run

    return run


def change_menu(command: str) -> list[str]:
    """Clipper into the desktop's menu, or out of it: what was done, in lines. Raises what `desktop` raises."""
    from clipper.cli import desktop  # not above: no other command needs it

    return desktop.install() if command == "--install-desktop" else desktop.remove()
