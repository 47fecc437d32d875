"""What a launch does without, in a process of its own: the benchmark says what that is worth."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import gc, linecache, os, sys
from PySide6 import QtWidgets
from PySide6.QtCore import QTimer
from clipper.__main__ import main

def look():
    window = next(one for one in QtWidgets.QApplication.topLevelWidgets() if hasattr(one, "workspace"))
    if window.workspace.current is None or not len(window.workspace.rows):
        return
    print(*[name for name in ("QWizard", "QMdiArea", "QErrorMessage") if name in vars(QtWidgets)])
    print(*[name for name in linecache.cache if "main_window" in name])
    window.close()

execute = QtWidgets.QApplication.exec

def run(*_):
    timer = QTimer(interval=0)
    timer.timeout.connect(look)
    timer.start()
    return execute()

QtWidgets.QApplication.exec = run
sys.exit(main([sys.argv[1]]))
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "a.txt").write_text("Порт закрили\n\nРада ухвалила рішення.", encoding="utf-8")
    return folder


def test_a_launch_reads_no_classes_of_qt_nor_sources_that_nobody_uses(library: Path) -> None:
    ran = subprocess.run([sys.executable, "-c", SCRIPT, str(library)], capture_output=True, timeout=60, check=False)
    assert ran.returncode == 0, ran.stderr.decode()
    assert ran.stdout.split() == [], ran.stdout.decode()
