"""What a screen reader is told of passages in the text, whose bands are painted only (DESIGN.md §11)."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from clipper.domain.passage import Passage
from clipper.ui.look.meanings import colour_word
from clipper.ui.main_window.desk import Desk
from clipper.ui.reader.article import Article


class SpokenPassages(QObject):
    """Speaks when [ and ] go to a passage, and when the caret comes into one or out of it; else it is silent."""

    def __init__(self, desk: Desk, article: Article, parent: QObject) -> None:
        super().__init__(parent)
        self._article = article
        self._inside: dict[str, Passage] = {}
        """Where the caret was last, by id."""
        desk.stepped.connect(self._tell_of)
        article.cursorPositionChanged.connect(self._follow_caret)

    def _tell_of(self, passage: Passage) -> None:
        self._say(self.start_words(passage))

    def _follow_caret(self) -> None:
        """One announcement for each move, however many passages begin and end there."""
        if not QAccessible.isActive():
            return
        before = self._inside
        over = self._article.passages_at_caret() if self._article.is_in_caret_mode else []
        self._inside = now = {passage.id: passage for passage in over}
        left = [passage for name, passage in before.items() if name not in now and self._article.has_passage(name)]
        come = [passage for name, passage in now.items() if name not in before]
        self._say(". ".join([*map(self.end_words, left), *map(self.start_words, come)]))

    def start_words(self, passage: Passage) -> str:
        """Such as "Start of pink passage, 1 tag, has note"."""
        parts = [self.tr("Start of {colour} passage").format(colour=colour_word(passage.colour))]
        if passage.tags:
            count = len(passage.tags)
            parts.append(self.tr("1 tag") if count == 1 else self.tr("%Ln tags", "", count))
        if passage.note:
            parts.append(self.tr("has note"))
        return ", ".join(parts)

    def end_words(self, passage: Passage) -> str:
        """Such as "End of pink passage"."""
        return self.tr("End of {colour} passage").format(colour=colour_word(passage.colour))

    def _say(self, words: str) -> None:
        if words and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._article, words))
