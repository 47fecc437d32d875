"""The interface is wholly translated, and what is compiled is what the Linguist files say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests import translations
from tests.translations import LOCALE, Source

UKRAINIAN = LOCALE / "clipper_uk.ts"
ENGLISH = LOCALE / "clipper_en.ts"


def test_every_text_of_the_code_is_in_ukrainian() -> None:
    done = {source for source, forms in translations.translated(UKRAINIAN).items() if all(forms)}
    assert sorted(translations.sources() - done) == []


def test_nothing_is_translated_that_nobody_says() -> None:
    assert sorted(set(translations.translated(UKRAINIAN)) - translations.sources()) == []


def test_every_plural_has_its_english_forms() -> None:
    plurals = {source for source in translations.sources() if source.is_plural}
    done = {source for source, forms in translations.translated(ENGLISH).items() if all(forms)}
    assert sorted(plurals - done) == []


@pytest.mark.parametrize("path", [UKRAINIAN, ENGLISH])
def test_what_is_filled_in_is_kept(path: Path) -> None:
    for source, forms in translations.translated(path).items():
        for form in forms:
            assert placeholders(source, form) == placeholders(source, source.text), source.text


def placeholders(source: Source, text: str) -> list[str]:
    """What is filled in: each once. One form of a plural may say its number in a word."""
    found = set(re.findall(r"\{\w+\}|%\d|%L?n", text))
    return sorted(found - {"%Ln"} if source.is_plural else found)


@pytest.mark.parametrize("path", [UKRAINIAN, ENGLISH])
def test_what_goes_on_goes_on_in_every_language(path: Path) -> None:
    for source, forms in translations.translated(path).items():
        for form in forms:
            assert form.endswith("…") == source.text.endswith("…"), source.text
            assert form == form.strip() or source.text != source.text.strip(), source.text


def test_ukrainian_has_three_forms() -> None:
    plurals = [forms for source, forms in translations.translated(UKRAINIAN).items() if source.is_plural]
    assert plurals and all(len(forms) == 3 for forms in plurals)


def test_ukrainian_uses_its_own_signs() -> None:
    for source, forms in translations.translated(UKRAINIAN).items():
        for form in forms:
            assert not re.search(r"[“”\"]", form), f"quotation marks are «»: {source.text}"
            assert not re.search(r"[а-яґєіїА-ЯҐЄІЇ]'[а-яґєії]", form), f"the apostrophe is ’: {source.text}"
            assert not re.search(r"[ыэъёЫЭЪЁ]", form), f"no Ukrainian letter: {source.text}"


def test_what_is_compiled_is_what_was_written(tmp_path: Path) -> None:
    translations.release(into=tmp_path)
    for path in sorted(LOCALE.glob("*.ts")):
        assert (tmp_path / f"{path.stem}.qm").read_bytes() == (LOCALE / f"{path.stem}.qm").read_bytes(), path.name


def test_english_uses_its_own_signs() -> None:
    """As a typographer sets them, and no "clipping(s)"."""
    for source in translations.sources():
        assert not re.search(r"[a-z]'|[\"„«»]|\(s\)|!", source.text), source.text
        assert not re.search(r"\.\.\.|annotat", source.text.lower()), source.text
