"""Back and forward through the clippings that were read."""

from __future__ import annotations

from clipper.domain.clipping import ClippingId

MOST = 100


class History:
    """Where the user has been. Going back and then elsewhere forgets what lay ahead, as in a browser."""

    def __init__(self) -> None:
        self._visited: list[ClippingId] = []
        self._here = -1

    def visit(self, clipping: ClippingId) -> None:
        """The user is at this clipping now."""
        if self._visited and self._visited[self._here] == clipping:
            return
        self._visited = [*self._visited[: self._here + 1], clipping][-MOST:]
        self._here = len(self._visited) - 1

    def can_step(self, by: int) -> bool:
        """Whether there is a clipping that way."""
        return 0 <= self._here + by < len(self._visited)

    def step(self, by: int) -> ClippingId | None:
        """One clipping back (-1) or forward (1), and be there; None at the end."""
        if not self.can_step(by):
            return None
        self._here += by
        return self._visited[self._here]
