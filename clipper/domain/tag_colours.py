"""The hue of a tag for which the user chose none: pure, so that the command line and the window say the same."""

from __future__ import annotations

import zlib

from clipper.domain.passage import tag_key

TAG_HUES: tuple[str, ...] = (
    "#1E8C93",
    "#2F7FB8",
    "#3B8A57",
    "#5B6F8A",
    "#7A5BC0",
    "#A87900",
    "#B03A6B",
    "#B5642A",
)
"""The hues of DESIGN.md, "#RRGGBB". Another order gives every tag another colour: never sort them."""


def tag_hue_hex(tag: str) -> str:
    """The hue of a tag as "#RRGGBB": the same one however the tag is spelled, and a child has its parent's.

    >>> tag_hue_hex("War/drones") == tag_hue_hex("war")
    True
    """
    return hue_of_key(tag_key(tag))


def hue_of_key(key: str) -> str:
    """`tag_hue_hex` of a tag whose `tag_key` is known: a tenth of the cost."""
    root = key.partition("/")[0]
    return TAG_HUES[zlib.crc32(root.encode("utf-8", "surrogatepass")) % len(TAG_HUES)]
