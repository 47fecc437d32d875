"""JSON in and out: tolerant reading, strict and stable writing (FORMAT.md §2).

The standard library's reader takes NaN and lone surrogates that can never be saved again, keeps the last of duplicate
keys, turns 1e400 into infinity and dies of depth. Here numbers survive by value, and whatever is wrong with a file
raises `NotJson` and nothing else.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from decimal import Decimal
from json.encoder import encode_basestring as _quoted
from typing import Any, TypeAlias

from clipper.domain.told import Told, sentence

Json: TypeAlias = Any
"""A parsed JSON value: str, bool, None, int, Decimal, list or dict. This room is the border behind which it stays."""

MOST_BYTES = 100 * 1024 * 1024
MOST_DEPTH = 200
SPARE_DEPTH = 4
"""A foreign array of annotations, read, becomes a page of ours, two levels deeper: it must be readable again."""
_LONGEST_INT = 4_000
"""Python refuses to convert longer ones (4,300 digits, since 3.11); `Decimal` does not."""


class NotJson(Exception):
    """The bytes are not the JSON we can read. `told` completes "The notes file is damaged: …"."""

    def __init__(self, template: str, **values: object) -> None:
        self.told = Told.of(template, values)
        super().__init__(str(self.told))


class TooLarge(NotJson):
    """More bytes than we read: nothing says that they are damaged, so nobody should rename the file."""


def too_large() -> TooLarge:
    """The error for it."""
    return TooLarge(sentence("it is larger than {size_mb} MB"), size_mb=MOST_BYTES // (1024 * 1024))


def read_json(data: bytes) -> Json:
    """The value in the bytes. Raises `NotJson`.

    UTF-8 and UTF-16, with or without BOM. NaN and the infinities become strings; lone surrogates U+FFFD; of
    duplicate keys, two lists are joined, else the last one wins and the earlier stays as "… (duplicate)".
    Non-integers become `Decimal`, so that every digit is written back.
    """
    if len(data) > MOST_BYTES:
        raise too_large()
    try:
        value = _DECODER.decode(_decoded(data))
        if depth_exceeds(value, MOST_DEPTH + SPARE_DEPTH):
            raise NotJson(sentence("it is nested too deeply"))
        return _mended(value) if _may_hold_surrogates(data) else value
    except json.JSONDecodeError as error:
        raise NotJson(
            sentence("it is not JSON at line {line}, column {column}"), line=error.lineno, column=error.colno
        ) from error
    except UnicodeDecodeError as error:
        raise NotJson(sentence("it is not text in UTF-8")) from error
    except RecursionError as error:
        raise NotJson(sentence("it is nested too deeply")) from error
    except MemoryError as error:
        raise NotJson(sentence("there is not enough memory to read it")) from error
    except ValueError as error:
        raise NotJson(sentence("it is not JSON")) from error


def depth_exceeds(value: object, limit: int) -> bool:
    """Whether lists and objects are nested more than `limit` deep. O(n), without recursion."""
    level = [value]
    for _ in range(limit):
        level = [
            child
            for node in level
            if isinstance(node, (dict, list))
            for child in (node.values() if isinstance(node, dict) else node)
            if isinstance(child, (dict, list))
        ]
        if not level:
            return False
    return True


def write_json(value: object) -> bytes:
    """The value as a file: UTF-8 without BOM, indent 2, "\\n", a newline at the end."""
    return render(value) + b"\n"


def render(value: object, level: int = 0) -> bytes:
    """The value's text as it stands `level` levels deep in a file, without the indent of its first line."""
    parts: list[str] = []
    _render(value, "\n" + "  " * level, parts)
    return encoded("".join(parts))


def quoted(text: str) -> bytes:
    """A string's text, in its quotation marks."""
    return encoded(_quoted(text))


def encoded(text: str) -> bytes:
    """UTF-8, with U+FFFD for a lone surrogate: a value made by a program may still hold one."""
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        return _without_surrogates(text).encode("utf-8")


# Reading ---------------------------------------------------------------------------------------------------------


def _decoded(data: bytes) -> str:
    encoding = json.detect_encoding(data)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        # Surrogates written as if they were characters: everything else that is wrong still raises.
        return _without_surrogates(data.decode(encoding, "surrogatepass"))


def _object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    return found if len(found) == len(pairs) else _without_duplicates(pairs)


def _without_duplicates(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    """Linear in the number of pairs, however many are the same: a hostile file may have millions."""
    found: dict[str, Json] = {}
    taken = {key for key, _ in pairs}
    tries: Counter[str] = Counter()
    for key, value in pairs:
        if key not in found:
            found[key] = value
        elif isinstance(found[key], list) and isinstance(value, list):
            found[key].extend(value)
        elif not same_json(found[key], value):
            found[_free_key(key, taken, tries)] = found[key]
            found[key] = value
    return found


def _free_key(key: str, taken: set[str], tries: Counter[str]) -> str:
    while True:
        tries[key] += 1
        name = f"{key} (duplicate)" if tries[key] == 1 else f"{key} (duplicate {tries[key]})"
        if name not in taken:
            taken.add(name)
            return name


def _integer(digits: str) -> int | Decimal | str:
    return int(digits) if len(digits) <= _LONGEST_INT else _number(digits)


def _number(literal: str) -> Decimal | str:
    try:
        return Decimal(literal)
    except ArithmeticError:
        return literal  # An exponent of more than eighteen digits: kept as it was written.


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_float=_number, parse_int=_integer, parse_constant=str)


def _may_hold_surrogates(data: bytes) -> bool:
    return b"\\ud" in data or b"\\uD" in data or b"\0" in data


def _mended(value: Json) -> Json:
    """The value without lone surrogates; recursion is safe, its depth is known by now."""
    if isinstance(value, str):
        return _without_surrogates(value)
    if isinstance(value, list):
        return [_mended(child) for child in value]
    if isinstance(value, dict):
        return _object([(_without_surrogates(key), _mended(child)) for key, child in value.items()])
    return value


def _without_surrogates(text: str) -> str:
    """Pairs of surrogates joined, lone ones as U+FFFD."""
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


# Comparing and writing -------------------------------------------------------------------------------------------


def same_json(one: object, other: object) -> bool:
    """Whether two values are the same JSON: `true` is not 1, and the order of keys does not count."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same_json(value, other[key]) for key, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same_json, one, other))
    return isinstance(one, bool) == isinstance(other, bool) and one == other


def _render(value: object, newline: str, parts: list[str]) -> None:
    """Append the text; `newline` is a line break and the indent of the line that `value` stands in."""
    if isinstance(value, str):
        parts.append(_quoted(value))
    elif isinstance(value, dict):
        _render_object(value, newline, parts)
    elif isinstance(value, (list, tuple)):
        _render_array(value, newline, parts)
    else:
        parts.append(_scalar(value))


def _render_object(value: dict[str, Json], newline: str, parts: list[str]) -> None:
    if not value:
        parts.append("{}")
        return
    inner = newline + "  "
    before = "{" + inner
    for key, child in value.items():
        if type(child) is str:  # Most are: without this call 1 MB takes a third longer.
            parts.append(f"{before}{_quoted(key)}: {_quoted(child)}")
        else:
            parts.append(f"{before}{_quoted(key)}: ")
            _render(child, inner, parts)
        before = "," + inner
    parts.append(newline + "}")


def _render_array(value: list[Json] | tuple[Json, ...], newline: str, parts: list[str]) -> None:
    if not value:
        parts.append("[]")
        return
    inner = newline + "  "
    before = "[" + inner
    for child in value:
        parts.append(before)
        _render(child, inner, parts)
        before = "," + inner
    parts.append(newline + "]")


def _scalar(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, Decimal)):
        return str(value)
    if isinstance(value, float):
        return repr(value) if math.isfinite(value) else _quoted(json.dumps(value))
    raise TypeError(f"not a JSON value: {type(value).__name__}")
