"""The menus that open at a place: of passages, clippings, tags and text; and the libraries opened before."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from clipper.domain.clipping import ClippingId
from clipper.domain.views import View, ViewKind
from clipper.ui.actions import Group
from clipper.ui.look.mnemonics import give_mnemonics
from clipper.ui.main_window.commands import Commands
from clipper.ui.main_window.desk import Desk
from clipper.ui.main_window.text_menu import TextMenu
from clipper.ui.reader.article import Article


class Menus(QObject):
    """Made of the action table where they can be; each is gone when it is closed."""

    view_wanted = Signal(object)
    """A View."""
    tag_manager_wanted = Signal()
    library_wanted = Signal(str)

    def __init__(
        self, commands: Commands, desk: Desk, article: Article, text_menu: TextMenu, window: QWidget
    ) -> None:
        super().__init__(window)
        self._commands = commands
        self._desk = desk
        self._article = article
        self._text_menu = text_menu
        self._window = window

    def open_for_text(self, place: QPoint) -> None:
        """At a place of the article's viewport: the passage there becomes the active one."""
        article = self._article
        under = [passage.id for passage in article.passages_at(place)]
        if under and article.selected() is None and self._desk.active_id not in under:
            article.passage_clicked.emit(under[0])
        self.open_for_passage(article.viewport().mapToGlobal(place))

    def open_for_passage(self, place: QPoint) -> None:
        """At a place on the screen, as all that follow."""
        self._pop_up(self._commands.menu(Group.PASSAGE, self._window), place)

    def open_for_clipping(self, _: ClippingId, place: QPoint) -> None:
        """What can be done with the clippings that are selected."""
        self._pop_up(self._commands.menu(Group.CLIPPING, self._window), place)

    def open_for_tag(self, tag: str, place: QPoint) -> None:
        """What can be done with a tag of the sidebar."""
        menu = QMenu(self._window)
        shown = menu.addAction(self.tr("Show clippings with “{tag}”").format(tag=tag.replace("&", "&&")))
        shown.triggered.connect(partial(self._show_tag, tag))
        menu.addAction(self.tr("Manage tags…")).triggered.connect(self._manage_tags)
        give_mnemonics(menu)
        self._pop_up(menu, place)

    def open_for_text_size(self, place: QPoint) -> None:
        """Text size and column."""
        self._pop_up(self._text_menu.menu(self._window, self._commands.keyboard.shown_keys), place)

    def fill_recent(self, folders: tuple[str, ...], menu: QMenu) -> None:
        """The libraries that were opened before."""
        for folder in folders:
            menu.addAction(folder.replace("&", "&&")).triggered.connect(partial(self._open_library, folder))

    def _show_tag(self, tag: str, _checked: bool) -> None:
        self.view_wanted.emit(View(ViewKind.TAG, tag))

    def _manage_tags(self, _checked: bool) -> None:
        self.tag_manager_wanted.emit()

    def _open_library(self, folder: str, _checked: bool) -> None:
        self.library_wanted.emit(folder)

    def _pop_up(self, menu: QMenu, place: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)
