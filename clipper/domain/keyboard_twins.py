"""Twins: the letter that a Ukrainian (or Russian) keyboard layout sends, and what stands on that key of a Latin one.

For keys that are bound by their position, and for words typed in the wrong layout.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_CYRILLIC = "йцукенгшщзхїфівапролджєячсмитьбюґыэъё"
_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.\\s']`"

TWINS: Mapping[str, str] = MappingProxyType(dict(zip(_CYRILLIC, _LATIN, strict=True)))
"""From Cyrillic to Latin. The "." of such a layout, on the key of "/", is not here: a Latin one has a "." too."""

_TO_LATIN = str.maketrans(dict(TWINS))
# The Ukrainian letters come first in _CYRILLIC, and the Russian ones share their keys.
_TO_CYRILLIC = str.maketrans({latin: cyrillic for cyrillic, latin in reversed(list(TWINS.items()))})


def in_other_layout(text: str) -> str:
    """The same keys pressed in the other layout: "дшпре" for "light", and back. Letters come back in lower case."""
    lowered = text.lower()
    is_cyrillic = any(char in TWINS for char in lowered)
    return lowered.translate(_TO_LATIN if is_cyrillic else _TO_CYRILLIC)
