"""Going back to earlier notes: the marks are those, as one step that can be undone."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from clipper.domain import edits
from clipper.domain.clipping import ClippingId
from clipper.domain.passage import Anchor, ClippingNotes, Colour, PageItem, Passage
from clipper.domain.restoring import difference, restored

FILE = ClippingId("a.txt")
T1, T2 = "2026-11-22T09:00:00Z", "2026-11-22T10:00:00Z"


def passage(nth: int, note: str = "", colour: Colour = Colour.YELLOW) -> Passage:
    anchor = Anchor(f"слово {nth}", "", "", nth * 10, nth * 10 + 7)
    return Passage(f"urn:uuid:{nth}", anchor, colour, note=note, created=T1, modified=T1)


def notes(*passages: Passage, tag: str = "", starred: bool = False) -> ClippingNotes:
    made = ClippingNotes("urn:uuid:page", passages)
    made = replace(made, page_items=(PageItem("urn:uuid:tag", (tag,), created=T1, modified=T1),) if tag else ())
    return replace(made, state=replace(made.state, starred=starred))


def test_what_came_since_goes_to_the_trash_and_what_went_comes_back() -> None:
    earlier = notes(passage(1, "Перевірити"), passage(2))
    now = notes(passage(2, colour=Colour.PINK), passage(3))
    found = difference(now, earlier)
    assert [one.id[-1] for one in (*found.back, *found.changed, *found.gone)] == ["1", "2", "3"]
    edit = restored(FILE, now, earlier, T2)
    assert edit is not None
    after = edits.apply(now, edit, T2)
    assert not difference(after, earlier) and after.passages[0].modified == T2
    assert [one.id[-1] for one in after.deleted] == ["3"]
    assert replace(edits.apply(after, edit.inverted(), T2), deleted=()) == now


def test_the_clippings_own_marks_come_back_too_but_not_how_its_file_is_read() -> None:
    earlier = notes(tag="порт", starred=True)
    now = notes()
    now = replace(now, state=replace(now.state, encoding="cp1251"))
    assert difference(now, earlier).is_clipping_other
    edit = restored(FILE, now, earlier, T2)
    assert edit is not None
    after = edits.apply(now, edit, T2)
    assert (after.tags, after.state.starred, after.state.encoding) == (("порт",), True, "cp1251")
    assert dict(after.state.modified) == {"clip:starred": T2}


def test_a_passage_that_only_stands_elsewhere_by_now_is_the_same() -> None:
    now = notes(passage(1))
    earlier = notes(replace(passage(1), anchor=Anchor("слово 1", "до ", "", 900, 907), modified=T2))
    assert not difference(now, earlier) and restored(FILE, now, earlier, T2) is None


_SETS = st.lists(
    st.builds(passage, st.integers(0, 6), st.sampled_from(["", "нотатка"]), st.sampled_from(list(Colour))),
    unique_by=lambda one: one.id,
    max_size=6,
).map(lambda some: notes(*sorted(some, key=lambda one: one.id), tag="порт" if len(some) % 2 else ""))


@given(_SETS, _SETS)
def test_from_any_notes_to_any_and_back(now: ClippingNotes, earlier: ClippingNotes) -> None:
    edit = restored(FILE, now, earlier, T2)
    assert (edit is None) == (not difference(now, earlier))
    if edit is not None:
        after = edits.apply(now, edit, T2)
        assert not difference(after, earlier)
        assert replace(edits.apply(after, edit.inverted(), T2), deleted=()) == now
