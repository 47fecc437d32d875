"""What the six colours mean before the user says otherwise, and what they are called, in the interface's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clipper.domain.passage import Colour
from clipper.workspace.translating import QT_TRANSLATE_NOOP

_USUAL = {
    Colour.YELLOW: QT_TRANSLATE_NOOP("Meanings", "Key fact"),
    Colour.GREEN: QT_TRANSLATE_NOOP("Meanings", "Confirmed"),
    Colour.BLUE: QT_TRANSLATE_NOOP("Meanings", "Quotation"),
    Colour.VIOLET: QT_TRANSLATE_NOOP("Meanings", "Context"),
    Colour.PINK: QT_TRANSLATE_NOOP("Meanings", "Doubtful"),
    Colour.ORANGE: QT_TRANSLATE_NOOP("Meanings", "Follow up"),
}
_NAMES = {
    Colour.YELLOW: QT_TRANSLATE_NOOP("Actions", "Yellow"),
    Colour.GREEN: QT_TRANSLATE_NOOP("Actions", "Green"),
    Colour.BLUE: QT_TRANSLATE_NOOP("Actions", "Blue"),
    Colour.VIOLET: QT_TRANSLATE_NOOP("Actions", "Violet"),
    Colour.PINK: QT_TRANSLATE_NOOP("Actions", "Pink"),
    Colour.ORANGE: QT_TRANSLATE_NOOP("Actions", "Orange"),
}
_WORDS = {
    Colour.YELLOW: QT_TRANSLATE_NOOP("Colours", "yellow"),
    Colour.GREEN: QT_TRANSLATE_NOOP("Colours", "green"),
    Colour.BLUE: QT_TRANSLATE_NOOP("Colours", "blue"),
    Colour.VIOLET: QT_TRANSLATE_NOOP("Colours", "violet"),
    Colour.PINK: QT_TRANSLATE_NOOP("Colours", "pink"),
    Colour.ORANGE: QT_TRANSLATE_NOOP("Colours", "orange"),
}


def usual_meaning(colour: Colour) -> str:
    """What a colour means as long as the user has not said otherwise."""
    return QCoreApplication.translate("Meanings", _USUAL[colour])


def colour_name(colour: Colour) -> str:
    """What a colour is called."""
    return QCoreApplication.translate("Actions", _NAMES[colour])


def colour_word(colour: Colour) -> str:
    """The colour's name as it stands within a sentence."""
    return QCoreApplication.translate("Colours", _WORDS[colour])
