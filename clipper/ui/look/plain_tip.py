"""Words of clippings, tags and files in tool tips: shown as they are, whatever they are.

Qt takes words that look like markup for it: "a < b and c > d" would lose its middle, and a source named
`<img src="//host/share/x.png">` would have a picture loaded, which Clipper never does.
"""

from __future__ import annotations

from html import escape

from PySide6.QtGui import Qt


def plain_tip(words: str) -> str:
    """What to give Qt so that the tool tip shows these words."""
    if not Qt.mightBeRichText(words):
        return words
    return "<qt>" + escape(words).replace("\n", "<br>") + "</qt>"
