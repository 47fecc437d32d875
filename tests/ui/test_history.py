from __future__ import annotations

from clipper.domain.clipping import ClippingId
from clipper.ui.main_window.history import MOST, History

A, B, C = ClippingId("a"), ClippingId("b"), ClippingId("c")


def test_back_and_forward_go_where_the_user_was() -> None:
    history = History()
    for clipping in (A, B, B, C):
        history.visit(clipping)
    assert [history.step(-1), history.step(-1), history.step(-1)] == [B, A, None]
    assert history.step(1) == B
    history.visit(B)
    assert history.step(1) == C


def test_going_elsewhere_forgets_what_lay_ahead_and_old_places_are_let_go() -> None:
    history = History()
    for clipping in (A, B):
        history.visit(clipping)
    history.step(-1)
    history.visit(C)
    assert history.step(1) is None
    for nth in range(MOST * 2):
        history.visit(ClippingId(str(nth)))
    assert sum(1 for _ in iter(lambda: history.step(-1), None)) == MOST - 1
