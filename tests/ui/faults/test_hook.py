from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from clipper.ui.faults.hook import FaultHook
from clipper.ui.faults.log_tail import MOST_LINES, LogTail


@pytest.fixture
def hook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[FaultHook]:
    """Installed as the program does it; pytest's own hooks come back afterwards."""
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    hook = FaultHook(tmp_path / "crashes")
    hook.install()
    yield hook
    hook.remove()
    sys.excepthook, threading.excepthook, sys.unraisablehook = before


def test_a_bug_in_a_slot_is_told_once_and_the_loop_goes_on(qtbot: QtBot, hook: FaultHook, tmp_path: Path) -> None:
    told: list[Path] = []
    calls: list[int] = []

    def slot() -> None:
        calls.append(1)
        [][0]

    hook.failed.connect(told.append)
    timer = QTimer(interval=1)
    timer.timeout.connect(slot)
    timer.start()
    qtbot.waitUntil(lambda: len(calls) >= 20)
    timer.stop()
    assert len(told) == 1 and "IndexError: list index out of range" in told[0].read_text("utf-8")


def test_a_bug_in_a_thread_is_told_on_the_main_thread(qtbot: QtBot, hook: FaultHook) -> None:
    told: list[tuple[Path, str]] = []
    hook.failed.connect(lambda report: told.append((report, threading.current_thread().name)))
    thread = threading.Thread(target=lambda: [][0], name="reader-7")
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(told))
    assert told[0][1] == "MainThread" and "Where: reader-7" in told[0][0].read_text("utf-8")


def test_a_bug_while_something_is_deleted_is_told(qtbot: QtBot, hook: FaultHook) -> None:
    class Bad:
        def __del__(self) -> None:
            raise ValueError("in the end")

    told: list[Path] = []
    hook.failed.connect(told.append)
    bad = Bad()
    del bad
    qtbot.waitUntil(lambda: bool(told))
    assert "ValueError: in the end" in told[0].read_text("utf-8")


def test_the_hook_never_raises(hook: FaultHook, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise OSError("worse")

    monkeypatch.setattr("clipper.ui.faults.hook.Fault", broken)
    sys.excepthook(ValueError, ValueError("x"), None)
    threading.excepthook(threading.ExceptHookArgs((ValueError, ValueError("x"), None, None)))
    monkeypatch.setattr(sys, "stderr", None)
    sys.excepthook(ValueError, ValueError("y"), None)


def test_ctrl_c_is_no_bug(hook: FaultHook, tmp_path: Path) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not (tmp_path / "crashes").exists()


def test_a_report_ends_with_the_last_lines_of_the_log(hook: FaultHook, tmp_path: Path) -> None:
    log = logging.getLogger("clipper.test")
    for nth in range(MOST_LINES + 10):
        log.info("step %d of '%s'", nth, "Порт відкрили")
    sys.excepthook(ValueError, ValueError("x"), None)
    (path,) = (tmp_path / "crashes").iterdir()
    lines = path.read_text("utf-8").splitlines()[-MOST_LINES:]
    assert "step 10 of '…'" in lines[0] and f"step {MOST_LINES + 9} of" in lines[-1]


def test_a_log_call_with_the_wrong_arguments_is_kept_as_it_stands() -> None:
    tail = LogTail()
    tail.handle(logging.LogRecord("clipper", logging.INFO, "", 0, "%d of %d", ("x",), None))
    assert tail.lines()[0].endswith("%d of %d")
