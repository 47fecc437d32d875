from __future__ import annotations

from dataclasses import replace

from clipper.domain import edits
from clipper.domain.clipping import ClippingId
from clipper.domain.passage import Anchor, ClippingNotes, Colour, PageItem, Passage

FILE = ClippingId("a.txt")
T1, T2, T3 = "2026-11-22T09:00:00Z", "2026-11-22T10:00:00Z", "2026-11-22T11:00:00Z"
PASSAGE = Passage("urn:uuid:1", Anchor("слово", "", "", 0, 5), tags=("зброя",), created=T1, modified=T1)
EMPTY = ClippingNotes("urn:uuid:page")
MARKED = edits.apply(EMPTY, edits.highlight(FILE, PASSAGE), T1)


def done(notes: ClippingNotes, edit: edits.Edit | None) -> ClippingNotes:
    assert edit is not None
    return edits.apply(notes, edit, T2)


def test_undo_puts_back_the_old_value_with_its_time() -> None:
    edit = edits.recolour(FILE, PASSAGE, Colour.PINK, T2)
    after = done(MARKED, edit)
    assert after.passages[0].colour is Colour.PINK and after.passages[0].modified == T2
    assert edit is not None and edits.apply(after, edit.inverted(), T3) == MARKED


def test_nothing_to_do_makes_no_edit() -> None:
    assert edits.recolour(FILE, PASSAGE, Colour.YELLOW, T2) is None
    assert edits.tag(FILE, PASSAGE, ["Зброя ", ""], T2) is None
    assert edits.annotate(FILE, PASSAGE, "  ", T2) is None
    assert edits.untag_clipping(FILE, EMPTY, ["x"], T2) is None


def test_a_removed_passage_waits_whole_in_the_trash_until_undone() -> None:
    edit = edits.remove(FILE, [PASSAGE])
    gone = done(MARKED, edit)
    assert gone.passages == () and gone.deleted[0].item == PASSAGE and gone.deleted[0].at == T2
    assert edit is not None and edits.apply(gone, edit.inverted(), T3) == MARKED


def test_undo_touches_only_what_the_edit_changed() -> None:
    edit = edits.recolour(FILE, PASSAGE, Colour.PINK, T2)
    assert edit is not None
    after = done(MARKED, edit)
    noted = done(after, edits.annotate(FILE, after.passages[0], "Перевірити", T3))
    undone = edits.apply(noted, edit.inverted(), T3).passages[0]
    assert undone.colour is Colour.YELLOW and undone.note == "Перевірити"


def test_undoing_a_tag_leaves_tags_that_came_later() -> None:
    edit = edits.tag(FILE, PASSAGE, ["порт"], T2)
    assert edit is not None
    after = done(MARKED, edit)
    more = done(after, edits.tag(FILE, after.passages[0], ["суд"], T3))
    assert edits.apply(more, edit.inverted(), T3).passages[0].tags == ("зброя", "суд")


def test_clipping_tags_come_and_go() -> None:
    tagged = done(EMPTY, edits.tag_clipping(FILE, EMPTY, ["порт", "Порт", "суд"], T1, "urn:uuid:t"))
    assert tagged.tags == ("порт", "суд")
    fewer = done(tagged, edits.untag_clipping(FILE, tagged, ["ПОРТ"], T2))
    assert fewer.tags == ("суд",)
    none = done(fewer, edits.untag_clipping(FILE, fewer, ["суд"], T2))
    assert none.page_items == () and none.deleted[0].id == "urn:uuid:t"


def test_several_foreign_notes_read_as_one_and_become_one() -> None:
    two = replace(EMPTY, page_items=(PageItem("urn:1", note="a"), PageItem("urn:2", note="b")))
    assert two.note == "a\n\nb"
    one = done(two, edits.note_clipping(FILE, two, "a і b", T2, "urn:new"))
    assert one.note == "a і b" and [entry.id for entry in one.deleted] == ["urn:2"]


def test_star_and_correction_keep_their_times_and_undo() -> None:
    edit = edits.star(FILE, EMPTY, True, T2)
    starred = done(EMPTY, edit)
    assert starred.state.starred and dict(starred.state.modified) == {"clip:starred": T2}
    corrected = done(starred, edits.correct(FILE, starred, "title", " Лист до Путіна ", T3))
    assert corrected.state.corrected == (("title", "Лист до Путіна"),)
    assert edit is not None
    back = edits.apply(corrected, edit.inverted(), T3).state
    assert not back.starred and back.corrected


def test_typing_pauses_of_one_note_are_one_undo_step() -> None:
    first = edits.annotate(FILE, PASSAGE, "Пере", T1)
    assert first is not None
    typed = done(MARKED, first)
    second = edits.annotate(FILE, typed.passages[0], "Перевірити", T2)
    assert second is not None
    both = first.merged_with(second)
    assert both is not None
    assert edits.apply(MARKED, both, T2) == edits.apply(typed, second, T2)
    assert edits.apply(edits.apply(MARKED, both, T2), both.inverted(), T3) == MARKED


def test_undoing_typing_leaves_a_tag_that_another_program_gave_meanwhile() -> None:
    first = edits.annotate(FILE, PASSAGE, "Пере", T1)
    assert first is not None
    passage = done(MARKED, first).passages[0]
    tagged = replace(MARKED, passages=(replace(passage, tags=("зброя", "порт")),))
    second = edits.annotate(FILE, tagged.passages[0], "Перевірити", T2)
    assert second is not None
    notes = edits.apply(tagged, second, T2)
    merged = first.merged_with(second)
    for step in (merged,) if merged else (second, first):
        notes = edits.apply(notes, step.inverted(), T3)
    assert notes.passages[0].tags == ("зброя", "порт") and notes.passages[0].note == ""


def test_undoing_a_correction_leaves_one_that_another_program_made_meanwhile() -> None:
    edit = edits.correct(FILE, EMPTY, "title", "Лист", T1)
    theirs = edits.correct(FILE, done(EMPTY, edit), "source", "Пошта", T2)
    archived = edits.archive(FILE, done(EMPTY, edit), True, T3)
    assert edit is not None and theirs is not None and archived is not None
    now = edits.apply(edits.apply(done(EMPTY, edit), theirs, T2), archived, T3)
    back = edits.apply(now, edit.inverted(), T3).state
    assert back.corrected == (("source", "Пошта"),) and dict(back.modified)["clip:archived"] == T3
    assert edits.apply(replace(EMPTY, state=back), edit, T3).state.corrected == now.state.corrected


def test_bringing_back_what_is_there_again_leaves_what_was_said_of_it() -> None:
    gone = edits.remove(FILE, [PASSAGE])
    assert gone is not None
    noted = replace(PASSAGE, note="Їхня нотатка", modified=T2)
    there = replace(MARKED, passages=(noted,))
    for edit in (gone.inverted(), edits.highlight(FILE, PASSAGE)):
        assert edits.apply(there, edit, T3).passages == (noted,)
