"""Texts and places that are read in the background: what the index knows afterwards, and what it does not lose."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from clipper.domain import edits
from clipper.domain.clipping import ClippingId
from clipper.domain.passage import Colour, Span
from clipper.domain.views import View, ViewKind
from clipper.formats import html
from clipper.library.attention import check_marked
from clipper.library.library import Library
from clipper.library.opened import new_passage
from clipper.library.rewriting import rewrite
from clipper.library.texts import AT_A_TIME, read_texts
from clipper.search.index import Index, Sort
from tests.library.conftest import FILE, TEXT


def read_all(library: Library, index: Index) -> None:
    for _ in read_texts(library, index):
        pass


def found(index: Index, typed: str) -> list[str]:
    return [row.id for row in index.clippings(index.order(found=index.words.matching(typed)))]


def mark(library: Library, index: Index, clipping: ClippingId, words: str, note: str = "") -> None:
    opened = library.open_for_marking(clipping)
    assert opened.document is not None
    start = opened.document.text.index(words)
    span = Span(start, start + len(words))
    now, new_id = library.now(), library.new_id
    passage = new_passage(opened.document.text, span, Colour.PINK, now=now, new_id=new_id, note=note)
    notes = edits.apply(opened.loaded.notes, edits.highlight(clipping, passage), now)
    library.save(opened, notes, opened.loaded.base)
    library.reread_row(index, clipping)


def test_words_of_rows_are_known_at_once_and_those_of_texts_when_they_are_read(
    library: Library, index: Index
) -> None:
    assert found(index, "порт") == [FILE] and found(index, "крани") == []
    assert index.words.left_to_read() == 1
    read_all(library, index)
    assert found(index, "КРАН порт") == [FILE] and index.words.left_to_read() == 0


def test_notes_and_quotes_are_found_as_soon_as_they_are_saved(library: Library, index: Index) -> None:
    mark(library, index, FILE, "поїхала до міста", note="Хто платив?")
    assert found(index, "платив") == [FILE] and found(index, "поїхал міст плат") == [FILE]


def test_a_text_is_read_once_for_each_state_of_its_file(
    library: Library, index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    plain = Library.read_document
    monkeypatch.setattr(
        Library, "read_document", lambda self, id_, code: (read.append(id_), plain(self, id_, code))[1]
    )
    read_all(library, index)
    mark(library, index, FILE, "крани")
    library.refresh_all(index)
    read_all(library, index)
    assert read == [FILE]
    (library.folder / FILE).write_text("Інший текст про склад.\n", "utf-8")
    library.refresh_all(index)
    assert index.words.left_to_read() == 1
    read_all(library, index)
    assert read == [FILE, FILE] and found(index, "склад") == [FILE] and found(index, "причал") == []


def test_another_encoding_is_another_text(library: Library, index: Index) -> None:
    (library.folder / "cp.txt").write_bytes("Мовою оригіналу: крига.\n".encode("cp1251"))
    library.refresh_all(index)
    read_all(library, index)
    clipping = ClippingId("cp.txt")
    opened = library.open_for_marking(clipping)
    edit = edits.choose_encoding(clipping, opened.loaded.notes, "koi8-u", library.now())
    assert edit is not None
    library.save(opened, edits.apply(opened.loaded.notes, edit, library.now()), opened.loaded.base)
    library.reread_row(index, clipping)
    assert index.words.left_to_read() == 1
    read_all(library, index)
    assert found(index, "крига") == []


def test_reading_can_end_anywhere_and_goes_on_there(library: Library, index: Index) -> None:
    for nth in range(3 * AT_A_TIME):
        (library.folder / f"{nth}.txt").write_text(f"Номер\n\nдалі слово{nth}\n", "utf-8")
    library.refresh_all(index)
    left = index.words.left_to_read()
    for nth, _ in enumerate(read_texts(library, index)):
        if nth == AT_A_TIME + 5:
            break
    assert index.words.left_to_read() == left - AT_A_TIME
    read_all(library, index)
    assert index.words.left_to_read() == 0 and found(index, f"слово{3 * AT_A_TIME - 1}")


def test_files_that_go_or_cannot_be_read_do_not_stop_it(library: Library, index: Index) -> None:
    for nth in range(3):
        (library.folder / f"{nth}.txt").write_text(f"Слово{nth}\n", "utf-8")
    library.refresh_all(index)
    steps = read_texts(library, index)
    next(steps)
    (library.folder / "1.txt").unlink()
    (library.folder / "2.txt").write_bytes(b"\0\1\2" * 5000)
    for _ in steps:
        pass
    assert index.words.left_to_read() == 0 and found(index, "слово0") == ["0.txt"]


def test_rows_that_another_program_drops_are_read_again_when_they_are_back(library: Library, index: Index) -> None:
    steps = read_texts(library, index)
    next(steps)
    other = library.open_index()
    other.change(lambda connection: connection.execute("DELETE FROM clipping"))
    for _ in steps:
        pass
    library.refresh_all(index)
    read_all(library, index)
    assert found(index, "кран") == [FILE]


# Lost passages ---------------------------------------------------------------------------------------------------


def test_a_lost_passage_is_known_without_opening_its_clipping(library: Library, index: Index) -> None:
    mark(library, index, FILE, "Комісія перевірила причал")
    assert list(check_marked(library, index)) == [FILE] and index.attention() == {FILE: 0}
    (library.folder / FILE).write_text(TEXT.replace("Комісія перевірила причал", "Ніхто нічого не бачив"), "utf-8")
    library.refresh_all(index)
    assert len(index.order(view=View(ViewKind.ATTENTION))) == 0
    list(check_marked(library, index))
    assert len(index.order(view=View(ViewKind.ATTENTION))) == 1 and len(index.lost_in(FILE) or ()) == 1
    assert index.view_counts("").attention == 1


def test_only_marked_clippings_are_checked_and_each_once(library: Library, index: Index) -> None:
    (library.folder / "b.txt").write_text("Інше.\n", "utf-8")
    library.refresh_all(index)
    assert list(check_marked(library, index)) == []
    mark(library, index, FILE, "крани")
    assert list(check_marked(library, index)) == [FILE] and list(check_marked(library, index)) == []


def test_a_clipping_that_goes_while_it_is_checked_is_no_fault(library: Library, index: Index) -> None:
    mark(library, index, FILE, "крани")
    (library.folder / FILE).unlink()
    assert list(check_marked(library, index)) == [FILE]
    library.refresh_all(index)
    assert list(check_marked(library, index)) == []


# The order of coming ---------------------------------------------------------------------------------------------


def test_first_scan_goes_by_the_files_times_and_later_ones_by_when_they_came(
    folder: Path, open_library: Callable[[], Library]
) -> None:
    for name, time in (("old.txt", 1_000), ("new.txt", 3_000), ("mid.txt", 2_000)):
        (folder / name).write_text(name, "utf-8")
        os.utime(folder / name, (time, time))
    os.utime(folder / FILE, (500, 500))
    library = open_library()
    index = library.open_index()
    library.refresh_all(index)
    (folder / "late.txt").write_text("late", "utf-8")
    os.utime(folder / "late.txt", (10, 10))
    os.utime(folder / "old.txt", (9_000, 9_000))
    library.refresh_all(index)
    order = [row.id for row in index.clippings(index.order(Sort.ADDED))]
    assert order == ["late.txt", "new.txt", "mid.txt", "old.txt", FILE]


# Changing what is closed -----------------------------------------------------------------------------------------


def test_a_clipping_starred_unread_is_found_again_when_it_moves(library: Library, index: Index) -> None:
    found = rewrite(library, lambda: index, FILE, lambda notes: edits.star(FILE, notes, True, library.now()))
    assert found.marks.starred
    (library.folder / FILE).rename(library.folder / "moved.txt")
    library.refresh_all(index)
    row = index.clipping(ClippingId("moved.txt"))
    assert row is not None and row.marks.starred


def test_unstarring_leaves_no_file_behind(library: Library, index: Index) -> None:
    before = {path.name: path.read_bytes() for path in library.folder.iterdir()}
    done = rewrite(library, lambda: index, FILE, lambda notes: edits.star(FILE, notes, True, library.now()))
    assert done.edit is not None
    rewrite(library, lambda: index, FILE, lambda _: done.edit.inverted() if done.edit else None)
    assert {path.name: path.read_bytes() for path in library.folder.iterdir()} == before


def test_pages_are_read_in_a_process_of_their_own_which_ends_with_them(library: Library, index: Index) -> None:
    page = f"<html><body><article><p>{'Речення статті про сьогоднішню негоду. ' * 20}</p></article></body></html>"
    (library.folder / "page.html").write_text(page, "utf-8")
    library.refresh_all(index)
    read_all(library, index)
    assert found(index, "негод") == ["page.html"] and html._BEHIND.pid is None
