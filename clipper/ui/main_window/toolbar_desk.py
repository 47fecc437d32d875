"""The toolbar at a selection: made when it is first wanted, shown beside what the mouse has selected."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from clipper.domain.passage import Span
from clipper.ui.look.look import Look
from clipper.ui.reader.article import Article

if TYPE_CHECKING:
    from clipper.ui.highlight_toolbar import HighlightToolbar


class ToolbarDesk(QObject):
    """What is done with the selection is the desk's business."""

    colour_chosen = Signal(object)
    tag_chosen = Signal()
    note_chosen = Signal()
    quote_chosen = Signal()
    more_chosen = Signal(QPoint)

    def __init__(self, article: Article, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._article = article
        self._look = look
        self._window = window
        self._toolbar: HighlightToolbar | None = None
        self._keys: Callable[[str], str] | None = None
        self._is_wanted = True
        article.selection_dropped.connect(self.hide)

    @property
    def toolbar(self) -> HighlightToolbar:
        """The bar itself."""
        if self._toolbar is None:
            from clipper.ui.highlight_toolbar import HighlightToolbar  # not above: the first paint does without

            self._toolbar = toolbar = HighlightToolbar(self._look, self._window)
            toolbar.colour_chosen.connect(self.colour_chosen)
            toolbar.tag_chosen.connect(self.tag_chosen)
            toolbar.note_chosen.connect(self.note_chosen)
            toolbar.quote_chosen.connect(self.quote_chosen)
            toolbar.more_chosen.connect(self.more_chosen)
            if self._keys is not None:
                toolbar.set_keys(self._keys)
        return self._toolbar

    def show_keys(self, keys: Callable[[str], str]) -> None:
        """The keys in force, as they are shown."""
        self._keys = keys
        if self._toolbar is not None:
            self._toolbar.set_keys(keys)

    def set_wanted(self, is_wanted: bool) -> None:
        """Whether it comes at a selection."""
        self._is_wanted = is_wanted
        if not is_wanted:
            self.hide()

    def offer(self, span: Span) -> None:
        """Show it beside these words of the text."""
        if not self._is_wanted:
            return
        article, viewport = self._article, self._article.viewport()
        places = (article.first_rect_of(span), article.rect_of(span), viewport.rect())
        self.toolbar.show_for(*(self._in_window(viewport, place) for place in places))

    def hide(self) -> None:
        """At once."""
        if self._toolbar is not None:
            self._toolbar.hide_now()

    def _in_window(self, widget: QWidget, place: QRect) -> QRect:
        return QRect(widget.mapTo(self._window, place.topLeft()), place.size())
