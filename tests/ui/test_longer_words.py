"""Another language at run time, with words 40 % longer: everything follows, nothing is cut off."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from clipper.domain.views import ViewCounts
from clipper.ui.import_details import ImportDetails, LeftOutLine
from clipper.ui.look.look import Look
from clipper.ui.status_strip import Saved, StatusStrip
from clipper.ui.welcome import RecentLibrary, Welcome

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Longer(QTranslator):
    """Every word of the interface, spelled in Cyrillic and with more of it."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:  # noqa: ARG002
        return f"Ї {text}{' щоденник' * max(1, len(text) * 2 // 5 // 9)}"

    def isEmpty(self) -> bool:  # noqa: N802  Qt's
        return False


@pytest.fixture
def longer(qapp: QApplication) -> Iterator[Longer]:
    translator = Longer()
    yield translator
    qapp.removeTranslator(translator)


def speak(translator: Longer, widget: QWidget, qtbot: QtBot) -> None:
    QApplication.installTranslator(translator)
    qtbot.waitUntil(lambda: untranslated(widget) == [], timeout=2000)


def untranslated(widget: QWidget) -> list[str]:
    said = [one.accessibleName() for one in widget.findChildren(QAbstractButton) if one.isVisible()]
    said += [one.text() for one in widget.findChildren(QLabel) if one.isVisible()]
    return [words for words in said if words and "Ї" not in words]


def assert_all_inside(widget: QWidget) -> None:
    for one in widget.findChildren(QAbstractButton):
        if one.isVisible():
            place = one.mapTo(widget, one.rect().topLeft())
            assert place.x() >= 0 and place.x() + one.width() <= widget.width(), one.accessibleName()
            assert one.width() >= one.sizeHint().width() - 1, one.accessibleName()


@pytest.mark.parametrize("size", [(760, 520), (1000, 680)])
def test_the_empty_desk_follows_the_language(qtbot: QtBot, longer: Longer, size: tuple[int, int]) -> None:
    page = Welcome(Look("light"))
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    speak(longer, page, qtbot)
    page.set_recent([RecentLibrary("/x/Їжак", is_there=False)])
    assert untranslated(page) == []
    qtbot.waitUntil(lambda: assert_all_inside(page))  # laid out in several rounds of events
    page.ask_where([])
    assert untranslated(page) == []
    qtbot.waitUntil(lambda: assert_all_inside(page))  # laid out in several rounds of events


def test_the_strip_follows_the_language(qtbot: QtBot, longer: Longer) -> None:
    strip = StatusStrip(Look("light"))
    qtbot.addWidget(strip)
    strip.resize(900, 28)
    strip.show()
    strip.set_counts(ViewCounts(clippings=86, unread=23, passages=214))
    strip.set_save_state(Saved("14:32"))
    speak(longer, strip, qtbot)
    strip.set_import(31, 48, 2)
    assert untranslated(strip) == []
    qtbot.waitUntil(lambda: assert_all_inside(strip))  # laid out in several rounds of events


def test_the_card_of_details_follows_the_language(qtbot: QtBot, longer: Longer) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(760, 520)
    card = ImportDetails(Look("light"), window)
    window.show()
    card.show_result(1, [LeftOutLine("a.pdf", "Ї", "/a.pdf", is_failure=True)])
    card.open()
    speak(longer, card, qtbot)
    assert_all_inside(card)
