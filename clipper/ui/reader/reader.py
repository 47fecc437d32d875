"""The reading pane: a small bar, the article, and a readable page in its place when a file cannot be shown."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFont, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from clipper.ui.look.look import Look
from clipper.ui.look.theme import mix
from clipper.ui.reader.article import Article

BAR_HEIGHT = 50


class Reader(QWidget):
    """Presents one clipping. What a person does in the article comes from `article`'s own signals."""

    previous_requested = Signal()
    next_requested = Signal()
    star_toggled = Signal(bool)
    tag_requested = Signal()
    archive_toggled = Signal(bool)
    find_toggled = Signal(bool)
    text_menu_requested = Signal(QPoint)
    """The place on the screen where the menu of text size and column belongs."""
    inspector_toggled = Signal(bool)
    original_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._commands: dict[str, QToolButton] = {}
        self._buttons: dict[QToolButton, str] = {}
        self.article = Article(look)
        self._page = MessagePage(look)
        self._page.action_triggered.connect(self.original_requested)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.article)
        self._stack.addWidget(self._page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._below_bar = QVBoxLayout()
        column.addWidget(self._make_bar())
        column.addLayout(self._below_bar)
        column.addWidget(self._stack, 1)
        look.changed.connect(self._restyle)
        self._restyle()

    def _make_bar(self) -> QWidget:
        self._bar = _Bar(self._look)
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(10, 0, 10, 0)
        row.setSpacing(6)
        previous = self._button("chevron-up", self.tr("Previous clipping"), "previous_clipping")
        previous.clicked.connect(self.previous_requested)
        following = self._button("chevron-down", self.tr("Next clipping"), "next_clipping")
        following.clicked.connect(self.next_requested)
        self._star = self._button("star", self.tr("Star"), "star", checkable=True)
        self._star.setProperty("kind", "sign")  # a filled star says it all
        self._star.toggled.connect(self.star_toggled)
        tag = self._button("tag", self.tr("Tag the clipping"), "tag_clipping")
        tag.clicked.connect(self._ask_for_tag)
        self._archive = self._button("archive", self.tr("Archive"), "archive", checkable=True)
        self._archive.toggled.connect(self.archive_toggled)
        self._find = self._button("search", self.tr("Find in the article"), "find", checkable=True)
        self._find.toggled.connect(self.find_toggled)
        self._text = self._button("a-large-small", self.tr("Text size and column"), "")
        self._text.clicked.connect(self._ask_for_text_menu)
        self._inspector = self._button(
            "panel-right", self.tr("Passages beside the text"), "toggle_inspector", checkable=True
        )
        self._inspector.toggled.connect(self.inspector_toggled)
        for button in (previous, following):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self._star, tag, self._archive, self._find, self._text, self._inspector):
            row.addWidget(button)
        return self._bar

    def _ask_for_tag(self) -> None:
        self.tag_requested.emit()

    def _ask_for_text_menu(self) -> None:
        self.text_menu_requested.emit(self._text.mapToGlobal(self._text.rect().bottomLeft()))

    def _button(self, icon: str, name: str, command: str, *, checkable: bool = False) -> QToolButton:
        button = QToolButton()
        button.setCheckable(checkable)
        button.setFixedSize(30, 30)
        button.setIconSize(self._look.icon_size())
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._buttons[button] = icon
        button.setProperty("command", command)
        self._commands[command] = button
        return button

    def _restyle(self) -> None:
        for button, icon in self._buttons.items():
            button.setIcon(self._look.button_icon(icon))
        self._star.setIcon(self._star_icon())
        self._bar.update()

    def _star_icon(self) -> QIcon:
        """An outline, or a filled star in the star's own colour."""
        theme, dpr = self._look.theme, self.devicePixelRatioF()
        icon, faint = QIcon(), mix(theme.ink3, theme.read, 0.5)
        icon.addPixmap(self._look.icon("star", theme.ink2, 18, dpr=dpr), QIcon.Mode.Normal, QIcon.State.Off)
        icon.addPixmap(self._look.icon("star", faint, 18, dpr=dpr), QIcon.Mode.Disabled, QIcon.State.Off)
        filled = self._look.icon("star", theme.star, 18, filled=True, dpr=dpr)
        icon.addPixmap(filled, QIcon.Mode.Normal, QIcon.State.On)
        return icon

    def add_below_bar(self, widget: QWidget) -> None:
        """A bar of the article's, such as the find bar."""
        self._below_bar.addWidget(widget)

    def explained(self) -> dict[str, QToolButton]:
        """Which button does the same as which command of the action table."""
        return {name: button for name, button in self._commands.items() if name}

    def show_state(self, *, starred: bool, archived: bool) -> None:
        """Show the buttons as the clipping is, without asking for anything."""
        _check(self._star, starred)
        _check(self._archive, archived)

    def set_inspector_shown(self, shown: bool) -> None:
        """Show the button as it is, without asking for anything."""
        _check(self._inspector, shown)

    def set_find_shown(self, shown: bool) -> None:
        """Show the button as it is, without asking for anything."""
        _check(self._find, shown)

    def show_article(self) -> None:
        """The article instead of a page."""
        had_focus = self.in_focus.hasFocus()
        self._stack.setCurrentWidget(self.article)
        if had_focus:
            self.article.setFocus(Qt.FocusReason.OtherFocusReason)
        self._enable(is_clipping=True, is_article=True)

    def show_page(self, title: str, words: str, action: str = "") -> None:
        """A readable page instead of the article."""
        had_focus = self.in_focus.hasFocus()
        self._page.show_message(title, words, action)
        self._stack.setCurrentWidget(self._page)
        if had_focus:
            self.in_focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._enable(is_clipping=True, is_article=False)

    def show_nothing(self) -> None:
        """Blank paper: there is no clipping."""
        self.show_page("", "")
        self.show_state(starred=False, archived=False)
        self._enable(is_clipping=False, is_article=False)

    def _enable(self, *, is_clipping: bool, is_article: bool) -> None:
        for name in ("star", "tag_clipping", "archive"):
            self._commands[name].setEnabled(is_clipping)
        self._commands["find"].setEnabled(is_article)

    @property
    def in_focus(self) -> QWidget:
        """What takes the focus: the article, or what there is to press on the page in its place."""
        return self.article if self.is_showing_article else self._page.button

    @property
    def is_showing_article(self) -> bool:
        """Whether the article is what is seen."""
        return self._stack.currentWidget() is self.article


def _check(button: QToolButton, on: bool) -> None:
    button.blockSignals(True)
    button.setChecked(on)
    button.blockSignals(False)


class _Bar(QWidget):
    """The bar above the text, on paper, with a hairline under it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedHeight(BAR_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._look.theme.read)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.theme.line)


class MessagePage(QWidget):
    """One line of fact, one of help, at most one action."""

    action_triggered = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._title = QLabel()
        self._words = QLabel()
        self._action = QPushButton()
        self._action.setAutoDefault(True)  # Enter presses it
        self._action.clicked.connect(self._trigger)
        for label in (self._title, self._words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        column.setContentsMargins(48, 48, 48, 48)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addWidget(self._action, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        look.changed.connect(self._restyle)
        self._restyle()

    @property
    def button(self) -> QPushButton:
        """The action's."""
        return self._action

    def _trigger(self) -> None:
        self.action_triggered.emit()

    def _restyle(self) -> None:
        theme = self._look.theme
        self._title.setFont(self._look.reading_font(22, QFont.Weight.Bold))
        self._title.setStyleSheet(f"color: {theme.ink.name()};")
        self._words.setFont(self._look.ui_font(14))
        self._words.setStyleSheet(f"color: {theme.ink2.name()};")

    def show_message(self, title: str, words: str, action: str) -> None:
        """Fact, help and the button's words ("" for none)."""
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(f"{title} {words}")

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._look.theme.read)
