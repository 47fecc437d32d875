"""What happens to a marked text before it is opened again: edits of many kinds, and where the words are then."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from clipper.domain.anchor import AnchorText, Exact, describe, resolve
from clipper.domain.matching import Candidate, candidates
from clipper.domain.passage import Anchor, Span

Change = Callable[[str, random.Random], str]
Place = tuple[int, int] | None
"""Where the words stand after an edit; None when they are gone."""
Edit = Callable[[str, int, int, random.Random], tuple[str, Place]]
AROUND = 120
LENGTHS = (12, 25, 40, 80, 150, 300)


def misprinted(share: float) -> Change:
    """Letters doubled, missing, or others: typing errors, or a bad scan."""

    def change(words: str, dice: random.Random) -> str:
        return "".join(
            dice.choice(("", char * 2, dice.choice("абвеabco"))) if char.isalpha() and dice.random() < share else char
            for char in words
        )

    return change


def reworded(share: float) -> Change:
    """Other words in place of some."""

    def change(words: str, dice: random.Random) -> str:
        parts = re.findall(r"\S+|\s+", words)
        places = [nth for nth, part in enumerate(parts) if not part.isspace()]
        for nth in dice.sample(places, max(1, int(len(places) * share))) if places else ():
            parts[nth] = dice.choice("натомість вчора therefore seven міністерство of раптом".split())
        return "".join(parts)

    return change


def dropped(words: str, dice: random.Random) -> str:
    """A quarter of the words is gone."""
    kept = [word for word in words.split(" ") if dice.random() > 0.25]
    return " ".join(kept) or words


def inserted(words: str, dice: random.Random) -> str:
    """Four more words."""
    found = words.split(" ")
    for _ in range(4):
        found.insert(dice.randrange(len(found) + 1), dice.choice("нібито really також дуже".split()))
    return " ".join(found)


def hyphenated(words: str, dice: random.Random) -> str:
    """Words broken at line ends, as they come out of a column."""
    return re.sub(r"(\w{4})(\w{3})", lambda m: f"{m[1]}-\n{m[2]}" if dice.random() < 0.3 else m[0], words)


def of_words(change: Change) -> Edit:
    """An edit of the marked words alone."""

    def edit(text: str, start: int, end: int, dice: random.Random) -> tuple[str, Place]:
        words = change(text[start:end], dice)
        return text[:start] + words + text[end:], (start, start + len(words))

    return edit


def of_all(change: Change, *, with_words: bool = True) -> Edit:
    """An edit of what stands around the words, and of them."""

    def edit(text: str, start: int, end: int, dice: random.Random) -> tuple[str, Place]:
        low, high = max(0, start - AROUND), end + AROUND
        before, after = change(text[low:start], dice), change(text[end:high], dice)
        words = change(text[start:end], dice) if with_words else text[start:end]
        begin = low + len(before)
        return text[:low] + before + words + after + text[high:], (begin, begin + len(words))

    return edit


def moved(change: Change) -> Edit:
    """The words stand at the end of another paragraph."""

    def edit(text: str, start: int, end: int, dice: random.Random) -> tuple[str, Place]:
        words, rest = change(text[start:end], dice), text[:start] + text[end:]
        at = rest.find("\n", dice.randrange(len(rest)))
        at = len(rest) if at == -1 else at
        return f"{rest[:at]} {words}{rest[at:]}", (at + 1, at + 1 + len(words))

    return edit


def deleted(text: str, start: int, end: int, dice: random.Random) -> tuple[str, Place]:
    """The words are gone."""
    return text[:start] + text[end:], None


def paragraph_deleted(text: str, start: int, end: int, dice: random.Random) -> tuple[str, Place]:
    """All of the paragraph is."""
    last = text.find("\n", end)
    return text[: text.rfind("\n", 0, start) + 1] + ("" if last == -1 else text[last + 1 :]), None


EDITS: dict[str, Edit] = {
    "a misprint in twenty letters": of_words(misprinted(0.05)),
    "a misprint in seven": of_words(misprinted(0.15)),
    "a bad scan": of_all(misprinted(0.08)),
    "a very bad scan": of_all(misprinted(0.2)),
    "a fifth reworded": of_words(reworded(0.2)),
    "a half reworded": of_words(reworded(0.5)),
    "all reworded": of_words(reworded(1)),
    "words dropped": of_words(dropped),
    "words inserted": of_words(inserted),
    "hyphenated": of_all(hyphenated),
    "other surroundings": of_all(reworded(0.7), with_words=False),
    "moved": moved(lambda words, _: words),
    "moved with misprints": moved(misprinted(0.08)),
    "deleted": deleted,
    "paragraph deleted": paragraph_deleted,
}


@dataclass(frozen=True, slots=True)
class Trial:
    """One lost passage, the text it is looked for in, and the truth."""

    kind: str
    anchor: Anchor
    text: str
    truth: Place

    def outcome(self) -> str:
        """Which of the candidates is the right one; "offered" when something is and nothing should be."""
        found = candidates(AnchorText(self.text), self.anchor)
        if self.truth is None:
            return "offered" if found else "nothing"
        hits = [nth for nth, one in enumerate(found) if _covers(one, self.truth)]
        return "missed" if not hits else "first" if hits[0] == 0 else "later"


def _covers(found: Candidate, truth: tuple[int, int]) -> bool:
    """More than half of the shorter one is shared."""
    shared = min(found.span.end, truth[1]) - max(found.span.start, truth[0])
    return shared > min(len(found.span), truth[1] - truth[0]) / 2


def trials(texts: list[str], seed: int) -> Iterator[Trial]:
    """Passages of those texts that each kind of edit has made to be lost."""
    dice = random.Random(seed)
    for text in texts:
        for kind, edit in EDITS.items():
            start, end = _stretch(text, dice)
            anchor = describe(text, Span(start, end))
            after, truth = edit(text, start, end, dice)
            if not isinstance(resolve(after, anchor, text_unchanged=False), Exact):
                yield Trial(kind, anchor, after, truth)


def _stretch(text: str, dice: random.Random) -> tuple[int, int]:
    """Whole words, as somebody would mark them."""
    while True:
        start = dice.randrange(len(text) - max(LENGTHS))
        found = re.compile(rf"\b\w.{{{dice.choice(LENGTHS)}}}\w*", re.DOTALL).search(text, start)
        if found and sum(map(str.isalpha, found[0])) > len(found[0]) / 2:
            return found.span()


def counted(lost: list[Trial]) -> Counter[str]:
    """How many had which outcome."""
    return Counter(trial.outcome() for trial in lost)
