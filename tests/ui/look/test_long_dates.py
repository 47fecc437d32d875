"""Dates in the language of the interface."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDate, QLocale

from clipper.ui.inspector.notation import local_moment, long_moment
from clipper.ui.look.dates import long_day
from clipper.ui.reader.header import long_date


@pytest.fixture(params=["uk", "en"])
def code(request: pytest.FixtureRequest) -> Iterator[str]:
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(QLocale.c())


def test_a_long_date_is_written_as_people_write_it(code: str) -> None:
    wanted = {"uk": "22 листопада 2026 р.", "en": "22 November 2026"}[code]
    assert long_day(QDate(2026, 11, 22)) == long_date("2026-11-22T08:40") == wanted
    assert long_moment("2026-11-22T08:40+02:00") == f"{wanted}, 08:40 +02:00"
    assert local_moment("2026-11-22T08:40").startswith(f"{wanted}, ")
