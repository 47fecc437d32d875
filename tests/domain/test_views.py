from __future__ import annotations

import pytest

from clipper.domain.views import View, ViewKind


@pytest.mark.parametrize(
    "view", [View(), View(ViewKind.TODAY), View(ViewKind.TAG, "a:b/c"), View(ViewKind.SOURCE, "X")]
)
def test_view_is_kept_as_text(view: View) -> None:
    assert View.parse(str(view)) == view


@pytest.mark.parametrize("text", ["", "nothing", "tag", "source:", "all:x"])
def test_what_is_no_view_shows_all(text: str) -> None:
    assert View.parse(text) == View()
