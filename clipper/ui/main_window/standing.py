"""Where the user is in a window, so that another one can take its place: after a change of language.

What lasts longer than a window (panes, order, the place in each clipping) is in the settings and the library.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt

from clipper.domain.clipping import ClippingId
from clipper.domain.views import View
from clipper.ui.inspector import Tab

if TYPE_CHECKING:
    from clipper.ui.main_window.main_window import MainWindow
    from clipper.ui.preferences import PageName  # not at run time: the first paint does without 20 modules


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
    tab: Tab
    pane: str | None
    page: PageName | None


def standing_of(window: MainWindow) -> Standing:
    """Where the user is. What is typed and was not told yet is told."""
    article, desk = window.reader.article, window.desk
    pane, note = window.panes.focused(), desk.note_being_written
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
        tab=window.inspector.tab,
        pane=pane,
        page=window.preferences.open_page,
    )


def take_place(window: MainWindow, standing: Standing) -> None:
    """Be where that window was on the screen; before it is shown, so that its text is set once."""
    if not standing.state & (Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen):
        window.setGeometry(standing.geometry)


def stand(window: MainWindow, standing: Standing) -> None:
    """Bring a window that was started on the same clipping there."""
    window.inspector.show_tab(standing.tab)
    if standing.searched:
        window.clipping_list.search_field.set_words(standing.searched)
        window.workspace.listing.search(standing.searched)
    session = window.workspace.current
    if session is not None and session.id == standing.clipping and session.document is not None:
        _stand_in_text(window, standing)
    if standing.board is not None:
        window.browsing.show(standing.board)
    elif standing.pane is not None:
        window.panes.take_focus(standing.pane)
    if standing.note is not None:
        window.desk.write_note(standing.note)
    if standing.page is not None:
        window.preferences.open(standing.page)


def _stand_in_text(window: MainWindow, standing: Standing) -> None:
    article = window.reader.article
    article.set_caret_mode(standing.is_in_caret_mode)
    article.put_caret(*standing.caret)
    if standing.passage is not None:
        window.desk.go_to(standing.passage)
    article.go_to(standing.place)
