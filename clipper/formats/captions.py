"""Which short paragraph is a picture's caption: one that ends in a photo credit."""

from __future__ import annotations

import re

from clipper.domain.patterns import lazy_re

_CAPTION_LENGTH = 300
_PHOTO = r"(?:фото\w*|світлин\w*|знімок|скриншот|скріншот|ілюстраці\w+|зображення|photo\w*|image|picture|getty)"
_CREDIT = lazy_re(
    # «(фото з відкритих джерел)», "(AP Photo/…)"; not «(фото)» or «(фото, відео)», which end headlines.
    rf"\((?:[^()]{{0,40}}\b)?{_PHOTO}(?!\s*[,+і&/]?\s*(?:відео|видео|video)?\s*\))[^()]{{1,120}}\)\.?$"
    # "Photo: …", «Фото: …», "Photo by …"
    rf"|(?:^|[.!?»”\")\]|]\s*|\s[–—/|]\s*){_PHOTO}(?:\s+(?:by|credit|надан\w+))?(?:\s*:|\s+by|(?<=by))\s*\S.{{0,80}}$"
    r"|\((?:REUTERS|AFP|AP|EPA|Getty Images|Укрінформ|УНІАН)\b[^()]{0,60}\)\.?$",
    re.IGNORECASE,
)


def is_caption(paragraph: str) -> bool:
    """Whether a short paragraph ends in a photo credit."""
    return len(paragraph) <= _CAPTION_LENGTH and bool(_CREDIT.search(paragraph.strip()))
