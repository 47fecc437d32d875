"""A passage as a quotation with its source, for pasting elsewhere."""

from __future__ import annotations

from clipper.domain.clipping import Metadata

_MARKS = {"uk": "«»", "ru": "«»", "fr": "«»"}
_INNER = {"«»": "„“", "“”": "‘’"}


def quotation(words: str, metadata: Metadata, date: str) -> str:
    """`“words” (Author, Source, date, URL)`, in the quotation marks of the article's language.

    `date` is the article's date as the reader writes dates. Line breaks become spaces. Marks of the same form inside
    the words become inner ones, so that the reader sees where the quotation ends.
    """
    marks = _MARKS.get(metadata.language[:2], "“”")
    line = " ".join(words.split("\n"))
    if marks[0] in line or marks[1] in line:
        line = line.translate(str.maketrans(marks, _INNER[marks]))
    parts = (metadata.author, metadata.source, date, metadata.url)
    source = ", ".join(part for part in parts if part)
    return f"{marks[0]}{line}{marks[1]}" + (f" ({source})" if source else "")
