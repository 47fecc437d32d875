"""A bug in an override of Qt's must not end the program: it goes to `sys.excepthook`, and Qt gets a harmless answer.

Slots are safe as they are. But an exception that leaves a virtual method which Qt called is kept by PySide and raised
again later in whatever runs then, and on Python 3.11 one that C raised (`[][0]`, `1 / 0`) is no instance yet: PySide
puts the method's name into its message and dies of a segmentation fault (seen: PySide6 6.11, Nov 2026). There is one
place that sees every override: `__init_subclass__` of Qt's own roots, so no widget needs to know of this.
"""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable, Iterator, Mapping
from types import FunctionType
from typing import Any, TypeAlias

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QObject, QRect, QSize, Qt
from PySide6.QtGui import QUndoCommand

_Answer: TypeAlias = Callable[[], object]


def _nothing() -> None:
    return None


def _no() -> bool:
    return False


def _zero() -> int:
    return 0


_ANSWERS: Mapping[str, _Answer] = {
    **dict.fromkeys(
        "paint drawControl drawPrimitive drawComplexControl drawItemText drawRow drawBranches paintSection polish "
        "unpolish initStyleOption setModelData setEditorData updateEditorGeometry scrollContentsBy selectionChanged "
        "currentChanged dataChanged rowsInserted keyboardSearch doItemsLayout updateGeometries insertFromMimeData "
        "highlightBlock setSelection startDrag reset setVisible createMimeDataFromSelection".split(),
        _nothing,
    ),
    **dict.fromkeys(
        "event eventFilter viewportEvent editorEvent focusNextPrevChild setData dropMimeData canDropMimeData "
        "canFetchMore hasChildren hasHeightForWidth removeRows insertRows hitButton".split(),
        _no,
    ),
    **dict.fromkeys("rowCount columnCount pixelMetric styleHint".split(), _zero),
    **dict.fromkeys("data headerData loadResource createEditor mimeData".split(), _nothing),
    **dict.fromkeys("sizeHint minimumSizeHint tabSizeHint minimumTabSizeHint sizeFromContents".split(), QSize),
    **dict.fromkeys(("heightForWidth", "id"), functools.partial(int, -1)),
    "subControlRect": QRect,
    "subElementRect": QRect,
    **dict.fromkeys("index parent moveCursor".split(), QModelIndex),
    "flags": functools.partial(Qt.ItemFlag, 0),
    "selectionCommand": functools.partial(QItemSelectionModel.SelectionFlag, 0),
    "mimeTypes": list,
    "match": list,
}
"""What Qt is told when an override of that name failed. Event handlers (`…Event`) answer nothing.

Only names that are never connected as slots: PySide counts a slot's parameters, and a guard takes any number.
"""

_PASSED_ON = frozenset({"undo", "redo", "mergeWith"})
"""Who pushed a step must learn that it was not done: the bug goes on to the caller, as an instance."""


def guard_overrides() -> None:
    """Guard every override there is in this process, and those of classes that are made from now on."""
    for root in (QObject, QUndoCommand):
        _guard_later_ones(root)
        for made in _subclasses(root):
            _guard(made)


def _guard_later_ones(root: type) -> None:
    def init_subclass(made: type, /, **words: object) -> None:
        super(root, made).__init_subclass__(**words)  # type: ignore[arg-type]  # mypy wants a literal type
        _guard(made)

    setattr(root, "__init_subclass__", classmethod(init_subclass))  # noqa: B010  mypy knows it as a method


def _subclasses(root: type) -> Iterator[type]:
    made: type
    for made in root.__subclasses__():
        yield made
        yield from _subclasses(made)


def _guard(made: type) -> None:
    qt_bases = [base for base in made.__mro__ if base.__module__.startswith("PySide6.")]
    if made in qt_bases:
        return
    for name, function in list(vars(made).items()):
        if not isinstance(function, FunctionType) or hasattr(function, "_is_guarded"):
            continue
        answer = _nothing if name.endswith("Event") else _ANSWERS.get(name)
        if (answer or name in _PASSED_ON) and any(name in vars(base) for base in qt_bases):
            guarded = _guarded(function, answer)
            guarded._is_guarded = True  # type: ignore[attr-defined]
            setattr(made, name, guarded)


def _guarded(function: Callable[..., Any], answer: _Answer | None) -> Callable[..., Any]:
    """Costs 0.13 µs a call (Python 3.11, Nov 2026). Without an answer the bug goes on, as an instance."""

    @functools.wraps(function)
    def call(*words: Any, **named: Any) -> Any:  # noqa: ANN401  it passes on whatever Qt gives
        try:
            return function(*words, **named)
        except Exception:
            if answer is None:
                raise
            # The edge: what leaves an override may kill the process (PySide 6.11), so the hook hears of it here.
            # No names for it: the trace holds this frame, and the painter that was at work would live on.
            sys.excepthook(*sys.exc_info())
            return answer()

    return call
