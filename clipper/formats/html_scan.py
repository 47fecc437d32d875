"""Tags of a page in one linear pass, without a tree: for the header pass, the depth scan and the plain text.

Tolerant as browsers are; no input, however broken, makes it look at a place more than a few times.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

MOST_DEPTH = 200
"""Pages nested deeper are not given to lxml, which drops everything below 255 levels without a word."""

COMMENT = "!"
"""The name of what is no tag and no text either: comments, the document type."""

VOID = frozenset("area base br col embed frame hr img input link meta param source track wbr".split())
_RAW = frozenset("script style textarea title xmp iframe noembed noframes".split())
_NEVER_OPEN = VOID | _RAW | {COMMENT}
# What is no tag is passed over in one go: a file of nothing but "<" took 50 s (20 MB, Nov 2026).
_OPENING = re.compile(r"<(?=[a-zA-Z/!?])")
# Possessive, so that a failing match costs one pass; quotation marks count only after "=", as in browsers.
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*+)((?:[^>=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')|=)*+)>")
_NAIVE_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]*+)([^>]*+)>")
_ATTRIBUTE = re.compile(r"([^\s=/>\"'<]+)\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s>\"']+))")
_LONG_REFERENCE = re.compile(r"&#(?=[0-9]{8})0*+([0-9]*+)")
_COMMENT_ENDS = (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<!", ">"), ("<?", ">"))
# These end where the next of their kind begins, whatever is open between, up to the enclosing element.
_CLOSED_BY_SIBLING = {
    "p": ("p", frozenset(("div", "td", "li", "blockquote", "section", "article", "body"))),
    "li": ("li", frozenset(("ul", "ol", "menu"))),
    "dt": ("dt dd", frozenset(("dl",))),
    "dd": ("dt dd", frozenset(("dl",))),
    "tr": ("tr td th", frozenset(("table", "tbody", "thead", "tfoot"))),
    "td": ("td th", frozenset(("tr", "table"))),
    "th": ("td th", frozenset(("tr", "table"))),
    "option": ("option", frozenset(("select", "optgroup", "datalist"))),
}


class Tag(NamedTuple):
    """A tag at [start, end). `after` is where reading goes on: behind a script's content, else `end`."""

    name: str
    is_end: bool
    attributes: str
    start: int
    end: int
    after: int


def scan(text: str, limit: int | None = None) -> Iterator[Tag]:
    """All tags and comments in the first `limit` characters, in order; the contents of scripts are passed over."""
    stop = len(text) if limit is None else min(limit, len(text))
    pattern, at = _TAG, 0
    unended: set[str] = set()
    while opening := _OPENING.search(text, at, stop):
        at = opening.start()
        match = pattern.match(text, at, stop)
        if match:
            tag = _tag(text, match, stop)
            yield tag
            at = tag.after
        elif text[at + 1 : at + 2] in ("!", "?"):
            after = _after_comment(text, at, stop, unended)
            if after > at + 1:
                yield Tag(COMMENT, False, "", at, after, after)
            at = after
        else:
            if text[at + 1 : at + 2].isalpha():
                pattern = _NAIVE_TAG
                if text.find(">", at, stop) < 0:
                    return
                match = pattern.match(text, at, stop)
            at += 0 if match else 1


def _tag(text: str, match: re.Match[str], stop: int) -> Tag:
    slash, name, attributes = match.groups()
    name = name.lower()
    start, end = match.span()
    if slash or name not in _RAW:
        return Tag(name, bool(slash), attributes, start, end, end)
    closing = _closing(name).search(text, end, stop)
    return Tag(name, False, attributes, start, end, closing.start() if closing else stop)


@cache
def _closing(name: str) -> re.Pattern[str]:
    return re.compile(f"</{name}(?![a-z])", re.IGNORECASE)


def _after_comment(text: str, at: int, stop: int, unended: set[str]) -> int:
    """Behind the comment; only behind its "<" when it never ends, which is looked for only once."""
    opening, ending = next(pair for pair in _COMMENT_ENDS if text.startswith(pair[0], at))
    if ending in unended:
        return at + 1
    end = text.find(ending, at + len(opening), stop)
    if end < 0:
        unended.add(ending)
        return at + 1
    return end + len(ending)


def attributes_of(tag: Tag) -> dict[str, str]:
    """A tag's attributes, names in lower case, character references resolved; of double ones the first."""
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(tag.attributes):
        found.setdefault(name.lower(), unescaped(double or single or bare))
    return found


def unescaped(text: str) -> str:
    """The text with its character references resolved, as browsers do; one that names no character is U+FFFD."""
    return html.unescape(_LONG_REFERENCE.sub(_shortened, text)) if "&" in text else text


def _shortened(reference: re.Match[str]) -> str:
    """Python reads no number of more than 4,300 digits, and raises; leading zeros count as well."""
    digits = reference[1] or "0"
    return f"&#{digits if len(digits) < 8 else 9_999_999}"


def is_too_deep(text: str) -> bool:
    """Whether elements are nested deeper than `MOST_DEPTH`. O(n × MOST_DEPTH) at worst, O(n) on real pages."""
    open_names: list[str] = []
    for tag in scan(text):
        if tag.name in _NEVER_OPEN or (tag.attributes.endswith("/") and not tag.is_end):
            continue
        if tag.is_end:
            _close(open_names, tag.name)
            continue
        if tag.name in _CLOSED_BY_SIBLING:
            _close_sibling(open_names, tag.name)
        open_names.append(tag.name)
        if len(open_names) > MOST_DEPTH:
            return True
    return False


def _close(open_names: list[str], name: str) -> None:
    for index in range(len(open_names) - 1, -1, -1):
        if open_names[index] == name:
            del open_names[index:]
            return


def _close_sibling(open_names: list[str], name: str) -> None:
    siblings, borders = _CLOSED_BY_SIBLING[name]
    names = siblings.split()
    for index in range(len(open_names) - 1, -1, -1):
        if open_names[index] in names:
            del open_names[index:]
            return
        if open_names[index] in borders:
            return
