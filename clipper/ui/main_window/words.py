"""Sentences for errors in the language of the interface."""

from __future__ import annotations

from clipper.domain.errors import ClipperError
from clipper.ui.look.told_words import words_of


def error_words(error: ClipperError) -> str:
    """What happened."""
    return words_of(error.what, error.values)


def error_advice(error: ClipperError) -> str:
    """What can be done."""
    return words_of(error.next_step, error.values) if error.next_step else ""
