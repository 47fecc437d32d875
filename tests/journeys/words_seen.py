"""What words a window shows, and what is wrong with them: not translated, cut off, equal mnemonics.

The library that is shown is written in Greek letters, so that in every language a Latin word is the interface's, or a
key's or a format's name. Painted words are heard from the painter itself while the window is drawn.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QAbstractTableModel,
    QModelIndex,
    QRectF,
    Qt,
    QTranslator,
)
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QPainter, QPixmap, QStaticText
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QToolButton,
    QWidget,
)

KEPT = re.compile(r"\{\w*\}|%L?n|%L?\d|<[^<>]*>|&\w+;")
ACCENTED = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "àƀćďéƒğĥíĵķĺṁńőƥɋŕšţúṽŵẋýžÀƁĆĎÉƑĞĤÍĴĶĹṀŃŐƤɊŔŠŢÚṼŴẊÝŽ"
)
WORD = re.compile(r"[A-Za-z]{2,}")
ALIKE_EVERYWHERE = frozenset(
    # keys
    "Ctrl Alt Shift Enter Esc Tab Del Delete Ins Backspace PgUp PgDown Home End"
    # names
    " Clipper English Markdown HTML PDF JSON UTF KOI ISO Windows IBM SHA Qt PySide Python GPL LGPL OFL MIT ISC Lucide"
    " Source Serif Literata DejaVu Sans Mono Noto Adobe"
    # measures and signs
    " kB MB GB px txt md html json notes clipper"
    # encodings
    " https for library sqlite LE BE CP Mac Cyrillic Roman Big SHIFT JIS EUC JP KR".split()
)
OF_THE_LIBRARY = re.compile(r"[α-ωά-ώ/]|^[0-9a-f]{16,}$")
MOST_ROWS = 60


class Pseudo(QTranslator):
    """English with an accent, and longer by two fifths."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: ARG002
        return lengthened(text)

    def isEmpty(self) -> bool:  # noqa: N802  Qt's
        return False


def lengthened(text: str) -> str:
    """Every letter accented; what is filled in stays, and what goes on still ends in "…"."""
    parts, end = [], 0
    for kept in KEPT.finditer(text):
        parts += [text[end : kept.start()].translate(ACCENTED), kept.group()]
        end = kept.end()
    accented = "".join([*parts, text[end:].translate(ACCENTED)])
    letters = len(KEPT.sub("", text).strip())
    more = "ŵéíţéŕń ļàńğé ŵőŕţé "
    added = (more * (letters // 20 + 1))[: max(1, round(letters * 0.4))].strip() if letters > 1 else ""
    body = accented.rstrip(" .…:?")
    space = " " if letters > 8 and added else ""
    return f"{body}{space}{added}{accented[len(body) :]}"


@dataclass(frozen=True, slots=True)
class Seen:
    """One text of a screen. `trouble`: how it is cut off, "" when it is not."""

    where: str
    text: str
    trouble: str = ""


@dataclass
class Heard:
    """What was painted while this was listening."""

    painted: list[Seen] = field(default_factory=list)
    whole: dict[str, str] = field(default_factory=dict)
    """What was shortened with "…" at any time, by what was left of it."""


def untranslated(text: str) -> list[str]:
    """The Latin words in a text that no translator has seen."""
    text = re.sub(r"(?:~|\.{0,2})?/[\w./~…-]*|pytest-\S*", "", text)  # paths
    text = re.sub(
        r"<[^<>]*>|\S+\.damaged\S*|«?\S*\.(?:damaged|conflict)-|#rrggbb|https?://\S+|\S+@\S+|\b[0-9a-f]{6,}\b",
        "",
        text,
    )
    return [word for word in WORD.findall(text) if word not in ALIKE_EVERYWHERE]


# Words that widgets hold ------------------------------------------------------------------------------------------


def words_of(root: QWidget) -> Iterator[Seen]:
    """Of every widget that is seen in this one."""
    for widget in [root, *root.findChildren(QWidget)]:
        if widget.isVisible():
            name = _name(widget)
            for text in _texts(widget):
                if text.strip():
                    yield Seen(name, text)


def _name(widget: QWidget) -> str:
    names, at = [], widget
    while at is not None and len(names) < 4:
        names.append(at.objectName() or type(at).__name__)
        at = at.parentWidget()
    return " < ".join(names)


def _texts(widget: QWidget) -> Iterator[str]:
    if widget.objectName() == "readingFaces":
        return  # names of faces
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.statusTip())
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit() | QTextEdit() | QPlainTextEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(n) for n in range(min(MOST_ROWS, widget.count())))
        case QAbstractItemView() if widget.model() is not None:
            yield from _model_texts(widget.model(), QModelIndex())


_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def _model_texts(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    for row in range(min(MOST_ROWS, model.rowCount(parent))):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)):
            index = model.index(row, column, parent)
            yield from (str(text) for role in _ROLES if isinstance(text := index.data(role), str))
            if (
                column == 0
                and not isinstance(model, QAbstractListModel | QAbstractTableModel)
                and model.hasChildren(index)
            ):
                yield from _model_texts(model, index)


def menu_words(menu: QMenu) -> Iterator[Seen]:
    """Of a menu and those in it, keys left out."""
    for action in menu.actions():
        name = f"menu {menu.title() or menu.objectName()}"
        for text in (action.text().partition("\t")[0].replace("&", ""), action.toolTip(), action.statusTip()):
            if text:
                yield Seen(name, text)
        if isinstance(inner := action.menu(), QMenu):
            inner.aboutToShow.emit()
            yield from menu_words(inner)


def mnemonics(menu: QMenu | QMenuBar) -> list[str]:
    """The letters, small, of one menu: none twice."""
    found = (re.search(r"&(?!&)(.)", action.text().replace("&&", "")) for action in menu.actions())
    return [letter.group(1).casefold() for letter in found if letter]


def without_mnemonic(menu: QMenu | QMenuBar) -> Iterator[str]:
    """Items of a menu that no letter calls. Folders that were opened before have names of their own."""
    for action in menu.actions():
        words = action.text().partition("\t")[0]
        if words and action.isEnabled() and "/" not in words and "&" not in words.replace("&&", ""):
            yield words


def equal_mnemonics(menu: QMenu | QMenuBar) -> Iterator[str]:
    """The doubled ones of a menu and of those in it."""
    letters = mnemonics(menu)
    yield from sorted({letter for letter in letters if letters.count(letter) > 1})
    for action in menu.actions():
        if isinstance(inner := action.menu(), QMenu):
            yield from equal_mnemonics(inner)


# What is cut off --------------------------------------------------------------------------------------------------


def cut_off(root: QWidget) -> Iterator[Seen]:
    """Labels and buttons with less room than their words need, or that stand out of what they are in."""
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, QLabel | QAbstractButton) or not widget.isVisible() or not widget.text():
            continue
        if paints_itself(widget):
            continue  # its words are heard from the painter
        trouble = _label_trouble(widget) if isinstance(widget, QLabel) else _button_trouble(widget)
        trouble = trouble or _stands_out(widget, root)
        if trouble:
            yield Seen(_name(widget), widget.text(), trouble)


def paints_itself(widget: QWidget) -> bool:
    """In Python."""
    return any("paintEvent" in vars(kind) and kind.__module__.startswith("clipper") for kind in type(widget).__mro__)


def _label_trouble(label: QLabel) -> str:
    room = label.contentsRect()
    if label.wordWrap():
        wanted = label.heightForWidth(label.width())
        if wanted > label.height() + 1:
            return f"{wanted} px high in {label.height()}"
        words = re.sub(r"<[^<>]*>", "", label.text()).split()
        widest = max((label.fontMetrics().horizontalAdvance(word) for word in words), default=0)
        return f"a word of {widest} px in {room.width()}" if widest > room.width() + 1 else ""
    wanted = label.sizeHint()
    if wanted.width() > label.width() + 1 or wanted.height() > label.height() + 1:
        return f"{wanted.width()}x{wanted.height()} in {label.width()}x{label.height()}"
    return ""


def _button_trouble(button: QAbstractButton) -> str:
    is_plain = isinstance(button, QPushButton | QToolButton)
    is_tool = isinstance(button, QToolButton) and not button.icon().isNull()
    if is_tool and button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        return ""
    wanted = button.sizeHint().width() if is_plain else QFontMetrics(button.font()).horizontalAdvance(button.text())
    return f"{wanted} px in {button.width()}" if wanted > button.width() + 1 else ""


def _stands_out(widget: QWidget, root: QWidget) -> str:
    """Not inside one of the widgets around it. What can be scrolled to is inside."""
    at = widget
    while at is not root and (parent := at.parentWidget()) is not None:
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            return ""
        place = widget.rect().translated(widget.mapTo(parent, widget.rect().topLeft()))
        if not parent.rect().adjusted(-1, -1, 1, 1).contains(place):
            return f"{place.getRect()} stands out of {_name(parent)} {parent.rect().getRect()}"
        at = parent
    return ""


# What is painted --------------------------------------------------------------------------------------------------


@contextmanager
def listening() -> Iterator[Heard]:
    """Hear every text that Python paints or shortens."""
    heard = Heard()
    was = (QPainter.drawText, QPainter.drawStaticText, QFontMetrics.elidedText, QFontMetricsF.elidedText)

    def draw_text(painter: QPainter, *args: object) -> object:
        text = next((one for one in args if isinstance(one, str)), "")
        trouble = _shortened(heard, text) or _painted_trouble(painter, args, text)
        heard.painted.append(Seen("painted", text, trouble))
        return was[0](painter, *args)

    def draw_static(painter: QPainter, *args: object) -> object:
        texts = [one.text() for one in args if isinstance(one, QStaticText)]
        heard.painted += [Seen("painted", text, _shortened(heard, text)) for text in texts]
        return was[1](painter, *args)

    QPainter.drawText, QPainter.drawStaticText = draw_text, draw_static
    QFontMetrics.elidedText = _elided(was[2], heard)
    QFontMetricsF.elidedText = _elided(was[3], heard)
    try:
        yield heard
    finally:
        QPainter.drawText, QPainter.drawStaticText, QFontMetrics.elidedText, QFontMetricsF.elidedText = was


def _elided(was: Callable[..., str], heard: Heard) -> Callable[..., str]:
    def elided_text(metrics: object, text: str, *args: object) -> str:
        short = was(metrics, text, *args)
        if short != text:
            heard.whole[short] = text
        return short

    return elided_text


def _shortened(heard: Heard, text: str) -> str:
    """The library's own words, and signs in place of names, may be."""
    whole = heard.whole.get(text, "")
    return f"cut from {whole!r}" if whole and not OF_THE_LIBRARY.search(whole) else ""


def _painted_trouble(painter: QPainter, args: tuple[object, ...], text: str) -> str:
    """Painted into a box that it does not fit."""
    box = args[0] if args else None
    if not hasattr(box, "width") or not hasattr(box, "height"):
        return ""
    flags = next((int(getattr(one, "value", one)) for one in args[1:] if not isinstance(one, str)), 0)
    wraps = bool(flags & Qt.TextFlag.TextWordWrap.value)
    metrics = QFontMetricsF(painter.font())
    if wraps:
        needed = metrics.boundingRect(QRectF(0, 0, box.width(), 10_000), flags, text).height()
        return f"{needed} px high in {box.height()}" if needed > box.height() + 2 else ""
    needed = metrics.horizontalAdvance(text)
    return f"{needed:.0f} px painted into {box.width():.0f}" if needed > box.width() + 2 else ""


def painted(root: QWidget, heard: Heard) -> Heard:
    """Draw the window, and tell what was heard."""
    heard.painted.clear()
    root.render(QPixmap(1, 1))  # nobody looks at it
    return heard
