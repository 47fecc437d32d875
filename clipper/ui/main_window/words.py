"""Sentences for errors and actions in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clipper.domain.edits import Action
from clipper.domain.errors import ClipperError
from clipper.ui.look.translating import QT_TRANSLATE_NOOP

_ACTION_WORDS = {
    Action.HIGHLIGHT: QT_TRANSLATE_NOOP("Words", "highlight"),
    Action.RECOLOUR: QT_TRANSLATE_NOOP("Words", "colour"),
    Action.MOVE_ENDS: QT_TRANSLATE_NOOP("Words", "ends of a passage"),
    Action.TAG: QT_TRANSLATE_NOOP("Words", "tag"),
    Action.UNTAG: QT_TRANSLATE_NOOP("Words", "tag taken off"),
    Action.NOTE: QT_TRANSLATE_NOOP("Words", "note"),
    Action.REMOVE: QT_TRANSLATE_NOOP("Words", "passage removed"),
    Action.TAG_CLIPPING: QT_TRANSLATE_NOOP("Words", "tag on the clipping"),
    Action.UNTAG_CLIPPING: QT_TRANSLATE_NOOP("Words", "tag taken off the clipping"),
    Action.NOTE_CLIPPING: QT_TRANSLATE_NOOP("Words", "note on the clipping"),
    Action.STAR: QT_TRANSLATE_NOOP("Words", "star"),
    Action.ARCHIVE: QT_TRANSLATE_NOOP("Words", "archive"),
    Action.CORRECT: QT_TRANSLATE_NOOP("Words", "correction"),
}


def action_words(action: Action) -> str:
    """What an edit did, as it stands after "Undo" or "Undone:"."""
    return QCoreApplication.translate("Words", _ACTION_WORDS[action])


def error_words(error: ClipperError) -> str:
    """What happened."""
    return QCoreApplication.translate("Errors", error.what).format(**error.values)


def error_advice(error: ClipperError) -> str:
    """What can be done."""
    return QCoreApplication.translate("Errors", error.next_step).format(**error.values) if error.next_step else ""
