"""Blocks as they go through the pipe from the child process: lists for JSON, and frames of known length."""

from __future__ import annotations

import json
import struct
from collections.abc import Iterable
from typing import IO, Any

from clipper.domain.clipping import Block, BlockKind, Run, RunStyle

_LENGTH = struct.Struct(">Q")

Message = dict[str, Any]


def to_wire(blocks: Iterable[Block]) -> list[list[Any]]:
    """Blocks as lists."""
    return [
        [
            block.kind.value,
            block.text,
            [[run.start, run.end, run.style.value, run.href] for run in block.runs],
            block.level,
            block.marker,
            block.image,
            block.alternative,
        ]
        for block in blocks
    ]


def from_wire(lists: list[list[Any]]) -> tuple[Block, ...]:
    """Lists as blocks."""
    return tuple(
        Block(
            BlockKind(kind),
            text,
            tuple(Run(start, end, RunStyle(style), href) for start, end, style, href in runs),
            level=level,
            marker=marker,
            image=image,
            alternative=alternative,
        )
        for kind, text, runs, level, marker, image, alternative in lists
    )


def send(pipe: IO[bytes], message: Message) -> None:
    """Write one message. OSError when the other side is gone."""
    data = json.dumps(message).encode("ascii")
    pipe.write(_LENGTH.pack(len(data)))
    pipe.write(data)
    pipe.flush()


def receive(pipe: IO[bytes]) -> Message | None:
    """Read one message; None when the other side is gone, or broke off in the middle."""
    header = pipe.read(_LENGTH.size)
    if len(header) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(header)
    data = pipe.read(length)
    if len(data) < length:
        return None
    message: Message = json.loads(data)
    return message
