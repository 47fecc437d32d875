"""How values of the Details tab are written for a person, and how typed ones are read. No widgets."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from clipper.domain.dates import typed_date
from clipper.ui.look.dates import long_day
from clipper.workspace.translating import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Notation:
    """A kept value ⇄ the words in its field. `read` gives "" for what it cannot understand."""

    show: Callable[[str], str]
    edit: Callable[[str], str]
    read: Callable[[str], str]


def tidy(typed: str) -> str:
    """On one line, trimmed. No-break spaces within stay: they belong to «20 листопада»."""
    return re.sub(r"[^\S\u00a0\u202f]+", " ", typed).strip()


def long_moment(iso: str) -> str:
    """`2026-11-22T09:12+02:00` as "22 November 2026, 09:12 +02:00", in the words of the locale."""
    moment = QDateTime.fromString(iso[:16], Qt.DateFormat.ISODate)
    if not moment.isValid():
        return iso
    day = long_day(moment.date())
    return f"{day}, {iso[11:16]} {iso[16:]}".rstrip() if iso[10:11] == "T" else day


def local_moment(iso: str) -> str:
    """A point in time by the clock of this computer: "22 November 2026, 11:12"."""
    moment = QDateTime.fromString(iso, Qt.DateFormat.ISODate)
    if not moment.isValid():
        return iso
    here = moment.toLocalTime()
    return f"{long_day(here.date())}, {here.toString('HH:mm')}"


def _editable_moment(iso: str) -> str:
    return iso.replace("T", " ")


PLAIN = Notation(str, str, str)
MOMENT = Notation(long_moment, _editable_moment, typed_date)


_LANGUAGES = {
    "uk": QT_TRANSLATE_NOOP("Languages", "Ukrainian"),
    "en": QT_TRANSLATE_NOOP("Languages", "English"),
    "ru": QT_TRANSLATE_NOOP("Languages", "Russian"),
    "be": QT_TRANSLATE_NOOP("Languages", "Belarusian"),
    "bg": QT_TRANSLATE_NOOP("Languages", "Bulgarian"),
    "sr": QT_TRANSLATE_NOOP("Languages", "Serbian"),
    "pl": QT_TRANSLATE_NOOP("Languages", "Polish"),
    "de": QT_TRANSLATE_NOOP("Languages", "German"),
    "fr": QT_TRANSLATE_NOOP("Languages", "French"),
    "es": QT_TRANSLATE_NOOP("Languages", "Spanish"),
    "it": QT_TRANSLATE_NOOP("Languages", "Italian"),
}


def language_name(code: str) -> str:
    """The language of a BCP 47 code in words: "Ukrainian"; of a rarer one its name for itself, else the code."""
    word = _LANGUAGES.get(code.partition("-")[0].lower())
    if word:
        return QCoreApplication.translate("Languages", word)
    locale = QLocale(code)
    return locale.nativeLanguageName() if locale.language() != QLocale.Language.C else code


_NAMES = {"x-mac-cyrillic": "Mac Cyrillic", "macintosh": "Mac Roman", "gb18030": "GB 18030", "big5": "Big5"}


def encoding_name(name: str) -> str:
    """As people write it: "UTF-8", "Windows-1251", "KOI8-U"."""
    if name.startswith("windows-"):
        return name.capitalize()
    return _NAMES.get(name, name.upper())
