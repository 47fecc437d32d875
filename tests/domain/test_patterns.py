from __future__ import annotations

import pytest

from clipper.domain import abbreviations, dates, sentences, widening
from clipper.domain.patterns import _Lazy, lazy
from clipper.formats import captions

PATTERNS = [
    (f"{module.__name__}.{name}", pattern)
    for module in (abbreviations, captions, dates, sentences, widening)
    for name, value in vars(module).items()
    for pattern in (value if isinstance(value, tuple) else (value,))
    if isinstance(pattern, _Lazy)
]


@pytest.mark.parametrize(("name", "pattern"), PATTERNS, ids=[name for name, _ in PATTERNS])
def test_every_pattern_of_ours_is_one(name: str, pattern: _Lazy) -> None:
    pattern.search("")


def test_a_lazy_pattern_does_what_it_would_do_compiled() -> None:
    word = lazy(r"\p{Lu}\w+")
    assert [hit[0] for hit in word.finditer("Порт і Рада")] == ["Порт", "Рада"]
    assert word.fullmatch("Порт") is not None and word.fullmatch("порт") is None
    assert word.search("порт Рада", 0, 6) is None and word.pattern == r"\p{Lu}\w+"
