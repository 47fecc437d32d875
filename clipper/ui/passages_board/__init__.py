"""All passages of the library on one page. For now one column, in the order they are handed in."""

from clipper.ui.passages_board.board import PassagesBoard
from clipper.ui.passages_board.rows import PassageRow

__all__ = ["PassageRow", "PassagesBoard"]
