from __future__ import annotations

from clipper.domain.tag_colours import TAG_HUES, tag_hue_hex


def test_a_tag_keeps_its_hue_for_ever() -> None:
    assert [tag_hue_hex(tag) for tag in ("зброя", "Порт", "war")] == ["#B5642A", "#1E8C93", tag_hue_hex("war/drones")]


def test_spelling_does_not_change_the_hue() -> None:
    assert tag_hue_hex("об’єкт") == tag_hue_hex(" ОБ'ЄКТ ") == tag_hue_hex("Обʼєкт/міст")


def test_all_hues_are_used_and_odd_tags_have_one() -> None:
    assert {tag_hue_hex(f"tag {nth}") for nth in range(100)} == set(TAG_HUES)
    assert tag_hue_hex("") in TAG_HUES and tag_hue_hex("\udcff") in TAG_HUES
