from __future__ import annotations

import threading

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipper.domain.errors import ClippingMissing
from clipper.workspace.jobs import Jobs


def test_answers_come_back_on_the_main_thread_in_order(qtbot: QtBot) -> None:
    jobs = Jobs()
    heard: list[tuple[int, bool]] = []
    for nth in range(20):
        jobs.in_order(
            lambda nth=nth: nth, lambda n: heard.append((n, threading.current_thread() is threading.main_thread()))
        )
    qtbot.waitUntil(lambda: len(heard) == 20)
    assert heard == [(nth, True) for nth in range(20)]
    jobs.close()


def test_faults_of_the_world_go_to_failed_and_bugs_to_the_hook(qtbot: QtBot) -> None:
    jobs = Jobs()
    faults: list[Exception] = []

    def miss() -> None:
        raise ClippingMissing(file="a.txt")

    def bug() -> None:
        raise KeyError("bug")

    with qtbot.captureExceptions() as caught:
        jobs.in_order(miss, pytest.fail, faults.append)
        jobs.freely(bug, pytest.fail, faults.append)
        qtbot.waitUntil(lambda: bool(faults) and bool(caught))
    assert isinstance(faults[0], ClippingMissing) and caught[0][0] is KeyError
    jobs.close()


def test_closing_lets_running_work_end_and_drops_its_answer(qtbot: QtBot) -> None:
    jobs = Jobs()
    begun, done = threading.Event(), threading.Event()

    def work() -> None:
        begun.set()
        threading.Event().wait(0.05)
        done.set()

    jobs.in_order(work, pytest.fail)
    begun.wait(5)
    jobs.close()
    assert done.is_set()


def test_closing_waits_for_nothing_that_only_reads(qtbot: QtBot) -> None:
    jobs = Jobs()
    begun, gate, heard = threading.Event(), threading.Event(), []

    def read() -> None:
        begun.set()
        gate.wait(10)
        jobs.post(heard.append, "progress")

    future = jobs.freely(read, heard.append)
    begun.wait(5)
    jobs.close()
    assert not future.done()
    gate.set()
    future.result(5)
    QApplication.processEvents()
    assert heard == []


def test_an_idle_job_rests_until_the_end_and_is_told_of_it(qtbot: QtBot) -> None:
    jobs = Jobs()
    begun = threading.Event()

    def work() -> bool:
        begun.set()
        return jobs.rest(60)

    future = jobs.idly(work, pytest.fail)
    begun.wait(5)
    jobs.close()
    assert future.result(5) is False


def test_quick_questions_wait_for_nothing_but_each_other(qtbot: QtBot) -> None:
    jobs, gate, heard = Jobs(), threading.Event(), []
    for lane in (jobs.freely, jobs.freely, jobs.in_order, jobs.idly):
        lane(lambda: gate.wait(10), lambda _: None)
    for nth in range(3):
        jobs.quickly(lambda nth=nth: nth, heard.append)
    qtbot.waitUntil(lambda: heard == [0, 1, 2])
    gate.set()
    jobs.close()
