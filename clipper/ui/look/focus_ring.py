"""A ring round a whole view, for one that has no row to ring: the article, a list without rows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from clipper.ui.look.look import Look

_WIDTH = 2
_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)


class FocusRing(QWidget):
    """Lies over its view, lets the mouse through, and is hidden when the focus came by a click.

    A widget of its own: painted with the text, it would be scrolled away with it.
    """

    def __init__(self, look: Look, view: QAbstractScrollArea, is_needed: Callable[[], bool] | None = None) -> None:
        """`is_needed`: asked when the focus comes or the view changes; without it, always."""
        super().__init__(view)
        self._look = look
        self._view = view
        self._is_needed = is_needed or _always
        self._is_by_keys = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        view.installEventFilter(self)
        look.changed.connect(self.update)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Follow the view's focus and size."""
        match event.type():
            case QEvent.Type.FocusIn if isinstance(event, QFocusEvent):
                self._follow(event.reason())
            case QEvent.Type.FocusOut:
                self.hide()
            case QEvent.Type.Resize:
                self._place()
        return False

    def _follow(self, reason: Qt.FocusReason) -> None:
        """A window or a popover that comes and goes leaves it as it was."""
        if reason in _BY_KEYS:
            self._is_by_keys = True
        elif reason is Qt.FocusReason.MouseFocusReason:
            self._is_by_keys = False
        self._place()
        self.renew()
        self.raise_()

    def _place(self) -> None:
        """Beside the scroll bar, which would hide a side of it."""
        is_beside = self._view.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        bar = self._view.verticalScrollBar().width() if is_beside else 0
        self.setGeometry(self._view.rect().adjusted(0, 0, -bar, 0))

    def renew(self, *_: object) -> None:
        """The view has another content: the ring may be needed now, or not any more."""
        self.setVisible(self._is_by_keys and self._view.hasFocus() and self._is_needed())

    def press(self) -> None:
        """The mouse is used in the view now."""
        self._is_by_keys = False
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        inner = self.rect().adjusted(_WIDTH, _WIDTH, -_WIDTH, -_WIDTH)
        with QPainter(self) as painter:
            painter.setClipRegion(QRegion(self.rect()).subtracted(QRegion(inner)))
            painter.fillRect(self.rect(), self._look.theme.acc)


def _always() -> bool:
    return True
