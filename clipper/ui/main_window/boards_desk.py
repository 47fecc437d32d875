"""The two boards: all passages of the library, and what needs attention. Made when they are first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget
from shiboken6 import isValid

from clipper.domain.anchor import Lost
from clipper.domain.clipping import Clipping, ClippingId
from clipper.domain.errors import ClipperError
from clipper.domain.views import View, ViewKind
from clipper.library.passages import ListedPassage, Place
from clipper.search.index import Index, Sort
from clipper.ui.look.look import Look
from clipper.ui.look.told_words import told_words
from clipper.ui.main_window.panes import Panes
from clipper.workspace.session import Session
from clipper.workspace.workspace import Workspace

if TYPE_CHECKING:
    from clipper.ui.passages_board import PassageRow, PassagesBoard

MOST_TROUBLED = 2_000
FILL_PAUSE_MS = 100
"""While passages are being read, a board is filled at most this often."""


class BoardsDesk(QObject):
    """Between the library's passages and the boards, which stand in the reader's place."""

    jumped = Signal(object, str)
    """(ClippingId, passage id or ""): the clipping is shown; make this passage the active one."""
    left = Signal()
    """Back to the list."""
    open_wanted = Signal(object)
    """A ClippingId."""
    menu_asked = Signal(QPoint)
    """The menu of the current card is wanted at this place on the screen."""
    back_wanted = Signal(object)
    """A View: show the board that led to the clipping."""

    def __init__(self, workspace: Workspace, look: Look, panes: Panes, stack: QStackedWidget) -> None:
        super().__init__(stack)
        self._workspace = workspace
        self._look = look
        self._panes = panes
        self._stack = stack
        self._boards: dict[ViewKind, PassagesBoard] = {}
        self._troubled: list[Clipping] = []
        self._came_from: ViewKind | None = None
        self._led_to: ClippingId | None = None
        """The clipping that a card led to, from the board `_came_from`."""
        self._jump: str | None = None
        """The passage to go to there, until it is shown."""
        passages = workspace.opened_library.passages
        self._is_stale: set[ViewKind] = set()
        """Boards that show something else than there is."""
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._fill_shown)
        passages.changed.connect(self._follow_passages)
        passages.complete.connect(self._follow_passages)
        workspace.opened_library.counting.changed.connect(self._ask_for_troubled)
        workspace.opened.connect(self._follow_opened)

    # Showing ------------------------------------------------------------------------------------------------------

    def show(self, view: View) -> None:
        """Show the board of that view."""
        board = self._boards.get(view.kind) or self._make(view.kind)
        self._workspace.opened_library.passages.start()
        if view.kind is ViewKind.ATTENTION:
            self._workspace.opened_library.background.hurry()  # it finds out what does
        self._ask_for_troubled()
        self._fill(view.kind)
        self._stack.setCurrentWidget(board)
        self._panes.show_board(board)
        board.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def shown(self) -> QWidget | None:
        """The board that is seen."""
        board = self._stack.currentWidget()
        return board if self._panes.is_board_shown and board in self._boards.values() else None

    @property
    def shown_view(self) -> View | None:
        """Its view."""
        return next((View(kind) for kind, board in self._boards.items() if board is self.shown), None)

    def current(self) -> tuple[ClippingId, str] | None:
        """Clipping and passage (or "") of the current card of the board that is seen."""
        board = self._shown_board()
        return board.current() if board is not None else None

    @property
    def is_current_lost(self) -> bool:
        """Whether the passage of the current card has lost its place."""
        board = self._shown_board()
        card = board.view.current_card() if board is not None else None
        return card is not None and card.state == "lost"

    def open_current(self) -> None:
        """The clipping of the current card, at its passage."""
        if (card := self.current()) is not None:
            self._open(*card)

    def current_place(self) -> tuple[QWidget, QRect]:
        """Where the current card is, and in which widget."""
        board = self._shown_board()
        return (board.view.viewport(), board.view.current_box()) if board is not None else (self._stack, QRect())

    @property
    def has_focus(self) -> bool:
        """Whether the keys go to the board that is seen."""
        board, focus = self._shown_board(), QApplication.focusWidget()
        return board is not None and focus is not None and board.isAncestorOf(focus)

    def lists(self, clipping: ClippingId, passage_id: str) -> bool:
        """Whether the board that is seen has, or will have, the card of a passage: a lost one, or any."""
        session, board = self._workspace.opened_library.session(clipping), self._shown_board()
        if board is None or session is None:
            return False
        return board is self._boards.get(ViewKind.PASSAGES) or isinstance(session.outcome(passage_id), Lost)

    def show_passage(self, clipping: ClippingId, passage_id: str) -> None:
        """Make its card the current one of the board that is seen."""
        if (board := self._shown_board()) is not None:
            board.show_passage(clipping, passage_id)

    def _shown_board(self) -> PassagesBoard | None:
        return next((board for board in self._boards.values() if board is self.shown), None)

    def hide(self) -> None:
        """The reader again."""
        self._stack.setCurrentIndex(0)

    def go_back(self) -> bool:
        """From a clipping that a board led to, back to its card. False: none did."""
        if self._came_from is None or self.shown is not None:
            return False
        self.back_wanted.emit(View(self._came_from))
        return True

    def _make(self, kind: ViewKind) -> PassagesBoard:
        from clipper.ui.passages_board import PassagesBoard  # not above: the first paint does without, here and below

        board = self._boards[kind] = PassagesBoard(self._look)
        self._is_stale.add(kind)
        if kind is ViewKind.ATTENTION:
            board.setObjectName("attentionBoard")
            board.set_title(self.tr("Needs attention"))
            help = self.tr("Passages that lose their place and clippings that cannot be read are listed here.")
            board.set_empty(self.tr("Nothing needs attention"), help, icon="check")
        self._stack.addWidget(board)
        board.opened.connect(self._open)
        board.back_requested.connect(self._leave)
        board.menu_asked.connect(self._ask_for_menu)
        return board

    def _ask_for_menu(self, clipping: str, passage_id: str, place: QPoint) -> None:
        self.show_passage(ClippingId(clipping), passage_id)
        self.menu_asked.emit(place)

    def _leave(self) -> None:
        self._came_from = None
        self.left.emit()

    # Jumping ------------------------------------------------------------------------------------------------------

    def _open(self, clipping: str, passage_id: str) -> None:
        board = self._stack.currentWidget()
        self._came_from = next((kind for kind, one in self._boards.items() if one is board), None)
        self._led_to, self._jump = ClippingId(clipping), passage_id
        self.open_wanted.emit(ClippingId(clipping))
        session = self._workspace.current
        if session is not None and session.id == clipping:
            self._follow_opened(session)

    def _follow_opened(self, session: Session) -> None:
        """The clipping may have had to be read first, and what is seen until then may be shown anew."""
        if self._workspace.current_id != self._led_to:
            self._came_from = self._jump = None  # the user has gone elsewhere since
        elif self._jump is not None and session.id == self._led_to:
            passage_id, self._jump = self._jump, None
            self.jumped.emit(session.id, passage_id)

    # Rows ---------------------------------------------------------------------------------------------------------

    def _follow_passages(self, clippings: tuple[ClippingId, ...] = ()) -> None:
        """An edit is shown at once. While many are read, with a pause that is long beside what filling takes."""
        self._is_stale.update(self._boards)
        is_reading = not self._workspace.opened_library.passages.is_complete
        if not (is_reading and len(clippings) > 1 and self._pause.isActive()):
            self._fill_shown()

    def _fill_shown(self) -> None:
        """The board that is seen; another one when it is shown: 5,000 cards take 0.1 s (Nov 2026)."""
        kind = next((kind for kind, board in self._boards.items() if board is self.shown), None)
        if kind is not None:
            self._fill(kind)

    def _fill(self, kind: ViewKind) -> None:
        if kind not in self._is_stale:
            return
        since = QElapsedTimer()
        since.start()
        self._is_stale.discard(kind)
        self._set_rows(kind, self._boards[kind])
        self._pause.start(max(FILL_PAUSE_MS, 10 * since.elapsed()))

    def _set_rows(self, kind: ViewKind, board: PassagesBoard) -> None:
        passages = self._workspace.opened_library.passages
        board.set_reading(not passages.is_complete)
        if kind is ViewKind.PASSAGES:
            board.set_rows([_row(one) for one in passages.passages()])
        else:
            lost = [_row(one) for one in passages.passages() if one.place is Place.LOST]
            board.set_rows([*lost, *map(_troubled_row, self._troubled)])

    def _ask_for_troubled(self, *_: object) -> None:
        if ViewKind.ATTENTION in self._boards:
            self._workspace.opened_library.queries.ask(_troubled, self._take_troubled, self._fail)

    def _take_troubled(self, found: list[Clipping]) -> None:
        if isValid(self) and found != self._troubled:  # the window may have been closed meanwhile
            self._troubled = found
            self._is_stale.add(ViewKind.ATTENTION)
            self._fill_shown()

    def _fail(self, _: ClipperError) -> None:
        """Told by whoever fills the list, which comes from the same index."""


def _troubled(index: Index) -> list[Clipping]:
    numbers = index.order(Sort.DATE, View(ViewKind.ATTENTION))[:MOST_TROUBLED]
    return [one for one in index.clippings(numbers) if one.problem is not None]


def _row(one: ListedPassage) -> PassageRow:
    from clipper.ui.passages_board import PassageRow

    return PassageRow(
        one.clipping,
        one.id,
        one.quote,
        one.colour,
        one.tags,
        one.note,
        one.title,
        one.source,
        one.date,
        "lost" if one.place is Place.LOST else "exact",
    )


def _troubled_row(one: Clipping) -> PassageRow:
    from clipper.ui.passages_board import PassageRow

    meta, reason = one.metadata, told_words(one.problem) if one.problem else ""
    return PassageRow(
        one.id, "", "", title=meta.title, source=meta.source, date=meta.date, state="unreadable", reason=reason
    )
