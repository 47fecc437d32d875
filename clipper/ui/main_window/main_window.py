"""One window on one library: list, reader, inspector, bars. It joins them; what they do is theirs, or the desk's."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QByteArray, QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from clipper.domain.clipping import ClippingId
from clipper.domain.passage import Colour
from clipper.domain.views import ViewCounts
from clipper.search.index import Sort
from clipper.ui.actions import Fact, Group
from clipper.ui.clipping_list import ClippingList
from clipper.ui.command_palette import PaletteItem
from clipper.ui.info_bar import InfoBar
from clipper.ui.inspector import Inspector
from clipper.ui.keys import Keyboard, KeyRouter
from clipper.ui.look.look import Look
from clipper.ui.main_window.commands import Command, Commands, key_map_of
from clipper.ui.main_window.desk import Desk
from clipper.ui.main_window.details import DetailsDesk
from clipper.ui.main_window.finder import Finder
from clipper.ui.main_window.messages import Messages
from clipper.ui.main_window.palette_desk import PaletteDesk, Places, clipping_items, clipping_of
from clipper.ui.main_window.panes import Panes
from clipper.ui.main_window.reading_desk import ReadingDesk
from clipper.ui.main_window.tags_desk import TagsDesk
from clipper.ui.main_window.text_menu import TextMenu
from clipper.ui.reader.ends import End
from clipper.ui.reader.measure import WIDTHS
from clipper.ui.reader.reader import Reader
from clipper.ui.settings import Settings
from clipper.ui.sidebar import Sidebar
from clipper.ui.status_strip import StatusStrip
from clipper.workspace.changes import SaveState, SaveStatus
from clipper.workspace.workspace import Workspace

LEAST_SIZE = (760, 520)
FIRST_SIZE = (1440, 900)
RESCAN_PAUSE_MS = 2_000


class MainWindow(QMainWindow):
    """Shows one workspace. Closing it saves everything first, and asks when that cannot be."""

    closed = Signal()
    folder_requested = Signal()
    theme_requested = Signal()

    def __init__(
        self, workspace: Workspace, look: Look, settings: Settings, keyboard: Keyboard | None = None
    ) -> None:
        super().__init__()
        self.workspace = workspace
        self._look = look
        self._settings = settings
        self._may_close_unsaved = False
        self.sidebar = Sidebar(look)
        self.clipping_list = ClippingList(look)
        self.reader = Reader(look)
        self.inspector = Inspector(look)
        self.info_bar = InfoBar(look)
        self.strip = StatusStrip(look)
        self._lay_out()
        self.messages = Messages(workspace, self.info_bar, self.strip, self)
        self.desk = Desk(workspace, self.reader, self.inspector, look, self, Colour(settings.colour))
        self.details = DetailsDesk(workspace, self.inspector, self.desk, self)
        self.tags_desk = TagsDesk(workspace, look, self)
        self.finder = Finder(look, self.reader.article, self)
        self.reading = ReadingDesk(workspace, self.reader, self.desk, self.details, self.finder, self.messages, self)
        self.text_menu = TextMenu(settings, self.reader.article.set_style, self)
        key_map = key_map_of(settings.keys, are_single_keys_on=settings.are_single_keys_on)
        self.keyboard = keyboard or Keyboard(key_map, self)
        self.commands = Commands(self._commands(), self, self.keyboard, self._facts)
        self.palette_desk = PaletteDesk(self.commands, look, self, [Places(self._clipping_items, self._open_chosen)])
        self.keys = KeyRouter(self, self.keyboard, self.commands.run)
        self._rescan = QTimer(self, singleShot=True, interval=RESCAN_PAUSE_MS)
        self.commands.fill(self.menuBar())
        self._connect()
        self._restore()

    # Making -------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.setMinimumSize(*LEAST_SIZE)
        self.setWindowTitle(f"{self.workspace.library.folder.name}[*] — Clipper")
        middle, above_text = QWidget(), QVBoxLayout()
        middle.setLayout(above_text)
        self.panes = Panes(
            self._look, self._settings, self.sidebar, self.clipping_list, middle, self.reader, self.inspector
        )
        self.panes.set_tour(strip=self.strip)
        whole, column = QWidget(), QVBoxLayout()
        whole.setLayout(column)
        for layout, widgets in ((above_text, (self.info_bar, self.reader)), (column, (self.panes, self.strip))):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
            for widget in widgets:
                layout.addWidget(widget, 1 if widget in (self.reader, self.panes) else 0)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        workspace = self.workspace
        workspace.rows_changed.connect(self._show_rows)
        workspace.row_changed.connect(self._show_row)
        workspace.progress.connect(self._show_progress)
        workspace.reveal.connect(self.open_clipping)
        workspace.save_state.connect(self._mark_unsaved)
        workspace.gathering.connect(self.desk.flush)
        workspace.undo_stack.indexChanged.connect(self._name_undo)
        self.clipping_list.chosen.connect(self.reading.read)
        self.clipping_list.entered.connect(self._enter)
        self.clipping_list.sort_chosen.connect(self._sort)
        self.desk.removed.connect(self.messages.offer_undo)
        self.desk.quote_requested.connect(self._quote)
        self.messages.close_anyway.connect(self._close_unsaved)
        self._connect_reader()
        self._name_undo()

    def _connect_reader(self) -> None:
        reader, article = self.reader, self.reader.article
        reader.previous_requested.connect(partial(self._step_clipping, -1))
        reader.next_requested.connect(partial(self._step_clipping, 1))
        reader.tag_requested.connect(self.desk.tag_clipping)
        reader.find_requested.connect(self.finder.open)
        reader.text_menu_requested.connect(self._open_text_menu)
        reader.inspector_toggled.connect(self.panes.show_inspector)
        article.link_clicked.connect(self.messages.ask_about_link)
        article.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        article.customContextMenuRequested.connect(self._open_passage_menu)
        self.desk.menu_requested.connect(self._pop_up_passage_menu)
        self.details.show_in_folder_requested.connect(self.reading.show_in_folder)
        self.details.link_requested.connect(self.messages.ask_about_link)

    def _restore(self) -> None:
        if not self.restoreGeometry(QByteArray(self._settings.geometry)):
            self.resize(*FIRST_SIZE)
        self.reader.article.set_style(self.text_menu.style())
        if self._settings.density == "compact":
            self.clipping_list.set_density("compact")
        self.panes.arrange()

    def start(self, clipping: ClippingId | None = None) -> None:
        """Show the library, and in it this clipping, else the last one."""
        self.clipping_list.set_source(self.workspace.rows)
        self.clipping_list.set_title(self.tr("All clippings"))
        self.clipping_list.set_sort(self._settings.sort)
        self.workspace.start(Sort(self._settings.sort) if self._settings.sort in set(Sort) else Sort.DATE)
        first = clipping or self.workspace.last_clipping()
        if first is not None:
            self.open_clipping(first)

    # Commands -----------------------------------------------------------------------------------------------------

    def _commands(self) -> dict[str, Command]:
        """What each id of the action table does here."""
        desk, article = self.desk, self.reader.article
        return {
            "open_folder": self.folder_requested.emit,
            "show_in_folder": self.reading.show_in_folder,
            "close_window": self.close,
            "quit": QApplication.closeAllWindows,
            "undo": self.workspace.undo,
            "redo": self.workspace.redo,
            "find": self.finder.open,
            "next_hit": partial(self.finder.step, 1),
            "previous_hit": partial(self.finder.step, -1),
            "palette": self._toggle_palette,
            "toggle_inspector": self.panes.toggle_inspector,
            "zoom_in": partial(self.text_menu.zoom, 1),
            "zoom_out": partial(self.text_menu.zoom, -1),
            "zoom_reset": partial(self.text_menu.zoom, 0),
            **{f"column_{name}": partial(self.text_menu.set_column, name) for name in WIDTHS},
            "toggle_justified": self._toggle_justified,
            "density": self._toggle_density,
            "next_theme": self.theme_requested.emit,
            "next_clipping": partial(self._step_clipping, 1),
            "previous_clipping": partial(self._step_clipping, -1),
            "back": partial(self._go_back, -1),
            "forward": partial(self._go_back, 1),
            "next_passage": partial(desk.step, 1),
            "previous_passage": partial(desk.step, -1),
            "page_down": partial(self._page, 1),
            "page_up": partial(self._page, -1),
            "next_pane": partial(self.panes.tour, 1),
            "previous_pane": partial(self.panes.tour, -1),
            "go_in": self._go_in,
            "go_out": self.panes.go_out,
            "caret": self._toggle_caret,
            "widen": self._widen,
            "highlight": desk.highlight,
            **{f"colour_{colour.value}": partial(desk.colour_key, colour) for colour in Colour},
            "tag": desk.tag,
            "note": desk.note,
            "quote": self._quote,
            "move_start": partial(article.begin_moving, End.START),
            "move_end": partial(article.begin_moving, End.END),
            "remove": self._remove,
            "star": self.reading.toggle_star,
            "archive": self.reading.toggle_archive,
            "tag_clipping": desk.tag_clipping,
            "tag_manager": self.tags_desk.open,
            "shortcuts": self._toggle_sheet,
        }

    def _facts(self) -> frozenset[Fact]:
        """What is true here now: commands apply, are disabled or hidden by it."""
        workspace, article, settings = self.workspace, self.reader.article, self._settings
        session, has_selection = workspace.current, article.selected() is not None
        has_passage = self.desk.active_id is not None
        has_text = session is not None and session.document is not None
        is_marked = session is not None and bool(session.notes.passages)
        facts = {
            Fact.CLIPPING: session is not None,
            Fact.LISTED: len(workspace.rows) > 0,
            Fact.ARTICLE: has_text,
            Fact.SELECTION: has_text and has_selection,
            Fact.PASSAGE: has_passage,
            Fact.MARKABLE: has_passage or (has_text and has_selection),
            Fact.PASSAGES: is_marked,
            Fact.WIDENABLE: has_text and (has_selection or article.is_in_caret_mode),
            Fact.HITS: self.finder.has_hits,
            Fact.UNDO: workspace.undo_stack.canUndo(),
            Fact.REDO: workspace.undo_stack.canRedo(),
            Fact.BACK: self.reading.can_step(-1) or article.is_in_caret_mode,
            Fact.FORWARD: self.reading.can_step(1) or article.is_in_caret_mode,
            Fact.INSPECTOR_SHOWN: self.inspector.isVisible(),
            Fact.CARET: article.is_in_caret_mode,
            Fact.STARRED: session is not None and session.notes.state.starred,
            Fact.ARCHIVED: session is not None and session.notes.state.archived,
            Fact.COMPACT: settings.density == "compact",
            Fact.JUSTIFIED: settings.is_justified,
            Fact.COLUMN_NARROW: settings.column == "narrow",
            Fact.COLUMN_NORMAL: settings.column == "normal",
            Fact.COLUMN_WIDE: settings.column == "wide",
        }
        return frozenset(fact for fact, is_so in facts.items() if is_so)

    def _toggle_palette(self) -> None:
        self.palette_desk.toggle_palette()

    def _toggle_sheet(self) -> None:
        self.palette_desk.toggle_sheet()

    def _clipping_items(self) -> Iterator[PaletteItem]:
        return clipping_items(self.workspace.rows)

    def _open_chosen(self, name: str) -> None:
        self.open_clipping(clipping_of(name))

    def _toggle_justified(self) -> None:
        self.text_menu.set_justified(not self._settings.is_justified)

    def _toggle_density(self) -> None:
        self._settings.density = "comfortable" if self._settings.density == "compact" else "compact"
        self.clipping_list.set_density(self._settings.density)

    def _name_undo(self) -> None:
        stack = self.workspace.undo_stack
        self.commands.name_step("undo", stack.undoText(), stack.canUndo())
        self.commands.name_step("redo", stack.redoText(), stack.canRedo())

    def _open_passage_menu(self, place: QPoint) -> None:
        article = self.reader.article
        under = [passage.id for passage in article.passages_at(place)]
        if under and article.selected() is None and self.desk.active_id not in under:
            article.passage_clicked.emit(under[0])
        self._pop_up_passage_menu(article.viewport().mapToGlobal(place))

    def _pop_up_passage_menu(self, place: QPoint) -> None:
        menu = self.commands.menu(Group.PASSAGE, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _open_text_menu(self, place: QPoint) -> None:
        menu = self.text_menu.menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        bar = self.menuBar()
        if event.key() == Qt.Key.Key_Alt and not bar.isNativeMenuBar() and not event.modifiers():
            bar.setVisible(not bar.isVisible())
            return
        super().keyReleaseEvent(event)

    def _quote(self) -> None:
        words = self.desk.quotation()
        if words:
            QGuiApplication.clipboard().setText(words)
            self.messages.say(self.tr("Copied with its source"))

    def _remove(self) -> bool:
        return self.panes.focused() in ("reader", "inspector") and self.desk.remove()

    def _toggle_caret(self) -> None:
        article = self.reader.article
        article.setFocus(Qt.FocusReason.ShortcutFocusReason)
        article.set_caret_mode(not article.is_in_caret_mode)

    def _widen(self) -> bool:
        article = self.reader.article
        if self.panes.focused() != "reader" or not (article.is_in_caret_mode or article.selected()):
            return False
        article.widen()
        return True

    def _go_back(self, by: int) -> None:
        """In caret mode by sentence; else to the clipping that was read before."""
        article = self.reader.article
        if self.panes.focused() == "reader" and article.is_in_caret_mode:
            article.move_by_sentence(by > 0)
            return
        clipping = self.reading.visited(by)
        if clipping is not None:
            self.open_clipping(clipping)

    def _page(self, by: int) -> bool:
        if self.panes.focused() is None:
            return False
        bar = self.reader.article.verticalScrollBar()
        bar.setValue(bar.value() + by * (self.reader.article.viewport().height() - 60))
        return True

    def _go_in(self) -> bool:
        return self.panes.go_in(has_active_passage=self.desk.active_id is not None)

    # Clippings ----------------------------------------------------------------------------------------------------

    def open_clipping(self, clipping: ClippingId) -> None:
        """Choose a clipping in the list and show it."""
        self.clipping_list.show_clipping(clipping)  # not in the list yet while a first scan is running
        self.reading.read(clipping)

    def _enter(self, clipping: ClippingId) -> None:
        self.reading.read(clipping)
        self.reader.article.setFocus()

    def _step_clipping(self, by: int) -> None:
        self.clipping_list.step(by)

    def _sort(self, name: str) -> None:
        self._settings.sort = name
        self.clipping_list.set_sort(name)
        self.workspace.sort_by(Sort(name))

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
        clippings, passages = self.workspace.counts()
        self.strip.set_counts(ViewCounts(clippings=clippings, passages=passages))

    def _show_progress(self, done: int, total: int) -> None:
        self.strip.set_progress(done, total)

    def _mark_unsaved(self, state: SaveState) -> None:
        self.setWindowModified(state.status in (SaveStatus.SAVING, SaveStatus.FAILED))
        if state.status is SaveStatus.SAVED:
            self._show_counts()

    # Events -------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panes.follow_width(event.oldSize().width(), event.size().width())
        self.finder.place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and not self._rescan.isActive():
            self._rescan.start()
            self.workspace.refresh()

    # End ----------------------------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()  # for the case that something below fails: what is not saved lives as long as the window
        conflicts = self.workspace.saving.conflicts
        try:
            may_close = self._save_all() or self._may_close_unsaved
        except Exception:  # caught, it is an instance; as Python 3.11 raises some, they kill the process (PySide)
            raise
        if not may_close:
            self.messages.ask_before_closing()
            return
        if self.workspace.saving.conflicts > conflicts:
            return  # a bar says where the last marks are now; who has read it closes again
        self._keep_settings()
        super().closeEvent(event)
        self.closed.emit()

    def _save_all(self) -> bool:
        """Save everything, on this computer if nowhere else. False when that fails as well."""
        if (field := self.focusWidget()) is not None:
            field.clearFocus()  # a field that tells its words when it is left
        self.reading.keep_place()
        return self.workspace.flush() or self.workspace.saving.rescue()

    def _close_unsaved(self) -> None:
        self._may_close_unsaved = True
        self.close()

    def _keep_settings(self) -> None:
        self._settings.geometry = bytes(self.saveGeometry().data())
        self._settings.colour = self.desk.colour.value
        self.panes.keep_widths()
