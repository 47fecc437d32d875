"""What was told below the window, in the language of the interface."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from clipper.domain.told import Told, sentence

REASONS = (
    sentence("permission denied"),
    sentence("operation not permitted"),
    sentence("no such file or directory"),
    sentence("no space left on device"),
    sentence("input/output error"),
    sentence("read-only file system"),
    sentence("is a directory"),
    sentence("not a directory"),
    sentence("file name too long"),
    sentence("too many open files"),
    sentence("disk quota exceeded"),
    sentence("no such device"),
    sentence("stale file handle"),
    sentence("database or disk is full"),
    sentence("disk I/O error"),
    sentence("attempt to write a readonly database"),
)
"""What the system says of files, as far as we say it in other languages; the rest stays as it says it."""


def told_words(told: Told) -> str:
    """The sentence, filled in."""
    return words_of(told.template, dict(told.values))


def words_of(template: str, values: Mapping[str, object]) -> str:
    """A sentence of ours, translated and filled in; what the system says of a file is translated where we know it."""
    known = {name: reason_words(value) if name == "reason" else value for name, value in values.items()}
    return QCoreApplication.translate("Errors", template).format(**known)


def reason_words(reason: object) -> str:
    """What stands for the reason in a sentence: one of ours, or what the system says."""
    return told_words(reason) if isinstance(reason, Told) else QCoreApplication.translate("Errors", str(reason))
