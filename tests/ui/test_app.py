"""The program as a process: a second start, what it opens, how it comes to the front."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipper.domain.clipping import ClippingId
from clipper.ui.app import Program
from clipper.ui.instance.door import Request
from clipper.ui.welcome import Welcome

SCRIPT = """
import sys
import clipper.ui.app as app
import clipper.ui.app.program
from clipper.cli.program import main
take = app.Program.take_over
def take_over(self, request):
    done = take(self, request)
    print([window.workspace.library.folder.name for window in self.windows], flush=True)
    return done
app.Program.take_over = take_over
start = app.program.MainWindow.start
def started(self, clipping=None):
    start(self, clipping)
    print("started", clipping, flush=True)
app.program.MainWindow.start = started
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    for name in ("first", "second/inner"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "a.txt").write_text("Порт відкрили після ремонту.\n", "utf-8")
    return tmp_path / "first", tmp_path / "second"


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    running = Program(qapp, inline_jobs=True)
    yield running
    running.close_all()
    running.deleteLater()
    qapp.processEvents()
    qapp.setStyleSheet("")


@pytest.mark.skipif(os.name == "nt", reason="needs Unix sockets")
def test_a_second_start_opens_its_folder_in_the_running_program(folders: tuple[Path, Path]) -> None:
    first, second = folders
    with subprocess.Popen([sys.executable, "-c", SCRIPT, str(first)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = iter(process.stdout.readline, "")
        assert next(said) == "started None\n"
        again = subprocess.run([sys.executable, "-m", "clipper", "open", str(second), "inner/a.txt"], check=False)
        assert again.returncode == 0
        assert [next(said), next(said)] == ["started inner/a.txt\n", "['first', 'second']\n"]
        assert subprocess.run([sys.executable, "-m", "clipper"], check=False).returncode == 0
        assert next(said) == "['first', 'second']\n"
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=20) == 0


def test_a_file_inside_an_open_library_is_shown_there(
    program: Program, folders: tuple[Path, Path], qtbot: QtBot
) -> None:
    window = program.open_library(folders[1])
    assert program.take_over(Request(str(folders[1] / "inner"), "a.txt"))
    assert program.windows == [window]
    assert window.workspace.current_id == ClippingId("inner/a.txt")


def test_no_folder_brings_the_window_back_from_the_task_bar(program: Program, folders: tuple[Path, Path]) -> None:
    window = program.open_library(folders[0])
    window.showMinimized()
    assert program.take_over(Request(token="leave"))
    assert not window.windowState() & Qt.WindowState.WindowMinimized
    assert os.environ.pop("XDG_ACTIVATION_TOKEN") == "leave"


def test_a_folder_that_went_away_is_left_to_the_second_start(program: Program, folders: tuple[Path, Path]) -> None:
    program.open_library(folders[0])
    assert not program.take_over(Request(str(folders[0] / "gone")))
    assert len(program.windows) == 1


def test_the_welcome_window_makes_room_for_the_library(program: Program, folders: tuple[Path, Path]) -> None:
    welcome = program.first_window()
    assert isinstance(welcome.centralWidget(), Welcome)
    assert program.take_over(Request(str(folders[0])))
    assert program._first is None and len(program.windows) == 1


def test_the_title_names_the_library_and_shows_what_is_not_saved(
    qapp: QApplication, folders: tuple[Path, Path], qtbot: QtBot
) -> None:
    program = Program(qapp)
    window = program.open_library(folders[0])
    qtbot.waitUntil(lambda: window.workspace.current is not None)
    assert window.windowTitle() == "first[*] — Clipper" and not window.isWindowModified()
    window.workspace.highlight(0, 4, window.desk.colour)
    assert window.isWindowModified()
    qtbot.waitUntil(lambda: not window.isWindowModified())
    program.close_all()
    program.deleteLater()


def test_windows_carry_our_icon(program: Program, qapp: QApplication) -> None:
    program.set_icon()
    image = qapp.windowIcon().pixmap(32, 32).toImage()
    colours = {image.pixelColor(x, y).name() for x in range(32) for y in range(32)}
    assert {"#0f6674", "#fffefc"} <= colours


BUG = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
import clipper.ui.app as app
import clipper.ui.app.program
start = app.program.MainWindow.start
def started(self, clipping=None):
    start(self, clipping)
    bar = self.info_bar
    show = bar.show_message
    def seen(key, kind, bold, plain, actions):
        show(key, kind, bold, plain, actions)
        print(key, bold, [action.text for action in actions], flush=True)
    bar.show_message = seen
    self.repeat = QTimer(self, interval=5)
    self.repeat.timeout.connect(self.bug)
    self.repeat.start()
def bug(self):
    self.bugs = getattr(self, "bugs", 0) + 1
    if self.bugs > 120:
        self.close()
    [][0]
app.program.MainWindow.bug = bug
app.program.MainWindow.start = started
sys.exit(app.run(Path(sys.argv[1])))
"""


def test_a_bug_in_a_slot_is_told_once_in_a_bar(folders: tuple[Path, Path], state_folder: Path) -> None:
    ran = subprocess.run([sys.executable, "-c", BUG, str(folders[0])], capture_output=True, text=True, check=False)
    assert ran.returncode == 0
    assert ran.stdout == "fault Something went wrong in Clipper. What you marked is saved. ['Show the report']\n"
    (report,) = (state_folder / "crashes").iterdir()
    assert "IndexError" in report.read_text("utf-8") and "100 times" in report.read_text("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")
def test_after_a_crash_the_next_start_says_so_and_the_one_after_does_not(
    folders: tuple[Path, Path], state_folder: Path
) -> None:
    command = [sys.executable, "-c", BUG, str(folders[0])]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None and process.stdout.readline().startswith("fault")
        process.kill()
    said = [subprocess.run(command, capture_output=True, text=True, check=False).stdout for _ in range(2)]
    assert "last-run Clipper ended unexpectedly last time; nothing that was saved is lost. ['Show the rep" in said[0]
    assert "last-run" not in said[1]
    assert len(list((state_folder / "crashes").glob("ended-*"))) == 1
