"""Dates as people of the interface's language write them."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale

_LONG = {QLocale.Language.Ukrainian: "d MMMM yyyy 'р'."}


def long_day(day: QDate) -> str:
    """As in "22 November 2026", «22 листопада 2026 р.»: without the weekday that Qt's long format begins with."""
    locale = QLocale()
    return locale.toString(day, _LONG.get(locale.language(), "d MMMM yyyy"))
