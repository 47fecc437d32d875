"""Names for files that Clipper makes in a library: from a title, and with a number when a name is taken. Pure.

What is made here can be a file's name on every system: Windows, macOS, Linux, a FAT stick, a share.
"""

from __future__ import annotations

import os
import re
import unicodedata

from clipper.domain.text import grapheme_start

MOST_BYTES = 255
"""What file systems take: 127 Cyrillic letters."""
MOST_TITLE_BYTES = 120
"""Of a name made from a title, its suffix included: there is room for notes files, numbers and paths of Windows."""

_PARTING = re.compile(r"\s*[/\\|:]+\s*")
_FORBIDDEN = re.compile(r'[<>"?*]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\Z", re.IGNORECASE)
_LONGEST_READ = 1_000


def name_from_title(title: str, suffix: str, fallback: str) -> str:
    """A file name that says what the title says; made from `fallback` where nothing of it can stand in a name."""
    room = MOST_TITLE_BYTES - len(os.fsencode(suffix))
    return (_stem(title, room) or _stem(fallback, room)) + suffix


def numbered(name: str, nth: int, most_bytes: int = MOST_BYTES) -> str:
    """The name for the nth file that wants it: "a.txt", "a (2).txt". The stem gives way when it gets too long."""
    if nth == 1:
        return name
    stem, suffix = os.path.splitext(name)  # noqa: PTH122  of a bare name, with bytes that are no UTF-8 in it
    ending = f" ({nth}){suffix}"
    return _cut(stem, most_bytes - len(os.fsencode(ending))).rstrip() + ending


def folded_name(name: str) -> str:
    """For asking whether two names would be one file on some system: case and Unicode form make no difference."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _stem(title: str, most_bytes: int) -> str:
    text = unicodedata.normalize("NFC", title[:_LONGEST_READ])
    text = "".join(char for char in text if char.isspace() or unicodedata.category(char)[0] != "C")
    text = " ".join(_FORBIDDEN.sub("", _PARTING.sub("-", text)).split())
    # A leading dot hides a file, "-" is an option to some programs, "~" is a home; Windows drops dots at the end.
    text = text.strip(" .-~")
    if len(os.fsencode(text)) > most_bytes:
        text = _cut_at_word(text, most_bytes)
    return text + "_" if _RESERVED.match(text.partition(".")[0].strip()) else text


def _cut_at_word(text: str, most_bytes: int) -> str:
    cut = _cut(text, most_bytes)
    at_word = cut.rpartition(" ")[0] if text[len(cut) : len(cut) + 1] != " " else cut
    kept = at_word if len(at_word) * 2 > len(cut) else cut  # a single word that is longer is cut
    return kept.rstrip(" .-~,;–—")


def _cut(text: str, most_bytes: int) -> str:
    """The longest beginning of whole graphemes that has at most so many bytes."""
    size = 0
    for index, char in enumerate(text):
        size += len(os.fsencode(char))
        if size > most_bytes:
            return text[: grapheme_start(text, index)]
    return text
