"""The language of a text, cheaply: by its script and the letters that only one language has."""

from __future__ import annotations

import re
from collections import Counter

_SAMPLE = 4_000
_PRIMARY = re.compile(r"([a-z]{2,3})(?:[-_].*)?$", re.IGNORECASE)
_LETTERS_OF = {"uk": "іїєґ", "ru": "ыэъё", "be": "ў", "sr": "јљњћђ"}
_CYRILLIC_LANGUAGES = frozenset(("uk", "ru", "be", "bg", "mk", "sr", "kk", "ky", "tg", "mn", "tt"))
_ENGLISH = re.compile(r"\b(?:the|and|of|to|in|is|for)\b", re.IGNORECASE)


def language_of(text: str, declared: str = "") -> str:
    """A BCP 47 primary code, "" when nothing tells.

    A declaration is believed unless the script contradicts it: content systems say "en" of everything.
    """
    match = _PRIMARY.match(declared.strip())
    code = match[1].lower() if match else ""
    seen = _seen(text[:_SAMPLE].lower())
    if code and (not seen or (code in _CYRILLIC_LANGUAGES) == (seen in _CYRILLIC_LANGUAGES)):
        return code
    return seen


def _seen(text: str) -> str:
    counts = Counter(text)
    cyrillic = sum(n for char, n in counts.items() if "\u0400" <= char <= "\u052f")
    latin = sum(n for char, n in counts.items() if "a" <= char <= "z")
    if cyrillic > 0.4 * (cyrillic + latin):
        return _cyrillic_language(counts)
    accented = sum(n for char, n in counts.items() if "\u00df" <= char <= "\u024f")
    is_english = latin > 20 * accented and (latin < 200 or _ENGLISH.search(text))
    return "en" if latin and is_english else ""


def _cyrillic_language(counts: Counter[str]) -> str:
    votes = {language: sum(counts[letter] for letter in letters) for language, letters in _LETTERS_OF.items()}
    # Belarusian has і and ы as well: its own letter outweighs both.
    votes["be"] = 20 * votes["be"]
    best = max(votes, key=votes.__getitem__)
    if best == "ru" and counts["ъ"] and not counts["ы"] + counts["э"]:
        return "bg"
    return best if votes[best] else ""
