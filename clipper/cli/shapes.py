"""The JSON of the command line, key by key as PRODUCT.md lists them; text for people is made of the same."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict

from clipper.domain.anchor import Exact, Lost, Outcome
from clipper.domain.clipping import Clipping, Document
from clipper.domain.passage import Passage
from clipper.library.opened import OpenClipping


class _CommonShape(TypedDict):
    file: str
    id: str | None
    title: str
    title_inferred: bool
    date: str
    source: str
    author: str
    language: str
    words: int
    tags: list[str]
    note: str
    needs_attention: bool
    starred: bool
    archived: bool


class ClippingShape(_CommonShape):
    """A clipping in a list; `passages` is how many. What is not known is ""; `id` is null without a notes file."""

    passages: int


class BlockShape(TypedDict):
    """A block of the text, half-open in code points."""

    kind: str
    start: int
    end: int


class PassageShape(TypedDict):
    """A passage. `state` is "exact" or "lost"; `start`, `end` are null when lost, and `score` is 1 or 0."""

    id: str
    file: str
    quote: str
    start: int | None
    end: int | None
    state: str
    score: float
    colour: str
    tags: list[str]
    note: str
    created: str
    modified: str


class ShownShape(_CommonShape):
    """A clipping, whole; `passages` are the passages themselves."""

    text: str
    encoding: str
    blocks: list[BlockShape]
    passages: list[PassageShape]


class TagShape(TypedDict):
    """A tag; how many clippings and how many passages carry it. `colour` is "#RRGGBB"."""

    tag: str
    colour: str
    clippings: int
    passages: int


class ProblemShape(TypedDict):
    """One thing that `check` found. `file` is a clipping, or a notes file that lies alone."""

    file: str
    kind: str
    message: str
    repaired: bool


class CheckShape(TypedDict):
    """How much was looked at, and what was found."""

    clippings: int
    passages: int
    problems: list[ProblemShape]


def clipping_shape(clipping: Clipping, needs_attention: bool) -> ClippingShape:
    """A row of the list."""
    return {**_common(clipping, needs_attention), "passages": len(clipping.marks.colours)}


def _common(clipping: Clipping, needs_attention: bool) -> _CommonShape:
    meta, marks = clipping.metadata, clipping.marks
    return {
        "file": clipping.id,
        "id": marks.page_id or None,
        "title": meta.title,
        "title_inferred": meta.title_inferred,
        "date": meta.date,
        "source": meta.source,
        "author": meta.author,
        "language": meta.language,
        "words": clipping.words,
        "tags": list(marks.tags),
        "note": marks.note,
        "needs_attention": needs_attention,
        "starred": marks.starred,
        "archived": marks.archived,
    }


def shown_shape(clipping: Clipping, opened: OpenClipping, document: Document, needs_attention: bool) -> ShownShape:
    """A clipping with its text and passages."""
    return {
        **_common(clipping, needs_attention),
        "text": document.text,
        "encoding": document.encoding,
        "blocks": [
            {"kind": block.kind.value, "start": start, "end": start + len(block.text)}
            for block, start in zip(document.blocks, document.block_starts, strict=True)
        ],
        "passages": passage_shapes(opened, opened.loaded.notes.passages),
    }


def passage_shapes(opened: OpenClipping, passages: Iterable[Passage]) -> list[PassageShape]:
    """Passages of a clipping; all are lost while its text cannot be read."""
    return [passage_shape(opened, passage, opened.outcomes.get(passage.id, Lost())) for passage in passages]


def passage_shape(opened: OpenClipping, passage: Passage, outcome: Outcome) -> PassageShape:
    """A passage and where it stands. A foreign one that came without a quote has the words at its place."""
    span = outcome.span if isinstance(outcome, Exact) else None
    quote = passage.anchor.exact
    if not quote and span and opened.document:
        quote = opened.document.text[span.start : span.end]
    return {
        "id": passage.id,
        "file": opened.id,
        "quote": quote,
        "start": span.start if span else None,
        "end": span.end if span else None,
        "state": "exact" if span else "lost",
        "score": 1.0 if span else 0.0,
        "colour": passage.colour.value,
        "tags": list(passage.tags),
        "note": passage.note,
        "created": passage.created,
        "modified": passage.modified,
    }
