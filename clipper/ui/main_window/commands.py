"""The commands of the action table: what each does, and the menus and palette entries made of them.

A window gives all of them: a key in a menu that does nothing is a lie, and so is one in the palette.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget
from shiboken6 import isValid

from clipper.ui.actions import ACTIONS, DEFAULT_KEYS, SPECS, ActionSpec, Fact, Group, Palette, can_both_apply
from clipper.ui.keys import Keyboard, KeyMap, shown_key
from clipper.ui.look.mnemonics import with_mnemonics

if TYPE_CHECKING:
    from clipper.ui.command_palette import PaletteItem

Command = Callable[[], object]
"""Returns False when it has nothing to do here and its key belongs to the widget it was pressed in."""

EVERY_FACT = frozenset(Fact)
_HEADINGS = {Group.PASSAGE: Palette.PASSAGE, Group.CLIPPING: Palette.CLIPPING, Group.GO: Palette.GO_TO}
_WITHOUT_ENTRY = frozenset({"palette", "go_in", "go_out", "page_down", "page_up", "next_pane", "previous_pane"})
"""Steps of the keyboard: from the palette they would mean the palette itself, or nothing."""
_MARKING = frozenset({Fact.SELECTION, Fact.PASSAGE})


class Commands(QObject):
    """Runs commands by the ids of the action table, as far as the facts allow it."""

    def __init__(
        self,
        commands: Mapping[str, Command],
        parent: QObject,
        keyboard: Keyboard | None = None,
        facts: Callable[[], frozenset[Fact]] | None = None,
    ) -> None:
        super().__init__(parent)
        if unknown := set(commands) - set(SPECS):
            raise ValueError(f"not in the action table: {sorted(unknown)}")
        if missing := {spec.id for spec in ACTIONS if not spec.is_submenu} - set(commands):
            raise ValueError(f"in the action table, and nobody does it: {sorted(missing)}")
        self._commands = commands
        self._facts = facts or _every_fact
        self.keyboard = keyboard or Keyboard(key_map_of(()), self)
        self._steps: dict[str, str] = {}
        self._submenus: dict[str, Callable[[QMenu], None]] = {}
        self._bar: QMenuBar | None = None
        self._tips: dict[str, list[QWidget]] = {}
        self.keyboard.changed.connect(self.retranslate)

    def has(self, name: str) -> bool:
        """Whether it is done: a submenu only when something fills it."""
        return name in self._commands or name in self._submenus

    @property
    def missing(self) -> list[str]:
        """Submenus of the table that nobody fills."""
        return [spec.id for spec in ACTIONS if not self.has(spec.id)]

    def run(self, name: str, _checked: bool = False) -> bool:
        """Do it; False, when it does not apply or says so itself, lets the key go on."""
        if not SPECS[name].applies(self._facts()):
            return False
        return self._commands[name]() is not False

    # Menus

    @property
    def is_bar_filled(self) -> bool:
        """Whether there is a menu bar by now."""
        return self._bar is not None

    def set_submenu(self, name: str, fill: Callable[[QMenu], None]) -> None:
        """What fills a submenu of the table, such as "open_recent", each time it is about to open. Before `fill`."""
        if not SPECS[name].is_submenu:
            raise ValueError(f"{name} is no submenu")
        self._submenus[name] = fill

    def fill(self, bar: QMenuBar) -> None:
        """Make the menu bar; where it stands in the window it is hidden until Alt is pressed."""
        self._bar = bar
        for group in Group:
            if any(self._specs(group)):
                bar.addMenu(self.menu(group, bar))
        self._title()
        bar.setVisible(bar.isNativeMenuBar())
        bar.installEventFilter(self)

    def menu(self, group: Group, parent: QWidget) -> QMenu:
        """One menu of the table. What does not apply is disabled, whenever it opens."""
        menu = QMenu(group.words, parent)
        menu.setObjectName(group.name)
        menu.setToolTipsVisible(True)
        for nth, spec in enumerate(self._specs(group)):
            if spec.begins_part and nth:
                menu.addSeparator()
            action = self._submenu(spec, menu) if spec.is_submenu else menu.addAction("")
            action.setObjectName(spec.id)
            action.setCheckable(spec.shows is not None)
            action.setMenuRole(_role(spec.id))
            if not spec.is_submenu:
                action.triggered.connect(partial(self.run, spec.id))
        menu.aboutToShow.connect(partial(self._refresh, menu))
        self._write(menu)
        self._refresh(menu)
        return menu

    def _specs(self, group: Group) -> Iterable[ActionSpec]:
        return (spec for spec in ACTIONS if spec.group is group and self.has(spec.id))

    def _submenu(self, spec: ActionSpec, menu: QMenu) -> QAction:
        inner = menu.addMenu("")
        inner.aboutToShow.connect(partial(self._fill_submenu, spec.id, inner))
        return inner.menuAction()

    def _fill_submenu(self, name: str, menu: QMenu) -> None:
        menu.clear()
        self._submenus[name](menu)

    def _refresh(self, menu: QMenu) -> None:
        """What can be done now, and what is on."""
        facts = self._facts()
        for action in _commands_of(menu):
            spec = SPECS[action.objectName()]
            action.setEnabled(spec.applies(facts))
            if spec.shows is not None:
                action.setChecked(spec.shows in facts)

    def _write(self, menu: QMenu) -> None:
        """Words, mnemonics and keys. The key stands beside the words as words: it is bound by position, in keys."""
        actions = _commands_of(menu)
        specs = [SPECS[action.objectName()] for action in actions]
        words = [" ".join(filter(None, (spec.words, self._steps.get(spec.id)))) for spec in specs]
        for action, spec, text in zip(actions, specs, with_mnemonics(words), strict=True):
            key = "" if spec.is_submenu else self.keyboard.shown_keys(spec.id)
            action.setText(f"{text}\t{key}" if key else text)
            action.setToolTip(spec.description)
            action.setStatusTip(spec.description)

    def _title(self) -> None:
        if self._bar is None:
            return
        menus = _menus_of(self._bar)
        titles = with_mnemonics([Group[menu.objectName()].words for menu in menus])
        for menu, title in zip(menus, titles, strict=True):
            menu.setTitle(title)

    def name_step(self, name: str, what: str, can: bool) -> None:
        """Let the menu say what would be undone: "Undo highlight"."""
        self._steps[name] = what
        for menu in _menus_of(self._bar) if self._bar is not None else ():
            for action in _commands_of(menu):
                if action.objectName() == name:
                    self._write(menu)
                    action.setEnabled(can)

    def chord_hint(self, first: str, *, with_words: bool = True) -> str:
        """What may follow the first key of a chord, for the strip: "G, then A All clippings · U Unread"."""
        if not first:
            return ""
        key_map, offers = self.keyboard.key_map, []
        for spec in ACTIONS:
            begun = (
                (key.split() for key in key_map.keys(spec.id)) if self.has(spec.id) and not spec.is_submenu else ()
            )
            words = f" {spec.words}" if with_words else ""
            offers += [f"{shown_key(keys[1])}{words}" for keys in begun if keys[0] == first and len(keys) > 1]
        return self.tr("{key}, then {offers}").format(key=shown_key(first), offers=" · ".join(offers))

    # Tooltips

    def explain(self, name: str, *widgets: QWidget) -> None:
        """Let widgets that do the same as a command say its key: words from their accessible name, "Star (S)"."""
        known = self._tips.setdefault(name, [])
        known.extend(widget for widget in widgets if widget not in known)
        for widget in widgets:
            widget.installEventFilter(self)
        self._write_tips(name)

    def _write_tips(self, name: str) -> None:
        self._tips[name] = [widget for widget in self._tips[name] if isValid(widget)]
        for widget in self._tips[name]:
            words, key = widget.accessibleName() or SPECS[name].words, self.keyboard.shown_keys(name)
            widget.setToolTip(f"{words} ({key})" if key else words)
            widget.setAccessibleDescription(key)

    # Anew

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The menu bar hears of another language; a tooltip is written when it is wanted, with the words of then."""
        if event.type() == QEvent.Type.LanguageChange and watched is self._bar:
            self.retranslate()
        elif event.type() == QEvent.Type.ToolTip:
            for name in [name for name, widgets in self._tips.items() if watched in widgets]:
                self._write_tips(name)
        return False

    def retranslate(self) -> None:
        """Other words, or other keys."""
        self._title()
        for menu in _menus_of(self._bar) if self._bar is not None else ():
            self._write(menu)
        for name in self._tips:
            self._write_tips(name)

    # Palette

    def palette_items(self) -> list[PaletteItem]:
        """Every command that applies now, what the user is at first. Ids as in the table."""
        facts = self._facts()
        specs = [spec for spec in ACTIONS if self._is_offered(spec, facts)]
        order = _order(facts)
        return [self._item(spec) for spec in sorted(specs, key=lambda spec: order.index(_heading(spec)))]

    def _is_offered(self, spec: ActionSpec, facts: frozenset[Fact]) -> bool:
        is_entry = not spec.is_submenu and spec.id not in _WITHOUT_ENTRY
        return is_entry and spec.applies(facts)

    def _item(self, spec: ActionSpec) -> PaletteItem:
        from clipper.ui.command_palette import PaletteItem  # not above: the first paint does without

        words = " ".join(filter(None, (spec.words_alone, self._steps.get(spec.id))))
        return PaletteItem(
            id=spec.id,
            words=words,
            group=_heading(spec).words,
            keys=self.keyboard.shown_caps(spec.id),
            icon=spec.icon,
            also=(
                spec.alone or spec.text,
                spec.text,
                spec.words,
                spec.group.value,
                spec.group.words,
                spec.description,
            ),
        )


def key_map_of(lines: Iterable[str], *, are_single_keys_on: bool = True) -> KeyMap:
    """The table's keys with the user's own: `key_map_of(settings.keys, are_single_keys_on=…)`."""
    return KeyMap.read(DEFAULT_KEYS, lines, are_single_keys_on=are_single_keys_on)


def share_a_moment(one: str, other: str) -> bool:
    """Whether two actions of the table can apply at once: what `KeyMap.conflicts` and `taken_by` ask."""
    return can_both_apply(SPECS[one], SPECS[other])


def _every_fact() -> frozenset[Fact]:
    return EVERY_FACT


def _heading(spec: ActionSpec) -> Palette:
    return _HEADINGS.get(spec.group, Palette.APPLICATION)


def _order(facts: frozenset[Fact]) -> list[Palette]:
    """The passage first while there is one to work at, else the clipping."""
    marking, reading = Palette.PASSAGE, Palette.CLIPPING
    near = [marking, reading] if facts & _MARKING else [reading, marking]
    return [*near, Palette.GO_TO, Palette.APPLICATION]


def _role(name: str) -> QAction.MenuRole:
    """Where macOS puts it: its own menu has preferences, About and Quit. Not by the words, as Qt would guess."""
    roles = {
        "quit": QAction.MenuRole.QuitRole,
        "about": QAction.MenuRole.AboutRole,
        "preferences": QAction.MenuRole.PreferencesRole,
    }
    return roles.get(name, QAction.MenuRole.NoRole)


def _commands_of(menu: QMenu) -> list[QAction]:
    return [action for action in menu.actions() if action.objectName()]


def _menus_of(bar: QMenuBar) -> list[QMenu]:
    return [menu for action in bar.actions() if isinstance(menu := action.menu(), QMenu)]
