"""A letter to press for each item of a menu, underlined: found in the words as they are, in whatever language."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QMenu


def with_mnemonics(words: Sequence[str]) -> list[str]:
    """The words of one menu as Qt takes them: "&" before the letter of each, no letter twice, "&" itself doubled.

    The first letter of an item if it can be, then those that begin its other words, then any. Letters are exchanged
    between items until as many as can be have one; an item that is left over, with nothing but letters of others, has
    none. O(items × letters) in practice.
    """
    wishes = [_wishes(item) for item in words]
    owner: dict[str, int] = {}
    for item in range(len(words)):
        _find(item, wishes, owner, set())
    letter_of = {item: letter for letter, item in owner.items()}
    return [_marked(item, wishes[nth].get(letter_of.get(nth, ""))) for nth, item in enumerate(words)]


def give_mnemonics(menu: QMenu) -> None:
    """A letter for each item of a menu that has its words by now; keys behind a tab stay behind it."""
    actions = [action for action in menu.actions() if action.text() and action.isEnabled()]
    parts = [action.text().partition("\t") for action in actions]
    marked = with_mnemonics([_plain(words) for words, _, _ in parts])
    for action, (_, tab, key), words in zip(actions, parts, marked, strict=True):
        action.setText(f"{words}{tab}{key}")


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _wishes(words: str) -> dict[str, int]:
    """The letters that an item can have, dearest first, and where they stand."""
    starts = [n for n, char in enumerate(words) if char.isalnum() and (n == 0 or not words[n - 1].isalnum())]
    others = [n for n, char in enumerate(words) if char.isalpha() and n not in starts]
    places: dict[str, int] = {}
    for place in (*starts, *others):
        letter = words[place].casefold()
        if len(letter) == 1:
            places.setdefault(letter, place)
    return places


def _find(item: int, wishes: Sequence[dict[str, int]], owner: dict[str, int], asked: set[str]) -> bool:
    """Give the item a letter: a free one, else one whose owner finds another (Kuhn's matching)."""
    free = next((letter for letter in wishes[item] if letter not in owner), None)
    if free is not None:
        owner[free] = item
        return True
    for letter in wishes[item]:
        if letter not in asked:
            asked.add(letter)
            if _find(owner[letter], wishes, owner, asked):
                owner[letter] = item
                return True
    return False


def _marked(words: str, place: int | None) -> str:
    if place is None:
        return words.replace("&", "&&")
    return words[:place].replace("&", "&&") + "&" + words[place:].replace("&", "&&")
