"""Questions to an index that was lost under the running program."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from clipper.domain.views import View, ViewKind
from clipper.workspace.workspace import Workspace


@pytest.mark.parametrize("is_damaged", [False, True])
def test_the_list_is_full_again_after_the_index_was_lost(
    make_workspace: Callable[..., Workspace], qtbot: QtBot, is_damaged: bool
) -> None:
    window = make_workspace(inline=False)
    library = window.opened_library
    with qtbot.waitSignal(library.scanning.ended):
        window.start()
    qtbot.waitUntil(lambda: len(window.rows) == 2)
    library.index.path.unlink()
    if is_damaged:
        library.index.path.write_bytes(b"damaged" * 999)
    with qtbot.waitSignal(library.scanning.ended):  # nobody asks for the scan
        window.listing.show(View(ViewKind.UNREAD))
    qtbot.waitUntil(lambda: window.listing.is_arranged and len(window.rows) == 2)
