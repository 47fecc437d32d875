"""What a page says of itself."""

from __future__ import annotations

import json

import pytest

from clipper.formats.html_head import declared_charset, page_head
from clipper.formats.html_scan import attributes_of, scan

LD = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "УП"},
        {
            "@type": ["NewsArticle"],
            "headline": "Про воду &amp; місто",
            "datePublished": "2025-10-31T09:12:44+02:00",
            "author": [{"@type": "Person", "name": "Леся"}, {"name": "Іван"}],
            "publisher": {"name": "Українська правда"},
            "mainEntityOfPage": {"@id": "https://www.pravda.com.ua/1/"},
        },
    ],
}


def test_json_ld_comes_first() -> None:
    script = f'<script type="application/ld+json">{json.dumps(LD)}</script>'
    page = f'<h1>Інше</h1>{script}<meta property="og:title" content="X">'
    found = page_head(page).metadata()
    assert (found.title, found.date, found.author) == ("Про воду & місто", "2025-10-31T09:12+02:00", "Леся, Іван")
    assert (found.source, found.url) == ("Українська правда", "https://www.pravda.com.ua/1/")


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ('<meta content="Про воду" property=og:title><h1>Інше</h1><title>Т</title>', "Про воду"),
        ('<meta property="og:site_name" content="УП"><meta property="og:title" content="Про воду – УП">', "Про воду"),
        ("<title>Про воду | УП</title><h1>УП</h1><h1>Про <i>воду</i></h1>", "Про воду"),
        ("<title>Про воду в нашому місті | УП</title>", "Про воду в нашому місті"),
        ("<title>Про воду — кажуть люди</title>", "Про воду — кажуть люди"),
        ('<meta property="og:site_name" content="BBC"><title>Water – BBC News</title>', "Water"),
        (
            '<meta property="og:site_name" content="BBC"><title>Water – BBC chief speaks out</title>',
            "Water – BBC chief speaks out",
        ),
        ("<title>Про воду", "Про воду"),
        ("<p>слово", ""),
    ],
)
def test_title_prefers_what_is_written_for_machines(page: str, title: str) -> None:
    assert page_head(page).metadata().title == title


@pytest.mark.parametrize(
    ("page", "date"),
    [
        ('<meta property="article:published_time" content="2025-10-31T10:00:00+0200">', "2025-10-31T10:00+02:00"),
        ('<meta itemprop="datePublished" content="2025-10-31">', "2025-10-31"),
        ('<time datetime="2025-10-31 10:00">', "2025-10-31T10:00"),
        ('<meta name="date" content="nonsense"><time datetime="2025-10-31">', "2025-10-31"),
    ],
)
def test_date_from_meta_and_time(page: str, date: str) -> None:
    assert page_head(page).metadata().date == date


@pytest.mark.parametrize("script", ["{", "[" * 100_000, '{"@type": "NewsArticle", "headline": 5}', "null", '"x"'])
def test_broken_json_ld_is_passed_over(script: str) -> None:
    page = f'<script type="application/ld+json">{script}</script><title>Про воду</title>'
    assert page_head(page).metadata().title == "Про воду"


@pytest.mark.parametrize(
    ("data", "charset"),
    [
        (b'<meta charset="windows-1251">', "windows-1251"),
        (b"<META content='text/html; charset=koi8-u' http-equiv=Content-Type>", "koi8-u"),
        (b'<?xml version="1.0" encoding="utf-8"?>', "utf-8"),
        (b"<p>charset=x", ""),
    ],
)
def test_declared_charset(data: bytes, charset: str) -> None:
    assert declared_charset(data) == charset


def test_scanning_is_tolerant() -> None:
    page = "<!-- <p> --><A HREF='x>y' b=\"1\" c=2>t</a><script>if (a<b) '<p>'</script><br/><3"
    tags = list(scan(page))
    assert [(tag.name, tag.is_end) for tag in tags if tag.name != "!"] == [
        ("a", False),
        ("a", True),
        ("script", False),
        ("script", True),
        ("br", False),
    ]
    assert attributes_of(tags[1]) == {"href": "x>y", "b": "1", "c": "2"}
