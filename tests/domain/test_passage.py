from __future__ import annotations

import pytest

from clipper.domain.passage import Span, normal_tag, tag_key, unique_tags


def test_a_span_is_never_empty() -> None:
    for start, end in [(3, 3), (4, 3), (-1, 2)]:
        with pytest.raises(ValueError, match="span"):
            Span(start, end)


def test_tags_are_kept_trimmed_with_whole_path_parts() -> None:
    assert normal_tag("  war /  drones/ ") == "war/drones"
    assert normal_tag(" // ") == ""


def test_three_apostrophes_and_letter_case_make_one_tag() -> None:
    assert tag_key("Об’єкт") == tag_key("об'єкт") == tag_key("ОБʼЄКТ")
    assert unique_tags(["Об’єкт", "зброя", "об'єкт", " "]) == ("Об’єкт", "зброя")
