"""`Preferences`: the card of pages (DESIGN.md §9). What is chosen counts at once; there is no OK and no Cancel.

It writes nothing: it is shown values, tells what the user wants, and may be shown values again at any time.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QToolButton, QVBoxLayout, QWidget

from clipper.domain.passage import Colour
from clipper.ui.look.card import Card
from clipper.ui.look.look import Look
from clipper.ui.preferences.accessibility_page import AccessibilityPage
from clipper.ui.preferences.general_page import GeneralPage
from clipper.ui.preferences.highlights_page import HighlightsPage
from clipper.ui.preferences.list_page import ListPage
from clipper.ui.preferences.nav import Nav, NavItem
from clipper.ui.preferences.page import Page
from clipper.ui.preferences.reading_page import ReadingPage
from clipper.ui.preferences.shortcuts_page import ShortcutsPage
from clipper.ui.preferences.storage_page import StoragePage
from clipper.ui.preferences.tags_page import TagsPage
from clipper.ui.preferences.values import KeyRow, KeyTools, PageName, Place, ShownSettings
from clipper.ui.preferences.words import CARD_TITLE, Words

WIDTH, HEIGHT = 760, 580
"""Of preferences.png, measured in it."""
NAV_WIDTH = 188
_NAV_SIDE = 10
_RADIUS = 13


class Preferences(Card):
    """Not modal. Ctrl+Tab turns the page from anywhere in it."""

    changed = Signal(str, object)
    """A field of the settings, and its new value."""
    meanings_changed = Signal(object)
    """Name of a colour → what it means, all of those that do not mean the usual thing; "" is no meaning."""
    keys_changed = Signal(str, object)
    """(id of an action, tuple of its keys)"""
    tag_manager_requested = Signal()
    open_requested = Signal(object)
    """A Path, to be shown by the system's file manager."""

    def __init__(self, look: Look, window: QWidget, defaults: ShownSettings, tools: KeyTools) -> None:
        """`defaults`: the settings as they are at first."""
        super().__init__(look, window, QSize(look.px(WIDTH), look.px(HEIGHT)))
        self._defaults, self._tools = defaults, tools
        self._settings: ShownSettings = defaults
        self._meanings: Mapping[str, str] = {}
        self._keys: Sequence[KeyRow] = ()
        self._places: Sequence[Place] = ()
        self.pages: dict[PageName, Page] = {}
        """Those that were looked at; the others are made when they are."""
        self.page_name = PageName.GENERAL
        self.setObjectName("preferences")
        self._side, self._stack = QVBoxLayout(), QStackedLayout()
        self._title, self.nav, self.cross = self._make_nav()
        self._lay_out()
        look.changed.connect(self._restyle)
        self._restyle()

    # Making

    def _make_nav(self) -> tuple[Words, Nav, QToolButton]:
        self.setAccessibleName(self.tr("Preferences"))
        title = Words(self.look, CARD_TITLE, self.tr("Preferences"), self)
        nav = Nav(self.look, self._items(), self)
        nav.page_chosen.connect(self.turn_to)
        nav.entered_page.connect(self._enter_page)
        cross = QToolButton(self)
        cross.setObjectName("closePreferences")
        cross.setAccessibleName(self.tr("Close"))
        cross.setToolTip(self.tr("Close (Esc)"))
        cross.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        cross.setIconSize(QSize(18, 18))
        cross.clicked.connect(self._cross_clicked)
        return title, nav, cross

    def _items(self) -> list[NavItem]:
        return [
            NavItem(PageName.GENERAL, self.tr("General"), "sliders-horizontal"),
            NavItem(PageName.READING, self.tr("Reading"), "book-open-text"),
            NavItem(PageName.HIGHLIGHTS, self.tr("Highlights"), "highlighter"),
            NavItem(PageName.TAGS, self.tr("Tags"), "tag"),
            NavItem(PageName.LIST, self.tr("List"), "rows-3"),
            NavItem(PageName.SHORTCUTS, self.tr("Shortcuts"), "keyboard"),
            NavItem(PageName.ACCESSIBILITY, self.tr("Accessibility"), "accessibility"),
            NavItem(PageName.STORAGE, self.tr("Storage"), "hard-drive"),
        ]

    def _lay_out(self) -> None:
        self._side.setContentsMargins(_NAV_SIDE, 20, _NAV_SIDE, 12)
        self._side.setSpacing(0)
        self._title.setContentsMargins(10, 0, 0, 0)
        self._side.addWidget(self._title)
        self._side.addSpacing(15)
        self._side.addWidget(self.nav, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._side)
        whole.addLayout(self._stack, 1)

    def _make_page(self, name: PageName) -> Page:
        make: dict[PageName, Callable[[], Page]] = {
            PageName.GENERAL: self._general,
            PageName.READING: self._reading,
            PageName.HIGHLIGHTS: self._highlights,
            PageName.TAGS: self._tags,
            PageName.LIST: self._list,
            PageName.SHORTCUTS: self._shortcuts,
            PageName.ACCESSIBILITY: self._accessibility,
            PageName.STORAGE: self._storage,
        }
        page = make[name]()
        page.setObjectName(f"preferences.{name.value}")
        page.changed.connect(self.changed)
        page.show_settings(self._settings)
        self._stack.addWidget(page)
        return page

    def _general(self) -> Page:
        return GeneralPage(self.look, self._defaults, self)

    def _reading(self) -> Page:
        return ReadingPage(self.look, self._defaults, self)

    def _list(self) -> Page:
        return ListPage(self.look, self._defaults, self)

    def _accessibility(self) -> Page:
        return AccessibilityPage(self.look, self._defaults, self)

    def _highlights(self) -> Page:
        page = HighlightsPage(self.look, self._defaults, self)
        page.show_meanings(self._meanings)
        page.meanings_changed.connect(self._keep_meanings)
        page.colours.show_keys(self._colour_keys())
        return page

    def _tags(self) -> Page:
        page = TagsPage(self.look, self._defaults, self)
        page.manager_requested.connect(self.tag_manager_requested)
        return page

    def _shortcuts(self) -> Page:
        page = ShortcutsPage(self.look, self._defaults, self._tools, self)
        page.show_keys(self._keys)
        page.keys_changed.connect(self.keys_changed)
        return page

    def _storage(self) -> Page:
        page = StoragePage(self.look, self._defaults, self)
        page.show_places(self._places)
        page.open_requested.connect(self.open_requested)
        return page

    # Values

    def show_settings(self, settings: ShownSettings) -> None:
        """What is set now. Kept, and asked again by pages that are made later."""
        self._settings = settings
        for page in self.pages.values():
            page.show_settings(settings)

    def show_meanings(self, meanings: Mapping[str, str]) -> None:
        """What the user said the colours mean, by the colours' names."""
        self._meanings = dict(meanings)
        page = self.pages.get(PageName.HIGHLIGHTS)
        if isinstance(page, HighlightsPage):
            page.show_meanings(self._meanings)

    def show_keys(self, rows: Sequence[KeyRow]) -> None:
        """All actions with their keys, those of a group together."""
        self._keys = tuple(rows)
        shortcuts, highlights = self.pages.get(PageName.SHORTCUTS), self.pages.get(PageName.HIGHLIGHTS)
        if isinstance(shortcuts, ShortcutsPage):
            shortcuts.show_keys(self._keys)
        if isinstance(highlights, HighlightsPage):
            highlights.colours.show_keys(self._colour_keys())

    def show_places(self, places: Sequence[Place]) -> None:
        """Where things lie."""
        self._places = tuple(places)
        page = self.pages.get(PageName.STORAGE)
        if isinstance(page, StoragePage):
            page.show_places(self._places)

    def flush(self) -> None:
        """Tell what is typed and not told yet: the window is about to save everything."""
        page = self.pages.get(PageName.HIGHLIGHTS)
        if isinstance(page, HighlightsPage):
            page.colours.commit()

    def _keep_meanings(self, meanings: dict[str, str]) -> None:
        self._meanings = meanings
        self.meanings_changed.emit(meanings)

    def _colour_keys(self) -> list[str]:
        """The key of each colour: what the action `colour_<name>` has, else its number."""
        rows = {row.id: row for row in self._keys}
        keys: list[str] = []
        for nth, colour in enumerate(Colour, 1):
            row = rows.get(f"colour_{colour.value}")
            keys.append(str(nth) if row is None else self._tools.shown(row.keys[0]) if row.keys else "")
        return keys

    # Pages

    def open_page(self, name: PageName) -> None:
        """Open the card on a page."""
        self.turn_to(name)
        self.open()

    def open(self) -> None:
        """Show the card, on the page where it was."""
        if self.page_name not in self.pages:
            self.turn_to(self.page_name)
        super().open()

    @property
    def page(self) -> Page:
        """The one in front."""
        return self.pages[self.page_name]

    def turn_to(self, name: PageName) -> None:
        """Bring a page to the front."""
        self.page_name = name
        self.nav.show_page(name)
        if name not in self.pages:
            self.pages[name] = self._make_page(name)
        page = self.pages[name]
        self._stack.setCurrentWidget(page)
        # × is the last that Tab comes to, after whatever page is shown.
        QWidget.setTabOrder(page.undo_button, self.cross)
        self.cross.raise_()

    def _enter_page(self) -> None:
        self.page.first_control().setFocus(Qt.FocusReason.TabFocusReason)

    def _turn(self, by: int) -> None:
        names = list(PageName)
        was_inside = self.page.isAncestorOf(self.window().focusWidget() or self)
        self.turn_to(names[(names.index(self.page_name) + by) % len(names)])
        if was_inside:
            self._enter_page()

    def take_focus(self) -> None:
        self.nav.setFocus(Qt.FocusReason.PopupFocusReason)

    def _cross_clicked(self, _checked: bool) -> None:
        self.close()

    # Events

    def event(self, event: QEvent) -> bool:
        """Keep Ctrl+Tab from the window's shortcuts."""
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if is_key and isinstance(event, QKeyEvent) and _page_turn(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if by := _page_turn(event):
            self._turn(by)
            event.accept()
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Stays in the card: the Alt of a key that was recorded would show the window's menu bar."""
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and hasattr(self, "nav"):
            self._make_anew()

    def _make_anew(self) -> None:
        """All words anew: pages are made again, which costs less than a second way to set every word."""
        focused = self.window().focusWidget()
        name = focused.objectName() if focused is not None and self.isAncestorOf(focused) else ""
        had_focus = focused is not None and (focused is self or self.isAncestorOf(focused))
        for widget in (self._title, self.nav, self.cross, *self.pages.values()):
            widget.hide()
            widget.deleteLater()  # one of them may be telling of the new language just now
        for page in self.pages.values():
            self._stack.removeWidget(page)
            page.setObjectName("")
        self.pages.clear()
        self._side.removeWidget(self._title)
        self._side.removeWidget(self.nav)
        spacer = self._side.takeAt(0)
        del spacer
        self._title, self.nav, self.cross = self._make_nav()
        self._title.setContentsMargins(10, 0, 0, 0)
        self._side.addWidget(self._title)
        self._side.addSpacing(15)
        self._side.addWidget(self.nav, 1)
        for widget in (self._title, self.nav, self.cross):
            widget.show()
        self._restyle()
        self.turn_to(self.page_name)
        if self.is_open and had_focus:
            again = self.page.findChild(QWidget, name) if name else None
            (again or self.nav).setFocus(Qt.FocusReason.OtherFocusReason)

    # Looks

    def _nav_width(self) -> int:
        """As drawn, but no wider than its words where the card is narrow."""
        least = max(self.nav.least_width(), self._title.sizeHint().width()) + 2 * _NAV_SIDE
        is_roomy = self.body().width() >= self.look.px(WIDTH) - 20
        return max(self.look.px(NAV_WIDTH), least) if is_roomy else least

    def _restyle(self) -> None:
        self.cross.setIcon(self.look.button_icon("x", 18))
        self._wanted = QSize(self.look.px(WIDTH), self.look.px(HEIGHT))
        if self.is_open:
            self._place()
        self.nav.setFixedWidth(self._nav_width() - 2 * _NAV_SIDE)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.nav.setFixedWidth(self._nav_width() - 2 * _NAV_SIDE)
        self._place_cross()

    def _place_cross(self) -> None:
        body, size = self.body(), self.cross.sizeHint().expandedTo(QSize(30, 30))
        self.cross.resize(size)
        self.cross.move(body.right() + 1 - 11 - size.width(), body.top() + 13)
        self.cross.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme, body = self.look.theme, QRectF(self.body())
        side = QRectF(body.left() + 1, body.top() + 1, self._nav_width() - 1, body.height() - 2)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setClipRect(side)
            path = QPainterPath()
            path.addRoundedRect(body.adjusted(1, 1, -1, -1), _RADIUS - 1, _RADIUS - 1)
            painter.fillPath(path, theme.side)
            painter.setClipping(False)
            painter.fillRect(QRectF(side.right(), side.top(), 1, side.height()), theme.line)


def _page_turn(event: QKeyEvent) -> int:
    """1 for Ctrl+Tab and Ctrl+Page down, -1 for their opposites, 0 for other keys."""
    if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return 0
    match event.key():
        case Qt.Key.Key_Backtab | Qt.Key.Key_PageUp:
            return -1
        case Qt.Key.Key_Tab | Qt.Key.Key_PageDown:
            return -1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1
        case _:
            return 0
