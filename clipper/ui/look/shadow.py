"""A soft shadow under a floating thing: a nine-patch made once per (strength, radius) and drawn as images.

Never QGraphicsDropShadowEffect: it renders its whole subtree again at every change.
"""

from __future__ import annotations

from functools import lru_cache
from math import erfc, hypot, sqrt

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter, qRgba

from clipper.ui.look.theme import Theme

SHADOW_MARGIN = 24
"""How far around its body a floating widget must reach for the shadow to have room."""

_DOWN = 6
_SIGMA = 9.0
# The body covers the patch but for its rim, and 18 px below it the widget ends: there the shadow must be gone.
_REACH = SHADOW_MARGIN - _DOWN


def paint_shadow(painter: QPainter, rect: QRect, theme: Theme, radius: int) -> None:
    """The shadow of a body that fills `rect` with rounded corners; paint the body over it."""
    patch = _patch(_strength(theme), radius)
    corner = _REACH + radius
    outer = rect.adjusted(-_REACH, -_REACH, _REACH, _REACH).translated(0, _DOWN)
    for x, width, source_x, source_width in _thirds(outer.left(), outer.width(), corner):
        for y, height, source_y, source_height in _thirds(outer.top(), outer.height(), corner):
            target = QRect(x, y, width, height)
            painter.drawImage(target, patch, QRect(source_x, source_y, source_width, source_height))


def _thirds(start: int, length: int, corner: int) -> tuple[tuple[int, int, int, int], ...]:
    """Corner, stretched middle, corner: each as (start, length) on the target and in the patch."""
    return (
        (start, corner, 0, corner),
        (start + corner, max(0, length - 2 * corner), corner, 1),
        (start + length - corner, corner, corner + 1, corner),
    )


def _strength(theme: Theme) -> float:
    if theme.is_dark:
        return 0.55
    return 0.20 if theme.name == "sepia" else 0.16


@lru_cache(maxsize=16)
def _patch(strength: float, radius: int) -> QImage:
    """Two corners and one pixel between them, each way. An image, not a pixmap: it may outlive the application."""
    corner = _REACH + radius
    side = 2 * corner + 1
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(0)
    for x in range(corner + 1):
        for y in range(x, corner + 1):
            alpha = round(255 * strength * _falloff(hypot(corner - x, corner - y) - radius))
            _set_all_mirrored(image, x, y, side - 1, alpha)
    return image


def _falloff(distance: float) -> float:
    """The share of the shadow's strength so far outside the body: a blurred edge that ends at `_REACH`."""
    rest = erfc(_REACH / (_SIGMA * sqrt(2)))
    return max(0.0, (erfc(max(distance, 0.0) / (_SIGMA * sqrt(2))) - rest) / (1 - rest)) * 0.62


def _set_all_mirrored(image: QImage, x: int, y: int, last: int, alpha: int) -> None:
    colour = qRgba(0, 0, 0, alpha)
    for left, top in ((x, y), (y, x)):
        for mirrored_left in (left, last - left):
            image.setPixel(mirrored_left, top, colour)
            image.setPixel(mirrored_left, last - top, colour)
