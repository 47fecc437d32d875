"""What is on the clipboard, or dragged, as plain values."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, QUrl

from clipper.library.pasting import Content
from clipper.workspace.offered import Kind, files_in, kind_of, words_in

URL = "https://ledger.example/port"


def mime(text: str = "", html: str = "", urls: tuple[str, ...] = (), **flavours: bytes) -> QMimeData:
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    for name, value in flavours.items():
        data.setData(name, QByteArray(value))
    return data


def test_files_win_over_their_names_as_text() -> None:
    data = mime("file:///tmp/a.txt", urls=("file:///tmp/a%20b.txt", "https://x.example/y"))
    assert kind_of(data) is Kind.FILES and files_in(data) == [Path("/tmp/a b.txt")]


def test_words_come_in_both_flavours() -> None:
    data = mime("Порт", "<p>Порт</p>")
    assert kind_of(data) is Kind.WORDS and words_in(data) == Content("Порт", "<p>Порт</p>")


def test_an_address_of_the_network_is_only_text() -> None:
    data = mime(URL, urls=(URL,))
    assert kind_of(data) is Kind.WORDS and words_in(data).text == URL


def test_our_own_drags_and_pictures_are_nothing() -> None:
    assert kind_of(mime("a.txt", **{"application/x-clipper-clippings": b"a.txt"})) is Kind.NOTHING
    assert kind_of(mime(**{"image/png": b"x"})) is Kind.NOTHING
    assert kind_of(QMimeData()) is Kind.NOTHING


def test_browsers_tell_the_page_that_it_was_copied_from() -> None:
    windows = b"Version:0.9\r\nStartHTML:1\r\nSourceURL:" + URL.encode() + b"\r\n<html>"
    for name, value in (
        ("chromium/x-source-url", URL.encode()),
        ("text/x-moz-url-priv", URL.encode("utf-16-le")),
        ('application/x-qt-windows-mime;value="HTML Format"', windows),
    ):
        assert words_in(mime("Порт", "<p>Порт</p>", **{name: value})).url == URL
