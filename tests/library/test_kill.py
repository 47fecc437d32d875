"""kill -9 in the middle of saves: the notes file is always a whole one, the last or the one before."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600), pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")]

SAVER = """
import sys
from pathlib import Path
from clipper.domain import edits
from clipper.domain.clipping import ClippingId
from clipper.domain.passage import Colour, Span
from clipper.library.library import Library
from clipper.library.opened import new_passage
from clipper.library.state_folder import StateFolder

library = Library(Path(sys.argv[1]), StateFolder(Path(sys.argv[2])))
id_ = ClippingId("a.txt")
while True:
    opened = library.open_for_marking(id_)
    notes, base = opened.loaded.notes, opened.loaded.base
    for _ in range(100):
        nth = len(notes.passages)
        span = Span(nth * 5, nth * 5 + 4)
        made = new_passage(opened.document.text, span, Colour.BLUE, now=library.now(), new_id=library.new_id)
        notes = edits.apply(notes, edits.highlight(id_, made), library.now())
        base = library.save(opened, notes, base).base
        print(len(notes.passages), flush=True)
"""


def test_killing_100_saves_leaves_a_whole_file_each_time(tmp_path: Path) -> None:
    dice = random.Random(1)
    folder, state = tmp_path / "library", tmp_path / "state"
    folder.mkdir()
    (folder / "a.txt").write_text("word " * 60_000, encoding="utf-8")
    notes = folder / "a.txt.notes.json"
    for _ in range(100):
        process = subprocess.Popen(
            [sys.executable, "-c", SAVER, str(folder), str(state)], stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        told = int(process.stdout.readline())
        time.sleep(dice.random() * 0.03)  # waits for nothing: it is when the kill falls into the saves
        process.send_signal(signal.SIGKILL)
        told = max([told, *(int(line) for line in process.stdout.read().split() if line.isdigit())])
        process.wait()
        process.stdout.close()
        items = json.loads(notes.read_text(encoding="utf-8"))["items"]
        # What was told is on disk; one more save may have come to its end before it was told.
        assert told <= len(items) <= told + 1
    strangers = [path.name for path in folder.iterdir() if "conflict" in path.name or "damaged" in path.name]
    assert strangers == []
