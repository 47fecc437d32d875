"""`EarlierMarks`: times on the left, on the right what would be other; "Restore" goes back to the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QTextBrowser, QToolButton, QVBoxLayout, QWidget

from clipper.domain.passage import Passage
from clipper.ui.earlier_marks.rows import Version, VersionsView
from clipper.ui.look.card import Card
from clipper.ui.look.look import Look

_SIZE = QSize(760, 520)
_TIMES_WIDTH = 270
_LONGEST_QUOTE = 300


class EarlierMarks(Card):
    """Not modal: the clipping beside it can be read meanwhile."""

    restore_wanted = Signal(int)
    """The place of the wanted version among those that were shown."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window, _SIZE)
        self._is_writable = True
        self._title, self._about, self._nothing = QLabel(self), QLabel(self), QLabel(self)
        self.times = VersionsView(look, self)  # in the order of Tab
        self.preview = QTextBrowser(self)
        self._restore, self._cross = QPushButton(self), QToolButton(self)
        self._set_up()
        self._lay_out()
        look.changed.connect(self._restyle)
        self._retranslate()
        self._restyle()

    def _set_up(self) -> None:
        self.setObjectName("earlierMarks")
        self.preview.setObjectName("earlierPreview")
        self.preview.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.preview.setOpenLinks(False)
        self.times.moved.connect(self._show_difference)
        self.times.wanted.connect(self._ask)
        for label in (self._about, self._nothing):
            label.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._restore.setProperty("kind", "primary")
        self._restore.setAutoDefault(True)
        self._restore.clicked.connect(self._ask)
        self._cross.clicked.connect(self.close)
        self._cross.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._cross.setIconSize(QSize(18, 18))

    def _lay_out(self) -> None:
        top, middle, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._cross)
        middle.setSpacing(14)
        middle.addWidget(self.times)
        middle.addWidget(self.preview, 1)
        foot.addStretch(1)
        foot.addWidget(self._restore)
        inner = QVBoxLayout()
        inner.setContentsMargins(20, 14, 20, 16)
        inner.setSpacing(8)
        inner.addLayout(top)
        inner.addWidget(self._about)
        inner.addLayout(middle, 1)
        inner.addWidget(self._nothing, 1)
        inner.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(inner)

    # What it is told

    def show_versions(self, versions: Sequence[Version], *, is_writable: bool) -> None:
        """The newest first. Not writable: they can be looked at only."""
        self._is_writable = is_writable
        for widget in (self.times, self.preview):
            widget.setVisible(bool(versions))
        self._nothing.setVisible(not versions)
        self.times.set_versions(versions)
        self._show_difference()

    def take_focus(self) -> None:
        """The times have the keys; where there are none, the cross."""
        has_times = self.times.version() is not None
        (self.times if has_times else self._cross).setFocus(Qt.FocusReason.PopupFocusReason)

    # What it shows

    def _show_difference(self) -> None:
        version = self.times.version()
        self._restore.setEnabled(version is not None and bool(version.difference) and self._is_writable)
        self.preview.setHtml("" if version is None else self._page(version))

    def _page(self, version: Version) -> str:
        found, parts = version.difference, []
        if not found:
            parts.append(self._heading(self.tr("The same as now")))
        for passages, words in (
            (found.back, self.tr("%Ln passages come back", "", len(found.back))),
            (found.changed, self.tr("%Ln passages are as they were", "", len(found.changed))),
            (found.gone, self.tr("%Ln passages go to the trash", "", len(found.gone))),
        ):
            if passages:
                parts += [self._heading(words), *map(self._quote, passages)]
        if found.is_clipping_other:
            parts.append(self._heading(self.tr("Tags, note, star or details of the clipping are as they were")))
        return "".join(parts)

    def _heading(self, words: str) -> str:
        return f'<p style="margin:10px 0 4px 0; font-weight:600;">{escape(words)}</p>'

    def _quote(self, passage: Passage) -> str:
        """Its words beside the colour, with its tags and note."""
        theme = self.look.theme
        quote = passage.anchor.exact[:_LONGEST_QUOTE]
        more = " · ".join(filter(None, (", ".join(passage.tags), passage.note)))
        below = f'<br><span style="color:{theme.ink2.name()};">{escape(more)}</span>' if more else ""
        colour = theme.bands[passage.colour].stroke.name()
        bar = f'<span style="color:{colour};">▌</span>'
        return f'<p style="margin:2px 0 6px 0;">{bar}{escape(quote)}{below}</p>'

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Earlier marks"))
        self.setAccessibleName(self.tr("Earlier marks"))
        self._about.setText(
            self.tr("Clipper copies a clipping’s marks before it first changes them, each time it is started.")
        )
        self._nothing.setText(self.tr("No earlier marks yet"))
        self.times.setAccessibleName(self.tr("Times"))
        self.times.setAccessibleDescription(self.tr("Enter restores the marks of that time"))
        self.preview.setAccessibleName(self.tr("What would be different"))
        self._cross.setAccessibleName(self.tr("Close"))
        self._cross.setToolTip(self.tr("Close (Esc)"))
        self._restore.setText(self.tr("Restore"))
        self._restore.setAccessibleName(self.tr("Restore"))
        self._restore.setToolTip(self.tr("The marks are again as they were then; this can be undone (Enter)"))
        self._show_difference()

    def _restyle(self) -> None:
        look, theme = self.look, self.look.theme
        self._title.setFont(look.ui_font(20, 700))
        self._title.setStyleSheet(f"color: {theme.ink.name()};")
        for label in (self._about, self._nothing):
            label.setFont(look.ui_font(13))
            label.setStyleSheet(f"color: {theme.ink2.name()};")
        self._cross.setIcon(look.button_icon("x", 18))
        self.times.setFixedWidth(look.px(_TIMES_WIDTH))
        self.times.scheduleDelayedItemsLayout()
        self.preview.setFont(look.ui_font(13))
        self.preview.setStyleSheet(
            f"QTextBrowser {{ background: {theme.field.name()}; color: {theme.ink.name()};"
            f" border: 1px solid {theme.line2.name()}; border-radius: 7px; padding: 4px 8px; }}"
            f"QTextBrowser:focus {{ border: 2px solid {theme.acc.name()}; padding: 3px 7px; }}"
        )
        self._show_difference()

    # What the user wants

    def _ask(self) -> None:
        if self._restore.isEnabled():
            self.restore_wanted.emit(self.times.row())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
