"""The running program's end: hears what later starts ask for, and answers each."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import suppress
from typing import TypeAlias

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from clipper.ui.instance.door import LONGEST_LINE, Answer, Door, Request, peer_is_us

GUEST_MS = 5_000
"""One that asks nothing for so long is shown out."""

Take: TypeAlias = Callable[[Request], bool]
"""Does what is asked. False when the one who asks is to do it alone."""


class Reception(QObject):
    """Owns the door: `close` it before the windows are closed, so that a later start is a program of its own."""

    def __init__(self, door: Door, take: Take, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._door = door
        self._take = take
        self._guests: set[_Guest] = set()
        self._notifier: QSocketNotifier | None = None
        if door.listener is not None:
            self._notifier = QSocketNotifier(door.listener.fileno(), QSocketNotifier.Type.Read, self)
            self._notifier.activated.connect(self._let_in)

    def close(self) -> None:
        """Hear nobody any more."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier = None
        for guest in list(self._guests):
            guest.show_out()
        self._door.close()

    def _let_in(self) -> None:
        if self._door.listener is None:
            return
        try:
            connection, _ = self._door.listener.accept()
        except OSError:  # it went away again
            return
        if not peer_is_us(connection):
            connection.close()
            return
        guest = _Guest(connection, self._take, self)
        guest.gone.connect(self._forget)
        self._guests.add(guest)

    def _forget(self, guest: _Guest) -> None:
        self._guests.discard(guest)
        guest.deleteLater()


class _Guest(QObject):
    """One start that asks."""

    gone = Signal(object)

    def __init__(self, connection: socket.socket, take: Take, parent: QObject) -> None:
        super().__init__(parent)
        self._connection = connection
        self._take = take
        self._heard = b""
        connection.setblocking(False)
        self._notifier = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        self._patience = QTimer(self, singleShot=True, interval=GUEST_MS)
        self._patience.timeout.connect(self.show_out)
        self._patience.start()

    def show_out(self) -> None:
        """End the talk."""
        self._notifier.setEnabled(False)
        self._patience.stop()
        self._connection.close()
        self.gone.emit(self)

    def _hear(self) -> None:
        try:
            piece = self._connection.recv(4096)
        except BlockingIOError:
            return
        except OSError:
            piece = b""
        self._heard += piece
        if b"\n" in self._heard:
            self._notifier.setEnabled(False)
            self._reply()
        elif not piece or len(self._heard) > LONGEST_LINE:
            self.show_out()

    def _reply(self) -> None:
        answer = Answer.REFUSED
        try:
            request = _request(self._heard)
            if request is not None and self._still_waits() and self._take(request):
                answer = Answer.OK
        finally:  # a bug in doing it: the other one starts by itself, the hook tells of the bug
            with suppress(OSError):
                self._connection.sendall(f"{answer}\n".encode())
            self.show_out()

    def _still_waits(self) -> bool:
        """Whether it has not given us up: it started by itself then, and must not open a second window here."""
        try:
            return self._connection.recv(1, socket.MSG_PEEK) != b""
        except BlockingIOError:
            return True
        except OSError:
            return False


def _request(heard: bytes) -> Request | None:
    try:
        return Request.of_line(heard.partition(b"\n")[0])
    except ValueError:
        return None
