"""What a page says of itself: title, date, author, site, language. One way for the header pass and for reading.

Needs no tree and no child process: one linear pass over the page's beginning.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from clipper.domain.clipping import Metadata
from clipper.domain.dates import iso_date
from clipper.formats.block_builder import one_line
from clipper.formats.front_matter import site_name
from clipper.formats.html_scan import Tag, attributes_of, scan, unescaped

SCANNED = 2_000_000
"""Characters of a page that are looked at when it is read whole."""

_SINGLE_FILE = re.compile(
    r"<!--\s{0,9}Page saved with SingleFile\s{1,9}url:\s{0,9}(\S{1,2000})(.{0,2000}?)-->", re.DOTALL
)
_SAVED_DATE = re.compile(r"saved date:\s{0,9}([^\n]{1,100})")
_CHARSET = re.compile(
    rb"<(?:meta\b[^>]{0,400}?\bcharset|\?xml\b[^>]{0,200}?\bencoding)\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w:.-]{2,40})",
    re.I,
)
_TAGS = re.compile(r"<[^>]*>")
_TITLE_PARTS = re.compile(r"\s+[|»•·–—-]\s+|\s+::\s+|\s*\|\s*")
_TITLE_KEYS = ("og:title", "twitter:title", "headline", "dc.title", "citation_title")
_DATE_KEYS = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "dcterms.created",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "date",
)
_AUTHOR_KEYS = ("author", "article:author_name", "parsely-author", "sailthru.author", "dc.creator", "citation_author")
_SITE_KEYS = ("og:site_name", "application-name", "dc.publisher", "citation_journal_title")
_DESCRIPTION_KEYS = ("og:description", "description", "twitter:description", "dc.description")
_MOST_JSON_NODES = 3_000
_MOST_TAGS = 20
_LONGEST_TITLE = 500


@dataclass(slots=True)
class PageHead:
    """What was found while passing over the page; `metadata` chooses among it."""

    language: str = ""
    title_tag: str = ""
    headings: list[str] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    article_tags: list[str] = field(default_factory=list)
    canonical: str = ""
    article: dict[str, Any] = field(default_factory=dict)
    time: str = ""
    saved_url: str = ""
    saved_date: str = ""
    paragraphs: list[str] = field(default_factory=list)

    def metadata(self) -> Metadata:
        """The choice: what is written for machines before what is shown, what is shown before the tab's title."""
        url = self._url()
        source = self._first(_SITE_KEYS) or _name(self.article.get("publisher")) or site_name(url)
        return Metadata(
            title=self._title(source, url),
            date=self._date(),
            source=one_line(source),
            author=_person(_name(self.article.get("author")) or self._first(_AUTHOR_KEYS)),
            url=url,
            language=self.language,
            description=one_line(self._first(_DESCRIPTION_KEYS)),
            tags=tuple(dict.fromkeys(filter(None, map(one_line, self.article_tags))))[:_MOST_TAGS],
        )

    def _first(self, keys: tuple[str, ...]) -> str:
        return next((self.meta[key] for key in keys if self.meta.get(key, "").strip()), "")

    def _title(self, source: str, url: str) -> str:
        names = {_bare(source), _bare(site_name(url)), _bare(site_name(url).rsplit(".", 1)[0])} - {""}
        stated = _text(self.article.get("headline")) or self._first(_TITLE_KEYS)
        if stated.strip() and _bare(stated) not in names:
            return _without_site(one_line(unescaped(stated)), names)
        headings = [heading for heading in self.headings if _bare(heading) not in names]
        # Of several headings the one the tab shows too; the longest of these, for a site's name is one as well.
        shown = max((heading for heading in headings if _bare(heading) in _bare(self.title_tag)), key=len, default="")
        return shown or next(iter(headings), "") or _without_site(one_line(self.title_tag), names, is_tab_title=True)

    def _date(self) -> str:
        stated = (_text(self.article.get(key)) for key in ("datePublished", "dateCreated"))
        candidates = (*stated, *(self.meta.get(key, "") for key in _DATE_KEYS), self.time, self.saved_date)
        return next(filter(None, map(iso_date, candidates)), "")

    def _url(self) -> str:
        main = self.article.get("mainEntityOfPage")
        stated = main.get("@id") if isinstance(main, dict) else main
        candidates = (self.saved_url, self.canonical, self.meta.get("og:url", ""), _text(stated))
        urls = (candidate.strip() for candidate in candidates)
        return next((url for url in urls if re.match(r"https?://[^\s<>\"]+$", url)), "")


def declared_charset(data: bytes) -> str:
    """The charset a page names in its first kilobytes, "" when it names none."""
    match = _CHARSET.search(data[:8192])
    return match[1].decode("ascii") if match else ""


def page_head(text: str, limit: int = SCANNED) -> PageHead:
    """Pass over the first `limit` characters. O(n); 64 kB take 2–4 ms."""
    head = PageHead()
    saved = _SINGLE_FILE.search(text, 0, 20_000)
    if saved:
        date = _SAVED_DATE.search(saved[2])
        head.saved_url, head.saved_date = saved[1], date[1] if date else ""
    _Reading(text, head).read(limit)
    return head


@dataclass(slots=True)
class _Reading:
    """Where the pass is: the heading or paragraph whose text is being collected."""

    text: str
    head: PageHead
    collecting: str = ""
    pieces: list[str] = field(default_factory=list)

    def read(self, limit: int) -> None:
        at = 0
        for tag in scan(self.text, limit):
            if self.collecting and tag.start > at:
                self.pieces.append(self.text[at : tag.start])
            at = tag.after
            self._tag(tag)
        self._finish()

    def _tag(self, tag: Tag) -> None:
        if tag.name in ("p", "h1"):
            self._finish()
            self.collecting = "" if tag.is_end else tag.name
        elif tag.name == "br" and self.collecting:
            self.pieces.append(" ")
        elif tag.is_end:
            if tag.name in ("div", "article", "body", "td", "li", "section", "header"):
                self._finish()
        elif tag.name in _FACTS:
            _FACTS[tag.name](self.head, tag, self.text)

    def _finish(self) -> None:
        content = one_line(unescaped("".join(self.pieces)))
        if content:
            (self.head.headings if self.collecting == "h1" else self.head.paragraphs).append(content)
        self.collecting = ""
        self.pieces.clear()


def _note_html(head: PageHead, tag: Tag, _: str) -> None:
    attributes = attributes_of(tag)
    head.language = head.language or attributes.get("lang") or attributes.get("xml:lang", "")


def _note_title(head: PageHead, tag: Tag, text: str) -> None:
    # Without its end tag the rest of the page would be the title; a page inside an <svg> has titles too.
    content = text[tag.end : min(tag.after, tag.end + 1_000)]
    head.title_tag = head.title_tag or one_line(unescaped(_TAGS.sub(" ", content.partition("<")[0])))


def _note_meta(head: PageHead, tag: Tag, _: str) -> None:
    attributes = attributes_of(tag)
    content = attributes.get("content", "")
    key = (attributes.get("property") or attributes.get("name") or attributes.get("itemprop", "")).strip().lower()
    if key == "article:tag":
        head.article_tags.append(content)
    elif key and content.strip():
        head.meta.setdefault(key, content[:5_000])


def _note_link(head: PageHead, tag: Tag, _: str) -> None:
    attributes = attributes_of(tag)
    if "canonical" in attributes.get("rel", "").lower():
        head.canonical = head.canonical or attributes.get("href", "")


def _note_time(head: PageHead, tag: Tag, _: str) -> None:
    head.time = head.time or attributes_of(tag).get("datetime", "")


def _note_script(head: PageHead, tag: Tag, text: str) -> None:
    if head.article or "ld+json" not in tag.attributes.lower():
        return
    try:
        loaded = json.loads(text[tag.end : tag.after].strip().removesuffix(";"), strict=False)
    except (ValueError, RecursionError):
        return
    head.article = next(filter(_is_article, _nodes(loaded)), {})


_FACTS = {
    "html": _note_html,
    "title": _note_title,
    "meta": _note_meta,
    "link": _note_link,
    "time": _note_time,
    "script": _note_script,
}


def _nodes(loaded: object) -> Iterator[dict[str, Any]]:
    """All objects in a JSON-LD value, outer ones first."""
    queue = [loaded]
    for node in queue:
        if isinstance(node, dict):
            yield node
        values = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
        queue.extend(value for value in values if isinstance(value, dict | list))
        if len(queue) > _MOST_JSON_NODES:
            return


def _is_article(node: dict[str, Any]) -> bool:
    kind = str(node.get("@type", ""))
    return ("Article" in kind or "BlogPosting" in kind) and bool(_text(node.get("headline")).strip())


def _text(value: object) -> str:
    return value[:2_000] if isinstance(value, str) else ""


def _name(value: object) -> str:
    """A name out of JSON-LD: a string, an object with a name, or a list of either."""
    if isinstance(value, dict):
        return _text(value.get("name"))
    if isinstance(value, list):
        return ", ".join(dict.fromkeys(filter(None, map(_name, value[:20]))))
    return _text(value)


def _person(name: str) -> str:
    """An author's name; social pages put the address of a profile there."""
    name = one_line(unescaped(name))
    return "" if name.lower().startswith(("http:", "https:", "www.", "@")) else name


def _bare(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalnum())


def _is_site(part: str, names: set[str]) -> bool:
    """Whether the last part of a title names the site: "BBC", "BBC News" of the site "BBC"; not "BBC chief says"."""
    bare = _bare(part)
    return bare in names or any(
        len(bare) > 2 and (bare in name or (bare.startswith(name) and len(bare) <= len(name) + 5)) for name in names
    )


def _without_site(title: str, names: set[str], *, is_tab_title: bool = False) -> str:
    """A title without the site's name at either end. Of a tab's title the part after "|" goes unrecognised too."""
    borders = list(_TITLE_PARTS.finditer(title)) if len(title) < _LONGEST_TITLE else []
    if not borders:
        return title
    first, last = borders[0], borders[-1]
    if _is_site(title[last.end() :], names):
        return _without_site(title[: last.start()], names)
    if _bare(title[: first.start()]) in names:
        return title[first.end() :]
    is_bar = last[0].strip() in ("|", "»", "::", "•")
    return title[: last.start()] if is_tab_title and is_bar and last.start() >= 15 else title
