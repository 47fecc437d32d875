"""What the window says: bars for problems, the strip for saving and undone steps, and what their buttons do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, QObject, QTime, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from clipper.domain.clipping import ClippingId
from clipper.domain.edits import Action
from clipper.domain.reasons import DISK_FULL
from clipper.ui.info_bar import UNDO, BarAction, InfoBar
from clipper.ui.look.told_words import reason_words, words_of
from clipper.ui.main_window.words import error_advice, error_words
from clipper.ui.status_strip import Failed, Saved, Saving, StatusStrip
from clipper.workspace.action_words import action_words
from clipper.workspace.changes import Origin, Problem, SaveState, SaveStatus
from clipper.workspace.session import Session
from clipper.workspace.workspace import Workspace

OTHERS = (UNDO, "import", "import-moved", "fault", "last-run")
"""Bars that somebody else shows, and hears of."""
LINK = "link:"
"""Before the address, in the key of a bar."""


class Messages(QObject):
    """Puts the workspace's news into words."""

    close_anyway = Signal()

    def __init__(self, workspace: Workspace, bar: InfoBar, strip: StatusStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._bar = bar
        self._strip = strip
        self._clippings: dict[str, ClippingId | None] = {}
        """Whose problem a key is of."""
        self._offered = ""
        """What was said when an undo was offered last."""
        workspace.problem.connect(self._tell)
        workspace.solved.connect(bar.remove)
        workspace.save_state.connect(self._show_save_state)
        workspace.said.connect(self._say_undone)
        workspace.undo_stack.indexChanged.connect(self._withdraw_undo)
        bar.action_triggered.connect(self._act)
        bar.undo_requested.connect(workspace.undo)
        strip.retry_requested.connect(workspace.saving.save_now)

    def _tell(self, problem: Problem) -> None:
        self._clippings[problem.key] = problem.clipping
        is_grave = problem.key.startswith(("save:", "folder"))
        words, advice = error_words(problem.error), error_advice(problem.error)
        self._bar.show_message(problem.key, "error" if is_grave else "warning", words, advice, self._actions(problem))

    def _actions(self, problem: Problem) -> list[BarAction]:
        if problem.key.startswith("save:"):
            return [BarAction(self.tr("Retry"), "retry")]
        if problem.key.startswith("conflict:") and problem.clipping is not None:
            return [BarAction(self.tr("Show the other version"), "other")]
        if problem.key == "folder":
            return [BarAction(self.tr("Try again"), "rescan")]
        return []

    def _act(self, key: str, action: str) -> None:
        if key in OTHERS:
            return
        match action:
            case "retry":
                self._workspace.saving.save_now()
                return
            case "rescan":
                self._workspace.refresh()
                return
            case "other":
                clipping = self._clippings.get(key)
                if clipping is not None and not self._workspace.show_other_version(clipping):
                    return  # it is offered again when ours can be kept
            case "close":
                self.close_anyway.emit()
            case "open-link":
                QDesktopServices.openUrl(QUrl(key.removeprefix(LINK)))
            case "copy-link":
                QGuiApplication.clipboard().setText(key.removeprefix(LINK))
        self._bar.remove(key)

    def ask_about_link(self, url: str) -> None:
        """Nothing is fetched from here: a browser may, when the user says so."""
        actions = [BarAction(self.tr("Open in browser"), "open-link"), BarAction(self.tr("Copy link"), "copy-link")]
        self._bar.show_message(f"{LINK}{url}", "warning", self.tr("This link leads to the internet."), url, actions)

    def tell_of_records(self, session: Session) -> None:
        """Records of the shown clipping's notes that cannot be read."""
        self._bar.remove("records")
        count = len(session.notes.unreadable)
        if count:
            bold = self.tr("%Ln records in the notes of this clipping cannot be read.", "", count)
            plain = self.tr("What cannot be read is kept in the notes file just as it is.")
            self._bar.show_message("records", "warning", bold, plain, ())

    def tell_of_remarks(self, session: Session) -> None:
        """How a clipping had to be read, when that was not the usual way."""
        self._bar.remove("remarks")
        if session.document is not None and session.document.remarks:
            bold, *more = (words_of(remark, {}) for remark in session.document.remarks)
            self._bar.show_message("remarks", "warning", bold, " ".join(more), ())

    def leave(self) -> None:
        """No clipping is shown: what was said of one is about none."""
        self._bar.remove("records")
        self._bar.remove("remarks")

    def _withdraw_undo(self, _index: int) -> None:
        """What the undo bar offers is the last step: after another one, be it of closed clippings, that would go."""
        self._bar.remove_undo()

    def offer_undo(self) -> None:
        """A passage went to the trash."""
        self._offered = self.tr("Highlight removed.")
        self._bar.show_undo(self._offered)

    def retelling(self, key: str) -> Callable[[Messages], None] | None:
        """What says a bar anew, in another window's language; None for one that is not told from here."""
        if key.startswith(LINK):
            return lambda other: other.ask_about_link(key.removeprefix(LINK))
        if key == "closing":
            return Messages.ask_before_closing
        if key == UNDO and self._bar.bold(UNDO) == self._offered:
            return Messages.offer_undo
        return None

    def ask_before_closing(self) -> None:
        """Nothing takes the last changes."""
        bold = self.tr("Your last changes are not saved.")
        plain = self.tr("Neither the folder nor this computer’s own disk takes them now.")
        actions = [BarAction(self.tr("Retry"), "retry"), BarAction(self.tr("Close without saving"), "close")]
        self._bar.show_message("closing", "error", bold, plain, actions)

    def say(self, words: str) -> None:
        """A passing word in the strip."""
        self._strip.say(words)

    def _say_undone(self, origin: Origin, action: Action) -> None:
        words = self.tr("Undone: {what}") if origin is Origin.UNDO else self.tr("Redone: {what}")
        self._strip.say(words.format(what=action_words(action)))

    def _show_save_state(self, state: SaveState) -> None:
        match state.status:
            case SaveStatus.FAILED if state.error is not None:
                self._strip.set_save_state(Failed(self._short_reason(state.error.values.get("reason", ""))))
            case SaveStatus.SAVED:
                self._bar.remove("closing")
                self._strip.set_save_state(Saved(QLocale().toString(QTime.currentTime(), "HH:mm")))
            case _:
                self._strip.set_save_state(Saving())

    def _short_reason(self, reason: object) -> str:
        """For the strip, which has little room."""
        return self.tr("disk full") if reason == DISK_FULL else reason_words(reason)
