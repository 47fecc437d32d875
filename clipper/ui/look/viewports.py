"""The viewport of a scrolling widget, asked for in the way that costs nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def meet_viewport(view: QAbstractScrollArea) -> None:
    """For views that are there at the launch, before the first `viewport()` of theirs.

    When a function returns a plain QWidget that is new to PySide, it reads every class of widgets that Qt has, to see
    whether it is none of those: 10 ms (PySide6 6.11, Nov 2026). A child is taken for what its meta object says.
    """
    view.findChild(QWidget, "qt_scrollarea_viewport", Qt.FindChildOption.FindDirectChildrenOnly)
