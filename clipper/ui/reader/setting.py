"""Sets a Document's blocks as a QTextDocument: same characters at the same places, formats on top.

The text goes in as plain text, all at once, in the shown widget (2–3 times cheaper than block by block), then blocks
that are not body text get formats of their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)
from PySide6.QtWidgets import QTextEdit

from clipper.domain.clipping import Block, BlockKind, Document, Run, RunStyle
from clipper.domain.hyphenation import RUNNING, soft_hyphens
from clipper.domain.offsets import OffsetMap, with_soft_hyphens
from clipper.ui.look.look import Look
from clipper.ui.reader.measure import ReadingStyle, line_height_percent
from clipper.ui.reader.pieces import EM_PROPERTY
from clipper.ui.reader.tables import align_tables

IMAGE_SCHEME = "clipper-image"
"""The only resources the reader hands out: `clipper-image:<number of the block>`."""
HARD_WRAP_LEAST = 45
"""Lines longer than this, on average, were broken by a program; shorter ones by a poet."""
MOST_HYPHENATED = 1_000_000
"""Code points. A longer text, which is no article, would be seconds in coming: its words stay whole."""
LINE_SEPARATOR = "\u2028"
PARAGRAPH_GAP_EM = 0.8


@dataclass(frozen=True, slots=True)
class _Style:
    """How one kind of block is set. Sizes and margins in em of the body size."""

    size: float = 1.0
    weight: int = QFont.Weight.Normal
    leading: float | None = None
    top: float = 0.0
    bottom: float = PARAGRAPH_GAP_EM
    indent: float = 0.0
    ink: str = "ink"
    is_fixed: bool = False


_STYLES = {
    BlockKind.PARAGRAPH: _Style(),
    BlockKind.HEADLINE: _Style(size=29 / 17, weight=QFont.Weight.Bold, leading=36 / 29, bottom=0.5),
    BlockKind.HEADING: _Style(size=20 / 17, weight=QFont.Weight.DemiBold, leading=1.4, top=0.7, bottom=0.45),
    BlockKind.CAPTION: _Style(size=14 / 17, leading=1.45, ink="ink2"),
    BlockKind.QUOTE: _Style(indent=1.4, ink="ink2"),
    BlockKind.LIST_ITEM: _Style(bottom=0.35, indent=1.5),
    BlockKind.PREFORMATTED: _Style(size=14 / 17, leading=1.45, indent=0.8, is_fixed=True),
    BlockKind.TABLE_ROW: _Style(size=15 / 17, leading=1.45, bottom=0.2),
    BlockKind.IMAGE: _Style(bottom=0.6),
}


def offsets_of(document: Document, style: ReadingStyle) -> OffsetMap:
    """Where Qt will hold the characters of the text."""
    is_hyphenated = style.is_hyphenated and len(document.text) <= MOST_HYPHENATED
    return OffsetMap(document.text, soft_hyphens(document) if is_hyphenated else ())


def shown_text(document: Document, offsets: OffsetMap) -> str:
    """The canonical text as Qt is given it: line breaks inside a block are one position, as they were."""
    return with_soft_hyphens("\n".join(_shown(block) for block in document.blocks), offsets.inserted)


def _shown(block: Block) -> str:
    if "\n" not in block.text:
        return block.text
    if block.kind is BlockKind.PARAGRAPH and _is_hard_wrapped(block.text):
        return block.text.replace("\n", " ")
    return block.text.replace("\n", LINE_SEPARATOR)


def _is_hard_wrapped(text: str) -> bool:
    lines = text.split("\n")[:-1]
    return sum(map(len, lines)) / len(lines) >= HARD_WRAP_LEAST


def set_document(view: QTextEdit, document: Document, offsets: OffsetMap, look: Look, style: ReadingStyle) -> None:
    """Show the document in the view, as `offsets_of` says. The view's document is altered in no other place."""
    target = view.document()
    target.setUndoRedoEnabled(False)
    body = look.reading_font(style.body_px)
    target.setDefaultFont(body)
    view.setPlainText(shown_text(document, offsets))
    cursor = QTextCursor(target)
    cursor.beginEditBlock()
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.setBlockFormat(_block_format(BlockKind.PARAGRAPH, look, style))
    _format_special_blocks(cursor, document, offsets, look, style)
    row, em = _STYLES[BlockKind.TABLE_ROW], style.body_px * look.text_scale
    row_font = look.reading_font(style.body_px * row.size, row.weight)
    align_tables(target, document.blocks, row_font, em, PARAGRAPH_GAP_EM * em)
    cursor.endEditBlock()


def _format_special_blocks(
    cursor: QTextCursor, document: Document, offsets: OffsetMap, look: Look, style: ReadingStyle
) -> None:
    block = cursor.document().firstBlock()
    starts = (*document.block_starts, len(document.text) + 1)
    for source, (start, following) in zip(document.blocks, pairwise(starts), strict=True):
        qt_start, qt_end = offsets.to_qt(start), offsets.to_qt(following - 1)
        # A paragraph of ours is one block of Qt's: breaks inside it went in as U+2028.
        if source.kind is not BlockKind.PARAGRAPH:
            cursor.setPosition(block.position())
            _format_block(cursor, source, look, style, qt_start, qt_end)
        for run in source.runs:
            _format_run(cursor, run, look, style, offsets.to_qt(start + run.start), offsets.to_qt(start + run.end))
        block = block.next()


def _format_block(
    cursor: QTextCursor, source: Block, look: Look, style: ReadingStyle, qt_start: int, qt_end: int
) -> None:
    kind = _STYLES[source.kind]
    level = max(1, source.level) if source.kind in (BlockKind.QUOTE, BlockKind.LIST_ITEM) else 1
    cursor.setBlockFormat(_block_format(source.kind, look, style, level))
    cursor.setPosition(qt_start)
    cursor.setPosition(qt_end, QTextCursor.MoveMode.KeepAnchor)
    if source.kind is BlockKind.IMAGE:
        image = QTextImageFormat()
        image.setName(f"{IMAGE_SCHEME}:{cursor.block().blockNumber()}")
        cursor.insertImage(image)
        return
    cursor.mergeCharFormat(_char_format(kind, look, style))


def _block_format(block: BlockKind, look: Look, style: ReadingStyle, level: int = 1) -> QTextBlockFormat:
    kind, em = _STYLES[block], style.body_px
    screen_em = em * look.text_scale
    made = QTextBlockFormat()
    made.setTopMargin(kind.top * screen_em)
    made.setBottomMargin(kind.bottom * screen_em)
    made.setLeftMargin(kind.indent * level * screen_em)
    font = look.reading_font(em * kind.size, kind.weight)
    leading = line_height_percent(font, em * kind.size * look.text_scale, kind.leading or style.leading)
    made.setLineHeight(leading, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if style.is_justified and block in RUNNING:
        made.setAlignment(Qt.AlignmentFlag.AlignJustify)
    made.setProperty(EM_PROPERTY, em * kind.size * look.text_scale)
    return made


def _char_format(kind: _Style, look: Look, style: ReadingStyle) -> QTextCharFormat:
    made = QTextCharFormat()
    font = look.reading_font(style.body_px * kind.size, kind.weight)
    if kind.is_fixed:
        font.setFamilies(["DejaVu Sans Mono", "Menlo", "Consolas", "monospace"])
        font.setStyleHint(QFont.StyleHint.Monospace)
    made.setFont(font)
    made.setForeground(QBrush(_ink(look, kind.ink)))
    return made


def _ink(look: Look, token: str) -> QColor:
    colour: QColor = getattr(look.theme, token)
    return colour


def _format_run(cursor: QTextCursor, run: Run, look: Look, style: ReadingStyle, qt_start: int, qt_end: int) -> None:
    made = QTextCharFormat()
    match run.style:
        case RunStyle.STRONG:
            made.setFontWeight(QFont.Weight.Bold)
        case RunStyle.EMPHASIS:
            made.setFontItalic(True)
        case RunStyle.CODE:
            made.setFontFamilies(["DejaVu Sans Mono", "Menlo", "Consolas", "monospace"])
            made.setFontPointSize(look.reading_font(style.body_px * 15 / 17).pointSizeF())
        case RunStyle.LINK:
            made.setAnchor(True)
            made.setAnchorHref(run.href)
            made.setForeground(QBrush(look.theme.acc))
            made.setFontUnderline(True)
    cursor.setPosition(qt_start)
    cursor.setPosition(qt_end, QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(made)


def raw_text(target: QTextDocument) -> str:
    """What Qt holds, separators as "\\n": the canonical text, but for spaces in hard-wrapped paragraphs.

    And but for the soft hyphens of `offsets_of`.
    """
    return target.toRawText().replace("\u2029", "\n").replace(LINE_SEPARATOR, "\n")
