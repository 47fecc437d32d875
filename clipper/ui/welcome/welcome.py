"""`Welcome`: the page of a window without a library. One line of fact, one of help, and the ways to begin."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QGuiApplication,
    QIcon,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from clipper.library.first_library import default_library
from clipper.library.pasting import Content
from clipper.ui.look.key_names import with_key
from clipper.ui.look.look import Look
from clipper.ui.welcome.flow import Flow
from clipper.ui.welcome.pictures import CardsPicture, DropArea, KeyHint
from clipper.ui.welcome.place_question import PlaceQuestion
from clipper.ui.welcome.recent import RecentLibraries, RecentLibrary
from clipper.workspace.offered import Kind, files_in, kind_of, words_in

_WIDEST = 720
_AREA_WIDTH = 560
_BUTTONS_WIDTH = 900
_MARGIN = 32
_ICON, _ICON_GAP = 16, 8


class Welcome(QWidget):
    """The empty desk. `say` puts a fault above it, for a last library that is not there any more."""

    open_requested = Signal()
    files_requested = Signal()
    """Let the user choose files, and give them to `ask_where`."""
    samples_requested = Signal()
    folder_dropped = Signal(object)
    """One folder, a Path: to be opened as a library."""
    bring_requested = Signal(object, object)
    """(the Path to be the library, None: ask for one; what to bring in: a list of paths, or a Content)"""
    library_chosen = Signal(str)
    library_forgotten = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None, *, folder: Path | None = None) -> None:
        """`folder`: what is proposed for the first clippings."""
        super().__init__(parent)
        self._look = look
        self._folder = folder or default_library()
        self._pending: list[Path] | Content | None = None
        self._picture = CardsPicture(look)
        self._title, self._help, self._fault = QLabel(), QLabel(), QLabel()
        self._area = DropArea(look)
        self._question = PlaceQuestion(look, self._folder)
        self._open, self._files, self._paste, self._samples = (QPushButton() for _ in range(4))
        self._buttons = {
            self._open: "folder-open",
            self._files: "file-plus",
            self._paste: "clipboard-paste",
            self._samples: "flask-conical",
        }
        self._hints = [KeyHint(look) for _ in range(4)]
        self.recent = RecentLibraries(look)
        self._scroll = QScrollArea(self)
        self._content = QWidget()
        self._set_up()
        self._lay_out()
        look.changed.connect(self._restyle)
        look.keys.changed.connect(self._retranslate)
        self._retranslate()
        self._restyle()

    def _set_up(self) -> None:
        self.setObjectName("welcome")
        self.setAcceptDrops(True)
        self._fault.setTextFormat(Qt.TextFormat.PlainText)  # it names folders
        self._fault.hide()
        self._open.setProperty("kind", "primary")
        self._open.clicked.connect(self._ask_open)
        self._files.clicked.connect(self._ask_files)
        self._paste.clicked.connect(self.paste)
        self._samples.clicked.connect(self._ask_samples)
        self.recent.chosen.connect(self.library_chosen)
        self.recent.forgotten.connect(self.library_forgotten)
        self._question.accepted.connect(self._bring_here)
        self._question.other_wanted.connect(self._bring_elsewhere)
        self._question.dismissed.connect(self.forget_question)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        shortcut.activated.connect(self.paste)
        for button in self._buttons:
            button.setAutoDefault(True)

    def _lay_out(self) -> None:
        for label in (self._title, self._help, self._fault):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(_MARGIN, 24, _MARGIN, 24)
        column.setSpacing(0)
        column.addWidget(self._fault)
        column.addStretch(2)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        buttons = Flow(list(self._buttons), 12, 10)
        hints = Flow(self._hints, 28, 6)
        parts = (
            (self._title, 16, _WIDEST),
            (self._help, 6, _WIDEST),
            (self._area, 18, _AREA_WIDTH),
            (self._question, 0, _AREA_WIDTH),
            (buttons, 18, _BUTTONS_WIDTH),
            (hints, 22, _WIDEST),
            (self.recent, 22, _AREA_WIDTH),
        )
        for widget, above, widest in parts:
            column.addSpacing(above)
            column.addLayout(_in_the_middle(widget, widest))
        column.addStretch(3)
        # Here and not in _restyle: a sheet that is set later takes the fonts of everything inside away again.
        self._scroll.setStyleSheet("QScrollArea { background: transparent; }")
        self._scroll.setWidget(self._content)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.viewport().setAutoFillBackground(False)
        self._content.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)

    def _retranslate(self) -> None:
        keys = self._look.keys
        paste, open_folder, files = (keys.shown_keys(name) for name in ("paste", "open_folder", "import_files"))
        self._title.setText(self.tr("Your desk is clear"))
        self._help.setText(
            self.tr("Bring in saved articles to read, mark and tag them. Everything stays on this computer.")
        )
        self._area.set_words(
            self.tr("Drop files or a folder here"),
            self.tr("Text, Markdown and saved web pages,\nor paste text anywhere with {key}").format(key=paste)
            if paste
            else self.tr("Text, Markdown and saved web pages"),
        )
        for button, words, tip in (
            (
                self._open,
                self.tr("Open a folder…"),
                with_key(self.tr("Read a folder of clippings where it is"), open_folder),
            ),
            (
                self._files,
                self.tr("Choose files…"),
                with_key(self.tr("Copy files into a folder of clippings"), files),
            ),
            (
                self._paste,
                self.tr("Paste from clipboard"),
                with_key(self.tr("Make a clipping of copied text"), paste),
            ),
            (self._samples, self.tr("Try it on sample clippings"), self.tr("Copies some into a new folder")),
        ):
            button.setText(words)
            button.setAccessibleName(words)
            button.setAccessibleDescription(tip)
            button.setToolTip(tip)
        hints = (
            ("highlight", self.tr("highlight a selection")),
            ("tag", self.tr("tag a passage")),
            ("palette", self.tr("every command")),
            ("shortcuts", self.tr("all shortcuts")),
        )
        for hint, (name, what) in zip(self._hints, hints, strict=True):
            key = " ".join(keys.shown_caps(name))
            hint.set_words(key, what)
            hint.setVisible(bool(key))

    def _restyle(self) -> None:
        theme = self._look.theme
        self._title.setFont(self._look.reading_font(28, QFont.Weight.Bold))
        self._title.setStyleSheet(f"color: {theme.ink.name()};")
        self._help.setFont(self._look.ui_font(14))
        self._help.setStyleSheet(f"color: {theme.ink2.name()};")
        self._fault.setFont(self._look.ui_font(13))
        self._fault.setStyleSheet(
            f"color: {theme.ink.name()}; background: {theme.warn_b.name()}; border-radius: 9px; padding: 10px;"
        )
        for button, icon in self._buttons.items():
            button.setFont(self._look.ui_font(13, 600))
            button.setIcon(self._icon(icon, theme.acc_t if button is self._open else theme.ink2))
            button.setIconSize(QSize(_ICON + _ICON_GAP, _ICON))
        self._area.restyle()
        self._question.restyle()
        self.recent.restyle()
        self.update()

    def _icon(self, name: str, ink: QColor) -> QIcon:
        """With room on its right: a styled button sets its words right beside it."""
        dpr = self.devicePixelRatioF()
        wide = QPixmap(round((_ICON + _ICON_GAP) * dpr), round(_ICON * dpr))
        wide.fill(Qt.GlobalColor.transparent)
        wide.setDevicePixelRatio(dpr)
        with QPainter(wide) as painter:
            painter.drawPixmap(0, 0, self._look.icon(name, ink, _ICON, dpr=dpr))
        return QIcon(wide)

    # What it is told

    def say(self, words: str) -> None:
        """Show a fault; "" takes it away."""
        self._fault.setText(words)
        self._fault.setVisible(bool(words))
        self._make_room()

    def set_recent(self, libraries: Sequence[RecentLibrary]) -> None:
        """The libraries that were open before, the newest first."""
        self.recent.show_libraries(libraries)
        self._make_room()

    # Bringing in

    def paste(self) -> None:
        """Bring in what is on the clipboard."""
        self._offer(QGuiApplication.clipboard().mimeData())

    def ask_where(self, what: list[Path] | Content) -> None:
        """Files or words need a library: ask which folder is to be it."""
        self._pending = what
        self.say("")
        self._area.hide()
        self._question.ask(len(what) if isinstance(what, list) else 0)
        self._make_room()

    def forget_question(self) -> None:
        """Bring nothing in."""
        self._pending = None
        had_focus = self._question.isAncestorOf(self.focusWidget() or self)
        self._question.hide()
        self._area.show()
        self._make_room()
        if had_focus:
            self._open.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer(self, mime: QMimeData) -> None:
        files = files_in(mime)
        if len(files) == 1 and files[0].is_dir():
            self.folder_dropped.emit(files[0])
        elif files:
            self.ask_where(files)
        elif kind_of(mime) is Kind.WORDS:
            self.ask_where(words_in(mime))
        else:
            self.say(self.tr("There is no text and no file on the clipboard."))

    def _bring_here(self) -> None:
        self.bring_requested.emit(self._folder, self._pending)

    def _bring_elsewhere(self) -> None:
        self.bring_requested.emit(None, self._pending)

    # What the user wants

    def _ask_open(self) -> None:
        self.open_requested.emit()

    def _ask_files(self) -> None:
        self.files_requested.emit()

    def _ask_samples(self) -> None:
        self.samples_requested.emit()

    # Dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._hover(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._hover(event)

    def _hover(self, event: QDragMoveEvent) -> None:
        if event.source() is not None or kind_of(event.mimeData()) is Kind.NOTHING:
            event.ignore()
            return
        self._area.set_hovered(True)
        event.setDropAction(Qt.DropAction.CopyAction)  # never a move: the other program would delete its file
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._area.set_hovered(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._area.set_hovered(False)
        mime = event.mimeData()
        kind = Kind.NOTHING if event.source() is not None else kind_of(mime)
        if kind is Kind.NOTHING:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._offer(mime)

    # Events

    def _make_room(self) -> None:
        """The picture is what can be done without. By our own width: the scroll area follows it later."""
        layout = self._content.layout()
        if layout is None:
            return
        self._picture.hide()
        needed = (
            layout.totalHeightForWidth(self.width()) if layout.hasHeightForWidth() else layout.sizeHint().height()
        )
        self._picture.setVisible(needed + self._picture.height() <= self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def showEvent(self, event: QShowEvent) -> None:
        """Buttons and words have their sizes only now."""
        super().showEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), self._look.theme.read)


def _in_the_middle(widget: QWidget, widest: int) -> QHBoxLayout:
    """As wide as there is room, up to a measure that is good to read."""
    widget.setMaximumWidth(widest)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget, 1_000)
    row.addStretch(1)
    return row
