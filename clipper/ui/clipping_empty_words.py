"""What the clipping list says when a view of the library has nothing in it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from clipper.domain.views import View, ViewKind
from clipper.ui.clipping_rows import one_line

_LONGEST = 60


@dataclass(frozen=True, slots=True)
class EmptyWords:
    """One line of fact, one of help, one action. `action`: "open", "all" or "clear"."""

    title: str
    help: str
    action: str
    action_words: str
    icon: str


class EmptyWriter(QObject):
    """The words for each view, in the current language."""

    def of(self, view: View, searched: str = "") -> EmptyWords:
        """For a view that is empty, or in which nothing was found."""
        if searched.strip():
            return self._no_matches(view, searched)
        everything = self.tr("Show all clippings")
        match view.kind:
            case ViewKind.ALL:
                return EmptyWords(
                    self.tr("No clippings in this folder"),
                    self.tr(
                        "Clipper lists text, Markdown and HTML files. Put some into the folder, or open another one."
                    ),
                    "open",
                    self.tr("Open a folder…"),
                    "library-big",
                )
            case ViewKind.UNREAD:
                help = self.tr("A clipping counts as read when you open it. M makes it unread again.")
                return EmptyWords(self.tr("Everything is read"), help, "all", everything, "circle-dot")
            case ViewKind.STARRED:
                help = self.tr("Press S on a clipping to find it here again.")
                return EmptyWords(self.tr("No starred clippings"), help, "all", everything, "star")
            case ViewKind.TODAY:
                help = self.tr("Clippings that are dated today, or that came in today, appear here.")
                return EmptyWords(self.tr("Nothing today"), help, "all", everything, "calendar-days")
            case _:
                return self._further(view, everything)

    def _further(self, view: View, everything: str) -> EmptyWords:
        match view.kind:
            case ViewKind.ARCHIVE:
                help = self.tr("Press E on a clipping that you are done with: it leaves the list, and stays here.")
                return EmptyWords(self.tr("The archive is empty"), help, "all", everything, "archive")
            case ViewKind.PASSAGES:
                help = self.tr("Select text in a clipping and press H.")
                return EmptyWords(self.tr("No passages yet"), help, "all", everything, "highlighter")
            case ViewKind.ATTENTION:
                help = self.tr("Every passage has its place, and every clipping can be read.")
                return EmptyWords(self.tr("Nothing needs attention"), help, "all", everything, "circle-check")
            case ViewKind.SOURCE:
                title = self.tr("Nothing from {source}").format(source=_cut(view.value))
                help = self.tr("Its clippings are gone, or have another source now.")
                return EmptyWords(title, help, "all", everything, "newspaper")
            case _:
                title = self.tr("No clippings with the tag {tag}").format(tag=_cut(view.value))
                help = self.tr("Press Shift+T in a clipping to tag it, or drag clippings onto the tag.")
                return EmptyWords(title, help, "all", everything, "tag")

    def _no_matches(self, view: View, searched: str) -> EmptyWords:
        """Outside "all clippings" the rest of the library may have it."""
        title = self.tr("No matches for “{words}”").format(words=_cut(searched))
        if view.kind is ViewKind.ALL:
            help = self.tr("Try fewer words, or only the beginning of one.")
            return EmptyWords(title, help, "clear", self.tr("Clear the search"), "search-x")
        help = self.tr("Only this view was searched.")
        return EmptyWords(title, help, "clear", self.tr("Clear the search"), "search-x")


def _cut(words: str) -> str:
    line = one_line(words)
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"
