"""The window is closed while many clippings are being changed: what could not be done is told before it goes."""

from __future__ import annotations

import pytest

from clipper.domain.errors import DiskFull
from clipper.library.library import Library
from tests.journeys.conftest import Person


def test_clippings_that_could_not_be_changed_are_told_of_before_the_window_goes(
    news: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull(file="x", reason="the disk is full")

    window = news.window
    rows = [clipping.id for clipping in window.workspace.rows.each() if clipping.id != window.workspace.current_id]
    monkeypatch.setattr(Library, "save", full)
    window.workspace.opened_library.bulk.tag(rows[:5], ["порт"])
    window.close()
    assert window.isVisible() and "could not be changed" in window.info_bar.bold("tags")
    window.close()
    assert not window.isVisible()
