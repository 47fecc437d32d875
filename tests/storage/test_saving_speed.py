"""A durable save next to the bare system calls that it is made of (PERFORMANCE.md, T16), in the same run."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from clipper.domain.passage import Anchor, ClippingNotes, Passage
from clipper.storage.atomic import write_atomically
from clipper.storage.notes_file import NotesWriter, format_notes, parse_notes

ROUNDS = 60
CONTEXT = "попередній текст речення, що стоїть поруч "


def notes_of(passages: int) -> ClippingNotes:
    made = (
        Passage(
            f"urn:uuid:5a0d5a0e-4d1c-4f7f-8f5d-{nth:012d}",
            Anchor("пасивні системи виявлення", CONTEXT, CONTEXT, nth * 100, nth * 100 + 25),
            tags=("зброя", "війна/дрони"),
            note="Перевірити цифру." if nth % 3 == 0 else "",
            created="2026-11-22T09:16:10Z",
            modified="2026-11-22T09:16:10Z",
        )
        for nth in range(passages)
    )
    return ClippingNotes("urn:uuid:5a0d5a0e-4d1c-4f7f-8f5d-3c1c2f7c9b11", tuple(made))


def bare_save(path: Path, data: bytes) -> None:
    temporary = f"{path}.tmp"
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    os.write(descriptor, data)
    os.fsync(descriptor)
    os.close(descriptor)
    os.replace(temporary, path)  # noqa: PTH105
    folder = os.open(path.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)


def medians_ms(*jobs: Callable[[int], object]) -> list[float]:
    """The jobs in turn, so that a busy disk troubles all of them alike."""
    taken: list[list[float]] = [[] for _ in jobs]
    for nth in range(ROUNDS):
        for job, times in zip(jobs, taken, strict=True):
            start = time.perf_counter()
            job(nth)
            times.append((time.perf_counter() - start) * 1e3)
    return [statistics.median(times) for times in taken]


@pytest.mark.benchmark
@pytest.mark.parametrize("passages", [44, 900], ids=["50 kB", "1 MB"])
def test_save_of_an_edit_costs_little_more_than_the_bare_write(tmp_path: Path, passages: int) -> None:
    notes = parse_notes(format_notes(notes_of(passages))).notes
    data, writer = format_notes(notes), NotesWriter()
    writer.format(notes)

    def edit_and_save(nth: int) -> None:
        nonlocal notes
        changed = list(notes.passages)
        changed[nth % passages] = replace(changed[nth % passages], note=f"нотатка {nth}")
        notes = replace(notes, passages=tuple(changed))
        write_atomically(tmp_path / "a.json", writer.format(notes))

    bare, warm, cold, written, read = medians_ms(
        lambda _: bare_save(tmp_path / "bare.json", data),
        edit_and_save,
        lambda _: write_atomically(tmp_path / "b.json", format_notes(notes)),
        lambda _: write_atomically(tmp_path / "c.json", data),
        lambda _: parse_notes(data),
    )
    print(
        f"\n{len(data)} bytes: bare {bare:.2f} ms, write_atomically {written / bare:.2f}x, format + write of one edit"
        f" {warm / bare:.2f}x, without the writer's memory {cold / bare:.2f}x; reading {read:.1f} ms"
    )
    assert warm / bare < 2
