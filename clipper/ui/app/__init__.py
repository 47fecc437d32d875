"""The running program and its windows: `open_window` in a running QApplication, `run` for the whole of it."""

from clipper.ui.app.program import Program, system_theme
from clipper.ui.app.running import open_window, program, run

__all__ = ["Program", "open_window", "program", "run", "system_theme"]
