"""What was told to the windows of a library and still holds: a window that is opened later has to know it too."""

from __future__ import annotations

from PySide6.QtCore import QObject

from clipper.workspace.changes import Problem, SaveState, SaveStatus


class Standing(QObject):
    """Problems that are not solved yet, and how the marks stand to the disk."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems: dict[str, Problem] = {}
        self.save_state = SaveState(SaveStatus.CLEAN)

    @property
    def problems(self) -> list[Problem]:
        """The oldest first."""
        return list(self._problems.values())

    def add(self, problem: Problem) -> None:
        """It was told."""
        self._problems[problem.key] = problem

    def solve(self, key: str) -> None:
        """It is none any more."""
        self._problems.pop(key, None)

    def keep(self, state: SaveState) -> None:
        """It was told."""
        self.save_state = state
