"""List: how much a row shows, and in which order rows come where a view has no order of its own."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from clipper.ui.look.look import Look
from clipper.ui.preferences.page import Page
from clipper.ui.preferences.rows import BoxRow, SegmentsRow, Setting
from clipper.ui.preferences.values import ShownSettings


class ListPage(Page):
    """Of the list of clippings."""

    def __init__(self, look: Look, defaults: ShownSettings, parent: QWidget) -> None:
        super().__init__(look, self.tr("List"), defaults, parent)
        self.add_row(
            SegmentsRow(
                look,
                Setting("density", self.tr("Rows"), self.tr("Compact rows leave out the excerpt")),
                (("comfortable", self.tr("Comfortable")), ("compact", self.tr("Compact"))),
                self,
            )
        )
        self.add_row(
            BoxRow(
                look,
                Setting("sort", self.tr("Order"), self.tr("For every view in which you have not chosen another")),
                (
                    ("date", self.tr("Newest first")),
                    ("title", self.tr("By headline")),
                    ("source", self.tr("By source")),
                    ("added", self.tr("Last added first")),
                    ("passages", self.tr("Most passages first")),
                ),
                self,
            )
        )
        self.finish()
