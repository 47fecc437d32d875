"""`clean_text` of the domain, paid for only by texts that need it."""

from __future__ import annotations

import re

from clipper.domain.clipping import clean_text

_TO_CLEAN = re.compile("[\r\u2029\ufeff\ufffe\ufdd0\ufdd1\ud800-\udfff]")


def cleaned(text: str) -> str:
    """The same as `clean_text`: looking for what it changes costs a fifth of `str.translate` (Nov 2026)."""
    return clean_text(text) if _TO_CLEAN.search(text) else text
