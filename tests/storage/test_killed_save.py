"""A save killed at each of its system calls in turn (strace), as by `kill -9` or a power cut."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

pytestmark = [pytest.mark.slow, pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")]

ROOT = Path(__file__).resolve().parents[2]
MARK = "save-begins-here"
PROGRAM = f"""
import os, sys
from pathlib import Path
from clipper.storage.atomic import write_atomically
os.access({MARK!r}, os.F_OK)
write_atomically(Path(sys.argv[1]), b"new" * 50_000)
"""
CALLS = (
    "access,faccessat,faccessat2,openat,write,fsync,close,rename,renameat,renameat2,newfstatat,readlink,lstat,stat"
)


def run(path: Path, *options: str) -> int:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0"}
    command = ["strace", "-q", *options, sys.executable, "-B", "-c", PROGRAM, str(path)]
    return subprocess.run(command, env=environment, check=False, capture_output=True, timeout=60).returncode


def calls_of_a_save(path: Path, log: Path) -> list[tuple[str, int]]:
    """Every system call of the save: (name, its number among the process's calls of that name, from 1)."""
    if run(path, "-o", str(log), "-e", f"trace={CALLS}") != 0:
        pytest.skip("strace may not trace here")
    counted: Counter[str] = Counter()
    found: list[tuple[str, int]] = []
    has_begun = False
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        name = line.partition("(")[0]
        counted[name] += 1
        if has_begun and name.isidentifier():
            found.append((name, counted[name]))
        has_begun = has_begun or MARK in line
    return found


def test_save_killed_at_any_system_call_leaves_old_or_new(tmp_path: Path) -> None:
    (tmp_path / "count").mkdir()
    first = tmp_path / "count" / "a.json"
    first.write_bytes(b"old")
    calls = calls_of_a_save(first, tmp_path / "log")
    assert [name for name, _ in calls].count("fsync") == 2
    for name, number in calls:
        folder = tmp_path / f"{name}-{number}"
        folder.mkdir()
        path = folder / "a.json"
        path.write_bytes(b"old")
        ended = run(
            path, "-o", "/dev/null", "-e", f"trace={name}", "-e", f"inject={name}:signal=SIGKILL:when={number}"
        )
        assert ended == -signal.SIGKILL, (name, number)
        assert path.read_bytes() in (b"old", b"new" * 50_000), (name, number)
        assert len(list(folder.iterdir())) <= 2, (name, number)
