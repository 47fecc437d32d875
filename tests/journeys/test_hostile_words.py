"""Words of clippings, tags and files that look like markup: shown as they are, and nothing is loaded for them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QPixmap, Qt
from PySide6.QtWidgets import QLabel

from clipper.domain.views import View, ViewKind
from tests.journeys.conftest import Person, Start
from tests.journeys.newsroom import click_row, make_library, settle, wait_for


@pytest.fixture
def hostile(start: Start, tmp_path: Path) -> Person:
    """A clipping whose title, source, author and tag would show a picture of the disk if they were markup."""
    QPixmap(300, 200).save(str(tmp_path / "picture.png"))
    markup = f"<b>bold</b> <img src='file://{tmp_path}/picture.png'>"
    folder = make_library(tmp_path / "news")
    head = f'title: "{markup}"\nsource: "{markup}"\nauthor: "{markup}"\npublished: 2020-01-01\n'
    (folder / "hostile.md").write_text(f"---\n{head}---\n\nThe first sentence. And more of it.\n", encoding="utf-8")
    person = start("00.md", folder=folder)
    click_row(person, "hostile.md")
    wait_for(person, "hostile.md")
    person.window.workspace.tag_clipping([markup])
    settle(person)
    return person


def taken_for_markup(person: Person) -> list[str]:
    labels = person.window.findChildren(QLabel)
    automatic = [one for one in labels if one.textFormat() == Qt.TextFormat.AutoText]
    return [one.text() for one in automatic if Qt.mightBeRichText(one.text())]


def test_no_label_takes_words_of_a_clipping_for_markup(hostile: Person) -> None:
    assert taken_for_markup(hostile) == []
    heights = [one.sizeHint().height() for one in hostile.window.reader.findChildren(QLabel) if "<img" in one.text()]
    assert heights and max(heights) < 100


def test_no_label_of_an_empty_view_does_either(hostile: Person) -> None:
    hostile.window.workspace.untag_clipping(hostile.window.workspace.current.notes.tags)  # type: ignore[union-attr]
    hostile.window.browsing.show(View(ViewKind.TAG, "<b>gone</b>"))
    hostile.window.messages.say("<b>said</b>")
    settle(hostile)
    assert taken_for_markup(hostile) == []


def test_the_page_of_a_clipping_that_cannot_be_read_names_it_as_it_is(start: Start, tmp_path: Path) -> None:
    folder = make_library(tmp_path / "news", 1)
    (folder / "<b>broken.pdf").write_bytes(b"%PDF-1.7\nnothing follows")
    person = start("<b>broken.pdf", folder=folder)
    page = [one.text() for one in person.window.reader.findChildren(QLabel) if one.isVisible()]
    assert any("<b>broken.pdf" in words for words in page) and taken_for_markup(person) == []
