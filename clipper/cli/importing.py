"""`clipper import`: brings clipping files and folders of them into a library."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

from clipper.cli.context import Context
from clipper.cli.output import Answer
from clipper.cli.wording import counted, one_line
from clipper.domain.import_faults import NotBroughtIn
from clipper.library.bringing_in import BroughtIn, Import
from clipper.library.gathering import LeftOut

LEFT_SOMETHING_OUT = 1


class LeftOutShape(TypedDict):
    """Something that was not brought in, and why."""

    source: str
    reason: str


class ImportShape(TypedDict):
    """What `import --json` prints. `imported`: the new clippings' files, relative to the library."""

    imported: list[str]
    skipped: list[LeftOutShape]
    failed: list[LeftOutShape]


def bring_in(context: Context, args: argparse.Namespace) -> Answer:
    """Copies of the sources. Exit code 1 when something was left out. Raises NotBroughtIn when none is taken.

    Other programs' exports are not taken apart: they are skipped like every file that is no clipping.
    """
    result = Import(context.library, [Path(source) for source in args.sources]).run_to_end()
    if isinstance(result.fault, NotBroughtIn):
        raise result.fault
    shape = _shape(result)
    code = LEFT_SOMETHING_OUT if shape["skipped"] or shape["failed"] else 0
    return Answer(shape, _lines(shape), code=code)


def _shape(result: BroughtIn) -> ImportShape:
    return {
        "imported": [one.clipping for one in result.imported],
        "skipped": [_left_out(one) for one in result.skipped],
        "failed": [_left_out(one) for one in result.failed],
    }


def _left_out(one: LeftOut) -> LeftOutShape:
    return {"source": str(one.path), "reason": str(one.fault)}


def _lines(shape: ImportShape) -> Iterator[str]:
    yield from (one_line(file) for file in shape["imported"])
    for what, left in (("skipped", shape["skipped"]), ("failed", shape["failed"])):
        for one in left:
            yield f"{what}  {one_line(one['source'])}  {one_line(one['reason'])}"
    counts = f"{counted(len(shape['imported']), 'clipping')} imported"
    yield f"{counts}, {len(shape['skipped'])} skipped, {len(shape['failed'])} failed."
