"""General: language, theme, the annotator's name, what happens at the start."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from clipper.ui.look.look import Look
from clipper.ui.preferences.page import Page
from clipper.ui.preferences.rows import BoxRow, FieldRow, Setting, SwitchRow
from clipper.ui.preferences.values import ShownSettings


class GeneralPage(Page):
    """Of the whole program."""

    def __init__(self, look: Look, defaults: ShownSettings, parent: QWidget) -> None:
        super().__init__(look, self.tr("General"), defaults, parent)
        self.add_row(
            BoxRow(
                look,
                Setting("language", self.tr("Language"), self.tr("Of the menus, buttons and messages")),
                # A language is found by its own name, whatever the interface speaks now.
                (("system", self.tr("As the system")), ("en", "English"), ("uk", "Українська")),
                self,
            )
        )
        self.add_row(
            BoxRow(
                look,
                Setting("theme", self.tr("Theme"), self.tr("Colours of the window and of the article")),
                (
                    ("system", self.tr("As the system")),
                    ("light", self.tr("Light")),
                    ("dark", self.tr("Dark")),
                    ("sepia", self.tr("Sepia")),
                    ("high-contrast-dark", self.tr("High contrast, dark")),
                    ("high-contrast-light", self.tr("High contrast, light")),
                ),
                self,
            )
        )
        self.add_row(
            FieldRow(
                look,
                Setting(
                    "creator", self.tr("Your name"), self.tr("Written into new passages and notes as their author")
                ),
                self.tr("No name"),
                self,
            )
        )
        self.add_row(
            SwitchRow(
                look,
                Setting(
                    "reopens_last",
                    self.tr("Open the last library when Clipper starts"),
                    self.tr("Turn off to be asked for a folder each time"),
                ),
                self,
            )
        )
        self.finish()
