"""What the top of a plain text says of the article: dates, `Key: value` lines, a headline (FORMAT.md §1).

Tolerant, and careful: what is taken as metadata leaves the body, what is not recognised stays in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from clipper.domain.clipping import Metadata
from clipper.domain.dates import leading_date
from clipper.formats.block_builder import is_empty, one_line
from clipper.formats.captions import is_caption

_KEYS = {
    "title": "title headline заголовок назва название",
    "date": "date published дата опубліковано опубликовано",
    "source": "source publication джерело видання источник издание",
    "author": "author authors byline автор автори авторка авторы",
    "url": "url link посилання лінк ссылка",
    "tags": "tags keywords теги мітки тэги",
}
_FIELD_OF = {word: name for name, words in _KEYS.items() for word in words.split()}
_KEY_LINE = re.compile(r"\s*([^\W\d_]{3,14})[ \t]*:(?!//)[ \t]*(.*)$")
_GLUED = re.compile(r"\s*(?:date|дата)\b[ \t]*:?[ \t]*", re.IGNORECASE)
_AFTER_GLUED = re.compile(r"[.,;|:]?(?:\s+|$)")
_URL = re.compile(r"(?:https?://|www\.)\S+$|[\w-]+(?:\.[\w-]+)+/\S*$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…:;,–—-][»”\"’'“)\]]*$")
_LONGEST = {"title": 400, "date": 60, "source": 150, "author": 150, "url": 2_000, "tags": 500}
_LONGEST_HEADLINE = 160
_LONGEST_DATE_LINE = 250
_MOST_ITEMS = 24


@dataclass(frozen=True, slots=True)
class PlainHeader:
    """The header as read: `headline` is the body's own first line, `unread` header lines that mean nothing to us."""

    metadata: Metadata
    headline: str
    unread: tuple[str, ...]
    body: str


@dataclass(slots=True)
class _Reading:
    """How far the header was read: the rest begins at `at`. Nothing is cut off: a megabyte of lines stays cheap."""

    text: str
    at: int = 0
    found: dict[str, str] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    headline: str = ""
    unread: list[str] = field(default_factory=list)

    @property
    def line(self) -> str:
        return self.text[self.at : self._line_end(self.at)]

    @property
    def next_line(self) -> str:
        start = min(self._line_end(self.at) + 1, len(self.text))
        return self.text[start : self._line_end(start)]

    def take_line(self) -> None:
        self.at = min(self._line_end(self.at) + 1, len(self.text))

    def skip_blank_lines(self) -> bool:
        """Pass over blank lines; says whether there were any."""
        before = self.at
        while self.at < len(self.text) and is_empty(self.line):
            self.take_line()
        return self.at > before

    def _line_end(self, start: int) -> int:
        end = self.text.find("\n", start)
        return end if end >= 0 else len(self.text)


def read_plain_header(text: str) -> PlainHeader:
    """Read the header of a decoded text. A file that is nothing but header keeps its lines as its body."""
    reading = _Reading(text)
    reading.skip_blank_lines()
    start = reading.at
    for _ in range(_MOST_ITEMS):
        if not (_take_item(reading) or _take_headline(reading)):
            break
    metadata = _metadata(reading)
    if reading.at == len(text) and not reading.headline:
        return PlainHeader(metadata, "", (), text[start:])
    return PlainHeader(metadata, reading.headline, tuple(reading.unread), text[reading.at :])


def _metadata(reading: _Reading) -> Metadata:
    found = {name: one_line(value) for name, value in reading.found.items()}
    return Metadata(
        title=found.get("title", "") or one_line(reading.headline),
        date=found.get("date", ""),
        source=found.get("source", ""),
        author=found.get("author", ""),
        url=found.get("url", ""),
        tags=reading.tags,
    )


def _take_item(reading: _Reading) -> bool:
    """One metadata item and the blank lines after it."""
    taken = _take_key_lines(reading) or _take_glued_date(reading) or _take_date_line(reading)
    if taken:
        reading.skip_blank_lines()
    return taken


def _take_key_lines(reading: _Reading) -> bool:
    """A block of `Key: value` lines; keys we do not know stay in the body, and do not end the block."""
    taken = False
    while True:
        match = _KEY_LINE.match(reading.line)
        if not match:
            return taken
        if _take_value(reading, match[1].lower(), match[2].strip()):
            taken = True
        elif taken and match[1].lower() not in _FIELD_OF and _block_goes_on(reading):
            reading.unread.append(reading.line)
        else:
            return taken
        reading.take_line()


def _block_goes_on(reading: _Reading) -> bool:
    """Whether after this line comes another one whose key we know."""
    following = _KEY_LINE.match(reading.next_line)
    return bool(following and following[1].lower() in _FIELD_OF)


def _take_value(reading: _Reading, key: str, value: str) -> bool:
    name = _FIELD_OF.get(key, "")
    if not name or name in reading.found or len(value) > _LONGEST[name]:
        return False
    if name == "tags":
        reading.tags += tuple(filter(None, (one_line(tag).lstrip("#") for tag in re.split(r"[,;]", value))))
        return True
    if (name == "url" and value and not _URL.match(value)) or (name in ("source", "author") and _is_prose(value)):
        return False
    if name == "date" and value:
        found = leading_date(value)
        if not found or not is_empty(value[found.end :]):
            return False
        value = found.iso
    reading.found[name] = value
    return True


def _is_prose(value: str) -> bool:
    """Whether it is a sentence: "Source: he said that …" is an article's sentence, not its source."""
    return len(value.split()) > 6 and value.endswith((".", "!", "?", "…", ":"))


def _take_glued_date(reading: _Reading) -> bool:
    """`date 2025-10-31 Text…`: what follows the date is the body's beginning, letter for letter."""
    glue = _GLUED.match(reading.line)
    found = leading_date(reading.line, glue.end()) if glue else None
    after = _AFTER_GLUED.match(reading.line, found.end) if found else None
    if not found or not after or "date" in reading.found:
        return False
    reading.found["date"] = found.iso
    reading.at = min(reading.at + after.end(), len(reading.text))
    return True


def _take_date_line(reading: _Reading) -> bool:
    """A line of its own: `2025-10-31 | Source`, `Source | 31 жовтня 2025`, or a date alone."""
    if "date" in reading.found or len(reading.line) > _LONGEST_DATE_LINE:
        return False
    parts = [part.strip() for part in re.split(r"\s+[|·•]\s+", reading.line.strip())]
    if len(parts) > 3 or any(not part or len(part) > 80 for part in parts):
        return False
    dates = [_whole_date(part) for part in parts]
    if sum(map(bool, dates)) != 1:
        return False
    others = [part for part, day in zip(parts, dates, strict=True) if not day]
    named = dict(zip(("source", "author"), others, strict=False))
    known = {name: reading.found.get(name) or value for name, value in named.items()}
    if known != named:  # another source than was told before: then its words stay in the body
        reading.unread.append(reading.line)
    reading.found |= {**known, "date": next(filter(None, dates))}
    reading.take_line()
    return True


def _whole_date(part: str) -> str:
    found = leading_date(part)
    return found.iso if found and found.end == len(part) else ""


def _take_headline(reading: _Reading) -> bool:
    """The first line, when it is short, does not end a sentence, a blank or a date line follows, and then text."""
    line = reading.line
    title = reading.found.get("title", "")
    if reading.headline or not _may_be_headline(line) or is_caption(line) or (title and one_line(line) != title):
        return False
    after = replace(reading, found=dict(reading.found), unread=list(reading.unread))
    after.take_line()
    is_parted = after.skip_blank_lines() or _take_item(after)
    if not is_parted or after.at == len(after.text):
        return False
    reading.headline = line.strip()
    reading.take_line()
    reading.skip_blank_lines()
    return True


def _may_be_headline(line: str) -> bool:
    text = line.strip()
    return 0 < len(text) <= _LONGEST_HEADLINE and not _SENTENCE_END.search(text) and not is_empty(text)
