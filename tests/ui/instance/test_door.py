"""Who serves and who hands over: with real processes and real sockets."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from clipper.ui.instance.door import LONGEST_LINE, Door, Request, enter
from clipper.ui.instance.reception import Reception

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Unix sockets")

SERVE = """
import os, sys, time
from pathlib import Path
from clipper.ui.instance.door import Request, enter
door = enter(Path(sys.argv[1]), Request())
print("served" if door is not None and door.listener is not None else "not", flush=True)
time.sleep(60)
"""


@pytest.fixture
def first(state_folder: Path) -> Iterator[Door]:
    door = enter(state_folder, Request())
    assert door is not None and door.listener is not None
    yield door
    door.close()


def ask(state: Path, request: Request, answers: list[Door | None]) -> threading.Thread:
    thread = threading.Thread(target=lambda: answers.append(enter(state, request, patience_s=5)))
    thread.start()
    return thread


def talk(qtbot: QtBot, state: Path, request: Request) -> Door | None:
    """The second start's outcome."""
    answers: list[Door | None] = []
    thread = ask(state, request, answers)
    qtbot.waitUntil(lambda: bool(answers), timeout=6000)
    thread.join()
    return answers[0]


def door_file(state: Path) -> Path:
    return next((state / "clipper").glob("*.door"))


def test_a_request_passes_with_every_name(qtbot: QtBot, state_folder: Path, first: Door) -> None:
    taken: list[Request] = []
    reception = Reception(first, lambda request: taken.append(request) is None)
    request = Request(os.fsdecode(b"/\xf2/\xd0\x96\n"), 'a "b".txt', "token")
    assert talk(qtbot, state_folder, request) is None
    assert taken == [request]
    reception.close()


def test_a_refused_start_goes_on_by_itself(qtbot: QtBot, state_folder: Path, first: Door) -> None:
    reception = Reception(first, lambda _: False)
    second = talk(qtbot, state_folder, Request("/x"))
    assert second is not None and second.listener is None
    reception.close()


def test_when_the_first_has_ended_the_next_one_serves(qtbot: QtBot, state_folder: Path, first: Door) -> None:
    Reception(first, lambda _: True).close()
    later = enter(state_folder, Request())
    assert later is not None and later.listener is not None
    later.close()
    assert not list((state_folder / "clipper").glob("*.door"))


def test_a_program_that_hangs_holds_nobody_up(state_folder: Path, first: Door) -> None:
    begun = time.monotonic()
    second = enter(state_folder, Request(), patience_s=0.3)
    assert second is not None and second.listener is None
    assert 0.2 < time.monotonic() - begun < 2


def test_what_was_given_up_is_not_done_later(qtbot: QtBot, state_folder: Path, first: Door) -> None:
    assert enter(state_folder, Request("/given/up"), patience_s=0.1) is not None
    taken: list[str] = []
    reception = Reception(first, lambda request: taken.append(request.folder) is None)
    assert talk(qtbot, state_folder, Request("/now")) is None
    assert taken == ["/now"]
    reception.close()


def test_a_killed_program_leaves_nothing_in_the_way(state_folder: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", SERVE, str(state_folder)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None and process.stdout.readline() == "served\n"
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    assert door_file(state_folder).exists()
    door = enter(state_folder, Request())
    assert door is not None and door.listener is not None
    door.close()


def test_of_many_starts_at_once_exactly_one_serves(state_folder: Path) -> None:
    command = [sys.executable, "-c", SERVE, str(state_folder)]
    processes = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    said = [process.stdout.readline() for process in processes if process.stdout is not None]
    for process in processes:
        process.kill()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()
    assert sorted(said) == ["not\n"] * 3 + ["served\n"]


def test_state_folders_have_programs_of_their_own(state_folder: Path, tmp_path: Path, first: Door) -> None:
    other = enter(tmp_path / "other", Request())
    assert other is not None and other.listener is not None
    other.close()


def test_the_socket_lies_in_a_folder_closed_to_others(state_folder: Path, first: Door) -> None:
    assert (state_folder / "clipper").stat().st_mode & 0o777 == 0o700


def test_a_folder_of_somebody_else_is_not_used(state_folder: Path, tmp_path: Path) -> None:
    (state_folder / "clipper").symlink_to(tmp_path)
    door = enter(state_folder, Request())
    assert door is not None and door.listener is None
    assert list(tmp_path.iterdir()) == []


def test_a_path_too_long_for_a_socket_costs_nothing_else(state_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = state_folder / ("x" * 100)
    deep.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(deep))
    door = enter(state_folder, Request())
    assert door is not None and door.listener is None


@pytest.mark.parametrize("said", [b"\n", b"[]\n", b'{"folder": 1}\n', b"\xff\n", b"[" * 9_000 + b"\n", b"", b"half"])
def test_nonsense_is_refused_and_the_next_is_served(
    qtbot: QtBot, state_folder: Path, first: Door, said: bytes
) -> None:
    taken: list[Request] = []
    reception = Reception(first, lambda request: taken.append(request) is None)
    with socket.socket(socket.AF_UNIX) as guest:
        guest.connect(str(door_file(state_folder)))
        guest.sendall(said)
        assert talk(qtbot, state_folder, Request("/good")) is None
    assert taken == [Request("/good")]
    reception.close()


def test_an_endless_line_is_cut_off(qtbot: QtBot, state_folder: Path, first: Door) -> None:
    reception = Reception(first, lambda _: True)
    with socket.socket(socket.AF_UNIX) as guest:
        guest.connect(str(door_file(state_folder)))
        guest.setblocking(False)

        def is_cut_off() -> bool:
            with suppress(BlockingIOError):
                try:
                    guest.send(b"x" * LONGEST_LINE)
                except (BrokenPipeError, ConnectionResetError):
                    return True
            return False

        qtbot.waitUntil(is_cut_off, timeout=3000)
    reception.close()


def test_a_bug_in_what_was_asked_lets_the_second_go_on(qtbot: QtBot, state_folder: Path, first: Door) -> None:
    def broken(_: Request) -> bool:
        raise ValueError("a bug")

    reception = Reception(first, broken)
    with qtbot.captureExceptions() as caught:
        second = talk(qtbot, state_folder, Request())
    assert second is not None and second.listener is None
    assert [str(error[1]) for error in caught] == ["a bug"]
    reception.close()
