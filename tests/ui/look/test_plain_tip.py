from __future__ import annotations

import pytest
from PySide6.QtGui import Qt, QTextDocumentFragment

from clipper.ui.look.plain_tip import plain_tip


@pytest.mark.parametrize(
    "words",
    [
        "Громада",
        "a < b and c > d",
        '<img src="file:///etc/hosts"> Ledger',
        "<b>war</b>/drones\nwhat <i>it</i> means & more",
    ],
)
def test_a_tool_tip_shows_the_words_and_nothing_else(words: str) -> None:
    tip = plain_tip(words)
    shown = QTextDocumentFragment.fromHtml(tip).toPlainText() if Qt.mightBeRichText(tip) else tip
    assert shown == words and "<img" not in tip
