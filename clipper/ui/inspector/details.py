"""What the Details tab shows of a clipping, as one value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Details:
    """A clipping's particulars, ready to be shown; "" and 0 are unknown and stand in no row.

    `clipping` tells clippings apart: while it stays the same, words being typed are left alone. `date` and
    `modified` are ISO 8601, `language` a BCP 47 code. Metadata are as corrected; `corrected` names the fields of
    CORRECTABLE that the user put right. `encoding` is the one that was read with; `encodings` those that may be
    chosen instead, none when there is nothing to choose. `remarks` are sentences about the reading, in the user's
    language.
    """

    clipping: str
    title: str = ""
    title_inferred: bool = False
    is_title_corrected: bool = False
    author: str = ""
    source: str = ""
    date: str = ""
    url: str = ""
    language: str = ""
    words: int = 0
    tags: tuple[str, ...] = ()
    note: str = ""
    file: str = ""
    folder: str = ""
    encoding: str = ""
    encodings: tuple[str, ...] = ()
    is_encoding_chosen: bool = False
    sha256: str = ""
    size_bytes: int = 0
    modified: str = ""
    passages: int = 0
    is_read_only: bool = False
    remarks: tuple[str, ...] = ()
    corrected: frozenset[str] = frozenset()

    def is_corrected(self, field: str) -> bool:
        """Whether the user put that field right."""
        return field in self.corrected or (field == "title" and self.is_title_corrected)
