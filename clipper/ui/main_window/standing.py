"""Where the user is in a window, so that another one can take its place: after a change of language.

What lasts longer than a window (panes, order, the place in each clipping) is in the settings and the library.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt

from clipper.domain.clipping import ClippingId
from clipper.domain.views import View
from clipper.ui.clipping_selection import KeptSelection
from clipper.ui.inspector import Tab
from clipper.ui.main_window.finder import FindStanding
from clipper.ui.main_window.history import History

if TYPE_CHECKING:
    from clipper.ui.main_window.main_window import MainWindow
    from clipper.ui.preferences import PageName  # not at run time: the first paint does without 20 modules


Retelling = Callable[["MainWindow"], None]
"""Says something in a window, in its language."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A message of the info bar; `retell` is None where the library or the clipping tells it by itself."""

    key: str
    retell: Retelling | None


@dataclass(frozen=True, slots=True)
class Standing:
    """`caret`: (anchor, place), code points. `page`: of the preferences, while they are open."""

    geometry: QRect
    state: Qt.WindowState
    view: View
    board: View | None
    searched: str
    clipping: ClippingId | None
    place: int
    caret: tuple[int, int]
    is_in_caret_mode: bool
    passage: str | None
    note: str | None
    """The passage whose note is being written."""
    match: str
    """The lost passage that a match is being looked for."""
    tab: Tab
    pane: str | None
    page: PageName | None
    before_search: tuple[View, ClippingId | None] | None
    kept: tuple[ClippingId, ...]
    """What stays among the unread though it was read."""
    selection: KeptSelection | None
    history: History
    find: FindStanding | None
    bars: tuple[Bar, ...]
    are_details_open: bool


def standing_of(window: MainWindow) -> Standing:
    """Where the user is. What is typed and was not told yet is told."""
    article, desk = window.reader.article, window.desk
    pane, note, find = window.panes.focused(), desk.note_being_written, window.finder.standing()
    if (field := window.focusWidget()) is not None:
        field.clearFocus()  # a field that tells its words when it is left
    window.workspace.gathering.emit()
    window.reading.keep_place()
    return Standing(
        geometry=window.geometry(),
        state=window.windowState(),
        view=window.browsing.view,
        board=window.boards.shown_view,
        searched=window.workspace.listing.words,
        clipping=window.workspace.current_id,
        place=article.place(),
        caret=article.caret,
        is_in_caret_mode=article.is_in_caret_mode,
        passage=desk.active_id,
        note=note,
        match=window.lost.passage_id,
        tab=window.inspector.tab,
        pane=pane,
        page=window.preferences.open_page,
        before_search=window.browsing.before_search,
        kept=window.workspace.listing.kept,
        selection=window.clipping_list.kept_selection,
        history=window.reading.history,
        find=find,
        bars=tuple(Bar(key, _retelling(window, key)) for key in window.info_bar.message_keys),
        are_details_open=window.imports.are_details_open,
    )


def _retelling(window: MainWindow, key: str) -> Retelling | None:
    if (told := window.messages.retelling(key)) is not None:
        return lambda other: told(other.messages)
    if (said := window.imports.retelling(key)) is not None:
        return lambda other: said(other.imports)
    return None


def take_place(window: MainWindow, standing: Standing) -> None:
    """Be where that window was on the screen; before it is shown, so that its text is set once."""
    if not standing.state & (Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen):
        window.setGeometry(standing.geometry)


def stand(window: MainWindow, standing: Standing) -> None:
    """Bring a window that was started on the same clipping there."""
    window.inspector.show_tab(standing.tab)
    window.reading.go_on_from(standing.history)
    window.workspace.listing.keep(standing.kept)
    window.browsing.search_again(standing.searched, standing.before_search)
    if standing.selection is not None:
        _select(window, standing.selection)
    session = window.workspace.current
    if session is not None and session.id == standing.clipping and session.document is not None:
        _stand_in_text(window, standing)
    if standing.board is not None:
        window.browsing.show(standing.board)
    elif standing.pane is not None:
        window.panes.take_focus(standing.pane)
    if standing.find is not None:
        window.finder.stand(standing.find)
    if standing.match:
        window.lost.open(standing.match)
    if standing.note is not None:
        window.desk.write_note(standing.note)
    if standing.page is not None:
        window.preferences.open(standing.page)
    window.imports.catch_up(are_details_open=standing.are_details_open)
    _say_again(window, standing.bars)


def _select(window: MainWindow, selection: KeptSelection) -> None:
    """When the list is arranged as it was: with words in the search field or among the unread, it has to be asked."""
    listing = window.workspace.listing
    if listing.is_arranged:
        window.clipping_list.select_again(selection)
        return

    def select(_: bool) -> None:
        if listing.is_arranged:
            listing.arranged.disconnect(select)
            window.clipping_list.select_again(selection)

    listing.arranged.connect(select)


def _say_again(window: MainWindow, bars: tuple[Bar, ...]) -> None:
    """The bars there were, and not those that were dismissed."""
    said = {bar.key for bar in bars}
    for key in window.info_bar.message_keys:
        if key not in said:
            window.info_bar.remove(key)
    for bar in bars:
        if bar.retell is not None:
            bar.retell(window)


def _stand_in_text(window: MainWindow, standing: Standing) -> None:
    article = window.reader.article
    article.set_caret_mode(standing.is_in_caret_mode)
    article.put_caret(*standing.caret)
    if standing.passage is not None:
        window.desk.go_to(standing.passage)
    article.go_to(standing.place)
