"""`clipper`, and `python -m clipper`, the same."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """What the command line asks for, or these arguments; its exit code."""
    gc.disable()  # nothing that is imported is garbage, and looking for some takes 8 of a launch's 400 ms (Nov 2026)
    from clipper.cli.program import main as run

    return run(argv)


if __name__ == "__main__":
    sys.exit(main())
