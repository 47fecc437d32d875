"""What may be written on the command line. Nothing here touches a library; wrong usage ends with exit code 2."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from clipper import __version__
from clipper.domain.passage import Colour, normal_tag
from clipper.search.index import Sort

COMMANDS = ("open", "list", "show", "passages", "highlight", "tag", "note", "tags", "import", "check")
MENU_COMMANDS = ("--install-desktop", "--remove-desktop")
"""They look like options, and are commands: each stands alone."""
_SEVERAL = "a tag; a/b is a child of a; may be given several times"


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """The arguments; `command` is one of COMMANDS or MENU_COMMANDS.

    Raises SystemExit for wrong usage, `--help` and `--version`.

    A lone word that is no command is a folder or a file to open: `clipper ~/Press`. One that is named like a command
    is written `./list`.
    """
    words = list(argv)
    is_folder = len(words) == 1 and words[0] not in COMMANDS and not words[0].startswith("-")
    if not words or is_folder:  # a launch: the parsers of all commands cost it 8 ms (Python 3.11, Nov 2026)
        return argparse.Namespace(command="open", folder=words[0] if words else None, file=None)
    if len(words) == 1 and words[0] in MENU_COMMANDS:
        return argparse.Namespace(command=words[0])
    parser = _parser()
    if words[0] in MENU_COMMANDS:
        parser.error(f"{words[0]} takes no arguments")
    args = parser.parse_args(words)
    if args.command == "tags" and (args.merge is None) != (args.into is None):
        parser.error("--merge and --into belong together")
    return args


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="clipper",
        usage="clipper [FOLDER | FILE] | clipper COMMAND ...",
        description="Read saved news clippings and mark passages in them.",
        epilog="Without a command: open the window on FOLDER, on a FILE's folder, or on the last library. Exit codes:"
        " 0 done; 1 done, but part of it needs attention; 2 wrong usage; 3 could not be done.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"clipper {__version__}")
    parser.add_argument("--install-desktop", action="store_true", help="put Clipper into the desktop's menu (Linux)")
    parser.add_argument("--remove-desktop", action="store_true", help="take it out of the menu")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True, prog="clipper")
    _add_window(commands)
    _add_reading(commands)
    _add_marking(commands)
    _add_importing(commands)
    return parser


_Commands = argparse._SubParsersAction  # argparse gives what add_subparsers returns no public name


def _add_window(commands: _Commands[argparse.ArgumentParser]) -> None:
    window = commands.add_parser("open", help="open the window", description="Open the window.", allow_abbrev=False)
    window.add_argument(
        "folder", metavar="FOLDER", nargs="?", help="a library, or one file in it; without it, the last one"
    )
    window.add_argument("file", metavar="FILE", nargs="?", help="a clipping to show, relative to FOLDER")


def _add_reading(commands: _Commands[argparse.ArgumentParser]) -> None:
    listing = _command(commands, "list", "list the clippings")
    listing.add_argument(
        "--sort",
        choices=[sort.value for sort in Sort],
        default="date",
        help="the order; by date, newest first, if not given",
    )
    show = _command(commands, "show", "show one clipping: what is known of it, its text, its passages")
    _add_file(show)
    passages = _command(commands, "passages", "list the passages of the library, or of one clipping")
    _add_file(passages, nargs="?")
    _add_tags(commands)
    check = _command(commands, "check", "verify every notes file and the place of every passage")
    check.add_argument("--repair", action="store_true", help="put right what can be put right, without losing a byte")


def _add_tags(commands: _Commands[argparse.ArgumentParser]) -> None:
    tags = _command(commands, "tags", "list the tags with their counts; rename or merge them")
    change = tags.add_mutually_exclusive_group()
    change.add_argument(
        "--rename", metavar=("A", "B"), nargs=2, type=_tag, help="give a tag another path; its children follow"
    )
    change.add_argument("--merge", metavar="A", nargs="+", type=_tag, help="make one tag of these, with --into")
    tags.add_argument("--into", metavar="B", type=_tag, help="what --merge makes of them")


def _add_marking(commands: _Commands[argparse.ArgumentParser]) -> None:
    highlight = _command(commands, "highlight", "highlight a passage")
    _add_file(highlight)
    highlight.add_argument(
        "--quote", metavar="TEXT", type=_words, required=True, help="its words, as they stand in the text"
    )
    highlight.add_argument("--occurrence", metavar="N", type=_ordinal, default=1, help="which one, counted from 1")
    highlight.add_argument("--colour", choices=[colour.value for colour in Colour], help="yellow if not given")
    highlight.add_argument("--tag", metavar="TAG", dest="tags", type=_tag, action="append", default=[], help=_SEVERAL)
    highlight.add_argument("--note", metavar="TEXT", help="a note on it")
    tag = _command(commands, "tag", "tag a clipping, or take tags off it")
    _add_file(tag)
    tag.add_argument("tags", metavar="TAG", type=_tag, nargs="+", help="a tag; a/b is a child of a")
    tag.add_argument("--remove", action="store_true", help="take these tags off instead")
    note = _command(commands, "note", 'write the note of a clipping; "" takes it away')
    _add_file(note)
    note.add_argument("text", metavar="TEXT", help="the note")


def _add_importing(commands: _Commands[argparse.ArgumentParser]) -> None:
    bringing = _command(commands, "import", "copy clippings into the library")
    bringing.add_argument("sources", metavar="SOURCE", nargs="+", help="a file, or a folder with clippings in it")


def _command(commands: _Commands[argparse.ArgumentParser], name: str, purpose: str) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=purpose, description=purpose.capitalize() + ".", allow_abbrev=False)
    command.add_argument("folder", metavar="FOLDER", type=_folder, help="a library")
    command.add_argument("--json", action="store_true", help="one JSON document, UTF-8")
    return command


def _add_file(command: argparse.ArgumentParser, nargs: str | None = None) -> None:
    command.add_argument("file", metavar="FILE", nargs=nargs, help="a clipping, relative to FOLDER")


def _folder(typed: str) -> str:
    """Not "", which would be the working folder: it is what a variable of a script holds that was never set."""
    if not typed:
        raise argparse.ArgumentTypeError("it names no folder")
    return typed


def _words(typed: str) -> str:
    if not typed.strip():
        raise argparse.ArgumentTypeError("it holds no words")
    return typed


def _tag(typed: str) -> str:
    tag = normal_tag(typed)
    if not tag:
        raise argparse.ArgumentTypeError("a tag needs at least one letter")
    return tag


def _ordinal(typed: str) -> int:
    if not typed.isdecimal() or int(typed) < 1:
        raise argparse.ArgumentTypeError(f"{typed!r} is not a whole number from 1 up")
    return int(typed)
