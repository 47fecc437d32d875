"""What an edit did, in the language of the interface, as it stands after "Undo" and in the status strip."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clipper.domain.edits import Action
from clipper.workspace.translating import QT_TRANSLATE_NOOP

_WORDS = {
    Action.HIGHLIGHT: QT_TRANSLATE_NOOP("Actions", "highlight"),
    Action.RECOLOUR: QT_TRANSLATE_NOOP("Actions", "colour"),
    Action.MOVE_ENDS: QT_TRANSLATE_NOOP("Actions", "ends of a passage"),
    Action.PLACE: QT_TRANSLATE_NOOP("Actions", "place of a passage"),
    Action.TAG: QT_TRANSLATE_NOOP("Actions", "tag"),
    Action.UNTAG: QT_TRANSLATE_NOOP("Actions", "taking off a tag"),
    Action.NOTE: QT_TRANSLATE_NOOP("Actions", "note"),
    Action.REMOVE: QT_TRANSLATE_NOOP("Actions", "removing a passage"),
    Action.TAG_CLIPPING: QT_TRANSLATE_NOOP("Actions", "tag on the clipping"),
    Action.UNTAG_CLIPPING: QT_TRANSLATE_NOOP("Actions", "taking a tag off the clipping"),
    Action.NOTE_CLIPPING: QT_TRANSLATE_NOOP("Actions", "note on the clipping"),
    Action.STAR: QT_TRANSLATE_NOOP("Actions", "star"),
    Action.ARCHIVE: QT_TRANSLATE_NOOP("Actions", "archive"),
    Action.ENCODE: QT_TRANSLATE_NOOP("Actions", "encoding"),
    Action.RESTORE: QT_TRANSLATE_NOOP("Actions", "earlier marks"),
    Action.CORRECT: QT_TRANSLATE_NOOP("Actions", "correction"),
    Action.RENAME_TAG: QT_TRANSLATE_NOOP("Actions", "renaming a tag"),
    Action.MERGE_TAGS: QT_TRANSLATE_NOOP("Actions", "merging tags"),
    Action.DELETE_TAG: QT_TRANSLATE_NOOP("Actions", "deleting a tag"),
    Action.RECOLOUR_TAG: QT_TRANSLATE_NOOP("Actions", "colour of a tag"),
    Action.NAME_COLOURS: QT_TRANSLATE_NOOP("Actions", "meaning of a colour"),
    Action.DESCRIBE_TAG: QT_TRANSLATE_NOOP("Actions", "description of a tag"),
    Action.DEFINE_TAG: QT_TRANSLATE_NOOP("Actions", "new tag"),
    Action.MARK_READ: QT_TRANSLATE_NOOP("Actions", "marking as read"),
    Action.MARK_UNREAD: QT_TRANSLATE_NOOP("Actions", "marking as unread"),
    Action.IMPORT: QT_TRANSLATE_NOOP("Actions", "import"),
}


def action_words(action: Action) -> str:
    """A few words, lower case."""
    return QCoreApplication.translate("Actions", _WORDS[action])
