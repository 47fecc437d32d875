"""The find bar: what it asks for, what it shows, and its keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from clipper.domain.finding import REASONS as SAID
from clipper.domain.finding import FindOptions
from clipper.ui.find_bar import REASONS, FindBar
from clipper.ui.look.look import Look
from clipper.ui.look.theme import THEMES, contrast

BOUNDS = QRect(100, 40, 600, 400)
NONE = Qt.KeyboardModifier.NoModifier


class Scene:
    """A window with the bar open for "reserve"."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.window.resize(800, 500)
        self.look = Look()
        self.bar = FindBar(self.look, self.window)
        self.bar.place_in(BOUNDS)
        self.told: list[tuple[str, FindOptions]] = []
        self.steps: list[int] = []
        self.bar.wanted_changed.connect(self.hear)
        self.bar.step_requested.connect(self.steps.append)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.bar.open_with("reserve")

    def hear(self, wanted: str, options: FindOptions) -> None:
        self.told.append((wanted, options))

    @property
    def field(self) -> QLineEdit:
        field = self.bar.findChild(QLineEdit, "findField")
        assert isinstance(field, QLineEdit)
        return field

    def button(self, name: str) -> QToolButton:
        button = self.bar.findChild(QToolButton, name)
        assert isinstance(button, QToolButton)
        return button

    def text_of(self, name: str) -> str:
        label = self.bar.findChild(QLabel, name)
        assert isinstance(label, QLabel)
        return label.text()

    def press(self, key: int, modifiers: Qt.KeyboardModifier = NONE, text: str = "") -> None:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self.field, QKeyEvent(kind, key, modifiers, text))


@pytest.fixture
def scene(qtbot: QtBot) -> Scene:
    return Scene(qtbot)


def test_it_opens_with_the_selection_in_the_field_all_of_it_selected(scene: Scene) -> None:
    assert scene.field.hasFocus()
    assert scene.field.selectedText() == "reserve"
    assert scene.told == [("reserve", FindOptions())]


def test_without_a_selection_the_former_words_stay(scene: Scene) -> None:
    scene.bar.close_bar()
    scene.bar.open_with("")
    assert scene.field.selectedText() == "reserve"
    assert scene.told[-1] == ("reserve", FindOptions())


def test_a_selection_over_paragraphs_becomes_one_line(scene: Scene) -> None:
    scene.bar.open_with("the figure\nhad  been")
    assert scene.field.text() == "the figure had been"


def test_a_selection_is_not_read_as_an_expression(scene: Scene, qtbot: QtBot) -> None:
    qtbot.mouseClick(scene.button("findRegex"), Qt.MouseButton.LeftButton)
    scene.bar.open_with("1.5 (a)")
    assert scene.told[-1] == (r"1\.5 \(a\)", FindOptions(is_regex=True))


def test_every_key_tells_what_is_wanted(scene: Scene) -> None:
    for letter in "їж":
        scene.press(ord(letter.upper()), text=letter)
    assert [wanted for wanted, _ in scene.told[1:]] == ["ї", "їж"]


def test_enter_and_f3_go_on_and_with_shift_back(scene: Scene) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3):
        scene.press(key)
        scene.press(key, shift)
    assert scene.steps == [1, -1] * 3


def test_the_arrows_step_and_leave_the_focus_in_the_field(scene: Scene, qtbot: QtBot) -> None:
    scene.bar.set_result(0, 4, "")
    qtbot.mouseClick(scene.button("findNext"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(scene.button("findPrevious"), Qt.MouseButton.LeftButton)
    assert scene.steps == [1, -1]
    assert scene.field.hasFocus()


@pytest.mark.parametrize(
    ("name", "keys", "options"),
    [
        ("findCase", "CС", FindOptions(match_case=True)),
        ("findWhole", "WЦ", FindOptions(whole_word=True)),
        ("findRegex", "RК", FindOptions(is_regex=True)),
    ],
)
def test_options_are_set_by_click_and_by_key_in_both_layouts(
    scene: Scene, qtbot: QtBot, name: str, keys: str, options: FindOptions
) -> None:
    qtbot.mouseClick(scene.button(name), Qt.MouseButton.LeftButton)
    assert scene.told[-1] == ("reserve", options)
    for key, expected in zip(keys, (FindOptions(), options), strict=True):
        scene.press(ord(key), Qt.KeyboardModifier.AltModifier)
        assert scene.told[-1] == ("reserve", expected)


def test_escape_closes_from_the_field_and_from_a_button(scene: Scene, qtbot: QtBot) -> None:
    with qtbot.waitSignal(scene.bar.closed):
        scene.press(Qt.Key.Key_Escape)
    assert not scene.bar.isVisible()
    scene.bar.open_with("")
    with qtbot.waitSignal(scene.bar.closed):
        qtbot.keyClick(scene.button("findCase"), Qt.Key.Key_Escape)
    scene.bar.open_with("")
    with qtbot.waitSignal(scene.bar.closed):
        qtbot.mouseClick(scene.button("findClose"), Qt.MouseButton.LeftButton)


def test_it_says_which_of_how_many(scene: Scene) -> None:
    scene.bar.set_result(2, 12, "")
    assert scene.text_of("findCount") == "3 of 12"
    scene.bar.set_result(None, 12, "")
    assert scene.text_of("findCount") == "12 in all"
    scene.bar.set_result(0, 10_000, "", is_partial=True)
    assert scene.text_of("findCount").endswith("+")
    scene.bar.set_result(None, 0, "")
    assert scene.text_of("findCount") == "No matches"
    assert not scene.button("findNext").isEnabled()


def test_nothing_typed_counts_nothing(scene: Scene) -> None:
    scene.field.clear()
    scene.bar.set_result(None, 0, "")
    assert scene.text_of("findCount") == ""


def test_a_wrong_expression_gets_its_reason_under_the_field(scene: Scene) -> None:
    before = scene.bar.height()
    scene.bar.set_result(None, 0, "A bracket is not closed")
    assert (scene.text_of("findCount"), scene.text_of("findError")) == ("", "A bracket is not closed")
    assert scene.bar.height() > before
    scene.bar.set_result(0, 1, "")
    assert scene.bar.height() == before


def test_every_reason_is_marked_for_translation() -> None:
    assert set(REASONS) == set(SAID)


@pytest.mark.parametrize("width", [320, 440, 1200])
def test_it_stands_in_the_upper_right_corner_inside_its_bounds(scene: Scene, width: int) -> None:
    bounds = QRect(100, 40, width, 400)
    scene.bar.place_in(bounds)
    assert bounds.contains(scene.bar.geometry())
    assert bounds.right() - scene.bar.geometry().right() <= 24
    assert scene.bar.y() == 48


def test_the_card_has_a_ring_while_the_field_has_the_focus(scene: Scene, qtbot: QtBot) -> None:
    def edge() -> int:
        return scene.bar.grab().toImage().pixelColor(scene.bar.width() // 2, 0).rgb()

    assert edge() == scene.look.theme.acc.rgb()
    scene.button("findCase").setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: edge() == scene.look.theme.line2.rgb())


def test_every_control_has_a_name_and_a_key(scene: Scene) -> None:
    for button in scene.bar.findChildren(QToolButton):
        assert button.accessibleName()
        assert button.toolTip().endswith(")")
    assert scene.field.accessibleName() == "Find in this article"


@pytest.mark.parametrize("name", list(THEMES))
def test_its_words_can_be_read_in_every_theme(name: str) -> None:
    theme = THEMES[name]
    assert contrast(theme.ink2, theme.raised) >= 4.5
    assert contrast(theme.err, theme.raised) >= 4.5
