"""The commands that read: list, show, passages, check. `check --repair` is the one that may write."""

from __future__ import annotations

import argparse

from clipper.cli import wording
from clipper.cli.attention import attention_counts, count_attention
from clipper.cli.checking import check_library
from clipper.cli.context import Context
from clipper.cli.output import Answer, sentence_of
from clipper.cli.shapes import clipping_shape, passage_shapes, shown_shape
from clipper.domain.errors import ClippingMissing
from clipper.library.opened import OpenClipping
from clipper.search.index import Sort

FOUND_PROBLEMS = 1


def list_clippings(context: Context, args: argparse.Namespace) -> Answer:
    """All clippings."""
    rows = context.rows(Sort(args.sort))
    counts = attention_counts(context, rows)
    shapes = [clipping_shape(row, counts.get(row.id, 0) > 0) for row in rows]
    return Answer(shapes, wording.clipping_lines(shapes), context.library.attention.sentences)


def show(context: Context, args: argparse.Namespace) -> Answer:
    """One clipping with its text and passages."""
    opened = context.read(args.file)
    if opened.document is None:
        raise ClippingMissing(file=opened.id)
    row = context.library.read_row(opened.id)
    shape = shown_shape(row, opened, opened.document, count_attention(opened) > 0)
    return Answer(shape, wording.shown_lines(shape), remarks_on(opened))


def passages(context: Context, args: argparse.Namespace) -> Answer:
    """The passages of the library, the newest clipping first, or of one clipping."""
    opened = _marked(context) if args.file is None else [context.read(args.file)]
    shapes = [shape for one in opened for shape in passage_shapes(one, one.loaded.notes.passages)]
    remarks = [remark for one in opened for remark in remarks_on(one)]
    return Answer(shapes, wording.passage_lines(shapes), tuple(remarks))


def _marked(context: Context) -> list[OpenClipping]:
    rows = [row for row in context.rows() if row.marks.page_id or row.problem]
    opened = (context.library.open_clipping(row.id) for row in rows)
    return [one for one in opened if one.loaded.notes.passages or one.loaded.fault or one.loaded.notes.unreadable]


def remarks_on(opened: OpenClipping) -> tuple[str, ...]:
    """What the user should know of a clipping that could be read only in part."""
    faults = [fault for fault in (opened.fault, opened.loaded.fault) if fault is not None]
    count = len(opened.loaded.notes.unreadable)
    records = [wording.unreadable_records(opened.id, count)] if count else []
    return (*map(sentence_of, faults), *records)


def check(context: Context, args: argparse.Namespace) -> Answer:
    """Every notes file and every passage's place, verified. Exit code 1 when anything was found, repaired or not."""
    found = check_library(context, repair=args.repair)
    code = FOUND_PROBLEMS if found["problems"] else 0
    return Answer(found, wording.check_lines(found), code=code)
