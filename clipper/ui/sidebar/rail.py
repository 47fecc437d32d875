"""The sidebar as a rail of icons: the library's views, sources and tags in popovers, Import and Preferences."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from clipper.domain.views import View, ViewKind
from clipper.ui.look.look import Look
from clipper.ui.sidebar.buttons import SideButton
from clipper.ui.sidebar.dropping import OPEN_MS, dragged_clippings
from clipper.ui.sidebar.entries import Section
from clipper.ui.sidebar.model import SidebarModel
from clipper.ui.sidebar.painting import VIEW_ICONS, is_pressing
from clipper.ui.sidebar.places import TOP

_BUTTON, _SIDE, _ICON = 40, 8, 18
_SECTION_ICONS = {Section.SOURCES: "newspaper", Section.TAGS: "tags"}
_SECTION_KINDS = {Section.SOURCES: ViewKind.SOURCE, Section.TAGS: ViewKind.TAG}


class Rail(QWidget):
    """Buttons under each other; the arrow keys go from one to the next."""

    view_chosen = Signal(object)
    section_wanted = Signal(object)
    """The `Section` to list beside its button."""
    import_requested = Signal()
    preferences_requested = Signal()

    def __init__(self, look: Look, model: SidebarModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._model = look, model
        self._views: dict[ViewKind, SideButton] = {}
        self._sections: dict[Section, SideButton] = {}
        self._bring_in = self._button("plus")
        self._preferences = self._button("settings-2")
        self._opening = QTimer(self, singleShot=True, interval=OPEN_MS)
        self._opening.timeout.connect(partial(self._want, Section.TAGS))
        self.setAcceptDrops(True)
        self._shown = View()
        self._lay_out()
        self._connect()
        self.refresh()
        self.retranslate()
        self.show_view(View())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, TOP, _SIDE, 12)
        column.setSpacing(0)
        for kind, icon in VIEW_ICONS.items():
            self._views[kind] = self._button(icon)
            column.addWidget(self._views[kind])
        column.addWidget(_Line(self._look, self))
        for section, icon in _SECTION_ICONS.items():
            self._sections[section] = self._button(icon)
            column.addWidget(self._sections[section])
        column.addStretch(1)
        column.addWidget(self._bring_in)
        column.addWidget(self._preferences)
        for above, below in pairwise(self.buttons()):
            QWidget.setTabOrder(above, below)

    def _button(self, icon: str) -> SideButton:
        button = SideButton(self._look, icon, _ICON, self)
        button.setFixedWidth(_BUTTON)
        button.setMinimumHeight(28)
        button.setMaximumHeight(_BUTTON)
        policy = button.sizePolicy()
        policy.setVerticalPolicy(policy.Policy.Expanding)
        policy.setVerticalStretch(1)
        button.setSizePolicy(policy)
        return button

    def _connect(self) -> None:
        for kind, button in self._views.items():
            button.clicked.connect(partial(self._choose, View(kind)))
        for section, button in self._sections.items():
            button.clicked.connect(partial(self._want, section))
        self._bring_in.setProperty("command", "import_files")
        self._preferences.setProperty("command", "preferences")
        self._bring_in.clicked.connect(self._ask_for_import)
        self._preferences.clicked.connect(self._ask_for_preferences)
        self._model.dataChanged.connect(self.refresh)
        self._model.modelReset.connect(self.refresh)

    def _choose(self, view: View, *_: object) -> None:
        self.view_chosen.emit(view)

    def _want(self, section: Section, *_: object) -> None:
        self.section_wanted.emit(section)

    def _ask_for_import(self) -> None:
        self.import_requested.emit()

    def _ask_for_preferences(self) -> None:
        self.preferences_requested.emit()

    # What is shown

    def buttons(self) -> list[SideButton]:
        """From top to bottom."""
        return [*self._views.values(), *self._sections.values(), self._bring_in, self._preferences]

    def button_of(self, what: ViewKind | Section) -> SideButton:
        """The button of a view of the library, or of a section."""
        return self._sections[what] if isinstance(what, Section) else self._views[what]

    def show_view(self, view: View) -> None:
        """Fill the button of this view, or of the section that it is in."""
        self._shown = view
        for kind, button in self._views.items():
            button.set_current(kind is view.kind)
        for section, button in self._sections.items():
            button.set_current(_SECTION_KINDS[section] is view.kind)
        current = next((button for button in self.buttons() if button.is_current), self._bring_in)
        self.setFocusProxy(current)
        self.refresh()

    def refresh(self) -> None:
        """Names and counts; what needs attention has a button while there is something, or it is shown."""
        for kind, button in self._views.items():
            entry = self._model.entry(self._model.index_of_view(View(kind)))
            if entry is None:
                continue
            words = self._model.sentence(entry)
            # Not by the fill alone: a screen reader hears which one is shown.
            name = self.tr("%1, shown").replace("%1", words) if button.is_current else words
            button.set_words("", name, words)
            if kind is ViewKind.ATTENTION:
                button.set_pressing(is_pressing(entry))
                button.setVisible(is_pressing(entry) or button.is_current)
        self._name_sections()

    def _name_sections(self) -> None:
        for section, button in self._sections.items():
            index = self._model.index_of_section(section)
            entry = self._model.entry(index)
            if entry is not None:
                words = self._model.name(entry)
                shown = f"{words}: {self._shown.value}" if button.is_current else words
                name = self.tr("%1, shown").replace("%1", shown) if button.is_current else words
                button.set_words("", name, shown)

    def retranslate(self) -> None:
        """Another language."""
        self._bring_in.set_words("", self.tr("Import"), self.tr("Import"))
        self._preferences.set_words("", self.tr("Preferences"), self.tr("Preferences"))
        self.refresh()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What the buttons let pass: the arrows."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        buttons = [button for button in self.buttons() if button.isVisible()]
        here = next((nth for nth, button in enumerate(buttons) if button.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        buttons[max(0, min(here + step, len(buttons) - 1))].setFocus(Qt.FocusReason.TabFocusReason)

    # Drags

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Clippings, on their way to a tag."""
        if dragged_clippings(event.mimeData(), self._model.library):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Held over the tags for a moment, they are listed; here nothing can be dropped."""
        button = self._sections[Section.TAGS]
        if not button.geometry().contains(event.position().toPoint()):
            self._opening.stop()
        elif not self._opening.isActive():
            self._opening.start()
        event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: ARG002
        self._opening.stop()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class _Line(QWidget):
    """The hairline between the library and the rest."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setMinimumHeight(9)
        self.setMaximumHeight(15)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        with QPainter(self) as painter:
            painter.fillRect(8, self.height() // 2, self.width() - 16, 1, self._look.theme.line)
