from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from clipper.storage import locking
from clipper.storage.locking import locked


def test_one_after_the_other(tmp_path: Path) -> None:
    inside: list[int] = []
    most: list[int] = []

    def work(nth: int) -> None:
        with locked(tmp_path / "state" / "a.lock"):
            inside.append(nth)
            most.append(len(inside))
            time.sleep(0.005)  # waits for nothing: long enough for another to come in, were the lock none
            inside.remove(nth)

    threads = [threading.Thread(target=work, args=(nth,)) for nth in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1] * 8


def test_who_hangs_with_the_lock_does_not_stop_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locking, "PATIENCE_S", 0.05)
    with locked(tmp_path / "a.lock"), locked(tmp_path / "a.lock"):
        pass


def test_a_place_that_takes_no_lock_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file")
    with locked(tmp_path / "state" / "a.lock"):
        pass
