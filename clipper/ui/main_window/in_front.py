"""Whose turn it is: colours of tags and meanings of colours are a library's, and the look is one for all windows."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget


def is_in_front(window: QWidget) -> bool:
    """Whether the window may tell the look: it is the active one, or none is. Else it does so once it is."""
    return QApplication.activeWindow() in (None, window)
