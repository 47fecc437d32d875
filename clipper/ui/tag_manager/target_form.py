"""Choosing the tag that others are merged into, or moved under: a completing field and what would happen."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QAbstractListModel, QLocale, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QLabel,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from clipper.domain.passage import normal_tag, tag_key
from clipper.domain.tag_matching import KnownTags, Match, matching_tags
from clipper.ui.look.look import Look
from clipper.ui.look.offered_rows import OfferedRows, paint_pieces
from clipper.ui.look.theme import dot_colour
from clipper.ui.tag_manager import words
from clipper.ui.tag_manager.forms import Form, FormField
from clipper.ui.tag_manager.lines import TagNode, TagTree, moved_tag, tags_of
from clipper.ui.tag_manager.model import NOWHERE, AnyIndex

MOST_ROWS = 4
_ROW = 28


class Purpose(Enum):
    """What the chosen tag is for."""

    MERGE = auto()
    MOVE = auto()


class TargetForm(Form):
    """Enter takes the selected tag on offer, Ctrl+Enter the typed one; the sentence below always names which."""

    merge_chosen = Signal(str)
    move_chosen = Signal(str)
    """The top level is ""."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setObjectName("tagTarget")
        self._purpose = Purpose.MERGE
        self._nodes: list[TagNode] = []
        self._tree = TagTree()
        self._left_out: list[str] = []
        self._wants_typed = False
        self.line = FormField(self)
        self.sentence = QLabel(self)
        self._matches = _Matches(self)
        self._list = _MatchList(look, self._matches, self)
        self._set_up()

    def _set_up(self) -> None:
        self.line.setObjectName("tagTargetField")
        self.line.setToolTip(self.tr("Up and Down choose, Enter takes it, Ctrl+Enter takes what is typed"))
        self.line.textChanged.connect(self._offer)
        self.line.taken.connect(self._taken)
        self.line.moved.connect(self._step)
        self.sentence.setWordWrap(True)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self._list.clicked.connect(self._take_clicked)
        self.lay_out(self.title, self._list, self.line, self.sentence)

    def restyle(self) -> None:
        super().restyle()
        self.line.setFont(self.look.ui_font(13.5))
        self.sentence.setFont(self.look.ui_font(13))
        self._state()

    def ask(self, purpose: Purpose, nodes: list[TagNode], tree: TagTree) -> None:
        """Open for these tags; the tree says what else there is."""
        self._purpose, self._tree = purpose, tree
        self._nodes = tree.topmost(nodes) if purpose is Purpose.MOVE else nodes
        self._left_out = self._impossible()
        is_merge = purpose is Purpose.MERGE
        title = self.tr("Merge into") if is_merge else self.tr("Move under")
        self.title.setText(title)
        self.line.setAccessibleName(title)
        self.line.setPlaceholderText(self.tr("Tag") if is_merge else self.tr("Tag, or nothing for the top level"))
        self.set_accept_words(self.tr("Merge") if is_merge else self.tr("Move"))
        self.line.clear()
        self._offer()
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def renew(self, nodes: list[TagNode], tree: TagTree) -> None:
        """The library changed meanwhile: the same tags, what is typed stays."""
        self._tree = tree
        self._nodes = tree.topmost(nodes) if self._purpose is Purpose.MOVE else nodes
        self._left_out = self._impossible()
        self._offer()

    def _impossible(self) -> list[str]:
        """What is not on offer: the tags and their children; but several may be merged into one of them."""
        is_into_one = self._purpose is Purpose.MERGE and len(self._nodes) > 1
        own = {node.key for node in self._nodes} if is_into_one else set()
        return [
            node.tag
            for node in self._tree.nodes[1:]
            if node.key not in own and any(self._tree.is_within(node.key, above) for above in self._nodes)
        ]

    # What is on offer

    @property
    def _known(self) -> KnownTags:
        return self._tree.known

    def _offer(self) -> None:
        typed = self.line.text()
        self._wants_typed = False
        self._matches.set_matches(matching_tags(typed, self._known, self._left_out), self._tree)
        self._list.fit()
        self._list.select(0 if typed.strip() and self._matches.rowCount() else -1)
        self._state()

    def _step(self, by: int) -> None:
        rows = self._matches.rowCount()
        if rows:
            row = self._list.currentIndex().row()
            self._list.select((row + by) % rows if row >= 0 else (0 if by > 0 else rows - 1))
            self._state()
            self.announce(self.sentence.text())

    def target(self) -> str:
        """The selected tag on offer, else what is typed in normal form; "" for nothing."""
        row = self._list.currentIndex().row()
        if row >= 0 and not self._wants_typed:
            return self._matches.match(row).tag
        return self._known.spelling(self.line.text())

    # What would happen

    def _sources(self, target: str) -> list[TagNode]:
        return [node for node in self._nodes if node.key != tag_key(target)]

    def _problem(self, target: str) -> str:
        """Why it cannot be; "" when it can."""
        for node in self._sources(target) if self._purpose is Purpose.MERGE else self._nodes:
            if target and self._tree.is_within(tag_key(target), node):
                return words.lies_under(target, node.tag)
        return ""

    def _says(self, target: str) -> str:
        if self._purpose is Purpose.MERGE:
            return words.merging_moves(self._tree.uses(self._sources(target)), target) if target else ""
        return words.moving(tags_of(self._nodes), [moved_tag(node, target) for node in self._nodes])

    def _state(self) -> None:
        """The sentence, and whether the button can be pressed."""
        target = normal_tag(self.target())
        problem = self._problem(target)
        self.sentence.setText(problem or self._says(target) if self._nodes else "")
        colour = self.look.theme.err if problem else self.look.theme.ink2
        self.sentence.setStyleSheet(f"color: {colour.name()};")
        is_enough = bool(target) or self._purpose is Purpose.MOVE
        self.accept.setEnabled(is_enough and not problem)

    # What the user does

    def fields(self) -> list[QWidget]:
        return [self.line]

    def submit(self) -> None:
        target = self.target()
        self._state()
        if not self.accept.isEnabled():
            return
        (self.merge_chosen if self._purpose is Purpose.MERGE else self.move_chosen).emit(target)

    def _taken(self, with_ctrl: bool) -> None:
        self._wants_typed = with_ctrl
        self.submit()

    def _take_clicked(self, index: QModelIndex) -> None:
        """A click chooses and says what it would do; the button does it."""
        self._list.select(index.row())
        self._state()


class _Matches(QAbstractListModel):
    """The tags on offer, best first."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._matches: list[Match] = []
        self._tree = TagTree()

    def set_matches(self, matches: list[Match], tree: TagTree) -> None:
        self.beginResetModel()
        self._matches, self._tree = matches, tree
        self.endResetModel()

    def colour_hex(self, tag: str) -> str:
        node = self._tree.find(tag)
        return self._tree.colour_hex(node) if node else ""

    def match(self, row: int) -> Match:
        return self._matches[row]

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._matches)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return self._matches[index.row()].tag


class _MatchList(OfferedRows):
    """The tags on offer."""

    def __init__(self, look: Look, model: _Matches, parent: QWidget) -> None:
        super().__init__(model, _MatchDelegate(look, parent), parent)
        self._look = look
        self.setAccessibleName(self.tr("Matching tags"))
        self.setUniformItemSizes(True)

    def fit(self) -> None:
        """As high as its rows, up to four; gone without any."""
        rows = self.model().rowCount()
        self.setVisible(rows > 0)
        self.setFixedHeight(min(MOST_ROWS, rows) * self._look.px(_ROW))


class _MatchDelegate(QStyledItemDelegate):
    """Dot, tag with the hit in bold, count."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:  # noqa: ARG002
        return QSize(1, self._look.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        model = index.model()
        if not isinstance(model, _Matches) or not index.isValid():
            return
        match, theme, row = model.match(index.row()), self._look.theme, option.rect
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        is_hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if is_selected or is_hovered:
            painter.setBrush(theme.sel if is_selected else theme.hover)
            painter.drawRoundedRect(QRectF(row), 7, 7)
        hex_ = model.colour_hex(match.tag)
        painter.setBrush(dot_colour(theme, QColor(hex_) if hex_ else self._look.tag_hue(match.tag)))
        painter.drawEllipse(QRectF(row.left() + 9, row.top() + row.height() / 2 - 4.5, 9, 9))
        painter.setPen(theme.sel_t if is_selected else theme.ink)
        self._paint_words(painter, option, match)
        painter.restore()

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, match: Match) -> None:
        place = option.rect.adjusted(28, 0, -12, 0)
        count_font, plain, bold = self._look.ui_font(12), self._look.ui_font(13), self._look.ui_font(13, 700)
        painter.setFont(count_font)
        painter.drawText(
            place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, QLocale().toString(match.uses)
        )
        start, end = match.hit
        pieces = (match.tag[:start], plain), (match.tag[start:end], bold), (match.tag[end:], plain)
        paint_pieces(painter, QRectF(place.adjusted(0, 0, -60, 0)), pieces)
