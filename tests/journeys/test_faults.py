"""What goes wrong around a running window: files, disks, signals. Nothing that was marked or typed is lost."""

from __future__ import annotations

import gc
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from clipper.domain.clipping import ClippingId
from clipper.domain.errors import IndexFailed
from clipper.library.library import Library
from clipper.search.index import Index
from clipper.ui import process
from clipper.ui.app import Program
from clipper.ui.look.note_editor import NoteEditor
from clipper.ui.settings import load_settings
from clipper.ui.tag_manager import TagManager
from tests.journeys.conftest import TEXT, Person, Start

Key = Qt.Key


def text_on_disk(folder: Path, name: str = "a.txt") -> str:
    return (folder / f"{name}.notes.json").read_text("utf-8")


def noted(person: Person, words: str = "голова комісії") -> None:
    """Mark words and have their note open."""
    person.drag(words)
    person.press(Key.Key_N)


# Words that nobody was told of ------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(1440, 900), (900, 700)])
def test_a_note_typed_and_the_window_closed_at_once_is_kept(start: Start, size: tuple[int, int]) -> None:
    person = start(size=size)
    noted(person)
    person.type("запитати")
    person.window.close()
    assert "запитати" in text_on_disk(person.folder)


def test_a_note_typed_and_another_clipping_chosen_at_once_is_kept(person: Person) -> None:
    noted(person)
    person.type("запитати")
    person.window.open_clipping(ClippingId("b.md"))
    person.qtbot.waitUntil(lambda: person.window.workspace.current.id == "b.md")  # type: ignore[union-attr]
    person.saved()
    assert "запитати" in text_on_disk(person.folder)


def test_a_headline_typed_and_the_window_closed_at_once_is_kept(person: Person) -> None:
    person.article.header.edit_title()
    field = person.window.findChild(QLineEdit, "titleField")
    assert field is not None
    field.setText("Порт голосує вночі")
    person.window.close()
    assert "Порт голосує вночі" in text_on_disk(person.folder)


def note_of_clipping(person: Person) -> NoteEditor:
    person.window.inspector.show_tab("details")
    (field,) = (one for one in person.window.inspector.findChildren(NoteEditor) if one.isVisible())
    field.setFocus()
    return field


def test_the_clippings_note_typed_and_the_window_closed_at_once_is_kept(person: Person) -> None:
    note_of_clipping(person).insertPlainText("спитати редакцію")
    person.window.close()
    assert "спитати редакцію" in text_on_disk(person.folder)


def test_what_a_tag_means_typed_and_the_window_closed_at_once_is_kept(person: Person) -> None:
    window = person.window
    window.workspace.tags.define("порт")
    person.press(Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    manager = window.findChild(TagManager)
    assert manager is not None
    manager.view.show_tag("порт")
    place = manager.view.visualRect(manager.view.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, manager.view.mapToGlobal(place))
    QApplication.sendEvent(manager.view, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(one for one in menu.actions() if "Description" in one.text().replace("&", "")).trigger()
    menu.close()
    person.type("склади й причали")
    window.close()
    assert "склади й причали" in (person.folder / "clipper-library.json").read_text("utf-8")


def test_the_clippings_note_never_goes_to_the_next_clipping(person: Person) -> None:
    field = note_of_clipping(person)
    person.window.open_clipping(ClippingId("b.md"))
    field.insertPlainText("спитати редакцію")
    person.qtbot.waitUntil(lambda: person.window.workspace.current.id == "b.md")  # type: ignore[union-attr]
    person.saved()
    assert "спитати редакцію" in text_on_disk(person.folder)
    assert not (person.folder / "b.md.notes.json").exists()


def test_a_note_being_typed_is_not_lost_when_its_passage_goes_outside(person: Person) -> None:
    noted(person)
    person.type("перше")
    person.saved()
    path = person.folder / "a.txt.notes.json"
    theirs = json.loads(path.read_text("utf-8"))
    theirs["items"] = []
    person.type(" друге")
    path.write_text(json.dumps(theirs), "utf-8")
    person.window.workspace.refresh()
    person.qtbot.waitUntil(lambda: not person.window.workspace.is_scanning)
    person.qtbot.waitUntil(lambda: any(person.folder.glob("*.conflict-*")), timeout=5000)
    person.window.close()
    (ours,) = person.folder.glob("*.conflict-*")
    assert "перше друге" in ours.read_text("utf-8") and json.loads(path.read_text("utf-8"))["items"] == []


def test_undo_in_the_bar_takes_typed_words_for_an_edit(person: Person) -> None:
    person.drag("голова комісії")
    person.press(Key.Key_H)
    noted(person, "Депутати")
    person.type("запитати")
    person.window.workspace.undo()
    person.saved()
    assert "запитати" not in text_on_disk(person.folder) and len(person.saved_quotes()) == 2


SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
import clipper.ui.app as app
import clipper.ui.app.program
begin = app.program.MainWindow.start
def start(self, clipping=None):
    begin(self, clipping)
    def mark():
        if self.workspace.current is None:
            QTimer.singleShot(20, mark)
            return
        passage = self.workspace.highlight(0, 4, self.desk.colour)
        self.desk.go_to(passage)
        self.desk.note()
        self.focusWidget().insertPlainText("typed a moment ago")
        print("typed", flush=True)
    QTimer.singleShot(20, mark)
app.program.MainWindow.start = start
sys.exit(app.run(Path(sys.argv[1]), "a.txt"))
"""


@pytest.mark.skipif(os.name == "nt", reason="needs SIGTERM")
def test_sigterm_keeps_the_words_of_a_note_that_is_being_typed(library_folder: Path) -> None:
    process = subprocess.Popen([sys.executable, "-c", SCRIPT, str(library_folder)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None and process.stdout.readline() == "typed\n"
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=20) == 0
    process.stdout.close()
    assert "typed a moment ago" in text_on_disk(library_folder)


def test_a_conflict_met_while_closing_is_told_before_the_window_goes(person: Person) -> None:
    person.drag("голова комісії")
    person.press(Key.Key_H)
    person.saved()
    path = person.folder / "a.txt.notes.json"
    path.write_text(path.read_text("utf-8").replace("yellow", "green"), "utf-8")
    person.drag("Депутати")
    person.press(Key.Key_H)
    person.window.close()
    assert person.window.isVisible() and "another program" in person.window.info_bar.words()
    person.window.close()
    assert not person.window.isVisible() and len(list(person.folder.glob("*.conflict-*"))) == 1


# Slow files ------------------------------------------------------------------------------------------------------


def test_closing_does_not_wait_for_a_page_that_is_being_read(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    begun, gate = threading.Event(), threading.Event()
    read = Library._bytes

    def slow(self: Library, clipping: ClippingId) -> bytes:
        begun.set()
        gate.wait(15)
        return read(self, clipping)

    person.drag("голова комісії")
    person.press(Key.Key_H)
    monkeypatch.setattr(Library, "_bytes", slow)
    person.window.open_clipping(ClippingId("b.md"))
    person.qtbot.waitUntil(begun.is_set)
    started = time.monotonic()
    person.window.close()
    took_s = time.monotonic() - started
    gate.set()
    assert took_s < 2 and "голова комісії" in text_on_disk(person.folder)


def test_a_bug_while_closing_leaves_the_window_open(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    person.drag("голова комісії")
    person.press(Key.Key_H)
    with monkeypatch.context() as patch, person.qtbot.capture_exceptions() as caught:
        patch.setattr(type(person.window.workspace), "flush", lambda _: 1 / 0)
        person.window.close()
    assert [kind for kind, *_ in caught] == [ZeroDivisionError]
    assert person.window.isVisible()
    person.window.close()
    assert "голова комісії" in text_on_disk(person.folder)


# Names -----------------------------------------------------------------------------------------------------------

NAMES = [
    b"line\nbreak.txt",
    "עברית.txt".encode(),
    "🇺🇦 прапор.txt".encode(),
    ("ї" * 125 + ".txt").encode(),
    b"-dash .txt",
    b"\xff\xfe.txt",
    b"%1 {file} <b>.txt",
]


@pytest.mark.skipif(sys.platform != "linux", reason="names that other systems do not take")
@pytest.mark.parametrize("name", NAMES, ids=range(len(NAMES)))
def test_a_clipping_of_any_name_is_marked_and_told_of(start: Start, tmp_path: Path, name: bytes) -> None:
    folder = tmp_path / os.fsdecode(b"l\xff {0} %1")
    folder.mkdir()
    clipping = os.fsdecode(name)
    (folder / clipping).write_text(TEXT, "utf-8")
    person = start(clipping, folder=folder)
    person.drag("голова комісії")
    person.press(Key.Key_H)
    person.qtbot.waitUntil(lambda: not person.window.workspace.saving.has_unsaved)
    (path,) = folder.glob("*.notes.json")
    theirs = path.read_text("utf-8").replace("yellow", "green")
    path.write_text(theirs, "utf-8")
    person.drag("Депутати")
    person.press(Key.Key_H)
    person.qtbot.waitUntil(lambda: any(folder.glob("*.conflict-*")))
    bar = person.window.info_bar
    person.qtbot.waitUntil(bar.isVisible)
    next(button for button in bar.findChildren(QPushButton) if button.text() == "Show the other version").click()
    person.qtbot.waitUntil(lambda: len(person.cards()) == 1)
    person.window.close()
    again = start(None, folder=folder)
    again.qtbot.waitUntil(lambda: len(again.cards()) == 1)
    assert again.window.workspace.current_id == clipping


def test_garbage_is_collected_on_the_main_thread_only(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "GARBAGE_MS", 5)
    threads: list[str] = []

    class Cycle:
        def __init__(self) -> None:
            self.itself = self

        def __del__(self) -> None:
            threads.append(threading.current_thread().name)

    program = Program(qapp)
    process.GarbageCollector(program)
    try:
        worker = threading.Thread(target=lambda: [Cycle() for _ in range(5000)])
        worker.start()
        worker.join()
        assert threads == []
        qtbot.waitUntil(lambda: len(threads) == 5000)
    finally:
        gc.enable()
        program.close_all()
        program.deleteLater()
    assert set(threads) == {"MainThread"}


# Places ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Key.Key_H, Qt.KeyboardModifier.NoModifier),
        (Key.Key_S, Qt.KeyboardModifier.NoModifier),
        (Key.Key_J, Qt.KeyboardModifier.NoModifier),
        (Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_an_index_that_fails_under_a_window_is_no_fault_of_ours(
    person: Person, monkeypatch: pytest.MonkeyPatch, key: Key, modifiers: Qt.KeyboardModifier
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise IndexFailed(reason="disk i/o error")

    person.drag("голова комісії")
    with monkeypatch.context() as patch:
        for name in ("number", "order", "counts", "view_counts", "clipping", "ids", "marks"):
            patch.setattr(Index, name, refuse)
        person.press(key, modifiers)
        person.window.workspace.listing.refresh()
        person.qtbot.waitUntil(lambda: "disk i/o error" in person.window.info_bar.words(), timeout=3000)
        person.saved()
    assert key != Key.Key_H or person.saved_quotes() == ["голова комісії"]


def test_the_same_library_opened_again_is_the_same_window(person: Person, qapp: QApplication) -> None:
    program = qapp.findChild(Program)
    assert program is not None
    person.drag("голова комісії")
    person.press(Key.Key_H)
    program.switch_to(person.folder)
    assert program.windows == [person.window]
    person.drag("Депутати")
    person.press(Key.Key_H)
    assert sorted(person.saved_quotes()) == ["Депутати", "голова комісії"]
    assert list(person.folder.glob("*.conflict-*")) == []


def test_settings_that_make_no_sense_do_not_stop_the_start(start: Start, state_folder: Path) -> None:
    (state_folder / "settings.ini").write_text(
        "[General]\ncolour=mauve\nsort=smell\ntheme=plaid\ngeometry=@ByteArray(x)\nline_spacing=-7\n"
        "interface_zoom=99999999999999999999\ntext_zoom=0\nare_margin_notes_shown=perhaps\n",
        "utf-8",
    )
    person = start()
    person.drag("голова комісії")
    person.press(Key.Key_H)
    assert person.saved_quotes() == ["голова комісії"]
    person.window.close()
    assert load_settings(state_folder / "settings.ini").colour == "yellow"


def test_a_state_folder_that_is_a_file_does_not_stop_marking(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "state").write_text("a file")
    monkeypatch.setenv("CLIPPER_STATE_DIR", str(tmp_path / "state"))
    person = start()
    person.drag("голова комісії")
    person.press(Key.Key_H)
    assert person.saved_quotes() == ["голова комісії"] and len(person.window.workspace.rows) == 2


# Disks -----------------------------------------------------------------------------------------------------------


def mount(*words: str) -> bool:
    return subprocess.run(["mount", *words], capture_output=True, check=False).returncode == 0


def unmount(folder: Path) -> None:
    subprocess.run(["umount", "-l", str(folder)], check=False, capture_output=True)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own, with a.txt on it."""
    folder = tmp_path / "disk"
    folder.mkdir()
    is_root = sys.platform == "linux" and os.geteuid() == 0
    if not is_root or not mount("-t", "tmpfs", "-o", "size=256k", "none", str(folder)):
        pytest.skip("needs root, to mount a disk")
    (folder / "a.txt").write_text(TEXT, "utf-8")
    yield folder
    unmount(folder)


def marks_at_next_start(start: Start, folder: Path) -> list[str]:
    person = start(folder=folder)
    session = person.window.workspace.current
    assert session is not None
    return [passage.anchor.exact for passage in session.notes.passages]


def test_a_full_disk_is_told_and_what_was_marked_comes_home(start: Start, disk: Path) -> None:
    person = start(folder=disk)
    filler = os.open(disk / "filler", os.O_CREAT | os.O_WRONLY)
    with suppress(OSError):
        while True:
            os.write(filler, b"x" * 512)
    os.close(filler)
    person.drag("голова комісії")
    person.press(Key.Key_H)
    person.qtbot.waitUntil(lambda: "Could not save: the disk is full." in person.window.info_bar.words())
    strip, other = person.window.strip, person.program.another_window(person.window)
    for one in (strip, other.strip):
        assert one._saved.text() == "Not saved: disk full." and one._retry.text() == "Retry"
    assert person.window.isWindowModified() and other.isWindowModified()
    other.close()
    person.window.close()
    (disk / "filler").unlink()
    assert marks_at_next_start(start, disk) == ["голова комісії"]
    assert "голова комісії" in text_on_disk(disk)


def test_a_disk_made_read_only_is_marked_on_this_computer(start: Start, disk: Path) -> None:
    person = start(folder=disk)
    assert mount("-o", "remount,ro", str(disk))
    person.drag("голова комісії")
    person.press(Key.Key_H)
    person.qtbot.waitUntil(lambda: not person.window.workspace.saving.has_unsaved)
    person.window.close()
    assert marks_at_next_start(start, disk) == ["голова комісії"]
    assert mount("-o", "remount,rw", str(disk))
    assert marks_at_next_start(start, disk) == ["голова комісії"] and "голова комісії" in text_on_disk(disk)


def test_a_disk_that_is_taken_out_leaves_nothing_in_its_place(start: Start, disk: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    assert mount("--bind", str(disk), str(kept))
    person = start(folder=disk)
    unmount(disk)
    person.drag("голова комісії")
    person.press(Key.Key_H)
    person.qtbot.waitUntil(person.window.info_bar.isVisible)
    person.window.workspace.refresh()
    person.window.close()
    assert list(disk.iterdir()) == []
    assert mount("--bind", str(kept), str(disk))
    try:
        assert marks_at_next_start(start, disk) == ["голова комісії"] and "голова комісії" in text_on_disk(disk)
    finally:
        unmount(disk)
        unmount(kept)


def test_a_library_moved_away_while_it_is_open_keeps_its_marks(start: Start, library_folder: Path) -> None:
    person = start()
    library_folder.rename(library_folder.with_name("elsewhere"))
    person.drag("голова комісії")
    person.press(Key.Key_H)
    person.qtbot.waitUntil(person.window.info_bar.isVisible)
    person.window.close()
    library_folder.with_name("elsewhere").rename(library_folder)
    assert marks_at_next_start(start, library_folder) == ["голова комісії"]


def test_a_clipping_renamed_while_it_is_open_keeps_its_marks(person: Person, start: Start) -> None:
    person.drag("голова комісії")
    person.press(Key.Key_H)
    person.saved()
    (person.folder / "a.txt").rename(person.folder / "c.txt")
    person.drag("Депутати")
    person.press(Key.Key_H)
    person.saved()
    person.window.workspace.refresh()
    person.qtbot.waitUntil(lambda: not person.window.workspace.is_scanning)
    person.window.close()
    again = start("c.txt")
    again.qtbot.waitUntil(lambda: len(again.cards()) == 2)
    rows = again.window.workspace.rows
    assert sorted(rows.clipping(row).id for row in range(len(rows))) == ["b.md", "c.txt"]


def test_a_clipping_that_cannot_be_read_for_a_while_is_shown_again(
    person: Person, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def refuse(*_: object) -> bytes:
        from clipper.domain.errors import ClippingUnreadable

        raise ClippingUnreadable(file="b.md", reason="input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(Library, "_bytes", refuse)
        person.window.open_clipping(ClippingId("b.md"))
        qtbot.waitUntil(lambda: not person.window.reader.is_showing_article)
    person.window.open_clipping(ClippingId("a.txt"))
    person.window.open_clipping(ClippingId("b.md"))
    qtbot.waitUntil(lambda: person.window.reader.is_showing_article and "in English" in person.text)
