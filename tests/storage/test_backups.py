"""Copies of notes files: which are made, which are kept, and that nothing else is touched."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipper.storage.backups import DAYS_KEPT, NEWEST_KEPT, WEEKS_KEPT, Backup, Backups, worth_keeping

NOTES = "sub/стаття.txt.notes.json"
NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)


def stamp(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def taken(*moments: datetime) -> list[Backup]:
    return [Backup(moment, 0, Path(str(nth)), 1) for nth, moment in enumerate(moments)]


def test_a_copy_is_kept_whole_with_its_time(tmp_path: Path) -> None:
    backups = Backups(tmp_path / "backups")
    made = backups.keep(NOTES, b"{}", "2026-11-26T12:00:00Z")
    assert made is not None and made.path.read_bytes() == b"{}"
    assert backups.of(NOTES) == [made] and made.taken == NOON
    assert [path.name for path in made.path.parent.iterdir()] == ["20261126-120000.json"]
    assert backups.of("other.txt.notes.json") == []


def test_the_same_bytes_are_not_copied_again(tmp_path: Path) -> None:
    backups = Backups(tmp_path)
    backups.keep(NOTES, b"{}", stamp(NOON))
    assert backups.keep(NOTES, b"{}", stamp(NOON + timedelta(days=1))) is None
    assert len(backups.of(NOTES)) == 1


def test_two_copies_of_one_second_are_both_kept_in_their_order(tmp_path: Path) -> None:
    backups = Backups(tmp_path)
    for data in (b"one", b"two", b"three"):
        backups.keep(NOTES, data, stamp(NOON))
    assert [one.path.read_bytes() for one in backups.of(NOTES)] == [b"three", b"two", b"one"]


def test_old_copies_go_when_a_new_one_is_made_and_strangers_stay(tmp_path: Path) -> None:
    backups = Backups(tmp_path)
    for nth in range(NEWEST_KEPT + 5):
        backups.keep(NOTES, b"%d" % nth, stamp(NOON + timedelta(minutes=nth)))
    (tmp_path / NOTES / "mine.json").write_text("keep me")
    backups.keep(NOTES, b"last", stamp(NOON + timedelta(hours=1)))
    assert len(backups.of(NOTES)) == NEWEST_KEPT + 1, "ten, and the last of the rest of the day"
    assert (tmp_path / NOTES / "mine.json").exists()


def test_a_year_of_days_leaves_ten_a_week_of_days_and_eight_weeks() -> None:
    daily = taken(*(NOON - timedelta(days=nth) for nth in range(365)))
    kept = list(worth_keeping(daily))
    assert len(kept) == NEWEST_KEPT + DAYS_KEPT + WEEKS_KEPT
    assert kept[:NEWEST_KEPT] == daily[:NEWEST_KEPT]
    assert kept[-1].taken < NOON - timedelta(weeks=8)


@given(st.lists(st.integers(0, 400 * 24), max_size=60, unique=True))
def test_whatever_there_is_the_newest_stays_and_there_are_never_many(hours: list[int]) -> None:
    backups = taken(*(NOON - timedelta(hours=hour) for hour in hours))
    kept = list(worth_keeping(backups))
    assert set(kept) <= set(backups) and len(kept) <= NEWEST_KEPT + DAYS_KEPT + WEEKS_KEPT
    assert kept[:NEWEST_KEPT] == sorted(backups, reverse=True)[:NEWEST_KEPT]


@pytest.mark.parametrize("name", ["../a.notes.json", "/etc/a.notes.json", ""])
def test_nothing_is_written_outside_its_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="no notes file"):
        Backups(tmp_path / "backups").keep(name, b"{}", stamp(NOON))
    assert not any(tmp_path.iterdir())


def test_a_copy_that_cannot_be_written_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space"):
        Backups(tmp_path).keep("a.notes.json", b"{}", stamp(NOON))
    assert not any((tmp_path / "a.notes.json").iterdir())


def test_a_copy_that_cannot_be_compared_does_not_stop_the_next_one(tmp_path: Path) -> None:
    backups = Backups(tmp_path)
    made = backups.keep(NOTES, b"{}", stamp(NOON))
    assert made is not None
    made.path.unlink()
    made.path.mkdir()  # what the system says of it is an error, as of a bad sector
    data = b" " * made.path.stat().st_size
    again = backups.keep(NOTES, data, stamp(NOON + timedelta(seconds=1)))
    assert again is not None and again.path.read_bytes() == data


def test_copies_of_a_clock_that_had_leapt_do_not_push_out_those_made_after_them(tmp_path: Path) -> None:
    backups = Backups(tmp_path)
    for nth in range(NEWEST_KEPT + 2):
        backups.keep(NOTES, b"leapt %d" % nth, stamp(NOON + timedelta(days=3650, seconds=nth)))
    for nth in range(3):
        backups.keep(NOTES, b"now %d" % nth, stamp(NOON + timedelta(hours=nth)))
    found = backups.of(NOTES, stamp(NOON + timedelta(hours=3)))
    assert [one.path.read_bytes() for one in found[:3]] == [b"now 2", b"now 1", b"now 0"]
