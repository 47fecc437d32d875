"""What a person without a mouse, or without sight, meets in a window: its controls, and what is amiss with them."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QPushButton,
    QScrollBar,
    QTabBar,
    QWidget,
)

from clipper.ui.look.raised import focus_chain
from tests.pixels import raw

LEAST_HIT = 28
LEAST_RING = 40
"""Pixels of the ring's colour that must come with the focus: those of a short line, 2 px thick."""
MOST_OF_A_KIND = 3
"""Controls of one class in one place that are looked at for their ring: it is painted by the class."""
_AROUND = 14
"""A bare field's ring is painted by what it stands in."""

Tab = Qt.FocusReason.TabFocusReason


def stops(root: QWidget) -> list[QWidget]:
    """What Tab reaches under a widget, in Tab's order."""
    chain = focus_chain(root)
    return [widget for widget in chain if _takes_tab(widget) and root.isAncestorOf(widget) and widget.isVisible()]


def _takes_tab(widget: QWidget) -> bool:
    has_policy = (widget.focusPolicy() & Qt.FocusPolicy.TabFocus) == Qt.FocusPolicy.TabFocus
    return has_policy and widget.focusProxy() is None and widget.isEnabled()


def buttons(root: QWidget) -> Iterator[QWidget]:
    """What is clicked under a widget, whether Tab reaches it or not."""
    for kind in (QAbstractButton, QComboBox, QAbstractSlider, QTabBar):
        for widget in root.findChildren(kind):
            if widget.isVisible() and not isinstance(widget, QScrollBar):
                yield widget


def called(widget: QWidget) -> str:
    """For the list of what is amiss."""
    return f"{type(widget).__name__} {widget.objectName() or widget.accessibleName()!r}"


def name_of(widget: QWidget) -> str:
    """What an assistive tool reads out for it."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return str(interface.text(QAccessible.Text.Name)) if interface is not None and interface.isValid() else ""


def explanation_of(widget: QWidget) -> str:
    """What it says of itself beyond its name."""
    interface = QAccessible.queryAccessibleInterface(widget)
    told = str(interface.text(QAccessible.Text.Description)) if interface is not None else ""
    of_tab = widget.tabToolTip(widget.currentIndex()) if isinstance(widget, QTabBar) else ""
    return told or widget.toolTip() or of_tab


def faults(root: QWidget, acc: QColor, ink: QColor) -> list[str]:
    """What is amiss with the controls that are seen under a widget, a line for each fault."""
    return [*_unnamed(root), *_small(root), *_ringless(root, acc, ink)]


def _unnamed(root: QWidget) -> Iterator[str]:
    for widget in dict.fromkeys((*stops(root), *buttons(root))):
        if not widget.isEnabled():
            continue
        if not name_of(widget):
            yield f"{called(widget)} has no name"
        if not explanation_of(widget):
            yield f"{called(widget)} says nothing of itself"


def _small(root: QWidget) -> Iterator[str]:
    for widget in buttons(root):
        if min(widget.width(), widget.height()) < LEAST_HIT:
            yield f"{called(widget)} is {widget.width()} × {widget.height()}"


def _ringless(root: QWidget, acc: QColor, ink: QColor) -> Iterator[str]:
    was, seen = root.window().focusWidget(), Counter[type]()
    for widget in stops(root):
        seen[type(widget)] += 1
        if seen[type(widget)] > MOST_OF_A_KIND:
            continue
        colours = {acc.rgb(), ink.rgb()} if _is_filled_with_acc(widget) else {acc.rgb()}
        if _ring_of(widget, colours) < LEAST_RING:
            yield f"{called(widget)} shows no ring"
    if was is not None:
        was.setFocus(Qt.FocusReason.OtherFocusReason)


def _is_filled_with_acc(widget: QWidget) -> bool:
    return isinstance(widget, QPushButton) and widget.property("kind") == "primary"


def _ring_of(widget: QWidget, colours: set[int]) -> int:
    """How many pixels turn to the ring's colour when the widget gets the focus from the keyboard."""
    widget.clearFocus()
    widget.setFocus(Tab)
    if QApplication.focusWidget() is not widget:
        return LEAST_RING  # it gave the focus away at once: that one is looked at by itself
    if not widget.isVisible():
        return LEAST_RING  # a card that is closed when the focus leaves it: it cannot be elsewhere
    lit = _around(widget)
    widget.clearFocus()
    before = _around(widget)
    return sum(_turned_to(colour, lit, before) for colour in colours)


def _turned_to(colour: int, lit: bytes, before: bytes) -> int:
    """How many pixels have this colour now and had not; no more are counted than are asked for."""
    found, place, pixel = 0, -1, colour.to_bytes(4, sys.byteorder)
    while found < LEAST_RING and (place := lit.find(pixel, place + 1)) >= 0:
        found += place % 4 == 0 and before[place : place + 4] != pixel
    return found


def _around(widget: QWidget) -> bytes:
    """The pixels where the widget is, and a little beside it."""
    window = widget.window()
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    wider = place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND).intersected(window.rect())
    return raw(window.grab(wider).toImage())
