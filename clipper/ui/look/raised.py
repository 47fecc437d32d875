"""What all raised cards share: how they are painted, how Tab goes round in them, and whose focus they borrow.

Also the flat tinted plates that tell of something.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from clipper.ui.look.theme import Theme

_PLATE_RADIUS = 9


def paint_raised(painter: QPainter, card: QRect, theme: Theme, radius: int, *, is_ringed: bool = False) -> None:
    """Fill and outline; with the ring of the focus for a card that is one field."""
    width = 2.0 if is_ringed else 1.0
    inset = width / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.acc if is_ringed else theme.line2, width))
    painter.setBrush(theme.raised)
    painter.drawRoundedRect(QRectF(card).adjusted(inset, inset, -inset, -inset), radius, radius)


def paint_plate(painter: QPainter, plate: QRect, theme: Theme, fill: QColor) -> None:
    """A flat one, with an outline where contrast is high."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.line if theme.has_high_contrast else Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(QRectF(plate).adjusted(0.5, 0.5, -0.5, -0.5), _PLATE_RADIUS, _PLATE_RADIUS)


def is_escape(event: QKeyEvent) -> bool:
    """Whether this is Esc."""
    return event.key() == Qt.Key.Key_Escape


def focus_chain(part: QWidget) -> list[QWidget]:
    """Everything in the window of `part`, in the order of Qt's focus chain, beginning behind `part`.

    PySide takes what `nextInFocusChain` returns for a child of the widget that was asked, and holds it for deleted
    when that one is: so a living window lost its menu bar (6.11, Nov 2026). Therefore the chain is never followed as
    far as the window itself, and each widget is put back under its own parent, which is what `findChildren` does.
    """
    window, direct = part.window(), Qt.FindChildOption.FindDirectChildrenOnly
    chain: list[QWidget] = []
    widget: QWidget | None = window
    last = window.previousInFocusChain()
    while widget is not None and widget is not last:
        widget = widget.nextInFocusChain()
        if widget is not None:
            chain.append(widget)
    for parent in {widget.parentWidget() for widget in chain}:
        if parent is not None:
            parent.findChildren(QWidget, options=direct)
    here = chain.index(part) + 1 if part in chain else 0
    return chain[here:] + chain[:here]


def tab_chain(card: QWidget) -> list[QWidget]:
    """The children that Tab reaches, in its order."""
    return [widget for widget in focus_chain(card) if _takes_tab(widget, card)]


def _takes_tab(widget: QWidget, card: QWidget) -> bool:
    # One with a proxy passes the focus on to a child that is in the chain itself.
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return takes_tab and card.isAncestorOf(widget) and widget.isEnabled() and widget.isVisibleTo(card)


def tab_round(card: QWidget, *, forward: bool) -> None:
    """Put the focus onto the next child, after the last one onto the first."""
    step_in(tab_chain(card), card.window().focusWidget(), forward=forward)


def step_in(chain: Sequence[QWidget], focused: QWidget | None, *, forward: bool) -> None:
    """Put the focus onto the next one of these, round and round; from elsewhere onto the first or last."""
    if not chain:
        return
    here = chain.index(focused) if focused in chain else (-1 if forward else 0)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    chain[(here + (1 if forward else -1)) % len(chain)].setFocus(reason)


@runtime_checkable
class Home(Protocol):
    """A window that knows where its keys go when nothing else wants them."""

    def focus_home(self) -> None:
        """Put the focus there."""


class BorrowedFocus:
    """Who had the focus when a card opened, and gets it back when it closes."""

    def __init__(self, card: QWidget) -> None:
        self._card = card
        self._owner: QWidget | None = None

    def borrow(self) -> None:
        """The card opens."""
        # Not QApplication.focusWidget(): that one is None while the window is not the active one.
        self._owner = self._card.window().focusWidget()

    def give_back(self) -> None:
        """The card has closed. Nothing when the user went elsewhere already, by a click or otherwise."""
        card, owner = self._card, self._owner
        self._owner = None
        focused = card.window().focusWidget()
        if focused is not None and focused is not card and not card.isAncestorOf(focused):
            return
        if owner is not None and isValid(owner) and owner.isVisible() and owner.isEnabled():
            owner.setFocus(Qt.FocusReason.PopupFocusReason)
        else:
            _focus_home(card)


def _focus_home(card: QWidget) -> None:
    """The owner is gone or hidden, and the focus would stay in a card that nobody sees."""
    window = card.window()
    if isinstance(window, Home):
        window.focus_home()
        return
    others = (widget for widget in tab_chain(window) if widget is not card and not card.isAncestorOf(widget))
    if (first := next(others, None)) is not None:
        first.setFocus(Qt.FocusReason.OtherFocusReason)
