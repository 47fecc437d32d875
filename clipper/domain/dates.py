"""Dates as newspapers and people write them, in Ukrainian, English, Russian → ISO 8601, as in `Metadata.date`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from clipper.domain.patterns import lazy_re

_MONTHS = (
    ("січ", "янв", "jan"),
    ("лют", "фев", "feb"),
    ("берез", "март", "mar"),
    ("квіт", "апр", "apr"),
    ("трав", "мая", "май", "may"),
    ("черв", "июн", "jun"),
    ("лип", "июл", "jul"),
    ("серп", "авг", "aug"),
    ("верес", "сент", "sep"),
    ("жовт", "окт", "oct"),
    ("листопад", "ноя", "nov"),
    ("груд", "дек", "dec"),
)
_MONTH_OF = {stem: number for number, stems in enumerate(_MONTHS, 1) for stem in stems}
_STEMS = "|".join(sorted(_MONTH_OF, key=len, reverse=True))
_MONTH_WORD = rf"(?P<month_word>(?:{_STEMS})\w{{0,8}})\.?"
# Every repetition here is bounded: a line of a million spaces must not be looked at a million times.
_WEEKDAY = (
    r"(?:(?:понеділ|вівтор|серед|четвер|п['’ʼ]?ятниц|субот|неділ|понедельник|вторник|воскрес|mon|tue|wed|thu|fri|sat|sun"
    r"|пн|вт|ср|чт|пт|сб|нд|вс)\w{0,8}\.?,?\s{1,3})?"
)
_TIME = (
    r"(?:(?:T|,?\s{1,3}(?:(?:о|об|в|at)\s{1,3})?)(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:[.,]\d+)?)?"
    r"\s?(?P<zone>Z|(?:GMT|UTC)?[+-]\d\d:?\d\d|GMT|UTC)?)?"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_YEAR_WORD = r"(?:\s?(?:року|рік|р\.|года|г\.))?"
_FORMS = tuple(
    lazy_re(form + _TIME + r"(?![\w:]|[-/.]\d)", re.IGNORECASE)
    for form in (
        _YEAR + r"(?P<mark>[-/.])(?P<month>\d\d?)(?P=mark)(?P<day>\d\d?)",
        r"(?P<day>\d\d?)\.(?P<month>\d\d?)\." + _YEAR + _YEAR_WORD,
        _WEEKDAY + r"(?P<day>\d\d?)(?:st|nd|rd|th)?\s{1,3}" + _MONTH_WORD + r",?\s{1,3}" + _YEAR + _YEAR_WORD,
        _WEEKDAY + _MONTH_WORD + r"\s{1,3}(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s{1,3}" + _YEAR,
    )
)
_COMPACT = lazy_re(_YEAR + r"(?P<month>\d\d)(?P<day>\d\d)(?:T\d{4,6}Z?)?$")
# Only for what a user types: in a text, "1812-09-07" is seldom the day on which it was printed.
_OLD_DAYS = (
    lazy_re(r"(?P<year>1[6-8]\d\d)-(?P<month>\d\d?)-(?P<day>\d\d?)"),
    lazy_re(r"(?P<day>\d\d?)\.(?P<month>\d\d?)\.(?P<year>1[6-8]\d\d)"),
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date that a text begins with: ISO 8601, and the code point after it."""

    iso: str
    end: int


def leading_date(text: str, start: int = 0) -> FoundDate | None:
    """The date that stands at `start`; None when there is none, or no such day."""
    for form in _FORMS:
        match = form.match(text, start)
        iso = _iso(match) if match else ""
        if match and iso:
            return FoundDate(iso, match.end())
    return None


def iso_date(value: str) -> str:
    """A metadata value as ISO 8601, "" when it holds no date at its beginning."""
    value = value.strip()
    found = leading_date(value)
    if found:
        return found.iso
    compact = _COMPACT.match(value)
    return _day(compact) if compact else ""


def typed_date(typed: str) -> str:
    """What a user typed as ISO 8601; "" unless the whole of it is one date. From 1600 on: archives are old."""
    value = typed.strip()
    found = leading_date(value)
    if found:
        return found.iso if found.end == len(value) else ""
    old = next((match for form in _OLD_DAYS if (match := form.fullmatch(value))), None)
    return _day(old) if old else ""


def _iso(match: re.Match[str]) -> str:
    day = _day(match)
    if not day or match["hour"] is None:
        return day
    zone = _zone(match["zone"] or "")
    # Midnight to the second in UTC is how programs write a day without a time.
    if zone == "+00:00" and (match["hour"], match["minute"], match["second"]) == ("00", "00", "00"):
        return day
    return f"{day}T{int(match['hour']):02}:{match['minute']}{zone}"


def _day(match: re.Match[str]) -> str:
    parts = match.groupdict()
    month = int(parts["month"]) if parts.get("month") else _month_number(parts["month_word"])
    try:
        return date(int(match["year"]), month, int(match["day"])).isoformat()
    except ValueError:
        return ""


def _month_number(word: str) -> int:
    lowered = word.lower()
    return next(number for stem, number in _MONTH_OF.items() if lowered.startswith(stem))


def _zone(zone: str) -> str:
    if not zone:
        return ""
    digits = zone.upper().removeprefix("GMT").removeprefix("UTC").replace(":", "")
    return f"{digits[:3]}:{digits[3:]}" if digits not in ("", "Z") else "+00:00"
