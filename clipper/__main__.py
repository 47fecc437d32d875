"""`python -m clipper`, the same as `clipper`."""

from __future__ import annotations

import sys

from clipper.cli.program import main

if __name__ == "__main__":
    sys.exit(main())
