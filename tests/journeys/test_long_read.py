"""Fifteen passages of the long read, marked, tagged and noted without a mouse; the keys are counted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from clipper.library.samples import copy_samples
from tests.journeys.conftest import Person, Start

Key, Mod = Qt.Key, Qt.KeyboardModifier
LONG_READ = "long/2026-11-15-the-silt-account.md"


class Counting:
    """A person whose key presses are counted."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.keys = 0

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Mod.NoModifier) -> None:
        self.person.press(key, modifiers)
        self.keys += 1

    def type(self, words: str) -> None:
        self.person.type(words)
        self.keys += len(words)


def test_fifteen_passages_without_a_mouse(start: Start, tmp_path: Path) -> None:
    person = start(LONG_READ, folder=copy_samples(tmp_path))
    hands = Counting(person)
    hands.press(Key.Key_F7)
    for nth in range(15):
        for _ in range(4):
            hands.press(Key.Key_Right, Mod.AltModifier)  # four sentences on
        hands.press(Key.Key_V)
        hands.press(Key.Key_V)
        hands.press(Key(Key.Key_1 + nth % 6))
        if nth % 3 == 0:  # every third is tagged
            hands.press(Key.Key_T)
            hands.type("silt" if nth == 0 else "si")
            hands.press(Key.Key_Return)
            hands.press(Key.Key_Escape)
        if nth % 5 == 0:  # every fifth gets a note
            hands.press(Key.Key_N)
            hands.type("check")
            hands.press(Key.Key_Escape)
    items = person.saved(LONG_READ)["items"]
    sentences = [item["target"]["selector"][0]["exact"] for item in items]
    assert len(items) == 15 and all(words.rstrip('”"’)').endswith((".", "?", "!", ":", ";")) for words in sentences)
    assert sum(1 for item in items for body in item.get("body", ()) if body.get("value") == "silt") == 5
    assert sum(1 for item in items for body in item.get("body", ()) if body.get("value") == "check") == 3
    print(f"\n15 passages, 5 tags, 3 notes: {hands.keys} keys")
    assert hands.keys <= 160
