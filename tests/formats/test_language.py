"""The language of a text."""

from __future__ import annotations

import pytest

from clipper.formats.language import language_of


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [
        ("Її об’єднання підписало закон.", "", "uk"),
        ("Это были объявления.", "", "ru"),
        ("The war of the worlds.", "", "en"),
        ("Їжак", "uk-UA", "uk"),
        ("Її об’єднання підписало закон.", "en", "uk"),
        ("Der Bürgermeister möchte die Straße öffnen.", "de", "de"),
        ("Der Bürgermeister möchte die Straße öffnen.", "", ""),
        ("日本語の文章", "ja", "ja"),
        ("日本語の文章", "", ""),
        ("", "", ""),
    ],
)
def test_language_is_declared_or_seen(text: str, declared: str, language: str) -> None:
    assert language_of(text, declared) == language
