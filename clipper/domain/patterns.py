"""Patterns that are compiled when first used: those of sentences cost 12 ms of every launch, those of dates 3.

(Python 3.11, regex 2026.11, Nov 2026: 24 patterns, the first window needs few of them.)
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

import regex

if TYPE_CHECKING:
    from regex import Pattern


def lazy(pattern: str, flags: int = 0) -> Pattern[str]:
    """What `regex.compile` gives, as soon as it is used. A wrong pattern is found then: tests use every one."""
    return cast("Pattern[str]", _Lazy(pattern, flags, regex.compile))


def lazy_re(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The same of the standard library's."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags, re.compile))


class _Lazy:
    def __init__(self, pattern: str, flags: int, compiled: Callable[[str, int], object]) -> None:
        self.pattern = pattern
        self._flags = flags
        self._compiled = compiled

    def __getattr__(self, name: str) -> Callable[..., Any]:
        """Asked once for each method: after that it is found in the instance, at no cost."""
        method = getattr(self._compiled(self.pattern, self._flags), name)  # both keep what they compiled
        setattr(self, name, method)
        return cast("Callable[..., Any]", method)
