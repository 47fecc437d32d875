from __future__ import annotations

import errno
import os

import pytest

from clipper.domain.reasons import SaidByUs, reason_of
from clipper.domain.told import Told, listed

COMMON = (
    "ENOSPC",
    "EDQUOT",
    "EACCES",
    "EPERM",
    "EROFS",
    "EIO",
    "ENOENT",
    "ENAMETOOLONG",
    "EISDIR",
    "EMFILE",
    "ESTALE",
)


@pytest.mark.parametrize("code", COMMON)
def test_what_often_happens_is_said_in_words_of_ours(code: str) -> None:
    number = getattr(errno, code)
    words = reason_of(OSError(number, "НЕ НАШІ СЛОВА"))
    assert isinstance(words, str) and words[0].islower() and not words.endswith(".")
    assert words.lower() != os.strerror(number).lower() or code == "EACCES"


def test_anything_else_is_told_by_its_name_and_never_in_the_systems_language() -> None:
    assert str(reason_of(OSError(errno.ENOTSUP, "Не підтримується"))).startswith("the system refuses it (E")
    assert str(reason_of(OSError("bytes without a number"))) == "the system refuses it"


def test_a_file_that_another_program_holds_on_windows_is_said_to_be_in_use() -> None:
    error = PermissionError(errno.EACCES, "Процес не може отримати доступ до файлу")
    error.winerror = 32  # type: ignore[attr-defined, unused-ignore]
    assert reason_of(error) == "another program is using it"


def test_a_reason_of_ours_stays_what_it_is() -> None:
    reason = Told("it is larger than {size_mb} MB", (("size_mb", "100"),))
    assert reason_of(SaidByUs(errno.EFBIG, reason)) is reason


def test_many_names_are_cut_and_the_rest_is_counted() -> None:
    assert str(listed(["a.txt"])) == "a.txt"
    assert str(listed(["a", "b", "c"])) == "a, b, c"
    assert str(listed(["a", "b", "c", "d", "e"])) == "a, b, c and 2 more"
