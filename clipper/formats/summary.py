"""What all kinds of clippings have in common: inferred headline, language, excerpt, words, made from blocks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from clipper.domain.clipping import Block, BlockKind, Header, Metadata
from clipper.domain.text import cut_at_word, first_sentence, word_count
from clipper.formats.language import language_of

HEADLINE_LENGTH = 90
EXCERPT_LENGTH = 300
_LOOKED_AT = 1_500
_PROSE = frozenset((BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST_ITEM))


def completed(metadata: Metadata, blocks: Iterable[Block]) -> Metadata:
    """The same with a headline inferred from the first sentence when there is none, and the language seen."""
    blocks = tuple(blocks)
    language = language_of(_beginning(blocks) or metadata.title, metadata.language)
    if metadata.title:
        return replace(metadata, language=language)
    title = inferred_title(blocks)
    return replace(metadata, title=title, title_inferred=bool(title), language=language)


def inferred_title(blocks: Iterable[Block]) -> str:
    """The first sentence of the first paragraph, cut at a word; of anything that has words, when there is none."""
    blocks = tuple(blocks)
    for wanted in (_PROSE, frozenset(BlockKind) - {BlockKind.IMAGE}):
        text = next((block.text for block in blocks if block.kind in wanted), "")
        if text:
            return cut_at_word(_first_sentence(text), HEADLINE_LENGTH)
    return ""


def summarised(metadata: Metadata, blocks: Iterable[Block], share_read: float = 1.0) -> Header:
    """The header of a document, or of its beginning: `share_read` of it (0–1) is what the words are scaled by."""
    blocks = tuple(blocks)
    words = sum(word_count(block.text) for block in blocks)
    return Header(metadata, excerpt(metadata, blocks), round(words / max(share_read, 1e-6)))


def excerpt(metadata: Metadata, blocks: Iterable[Block]) -> str:
    """The beginning of the running text, without the sentence an inferred headline already shows."""
    text = " ".join(_prose(blocks))
    if metadata.title_inferred:
        rest = text.lstrip()[len(_first_sentence(text)) :]
        text = rest if rest.strip() else text
    return cut_at_word(text, EXCERPT_LENGTH)


def _first_sentence(text: str) -> str:
    """Only the beginning is looked at: a megabyte without a full stop must not cost more than a paragraph."""
    return first_sentence(text.lstrip()[:_LOOKED_AT])


def _prose(blocks: Iterable[Block]) -> list[str]:
    found: list[str] = []
    length = 0
    for block in blocks:
        if block.kind in _PROSE and length < _LOOKED_AT:
            found.append(block.text[:_LOOKED_AT])
            length += len(found[-1])
    return found


def _beginning(blocks: tuple[Block, ...]) -> str:
    return " ".join(_prose(blocks)) or " ".join(block.text[:_LOOKED_AT] for block in blocks[:5])
