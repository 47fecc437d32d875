"""The sheet itself: a page with each picture beside its design."""

from __future__ import annotations

import os
from collections.abc import Iterable
from html import escape
from pathlib import Path

_HEAD = """<!DOCTYPE html>
<meta charset="utf-8">
<title>Clipper: contact sheet</title>
<style>
body { font: 14px/1.4 sans-serif; margin: 24px; background: #ddd; }
section { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; margin-bottom: 36px; }
h2 { grid-column: 1 / -1; font-size: 15px; margin: 0; }
figure { margin: 0; } img { width: 100%; height: auto; box-shadow: 0 1px 4px #0006; } figcaption { color: #555; }
</style>
<h1>Clipper: contact sheet</h1>
"""


def write_page(out: Path, pictures: Iterable[tuple[str, Path, Path | None]]) -> Path:
    """`pictures`: name, picture, design. Returns the page."""
    page = out / "index.html"
    page.write_text(_HEAD + "".join(_section(out, *one) for one in pictures), encoding="utf-8")
    return page


def _section(out: Path, name: str, picture: Path, design: Path | None) -> str:
    figures = _figure(out, picture, "the program")
    if design is not None:
        figures += _figure(out, design, f"the design, {design.name}")
    return f"<section><h2>{escape(name)}</h2>{figures}</section>\n"


def _figure(out: Path, picture: Path, words: str) -> str:
    address = escape(Path(os.path.relpath(picture, out)).as_posix())
    image = f'<a href="{address}"><img src="{address}" loading="lazy"></a>'
    return f"<figure>{image}<figcaption>{escape(words)}</figcaption></figure>"
