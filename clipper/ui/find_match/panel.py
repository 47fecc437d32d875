"""`MatchPanel`: the quotation of a lost passage, and the places that resemble it; in-flow, where its bar stood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import Literal, TypeAlias

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from clipper.domain.passage import Passage, Span
from clipper.ui.find_match.rows import Match, MatchesView
from clipper.ui.look.look import Look
from clipper.ui.look.raised import paint_plate

Ground: TypeAlias = Literal["read", "insp"]
"""The surface of DESIGN.md §2 that the panel stands on."""
_LONGEST_QUOTE = 260
_LIST_HEIGHT: dict[Ground, int] = {"read": 210, "insp": 330}
"""Above the text, of which most is to be seen; above the cards."""


class MatchPanel(QWidget):
    """Hidden until it is told of a passage. What the user chooses is somebody else's to do."""

    moved = Signal()
    """Another place is the current one, or there is none."""
    accepted = Signal()
    """The current place is the right one."""
    kept = Signal()
    """There is none: the passage stays as it is."""
    stepped = Signal(int)
    """To the next (1) or previous (-1) lost passage."""
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._ground: Ground = "insp"
        self._passage: Passage | None = None
        self._is_writable = True
        self._number, self._count = 1, 1
        self._icon, self._title, self._which = QLabel(self), QLabel(self), QLabel(self)
        # Made in the order of Tab.
        self._previous, self._next, self._cross = QToolButton(self), QToolButton(self), QToolButton(self)
        self._quote, self._nothing = QLabel(self), QLabel(self)
        self.matches = MatchesView(look, self)
        self._accept, self._keep = QPushButton(self), QPushButton(self)
        self._set_up()
        self._lay_out()
        look.changed.connect(self._restyle)
        self._retranslate()
        self._restyle()
        self.hide()

    def _set_up(self) -> None:
        self.setObjectName("matchPanel")
        self._quote.setWordWrap(True)
        self._quote.setTextFormat(Qt.TextFormat.RichText)
        self._nothing.setWordWrap(True)
        self._previous.clicked.connect(self._step_back)
        self._next.clicked.connect(self._step_on)
        self._cross.clicked.connect(self._close)
        self._accept.setProperty("kind", "primary")
        self._keep.setProperty("kind", "text")
        for button in (self._accept, self._keep):
            button.setAutoDefault(True)
        self._accept.clicked.connect(self._ask)
        self._keep.clicked.connect(self._leave)
        self.matches.moved.connect(self._follow_row)
        self.matches.accepted.connect(self._ask)
        self.matches.doubleClicked.connect(self._ask)

    def _lay_out(self) -> None:
        head, which = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._icon)
        head.addWidget(self._title, 1)
        head.addWidget(self._cross)
        which.setSpacing(4)
        for widget in (self._which, self._previous, self._next):
            which.addWidget(widget)
        which.addStretch(1)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._foot.setSpacing(4)
        for button in (self._accept, self._keep):
            self._foot.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._foot.addStretch(1)
        inner = QVBoxLayout()
        inner.setContentsMargins(12, 6, 8, 10)
        inner.setSpacing(8)
        inner.addLayout(head)
        inner.addLayout(which)
        inner.addWidget(self._quote)
        inner.addWidget(self._nothing)
        inner.addWidget(self.matches)
        inner.addLayout(self._foot)
        self._column = QVBoxLayout(self)
        self._column.addLayout(inner)

    # What it is told

    def stand_on(self, ground: Ground) -> None:
        """Above the text, or above the cards; to be told when it is there: for another parent Qt styles it anew."""
        self._ground = ground
        self._restyle()

    def show_passage(self, passage: Passage, number: int, count: int, *, is_writable: bool) -> None:
        """The places of this one are being looked for; it is the `number`th of `count` that are lost."""
        self._passage, self._number, self._count, self._is_writable = passage, number, count, is_writable
        self._nothing.hide()
        self.matches.show()  # it has the keys until the answer is there, and does nothing: Enter must not mean "Keep"
        self.matches.set_matches(())
        self._say_which()
        self.show()

    def show_matches(self, matches: Sequence[Match]) -> None:
        """They were looked for, and these found, the best first."""
        self._nothing.setVisible(not matches)
        self.matches.setVisible(bool(matches))
        self.matches.set_matches(matches)

    def take_focus(self) -> None:
        """The places have the keys; where there are none, what can be done then."""
        taker = self._keep if self.matches.isHidden() else self.matches
        taker.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # What it shows

    def _follow_row(self) -> None:
        self._accept.setEnabled(self.matches.match() is not None and self._is_writable)
        self._show_quote()
        self.moved.emit()

    def _show_quote(self) -> None:
        passage, match = self._passage, self.matches.match()
        if passage is None:
            self._quote.clear()
            return
        words = passage.anchor.exact
        gone = match.difference.gone if match is not None else ()
        colour = self._look.theme.bands[passage.colour].stroke.name()
        self._quote.setText(f'<span style="color:{colour};">▌</span>{_marked(words, gone)}')
        self._quote.setAccessibleName(self.tr("Quotation: “{quote}”").format(quote=words))

    def _say_which(self) -> None:
        numbers = (QLocale().toString(one) for one in (self._number, self._count))
        self._which.setText("{} / {}".format(*numbers))
        for part in (self._which, self._previous, self._next):
            part.setVisible(self._count > 1)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Find match"))
        self.setAccessibleName(self.tr("Find match"))
        self._nothing.setText(self.tr("Nothing in the text resembles this quotation."))
        self.matches.setAccessibleName(self.tr("Places that resemble the quotation"))
        self.matches.setAccessibleDescription(self.tr("Enter accepts the place"))
        self._accept.setText(self.tr("Accept"))
        self._accept.setAccessibleName(self.tr("Accept this place"))
        self._accept.setToolTip(self.tr("The passage stands here from now on; this can be undone (Enter)"))
        self._keep.setText(self.tr("Keep as is"))
        self._keep.setAccessibleName(self.tr("Keep as is"))
        self._keep.setToolTip(self.tr("The passage stays without a place, with its quotation, tags and note"))
        for button, words, tip in (
            (self._previous, self.tr("Previous lost passage"), self.tr("Previous lost passage")),
            (self._next, self.tr("Next lost passage"), self.tr("Next lost passage")),
            (self._cross, self.tr("Close"), self.tr("Close (Esc)")),
        ):
            button.setAccessibleName(words)
            button.setToolTip(tip)
        self._say_which()
        self._show_quote()

    def _restyle(self) -> None:
        look, theme = self._look, self._look.theme
        self._icon.setPixmap(look.icon("unlink-2", theme.warn, 17, dpr=self.devicePixelRatioF()))
        for label, face, ink in (
            (self._title, look.ui_font(13, 600), theme.ink),
            (self._which, look.ui_font(12), theme.ink2),
            (self._quote, look.reading_font(14), theme.ink),
            (self._nothing, look.ui_font(13), theme.ink2),
        ):
            label.setFont(face)
            label.setStyleSheet(f"color: {ink.name()};")
        for button, name in ((self._previous, "chevron-up"), (self._next, "chevron-down"), (self._cross, "x")):
            button.setIcon(look.button_icon(name, 16))
            button.setIconSize(QSize(16, 16))
        for action in (self._accept, self._keep):
            action.setFont(look.ui_font(13, 600))
        margins = (8, 14, 0) if self._ground == "read" else (0, 14, 10)
        self._column.setContentsMargins(14, *margins)
        self.matches.limit(look.px(_LIST_HEIGHT[self._ground]))
        self._show_quote()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The two buttons beside each other where there is room."""
        super().resizeEvent(event)
        needed = sum(button.sizeHint().width() for button in (self._accept, self._keep)) + self._foot.spacing()
        is_narrow = needed > self._column.contentsRect().width() - 20
        direction = QBoxLayout.Direction
        self._foot.setDirection(direction.TopToBottom if is_narrow else direction.LeftToRight)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tinted plate of a warning, on the paper of what is below."""
        theme = self._look.theme
        inner = self._column.contentsRect()
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), theme.read if self._ground == "read" else theme.insp)
            paint_plate(painter, inner, theme, theme.warn_b)

    # What the user wants

    def _ask(self) -> None:
        if self._accept.isEnabled():
            self.accepted.emit()

    def _leave(self, _checked: bool) -> None:
        self.kept.emit()

    def _step_back(self, _checked: bool) -> None:
        self.stepped.emit(-1)

    def _step_on(self, _checked: bool) -> None:
        self.stepped.emit(1)

    def _close(self, _checked: bool) -> None:
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()


def _marked(words: str, gone: Sequence[Span]) -> str:
    """The quotation as HTML, cut where it is long; words that are gone are struck through."""
    shown = words[:_LONGEST_QUOTE]
    end = "…" if len(words) > _LONGEST_QUOTE else ""
    return "".join(_pieces(shown, gone)).replace("\n", " ") + end


def _pieces(words: str, gone: Sequence[Span]) -> Iterator[str]:
    at = 0
    for span in gone:
        if span.start >= len(words):
            break
        yield escape(words[at : span.start])
        yield f'<span style="text-decoration:line-through;">{escape(words[span.start : span.end])}</span>'
        at = min(span.end, len(words))
    yield escape(words[at:])
