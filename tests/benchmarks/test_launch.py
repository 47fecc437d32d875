"""Launch: process start to the first painted list and article, as a ratio to floor B of PERFORMANCE.md.

Floor B is the least program that shows a QMainWindow with a QTableView and a QTextBrowser and paints once. Both run
in fresh processes, alternating; medians of 9.
"""

from __future__ import annotations

import compileall
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

import clipper

pytestmark = pytest.mark.benchmark
RUNS = 9

FLOOR_B = """
import sys
from PySide6.QtCore import QStringListModel, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QTableView, QTextBrowser
app = QApplication([])
window, panes = QMainWindow(), QSplitter()
table, text = QTableView(), QTextBrowser()
model = QStringListModel(["row %d" % n for n in range(100)])
table.setModel(model)
text.setPlainText("word " * 600)
panes.addWidget(table)
panes.addWidget(text)
window.setCentralWidget(panes)
window.resize(1440, 900)
window.show()
def look():

    app.quit()
QTimer.singleShot(0, look)
app.exec()
"""

CLIPPER = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from clipper.ui.app import Program
app = QApplication([])
program = Program(app)
window = program.open_library(Path(sys.argv[1]))
article = window.reader.article
paint = article.paintEvent
def seen(event):
    paint(event)
    if window.workspace.current is not None and len(window.workspace.rows):
        app.quit()
article.paintEvent = seen
window.workspace.opened.connect(lambda session: article.viewport().update())
app.exec()
import os
sys.stdout.flush()
os._exit(0)
"""


def write_library(folder: Path, count: int) -> Path:
    folder.mkdir()
    words = "порт вода громада рішення комісія гроші договір пристань".split()
    for nth in range(count):
        body = "\n\n".join(" ".join(words[(nth + i + j) % len(words)] for j in range(60)) + "." for i in range(5))
        text = f"Title: Clipping {nth}\nDate: 2026-{nth % 12 + 1:02}-{nth % 28 + 1:02}\nSource: Ledger\n\n{body}\n"
        (folder / f"{nth:06}.txt").write_text(text, encoding="utf-8")
    return folder


def seconds(script: str, *arguments: str) -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", script, *arguments], check=True, capture_output=True, timeout=120)
    return time.perf_counter() - begun


@pytest.mark.parametrize("count", [100, 20_000])
def test_launch_against_floor_b(tmp_path: Path, count: int) -> None:
    assert compileall.compile_dir(str(Path(clipper.__file__).parent), quiet=1)
    library = str(write_library(tmp_path / "library", count))
    os.environ["CLIPPER_STATE_DIR"] = str(tmp_path / "state")
    seconds(CLIPPER, library)
    _fill_index(library)
    pairs = [(seconds(FLOOR_B), seconds(CLIPPER, library)) for _ in range(RUNS)]
    floor, ours = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(
        f"\nlaunch, {count:,} clippings: floor B {floor * 1e3:.0f} ms, ours {ours * 1e3:.0f} ms: {ours / floor:.2f}×"
    )
    assert ours / floor < 8  # the target is 1.3: the table above says where we stand


def _fill_index(library: str) -> None:
    script = (
        "import sys; from pathlib import Path; from clipper.library.library import Library;"
        "from clipper.library.state_folder import StateFolder;"
        "library = Library(Path(sys.argv[1]), StateFolder.of_user()); index = library.open_index();"
        "library.refresh_all(index); index.close()"
    )
    seconds(script, library)
