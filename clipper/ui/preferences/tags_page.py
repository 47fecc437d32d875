"""Tags: what the tag field offers, whether tags have colours, and the way to the tag manager."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from clipper.ui.look.look import Look
from clipper.ui.preferences.button import SmallButton
from clipper.ui.preferences.page import Page
from clipper.ui.preferences.rows import SegmentsRow, Setting, SwitchRow
from clipper.ui.preferences.values import ShownSettings


class TagsPage(Page):
    """What holds for tags everywhere; single tags are the manager's."""

    manager_requested = Signal()

    def __init__(self, look: Look, defaults: ShownSettings, parent: QWidget) -> None:
        super().__init__(look, self.tr("Tags"), defaults, parent)
        self.add_row(
            SegmentsRow(
                look,
                Setting(
                    "tag_order", self.tr("The tag field offers first"), self.tr("Among those that match equally well")
                ),
                (("use", self.tr("Most used")), ("name", self.tr("By name"))),
                self,
            )
        )
        self.add_row(
            SwitchRow(
                look,
                Setting(
                    "are_tag_colours_shown",
                    self.tr("Tags in their colours"),
                    self.tr("Turn off to keep colour for passages alone"),
                ),
                self,
            )
        )
        self.add_section(self.tr("Names, colours and order of individual tags"))
        button = SmallButton(look, self.tr("Manage tags…"), self)
        button.setObjectName("openTagManager")
        button.clicked.connect(self._ask_manager)
        self.add_gap()
        self.column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.finish()

    def _ask_manager(self, _checked: bool) -> None:
        self.manager_requested.emit()
