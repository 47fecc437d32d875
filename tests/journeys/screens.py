"""Every screen of the program, one after the other, in one window: what a test of all of them looks at.

The library speaks Greek (see words_seen.py).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from clipper.domain.anchor import Lost
from clipper.domain.clipping import ClippingId
from clipper.domain.errors import DiskFull, NotesDamaged
from clipper.domain.passage import Colour, Span
from clipper.domain.reasons import DISK_FULL
from clipper.domain.told import Told
from clipper.domain.views import View, ViewKind
from clipper.ui.actions import Group
from clipper.ui.info_bar import BarAction
from clipper.ui.inspector import Card
from clipper.ui.main_window.main_window import MainWindow
from clipper.ui.preferences import PageName
from clipper.ui.preferences.key_line import KeyLine
from clipper.workspace.changes import Problem, SaveState, SaveStatus
from clipper.workspace.session import Session

WORDS = "Το λιμάνι άνοιξε ξανά και τα πλοία περιμένουν στη σειρά από το πρωί."
TEXT = f"date 2025-11-22 Το λιμάνι άνοιξε ξανά.\n\n{WORDS}\n\n" + f"{WORDS} {WORDS}\n\n" * 12
MARKS = [
    ("Το λιμάνι άνοιξε", Colour.YELLOW, ["λιμάνι", "έλεγχος/πηγές"], "Να ελεγχθεί."),
    ("τα πλοία περιμένουν", Colour.PINK, ["πλοία"], ""),
    ("στη σειρά", Colour.BLUE, [], ""),
]
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
MAIN = ClippingId("α.txt")


def make_library(folder: Path) -> Path:
    """Six clippings: marked, long, corrected, empty, unreadable and of today."""
    folder.mkdir()
    (folder / MAIN).write_text(TEXT, encoding="utf-8")
    (folder / "β.md").write_text(
        "---\ntitle: Δεύτερο\nsource: Ναυτικά νέα\nauthor: Α. Βήτα\npublished: 2024-02-01\n---\n\nΜικρό κείμενο.\n",
        encoding="utf-8",
    )
    (folder / "γ.txt").write_text("Χωρίς ημερομηνία και πηγή.\n\nΚείμενο.\n", encoding="utf-8")
    (folder / "δ.txt").write_bytes(b"")
    (folder / "ε.txt").write_bytes(bytes(range(256)) * 8)
    return folder


def mark(window: MainWindow) -> list[str]:
    """Passages with and without tags and notes, and one more that has lost its place."""
    workspace, made = window.workspace, []
    session = workspace.current
    assert session is not None and session.document is not None
    for words, colour, tags, note in MARKS:
        start = session.document.text.index(words)
        passage = workspace.highlight(start, start + len(words), colour)
        assert passage is not None
        made.append(passage)
        workspace.tag(passage, tags)
        workspace.annotate(passage, note)
        workspace.end_typing()
    workspace.tag_clipping(["λιμάνι", "άρθρο"])
    workspace.note_clipping("Σημείωση για όλο.")
    workspace.end_typing()
    workspace.star(True)
    return made


class Tour:
    """Brings the screens up. Each is named when it is there to be seen, and gone when the next one is asked for."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self.qtbot = qtbot
        self.passages: list[str] = []
        self.menu: QMenu | None = None

    def open(self, clipping: str) -> None:
        """Show a clipping, or the page that says why not."""
        window = self.window
        window.open_clipping(ClippingId(clipping))
        self.qtbot.waitUntil(
            lambda: window.workspace.current is not None and window.workspace.current.id == clipping, timeout=5000
        )

    def screens(self) -> Iterator[str]:
        """All of them."""
        if not self.passages:
            self.passages = mark(self.window)
        yield from self._reading()
        yield from self._browsing()
        yield from self._messages()
        yield from self._cards()
        yield from self._tag_manager()
        yield from self._preferences()

    # Reading

    def _reading(self) -> Iterator[str]:
        window, article = self.window, self.window.reader.article
        self.open(MAIN)
        window.panes.show_reader_page()
        yield "article"
        window.panes.show_inspector(True)
        window.inspector.show_tab("passages")
        window.desk.go_to(self.passages[0])
        yield "inspector, passages"
        window.inspector._open_menu(self.passages[0], QPoint())
        window.inspector._menu.close()
        session = window.workspace.current
        assert session is not None
        lost = [Card(one, "lost", None, one.anchor.exact) for one in session.notes.passages]
        window.inspector.set_cards(lost)
        yield "inspector, lost passages"
        window.desk.show(session)
        yield from self._matching(session)
        window.inspector.show_tab("details")
        yield "inspector, details"
        window.inspector.show_tab("passages")
        window.panes.show_inspector(False)
        window.panes.show_reader_page()
        window.desk._deactivate()
        article.select(Span(30, 50))
        window.desk._offer_toolbar()
        yield "highlight toolbar"
        article.clear_selection()
        window.desk.toolbar.hide()
        yield from self._popovers()
        yield from self._finding()
        article.set_caret_mode(True)
        yield "caret"
        article.set_caret_mode(False)
        for clipping in ("δ.txt", "ε.txt", "γ.txt"):
            self.open(clipping)
            window.panes.show_reader_page()
            yield f"page of {clipping}"
        self.open(MAIN)

    def _popovers(self) -> Iterator[str]:
        window = self.window
        window.desk.go_to(self.passages[1])
        window.desk.tag()
        yield "tag popover"
        window.desk.tags._field.line.setText("καινούργια")
        yield "tag popover, a new tag"
        window.desk.tags.close()
        window.desk.note()
        yield "note popover"
        window.desk.note_field.popover.close()
        window.desk.tag_clipping()
        yield "tag popover of the clipping"
        window.desk.tags.close()
        window.desk._deactivate()

    def _finding(self) -> Iterator[str]:
        finder = self.window.finder
        finder.open()
        yield "find bar"
        finder.bar.open_with("πλοία")
        yield "find bar, hits"
        finder.bar.open_with("ω(")
        finder.bar._regex.setChecked(True)
        yield "find bar, not an expression"
        finder.bar._regex.setChecked(False)
        finder.bar.open_with("ωωω")
        yield "find bar, nothing"
        finder.bar.close_bar()

    # Browsing

    def _matching(self, session: Session) -> Iterator[str]:
        """Two passages as if their words were not in the text."""
        window, placed = self.window, dict(session.outcomes)
        session.outcomes.update(dict.fromkeys(self.passages[:2], Lost()))
        window.lost.close()
        window.lost.leave()
        yield "lost passages, above the cards"
        window.lost.open()
        self.qtbot.wait(1)
        yield "find match"
        window.panes.show_inspector(False)
        yield "find match, above the text"
        window.lost.close()
        window.panes.show_inspector(True)
        session.outcomes.update(placed)
        window.lost.leave()

    def _browsing(self) -> Iterator[str]:
        window, shown = self.window, self.window.clipping_list
        window.panes.show_sidebar(True)
        window.panes.show_list_page()
        yield "sidebar and list"
        window.panes.show_sidebar(False)
        yield "rail"
        window.toggle_density()
        yield "compact rows"
        window.toggle_density()
        shown.select_all()
        yield "several selected"
        window.bulk.tag()
        yield "tags of several"
        window.bulk.tags.close()
        shown.select_current_alone()
        for kind in ViewKind:
            if not kind.has_value:
                window.browsing.show(View(kind))
                self._settle()
                yield f"view {kind.value}"
        for view in (
            View(ViewKind.TAG, "πλοία"),
            View(ViewKind.TAG, "άγνωστη"),
            View(ViewKind.SOURCE, "Ναυτικά νέα"),
        ):
            window.browsing.show(view)
            self._settle()
            yield f"view {view}"
        window.browsing.show(View())
        self._settle()
        for words in ("λιμάνι", "ψψψ"):
            shown.search_field.set_words(words)
            window.browsing._search(words)
            self._settle()
            yield f"search for {words}"
        shown.search_field.set_progress(3, 10)
        yield "search, texts being read"
        shown.search_field.set_progress(10, 10)
        shown.search_field.set_words("")
        window.browsing._search("")
        self._settle()

    def _settle(self) -> None:
        listing = self.window.workspace.listing
        self.qtbot.waitUntil(lambda: listing.is_arranged, timeout=5000)
        QApplication.processEvents()

    # Messages

    def _messages(self) -> Iterator[str]:
        window, bar, strip = self.window, self.window.info_bar, self.window.strip
        self.open(MAIN)
        window.panes.show_reader_page()
        fault = DiskFull(file="α.txt", reason=DISK_FULL)
        window.workspace.problem.emit(Problem("save:α.txt", fault, MAIN))
        window.messages._show_save_state(SaveState(SaveStatus.FAILED, fault))
        yield "save failed"
        window.workspace.solved.emit("save:α.txt")
        window.messages._show_save_state(SaveState(SaveStatus.SAVED))
        damaged = NotesDamaged(file="α.txt", reason=Told("it is not JSON"), kept_as="α.txt.damaged.json")
        window.workspace.problem.emit(Problem("notes:α.txt", damaged, MAIN))
        yield "notes damaged"
        window.workspace.solved.emit("notes:α.txt")
        window.messages.offer_undo()
        yield "undo bar"
        bar.remove_undo()
        window.lost_bar.show_lost(2)
        yield "lost passages"
        window.lost_bar.show_lost(0)
        window.messages.ask_before_closing()
        yield "closing unsaved"
        bar.remove("closing")
        window.messages.ask_about_link("https://παράδειγμα.ελ")
        yield "link"
        bar.remove("link:https://παράδειγμα.ελ")
        bar.show_message("α", "warning", "Α", "Β", [BarAction("Γ", "γ")])
        bar.show_message("β", "warning", "Α", "Β", ())
        yield "two messages"
        bar.remove("α")
        bar.remove("β")
        strip.set_import(31, 48, 2)
        yield "importing"
        strip.end_import()
        strip.set_progress(31, 48)
        yield "scanning"
        strip.set_progress(48, 48)
        window.workspace.undo()
        yield "undone"
        window.workspace.redo()
        window._show_chord("G")
        yield "chord"
        window._show_chord("")
        yield from self._import()

    def _import(self) -> Iterator[str]:
        imports, window = self.window.imports, self.window
        folder = window.workspace.library.folder
        outside = folder.parent / "έξω"
        outside.mkdir(exist_ok=True)
        (outside / f"ζ{window.width()}.txt").write_text(f"Κείμενο {window.width()} από έξω.", encoding="utf-8")
        (outside / "η.exe").write_bytes(b"x")
        (outside / "θ.txt").write_bytes(b"")
        with self.qtbot.waitSignal(window.workspace.bringing.finished, timeout=5000):
            imports.bring([outside])
        yield "imported"
        imports.show_details()
        yield "import details"
        imports.details.close()
        window.info_bar.remove_undo()
        with self.qtbot.waitSignal(window.workspace.bringing.finished, timeout=5000):
            imports.bring([outside])
        yield "nothing imported"
        window.info_bar.remove("import")
        imports.overlay.setGeometry(window.rect())
        imports.overlay.show()
        for count in (None, 1, 12):
            imports.overlay.show_count(count or 0, are_all=True)
            yield f"dropping {count}"
        imports.overlay.hide()
        self._settle()

    # Cards

    def _cards(self) -> Iterator[str]:
        window = self.window
        window.toggle_palette()
        self.qtbot.waitUntil(lambda: not window.palette_desk._reading.isActive(), timeout=5000)
        yield "palette"
        palette = window.palette_desk._palette
        assert palette is not None
        palette._field.setText("ψψψ")
        yield "palette, nothing"
        window.toggle_palette()
        window.toggle_sheet()
        yield "sheet"
        window.toggle_sheet()
        window.show_about()
        yield "about"
        assert window._about is not None
        window._about.close()
        yield from self._earlier_marks()

    def _earlier_marks(self) -> Iterator[str]:
        window, workspace = self.window, self.window.workspace
        window.earlier.open()
        card = window.earlier._card
        assert card is not None and workspace.flush()
        workspace.library.store.backups.copy_all_again()
        workspace.star(False)
        assert workspace.flush()
        window.earlier.open()
        self.qtbot.waitUntil(lambda: card.times.version() is not None, timeout=5000)
        yield "earlier marks"
        card.close()
        workspace.undo()

    def _tag_manager(self) -> Iterator[str]:
        window = self.window
        window.tags_desk.open()
        manager = window.tags_desk._manager
        assert manager is not None
        yield "tag manager"
        manager.view.setCurrentIndex(manager.view.model().index(0, 0))
        for name in ("_ask_move", "_ask_merge", "_ask_delete", "_ask_colour", "_ask_description", "_ask_new"):
            getattr(manager, name)()
            yield f"tag manager,{name.replace('_', ' ')}"
            manager._cancel_form()
        manager.offer_merge(["πλοία"], "λιμάνι")
        yield "tag manager, merge offered"
        manager._cancel_form()
        manager.view.selectAll()
        yield "tag manager, several"
        manager._type("ψψψ")
        yield "tag manager, nothing found"
        manager._type("")
        manager.close()

    def _preferences(self) -> Iterator[str]:
        preferences = self.window.preferences
        for page in PageName:
            preferences.open(page)
            assert preferences._card is not None
            preferences._card.turn_to(page)
            yield f"preferences, {page.value}"
            if page is PageName.SHORTCUTS:
                yield from self._taken_keys(preferences._card.page)
        assert preferences._card is not None
        preferences._card.close()

    def _taken_keys(self, page: QWidget) -> Iterator[str]:
        line = page.findChildren(KeyLine)[0]
        for key, held in ((Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier), (Qt.Key.Key_Up, NO_MODIFIER)):
            line.buttons[0].click()
            yield "preferences, waiting for a key"
            QTest.keyClick(line.buttons[0], key, held)
            yield "preferences, a key that is taken, or must not be"
            QTest.keyClick(line.question.cancel, Qt.Key.Key_Escape)

    # Menus

    def menus(self) -> Iterator[QMenu]:
        """Those of the bar, and those that open at a place."""
        window = self.window
        for action in window.menuBar().actions():
            if isinstance(menu := action.menu(), QMenu):
                menu.aboutToShow.emit()
                yield menu
        window.desk.go_to(self.passages[0])
        for group in (Group.PASSAGE, Group.CLIPPING):
            yield window.commands.menu(group, window)
        yield window.text_menu.menu(window, window.keyboard.shown_keys)
        opened: list[QMenu] = []
        window.menus._pop_up = lambda menu, _place: opened.append(menu)  # type: ignore[method-assign]
        window.menus.open_for_tag("πλοία", QPoint())
        yield from opened
        yield from window.findChildren(QMenu)
