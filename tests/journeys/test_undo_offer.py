"""What the undo bar offers is the last step that was made, or it is not there."""

from __future__ import annotations

from PySide6.QtCore import Qt

from clipper.ui.info_bar import UNDO
from tests.journeys.conftest import Person

Key = Qt.Key


def test_a_step_in_clippings_that_are_not_open_takes_the_offer_away(news: Person) -> None:
    workspace, bar = news.window.workspace, news.window.info_bar
    workspace.highlight(0, 20, news.window.desk.colour)
    news.press(Key.Key_BracketRight)
    news.press(Key.Key_Delete)
    assert UNDO in bar.message_keys
    others = [row.id for row in workspace.rows.each() if row.id != workspace.current_id]
    workspace.opened_library.bulk.tag(others[:3], ["порт"])
    assert UNDO not in bar.message_keys
