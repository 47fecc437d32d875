"""What the tests of this room share: the golden file, and small pages made of records."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from clipper.domain.passage import ClippingNotes
from clipper.storage.json_text import Json
from clipper.storage.notes_file import parse_notes

GOLDEN = Path(__file__).resolve().parents[1] / "data" / "notes-v1.notes.json"


@pytest.fixture(scope="session")
def golden() -> bytes:
    """A notes file of version 1, with unknown data at every level. It must never change."""
    return GOLDEN.read_bytes()


@pytest.fixture
def page_of() -> Callable[..., ClippingNotes]:
    """Reads a foreign page that holds the given records."""

    def read(*records: Json, **keys: Json) -> ClippingNotes:
        page = {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "items": records, **keys}
        return parse_notes(json.dumps(page).encode()).notes

    return read
