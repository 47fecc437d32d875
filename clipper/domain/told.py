"""Sentences for the user that are made below the window: it translates them, so template and values stay apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


def sentence(text: str) -> str:
    """The text as it is. The translators find it by this word."""
    return text


@dataclass(frozen=True, slots=True)
class Told:
    """What went wrong, as in `Told("{file} is empty.", (("file", "a.txt"),))`. `str` gives it in English."""

    template: str
    values: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return self.template.format(**dict(self.values))

    @classmethod
    def of(cls, template: str, values: Mapping[str, object]) -> Told:
        """From the values of an error."""
        return cls(template, tuple((name, str(value)) for name, value in values.items()))
