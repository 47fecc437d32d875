"""What the views show, compared with what plain Python makes of the same rows."""

from __future__ import annotations

import os
import random
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from clipper.domain.clipping import Clipping, ClippingId, Marks, Metadata
from clipper.domain.passage import tag_key
from clipper.domain.told import Told
from clipper.domain.views import View, ViewKind
from clipper.search.index import Checked, Entry, Index, Sort
from clipper.search.sorting import sort_key

TODAY = "2026-11-26"
DATES = ["", "2026-11-26", "2026-11-26T09:12+02:00", "2026-11-25T23:59", "2026-11-27", "1998-04-14"]
SOURCES = ["", "Дзеркало тижня", "«Дзеркало Тижня»", "BBC", "Ґрати"]
TAGS = ["порт", "Порт", "порт/склад", "порт/склад/кран", "портфель", "порт0", "об’єкт", "об'єкт/два", "war"]


def a_row(rng: random.Random, nth: int) -> Clipping:
    tags = tuple(rng.sample(TAGS, rng.choice([0, 0, 1, 2])))
    passage_tags = tuple(rng.choices(TAGS, k=rng.choice([0, 0, 1])))
    marks = Marks(
        page_id="urn:x",
        tags=tags,
        passage_tags=passage_tags,
        colours=("yellow",) * rng.choice([0, 0, 1, 3]),
        starred=rng.random() < 0.3,
        archived=rng.random() < 0.3,
    )
    meta = Metadata(f"Заголовок {nth}", date=rng.choice(DATES), source=rng.choice(SOURCES))
    problem = rng.choice([None, None, None, Told("Ні.")])
    return Clipping(ClippingId(f"{nth:03}\udcff.txt"), meta, marks=marks, problem=problem)


class Library:
    """Random rows, in the index and as a list."""

    def __init__(self, path: Path, seed: int) -> None:
        rng = random.Random(seed)
        self.rows = [a_row(rng, nth) for nth in range(60)]
        self.lost = {row.id: Checked(1, ("urn:p",)) for row in rng.sample(self.rows, 5)}
        self.opened = {row.id for row in rng.sample(self.rows, 30)} | {ClippingId("gone.txt")}
        self.index = Index(path)
        self.index.update(Entry(row, "s", added_ns=nth) for nth, row in enumerate(self.rows))
        self.index.remember_checked(self.lost, {})
        self.index.know_opened(self.opened)

    def expected(self, view: View) -> set[str]:
        return {row.id for row in self.rows if self.shows(view, row)}

    def ordered(self, sort: Sort) -> list[str]:
        rows = sorted(self.rows, key=lambda row: os.fsencode(row.id))
        rows.sort(key=lambda row: row.metadata.date, reverse=True)
        match sort:
            case Sort.TITLE:
                rows.sort(key=lambda row: sort_key(row.metadata.title))
            case Sort.SOURCE:
                rows.sort(key=lambda row: (not row.metadata.source, sort_key(row.metadata.source)))
            case Sort.PASSAGES:
                rows.sort(key=lambda row: -len(row.marks.colours))
            case Sort.ADDED:
                rows.sort(key=lambda row: -self.rows.index(row))
        return [row.id for row in rows]

    def shows(self, view: View, row: Clipping) -> bool:
        archived = row.marks.archived
        match view.kind:
            case ViewKind.ALL:
                return not archived
            case ViewKind.UNREAD:
                return not archived and row.id not in self.opened
            case ViewKind.STARRED:
                return row.marks.starred
            case ViewKind.TODAY:
                return not archived and row.metadata.date.startswith(TODAY)
            case ViewKind.ARCHIVE:
                return archived
            case ViewKind.PASSAGES:
                return bool(row.marks.colours)
            case ViewKind.ATTENTION:
                return bool(row.problem) or row.id in self.lost
            case ViewKind.SOURCE:
                return sort_key(row.metadata.source) == sort_key(view.value)
            case ViewKind.TAG:
                wanted = tag_key(view.value)
                keys = [tag_key(tag) for tag in (*row.marks.tags, *row.marks.passage_tags)]
                return any(key == wanted or key.startswith(f"{wanted}/") for key in keys)


VIEWS = [
    *(View(kind) for kind in ViewKind if kind not in (ViewKind.SOURCE, ViewKind.TAG)),
    *(View(ViewKind.SOURCE, name) for name in SOURCES[1:]),
    *(View(ViewKind.TAG, tag) for tag in (*TAGS, "nobody", "%", "ПОРТ/Склад", "обʼєкт")),
]


def shown(index: Index, view: View, sort: Sort = Sort.DATE) -> list[str]:
    return [row.id for row in index.clippings(index.order(sort, view, today=TODAY))]


@pytest.mark.parametrize("seed", range(5))
def test_views_show_what_plain_python_finds(tmp_path: Path, seed: int) -> None:
    library = Library(tmp_path / "i", seed)
    for sort in Sort:
        in_order = library.ordered(sort)
        for view in VIEWS:
            expected = library.expected(view)
            assert shown(library.index, view, sort) == [id_ for id_ in in_order if id_ in expected], (view, sort)


def test_a_search_inside_a_view_keeps_its_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = Library(tmp_path / "i", 6)
    for few in (0, 100):
        monkeypatch.setattr("clipper.search.index._FEW", few)
        found = library.index.words.matching("заголовок 1")
        wanted = {row.id for row in library.rows if row.metadata.title.split()[1].startswith("1")}
        for view in VIEWS:
            shows = wanted if view.kind is ViewKind.ALL else wanted & library.expected(view)
            numbers = library.index.order(Sort.TITLE, view, found, today=TODAY)
            ids = [row.id for row in library.index.clippings(numbers)]
            assert ids == [id_ for id_ in library.ordered(Sort.TITLE) if id_ in shows], view


@pytest.mark.parametrize("seed", range(5))
def test_counts_are_the_lengths_of_the_views(tmp_path: Path, seed: int) -> None:
    library = Library(tmp_path / "i", seed)
    counts = library.index.view_counts(TODAY)
    lengths = {view.kind: len(library.expected(view)) for view in VIEWS if not view.value}
    assert counts.clippings == lengths[ViewKind.ALL] and counts.unread == lengths[ViewKind.UNREAD]
    assert counts.starred == lengths[ViewKind.STARRED] and counts.today == lengths[ViewKind.TODAY]
    assert counts.archived == lengths[ViewKind.ARCHIVE] and counts.attention == lengths[ViewKind.ATTENTION]
    assert counts.passages == sum(len(row.marks.colours) for row in library.rows)
    by_source = Counter(sort_key(row.metadata.source) for row in library.rows if row.metadata.source)
    assert [many for _, many in counts.sources] == sorted(by_source.values(), reverse=True)
    assert all(many == by_source[sort_key(name)] for name, many in counts.sources)


def test_a_change_of_a_row_changes_its_views(tmp_path: Path) -> None:
    library = Library(tmp_path / "i", 7)
    rng = random.Random(8)
    for _ in range(40):
        nth = rng.randrange(len(library.rows))
        row = library.rows[nth] = a_row(rng, nth)
        library.index.update([Entry(row, "t")])
        library.lost.pop(row.id, None)
    gone = library.rows.pop().id
    library.index.update([], [gone])
    library.lost.pop(gone, None)
    for view in VIEWS:
        assert set(shown(library.index, view)) == library.expected(view), view


def test_read_and_unread_can_be_told_one_by_one(tmp_path: Path) -> None:
    library = Library(tmp_path / "i", 1)
    some = [row.id for row in library.rows[:20]]
    library.index.note_opened(some, is_read=False)
    library.opened -= set(some)
    library.index.note_opened(some[:5], is_read=True)
    library.opened |= set(some[:5])
    assert set(shown(library.index, View(ViewKind.UNREAD))) == library.expected(View(ViewKind.UNREAD))


def test_what_is_read_meanwhile_may_stay_among_the_unread(tmp_path: Path) -> None:
    library = Library(tmp_path / "i", 1)
    read = next(row.id for row in library.rows if row.id in library.opened and not row.marks.archived)
    numbers = library.index.order(view=View(ViewKind.UNREAD), kept=(read,))
    assert read in {row.id for row in library.index.clippings(numbers)}


def test_the_newest_in_the_library_come_first_and_a_change_does_not_move_them(tmp_path: Path) -> None:
    library = Library(tmp_path / "i", 2)
    before = [row.id for row in library.index.clippings(library.index.order(Sort.ADDED))]
    assert before == [row.id for row in reversed(library.rows)]
    library.index.update([Entry(library.rows[3], "t", added_ns=10**18)])
    assert [row.id for row in library.index.clippings(library.index.order(Sort.ADDED))] == before


def test_views_go_on_when_the_index_is_damaged_meanwhile(tmp_path: Path) -> None:
    library = Library(tmp_path / "i", 3)
    library.index.close()
    data = bytearray((tmp_path / "i").read_bytes())
    for page in range(1, len(data) // 4096):
        data[page * 4096 : page * 4096 + 4096] = b"\xee" * 4096
    (tmp_path / "i").write_bytes(data)
    index = Index(tmp_path / "i")
    index.know_opened(library.opened)
    for view in VIEWS:
        assert shown(index, view) == []
    index.view_counts(TODAY)
    index.words.matching("заголовок")
    index.update(Entry(row, "s") for row in library.rows)
    index.remember_checked(library.lost, {})
    assert set(shown(index, View(ViewKind.UNREAD))) == library.expected(View(ViewKind.UNREAD))
    assert len(index.words.matching("заголовок") or ()) == len(library.rows)


def test_what_was_checked_before_a_file_changed_is_not_kept(tmp_path: Path) -> None:
    library = Library(tmp_path / "i", 4)
    row = library.rows[0]
    library.index.update([Entry(row, "new stamp")])
    library.index.remember_checked({row.id: Checked(2, ("urn:p",))}, {row.id: "s"})
    assert library.index.lost_in(row.id) is None and row.id in dict(library.index.to_check(100))
    library.index.remember_checked({row.id: Checked(2, ("urn:p",))}, {row.id: "new stamp"})
    assert library.index.lost_in(row.id) == {"urn:p"}


def test_other_notes_on_the_same_text_keep_what_needs_attention_until_it_is_looked_at_again(tmp_path: Path) -> None:
    library = Library(tmp_path / "i", 4)
    row = replace(library.rows[0], marks=Marks(page_id="urn:a"))
    library.index.update([Entry(row, "one", text_key="text")])
    library.index.remember_checked({row.id: Checked(2, ("urn:p",))}, {})
    library.index.update([Entry(row, "two", text_key="text")])
    assert library.index.lost_in(row.id) == {"urn:p"} and row.id in dict(library.index.to_check(100))
    library.index.update([Entry(row, "three", text_key="text", checked=Checked(0))])
    assert library.index.lost_in(row.id) == frozenset() and row.id in dict(library.index.to_check(100))
    library.index.update([Entry(row, "four", text_key="other text")])
    assert library.index.lost_in(row.id) is None
