"""kill -9 in the middle of everything that writes: what was saved by then is on disk, and every file is whole."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from clipper.library.library import Library
from clipper.library.state_folder import StateFolder
from tests.workspace.test_walks import words_on_disk

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")]

PROGRAM = """
import json, sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from tests.workspace.test_walks import Walker
application = QGuiApplication(["walk"])
walker = Walker(*map(Path, sys.argv[1:4]), int(sys.argv[4]))
walker.undo = walker.redo = walker.change_mood = walker.settle_conflict = walker.wait
while True:
    walker.step()
    if walker.log[-1] == "save":
        faults = [one for one in walker.problems if not one.key.startswith("attention")]
        done = walker.expected() if not walker.shared.saving.has_unsaved and not faults else []
        print(json.dumps(sorted(done)), flush=True)
"""


@pytest.mark.parametrize("seed", range(12))
def test_what_was_saved_before_a_kill_is_on_disk_and_goes_on_from_there(tmp_path: Path, seed: int) -> None:
    folder, state, outside = (tmp_path / name for name in ("library", "state", "outside"))
    folder.mkdir()
    outside.mkdir()
    child = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(folder), str(state), str(outside), str(seed)],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    told: list[str] = []
    for _ in range(random.Random(seed).randint(1, 12)):  # saves, until the kill falls between two of them
        told = json.loads(child.stdout.readline()) or told
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()
    assert set(told) - words_on_disk(folder, state) == set()
    library = Library(folder, StateFolder(state))
    index = library.open_index()
    library.refresh_all(index)
    assert all(library.store.load(one).fault is None for one in index.stamps())
    index.close()
