"""Clippings dragged from the list onto a tag: which row they would go to, and what is in the drag."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QTimer
from PySide6.QtWidgets import QTreeView

from clipper.domain.clipping import ClippingId
from clipper.domain.views import ViewKind
from clipper.ui.sidebar.model import NOWHERE, SidebarModel

CLIPPING_MIME = "application/x-clipper-clippings"
"""As the list writes it: library and ids in UTF-8, parted by NUL. A test holds the two together."""
OPEN_MS = 600


def dragged_clippings(data: QMimeData, library: str) -> list[ClippingId]:
    """The ids in a drag; none when it carries something else, or comes from another library than that."""
    if not data.hasFormat(CLIPPING_MIME):
        return []
    text = bytes(data.data(CLIPPING_MIME).data()).decode("utf-8", "surrogateescape")
    origin, *ids = text.split("\0")
    return [ClippingId(one) for one in ids if one] if origin == library else []


class DropTarget:
    """The tag under a drag. A folded parent, or heading, that is hovered for a moment opens."""

    def __init__(self, view: QTreeView, model: SidebarModel) -> None:
        self._view, self._model = view, model
        self._key = self._hovered = ""
        self._opening = QTimer(view, singleShot=True, interval=OPEN_MS)
        self._opening.timeout.connect(self._open)

    @property
    def key(self) -> str:
        """`Entry.key` of the tag that would get the clippings; "" for none."""
        return self._key

    def move(self, place: QPoint) -> bool:
        """The drag is here; whether it can be dropped."""
        index = self._view.indexAt(place)
        entry = self._model.entry(index)
        hovered = entry.key if entry is not None else ""
        if hovered != self._hovered:
            self._hovered = hovered
            self._opening.start()
        is_tag = entry is not None and entry.view is not None and entry.view.kind is ViewKind.TAG
        self._set(hovered if is_tag else "")
        return is_tag

    def tag(self) -> str:
        """The whole path of the tag under the drag."""
        entry = self._model.entry(self._model.index_of_key(self._key)) if self._key else None
        return entry.view.value if entry is not None and entry.view is not None else ""

    def leave(self) -> None:
        """The drag is over, or elsewhere."""
        self._opening.stop()
        self._hovered = ""
        self._set("")

    def _set(self, key: str) -> None:
        if key != self._key:
            self._key = key
            self._view.viewport().update()

    def _open(self) -> None:
        index = self._model.index_of_key(self._hovered) if self._hovered else NOWHERE
        if index.isValid() and self._model.hasChildren(index):
            self._view.setExpanded(index, True)
