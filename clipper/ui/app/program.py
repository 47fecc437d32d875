"""The running program: one look, one settings, one set of workers, and its windows."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

import clipper
from clipper.domain.clipping import ClippingId
from clipper.domain.errors import ClipperError
from clipper.library.library import Library
from clipper.library.state_folder import StateFolder
from clipper.storage.reading_places import ReadingPlaces
from clipper.ui.info_bar import InfoBar
from clipper.ui.instance.door import Request
from clipper.ui.keys import Keyboard, KeyMap
from clipper.ui.language import Language
from clipper.ui.look import motion
from clipper.ui.look.fusion import QuietStyle
from clipper.ui.look.look import Look
from clipper.ui.look.theme import THEMES
from clipper.ui.main_window.commands import key_map_of
from clipper.ui.main_window.main_window import MainWindow
from clipper.ui.main_window.words import error_advice, error_words
from clipper.ui.settings import Settings, load_settings, save_settings
from clipper.workspace.jobs import Jobs
from clipper.workspace.open_library import OpenLibrary
from clipper.workspace.workspace import Workspace

if TYPE_CHECKING:
    from clipper.library.pasting import Content
    from clipper.ui.app.first_window import FirstWindow
    from clipper.ui.main_window.standing import Standing

SAVE_MS = 500
"""From the first change of the settings to their writing: a second is promised. Not put off by further ones."""
BESIDE = QPoint(28, 28)
"""Where another window stands: one that covers the first to the pixel looks as if nothing had happened."""
NAME = "clipper-program"
NOT_OPENED = "open"
"""The key of the bar that tells of a folder which cannot be opened."""
ICON_FILE = Path(clipper.__file__).parent / "icon" / "clipper.svg"


class Program(QObject):
    """Everything that lives as long as the application. There is one, a child of the application."""

    window_replaced = Signal(object, object)
    """A MainWindow, and the one that takes its place, in another language."""

    def __init__(self, application: QApplication, *, inline_jobs: bool = False) -> None:
        super().__init__(application)
        self.setObjectName(NAME)
        self.state = StateFolder.of_user()
        self.settings: Settings = load_settings(self.state.settings)
        self._jobs_are_inline = inline_jobs
        self.language = Language(application, self)
        self.language.choose(self.settings.language)
        self.look = Look(self._theme_name(), self)
        """The one of the application, and of what shows no library."""
        self.keyboard = self.look.keys = Keyboard(self._key_map(), self)
        self._looks: dict[OpenLibrary, Look] = {}
        """Of each library that is open: its tags have colours, and its colours meanings."""
        self.windows: list[MainWindow] = []
        self._first: FirstWindow | None = None
        self._dialog: QFileDialog | None = None
        self._not_opened: ClipperError | None = None
        """Why the folder that was wanted last is not shown."""
        application.setStyle(QuietStyle(self.look))
        application.setQuitOnLastWindowClosed(True)
        self.look.changed.connect(self._restyle)
        QApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._saving = QTimer(self, singleShot=True, interval=SAVE_MS)
        self._saving.timeout.connect(self.save_settings)
        self._apply_looks()
        self._restyle()

    # Looks --------------------------------------------------------------------------------------------------------

    def _theme_name(self) -> str:
        return self.settings.theme if self.settings.theme in THEMES else system_theme()

    def next_theme(self) -> None:
        """The theme after this one, remembered; after the last one, whatever the system has."""
        names = [*THEMES, "system"]
        here = names.index(self.settings.theme) if self.settings.theme in names else -1
        following = names[(here + 1) % len(names)]
        if following == self.look.theme.name:  # from the system's to the same by name: nothing would be seen
            following = names[(names.index(following) + 1) % len(names)]
        self.settings.theme = following
        self.apply_settings()

    def _follow_system(self) -> None:
        for look in (self.look, *self._looks.values()):
            look.set_theme(self._theme_name())

    def _restyle(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(self.look.palette())
            application.setStyleSheet(self.look.style_sheet())
            application.setFont(self.look.ui_font(13))

    # Settings -----------------------------------------------------------------------------------------------------

    def apply_settings(self) -> None:
        """They were changed in one of the windows: all follow."""
        self._apply_looks()
        self.keyboard.set_key_map(self._key_map())
        for window in self.windows:
            window.workspace.opened_library.creator = self.settings.creator
            window.follow_settings()
        if self.language.would_change(self.settings.language):
            QTimer.singleShot(0, self, self._change_language)  # not while a widget of theirs is telling it
        self.save_settings_soon()

    def _apply_looks(self) -> None:
        for look in (self.look, *self._looks.values()):
            self._dress(look)
        motion.set_reduced(self.settings.is_motion_reduced)

    def _dress(self, look: Look) -> None:
        settings = self.settings
        look.set_theme(self._theme_name())
        look.set_reading_family(settings.reading_face)
        look.set_patterns(settings.are_patterns_shown)
        look.set_interface_zoom(settings.interface_zoom)
        look.set_tag_colours(settings.are_tag_colours_shown)

    def _look_of(self, opened: OpenLibrary) -> Look:
        if opened not in self._looks:
            look = self._looks[opened] = Look(self._theme_name(), opened)
            look.keys = self.keyboard
            self._dress(look)
        return self._looks[opened]

    def _key_map(self) -> KeyMap:
        return key_map_of(self.settings.keys, are_single_keys_on=self.settings.are_single_keys_on)

    def _change_language(self) -> None:
        """Windows are made anew: every word in them is another one."""
        if not self.language.choose(self.settings.language):
            return
        from clipper.ui.main_window.standing import (  # not above: a launch does without, here and below
            stand,
            standing_of,
        )

        for window in list(self.windows):
            standing = standing_of(window)
            window.keep_settings()
            workspace = Workspace(window.workspace.opened_library, bringing=window.workspace.bringing)
            made = self._show_window(workspace, standing.clipping, standing)
            stand(made, standing)
            if NOT_OPENED in window.info_bar.message_keys:
                self._tell_not_opened(made.info_bar)
            self.window_replaced.emit(window, made)
            window.give_way()
        if self._first is not None:
            self._close_first()
            self.first_window()

    def save_settings_soon(self) -> None:
        """They are others now: a kill must not cost more than a second of them."""
        if not self._saving.isActive():
            self._saving.start()

    def save_settings(self) -> None:
        """Write them now."""
        self._saving.stop()
        save_settings(self.settings, self.state.settings)

    def set_icon(self) -> None:
        """Give every window ours."""
        QApplication.setWindowIcon(QIcon(str(ICON_FILE)))

    # Windows ------------------------------------------------------------------------------------------------------

    def open_library(self, folder: Path, clipping: ClippingId | None = None) -> MainWindow:
        """A window on that library; the one that shows it already. Raises FolderMissing, FolderUnreadable."""
        shown = next((one for one in self.windows if _is_same(one.workspace.library.folder, folder)), None)
        if shown is not None:  # two open libraries would each take the other's saves for another program's
            shown.activateWindow()
            if clipping is not None:
                shown.open_clipping(clipping)
            return shown
        library = Library(folder.absolute(), self.state)
        jobs = Jobs(inline=self._jobs_are_inline)
        opened = OpenLibrary(library, ReadingPlaces(self.state.reading_places), jobs, self)
        jobs.setParent(opened)
        opened.creator = self.settings.creator
        self.settings.remember_library(library.folder)
        self.save_settings_soon()
        return self._open_window(opened, clipping)

    def another_window(self, window: MainWindow) -> MainWindow:
        """One more window on the library of this one, on the same clipping, as large and a little beside it."""
        window.keep_settings()
        made = self._open_window(window.workspace.opened_library, window.workspace.current_id)
        if not window.isMaximized() and not window.isFullScreen():
            made.move(window.pos() + BESIDE)
        return made

    def _open_another(self) -> None:
        window = self.sender()
        if isinstance(window, MainWindow):
            self.another_window(window)

    def newest_bar(self) -> InfoBar | None:
        """Where to say what is about no library: the window that the user is at, else the newest."""
        active = QApplication.activeWindow()
        window = active if isinstance(active, MainWindow) else self.windows[-1] if self.windows else None
        return window.info_bar if window is not None else None

    def say_without_library(self, words: str) -> None:
        """The same where there is no bar: in the first window."""
        if self._first is not None:
            self._first.page.say(words)

    def _open_window(self, opened: OpenLibrary, clipping: ClippingId | None) -> MainWindow:
        return self._show_window(Workspace(opened), clipping)

    def _show_window(
        self, workspace: Workspace, clipping: ClippingId | None, standing: Standing | None = None
    ) -> MainWindow:
        window = MainWindow(workspace, self._look_of(workspace.opened_library), self.settings, self.keyboard)
        workspace.setParent(window)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.closed.connect(self._forget_closed)
        window.folder_requested.connect(self.choose_folder)
        window.library_requested.connect(self._open_chosen)
        window.window_requested.connect(self._open_another)
        window.theme_requested.connect(self.next_theme)
        window.quit_requested.connect(self.close_all)
        window.settings_changed.connect(self.apply_settings)
        window.view_kept.connect(self.save_settings_soon)
        self.windows.append(window)
        if standing is not None:
            from clipper.ui.main_window.standing import take_place

            take_place(window, standing)
        window.show()
        window.start(clipping, *([] if standing is None else [standing.view]))
        return window

    def take_over(self, request: Request) -> bool:
        """Do what a later start was asked for and come to the front. False: it is to go on and tell why."""
        try:
            window = self._window_for(request)
        except ClipperError:
            return False
        if request.token:
            os.environ["XDG_ACTIVATION_TOKEN"] = request.token  # Qt takes it from there, and takes it away
        _bring_to_front(window)
        return True

    def _window_for(self, request: Request) -> QWidget:
        """Raises FolderMissing, FolderUnreadable."""
        if not request.folder:
            active = QApplication.activeWindow()
            return active or (self.windows[-1] if self.windows else self.first_window())
        folder = Path(request.folder)
        if request.file and (shown := self._shows(folder)) is not None:
            inside = os.path.relpath(
                os.path.realpath(folder / request.file), shown.workspace.library.folder.resolve()
            )
            shown.open_clipping(ClippingId(Path(inside).as_posix()))
            return shown
        window = self.open_library(folder, ClippingId(request.file) if request.file else None)
        self._close_first()
        return window

    def _shows(self, folder: Path) -> MainWindow | None:
        """The window whose library that folder is, or lies in: a second one on its files would get in its way."""
        real = folder.resolve()
        found = [one for one in self.windows if real.is_relative_to(one.workspace.library.folder.resolve())]
        return found[-1] if found else None

    def switch_to(self, folder: Path) -> None:
        """Open another library in place of the one that is shown, which is saved and closed.

        One that cannot be opened is told where the user is.
        """
        others = list(self.windows)
        try:
            window = self.open_library(folder)
        except ClipperError as error:
            bar = self.newest_bar()
            if bar is None:
                self.first_window(error)
            else:
                self._not_opened = error
                self._tell_not_opened(bar)
            return
        for other in others:
            if other is not window:
                other.close()
        self._close_first()

    def _tell_not_opened(self, bar: InfoBar) -> None:
        if (error := self._not_opened) is not None:
            bar.show_message(NOT_OPENED, "error", error_words(error), error_advice(error), ())

    def _forget_closed(self) -> None:
        window = self.sender()
        if isinstance(window, MainWindow) and window in self.windows:
            self.windows.remove(window)
            opened = window.workspace.opened_library
            window.workspace.close()
            if all(other.workspace.opened_library is not opened for other in self.windows):
                self._looks.pop(opened, None)
                window.destroyed.connect(opened.deleteLater)  # after it: it listens to the undo stack to its end
        self.save_settings()

    # Folders ------------------------------------------------------------------------------------------------------

    def first_window(self, fault: ClipperError | None = None) -> FirstWindow:
        """The window without a library."""
        if self._first is None:
            from clipper.ui.app.first_window import FirstWindow  # not above: with a library there is none

            self._first = FirstWindow(self.look, self.settings, self.keyboard)
            self._first.folder_requested.connect(self.choose_folder)
            self._first.library_wanted.connect(self.switch_to)
            self._first.bring_wanted.connect(self._open_and_bring)
            self._first.theme_requested.connect(self.next_theme)
            self._first.quit_requested.connect(self.close_all)
            self._first.closed.connect(self.save_settings)
        self._first.say(fault)
        self._first.show()
        return self._first

    def _open_and_bring(self, folder: Path, what: list[Path] | Content) -> None:
        self.switch_to(folder)
        shown = self._shows(folder)
        if shown is not None:
            shown.imports.bring_offered(what)

    def _close_first(self) -> None:
        if self._first is not None:
            self._first.close()
            self._first.deleteLater()
            self._first = None

    def choose_folder(self) -> None:
        """Ask for a library."""
        from clipper.ui.app.first_window import ask_for_folder

        over: QWidget | None = self.windows[-1] if self.windows else self._first
        title = self.tr("Open a folder of clippings")
        self._dialog = ask_for_folder(over, title, self.settings, self._open_chosen)

    def _open_chosen(self, name: str) -> None:
        self.switch_to(Path(name))

    def close_all(self) -> None:
        """Save and close every window."""
        for window in list(self.windows):
            window.close()
        self._close_first()


def system_theme() -> str:
    """The theme that the system asks for: dark or light, with more contrast where it says so (Qt 6.10 and later)."""
    hints = QApplication.styleHints()
    is_dark = hints.colorScheme() is Qt.ColorScheme.Dark
    accessibility = getattr(hints, "accessibility", None)
    preference = accessibility().contrastPreference() if accessibility is not None else None
    if preference is not None and preference.name == "HighContrast":
        return "high-contrast-dark" if is_dark else "high-contrast-light"
    return "dark" if is_dark else "light"


def _bring_to_front(window: QWidget) -> None:
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def _is_same(folder: Path, other: Path) -> bool:
    try:
        return folder.samefile(other)
    except OSError:
        return False
