"""Writing to stdout and stderr: never a crash over an encoding, a file name, or a reader that went away."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from clipper.domain.errors import ClipperError

_LINES = 500
"""Lines written at a time."""

# Clippings come from anywhere: an escape sequence in one must not reach the terminal. Shown as the pictures U+2400….
_CONTROLS = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\n\t"}
_CONTROLS |= {0x7F: 0x2421, **dict.fromkeys(range(0x80, 0xA0), 0xFFFD)}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command has to say: `data` for `--json`, else the `lines` for people. `remarks` go to stderr."""

    data: object
    lines: Iterable[str]
    remarks: tuple[str, ...] = field(default=())
    code: int = 0


def write_json(data: object) -> None:
    """One JSON document in UTF-8, whatever stdout's encoding is.

    Bytes of a file name that are not UTF-8 (`os.fsdecode` makes lone surrogates of them) are written as the JSON
    escapes "\\udcXX"; `os.fsencode` of what a reader gets for them is the name again.
    """
    text = json.dumps(data, ensure_ascii=False, indent=2)
    # In UTF-8 only lone surrogates cannot be written, and what "backslashreplace" makes of them is JSON's own escape.
    _write(text.encode("utf-8", "backslashreplace") + b"\n")


def write_lines(lines: Iterable[str]) -> None:
    """Text for people; what the terminal's encoding lacks is escaped."""
    encoding = sys.stdout.encoding or "utf-8"
    rest = iter(lines)
    while batch := list(islice(rest, _LINES)):
        text = "".join(f"{line}\n" for line in batch)
        _write(text.translate(_CONTROLS).encode(encoding, "backslashreplace"))


def _write(data: bytes) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def say(sentence: str) -> None:
    """One line on stderr."""
    line = " ".join(sentence.split("\n")).translate(_CONTROLS)
    encoding = sys.stderr.encoding or "utf-8"
    print(line.encode(encoding, "backslashreplace").decode(encoding), file=sys.stderr)


def sentence_of(error: ClipperError) -> str:
    """What, why, and what to do next."""
    return f"{error} {error.advice}".rstrip()


def forget_reader() -> None:
    """Nobody reads stdout any more: let what Python flushes at its end go nowhere, instead of failing again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
