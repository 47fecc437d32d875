"""kill -9 in the middle of an import, of its undo, of its redo: files are whole, and all of them are somewhere."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from clipper.library.library import Library
from clipper.library.state_folder import StateFolder
from tests.library.conftest import tag

COUNT = 60

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name == "nt", reason="needs SIGKILL")]

PROGRAM = """
import sys
from pathlib import Path
from clipper.library.bringing_in import Import
from clipper.library.library import Library
from clipper.library.state_folder import StateFolder
from clipper.library.taking_out import Batch
folder, state, outside = map(Path, sys.argv[1:])
library = Library(folder, StateFolder(state))
print("ready", flush=True)
batch = Batch(library, Import(library, [outside]).run_to_end())
while True:
    batch.take_out(())
    batch.put_back()
"""


def sources(outside: Path, state: Path) -> dict[str, bytes]:
    """Clippings, each with a notes file."""
    outside.mkdir()
    for nth in range(COUNT):
        (outside / f"{nth}.txt").write_text(f"Слова номер {nth}. " * 50, "utf-8")
    library = Library(outside, StateFolder(state))
    for nth in range(0, COUNT, 3):
        tag(library, f"{nth}.txt", "море")
    return {path.name: path.read_bytes() for path in outside.iterdir()}


def found(*roots: Path) -> dict[str, bytes]:
    """Every file in these folders that has a name of its own; all that have the same name must be the same."""
    seen: dict[str, bytes] = {}
    for path in (path for root in roots for path in root.rglob("*") if path.is_file()):
        if not path.name.startswith(".clipper-"):
            assert seen.setdefault(path.name, path.read_bytes()) == path.read_bytes()
    return seen


@pytest.mark.parametrize("seed", range(12))
def test_every_file_is_whole_and_none_is_lost(tmp_path: Path, seed: int) -> None:
    folder, state, outside = tmp_path / "library", tmp_path / "state", tmp_path / "outside"
    folder.mkdir()
    wanted = sources(outside, tmp_path / "other")
    child = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(folder), str(state), str(outside)], stdout=subprocess.PIPE
    )
    assert child.stdout is not None and child.stdout.readline() == b"ready\n"
    time.sleep(random.Random(seed).uniform(0.0, 1.6))  # waits for nothing: it is when the kill falls into the import
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()
    after = found(folder, state / "trash") if (state / "trash").exists() else found(folder)
    assert all(wanted[name] == data for name, data in after.items())
    left_temporary = list(folder.rglob(".clipper-*.tmp"))
    assert len(left_temporary) <= 1
    if (state / "trash").exists():  # the import had ended: from there on nothing may be missing
        assert set(after) == set(wanted)
