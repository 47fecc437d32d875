"""What the board says of a card, in the language of the interface."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from clipper.domain.passage import Colour
from clipper.ui.look.meanings import colour_name

if TYPE_CHECKING:
    from clipper.ui.passages_board.rows import PassageRow


def lost_words() -> str:
    """The state of a passage whose text is gone."""
    return QCoreApplication.translate("PassagesBoard", "Lost its place")


def unreadable_words() -> str:
    """The state of a clipping."""
    return QCoreApplication.translate("PassagesBoard", "Cannot be read")


def sentence(card: PassageRow, meaning_of: Callable[[Colour], str]) -> str:
    """All that a card shows: "Pink, Doubtful: “…”, tag to-verify, note: …, in Port council…, The Harbour Ledger"."""
    parts = [_what(card, meaning_of)]
    if len(card.tags) == 1:
        parts.append(QCoreApplication.translate("PassagesBoard", "tag {tag}").format(tag=card.tags[0]))
    elif card.tags:
        parts.append(QCoreApplication.translate("PassagesBoard", "tags {tags}").format(tags=", ".join(card.tags)))
    if card.note:
        parts.append(QCoreApplication.translate("PassagesBoard", "note: {note}").format(note=card.note))
    if card.title and card.state != "unreadable":
        parts.append(QCoreApplication.translate("PassagesBoard", "in {title}").format(title=card.title))
    parts += [part for part in (card.source, short_day(card.date)) if part]
    return ", ".join(parts)


def _what(card: PassageRow, meaning_of: Callable[[Colour], str]) -> str:
    if card.state == "unreadable":
        words = QCoreApplication.translate("PassagesBoard", "Cannot be read: {title}. {reason}")
        return words.format(title=card.title or card.clipping, reason=card.reason.rstrip(" ."))
    colour = ", ".join(filter(None, (colour_name(card.colour), meaning_of(card.colour))))
    if card.state == "lost":
        words = QCoreApplication.translate("PassagesBoard", "{colour}, lost its place: “{quote}”")
    else:
        words = QCoreApplication.translate("PassagesBoard", "{colour}: “{quote}”")
    return words.format(colour=colour, quote=card.quote)


def short_day(iso: str, today: date | None = None) -> str:
    """Such as "22 Nov", with its year when that is another; "" when it is no date."""
    try:
        day = datetime.fromisoformat(iso).date()
    except ValueError:
        return ""
    this_year = (today or date.today()).year
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM" if day.year == this_year else "d MMM yyyy")
