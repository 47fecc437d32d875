"""What may stand in a report: our own words and places in our code. Never words of a clipping, a note or a tag."""

from __future__ import annotations

import re
from pathlib import Path

LONGEST_MESSAGE = 300
_LEFT_OUT = "…"
_QUOTED = re.compile(
    r"""(?<!\w)'(?:\\.|[^\\])*?(?:'(?!\w)|\Z) | "(?:\\.|[^\\])*?(?:"|\Z) | “[^”]*(?:”|\Z) | «[^»]*(?:»|\Z)""",
    re.DOTALL | re.VERBOSE,
)
"""An apostrophe inside a word opens and closes nothing; a quotation that is never closed goes to the end."""
_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_.]{0,59}", re.ASCII)
_FOREIGN = re.compile(r"[^\x20-\x7e…]+")


def scrubbed(message: str) -> str:
    """A message without what may come from the user's files: what it quotes, but identifiers, and what is no ASCII.

    `'NoneType' object has no attribute 'text'` stays as it is; `KeyError: 'Порт відкрили'` becomes `KeyError: '…'`.
    """
    message = message.replace(str(Path.home()), "~")
    message = _QUOTED.sub(_identifier_or_nothing, message)
    message = _FOREIGN.sub(_LEFT_OUT, message)
    return message if len(message) <= LONGEST_MESSAGE else message[:LONGEST_MESSAGE] + _LEFT_OUT


def _identifier_or_nothing(hit: re.Match[str]) -> str:
    return hit[0] if _IDENTIFIER.fullmatch(hit[0][1:-1]) else f"'{_LEFT_OUT}'"
