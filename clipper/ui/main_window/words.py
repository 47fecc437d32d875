"""Sentences for errors in the language of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clipper.domain.errors import ClipperError


def error_words(error: ClipperError) -> str:
    """What happened."""
    return QCoreApplication.translate("Errors", error.what).format(**error.values)


def error_advice(error: ClipperError) -> str:
    """What can be done."""
    return QCoreApplication.translate("Errors", error.next_step).format(**error.values) if error.next_step else ""
