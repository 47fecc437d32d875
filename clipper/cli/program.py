"""The command line's entry: arguments in, exit code out. The one place where faults become a line on stderr."""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Callable, Mapping, Sequence

from clipper.cli import commands, importing, marking, tagging
from clipper.cli.arguments import parse
from clipper.cli.context import Context, opened_library
from clipper.cli.output import Answer, forget_reader, say, sentence_of, write_json, write_lines
from clipper.domain.errors import ClipperError

COULD_NOT_BE_DONE = 3
INTERRUPTED = 130

_Command = Callable[[Context, argparse.Namespace], Answer]
_COMMANDS: Mapping[str, _Command] = {
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


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the arguments say. 0 done · 1 `check` found problems · 2 wrong usage · 3 could not be done."""
    args = parse(sys.argv[1:] if argv is None else argv)
    try:
        return commands.open_window(args) if args.command == "open" else _run(args)
    except ClipperError as error:
        say(sentence_of(error))
        return COULD_NOT_BE_DONE
    except BrokenPipeError:
        forget_reader()
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(args: argparse.Namespace) -> int:
    _keep_log_off_stderr()
    with opened_library(args.folder) as context:
        answer = _COMMANDS[args.command](context, args)
    for remark in answer.remarks:
        say(remark)
    if args.json:
        write_json(answer.data)
    else:
        write_lines(answer.lines)
    return answer.code


def _keep_log_off_stderr() -> None:
    """What is logged about a clipping is no line for stderr: what the user must know is raised or in the answer."""
    log = logging.getLogger("clipper")
    if not log.handlers:
        log.addHandler(logging.NullHandler())
