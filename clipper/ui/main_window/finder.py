"""Find in the article: the find bar's wishes, looked for in the text, shown in the reader."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from clipper.domain.finding import FindOptions, Found, find_all, hit_from
from clipper.domain.passage import Span
from clipper.ui.look.look import Look
from clipper.ui.look.raised import Home
from clipper.ui.reader.article import Article

if TYPE_CHECKING:
    from clipper.ui.find_bar import FindBar


@dataclass(frozen=True, slots=True)
class FindStanding:
    """How a find bar stands. `current` counts the hits from 0."""

    wanted: str
    options: FindOptions
    current: int | None
    is_shown: bool
    has_focus: bool


class Finder(QObject):
    """Between one find bar and one article."""

    shown = Signal(bool)
    """The bar is there, or is gone."""

    def __init__(self, look: Look, article: Article, window: QWidget) -> None:
        super().__init__(window)
        self._ui_look = look
        self._article = article
        self._window = window
        self._text = ""
        self._found = Found()
        self._current: int | None = None
        self._searched = ""
        """What is looked for in the whole library; "" once the bar was offered it for this text."""
        self._library_words = ""
        self._bar: FindBar | None = None
        self._is_away = False
        """The bar is open, and out of sight with the text."""
        article.sight_changed.connect(self._follow_text)

    @property
    def bar(self) -> FindBar:
        """The bar, hidden at first; made when it is first wanted."""
        if self._bar is None:
            from clipper.ui.find_bar import FindBar  # not above: the first paint does without

            self._bar = FindBar(self._ui_look, self._window)
            self._bar.hide()
            self._bar.wanted_changed.connect(self._look)
            self._bar.step_requested.connect(self.step)
            self._bar.closed.connect(self._end)
        return self._bar

    def set_text(self, text: str) -> None:
        """Another clipping: what is wanted is looked for in it as well."""
        self._text = text
        self._searched = self._library_words
        if self._bar is not None and (self._bar.isVisible() or self._is_away):
            self._look(self.bar.wanted, self.bar.options)

    def set_library_words(self, words: str) -> None:
        """These are looked for in the whole library: the bar begins with them."""
        self._searched = self._library_words = words

    @property
    def has_hits(self) -> bool:
        """Whether something was looked for and is there."""
        return bool(self._found.spans)

    def standing(self) -> FindStanding | None:
        """How the bar stands; None while it was never open."""
        if (bar := self._bar) is None:
            return None
        focus = QApplication.focusWidget()
        has_focus = focus is not None and bar.isAncestorOf(focus)
        return FindStanding(bar.wanted, bar.options, self._current, bar.isVisible(), has_focus)

    def stand(self, standing: FindStanding) -> None:
        """Be as another window's finder was in the same text."""
        self.place()
        self.bar.stand(standing.wanted, standing.options, is_shown=standing.is_shown)
        if not standing.is_shown:
            return
        self.shown.emit(True)
        self._find(standing.wanted, standing.options)
        self._current = standing.current if standing.current in range(len(self._found.spans)) else None
        self._show()
        if standing.has_focus:
            self.bar.take_focus()

    def open(self) -> None:
        """Show the bar, seeded with the selection, else with the words that led here."""
        selected, bar = self._article.selected(), self.bar
        searched, self._searched = self._searched, ""
        self._is_away = False
        self.place()
        bar.open_with(self._text[selected[0] : selected[1]] if selected else self._found_of(searched))
        self.shown.emit(True)

    def set_shown(self, shown: bool) -> None:
        """Open the bar, or close it."""
        if shown:
            self.open()
        elif self._bar is not None:
            self._bar.close_bar()

    def _found_of(self, words: str) -> str:
        """All of them where they stand together in the text, else the first of them that does; "" for none."""
        tries = (words, *words.split())
        return next((one for one in tries if _is_in(self._text, one)), "")

    def place(self) -> None:
        """Stand over the reader's upper right corner."""
        if self._bar is None:
            return
        viewport = self._article.viewport()
        self._bar.place_in(QRect(viewport.mapTo(self._window, viewport.rect().topLeft()), viewport.size()))

    def _follow_text(self, is_seen: bool) -> None:
        """The bar stands over the text, and over nothing that takes its place."""
        if self._bar is None:
            return
        if not is_seen:
            self._is_away = self._is_away or self._bar.isVisible()
            self._bar.hide()
            return
        self.place()
        if self._is_away:
            self._is_away = False
            self._bar.show()
            self._bar.raise_()

    def _look(self, wanted: str, options: FindOptions) -> None:
        self._find(wanted, options)
        selected = self._article.selected()
        self._current = hit_from(self._found.spans, selected[0] if selected else self._article.place())
        self._show()

    def _find(self, wanted: str, options: FindOptions) -> None:
        self._found = find_all(
            self._text,
            wanted,
            match_case=options.match_case,
            whole_word=options.whole_word,
            is_regex=options.is_regex,
        )

    def step(self, by: int) -> None:
        """The next or former hit, round and round."""
        if self._found.spans:
            self._current = ((self._current or 0) + by) % len(self._found.spans)
            self._show()

    def _show(self) -> None:
        spans = self._found.spans
        self.bar.set_result(self._current, len(spans), self._found.error, is_partial=self._found.is_partial)
        self._article.show_hits(spans, self._current)
        if self._current is not None:
            self._article.reveal(spans[self._current])

    def _end(self) -> None:
        hit: Span | None = self._found.spans[self._current] if self._current is not None else None
        self._found, self._current = Found(), None
        self._article.show_hits((), None)
        self.shown.emit(False)
        if hit is not None:
            self._article.select(hit)
        if self._article.isVisible():
            self._article.setFocus(Qt.FocusReason.OtherFocusReason)
        elif isinstance(self._window, Home):  # the list, where it took the place of the text meanwhile
            self._window.focus_home()


def _is_in(text: str, wanted: str) -> bool:
    return bool(find_all(text, wanted, match_case=False, whole_word=False, is_regex=False).spans)
