"""Passages of the shown clipping that lost their place: the bar that tells of them, and finding them a new one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from clipper.domain.anchor import AnchorText
from clipper.domain.clipping import ClippingId, Document
from clipper.domain.matching import candidates
from clipper.domain.passage import Anchor, Passage
from clipper.domain.wording import difference
from clipper.ui.info_bar import DISMISS, InfoBar
from clipper.ui.inspector import Inspector
from clipper.ui.look.look import Look
from clipper.ui.main_window.desk import Desk
from clipper.ui.main_window.finder import Finder
from clipper.ui.reader.reader import Reader
from clipper.workspace.changes import Change
from clipper.workspace.session import Session
from clipper.workspace.workspace import Workspace

if TYPE_CHECKING:
    from clipper.ui.find_match import Match, MatchPanel


class LostDesk(QObject):
    """Bar and panel stand above the cards, else above the text they are of; the panel takes the bar's place."""

    said = Signal(str)
    """A passing word for the strip."""

    def __init__(
        self,
        workspace: Workspace,
        bar: InfoBar,
        reader: Reader,
        inspector: Inspector,
        desk: Desk,
        finder: Finder,
        look: Look,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._bar = bar
        self._reader = reader
        self._inspector = inspector
        self._desk = desk
        self._finder = finder
        self._look = look
        self._window = window
        self._panel: MatchPanel | None = None
        self.passage_id = ""
        """Whose places the panel shows; "" while it is closed."""
        self._awaited: tuple[ClippingId, str] | None = None
        """A passage to open the panel for as soon as its clipping is shown."""
        workspace.opened.connect(self._turn_to)
        workspace.changed.connect(self._follow)
        workspace.opened_library.lost_kept.connect(self._tell)
        bar.action_triggered.connect(self._act)
        finder.shown.connect(self._give_way)

    # The bar ------------------------------------------------------------------------------------------------------

    def _lost(self) -> list[Passage]:
        """Those without a place that the user has not left as they are."""
        session, kept = self._workspace.current, self._workspace.opened_library.lost_and_kept
        if session is None or session.document is None:
            return []
        return [passage for passage in session.lost() if passage.id not in kept]

    def _tell(self) -> None:
        self._bar.show_lost(len(self._lost()))
        self._bar.setVisible(bool(self._bar.message_keys) and not self.passage_id)

    def _act(self, _: str, action: str) -> None:
        if action == "match":
            self.open()
        elif action in ("keep", DISMISS):
            self._workspace.opened_library.keep_lost(passage.id for passage in self._lost())

    def leave(self) -> None:
        """No clipping is shown."""
        self.close()
        self._tell()

    def stand(self, is_inspector_shown: bool) -> None:
        """Above the cards, or above the text."""
        pane = self._inspector if is_inspector_shown else self._reader
        for part in (self._bar, self._panel):
            if part is None or pane.isAncestorOf(part):
                continue
            is_shown, focus = not part.isHidden(), QApplication.focusWidget()
            had_focus = focus is not None and part.isAncestorOf(focus)
            pane.add_below_bar(part)
            part.setVisible(is_shown)  # another parent hides it
            part.stand_on("insp" if is_inspector_shown else "read")
            if focus is not None and had_focus:
                focus.setFocus()

    # The panel ----------------------------------------------------------------------------------------------------

    def wait_for(self, clipping: ClippingId, passage_id: str) -> None:
        """Open the panel when the window goes to this passage."""
        self._awaited = clipping, passage_id

    def arrive(self, clipping: ClippingId, passage_id: str) -> None:
        """The window has gone to this passage."""
        if self._awaited == (clipping, passage_id):
            self.open(passage_id)
        self._awaited = None

    def open(self, passage_id: str = "") -> None:
        """Show the places of this lost passage, else of the active one, else of the first."""
        session = self._workspace.current
        lost = session.lost() if session is not None and session.document is not None else []
        ids = [passage.id for passage in lost]
        wanted = next((one for one in (passage_id, self._desk.active_id) if one in ids), None)
        offered = [passage.id for passage in self._lost()] or ids
        if wanted or offered:
            self._finder.set_shown(False)
            self._show(wanted or offered[0], takes_focus=True)

    def _show(self, passage_id: str, *, takes_focus: bool) -> None:
        session, panel = self._workspace.current, self._made_panel()
        passage = session.notes.passage(passage_id) if session is not None else None
        if session is None or session.document is None or passage is None:
            self.close()
            return
        self.passage_id = passage_id
        ids = self._walk(session)
        number = ids.index(passage_id) + 1
        panel.show_passage(passage, number, len(ids), is_writable=not session.is_read_only)
        self._bar.hide()
        self._desk.go_to(passage_id)
        if takes_focus:
            panel.take_focus()
        work = partial(_matches, session.document, passage.anchor)
        self._workspace.opened_library.jobs.freely(work, partial(self._take, session, passage))

    def _walk(self, session: Session) -> list[str]:
        """What the panel goes through: those that are not left as they are, and the one that was asked for."""
        offered = {passage.id for passage in self._lost()} | {self.passage_id}
        return [passage.id for passage in session.lost() if passage.id in offered]

    def _take(self, session: Session, passage: Passage, found: list[Match]) -> None:
        """The answer; too late when something else is shown by now."""
        panel = self._panel
        is_late = self._workspace.current is not session or self.passage_id != passage.id
        if not isValid(self) or panel is None or is_late:
            return
        had_focus = self._has_focus()  # else the user has gone on meanwhile
        panel.show_matches(found)
        if had_focus:
            panel.take_focus()

    def take_focus(self) -> None:
        """The panel has the keys, when it is open."""
        if self._panel is not None and self.passage_id:
            self._panel.take_focus()

    def _made_panel(self) -> MatchPanel:
        if self._panel is None:
            from clipper.ui.find_match import MatchPanel  # not above: the first paint does without

            self._panel = panel = MatchPanel(self._look, self._window)
            panel.moved.connect(self._show_places)
            panel.accepted.connect(self._accept)
            panel.kept.connect(self._keep)
            panel.stepped.connect(self._step)
            panel.closed.connect(self.close)
            self.stand(self._inspector.isVisible())
        return self._panel

    def _show_places(self) -> None:
        """In the text, as what was looked for: never as a highlight."""
        panel = self._panel
        if panel is None or not self.passage_id:
            return
        spans = [match.span for match in panel.matches.matches]
        match = panel.matches.match()
        self._reader.article.show_hits(spans, None if match is None else spans.index(match.span))
        if match is not None:
            self._reader.article.reveal(match.span)

    def close(self) -> None:
        """Away with the panel; the bar is there again while there is something to tell."""
        if not self.passage_id or self._panel is None:
            return
        self.passage_id = ""
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self._panel.isAncestorOf(focus)
        self._reader.article.show_hits((), None)
        self._panel.hide()
        self._tell()
        if had_focus:
            pane = self._inspector if self._inspector.isVisible() else self._reader.in_focus
            pane.setFocus()

    def _give_way(self, is_find_bar_shown: bool) -> None:
        """What is looked for in the text is outlined there: one thing at a time."""
        if is_find_bar_shown:
            self.close()

    # What the user decides ----------------------------------------------------------------------------------------

    def _accept(self) -> None:
        match = self._panel.matches.match() if self._panel is not None else None
        if match is None:
            return
        placed = self.passage_id
        self._workspace.place_again(placed, match.span.start, match.span.end)
        self.said.emit(self.tr("The passage has a place again"))
        if not self.passage_id:
            self._desk.go_to(placed)

    def _keep(self) -> None:
        kept = self.passage_id
        self._go_on()
        self._workspace.opened_library.keep_lost([kept])

    def _step(self, by: int) -> None:
        session = self._workspace.current
        ids = self._walk(session) if session is not None else []
        if self.passage_id in ids:
            self._show(ids[(ids.index(self.passage_id) + by) % len(ids)], takes_focus=True)

    def _go_on(self) -> None:
        """To the next one that is lost; from the last one out of here."""
        session, here = self._workspace.current, self.passage_id
        lost = [passage.id for passage in self._lost() if passage.id != here] if session is not None else []
        if lost:
            self._show(lost[0], takes_focus=self._has_focus())
        else:
            self.close()

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return self._panel is not None and focus is not None and self._panel.isAncestorOf(focus)

    # What happens elsewhere ---------------------------------------------------------------------------------------

    def _turn_to(self, session: Session) -> None:
        """A clipping is shown, or the shown one has another text."""
        is_lost_here = self.passage_id in {passage.id for passage in session.lost()}
        if self.passage_id and is_lost_here and session.document is not None:
            self._show(self.passage_id, takes_focus=False)
        else:
            self.close()
        self._tell()

    def _follow(self, change: Change) -> None:
        session = self._workspace.current
        if session is None or session.id != change.clipping:
            return
        self._tell()
        if self.passage_id and self.passage_id not in {passage.id for passage in session.lost()}:
            self._go_on()


def _matches(document: Document, anchor: Anchor) -> list[Match]:
    """In a worker."""
    from clipper.ui.find_match import Match

    found = []
    for candidate in candidates(AnchorText(document.text), anchor):
        span = candidate.span
        words = document.text[span.start : span.end].replace("\n", " ")
        found.append(Match(span, words, document.paragraph(span.start), difference(anchor.exact, words)))
    return found
