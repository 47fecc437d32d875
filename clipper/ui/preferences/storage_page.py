"""Storage: where everything lies on this computer, and what happens to files that cannot be read or merged."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from clipper.ui.look.look import Look
from clipper.ui.look.plain_tip import plain_tip
from clipper.ui.look.theme import rule
from clipper.ui.preferences.button import SmallButton
from clipper.ui.preferences.page import Page
from clipper.ui.preferences.values import Place, PlaceKind, ShownSettings
from clipper.ui.preferences.words import HELP, ROW_TITLE, VALUE, Words

COPIED_MS = 2_000
_LEAST_PATH = 150


class StoragePage(Page):
    """Nothing is set here, so there is nothing to restore."""

    has_defaults = False
    open_requested = Signal(object)
    """A Path, to be shown by the system's file manager."""

    def __init__(self, look: Look, defaults: ShownSettings, parent: QWidget) -> None:
        super().__init__(look, self.tr("Storage"), defaults, parent)
        self._places = QVBoxLayout()
        self._places.setSpacing(10)
        self.add_gap()
        self.column.addLayout(self._places)
        self.places: list[PlaceBox] = []
        self.add_section(self.tr("When a notes file cannot be read, or was changed twice"))
        self.add_widget(
            Words(
                look,
                HELP,
                self.tr(
                    "A notes file that cannot be read is never overwritten: it stays beside its clipping under a name"
                    " with “.notes.damaged-” and the time. When another program has changed the same notes meanwhile,"
                    " both stay: yours under a name with “.notes.conflict-” and the time."
                ),
                self,
            )
        )
        self.finish()

    def show_places(self, places: Sequence[Place]) -> None:
        """Those that there are, in this order."""
        if [box.place for box in self.places] == list(places):
            return
        for box in self.places:
            box.hide()
            box.deleteLater()
        self.places = [PlaceBox(self.look, place, self.body) for place in places]
        for box in self.places:
            box.open_requested.connect(self.open_requested)
            self._places.addWidget(box)
        self.order_foot()

    def first_control(self) -> QWidget:
        return self.places[0].open if self.places else self


class PlaceBox(QWidget):
    """A folder or file: what lies there, its path, its size, and two buttons."""

    open_requested = Signal(object)

    def __init__(self, look: Look, place: Place, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.place = place
        self.setObjectName(f"place.{place.kind.value}")
        title, help = self._words()
        self.setAccessibleName(title)
        self.title, self.help = Words(look, ROW_TITLE, title, self), Words(look, HELP, help, self)
        self.size_words = Words(look, VALUE, self._size(), self)
        self.size_words.setWordWrap(False)
        self.size_words.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)
        self._foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.path = _Path(look, str(place.path), self)
        self.open = SmallButton(look, self.tr("Open"), self, description=f"{title}. {place.path}")
        self.copy = SmallButton(look, self.tr("Copy path"), self, description=f"{title}. {place.path}")
        self._copied = QTimer(self, singleShot=True, interval=COPIED_MS)
        self._copied.timeout.connect(self._say_copy)
        self.open.setEnabled(place.exists)
        self.open.clicked.connect(self._open)
        self.copy.clicked.connect(self._copy)
        self._lay_out()
        look.changed.connect(self.update)

    def _lay_out(self) -> None:
        head, column = QHBoxLayout(), QVBoxLayout(self)
        buttons = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.size_words)
        buttons.setSpacing(8)
        buttons.addWidget(self.open)
        buttons.addWidget(self.copy)
        self._foot.setSpacing(8)
        self._foot.addWidget(self.path, 1)
        self._foot.addLayout(buttons)
        column.setContentsMargins(14, 10, 12 + 4, 10)
        column.setSpacing(3)
        column.addLayout(head)
        column.addWidget(self.help)
        column.addSpacing(3)
        column.addLayout(self._foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The buttons go below the path where it would have no room beside them."""
        super().resizeEvent(event)
        room = self.width() - self.open.sizeHint().width() - self.copy.sizeHint().width()
        is_below = room < self._look.px(_LEAST_PATH)
        direction = QBoxLayout.Direction.TopToBottom if is_below else QBoxLayout.Direction.LeftToRight
        self._foot.setDirection(direction)

    def _words(self) -> tuple[str, str]:
        match self.place.kind:
            case PlaceKind.LIBRARY:
                return self.tr("Library"), self.tr(
                    "Your clippings, never changed, and beside each marked one its notes file (“….notes.json”);"
                    " tags and meanings of colours in “clipper-library.json”"
                )
            case PlaceKind.INDEX:
                return self.tr("Search index"), self.tr("Made from the library; made anew when it is missing")
            case PlaceKind.STATE:
                return self.tr("Settings and reading places"), self.tr("They stay on this computer")
            case PlaceKind.BACKUPS:
                return self.tr("Backups"), self.tr(
                    "Notes files as they were before they were changed: the last 10, then 7 days and 8 weeks;"
                    " “Earlier marks…” in the Clipping menu restores one"
                )
            case PlaceKind.MIRROR:
                return self.tr("Notes that wait"), self.tr(
                    "Of libraries that could not be written; they move there as soon as they can"
                )
            case PlaceKind.REPORTS:
                return self.tr("Crash reports"), self.tr("Never sent anywhere")

    def _size(self) -> str:
        if self.place.size_bytes is None:
            return "" if self.place.exists else self.tr("Nothing yet")
        return QLocale().formattedDataSize(self.place.size_bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat)

    def _open(self, _checked: bool) -> None:
        self.open_requested.emit(self.place.path)

    def _copy(self, _checked: bool) -> None:
        QGuiApplication.clipboard().setText(str(self.place.path))
        self.copy.setMinimumWidth(self.copy.width())
        self.copy.say(self.tr("Copied"))
        self._copied.start()

    def _say_copy(self) -> None:
        self.copy.say(self.tr("Copy path"))
        self.copy.setMinimumWidth(0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(rule(self._look.theme), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -4.5, -0.5), 10, 10)


class _Path(QWidget):
    """A path on one line, cut in the middle; whole in the tooltip."""

    def __init__(self, look: Look, path: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._path = look, path
        self.setAccessibleName(path)
        self.setToolTip(plain_tip(path))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(160, self._look.px(22))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self._look.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        with QPainter(self) as painter:
            font = self._look.ui_font(12.5)
            painter.setFont(font)
            painter.setPen(self._look.theme.ink2)
            words = QFontMetricsF(font).elidedText(self._path, Qt.TextElideMode.ElideMiddle, self.width())
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, words)
