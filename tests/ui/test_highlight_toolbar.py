"""The toolbar at a selection: where it stands, what it tells, and that it never takes the focus."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QTextEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from clipper.domain.passage import Colour
from clipper.ui.highlight_toolbar import HighlightToolbar
from clipper.ui.look.look import Look
from clipper.ui.look.theme import THEMES, contrast

BOUNDS = QRect(100, 50, 560, 400)
LINE = QRect(300, 200, 120, 20)


class Scene:
    """A window with an article that has the focus, and the toolbar."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(800, 500)
        self.look = Look()
        self.article = QTextEdit("The reserve appears on page 540", self.window)
        self.article.setGeometry(BOUNDS)
        self.toolbar = HighlightToolbar(self.look, self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.article.setFocus()
        self.article.selectAll()

    def show(self, qtbot: QtBot, first: QRect, last: QRect | None = None, bounds: QRect = BOUNDS) -> QRect:
        self.toolbar.show_for(first, last or first, bounds)
        qtbot.waitUntil(self.toolbar.isVisible)
        return self.toolbar.geometry()

    def button(self, name: str) -> QToolButton:
        button = self.toolbar.findChild(QToolButton, name)
        assert isinstance(button, QToolButton)
        return button


@pytest.fixture
def scene(qtbot: QtBot) -> Scene:
    return Scene(qtbot)


def test_it_stands_10_px_above_the_selected_part_of_the_first_line(scene: Scene, qtbot: QtBot) -> None:
    card = scene.show(qtbot, LINE, LINE.translated(0, 60))
    assert card.bottom() + 1 == LINE.top() - 10
    assert abs(card.center().x() - LINE.center().x()) <= 1


def test_without_room_above_it_stands_below_the_last_line(scene: Scene, qtbot: QtBot) -> None:
    first, last = QRect(300, 80, 100, 20), QRect(120, 140, 100, 20)
    card = scene.show(qtbot, first, last)
    assert card.top() == last.bottom() + 1 + 10
    assert abs(card.center().x() - first.center().x()) <= 1


@pytest.mark.parametrize("x", [-50, 100, 640, 790])
@pytest.mark.parametrize(("top", "bottom"), [(60, 440), (-400, 900), (440, 600), (-90, -60), (60, 61)])
def test_it_never_leaves_the_bounds(scene: Scene, qtbot: QtBot, x: int, top: int, bottom: int) -> None:
    assert BOUNDS.contains(scene.show(qtbot, QRect(x, top, 40, 20), QRect(x, bottom, 40, 20)))


def test_it_stays_away_where_it_does_not_fit(scene: Scene, qtbot: QtBot) -> None:
    scene.show(qtbot, LINE)
    scene.toolbar.show_for(LINE, LINE, QRect(200, 100, 250, 200))
    qtbot.waitUntil(lambda: not scene.toolbar.isVisible())


def test_it_waits_a_moment_and_hide_now_cancels(scene: Scene, qtbot: QtBot) -> None:
    scene.toolbar.show_for(LINE, LINE, BOUNDS)
    assert not scene.toolbar.isVisible()
    scene.toolbar.hide_now()
    assert not scene.toolbar.isVisible()
    assert not any(timer.isActive() for timer in scene.toolbar.findChildren(QTimer))  # nothing is on its way


@pytest.mark.parametrize("colour", list(Colour))
def test_a_dot_tells_its_colour_and_the_article_keeps_focus_and_selection(
    scene: Scene, qtbot: QtBot, colour: Colour
) -> None:
    scene.show(qtbot, LINE)
    with qtbot.waitSignal(scene.toolbar.colour_chosen) as told:
        qtbot.mouseClick(scene.button(f"highlight_{colour.value}"), Qt.MouseButton.LeftButton)
    assert told.args == [colour]
    assert scene.article.hasFocus()
    assert scene.article.textCursor().hasSelection()


def test_tag_note_quote_and_more_are_told(scene: Scene, qtbot: QtBot) -> None:
    scene.show(qtbot, LINE)
    toolbar = scene.toolbar
    for name, signal in (
        ("selection_tag", toolbar.tag_chosen),
        ("selection_message-square-plus", toolbar.note_chosen),
        ("selection_quote", toolbar.quote_chosen),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(scene.button(name), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(toolbar.more_chosen) as told:
        qtbot.mouseClick(scene.button("selection_ellipsis"), Qt.MouseButton.LeftButton)
    assert told.args is not None
    assert toolbar.rect().adjusted(0, 0, 0, 4).contains(toolbar.mapFromGlobal(told.args[0]))


def test_a_press_between_the_buttons_goes_nowhere_and_one_on_the_shadow_to_the_article(
    scene: Scene, qtbot: QtBot
) -> None:
    card = scene.show(qtbot, LINE)
    qtbot.mouseClick(scene.toolbar, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert scene.article.textCursor().hasSelection()
    assert scene.window.childAt(card.center().x(), card.bottom() + 6) is scene.article.viewport()


def test_every_button_has_a_name_a_key_and_room_for_a_finger(scene: Scene) -> None:
    cells = scene.toolbar.findChildren(QToolButton)
    tips = [cell.toolTip() for cell in cells]
    assert tips[:6] == [
        "Yellow: Key fact (1)",
        "Green: Confirmed (2)",
        "Blue: Quotation (3)",
        "Violet: Context (4)",
        "Pink: Doubtful (5)",
        "Orange: Follow up (6)",
    ]
    assert tips[6:9] == ["Tag (T)", "Note (N)", "Copy as quote (Q)"]
    for cell in cells:
        assert cell.accessibleName()
        assert cell.focusPolicy() == Qt.FocusPolicy.NoFocus
        assert cell.width() >= 28 and cell.height() >= 28


@pytest.mark.parametrize("name", list(THEMES))
def test_dots_are_painted_in_the_fills_of_the_theme(scene: Scene, qtbot: QtBot, name: str) -> None:
    scene.look.set_theme(name)
    scene.show(qtbot, LINE)
    picture = scene.toolbar.grab().toImage()
    for colour in Colour:
        dot = scene.button(f"highlight_{colour.value}").geometry()
        fill = scene.look.theme.bands[colour].fill
        assert picture.pixelColor(dot.center().x(), dot.top() + 15).rgb() == fill.rgb()
    assert contrast(scene.look.theme.ink2, scene.look.theme.raised) >= 4.5


def test_hovering_draws_a_ring_that_leaving_takes_away(scene: Scene, qtbot: QtBot) -> None:
    scene.show(qtbot, LINE)
    dot = scene.button("highlight_pink")
    ring = QPoint(dot.width() // 2, 15 - 12)
    raised = QColor(scene.look.theme.raised).rgb()
    assert _on_card(scene, dot, ring) == raised
    qtbot.mouseMove(dot)
    qtbot.waitUntil(lambda: _on_card(scene, dot, ring) != raised)
    scene.toolbar.hide_now()
    qtbot.mouseMove(scene.window, QPoint(2, 2))
    scene.show(qtbot, LINE)
    assert _on_card(scene, dot, ring) == raised


def _on_card(scene: Scene, dot: QToolButton, place: QPoint) -> int:
    return scene.toolbar.grab().toImage().pixelColor(dot.mapToParent(place)).rgb()


def test_colours_are_named_with_what_they_mean_to_the_user(qtbot: QtBot) -> None:
    window, look = QWidget(), Look("light")
    qtbot.addWidget(window)
    toolbar = HighlightToolbar(look, window)
    look.set_colour_meanings({"pink": "To check", "green": ""})
    tips = [toolbar.findChild(QToolButton, f"highlight_{name}").toolTip() for name in ("pink", "green")]
    assert tips == ["Pink: To check (5)", "Green (2)"]
