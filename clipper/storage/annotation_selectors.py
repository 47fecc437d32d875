"""Where an annotation points: its selectors as an `Anchor`, and an anchor laid over the selectors that were read.

Foreign files may hold only a quote, only a position, a range, or a selector refined by another one.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from clipper.domain.passage import Anchor, JsonObject
from clipper.storage.json_text import Json

FARTHEST = 10**9
"""No text is longer; a larger position is a broken number."""

FORMER_SELECTOR = "clip:formerSelector"
_INSIDE = ("selector", "items", "item", "default")
"""Keys under which a selector holds alternatives of itself."""


class Malformed(Exception):
    """A record that cannot be read. `reason` is one sentence for the user."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


def as_list(value: Json) -> list[Json]:
    """One thing, none, or many, as W3C allows nearly everywhere: as a list."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def has_type(value: JsonObject, name: str) -> bool:
    """Whether the object says it is of that type, also with a prefix ("oa:TextQuoteSelector")."""
    declared = value.get("type")
    if isinstance(declared, str):
        return declared.endswith(name)
    return any(isinstance(each, str) and each.endswith(name) for each in as_list(declared))


def read_anchor(target: JsonObject) -> Anchor | None:
    """The anchor in a target's selectors, None when none of them is about text. Raises `Malformed`."""
    selectors = as_list(target.get("selector"))
    quote = next(_quotes(selectors), None)
    position = next(_positions(selectors), None)
    if quote is None and position is None:
        return None
    exact, prefix, suffix = quote or ("", "", "")
    start, end = position or (None, None)
    return Anchor(exact, prefix, suffix, start, end)


def _quotes(selectors: list[Json]) -> Iterator[tuple[str, str, str]]:
    """(exact, prefix, suffix) of every quote. What refines a selector is nearer the point, so it comes first."""
    for selector in selectors:
        if not isinstance(selector, dict):
            continue
        yield from _quotes(as_list(selector.get("refinedBy")))
        if has_type(selector, "TextQuoteSelector"):
            yield _read_quote(selector)
        for key in _INSIDE:
            yield from _quotes(as_list(selector.get(key)))


def _read_quote(selector: JsonObject) -> tuple[str, str, str]:
    exact, prefix, suffix = (_words(selector, key) for key in ("exact", "prefix", "suffix"))
    if not exact:
        raise Malformed("Its quote is empty.")
    return exact, prefix, suffix


def _words(selector: JsonObject, key: str) -> str:
    value = selector.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Malformed(f"Its quote's “{key}” is not text.")
    return value


def _positions(selectors: list[Json]) -> Iterator[tuple[int, int]]:
    """(start, end) of every position in the whole text.

    Not of those that refine another selector: they count from where that one begins, and would mark a wrong place.
    """
    for selector in selectors:
        if not isinstance(selector, dict):
            continue
        if has_type(selector, "TextPositionSelector"):
            yield _span(_number(selector, "start"), _number(selector, "end"))
        elif has_type(selector, "RangeSelector"):
            yield from _range_position(selector)
        for key in _INSIDE:
            yield from _positions(as_list(selector.get(key)))


def _range_position(selector: JsonObject) -> Iterator[tuple[int, int]]:
    """A range goes from the start of its first selector to the start of its second one (W3C model, 4.2.9)."""
    ends = (_only_position(selector.get("startSelector")), _only_position(selector.get("endSelector")))
    if ends[0] is not None and ends[1] is not None:
        yield _span(_number(ends[0], "start"), _number(ends[1], "start"))


def _only_position(value: Json) -> JsonObject | None:
    found = (each for each in as_list(value) if isinstance(each, dict) and has_type(each, "TextPositionSelector"))
    return next(found, None)


def _number(selector: JsonObject, key: str) -> int:
    value = selector.get(key)
    if isinstance(value, Decimal):
        value = whole_number(value)
    if not isinstance(value, int) or isinstance(value, bool):
        raise Malformed(f"Its position's “{key}” is not a whole number.")
    return value


def whole_number(value: Decimal) -> int | None:
    """The number as an int, None when it is not whole or far too large: 1e999999999 must not be multiplied out."""
    if not -FARTHEST <= value <= FARTHEST or value != int(value):
        return None
    return int(value)


def _span(start: int, end: int) -> tuple[int, int]:
    if start < 0 or end < 0:
        raise Malformed("Its position is negative.")
    if start >= end:
        raise Malformed("Its position ends before it starts.")
    if end > FARTHEST:
        raise Malformed("Its position is out of range.")
    return start, end


# Writing ---------------------------------------------------------------------------------------------------------


def new_selectors(anchor: Anchor) -> list[JsonObject]:
    """The anchor as selectors."""
    return [*_new_quote(anchor), *_new_position(anchor)]


def with_anchor(target: JsonObject, before: Anchor, after: Anchor) -> JsonObject:
    """The target with another anchor. Unknown selectors stay, and so does a quote that the user replaced.

    Refreshed context and positions are laid over the selectors that hold them; where those are not plain ones
    (a range, a refined one), new selectors go in front, for the first one counts.
    """
    selectors = as_list(target.get("selector"))
    changed = _laid_over(selectors, before, after)
    if read_anchor({"selector": changed}) != after:
        others = [each for each in selectors if not _is_plain(each, "TextPositionSelector")]
        changed = [*new_selectors(after), *others]
    if read_anchor({"selector": changed}) != after:
        # An anchor with less in it than the old one had: what would still speak for it goes beside.
        target = {**target, FORMER_SELECTOR: target.get("selector")}
        changed = new_selectors(after)
    was_single = isinstance(target.get("selector"), dict) and len(changed) == 1
    return {**target, "selector": changed[0] if was_single else changed}


def _laid_over(selectors: list[Json], before: Anchor, after: Anchor) -> list[Json]:
    front: list[Json] = []
    changed: list[Json] = []
    same_words = before.exact == after.exact
    for selector in selectors:
        if _is_plain(selector, "TextQuoteSelector") and selector.get("exact") == after.exact:
            refreshed = _overlaid(selector, _new_quote(after), ("prefix", "suffix"))
            (changed if same_words else front).append(refreshed)
        elif _is_plain(selector, "TextPositionSelector"):
            changed.extend(_overlaid(selector, [new], ()) for new in _new_position(after))
        else:
            changed.append(selector)
    if not same_words and not front:
        front = list(_new_quote(after))
    added = _new_position(after) if before.start is None else []
    return [*front, *changed, *added]


def _is_plain(selector: Json, kind: str) -> bool:
    return isinstance(selector, dict) and has_type(selector, kind) and "refinedBy" not in selector


def _overlaid(selector: JsonObject, new: list[JsonObject], removable: tuple[str, ...]) -> JsonObject:
    fresh = new[0]
    kept = {key: value for key, value in selector.items() if key not in removable or key in fresh}
    return {**kept, **{key: value for key, value in fresh.items() if key != "type"}}


def _new_quote(anchor: Anchor) -> list[JsonObject]:
    if not anchor.exact:
        return []
    context = {"prefix": anchor.prefix, "suffix": anchor.suffix}
    said = {key: value for key, value in context.items() if value}
    return [{"type": "TextQuoteSelector", "exact": anchor.exact, **said}]


def _new_position(anchor: Anchor) -> list[JsonObject]:
    if anchor.start is None or anchor.end is None:
        return []
    return [{"type": "TextPositionSelector", "start": anchor.start, "end": anchor.end}]
