"""Sentences for the user that are made below the window: it translates them, so template and values stay apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


def sentence(text: str) -> str:
    """The text as it is. The translators find it by this word."""
    return text


@dataclass(frozen=True, slots=True)
class Told:
    """What went wrong, as in `Told("{file} is empty.", (("file", "a.txt"),))`. `str` gives it in English.

    A value that is told itself, such as the reason, is translated by itself; a number is written as numbers are.
    """

    template: str
    values: tuple[tuple[str, str | int | Told], ...] = ()

    def __str__(self) -> str:
        return self.template.format(**dict(self.values))

    @classmethod
    def of(cls, template: str, values: Mapping[str, object]) -> Told:
        """From the values of an error."""
        told = ((name, value if isinstance(value, Told) else str(value)) for name, value in values.items())
        return cls(template, tuple(told))


_MORE = sentence("{names} and {more} more")


def listed(names: Sequence[str], most: int = 3) -> str | Told:
    """The names in one line: the first ones, and how many more there are."""
    shown = ", ".join(names[:most])
    return Told(_MORE, (("names", shown), ("more", len(names) - most))) if len(names) > most else shown
