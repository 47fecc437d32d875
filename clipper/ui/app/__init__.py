"""The running program and its windows: `open_window` in a running QApplication, `run` for the whole of it."""

from clipper.ui.app.program import Program, system_theme
from clipper.ui.app.running import open_window, run

__all__ = ["Program", "open_window", "run", "system_theme"]
