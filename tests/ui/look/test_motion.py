"""Motion: what is shown is there at once; only pictures move, and nothing does when less is asked for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QProxyStyle, QStyle, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipper.ui.look import motion
from clipper.ui.look.floating import FloatingCard
from clipper.ui.look.look import Look
from clipper.ui.look.overlay import Popover


@pytest.fixture
def moving(qapp: QApplication) -> Iterator[None]:
    """Motion as on a real screen."""
    motion.force(True)
    yield
    motion.force(False)
    motion.set_reduced(False)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.setAutoFillBackground(True)
    palette = made.palette()
    palette.setColor(QPalette.ColorRole.Window, QColor("#204060"))
    made.setPalette(palette)
    qtbot.addWidget(made)
    made.resize(600, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def popover(window: QWidget) -> tuple[Popover, QLineEdit]:
    made, field = Popover(Look(), window), QLineEdit()
    QVBoxLayout(made).addWidget(field)
    return made, field


def veils(window: QWidget) -> list[motion.Veil]:
    return [one for one in window.findChildren(motion.Veil) if one.isVisible()]


def test_offscreen_nothing_moves_unless_it_is_forced(qapp: QApplication) -> None:
    motion.set_reduced(False)  # as a program before this test may have left it
    assert not motion.is_on()
    motion.force(True)
    assert motion.is_on()
    motion.force(False)


def test_the_preference_stops_all_motion(moving: None, window: QWidget) -> None:
    motion.set_reduced(True)
    card, _ = popover(window)
    card.open_at(QRect(300, 100, 10, 10))
    assert not motion.is_on() and veils(window) == []


def test_a_system_without_animations_stops_all_motion(moving: None, qapp: QApplication) -> None:
    class Still(QProxyStyle):
        def styleHint(self, hint: QStyle.StyleHint, *_: object) -> int:  # noqa: N802
            return 0 if hint == QStyle.StyleHint.SH_Widget_Animation_Duration else super().styleHint(hint)

    qapp.setStyle(Still("Fusion"))
    assert not motion.is_on()
    qapp.setStyle("fusion")


def test_without_motion_a_transition_is_over_at_once(qtbot: QtBot, window: QWidget) -> None:
    transition = motion.Transition(window, motion.STROKE_MS)
    with qtbot.waitSignals([transition.moved, transition.ended], timeout=0):
        transition.run()
    assert transition.share == 1.0 and not transition.is_running


def test_a_transition_only_grows_and_ends_at_one(moving: None, qtbot: QtBot, window: QWidget) -> None:
    transition = motion.Transition(window, motion.STROKE_MS)
    shares: list[float] = []
    transition.moved.connect(lambda: shares.append(transition.share))
    with qtbot.waitSignal(transition.ended):
        transition.run()
    assert shares == sorted(shares) and shares[-1] == 1.0 and len(shares) > 2


def test_a_popover_takes_keys_from_its_first_frame(moving: None, qtbot: QtBot, window: QWidget) -> None:
    card, field = popover(window)
    card.open_at(QRect(300, 100, 10, 10))
    assert veils(window) and card.isVisible() and window.focusWidget() is field
    qtbot.keyClick(field, Qt.Key.Key_A)
    assert field.text() == "a"
    qtbot.waitUntil(lambda: not veils(window))


def test_a_fade_begins_with_what_was_there_and_ends_with_the_card(
    moving: None, qtbot: QtBot, window: QWidget
) -> None:
    card, _ = popover(window)
    card.open_at(QRect(300, 100, 10, 10))
    inside = card.pos() + card.body().topLeft() + QPoint(20, 4)
    (veil,) = veils(window)
    assert window.grab().toImage().pixelColor(inside).blue() < 0xA0
    veil.lift()
    assert window.grab().toImage().pixelColor(inside).name() == "#ffffff"


def test_a_resized_window_lifts_the_veil(moving: None, qtbot: QtBot, window: QWidget) -> None:
    card, _ = popover(window)
    card.open_at(QRect(300, 100, 10, 10))
    window.resize(500, 380)
    qtbot.waitUntil(lambda: not veils(window))
    assert card.isVisible()


def test_a_floating_card_fades_in_with_its_shadow(moving: None, qtbot: QtBot, window: QWidget) -> None:
    card = FloatingCard(Look(), window)
    card.setGeometry(100, 100, 200, 40)
    card.show()
    (veil,) = veils(window)
    assert card.isVisible() and veil.geometry().contains(card.geometry().adjusted(-10, -10, 10, 10))
    card.hide()
    assert veils(window) == []
