"""What the article hands out for its image blocks: the clipping's own images, and a placeholder for all others."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from clipper.domain.clipping import Block
from clipper.ui.look.look import Look

ImageSource = Callable[[str, int], QImage | None]
"""From an image's address and the widest it may be, in device pixels, to the image; None: nothing to show."""


def picture(block: Block, source: ImageSource | None, width: float, ratio: float, look: Look) -> QImage:
    """The image of a block, at most `width` wide in a view of this device pixel ratio."""
    image = source(block.image, round(width * ratio)) if source else None
    if image is None:
        return _placeholder(block.alternative, width, ratio, look)
    image.setDevicePixelRatio(ratio)
    return image


def _placeholder(words: str, width: float, ratio: float, look: Look) -> QImage:
    size = QSize(round(max(120.0, width)), look.px(44))
    image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(look.theme.line2)
    painter.setBrush(look.theme.list)
    painter.drawRoundedRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1), 7, 7)
    painter.setFont(look.ui_font(12))
    painter.setPen(look.theme.ink2)
    inner = QRect(12, 0, size.width() - 24, size.height())
    line = painter.fontMetrics().elidedText(_words(words), Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, line)
    painter.end()
    return image


def _words(alternative: str) -> str:
    if not alternative:
        return QCoreApplication.translate("Article", "Image not loaded")
    return QCoreApplication.translate("Article", "Image not loaded: {words}").format(words=alternative)
