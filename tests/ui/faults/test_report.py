from __future__ import annotations

import os
from pathlib import Path

import pytest

from clipper.ui.faults.report import MOST_KINDS, MOST_REPORTS, Fault, Reports, prune
from clipper.ui.faults.scrubbing import scrubbed

SECRET = "Порт відкрили after the repair"


def fault(error: BaseException) -> Fault:
    try:
        raise error
    except BaseException as caught:  # noqa: BLE001
        return Fault(type(caught), caught, caught.__traceback__, "MainThread")


def chained() -> Fault:
    try:
        try:
            {}[SECRET]
        except KeyError as error:
            raise ValueError(f"no {SECRET!r}") from error
    except ValueError as error:
        return Fault(ValueError, error, error.__traceback__, "MainThread")


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("'NoneType' object has no attribute 'text'", "'NoneType' object has no attribute 'text'"),
        ("list index out of range", "list index out of range"),
        (f"{SECRET!r}", "'…'"),
        (f"can't read '{SECRET}' here", "can't read '…' here"),
        ("it's 'the reader's own words' here", "it's '…' here"),
        (f"bad: {{'text': '{SECRET}', 'n': 1", "bad: {'text': '…', 'n': 1"),
        (f"open “{SECRET}", "open '…'"),
        (f"open '{SECRET} and more", "open '…'"),
        ("Порт \n\x1b[31m", "… …[31m"),
        ("x" * 1000, "x" * 300 + "…"),
        (f"no {Path.home()}/Press", "no ~/Press"),
    ],
)
def test_a_message_loses_the_users_words_and_keeps_ours(message: str, told: str) -> None:
    assert scrubbed(message) == told


def test_a_report_tells_where_it_was_and_nothing_of_clippings(tmp_path: Path) -> None:
    is_new, path = Reports(tmp_path / "crashes").take(chained(), ["10:00:00 INFO clipper: hello"])
    assert is_new and path is not None
    text = path.read_text("utf-8")
    for words in ("Clipper 0.", "Python 3", "PySide6 6", "MainThread", "test_report.py", "in chained", "hello"):
        assert words in text
    assert text.index("ValueError: no '…'") < text.index("KeyError: '…'")
    assert "Порт" not in text and "after the repair" not in text


def test_the_same_bug_is_counted_not_told_again(tmp_path: Path) -> None:
    reports = Reports(tmp_path)
    told = [reports.take(fault(ValueError(str(nth))), []) for nth in range(1000)]
    assert [is_new for is_new, _ in told] == [True] + [False] * 999
    (path,) = tmp_path.iterdir()
    assert "Happened: 1000 times or more" in path.read_text("utf-8")


def test_the_newest_twenty_reports_are_kept(tmp_path: Path) -> None:
    for nth in range(MOST_REPORTS + 5):
        path = tmp_path / f"fault-{nth}.txt"
        path.write_text("x", "utf-8")
        os.utime(path, (nth, nth))
    (tmp_path / "running-1.txt").write_text("x", "utf-8")
    prune(tmp_path)
    left = {path.name for path in tmp_path.iterdir()}
    assert left == {f"fault-{nth}.txt" for nth in range(5, MOST_REPORTS + 5)} | {"running-1.txt"}


def test_a_program_that_is_broken_everywhere_fills_no_disk(tmp_path: Path) -> None:
    reports = Reports(tmp_path)
    for nth in range(MOST_KINDS + 10):
        reports.take(fault(type(f"Error{nth}", (Exception,), {})()), [])
    assert len(list(tmp_path.iterdir())) <= MOST_REPORTS


def test_a_folder_that_takes_no_report_costs_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    assert Reports(tmp_path / "file" / "crashes").take(fault(ValueError()), []) == (True, None)


def test_an_error_without_words_of_its_own_is_reported_all_the_same(tmp_path: Path) -> None:
    class Mute(Exception):
        def __str__(self) -> str:
            raise RuntimeError

    _, path = Reports(tmp_path).take(fault(Mute()), [])
    assert path is not None and "Mute" in path.read_text("utf-8")


def test_endless_recursion_makes_a_short_report(tmp_path: Path) -> None:
    def deeper() -> None:
        deeper()

    try:
        deeper()
    except RecursionError as error:
        _, path = Reports(tmp_path).take(Fault(type(error), error, error.__traceback__, "x"), [])
    assert path is not None and path.stat().st_size < 20_000
