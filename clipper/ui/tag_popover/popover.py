"""`TagPopover`: the field with chips, the tags on offer, and what the keys do with them (DESIGN.md §6).

A change is told at once, so that closing in whatever way keeps everything.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from clipper.domain.passage import tag_key, unique_tags
from clipper.domain.tag_matching import KnownTags, TagUse, matching_tags, tag_to_create
from clipper.search.index import alphabetical
from clipper.ui.look.look import Look
from clipper.ui.look.overlay import Popover
from clipper.ui.look.shadow import SHADOW_MARGIN
from clipper.ui.tag_popover.field import ChipField
from clipper.ui.tag_popover.matches import CreateRow, MatchList, MatchModel

WIDTH = 330
FIELD_INSET = 9
FOOT_HEIGHT = 40

_BETWEEN = "   ·   "


class TagPopover(Popover):
    """Opens with the tags there are; `added` and `removed` tell each change as it is made."""

    added = Signal(str)
    """In normal form, spelled as the library spells it already."""
    removed = Signal(str)

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window)
        self._known = KnownTags(())
        self._is_by_name = False
        self._tags: tuple[str, ...] = ()
        self._field = ChipField(look, self)
        self._model = MatchModel(self)
        self._list = MatchList(look, self._model, self)
        self._create = CreateRow(look, self)
        self._foot = _Foot(look, self)
        self._selected = -1
        self._set_up()
        self._connect()
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        """Text may have another size."""
        self.setFixedWidth(self.look.px(WIDTH) + 2 * SHADOW_MARGIN)
        self._list.fit()

    def _set_up(self) -> None:
        self.setObjectName("tagPopover")
        self.setAccessibleName(self.tr("Tags"))
        self.setFocusProxy(self._field.line)
        inset = QHBoxLayout()
        inset.setContentsMargins(FIELD_INSET, FIELD_INSET, FIELD_INSET, 8)
        inset.addWidget(self._field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(inset)
        column.addWidget(self._list)
        column.addWidget(self._create)
        column.addWidget(self._foot)

    def _connect(self) -> None:
        line = self._field.line
        line.textChanged.connect(self._offer)
        line.taken.connect(self._take_or_close)
        line.added.connect(self._take)
        line.creation_asked.connect(self._create_typed)
        line.moved.connect(self._move)
        self._field.remove_asked.connect(self._remove)
        self._list.clicked.connect(self._take_clicked)
        self._create.clicked.connect(self._create_clicked)

    def set_alphabetical(self, on: bool) -> None:
        """Whether the next opening offers tags by their names, not the most used ones first."""
        self._is_by_name = on

    def open_for(
        self, anchor: QRect, tags: Sequence[str], known: Sequence[TagUse], within: QRect | None = None
    ) -> None:
        """Opens under `anchor` (window coordinates) for what carries `tags`, in a library that knows `known`.

        `known` in any order; 4 µs for each of them.
        """
        self._known = KnownTags(known, alphabetical if self._is_by_name else None)
        self._tags = unique_tags(tags)
        self._field.line.clear()
        self._field.set_tags(self._tags)
        self._offer()
        self.open_at(anchor, within=within)

    # What is on offer

    def _offer(self) -> None:
        typed = self._field.line.text()
        self._model.set_matches(matching_tags(typed, self._known, self._tags))
        to_create = tag_to_create(typed, self._known, self._tags)
        self._list.fit()
        self._create.offer(to_create, has_line=self._model.rowCount() > 0)
        # Nothing typed, nothing selected: Enter on the empty field is to close.
        self._select(0 if typed.strip() else -1)

    def _rows(self) -> int:
        return self._model.rowCount() + (not self._create.isHidden())

    def _select(self, row: int) -> None:
        """Rows count through the matches to the creating one; -1 is none."""
        self._selected = row if row < self._rows() else -1
        is_match = self._selected < self._model.rowCount()
        self._list.select(self._selected if is_match else -1)
        self._create.set_selected(self._selected >= 0 and not is_match)

    def _move(self, step: int) -> None:
        rows = self._rows()
        if rows:
            self._select((self._selected + step) % rows if self._selected >= 0 else (0 if step > 0 else rows - 1))
            self._announce()

    def _announce(self) -> None:
        """The focus stays in the field: a screen reader is told what the arrows selected."""
        if not QAccessible.isActive():
            return
        is_match = self._selected < self._model.rowCount()
        words = self._model.spoken(self._model.match(self._selected)) if is_match else self._create.text()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._field.line, words))

    # What the user does

    def _take_or_close(self) -> None:
        if not self._take() and not self._field.line.text().strip():
            self.close_popover()

    def _take(self) -> bool:
        """Adds the selected match, or the tag to be created when that is what is selected; whether there was one."""
        if self._selected < 0:
            return False
        if self._selected < self._model.rowCount():
            self._add(self._model.match(self._selected).tag)
        else:
            self._create_typed()
        return True

    def _create_typed(self) -> None:
        """The typed words as they are; the library's spelling when it has that tag, nothing when it is chosen."""
        tag = self._known.spelling(self._field.line.text())
        if tag:
            self._add(tag)

    def _create_clicked(self, _checked: bool) -> None:
        self._create_typed()

    def _take_clicked(self, index: QModelIndex) -> None:
        self._add(self._model.match(index.row()).tag)

    def _add(self, tag: str) -> None:
        is_news = tag_key(tag) not in {tag_key(other) for other in self._tags}
        self._tags = unique_tags((*self._tags, tag))
        self._show_tags()
        self._field.line.setFocus(Qt.FocusReason.OtherFocusReason)
        if is_news:
            self.added.emit(tag)

    def _remove(self, tag: str) -> None:
        self._tags = tuple(other for other in self._tags if other != tag)
        self._show_tags(keep_typed=True)
        self.removed.emit(tag)

    def _show_tags(self, *, keep_typed: bool = False) -> None:
        self._field.set_tags(self._tags)
        if not keep_typed:
            self._field.line.clear()
        self._offer()


class _Foot(QWidget):
    """What the keys do, under a hairline."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        look.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        self.setFixedHeight(self._look.px(FOOT_HEIGHT))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Hairline and words."""
        painter = QPainter(self)
        theme = self._look.theme
        painter.fillRect(QRect(1, 6, self.width() - 2, 1), theme.line)
        painter.setFont(self._look.ui_font(12))
        painter.setPen(theme.ink3)
        room = self.rect().adjusted(16, 7, -10, -1)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._words(painter.fontMetrics(), room.width()))

    def _words(self, metrics: QFontMetrics, room: int) -> str:
        """As many hints as fit whole, the first ones first."""
        hints = [self.tr("Tab adds"), self.tr("a/b makes a sub-tag"), self.tr("Esc closes")]
        while len(hints) > 1 and metrics.horizontalAdvance(_BETWEEN.join(hints)) > room:
            hints.pop()
        return _BETWEEN.join(hints)
