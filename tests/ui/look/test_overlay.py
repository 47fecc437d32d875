"""The popover: where it opens, what closes it, where the focus goes; and its shadow."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipper.ui.look.look import Look
from clipper.ui.look.overlay import Popover
from clipper.ui.look.shadow import paint_shadow

ANCHOR = QRect(300, 200, 60, 20)


class Scene:
    """A window with a field, and a popover with two fields."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(700, 500)
        self.opener = QLineEdit(self.window)
        self.popover = Popover(Look(), self.window)
        self.first, self.second = QLineEdit(), QLineEdit()
        layout = QVBoxLayout(self.popover)
        layout.addWidget(self.first)
        layout.addWidget(self.second)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.opener.setFocus()

    def card(self) -> QRect:
        return self.popover.body().translated(self.popover.pos())


def test_it_opens_below_its_anchor_with_the_focus_inside(qtbot: QtBot) -> None:
    scene = Scene(qtbot)
    scene.popover.open_at(ANCHOR)
    assert scene.card().top() > ANCHOR.bottom()
    assert scene.card().left() < ANCHOR.center().x() < scene.card().right()
    qtbot.waitUntil(scene.first.hasFocus)


def test_without_room_below_it_opens_above(qtbot: QtBot) -> None:
    scene = Scene(qtbot)
    scene.popover.open_at(QRect(300, 460, 60, 20))
    assert scene.card().bottom() < 460


def test_it_stays_inside_the_window(qtbot: QtBot) -> None:
    scene = Scene(qtbot)
    scene.popover.open_at(QRect(690, 10, 8, 8), prefer_below=False)
    assert scene.window.rect().contains(scene.card())
    scene.window.resize(400, 300)
    qtbot.waitUntil(lambda: scene.window.rect().contains(scene.card()))


def test_escape_closes_and_gives_the_focus_back(qtbot: QtBot) -> None:
    scene = Scene(qtbot)
    scene.popover.open_at(ANCHOR)
    with qtbot.waitSignal(scene.popover.closed):
        qtbot.keyClick(scene.first, Qt.Key.Key_Escape)
    assert not scene.popover.isVisible()
    assert scene.opener.hasFocus()


def test_a_click_elsewhere_closes_and_reaches_what_was_clicked(qtbot: QtBot) -> None:
    scene = Scene(qtbot)
    other = QLineEdit(scene.window)
    other.move(10, 450)
    other.show()
    scene.popover.open_at(ANCHOR)
    qtbot.mouseClick(other, Qt.MouseButton.LeftButton)
    assert not scene.popover.is_open
    assert other.hasFocus()


def test_a_click_inside_keeps_it_open(qtbot: QtBot) -> None:
    scene = Scene(qtbot)
    scene.popover.open_at(ANCHOR)
    qtbot.mouseClick(scene.second, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(scene.popover, Qt.MouseButton.LeftButton, pos=scene.popover.body().topLeft() + QPoint(4, 4))
    assert scene.popover.is_open


def test_a_click_into_the_shadow_closes(qtbot: QtBot) -> None:
    scene = Scene(qtbot)
    scene.popover.open_at(ANCHOR)
    qtbot.mouseClick(scene.popover, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert not scene.popover.is_open


def test_tab_goes_round_inside(qtbot: QtBot) -> None:
    scene = Scene(qtbot)
    scene.popover.open_at(ANCHOR)
    qtbot.keyClick(scene.first, Qt.Key.Key_Tab)
    assert scene.second.hasFocus()
    qtbot.keyClick(scene.second, Qt.Key.Key_Tab)
    assert scene.first.hasFocus()
    qtbot.keyClick(scene.first, Qt.Key.Key_Backtab)
    assert scene.second.hasFocus()


def test_closing_is_told_once_for_each_opening(qtbot: QtBot) -> None:
    scene = Scene(qtbot)
    told: list[bool] = []
    scene.popover.closed.connect(lambda: told.append(True))
    for _ in range(2):
        scene.popover.open_at(ANCHOR)
        scene.popover.hide()
        scene.popover.close_popover()
    assert told == [True, True]


def test_it_grows_with_its_content(qtbot: QtBot) -> None:
    scene = Scene(qtbot)
    scene.popover.open_at(ANCHOR)
    before = scene.card().height()
    scene.second.setMinimumHeight(120)
    qtbot.waitUntil(lambda: scene.card().height() > before + 60)


def test_the_shadow_fades_to_nothing_and_is_stronger_in_dark() -> None:
    depths = []
    for name in ("light", "dark"):
        image = QImage(200, 200, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(QColor("#ffffff"))
        with QPainter(image) as painter:
            paint_shadow(painter, QRect(50, 50, 100, 100), Look(name).theme, 12)
        assert image.pixelColor(100, 175).name() == "#ffffff"
        assert image.pixelColor(20, 20).name() == "#ffffff"
        depths.append(255 - image.pixelColor(100, 153).red())
    assert 10 < depths[0] < depths[1]


def test_it_keeps_to_a_width_that_holds_it(qtbot: QtBot) -> None:
    scene = Scene(qtbot)
    scene.popover.open_at(QRect(300, 100, 4, 20))
    left, width = scene.popover.geometry().left(), scene.popover.body().width()
    for column, wanted in (
        (QRect(left + 60, 0, width + 100, 0), left + 60),
        (QRect(left - 50, 0, width + 10, 0), left - 40),
        (QRect(left - 5, 0, width + 40, 0), left),
        (QRect(left + 90, 0, width - 1, 0), left),  # too narrow for it
    ):
        shift = scene.popover.body().left()
        scene.popover.open_at(QRect(300, 100, 4, 20), within=column.translated(shift, 0))
        assert scene.popover.geometry().left() == wanted
