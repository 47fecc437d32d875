"""One window on one library: its panes, bars and desks. It joins them; what they do is theirs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar, QStackedWidget, QVBoxLayout, QWidget

from clipper.domain.clipping import ClippingId
from clipper.domain.passage import Colour
from clipper.domain.views import View, ViewCounts
from clipper.ui.clipping_list import ClippingList
from clipper.ui.info_bar import InfoBar
from clipper.ui.inspector import Inspector
from clipper.ui.keys import Keyboard, KeyRouter
from clipper.ui.look.look import Look
from clipper.ui.main_window.boards_desk import BoardsDesk
from clipper.ui.main_window.browsing_desk import BrowsingDesk
from clipper.ui.main_window.bulk_desk import BulkDesk
from clipper.ui.main_window.card_desk import CardDesk
from clipper.ui.main_window.command_map import command_map
from clipper.ui.main_window.commands import Commands, key_map_of
from clipper.ui.main_window.desk import Desk
from clipper.ui.main_window.details import DetailsDesk
from clipper.ui.main_window.earlier_desk import EarlierDesk
from clipper.ui.main_window.facts import facts_of
from clipper.ui.main_window.finder import Finder
from clipper.ui.main_window.import_desk import ImportDesk
from clipper.ui.main_window.lost_desk import LostDesk
from clipper.ui.main_window.marking import Marking
from clipper.ui.main_window.menus import Menus
from clipper.ui.main_window.messages import Messages
from clipper.ui.main_window.palette_desk import PaletteDesk
from clipper.ui.main_window.panes import Panes
from clipper.ui.main_window.places import places_of
from clipper.ui.main_window.preferences_desk import PreferencesDesk
from clipper.ui.main_window.reading_desk import ReadingDesk
from clipper.ui.main_window.spoken import SpokenPassages
from clipper.ui.main_window.staying import Staying
from clipper.ui.main_window.tags_desk import TagsDesk
from clipper.ui.main_window.text_menu import TextMenu
from clipper.ui.main_window.tour import Tour
from clipper.ui.main_window.ways import Ways
from clipper.ui.reader.reader import Reader
from clipper.ui.settings import Settings
from clipper.ui.sidebar import Sidebar
from clipper.ui.status_strip import StatusStrip
from clipper.workspace.action_words import action_words
from clipper.workspace.changes import SaveState, SaveStatus
from clipper.workspace.workspace import Workspace

if TYPE_CHECKING:
    from clipper.ui.about import About

LEAST_SIZE = (760, 520)
FIRST_SIZE = (1440, 900)
RESCAN_PAUSE_MS = 2_000
MENU_BAR_MS = 1_000
"""After the first paint: where there is one bar for all windows, it is seen without being asked for."""


class MainWindow(QMainWindow):
    """Shows one workspace. Closing it saves everything first, and asks when that cannot be."""

    closed = Signal()
    folder_requested = Signal()
    library_requested = Signal(str)
    """A folder that was opened before."""
    window_requested = Signal()
    """Another window on the same library."""
    theme_requested = Signal()
    quit_requested = Signal()
    settings_changed = Signal()
    """Here; the program tells all windows."""
    view_kept = Signal()
    """The settings know another view to begin with; nobody else has to follow."""

    def __init__(
        self, workspace: Workspace, look: Look, settings: Settings, keyboard: Keyboard | None = None
    ) -> None:
        super().__init__()
        self.workspace = workspace
        self.settings = settings
        self.look = look
        self._may_close_unsaved = False
        self._has_given_way = False
        self._about: About | None = None
        key_map = key_map_of(settings.keys, are_single_keys_on=settings.are_single_keys_on)
        self.keyboard = look.keys = keyboard or Keyboard(key_map, look)
        self._make_panes()
        self._make_desks()
        self.commands = Commands(command_map(self), self, self.keyboard, partial(facts_of, self))
        self.menus = Menus(self.commands, self.desk, self.reader.article, self.text_menu, self)
        self.commands.set_submenu("open_recent", self._fill_recent)
        self.palette_desk = PaletteDesk(self.commands, look, self, places_of(self))
        self.keys = KeyRouter(self, self.keyboard, self.commands.run)
        self._rescan = QTimer(self, singleShot=True, interval=RESCAN_PAUSE_MS)
        self._explain()
        self._connect()
        self._restore()

    # Making -------------------------------------------------------------------------------------------------------

    def _make_panes(self) -> None:
        look = self.look
        self.sidebar = Sidebar(look)
        self.clipping_list = ClippingList(look)
        self.reader = Reader(look)
        self.reader.show_nothing()
        self.inspector = Inspector(look)
        self.info_bar = InfoBar(look)
        self.lost_bar = InfoBar(look)
        self.lost_bar.setObjectName("lostBar")
        self.strip = StatusStrip(look)
        self.setMinimumSize(*LEAST_SIZE)
        for pane in (self.sidebar, self.clipping_list):
            pane.set_library(str(self.workspace.library.folder))
        name = self.workspace.library.folder.name or str(self.workspace.library.folder)
        self.setWindowTitle(f"{name.replace('[*]', '[*][*]')}[*] — Clipper")
        self._put_in_place()

    def _put_in_place(self) -> None:
        """From the outside in: each widget that is put into another one takes its style anew, all in it included."""
        whole, column = QWidget(self), QVBoxLayout()
        self.setCentralWidget(whole)
        whole.setLayout(column)
        middle, above_text = QWidget(), QVBoxLayout()
        middle.setLayout(above_text)
        panes = (self.sidebar, self.clipping_list, middle, self.reader, self.inspector)
        self.panes = Panes(self.look, self.settings, *panes, whole)
        self.tour = Tour(self.panes, search=self.clipping_list.search_field, strip=self.strip)
        self._middle = QStackedWidget(middle)
        self._middle.addWidget(self.reader)
        for layout, widgets in ((above_text, (self.info_bar, self._middle)), (column, (self.panes, self.strip))):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
            for widget in widgets:
                layout.addWidget(widget, 1 if widget in (self._middle, self.panes) else 0)

    def _make_desks(self) -> None:
        workspace, look, settings = self.workspace, self.look, self.settings
        self.messages = Messages(workspace, self.info_bar, self.strip, self)
        self.desk = Desk(workspace, self.reader, self.inspector, look, self, Colour(settings.colour))
        SpokenPassages(self.desk, self.reader.article, self)
        Staying(self)
        self.details = DetailsDesk(workspace, self.inspector, self.desk, self)
        self.tags_desk = TagsDesk(workspace, look, self)
        self.finder = Finder(look, self.reader.article, self)
        self.reading = ReadingDesk(
            workspace, self.reader, self.panes, self.desk, self.details, self.finder, self.messages, self
        )
        reader, inspector = self.reader, self.inspector
        self.lost = LostDesk(workspace, self.lost_bar, reader, inspector, self.desk, self.finder, look, self)
        self.bulk = BulkDesk(workspace, self.clipping_list, self.desk, self.reading, self.messages, look, self)
        self.boards = BoardsDesk(workspace, look, self.panes, self._middle)
        self.cards = CardDesk(workspace, self.boards, look, self)
        self.marking = Marking(self.boards, self.cards, self.desk, self.reading)
        self.browsing = BrowsingDesk(workspace, self.sidebar, self.clipping_list, self.panes, settings)
        self.imports = ImportDesk(workspace, workspace.bringing, look, self.info_bar, self.strip, self)
        self.preferences = PreferencesDesk(workspace, settings, self.keyboard, look, self)
        self.earlier = EarlierDesk(workspace, look, self)
        self.ways = Ways(self)
        self.text_menu = TextMenu(settings, self.reader.article.set_style, self)

    def _explain(self) -> None:
        """Say the keys that are in force on the buttons that do the same."""
        for widget in self.findChildren(QWidget):
            if name := widget.property("command"):
                self.commands.explain(name, widget)
        self._show_keys()

    def _show_keys(self) -> None:
        """Where they are written on what does the same."""
        keys = self.keyboard.shown_keys
        self.desk.toolbar.show_keys(keys)
        self.inspector.set_keys(keys)
        self.info_bar.set_undo_key(keys("undo"))

    def _connect(self) -> None:
        workspace = self.workspace
        workspace.progress.connect(self.strip.set_progress)
        workspace.reveal.connect(self.ways.reveal)
        workspace.said.connect(self.ways.show_stepped)
        workspace.save_state.connect(self._mark_unsaved)
        workspace.gathering.connect(self.desk.flush)
        workspace.undo_stack.indexChanged.connect(self._name_undo)
        workspace.opened_library.counting.changed.connect(self.strip.set_counts)
        self.panes.inspector_shown.connect(self.finder.place)
        self.clipping_list.chosen.connect(self.reading.read)
        self.clipping_list.entered.connect(self.ways.enter)
        self.clipping_list.menu_asked.connect(self.menus.open_for_clipping)
        self.clipping_list.density_chosen.connect(self._keep_density)
        self.sidebar.import_requested.connect(self.imports.choose_files)
        self.sidebar.preferences_requested.connect(self.preferences.open)
        self.sidebar.clippings_dropped.connect(self.bulk.drop)
        self.sidebar.tag_menu_requested.connect(self.menus.open_for_tag)
        self.strip.shortcuts_requested.connect(self.toggle_sheet)
        self.strip.escaped.connect(self.focus_home)
        self.keys.chord_changed.connect(self._show_chord)
        self._connect_reader()
        self._connect_desks()
        self._name_undo()

    def _connect_reader(self) -> None:
        reader, article = self.reader, self.reader.article
        reader.previous_requested.connect(partial(self.ways.step_clipping, -1))
        reader.next_requested.connect(partial(self.ways.step_clipping, 1))
        reader.tag_requested.connect(self.desk.tag_clipping)
        reader.find_toggled.connect(self.finder.set_shown)
        self.finder.shown.connect(reader.set_find_shown)
        reader.text_menu_requested.connect(self.menus.open_for_text_size)
        reader.inspector_toggled.connect(self.panes.show_inspector)
        article.link_clicked.connect(self.messages.ask_about_link)
        article.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        article.customContextMenuRequested.connect(self.menus.open_for_text)

    def _connect_desks(self) -> None:
        self.keyboard.changed.connect(self._show_keys)
        self.inspector.details_made.connect(self._explain)
        self.desk.removed.connect(self.messages.offer_undo)
        self.desk.quote_requested.connect(self.reading.quote)
        self.desk.menu_requested.connect(self.menus.open_for_passage)
        self.details.show_in_folder_requested.connect(self.reading.show_in_folder)
        self.details.link_requested.connect(self.messages.ask_about_link)
        self.messages.close_anyway.connect(self._close_unsaved)
        self.panes.inspector_shown.connect(self.lost.stand)
        self.lost.said.connect(self.messages.say)
        self.inspector.match_wanted.connect(self.lost.open)
        self.boards.left.connect(self.ways.leave_board)
        self.cards.removed.connect(self.messages.offer_undo)
        self.cards.quoted.connect(self.reading.say_quoted)
        self.cards.menu_requested.connect(self.menus.open_for_passage)
        self.boards.open_wanted.connect(self.ways.open_from_board)
        self.boards.jumped.connect(self.ways.jump)
        self.boards.jumped.connect(self.lost.arrive)
        self.boards.back_wanted.connect(self.browsing.show)
        self.browsing.board_wanted.connect(self.boards.show)
        self.browsing.list_shown.connect(self.boards.hide)
        self.browsing.clipping_wanted.connect(self.ways.open_clipping)
        self.browsing.searched.connect(self.finder.set_library_words)
        self.reading.clipping_wanted.connect(self.ways.open_clipping)
        self.browsing.open_wanted.connect(self.folder_requested)
        self.browsing.sort_chosen.connect(self.settings_changed)
        self.browsing.view_kept.connect(self.view_kept)
        self.imports.taken_out.connect(self.ways.leave_taken_out)
        self.menus.view_wanted.connect(self.browsing.show)
        self.menus.tag_manager_wanted.connect(self.tags_desk.open)
        self.menus.library_wanted.connect(self.library_requested)
        self.preferences.changed.connect(self.settings_changed)
        self.preferences.tag_manager_requested.connect(self.tags_desk.open)
        self.text_menu.changed.connect(self.settings_changed)

    def _restore(self) -> None:
        if not self.restoreGeometry(QByteArray(self.settings.geometry)):
            self.resize(*FIRST_SIZE)
        self._apply_settings()
        self.panes.arrange()

    def start(self, clipping: ClippingId | None = None, view: View | None = None) -> None:
        """Show the library, and in it this clipping, else the last one; in this view, else the last one."""
        counting = self.workspace.opened_library.counting
        if counting.is_known:  # by another window: it tells of changes only
            counting.changed.emit(counting.counts)
        first = clipping or self.workspace.last_clipping()
        self.browsing.start(view, chooses_first=first is None)
        self._catch_up()
        if first is not None:
            self.open_clipping(first)
        QTimer.singleShot(MENU_BAR_MS, self, self.menuBar)

    def _catch_up(self) -> None:
        """Another window of the library may have been there before this one, and be a step ahead."""
        counts = self.workspace.opened_library.counting.counts
        if counts != ViewCounts():
            self.strip.set_counts(counts)
            self.browsing.show_counts(counts)
            self.browsing.show_tags_soon()
        self.workspace.catch_up()

    # Settings -----------------------------------------------------------------------------------------------------

    def follow_settings(self) -> None:
        """They were changed, in this window or in another one."""
        self._apply_settings()
        self.browsing.follow_settings()
        self.preferences.follow()

    def _apply_settings(self) -> None:
        settings = self.settings
        self.reader.article.set_style(self.text_menu.style())
        self.clipping_list.set_density(settings.density)
        self.desk.toolbar.set_wanted(settings.is_toolbar_shown)
        for desk in (self.desk, self.bulk, self.cards):
            desk.tag_field.set_alphabetical(settings.tag_order == "name")

    def toggle_setting(self, name: str) -> None:
        """One that is on or off."""
        setattr(self.settings, name, not getattr(self.settings, name))
        self.settings_changed.emit()

    def toggle_density(self) -> None:
        """Compact or comfortable rows."""
        self._keep_density("comfortable" if self.settings.density == "compact" else "compact")

    def _keep_density(self, density: str) -> None:
        self.settings.density = density
        self.settings_changed.emit()

    def recent_libraries(self) -> tuple[str, ...]:
        """Those that were opened before this one."""
        here = str(self.workspace.library.folder)
        return tuple(folder for folder in self.settings.recent_libraries if folder != here)

    # Menus --------------------------------------------------------------------------------------------------------

    def menuBar(self) -> QMenuBar:
        """The menu bar, filled when it is first asked for: it takes 25 ms, and the first paint does without."""
        bar = super().menuBar()
        if not self.commands.is_bar_filled:
            self.commands.fill(bar)
        return bar

    def _name_undo(self) -> None:
        for name, action in (("undo", self.workspace.undo_action), ("redo", self.workspace.redo_action)):
            self.commands.name_step(name, action_words(action) if action else "", action is not None)

    def _fill_recent(self, menu: QMenu) -> None:
        self.menus.fill_recent(self.recent_libraries(), menu)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        is_alt = event.key() == Qt.Key.Key_Alt and self.keys.is_alt_alone
        if is_alt and not event.modifiers() and not self.menuBar().isNativeMenuBar():
            self.menuBar().setVisible(not self.menuBar().isVisible())
            return
        super().keyReleaseEvent(event)

    # Palette, sheet, about ----------------------------------------------------------------------------------------

    def toggle_palette(self) -> None:
        """Open the palette, or close it."""
        self.palette_desk.toggle_palette()

    def toggle_sheet(self) -> None:
        """Open the sheet of keys, or close it."""
        self.palette_desk.toggle_sheet()

    def _show_chord(self, first: str) -> None:
        self.strip.say(self.commands.chord_hint(first), self.commands.chord_hint(first, with_words=False))

    def show_about(self) -> None:
        """What this program is."""
        if self._about is None:
            from clipper.ui.about import About  # not above: the first paint does without

            self._about = About(self.look, self, self.workspace.library.state.root)
            self._about.folder_requested.connect(self.open_data_folder)
        self._about.open()

    def open_data_folder(self) -> None:
        """Where settings, index and mirrored notes lie."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.workspace.library.state.root)))

    def open_clipping(self, clipping: ClippingId) -> None:
        """Choose a clipping in the list and show it."""
        self.ways.open_clipping(clipping)

    # Signs --------------------------------------------------------------------------------------------------------

    def _mark_unsaved(self, state: SaveState) -> None:
        self.setWindowModified(state.status in (SaveStatus.SAVING, SaveStatus.FAILED))

    # Events -------------------------------------------------------------------------------------------------------

    def focus_home(self) -> None:
        """Where the keys go when what had them is gone."""
        self.panes.focus_home()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Not in the order in which widgets were made, which is Qt's."""
        self.tour.tab(forward=next)
        return True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() != QEvent.Type.ActivationChange or not self.isActiveWindow():
            return
        if not self._rescan.isActive():
            self._rescan.start()
            self.workspace.refresh()

    # End ----------------------------------------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._has_given_way:
            self.closed.emit()
            return
        event.ignore()  # for the case that something below fails: what is not saved lives as long as the window
        warnings = self.workspace.opened_library.warnings
        may_close = self._save_all() or self._may_close_unsaved
        if not may_close:
            self.messages.ask_before_closing()
            return
        if self.workspace.opened_library.warnings > warnings:
            return  # a bar says what became of the last marks; who has read it closes again
        self.keep_settings()
        self.workspace.undo_stack.indexChanged.disconnect(self._name_undo)  # it may go before the window does
        super().closeEvent(event)
        self.closed.emit()

    def _save_all(self) -> bool:
        """Save everything, on this computer if nowhere else. False when that fails as well."""
        if (field := self.focusWidget()) is not None:
            field.clearFocus()  # a field that tells its words when it is left
        self.reading.keep_place()
        return self.workspace.flush() or self.workspace.saving.rescue()

    def give_way(self) -> None:
        """Close for another window on the same library, which has taken this one's place and what is not saved."""
        self._has_given_way = True
        self.close()

    def _close_unsaved(self) -> None:
        self._may_close_unsaved = True
        self.close()

    def keep_settings(self) -> None:
        """Put what this window knows into the settings: where it is, its panes, the last colour."""
        self.settings.geometry = bytes(self.saveGeometry().data())
        self.settings.colour = self.desk.colour.value
        self.panes.keep_widths()
