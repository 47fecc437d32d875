"""YAML front matter of a Markdown file → Metadata, as Obsidian Clipper and its like write it (FORMAT.md §5)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urlsplit

from clipper.domain.clipping import Metadata
from clipper.domain.dates import iso_date
from clipper.formats.block_builder import one_line

_FENCE = re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_BRACKET = re.compile(r"[\[\]{}]")
_LONGEST = 32_768
_DEEPEST = 100
_MOST_VALUES, _MOST_LOOKED_AT = 200, 2_000

Value = str | list["Value"] | dict[str, "Value"] | None


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the front matter says, and where the body begins. Empty and 0 when there is none, or it is broken."""

    metadata: Metadata
    body_start: int


def read_front_matter(text: str) -> FrontMatter:
    """Read the front matter of a decoded text. What is not YAML, or not keys and values, stays in the body."""
    match = _fenced(text)
    values = _parsed(match[1]) if match else None
    if match is None or values is None:
        return FrontMatter(Metadata(), 0)
    return FrontMatter(_metadata(values), match.end())


def front_matter_end(text: str) -> int:
    """Where front matter would end, without reading it; 0 when there is none."""
    match = _fenced(text)
    return match.end() if match else 0


def _fenced(text: str) -> re.Match[str] | None:
    return _FENCE.match(text, 0, _LONGEST) if text.startswith("---") else None


def _parsed(yaml_text: str) -> dict[str, Value] | None:
    """Keys in lower case → values, all of them strings; None when it is not that."""
    if _is_too_deep(yaml_text):
        return None
    import yaml  # 36 ms of import, and only files with front matter come here

    try:
        # The base loader makes strings only: YAML 1.1 would make a truth value of the title «No», a number of 12:30,
        # and fail on the day 2025-02-30.
        loaded = yaml.load(yaml_text, yaml.BaseLoader)
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError):  # "\UFFFFFFFF" overflows
        return None
    if not isinstance(loaded, dict):
        return None
    return {str(key).strip().lower(): value for key, value in loaded.items()}


def _is_too_deep(yaml_text: str) -> bool:
    """Whether more brackets stand open than anyone writes; each costs as much as there are: 30,000 7 s (Nov 2026)."""
    depth = 0
    for bracket in _BRACKET.findall(yaml_text):
        depth += 1 if bracket in "[{" else -1 if depth else 0
        if depth > _DEEPEST:
            return True
    return False


def _metadata(values: dict[str, Value]) -> Metadata:
    def first(*keys: str) -> str:
        return next(filter(None, (", ".join(_strings(values.get(key))) for key in keys)), "")

    link = next(filter(_is_url, (first(key) for key in ("url", "source", "link", "source_url"))), "")
    source = next((name for key in ("source", "site", "publisher") if (name := first(key)) and not _is_url(name)), "")
    dates = (iso_date(first(key)) for key in ("published", "date", "created"))
    return Metadata(
        title=first("title"),
        date=next(filter(None, dates), ""),
        source=source or site_name(link),
        author=first("author", "authors"),
        url=link,
        language=first("language", "lang"),
        description=first("description"),
        tags=_tags(values.get("tags") or values.get("tag")),
    )


def site_name(url: str) -> str:
    """The site of a URL as a source's name: "https://www.pravda.com.ua/news" → "pravda.com.ua"."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _is_url(value: str) -> bool:
    return value.lower().startswith(("http://", "https://"))


def _tags(value: Value) -> tuple[str, ...]:
    """A list of tags, or a string of them parted by commas; "#" in front is how Obsidian shows them."""
    parts = _strings(value) if not isinstance(value, str) else re.split(r"[,;]", value)
    tags = (one_line(_unlinked(part)).lstrip("#") for part in parts)
    return tuple(dict.fromkeys(filter(None, tags)))


def _strings(value: Value) -> list[str]:
    """All strings in a value: a list of links without quotes, `[[Name]]`, is a list in a list in YAML."""
    return list(islice(filter(None, islice(_walk(value, 0), _MOST_LOOKED_AT)), _MOST_VALUES))


def _walk(value: Value, depth: int) -> Iterator[str]:
    """The strings, and "" for all else: it counts as well, for lists of lists by their aliases grow to billions."""
    if isinstance(value, str):
        # `[[people/lesia|Леся]]` without quotes is such a list, too.
        name = value.rpartition("|")[2] if depth > 1 else value
        yield one_line(_unlinked(name))
    elif isinstance(value, list) and depth < 5:
        yield ""
        for item in value:
            yield from _walk(item, depth + 1)
    else:
        yield ""


def _unlinked(text: str) -> str:
    return _WIKI_LINK.sub(r"\1", text)
