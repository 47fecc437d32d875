"""Which function carries out which command."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from typing import TypeAlias

from clipper.cli import commands, importing, marking, tagging
from clipper.cli.context import Context
from clipper.cli.output import Answer

_Command: TypeAlias = Callable[[Context, argparse.Namespace], Answer]

COMMANDS: Mapping[str, _Command] = {
    "list": commands.list_clippings,
    "show": commands.show,
    "passages": commands.passages,
    "tags": tagging.tags,
    "check": commands.check,
    "highlight": marking.highlight,
    "tag": marking.tag,
    "note": marking.note,
    "import": importing.bring_in,
}
