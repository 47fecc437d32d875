"""Keeps header and byline where they belong over the text: above it, or around a headline that is part of it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from clipper.ui.look.look import Look
from clipper.ui.reader.header import ArticleHeader, Byline

TOP = 30
GAP = 8
UNDER = 26


class Masthead:
    """The two widgets over the viewport of a text, which scroll with it. The text makes room for them."""

    def __init__(self, look: Look, view: QTextEdit) -> None:
        self._view = view
        self.header = ArticleHeader(look, view.viewport())
        self.byline = Byline(look, view.viewport())
        self.is_around_headline = False
        self._column = QRectF()
        self._header_px = self._byline_px = 0.0

    def restyle(self) -> None:
        """Follow the theme."""
        self.header.restyle()
        self.byline.restyle()

    def lay_out(self, column: QRectF) -> float:
        """Take the column's left and width; returns the room that the text leaves above itself."""
        self._column = column
        self._header_px, self._byline_px = self._header_height(), self._byline_height()
        return self._header_px if self.is_around_headline else self._header_px + self._byline_px

    def make_room_under_headline(self) -> None:
        """Part the headline, which is the text's first block, from what follows."""
        if self.is_around_headline:
            cursor = QTextCursor(self._view.document().firstBlock())
            made = cursor.blockFormat()
            made.setBottomMargin(self._byline_px + 6)
            cursor.setBlockFormat(made)

    def place(self) -> None:
        """Stand where the text has scrolled to."""
        offset = self._view.verticalScrollBar().value()
        left, width = round(self._column.left()), round(self._column.width())
        height = round(self._header_px - TOP - GAP)
        self.header.setGeometry(left, TOP - offset, width, height)
        under = TOP + height + GAP
        if self.is_around_headline:
            block = self._view.document().firstBlock()
            box = self._view.document().documentLayout().blockBoundingRect(block)
            lines = block.layout().boundingRect() if block.layout() else QRectF()
            under = round(box.top() + lines.height()) + GAP
        self.byline.setGeometry(left, under - offset, width, round(self._byline_px - UNDER))
        if self.header.isHidden():
            self.header.show()
            self.byline.show()

    def _header_height(self) -> float:
        layout, width = self.header.layout(), round(self._column.width())
        wanted = layout.heightForWidth(width) if layout is not None and layout.hasHeightForWidth() else 0
        return TOP + (wanted if wanted > 0 else self.header.sizeHint().height()) + GAP

    def _byline_height(self) -> float:
        layout = self.byline.layout()
        return (layout.heightForWidth(round(self._column.width())) if layout is not None else 0) + UNDER
