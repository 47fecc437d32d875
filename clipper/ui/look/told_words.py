"""What was told below the window, in the language of the interface."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QLocale

from clipper.domain.told import Told


def told_words(told: Told) -> str:
    """The sentence, filled in."""
    return words_of(told.template, dict(told.values))


def words_of(template: str, values: Mapping[str, object]) -> str:
    """A sentence of ours, translated and filled in: a reason and other sentences in it too, numbers as they are
    written in this language.
    """
    known = {name: _value_words(name, value) for name, value in values.items()}
    return QCoreApplication.translate("Errors", template).format(**known)


def _value_words(name: str, value: object) -> object:
    if name == "reason" or isinstance(value, Told):
        return reason_words(value)
    return QLocale().toString(value) if isinstance(value, int) else value


def reason_words(reason: object) -> str:
    """What stands for the reason in a sentence, which is a sentence of ours."""
    return told_words(reason) if isinstance(reason, Told) else QCoreApplication.translate("Errors", str(reason))
