"""Sentences for the user that are made below the window: it translates them, so template and values stay apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


def sentence(text: str) -> str:
    """The text as it is. The translators find it by this word."""
    return text


@dataclass(frozen=True, slots=True)
class Told:
    """What went wrong, as in `Told("{file} is empty.", (("file", "a.txt"),))`. `str` gives it in English.

    A value that is told itself, such as the reason, is translated by itself.
    """

    template: str
    values: tuple[tuple[str, str | Told], ...] = ()

    def __str__(self) -> str:
        return self.template.format(**dict(self.values))

    @classmethod
    def of(cls, template: str, values: Mapping[str, object]) -> Told:
        """From the values of an error."""
        told = ((name, value if isinstance(value, Told) else str(value)) for name, value in values.items())
        return cls(template, tuple(told))
