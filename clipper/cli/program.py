"""The command line's entry: arguments in, exit code out. The one place where faults become a line on stderr."""

from __future__ import annotations

import argparse
import gc
import logging
import sys
from collections.abc import Sequence

from clipper.cli import window
from clipper.cli.arguments import MENU_COMMANDS, parse
from clipper.cli.context import opened_library
from clipper.cli.output import forget_reader, say, sentence_of, write_json, write_lines
from clipper.domain.errors import ClipperError

COULD_NOT_BE_DONE = 3
INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the arguments say. 0 done · 1 `check` found problems · 2 wrong usage · 3 could not be done."""
    args = parse(sys.argv[1:] if argv is None else argv)
    try:
        if args.command == "open":
            return window.open_window(args)
        if args.command in MENU_COMMANDS:
            write_lines(window.change_menu(args.command))
            return 0
        return _run(args)
    except ClipperError as error:
        say(sentence_of(error))
        return COULD_NOT_BE_DONE
    except BrokenPipeError:
        forget_reader()
        return 0
    except KeyboardInterrupt:
        return INTERRUPTED


def _run(args: argparse.Namespace) -> int:
    from clipper.cli.table import COMMANDS  # not above: the window needs none of them

    gc.enable()  # off while the program was imported
    _keep_log_off_stderr()
    with opened_library(args.folder) as context:
        answer = COMMANDS[args.command](context, args)
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
