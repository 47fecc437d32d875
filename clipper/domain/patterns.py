"""Patterns of the `regex` package that are compiled when first used: those of sentences cost 12 ms of every launch.

(Python 3.11, regex 2026.11, Nov 2026: 24 patterns, the first window needs few of them.)
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

import regex

if TYPE_CHECKING:
    from regex import Pattern


def lazy(pattern: str, flags: int = 0) -> Pattern[str]:
    """What `regex.compile` gives, as soon as it is used. A wrong pattern is found then: tests use every one."""
    return cast("Pattern[str]", _Lazy(pattern, flags))


class _Lazy:
    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Callable[..., Any]:
        """Asked once for each method: after that it is found in the instance, at no cost."""
        method = getattr(regex.compile(self.pattern, self._flags), name)  # `regex` keeps what it compiled
        setattr(self, name, method)
        return cast("Callable[..., Any]", method)
