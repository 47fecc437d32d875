"""`InfoBar`: the messages of a pane, the newest on top, each on a plate of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from clipper.ui.info_bar.message import DISMISS, LOST, UNDO, BarAction, Message
from clipper.ui.info_bar.plate import Plate
from clipper.ui.look.look import Look

UNDO_MS = 10_000
Ground: TypeAlias = Literal["read", "insp"]
"""The surface of DESIGN.md §2 that a bar stands on."""
MOST_SHOWN = 3
"""Plates at a time; the others are counted, and come up as these go."""


class InfoBar(QWidget):
    """Hidden while there is no message. One stays until it is removed or dismissed.

    Choosing an action does not remove the message: whoever carried it out does, when it is done.
    """

    action_triggered = Signal(str, str)
    """(message, action); the action is `DISMISS` for ×."""
    undo_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._ground: Ground = "read"
        self._undo_key = ""
        self._messages: list[Message] = []
        self._plates: dict[str, Plate] = {}
        self._more = QLabel(self)
        self._undo_time = QTimer(self, singleShot=True, interval=UNDO_MS)
        self._undo_time.timeout.connect(self._leave)
        self.setObjectName("infoBar")
        self._column = QVBoxLayout(self)
        self._column.setSpacing(6)
        self._column.addWidget(self._more)
        self.stand_on("read")
        look.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    # What it is told

    def show_message(
        self,
        key: str,
        kind: Literal["warning", "error"],
        bold: str,
        plain: str,
        actions: Sequence[BarAction] = (),
        *,
        icon: str = "",
    ) -> None:
        """Shows one bold sentence, one plain one and at most two actions; a message of the same key is replaced."""
        self._put(Message(key, kind, bold, plain, tuple(actions), icon))

    def show_undo(self, text: str, plain: str = "", actions: Sequence[BarAction] = ()) -> None:
        """What was done ("Highlight removed.") and Undo. One that offers more than Undo stays.

        Else it leaves after 10 s, not while it is pointed at or focused.
        """
        undo = BarAction(self.tr("Undo"), UNDO)
        self._put(Message(UNDO, "undo", text, plain, (*actions, undo), leaves=not actions))
        if actions:
            self._undo_time.stop()
        else:
            self._undo_time.start()

    def show_lost(self, count: int) -> None:
        """How many passages of the clipping lost their place: "match" and "keep" are its actions; 0 takes it away."""
        if count <= 0:
            self.remove(LOST)
            return
        bold = self.tr("%Ln passages lost their place", "", count)
        if count == 1:
            plain = self.tr("The text has changed. The quotation, tags and note are kept.")
        else:
            plain = self.tr("The text has changed. Their quotations, tags and notes are kept.")
        actions = [BarAction(self.tr("Find match"), "match"), BarAction(self.tr("Keep as is"), "keep")]
        self.show_message(LOST, "warning", bold, plain, actions, icon="unlink-2")

    def stand_on(self, ground: Ground) -> None:
        """Above the text, or above the cards; to be told when it is there."""
        self._ground = ground
        for plate in self._plates.values():
            plate.restyle()
        self._column.setContentsMargins(14, *((8, 14, 0) if ground == "read" else (0, 14, 10)))
        self.update()

    def set_undo_key(self, key: str) -> None:
        """The key that undoes, as it is shown; "" for none."""
        self._undo_key = key
        for plate in self._plates.values():
            plate.set_undo_key(key)

    def remove(self, key: str) -> None:
        """Takes a message away, shown or waiting; the newest of the others appears."""
        self._messages = [message for message in self._messages if message.key != key]
        self._arrange()

    def remove_undo(self) -> None:
        """Takes the undo bar away: what it spoke of was undone elsewhere."""
        self._undo_time.stop()
        self.remove(UNDO)

    @property
    def message_keys(self) -> list[str]:
        """The messages that there are, shown or waiting, the oldest first."""
        return [message.key for message in self._messages]

    def bold(self, key: str) -> str:
        """The bold sentence of a message; "" when there is none of that key."""
        return next((message.bold for message in self._messages if message.key == key), "")

    def words(self) -> str:
        """Everything that can be read in it, the newest first."""
        return "\n".join(message.sentence for message in reversed(self._messages[-MOST_SHOWN:]))

    def _put(self, message: Message) -> None:
        is_news = message not in self._messages
        if not is_news and message.key in self._plates:
            return  # a save that fails every 5 s: no plate is to move from under the pointer
        others = [other for other in self._messages if other.key != message.key]
        self._messages = [*others, message]
        self._arrange()
        if is_news:
            self._alert(message)

    def _alert(self, message: Message) -> None:
        """The role *alert*: read out at once, wherever the focus is."""
        plate = self._plates[message.key]
        QAccessible.updateAccessibility(QAccessibleEvent(plate, QAccessible.Event.Alert))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(plate, message.sentence))

    # What it shows

    def _arrange(self) -> None:
        shown = self._messages[-MOST_SHOWN:]
        focused = QApplication.focusWidget()
        for key in self._plates.keys() - {message.key for message in shown}:
            self._let_go(self._plates.pop(key), focused)
        for place, message in enumerate(reversed(shown)):
            plate = self._plates.get(message.key) or self._new_plate(message)
            if message != plate.message:
                plate.show_message(message)
            if self._column.indexOf(plate) != place:
                self._column.insertWidget(place, plate)
            plate.show()
        self._count_waiting()
        self.setAccessibleName(shown[-1].sentence if shown else "")
        self.setVisible(bool(shown))

    def _new_plate(self, message: Message) -> Plate:
        plate = self._plates[message.key] = Plate(self._look, message, self)
        plate.set_undo_key(self._undo_key)
        plate.triggered.connect(self._act)
        plate.pointed_at.connect(self._wait_for_pointer)
        return plate

    def _let_go(self, plate: Plate, focused: QWidget | None) -> None:
        """The focus goes to what Tab would have reached: hiding would give it to just any widget."""
        if focused is not None and plate.isAncestorOf(focused):
            self.focusNextPrevChild(True)
        self._column.removeWidget(plate)
        plate.hide()
        plate.deleteLater()

    def _count_waiting(self) -> None:
        waiting = max(0, len(self._messages) - MOST_SHOWN)
        self._more.setText(self.tr("+%Ln more", "", waiting))
        self._more.setVisible(waiting > 0)

    def _restyle(self) -> None:
        self._more.setFont(self._look.ui_font(12))
        self.update()
        self._more.setStyleSheet(f"color: {self._look.theme.ink2.name()}; padding: 0 12px;")

    def paintEvent(self, event: QPaintEvent) -> None:
        """On the paper of what is below."""
        theme = self._look.theme
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), theme.read if self._ground == "read" else theme.insp)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._count_waiting()

    # What the user does

    def _act(self, key: str, action: str) -> None:
        if key == UNDO and action in (UNDO, DISMISS):
            self.remove_undo()
            if action == UNDO:
                self.undo_requested.emit()
            return
        if action == DISMISS:
            self.remove(key)
        self.action_triggered.emit(key, action)

    # The undo bar's time

    def _leave(self) -> None:
        """Nobody is to aim at a button that leaves."""
        plate, focused = self._plates.get(UNDO), QApplication.focusWidget()
        is_held = plate is not None and (plate.underMouse() or (focused is not None and plate.isAncestorOf(focused)))
        if is_held:
            self._undo_time.start()
        else:
            self.remove_undo()

    def _wait_for_pointer(self, is_pointed_at: bool) -> None:
        """While the pointer is over any plate, none moves under it; the time starts anew after that."""
        if is_pointed_at:
            self._undo_time.stop()
        elif any(message.leaves for message in self._messages):
            self._undo_time.start()
