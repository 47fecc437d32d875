"""What the clipping list says when a view of the library has nothing in it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject

from clipper.domain.views import View, ViewKind
from clipper.ui.clipping_rows import one_line
from clipper.ui.look.key_names import KeyNames

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
    """The words for each view, in the current language, with the keys that are in force."""

    def __init__(self, keys: KeyNames, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keys = keys

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
                help = self._named(
                    "toggle_read",
                    self.tr("A clipping counts as read when you open it. {key} makes it unread again."),
                    self.tr("A clipping counts as read when you open it."),
                )
                return EmptyWords(self.tr("Everything is read"), help, "all", everything, "circle-dot")
            case ViewKind.STARRED:
                help = self._named(
                    "star",
                    self.tr("Press {key} on a clipping to find it here again."),
                    self.tr("Star a clipping to find it here again."),
                )
                return EmptyWords(self.tr("No starred clippings"), help, "all", everything, "star")
            case ViewKind.TODAY:
                help = self.tr("Clippings that are dated today, or that came in today, appear here.")
                return EmptyWords(self.tr("Nothing today"), help, "all", everything, "calendar-days")
            case _:
                return self._further(view, everything)

    def _further(self, view: View, everything: str) -> EmptyWords:
        match view.kind:
            case ViewKind.ARCHIVE:
                help = self._named(
                    "archive",
                    self.tr("Press {key} on a clipping that you are done with: it leaves the list, and stays here."),
                    self.tr("Archive a clipping that you are done with: it leaves the list, and stays here."),
                )
                return EmptyWords(self.tr("The archive is empty"), help, "all", everything, "archive")
            case ViewKind.PASSAGES:
                help = self._named(
                    "highlight",
                    self.tr("Select text in a clipping and press {key}."),
                    self.tr("Select text in a clipping and highlight it."),
                )
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
                help = self._named(
                    "tag_clipping",
                    self.tr("Press {key} in a clipping to tag it, or drag clippings onto the tag."),
                    self.tr("Tag a clipping, or drag clippings onto the tag."),
                )
                return EmptyWords(title, help, "all", everything, "tag")

    def _named(self, command: str, with_key: str, without: str) -> str:
        key = self._keys.shown_keys(command)
        return with_key.format(key=key) if key else without

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
