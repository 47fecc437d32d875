"""T10: what a key in the search field costs in a large library, beside a bare scan of its headlines; views, counts.

A library of its own making: 20,000 clippings with 120 different words each, newest first.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable

import pytest

from clipper.domain.clipping import Clipping, ClippingId, Marks, Metadata
from clipper.domain.views import View, ViewKind
from clipper.search.index import Entry, Index
from clipper.workspace.rows import Arrangement, arranged

pytestmark = pytest.mark.benchmark

CLIPPINGS, WORDS, TAGS = 20_000, 20_000, 5_000
KEYS = ["р", "ра", "рад", "рада", "рада п", "рада по", "рада порт", "т", "ті", "тіна", "тіна р"]
SYLLABLES = "ра да по рт ті на ко ва ли сі ку ме жо ві пе ро за ни до ся".split()


def milliseconds(work: Callable[[], object], times: int = 9) -> float:
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append((time.perf_counter() - began) * 1_000)
    return statistics.median(taken)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> tuple[Index, list[str]]:
    rng = random.Random(1)
    words = ["".join(rng.choices(SYLLABLES, k=rng.randrange(1, 5))) for _ in range(WORDS)]
    index, titles = Index(tmp_path_factory.mktemp("views") / "i"), []
    for first in range(0, CLIPPINGS, 500):
        entries, texts = [], []
        for nth in range(first, first + 500):
            titles.append(" ".join(rng.choices(words, k=9)))
            meta = Metadata(titles[-1], date=f"20{nth % 27:02}-01-01", source=f"Джерело {nth % 50}")
            marks = Marks("urn:x", tags=(f"тег/{nth % TAGS}", "порт")) if nth % 4 == 0 else Marks()
            entries.append(Entry(Clipping(ClippingId(f"{nth}.txt"), meta, marks=marks), "s", (), "k"))
            texts.append((ClippingId(f"{nth}.txt"), "k", " ".join({*rng.choices(words, k=120)})))
        index.update(entries)
        index.words.remember(texts)
    return index, titles


def test_a_key_costs_little_more_than_a_scan_of_the_headlines(library: tuple[Index, list[str]]) -> None:
    index, titles = library
    bare = milliseconds(lambda: [title for title in titles if "порт" in title.casefold()])
    taken = []
    for key in KEYS:
        index.words._found.clear()
        taken.append(milliseconds(lambda key=key: arranged(index, Arrangement(words=key)), 1))
    taken.sort()
    print(f"\nkey p50 {statistics.median(taken):.1f} ms, worst {taken[-1]:.1f} ms, bare scan {bare:.1f} ms")
    assert statistics.median(taken) <= 3 * bare


def test_views_and_counts(library: tuple[Index, list[str]]) -> None:
    index, _ = library
    index.know_opened(f"{nth}.txt" for nth in range(0, CLIPPINGS, 2))
    bare = milliseconds(lambda: index.all("SELECT number FROM clipping"))
    for view in (View(), View(ViewKind.UNREAD), View(ViewKind.TAG, "тег/7"), View(ViewKind.TAG, "порт")):
        index._orders.clear()
        print(f"\n{view}: {milliseconds(lambda view=view: index.order(view=view), 1):.1f} ms (bare {bare:.1f} ms)")
    counts = milliseconds(lambda: index.view_counts("2026-11-26"))
    print(f"counts: {counts:.1f} ms")
    assert counts <= 10 * bare
