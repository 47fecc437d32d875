"""Clean end, crash, kill: what the next start finds."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from clipper.ui.faults.last_run import RunMark

RUN = """
import os, sys, time
from pathlib import Path
from clipper.ui.faults.last_run import RunMark
mark = RunMark(Path(sys.argv[1]))
print("found", mark.begin(), flush=True)
if sys.argv[2] == "end": mark.end()
if sys.argv[2] == "crash": __import__("ctypes").string_at(0)
if sys.argv[2] == "wait": time.sleep(60)
"""


def run(folder: Path, how: str) -> None:
    subprocess.run([sys.executable, "-c", RUN, str(folder), how], capture_output=True, check=False)


def test_a_run_that_ended_well_leaves_nothing(tmp_path: Path) -> None:
    run(tmp_path / "crashes", "end")
    assert list((tmp_path / "crashes").iterdir()) == []


def test_a_crash_in_c_is_found_with_where_it_was(tmp_path: Path) -> None:
    run(tmp_path, "crash")
    mark = RunMark(tmp_path)
    report = mark.begin()
    assert report is not None
    text = report.read_text("utf-8")
    assert "Segmentation fault" in text and "string_at" in text and "did not end by itself" in text
    mark.end()
    assert list(tmp_path.iterdir()) == [report]


def test_it_is_told_once(tmp_path: Path) -> None:
    run(tmp_path, "crash")
    for expected in (True, False):
        mark = RunMark(tmp_path)
        assert (mark.begin() is not None) == expected
        mark.end()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_a_killed_run_is_found_and_a_running_one_is_not(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", RUN, str(tmp_path), "wait"], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None and process.stdout.readline() == "found None\n"
        mark = RunMark(tmp_path)
        assert mark.begin() is None
        mark.end()
        process.send_signal(signal.SIGKILL)
        process.wait()
    mark = RunMark(tmp_path)
    report = mark.begin()
    assert report is not None and f"-{process.pid}.txt" in report.name
    mark.end()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_that_cannot_be_written_marks_nothing(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    mark = RunMark(tmp_path / "crashes")
    assert mark.begin() is None
    mark.end()


def test_a_file_in_the_folders_place_marks_nothing(tmp_path: Path) -> None:
    (tmp_path / "crashes").write_text("", "utf-8")
    mark = RunMark(tmp_path / "crashes")
    assert mark.begin() is None
    mark.end()
