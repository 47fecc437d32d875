"""The running program and its windows: `open_window` in a running QApplication, `run` for the whole of it."""

import builtins

_plain_import = builtins.__import__

import PySide6.QtCore  # noqa: E402, F401 (the first import of it puts a wrapper into the place of `__import__`)

# The wrapper is for `from __feature__ import …`, which nobody here uses. For it PySide reads the source of every
# module that is imported after it, and keeps it: 300 files, 20 to 60 ms of a launch and 8 MB (6.11.3, Nov 2026).
builtins.__import__ = _plain_import

from clipper.ui.app.program import Program, system_theme  # noqa: E402
from clipper.ui.app.running import open_window, run  # noqa: E402

__all__ = ["Program", "open_window", "run", "system_theme"]
