"""Imports without PySide's hook, which reads the source of every module that is imported."""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401  it puts its hook in place


def import_plainly() -> None:
    """Take the hook out before the window's rooms are imported, once for the process.

    It is there for `from __feature__ import …`, which nothing of ours uses, and looks through the source of each
    module for the word "PySide6": a tenth of a launch, and all of our texts in memory (PySide6 6.11, Nov 2026).
    """
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain
