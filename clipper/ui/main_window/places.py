"""Where the palette can go, besides the commands: tags, sources, libraries, clippings."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from clipper.domain.views import View, ViewKind
from clipper.ui.main_window.palette_desk import (
    Places,
    clipping_items,
    clipping_of,
    library_items,
    source_items,
    tag_items,
)

if TYPE_CHECKING:
    from clipper.ui.main_window.main_window import MainWindow


def places_of(window: MainWindow) -> list[Places]:
    """Those of one window; they are read while the palette is open."""
    library = window.workspace.opened_library

    def go_to(kind: ViewKind, name: str) -> None:
        window.browsing.show(View(kind, _said(name)))

    return [
        Places(lambda: tag_items(window.workspace.tags.rows()), partial(go_to, ViewKind.TAG)),
        Places(lambda: source_items(library.counting.counts.sources), partial(go_to, ViewKind.SOURCE)),
        Places(
            lambda: library_items(window.recent_libraries()),
            lambda name: window.library_requested.emit(_said(name)),
        ),
        Places(
            lambda: clipping_items(window.workspace.rows, library.index),
            lambda name: window.open_clipping(clipping_of(name)),
        ),
    ]


def _said(name: str) -> str:
    """An id of the palette, "tag:energy", without its kind."""
    return name.partition(":")[2]
