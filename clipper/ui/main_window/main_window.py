"""One window on one library: list, reader, inspector, bars. It joins them; what they do is theirs, or the desk's."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QByteArray, QEvent, Qt, QTime, QTimer, QUrl, Signal
from PySide6.QtGui import QAction, QCloseEvent, QDesktopServices, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QSplitter, QVBoxLayout, QWidget

from clipper.domain.clipping import ClippingId
from clipper.domain.edits import Action
from clipper.domain.passage import Colour
from clipper.search.index import Sort
from clipper.ui.actions import ACTIONS, ActionSpec, Group
from clipper.ui.clipping_list import ClippingList
from clipper.ui.info_bar import BarAction, InfoBar
from clipper.ui.inspector import Inspector
from clipper.ui.keys import KeyRouter, is_typing
from clipper.ui.look.look import Look
from clipper.ui.main_window.desk import Desk
from clipper.ui.main_window.images import ClippingImages
from clipper.ui.main_window.words import error_advice, error_words
from clipper.ui.reader.reader import Reader
from clipper.ui.settings import Settings
from clipper.ui.status_strip import Failed, Saved, Saving, StatusStrip
from clipper.workspace.action_words import action_words
from clipper.workspace.changes import Origin, Problem, SaveState, SaveStatus
from clipper.workspace.session import Session
from clipper.workspace.workspace import Workspace

LEAST_SIZE = (760, 520)
FIRST_SIZE = (1440, 900)
NARROW = 1000
"""Below this width the inspector takes the list's place instead of the text's (DESIGN.md §3)."""
RESCAN_PAUSE_MS = 2_000


class MainWindow(QMainWindow):
    """Shows one workspace. Closing it saves everything first, and asks when that cannot be."""

    closed = Signal()
    folder_requested = Signal()
    theme_requested = Signal()

    def __init__(self, workspace: Workspace, look: Look, settings: Settings) -> None:
        super().__init__()
        self.workspace = workspace
        self._look = look
        self._settings = settings
        self._may_close_unsaved = False
        self._wants_inspector = settings.inspector_shown
        self.clipping_list = ClippingList(look)
        self.reader = Reader(look)
        self.inspector = Inspector(look)
        self.info_bar = InfoBar(look)
        self.strip = StatusStrip(look)
        self._lay_out()
        self.desk = Desk(workspace, self.reader, self.inspector, look, self, Colour(settings.colour))
        self._keys = KeyRouter(self, self._bindings())
        self._rescan = QTimer(self, singleShot=True, interval=RESCAN_PAUSE_MS)
        self._make_menus()
        self._connect()
        self._restore()

    # Making -------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.setMinimumSize(*LEAST_SIZE)
        self.setWindowTitle(f"{self.workspace.library.folder.name}[*] — Clipper")
        middle = QWidget()
        above_text = QVBoxLayout(middle)
        above_text.setContentsMargins(0, 0, 0, 0)
        above_text.setSpacing(0)
        above_text.addWidget(self.info_bar)
        above_text.addWidget(self.reader, 1)
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setHandleWidth(1)
        self._panes.setChildrenCollapsible(False)
        for pane in (self.clipping_list, middle, self.inspector):
            self._panes.addWidget(pane)
        self._panes.setStretchFactor(1, 1)
        self.clipping_list.setMinimumWidth(260)
        self.clipping_list.setMaximumWidth(460)
        self.inspector.setMinimumWidth(260)
        self.inspector.setMaximumWidth(420)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._panes, 1)
        column.addWidget(self.strip)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        workspace = self.workspace
        workspace.rows_changed.connect(self._show_rows)
        workspace.row_changed.connect(self._show_row)
        workspace.progress.connect(self._show_progress)
        workspace.opened.connect(self._show)
        workspace.changed.connect(self._show_counts)
        workspace.reveal.connect(self.open_clipping)
        workspace.said.connect(self._say_undone)
        workspace.problem.connect(self._tell)
        workspace.solved.connect(self.info_bar.remove)
        workspace.save_state.connect(self._show_save_state)
        self.clipping_list.chosen.connect(self._choose)
        self.clipping_list.entered.connect(self._enter)
        self.clipping_list.sort_chosen.connect(self._sort)
        self.reader.previous_requested.connect(partial(self._step_clipping, -1))
        self.reader.next_requested.connect(partial(self._step_clipping, 1))
        self.reader.inspector_toggled.connect(self.show_inspector)
        self.reader.original_requested.connect(self._open_original)
        self.reader.article.place_changed.connect(self._keep_place)
        self.reader.article.link_clicked.connect(self._ask_about_link)
        self.reader.article.customContextMenuRequested.connect(self._open_passage_menu)
        self.info_bar.action_triggered.connect(self._act_on_bar)
        self.info_bar.undo_requested.connect(workspace.undo)
        self.strip.retry_requested.connect(workspace.saving.save_now)
        self.desk.removed.connect(self._offer_undo)
        workspace.undo_stack.indexChanged.connect(self._name_undo)
        self._name_undo()
        self._look.changed.connect(self._restyle)

    def _restore(self) -> None:
        if not self.restoreGeometry(QByteArray(self._settings.geometry)):
            self.resize(*FIRST_SIZE)
        self.reader.article.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._restyle()
        self._arrange_panes()

    def _restyle(self) -> None:
        self._panes.setStyleSheet(f"QSplitter::handle {{ background: {self._look.theme.line.name()}; }}")

    def start(self, clipping: ClippingId | None = None) -> None:
        """Show the library, and in it this clipping, else the last one."""
        self.clipping_list.set_source(self.workspace.rows)
        self.clipping_list.set_title(self.tr("All clippings"))
        self.clipping_list.set_sort(self._settings.sort)
        self.workspace.start(Sort(self._settings.sort) if self._settings.sort in set(Sort) else Sort.DATE)
        first = clipping or self.workspace.last_clipping()
        if first is not None:
            self.open_clipping(first)

    # Commands: each id of the action table has a method here or below ---------------------------------------------

    def _bindings(self) -> dict[str, Callable[[], bool]]:
        return {key: partial(self._run, spec) for spec in ACTIONS for key in spec.keys}

    def _run(self, spec: ActionSpec) -> bool:
        """Do a command. False lets the key go on to the widget it was meant for."""
        return self._command(spec.id)() is not False

    def _command(self, name: str) -> Callable[[], object]:
        if name.startswith("colour_"):
            return partial(self.desk.colour_key, Colour(name.removeprefix("colour_")))
        commands: dict[str, Callable[[], object]] = {
            "open_folder": self.folder_requested.emit,
            "close_window": self.close,
            "undo": self._undo,
            "redo": self.workspace.redo,
            "toggle_inspector": self._toggle_inspector,
            "next_theme": self.theme_requested.emit,
            "next_clipping": partial(self._step_clipping, 1),
            "previous_clipping": partial(self._step_clipping, -1),
            "next_passage": partial(self.desk.step, 1),
            "previous_passage": partial(self.desk.step, -1),
            "page_down": partial(self._page, 1),
            "page_up": partial(self._page, -1),
            "next_pane": partial(self._tour, 1),
            "previous_pane": partial(self._tour, -1),
            "go_in": self._go_in,
            "go_out": self._go_out,
            "highlight": self.desk.highlight,
            "tag": self.desk.tag,
            "note": self.desk.note,
            "remove": self._remove,
            "tag_clipping": self.desk.tag_clipping,
        }
        return commands[name]

    def _make_menus(self) -> None:
        """A native menu bar; where it stands in the window it is hidden until Alt is pressed."""
        bar = self.menuBar()
        for group in Group:
            bar.addMenu(self._menu_of(group, bar))
        bar.setVisible(bar.isNativeMenuBar())

    def _menu_of(self, group: Group, parent: QWidget) -> QMenu:
        menu = QMenu(QApplication.translate("Actions", group.value), parent)
        for spec in ACTIONS:
            if spec.group is group:
                action = menu.addAction(_menu_words(spec))
                action.setObjectName(spec.id)
                action.triggered.connect(partial(self._run, spec))
        return menu

    def _name_undo(self) -> None:
        """The menu says what would be undone: "Undo highlight"."""
        stack = self.workspace.undo_stack
        for name, what, can in (
            ("undo", stack.undoText(), stack.canUndo()),
            ("redo", stack.redoText(), stack.canRedo()),
        ):
            action = self.menuBar().findChild(QAction, name)
            spec = next(spec for spec in ACTIONS if spec.id == name)
            if action is not None:
                action.setText(_menu_words(spec, what))
                action.setEnabled(can)

    def _open_passage_menu(self, place: object) -> None:
        article = self.reader.article
        under = article.passages_at(place)  # type: ignore[arg-type]
        if under and article.selected() is None and self.desk.active_id not in [one.id for one in under]:
            article.passage_clicked.emit(under[0].id)
        menu = self._menu_of(Group.PASSAGE, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(article.viewport().mapToGlobal(place))  # type: ignore[call-overload]

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        bar = self.menuBar()
        if event.key() == Qt.Key.Key_Alt and not bar.isNativeMenuBar() and not event.modifiers():
            bar.setVisible(not bar.isVisible())
            return
        super().keyReleaseEvent(event)

    def _undo(self) -> None:
        self.desk.flush()
        self.workspace.undo()

    def _remove(self) -> bool:
        return self._pane() in ("reader", "inspector") and self.desk.remove()

    def _page(self, by: int) -> bool:
        if self._pane() is None:
            return False
        bar = self.reader.article.verticalScrollBar()
        bar.setValue(bar.value() + by * (self.reader.article.viewport().height() - 60))
        return True

    def _go_in(self) -> bool:
        match self._pane():
            case "list":
                self.reader.article.setFocus()
            case "reader" if self.desk.active_id and self.inspector.isVisible():
                self.inspector.setFocus()
            case _:
                return False
        return True

    def _go_out(self) -> bool:
        match self._pane():
            case "reader":
                self.clipping_list.setFocus()
            case "inspector":
                self.reader.article.setFocus()
            case _:
                return False
        return True

    def _pane(self) -> str | None:
        """The pane whose view has the focus; None while a button, a field or a popover has it."""
        focus = QApplication.focusWidget()
        if focus is None or is_typing(focus):
            return None
        views = {
            "list": self.clipping_list.view,
            "reader": self.reader.article,
            "inspector": self.inspector.focusProxy(),
        }
        return next((name for name, view in views.items() if view is focus), None)

    def _tour(self, by: int) -> None:
        """Put the focus into the next pane that takes it; an inspector without cards does not."""
        panes = [self.clipping_list, self.reader.article, self.inspector]
        focus = QApplication.focusWidget()
        here = next(
            (nth for nth, pane in enumerate(panes) if focus and (pane is focus or pane.isAncestorOf(focus))), 0
        )
        for step in range(1, len(panes)):
            panes[(here + by * step) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)
            if QApplication.focusWidget() is not focus:
                return

    # Clippings ----------------------------------------------------------------------------------------------------

    def open_clipping(self, clipping: ClippingId) -> None:
        """Choose a clipping in the list and show it."""
        self.clipping_list.show_clipping(clipping)  # not in the list yet while a first scan is running
        self._choose(clipping)

    def _choose(self, clipping: ClippingId) -> None:
        current = self.workspace.current
        if current is not None and current.id == clipping:
            return
        self.desk.flush()
        self.workspace.end_typing()
        self._keep_place(self.reader.article.place())
        self.workspace.open(clipping)

    def _enter(self, clipping: ClippingId) -> None:
        self._choose(clipping)
        self.reader.article.setFocus()

    def _step_clipping(self, by: int) -> None:
        self.clipping_list.step(by)

    def _sort(self, name: str) -> None:
        self._settings.sort = name
        self.clipping_list.set_sort(name)
        self.workspace.sort_by(Sort(name))

    def _show(self, session: Session) -> None:
        document, article = session.document, self.reader.article
        if document is None:
            fault = session.opened.fault
            words = f"{error_words(fault)} {error_advice(fault)}" if fault else ""
            self.reader.show_page(self.tr("This clipping cannot be shown"), words, self.tr("Open original"))
        else:
            images = ClippingImages(self.workspace.library.folder, self.workspace.library.folder / session.id)
            article.show_document(document, session.metadata, images.read, session.is_read_only)
            self.reader.show_article()
        self.desk.show(session)
        if document is not None:
            article.go_to(self.workspace.place(session.id))
        self.workspace.remember_place(session.id, article.place() if document is not None else 0)
        self._tell_of_records(session)

    def _tell_of_records(self, session: Session) -> None:
        self.info_bar.remove("records")
        count = len(session.notes.unreadable)
        if count:
            bold = self.tr("%n record(s) in the notes of this clipping cannot be read.", "", count)
            plain = self.tr("They are kept in the notes file just as they are.")
            self.info_bar.show_message("records", "warning", bold, plain, ())

    def _keep_place(self, start: int) -> None:
        session = self.workspace.current
        if session is not None and session.document is not None and self.reader.is_showing_article:
            self.workspace.remember_place(session.id, start)

    def _open_original(self) -> None:
        session = self.workspace.current
        if session is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.workspace.library.folder / session.id)))

    # Rows and counts ----------------------------------------------------------------------------------------------

    def _show_rows(self) -> None:
        self.clipping_list.reset()
        self._show_counts()
        if not len(self.workspace.rows):
            self.clipping_list.set_empty(
                self.tr("No clippings in this folder"),
                self.tr(
                    "Clipper lists text, Markdown and HTML files. Put some into the folder, or open another one."
                ),
            )
        shown = self.workspace.current_id
        if shown is not None and self.clipping_list.current_id() is None:
            self.clipping_list.show_clipping(shown)
        elif shown is None and len(self.workspace.rows):
            self.open_clipping(self.workspace.rows.clipping(0).id)

    def _show_row(self, clipping: ClippingId) -> None:
        row = self.workspace.rows.row_of(clipping)
        if row is not None:
            self.clipping_list.rows_changed(row, row)

    def _show_counts(self) -> None:
        self.strip.set_counts(*self.workspace.counts())

    def _show_progress(self, done: int, total: int) -> None:
        self.strip.set_progress(done, total)
        if done >= total:
            self._show_counts()

    # Words --------------------------------------------------------------------------------------------------------

    def _show_save_state(self, state: SaveState) -> None:
        self.setWindowModified(state.status in (SaveStatus.SAVING, SaveStatus.FAILED))
        match state.status:
            case SaveStatus.FAILED if state.error is not None:
                reason = str(state.error.values.get("reason", ""))
                self.strip.set_save_state(Failed(reason))
            case SaveStatus.SAVED:
                self.strip.set_save_state(Saved(self.locale().toString(QTime.currentTime(), "HH:mm")))
                self._show_counts()
            case _:
                self.strip.set_save_state(Saving())

    def _say_undone(self, origin: Origin, action: Action) -> None:
        words = self.tr("Undone: {what}") if origin is Origin.UNDO else self.tr("Done again: {what}")
        self.strip.say(words.format(what=action_words(action)))

    def _offer_undo(self) -> None:
        self.info_bar.show_undo(self.tr("Highlight removed."))

    def _tell(self, problem: Problem) -> None:
        is_grave = problem.key.startswith(("save:", "folder"))
        actions: list[BarAction] = []
        if problem.key.startswith("save:"):
            actions.append(BarAction(self.tr("Retry"), "retry"))
        if problem.key.startswith("conflict:") and problem.clipping is not None:
            actions.append(BarAction(self.tr("Show the other version"), "other"))
        if problem.key == "folder":
            actions.append(BarAction(self.tr("Look again"), "rescan"))
        self.info_bar.show_message(
            problem.key,
            "error" if is_grave else "warning",
            error_words(problem.error),
            error_advice(problem.error),
            actions,
        )

    def _act_on_bar(self, key: str, action: str) -> None:
        match action:
            case "retry":
                self.workspace.saving.save_now()
            case "rescan":
                self.workspace.refresh()
            case "other":
                self.workspace.show_other_version(ClippingId(key.removeprefix("conflict:")))
            case "close":
                self._may_close_unsaved = True
                self.close()
            case "open-link":
                QDesktopServices.openUrl(QUrl(key.removeprefix("link:")))
            case "copy-link":
                QGuiApplication.clipboard().setText(key.removeprefix("link:"))
        if action not in ("retry", "rescan"):
            self.info_bar.remove(key)

    def _ask_about_link(self, url: str) -> None:
        """Nothing is fetched from here: a browser may, when the user says so."""
        actions = [BarAction(self.tr("Open in browser"), "open-link"), BarAction(self.tr("Copy link"), "copy-link")]
        bold = self.tr("This link leads to the network.")
        self.info_bar.show_message(f"link:{url}", "warning", bold, url, actions)

    # Panes --------------------------------------------------------------------------------------------------------

    def _toggle_inspector(self) -> None:
        self.show_inspector(not self.inspector.isVisible())

    def show_inspector(self, shown: bool) -> None:
        """Show or hide the passages; in a narrow window they take the list's place."""
        self._wants_inspector = self._settings.inspector_shown = shown
        self._arrange_panes(asked=True)

    def _arrange_panes(self, *, asked: bool = False) -> None:
        narrow = self.width() < NARROW
        shown = self._wants_inspector and (asked or not narrow)
        self.inspector.setVisible(shown)
        self.clipping_list.setVisible(not (narrow and shown))
        self.reader.set_inspector_shown(shown)

    def _place_panes(self) -> None:
        """Widths of DESIGN.md §3 for this width class, unless the user has set their own."""
        width = self.width()
        list_width = self._settings.list_width or (380 if width >= 1600 else 304 if width >= 1400 else 310)
        inspector_width = self._settings.inspector_width or (330 if width >= 1600 else 274 if width >= 1400 else 284)
        self._panes.setSizes([list_width, max(0, width - list_width - inspector_width), inspector_width])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        was, now = event.oldSize().width(), event.size().width()
        if was < 0:
            self._place_panes()
        if (was < NARROW) != (now < NARROW) or was < 0:
            self._arrange_panes()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and not self._rescan.isActive():
            self._rescan.start()
            self.workspace.refresh()

    # End ----------------------------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        self.desk.flush()
        self._keep_place(self.reader.article.place())
        if not self.workspace.flush() and not self._may_close_unsaved and not self.workspace.saving.rescue():
            self._ask_before_closing()
            event.ignore()
            return
        self._keep_settings()
        super().closeEvent(event)
        self.closed.emit()

    def _ask_before_closing(self) -> None:
        bold = self.tr("Your last changes are not saved.")
        plain = self.tr("Neither the folder nor this computer's own disk takes them now.")
        actions = [BarAction(self.tr("Retry"), "retry"), BarAction(self.tr("Close without saving"), "close")]
        self.info_bar.show_message("closing", "error", bold, plain, actions)

    def _keep_settings(self) -> None:
        self._settings.geometry = bytes(self.saveGeometry().data())
        self._settings.colour = self.desk.colour.value
        sizes = self._panes.sizes()
        if self.clipping_list.isVisible():
            self._settings.list_width = sizes[0]
        if self.inspector.isVisible():
            self._settings.inspector_width = sizes[2]


def _menu_words(spec: ActionSpec, what: str = "") -> str:
    """The key stands beside the words as words: it is bound by position, in keys.py, for every keyboard layout."""
    words = f"{spec.words} {what}" if what else spec.words
    return f"{words}\t{spec.keys[0]}" if spec.keys else words
