"""The clipping's chips above the article: their keys, and their size beside larger words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipper.ui.look.look import Look
from clipper.ui.look.raised import tab_chain
from clipper.ui.reader.header import TagRow
from tests.ui.reader.conftest import Ground

Key = Qt.Key


class Row:
    """The chips on the screen; a tag that is taken off goes."""

    def __init__(self, qtbot: QtBot, *tags: str) -> None:
        self.look, self.window = Look(), Ground()
        qtbot.addWidget(self.window)
        self.chips = TagRow(self.look, self.window)
        self.tags = list(tags)
        self.removed: list[str] = []
        self.chips.removed.connect(self._take)
        self.chips.set_tags(self.tags, is_read_only=False)
        self.window.resize(400, 100)
        self.chips.resize(400, self.chips.heightForWidth(400))
        self.window.show()
        qtbot.waitExposed(self.window)

    def _take(self, tag: str) -> None:
        self.removed.append(tag)
        self.tags.remove(tag)
        self.chips.set_tags(self.tags, is_read_only=False)

    def stops(self) -> list[str]:
        return [stop.accessibleName() for stop in tab_chain(self.window)]


def test_without_tags_tab_stops_at_the_button_only(qtbot: QtBot) -> None:
    assert Row(qtbot).stops() == ["Tag this clipping"]
    assert Row(qtbot, "порт").stops() == ["Tags of this clipping", "Tag this clipping"]


def test_with_the_last_chip_the_focus_goes_to_the_button(qtbot: QtBot) -> None:
    row = Row(qtbot, "порт")
    row.chips.setFocus()
    QTest.keyClick(row.chips, Key.Key_Delete)
    focus = row.window.focusWidget()
    assert row.removed == ["порт"] and focus is not None and focus.accessibleName() == "Tag this clipping"


def test_only_the_left_button_takes_a_tag_off(qtbot: QtBot) -> None:
    row = Row(qtbot, "порт")
    QTest.mouseMove(row.chips, QPoint(10, 14))
    cross = QPoint(row.chips._grown(0).right() - 8, row.chips._grown(0).center().y())
    QTest.mouseClick(row.chips, Qt.MouseButton.RightButton, pos=cross)
    assert row.removed == []
    QTest.mouseClick(row.chips, Qt.MouseButton.LeftButton, pos=cross)
    assert row.removed == ["порт"]


@pytest.mark.parametrize("zoom", [125, 150])
def test_lines_of_chips_grow_with_the_words_of_the_interface(qtbot: QtBot, zoom: int) -> None:
    row = Row(qtbot, "порт", "вода")
    before = row.chips.heightForWidth(100)  # three lines
    row.look.set_interface_zoom(zoom)
    assert row.chips.heightForWidth(100) >= before + 2 * 28 * (zoom - 100) / 100
