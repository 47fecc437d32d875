"""Who serves, and asking the one who does: Unix sockets in a folder of the user's own, and no Qt.

On Windows, which has no such sockets in Python, every start is a program of its own: that is safe, notes are merged.
"""

from __future__ import annotations

import hashlib
import json
import os
import socket
import stat
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

PATIENCE_S = 2.0
"""A program that does not answer in this time hangs: the second start goes on by itself."""
LONGEST_LINE = 65_536
_PAUSE_S = 0.02
_TOKEN = "XDG_ACTIVATION_TOKEN"
_WAITING = 16
"""Starts that may wait for the first one, which is still busy being launched."""


class Answer(StrEnum):
    """What a second start is told."""

    OK = "ok"
    REFUSED = "refused"
    """It is to start by itself."""


@dataclass(frozen=True, slots=True)
class Request:
    """What the user asked a start for. "" is none: with no folder the program only comes to the front."""

    folder: str = ""
    """Absolute."""
    file: str = ""
    """Relative to the folder."""
    token: str = ""
    """The desktop's leave to come to the front (Wayland)."""

    @classmethod
    def of_start(cls, folder: Path | None, file: str | None) -> Request:
        """What this process was started for."""
        where = os.path.abspath(folder) if folder is not None else ""  # noqa: PTH100  links are for the library
        return cls(where, file or "", os.environ.get(_TOKEN, ""))

    def line(self) -> bytes:
        """One JSON line, ASCII: names that are not UTF-8 pass as lone surrogates."""
        return json.dumps(asdict(self)).encode("ascii") + b"\n"

    @classmethod
    def of_line(cls, line: bytes) -> Request:
        """Raises ValueError when it is none."""
        try:
            found = json.loads(line)
            folder, file, token = found["folder"], found["file"], found["token"]
        except (RecursionError, KeyError, TypeError) as error:
            raise ValueError("not a request") from error
        if not (isinstance(folder, str) and isinstance(file, str) and isinstance(token, str)):
            raise ValueError("not a request")
        return cls(folder, file, token)


class Door:
    """What the first program holds until it ends. A closed one, with no `listener`, serves nobody."""

    def __init__(
        self, listener: socket.socket | None = None, lock: int | None = None, path: Path | None = None
    ) -> None:
        self.listener = listener
        self._lock = lock
        self._path = path

    def close(self) -> None:
        """Let the next start be the first one."""
        if self._path is not None:
            with suppress(OSError):
                self._path.unlink()
            self._path = None
        if self.listener is not None:
            self.listener.close()
            self.listener = None
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def enter(state: Path, request: Request, *, patience_s: float = PATIENCE_S) -> Door | None:
    """Be the first, or hand the request to the first: None then, and this process has nothing left to do.

    Gives a closed door when neither can be: the first does not answer, refuses, or there is no place for a socket.
    """
    try:
        folder = _private_folder()
    except OSError:
        return Door()
    name = hashlib.sha256(os.fsencode(os.path.realpath(state))).hexdigest()[:16]
    deadline = time.monotonic() + patience_s
    while True:
        try:
            door = _first(folder / f"{name}.lock", folder / f"{name}.door")
        except OSError:
            return Door()
        if door is not None:
            return door
        answer = _ask(folder / f"{name}.door", request, deadline)
        if answer is not None:
            return None if answer is Answer.OK else Door()
        if time.monotonic() >= deadline:
            return Door()
        time.sleep(_PAUSE_S)  # the first one is between its lock and its socket, or just ended


def peer_is_us(connection: socket.socket) -> bool:
    """Whether the other end is this user's. Where the system does not say, the folder's mode must do."""
    if sys.platform != "linux":
        return True
    data = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12)
    return int.from_bytes(data[4:8], sys.byteorder) == os.getuid()  # struct ucred: pid, uid, gid


def _private_folder() -> Path:
    """Where sockets lie: ours, and closed to everyone else. Raises OSError when there is no such place."""
    if sys.platform == "win32":
        raise OSError("no Unix sockets here")
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    folder = Path(runtime) / "clipper" if runtime else Path(tempfile.gettempdir()) / f"clipper-{os.getuid()}"
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid():
        raise PermissionError(f"{folder} is not ours")
    if found.st_mode & 0o077:
        folder.chmod(0o700)
    return folder


def _first(lock_path: Path, path: Path) -> Door | None:
    """Serve, when nobody does. The kernel frees the lock of a process that was killed: its socket is stale then."""
    if sys.platform == "win32":
        raise OSError("no Unix sockets here")
    import fcntl  # not above: Windows has none

    lock = os.open(lock_path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
    listener: socket.socket | None = None
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        path.unlink(missing_ok=True)
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        listener.bind(os.fspath(path))
        listener.listen(_WAITING)
        listener.setblocking(False)
    except BlockingIOError:
        os.close(lock)
        return None
    except OSError:
        if listener is not None:
            listener.close()
        os.close(lock)
        raise
    return Door(listener, lock, path)


def _ask(path: Path, request: Request, deadline: float) -> Answer | None:
    """The first program's answer; REFUSED when it gives none in time. None when nobody listens."""
    if sys.platform == "win32":
        return None
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.settimeout(_left(deadline))
        try:
            connection.connect(os.fspath(path))
        except TimeoutError:
            return Answer.REFUSED
        except OSError:
            return None
        if not peer_is_us(connection):
            return Answer.REFUSED
        try:
            connection.sendall(request.line())
            return _answer(connection, deadline)
        except TimeoutError:
            return Answer.REFUSED
        except OSError:
            return None


def _answer(connection: socket.socket, deadline: float) -> Answer | None:
    """None when it hangs up without one: it just ended."""
    got = b""
    while not got.endswith(b"\n"):
        connection.settimeout(_left(deadline))
        piece = connection.recv(64)
        if not piece:
            return None
        got += piece
    return Answer.OK if got.strip() == Answer.OK.value.encode() else Answer.REFUSED


def _left(deadline: float) -> float:
    return max(0.01, deadline - time.monotonic())
