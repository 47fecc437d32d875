"""Makes the README's picture: the program, grabbing its own window on a copy of the sample clippings.

Run as `python -m tests.pictures [OUT]`.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from clipper.domain.clipping import ClippingId
from clipper.domain.passage import Colour
from clipper.library.samples import copy_samples
from clipper.ui.app import Program
from clipper.ui.main_window.main_window import MainWindow

PICTURE = Path(__file__).resolve().parents[1] / ".readme" / "window.png"
CLIPPING = ClippingId("2026-11-20-grain-berth-ledger.txt")
MARKS = [
    ("loaded 14,000 tonnes of feed barley overnight", Colour.YELLOW, ["figures"], "Compare with the harbour log."),
    ("Berth 6 was closed on 1 October after a survey found that silt", Colour.PINK, ["to verify"], "Which survey?"),
    ("survey found that silt had gathered along the quay wall", Colour.VIOLET, ["port/survey"], ""),
    ("the rest would be taken on at Thornwick", Colour.BLUE, ["port"], ""),
]


def main(picture: Path) -> None:
    """Mark a clipping and grab the window."""
    application = QApplication([])
    with tempfile.TemporaryDirectory() as scratch:
        os.environ["CLIPPER_STATE_DIR"] = str(Path(scratch) / "state")
        program = Program(application)
        program.look.set_theme("light")
        window = program.open_library(copy_samples(Path(scratch)), CLIPPING)
        window.resize(1440, 900)
        _wait(1500)
        mark(window)
        _wait(800)
        picture.parent.mkdir(exist_ok=True)
        window.grab().save(str(picture))
        program.close_all()


def mark(window: MainWindow) -> None:
    """Passages as a reader would have made them."""
    workspace = window.workspace
    session = workspace.current
    if session is None or session.document is None:
        raise RuntimeError("the sample clipping did not open")
    for words, colour, tags, note in MARKS:
        start = session.document.text.index(words)
        passage = workspace.highlight(start, start + len(words), colour)
        if passage is not None:
            workspace.tag(passage, tags)
            workspace.annotate(passage, note)
            workspace.end_typing()
    workspace.tag_clipping(["port", "grain"])
    window.desk.step(1)


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else PICTURE)
