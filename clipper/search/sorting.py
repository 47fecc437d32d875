"""The orders of the list: their names, what SQL sorts by, and the keys that put words into alphabetical order."""

from __future__ import annotations

from enum import StrEnum


class Sort(StrEnum):
    """The orders of the list; the names are those of the command line."""

    DATE = "date"
    TITLE = "title"
    SOURCE = "source"
    PASSAGES = "passages"
    ADDED = "added"
    """Newest in the library first: when the index first met a file, or the file's own time in the very first scan."""


ORDERS = {
    Sort.DATE: "date DESC, file",
    Sort.TITLE: "title_key, date DESC, file",
    Sort.SOURCE: "source_key = '', source_key, date DESC, file",
    Sort.PASSAGES: "passages DESC, date DESC, file",
    Sort.ADDED: "added DESC, date DESC, file",
}

# Ukrainian letters that stand elsewhere in the alphabet than in Unicode: ґ after г, є after е, і and ї after и.
_ALPHABET = str.maketrans({"ґ": "г\uffff", "є": "е\uffff", "і": "и\uffff", "ї": "и\uffff\uffff"})


def alphabetical(text: str) -> str:
    """A key that sorts in the order of the Ukrainian alphabet, letter case aside; Latin letters come first."""
    return text.casefold().translate(_ALPHABET)


def sort_key(text: str) -> str:
    """`alphabetical` without the quotation marks around it. Two sources with one key are the same source."""
    return storable(alphabetical(text.strip(" «»“”„\"'")))


def storable(text: str) -> str:
    """The text as SQLite takes it: no lone surrogates."""
    return text.encode("utf-8", "replace").decode("utf-8")
