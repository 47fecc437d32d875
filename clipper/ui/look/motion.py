"""Motion: how long things move, whether they may, and pictures that move while the real thing is in place already.

Nothing here delays a state: what opens is open, what has slid is laid out for good, and takes keys and mouse, before
the first frame. Only a `Veil` of pictures lies over it for a moment (DESIGN.md §11).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QRect, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPixmap, QRegion
from PySide6.QtWidgets import QApplication, QStyle, QWidget

SLIDE_MS, FADE_MS, STROKE_MS = 160, 110, 120
RISE = 4
"""How far a card comes up while it fades in."""

_REDUCED, _FORCED = "clipper_motion_is_reduced", "clipper_motion_is_forced"

Paint: TypeAlias = Callable[[QPainter, float], None]
"""Paints a moment, of which the share 0–1 has passed, in the coordinates of the veil."""


def set_reduced(is_reduced: bool) -> None:
    """The user's preference, for the whole application."""
    _application().setProperty(_REDUCED, is_reduced)


def force(is_forced: bool) -> None:
    """Motion also where nobody sees it: for tests and measurements."""
    _application().setProperty(_FORCED, is_forced)


def is_on() -> bool:
    """Whether things may move: not when the user or the system asks for less, and not offscreen."""
    application = _application()
    if application.property(_REDUCED):
        return False
    is_seen = QGuiApplication.platformName() != "offscreen" or application.property(_FORCED)
    return bool(is_seen) and application.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0


def _application() -> QApplication:
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise RuntimeError("motion needs a QApplication")
    return application


class Transition(QObject):
    """A share that goes from 0 to 1, quickly first. With motion off it is 1 at once.

    For what is painted by its owner, such as the stroke of the passage that became active: `run` when it does, paint
    with `share` as the opacity, and repaint on `moved`.
    """

    moved = Signal()
    """Each frame, the last one included."""
    ended = Signal()
    """Once for each run that was not run again before it came to its end."""

    def __init__(self, parent: QObject, duration_ms: int) -> None:
        super().__init__(parent)
        self.share = 1.0
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(duration_ms)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._move)
        self._animation.finished.connect(self.ended)

    @property
    def is_running(self) -> bool:
        """Whether frames are still to come."""
        return self._animation.state() == QVariantAnimation.State.Running

    def run(self) -> None:
        """From the start."""
        self._animation.stop()
        if is_on():
            self._move(0.0)
            self._animation.start()
        else:
            self._move(1.0)
            self.ended.emit()

    def finish(self) -> None:
        """To the end, now."""
        if self.is_running:
            self._animation.stop()
            self._move(1.0)
            self.ended.emit()

    def _move(self, share: float) -> None:
        self.share = share
        self.moved.emit()


_ENDS = frozenset(
    {
        QEvent.Type.Resize,
        QEvent.Type.Move,
        QEvent.Type.Hide,
        QEvent.Type.StyleChange,
        QEvent.Type.PaletteChange,
    }
)


class Veil(QWidget):
    """Pictures over a part of a widget for a moment; keys and mouse go to what is under it.

    It is opaque: what it covers is not painted meanwhile. It goes when its time is up, or when its host or one of the
    `shown` widgets changes.
    """

    def __init__(
        self, host: QWidget, place: QRect, duration_ms: int, paint: Paint, shown: Sequence[QWidget] = ()
    ) -> None:
        super().__init__(host)
        self._paint = paint
        self.setObjectName("veil")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setGeometry(place)
        self._transition = Transition(self, duration_ms)
        self._transition.moved.connect(self.update)
        self._transition.ended.connect(self._go)
        for widget in (host, *shown):
            widget.installEventFilter(self)
        self._transition.run()
        self.show()
        self.raise_()

    def lift(self) -> None:
        """Take it away before its time."""
        self._transition.finish()

    def _go(self) -> None:
        self.hide()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        """Another size, place or theme, or hidden: the pictures are not true any more."""
        if event.type() in _ENDS:
            self.lift()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        with QPainter(self) as painter:
            self._paint(painter, self._transition.share)


@dataclass(frozen=True, slots=True)
class _Fade:
    """Cards that come up out of what was there before."""

    before: QPixmap
    cards: tuple[tuple[QPoint, QPixmap], ...]

    def paint(self, painter: QPainter, share: float) -> None:
        painter.drawPixmap(0, 0, self.before)
        painter.setOpacity(share)
        painter.translate(0, RISE * (1 - share))
        for place, picture in self.cards:
            painter.drawPixmap(place, picture)


@contextmanager
def fading_in(host: QWidget, parts: Sequence[QWidget]) -> Iterator[None]:
    """Inside, `parts` (children of `host`, at their places already, the lowest first) are shown: they fade in.

    Each picture is grabbed once. A QGraphicsOpacityEffect would paint the card anew for every frame.
    """
    if not is_on() or not host.isVisible():
        yield
        return
    place = QRect()
    for part in parts:
        place = place.united(part.geometry().adjusted(0, 0, 0, RISE))
    place = place.intersected(host.rect())
    before = host.grab(place)
    yield
    cards = tuple((part.pos() - place.topLeft(), _picture_of(part)) for part in parts)
    Veil(host, place, FADE_MS, _Fade(before, cards).paint, parts)


def _picture_of(card: QWidget) -> QPixmap:
    """Transparent where the card is not: `grab` would paint the window's ground under its shadow."""
    picture = QPixmap(card.size() * card.devicePixelRatioF())
    picture.setDevicePixelRatio(card.devicePixelRatioF())
    picture.fill(Qt.GlobalColor.transparent)
    card.render(picture, QPoint(), QRegion(card.rect()), QWidget.RenderFlag.DrawChildren)
    return picture
