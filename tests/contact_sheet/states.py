"""Every state of the window that is pictured: how it comes about, and the design it is to look like."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from clipper.domain.clipping import ClippingId
from clipper.domain.errors import DiskFull
from clipper.domain.import_faults import Duplicate, NotAClipping, SourceUnreadable
from clipper.domain.passage import Colour, Span
from clipper.domain.reasons import DISK_FULL
from clipper.domain.views import View, ViewKind
from clipper.ui.import_details import LeftOutLine
from clipper.ui.main_window.main_window import MainWindow
from clipper.ui.main_window.words import error_words
from clipper.ui.preferences import PageName
from clipper.ui.sidebar.entries import Section
from clipper.workspace.changes import SaveState, SaveStatus
from tests.contact_sheet.library import CHANGED, ENGLISH, UKRAINIAN
from tests.contact_sheet.stage import settle, wait_for

Drive = Callable[[MainWindow], None]


@dataclass(frozen=True, slots=True)
class State:
    """One picture."""

    name: str
    drive: Drive
    theme: str = "light"
    language: str = "en"
    size: tuple[int, int] = (1440, 900)
    design: str = ""
    """The name of its picture in ../shared/design, without the suffix."""
    opens: ClippingId | None = None
    is_scaled: bool = False
    """Also pictured at 1.5 and 2 device pixels for each of ours."""

    @property
    def clipping(self) -> ClippingId:
        """What is read in it."""
        return self.opens or (UKRAINIAN if self.language == "uk" else ENGLISH)


# What a user does ---------------------------------------------------------------------------------------------------


def nothing(window: MainWindow) -> None:
    """Read."""


def activate(nth: int, window: MainWindow) -> None:
    """Step to that passage."""
    for _ in range(nth):
        window.desk.step(1)
    settle(200)


def select(window: MainWindow, words: str) -> None:
    """Select words with the mouse; the toolbar comes."""
    session, article = window.workspace.current, window.reader.article
    if session is None or session.document is None:
        raise RuntimeError("nothing to select in")
    start = session.document.text.index(words)
    end = start + len(words)
    first, last = (article.rect_of(Span(place, place + 1)) for place in (start, end - 1))
    begin, stop = QPoint(first.left() + 1, first.center().y()), QPoint(last.right(), last.center().y())
    viewport = article.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, begin)
    QTest.mouseMove(viewport, (begin + stop) / 2)
    QTest.mouseMove(viewport, stop)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, stop)
    settle(300)


def toolbar(words: str, window: MainWindow) -> None:
    """The toolbar beside selected words."""
    select(window, words)


def tag(nth: int, typed: str, window: MainWindow) -> None:
    """Type into the tag field of a passage."""
    activate(nth, window)
    window.desk.tag()
    type_into(window, typed)


def type_into(window: MainWindow, words: str) -> None:
    """Into the line that has the focus. Not by keys: QTest aborts at Cyrillic ones."""
    settle()
    line = QApplication.focusWidget() or window.focusWidget()
    if not isinstance(line, QLineEdit):
        raise RuntimeError(f"no line has the focus, but {line}")
    line.insert(words)
    settle(200)


def note(nth: int, window: MainWindow) -> None:
    """Write a note on a passage."""
    activate(nth, window)
    window.desk.note()
    settle(200)


def search(words: str, window: MainWindow) -> None:
    """Type into the search field."""
    window.browsing.focus_search()
    type_into(window, words)
    wait_for(lambda: window.workspace.listing.is_arranged)
    settle(300)


def find(words: str, window: MainWindow) -> None:
    """Look for words in the article."""
    window.finder.open()
    type_into(window, words)


def search_and_find(words: str, window: MainWindow) -> None:
    """As in the design: both at once."""
    find(words, window)
    search(words, window)


def view(kind: ViewKind, window: MainWindow, value: str = "") -> None:
    """Another view of the library."""
    window.browsing.show(View(kind, value))
    wait_for(lambda: window.workspace.listing.is_arranged)
    settle(500)


def passages(window: MainWindow) -> None:
    """The board, with a card current."""
    view(ViewKind.PASSAGES, window)
    if window.boards.shown is not None:
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Down)


def inspector(window: MainWindow) -> None:
    """Open it where it is off at first, and activate a passage."""
    window.panes.show_inspector(True)
    activate(3, window)


def details(window: MainWindow) -> None:
    """The other page of the inspector."""
    window.panes.show_inspector(True)
    window.inspector.show_tab("details")


def find_match(window: MainWindow) -> None:
    """The places for the lost passage."""
    window.lost.open()
    settle(300)


def importing(window: MainWindow) -> None:
    """An import under way, as the strip shows it."""
    window.strip.set_import(31, 48, 2)


def import_details(window: MainWindow) -> None:
    """What was left out of an import."""
    faults = (
        ("harbour-minutes.html", SourceUnreadable(reason="permission denied"), True),
        ("grain-berth.txt", Duplicate(file="2026-11-20-grain-berth-ledger.txt"), False),
        ("quay-wall-survey.xlsx", NotAClipping(), False),
    )
    lines = [LeftOutLine(name, error_words(fault), f"/tmp/{name}", failed) for name, fault, failed in faults]
    window.imports.details.show_result(45, lines)
    window.imports.details.open()


def remove(window: MainWindow) -> None:
    """Remove a passage: the undo bar."""
    activate(2, window)
    window.reading.remove()


def not_saved(window: MainWindow) -> None:
    """The disk is full."""
    error = DiskFull(file="ledger.notes.json", reason=DISK_FULL)
    window.workspace.save_state.emit(SaveState(SaveStatus.FAILED, error))


def select_several(window: MainWindow) -> None:
    """Three clippings of the list."""
    window.clipping_list.setFocus()
    for _ in range(2):
        QTest.keyClick(window.clipping_list.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)


def preferences(page: PageName, window: MainWindow) -> None:
    """One page of them."""
    window.preferences.open(page)


def palette(words: str, window: MainWindow) -> None:
    """Type into it."""
    activate(2, window)
    window.toggle_palette()
    type_into(window, words)


def tag_manager(window: MainWindow) -> None:
    """Two tags chosen."""
    window.tags_desk.open()
    settle()
    focus = QApplication.focusWidget()
    if focus is not None:
        for key in (Qt.Key.Key_Home, Qt.Key.Key_Down):
            QTest.keyClick(focus, key)
        QTest.keyClick(focus, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)


def sheet(window: MainWindow) -> None:
    """All the keys."""
    window.toggle_sheet()


def about(window: MainWindow) -> None:
    """What the program is."""
    window.show_about()


def earlier_marks(window: MainWindow) -> None:
    """Some marks are other than in the copy of a moment ago."""
    workspace = window.workspace
    workspace.library.store.backups.copy_all_again()
    assert workspace.current is not None
    first, second, third, *_ = workspace.current.notes.passages
    workspace.remove(first.id)
    workspace.remove(second.id)
    workspace.recolour(third.id, Colour.ORANGE)
    assert workspace.flush()
    window.earlier.open()
    settle(200)


def rail_popover(section: Section, window: MainWindow) -> None:
    """A section beside the rail."""
    window.sidebar.list_section(section)


def menu_bar(window: MainWindow) -> None:
    """As Alt shows it."""
    window.menuBar().setVisible(True)


def link(window: MainWindow) -> None:
    """Ask about a link."""
    window.messages.ask_about_link("https://meridian-check.example/stories/foundry-row-air-sensors")


def compact(window: MainWindow) -> None:
    """Rows without excerpts."""
    window.clipping_list.set_density("compact")


def reader_page(window: MainWindow) -> None:
    """The text, where there is room for one page."""
    window.panes.show_reader_page()


# The pictures -------------------------------------------------------------------------------------------------------

SAID = "the restriction costs them money even when ships do come"
STATES = (
    State("main-light", nothing, design="main-light", is_scaled=True),
    State("main-dark", partial(activate, 2), theme="dark", design="main-dark", is_scaled=True),
    State("main-sepia-uk", nothing, theme="sepia", language="uk", design="main-sepia", is_scaled=True),
    State("high-contrast-dark", partial(activate, 2), theme="high-contrast-dark", design="high-contrast-dark"),
    State("high-contrast-light", partial(activate, 2), theme="high-contrast-light"),
    State("highlight-toolbar", partial(toolbar, SAID), design="highlight-toolbar", is_scaled=True),
    State("highlight-toolbar-dark", partial(toolbar, SAID), theme="dark"),
    State("tag-popover", partial(tag, 3, "pr"), design="tag-popover", is_scaled=True),
    State("tag-popover-dark-uk", partial(tag, 2, "гр"), theme="dark", language="uk", design="tag-popover-dark-uk"),
    State("note-in-card", partial(note, 2)),
    State("search", partial(search_and_find, "berth"), design="search"),
    State("search-dark", partial(search_and_find, "silt"), theme="dark"),
    State("search-nothing", partial(search, "zebra")),
    State("search-nothing-uk", partial(search, "зебра"), language="uk", theme="sepia"),
    State("find-bar-uk", partial(find, "витрат"), language="uk"),
    State("passages-board", passages, design="passages-board", is_scaled=True),
    State("passages-board-dark", passages, theme="dark", design="passages-board-dark"),
    State("passages-board-uk-900", passages, theme="sepia", language="uk", size=(900, 720)),
    State("attention-board", partial(view, ViewKind.ATTENTION)),
    State("narrow-900", importing, size=(900, 720), design="narrow-900", is_scaled=True),
    State("narrow-900-dark-uk", nothing, theme="dark", language="uk", size=(900, 720)),
    State(
        "narrow-900-inspector-sepia-uk",
        inspector,
        theme="sepia",
        language="uk",
        size=(900, 720),
        design="narrow-900-inspector-sepia-uk",
    ),
    State("medium-1200-dark", partial(activate, 1), theme="dark", size=(1200, 800), design="medium-1200-dark"),
    State("medium-1200-uk", nothing, language="uk", size=(1200, 800)),
    State("find-match", find_match, size=(1600, 900), opens=CHANGED, is_scaled=True),
    State("find-match-900-dark-uk", find_match, "dark", "uk", (900, 760), opens=CHANGED),
    State("find-match-hc", find_match, "high-contrast-dark", opens=CHANGED),
    State("wide-1600-orphan", nothing, size=(1600, 900), design="wide-1600-orphan", opens=CHANGED),
    State("wide-1600-uk", partial(activate, 3), theme="dark", language="uk", size=(1600, 900)),
    State("least-760-list", nothing, size=(760, 520)),
    State("least-760-reader-uk", reader_page, theme="sepia", language="uk", size=(760, 520)),
    State("least-760-inspector-uk", inspector, theme="dark", language="uk", size=(760, 520)),
    State("least-760-preferences-uk", partial(preferences, PageName.HIGHLIGHTS), language="uk", size=(760, 520)),
    State("least-760-sheet-uk", sheet, language="uk", size=(760, 520)),
    State("least-760-tag-manager-uk", tag_manager, language="uk", size=(760, 520)),
    *(
        State(
            f"preferences-{page.value}",
            partial(preferences, page),
            design="preferences" if page is PageName.HIGHLIGHTS else "",
            is_scaled=page is PageName.HIGHLIGHTS,
        )
        for page in PageName
    ),
    *(
        State(f"preferences-{page.value}-dark-uk", partial(preferences, page), theme="dark", language="uk")
        for page in PageName
    ),
    State("command-palette", partial(palette, "tag"), theme="dark", design="command-palette", is_scaled=True),
    State("command-palette-uk", partial(palette, "тег"), theme="sepia", language="uk"),
    State("tag-manager", tag_manager, design="tag-manager", is_scaled=True),
    State("tag-manager-dark-uk", tag_manager, theme="dark", language="uk"),
    State("shortcuts-uk", sheet, language="uk", design="shortcuts-uk"),
    State("shortcuts-dark", sheet, theme="dark"),
    State("undo-bar", remove),
    State("undo-bar-dark-uk", remove, theme="dark", language="uk"),
    State("info-bar-link", link),
    State("info-bar-link-hc-uk", link, theme="high-contrast-dark", language="uk"),
    State("not-saved-uk", not_saved, language="uk", size=(1200, 800)),
    State("empty-archive", partial(view, ViewKind.ARCHIVE)),
    State("empty-archive-uk", partial(view, ViewKind.ARCHIVE), theme="dark", language="uk", size=(1200, 800)),
    State("several-selected", select_several),
    State("several-selected-uk", select_several, theme="dark", language="uk"),
    State("compact-uk", compact, language="uk"),
    State("details", details),
    State("details-dark-uk", details, theme="dark", language="uk"),
    State("about", about),
    State("earlier-marks", earlier_marks),
    State("earlier-marks-dark-uk", earlier_marks, theme="dark", language="uk"),
    State("about-dark-uk", about, theme="dark", language="uk"),
    State("import-details", import_details),
    State("import-details-uk", import_details, theme="sepia", language="uk"),
    State("rail-popover-tags", partial(rail_popover, Section.TAGS), size=(1200, 800)),
    State("rail-popover-sources-uk", partial(rail_popover, Section.SOURCES), "dark", "uk", (900, 720)),
    State("menu-bar-uk", menu_bar, language="uk", size=(1200, 800)),
)


def designs(folder: Path) -> dict[str, Path]:
    """The designs that are at hand, by name."""
    return {path.stem: path for path in sorted(folder.glob("*.png"))}
