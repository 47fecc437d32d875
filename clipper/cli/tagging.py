"""`tags`: every tag in use with its counts; renames one, or merges several, in all clippings first."""

from __future__ import annotations

import argparse

from clipper.cli import wording
from clipper.cli.context import Context
from clipper.cli.output import Answer, sentence_of
from clipper.cli.shapes import TagShape
from clipper.domain.clipping import ClippingId, Marks
from clipper.domain.errors import (
    ClipperError,
    LibraryNotWritable,
    NotSaved,
    SaveFailed,
    TagBookNotSaved,
    TagExists,
    TagMissing,
)
from clipper.domain.passage import tag_key
from clipper.domain.tag_book import BookEdit, renamed
from clipper.domain.tag_edits import Merge, Rename, TagChange, TagTarget
from clipper.library.tag_book_store import TagBookStore
from clipper.library.tagging import TagTally, carriers, retag, tag_rows

PARTLY_DONE = 1


class NothingChanged(TagBookNotSaved):
    """TagBookNotSaved where nothing stays in memory: the command line ends."""

    next_step = "Nothing was changed: put that right, then run the command again."


def tags(context: Context, args: argparse.Namespace) -> Answer:
    """Every tag in use, in alphabetical order, in the spelling that is used most; after the change, if one is asked.

    Raises TagMissing, TagExists, and what stopped the change when it could be done nowhere.
    """
    marks = _marks(context)
    change = _change(args, TagTally(marks.values(), context.library.tag_book.load().book))
    if change is None:
        return _answer(context, marks)
    failures, is_mirrored = _do(context, marks, change)
    remarks = [sentence_of(error) for error in failures]
    if is_mirrored:
        remarks.append(sentence_of(LibraryNotWritable()))
    return _answer(context, _marks(context), tuple(remarks), PARTLY_DONE if failures else 0)


def _answer(context: Context, marks: dict[ClippingId, Marks], remarks: tuple[str, ...] = (), code: int = 0) -> Answer:
    loaded = context.library.tag_book.load()
    told = () if loaded.fault is None else (sentence_of(loaded.fault),)
    shapes = [
        TagShape(tag=row.tag, colour=row.colour, clippings=row.clippings, passages=row.passages)
        for row in tag_rows(marks.values(), loaded.book)
        if row.clippings or row.passages
    ]
    return Answer(shapes, wording.tag_lines(shapes), tuple(dict.fromkeys((*remarks, *told))), code)


def _marks(context: Context) -> dict[ClippingId, Marks]:
    return {row.id: row.marks for row in context.rows()}


def _change(args: argparse.Namespace, tally: TagTally) -> TagChange | None:
    """What is asked for, once it is certain that it can be done. Raises TagMissing, TagExists."""
    if args.rename:
        old, new = args.rename
        there = tally.spelling(new)
        _check_there(tally, [old])
        if there is not None and tag_key(there) != tag_key(old):
            raise TagExists(tag=there)
        return Rename(old, new)
    if args.merge:
        _check_there(tally, args.merge)
        return Merge(tuple(args.merge), tally.spelling(args.into) or args.into)
    return None


def _check_there(tally: TagTally, tags: list[str]) -> None:
    for tag in tags:
        if tally.spelling(tag) is None:
            raise TagMissing(tag=tag)


def _do(context: Context, marks: dict[ClippingId, Marks], change: TagChange) -> tuple[list[ClipperError], bool]:
    """What could not be done, and whether notes went to the mirror folder. Raises when nothing could be done."""
    target, store = TagTarget(change), context.library.tag_book
    book = store.load().book
    edit = BookEdit(book, renamed(book, target))
    is_mirrored = _redefine(store, edit)  # first: should it fail, nothing has been changed
    found = retag(context.library, context.index, carriers(marks, target), change)
    failures = [_for_one_run(error) for _, error in found.failures]
    if failures and not found.done:
        _redefine(store, edit.inverted())
        raise failures[0]
    return failures, is_mirrored or found.is_mirrored


def _redefine(store: TagBookStore, edit: BookEdit) -> bool:
    """Let colours and descriptions follow. Whether they went to the mirror folder. Raises NothingChanged."""
    if edit.before == edit.after:
        return False
    try:
        return store.update([edit]).is_mirrored
    except TagBookNotSaved as error:
        raise NothingChanged(**error.values) from error


def _for_one_run(error: ClipperError) -> ClipperError:
    """Nothing stays in memory to be tried again."""
    return NotSaved(**error.values) if isinstance(error, SaveFailed) else error
