"""`TagManager`: the card that joins head, table and forms, and tells what the user wants done (DESIGN.md §6).

It changes nothing by itself: it is given rows, sends a signal, and is given rows again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QStackedLayout, QVBoxLayout, QWidget

from clipper.domain.passage import normal_tag, tag_key
from clipper.ui.look.card import Card, is_escape
from clipper.ui.look.look import Look
from clipper.ui.look.mnemonics import give_mnemonics
from clipper.ui.tag_manager import words
from clipper.ui.tag_manager.foot import Foot
from clipper.ui.tag_manager.head import NothingShown, TitleRow, ToolRow
from clipper.ui.tag_manager.lines import TagLine, TagNode, TagTree, moved_tag, tags_of
from clipper.ui.tag_manager.target_form import Purpose
from clipper.ui.tag_manager.view import TagView

WIDTH, HEIGHT = 778, 530
_SIDE, _WIDE_SIDE = 15, 23


class TagManager(Card):
    """Not modal. Signals tell tags by their full paths; in all of them children follow their parent."""

    rename_requested = Signal(str, str)
    """(tag, its new full path, which no other tag has)"""
    move_requested = Signal(object, str)
    """(list of tags, the tag to go under; "" for the top level); nothing is in their way."""
    merge_requested = Signal(object, str)
    """(list of tags, the tag to stand in their place)"""
    delete_requested = Signal(object)
    """list of tags"""
    recolour_requested = Signal(object, str)
    """(a tag, or a list of several, "#RRGGBB" or "" for the default)"""
    describe_requested = Signal(str, str)
    create_requested = Signal(str)
    """A tag that nothing carries yet."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(look, window, QSize(look.px(WIDTH), look.px(HEIGHT)))
        self._title = TitleRow(look, self)
        self._tools = ToolRow(look, self)
        self.view = TagView(look, self)
        self._nothing = NothingShown(look, self)
        self._foot = Foot(look, self)
        self._blocked: list[tuple[str, str]] = []
        self._followed: list[tuple[str, str]] = []
        self._totals: tuple[int | None, int | None] = (None, None)
        self._set_up()
        self._connect()
        look.changed.connect(self._resize)
        self._refresh()

    def _resize(self) -> None:
        """Text may have another size."""
        self._wanted = QSize(self.look.px(WIDTH), self.look.px(HEIGHT))
        if self.is_open:
            self._place()

    def _set_up(self) -> None:
        self.setObjectName("tagManager")
        self.setAccessibleName(self.tr("Tags"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, _SIDE)
        column.setSpacing(0)
        self._add(column, self._title, _WIDE_SIDE, right=11, below=10)
        self._add(column, self._tools, _WIDE_SIDE, right=_WIDE_SIDE, below=8)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)
        inner = QVBoxLayout()
        inner.setContentsMargins(_SIDE, 0, _SIDE, 0)
        inner.setSpacing(8)
        inner.addLayout(self._stack, 1)
        inner.addWidget(self._foot)
        column.addLayout(inner, 1)
        self._order_tabs()

    def _add(self, column: QVBoxLayout, widget: QWidget, left: int, *, right: int, below: int) -> None:
        inset = QVBoxLayout()
        inset.setContentsMargins(left, 0, right, below)
        inset.addWidget(widget)
        column.addLayout(inset)

    def _order_tabs(self) -> None:
        """As they are read; × is the last."""
        order = [self._tools.filter, self._tools.unused, self._tools.new, self.view, *self._foot.tab_order()]
        for first, then in zip(order, [*order[1:], self._title.cross], strict=True):
            QWidget.setTabOrder(first, then)

    def _connect(self) -> None:
        self._title.close_wanted.connect(self.close)
        self._tools.filter_changed.connect(self._filter)
        self._tools.new_wanted.connect(self._ask_new)
        self._tools.filter.left_downwards.connect(self._to_rows)
        self._nothing.clear_wanted.connect(self._tools.clear)
        self.view.selection_changed.connect(self._show_selection)
        self.view.renamed.connect(self._rename)
        self.view.dropped.connect(self._drop)
        self.view.typed.connect(self._type)
        self.view.menu_wanted.connect(self._show_menu)
        self.view.delete_wanted.connect(self._ask_delete)
        self._connect_foot()

    def _connect_foot(self) -> None:
        foot = self._foot
        foot.bar.delete_wanted.connect(self._ask_delete)
        foot.bar.merge_wanted.connect(self._ask_merge)
        foot.bar.move_wanted.connect(self._ask_move)
        foot.bar.colour_wanted.connect(self._ask_colour)
        for form in foot.forms:
            form.ended.connect(self._cancel_form)
        foot.dismissed.connect(self._back_to_rows)
        foot.question.accepted.connect(self._ask_blocked)  # after the foot's own slot, which does what was agreed to
        foot.target.merge_chosen.connect(self._merge)
        foot.target.move_chosen.connect(self._move_acting)
        foot.colour.picked.connect(self._recolour)
        foot.description.submitted.connect(self._describe)
        foot.creation.submitted.connect(self._create)

    # Rows

    def set_rows(self, rows: Sequence[TagLine], clippings: int | None = None, passages: int | None = None) -> None:
        """All tags, siblings in the order to show; with the totals of the library for the head, where known.

        Selection, folding, filter, an open field or form stay as they are, as far as their tags still exist.
        """
        self._totals = (clippings, passages)
        self.view.set_tree(TagTree(rows, self._tree), self._follow)
        self._refresh()
        self._foot.renew(self._tree)
        self._ask_blocked()

    @property
    def _tree(self) -> TagTree:
        return self.view.tree

    def _follow(self, key: str) -> str:
        """The key that a tag has since what was asked for last: it stays selected under its new name."""
        for old, new in self._followed:
            if key == old or key.startswith(f"{old}/"):
                return new + key[len(old) :]
        return key

    def _refresh(self) -> None:
        tree, typed = self._tree, self._tools.filter.text().strip()
        self._title.set_totals(len(tree), *self._totals)
        self._tools.set_unused(len(tree.unused))
        self._nothing.say(typed, is_filtered=self.view.is_filtered)
        had_focus = self.view.hasFocus()
        self._stack.setCurrentWidget(self.view if self.view.has_rows() else self._nothing)
        if had_focus and not self.view.has_rows():
            self._tools.filter.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_selection()

    def _filter(self) -> None:
        self.view.set_filter(self._tools.filter.text(), only_unused=self._tools.unused.isChecked())
        self._refresh()

    def _type(self, text: str) -> None:
        """Letters typed in the table."""
        self._tools.filter.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tools.filter.insert(text)

    def _to_rows(self) -> None:
        if self.view.has_rows():
            self.view.setFocus(Qt.FocusReason.TabFocusReason)
            if not self.view.selected_keys():
                self.view.show_tag(self.view.current_key())

    def _show_selection(self) -> None:
        self._foot.bar.set_count(len(self.view.selected_nodes()))

    def take_focus(self) -> None:
        """The rows have the keys; without any, the filter has."""
        target: QWidget = self.view if self.view.has_rows() else self._tools.filter
        target.setFocus(Qt.FocusReason.PopupFocusReason)

    def _back_to_rows(self, had_focus: bool) -> None:
        if had_focus:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cancel_form(self) -> None:
        """Esc or Cancel: this one stays as it is, and what else was in the way of a move is asked about next."""
        self._foot.close_form()
        self._ask_blocked()

    # Rename

    def _rename(self, key: str, typed: str) -> None:
        node, new = self._tree.of_key(key), normal_tag(typed)
        if node is None or not new or new == node.tag:
            return
        existing = self._tree.find(new)
        if existing is None or existing is node:
            self._followed = [(node.key, tag_key(new))]
            self.rename_requested.emit(node.tag, new)
        else:
            self.offer_merge([node.tag], existing.tag)

    def offer_merge(self, tags: Sequence[str], into: str) -> None:
        """Ask, in place, whether tags are to be merged into one that stands where they were to go."""
        target = self._tree.find(into)
        nodes = [node for tag in tags if (node := self._tree.find(tag)) is not None and node is not target]
        if target is None or not nodes:
            return
        above = next((node for node in nodes if self._tree.is_within(target.key, node)), None)
        if above is not None:
            self._refuse(words.lies_under(target.tag, above.tag), nodes)
            return
        sources, name = tags_of(nodes), target.tag
        self._foot.open(self._foot.question, [*nodes, target], partial(self.offer_merge, sources, name))
        sentence = words.merging_offer(name, self._tree.uses(nodes))
        self._foot.ask(sentence, self.tr("Merge"), partial(self._emit_merge, sources, name))

    def _refuse(self, reason: str, nodes: list[TagNode]) -> None:
        """Say why not; the only answer gives the field back for another name."""
        key = nodes[0].key
        self._foot.open(self._foot.question, nodes)
        self._foot.ask(reason, self.tr("Rename…"), partial(self.view.rename, key))

    # Move

    def _ask_move(self) -> None:
        nodes = self.view.acting_nodes()
        if nodes:
            self._foot.open(self._foot.target, nodes, self._renew_target)
            self._foot.target.ask(Purpose.MOVE, nodes, self._tree)

    def _renew_target(self) -> None:
        self._foot.target.renew(self._foot.acting(self._tree), self._tree)

    def _drop(self, keys: list[str], under_key: str) -> None:
        target = self._tree.of_key(under_key)
        self._move([node for key in keys if (node := self._tree.of_key(key))], target.tag if target else "")

    def _move_acting(self, under: str) -> None:
        nodes = self._foot.acting(self._tree)
        self._foot.close_form()
        self._move(nodes, under)

    def _move(self, nodes: list[TagNode], under: str) -> None:
        """At once what finds its place free; the merge is offered for what does not, one after the other."""
        free: list[TagNode] = []
        blocked: list[tuple[str, str]] = []
        taken: set[str] = set()
        for node in self._tree.topmost(nodes):
            path = moved_tag(node, under)
            key = tag_key(path)
            if key == node.key:
                continue
            if key in taken or self._tree.of_key(key) is not None:
                blocked.append((node.tag, path))
            else:
                taken.add(key)
                free.append(node)
        self._blocked = blocked
        if free:
            self._followed = [(node.key, tag_key(moved_tag(node, under))) for node in free]
            self.move_requested.emit(tags_of(free), under)
        self._ask_blocked()

    def _ask_blocked(self) -> None:
        while self._blocked and self._foot.form is None:
            tag, path = self._blocked.pop(0)
            if self._tree.find(path) is None:
                self.rename_requested.emit(tag, path)
            else:
                self.offer_merge([tag], path)

    # Merge

    def _ask_merge(self) -> None:
        nodes = self.view.acting_nodes()
        if nodes:
            self._foot.open(self._foot.target, nodes, self._renew_target)
            self._foot.target.ask(Purpose.MERGE, nodes, self._tree)

    def _merge(self, into: str) -> None:
        sources = [node.tag for node in self._foot.acting(self._tree) if node.key != tag_key(into)]
        self._foot.close_form()
        if sources:
            self._emit_merge(sources, into)

    def _emit_merge(self, sources: list[str], into: str) -> None:
        self._followed = [(tag_key(tag), tag_key(into)) for tag in sources]
        self.merge_requested.emit(sources, into)

    # Delete

    def _ask_delete(self) -> None:
        self._ask_deleting(self._tree.topmost(self.view.acting_nodes()))

    def _ask_deleting(self, nodes: list[TagNode]) -> None:
        if not nodes:
            return
        tags = tags_of(nodes)
        self._foot.open(self._foot.question, nodes, self._renew_deleting)
        children = sum(self._tree.children_below(node) for node in nodes)
        sentence = words.deleting(nodes, children, self._tree.uses(nodes))
        self._foot.ask(sentence, self.tr("Delete"), partial(self.delete_requested.emit, tags))

    def _renew_deleting(self) -> None:
        self._ask_deleting(self._foot.acting(self._tree))

    # Colour

    def _ask_colour(self) -> None:
        nodes = self.view.acting_nodes()
        if nodes:
            self._foot.open(self._foot.colour, nodes)
            own = {node.line.colour_hex if node.line else "" for node in nodes}
            name = nodes[0].tag if len(nodes) == 1 else words.count_of_tags(len(nodes))
            title = self.tr("Colour of “{tag}”") if len(nodes) == 1 else self.tr("Colour of {tag}")
            self._foot.colour.ask(title.format(tag=name), own.pop() if len(own) == 1 else "")

    def _recolour(self, colour_hex: str) -> None:
        tags = tags_of(self._foot.acting(self._tree))
        self._foot.close_form()
        if tags:
            self.recolour_requested.emit(tags[0] if len(tags) == 1 else tags, colour_hex)

    # Description

    def _ask_description(self) -> None:
        node = self._tree.of_key(self.view.current_key())  # of several selected ones, that under the menu
        if node is not None:
            self._foot.open(self._foot.description, [node])
            title = self.tr("What “{tag}” means").format(tag=node.tag)
            placeholder = self.tr("A sentence for yourself and others")
            self._foot.description.ask(title, node.description, self.tr("Save"), placeholder)

    def _describe(self, text: str) -> None:
        nodes = self._foot.acting(self._tree)
        self._foot.close_form()
        self._tell_description(nodes, text)

    def _tell_description(self, nodes: list[TagNode], text: str) -> None:
        if nodes and text.strip() != nodes[0].description.strip():
            self.describe_requested.emit(nodes[0].tag, text.strip())

    # New tag

    def _ask_new(self) -> None:
        self._foot.open(self._foot.creation, ())
        title = self.tr("New tag; a/b makes a child")
        self._foot.creation.ask(title, "", self.tr("Create"), self.tr("Name"))

    def _create(self, typed: str) -> None:
        """One that exists is shown instead."""
        tag = normal_tag(typed)
        existing = self._tree.find(tag)
        self._foot.close_form()
        if tag and existing is None:
            self.create_requested.emit(tag)
        if self._tree.find(tag) is not None:
            self._tools.clear()
            self.view.show_tag(tag_key(tag))

    # Menu of a row

    def _show_menu(self, key: str, place: QPoint) -> None:
        if key not in self.view.selected_keys():
            self.view.show_tag(key)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, keys, slot in self._commands():
            action = QAction(f"{text}\t{keys}" if keys else text, menu)
            action.triggered.connect(slot)
            menu.addAction(action)
        give_mnemonics(menu)
        menu.popup(place)

    def _commands(self) -> tuple[tuple[str, str, Callable[[], None]], ...]:
        return (
            (self.tr("Rename"), "F2", self._rename_current),
            (self.tr("Description…"), "", self._ask_description),
            (self.tr("Colour…"), "", self._ask_colour),
            (self.tr("Move under…"), "", self._ask_move),
            (self.tr("Merge into…"), "", self._ask_merge),
            (self.tr("Delete"), "Del", self._ask_delete),
        )

    def _rename_current(self) -> None:
        self.view.rename(self.view.current_key())

    # Closing

    def flush(self) -> None:
        """Tell the description that is typed and not told yet: the window is about to save everything."""
        if self._foot.form is self._foot.description:
            self._tell_description(self._foot.acting(self._tree), self._foot.description.line.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes back one thing at a time: the form, the filter, the card."""
        if is_escape(event) and self._foot.form is not None:
            self._cancel_form()
            event.accept()
        elif is_escape(event) and self.view.is_filtered:
            self._tools.clear()
            event.accept()
        else:
            super().keyPressEvent(event)

    def close(self) -> bool:
        """A description that was typed is kept; a path, or an answer, that was not given is none."""
        self.flush()
        self._blocked = []
        self.view.field.close_unchanged()
        self._foot.close_form()
        return super().close()
